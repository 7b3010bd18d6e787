// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "base/log.h"
#include "crypto/digest.h"
#include "protocol/media_codec.h"
#include "protocol/paths.h"
#include "server/http/multipart.h"
#include "server/jobs/clinic_jobs.h"
#include "server/jobs/ingest.h"
#include "server/media/container.h"
#include "server/media/media_faults.h"
#include "server/media/sealed_pieces.h"
#include "server/media/upload_job.h"
#include "server/retention/keeping.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/idempotency.h"
#include "server/routes/log_entries.h"
#include "server/store/quota.h"
#include "server/store/recording_states.h"
#include "server/store/sessions.h"
#include "server/store/uploads.h"

#include <QBuffer>
#include <QUuid>

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;

namespace {

constexpr qint64 pieceSize = 32LL * 1024 * 1024;

/// What was uploaded so far, sealed piece by piece; gone when it goes, unless a job has it by then.
class Pieces
{
public:
    Pieces(media::MediaStore &store, QString id) : m_store(store), m_id(std::move(id)) {}
    ~Pieces()
    {
        if (m_isHandedOver)
            return;
        for (const QString &name : std::as_const(m_names)) {
            if (auto erased = m_store.erase(name); !erased)
                base::logger("media")->warn("A piece of an upload is left: {}", name.toStdString());
        }
    }
    Pieces(const Pieces &) = delete;
    Pieces &operator=(const Pieces &) = delete;

