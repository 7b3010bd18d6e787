// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/problem_codec.h"

#include "protocol/keys.h"

namespace attune::protocol {

namespace own = key::appointments;

void describe(Members &members, ProblemHints &hints)
{
    members.flag(key::consentRequired, hints.consentRequired, rule::orOmitted);
    members.flag(key::reasonRequired, hints.reasonRequired, rule::orOmitted);
    members.text(key::field, hints.field, rule::orOmitted);
}

void describe(Members &members, ProblemAnswer &problem)
{
    bool isGood = false;
    members.flag(key::success, isGood);
    members.text(key::message, problem.message); // what the documented API has beside the object
    members.text(key::errorCode, problem.code);
    members.inside(key::error, true, rule::plain, [&problem](Members &error) {
        error.text(key::code, problem.code);
        error.text(key::message, problem.message);
    });
    members.text(key::requestId, problem.requestId);
    describe(members, problem.hints);
}

void describe(Members &members, AppointmentsProblem &answer)
{
    ProblemAnswer &problem = answer.problem;
    members.text(key::error, problem.message);
    members.text(key::detail, problem.message);
    members.text(key::code, problem.code);
    members.text(own::requestId, problem.requestId);
    describe(members, problem.hints);
}

} // namespace attune::protocol
