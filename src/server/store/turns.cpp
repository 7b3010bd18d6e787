// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/turns.h"

#include "base/log.h"
#include "base/short_section.h"
#include "base/stop_scope.h"
#include "server/store/database.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <thread>

namespace attune::server::store {

namespace {

constexpr int mostWaiting = 5;                 // of eight workers: two are left for everything else
constexpr std::chrono::milliseconds pause{10}; // between two looks at another server's lock

/// Another lock for each thing; that two things share one costs them time and nothing else.
qint64 lockOf(const QString &about)
{
    const QByteArray hash =
        QCryptographicHash::hash("attune turn " + about.toUtf8(), QCryptographicHash::Sha256).left(8);
    return qFromBigEndian<qint64>(hash.constData());
}

bool locked(Connection &connection, qint64 lock, std::chrono::steady_clock::time_point until)
{
    if (connection.dialect() == Dialect::Sqlite) // one server a database
        return true;
    while (true) {
        enum class Column { IsTaken };
        auto row = connection.run(QStringLiteral("SELECT CASE WHEN pg_try_advisory_lock(?) THEN 1 ELSE 0 END"), {lock});
        if (row.next() && row.flag(Column::IsTaken))
            return true;
        if (std::chrono::steady_clock::now() >= until || !base::pauseFor(pause))
            return false;
    }
}

} // namespace

Turn::Turn(Turns &turns, Connection &connection, QString about, qint64 lock)
    : m_turns(&turns), m_connection(&connection), m_about(std::move(about)), m_lock(lock)
{}

Turn::Turn(Turn &&other) noexcept
    : m_turns(std::exchange(other.m_turns, nullptr)),
      m_connection(other.m_connection),
      m_about(std::move(other.m_about)),
      m_lock(other.m_lock)
{}

Turn &Turn::operator=(Turn &&other) noexcept
{
    std::swap(m_turns, other.m_turns);
    std::swap(m_connection, other.m_connection);
    std::swap(m_about, other.m_about);
    std::swap(m_lock, other.m_lock);
    return *this;
}

Turn::~Turn()
{
    if (!m_turns)
        return;
    try {
        if (m_connection->dialect() == Dialect::Postgres)
            m_connection->run(QStringLiteral("SELECT pg_advisory_unlock(?)"), {m_lock});
    } catch (const StoreError &error) { // the connection has gone, and the lock with it
        base::logger("store")->warn("A turn was not given back: {}", error.what());
    }
    m_turns->giveBack(m_about);
}

std::optional<Turn> Turns::take(Connection &connection, const QString &about, std::chrono::milliseconds patience)
{
    base::waitsForOthers("a turn");
    const auto until = std::chrono::steady_clock::now() + patience;
    {
        std::unique_lock lock(m_mutex);
        if (m_held.contains(about)) {
            if (m_waiting.value(about) >= mostWaiting)
                return std::nullopt;
            ++m_waiting[about];
            const bool free = m_changed.wait_until(lock, until, [&] { return !m_held.contains(about); });
            if (--m_waiting[about] == 0)
                m_waiting.remove(about);
            if (!free)
                return std::nullopt;
        }
        m_held.insert(about);
    }
    const qint64 id = lockOf(about);
    try {
        if (locked(connection, id, until))
            return Turn(*this, connection, about, id);
    } catch (...) {
        giveBack(about);
        throw;
    }
    giveBack(about);
    return std::nullopt;
}

void Turns::giveBack(const QString &about)
{
    {
        const std::lock_guard lock(m_mutex);
        m_held.remove(about);
    }
    m_changed.notify_all();
}

} // namespace attune::server::store
