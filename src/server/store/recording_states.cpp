// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/recording_states.h"

#include "base/id.h"
#include "protocol/problem.h"
#include "server/store/legal_holds.h"
#include "server/store/public_numbers.h"
#include "server/store/turn_jobs.h"

#include <array>
#include <bit>

namespace attune::server::store {

using base::toUnixMs;
using domain::ProblemCode;
using domain::RecordingStatus;
using domain::textOf;

namespace {

constexpr quint32 bit(RecordingStatus status)
{
    return 1U << static_cast<unsigned>(status);
}

constexpr quint32 none = 0;
constexpr quint32 running = bit(RecordingStatus::Recording);
constexpr quint32 comingIn = bit(RecordingStatus::Processing) | bit(RecordingStatus::Uploading);
constexpr quint32 available = bit(RecordingStatus::Available);
constexpr quint32 archived = bit(RecordingStatus::Archived);
constexpr quint32 failed = bit(RecordingStatus::Failed);
constexpr quint32 deleted = bit(RecordingStatus::Deleted);
constexpr quint32 settled = available | archived | failed;

constexpr std::array rules = {
    TransitionRule{Transition::Begin, "begin", none, running, false, ProblemCode::AlreadyRecording,
                   "no other recording of the session is running"},
    TransitionRule{Transition::Upload, "upload", none, available, false, ProblemCode::NotAvailable,
                   "its media is stored"},
    TransitionRule{Transition::Accept, "accept", none, bit(RecordingStatus::Processing), false,
                   ProblemCode::NotAvailable, "its file is stored, and its media is being made of it"},
    TransitionRule{Transition::End, "end", running, bit(RecordingStatus::Processing), false, ProblemCode::NotRecording,
                   ""},
    TransitionRule{Transition::BecomeAvailable, "become available", comingIn, available, false,
                   ProblemCode::NotAvailable, "its media is stored"},
    TransitionRule{Transition::Fail, "fail", comingIn, failed, false, ProblemCode::NotAvailable, ""},
    TransitionRule{Transition::Retry, "retry", failed, bit(RecordingStatus::Processing), false,
                   ProblemCode::NotAvailable, "it failed on its way in"},
    TransitionRule{Transition::Archive, "archive", available, archived, true, ProblemCode::NotAvailable,
                   "the day until which it is kept has come"},
    TransitionRule{Transition::ScheduleDeletion, "schedule deletion", settled, archived, true,
                   ProblemCode::AlreadyDeleting, "it does not wait to be erased already"},
    TransitionRule{Transition::Restore, "restore", archived, settled, false, ProblemCode::NotDeleting,
                   "it waits to be erased, and the wait is not over"},
    TransitionRule{Transition::DeleteNow, "delete now", settled, deleted, true, ProblemCode::AlreadyDeleting, ""},
    TransitionRule{Transition::Erase, "erase", archived, deleted, true, ProblemCode::NotDeleting,
                   "it waits to be erased, and the wait is over"},
};
static_assert(rules.size() == transitionCount);

/// What an UPDATE changes and asks besides the state.
struct Change
{
    QString set = {}; ///< ", column = ?…" behind the state
    QList<QVariant> values = {};
    QString only = {}; ///< " AND …", of the row `r`
    QList<QVariant> asked = {};
};

QList<RecordingStatus> statusesOf(quint32 bits)
{
    QList<RecordingStatus> statuses;
    for (unsigned i = 0; i < static_cast<unsigned>(RecordingStatus::Unknown); ++i) {
        if (bits & 1U << i)
            statuses << static_cast<RecordingStatus>(i);
    }
    return statuses;
}

QString listed(quint32 bits)
{
    QStringList words;
    for (const RecordingStatus status : statusesOf(bits))
        words << QLatin1Char('\'') + textOf(status) + QLatin1Char('\'');
    return words.join(QStringLiteral(", "));
}

base::Result<void> change(Connection &connection, Transition transition, const QString &recordingId,
                          const Change &wanted)
{
    const TransitionRule &rule = ruleOf(transition);
    const bool isBack = !std::has_single_bit(rule.to);
    const QString to = isBack ? QStringLiteral("status_before") : listed(rule.to);
    QString only = QStringLiteral(" WHERE r.id = ? AND r.status IN (%1)").arg(listed(rule.from)) + wanted.only;
    if (isBack)
        only += QStringLiteral(" AND r.status_before IN (%1)").arg(listed(rule.to));
    if (rule.sparesHeld)
        only += QStringLiteral(" AND ") + notHeld();
    const int changed = connection
                            .run(QStringLiteral("UPDATE recordings AS r SET status = ") + to + wanted.set + only,
                                 wanted.values + QList<QVariant>{recordingId} + wanted.asked)
                            .changedRows();
    if (changed == 1)
        return {};
    if (rule.sparesHeld && isHeld(connection, recordingId))
        return protocol::fail(ProblemCode::LegalHold);
    return protocol::fail(rule.refusal, QStringLiteral("\"%1\" is not for this state").arg(QLatin1String(rule.name)));
}

void insert(Connection &connection, const InventedRecording &row)
{
    const NewRecording &recording = row.recording;
    const RecordedMedia &media = row.media;
    connection.run(
        QStringLiteral(
            "INSERT INTO recordings(id, session_id, client_id, clinician_id, office_id, public_number, status, "
            "status_reason, session_at, started_at, ended_at, duration_s, size_bytes, format, sha256, original_sha256, "
            "media_notes, audio_only, has_media, has_transcript, kept_until) "
            "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"),
        {recording.id,
         recording.sessionId,
         recording.clientId,
         recording.clinicianId,
         recording.officeId,
         freshNumber(),
         textOf(row.status),
         row.statusReason,
         toUnixMs(recording.sessionAt),
         sqlTime(recording.startedAt),
         sqlTime(recording.endedAt),
         qint64(media.length.count()),
         media.sizeBytes,
         media.format,
         media.sha256,
         media.originalSha256,
         media.notes,
         media.audioOnly ? 1 : 0,
         row.hasMedia ? 1 : 0,
         row.hasTranscript ? 1 : 0,
         row.keptUntil ? toUnixMs(*row.keptUntil) : qint64(0)});
}

QString runningOf(Connection &connection, const QString &sessionId)
{
    return connection
        .run(QStringLiteral("SELECT id FROM recordings WHERE session_id = ? AND status IN (%1)").arg(listed(running)),
             {sessionId})
        .firstOr<QString>();
}

QByteArray printed(quint32 bits, const char *instead)
{
    QStringList words;
    for (const RecordingStatus status : statusesOf(bits))
        words << textOf(status);
    return words.isEmpty() ? QByteArray(instead) : words.join(QStringLiteral(", ")).toUtf8();
}

constexpr char introduction[] = R"(# The states of a recording

Every change of a recording's state is one function of `recording_states.h`; nothing else writes `recordings.status`. The function is one
UPDATE that asks for the state it comes from, so of two servers that change a recording at once one does, and the other is refused. Everything
that is not in this table is refused, with the code of its row. DELETED is final: no row leads out of it.

| Transition | From | To | Only when | Legal hold | Refusal |
| --- | --- | --- | --- | --- | --- |
)";

constexpr char notes[] = R"(
*restore* leads back to the state in which the recording was before it was archived; where the table has several, that one.

*Legal hold*: "refuses" means that a recording that somebody holds stays as it is, and the refusal is `legal_hold`.

UPLOADING is a word of the clinic APIs for media that is on its way; recordings of this server go from RECORDING to PROCESSING.

This page is printed by `printedTransitions()`; `tst_recording_states` compares the two, and tries every function in every state.
)";

} // namespace