    base::Result<void> add(QByteArray &bytes)
    {
        const QString name = media::uploadPiece(m_id, m_names.size());
        QBuffer source(&bytes);
        source.open(QIODevice::ReadOnly);
        m_names << name;
        const auto stored = m_store.put(name, source);
        return stored ? base::Result<void>() : base::Result<void>(stored.error());
    }
    const QStringList &names() const { return m_names; }
    void handOver() { m_isHandedOver = true; }

private:
    media::MediaStore &m_store;
    QString m_id;
    QStringList m_names;
    bool m_isHandedOver = false;
};

/// What a key stands for: the session and the file's bytes; and what the file's bytes alone are.
class Content
{
public:
    explicit Content(const QString &sessionId) { m_digest.add(sessionId.toUtf8() + '\n'); }
    void add(const QByteArray &bytes)
    {
        m_digest.add(bytes);
        m_file.add(bytes);
    }
    QByteArray finish() { return m_digest.finish().toHex(); }
    /// SHA-256 of the file, lower-case hex.
    QString finishFile() { return QString::fromLatin1(m_file.finish().toHex()); }

private:
    crypto::Sha256 m_digest;
    crypto::Sha256 m_file;
};

/// The file's bytes into pieces. The kind is judged by the first of them, before anything is kept; and room is held for
/// each piece before it is stored, so that no number of uploads at once uses more than there is.
/// @param once of a call that is done once: it goes on being the one that does it, or nothing is made
base::Result<qint64> receive(QIODevice &file, Pieces &pieces, store::Reservation &room, qint64 most, Content &content,
                             Once *once)
{
    QByteArray piece;
    qint64 total = 0;
    QByteArray bytes(256 * 1024, Qt::Uninitialized);
    while (true) {
        const qint64 count = file.read(bytes.data(), bytes.size());
        if (count < 0)
            return fail(ProblemCode::BadRequest, QStringLiteral("The upload was cut off."));
        if (count > 0)
            piece.append(bytes.constData(), count);
        const bool tells = piece.size() >= media::signatureBytes || count == 0;
        if (total == 0 && tells && media::containerOf(piece.left(media::signatureBytes)).isEmpty())
            return fail(ProblemCode::WrongContent, media::takenKinds());
        if (total + piece.size() > most)
            return fail(ProblemCode::BodyTooLarge);
        if (piece.size() >= pieceSize || (count == 0 && !piece.isEmpty())) {
            total += piece.size();
            if (auto held = room.hold(total); !held)
                return held.error();
            content.add(piece);
            if (once && !once->isStillMine())
                return fail(ProblemCode::Unavailable,
                            QStringLiteral("The same upload has come again, and is taken instead."));
            if (auto added = pieces.add(piece); !added)
                return added.error();
            piece.clear();
        }
        if (count == 0)
            return total > 0 ? base::Result<qint64>(total) : fail(ProblemCode::WrongContent, media::takenKinds());
    }
}

/// Asked anew with everything it rests on, because an upload takes its time: consent, relation, role and sign-in may
/// have ended meanwhile. Nothing is written.
base::Result<void> mayStillUpload(const Call &call, const QString &sessionId)
{
    const auto account = identity::accountById(call.db, call.userId());
    const auto session = store::sessionById(call.db, sessionId, call.clinic.clock.now());
    if (!account || !session || !call.clinic.signIns.isAlive(call.db, call.caller.signIn.value()))
        return fail(ProblemCode::NotPermitted);
    identity::Caller caller = call.caller;
    caller.person = account->person;
    caller.office = account->office;
    const Call now = call.askedBy(caller);
    if (session->state == QStringLiteral("cancelled"))
        return fail(ProblemCode::NotAvailable, QStringLiteral("the session was taken out of the calendar"));
    const auto decision = decisionOf(now, Action::Upload, resourceOf(now, *session), false);
    return decision.allowed ? base::Result<void>() : fail(decision.refusal);
}

/// Nothing of an upload stays that came to nothing; a refusal is in the log.
base::Error dropped(const Call &call, const FoundSession &session, const QString &id, const base::Error &why)
{
    if (auto erased = call.clinic.media.erase(id); !erased)
        base::logger("media")->warn("An upload that came to nothing is left: {}", id.toStdString());
    if (why.kind == base::ErrorKind::Unavailable || why.kind == base::ErrorKind::TooLarge)
        return why;
    audit::Entry entry = sessionEntry(call, LogAction::AccessDenied, session);
    entry.outcome = LogOutcome::Refused;
    entry.code = textOf(Action::Upload) + QLatin1Char(':') + why.code;
    const auto logged = call.clinic.log.append({entry});
    return logged ? why : logged.error();
}

/// A file that has arrived.
struct Arrived
{
    QString id; ///< of the recording to be
    QString objectName;
    QString sha256;
    qint64 sizeBytes = 0;
    QString format;                           ///< that it has, or will have
    std::optional<media::StoredMedia> stored; ///< nullopt: a job makes it
};

/// The row of the recording: with its media, or with a job that makes it.
void addRecording(const Call &call, const domain::TherapySession &session, const Arrived &file, qsizetype pieces)
{
    const auto now = call.clinic.clock.now();
    const store::NewRecording recording{.id = file.id,
                                        .sessionId = session.id.value(),
                                        .clientId = session.clientId.value(),
                                        .clinicianId = session.clinicianId.value(),
                                        .officeId = session.officeId,
                                        .sessionAt = session.startsAt.value_or(now),
                                        .startedAt = now,
                                        .endedAt = now};
    if (!file.stored) {
        store::addAccepted(call.db, recording,
                           {.sizeBytes = file.sizeBytes, .originalSha256 = file.sha256, .format = file.format});
        return ingest::accept(call.db, file.id, pieces, call.userId(), now);
    }
    store::addUploaded(call.db, recording,
                       {.sizeBytes = file.stored->stored.sizeBytes,
                        .sha256 = file.stored->stored.sha256,
                        .originalSha256 = file.sha256,
                        .format = file.format,
                        .length = file.stored->length,
                        .audioOnly = !file.stored->hasVideo,
                        .notes = domain::textOf(file.stored->notes)});
    retention::noteKeeping(call.db, call.clinic.retentionPolicies, session.clientId.value(), now);
}

/// In one transaction with the last question whether it may be: who withdraws a consent does it before or after.
/// Unavailable when the same upload came again and is taken instead.
base::Result<void> noteRecording(const Call &call, const domain::TherapySession &session, const Arrived &file,
                                 Pieces &pieces, store::Reservation &room)
{
    store::Transaction transaction(call.db);
    if (auto still = mayStillUpload(call, session.id.value()); !still)
        return still;
    addRecording(call, session, file, pieces.names().size());
    store::noteUpload(call.db, file.objectName, file.id);
    if (call.once && !call.once->noteMade(file.id, file.id, 201))
        return fail(ProblemCode::Unavailable, QStringLiteral("The same upload has come again, and is taken instead."));
    room.handOver();
    transaction.commit();
    if (!file.stored)
        pieces.handOver();
    return {};
}

/// What is wrong with the file is said to who sent it, in our words; what a program said of it, to the operator.
base::Error notTaken(const Call &call, const QString &id, const base::Error &why, const QString &words)
{
    if (why.kind != base::ErrorKind::InvalidInput)
        return why.code.isEmpty() ? fail(ProblemCode::Unavailable, why.detail) : why;
    media::noteFault(call.db, {id, why.code, why.detail + QLatin1Char('\n') + words, call.clinic.clock.now()});
    return why.code == ProblemCode::TooDemanding ? fail(ProblemCode::TooDemanding) : why;
}

/// Looked at, and made a recording of where that takes no longer than somebody waits for the answer.
base::Result<Arrived> judged(const Call &call, const QString &id, const Pieces &pieces)
{
    QString words;
    const auto intake = media::Intake::over(call.clinic.media, pieces.names(), media::uploadInMemory);
    if (!intake)
        return notTaken(call, id, intake.error(), words);
    auto stored = (*intake)->storeAtOnce(id, &words);
    if (!stored)
        return notTaken(call, id, stored.error(), words);
    Arrived file;
    file.id = id;
    file.format = *stored ? (*stored)->format : (*intake)->format();
    file.objectName = QUuid::createUuid().toString(QUuid::WithoutBraces) + QLatin1Char('.') + file.format;
    file.stored = std::move(*stored);
    return file;
}

/// A sender may say which bytes it means.
base::Result<void> asItWasSent(const QMap<QString, QString> &fields, const QString &sha256)
{
    const QString meant = fields.value(QStringLiteral("sha256")).toLower();
    if (meant.isEmpty() || meant == sha256)
        return {};
    return fail(ProblemCode::BadRequest,
                QStringLiteral("The file has arrived with another SHA-256 than it was sent with."));
}

/// An upload before its file: the form, what else it says, and the session, to which the caller may add media.
struct Beginning
{
    std::unique_ptr<http::MultipartReader> reader; ///< stands before the file
    QMap<QString, QString> fields;
    QString sessionId;
    FoundSession session;
};

base::Result<Beginning> beginningOf(const Call &call)
{
    const QByteArray boundary = http::boundaryOf(call.request.header("content-type"));
    if (boundary.isEmpty() || !call.request.stream)
        return fail(ProblemCode::BadRequest, QStringLiteral("The body must be multipart/form-data."));
    auto reader = std::make_unique<http::MultipartReader>(*call.request.stream, boundary);
    const auto fields = reader->readFields("file");
    if (!fields)
        return fields.error();
    const QString id =
        fields->value(QStringLiteral("sessionId"), call.request.query.value(QStringLiteral("sessionId")));
    if (id.isEmpty())
        return fail(ProblemCode::SessionRequired);
    const auto session =
        sessionFor(call, store::sessionById(call.db, id, call.clinic.clock.now()), Action::Upload, false);
    if (!session)
        return session.error();
    return Beginning{std::move(reader), *fields, id, *session};
}

Answer upload(const Call &call)
{
    const auto begun = beginningOf(call);
    if (!begun)
        return begun.error();
    http::MultipartReader &reader = *begun->reader;
    const FoundSession &session = begun->session;
    if (session.state == QStringLiteral("cancelled"))
        return fail(ProblemCode::NotAvailable, QStringLiteral("the session was taken out of the calendar"));
    const QString id = base::newUuidV7(base::toUnixMs(call.clinic.clock.now()));
    store::Reservation room(call.db, call.clinic.clock, id, call.clinic.rules.quotaBytes);
    if (room.left() == 0)
        return fail(ProblemCode::QuotaReached);
    Pieces pieces(call.clinic.media, id);
    Content content(begun->sessionId);
    const auto size = receive(reader, pieces, room, call.clinic.rules.largestUpload, content, call.once);
    if (!size)
        return size.error().code.isEmpty() ? fail(ProblemCode::Unavailable, size.error().detail) : size.error();
    if (!reader.endedWell())
        return fail(ProblemCode::BadRequest, QStringLiteral("The upload was cut off."));
    const QString original = content.finishFile();
    if (auto same = asItWasSent(begun->fields, original); !same)
        return same.error();
    if (call.once)
        call.once->setContent(content.finish());
    auto file = judged(call, id, pieces);
    if (!file)
        return file.error();
    file->sha256 = original;
    file->sizeBytes = *size;
    if (auto held = room.hold(file->stored ? file->stored->stored.sizeBytes : *size); !held) // it may have grown
        return dropped(call, session, id, held.error());
    if (auto still = mayStillUpload(call, session.id.value()); !still)
        return dropped(call, session, id, still.error());
    if (auto logged = call.clinic.log.append({sessionEntry(call, LogAction::MediaUpload, session, id)}); !logged)
        return dropped(call, session, id, logged.error());
    if (auto noted = noteRecording(call, session, *file, pieces, room); !noted)
        return dropped(call, session, id, noted.error());
    if (!file->stored && call.jobs)
        call.jobs->wake();
    return bareAnswer(protocol::UploadedAnswer{file->objectName, domain::RecordingId(id)}, 201);
}

} // namespace

