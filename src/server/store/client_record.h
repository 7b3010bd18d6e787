// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

#include <optional>

namespace attune::server::store {

/// What says how long everything about a client is kept, of all accounts that are one person's.
struct ClientRecord
{
    QString birthDate;                        ///< as it is stored (domain::storedBirthDate())
    QString jurisdiction;                     ///< of the account that goes on
    bool hasRecordings = false;               ///< one that is not erased
    bool isHeld = false;                      ///< a legal hold on one
    std::optional<base::Instant> keptUntil;   ///< the latest day of a recording, erased ones included
    std::optional<base::Instant> lastSession; ///< before `now`
};
/// nullopt when the id is no client's. Any thread, with its own connection. @throws StoreError
std::optional<ClientRecord> clientRecordOf(Connection &connection, const QString &client, base::Instant now);

} // namespace attune::server::store
