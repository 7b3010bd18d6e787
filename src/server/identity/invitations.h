// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/ids.h"
#include "server/identity/accounts.h"
#include "server/identity/password_rules.h"
#include "server/store/database.h"

namespace attune::server::identity {

/// A text that lets one person choose the password of their account, once, within seven days. An earlier one of the
/// same account is void. Only its hash is stored. @return 32 letters and digits (src/domain/JOINING.md)
QString makeInvitation(store::Connection &connection, const domain::UserId &user, base::Instant now);

/// Sets the password, spends the invitation (typed in any way a person may type one), and ends what sign-ins there were.
/// invalid_invitation (unknown, spent, too late: one answer); invalid_field and weak_password (password_rules.h).
/// @param about what belongs to the clinic rather than to the account, for the rules @param owner set to the account's
/// id as soon as it is known, for the log
base::Result<void> acceptInvitation(store::Connection &connection, const QString &token, const QString &password,
                                    const PasswordRules &rules, const QStringList &about, const PasswordCost &cost,
                                    base::Instant now, QString &owner);
/// What of an account nobody may make a password of.
QStringList wordsAbout(const Account &account);

} // namespace attune::server::identity
