// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "protocol/appointment_codec.h"
#include "protocol/paths.h"
#include "server/jobs/clinic_jobs.h"
#include "server/jobs/ingest.h"
#include "server/jobs/provider_ids.h"
#include "server/media/twilio_signature.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/idempotency.h"
#include "server/routes/log_entries.h"
#include "server/routes/recording_answers.h"
#include "server/routes/recording_start.h"
#include "server/store/done_once.h"
#include "server/store/sessions.h"

#include <QMap>
#include <QRegularExpression>

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;

namespace {

constexpr std::chrono::hours oldest{24};      ///< an event that says when it happened
constexpr std::chrono::minutes mostAhead{15}; ///< of another clock

/// What a callback says, however it came.
using Notice = QMap<QString, QString>;

http::Response plainOk()
{
    http::Response response;
    response.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    response.body = "OK";
    return response;
}

/// False when it came before. A signature is known by itself: it covers the address and every field, and the same
/// fields in another order, which is another body, have the same.
bool isNew(const Call &call, const QByteArray &signature)
{
    const auto now = call.clinic.clock.now();
    return store::noteCallback(call.db, QString::fromLatin1(crypto::sha256(signature).toHex()), now);
}

/// @param code for the log: whoever sent it hears no more than that the signature does not do
base::Error refuse(const Call &call, const QString &code)
{
    audit::Entry entry = entryFor(call, LogAction::WebhookRefused);
    entry.outcome = LogOutcome::Refused;
    entry.code = code;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return fail(ProblemCode::BadSignature);
}

base::Result<Notice> noticeInForm(const media::FormFields &fields)
{
    Notice notice;
    for (const auto &[name, value] : fields) {
        if (notice.contains(name) && notice.value(name) != value)
            return fail(ProblemCode::BadRequest, QStringLiteral("A field has two values."));
        notice.insert(name, value);
    }
    return notice;
}

base::Result<Notice> noticeInJson(const QByteArray &body)
{
    const auto object = protocol::objectFrom(body);
    if (!object)
        return fail(ProblemCode::BadRequest, QStringLiteral("The body is malformed."));
    Notice notice;
    for (const auto &[name, value] : object->items()) {
        if (value.is_string())
            notice.insert(QString::fromStdString(name), QString::fromStdString(value.get<std::string>()));
    }
    return notice;
}

/// What a callback says, once its signature holds. A form is signed field by field; any other body by its hash in the
/// address (`bodySHA256`), and then it has to be JSON. The address alone signs nothing.
base::Result<Notice> verified(const Call &call, const QByteArray &signature)
{
    const crypto::SecretBytes token(call.clinic.twilio->authToken.toUtf8());
    const QString url = call.clinic.twilio->callbackOrigin + call.request.target;
    const QByteArray type = call.request.header("content-type").toLower().split(';').first().trimmed();
    if (type == "application/json") {
        if (!media::isTwilioBodySignature(signature, url, call.request.body, token))
            return refuse(call, textOf(ProblemCode::BadSignature));
        return noticeInJson(call.request.body);
    }
    if (type != "application/x-www-form-urlencoded")
        return fail(ProblemCode::BadRequest, QStringLiteral("The body must be a form or JSON."));
    const auto fields = media::formFieldsFrom(call.request.body);
    if (!fields)
        return fail(ProblemCode::BadRequest, QStringLiteral("The form is malformed."));
    if (!media::isTwilioSignature(signature, url, *fields, token))
        return refuse(call, textOf(ProblemCode::BadSignature));
    return noticeInForm(*fields);
}

/// The form that the telehealth API documents: what became of one track, without saying when. It is a hint like any
/// other, and each part of it that is read has a form of its own.
bool isOfATrack(const Notice &notice)
{
    static const QRegularExpression room(QStringLiteral("^RM[0-9a-f]{32}\\z"));
    static const QRegularExpression recording(QStringLiteral("^RT[0-9a-f]{32}\\z"));
    static const QStringList states = {QStringLiteral("processing"), QStringLiteral("completed"),
                                       QStringLiteral("deleted"), QStringLiteral("failed")};
    return !notice.contains(QStringLiteral("StatusCallbackEvent")) && !notice.contains(QStringLiteral("Timestamp")) &&
           room.match(notice.value(QStringLiteral("RoomSid"))).hasMatch() &&
           recording.match(notice.value(QStringLiteral("RecordingSid"))).hasMatch() &&
           states.contains(notice.value(QStringLiteral("Status")));
}

/// Whether it is what Twilio Video says. A form's signature runs names and values together, so that whoever kept one
/// can cut it anew: each part we read has a form of its own, and none may be missing.
bool isWellFormed(const Notice &notice)
{
    static const QRegularExpression room(QStringLiteral("^RM[0-9a-f]{32}\\z"));
    static const QRegularExpression event(
        QStringLiteral("^(room-(created|ended)|participant-(connected|disconnected)|track-(added|removed|enabled|"
                       "disabled)|recording-(started|completed|failed)|composition-(enqueued|started|progress|"
                       "available|failed|hook-failed))\\z"));
    return room.match(notice.value(QStringLiteral("RoomSid"))).hasMatch() &&
           event.match(notice.value(QStringLiteral("StatusCallbackEvent"))).hasMatch() &&
           base::instantFromText(notice.value(QStringLiteral("Timestamp")));
}

/// A signature that somebody kept opens nothing later.
bool isOfNow(const Call &call, const Notice &notice)
{
    const auto at = base::instantFromText(notice.value(QStringLiteral("Timestamp")));
    const auto now = call.clinic.clock.now();
    return at && *at > now - oldest && *at < now + mostAhead;
}

/// What the capture provider has to say (media/CAPTURE.md): a hint to look, never the truth itself.
Answer recordingStatus(const Call &call)
{
    if (!call.clinic.twilio)
        return fail(ProblemCode::NotFound);
    const QByteArray signature = call.request.header("x-twilio-signature");
    if (signature.isEmpty())
        return fail(ProblemCode::BadRequest, QStringLiteral("The signature is missing."));
    const auto notice = verified(call, signature);
    if (!notice)
        return notice.error();
    const bool ofATrack = isOfATrack(*notice);
    if (!ofATrack && !isWellFormed(*notice))
        return fail(ProblemCode::BadRequest,
                    QStringLiteral("RoomSid, StatusCallbackEvent and Timestamp must be there, as Twilio writes them."));
    const QString room = notice->value(QStringLiteral("RoomSid"));
    if (!ofATrack && !isOfNow(call, *notice))
        return refuse(call, QStringLiteral("not_of_now"));
    if (!isNew(call, signature))
        return plainOk();
    if (ingest::hint(call.db, room, call.clinic.clock.now()) > 0 && call.jobs)
        call.jobs->wake();
    learnNamesInRoom(call.clinic, call.db, room); // a track that runs now may be the first one of its recording
    return plainOk();
}

/// The appointments family's way to a room, and to recording in it.
Answer videoRoom(const Call &call)
{
    const QString sessionId = store::sessionByNumber(call.db, call.id.toLongLong());
    const auto body = bodyAs<protocol::VideoRoomBody>(call);
    if (!body)
        return body.error();
    const bool wanted = body->records;
    const Action action = wanted ? Action::StartRecording : Action::OpenRoom;
    const auto session =
        sessionFor(call, store::sessionById(call.db, sessionId, call.clinic.clock.now()), action, false);
    if (!session)
        return session.error();
    if (auto may = wanted ? mayRecordNow(call, *session) : base::Result<void>(); !may)
        return may.error(); // before a room is opened for it
    if (auto logged = call.clinic.log.append({sessionEntry(call, LogAction::VideoRoomOpened, *session)}); !logged)
        return logged.error();
    const auto room = call.clinic.capture.openRoom(sessionId);
    if (!room)
        return room.error().code.isEmpty() ? fail(ProblemCode::Unavailable, room.error().detail) : room.error();
    protocol::VideoRoomAnswer answer{sessionId, *room, wanted, {}};
    if (wanted) {
        const auto started = startRecordingNow(call, *session, media::CaptureOptions{});
        if (!started)
            return started.error();
        if (call.once) // by our own id, which is in no answer of this family
            call.once->noteMade(sessionId, *started, 200);
        answer.recordingSid = providerIdsOf(call.db, {*started}).value(*started).recording;
    }
    return bareAnswer(answer);
}

} // namespace

std::vector<Route> webhookRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::recordingWebhook, "recordingWebhook", Access::Public, recordingStatus, Body::Raw},
        {"POST", p::appointmentsWebhook, "appointmentsWebhook", Access::Public, recordingStatus, Body::Raw},
        {"POST", p::appointmentsVideoRoom, "appointmentsVideoRoom", Access::SignedIn, videoRoom},
    };
}

} // namespace attune::server::routes
