// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/schedule_times.h"

#include "domain/access_days.h"

#include <QDateTime>

#include <algorithm>

namespace attune::server::reports {

using domain::ReportEvery;

namespace {

constexpr qint64 dayMs = 86'400'000;

qint64 offsetAt(const QTimeZone &zone, qint64 ms)
{
    return qint64(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC))) * 1000;
}

/// The day of a schedule in the week or month of a day.
QDate dayWithin(ReportEvery every, int day, QDate around)
{
    return every == ReportEvery::Week ? around.addDays(day - around.dayOfWeek())
                                      : QDate(around.year(), around.month(), day);
}

QDate further(ReportEvery every, QDate day, int steps)
{
    return every == ReportEvery::Week ? day.addDays(7 * steps) : day.addMonths(steps);
}

} // namespace

base::Instant momentOf(QDate day, int minute, const QTimeZone &zone)
{
    const qint64 shown = QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch() + qint64(minute) * 60'000;
    const qint64 before = offsetAt(zone, shown - dayMs);
    const qint64 after = offsetAt(zone, shown + dayMs);
    for (const qint64 offset : {std::max(before, after), std::min(before, after)}) { // the larger is the earlier one
        if (offsetAt(zone, shown - offset) == offset)
            return base::fromUnixMs(shown - offset);
    }
    return base::fromUnixMs(shown - before);
}

base::Instant nextTime(ReportEvery every, int day, int minute, const QTimeZone &zone, base::Instant after)
{
    QDate candidate = dayWithin(every, day, domain::dayOf(after, zone));
    while (momentOf(candidate, minute, zone) <= after)
        candidate = further(every, candidate, 1);
    return momentOf(candidate, minute, zone);
}

base::Instant latestTime(ReportEvery every, int day, int minute, const QTimeZone &zone, base::Instant now)
{
    QDate candidate = dayWithin(every, day, domain::dayOf(now, zone));
    while (momentOf(candidate, minute, zone) > now)
        candidate = further(every, candidate, -1);
    return momentOf(candidate, minute, zone);
}

std::pair<QDate, QDate> daysBefore(ReportEvery every, const QTimeZone &zone, base::Instant moment)
{
    const QDate day = domain::dayOf(moment, zone);
    if (every == ReportEvery::Week) {
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        return {monday.addDays(-7), monday.addDays(-1)};
    }
    const QDate first(day.year(), day.month(), 1);
    return {first.addMonths(-1), first.addDays(-1)};
}

} // namespace attune::server::reports
