// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/database.h"

#include "base/log.h"
#include "base/short_section.h"
#include "base/stop_scope.h"

#include <QSqlError>
#include <QSqlRecord>

#include <atomic>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

namespace attune::server::store {

namespace {

// A write holds the database for milliseconds. But it ends with a sync, and a disk that others write to takes up to
// some ten seconds for one (seen with a database server and a build beside it): who gives up before fails for no
// reason.
constexpr int busyTimeoutMs = 30'000;

// SQLite's primary result code 19 is "constraint"; extended codes keep it in the low byte. PostgreSQL's class 23 is
// "integrity constraint violation", and our own triggers raise P0001.
// Class 08 is "connection exception", 57P01 to 57P03 a server that goes or comes; of a connection that is simply not
// there any more the driver has no code.
StoreError::Cause causeOf(const QSqlError &error, Dialect dialect, bool isOpen)
{
    using Cause = StoreError::Cause;
    const QString code = error.nativeErrorCode();
    if (dialect == Dialect::Sqlite)
        return (code.toInt() & 0xff) == 19 ? Cause::Rule : Cause::Other;
    if (code.startsWith(QLatin1String("23")) || code == QLatin1String("P0001"))
        return Cause::Rule;
    return !isOpen || code.isEmpty() || code.startsWith(QLatin1String("08")) || code.startsWith(QLatin1String("57P0"))
               ? Cause::Connection
               : Cause::Other;
}

/// SQLite's primary result code 5 is "busy": for the whole of `busyTimeoutMs` another connection had the database.
bool isBusy(const QSqlError &error, Dialect dialect)
{
    return dialect == Dialect::Sqlite && (error.nativeErrorCode().toInt() & 0xff) == 5;
}

[[noreturn]] void raise(const QSqlError &error, Dialect dialect, bool isOpen)
{
    QString what =
        QStringLiteral("database error ") + error.nativeErrorCode() + QStringLiteral(": ") + error.databaseText();
    if (isBusy(error, dialect))
        what = QStringLiteral("another program had the clinic's database for %1 seconds (%2); try again")
                   .arg(busyTimeoutMs / 1000)
                   .arg(what);
    throw StoreError(what, causeOf(error, dialect, isOpen));
}

/// How long SQLite waits for others, for a while.
class Patience
{
public:
    Patience(Connection &connection, int ms) : m_connection(connection) { set(ms); }
    ~Patience()
    {
        try {
            set(busyTimeoutMs);
        } catch (const StoreError &error) {
            base::logger("store")->error("A connection waits for others less than it should: {}", error.what());
        }
    }
    Patience(const Patience &) = delete;
    Patience &operator=(const Patience &) = delete;

private:
    void set(int ms) { m_connection.run(QStringLiteral("PRAGMA busy_timeout = %1").arg(ms)).next(); }

