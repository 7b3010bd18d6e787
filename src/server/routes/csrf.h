// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_bytes.h"
#include "server/http/message.h"

namespace attune::server::routes {

/// Programs send their access token in a header, which no foreign page can make a browser do. For browsers, which send
/// cookies by themselves, a write must carry the token of the cookie "csrf_token" in "x-csrf-token" (double submit),
/// and the token must be one this server made.
QByteArray freshCsrfToken(const crypto::SecretBytes &key);
bool isCsrfToken(const QByteArray &token, const crypto::SecretBytes &key);
/// Whether a request that a cookie speaks for was meant: it shows the token of its cookie.
bool showsCsrfToken(const http::Request &request, const crypto::SecretBytes &key);
/// A cookie of the request; empty when there is none.
QByteArray cookieOf(const http::Request &request, const QByteArray &name);

} // namespace attune::server::routes
