// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_check.h"

#include "server/audit/log_line.h"
#include "server/audit/log_removals.h"
#include "server/audit/log_rollups.h"
#include "server/audit/log_texts.h"
#include "server/audit/log_tree.h"

#include <QSet>

namespace attune::server::audit {

using crypto::Hash;
using domain::LogAction;

namespace {

constexpr qsizetype hashSize = 32;

QByteArray tileOf(store::Connection &connection, int level, qint64 tile)
{
    return connection.run(QStringLiteral("SELECT hashes FROM log_tiles WHERE level = ? AND tile = ?"), {level, tile})
        .firstOr<QByteArray>();
}

QByteArray bytesOf(const Hash &hash)
{
    return crypto::toBytes(hash);
}

/// Those that somebody has answered for.
QSet<qint64> acceptedOnes(store::Connection &connection)
{
    QSet<qint64> accepted;
    const QStringList rows =
        connection
            .run(QStringLiteral("SELECT code FROM access_log WHERE action = ?"), {textOf(LogAction::LogDamageAccepted)})
            .all<QString>();
    for (const QString &one : rows)
        accepted.insert(one.section(QLatin1Char(' '), 1).toLongLong());
    return accepted;
}

LogDamage damage(qint64 entry, const char *words)
{
    return {entry, QString::fromLatin1(words).arg(entry)};
}

/// Of entries that are not there, the first that no removal has taken out (LOG_RETENTION.md).
std::optional<qint64> firstMissing(store::Connection &connection, qint64 first, qint64 last)
{
    if (first > last)
        return std::nullopt;
    const auto runs = removedAmong(connection, first, last);
    for (const auto &[from, to] : runs) {
        if (from > first)
            break;
        first = to + 1;
    }
    return first <= last ? std::optional(first) : std::nullopt;
}

/// Entries against their leaf hashes.
std::optional<LogDamage> damagedEntry(store::Connection &connection, qint64 first, qint64 last)
{
    const crypto::TreeHasher hasher;
    const QSet<qint64> accepted = acceptedOnes(connection);
    QByteArray tile;
    qint64 tileNumber = -1;
    qint64 expected = first;
    auto rows = connection.run(QStringLiteral("SELECT ") + logColumns +
                                   QStringLiteral(" FROM access_log l WHERE l.sequence BETWEEN ? AND ? ORDER BY "
                                                  "l.sequence"),
                               {first, last});
    for (; rows.next(); ++expected) {
        const LoggedEntry logged = loggedEntryFrom(rows);
        if (const auto gone = firstMissing(connection, expected, logged.sequence - 1))
            return damage(*gone, "entry %1 is missing");
        expected = logged.sequence;
        const qint64 leaf = expected - 1;
        if (leaf / LogTree::tileWidth != tileNumber) {
            tileNumber = leaf / LogTree::tileWidth;
            tile = tileOf(connection, 0, tileNumber);
        }
        const qsizetype at = static_cast<qsizetype>(leaf % LogTree::tileWidth) * hashSize;
        if (tile.mid(at, hashSize) != bytesOf(hasher.leaf(lineOf(logged))) && !accepted.contains(expected))
            return damage(expected, "entry %1 is not what was written there");
    }
    const auto gone = firstMissing(connection, expected, last);
    return gone ? std::optional(damage(*gone, "entry %1 is missing")) : std::nullopt;
}

/// Full tiles against the hash that the level above has of them.
std::optional<LogDamage> damagedTile(store::Connection &connection, qint64 first, qint64 last)
{
    const crypto::TreeHasher hasher;
    qint64 from = (first - 1) / LogTree::tileWidth;
    qint64 to = last / LogTree::tileWidth; // tiles before this one are full
    for (int level = 0; from < to || level == 0; ++level) {
        for (qint64 number = from; number < to; ++number) {
            const QByteArray tile = tileOf(connection, level, number);
            const QByteArray above = tileOf(connection, level + 1, number / LogTree::tileWidth);
            const qsizetype at = static_cast<qsizetype>(number % LogTree::tileWidth) * hashSize;
            crypto::TreeFrontier subtree;
            for (qsizetype i = 0; i + hashSize <= tile.size(); i += hashSize)
                subtree.append(hasher, *crypto::hashFrom(QByteArrayView(tile).sliced(i, hashSize)));
            const qint64 entry = (number << (LogTree::tileHeight * level)) * LogTree::tileWidth + 1;
            if (tile.size() != LogTree::tileWidth * hashSize ||
                above.mid(at, hashSize) != bytesOf(subtree.root(hasher)))
                return LogDamage{0,
                                 QStringLiteral("the hashes from entry %1 on are not those that were made").arg(entry)};
        }
        from /= LogTree::tileWidth;
        to /= LogTree::tileWidth;
    }
    return std::nullopt;
}

} // namespace

std::optional<LogDamage> damageAmong(store::Connection &connection, qint64 first, qint64 last)
{
    if (first > last)
        return std::nullopt;
    if (auto found = damagedEntry(connection, first, last))
        return found;
    return damagedTile(connection, first, last);
}

std::optional<LogDamage> damageAtTheEnd(store::Connection &connection)
{
    const qint64 size = treeSize(connection);
    return damageAmong(connection, std::max<qint64>(1, size - checkedAtStart + 1), size);
}

namespace {

QList<qint64> exchangedAmong(store::Connection &connection, qint64 first, qint64 last)
{
    QList<std::tuple<qint64, QString, QString>> withText;
    {
        enum class Column { Sequence, EventId, ReasonCommitment };
        auto rows = connection.run(QStringLiteral("SELECT sequence, event_id, reason_commitment FROM access_log WHERE "
                                                  "sequence BETWEEN ? AND ? AND reason_commitment <> ''"),
                                   {first, last});
        while (rows.next())
            withText.append(
                {rows.number(Column::Sequence), rows.text(Column::EventId), rows.text(Column::ReasonCommitment)});
    }
    QList<qint64> exchanged;
    for (const auto &[sequence, id, commitment] : std::as_const(withText)) {
        if (textOf(connection, id, commitment).state == KeptText::State::Exchanged)
            exchanged.append(sequence);
    }
    return exchanged;
}

} // namespace

std::optional<LogPatrol::Found> LogPatrol::step(store::Connection &connection, std::chrono::milliseconds monotonic)
{
    if (m_restedSince && monotonic - *m_restedSince < pause)
        return std::nullopt;
    m_restedSince.reset();
    const qint64 last = std::min(treeSize(connection), m_next + batchSize - 1);
    Found found{damageAmong(connection, m_next, last), exchangedAmong(connection, m_next, last), std::nullopt,
                last < m_next + batchSize - 1};
    if (!found.damage) // with the block that the step before went only into
        found.wrongBlock = firstWrongBlock(connection, (m_next - 1) / blockSize * blockSize + 1, last);
    m_next = last + 1;
    if (found.isOver) {
        m_next = 1;
        m_restedSince = monotonic;
    }
    return found;
}

} // namespace attune::server::audit
