// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "protocol/message_codec.h"
#include "protocol/paths.h"
#include "protocol/sign_in_codec.h"
#include "server/audit/log_search.h"
#include "server/identity/invitations.h"
#include "server/messages/outbox.h"
#include "server/net/place.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/csrf.h"
#include "server/routes/log_entries.h"
#include "server/routes/paging.h"
#include "server/store/people.h"
#include "server/store/recordings.h"
#include "server/store/sessions.h"

#include <QRegularExpression>

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using protocol::fail;

namespace {

/// What a message is about, as far as its reader may know: relations end, but messages stay.
struct Subject
{
    QString about;
    QString clientId;
    std::optional<base::Instant> sessionAt;
};

/// Participants of a joint session see its recordings, but not whose they are.
QString clientShownTo(const Call &call, const domain::UserId &client)
{
    return store::seesClient(call.db, call.scope(), client.value()) ? client.value() : QString();
}

Subject subjectShownTo(const Call &call, const QString &about)
{
    const QString id = about.section(QRegularExpression(QStringLiteral("[/:]")), 0, 0);
    const store::Scope scope = call.scope();
    if (store::seesRecording(call.db, scope, id)) {
        const auto row = store::recordingById(call.db, id, call.userId());
        return row ? Subject{about, clientShownTo(call, row->recording.clientId), row->recording.sessionAt}
                   : Subject{about, {}, {}};
    }
    if (store::seesSession(call.db, scope, id)) {
        const auto session = store::sessionById(call.db, id, call.clinic.clock.now());
        return session ? Subject{about, clientShownTo(call, session->clientId), session->startsAt}
                       : Subject{about, {}, {}};
    }
    if (store::seesClient(call.db, scope, id))
        return {about, id, {}};
    const bool isHidden =
        store::isRecording(call.db, id) || store::isSession(call.db, id) || store::isAccount(call.db, id);
    return {isHidden ? QString() : about, {}, {}};
}

domain::Message shown(const Call &call, const outbox::Message &message, audit::NameBook &names)
{
    const Subject subject = subjectShownTo(call, message.about);
    domain::Message shown;
    shown.id = message.id;
    shown.kind = message.kind;
    shown.about = subject.about;
    shown.clientId = domain::UserId(subject.clientId);
    shown.clientName = names.nameOf(call.db, subject.clientId);
    shown.sessionAt = subject.sessionAt;
    shown.severity = outbox::severityOf(message.kind);
    shown.at = message.createdAt;
    shown.isRead = message.read;
    return shown;
}

Answer listMessages(const Call &call)
{
    constexpr int page = 200;
    const auto asked = cursorRequestOf(call, "messages", page, page);
    if (!asked)
        return asked.error();
    const bool isFirst = asked->cursor.isEmpty();
    const auto messages = isFirst ? outbox::messagesOf(call.db, call.userId(), asked->limit)
                                  : outbox::olderMessages(call.db, call.userId(), asked->cursor, asked->limit);
    const bool more =
        !messages.isEmpty() && !outbox::olderMessages(call.db, call.userId(), messages.last().id, 1).isEmpty();
    protocol::MessagesPage answer;
    audit::NameBook names;
    for (const outbox::Message &message : messages)
        answer.messages.append(shown(call, message, names));
    answer.unread = outbox::unreadOf(call.db, call.userId());
    answer.nextCursor = sealedCursor(call, "messages", more ? messages.last().id : QString());
    return goodAnswer(answer);
}

Answer readMessage(const Call &call)
{
    if (!outbox::markRead(call.db, call.userId(), call.id, call.clinic.clock.now()))
        return fail(ProblemCode::NotFound);
    return doneAnswer();
}

/// The first password of an account. Guessing 192 bits is hopeless; wrong attempts are logged all the same.
Answer acceptInvitation(const Call &call)
{
    const auto body = bodyAs<protocol::InvitationBody>(call);
    if (!body)
        return body.error();
    QString owner;
    const identity::Throttle &throttle = call.clinic.signIns.throttle();
    // Limited per address: a limit for all invitations together would let anybody lock out people with real ones.
    const QString whose = QStringLiteral("invitation ") + net::placeOf(call.request.peerAddress);
    const auto attempt = throttle.take(call.db, {whose, call.request.peerAddress, {}});
    base::Result<void> accepted = fail(ProblemCode::TooManyAttempts);
    if (attempt)
        accepted =
            identity::acceptInvitation(call.db, body->invitation.left(200), body->password, call.clinic.passwordRules,
                                       {call.clinic.name}, call.clinic.signIns.cost(), call.clinic.clock.now(), owner);
    if (attempt && (accepted || accepted.error().code != ProblemCode::InvalidInvitation))
        throttle.wasRight(call.db, *attempt);
    audit::Entry entry = outcomeEntry(call, LogAction::InvitationAccepted, accepted);
    setActor(entry, call, owner);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    if (!accepted)
        return accepted.error();
    return goodAnswer(protocol::Done{QStringLiteral("The password is set. Sign in with it.")});
}

Answer csrf(const Call &call)
{
    const QByteArray token = freshCsrfToken(call.clinic.keys.linkKey());
    http::Response response = bareAnswer(protocol::CsrfToken{QString::fromLatin1(token)});
    response.headers.append({"Set-Cookie", "csrf_token=" + token + "; Path=/; Secure; HttpOnly; SameSite=Strict"});
    return response;
}

} // namespace

QByteArray freshCsrfToken(const crypto::SecretBytes &key)
{
    const QByteArray random = crypto::randomBytes(16).toHex();
    return random + '.' + crypto::hmacSha256(key, "csrf 1\n" + random).toHex();
}

bool isCsrfToken(const QByteArray &token, const crypto::SecretBytes &key)
{
    const QByteArray random = token.left(32);
    return token.size() == 97 &&
           crypto::equalInConstantTime(token, random + '.' + crypto::hmacSha256(key, "csrf 1\n" + random).toHex());
}

bool showsCsrfToken(const http::Request &request, const crypto::SecretBytes &key)
{
    const QByteArray shown = request.header("x-csrf-token");
    return !shown.isEmpty() && shown == cookieOf(request, "csrf_token") && isCsrfToken(shown, key);
}

QByteArray cookieOf(const http::Request &request, const QByteArray &name)
{
    const auto pairs = request.header("cookie").split(';');
    for (const QByteArray &pair : pairs) {
        const QByteArray trimmed = pair.trimmed();
        if (trimmed.startsWith(name + '='))
            return trimmed.mid(name.size() + 1);
    }
    return {};
}

std::vector<Route> messageRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::messages, "listMessages", Access::SignedIn, listMessages},
        {"POST", p::readMessage, "readMessage", Access::SignedIn, readMessage},
        {"POST", p::invitation, "acceptInvitation", Access::Public, acceptInvitation, Body::Json, http::Cost::Password},
        {"GET", p::csrfToken, "getCsrfToken", Access::Public, csrf},
    };
}

} // namespace attune::server::routes
