// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/recording_stops.h"

#include "base/log.h"
#include "base/stop_scope.h"
#include "server/jobs/ingest.h"
#include "server/jobs/loop.h"
#include "server/messages/outbox.h"
#include "server/store/consents.h"
#include "server/store/recording_states.h"

#include <algorithm>
#include <utility>

namespace attune::server {

QList<RecordingStops::Running> RecordingStops::withoutConsent(store::Connection &connection, base::Instant now)
{
    enum class Column { Id, Session, Client, Clinician, Count };
    auto rows = connection.run(QStringLiteral("SELECT r.id, r.session_id, r.client_id, r.clinician_id, ") +
                               store::consentColumns(QStringLiteral("r.client_id"), QStringLiteral("r.session_id")) +
                               QStringLiteral(" FROM recordings r WHERE r.status = 'RECORDING' ORDER BY r.id"));
    QList<Running> found;
    while (rows.next()) {
        const auto state = store::consentStandingFrom(rows, static_cast<int>(Column::Count)).at(now);
        if (state != domain::ConsentState::Valid)
            found.append({rows.text(Column::Id), rows.text(Column::Session), rows.text(Column::Client),
                          rows.text(Column::Clinician), state});
    }
    return found;
}

void RecordingStops::tellProviders(store::Connection &connection)
{
    auto found = withoutConsent(connection, m_parties.clock.now());
    std::sort(found.begin(), found.end(), [this](const Running &a, const Running &b) {
        return std::pair(a.recordingId <= m_lastTold, a.recordingId) <
               std::pair(b.recordingId <= m_lastTold, b.recordingId);
    });
    for (const Running &running : std::as_const(found)) {
        const QString room = ingest::roomOf(connection, running.recordingId);
        const std::lock_guard lock(m_mutex);
        const auto waitedFor =
            std::count_if(m_stops.begin(), m_stops.end(), [](const auto &stop) { return stop.second.told.valid(); });
        if (static_cast<std::size_t>(waitedFor) >= mostAtOnce || m_stops.count(running.recordingId) > 0)
            continue;
        auto told = std::async(std::launch::async, [this, room] {
            const base::StopScope scope(m_parties.stop);
            return m_parties.capture.end(room);
        });
        m_stops.emplace(running.recordingId, Stop{running, std::move(told)});
        m_lastTold = running.recordingId;
    }
}

/// Whether the provider has stopped it.
bool RecordingStops::hasStopped(const QString &recordingId, std::future<base::Result<void>> &told)
{
    bool stopped = false;
    guarded("a provider that was told to stop", [&] {
        const auto answer = told.get();
        stopped = answer.has_value();
        if (!stopped)
            base::logger("jobs")->error("Recording {} has no consent any more and cannot be stopped yet: {}",
                                        recordingId.toStdString(), answer.error().detail.toStdString());
    });
    return stopped;
}

/// Those that providers have stopped. They stay known until they are written down, so that nobody is told again; the
/// others that were answered are tried again.
QList<RecordingStops::Running> RecordingStops::takeStopped()
{
    const std::lock_guard lock(m_mutex);
    QList<Running> stopped;
    for (auto it = m_stops.begin(); it != m_stops.end();) {
        Stop &stop = it->second;
        if (stop.told.valid() && stop.told.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
            ++it;
        } else if (stop.told.valid() && !hasStopped(it->first, stop.told)) {
            it = m_stops.erase(it);
        } else {
            stopped.append(stop.running);
            ++it;
        }
    }
    return stopped;
}

void RecordingStops::forget(const QString &recordingId)
{
    const std::lock_guard lock(m_mutex);
    m_stops.erase(recordingId);
}

bool RecordingStops::write(store::Connection &connection, const Running &running)
{
    const auto now = m_parties.clock.now();
    audit::Entry entry = audit::serverEntry(now, running.recordingId, domain::LogAction::RecordingStopped,
                                            QStringLiteral("consent_") + domain::textOf(running.consent));
    entry.clientId = running.clientId;
    if (auto logged = m_parties.log.append({entry}); !logged) {
        base::logger("jobs")->error("That recording {} was stopped cannot be logged yet: {}",
                                    running.recordingId.toStdString(), logged.error().detail.toStdString());
        return false;
    }
    const auto id = store::endRecording(connection, running.sessionId, now);
    if (!id)
        return true; // somebody else has stopped it meanwhile
    ingest::ended(connection, *id, now);
    outbox::notify(connection, domain::UserId(running.clinicianId), domain::MessageKind::RecordingStopped, *id, now);
    outbox::notify(connection, domain::UserId(running.clientId), domain::MessageKind::RecordingStopped, *id, now);
    return true;
}

int RecordingStops::note(store::Connection &connection)
{
    int stopped = 0;
    const auto unwritten = takeStopped();
    for (const Running &running : unwritten) {
        if (!write(connection, running))
            continue; // the provider need not be told again
        ++stopped;
        forget(running.recordingId);
    }
    return stopped;
}

} // namespace attune::server
