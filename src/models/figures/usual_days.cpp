// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figures/usual_days.h"

#include <algorithm>
#include <array>

namespace attune::models {

namespace {

constexpr int weekdays = 7;

/// The value below which a share of the sorted counts lies, between two counts where it falls between them.
double quantile(const QList<qint64> &sorted, double share)
{
    const double place = share * double(sorted.size() - 1);
    const auto below = static_cast<qsizetype>(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    const double part = place - double(below);
    return double(sorted.at(below)) * (1 - part) + double(sorted.at(above)) * part;
}

std::optional<UsualDay> usualOf(QList<qint64> counts)
{
    if (counts.size() < leastDaysToCompare)
        return std::nullopt;
    std::sort(counts.begin(), counts.end());
    return UsualDay{quantile(counts, 0.1), quantile(counts, 0.5), quantile(counts, 0.9)};
}

} // namespace

QList<ComparedDay> comparedDays(const domain::LogSummary &summary)
{
    if (!summary.firstDay)
        return {};
    std::array<QList<qint64>, weekdays> before;
    QList<ComparedDay> days;
    for (const domain::DayCount &day : summary.past) {
        if (day.day >= *summary.firstDay)
            days.append({day.day, day.count, std::nullopt});
        else if (!summary.logBegins || day.day >= *summary.logBegins)
            before[static_cast<std::size_t>(day.day.dayOfWeek() - 1)].append(day.count);
    }
    std::array<std::optional<UsualDay>, weekdays> usual;
    for (std::size_t weekday = 0; weekday < weekdays; ++weekday)
        usual[weekday] = usualOf(before[weekday]);
    for (ComparedDay &day : days)
        day.usual = usual[static_cast<std::size_t>(day.day.dayOfWeek() - 1)];
    return days;
}

} // namespace attune::models
