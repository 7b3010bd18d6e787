// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/problem_codec.h"

#include "protocol/family_keys.h"

namespace attune::protocol {

namespace own = key::appointments;

void describe(Members &members, ProblemHints &hints)
{
    members.flag(key::consentRequired, hints.consentRequired, rule::orOmitted);
    members.flag(key::reasonRequired, hints.reasonRequired, rule::orOmitted);
    members.text(key::field, hints.field, rule::orOmitted);
}

void describe(Members &members, ProblemFacts &facts)
{
    bool isGood = false;
    members.flag(key::success, isGood);
    members.text(key::message, facts.message); // what the documented API has beside the object
    members.text(key::errorCode, facts.code);
    members.inside(key::error, true, rule::plain, [&facts](Members &error) {
        error.text(key::code, facts.code);
        error.text(key::message, facts.message);
    });
    members.text(key::requestId, facts.requestId);
}

void describe(Members &members, ProblemAnswer &problem)
{
    describe(members, problem.facts);
    describe(members, problem.hints);
}

void describe(Members &members, AppointmentsProblem &problem)
{
    members.text(key::error, problem.facts.message);
    members.text(key::detail, problem.facts.message);
    members.text(key::code, problem.facts.code);
    members.text(own::requestId, problem.facts.requestId);
    describe(members, problem.hints);
}

} // namespace attune::protocol
