// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/appointment_codec.h"
#include "protocol/paths.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/consent_parts.h"
#include "server/routes/signing_in.h"
#include "server/store/consents.h"

namespace attune::server::routes {

using domain::ProblemCode;
using protocol::fail;

namespace {

Answer login(const Call &call)
{
    const auto given = bodyAs<protocol::AppointmentsSignInBody>(call);
    if (!given)
        return given.error();
    const auto in = signInWith(call, {given->email, given->password, QStringLiteral("appointments")});
    if (!in)
        return in.error();
    std::optional<identity::Tokens> tokens = in->tokens;
    if (in->partial) { // this family has no second step: the code comes with the password
        if (given->code.isEmpty())
            return fail(ProblemCode::SecondFactorRequired);
        const auto finished = finishSignIn(call, in->partial->token, given->code);
        if (!finished)
            return finished.error();
        tokens = finished->tokens;
    }
    http::Response response =
        bareAnswer(protocol::AppointmentsSignInAnswer{{tokens->access, tokens->refresh}, {in->person}});
    response.headers.append({protocol::paths::deviceHeader, tokens->device.toLatin1()});
    if (in->tokens)
        response.account = in->person.id.value();
    return response;
}

Answer refresh(const Call &call)
{
    const auto given = bodyAs<protocol::AppointmentsRefreshBody>(call);
    if (!given)
        return given.error();
    const auto tokens = renewedWith(call, given->token);
    if (!tokens)
        return tokens.error();
    return bareAnswer(protocol::AppointmentsTokens{tokens->access, tokens->refresh});
}

Answer verify(const Call &call)
{
    const auto given = bodyAs<protocol::AppointmentsTokenBody>(call);
    if (!given)
        return given.error();
    const auto caller = call.clinic.signIns.caller(call.db, given->token);
    return caller ? Answer(bareAnswer(protocol::Done())) : Answer(caller.error());
}

Answer profile(const Call &call)
{
    return bareAnswer(protocol::AppointmentsUser{call.caller.person});
}

protocol::AppointmentsConsent consentOf(const Call &call)
{
    const auto current = store::consentInForce(store::consentsOf(call.db, call.userId()));
    protocol::AppointmentsConsent consent;
    if (!current)
        return consent;
    consent.isGiven = current->kind == domain::ConsentRecord::Kind::Given;
    consent.at = current->recordedAt;
    consent.version = current->decision.textVersion;
    return consent;
}

Answer consent(const Call &call)
{
    if (call.caller.person.role != domain::Role::Patient)
        return refuse(call, policy::Action::ReadConsent, {}, ProblemCode::NotPermitted);
    return bareAnswer(consentOf(call));
}

/// This API can withdraw a consent, but not give one: it carries no consent text, acknowledgements or signature.
Answer preferences(const Call &call)
{
    if (call.caller.person.role != domain::Role::Patient)
        return refuse(call, policy::Action::WithdrawConsent, {}, ProblemCode::NotPermitted);
    const auto wanted = bodyAs<protocol::PreferencesBody>(call);
    if (!wanted)
        return wanted.error();
    const auto turn = turnFor(call, "consent", call.userId().value()); // without it: at worst written down twice
    const auto inForce = store::consentInForce(store::consentsOf(call.db, call.userId()));
    const bool given = inForce && inForce->kind == domain::ConsentRecord::Kind::Given;
    if (wanted->wantsRecording && !given)
        return fail(ProblemCode::ConsentIncomplete,
                    QStringLiteral("consent is given by signing its text, at telehealth-consent/sign"));
    if (!wanted->wantsRecording) {
        if (const auto taken = takeBack(call, call.userId(), {}); !taken)
            return taken.error();
    }
    protocol::PreferencesAnswer answer;
    answer.consent = consentOf(call);
    return bareAnswer(answer);
}

} // namespace

std::vector<Route> appointmentRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::appointmentsLogin, "appointmentsSignIn", Access::Public, login, Body::Json, http::Cost::Password},
        {"POST", p::appointmentsRefresh, "appointmentsRefresh", Access::Public, refresh},
        {"POST", p::appointmentsVerify, "appointmentsVerify", Access::Public, verify},
        {"GET", p::appointmentsProfile, "appointmentsProfile", Access::SignedIn, profile},
        {"GET", p::appointmentsConsent, "appointmentsConsent", Access::SignedIn, consent},
        {"PATCH", p::appointmentsPreferences, "appointmentsPreferences", Access::SignedIn, preferences},
    };
}

} // namespace attune::server::routes
