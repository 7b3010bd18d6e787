// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "protocol/sign_in_codec.h"
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
/// E-mail and password, tried, and the outcome logged.
base::Result<SignedIn> signInWith(const Call &call, const protocol::SignInBody &given);
/// The code that completes a partial sign-in, tried, and the outcome logged.
base::Result<identity::CodeAccepted> finishSignIn(const Call &call, const QString &partialToken, const QString &code);
/// Renewing; a refusal is logged. @param given of the body; without one, what a browser's cookie has
base::Result<identity::Tokens> renewedWith(const Call &call, const std::optional<QString> &given);

/// What a device was given when somebody signed in from it: of the header, for programs, or the cookie of a browser.
QString deviceTokenOf(const http::Request &request);
identity::Origin originOfCall(const Call &call);

protocol::TokensOfSignIn tokensOf(const identity::Tokens &tokens);
/// Nobody is in until it has been said who; then it has tokens, or what is missing.
protocol::SignInAnswer signedInAnswer(const domain::Person &person, const identity::Tokens &tokens);
/// For browsers: the tokens in cookies that no script can read and no other site makes them send.
http::Response withCookies(http::Response response, const identity::Tokens &tokens);

} // namespace attune::server::routes
