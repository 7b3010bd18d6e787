// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/turn_jobs.h"

#include "base/visible_text.h"

namespace attune::server::store {

using base::toUnixMs;
using domain::TurnsStatus;

namespace {

constexpr qsizetype longestWords = 1000;

/// The states of a row. "listening" under a lease that nobody holds was cut off, and is as good as due.
constexpr char due[] = "due";
constexpr char listening[] = "listening";
constexpr char heard[] = "heard";
constexpr char silent[] = "silent";
constexpr char failed[] = "failed";

QString word(const char *state)
{
    return QString::fromLatin1(state);
}

/// Of a recording that is there; what was deleted meanwhile is left to whoever erases it.
bool setState(Connection &connection, const QString &recordingId, const char *state, int method, base::Instant now)
{
    return connection
               .run(QStringLiteral("UPDATE turn_jobs SET state = ?, method = ?, changed_at = ? WHERE recording_id = ? "
                                   "AND EXISTS(SELECT 1 FROM recordings r WHERE r.id = recording_id AND r.status IN "
                                   "('AVAILABLE', 'ARCHIVED'))"),
                    {word(state), method, toUnixMs(now), recordingId})
               .changedRows() == 1;
}

void noteFailure(Connection &connection, const TurnJob &job, const char *state, base::Instant at, const QString &words,
                 base::Instant now)
{
    connection.run(QStringLiteral("UPDATE turn_jobs SET state = ?, tries = ?, next_try_at = ?, changed_at = ?, detail "
                                  "= ? WHERE recording_id = ?"),
                   {word(state), job.tries + 1, toUnixMs(at), toUnixMs(now),
                    connection.seals().seal(personal::turnJobDetail, job.recordingId,
                                            base::shortened(words.trimmed(), longestWords)),
                    job.recordingId});
}

} // namespace

void wantTurns(Connection &connection, const QString &recordingId, TurnUrgency urgency, base::Instant now)
{
    connection.run(QStringLiteral("INSERT INTO turn_jobs(recording_id, state, urgency, next_try_at, changed_at) "
                                  "VALUES(?,?,?,?,?) ON CONFLICT(recording_id) DO NOTHING"),
                   {recordingId, word(due), static_cast<int>(urgency), toUnixMs(now), toUnixMs(now)});
}

std::optional<TurnJob> dueTurnJob(Connection &connection, TurnUrgency urgency, base::Instant now)
{
    enum class Column { RecordingId, Tries };
    auto row = connection.run(
        QStringLiteral("SELECT t.recording_id, t.tries FROM turn_jobs t JOIN recordings r ON r.id = t.recording_id "
                       "WHERE t.state IN (?, ?) AND t.urgency <= ? AND t.next_try_at <= ? AND r.status = 'AVAILABLE' "
                       "ORDER BY t.urgency, t.next_try_at, t.recording_id LIMIT 1"),
        {word(due), word(listening), static_cast<int>(urgency), toUnixMs(now)});
    if (!row.next())
        return std::nullopt;
    return TurnJob{row.text(Column::RecordingId), static_cast<int>(row.number(Column::Tries))};
}

QString recordingWithoutTurns(Connection &connection)
{
    return connection
        .run(QStringLiteral("SELECT r.id FROM recordings r WHERE r.status = 'AVAILABLE' AND r.has_media = 1 AND NOT "
                            "EXISTS(SELECT 1 FROM turn_jobs t WHERE t.recording_id = r.id) ORDER BY r.session_at DESC, "
                            "r.id DESC LIMIT 1"))
        .firstOr<QString>(QString());
}

QStringList erasedWithTurns(Connection &connection, int most)
{
    return connection
        .run(QStringLiteral("SELECT t.recording_id FROM turn_jobs t JOIN recordings r ON r.id = t.recording_id WHERE "
                            "r.status = 'DELETED' AND r.has_media = 0 AND r.has_transcript = 0 ORDER BY "
                            "t.recording_id LIMIT ?"),
             {most})
        .all<QString>();
}

bool beginTurns(Connection &connection, const QString &recordingId, base::Instant now)
{
    return setState(connection, recordingId, listening, 0, now);
}

bool finishTurns(Connection &connection, const QString &recordingId, Listened how, int method, base::Instant now)
{
    return setState(connection, recordingId, how == Listened::Heard ? heard : silent, method, now);
}

void retryTurns(Connection &connection, const TurnJob &job, base::Instant at, const QString &words, base::Instant now)
{
    noteFailure(connection, job, due, at, words, now);
}

void failTurns(Connection &connection, const TurnJob &job, const QString &words, base::Instant now)
{
    noteFailure(connection, job, failed, now, words, now);
}

void forgetTurns(Connection &connection, const QString &recordingId)
{
    connection.run(QStringLiteral("DELETE FROM turn_jobs WHERE recording_id = ?"), {recordingId});
}

TurnState turnStateOf(Connection &connection, const QString &recordingId)
{
    const QString state =
        connection.run(QStringLiteral("SELECT state FROM turn_jobs WHERE recording_id = ?"), {recordingId})
            .firstOr<QString>(QString());
    if (state == word(due))
        return {TurnsStatus::Queued};
    if (state == word(listening))
        return {TurnsStatus::InProgress};
    if (state == word(failed))
        return {TurnsStatus::Failed};
    const bool isDone = state == word(heard) || state == word(silent);
    return {isDone ? TurnsStatus::Completed : TurnsStatus::NotStarted, state == word(silent)};
}

} // namespace attune::server::store
