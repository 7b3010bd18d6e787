// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/ingest.h"

#include "base/log.h"
#include "protocol/problem.h"
#include "server/jobs/loop.h"
#include "server/media/media_faults.h"
#include "server/media/upload_job.h"
#include "server/messages/outbox.h"
#include "server/retention/keeping.h"
#include "server/store/quota.h"
#include "server/store/recording_states.h"
#include "server/store/recordings.h"

namespace attune::server::ingest {

using base::toUnixMs;
using domain::LogAction;
using domain::LogOutcome;
using domain::MessageKind;
using domain::ProblemCode;
using protocol::Json;

namespace {

constexpr std::chrono::seconds leasedFor{90}; // what a killed server held is somebody else's after that
constexpr std::chrono::seconds renewedEvery{20};
constexpr qint64 stuckMs = 7LL * 24 * 3600'000;
constexpr int triesOfTooMuch = 3;

struct Row
{
    media::IngestJob job;
    QString clinician;
    QString client;
    QString status;
    int tries = 0;
    qint64 progressedAt = 0;
    qint64 sizeBytes = 0; ///< of an upload, as it was sent
    QString provider;
    bool isUpload = false;
};

/// The provider's originals are not removed while a recording waits to be listened to (media/TURNS.md), or to be
/// written down (transcripts/TRANSCRIBING.md).
QStringList dueJobs(store::Connection &connection, qint64 now, Work work)
{
    return connection
        .run(
            QStringLiteral(
                "SELECT recording_id FROM ingest_jobs j WHERE leased_until <= ? AND (CAST(? AS INTEGER) = 1 OR NOT "
                "(state = 'finishing' OR (provider = 'upload' AND state = 'ended'))) AND ((state NOT IN ('recording', "
                "'done', 'failed') AND next_try_at <= ? AND NOT (state = 'removing' AND EXISTS(SELECT 1 FROM turn_jobs "
                "t JOIN recordings r ON r.id = t.recording_id WHERE t.recording_id = j.recording_id AND t.state IN "
                "('due', 'listening') AND r.status = 'AVAILABLE')) AND NOT (state = 'removing' AND EXISTS(SELECT 1 "
                "FROM "
                "transcription_jobs w JOIN recordings r ON r.id = w.recording_id WHERE w.recording_id = j.recording_id "
                "AND w.state IN ('due', 'making') AND r.status = 'AVAILABLE'))) OR (state IN ('keeping', 'failed') AND "
                "EXISTS(SELECT 1 FROM recordings r WHERE r.id = j.recording_id AND r.status = 'DELETED'))) ORDER BY "
                "next_try_at LIMIT 20"),
            {now, work == Work::Any ? 1 : 0, now})
        .all<QString>();
}

qint64 toMs(std::chrono::milliseconds duration)
{
    return duration.count();
}

bool lease(store::Connection &connection, const QString &id, const QString &server, qint64 now)
{
    return connection
               .run(QStringLiteral("UPDATE ingest_jobs SET leased_by = ?, leased_until = ? WHERE recording_id = ? AND "
                                   "leased_until <= ?"),
                    {server, now + toMs(leasedFor), id, now})
               .changedRows() == 1;
}

/// Renews a lease from a thread of its own for as long as it lives.
class LeaseRenewal
{
public:
    LeaseRenewal(Clinic &clinic, const QString &id, const QString &worker)
        : m_loop(
              "a lease", renewedEvery, {},
              [&clinic, id, worker](const std::stop_token &) {
                  clinic.database.connection().run(
                      QStringLiteral(
                          "UPDATE ingest_jobs SET leased_until = ? WHERE recording_id = ? AND leased_by = ?"),
                      {toUnixMs(clinic.clock.now()) + toMs(leasedFor), id, worker});
                  return Loop::Next::Later;
              },
              Loop::First::Later)
    {}

private:
    Loop m_loop;
};

std::optional<Row> load(store::Connection &connection, const QString &id)
{
    enum class Column {
        Room,
        State,
        Detail,
        Tries,
        ProgressedAt,
        SessionId,
        StartedAt,
        EndedAt,
        AudioOnly,
        Status,
        ClinicianId,
        ClientId,
        SizeBytes,
        Provider
    };
    auto row = connection.run(
        QStringLiteral("SELECT j.room, j.state, j.detail, j.tries, j.progressed_at, r.session_id, r.started_at, "
                       "r.ended_at, r.audio_only, r.status, r.clinician_id, r.client_id, r.size_bytes, j.provider FROM "
                       "ingest_jobs j JOIN "
                       "recordings r ON r.id = j.recording_id WHERE j.recording_id = ?"),
        {id});
    if (!row.next())
        return std::nullopt;
    Row result;
    result.job.recordingId = id;
    result.job.room = row.opened(Column::Room, store::personal::ingestRoom, id);
    result.job.state = row.text(Column::State);
    if (const auto detail = protocol::objectFrom(row.openedBytes(Column::Detail, store::personal::ingestDetail, id)))
        result.job.detail = *detail;
    result.tries = static_cast<int>(row.number(Column::Tries));
    result.progressedAt = row.number(Column::ProgressedAt);
    result.job.sessionId = row.text(Column::SessionId);
    result.job.startedAt = row.instant(Column::StartedAt).value_or(base::Instant{});
    result.job.endedAt = row.instant(Column::EndedAt).value_or(result.job.startedAt);
    result.job.audioOnly = row.flag(Column::AudioOnly);
    result.status = row.text(Column::Status);
    result.job.deleted = result.status == QStringLiteral("DELETED");
    result.clinician = row.text(Column::ClinicianId);
    result.client = row.text(Column::ClientId);
    result.sizeBytes = row.number(Column::SizeBytes);
    result.provider = row.text(Column::Provider);
    result.isUpload = result.provider == QLatin1String(media::uploadProvider);
    return result;
}

QString sealedDetail(store::Connection &connection, const QString &id, const Json &detail)
{
    return connection.seals().seal(store::personal::ingestDetail, id, QString::fromUtf8(protocol::toBytes(detail)));
}

/// The lease ends with the step; a step that was taken without it, because it took too long, changes nothing.
bool writeStep(store::Connection &connection, const QString &server, const QString &id, const media::IngestStep &step,
               qint64 now)
{
    return connection
               .run(QStringLiteral("UPDATE ingest_jobs SET state = ?, detail = ?, tries = 0, next_try_at = ?, "
                                   "progressed_at = ?, problem = ?, leased_until = 0, leased_by = '' WHERE "
                                   "recording_id = ? AND leased_by = ?"),
                    {step.state, sealedDetail(connection, id, step.detail), now + qint64(step.pause.count()), now,
                     step.problem, id, server})
               .changedRows() == 1;
}

bool log(Clinic &clinic, const Row &row, LogAction action, LogOutcome outcome, const QString &about)
{
    audit::Entry entry = audit::serverEntry(clinic.clock.now(), row.job.recordingId, action, about);
    entry.clientId = row.client;
    entry.outcome = outcome;
    const auto logged = clinic.log.append({entry});
    if (!logged)
        base::logger("jobs")->error("What became of recording {} cannot be logged yet: {}",
                                    row.job.recordingId.toStdString(), logged.error().detail.toStdString());
    return logged.has_value();
}

/// Only what is being imported becomes available: a recording deleted meanwhile stays deleted. With the day until
/// which it is kept, in one step: nobody sees it without. @return whether it did
bool becomesAvailable(Clinic &clinic, store::Connection &connection, const Row &row, const media::IngestStep &step)
{
    const qint64 lengthMs = toUnixMs(row.job.endedAt) - toUnixMs(row.job.startedAt);
    const qint64 seconds = step.length ? step.length->count() : std::max<qint64>(1, (lengthMs + 500) / 1000);
    store::Transaction transaction(connection);
    const auto available = store::becomeAvailable(connection, row.job.recordingId,
                                                  {.sizeBytes = step.stored->sizeBytes,
                                                   .sha256 = step.stored->sha256,
                                                   .format = step.format,
                                                   .length = std::chrono::seconds(seconds),
                                                   .audioOnly = !step.hasVideo.value_or(!row.job.audioOnly),
                                                   .notes = domain::textOf(step.notes)});
    retention::noteKeeping(connection, clinic.retentionPolicies, row.client, clinic.clock.now());
    transaction.commit();
    return available.has_value();
}

void markAvailable(Clinic &clinic, store::Connection &connection, const Row &row, const media::IngestStep &step)
{
    if (becomesAvailable(clinic, connection, row, step)) {
        outbox::notify(connection, domain::UserId(row.clinician), MessageKind::RecordingReady, row.job.recordingId,
                       clinic.clock.now());
        outbox::notify(connection, domain::UserId(row.client), MessageKind::RecordingReady, row.job.recordingId,
                       clinic.clock.now());
    } else if (auto erased = clinic.media.erase(row.job.recordingId); !erased) {
        base::logger("jobs")->warn("Media of the deleted recording {} is not erased yet.",
                                   row.job.recordingId.toStdString());
    }
}

void markFailed(Clinic &clinic, store::Connection &connection, const Row &row, const QString &problem)
{
    if (!store::failRecording(connection, row.job.recordingId, problem))
        base::logger("jobs")->info("Recording {} was deleted before it failed.", row.job.recordingId.toStdString());
    QStringList people = {row.clinician};
    if (row.isUpload)
        people << media::uploaderIn(row.job.detail).value(); // who sent it sends it again
    people.removeDuplicates();
    for (const QString &person : std::as_const(people))
        outbox::notify(connection, domain::UserId(person), MessageKind::RecordingFailed, row.job.recordingId,
                       clinic.clock.now());
}

void tryLater(store::Connection &connection, const Row &row, const QString &server, const QString &why, qint64 now)
{
    const qint64 pause = std::min<qint64>(30LL * 60'000, 5000LL << std::min(row.tries, 9));
    connection.run(
        QStringLiteral("UPDATE ingest_jobs SET tries = tries + 1, next_try_at = ?, problem = ?, leased_until "
                       "= 0, leased_by = '' WHERE recording_id = ? AND leased_by = ?"),
        {now + pause, why, row.job.recordingId, server});
}

/// The recording is in, whatever happens behind it.
bool isTidying(const QString &state)
{
    return QStringList{QStringLiteral("tidying"), QStringLiteral("keeping"), QStringLiteral("removing")}.contains(
        state);
}

media::IngestStep failureOf(const Row &row, const base::Error &error)
{
    media::IngestStep failure;
    failure.state = QStringLiteral("failed");
    failure.detail = row.job.detail;
    failure.problem = error.kind == base::ErrorKind::Unavailable ? QStringLiteral("stuck")
                      : row.isUpload && !error.code.isEmpty()    ? error.code
                                                                 : QStringLiteral("capture_failed");
    failure.words = error.detail;
    return failure;
}

/// What cannot be done now may be done later, for a week; what took too much, a few times, for it may have been a busy
/// hour; what is only to be tidied up, for ever.
bool isTriedAgain(const Row &row, const base::Error &error, qint64 now)
{
    const bool inVain = now - row.progressedAt >= stuckMs;
    return isTidying(row.job.state) || (error.kind == base::ErrorKind::Unavailable && !inVain) ||
           (error.code == ProblemCode::TooDemanding && row.tries < triesOfTooMuch);
}

/// Made fit for watching, a file may have grown.
base::Result<void> hasRoom(Clinic &clinic, store::Connection &connection, const Row &row, qint64 bytes)
{
    store::Reservation room(connection, clinic.clock, row.job.recordingId, clinic.rules.quotaBytes);
    auto held = room.hold(bytes);
    if (held)
        return held;
    if (auto erased = clinic.media.erase(row.job.recordingId); !erased)
        base::logger("media")->warn("An upload that came to nothing is left: {}", row.job.recordingId.toStdString());
    return held;
}

/// One step at the provider; nullopt when it will be retried.
std::optional<media::IngestStep> nextStep(Clinic &clinic, store::Connection &connection, const QString &server,
                                          const Row &row)
{
    const qint64 now = toUnixMs(clinic.clock.now());
    const QString &id = row.job.recordingId;
    auto taken =
        row.isUpload ? media::advanceUpload(row.job, clinic.media) : clinic.capture.advance(row.job, clinic.media);
    if (!taken && isTriedAgain(row, taken.error(), now)) {
        base::logger("jobs")->warn("Recording {} is tried again: {}", id.toStdString(),
                                   taken.error().detail.toStdString());
        tryLater(connection, row, server, QStringLiteral("retrying"), now);
        return std::nullopt;
    }
    if (!taken) {
        base::logger("jobs")->error("Recording {} cannot be brought in: {}", id.toStdString(),
                                    taken.error().detail.toStdString());
        return failureOf(row, taken.error());
    }
    if (row.isUpload && taken->stored && taken->stored->sizeBytes > row.sizeBytes) {
        if (auto fits = hasRoom(clinic, connection, row, taken->stored->sizeBytes - row.sizeBytes); !fits)
            return failureOf(row, fits.error());
    }
    const bool stands = taken->state == row.job.state && !taken->stored && !isTidying(row.job.state);
    if (stands && now - row.progressedAt >= stuckMs) {
        taken->state = QStringLiteral("failed"); // the provider promises and promises
        taken->problem = QStringLiteral("stuck");
    }
    return *taken;
}

void step(Clinic &clinic, store::Connection &connection, const QString &server, const QString &id)
{
    auto row = load(connection, id);
    if (!row)
        return;
    row->job.now = clinic.clock.now();
    const auto taken = nextStep(clinic, connection, server, *row);
    if (!taken)
        return;
    const qint64 now = toUnixMs(clinic.clock.now());
    // Logged before it counts; a crash in between repeats a step that finds itself done.
    if (taken->stored && !log(clinic, *row, LogAction::RecordingStored, LogOutcome::Allowed, {}))
        return tryLater(connection, *row, server, textOf(ProblemCode::LogUnavailable), now);
    if (taken->state == QStringLiteral("failed")) {
        if (!log(clinic, *row, LogAction::RecordingLost, LogOutcome::Failed,
                 taken->problem + QString::number(row->progressedAt)))
            return tryLater(connection, *row, server, textOf(ProblemCode::LogUnavailable), now);
        markFailed(clinic, connection, *row, taken->problem);
    }
    if (!taken->words.isEmpty())
        media::noteFault(connection, {id, taken->problem.isEmpty() ? QStringLiteral("left_out") : taken->problem,
                                      taken->words, row->job.now});
    if (taken->stored)
        markAvailable(clinic, connection, *row, *taken);
    const bool waits = taken->state == row->job.state && taken->pause.count() > 0;
    if (!writeStep(connection, server, id, *taken, toUnixMs(clinic.clock.now())))
        base::logger("jobs")->warn("The lease of recording {} was lost in a step.", id.toStdString());
    else if (waits) // waiting for the provider is no progress
        connection.run(QStringLiteral("UPDATE ingest_jobs SET progressed_at = ? WHERE recording_id = ?"),
                       {row->progressedAt, id});
}

/// From a job's notes: the options the recording was started with, or what was uploaded.
Json optionsOnly(const Json &detail)
{
    Json options = Json::object();
    for (const char *name : {"resolution", "layout", "format", "begun", "pieces", "uploader"}) {
        if (detail.contains(name))
            options[name] = detail.at(name);
    }
    return options;
}

} // namespace

void begin(store::Connection &connection, const QString &recordingId, const QString &provider, const QString &room,
           const media::CaptureOptions &options, base::Instant now)
{
    const Json detail = {{"resolution", protocol::json(options.resolution)},
                         {"layout", protocol::json(options.layout)},
                         {"format", protocol::json(options.format)}};
    connection.run(
        QStringLiteral("INSERT INTO ingest_jobs(recording_id, provider, room, room_index, state, detail, next_try_at, "
                       "progressed_at) VALUES(?,?,?,?,'recording',?,?,?)"),
        {recordingId, provider, connection.seals().seal(store::personal::ingestRoom, recordingId, room),
         connection.seals().index(store::personal::ingestRoom, room), sealedDetail(connection, recordingId, detail),
         toUnixMs(now), toUnixMs(now)});
}

void accept(store::Connection &connection, const QString &recordingId, qsizetype pieces, const domain::UserId &uploader,
            base::Instant now)
{
    connection.run(
        QStringLiteral("INSERT INTO ingest_jobs(recording_id, provider, room, room_index, state, detail, next_try_at, "
                       "progressed_at) VALUES(?,?,?,?,'ended',?,?,?)"),
        {recordingId, QString::fromLatin1(media::uploadProvider),
         connection.seals().seal(store::personal::ingestRoom, recordingId, recordingId),
         connection.seals().index(store::personal::ingestRoom, recordingId),
         sealedDetail(connection, recordingId, media::uploadNotes(pieces, uploader)), toUnixMs(now), toUnixMs(now)});
}

void ended(store::Connection &connection, const QString &recordingId, base::Instant now)
{
    connection.run(QStringLiteral("UPDATE ingest_jobs SET state = 'ended', next_try_at = ?, progressed_at = ? WHERE "
                                  "recording_id = ? AND state = 'recording'"),
                   {toUnixMs(now), toUnixMs(now), recordingId});
}

int hint(store::Connection &connection, const QString &room, base::Instant now)
{
    return connection
        .run(QStringLiteral("UPDATE ingest_jobs SET next_try_at = ? WHERE room_index = ? AND state NOT IN ('done', "
                            "'failed') AND next_try_at > ?"),
             {toUnixMs(now), connection.seals().index(store::personal::ingestRoom, room), toUnixMs(now)})
        .changedRows();
}

base::Result<void> retry(store::Connection &connection, const QString &recordingId, base::Instant now)
{
    store::Transaction transaction(connection);
    // From the start, because the provider's first answer or download may be what failed.
    const auto asked = [&connection, &recordingId] {
        enum class Column { Detail };
        auto row =
            connection.run(QStringLiteral("SELECT detail FROM ingest_jobs WHERE recording_id = ?"), {recordingId});
        const auto detail =
            row.next()
                ? protocol::objectFrom(row.openedBytes(Column::Detail, store::personal::ingestDetail, recordingId))
                : base::Result<Json>(Json::object());
        return detail ? optionsOnly(*detail) : Json::object();
    };
    const int restarted =
        connection
            .run(QStringLiteral("UPDATE ingest_jobs SET state = 'ended', detail = ?, tries = 0, "
                                "next_try_at = ?, progressed_at = ?, problem = '' WHERE "
                                "recording_id = ? AND state = 'failed'"),
                 {sealedDetail(connection, recordingId, asked()), toUnixMs(now), toUnixMs(now), recordingId})
            .changedRows();
    if (restarted != 1 || !store::retryRecording(connection, recordingId))
        return protocol::fail(ProblemCode::NotAvailable, QStringLiteral("This recording did not fail on its way in."));
    transaction.commit();
    return {};
}

QString roomOf(store::Connection &connection, const QString &recordingId)
{
    enum class Column { Room };
    auto row = connection.run(QStringLiteral("SELECT room FROM ingest_jobs WHERE recording_id = ?"), {recordingId});
    return row.next() ? row.opened(Column::Room, store::personal::ingestRoom, recordingId) : QString();
}

QStringList jobsWithPieces(store::Connection &connection)
{
    return connection
        .run(QStringLiteral("SELECT j.recording_id FROM ingest_jobs j JOIN recordings r ON r.id = j.recording_id WHERE "
                            "j.state NOT IN ('done', 'failed') OR (j.state = 'failed' AND j.provider = ? AND "
                            "r.status = 'FAILED')"),
             {QString::fromLatin1(media::uploadProvider)})
        .all<QString>();
}

std::optional<Originals> originalsOf(Clinic &clinic, store::Connection &connection, const QString &recordingId)
{
    auto row = load(connection, recordingId);
    if (!row || row->isUpload || row->provider != clinic.capture.name())
        return std::nullopt;
    row->job.now = clinic.clock.now();
    return Originals{row->job, domain::UserId(row->clinician), domain::UserId(row->client)};
}

int failedJobs(store::Connection &connection, const QString &office)
{
    return connection
        .run(QStringLiteral(
                 "SELECT COUNT(*) FROM ingest_jobs j JOIN recordings r ON r.id = j.recording_id WHERE j.state "
                 "= 'failed' AND (? = '' OR r.office_id = ?)"),
             {office, office})
        .firstOr<int>(0);
}

int keptOriginals(store::Connection &connection)
{
    enum class Column { RecordingId, Detail };
    auto rows = connection.run(QStringLiteral("SELECT recording_id, detail FROM ingest_jobs WHERE state = 'keeping'"));
    int waiting = 0;
    while (rows.next()) {
        const auto detail = protocol::objectFrom(
            rows.openedBytes(Column::Detail, store::personal::ingestDetail, rows.text(Column::RecordingId)));
        if (detail && protocol::integer(*detail, "unreadable").value_or(0) > 0)
            ++waiting;
    }
    return waiting;
}

void adoptOrphans(Clinic &clinic, store::Connection &connection)
{
    const qint64 now = toUnixMs(clinic.clock.now());
    const auto waiting = store::recordingsToFetch(connection);
    for (const auto &[id, session] : waiting) {
        if (connection.run(QStringLiteral("SELECT 1 FROM ingest_jobs WHERE recording_id = ?"), {id}).next())
            continue;
        connection.run(QStringLiteral("INSERT INTO ingest_jobs(recording_id, provider, room, room_index, state, "
                                      "next_try_at, progressed_at) VALUES(?,?,?,?,'ended',?,?) ON CONFLICT DO NOTHING"),
                       {id, clinic.capture.name(), connection.seals().seal(store::personal::ingestRoom, id, session),
                        connection.seals().index(store::personal::ingestRoom, session), now, now});
    }
    const QString haveEnded = QStringLiteral("state = 'recording' AND EXISTS(SELECT 1 FROM recordings r WHERE r.id = "
                                             "ingest_jobs.recording_id AND r.status IN ('PROCESSING', 'DELETED'))");
    // Looked for first: even an UPDATE that finds nothing waits for whoever writes, and holds up whoever wants to.
    if (connection.run(QStringLiteral("SELECT 1 FROM ingest_jobs WHERE %1 LIMIT 1").arg(haveEnded)).next())
        connection.run(QStringLiteral("UPDATE ingest_jobs SET state = 'ended' WHERE ") + haveEnded);
}

bool runDue(Clinic &clinic, store::Connection &connection, const QString &worker, Work work,
            const std::stop_token &stop)
{
    bool worked = false;
    const QStringList ids = dueJobs(connection, toUnixMs(clinic.clock.now()), work);
    for (const QString &id : ids) {
        if (stop.stop_requested())
            break;
        if (!lease(connection, id, worker, toUnixMs(clinic.clock.now())))
            continue;
        worked = true;
        const LeaseRenewal renewal(clinic, id, worker);
        step(clinic, connection, worker, id);
    }
    return worked;
}

} // namespace attune::server::ingest
