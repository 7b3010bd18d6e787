// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "protocol/paths.h"
#include "server/identity/invitations.h"
#include "server/messages/outbox.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/csrf.h"
#include "server/routes/log_entries.h"
#include "server/routes/signing_in.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::MessageKind;
using domain::ProblemCode;
using protocol::fail;

static constexpr char cookieRules[] = "; Path=/; Secure; HttpOnly; SameSite=Strict";

protocol::TokensOfSignIn tokensOf(const identity::Tokens &tokens)
{
    return {tokens.signIn, tokens.access, tokens.refresh, tokens.accessLifetime, tokens.device};
}

protocol::SignInAnswer signedInAnswer(const domain::Person &person, const identity::Tokens &tokens)
{
    protocol::SignInAnswer answer;
    answer.requiresCode = false;
    answer.requiresPasswordChange = false;
    answer.person = person;
    answer.tokens = tokensOf(tokens);
    return answer;
}

QString deviceTokenOf(const http::Request &request)
{
    static const QByteArray name = QByteArray(protocol::paths::deviceHeader).toLower();
    const QByteArray header = request.header(name);
    return QString::fromLatin1(header.isEmpty() ? cookieOf(request, "device_token") : header);
}

identity::Origin originOfCall(const Call &call)
{
    return {call.request.peerAddress, deviceTokenOf(call.request)};
}

http::Response withCookies(http::Response response, const identity::Tokens &tokens)
{
    const auto cookie = [](const char *name, const QString &token) {
        return QByteArray(name) + '=' + token.toLatin1() + cookieRules;
    };
    response.headers.append({"Set-Cookie", cookie("access_token", tokens.access)});
    response.headers.append({"Set-Cookie", cookie("refresh_token", tokens.refresh)});
    if (!tokens.device.isEmpty())
        response.headers.append({"Set-Cookie", cookie("device_token", tokens.device) + "; Max-Age=31536000"});
    return response;
}

namespace {

/// What the client needs to ask for the code: no session, no data.
protocol::SignInAnswer partialAnswer(const identity::PartialSignIn &partial)
{
    protocol::SignInAnswer answer;
    answer.requiresCode = true;
    answer.requiresPasswordChange = false;
    answer.partial = protocol::PartialSignIn{partial.token, partial.lifetime, {}};
    if (partial.enrolment)
        answer.partial->enrolment = domain::SecondFactorKey{partial.enrolment->secret, partial.enrolment->uri};
    return answer;
}

Answer login(const Call &call)
{
    const auto given = bodyAs<protocol::SignInBody>(call);
    if (!given)
        return given.error();
    const auto in = signInWith(call, *given);
    if (!in)
        return in.error();
    if (in->partial)
        return goodAnswer(partialAnswer(*in->partial));
    http::Response response = withCookies(goodAnswer(signedInAnswer(in->person, *in->tokens)), *in->tokens);
    response.account = in->person.id.value();
    return response;
}

/// Logged before it counts, and notified: if it was not the account's owner, they have to learn of it.
Answer changePassword(const Call &call)
{
    const auto body = bodyAs<protocol::NewPasswordBody>(call);
    if (!body)
        return body.error();
    const std::optional<QString> &current = body->current;
    if (current && current->size() > identity::longestPassword)
        return fail(ProblemCode::InvalidField, QStringLiteral("no password is as long as the current one given"));
    if (!current) {
        if (auto proven = requireProof(call); !proven)
            return proven.error();
    }
    const auto account = identity::accountById(call.db, call.userId());
    const auto acceptable = call.clinic.passwordRules.acceptable(
        body->next, (account ? identity::wordsAbout(*account) : QStringList()) << call.clinic.name);
    if (!acceptable)
        return acceptable.error();
    const auto changed =
        call.clinic.signIns.changePassword(call.db, call.caller, current, *acceptable, originOfCall(call), [&call] {
            return call.clinic.log.append({entryFor(call, LogAction::PasswordChanged)});
        });
    if (!changed) { // also after the entry that says it: somebody else was faster
        const auto logged = call.clinic.log.append({outcomeEntry(call, LogAction::PasswordChanged, changed)});
        return logged ? changed.error() : logged.error();
    }
    outbox::notify(call.db, call.userId(), MessageKind::PasswordChanged, call.request.requestId,
                   call.clinic.clock.now());
    return doneAnswer();
}

Answer refresh(const Call &call)
{
    const auto given = bodyAs<protocol::RefreshBody>(call);
    if (!given)
        return given.error();
    const auto tokens = renewedWith(call, given->token);
    if (!tokens)
        return tokens.error();
    protocol::SignInAnswer answer;
    answer.tokens = tokensOf(*tokens);
    return withCookies(goodAnswer(answer), *tokens);
}

Answer logout(const Call &call)
{
    if (auto logged = call.clinic.log.append({entryFor(call, LogAction::SignOut)}); !logged)
        return logged.error();
    call.clinic.signIns.end(call.db, call.caller.signIn);
    http::Response response = doneAnswer();
    for (const char *name : {"access_token", "refresh_token"})
        response.headers.append({"Set-Cookie", QByteArray(name) + '=' + cookieRules + "; Max-Age=0"});
    return response;
}

Answer me(const Call &call)
{
    protocol::SignInAnswer answer;
    answer.person = call.caller.person;
    return goodAnswer(answer);
}

Answer listSignIns(const Call &call)
{
    return goodAnswer(protocol::SignInsAnswer{call.clinic.signIns.of(call.db, call.userId(), call.caller.signIn),
                                              call.clinic.signIns.before(call.db, call.userId(), call.caller.signIn)});
}

base::Result<void> logAndEnd(const Call &call, const domain::SignInId &id)
{
    if (auto logged = call.clinic.log.append({entryFor(call, LogAction::SignInEnded)}); !logged)
        return logged;
    call.clinic.signIns.end(call.db, id);
    return {};
}

Answer endSignIn(const Call &call)
{
    const auto signIns = call.clinic.signIns.of(call.db, call.userId(), call.caller.signIn);
    const bool own = std::any_of(signIns.begin(), signIns.end(),
                                 [&call](const domain::SignIn &row) { return row.id.value() == call.id; });
    if (!own)
        return fail(ProblemCode::NotFound);
    if (auto ended = logAndEnd(call, domain::SignInId(call.id)); !ended)
        return ended.error();
    return doneAnswer();
}

Answer endOtherSignIns(const Call &call)
{
    const auto signIns = call.clinic.signIns.of(call.db, call.userId(), call.caller.signIn);
    for (const domain::SignIn &row : signIns) {
        if (row.isThisOne)
            continue;
        if (auto ended = logAndEnd(call, row.id); !ended)
            return ended.error();
    }
    return doneAnswer();
}

} // namespace

