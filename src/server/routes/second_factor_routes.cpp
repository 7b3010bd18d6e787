// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/signing_in.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::LogOutcome;
using domain::ProblemCode;
using protocol::fail;

namespace {

Answer finish(const Call &call)
{
    const auto body = bodyAs<protocol::FinishSignInBody>(call);
    if (!body)
        return body.error();
    const auto in = finishSignIn(call, body->token, body->code.code);
    if (!in)
        return in.error();
    protocol::SignInAnswer answer = signedInAnswer(in->person, in->tokens);
    answer.recoveryCodes = in->recoveryCodes;
    return withCookies(goodAnswer(answer), in->tokens);
}

Answer state(const Call &call)
{
    const identity::SecondFactors &factors = call.clinic.secondFactors;
    return goodAnswer(domain::SecondFactorState{factors.isOn(call.db, call.userId()),
                                                factors.isRequired(call.db, call.caller.person.role),
                                                factors.recoveryCodesLeft(call.db, call.userId())});
}

Answer begin(const Call &call)
{
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    const auto enrolment = call.clinic.secondFactors.begin(call.db, call.caller.person);
    if (!enrolment)
        return enrolment.error();
    return goodAnswer(domain::SecondFactorKey{enrolment->secret, enrolment->uri});
}

template <typename T>
Answer logged(const Call &call, LogAction action, const T &answer)
{
    if (auto written = call.clinic.log.append({entryFor(call, action)}); !written)
        return written.error();
    return goodAnswer(answer);
}

Answer confirm(const Call &call)
{
    const auto body = bodyAs<protocol::CodeBody>(call);
    if (!body)
        return body.error();
    const auto codes = call.clinic.signIns.confirmFactor(call.db, call.caller, body->code, originOfCall(call));
    if (!codes) {
        audit::Entry entry = entryFor(call, LogAction::SecondFactorSet);
        entry.outcome = LogOutcome::Refused;
        entry.code = codes.error().code;
        if (auto written = call.clinic.log.append({entry}); !written)
            return written.error();
        return codes.error();
    }
    return logged(call, LogAction::SecondFactorSet, protocol::RecoveryCodes{*codes});
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
    return goodAnswer(protocol::RecoveryCodes{codes});
}

Answer remove(const Call &call)
{
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    if (!call.clinic.secondFactors.isOn(call.db, call.userId()))
        return fail(ProblemCode::NotFound, QStringLiteral("there is no second factor"));
    // In the log before it is gone: whoever reads it must never find an account weaker than the log says.
    auto answer = logged(call, LogAction::SecondFactorRemoved, protocol::Done());
    if (answer)
        call.clinic.secondFactors.remove(call.db, call.userId());
    return answer;
}

Answer stepUp(const Call &call)
{
    const auto body = bodyAs<protocol::ProofBody>(call);
    if (!body)
        return body.error();
    if (body->proof.size() > identity::longestPassword)
        return fail(ProblemCode::InvalidField, QStringLiteral("no proof is as long as the one given"));
    const auto proven = call.clinic.signIns.prove(call.db, call.caller, body->proof, originOfCall(call));
    audit::Entry entry = outcomeEntry(call, LogAction::IdentityProven, proven);
    if (auto written = call.clinic.log.append({entry}); !written)
        return written.error();
    if (!proven)
        return proven.error();
    return doneAnswer();
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
