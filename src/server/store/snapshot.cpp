// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/snapshot.h"

namespace attune::server::store {

Snapshot::Snapshot(Connection &connection) : m_connection(connection), m_isOwn(!connection.isInTransaction())
{
    if (m_isOwn)
        m_connection.run(connection.dialect() == Dialect::Sqlite
                             ? QStringLiteral("BEGIN")
                             : QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"));
}

Snapshot::~Snapshot()
{
    if (!m_isOwn)
        return;
    try {
        m_connection.run(QStringLiteral("ROLLBACK"));
    } catch (const StoreError &) { // the connection has gone, and the transaction with it
    }
}

} // namespace attune::server::store
