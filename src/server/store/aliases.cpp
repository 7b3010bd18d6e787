// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/aliases.h"

namespace attune::server::store {

/// Only what goes on is merged into, and what is merged goes on no more: there is no circle, and never so long a way.
static constexpr int mostSteps = 100;

QString accountBehind(Connection &connection, const QString &id)
{
    QString account = id;
    for (int steps = 0; steps < mostSteps; ++steps) {
        enum class Column { AccountId };
        auto row = connection.run(QStringLiteral("SELECT account_id FROM account_aliases WHERE old_id = ?"), {account});
        if (!row.next())
            break;
        account = row.text(Column::AccountId);
    }
    return account;
}

QStringList mergedInto(Connection &connection, const QString &id)
{
    QStringList ids;
    QStringList into = {id};
    for (int steps = 0; steps < mostSteps && !into.isEmpty(); ++steps) {
        QStringList further;
        for (const QString &account : std::as_const(into)) {
            further
                << connection
                       .run(QStringLiteral(
                                "SELECT old_id FROM account_aliases WHERE account_id = ? ORDER BY merged_at, old_id"),
                            {account})
                       .all<QString>();
        }
        ids += further;
        into = further;
    }
    return ids;
}

QStringList idsOfPerson(Connection &connection, const QString &id)
{
    const QString account = accountBehind(connection, id);
    QStringList ids = QStringList{id, account} + mergedInto(connection, account);
    ids.removeDuplicates();
    return ids;
}

void addAlias(Connection &connection, const QString &old, const QString &account, base::Instant now)
{
    connection.run(QStringLiteral("INSERT INTO account_aliases(old_id, account_id, merged_at) VALUES(?,?,?)"),
                   {old, account, base::toUnixMs(now)});
}

bool removeAlias(Connection &connection, const QString &old)
{
    return connection.run(QStringLiteral("DELETE FROM account_aliases WHERE old_id = ?"), {old}).changedRows() == 1;
}

} // namespace attune::server::store
