// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/store/database.h"

#include <QList>

namespace attune::server::audit {

/// How many of the newest entries are held against the tree before a server starts, or a command does anything. The
/// rest is checked while the server runs (LogPatrol).
constexpr qint64 checkedAtStart = 10'000;

/// What a look at the stored log found: the first thing that is wrong, in words. `entry` is its number, 0 when it is
/// about the tree.
struct LogDamage
{
    qint64 entry = 0;
    QString words;
};

/// Holds entries `first` to `last` against their leaf hashes, and the tiles they are in against the tiles above. Costs
/// reading those entries. Entries that somebody has answered for (`logDamageAccepted`) are passed over.
/// @throws store::StoreError
std::optional<LogDamage> damageAmong(store::Connection &connection, qint64 first, qint64 last);

/// The newest ones, as at the start. What an older version wrote without a tree is not looked at.
std::optional<LogDamage> damageAtTheEnd(store::Connection &connection);

/// Walks through the whole log, over and over, some entries at each call; holds texts against their commitments, too.
/// One thread.
class LogPatrol
{
public:
    static constexpr qint64 batchSize = 5000;
    static constexpr std::chrono::hours pause{24}; ///< between the end of one walk and the next

    struct Found
    {
        std::optional<LogDamage> damage;
        QList<qint64> exchangedTexts; ///< numbers of entries
        /// One of the blocks that the log is searched by (log_rollups.h) does not say what the log says.
        std::optional<qint64> wrongBlock;
        bool isOver = false; ///< the walk has come to the end of the log
    };
    /// The next step, or nothing while it rests. @throws store::StoreError
    std::optional<Found> step(store::Connection &connection, std::chrono::milliseconds monotonic);

private:
    qint64 m_next = 1;
    std::optional<std::chrono::milliseconds> m_restedSince;
};

} // namespace attune::server::audit
