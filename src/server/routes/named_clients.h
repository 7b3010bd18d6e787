// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/message_kind.h"
#include "server/identity/accounts.h"
#include "server/routes/call.h"

namespace attune::server::routes {

/// Whom a body means: by "clientId", or, for somebody who cannot look the client up, by the number on the record
/// ("clientNumber"), within the caller's office.
struct NamedClient
{
    std::optional<identity::Account> account; ///< nobody: there is no such client in the caller's office
    bool isKnown = false;                     ///< the caller may see today who that is
};
/// too_many_attempts, logged, for whoever asked for too many whom they do not know, whether or not there are such
/// clients: numbers are not to be tried (identity/client_lookups.h).
base::Result<NamedClient> clientNamedIn(const Call &call);
/// Notifies a client, and who acts for them, but never the caller.
void notifyClient(const Call &call, const domain::UserId &client, domain::MessageKind kind, const QString &about);

} // namespace attune::server::routes
