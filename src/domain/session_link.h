// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <QString>

namespace attune::domain {

/// A link that opens a session in the program (LINKS.md). Errors are InvalidInput in words, and do not say again what
/// was in the link. Any thread.
struct SessionLink
{
    SessionId session;
    QString server; ///< "clinic.example:8443"; empty: the clinic one is signed in to

    friend bool operator==(const SessionLink &, const SessionLink &) = default;
};
/// "attune://session/…"
QString textOf(const SessionLink &link);
/// Reads one. Nothing but the id, and where it is.
base::Result<SessionLink> sessionLinkFrom(const QString &text);

/// Whether two addresses of servers say the same: case does not matter, and 443 is the port where there is none.
bool isSameServer(const QString &one, const QString &other);

} // namespace attune::domain
