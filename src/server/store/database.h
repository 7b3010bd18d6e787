// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/store/people.h"
#include "server/store/seals.h"
#include "server/store/turns.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>
#include <optional>
#include <stdexcept>
#include <tuple>
#include <type_traits>
#include <utility>

namespace attune::server::store {

/// A failed statement. Thrown by whatever works with a connection; the dispatcher makes an answer of it, and the loops
/// of jobs the end of a round, with the text in the server's log.
class StoreError : public std::runtime_error
{
public:
    enum class Cause {
        Rule,       ///< the data broke a rule of the schema
        Connection, ///< the connection has gone: whether the statement was done is not known
        Other
    };
    StoreError(const QString &what, Cause cause = Cause::Other) : std::runtime_error(what.toStdString()), m_cause(cause)
    {}
    bool isConstraint() const { return m_cause == Cause::Rule; }
    bool isConnection() const { return m_cause == Cause::Connection; }

private:
    Cause m_cause;
};

/// Where the data lies: a SQLite file, or a PostgreSQL database (then `file` is unused).
struct Address
{
    QString file;
    struct Postgres
    {
        QString host; ///< name, address, or the folder of a socket
        int port = 5432;
        QString name;
        QString user;
        QString password;
        QString sslMode = QStringLiteral("verify-full"); ///< libpq's word
        QString authorityFile;
        QString schema; ///< search path; empty: the database's own
    };
    std::optional<Postgres> postgres;

    static Address sqlite(const QString &file) { return {file, std::nullopt}; }
};

enum class Dialect { Sqlite, Postgres };

/// The type of a row read at once: the value of a single column, or a tuple of several.
template <typename... Ts>
struct RowOf
{
    using Type = std::tuple<Ts...>;
};
template <typename T>
struct RowOf<T>
{
    using Type = T;
};

/// Columns are read by name: by the values of an enum that stands beside the query, from 0.
template <typename Column>
concept ColumnName = std::is_enum_v<Column>;

/// A query with values bound by position.
class Statement
{
public:
    /// @throws StoreError
    Statement(QSqlDatabase &database, Dialect dialect, const Seals &seals, const QString &sql,
              const QList<QVariant> &values);

    bool next();
    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    bool flag(int column) const { return m_query.value(column).toLongLong() != 0; }
    bool isNull(int column) const { return m_query.isNull(column); }
    std::optional<base::Instant> instant(int column) const;
    QVariant value(int column) const { return m_query.value(column); }
    QString text(ColumnName auto column) const { return text(static_cast<int>(column)); }
    qint64 number(ColumnName auto column) const { return number(static_cast<int>(column)); }
    bool flag(ColumnName auto column) const { return flag(static_cast<int>(column)); }
    bool isNull(ColumnName auto column) const { return isNull(static_cast<int>(column)); }
    std::optional<base::Instant> instant(ColumnName auto column) const { return instant(static_cast<int>(column)); }
    QVariant value(ColumnName auto column) const { return value(static_cast<int>(column)); }
    QByteArray bytes(ColumnName auto column) const { return value(column).toByteArray(); }
    QString opened(ColumnName auto column, const SealedColumn &sealed, const QString &row) const
    {
        return opened(static_cast<int>(column), sealed, row);
    }
    QByteArray openedBytes(ColumnName auto column, const SealedColumn &sealed, const QString &row) const
    {
        return openedBytes(static_cast<int>(column), sealed, row);
    }

