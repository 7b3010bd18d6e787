// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/person.h"
#include "server/store/database.h"

namespace attune::server::identity {

/// How an account of the staff is signed in to, for reports.
struct AccountFigure
{
    QString id;
    QString name;
    domain::Role role = domain::Role::Unknown;
    bool hasSecondFactor = false;            ///< confirmed
    std::optional<base::Instant> lastSignIn; ///< of those that are still kept: 90 days after they ended
};
/// Everybody with an open account but clients, in the order of names. @param office empty: all
/// @throws store::StoreError
QList<AccountFigure> staffFigures(store::Connection &connection, const QString &office);

/// Of some accounts those of the staff, closed ones too; reads nothing that is sealed, and no further than to `most`.
/// @param office empty: all  @throws store::StoreError
QStringList staffAmong(store::Connection &connection, const QStringList &ids, const QString &office, int most);
/// The same of clients, those that were merged into another one too.
QStringList clientsAmong(store::Connection &connection, const QStringList &ids, const QString &office, int most);

} // namespace attune::server::identity
