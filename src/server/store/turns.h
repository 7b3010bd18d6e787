// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace attune::server::store {

class Connection;
class Turns;

/// The right to act on one thing, alone, until it goes: who looks first, writes the log entry next and acts last needs
/// it, or two who ask at once both find that nothing was done yet. Held by one thread; not kept over a restart.
class Turn
{
public:
    Turn(Turn &&other) noexcept;
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;
    Turn &operator=(Turn &&other) noexcept;
    ~Turn();

private:
    friend class Turns;
    Turn(Turns &turns, Connection &connection, QString about, qint64 lock);

    Turns *m_turns;
    Connection *m_connection;
    QString m_about;
    qint64 m_lock;
};

/// Who may act now. In this process by a list, between servers on one PostgreSQL by an advisory lock of the connection,
/// which ends with it. Any thread.
class Turns
{
public:
    Turns() = default;
    Turns(const Turns &) = delete;
    Turns &operator=(const Turns &) = delete;

    /// @param connection the calling thread's, outside a transaction
    /// @param about what is acted on: a word and an id, "recording 0195…"
    /// @return nullopt when others are still at it after `patience`, or five wait for it already: workers are few, and
    /// one thing may not hold them all
    std::optional<Turn> take(Connection &connection, const QString &about,
                             std::chrono::milliseconds patience = std::chrono::milliseconds(3000));

private:
    friend class Turn;
    void giveBack(const QString &about);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    QSet<QString> m_held;
    QHash<QString, int> m_waiting; ///< for what is held
};

} // namespace attune::server::store
