// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/zoned_time.h"

#include <QDateTime>
#include <QLocale>

#include <cstdlib>

namespace attune::models {

namespace {

QDateTime in(const QTimeZone &zone, base::Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at), zone);
}

bool isUtc(const QTimeZone &zone)
{
    return !zone.isValid() || zone.id().isEmpty() || zone.id().endsWith("UTC");
}

/// "UTC", "UTC+1", "UTC+05:45", "UTC\u22123": no letters such as EST, which mean something else elsewhere.
QString offset(int seconds)
{
    const int minutes = std::abs(seconds) / 60;
    if (minutes == 0)
        return QStringLiteral("UTC");
    const QString sign = seconds < 0 ? QStringLiteral("\u2212") : QStringLiteral("+");
    const QString hours = QString::number(minutes / 60);
    return minutes % 60 == 0 ? QStringLiteral("UTC") + sign + hours
                             : QStringLiteral("UTC%1%2:%3").arg(sign, hours).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString ZonedTime::moment(base::Instant at, const QTimeZone &zone)
{
    return QLocale().toString(in(zone, at), QStringLiteral("d MMM yyyy HH:mm:ss"));
}

QString ZonedTime::exact(base::Instant at, const QTimeZone &zone)
{
    return tr("%1 %2", "date and time, then how far ahead of UTC")
        .arg(moment(at, zone), offset(in(zone, at).offsetFromUtc()));
}

QString ZonedTime::utc(base::Instant at)
{
    return exact(at, QTimeZone::utc());
}

QString ZonedTime::name(const QTimeZone &zone)
{
    return isUtc(zone) ? QStringLiteral("UTC") : QString::fromLatin1(zone.id());
}

} // namespace attune::models
