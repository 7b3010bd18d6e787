// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "line/tls_fault.h"

#include <QNetworkReply>

namespace attune::line {

/// Error::code of what a proxy did.
inline constexpr char proxySignIn[] = "proxy_sign_in";          ///< it wants a name and a password, or others
inline constexpr char proxyUnreachable[] = "proxy_unreachable"; ///< it is not there
inline constexpr char proxyRefuses[] =
    "proxy_refuses"; ///< it is not there, or does not let this program through: Qt says no more

/// From now on the reply remembers what is wrong with the server's certificate. Call it when the request was made.
void watchTls(QNetworkReply *reply);
/// What watchTls() remembered.
std::optional<TlsFault> tlsFaultOf(const QNetworkReply *reply);

/// What the server's clock said when it answered (RFC 9110, 5.6.7); invalid when it did not say.
QDateTime serverTimeOf(const QNetworkReply *reply);

/// The error of a reply without an answer: Untrusted with the code of its fault, else Unavailable with a code where
/// there is more to say (unknown_host, refused, and those above).
base::Error errorOf(const QNetworkReply *reply);
/// Whether trying again by itself is of no use before a person has done something about it.
bool isFinal(const base::Error &error);

} // namespace attune::line
