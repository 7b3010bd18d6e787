// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

#include <functional>

namespace attune::server::store {

/// Brings a database to the newest schema, step by step, each step in its own transaction. Throws StoreError; also when
/// the database was written by a newer program.
void migrate(Connection &connection, base::Instant now);

/// The newest schema version this program knows.
int newestSchema();
/// That of a database; 0 when it has none.
int schemaOf(Connection &connection);

/// The same up to a schema, for tests of what comes after it.
void migrateTo(Connection &connection, int schema, base::Instant now);
/// Every table, each after those it refers to; schema_version last.
QStringList allTables();
/// Inside a transaction of the caller: takes the trigger that keeps a table append-only away, and puts it back after
/// `change`. For the store's own sealing only; nobody ever sees the table without its trigger.
void changeAppendOnly(Connection &connection, const QString &table, const std::function<void()> &change);
/// After rows with numbers of their own were put in: the next number is one more than the largest.
void continueNumbers(Connection &connection);

} // namespace attune::server::store