    Connection &m_connection;
};

/// SQLite keeps everybody who writes waiting while it waits for those who read something older, for as long as it has
/// patience: an erasure during a backup would stop the clinic. So it is asked with little patience, and again.
void emptyWriteAheadLog(Connection &connection)
{
    constexpr int tries = 50;
    constexpr std::chrono::milliseconds between{100};
    const Patience little(connection, 20);
    for (int i = 0; i < tries; ++i) {
        enum class Column { IsBusy };
        {
            auto row = connection.run(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
            if (row.next() && !row.flag(Column::IsBusy))
                return;
        }
        if (!base::pauseFor(between))
            break;
    }
    base::logger("store")->info("What was overwritten stands in the write-ahead log of the database until those who "
                                "read it have ended.");
}

QString connectOptions(const Address::Postgres &postgres)
{
    QStringList options = {QStringLiteral("sslmode=") + postgres.sslMode, QStringLiteral("connect_timeout=10"),
                           QStringLiteral("application_name=attuned")};
    if (!postgres.authorityFile.isEmpty())
        options << QStringLiteral("sslrootcert=") + postgres.authorityFile;
    if (!postgres.schema.isEmpty())
        options << QStringLiteral("options=-csearch_path=") + postgres.schema;
    return options.join(QLatin1Char(';'));
}

/// SQLite takes a byte order mark off the beginning of a text that it is given, and turns round the bytes of what
/// follows the wrong one: U+FFFE, which anybody can type into a text, makes another text of it. A mark of our own in
/// front is the one it takes off. (U+FFFE and U+FFFF themselves it gives back as U+FFFD: where a text is proved, they
/// are refused before.) And Qt binds a null QString as NULL.
QVariant bindable(const QVariant &value, Dialect dialect)
{
    if (value.typeId() != QMetaType::QString)
        return value;
    const QString text = value.toString();
    if (text.isNull())
        return QVariant(QStringLiteral(""));
    constexpr QChar mark(u'\ufeff');
    constexpr QChar turnedRound(u'\ufffe');
    const bool isTaken = dialect == Dialect::Sqlite && (text.startsWith(mark) || text.startsWith(turnedRound));
    return isTaken ? QVariant(mark + text) : value;
}

} // namespace

Statement::Statement(QSqlDatabase &database, Dialect dialect, const Seals &seals, const QString &sql,
                     const QList<QVariant> &values)
    : m_query(database), m_seals(&seals)
{
    // PostgreSQL's driver gives a forward-only result up as soon as the connection is used for something else.
    m_query.setForwardOnly(dialect == Dialect::Sqlite);
    const bool ok = values.isEmpty() ? true : m_query.prepare(sql);
    if (!ok)
        raise(m_query.lastError(), dialect, database.isOpen());
    for (const QVariant &value : values)
        m_query.addBindValue(bindable(value, dialect));
    if (!(values.isEmpty() ? m_query.exec(sql) : m_query.exec()))
        raise(m_query.lastError(), dialect, database.isOpen());
}

bool Statement::next()
{
    const bool more = m_query.next();
    if (!more && m_query.lastError().isValid())
        throw StoreError(m_query.lastError().databaseText());
    return more;
}

QStringList Statement::columnNames() const
{
    QStringList names;
    const QSqlRecord record = m_query.record();
    for (int i = 0; i < record.count(); ++i)
        names << record.fieldName(i);
    return names;
}

QByteArray Statement::openedBytes(int column, const SealedColumn &sealed, const QString &row) const
{
    const QVariant stored = m_query.value(column);
    return m_seals->open(sealed, row,
                         stored.typeId() == QMetaType::QByteArray ? stored.toByteArray() : stored.toString().toUtf8());
}

QString Statement::opened(int column, const SealedColumn &sealed, const QString &row) const
{
    return QString::fromUtf8(openedBytes(column, sealed, row));
}

std::optional<base::Instant> Statement::instant(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(base::fromUnixMs(number(column)));
}

Connection::Connection(const Address &address, const QString &name, const Seals &seals, People &people)
    : m_name(name), m_dialect(address.postgres ? Dialect::Postgres : Dialect::Sqlite), m_seals(seals), m_people(people)
{
    try {
        open(address);
    } catch (...) {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

void Connection::open(const Address &address)
{
    const bool postgres = m_dialect == Dialect::Postgres;
    m_database = QSqlDatabase::addDatabase(postgres ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"), m_name);
    if (postgres) {
        m_database.setHostName(address.postgres->host);
        m_database.setPort(address.postgres->port);
        m_database.setDatabaseName(address.postgres->name);
        m_database.setUserName(address.postgres->user);
        m_database.setPassword(address.postgres->password);
        m_database.setConnectOptions(connectOptions(*address.postgres));
    } else {
        m_database.setDatabaseName(address.file);
        m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs));
    }
    if (!m_database.isValid())
        throw StoreError(QStringLiteral("the driver for PostgreSQL is not installed (libqt6sql6-psql)"),
                         StoreError::Cause::Other);
    connect();
}

void Connection::connect()
{
    if (!m_database.open())
        raise(m_database.lastError(), m_dialect, false);
    if (m_dialect == Dialect::Postgres) {
        run(QStringLiteral("SET synchronous_commit = on"));
        run(QStringLiteral("SET client_min_messages = warning"));
        return;
    }
    // Without recursive triggers REPLACE deletes rows that a trigger keeps from being deleted.
    for (const char *pragma : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
                               "PRAGMA secure_delete=ON", "PRAGMA recursive_triggers=ON"})
        run(QString::fromLatin1(pragma));
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Statement Connection::run(const QString &sql, const QList<QVariant> &values)
{
    // Values are bound and never in the text: what is logged is ours.
    if (const auto log = base::logger("store"); log->should_log(spdlog::level::trace))
        log->trace("{}", sql.toStdString());
    const bool isEnd = sql == QLatin1String("COMMIT") || sql == QLatin1String("ROLLBACK");
    const bool wasInTransaction = std::exchange(m_inTransaction, m_inTransaction && !isEnd);
    try {
        Statement statement(m_database, m_dialect, m_seals, sql, values);
        m_inTransaction = m_inTransaction || sql.startsWith(QLatin1String("BEGIN"));
        return statement;
    } catch (const StoreError &error) {
        const bool isHarmless = sql.startsWith(QLatin1String("SELECT")) || sql.startsWith(QLatin1String("BEGIN"));
        if (!error.isConnection() || wasInTransaction || !isHarmless)
            throw;
    }
    base::logger("store")->warn("The connection to the database has gone; a new one is made.");
    m_database.close(); // not removed: results that somebody still reads stay
    connect();
    Statement statement(m_database, m_dialect, m_seals, sql, values);
    m_inTransaction = sql.startsWith(QLatin1String("BEGIN"));
    return statement;
}

void Connection::overwriteFreed(const QString &table)
{
    if (m_dialect == Dialect::Sqlite)
        emptyWriteAheadLog(*this); // secure_delete has overwritten the pages
    else
        run(QStringLiteral("VACUUM ") + table);
}

void Connection::rewrite(const QStringList &tables)
{
    if (m_dialect == Dialect::Sqlite) {
        run(QStringLiteral("VACUUM"));
        emptyWriteAheadLog(*this);
        return;
    }
    for (const QString &table : tables)
        run(QStringLiteral("VACUUM FULL ") + table);
}

Transaction::Transaction(Connection &connection) : m_connection(connection)
{
    if (connection.dialect() == Dialect::Sqlite) {
        m_connection.run(QStringLiteral("BEGIN IMMEDIATE"));
    } else {
        m_connection.run(QStringLiteral("BEGIN"));
        m_connection.run(QStringLiteral("SELECT pg_advisory_xact_lock(7105)"));
    }
    base::enterShortSection();
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    base::leaveShortSection();
    try {
        m_connection.run(QStringLiteral("ROLLBACK"));
    } catch (const StoreError &error) {
        base::logger("store")->error("A rollback failed: {}", error.what());
    }
}

void Transaction::commit()
{
    m_connection.run(QStringLiteral("COMMIT"));
    m_open = false;
    base::leaveShortSection();
}

/// By thread. A lock is held to find one, never while one is opened: a server that answers slowly holds up who asks it.
class Database::Connections
{
public:
    Connection *of(std::thread::id thread) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_open.find(thread);
        return found == m_open.end() ? nullptr : found->second.get();
    }
    Connection &keep(std::thread::id thread, std::unique_ptr<Connection> connection)
    {
        const std::lock_guard lock(m_mutex);
        return *(m_open[thread] = std::move(connection));
    }
    void close(std::thread::id thread) { const std::unique_ptr<Connection> closed = taken(thread); }
    void closeAll()
    {
        const std::lock_guard lock(m_mutex);
        m_open.clear();
    }
    std::size_t count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_open.size();
    }

private:
    std::unique_ptr<Connection> taken(std::thread::id thread)
    {
        const std::lock_guard lock(m_mutex);
        auto node = m_open.extract(thread);
        return node ? std::move(node.mapped()) : nullptr;
    }

