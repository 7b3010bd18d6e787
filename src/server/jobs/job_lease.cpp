// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/job_lease.h"

#include "base/log.h"

namespace attune::server {

namespace {

constexpr std::chrono::minutes heldFor{10};
const QString settingPrefix = QStringLiteral("lease ");

} // namespace

/// The value is the time, 20 digits so that texts compare like numbers, and the server.
std::unique_ptr<JobLease> JobLease::take(store::Connection &connection, const QString &name, const QString &server,
                                         base::Instant now)
{
    const auto digits = [](base::Instant at) { return QStringLiteral("%1").arg(base::toUnixMs(at), 20, 10, QChar(u'0')); };
    const QString setting = settingPrefix + name;
    const int changed =
        connection
            .run(QStringLiteral("INSERT INTO clinic_settings(name, value) VALUES(?,?) ON CONFLICT(name) DO UPDATE SET "
                                "value = excluded.value WHERE clinic_settings.value <= ?"),
                 {setting, digits(now + heldFor) + QLatin1Char(' ') + server, digits(now)})
            .changedRows();
    return changed == 1 ? std::unique_ptr<JobLease>(new JobLease(connection, setting, server)) : nullptr;
}

JobLease::~JobLease()
{
    try {
        m_connection.run(QStringLiteral("DELETE FROM clinic_settings WHERE name = ? AND value LIKE ?"),
                         {m_setting, QLatin1String("% ") + m_server});
    } catch (const store::StoreError &error) { // it ends by itself
        base::logger("jobs")->warn("A lease could not be given back: {}", error.what());
    }
}

void freeLeases(store::Connection &connection)
{
    if (connection.dialect() != store::Dialect::Sqlite)
        return;
    connection.run(QStringLiteral("DELETE FROM clinic_settings WHERE name LIKE ?"), {settingPrefix + QLatin1Char('%')});
    connection.run(QStringLiteral("UPDATE ingest_jobs SET leased_by = '', leased_until = 0 WHERE leased_until > 0"));
}

} // namespace attune::server
