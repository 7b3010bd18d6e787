// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/retention/retention_job.h"

#include "base/log.h"
#include "crypto/digest.h"
#include "domain/date_values.h"
#include "protocol/deletion_codec.h"
#include "server/media/grants.h"
#include "server/messages/outbox.h"
#include "server/retention/keeping.h"
#include "server/store/done_once.h"
#include "server/store/notes.h"
#include "server/store/recording_keeping.h"
#include "server/store/recording_states.h"
#include "server/store/scope.h"
#include "server/store/transcript_versions.h"
#include "server/store/transcription_jobs.h"
#include "server/store/uploads.h"

namespace attune::server::retention {

using base::toUnixMs;
using domain::LogAction;
using domain::MessageKind;

namespace {

constexpr std::chrono::hours yearAhead{366 * 24}; // no policy warns earlier

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
    const auto ending = store::keptUntilBefore(context.connection, context.now + yearAhead);
    for (const store::KeptRecording &one : ending) {
        if (std::any_of(extended.begin(), extended.end(),
                        [&one](const Step &step) { return step.recordingId == one.id; }))
            continue;
        const policy::RetentionPolicy &policy = context.policies.of(one.jurisdiction);
        if (one.keptUntil <= context.now)
            steps.append({Step::What::Archive, one.id, context.now + std::chrono::hours(24) * policy.graceDays});
        else if (one.keptUntil - std::chrono::hours(24) * policy.warnDays <= context.now && !one.wasWarned)
            steps.append({Step::What::Warn, one.id, one.keptUntil});
    }
    return steps;
}

QList<Step> endedGracePeriods(const RetentionContext &context)
{
    QList<Step> steps;
    const auto due = store::erasuresDue(context.connection, context.now);
    for (const store::PendingErasure &one : due)
        steps.append({Step::What::Erase, one.recordingId, one.eraseAt});
    return steps;
}

base::Result<void> erase(const RetentionContext &context, const Step &step)
{
    if (!store::isErasureDue(context.connection, step.recordingId, context.now))
        return {};
    if (auto logged = context.log.append({audit::serverEntry(context.now, step.recordingId, LogAction::DeletionFinal)});
        !logged)
        return logged;
    // Refused: it was just restored, or is on hold.
    return store::eraseRecording(context.connection, step.recordingId, context.now)
               ? finishDeletion(context, step.recordingId)
               : base::Result<void>();
}

/// What was there, before it goes.
std::optional<protocol::CertificateText> certificateText(const RetentionContext &context, const QString &recordingId)
{
    const auto media = store::mediaFacts(context.connection, recordingId);
    if (!media)
        return std::nullopt;
    return protocol::CertificateText{
        domain::RecordingId(recordingId),
        media->sha256,
        media->sizeBytes,
        media->statusReason,
        domain::utcDay(media->sessionAt).toString(Qt::ISODate),
        context.now,
        QStringLiteral(
            "its data key was overwritten in the container and in the database, then the container was removed")};
}

void keepCertificate(const RetentionContext &context, const QString &recordingId,
                     const protocol::CertificateText &certificate)
{
    const QByteArray text = protocol::toBytes(protocol::encode(certificate));
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
    const QStringList people = store::peopleOfRecording(context.connection, recordingId);
    for (const QString &person : people)
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
        store::extendKeeping(context.connection, id, step.until);
        return {};
    case Step::What::Warn:
        if (auto written = logged(LogAction::RetentionWarned); !written)
            return written;
        store::noteWarned(context.connection, id, context.now);
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

/// Every version, whatever became of it: the key and the container first, then what says that there was one.
static base::Result<void> eraseTranscripts(const RetentionContext &context, const QString &recordingId)
{
    QStringList versions = store::transcriptsToErase(context.connection, recordingId);
    if (!versions.contains(recordingId))
        versions << recordingId; // of a clinic that was made before there were versions
    for (const QString &version : std::as_const(versions)) {
        if (auto erased = context.media.erase(media::transcriptObject(recordingId, version)); !erased)
            return erased;
        store::forgetTranscript(context.connection, version);
    }
    return {};
}

base::Result<void> finishDeletion(const RetentionContext &context, const QString &recordingId)
{
    store::Connection &connection = context.connection;
    const auto certificate = certificateText(context, recordingId);
    for (const QString &object : {recordingId, media::turnsObject(recordingId)}) {
        if (auto erased = context.media.erase(object); !erased)
            return erased;
    }
    if (auto erased = eraseTranscripts(context, recordingId); !erased)
        return erased;
    store::forgetTranscription(connection, recordingId);
    store::eraseNotes(connection, domain::RecordingId(recordingId));
    media::forgetGrantsOf(connection, recordingId);
    store::forgetDoneAbout(connection, recordingId);
    if (!store::isErasureUnfinished(connection, recordingId))
        return {};
    // Logged before it is marked: a crash in between repeats a step that changes nothing, and nothing goes unlogged.
    QList<audit::Entry> entries = {audit::serverEntry(context.now, recordingId, LogAction::DeletionDone)};
    if (!store::uploadOf(connection, recordingId).isEmpty()) // the media API's own word for it
        entries.append(audit::serverEntry(context.now, recordingId, LogAction::MediaDelete));
    if (auto logged = context.log.append(entries); !logged)
        return logged;
    if (certificate)
        keepCertificate(context, recordingId, *certificate);
    store::noteErased(connection, recordingId);
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

QHash<QString, base::Instant> certificateTimes(store::Connection &connection, const QStringList &recordingIds)
{
    const store::SqlTerm among = store::amongTerm(QStringLiteral("recording_id"), recordingIds);
    enum class Column { RecordingId, MadeAt };
    auto rows = connection.run(QStringLiteral("SELECT recording_id, made_at FROM certificates WHERE ") + among.sql,
                               among.values);
    QHash<QString, base::Instant> made;
    while (rows.next())
        made.insert(rows.text(Column::RecordingId), base::fromUnixMs(rows.number(Column::MadeAt)));
    return made;
}

} // namespace attune::server::retention
