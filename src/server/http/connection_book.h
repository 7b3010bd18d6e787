// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>

namespace attune::server::http {

/// Who is connected, and who has to go when somebody else needs the room. A stranger is a connection over which nothing
/// was asked yet by somebody signed in. Any thread.
class ConnectionBook
{
public:
    using Clock = std::chrono::steady_clock;
    using Id = quint64;

    struct Limits
    {
        int total = 2048;
        int reserve = 256;          ///< of them, for places where somebody signed in was lately
        int strangersOfPlace = 128; ///< of one address, or one /64
        int connectionsOfAccount = 48;
    };
    /// What a connection does. While a handler runs for it, nobody takes its place.
    enum class Doing { Waiting, Arriving, Receiving, Sending, Answering };

    explicit ConnectionBook(Limits limits) : m_limits(limits) {}

    struct Admission
    {
        std::optional<Id> id;       ///< none: there is no room and nobody to give way
        std::optional<Id> givesWay; ///< is to be closed; it is out of the book already
    };
    /// @param shared a trusted proxy: many people come from there, so its place has no limit of its own
    Admission admit(const QString &place, bool shared, Clock::time_point now);
    void note(Id id, Doing doing, Clock::time_point now);
    /// Somebody signed in was answered over it. @param account empty where it is not known which
    /// @return who gives way, because this account has more than its share
    std::optional<Id> noteSignedIn(Id id, const QString &account, Clock::time_point now);
    void leave(Id id);
    /// Somebody who can give way at once, whoever it is: for when the system has no more file handles.
    std::optional<Id> anyIdle();
    /// Less than a quarter is free: who waits idly waits shorter.
    bool isCrowded() const;
    int count() const;

private:
    struct Entry
    {
        QString place;
        QString account;
        bool shared = false;
        bool stranger = true;
        Doing doing = Doing::Arriving;
        Clock::time_point since;
    };
    using Choice = std::function<bool(Id, const Entry &)>;
    std::optional<Id> giveWay(const Choice &choice);
    std::optional<Id> makeRoom(const QString &place, bool shared, Clock::time_point now);
    void remove(Id id);
    bool isKnown(const QString &place, Clock::time_point now) const;
    void remember(const QString &place, Clock::time_point now);

    const Limits m_limits;
    mutable std::mutex m_mutex;
    Id m_next = 1;
    QHash<Id, Entry> m_entries;
    QHash<QString, int> m_strangers; ///< of each place
    QHash<QString, int> m_ofAccount;
    QHash<QString, Clock::time_point> m_known; ///< places, and when somebody signed in was last there
};

} // namespace attune::server::http
