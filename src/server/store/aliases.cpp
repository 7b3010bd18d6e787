// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/aliases.h"

namespace attune::server::store {

QString accountBehind(Connection &connection, const QString &id)
{
    auto row = connection.run(QStringLiteral("SELECT account_id FROM account_aliases WHERE old_id = ?"), {id});
    return row.next() ? row.text(0) : id;
}

QStringList mergedInto(Connection &connection, const QString &id)
{
    auto rows = connection.run(
        QStringLiteral("SELECT old_id FROM account_aliases WHERE account_id = ? ORDER BY merged_at, old_id"), {id});
    QStringList ids;
    while (rows.next())
        ids << rows.text(0);
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
    connection.run(QStringLiteral("UPDATE account_aliases SET account_id = ? WHERE account_id = ?"), {account, old});
    connection.run(QStringLiteral("INSERT INTO account_aliases(old_id, account_id, merged_at) VALUES(?,?,?)"),
                   {old, account, base::toUnixMs(now)});
}

bool removeAlias(Connection &connection, const QString &old)
{
    return connection.run(QStringLiteral("DELETE FROM account_aliases WHERE old_id = ?"), {old}).changedRows() == 1;
}

} // namespace attune::server::store
