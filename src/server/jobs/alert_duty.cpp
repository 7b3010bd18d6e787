// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/alert_duty.h"

#include "base/id.h"
#include "base/log.h"
#include "server/jobs/clinic_watch.h"
#include "server/store/recording_keeping.h"
#include "server/store/settings.h"

namespace attune::server {

using namespace std::chrono_literals;

namespace {

/// A server that dies is followed within seconds. Where there is one server only, the next one frees what it held.
LeaseTerms termsOf(store::Connection &connection)
{
    return connection.dialect() == store::Dialect::Postgres ? LeaseTerms{10s, 3s} : LeaseTerms();
}

constexpr std::chrono::milliseconds jump = 60s; ///< corrections by a time service are far smaller
constexpr std::chrono::milliseconds clinicEvery = 1min;
constexpr std::chrono::hours overdueAfter{48}; // as the clinic's status has it
constexpr qsizetype mostSaid = 1000;

} // namespace

AlertDuty::AlertDuty(Clinic &clinic, QString name)
    : m_clinic(clinic), m_name(std::move(name)), m_watch(clinic.database, clinic.log, clinic.clock)
{}

AlertDuty::~AlertDuty()
{
    guarded("keeping what alerts counted", [this] {
        if (m_lease)
            m_watch.keepState();
    });
}

Loop::Next AlertDuty::round(const std::stop_token &stop)
{
    guarded("the clock", [this] { lookAtClock(); });
    if (!m_lease || !m_lease->isHeld()) {
        m_watch.forget();
        m_lease.reset();
        m_lease = JobLease::take(m_clinic.database, m_clinic.clock, QStringLiteral("alerts"), m_name,
                                 termsOf(m_clinic.database.connection()));
    }
    if (!m_lease)
        return Loop::Next::Later;
    lookAtClinic();
    return m_watch.round(stop) ? Loop::Next::AtOnce : Loop::Next::Later;
}

/// Each server for its own clock.
void AlertDuty::lookAtClock()
{
    const auto now = m_clinic.clock.now();
    const auto ahead = now.time_since_epoch() - m_clinic.clock.monotonic();
    const auto moved = m_clockAhead ? ahead - *m_clockAhead : 0ms;
    if (std::chrono::abs(moved) < jump) {
        m_clockAhead = ahead;
        return;
    }
    audit::Entry entry;
    entry.eventId = base::newUuidV7(base::toUnixMs(now));
    entry.occurredAt = now;
    entry.actorId = textOf(domain::SystemActor::Server);
    entry.actorRole = entry.actorId;
    entry.action = domain::LogAction::ClockJumped;
    entry.outcome = domain::LogOutcome::Reported;
    entry.code = QStringLiteral("seconds:%1").arg(std::chrono::duration_cast<std::chrono::seconds>(moved).count());
    if (auto written = m_clinic.log.append({entry}); !written) {
        base::logger("alerts")->error("That the clock jumped could not be written to the access log: {}",
                                      written.error().detail.toStdString());
        return; // found again in the next round
    }
    m_clockAhead = ahead;
}

void AlertDuty::lookAtClinic()
{
    const auto monotonic = m_clinic.clock.monotonic();
    if (m_clinicSeenAt && monotonic - *m_clinicSeenAt < clinicEvery)
        return;
    m_clinicSeenAt = monotonic;
    guarded("deletions that are late", [this] { lookAtDeletions(m_clinic.database.connection()); });
    guarded("the last check of the log", [this] { lookAtLogCheck(m_clinic.database.connection()); });
}

/// Once, however long it stays so: of one finding there is one alert.
void AlertDuty::say(store::Connection &connection, const alerts::OwnFinding &finding)
{
    const QString which = QStringList{textOf(finding.kind), finding.office, finding.about}.join(QLatin1Char('\n'));
    if (m_said.contains(which))
        return;
    alerts::raise(connection, finding, m_clinic.clock.now());
    if (m_said.size() >= mostSaid)
        m_said.clear();
    m_said.insert(which);
}

/// What the operator's program found. What the server itself found is in the log, and a rule finds it there.
void AlertDuty::lookAtLogCheck(store::Connection &connection)
{
    const QString check = store::setting(connection, lastLogCheckSetting);
    const QString found = check.section(QLatin1Char(' '), 1);
    if (!check.endsWith(QStringLiteral("BROKEN")) || found.startsWith(notedInTheLog))
        return;
    alerts::OwnFinding finding;
    finding.kind = domain::AlertKind::LogCheckFailed;
    finding.about = found;
    say(connection, finding);
}

/// Said once a day for as long as it is so.
void AlertDuty::lookAtDeletions(store::Connection &connection)
{
    const auto now = m_clinic.clock.now();
    const QStringList offices = store::offices(connection);
    for (const QString &office : offices) {
        if (const int overdue = store::erasuresOverdue(connection, now - overdueAfter, office); overdue > 0) {
            alerts::OwnFinding finding;
            finding.kind = domain::AlertKind::PurgeOverdue;
            finding.office = office;
            finding.about = base::toText(now).left(10);
            finding.counted = overdue;
            say(connection, finding);
        }
    }
}

} // namespace attune::server
