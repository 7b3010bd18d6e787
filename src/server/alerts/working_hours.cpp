// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/working_hours.h"

#include "protocol/alert_codec.h"
#include "server/store/settings.h"

#include <QDateTime>
#include <QTimeZone>
#include <QUuid>

namespace attune::server::alerts {

namespace {

const QString versionSetting = QStringLiteral("working-hours-version");
const QString zoneSetting = QStringLiteral("clinic-zone");

QString settingOf(const QString &office)
{
    return QStringLiteral("working-hours ") + office;
}

} // namespace

domain::WorkingHours workingHoursOf(store::Connection &connection, const QString &office, const QString &zone)
{
    const QString kept = store::setting(connection, settingOf(office));
    if (!kept.isEmpty()) {
        const auto json = protocol::objectFrom(kept.toUtf8());
        if (json) {
            const auto hours = protocol::decode<domain::WorkingHours>(*json, protocol::Reading::Body);
            if (hours && isSound(*hours))
                return *hours;
        }
    }
    return domain::usualWorkingHours(zone);
}

void keepWorkingHours(store::Connection &connection, const QString &office, const domain::WorkingHours &hours)
{
    store::Transaction transaction(connection); // whoever follows the log looks at the version alone
    store::keepSetting(connection, settingOf(office), QString::fromUtf8(protocol::toBytes(protocol::encode(hours))));
    // Not a number that is counted up: two offices may change theirs at the same moment.
    store::keepSetting(connection, versionSetting, QUuid::createUuid().toString(QUuid::WithoutBraces));
    transaction.commit();
}

void setClinicZone(store::Connection &connection, const QString &zone)
{
    if (store::setting(connection, zoneSetting) != zone)
        store::keepSetting(connection, zoneSetting, zone);
}

QString clinicZone(store::Connection &connection)
{
    const QString zone = store::setting(connection, zoneSetting);
    return zone.isEmpty() ? QStringLiteral("UTC") : zone;
}

QString versionOfWorkingHours(store::Connection &connection)
{
    return store::setting(connection, versionSetting);
}

bool isLooser(const domain::WorkingHours &now, const domain::WorkingHours &before)
{
    if (now.zone != before.zone)
        return true;
    for (std::size_t i = 0; i < now.days.size(); ++i) {
        const auto &day = now.days.at(i);
        const auto &was = before.days.at(i);
        const bool hasHours = day.from < day.until;
        const bool had = was.from < was.until;
        if (hasHours && (!had || day.from < was.from || day.until > was.until))
            return true;
    }
    return false;
}

QString logTextOf(const domain::WorkingHours &hours)
{
    const auto clock = [](int minute) {
        return QStringLiteral("%1:%2")
            .arg(minute / 60, 2, 10, QLatin1Char('0'))
            .arg(minute % 60, 2, 10, QLatin1Char('0'));
    };
    QStringList parts = {hours.zone};
    for (std::size_t i = 0; i < hours.days.size(); ++i) {
        const auto &day = hours.days.at(i);
        if (day.from < day.until)
            parts << QStringLiteral("%1 %2-%3").arg(i + 1).arg(clock(day.from), clock(day.until));
    }
    return parts.join(QLatin1Char(' '));
}

bool isOutside(const domain::WorkingHours &hours, base::Instant moment)
{
    const QTimeZone zone(hours.zone.toUtf8());
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(moment), zone);
    const auto day = hours.days.at(static_cast<std::size_t>(there.date().dayOfWeek() - 1));
    const int minute = there.time().hour() * 60 + there.time().minute();
    return minute < day.from || minute >= day.until;
}

} // namespace attune::server::alerts
