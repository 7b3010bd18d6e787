// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune::ui {

/// Measures of the style in pixels at 100 % text, shared by its two files.
inline constexpr int controlHeight = 32;  ///< of fields and buttons, at least
inline constexpr int fieldMargin = 6;     ///< between the border of a field and its text
inline constexpr int fieldRadius = 6;
inline constexpr int scrollWidth = 14;
inline constexpr int shortestHandle = 28; ///< of a scroll bar: to be hit by a trembling hand

} // namespace attune::ui
