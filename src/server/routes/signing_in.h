// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/routes/call.h"

namespace attune::server::routes {

// Signing in, for both URL families.

/// Without tokens, a code is missing.
struct SignedIn
{
    std::optional<identity::Tokens> tokens;
    std::optional<identity::PartialSignIn> partial;
    domain::Person person;
};
/// E-mail and password of the body, tried, and the outcome logged.
base::Result<SignedIn> signInFromBody(const Call &call, const QString &device);
/// The code that completes a partial sign-in, tried, and the outcome logged.
base::Result<identity::CodeAccepted> finishSignIn(const Call &call, const QString &partialToken, const QString &code);
/// Renewing; a refusal is logged. @param field of the body that holds the token
base::Result<identity::Tokens> refreshFromBody(const Call &call, const char *field);

/// What a device was given when somebody signed in from it: of the header, for programs, or the cookie of a browser.
QString deviceTokenOf(const http::Request &request);
identity::Origin originOfCall(const Call &call);

protocol::Json userJson(const domain::Person &person);
protocol::Json tokensJson(const identity::Tokens &tokens);
/// For browsers: the tokens in cookies that no script can read and no other site makes them send.
http::Response withCookies(http::Response response, const identity::Tokens &tokens);

} // namespace attune::server::routes
