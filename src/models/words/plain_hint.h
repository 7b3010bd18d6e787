// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::models {

/// A text that people wrote, for a place that takes what looks like markup for markup (tool tips): it looks the same
/// and is never taken for it. Where it would be, an invisible character follows each '<'.
QString plainHint(const QString &text);

} // namespace attune::models
