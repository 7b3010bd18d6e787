// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/job_lease.h"

#include "server/store/settings.h"

namespace attune::server {

namespace {

const QString settingPrefix = QStringLiteral("lease ");

/// 20 digits, so that texts compare like numbers.
QString digits(base::Instant at)
{
    return QStringLiteral("%1").arg(base::toUnixMs(at), 20, 10, QChar(u'0'));
}

/// The time, and the server.
QString valueOf(base::Instant until, const QString &server)
{
    return digits(until) + QLatin1Char(' ') + server;
}

} // namespace

std::unique_ptr<JobLease> JobLease::take(store::Database &database, const base::Clock &clock, const QString &name,
                                         const QString &server, const LeaseTerms &terms)
{
    const QString setting = settingPrefix + name;
    const auto now = clock.now();
    const bool isOurs =
        store::claimSetting(database.connection(), setting, valueOf(now + terms.heldFor, server), digits(now));
    return isOurs ? std::unique_ptr<JobLease>(new JobLease(database, clock, setting, server, terms)) : nullptr;
}

JobLease::JobLease(store::Database &database, const base::Clock &clock, QString setting, QString server,
                   const LeaseTerms &terms)
    : m_database(database), m_clock(clock), m_setting(std::move(setting)), m_server(std::move(server)), m_terms(terms)
{
    const auto round = [this](const std::stop_token &) {
        renew();
        return Loop::Next::Later;
    };
    m_renewal.emplace("a lease", m_terms.renewedEvery, std::stop_token(), round, Loop::First::Later);
}

/// Only while it is still ours: what another server has taken meanwhile stays theirs.
void JobLease::renew() const
{
    store::renewSetting(m_database.connection(), m_setting, valueOf(m_clock.now() + m_terms.heldFor, m_server),
                        QLatin1Char(' ') + m_server);
}

bool JobLease::isHeld() const
{
    return store::setting(m_database.connection(), m_setting).endsWith(QLatin1Char(' ') + m_server);
}

JobLease::~JobLease()
{
    m_renewal.reset();             // it must not take back what was just given back
    guarded("giving a lease back", // else it ends by itself
            [this] { store::dropSetting(m_database.connection(), m_setting, QLatin1Char(' ') + m_server); });
}

void freeLeases(store::Connection &connection)
{
    if (connection.dialect() != store::Dialect::Sqlite)
        return;
    store::dropSettings(connection, settingPrefix);
    connection.run(QStringLiteral("UPDATE ingest_jobs SET leased_by = '', leased_until = 0 WHERE leased_until > 0"));
}

} // namespace attune::server
