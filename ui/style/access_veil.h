// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace attune::ui {

/// Assistive technology reads hidden widgets as well: Qt keeps them in its tree. A veiled widget and whatever it holds,
/// also later, say nothing there: no name, no text, no children; and what was asked for before the veil came answers no
/// more. Nothing else changes. GUI thread.
void setVeiled(QWidget *widget, bool veiled);

/// Before every other way to make interfaces that was known until now; setVeiled() does it, too.
void installAccessVeil();

} // namespace attune::ui
