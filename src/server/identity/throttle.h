// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/store/database.h"

#include <optional>

namespace attune::server::identity {

/// How often somebody may try before a pause. A stranger is who tries from a device the account never signed in from.
struct ThrottleRules
{
    int triesOfAccount = 10;         ///< wrong, of one account from one address, or from one known device …
    int triesOfAddress = 100;        ///< … and of one address by strangers, whatever accounts they try …
    int rightOfAccount = 120;        ///< … and right ones of one account from one address or device …
    std::chrono::minutes window{15}; ///< … within this time
    /// Wrong tries of one account by strangers, wherever they are, within a day: then they have to wait between two
    /// tries, twice as long after each ten more.
    int triesOfStrangers = 30;
    std::chrono::minutes firstPause{5};
    std::chrono::minutes longestPause{60};
};

/// Somebody about to be checked.
struct Attempt
{
    QString account; ///< an id; for accounts that do not exist what was typed, so that both are counted alike
    QString address;
    QByteArray device; ///< digest of a device this account signed in from before; empty for strangers
};

/// Counts passwords and codes that were tried. The count is in the database: several servers count together, and a
/// restart forgets nothing. Each try is taken before it is looked at, so that many at a time cannot be more than one
/// after another; a right one is counted, too, but apart. A known device has a budget of its own: no stranger can use
/// it up, not even from the same address. An IPv6 address counts as its /64. What was typed is kept as a digest only:
/// it may be a password in the wrong field. Any thread; each call uses the caller's connection and a transaction of its
/// own.
class Throttle
{
public:
    Throttle(const base::Clock &clock, ThrottleRules rules) : m_clock(clock), m_rules(rules) {}

    /// Takes one try. @return its name, or nothing when none is left. Durable when it returns.
    std::optional<QString> take(store::Connection &connection, const Attempt &attempt) const;
    /// It was right.
    void wasRight(store::Connection &connection, const QString &name) const;

    /// Where limits were reached by strangers lately: accounts that exist (ids), within a day; and how many addresses,
    /// within the window.
    struct Pressure
    {
        QStringList accounts;
        int places = 0;
    };
    Pressure pressure(store::Connection &connection) const;

private:
    bool isLeft(store::Connection &connection, const Attempt &attempt, const QByteArray &account, const QByteArray &who,
                const QByteArray &place) const;
    bool mayStrangersTry(store::Connection &connection, const QByteArray &account) const;

    const base::Clock &m_clock;
    ThrottleRules m_rules;
};

} // namespace attune::server::identity
