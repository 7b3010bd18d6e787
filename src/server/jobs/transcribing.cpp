// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/transcribing.h"

#include "base/log.h"
#include "base/stop_scope.h"
#include "domain/problem.h"
#include "server/jobs/job_lease.h"
#include "server/jobs/transcript_making.h"
#include "server/store/recordings.h"

#include <algorithm>
#include <functional>
#include <stop_token>

#include <sys/resource.h>

namespace attune::server {

using base::ErrorKind;
using domain::LogAction;
using store::TranscriptionJob;

namespace {

constexpr int lowestPriority = 19;
constexpr std::chrono::hours byItselfWithin{48}; // of what came in before the clinic had an engine, nothing is made
constexpr std::chrono::milliseconds looksEvery{500};
constexpr std::chrono::minutes firstPause{1};
constexpr std::chrono::minutes longestPause{60};
constexpr std::chrono::hours waitsForEngine{24}; // that was taken away
constexpr int mostTries = 10;
constexpr int mostKills = 3;

bool anybodyAgreed(store::Connection &connection, const store::RecordingRow &row)
{
    const domain::Recording &recording = row.recording;
    const base::Instant made =
        recording.startedAt ? *recording.startedAt : recording.sessionAt.value_or(base::Instant{});
    const auto people = store::peopleInRecording(connection, recording.id.value());
    return std::any_of(people.begin(), people.end(), [&connection, made](const domain::UserId &person) {
        return store::agreedToTranscription(connection, person, made);
    });
}

/// Stops what is being made as soon as it is cancelled, or the server ends: an engine may be at one segment for
/// minutes.
class CancelWatch
{
public:
    CancelWatch(Clinic &clinic, QString recordingId, const std::stop_token &loop)
        : m_ofClinic(clinic.stop, [this] { m_source.request_stop(); }),
          m_ofLoop(loop, [this] { m_source.request_stop(); }),
          m_look("transcript watch", looksEvery, clinic.stop,
                 [this, &clinic, recordingId = std::move(recordingId)](const std::stop_token &) {
                     if (m_hasBegun && !store::isTranscribing(clinic.database.connection(), recordingId))
                         m_source.request_stop();
                     m_hasBegun = m_hasBegun || store::isTranscribing(clinic.database.connection(), recordingId);
                     return Loop::Next::Later;
                 })
    {}
    std::stop_token token() const { return m_source.get_token(); }

private:
    std::stop_source m_source;
    bool m_hasBegun = false; ///< of the loop's thread alone
    std::stop_callback<std::function<void()>> m_ofClinic;
    std::stop_callback<std::function<void()>> m_ofLoop;
    Loop m_look; ///< last: it uses all of these
};

} // namespace

Transcribing::Transcribing(Clinic &clinic, QString server) : m_clinic(clinic), m_server(std::move(server)) {}

Loop::Next Transcribing::round(const std::stop_token &stop)
{
    if (!m_clinic.transcriber) {
        endWithoutEngine();
        return Loop::Next::Later;
    }
    ::setpriority(PRIO_PROCESS, 0, lowestPriority); // on Linux: of this thread, and of the programs it begins
    if (m_clinic.rules.transcribesByItself)
        guarded("transcripts by the clinic's setting", [this] { askByItself(); });
    store::Connection &connection = m_clinic.database.connection();
    if (stop.stop_requested() || !store::dueTranscription(connection, m_clinic.clock.now()))
        return Loop::Next::Later;
    const auto lease = JobLease::take(m_clinic.database, m_clinic.clock, QStringLiteral("transcripts"), m_server,
                                      {.heldFor = std::chrono::seconds(90), .renewedEvery = std::chrono::seconds(20)});
    // Another server may have been at it.
    const auto job = lease ? store::dueTranscription(connection, m_clinic.clock.now()) : std::nullopt;
    if (!job)
        return Loop::Next::Later;
    make(*job, stop);
    return Loop::Next::AtOnce;
}

/// The provider keeps its originals for as long as a job waits for them (ingest.cpp): not for one that nobody makes.
void Transcribing::endWithoutEngine()
{
    const auto now = m_clinic.clock.now();
    const auto job = store::dueTranscription(m_clinic.database.connection(), now);
    if (job && job->askedAt < now - waitsForEngine)
        fail(*job, {ErrorKind::Unsupported,
                    QStringLiteral("the clinic has no engine any more"),
                    textOf(domain::ProblemCode::TranscriptionOff),
                    {}});
}

/// Of each recording that came in, once; where nobody agreed, that it was looked at is kept, and no entry is made.
void Transcribing::askByItself()
{
    store::Connection &connection = m_clinic.database.connection();
    const auto now = m_clinic.clock.now();
    const QString id = store::recordingToTranscribe(connection, now - byItselfWithin);
    const auto row = id.isEmpty() ? std::nullopt : store::recordingById(connection, id, {});
    if (!row)
        return;
    const TranscriptionJob job{id, m_clinic.rules.spokenLanguage, {}, 0, {}}; // another server's entry is the same
    const bool isMade = anybodyAgreed(connection, *row);
    if (isMade && !logTranscription(m_clinic, connection, job, LogAction::TranscriptionRequested, {}))
        return;
    if (store::wantTranscription(connection, job, now) && !isMade)
        store::cancelTranscription(connection, id, now);
}

void Transcribing::make(const TranscriptionJob &job, const std::stop_token &stop)
{
    const CancelWatch watch(m_clinic, job.recordingId, stop);
    const base::StopScope scope(watch.token());
    const auto made = makeTranscript(m_clinic, m_clinic.database.connection(), job);
    if (!made)
        fail(job, made.error());
}

void Transcribing::fail(const TranscriptionJob &job, const base::Error &error)
{
    if (base::stopOfThread().stop_requested())
        return; // cut off: it was cancelled, or goes on at the next start
    store::Connection &connection = m_clinic.database.connection();
    const auto now = m_clinic.clock.now();
    const bool mayPass = error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Conflict;
    const bool wasKilled = error.code == domain::ProblemCode::TooDemanding; // by somebody, or for its own thirst
    const bool isTriedAgain = (mayPass && job.tries + 1 < mostTries) || (wasKilled && job.tries + 1 < mostKills);
    base::logger("jobs")->warn("There is {} transcript of recording {}: {}", isTriedAgain ? "no" : "and will be no",
                               job.recordingId.toStdString(), error.detail.toStdString());
    if (isTriedAgain) {
        const auto pause = std::min<std::chrono::minutes>(longestPause, firstPause * (1 << std::min(job.tries, 6)));
        store::retryTranscription(connection, job, now + pause, error.detail, now);
        return;
    }
    if (auto logged = logTranscription(m_clinic, connection, job, LogAction::TranscriptionFailed, error.code,
                                       domain::LogOutcome::Failed);
        !logged) // to be tried again, with the entry first, when there is a log
        return store::retryTranscription(connection, job, now + longestPause, error.detail, now);
    store::failTranscription(connection, job, error.detail, now);
}

} // namespace attune::server