/// Nothing of the file is kept; it is read to see that it is the same one.
Answer repeatUpload(const Call &call, const Made &made)
{
    const auto begun = beginningOf(call);
    if (!begun)
        return begun.error();
    http::MultipartReader &reader = *begun->reader;
    Content content(begun->sessionId);
    QByteArray bytes(256 * 1024, Qt::Uninitialized);
    qint64 total = 0;
    for (qint64 count = 0; (count = reader.read(bytes.data(), bytes.size())) != 0; total += count) {
        if (count < 0)
            return fail(ProblemCode::BadRequest, QStringLiteral("The upload was cut off."));
        if (total > call.clinic.rules.largestUpload)
            return fail(ProblemCode::BodyTooLarge);
        content.add(bytes.left(count));
    }
    if (!reader.endedWell() || requestHash(call, content.finish()) != made.request)
        return fail(ProblemCode::IdempotencyConflict);
    const QString objectName = store::uploadOf(call.db, made.id);
    if (objectName.isEmpty())
        return fail(ProblemCode::NotFound);
    return bareAnswer(protocol::UploadedAnswer{objectName, domain::RecordingId(made.id)}, 201);
}

std::vector<Route> uploadRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::mediaUpload, "uploadMedia", Access::SignedIn, upload, Body::Stream},
    };
}

} // namespace attune::server::routes
