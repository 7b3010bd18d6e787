// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/capture_job.h"

#include "base/log.h"
#include "server/store/recordings.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace attune::server {

retention::Workplace workplaceOf(Clinic &clinic, store::Connection &connection)
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

    void run();
    void round();
    void lookAtAges(store::Connection &connection);
    void collect(store::Connection &connection, const QString &id, std::chrono::seconds length, bool audioOnly);
};

void CaptureJob::State::collect(store::Connection &connection, const QString &id, std::chrono::seconds length,
                                bool audioOnly)
{
    const auto stored = clinic.capture.collect(id, length, audioOnly, clinic.media);
    audit::Entry entry = audit::serverEntry(
        clinic.clock.now(), id, stored ? QStringLiteral("recordingStored") : QStringLiteral("recordingLost"));
    entry.outcome = stored ? QStringLiteral("allowed") : QStringLiteral("failed");
    if (!clinic.log.append({entry}))
        return; // still PROCESSING: the next round tries again
    if (!stored) {
        base::logger("jobs")->warn("Recording {} could not be brought in: {}", id.toStdString(),
                                   stored.error().detail.toStdString());
        store::setStatus(connection, id, domain::RecordingStatus::Failed, QStringLiteral("capture_failed"));
        return;
    }
    connection.run(
        QStringLiteral(
            "UPDATE recordings SET status='AVAILABLE', has_media=1, size_bytes=?, sha256=?, format=?, duration_s=?, "
            "kept_until=? WHERE id=? AND status='PROCESSING'"),
        {stored->sizeBytes, stored->sha256, clinic.capture.format(audioOnly), qint64(length.count()),
         base::toUnixMs(clinic.clock.now() + clinic.rules.retention), id});
}

/// What fails stays due and is tried with the next look.
void CaptureJob::State::lookAtAges(store::Connection &connection)
{
    const auto now = clinic.clock.monotonic();
    if (lookedAtAges && now - *lookedAtAges < std::chrono::hours(1))
        return;
    lookedAtAges = now;
    const retention::Workplace place = workplaceOf(clinic, connection);
    const auto steps = retention::due(place);
    for (const retention::Step &step : steps) {
        if (const auto taken = retention::take(place, step); !taken)
            base::logger("jobs")->warn("Not done: {}: {}", retention::textOf(step).toStdString(),
                                       taken.error().detail.toStdString());
    }
}

void CaptureJob::State::round()
{
    store::Connection &connection = clinic.database.connection();
    struct Ended
    {
        QString id;
        std::chrono::seconds length;
        bool audioOnly;
    };
    QList<Ended> found;
    {
        auto rows = connection.run(
            QStringLiteral("SELECT id, duration_s, audio_only FROM recordings WHERE status = 'PROCESSING' AND "
                           "has_media = 0 AND status_reason = ''"));
        while (rows.next())
            found.append({rows.text(0), std::chrono::seconds(rows.number(1)), rows.flag(2)});
    }
    QStringList unfinished;
    {
        auto rows = connection.run(QStringLiteral(
            "SELECT id FROM recordings WHERE status = 'DELETED' AND (has_media = 1 OR has_transcript = 1)"));
        while (rows.next())
            unfinished << rows.text(0);
    }
    for (const QString &id : std::as_const(unfinished)) {
        if (auto finished = retention::finishDeletion(workplaceOf(clinic, connection), id); !finished)
            base::logger("jobs")->warn("Recording {} could not be erased yet: {}", id.toStdString(),
                                       finished.error().detail.toStdString());
    }
    lookAtAges(connection);
    for (const Ended &ended : std::as_const(found))
        collect(connection, ended.id, ended.length, ended.audioOnly);
}

void CaptureJob::State::run()
{
    std::unique_lock lock(mutex);
    while (!stopping) {
        woken = false;
        lock.unlock();
        try {
            round();
        } catch (const store::StoreError &error) {
            base::logger("jobs")->error("A round of the capture job failed: {}", error.what());
        }
        lock.lock();
        signal.wait_for(lock, std::chrono::seconds(5), [this] { return stopping || woken; });
    }
}

CaptureJob::CaptureJob(Clinic &clinic) : m_state(new State{clinic, {}, {}, false, false, {}, {}})
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
