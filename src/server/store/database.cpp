// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/database.h"

#include "base/log.h"

#include <QSqlError>

#include <atomic>

namespace attune::server::store {

namespace {

[[noreturn]] void raise(const QSqlError &error)
{
    // SQLite's primary result code 19 is "constraint"; extended codes keep it in the low byte.
    const bool constraint = (error.nativeErrorCode().toInt() & 0xff) == 19;
    throw StoreError(QStringLiteral("database error ") + error.nativeErrorCode() + QStringLiteral(": ") +
                         error.databaseText(),
                     constraint);
}

} // namespace

Statement::Statement(QSqlDatabase &database, const QString &sql, const QList<QVariant> &values) : m_query(database)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        raise(m_query.lastError());
    for (const QVariant &value : values) {
        const bool nullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        m_query.addBindValue(nullText ? QVariant(QStringLiteral("")) : value); // Qt binds a null QString as NULL
    }
    if (!m_query.exec())
        raise(m_query.lastError());
}

bool Statement::next()
{
    const bool more = m_query.next();
    if (!more && m_query.lastError().isValid())
        raise(m_query.lastError());
    return more;
}

std::optional<base::Instant> Statement::instant(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(base::fromUnixMs(number(column)));
}

Connection::Connection(const QString &path, const QString &name) : m_name(name)
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_database.open())
        raise(m_database.lastError());
    for (const char *pragma :
         {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA secure_delete=ON"})
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
    return Statement(m_database, sql, values);
}

Transaction::Transaction(Connection &connection) : m_connection(connection)
{
    m_connection.run(QStringLiteral("BEGIN IMMEDIATE"));
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
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
}

Database::Database(QString path) : m_path(std::move(path)) {}

Database::~Database() = default;

Connection &Database::connection()
{
    static std::atomic<quint64> counter = 0;
    const std::lock_guard lock(m_mutex);
    auto &slot = m_connections[std::this_thread::get_id()];
    if (!slot)
        slot = std::make_unique<Connection>(m_path, QStringLiteral("clinic-%1").arg(++counter));
    return *slot;
}

QVariant sqlTime(const std::optional<base::Instant> &instant)
{
    return instant ? QVariant(base::toUnixMs(*instant)) : QVariant(QMetaType::fromType<qint64>());
}

} // namespace attune::server::store