    mutable std::mutex m_mutex;
    std::map<std::thread::id, std::unique_ptr<Connection>> m_open;
};

namespace {

/// Closes what a thread has opened when it ends: its id may be another thread's soon.
class ThreadEnd
{
public:
    ThreadEnd() = default;
    ~ThreadEnd()
    {
        for (const auto &opened : m_opened) {
            if (const auto connections = opened.lock())
                connections->close(std::this_thread::get_id());
        }
    }
    ThreadEnd(const ThreadEnd &) = delete;
    ThreadEnd &operator=(const ThreadEnd &) = delete;

    void note(const std::shared_ptr<Database::Connections> &connections)
    {
        m_opened.removeIf([](const auto &opened) { return opened.expired(); });
        m_opened.append(connections);
    }

private:
    QList<std::weak_ptr<Database::Connections>> m_opened;
};

thread_local ThreadEnd threadEnd;

} // namespace

Database::Database(Address address) : m_address(std::move(address)), m_connections(std::make_shared<Connections>()) {}

Database::~Database()
{
    m_connections->closeAll();
}

Connection &Database::connection()
{
    static std::atomic<quint64> counter = 0;
    const auto thread = std::this_thread::get_id();
    if (Connection *known = m_connections->of(thread)) {
        if (known->isAlive())
            return *known;
        m_connections->close(thread);
    }
    auto opened =
        std::make_unique<Connection>(m_address, QStringLiteral("clinic-%1").arg(++counter), m_seals, m_people);
    threadEnd.note(m_connections);
    return m_connections->keep(thread, std::move(opened));
}

std::size_t Database::openConnections() const
{
    return m_connections->count();
}

void Database::unlock(const crypto::SecretBytes &key)
{
    m_seals.unlock(key);
    m_people.forget();
}

QVariant sqlTime(const std::optional<base::Instant> &instant)
{
    return instant ? QVariant(base::toUnixMs(*instant)) : QVariant(QMetaType::fromType<qint64>());
}

} // namespace attune::server::store
