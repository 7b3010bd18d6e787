// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "server/routes/all_routes.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/signing_in.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::ProblemCode;
using protocol::fail;
using protocol::json;
using protocol::Json;

namespace {

constexpr qsizetype longestCode = 40;

Json texts(const QStringList &values)
{
    Json list = Json::array();
    for (const QString &value : values)
        list.push_back(json(value));
    return list;
}

base::Result<QString> codeFrom(const Call &call)
{
    const auto code = protocol::strictText(call.body, "code");
    if (!code || code->isEmpty() || code->size() > longestCode)
        return fail(ProblemCode::InvalidField, QStringLiteral("code is required"));
    return *code;
}

Answer finish(const Call &call)
{
    const auto token = protocol::strictText(call.body, "token");
    const auto code = codeFrom(call);
    if (!token || token->isEmpty())
        return fail(ProblemCode::InvalidField, QStringLiteral("token is required"));
    if (!code)
        return code.error();
    const auto in = finishSignIn(call, *token, *code);
    if (!in)
        return in.error();
    Json data = {{"requiresMfa", false},
                 {"requiresPasswordChange", false},
                 {"user", userJson(in->person)},
                 {"session", tokensJson(in->tokens)}};
    if (!in->recoveryCodes.isEmpty())
        data["recoveryCodes"] = texts(in->recoveryCodes);
    return withCookies(jsonAnswer({{"success", true}, {"data", data}}), in->tokens);
}

Answer state(const Call &call)
{
    const identity::SecondFactors &factors = call.clinic.secondFactors;
    return jsonAnswer({{"success", true},
                       {"on", factors.isOn(call.db, call.userId())},
                       {"required", factors.isRequired(call.db, call.caller.person.role)},
                       {"recoveryCodesLeft", factors.recoveryCodesLeft(call.db, call.userId())}});
}

Answer begin(const Call &call)
{
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    const auto enrolment = call.clinic.secondFactors.begin(call.db, call.caller.person);
    if (!enrolment)
        return enrolment.error();
    return jsonAnswer({{"success", true}, {"secret", json(enrolment->secret)}, {"uri", json(enrolment->uri)}});
}

Answer logged(const Call &call, LogAction action, Json answer)
{
    if (auto written = call.clinic.log.append({entryFor(call, action)}); !written)
        return written.error();
    answer["success"] = true;
    return jsonAnswer(answer);
}

Answer confirm(const Call &call)
{
    const auto code = codeFrom(call);
    if (!code)
        return code.error();
    const auto codes = call.clinic.signIns.confirmFactor(call.db, call.caller, *code, originOfCall(call));
    if (!codes) {
        audit::Entry entry = entryFor(call, LogAction::SecondFactorSet);
        entry.outcome = LogOutcome::Refused;
        entry.code = codes.error().code;
        if (auto written = call.clinic.log.append({entry}); !written)
            return written.error();
        return codes.error();
    }
    return logged(call, LogAction::SecondFactorSet, {{"recoveryCodes", texts(*codes)}});
}

Answer renewRecoveryCodes(const Call &call)
{
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    if (!call.clinic.secondFactors.isOn(call.db, call.userId()))
        return fail(ProblemCode::NotFound, QStringLiteral("there is no second factor"));
    if (auto written = call.clinic.log.append({entryFor(call, LogAction::RecoveryCodesRenewed)}); !written)
        return written.error(); // before the old ones are void
    store::Transaction transaction(call.db);
    const QStringList codes = call.clinic.secondFactors.renewRecoveryCodes(call.db, call.userId());
    transaction.commit();
    return jsonAnswer({{"success", true}, {"recoveryCodes", texts(codes)}});
}

Answer remove(const Call &call)
{
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    if (!call.clinic.secondFactors.isOn(call.db, call.userId()))
        return fail(ProblemCode::NotFound, QStringLiteral("there is no second factor"));
    // In the log before it is gone: whoever reads it must never find an account weaker than the log says.
    auto answer = logged(call, LogAction::SecondFactorRemoved, Json::object());
    if (answer)
        call.clinic.secondFactors.remove(call.db, call.userId());
    return answer;
}

Answer stepUp(const Call &call)
{
    const auto proof = protocol::strictText(call.body, "proof");
    if (!proof || proof->isEmpty() || proof->size() > identity::longestPassword)
        return fail(ProblemCode::InvalidField, QStringLiteral("proof is required"));
    const auto proven = call.clinic.signIns.prove(call.db, call.caller, *proof, originOfCall(call));
    audit::Entry entry = outcomeEntry(call, LogAction::IdentityProven, proven);
    if (auto written = call.clinic.log.append({entry}); !written)
        return written.error();
    if (!proven)
        return proven.error();
    return jsonAnswer({{"success", true}});
}

} // namespace

std::vector<Route> secondFactorRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::mfa, "finishSignIn", Access::Public, finish},
        {"GET", p::secondFactor, "getSecondFactor", Access::SignedIn, state},
        {"POST", p::secondFactor, "beginSecondFactor", Access::SignedIn, begin},
        {"DELETE", p::secondFactor, "removeSecondFactor", Access::SignedIn, remove},
        {"POST", p::confirmSecondFactor, "confirmSecondFactor", Access::SignedIn, confirm},
        {"POST", p::recoveryCodes, "renewRecoveryCodes", Access::SignedIn, renewRecoveryCodes},
        {"POST", p::stepUp, "stepUp", Access::SignedIn, stepUp, Body::Json, http::Cost::Password},
    };
}

} // namespace attune::server::routes
