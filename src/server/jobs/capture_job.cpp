// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/capture_job.h"

#include "base/log.h"
#include "server/identity/client_lookups.h"
#include "server/jobs/consent_watch.h"
#include "server/jobs/housekeeping.h"
#include "server/jobs/ingest.h"
#include "server/jobs/thinning.h"
#include "server/messages/outbox.h"

#include <QUuid>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace attune::server {

retention::RetentionContext retentionContextOf(Clinic &clinic, store::Connection &connection)
{
    return {connection, clinic.log, clinic.media, clinic.keys, clinic.retentionPolicies, clinic.clock.now()};
}

struct CaptureJob::State
{
    Clinic &clinic;
    std::mutex mutex;
    std::condition_variable signal;
    bool stopping = false;
    bool woken = false;
    std::thread thread;

    std::optional<std::chrono::milliseconds> lookedAtAges;
    audit::LogPatrol patrol;
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces); ///< of this process, for leases
    const MailWords mailWords{};

    void run();
    bool round();
    void writeRefusals(std::chrono::milliseconds now);
    void lookAtAges(store::Connection &connection);
    void adoptOrphans(store::Connection &connection);
};

/// What fails stays due and is tried with the next look.
void CaptureJob::State::lookAtAges(store::Connection &connection)
{
    const auto now = clinic.clock.monotonic();
    if (lookedAtAges && now - *lookedAtAges < std::chrono::hours(1))
        return;
    lookedAtAges = now;
    housekeeping::remindOfConsents(clinic, connection);
    housekeeping::sweepPieces(clinic, connection);
    housekeeping::careForKeys(clinic, connection);
    thinTables(connection, clinic.clock.now());
    housekeeping::thinCheckpoints(clinic, connection);
    identity::forgetOldLookups(connection, clinic.clock.now());
    housekeeping::mailCheckpoint(clinic, connection);
    housekeeping::askWitnesses(clinic, connection);
    const retention::RetentionContext context = retentionContextOf(clinic, connection);
    const auto steps = retention::due(context);
    for (const retention::Step &step : steps) {
        if (const auto taken = retention::take(context, step); !taken)
            base::logger("jobs")->warn("Not done: {}: {}", retention::textOf(step).toStdString(),
                                       taken.error().detail.toStdString());
    }
}

/// Recordings whose job was noted by an older version, or that a crash left without one.
void CaptureJob::State::adoptOrphans(store::Connection &connection)
{
    const qint64 now = base::toUnixMs(clinic.clock.now());
    std::vector<std::pair<QString, QString>> orphans; // recording, session
    {
        enum class Column { Id, SessionId };
        auto rows = connection.run(QStringLiteral(
            "SELECT r.id, r.session_id FROM recordings r WHERE r.status = 'PROCESSING' AND r.has_media = "
            "0 AND r.status_reason = '' AND NOT EXISTS(SELECT 1 FROM ingest_jobs j WHERE "
            "j.recording_id = r.id)"));
        while (rows.next())
            orphans.emplace_back(rows.text(Column::Id), rows.text(Column::SessionId));
    }
    for (const auto &[id, session] : orphans) {
        connection.run(QStringLiteral("INSERT INTO ingest_jobs(recording_id, provider, room, room_index, state, "
                                      "next_try_at, progressed_at) VALUES(?,?,?,?,'ended',?,?) ON CONFLICT DO NOTHING"),
                       {id, clinic.capture.name(), connection.seals().seal(store::personal::ingestRoom, id, session),
                        connection.seals().index(store::personal::ingestRoom, session), now, now});
    }
    connection.run(
        QStringLiteral("UPDATE ingest_jobs SET state = 'ended' WHERE state = 'recording' AND EXISTS(SELECT 1 "
                       "FROM recordings r WHERE r.id = ingest_jobs.recording_id AND r.status IN "
                       "('PROCESSING', 'DELETED'))"));
}

void CaptureJob::State::writeRefusals(std::chrono::milliseconds now)
{
    if (const auto refusals = clinic.refusals.due(now); !refusals.isEmpty() && !clinic.log.append(refusals))
        base::logger("jobs")->error("{} refusals could not be written to the access log.", refusals.size());
}

bool CaptureJob::State::round()
{
    store::Connection &connection = clinic.database.connection();
    letConsentsTakeEffect(clinic, connection);
    stopRecordingsWithoutConsent(clinic, connection); // first: this is the one that somebody waits for
    writeRefusals(clinic.clock.monotonic());
    const QStringList unfinished =
        connection
            .run(QStringLiteral(
                "SELECT id FROM recordings WHERE status = 'DELETED' AND (has_media = 1 OR has_transcript = 1)"))
            .all<QString>();
    for (const QString &id : std::as_const(unfinished)) {
        if (auto finished = retention::finishDeletion(retentionContextOf(clinic, connection), id); !finished)
            base::logger("jobs")->warn("Recording {} could not be erased yet: {}", id.toStdString(),
                                       finished.error().detail.toStdString());
    }
    lookAtAges(connection);
    housekeeping::watchForGuessing(clinic, connection);
    housekeeping::patrolLog(clinic, connection, patrol);
    if (clinic.mail)
        outbox::sendDue(connection, *clinic.mail, mailWords, clinic.name, clinic.clock.now());
    adoptOrphans(connection);
    return ingest::runDue(clinic, connection, name);
}

void CaptureJob::State::run()
{
    std::unique_lock lock(mutex);
    while (!stopping) {
        woken = false;
        lock.unlock();
        bool worked = false;
        try {
            worked = round();
        } catch (const store::StoreError &error) {
            base::logger("jobs")->error("A round of the capture job failed: {}", error.what());
        }
        lock.lock();
        const auto pause = worked ? std::chrono::milliseconds(0) : std::chrono::milliseconds(2000);
        signal.wait_for(lock, pause, [this] { return stopping || woken; });
    }
    lock.unlock();
    writeRefusals(clinic.clock.monotonic() + media::Refusals::window); // what is kept, before it is forgotten
}

CaptureJob::CaptureJob(Clinic &clinic) : m_state(new State{clinic, {}, {}, false, false, {}, {}, {}})
{
    m_state->thread = std::thread([state = m_state.get()] { state->run(); });
}

CaptureJob::~CaptureJob()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->stopping = true;
    }
    m_state->signal.notify_all();
    m_state->thread.join();
}

void CaptureJob::wake()
{
    {
        const std::lock_guard lock(m_state->mutex);
        m_state->woken = true;
    }
    m_state->signal.notify_all();
}

} // namespace attune::server
