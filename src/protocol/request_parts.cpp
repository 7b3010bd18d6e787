// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/request_parts.h"

#include "protocol/keys.h"

namespace attune::protocol {

void describe(Members &members, SaidReason &body)
{
    members.text(key::reason, body.reason, rule::orOmitted, Members::anyLength);
}

void describe(Members &members, SaidPurpose &body)
{
    members.text(key::purpose, body.purpose, rule::orOmitted, Members::anyLength);
}

void describe(Members &members, ReasonBody &body)
{
    members.text(key::reason, body.reason);
}

void describe(Members &members, NamedClientBody &body)
{
    members.text(key::clientNumber, body.number, rule::orOmitted);
    members.id(key::clientId, body.id, rule::orOmitted);
}

void describe(Members &members, ClientBody &body)
{
    members.id(key::clientId, body.id);
}

void describe(Members &members, Done &done)
{
    members.text(key::message, done.message, rule::orOmitted);
}

void markGood(Json &answer)
{
    answer[key::success] = true;
}

} // namespace attune::protocol
