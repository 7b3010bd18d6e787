// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "server/store/database.h"

#include <QStringList>

namespace attune::server::store {

// Accounts that are one person's (identity/ACCOUNTS.md, "Merging"). A row of account_aliases says that what stands
// under an old id is of the person of another account; nothing that stands anywhere is changed.

/// The account that goes on for an id: itself, unless it was merged into another one, which may have been merged, too.
QString accountBehind(Connection &connection, const QString &id);
/// The ids whose account was merged into this one, or into one that was.
QStringList mergedInto(Connection &connection, const QString &id);
/// Every id of the same person, this one first.
QStringList idsOfPerson(Connection &connection, const QString &id);

/// From now on what stands under `old` is of the person of `account`, with everything that was merged into `old`
/// before: that stays with `old` when this is taken back.
void addAlias(Connection &connection, const QString &old, const QString &account, base::Instant now);
/// Takes that back. False when there was none.
bool removeAlias(Connection &connection, const QString &old);

} // namespace attune::server::store
