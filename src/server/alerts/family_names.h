// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace attune::server::alerts {

/// Whether two people may be of one family, as far as names tell (ALERTS.md, "Family names"). False where one of them
/// has fewer than two words. Any thread.
/// @param one, other full names, folded (base/text_folding.h)
bool haveFamilyNameInCommon(const QString &one, const QString &other);

} // namespace attune::server::alerts
