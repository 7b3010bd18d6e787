// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/oversight.h"
#include "server/identity/accounts.h"

namespace attune::server::identity {

// Until when, and of which offices, an account with the role of an auditor reads the log (ACCOUNTS.md). Without a row
// it reads nothing but its own trail. Any thread, with its own connection. @throws store::StoreError

struct AuditorReach
{
    bool allOffices = false;            ///< else the office of the account
    std::optional<base::Instant> until; ///< the first moment that is not allowed any more; nullopt: no end
    friend bool operator==(const AuditorReach &, const AuditorReach &) = default;
};

/// Says how far an auditor sees from now on, whatever held before. In a transaction of the caller, or by itself.
/// @param user an account with the role; nothing is done for any other
void appointAuditor(store::Connection &connection, const domain::UserId &user, const AuditorReach &reach,
                    base::Instant now);
/// nullopt for whoever is no auditor, or was never appointed, or whose time is over.
std::optional<AuditorReach> auditorReach(store::Connection &connection, const domain::UserId &user, base::Instant now);
/// What an operator is shown, whether or not it is over.
std::optional<AuditorReach> appointedReach(store::Connection &connection, const domain::UserId &user);

/// Condition on an account of the alias `u`: its time as an auditor, if it has one, is not over. One value: the moment.
QString notOverTerm();

/// Auditors whose time is over and whose accounts have not been closed for it. At most `most` at once.
QList<std::pair<domain::UserId, base::Instant>> auditorsToEnd(store::Connection &connection, base::Instant now,
                                                              int most = 20);
/// Closes the account, ends its sign-ins, and says that this was done. Once: false where another server was faster.
bool endAuditor(store::Connection &connection, const domain::UserId &user, base::Instant until, base::Instant now);

/// Ids of the auditors of all offices whose time is not over.
QStringList auditorsOfAll(store::Connection &connection, base::Instant now);
/// Those who see an office, the newest first; ended ones for a year. At most 200. @param office empty: any
QList<domain::AuditorTerm> auditorsOf(store::Connection &connection, const QString &office, base::Instant now);

} // namespace attune::server::identity
