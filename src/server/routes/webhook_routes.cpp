// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "protocol/paths.h"
#include "server/audit/log_search.h"
#include "server/capture_job.h"
#include "server/ingest.h"
#include "server/media/twilio_signature.h"
#include "server/routes/route.h"
#include "server/store/sessions.h"

#include <QMap>
#include <QRegularExpression>

namespace attune::server::routes {

using policy::Action;
using protocol::fail;
using protocol::Json;
using protocol::json;

namespace {

constexpr std::chrono::hours oldest{24};      ///< an event that says when it happened
constexpr std::chrono::minutes mostAhead{15}; ///< of another clock

/// What a callback says, however it came.
using Said = QMap<QString, QString>;

http::Response plainOk()
{
    http::Response response;
    response.headers = {{"Content-Type", "text/plain; charset=utf-8"}};
    response.body = "OK";
    return response;
}

/// False when it came before. A signature is known by itself: it covers the address and every field, and the same
/// fields in another order, which is another body, have the same.
bool isNew(Call &call, const QByteArray &signature)
{
    const auto now = call.clinic.clock.now();
    return call.db
               .run(QStringLiteral("INSERT INTO webhook_events(hash, received_at) VALUES(?,?) ON CONFLICT DO NOTHING"),
                    {QString::fromLatin1(crypto::sha256(signature).toHex()), base::toUnixMs(now)})
               .changedRows() == 1;
}

base::Error refuse(Call &call, const char *code)
{
    audit::Entry entry = entryFor(call, "webhookRefused");
    entry.outcome = QStringLiteral("refused");
    entry.code = QString::fromLatin1(code);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return fail("bad_signature");
}

base::Result<Said> saidInForm(const media::FormFields &fields)
{
    Said said;
    for (const auto &[name, value] : fields) {
        if (said.contains(name) && said.value(name) != value)
            return fail("bad_request", QStringLiteral("A field has two values."));
        said.insert(name, value);
    }
    return said;
}

base::Result<Said> saidInJson(const QByteArray &body)
{
    const auto object = protocol::objectFrom(body);
    if (!object)
        return fail("bad_request", QStringLiteral("The body is malformed."));
    Said said;
    for (const auto &[name, value] : object->items()) {
        if (value.is_string())
            said.insert(QString::fromStdString(name), QString::fromStdString(value.get<std::string>()));
    }
    return said;
}

/// What a callback says, once its signature holds. A form is signed field by field; any other body by its hash in the
/// address (`bodySHA256`), and then it has to be JSON. The address alone signs nothing.
base::Result<Said> verified(Call &call, const QByteArray &signature)
{
    const crypto::SecretBytes token(call.clinic.twilio->authToken.toUtf8());
    const QString url = call.clinic.twilio->callbackOrigin + call.request.target;
    const QByteArray type = call.request.header("content-type").toLower().split(';').first().trimmed();
    if (type == "application/json") {
        if (!media::isTwilioBodySignature(signature, url, call.request.body, token))
            return refuse(call, "bad_signature");
        return saidInJson(call.request.body);
    }
    if (type != "application/x-www-form-urlencoded")
        return fail("bad_request", QStringLiteral("The body must be a form or JSON."));
    const auto fields = media::formFieldsFrom(call.request.body);
    if (!fields)
        return fail("bad_request", QStringLiteral("The form is malformed."));
    if (!media::isTwilioSignature(signature, url, *fields, token))
        return refuse(call, "bad_signature");
    return saidInForm(*fields);
}

/// Whether it is what Twilio Video says. A form's signature runs names and values together, so that whoever kept one
/// can cut it anew: each part we read has a form of its own, and none may be missing.
bool isWellFormed(const Said &said)
{
    static const QRegularExpression room(QStringLiteral("^RM[0-9a-f]{32}$"));
    static const QRegularExpression event(
        QStringLiteral("^(room-(created|ended)|participant-(connected|disconnected)|track-(added|removed|enabled|"
                       "disabled)|recording-(started|completed|failed)|composition-(enqueued|started|progress|"
                       "available|failed|hook-failed))$"));
    return room.match(said.value(QStringLiteral("RoomSid"))).hasMatch() &&
           event.match(said.value(QStringLiteral("StatusCallbackEvent"))).hasMatch() &&
           base::instantFromText(said.value(QStringLiteral("Timestamp")));
}

/// A signature that somebody kept opens nothing later.
bool isOfNow(const Call &call, const Said &said)
{
    const auto at = base::instantFromText(said.value(QStringLiteral("Timestamp")));
    const auto now = call.clinic.clock.now();
    return at && *at > now - oldest && *at < now + mostAhead;
}

/// What the capture provider has to say (media/CAPTURE.md): a hint to look, never the truth itself.
Answer recordingStatus(Call &call)
{
    if (!call.clinic.twilio)
        return fail("not_found");
    const QByteArray signature = call.request.header("x-twilio-signature");
    if (signature.isEmpty())
        return fail("bad_request", QStringLiteral("The signature is missing."));
    const auto said = verified(call, signature);
    if (!said)
        return said.error();
    if (!isWellFormed(*said))
        return fail("bad_request",
                    QStringLiteral("RoomSid, StatusCallbackEvent and Timestamp must be there, as Twilio writes them."));
    const QString room = said->value(QStringLiteral("RoomSid"));
    if (!isOfNow(call, *said))
        return refuse(call, "not_of_now");
    if (!isNew(call, signature))
        return plainOk();
    if (ingest::hint(call.db, room, call.clinic.clock.now()) > 0 && call.captureJob)
        call.captureJob->wake();
    return plainOk();
}

/// The appointments family's way to a room, and to recording in it.
Answer videoRoom(Call &call)
{
    QString sessionId;
    {
        auto row = call.db.run(QStringLiteral("SELECT id FROM therapy_sessions WHERE public_number = ?"),
                               {call.id.toLongLong()});
        if (row.next())
            sessionId = row.text(0);
    }
    const auto session = store::sessionById(call.db, sessionId, call.clinic.clock.now());
    const bool wanted = protocol::flag(call.body, "enable_recording");
    const Action action = wanted ? Action::StartRecording : Action::OpenRoom;
    if (!session)
        return refuseAsAbsent(call, action, {});
    if (auto allowed = authorise(call, action, subjectOf(call, *session), false); !allowed)
        return allowed.error();
    audit::Entry entry = entryFor(call, "videoRoomOpened");
    entry.clientId = session->clientId.value();
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    const auto room = call.clinic.capture.openRoom(sessionId);
    if (!room)
        return room.error().code.isEmpty() ? fail("unavailable", room.error().detail) : room.error();
    Json answer = {{"room_name", json(sessionId)}, {"room_sid", json(*room)}, {"recording_enabled", wanted}};
    if (wanted) {
        call.id = sessionId;
        const auto started = startRecordingNow(call, *session, media::CaptureOptions{});
        if (!started)
            return started.error();
        answer["recording_sid"] = json(*started);
    }
    return jsonAnswer(answer);
}

/// The log for staff, newest first, by pages; reading it is an entry, too.
Answer auditLogs(Call &call)
{
    const bool staff =
        call.caller.person.role == domain::Role::Admin || call.caller.person.role == domain::Role::PracticeManager;
    if (!staff) {
        audit::Entry entry = entryFor(call, "accessDenied");
        entry.outcome = QStringLiteral("refused");
        entry.code = QStringLiteral("auditLogs:not_permitted");
        if (auto logged = call.clinic.log.append({entry}); !logged)
            return logged.error();
        return fail("not_permitted");
    }
    const auto page = pageOf(call);
    if (!page)
        return page.error();
    if (auto logged = call.clinic.log.append({entryFor(call, "auditLogRead")}); !logged)
        return logged.error();
    const auto found = audit::numberedPage(call.db, readerOf(call), page->first, page->second);
    audit::NameBook names;
    Json rows = Json::array();
    for (const audit::LoggedEntry &logged : found.entries)
        rows.push_back({{"id", logged.sequence},
                        {"user", json(logged.entry.actorId)},
                        {"user_name", json(names.nameOf(call.db, logged.entry.actorId))},
                        {"action", json(logged.entry.action)},
                        {"timestamp", json(std::optional(logged.entry.occurredAt))},
                        {"object", json(logged.entry.recordingId)},
                        {"outcome", json(logged.entry.outcome)},
                        {"ip_address", json(logged.entry.address)},
                        {"request_id", json(logged.entry.requestId)}});
    return jsonAnswer(envelope(call, protocol::paths::auditLogs, *page, found.total, rows));
}

} // namespace

std::vector<Route> webhookRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::recordingWebhook, "recordingWebhook", Access::Public, recordingStatus, Body::Raw},
        {"POST", p::appointmentsWebhook, "appointmentsWebhook", Access::Public, recordingStatus, Body::Raw},
        {"POST", p::appointmentsVideoRoom, "appointmentsVideoRoom", Access::SignedIn, videoRoom},
        {"GET", p::auditLogs, "appointmentsAuditLogs", Access::SignedIn, auditLogs},
    };
}

} // namespace attune::server::routes
