// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/job_lease.h"

#include "base/log.h"
#include "server/store/settings.h"

namespace attune::server {

namespace {

constexpr std::chrono::minutes heldFor{10};
const QString settingPrefix = QStringLiteral("lease ");

} // namespace

/// The value is the time, 20 digits so that texts compare like numbers, and the server.
std::unique_ptr<JobLease> JobLease::take(store::Connection &connection, const QString &name, const QString &server,
                                         base::Instant now)
{
    const auto digits = [](base::Instant at) {
        return QStringLiteral("%1").arg(base::toUnixMs(at), 20, 10, QChar(u'0'));
    };
    const QString setting = settingPrefix + name;
    const bool isOurs =
        store::claimSetting(connection, setting, digits(now + heldFor) + QLatin1Char(' ') + server, digits(now));
    return isOurs ? std::unique_ptr<JobLease>(new JobLease(connection, setting, server)) : nullptr;
}

JobLease::~JobLease()
{
    try {
        store::dropSetting(m_connection, m_setting, QLatin1Char(' ') + m_server);
    } catch (const store::StoreError &error) { // it ends by itself
        base::logger("jobs")->warn("A lease could not be given back: {}", error.what());
    }
}

void freeLeases(store::Connection &connection)
{
    if (connection.dialect() != store::Dialect::Sqlite)
        return;
    store::dropSettings(connection, settingPrefix);
    connection.run(QStringLiteral("UPDATE ingest_jobs SET leased_by = '', leased_until = 0 WHERE leased_until > 0"));
}

} // namespace attune::server
