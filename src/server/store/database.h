// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <initializer_list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>

namespace attune::server::store {

/// The database failed. Caught where requests are dispatched; the caller gets "unavailable", the log the SQL state.
class StoreError : public std::runtime_error
{
public:
    StoreError(const QString &what, bool isConstraint_)
        : std::runtime_error(what.toStdString()), isConstraint(isConstraint_)
    {}
    bool isConstraint; ///< a unique, foreign key or check rule refused the change
};

/// A query with positional values, run at once. Throws StoreError. Bound to its connection's thread.
class Statement
{
public:
    Statement(QSqlDatabase &database, const QString &sql, const QList<QVariant> &values);

    bool next();
    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    bool flag(int column) const { return m_query.value(column).toLongLong() != 0; }
    bool isNull(int column) const { return m_query.isNull(column); }
    std::optional<base::Instant> instant(int column) const;
    QVariant value(int column) const { return m_query.value(column); }
    int changedRows() const { return m_query.numRowsAffected(); }
    QVariant insertedId() const { return m_query.lastInsertId(); }

private:
    QSqlQuery m_query;
};

/// One thread's connection: SQLite in WAL mode, synchronous=FULL, foreign keys on.
class Connection
{
public:
    Connection(const QString &path, const QString &name);
    ~Connection();

    Statement run(const QString &sql, const QList<QVariant> &values = {});

private:
    friend class Transaction;
    QSqlDatabase m_database;
    QString m_name;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes without commit(). (Qt's own transaction() is deferred and fails
/// with "busy" under concurrent writers whatever the time-out.)
class Transaction
{
public:
    explicit Transaction(Connection &connection);
    ~Transaction();
    /// Durable when this returns.
    void commit();

private:
    Connection &m_connection;
    bool m_open = true;
};

/// The database file and its connections, one a thread, opened when first asked for. Any thread.
class Database
{
public:
    explicit Database(QString path);
    ~Database();
    /// The calling thread's connection.
    Connection &connection();

private:
    QString m_path;
    std::mutex m_mutex;
    std::map<std::thread::id, std::unique_ptr<Connection>> m_connections;
};

/// Values for columns.
QVariant sqlTime(const std::optional<base::Instant> &instant);

} // namespace attune::server::store
