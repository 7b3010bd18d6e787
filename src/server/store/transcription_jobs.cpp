// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/transcription_jobs.h"

#include "base/visible_text.h"
#include "domain/log_action.h"
#include "server/store/consents.h"
#include "server/store/sealed_text.h"

#include <algorithm>

namespace attune::server::store {

using base::toUnixMs;
using domain::TranscriptionState;

namespace {

constexpr qsizetype longestWords = 1000;

/// The states of a row. "making" under a lease that nobody holds was cut off, and is as good as due.
constexpr char due[] = "due";
constexpr char making[] = "making";
constexpr char made[] = "made";
constexpr char failed[] = "failed";
constexpr char cancelled[] = "cancelled";

/// Whose words a job is about stands where those of versions do: it ends when one of them says no.
QString jobVoices(const QString &recordingId)
{
    return QStringLiteral("job ") + recordingId;
}

QString word(const char *state)
{
    return QString::fromLatin1(state);
}

TranscriptionState stateFrom(const QString &state)
{
    if (state == QLatin1String(due))
        return TranscriptionState::Queued;
    if (state == QLatin1String(making))
        return TranscriptionState::InProgress;
    if (state == QLatin1String(made))
        return TranscriptionState::Completed;
    return state == QLatin1String(failed) ? TranscriptionState::Failed : TranscriptionState::NotStarted;
}

QByteArray boundTo(const QString &recordingId, const TranscriptionSegment &segment)
{
    return QStringLiteral("attune transcription segment 1\n%1\n%2\n%3\n%4")
        .arg(recordingId, segment.speaker)
        .arg(segment.startMs)
        .arg(segment.endMs)
        .toUtf8();
}

void dropSegments(Connection &connection, const QString &recordingId)
{
    connection.run(QStringLiteral("DELETE FROM transcription_segments WHERE recording_id = ?"), {recordingId});
    forgetVoices(connection, jobVoices(recordingId));
}

/// Not of a job that was asked for since.
bool noteFailure(Connection &connection, const TranscriptionJob &job, const char *state, base::Instant at,
                 const QString &words, base::Instant now)
{
    return connection
               .run(QStringLiteral("UPDATE transcription_jobs SET state = ?, tries = ?, next_try_at = ?, changed_at = "
                                   "?, detail = ? WHERE recording_id = ? AND state IN (?, ?) AND asked_at = ?"),
                    {word(state), job.tries + 1, toUnixMs(at), toUnixMs(now),
                     connection.seals().seal(personal::transcriptionDetail, job.recordingId,
                                             base::shortened(words.trimmed(), longestWords)),
                     job.recordingId, word(due), word(making), toUnixMs(job.askedAt)})
               .changedRows() == 1;
}

/// Of what somebody decided last. A withdrawal takes everything back.
const QString disagrees =
    QStringLiteral("(k.kind = 'withdrawn' OR ',' || k.purposes || ',' NOT LIKE '%,transcription,%')");

QList<TranscriptVoice> voicesFrom(Statement row)
{
    enum class Column { Version, Recording, Speaker, Person };
    QList<TranscriptVoice> voices;
    while (row.next())
        voices.append({row.text(Column::Version), row.text(Column::Recording), row.text(Column::Speaker),
                       row.text(Column::Person)});
    return voices;
}

QList<TranscriptVoice> disagreeing(Connection &connection, int isStored)
{
    return voicesFrom(connection.run(
        QStringLiteral("SELECT v.version_id, v.recording_id, v.speaker, v.person_id FROM transcript_voices v JOIN "
                       "transcript_versions t ON t.id = v.version_id JOIN client_consent k ON k.client_id = "
                       "v.person_id WHERE t.is_stored = ? AND ") +
            disagrees + QStringLiteral(" ORDER BY v.version_id, v.speaker, v.person_id"),
        {isStored}));
}

} // namespace

bool wantTranscription(Connection &connection, const TranscriptionJob &job, base::Instant now)
{
    const bool isNew =
        connection
            .run(QStringLiteral(
                     "INSERT INTO transcription_jobs(recording_id, state, language, asked_by, asked_at, changed_at, "
                     "next_try_at) VALUES(?,?,?,?,?,?,?) ON CONFLICT(recording_id) DO UPDATE SET state = "
                     "excluded.state, language = excluded.language, asked_by = excluded.asked_by, asked_at = "
                     "excluded.asked_at, changed_at = excluded.changed_at, next_try_at = excluded.next_try_at, tries = "
                     "0, begun_at = 0, total_ms = 0, done_ms = 0, worked_ms = 0, dropped_words = 0, not_transcribed = "
                     "'', engine = '', model = '', model_digest = '', detail = '' WHERE transcription_jobs.state NOT "
                     "IN ('due', 'making')"),
                 {job.recordingId, word(due), job.language, job.askedBy, toUnixMs(now), toUnixMs(now), toUnixMs(now)})
            .changedRows() == 1;
    return isNew;
}

std::optional<TranscriptionJob> dueTranscription(Connection &connection, base::Instant now)
{
    enum class Column { RecordingId, Language, AskedBy, Tries, AskedAt };
    auto row = connection.run(
        QStringLiteral(
            "SELECT t.recording_id, t.language, t.asked_by, t.tries, t.asked_at FROM transcription_jobs t JOIN "
            "recordings r ON r.id = t.recording_id JOIN turn_jobs h ON h.recording_id = t.recording_id "
            "WHERE t.state IN (?, ?) AND t.next_try_at <= ? AND r.status = 'AVAILABLE' AND h.state IN "
            "('heard', 'silent', 'failed') ORDER BY t.asked_at, t.recording_id LIMIT 1"),
        {word(due), word(making), toUnixMs(now)});
    if (!row.next())
        return std::nullopt;
    return TranscriptionJob{row.text(Column::RecordingId), row.text(Column::Language), row.text(Column::AskedBy),
                            static_cast<int>(row.number(Column::Tries)), base::fromUnixMs(row.number(Column::AskedAt))};
}

QString recordingToTranscribe(Connection &connection, base::Instant cameAfter)
{
    return connection
        .run(QStringLiteral("SELECT h.recording_id FROM turn_jobs h JOIN recordings r ON r.id = h.recording_id WHERE "
                            "h.state = 'heard' AND h.urgency = 0 AND h.changed_at >= ? AND r.status = 'AVAILABLE' AND "
                            "NOT EXISTS(SELECT 1 FROM transcription_jobs t WHERE t.recording_id = h.recording_id) "
                            "ORDER BY h.changed_at DESC, h.recording_id LIMIT 1"),
             {toUnixMs(cameAfter)})
        .firstOr<QString>(QString());
}

TranscriptionRow transcriptionOf(Connection &connection, const QString &recordingId)
{
    enum class Column { State, Total, Done, Worked, Dropped, NotTranscribed, Engine, Model, Digest };
    auto row = connection.run(
        QStringLiteral("SELECT state, total_ms, done_ms, worked_ms, dropped_words, not_transcribed, engine, model, "
                       "model_digest FROM transcription_jobs WHERE recording_id = ?"),
        {recordingId});
    if (!row.next())
        return {};
    return {stateFrom(row.text(Column::State)),
            row.number(Column::Total),
            row.number(Column::Done),
            row.number(Column::Worked),
            static_cast<int>(row.number(Column::Dropped)),
            row.text(Column::NotTranscribed).split(QLatin1Char(','), Qt::SkipEmptyParts),
            row.text(Column::Engine),
            row.text(Column::Model),
            row.text(Column::Digest)};
}

bool beginTranscription(Connection &connection, const QString &recordingId, const TranscriptionPlan &plan,
                        base::Instant now)
{
    const TranscriptionRow before = transcriptionOf(connection, recordingId);
    const bool goesOn = before.engine == plan.engine && before.model == plan.model &&
                        before.modelDigest == plan.modelDigest && before.totalMs == plan.totalMs &&
                        before.notTranscribed == plan.notTranscribed;
    Transaction transaction(connection);
    if (!goesOn) {
        dropSegments(connection, recordingId);
        connection.run(QStringLiteral("UPDATE transcription_jobs SET done_ms = 0, worked_ms = 0, dropped_words = 0 "
                                      "WHERE recording_id = ?"),
                       {recordingId});
    }
    const bool begun =
        connection
            .run(QStringLiteral(
                     "UPDATE transcription_jobs SET state = ?, total_ms = ?, not_transcribed = ?, engine = ?, model = "
                     "?, model_digest = ?, begun_at = CASE WHEN begun_at = 0 THEN CAST(? AS BIGINT) ELSE begun_at END, "
                     "changed_at = ? WHERE recording_id = ? AND state IN (?, ?) AND EXISTS(SELECT 1 FROM recordings r "
                     "WHERE r.id = transcription_jobs.recording_id AND r.status = 'AVAILABLE')"),
                 {word(making), plan.totalMs, plan.notTranscribed.join(QLatin1Char(',')), plan.engine, plan.model,
                  plan.modelDigest, toUnixMs(now), toUnixMs(now), recordingId, word(due), word(making)})
            .changedRows() == 1;
    if (!begun)
        return false;
    forgetVoices(connection, jobVoices(recordingId));
    QList<TranscriptVoice> voices = plan.voices;
    for (TranscriptVoice &voice : voices)
        voice.version = jobVoices(recordingId);
    noteVoices(connection, voices);
    transaction.commit();
    return true;
}

bool isTranscribing(Connection &connection, const QString &recordingId)
{
    return connection
               .run(QStringLiteral(
                        "SELECT COUNT(*) FROM transcription_jobs t WHERE t.recording_id = ? AND t.state = ? AND "
                        "EXISTS(SELECT 1 FROM recordings r WHERE r.id = t.recording_id AND r.status = 'AVAILABLE')"),
                    {recordingId, word(making)})
               .only<qint64>() == 1;
}

bool keepSegment(Connection &connection, const QString &recordingId, const TranscriptionSegment &segment,
                 int droppedWords, qint64 workedMs, const crypto::SecretBytes &key, base::Instant now)
{
    const QByteArray sealed = sealText(segment.words, boundTo(recordingId, segment), key);
    Transaction transaction(connection);
    const bool goesOn =
        connection
            .run(QStringLiteral("UPDATE transcription_jobs SET done_ms = done_ms + ?, worked_ms = worked_ms + ?, "
                                "dropped_words = dropped_words + ?, changed_at = ? WHERE recording_id = ? AND state = "
                                "?"),
                 {segment.endMs - segment.startMs, workedMs, droppedWords, toUnixMs(now), recordingId, word(making)})
            .changedRows() == 1;
    if (!goesOn)
        return false;
    connection.run(QStringLiteral("INSERT INTO transcription_segments(recording_id, speaker, start_ms, end_ms, sealed, "
                                  "made_at) VALUES(?,?,?,?,?,?)"),
                   {recordingId, segment.speaker, segment.startMs, segment.endMs, sealed, toUnixMs(now)});
    transaction.commit();
    return true;
}

base::Result<QList<TranscriptionSegment>> keptSegments(Connection &connection, const QString &recordingId,
                                                       const crypto::SecretBytes &key)
{
    enum class Column { Speaker, Start, End, Sealed };
    auto row = connection.run(QStringLiteral("SELECT speaker, start_ms, end_ms, sealed FROM transcription_segments "
                                             "WHERE recording_id = ? ORDER BY speaker, start_ms"),
                              {recordingId});
    QList<TranscriptionSegment> segments;
    while (row.next()) {
        TranscriptionSegment segment{row.text(Column::Speaker), row.number(Column::Start), row.number(Column::End), {}};
        const auto opened = openText(row.value(Column::Sealed).toByteArray(), boundTo(recordingId, segment), key);
        if (!opened)
            return base::Error{base::ErrorKind::Corrupt, QStringLiteral("a segment of a transcript does not open")};
        segment.words = *opened;
        segments.append(segment);
    }
    return segments;
}

void finishTranscription(Connection &connection, const QString &recordingId, base::Instant now)
{
    connection.run(QStringLiteral("UPDATE transcription_jobs SET state = ?, changed_at = ? WHERE recording_id = ? AND "
                                  "state = ?"),
                   {word(made), toUnixMs(now), recordingId, word(making)});
    dropSegments(connection, recordingId);
}

bool cancelTranscription(Connection &connection, const QString &recordingId, base::Instant now)
{
    Transaction transaction(connection);
    const bool wasThere = connection
                              .run(QStringLiteral("UPDATE transcription_jobs SET state = ?, changed_at = ? WHERE "
                                                  "recording_id = ? AND state IN (?, ?)"),
                                   {word(cancelled), toUnixMs(now), recordingId, word(due), word(making)})
                              .changedRows() == 1;
    dropSegments(connection, recordingId);
    transaction.commit();
    return wasThere;
}

void retryTranscription(Connection &connection, const TranscriptionJob &job, base::Instant at, const QString &words,
                        base::Instant now)
{
    noteFailure(connection, job, due, at, words, now);
}

void failTranscription(Connection &connection, const TranscriptionJob &job, const QString &words, base::Instant now)
{
    Transaction transaction(connection);
    if (noteFailure(connection, job, failed, now, words, now))
        dropSegments(connection, job.recordingId);
    transaction.commit();
}

void forgetTranscription(Connection &connection, const QString &recordingId)
{
    Transaction transaction(connection);
    dropSegments(connection, recordingId);
    connection.run(QStringLiteral("DELETE FROM transcription_jobs WHERE recording_id = ?"), {recordingId});
    transaction.commit();
}

void noteVoices(Connection &connection, const QList<TranscriptVoice> &voices)
{
    for (const TranscriptVoice &voice : voices)
        connection.run(
            QStringLiteral(
                "INSERT INTO transcript_voices(version_id, recording_id, speaker, person_id) VALUES(?,?,?,?)"),
            {voice.version, voice.recordingId, voice.speaker, voice.personId});
}

QList<TranscriptVoice> voicesOf(Connection &connection, const QString &version)
{
    return voicesFrom(connection.run(QStringLiteral("SELECT version_id, recording_id, speaker, person_id FROM "
                                                    "transcript_voices WHERE version_id = ? ORDER BY speaker, "
                                                    "person_id"),
                                     {version}));
}

void forgetVoices(Connection &connection, const QString &version)
{
    connection.run(QStringLiteral("DELETE FROM transcript_voices WHERE version_id = ?"), {version});
}

QList<TranscriptVoice> voicesThatDisagree(Connection &connection)
{
    return disagreeing(connection, 1);
}

QList<TranscriptVoice> retiredVoicesThatDisagree(Connection &connection)
{
    return disagreeing(connection, 0);
}

QStringList transcriptionsThatDisagree(Connection &connection)
{
    return connection
        .run(QStringLiteral("SELECT DISTINCT t.recording_id FROM transcription_jobs t JOIN transcript_voices v ON "
                            "v.version_id = 'job ' || t.recording_id JOIN client_consent k ON k.client_id = "
                            "v.person_id WHERE t.state IN ('due', 'making') AND ") +
             disagrees + QStringLiteral(" ORDER BY t.recording_id"))
        .all<QString>();
}

qint64 transcriptExports(Connection &connection, const QString &recordingId)
{
    return connection
        .run(QStringLiteral("SELECT COUNT(*) FROM recordings r JOIN access_log l ON l.recording_id = r.id WHERE r.id = "
                            "? AND l.action = ?"),
             {recordingId, domain::textOf(domain::LogAction::TranscriptExported)})
        .only<qint64>();
}

QList<domain::UserId> peopleInRecording(Connection &connection, const QString &recordingId)
{
    const auto ids = connection
                         .run(QStringLiteral("SELECT client_id FROM recordings WHERE id = ? UNION SELECT p.user_id "
                                             "FROM session_participants p JOIN recordings r ON r.session_id = "
                                             "p.session_id WHERE r.id = ? ORDER BY 1"),
                              {recordingId, recordingId})
                         .all<QString>();
    QList<domain::UserId> people;
    for (const QString &id : ids)
        people << domain::UserId(id);
    return people;
}

bool agreedToTranscription(Connection &connection, const domain::UserId &person, base::Instant madeAt)
{
    auto row = connection.run(
        QStringLiteral("SELECT ") +
            consentColumns(QStringLiteral("u.id"), QStringLiteral("''"), QString::number(toUnixMs(madeAt))) +
            QStringLiteral(" FROM users u WHERE u.id = ?"),
        {person.value()});
    if (!row.next())
        return false;
    const ConsentStanding standing = consentStandingFrom(row, 0);
    return agreedUse(connection, standing, {}, madeAt).purposes.contains(domain::Purpose::Transcription);
}

} // namespace attune::server::store
