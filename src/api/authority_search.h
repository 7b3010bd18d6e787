// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QByteArray>
#include <QUrl>

class QObject;

namespace attune::api {

class ProxyDesk;

/// Asks a server for the certificates it has, believing none of them, and gives the one (PEM) whose SHA-256 of the DER
/// is the one that is looked for: what an invitation names (src/domain/JOINING.md). Nothing but a handshake is sent.
/// Untrusted (ClientFault::OtherServer) when the server shows no such certificate; what line::errorOf() says when there
/// was no handshake. GUI thread.
/// @param desk asked when a proxy on the way wants a name and a password, and stays longer; nullptr for nobody
/// @param owner alive until the answer arrives, or the answer is Cancelled
domain::Answer<QByteArray> findAuthority(const QUrl &server, const QByteArray &fingerprint, ProxyDesk *desk,
                                         QObject *owner);

} // namespace attune::api
