// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/request_parts.h"
#include "server/routes/route.h"

namespace attune::server::routes {

// Bodies and answers as messages (src/protocol/README.md): no route names a member.

/// The body of a call. invalid_field names what is wrong with it. @tparam T a message; of a body that has several
/// concerns each is read for itself
template <typename T>
base::Result<T> bodyAs(const Call &call)
{
    return protocol::decode<T>(call.body, protocol::Reading::Body);
}

/// The body of a call with what a message says instead, for what another operation answers.
template <typename T>
protocol::Json bodyWith(const Call &call, const T &message)
{
    protocol::Json body = call.body;
    body.update(protocol::encode(message));
    return body;
}

/// An answer of the telehealth family, which says that it is a good one.
template <typename T>
http::Response goodAnswer(const T &message, int status = 200)
{
    return jsonAnswer(protocol::encodeAnswer(message), status);
}

/// An answer of a family that does not.
template <typename T>
http::Response bareAnswer(const T &message, int status = 200)
{
    return jsonAnswer(protocol::encode(message), status);
}

/// It was done, and there is nothing else to say.
inline http::Response doneAnswer()
{
    return goodAnswer(protocol::Done());
}

} // namespace attune::server::routes