QByteArray printedTransitions()
{
    QByteArray text = introduction;
    for (const TransitionRule &rule : rules) {
        const bool isBack = rule.to != none && !std::has_single_bit(rule.to);
        text += QByteArray("| ") + rule.name + " | " + printed(rule.from, "(none)") + " | " +
                (isBack ? "as before: " : "") + printed(rule.to, "") + " | " + (*rule.when ? rule.when : "always") +
                " | " + (rule.sparesHeld ? "refuses" : "not asked") + " | `" + textOf(rule.refusal).toUtf8() + "` |\n";
    }
    return text + notes;
}

std::span<const TransitionRule> transitionRules()
{
    return rules;
}

const TransitionRule &ruleOf(Transition transition)
{
    return rules.at(static_cast<std::size_t>(transition));
}

std::optional<QString> beginRecording(Connection &connection, const domain::TherapySession &session, bool audioOnly,
                                      base::Instant now)
{
    Transaction transaction(connection);
    if (!runningOf(connection, session.id.value()).isEmpty())
        return std::nullopt;
    const NewRecording recording{.id = base::newUuidV7(toUnixMs(now)),
                                 .sessionId = session.id.value(),
                                 .clientId = session.clientId.value(),
                                 .clinicianId = session.clinicianId.value(),
                                 .officeId = session.officeId,
                                 .sessionAt = session.startsAt.value_or(now),
                                 .startedAt = now};
    insert(connection,
           {.recording = recording, .status = RecordingStatus::Recording, .media = {.audioOnly = audioOnly}});
    transaction.commit();
    return recording.id;
}