    /// The first row: the value of its only column, or of several a tuple. nullopt when there is none.
    /// QString, QByteArray, qint64, int, bool, base::Instant, QVariant; std::optional of one: nullopt for NULL.
    template <typename... Ts>
    std::optional<typename RowOf<Ts...>::Type> first()
    {
        return next() ? std::optional(row<Ts...>(std::index_sequence_for<Ts...>())) : std::nullopt;
    }
    template <typename T>
    T firstOr(T other = {})
    {
        return first<T>().value_or(std::move(other));
    }
    /// The row of an aggregate, which always has one. @throws StoreError when there is none
    template <typename T>
    T only()
    {
        if (!next())
            throw StoreError(QStringLiteral("a query that always has a row has none"));
        return as<T>(0);
    }
    /// Every row; they are all read, so that writing may follow.
    template <typename... Ts>
    QList<typename RowOf<Ts...>::Type> all()
    {
        QList<typename RowOf<Ts...>::Type> rows;
        while (next())
            rows.append(row<Ts...>(std::index_sequence_for<Ts...>()));
        return rows;
    }
    /// The text of a sealed column (PERSONAL_DATA.md). @param row what names the row in the column's table
    QString opened(int column, const SealedColumn &sealed, const QString &row) const;
    QByteArray openedBytes(int column, const SealedColumn &sealed, const QString &row) const;
    QStringList columnNames() const;
    int changedRows() const { return m_query.numRowsAffected(); }

private:
    template <typename T>
    T as(int column) const
    {
        if constexpr (std::is_same_v<T, QVariant>)
            return value(column);
        else if constexpr (std::is_same_v<T, base::Instant>)
            return base::fromUnixMs(number(column));
        else if constexpr (requires {
                               typename T::value_type;
                               T(std::nullopt);
                           })
            return isNull(column) ? T() : T(as<typename T::value_type>(column));
        else
            return value(column).template value<T>();
    }
    template <typename... Ts, std::size_t... Is>
    typename RowOf<Ts...>::Type row(std::index_sequence<Is...>) const
    {
        return typename RowOf<Ts...>::Type{as<Ts>(static_cast<int>(Is))...};
    }

    QSqlQuery m_query;
    const Seals *m_seals;
};

/// One thread's connection. SQLite: WAL mode, synchronous=FULL, foreign keys on. Statements are written so that both
/// databases understand them; what differs is in migrations.cpp and here.
class Connection
{
public:
    /// @param seals, people of the database; they stay longer
    Connection(const Address &address, const QString &name, const Seals &seals, People &people);
    ~Connection();

    /// When the connection has gone (a restart of PostgreSQL), a statement that begins something or only reads, outside
    /// a transaction, is sent once more over a new one: nobody notices. Others fail: nobody knows whether they were
    /// done.
    /// At level "trace" the log has each statement, without its values.
    /// @throws StoreError
    Statement run(const QString &sql, const QList<QVariant> &values = {});
    Dialect dialect() const { return m_dialect; }
    const Seals &seals() const { return m_seals; }
    /// Everybody, in the order of names.
    std::shared_ptr<const Directory> people() { return m_people.now(*this); }
    /// Whether somebody has begun a Transaction.
    bool isInTransaction() const { return m_inTransaction; }
    /// False after the server has gone: the next one who asks the Database gets a new connection.
    bool isAlive() const { return m_database.isOpen(); }
    /// Makes sure that bytes of deleted rows are gone from the files of the database, as far as it can be told to.
    void overwriteFreed(const QString &table);
    /// Writes the tables anew, so that nothing of what they held before is left in their files. Takes a while, and room
    /// for another copy. @throws StoreError also when others are using the database
    void rewrite(const QStringList &tables);

private:
    void open(const Address &address);
    void connect();
    bool m_inTransaction = false;
    QSqlDatabase m_database;
    QString m_name;
    Dialect m_dialect;
    const Seals &m_seals;
    People &m_people;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes without commit(). (Qt's own transaction() is deferred and fails
/// with "busy" under concurrent writers whatever the time-out.) On PostgreSQL it takes one lock of the database:
/// writers come one after another on both, so that what is read inside still holds when it is written, on any number of
/// servers.
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

/// The database and its connections, one a thread, opened when first asked for and closed when the thread ends. Any
/// thread; what ends after it finds nothing left.
class Database
{
public:
    explicit Database(Address address);
    ~Database();
    /// The calling thread's connection. @throws StoreError when it cannot be opened
    Connection &connection();
    /// How many are open: no more than threads that have asked for one and have not ended.
    std::size_t openConnections() const;
    const Address &address() const { return m_address; }
    const Seals &seals() const { return m_seals; }
    /// Before anything sealed is read or written, and after the rows were exchanged for another clinic's.
    void unlock(const crypto::SecretBytes &key);
    Turns &turns() { return m_turns; }

    class Connections;

private:
    Address m_address;
    Turns m_turns;
    Seals m_seals;
    People m_people;
    const std::shared_ptr<Connections> m_connections; ///< threads that end look into it
};

/// Values for columns.
QVariant sqlTime(const std::optional<base::Instant> &instant);

} // namespace attune::server::store
