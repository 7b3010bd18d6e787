// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune::ui {

/// Makes ":/icons" reachable. Call once, before the first window.
void initialiseIconResources();

} // namespace attune::ui