base::Result<SignedIn> signInWith(const Call &call, const protocol::SignInBody &given)
{
    if (given.password.size() > identity::longestPassword)
        return fail(ProblemCode::InvalidField, QStringLiteral("no password is as long as the one given"));
    const auto accepted =
        call.clinic.signIns.signIn(call.db, given.email, given.password, given.device, originOfCall(call));
    const auto account = identity::accountByEmail(call.db, given.email);
    audit::Entry entry = outcomeEntry(call, LogAction::SignIn, accepted);
    if (account) {
        entry.actorId = account->person.id.value();
        entry.actorRole = domain::textOf(account->person.role);
    }
    entry.signInId = accepted && accepted->tokens ? accepted->tokens->signIn.value() : QString();
    if (accepted && accepted->partial)
        entry.action = LogAction::PasswordAccepted; // nobody is in yet
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    if (!accepted)
        return accepted.error();
    if (!account) // its address was corrected in between
        return fail(ProblemCode::InvalidCredentials);
    return SignedIn{accepted->tokens, accepted->partial, account->person};
}

base::Result<identity::CodeAccepted> finishSignIn(const Call &call, const QString &partialToken, const QString &code)
{
    QString owner;
    auto accepted = call.clinic.signIns.finish(call.db, partialToken, code, originOfCall(call), owner);
    QList<audit::Entry> entries = {outcomeEntry(call, LogAction::SignIn, accepted)};
    setActor(entries.first(), call, owner);
    if (accepted) {
        entries.first().signInId = accepted->tokens.signIn.value();
        if (!accepted->recoveryCodes.isEmpty()) {
            entries.append(entries.first());
            entries.last().eventId = base::newUuidV7(base::toUnixMs(call.clinic.clock.now()));
            entries.last().action = LogAction::SecondFactorSet;
        }
    }
    if (auto logged = call.clinic.log.append(entries); !logged)
        return logged.error();
    return accepted;
}

base::Result<identity::Tokens> renewedWith(const Call &call, const std::optional<QString> &given)
{
    std::optional<QString> token = given;
    if (const QByteArray cookie = cookieOf(call.request, "refresh_token"); !token && !cookie.isEmpty()) {
        if (!showsCsrfToken(call.request, call.clinic.keys.linkKey()))
            return fail(ProblemCode::CsrfTokenWrong); // before the token is looked at: another site's page spends none
        token = QString::fromLatin1(cookie);
    }
    if (!token)
        return fail(ProblemCode::InvalidField, QStringLiteral("the refresh token is required"));
    const QString owner = call.clinic.signIns.ownerOfRefresh(call.db, *token);
    const auto tokens = call.clinic.signIns.refresh(call.db, *token);
    if (!tokens) {
        audit::Entry entry = entryFor(call, LogAction::SignInRenewed);
        setActor(entry, call, owner);
        entry.outcome = LogOutcome::Refused;
        entry.code = tokens.error().code;
        if (auto logged = call.clinic.log.append({entry}); !logged)
            return logged.error();
    }
    return tokens;
}

std::vector<Route> authRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::login, "signIn", Access::Public, login, Body::Json, http::Cost::Password},
        {"POST", p::password, "changePassword", Access::SignedIn, changePassword, Body::Json, http::Cost::Password},
        {"POST", p::refresh, "refreshSignIn", Access::Public, refresh},
        {"POST", p::logout, "signOut", Access::SignedIn, logout},
        {"GET", p::me, "whoAmI", Access::SignedIn, me},
        {"GET", p::signIns, "listSignIns", Access::SignedIn, listSignIns},
        {"DELETE", p::signIns, "endOtherSignIns", Access::SignedIn, endOtherSignIns},
        {"DELETE", p::signIn, "endSignIn", Access::SignedIn, endSignIn},
    };
}

} // namespace attune::server::routes
