// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QDateTime>
#include <QTimeZone>

namespace attune::base {

Instant SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::milliseconds SystemClock::monotonic() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

qint64 toUnixMs(Instant instant)
{
    return instant.time_since_epoch().count();
}

Instant fromUnixMs(qint64 ms)
{
    return Instant(std::chrono::milliseconds(ms));
}

QString toText(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toUnixMs(instant)).toUTC().toString(Qt::ISODateWithMs);
}

std::optional<Instant> instantFromText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.size() < 10)
        return std::nullopt;
    QDateTime time = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time = QDateTime(time.date(), time.time(), QTimeZone::utc());
    return fromUnixMs(time.toMSecsSinceEpoch());
}

} // namespace attune::base
