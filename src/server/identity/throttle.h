// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/store/database.h"

#include <optional>

namespace attune::server::identity {

/// How often somebody may be wrong before a pause.
struct ThrottleRules
{
    int triesOfAccount = 10;         ///< of one account from one address …
    int triesOfAddress = 100;        ///< … and of one address, whatever accounts it tries …
    std::chrono::minutes window{15}; ///< … within this time
};

/// Counts wrong passwords and codes. The count is in the database: several servers count together, and a restart
/// forgets nothing. Each try is taken before the password is looked at and given back when it was right, so that many
/// at a time cannot be more than one after another. What was typed is kept as a digest only: it may be a password in
/// the wrong field. Any thread; each call uses the caller's connection and a transaction of its own.
class Throttle
{
public:
    Throttle(const base::Clock &clock, ThrottleRules rules) : m_clock(clock), m_rules(rules) {}

    /// Takes one try. @return its name, or nothing when none is left. Durable when it returns.
    std::optional<QString> take(store::Connection &connection, const QString &account, const QString &address) const;
    /// It was right: the try does not count.
    void giveBack(store::Connection &connection, const QString &name) const;

private:
    const base::Clock &m_clock;
    ThrottleRules m_rules;
};

} // namespace attune::server::identity
