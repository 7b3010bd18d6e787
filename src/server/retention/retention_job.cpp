// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/retention/retention_job.h"

#include "base/log.h"
#include "crypto/digest.h"
#include "domain/date_values.h"
#include "server/messages/outbox.h"
#include "server/retention/keeping.h"
#include "server/store/done_once.h"
#include "server/store/legal_holds.h"
#include "server/store/notes.h"
#include "server/store/recording_states.h"
#include "server/store/transcript_edits.h"

namespace attune::server::retention {

using base::toUnixMs;
using domain::LogAction;
using domain::MessageKind;

namespace {

constexpr qint64 dayMs = 24LL * 3600 * 1000;
/// Recordings whose client's last session makes a later day than the one that is noted.
QList<Step> extensions(const RetentionContext &context)
{
    QList<Step> steps;
    const QList<Extension> due = extensionsDue(context.connection, context.policies, {}, context.now);
    for (const Extension &one : due)
        steps.append({Step::What::Extend, one.recordingId, one.until});
    return steps;
}

QList<Step> agedRecordings(const RetentionContext &context, const QList<Step> &extended)
{
    QList<Step> steps;
    enum class Column { Id, KeptUntil, WarnedAt, Jurisdiction };
    auto rows = context.connection.run(
        QStringLiteral("SELECT r.id, r.kept_until, r.warned_at, u.jurisdiction FROM recordings r "
                       "JOIN users u ON u.id = r.client_id WHERE r.status = 'AVAILABLE' AND r.kept_until > 0 AND "
                       "r.kept_until < ? AND ") +
            store::notHeld() + QStringLiteral(" ORDER BY r.kept_until, r.number"),
        {toUnixMs(context.now) + 366 * dayMs});
    while (rows.next()) {
        const QString id = rows.text(Column::Id);
        if (std::any_of(extended.begin(), extended.end(), [&id](const Step &step) { return step.recordingId == id; }))
            continue;
        const policy::RetentionPolicy &policy = context.policies.of(rows.text(Column::Jurisdiction));
        const base::Instant until = base::fromUnixMs(rows.number(Column::KeptUntil));
        if (until <= context.now)
            steps.append({Step::What::Archive, id, context.now + std::chrono::hours(24) * policy.graceDays});
        else if (until - std::chrono::hours(24) * policy.warnDays <= context.now && rows.isNull(Column::WarnedAt))
            steps.append({Step::What::Warn, id, until});
    }
    return steps;
}

QList<Step> endedGracePeriods(const RetentionContext &context)
{
    QList<Step> steps;
    enum class Column { Id, EraseAt };
    auto rows = context.connection.run(QStringLiteral("SELECT r.id, r.erase_at FROM recordings r WHERE r.status = "
                                                      "'ARCHIVED' AND r.erase_at <= ? AND ") +
                                           store::notHeld() + QStringLiteral(" ORDER BY r.erase_at, r.number"),
                                       {toUnixMs(context.now)});
    while (rows.next())
        steps.append({Step::What::Erase, rows.text(Column::Id), base::fromUnixMs(rows.number(Column::EraseAt))});
    return steps;
}

bool stillWaits(const RetentionContext &context, const QString &id)
{
    return context.connection
        .run(QStringLiteral("SELECT 1 FROM recordings r WHERE r.id = ? AND r.status = "
                            "'ARCHIVED' AND r.erase_at <= ? AND ") +
                 store::notHeld(),
             {id, toUnixMs(context.now)})
        .next();
}

base::Result<void> erase(const RetentionContext &context, const Step &step)
{
    if (!stillWaits(context, step.recordingId))
        return {};
    if (auto logged = context.log.append({audit::serverEntry(context.now, step.recordingId, LogAction::DeletionFinal)});
        !logged)
        return logged;
    // Refused: somebody has restored it this moment, or holds it.
    return store::eraseRecording(context.connection, step.recordingId, context.now)
               ? finishDeletion(context, step.recordingId)
               : base::Result<void>();
}

bool wasUploaded(store::Connection &connection, const QString &recordingId)
{
    return connection.run(QStringLiteral("SELECT 1 FROM uploads WHERE recording_id = ?"), {recordingId}).next();
}

/// What was there, before it goes.
protocol::Json certificateBody(const RetentionContext &context, const QString &recordingId)
{
    enum class Column { Sha256, SizeBytes, StatusReason, SessionAt };
    auto row = context.connection.run(
        QStringLiteral("SELECT sha256, size_bytes, status_reason, session_at FROM recordings WHERE id = ?"),
        {recordingId});
    if (!row.next())
        return nullptr;
    return {
        {"recordingId", protocol::json(recordingId)},
        {"sha256OfTheMedia", protocol::json(row.text(Column::Sha256))},
        {"sizeBytes", row.number(Column::SizeBytes)},
        {"why", protocol::json(row.text(Column::StatusReason))},
        {"sessionDay",
         protocol::json(domain::utcDay(base::fromUnixMs(row.number(Column::SessionAt))).toString(Qt::ISODate))},
        {"erasedAt", protocol::json(base::toText(context.now))},
        {"how", "its data key was overwritten in the container and in the database, then the container was removed"}};
}

void keepCertificate(const RetentionContext &context, const QString &recordingId, const protocol::Json &body)
{
    const QByteArray text = protocol::toBytes(body);
    const QByteArray mac = crypto::hmacSha256(context.keys.linkKey(), "attune deletion certificate 1\n" + text).toHex();
    context.connection.run(
        QStringLiteral(
            "INSERT INTO certificates(recording_id, body, mac, made_at) VALUES(?,?,?,?) ON CONFLICT DO NOTHING"),
        {recordingId,
         context.connection.seals().seal(store::personal::certificate, recordingId, QString::fromUtf8(text)),
         QString::fromLatin1(mac), toUnixMs(context.now)});
}

void notifyOfWarning(const RetentionContext &context, const QString &recordingId)
{
    QStringList people;
    {
        enum class Column { ClientId, ClinicianId };
        auto row = context.connection.run(QStringLiteral("SELECT client_id, clinician_id FROM recordings WHERE id = ?"),
                                          {recordingId});
        if (row.next())
            people = {row.text(Column::ClientId), row.text(Column::ClinicianId)};
    }
    for (const QString &person : std::as_const(people))
        outbox::notify(context.connection, domain::UserId(person), MessageKind::RetentionEnds, recordingId,
                       context.now);
}

} // namespace

QString textOf(const Step &step)
{
    const QString day = base::toText(step.until).left(10);
    switch (step.what) {
    case Step::What::Extend:
        return QStringLiteral("extend %1 kept until %2").arg(step.recordingId, day);
    case Step::What::Warn:
        return QStringLiteral("warn %1 kept until %2").arg(step.recordingId, day);
    case Step::What::Archive:
        return QStringLiteral("archive %1 to be erased at %2").arg(step.recordingId, day);
    case Step::What::Erase:
        break;
    }
    return QStringLiteral("erase %1 due since %2").arg(step.recordingId, day);
}

QList<Step> due(const RetentionContext &context)
{
    const QList<Step> extended = extensions(context);
    return extended + agedRecordings(context, extended) + endedGracePeriods(context);
}

base::Result<void> take(const RetentionContext &context, const Step &step)
{
    const QString &id = step.recordingId;
    const QString day = base::toText(step.until).left(10);
    const auto logged = [&](LogAction action) {
        return context.log.append({audit::serverEntry(context.now, id, action, day)});
    };
    switch (step.what) {
    case Step::What::Extend:
        extendKeeping(context.connection, {id, step.until});
        return {};
    case Step::What::Warn:
        if (auto written = logged(LogAction::RetentionWarned); !written)
            return written;
        context.connection.run(QStringLiteral("UPDATE recordings AS r SET warned_at = ? WHERE r.id = ? AND "
                                              "r.warned_at IS NULL AND ") +
                                   store::notHeld(),
                               {toUnixMs(context.now), id});
        notifyOfWarning(context, id);
        return {};
    case Step::What::Archive:
        if (auto written = logged(LogAction::RetentionArchived); !written)
            return written;
        if (!store::archiveRecording(context.connection, id, step.until, context.now))
            return {}; // it is held since, or kept for longer
        if (auto archived = context.media.store().archive(id);
            !archived && archived.error().kind != base::ErrorKind::Unsupported)
            base::logger("jobs")->warn("Recording {} stays in warm storage: {}", id.toStdString(),
                                       archived.error().detail.toStdString());
        return {};
    case Step::What::Erase:
        break;
    }
    return erase(context, step);
}

base::Result<void> finishDeletion(const RetentionContext &context, const QString &recordingId)
{
    store::Connection &connection = context.connection;
    const protocol::Json body = certificateBody(context, recordingId);
    for (const QString &object : {recordingId, media::transcriptObject(recordingId)}) {
        if (auto erased = context.media.erase(object); !erased)
            return erased;
    }
    store::eraseNotes(connection, domain::RecordingId(recordingId));
    store::eraseTranscriptEdits(connection, domain::RecordingId(recordingId));
    connection.run(QStringLiteral("DELETE FROM media_grants WHERE recording_id = ?"), {recordingId});
    store::forgetDoneAbout(connection, recordingId);
    // In a scope of its own: a statement still being read would hold an old view of the database, and writing from
    // that fails once the log has written.
    const auto isPending = [&connection, &recordingId] {
        return connection
            .run(QStringLiteral("SELECT 1 FROM recordings WHERE id = ? AND status = 'DELETED' AND "
                                "(has_media = 1 OR has_transcript = 1)"),
                 {recordingId})
            .next();
    };
    if (!isPending())
        return {};
    // Logged before it is marked: a crash in between repeats a step that changes nothing, and nothing goes unlogged.
    QList<audit::Entry> entries = {audit::serverEntry(context.now, recordingId, LogAction::DeletionDone)};
    if (wasUploaded(connection, recordingId)) // the media API's own word for it
        entries.append(audit::serverEntry(context.now, recordingId, LogAction::MediaDelete));
    if (auto logged = context.log.append(entries); !logged)
        return logged;
    keepCertificate(context, recordingId, body);
    connection.run(
        QStringLiteral("UPDATE recordings SET has_media = 0, has_transcript = 0, size_bytes = 0, erase_at = NULL "
                       "WHERE id = ? AND status = 'DELETED'"),
        {recordingId});
    return {};
}

std::optional<std::pair<QString, QString>> certificateOf(store::Connection &connection, const QString &recordingId)
{
    enum class Column { Body, Mac };
    auto row =
        connection.run(QStringLiteral("SELECT body, mac FROM certificates WHERE recording_id = ?"), {recordingId});
    return row.next() ? std::optional(std::pair(row.opened(Column::Body, store::personal::certificate, recordingId),
                                                row.text(Column::Mac)))
                      : std::nullopt;
}

} // namespace attune::server::retention
