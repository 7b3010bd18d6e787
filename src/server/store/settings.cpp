// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/settings.h"

namespace attune::server::store {

QString setting(Connection &connection, const QString &name)
{
    return connection.run(QStringLiteral("SELECT value FROM clinic_settings WHERE name = ?"), {name})
        .firstOr<QString>();
}

bool hasSetting(Connection &connection, const QString &name)
{
    return connection.run(QStringLiteral("SELECT 1 FROM clinic_settings WHERE name = ?"), {name}).next();
}

void keepSetting(Connection &connection, const QString &name, const QString &value)
{
    connection.run(
        QStringLiteral("INSERT INTO clinic_settings(name, value) VALUES(?,?) ON CONFLICT(name) DO UPDATE SET "
                       "value = excluded.value"),
        {name, value});
}

bool keepFirstSetting(Connection &connection, const QString &name, const QString &value)
{
    return connection
               .run(QStringLiteral("INSERT INTO clinic_settings(name, value) VALUES(?,?) ON CONFLICT(name) DO NOTHING"),
                    {name, value})
               .changedRows() == 1;
}

bool changeSetting(Connection &connection, const QString &name, const QString &value)
{
    return connection
               .run(QStringLiteral(
                        "INSERT INTO clinic_settings(name, value) VALUES(?,?) ON CONFLICT(name) DO UPDATE SET "
                        "value = excluded.value WHERE clinic_settings.value <> excluded.value"),
                    {name, value})
               .changedRows() == 1;
}

bool claimSetting(Connection &connection, const QString &name, const QString &value, const QString &limit)
{
    return connection
               .run(QStringLiteral(
                        "INSERT INTO clinic_settings(name, value) VALUES(?,?) ON CONFLICT(name) DO UPDATE SET "
                        "value = excluded.value WHERE clinic_settings.value < ?"),
                    {name, value, limit})
               .changedRows() == 1;
}

bool renewSetting(Connection &connection, const QString &name, const QString &value, const QString &valueEnd)
{
    return connection
               .run(QStringLiteral("UPDATE clinic_settings SET value = ? WHERE name = ? AND value LIKE ?"),
                    {value, name, QLatin1Char('%') + valueEnd})
               .changedRows() == 1;
}

void dropSetting(Connection &connection, const QString &name, const QString &valueEnd)
{
    connection.run(QStringLiteral("DELETE FROM clinic_settings WHERE name = ? AND value LIKE ?"),
                   {name, QLatin1Char('%') + valueEnd});
}

void dropSettings(Connection &connection, const QString &prefix)
{
    connection.run(QStringLiteral("DELETE FROM clinic_settings WHERE name LIKE ?"), {prefix + QLatin1Char('%')});
}

} // namespace attune::server::store
