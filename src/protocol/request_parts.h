// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/grounds.h"
#include "domain/ids.h"
#include "protocol/codec.h"

/// What the bodies of several operations have in common. Each is read for itself from the whole body.
namespace attune::protocol {

/// Why something is done. A server takes it from the query, too.
struct SaidReason
{
    std::optional<QString> reason;
};
void describe(Members &members, SaidReason &body);

/// What it is done for. A server takes it from the query, too.
struct SaidPurpose
{
    std::optional<QString> purpose;
};
void describe(Members &members, SaidPurpose &body);

/// A reason alone.
struct ReasonBody
{
    QString reason;
};
void describe(Members &members, ReasonBody &body);

/// Whom a body means: by the number on the record, for who cannot look the client up, else by the id.
struct NamedClientBody
{
    QString number;
    domain::UserId id;
};
void describe(Members &members, NamedClientBody &body);

/// A client, by the id alone.
struct ClientBody
{
    domain::UserId id;
};
void describe(Members &members, ClientBody &body);

/// Nothing but that it was done.
struct Done
{
    QString message = {};
};
void describe(Members &members, Done &done);

/// Says in an answer of the telehealth family that it is a good one.
void markGood(Json &answer);
/// A good answer of the telehealth family.
template <typename T>
Json encodeAnswer(const T &message)
{
    Json answer = encode(message);
    markGood(answer);
    return answer;
}

} // namespace attune::protocol
