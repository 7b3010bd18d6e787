// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/health_codec.h"

#include "protocol/keys.h"

namespace attune::protocol {

void describe(Members &members, ProductAnswer &answer)
{
    members.text(key::product, answer.product);
    members.text(key::version, answer.version);
}

void describe(Members &members, HealthAnswer &answer)
{
    static const Words<bool> states = {
        {true, false}, [](bool isGood) { return isGood ? QStringLiteral("good") : QStringLiteral("failed"); }};
    describe(members, answer.product);
    members.word(key::status, answer.isGood, states);
    members.namedTexts(key::parts, answer.parts, rule::orOmitted);
    if (answer.problem || (members.reads() && !answer.isGood)) {
        ProblemFacts problem = answer.problem.value_or(ProblemFacts());
        describe(members, problem);
        answer.problem = problem;
    }
}

} // namespace attune::protocol
