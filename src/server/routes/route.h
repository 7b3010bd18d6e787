// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "protocol/json.h"
#include "protocol/problem.h"
#include "server/http/message.h"
#include "server/routes/call.h"

#include <functional>
#include <vector>

namespace attune::server::routes {

/// Whether a caller must have signed in.
enum class Access { Public, SignedIn };

using Answer = base::Result<http::Response>;
using RouteHandler = std::function<Answer(const Call &)>;

/// What is read of a request's body before the handler is called.
enum class Body {
    Json,  ///< an object, parsed into Call::body
    Raw,   ///< all of it, as it came, in the request
    Stream ///< nothing: the handler reads it itself
};

/// One operation of the API. `operation` is its operationId in the API description.
struct Route
{
    const char *method;
    const char *path;
    const char *operation;
    Access access;
    RouteHandler handler; ///< of Cost::Alive there is none: alive.h
    Body body = Body::Json;
    http::Cost cost = http::Cost::Usual; ///< of routes with Body::Stream it is Cost::Upload
    /// Whether GET changes nothing, logs nothing and issues nothing, so that HEAD may be answered like it.
    bool answersHead = false;
    /// Whether asking for it shows that somebody is there; false for what a program asks by itself as long as it runs.
    bool isUse = true;
};

/// "application/json", with no other charset than UTF-8 (RFC 8259, 8.1).
bool isJson(const QByteArray &contentType);

http::Response jsonAnswer(const protocol::Json &json, int status = 200);

} // namespace attune::server::routes
