// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/client_fault.h"
#include "base/error.h"
#include "line/tls_fault.h"

#include <QNetworkReply>

namespace attune::line {

/// From now on the reply remembers what is wrong with the server's certificate. Call it when the request was made.
void watchTls(QNetworkReply *reply);
/// What watchTls() remembered.
std::optional<TlsFault> tlsFaultOf(const QNetworkReply *reply);

/// What the server's clock said when it answered (RFC 9110, 5.6.7); invalid when it did not say.
QDateTime serverTimeOf(const QNetworkReply *reply);

/// The error of a reply without an answer: Untrusted with the code of its fault, else Unavailable with a code where
/// there is more to say (a base::ClientFault).
base::Error errorOf(const QNetworkReply *reply);
/// Whether trying again by itself is of no use before a person has done something about it.
bool isFinal(const base::Error &error);

} // namespace attune::line
