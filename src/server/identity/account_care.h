// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/identity/accounts.h"

namespace attune::server::identity {

// What is done to accounts that are there (ACCOUNTS.md). The caller writes the entry of the log first; each change is
// one transaction, durable when it returns. Errors are InvalidInput, Conflict or NotFound in words for the operator.

/// An account as an operator sees it.
struct AccountRow
{
    Account account;
    QString recordNumber;
    base::Instant createdAt;
    QString mergedInto; ///< id of the account that goes on; empty: this one does
};
struct AccountQuery
{
    std::optional<domain::Role> role;
    QString office; ///< empty: all
    bool andClosed = false;
};
/// In the order of their names.
QList<AccountRow> listAccounts(store::Connection &connection, const AccountQuery &query);
std::optional<AccountRow> accountRow(store::Connection &connection, const domain::UserId &id);
/// Whose number this is, closed accounts included; nullopt when it is nobody's.
std::optional<domain::UserId> holderOfNumber(store::Connection &connection, const QString &recordNumber);

/// What is to be another; what is not there stays.
struct Correction
{
    std::optional<QString> email;
    std::optional<QString> fullName;
    std::optional<QString> recordNumber; ///< empty: none
    std::optional<QString> birthDate;    ///< empty: nobody knows it
    std::optional<QString> language;
    std::optional<QString> jurisdiction;
    std::optional<QString> office;

    /// "email,fullName": what the log says of it.
    QString fields() const;
};
/// The correction with each value in the form it is kept in. InvalidInput; Conflict when an address or a number is
/// somebody else's.
base::Result<Correction> checkedCorrection(store::Connection &connection, const domain::UserId &id,
                                           const Correction &typed, const Offered &offered, base::Instant now);
/// @param checked by checkedCorrection()
base::Result<void> correctAccount(store::Connection &connection, const domain::UserId &id, const Correction &checked);

/// Ends what is open of an account, and closes it. False when it was closed already.
bool closeAccount(store::Connection &connection, const domain::UserId &id, base::Instant now);
/// Conflict when it was merged into another one, or is open already.
base::Result<void> openAccount(store::Connection &connection, const domain::UserId &id);
/// Ends every sign-in, also half ones.
void endSignIns(store::Connection &connection, const domain::UserId &id, base::Instant now);

/// Whether two accounts can be merged; why not, in words.
base::Result<void> checkMerge(store::Connection &connection, const domain::UserId &old, const domain::UserId &account);
/// From now on `old` is of the person of `account`; closes it.
base::Result<void> mergeAccounts(store::Connection &connection, const domain::UserId &old,
                                 const domain::UserId &account, base::Instant now);
/// Takes a merge back; the old account stays closed. NotFound when there was none. @return the account it had gone to
base::Result<domain::UserId> separateAccount(store::Connection &connection, const domain::UserId &old);

} // namespace attune::server::identity