void addUploaded(Connection &connection, const NewRecording &recording, const RecordedMedia &media)
{
    insert(connection,
           {.recording = recording, .status = RecordingStatus::Available, .media = media, .hasMedia = true});
    wantTurns(connection, recording.id, TurnUrgency::New, {});
}

void addAccepted(Connection &connection, const NewRecording &recording, const RecordedMedia &media)
{
    insert(connection, {.recording = recording, .status = RecordingStatus::Processing, .media = media});
}

void addInvented(Connection &connection, const InventedRecording &invented)
{
    insert(connection, invented);
}

std::optional<QString> endRecording(Connection &connection, const QString &sessionId, base::Instant now)
{
    Transaction transaction(connection);
    const QString id = runningOf(connection, sessionId);
    const auto ended = change(
        connection, Transition::End, id,
        {.set = QStringLiteral(", ended_at = ?, duration_s = CASE WHEN CAST(? AS BIGINT) - started_at < 1500 THEN 1 "
                               "ELSE (CAST(? AS BIGINT) - started_at + 500) / 1000 END"),
         .values = {toUnixMs(now), toUnixMs(now), toUnixMs(now)}});
    if (!ended)
        return std::nullopt;
    transaction.commit();
    return id;
}

base::Result<void> becomeAvailable(Connection &connection, const QString &recordingId, const RecordedMedia &media)
{
    auto changed =
        change(connection, Transition::BecomeAvailable, recordingId,
               {.set = QStringLiteral(", status_reason = '', has_media = 1, size_bytes = ?, sha256 = ?, format = ?, "
                                      "duration_s = ?, audio_only = ?, media_notes = ?"),
                .values = {media.sizeBytes, media.sha256, media.format, qint64(media.length.count()),
                           media.audioOnly ? 1 : 0, media.notes}});
    if (changed)
        wantTurns(connection, recordingId, TurnUrgency::New, {});
    return changed;
}

base::Result<void> failRecording(Connection &connection, const QString &recordingId, const QString &problem)
{
    return change(connection, Transition::Fail, recordingId,
                  {.set = QStringLiteral(", status_reason = ?"), .values = {problem}});
}

base::Result<void> retryRecording(Connection &connection, const QString &recordingId)
{
    return change(connection, Transition::Retry, recordingId, {.set = QStringLiteral(", status_reason = ''")});
}

base::Result<void> archiveRecording(Connection &connection, const QString &recordingId, base::Instant eraseAt,
                                    base::Instant now)
{
    return change(connection, Transition::Archive, recordingId,
                  {.set = QStringLiteral(", status_before = status, status_reason = 'retention', erase_at = ?"),
                   .values = {toUnixMs(eraseAt)},
                   .only = QStringLiteral(" AND r.kept_until <= ?"),
                   .asked = {toUnixMs(now)}});
}

base::Result<void> scheduleDeletion(Connection &connection, const QString &recordingId, const QString &category,
                                    base::Instant eraseAt)
{
    return change(connection, Transition::ScheduleDeletion, recordingId,
                  {.set = QStringLiteral(", status_before = status, status_reason = ?, erase_at = ?"),
                   .values = {category, toUnixMs(eraseAt)},
                   .only = QStringLiteral(" AND (r.status <> 'ARCHIVED' OR r.erase_at IS NULL)")});
}

base::Result<void> restoreRecording(Connection &connection, const QString &recordingId, base::Instant keptUntil,
                                    base::Instant now)
{
    const qint64 least = toUnixMs(keptUntil);
    return change(connection, Transition::Restore, recordingId,
                  {.set = QStringLiteral(", status_reason = '', status_before = '', erase_at = NULL, warned_at = NULL, "
                                         "kept_until = CASE WHEN kept_until > CAST(? AS BIGINT) THEN kept_until ELSE "
                                         "CAST(? AS BIGINT) END"),
                   .values = {least, least},
                   .only = QStringLiteral(" AND r.erase_at > ?"),
                   .asked = {toUnixMs(now)}});
}

base::Result<void> deleteNow(Connection &connection, const QString &recordingId, const QString &category)
{
    return change(connection, Transition::DeleteNow, recordingId,
                  {.set = QStringLiteral(", status_reason = ?"), .values = {category}});
}

base::Result<void> eraseRecording(Connection &connection, const QString &recordingId, base::Instant now)
{
    return change(connection, Transition::Erase, recordingId,
                  {.only = QStringLiteral(" AND r.erase_at <= ?"), .asked = {toUnixMs(now)}});
}

} // namespace attune::server::store
