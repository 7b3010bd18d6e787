// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_tree.h"

#include "server/audit/log_line.h"

#include <bit>

namespace attune::server::audit {

using crypto::Hash;

namespace {

constexpr qsizetype hashSize = 32;
constexpr int hashTogether = 5000;

QByteArray tileOf(store::Connection &connection, int level, qint64 tile)
{
    return connection.run(QStringLiteral("SELECT hashes FROM log_tiles WHERE level = ? AND tile = ?"), {level, tile})
        .firstOr<QByteArray>();
}

base::Error missing(int level, qint64 tile)
{
    return {base::ErrorKind::Corrupt,
            QStringLiteral("tile %1 of level %2 of the log is missing or too short").arg(tile).arg(level),
            {},
            {}};
}

} // namespace

qint64 treeSize(store::Connection &connection)
{
    enum class Column { Tile, Hashes };
    auto row =
        connection.run(QStringLiteral("SELECT tile, hashes FROM log_tiles WHERE level = 0 ORDER BY tile DESC LIMIT 1"));
    return row.next() ? row.number(Column::Tile) * LogTree::tileWidth +
                            row.value(Column::Hashes).toByteArray().size() / hashSize
                      : 0;
}

crypto::SubtreeReader tileReader(store::Connection &connection)
{
    auto tiles = std::make_shared<QMap<std::pair<int, qint64>, QByteArray>>();
    auto hasher = std::make_shared<crypto::TreeHasher>();
    return [&connection, tiles, hasher](int level, qint64 index) -> base::Result<Hash> {
        const int tileLevel = level / LogTree::tileHeight;
        const int height = level % LogTree::tileHeight; // within the tile
        const qint64 first = index << height;
        const std::pair key(tileLevel, first / LogTree::tileWidth);
        auto tile = tiles->find(key);
        if (tile == tiles->end())
            tile = tiles->insert(key, tileOf(connection, key.first, key.second));
        const qsizetype at = static_cast<qsizetype>(first % LogTree::tileWidth) * hashSize;
        const qsizetype count = qsizetype(1) << height;
        if (tile->size() < at + count * hashSize)
            return missing(key.first, key.second);
        crypto::TreeFrontier subtree;
        for (qsizetype i = 0; i < count; ++i)
            subtree.append(*hasher, *crypto::hashFrom(QByteArrayView(*tile).sliced(at + i * hashSize, hashSize)));
        return subtree.root(*hasher);
    };
}

void LogTree::forget()
{
    m_loaded = false;
    m_full.clear();
    m_touched.clear();
    m_tails.clear();
    m_frontier = {};
}

void LogTree::load(store::Connection &connection, qint64 size)
{
    forget();
    const auto read = tileReader(connection);
    QList<Hash> peaks;
    qint64 first = 0;
    for (int level = 62; level >= 0; --level) {
        const qint64 count = qint64(1) << level;
        if ((size & count) == 0)
            continue;
        const auto peak = read(level, first >> level);
        if (!peak)
            throw store::StoreError(peak.error().detail);
        peaks.append(*peak);
        first += count;
    }
    m_frontier = *crypto::TreeFrontier::from(size, peaks);
    for (int level = 0; (size >> (level * tileHeight)) > 0; ++level) {
        const qint64 hashes = size >> (level * tileHeight);
        if (hashes % tileWidth != 0)
            m_tails[level] = tileOf(connection, level, hashes / tileWidth)
                                 .left(static_cast<qsizetype>(hashes % tileWidth) * hashSize);
    }
    m_loaded = true;
}

void LogTree::catchUp(store::Connection &connection, qint64 entries)
{
    if (m_loaded && m_frontier.size() == entries)
        return;
    load(connection, treeSize(connection));
    if (m_frontier.size() > entries)
        throw store::StoreError(QStringLiteral("the access log has fewer entries than its tree: some were removed"));
    while (m_frontier.size() < entries) {
        auto rows = connection.run(QStringLiteral("SELECT ") + logColumns +
                                       QStringLiteral(" FROM access_log l WHERE l.sequence > ? ORDER BY l.sequence "
                                                      "LIMIT ?"),
                                   {m_frontier.size(), hashTogether});
        const qint64 before = m_frontier.size();
        while (rows.next()) {
            const LoggedEntry logged = loggedEntryFrom(rows);
            if (logged.sequence != m_frontier.size() + 1)
                throw store::StoreError(
                    QStringLiteral("entry %1 of the access log is missing").arg(m_frontier.size() + 1));
            append(lineOf(logged));
        }
        if (m_frontier.size() == before)
            throw store::StoreError(QStringLiteral("entries of the access log are missing"));
    }
}

void LogTree::append(const QByteArray &line)
{
    m_frontier.append(m_hasher, m_hasher.leaf(line), [this](int level, qint64 index, const Hash &root) {
        if (level % tileHeight != 0)
            return;
        const int tileLevel = level / tileHeight;
        QByteArray &tail = m_tails[tileLevel];
        if (tail.isEmpty())
            tail.reserve(tileWidth * hashSize);
        tail.append(reinterpret_cast<const char *>(root.data()), hashSize);
        m_touched.insert(tileLevel);
        if (tail.size() == tileWidth * hashSize)
            m_full[{tileLevel, index / tileWidth}] = std::exchange(tail, {});
    });
}

void LogTree::write(store::Connection &connection)
{
    const auto keep = [&connection](int level, qint64 tile, const QByteArray &hashes) {
        connection.run(QStringLiteral("INSERT INTO log_tiles(level, tile, hashes) VALUES(?,?,?) ON CONFLICT(level, "
                                      "tile) DO UPDATE SET hashes = excluded.hashes"),
                       {level, tile, hashes});
    };
    for (auto tile = m_full.cbegin(); tile != m_full.cend(); ++tile)
        keep(tile.key().first, tile.key().second, tile.value());
    for (const int level : std::as_const(m_touched)) {
        if (const QByteArray &tail = m_tails[level]; !tail.isEmpty())
            keep(level, (m_frontier.size() >> (level * tileHeight)) / tileWidth, tail);
    }
    m_full.clear();
    m_touched.clear();
}

} // namespace attune::server::audit
