// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access_days.h"

#include <QDateTime>

#include <algorithm>

namespace attune::domain {

using Period = AccessDays::Period;

namespace {

AccessDays given(QDate first, QDate last)
{
    return {Period::Given, first, last};
}

/// Zones are files: nothing but names of the database of zones is ever looked for.
bool isZoneName(const QByteArray &name)
{
    constexpr qsizetype longest = 64;
    return name.size() <= longest && !name.startsWith('/') && std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
                      c == '-' || c == '+' || c == '/';
           });
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

base::Instant beginningOf(QDate day, const QTimeZone &zone)
{
    QDateTime begin = day.startOfDay(zone);
    for (int skipped = 1; !begin.isValid() && skipped <= 2; ++skipped) // a day that a zone left out (Apia, 2011-12-30)
        begin = day.addDays(skipped).startOfDay(zone);
    return base::fromUnixMs(begin.toMSecsSinceEpoch());
}

QDate dayOf(base::Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(base::toUnixMs(instant), zone).date();
}

std::optional<QTimeZone> zoneNamed(const QByteArray &name)
{
    if (name.isEmpty())
        return QTimeZone::utc();
    // Qt lists each zone under one name; a machine may be set to another one of the same ("Etc/UTC", "Asia/Calcutta").
    if (!isZoneName(name) || (!name.contains('/') && !QTimeZone::isTimeZoneIdAvailable(name)))
        return std::nullopt;
    const QTimeZone zone(name);
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

} // namespace attune::domain
