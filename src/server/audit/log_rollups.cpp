// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_rollups.h"

#include "server/audit/access_marks.h"

#include <QMap>

#include <algorithm>

namespace attune::server::audit {

namespace {

constexpr qsizetype wordsTogether = 250;

enum class Words { Look, Add };

static_assert(static_cast<int>(domain::AccessMark::LargeExport) < 16, "a block has two bytes for an entry's marks");

/// What of each entry goes into a block.
struct Rows
{
    std::vector<std::uint16_t> offsets;
    std::vector<qint64> times;
    std::array<QStringList, wordFields.size()> words;
    std::vector<std::uint32_t> viewings;
    std::vector<std::uint32_t> requests;
    std::vector<std::uint16_t> marks; ///< a bit each
};

struct PackedBlock
{
    qint64 entries = 0;
    qint64 firstAt = 0;
    qint64 lastAt = 0;
    QMap<int, QByteArray> columns; ///< by LogField
    bool operator==(const PackedBlock &) const = default;
};

qint64 firstOf(qint64 block)
{
    return block * blockSize + 1;
}

Rows rowsOf(store::Connection &connection, qint64 block)
{
    enum class Column { Sequence, At, Viewing, Request, FirstWord };
    const qint64 first = firstOf(block);
    const qint64 last = first + blockSize - 1;
    const auto marks = marksBetween(connection, first, last);
    auto found = connection.run(
        QStringLiteral("SELECT l.sequence, l.occurred_at, l.viewing, l.request_id, l.actor_id, l.actor_role, "
                       "l.client_id, l.recording_id, l.action, l.outcome, l.purpose, l.device, l.address, l.code FROM "
                       "access_log l WHERE l.sequence >= ? AND l.sequence <= ? ORDER BY l.sequence"),
        {first, last});
    Rows rows;
    while (found.next()) {
        const qint64 sequence = found.number(Column::Sequence);
        rows.offsets.push_back(static_cast<std::uint16_t>(sequence - first));
        rows.times.push_back(found.number(Column::At));
        rows.viewings.push_back(shortHash(found.text(Column::Viewing)));
        rows.requests.push_back(shortHash(found.text(Column::Request)));
        for (std::size_t i = 0; i < wordFields.size(); ++i)
            rows.words[i] << wordFor(found.text(static_cast<int>(Column::FirstWord) + static_cast<int>(i)));
        unsigned bits = 0;
        for (const domain::AccessMark mark : marks.value(sequence))
            bits |= 1U << static_cast<unsigned>(mark);
        rows.marks.push_back(static_cast<std::uint16_t>(bits));
    }
    return rows;
}

void lookUp(store::Connection &connection, const QStringList &words, QHash<QString, std::uint32_t> &numbers)
{
    enum class Column { Word, Number };
    auto rows = connection.run(QStringLiteral("SELECT word, number FROM log_words WHERE word IN (%1)")
                                   .arg(QStringLiteral("?,").repeated(words.size()).chopped(1)),
                               QList<QVariant>(words.begin(), words.end()));
    while (rows.next())
        numbers.insert(rows.text(Column::Word), static_cast<std::uint32_t>(rows.number(Column::Number)));
}

/// The numbers of some words; those that have none are not in it.
QHash<QString, std::uint32_t> numbersOf(store::Connection &connection, const QSet<QString> &words, Words how)
{
    QHash<QString, std::uint32_t> numbers;
    QStringList all(words.begin(), words.end());
    all.sort(); // so that a log has the same numbers whoever makes its blocks
    for (qsizetype at = 0; at < all.size(); at += wordsTogether)
        lookUp(connection, all.mid(at, wordsTogether), numbers);
    numbers.insert(QString(), 0);
    if (how == Words::Look)
        return numbers;
    QStringList missing;
    std::copy_if(all.begin(), all.end(), std::back_inserter(missing),
                 [&numbers](const QString &word) { return !numbers.contains(word); });
    for (qsizetype at = 0; at < missing.size(); at += wordsTogether) {
        const QStringList some = missing.mid(at, wordsTogether);
        connection.run(QStringLiteral("INSERT INTO log_words(word) VALUES%1 ON CONFLICT DO NOTHING")
                           .arg(QStringLiteral("(?),").repeated(some.size()).chopped(1)),
                       QList<QVariant>(some.begin(), some.end()));
        lookUp(connection, some, numbers);
    }
    return numbers;
}

void packWords(const Rows &rows, const QHash<QString, std::uint32_t> &numbers, PackedBlock &block)
{
    for (std::size_t i = 0; i < wordFields.size(); ++i) {
        std::vector<std::uint32_t> column;
        column.reserve(rows.times.size());
        QString before; // entries that follow each other have much in common
        std::uint32_t number = 0;
        for (const QString &word : rows.words[i]) {
            if (word != before)
                number = numbers.value(word, UINT32_MAX); // a word without a number is in no right block
            before = word;
            column.push_back(number);
        }
        block.columns.insert(static_cast<int>(wordFields[i]), packed(wordColumn(column)));
    }
}

PackedBlock packedBlock(store::Connection &connection, qint64 number, Words how)
{
    const Rows rows = rowsOf(connection, number);
    QSet<QString> words;
    for (const QStringList &column : rows.words)
        words.unite(QSet<QString>(column.begin(), column.end()));
    words.remove(QString());
    PackedBlock block;
    packWords(rows, numbersOf(connection, words, how), block);
    block.entries = static_cast<qint64>(rows.times.size());
    if (!rows.times.empty()) {
        const auto [least, most] = std::minmax_element(rows.times.begin(), rows.times.end());
        block.firstAt = *least;
        block.lastAt = *most;
    }
    block.columns.insert(static_cast<int>(LogField::Time), packedTimes(rows.times));
    block.columns.insert(static_cast<int>(LogField::Place), packedPlaces(rows.offsets));
    block.columns.insert(static_cast<int>(LogField::Viewing), packedHashes(rows.viewings));
    block.columns.insert(static_cast<int>(LogField::Request), packedHashes(rows.requests));
    block.columns.insert(static_cast<int>(LogField::Marks), packedMarks(rows.marks));
    return block;
}

std::optional<PackedBlock> storedBlock(store::Connection &connection, qint64 number)
{
    enum class Column { Entries, FirstAt, LastAt };
    auto head = connection.run(
        QStringLiteral("SELECT entries, first_at, last_at FROM log_rollup_blocks WHERE block = ?"), {number});
    if (!head.next())
        return std::nullopt;
    PackedBlock block{head.number(Column::Entries), head.number(Column::FirstAt), head.number(Column::LastAt), {}};
    enum class Data { Field, Bytes };
    // By fields: the index of the table begins with them.
    for (std::size_t field = 0; field < logFieldCount; ++field) {
        auto rows = connection.run(QStringLiteral("SELECT field, data FROM log_rollups WHERE field = ? AND block = ?"),
                                   {static_cast<int>(field), number});
        if (rows.next())
            block.columns.insert(static_cast<int>(rows.number(Data::Field)), rows.bytes(Data::Bytes));
    }
    return block;
}

void write(store::Connection &connection, qint64 number, const PackedBlock &block)
{
    for (std::size_t field = 0; field < logFieldCount; ++field) {
        const auto column = static_cast<int>(field);
        QByteArray data = block.columns.value(column);
        if (data.isNull()) // of a block none of whose entries is left: empty, and not NULL
            data = QByteArray("", 0);
        connection.run(QStringLiteral("INSERT INTO log_rollups(field, block, data) VALUES(?, ?, ?) ON CONFLICT(field, "
                                      "block) DO UPDATE SET data = excluded.data"),
                       {column, number, data});
    }
    connection.run(QStringLiteral("INSERT INTO log_rollup_blocks(block, first_at, last_at, entries) VALUES(?, ?, ?, ?) "
                                  "ON CONFLICT(block) DO UPDATE SET first_at = excluded.first_at, last_at = "
                                  "excluded.last_at, entries = excluded.entries"),
                   {number, block.firstAt, block.lastAt, block.entries});
}

/// An empty column (of a block without entries) reads back as NULL.
bool saysTheSame(const PackedBlock &a, const PackedBlock &b)
{
    if (a.entries != b.entries || a.firstAt != b.firstAt || a.lastAt != b.lastAt ||
        a.columns.keys() != b.columns.keys())
        return false;
    return std::equal(a.columns.begin(), a.columns.end(), b.columns.begin());
}

/// "1,2,3", for lists in statements that are longer than a statement takes values.
QString listOf(const QList<std::uint32_t> &numbers)
{
    QStringList texts;
    for (const std::uint32_t number : numbers)
        texts << QString::number(number);
    return texts.join(QLatin1Char(','));
}

/// Those of some words that an entry has where an index finds them.
QSet<std::uint32_t> foundByIndexes(store::Connection &connection, const QList<std::uint32_t> &words)
{
    QStringList ways;
    for (const char *column : {"actor_id", "client_id", "recording_id", "action", "outcome", "device", "address"})
        ways << QStringLiteral("EXISTS(SELECT 1 FROM access_log l WHERE l.%1 = w.word)").arg(QLatin1String(column));
    QSet<std::uint32_t> found;
    for (qsizetype at = 0; at < words.size(); at += wordsTogether) {
        const auto numbers = connection
                                 .run(QStringLiteral("SELECT w.number FROM log_words w WHERE w.number IN (%1) AND (%2)")
                                          .arg(listOf(words.mid(at, wordsTogether)), ways.join(QStringLiteral(" OR "))))
                                 .all<qint64>();
        for (const qint64 number : numbers)
            found.insert(static_cast<std::uint32_t>(number));
    }
    return found;
}

/// Adds the words of some blocks in those columns that no index finds. False where a block cannot be read.
bool addUnindexed(store::Connection &connection, const QString &whichBlocks, QSet<std::uint32_t> &numbers)
{
    enum class Column { Entries, Data };
    for (const LogField field : {LogField::Role, LogField::Purpose, LogField::Code}) {
        auto rows =
            connection.run(QStringLiteral("SELECT b.entries, r.data FROM log_rollups r JOIN log_rollup_blocks b "
                                          "ON b.block = r.block WHERE r.field = ? AND (%1)")
                               .arg(whichBlocks),
                           {static_cast<int>(field)});
        while (rows.next()) {
            const auto column =
                wordsFrom(rows.bytes(Column::Data), static_cast<std::size_t>(rows.number(Column::Entries)));
            if (!column)
                return false;
            for (const std::uint32_t number : column->words)
                numbers.insert(number);
        }
    }
    return true;
}

QString listOf(const QSet<qint64> &blocks)
{
    QStringList texts;
    for (const qint64 block : blocks)
        texts << QString::number(block);
    return texts.join(QLatin1Char(','));
}

void remakeBlock(store::Connection &connection, qint64 number)
{
    write(connection, number, packedBlock(connection, number, Words::Add));
}

} // namespace

qint64 coveredByBlocks(store::Connection &connection)
{
    return connection.run(QStringLiteral("SELECT COALESCE(MAX(block) + 1, 0) FROM log_rollup_blocks")).only<qint64>() *
           blockSize;
}

bool mendBlock(store::Connection &connection, qint64 number)
{
    const auto stored = storedBlock(connection, number);
    const PackedBlock block = packedBlock(connection, number, Words::Add);
    write(connection, number, block);
    return !stored || !saysTheSame(*stored, block);
}

qint64 makeMissingBlocks(store::Connection &connection, qint64 last, qint64 most)
{
    const qint64 made = coveredByBlocks(connection) / blockSize;
    const qint64 whole = last / blockSize; // blocks whose last number the log has
    const qint64 until = std::min(whole, made + most);
    for (qint64 block = made; block < until; ++block)
        remakeBlock(connection, block);
    return std::max<qint64>(0, whole - std::max(made, until));
}

void remakeBlocksOf(store::Connection &connection, const QList<qint64> &sequences)
{
    const qint64 covered = coveredByBlocks(connection);
    QSet<qint64> blocks;
    for (const qint64 sequence : sequences) {
        if (sequence <= covered)
            blocks.insert((sequence - 1) / blockSize);
    }
    for (const qint64 block : std::as_const(blocks))
        remakeBlock(connection, block);
}

UnindexedWords unindexedWords(store::Connection &connection, const QSet<qint64> &but)
{
    constexpr qint64 together = 256;
    UnindexedWords words{coveredByBlocks(connection) / blockSize, but, true, {}};
    const QString others = but.isEmpty() ? QString() : QStringLiteral(" AND r.block NOT IN (%1)").arg(listOf(but));
    for (qint64 from = 0; from < words.blocks && words.isWhole; from += together) {
        const QString which =
            QStringLiteral("r.block >= %1 AND r.block < %2").arg(from).arg(std::min(from + together, words.blocks));
        words.isWhole = addUnindexed(connection, which + others, words.numbers);
    }
    return words;
}

void forgetWords(store::Connection &connection, const QSet<QString> &texts, const UnindexedWords &read)
{
    auto numbers = numbersOf(connection, texts, Words::Look);
    numbers.remove(QString());
    QList<std::uint32_t> all = numbers.values();
    QSet<std::uint32_t> unused(all.begin(), all.end());
    unused.subtract(foundByIndexes(connection, all));
    unused.subtract(read.numbers);
    if (unused.isEmpty() || !read.isWhole)
        return;
    QString unread = QStringLiteral("r.block >= %1").arg(read.blocks);
    if (!read.but.isEmpty())
        unread += QStringLiteral(" OR r.block IN (%1)").arg(listOf(read.but));
    QSet<std::uint32_t> used;
    if (!addUnindexed(connection, unread, used)) // it may be any
        return;
    unused.subtract(used);
    all = unused.values();
    for (qsizetype at = 0; at < all.size(); at += wordsTogether)
        connection.run(
            QStringLiteral("DELETE FROM log_words WHERE number IN (%1)").arg(listOf(all.mid(at, wordsTogether))));
}

std::optional<qint64> firstWrongBlock(store::Connection &connection, qint64 first, qint64 last)
{
    const qint64 from = (first + blockSize - 2) / blockSize;
    const qint64 until = std::min(last, coveredByBlocks(connection)) / blockSize;
    for (qint64 block = from; block < until; ++block) {
        const auto stored = storedBlock(connection, block);
        if (!stored || !saysTheSame(*stored, packedBlock(connection, block, Words::Look)))
            return block;
    }
    return std::nullopt;
}

std::optional<qint64> firstBlockSurelyWrong(store::Connection &connection, qint64 first, qint64 last)
{
    while (const auto block = firstWrongBlock(connection, first, last)) {
        const qint64 begin = firstOf(*block);
        const store::Transaction nobodyWrites(connection);
        if (firstWrongBlock(connection, begin, begin + blockSize - 1))
            return block;
        first = begin + blockSize;
    }
    return std::nullopt;
}

} // namespace attune::server::audit
