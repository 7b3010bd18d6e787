// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_summary.h"

#include <optional>

namespace attune::models {

/// What somebody does on such a weekday, by their own days before (FIGURES.md, "A person and their past").
struct UsualDay
{
    double least = 0;  ///< all but the lowest tenth are not below
    double middle = 0; ///< median
    double most = 0;   ///< all but the highest tenth are not above
    bool operator==(const UsualDay &) const = default;
};

/// A day that was asked about, beside what is usual.
struct ComparedDay
{
    QDate day;
    qint64 count = 0;
    std::optional<UsualDay> usual; ///< none while there are too few days to compare with
    bool isAbove() const { return usual && double(count) > usual->most; }
};

/// Fewer days of a weekday than these tell nothing about it.
inline constexpr int leastDaysToCompare = 4;

/// The days asked about, oldest first, each compared with the same weekday of the days before them.
/// @param summary by Baseline; days before its `logBegins` are unknown, and not days on which nothing was done
QList<ComparedDay> comparedDays(const domain::LogSummary &summary);

} // namespace attune::models
