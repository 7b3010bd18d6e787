// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "server/routes/all_routes.h"
#include "server/routes/authorisation.h"
#include "server/routes/consent_parts.h"
#include "server/routes/signing_in.h"
#include "server/store/consents.h"

namespace attune::server::routes {

using domain::ProblemCode;
using protocol::fail;
using protocol::Json;
using protocol::json;

namespace {

Json appointmentsUser(const domain::Person &person)
{
    const qsizetype space = person.fullName.lastIndexOf(QLatin1Char(' '));
    return {{"id", json(person.id.value())},
            {"email", json(person.email)},
            {"full_name", json(person.fullName)},
            {"first_name", json(space < 0 ? person.fullName : person.fullName.left(space))},
            {"last_name", json(space < 0 ? QString() : person.fullName.mid(space + 1))},
            {"role", json(domain::textOf(person.role))}};
}

Answer login(const Call &call)
{
    const auto in = signInFromBody(call, QStringLiteral("appointments"));
    if (!in)
        return in.error();
    std::optional<identity::Tokens> tokens = in->tokens;
    if (in->partial) { // this family has no second step: the code comes with the password
        const auto otp = protocol::strictText(call.body, "otp");
        if (!otp || otp->isEmpty())
            return fail(ProblemCode::SecondFactorRequired);
        const auto finished = finishSignIn(call, in->partial->token, *otp);
        if (!finished)
            return finished.error();
        tokens = finished->tokens;
    }
    http::Response response = jsonAnswer(
        {{"access", json(tokens->access)}, {"refresh", json(tokens->refresh)}, {"user", appointmentsUser(in->person)}});
    response.headers.append({protocol::paths::deviceHeader, tokens->device.toLatin1()});
    if (in->tokens)
        response.account = in->person.id.value();
    return response;
}

Answer refresh(const Call &call)
{
    const auto tokens = refreshFromBody(call, "refresh");
    if (!tokens)
        return tokens.error();
    return jsonAnswer({{"access", json(tokens->access)}, {"refresh", json(tokens->refresh)}});
}

Answer verify(const Call &call)
{
    const auto caller =
        call.clinic.signIns.caller(call.db, protocol::strictText(call.body, "token").value_or(QString()));
    return caller ? Answer(jsonAnswer(Json::object())) : Answer(caller.error());
}

Answer profile(const Call &call)
{
    return jsonAnswer(appointmentsUser(call.caller.person));
}

Json consentJson(const Call &call)
{
    const auto current = store::consentInForce(store::consentsOf(call.db, call.userId()));
    const bool given = current && current->kind == domain::ConsentRecord::Kind::Given;
    return {{"telehealth_recording_consent", given},
            {"telehealth_recording_consent_date", current ? json(std::optional(current->recordedAt)) : Json(nullptr)},
            {"telehealth_recording_consent_version", current ? json(current->decision.textVersion) : Json(nullptr)}};
}

Answer consent(const Call &call)
{
    if (call.caller.person.role != domain::Role::Patient)
        return refuse(call, policy::Action::ReadConsent, {}, ProblemCode::NotPermitted);
    return jsonAnswer(consentJson(call));
}

/// This API can withdraw a consent, but not give one: it carries no consent text, acknowledgements or signature.
Answer preferences(const Call &call)
{
    const auto found = call.body.find("telehealth_recording_consent");
    if (call.caller.person.role != domain::Role::Patient)
        return refuse(call, policy::Action::WithdrawConsent, {}, ProblemCode::NotPermitted);
    if (found == call.body.end() || !found->is_boolean())
        return fail(ProblemCode::InvalidField, QStringLiteral("telehealth_recording_consent must be true or false"));
    const auto turn = turnFor(call, "consent", call.userId().value()); // without it: at worst written down twice
    const auto inForce = store::consentInForce(store::consentsOf(call.db, call.userId()));
    const bool given = inForce && inForce->kind == domain::ConsentRecord::Kind::Given;
    if (found->get<bool>() && !given)
        return fail(ProblemCode::ConsentIncomplete,
                    QStringLiteral("consent is given by signing its text, at telehealth-consent/sign"));
    if (!found->get<bool>()) {
        if (const auto taken = takeBack(call, call.userId(), {}); !taken)
            return taken.error();
    }
    return jsonAnswer({{"message", "Preferences updated"}, {"preferences", consentJson(call)}});
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
