// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

struct ssl_ctx_st;

namespace attune::server::http {

/// What a TLS connection of this server may be: 1.2 or 1.3, forward secrecy and an AEAD, no compression, no
/// renegotiation (RFC 9325), with this certificate (and its chain, in one PEM text). InvalidInput when it cannot be
/// used, or the key is not its own. @return to be freed with SSL_CTX_free
base::Result<ssl_ctx_st *> makeTlsContext(const QByteArray &certificatePem, const QByteArray &keyPem);

} // namespace attune::server::http
