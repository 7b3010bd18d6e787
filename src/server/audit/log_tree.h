// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/merkle_tree.h"
#include "server/store/database.h"

#include <QMap>
#include <QSet>

namespace attune::server::audit {

/// The Merkle tree over the log, kept in `log_tiles` (ACCESS_LOG.md, "The tree"). What it knows of the right edge is
/// kept between transactions and thrown away when another server has written meanwhile. One thread at a time.
class LogTree
{
public:
    /// Inside a transaction: makes sure that the tree has `entries` leaves, hashing those that an older version of the
    /// program wrote without one. @throws store::StoreError
    void catchUp(store::Connection &connection, qint64 entries);
    void append(const QByteArray &line);
    /// Inside the same transaction: writes the tiles that changed. @throws store::StoreError
    void write(store::Connection &connection);
    /// After a transaction that failed.
    void forget();

    qint64 size() const { return m_frontier.size(); }
    crypto::Hash root() const { return m_frontier.root(m_hasher); }

    static constexpr int tileHeight = 8;
    static constexpr qint64 tileWidth = 1 << tileHeight;

private:
    void load(store::Connection &connection, qint64 size);

    crypto::TreeHasher m_hasher;
    crypto::TreeFrontier m_frontier;
    bool m_loaded = false;
    QMap<int, QByteArray> m_tails;                   ///< by level: the tile that is not full yet
    QSet<int> m_touched;                             ///< levels whose tail has changed
    QMap<std::pair<int, qint64>, QByteArray> m_full; ///< by level and tile: those that became full
};

/// How many leaves the tiles hold.
qint64 treeSize(store::Connection &connection);
/// Subtree roots from the tiles; keeps the tiles it read. For one thread and one proof.
crypto::SubtreeReader tileReader(store::Connection &connection);

} // namespace attune::server::audit
