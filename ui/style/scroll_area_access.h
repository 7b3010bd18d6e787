// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune::ui {

/// Lets assistive technology ask scrolled parts for their children safely. Qt 6.4.2 takes the child at whatever number it
/// is asked for, without looking whether there still is one: a reader that counted while a scroll bar was shown, and asks
/// after it went, ends the program (seen with a client that walks the tree while pages are laid out). Once, after the
/// QApplication was made.
void installScrollAreaAccess();

} // namespace attune::ui
