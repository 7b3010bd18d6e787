// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access_days.h"

#include <QDateTime>

namespace attune::domain {

using Period = AccessDays::Period;

namespace {

AccessDays given(QDate first, QDate last)
{
    return {Period::Given, first, last};
}

base::Instant beginningOf(QDate day, const QTimeZone &zone)
{
    return base::fromUnixMs(day.startOfDay(zone).toMSecsSinceEpoch());
}

} // namespace

AccessDays givenDays(const AccessDays &days, QDate today)
{
    const QDate month(today.year(), today.month(), 1);
    switch (days.period) {
    case Period::Given:
        break;
    case Period::Today:
        return given(today, today);
    case Period::Yesterday:
        return given(today.addDays(-1), today.addDays(-1));
    case Period::Last7:
        return given(today.addDays(-6), today);
    case Period::Last30:
        return given(today.addDays(-29), today);
    case Period::Last90:
        return given(today.addDays(-89), today);
    case Period::ThisMonth:
        return given(month, today);
    case Period::LastMonth:
        return given(month.addMonths(-1), month.addDays(-1));
    case Period::ThisYear:
        return given(QDate(today.year(), 1, 1), today);
    }
    return days;
}

InstantBounds boundsOf(const AccessDays &days, const QTimeZone &zone, QDate today)
{
    const AccessDays meant = givenDays(days, today);
    InstantBounds bounds;
    if (meant.first)
        bounds.from = beginningOf(*meant.first, zone);
    if (meant.last)
        bounds.before = beginningOf(meant.last->addDays(1), zone);
    return bounds;
}

} // namespace attune::domain
