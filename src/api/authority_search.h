// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"

#include <QByteArray>
#include <QUrl>

class QObject;

namespace attune::api {

/// Asks a server for the certificates it has, believing none of them, and gives the one (PEM) whose SHA-256 of the DER
/// is the one that is looked for: what an invitation names (src/domain/JOINING.md). Nothing but a handshake is sent.
/// Untrusted when the server shows no such certificate; Unavailable when it cannot be reached. GUI thread.
/// @param owner alive until the answer arrives, or the answer is Cancelled
domain::Answer<QByteArray> findAuthority(const QUrl &server, const QByteArray &fingerprint, QObject *owner);

} // namespace attune::api
