// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_scan.h"

#include "server/store/snapshot.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace attune::server::audit {

using Kind = Meaning::Kind;

namespace {

constexpr qsizetype firstPiece = 4;
constexpr qsizetype largestPiece = 64;
constexpr qsizetype confirmTogether = 250;

using Bits = std::vector<std::uint8_t>;

template <typename T>
T unpacked(std::optional<T> column, LogField field, qint64 block)
{
    if (!column)
        throw store::StoreError(QStringLiteral("column %1 of block %2 of the access log is damaged")
                                    .arg(static_cast<int>(field))
                                    .arg(block));
    return std::move(*column);
}

bool isHashed(LogField field)
{
    return field == LogField::Viewing || field == LogField::Request;
}

/// How soon a field is looked at: those that put most blocks aside come first.
int costOf(LogField field)
{
    switch (field) {
    case LogField::Client:
    case LogField::Recording:
    case LogField::Actor:
        return 0;
    case LogField::Device:
    case LogField::Address:
    case LogField::Purpose:
    case LogField::Action:
        return 1;
    case LogField::Viewing:
    case LogField::Request:
        return 3;
    default:
        return 2;
    }
}

std::vector<std::uint32_t> sorted(std::vector<std::uint32_t> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

bool has(const std::vector<std::uint32_t> &numbers, std::uint32_t number)
{
    return std::binary_search(numbers.begin(), numbers.end(), number);
}

bool isEmpty(const ScannedBlock &block)
{
    return std::none_of(block.found.begin(), block.found.end(), [](std::uint8_t bit) { return bit != 0; });
}

void keepIf(std::uint8_t &bit, bool stays)
{
    if (!stays)
        bit = 0;
}

void keepOnly(Bits &bits, const Bits &others)
{
    if (others.empty()) // of all
        return;
    for (std::size_t i = 0; i < bits.size(); ++i)
        keepIf(bits[i], others[i] != 0);
}

/// What a reader's rules need to know of the words of a block.
class Seen
{
public:
    Seen(const LogSight &sight, const ScannedBlock &block, bool withCodes)
        : m_actorCodes(block.column(LogField::Actor).codes.data()),
          m_clientCodes(block.column(LogField::Client).codes.data()),
          m_recordingCodes(block.column(LogField::Recording).codes.data()),
          m_roleCodes(block.column(LogField::Role).codes.data()),
          m_outcomeCodes(block.column(LogField::Outcome).codes.data()),
          m_codeCodes(withCodes ? block.column(LogField::Code).codes.data() : nullptr)
    {
        for (const std::uint32_t word : block.column(LogField::Actor).words)
            m_actors.push_back(sight.actorOf(word));
        for (const std::uint32_t word : block.column(LogField::Client).words)
            m_clients.push_back(sight.clientOf(word));
        for (const std::uint32_t word : block.column(LogField::Recording).words)
            m_recordings.push_back(sight.recordingOf(word));
        for (const std::uint32_t word : block.column(LogField::Role).words)
            m_patients.push_back(sight.isPatientRole(word) ? 1 : 0);
        for (const std::uint32_t word : block.column(LogField::Outcome).words)
            m_refusals.push_back(sight.isRefusal(word) ? 1 : 0);
        if (!withCodes)
            return;
        for (const std::uint32_t word : block.column(LogField::Code).words)
            m_absences.push_back(sight.isAbsence(word) ? 1 : 0);
    }
    std::tuple<const LogSight::Actor &, const LogSight::Client &, const LogSight::Recording &> of(std::size_t i) const
    {
        return {m_actors.data()[m_actorCodes[i]], m_clients.data()[m_clientCodes[i]],
                m_recordings.data()[m_recordingCodes[i]]};
    }
    bool isPatient(std::size_t i) const { return m_patients.data()[m_roleCodes[i]] != 0; }
    bool isAbsence(std::size_t i) const
    {
        return m_codeCodes && m_refusals.data()[m_outcomeCodes[i]] != 0 && m_absences.data()[m_codeCodes[i]] != 0;
    }

private:
    const std::uint16_t *m_actorCodes;
    const std::uint16_t *m_clientCodes;
    const std::uint16_t *m_recordingCodes;
    const std::uint16_t *m_roleCodes;
    const std::uint16_t *m_outcomeCodes;
    const std::uint16_t *m_codeCodes;
    std::vector<LogSight::Actor> m_actors;
    std::vector<LogSight::Client> m_clients;
    std::vector<LogSight::Recording> m_recordings;
    Bits m_patients;
    Bits m_refusals;
    Bits m_absences;
};

} // namespace

/// Some blocks on their way, with what was read of them.
struct LogScan::Piece
{
    store::Connection &connection;
    QList<ScannedBlock> blocks;

    /// The packed column of each block that is still of interest.
    QHash<qint64, QByteArray> packedColumn(LogField field) const
    {
        enum class Column { Block, Data };
        QStringList numbers;
        for (const ScannedBlock &block : blocks)
            numbers << QString::number(block.block);
        QHash<qint64, QByteArray> columns;
        if (numbers.isEmpty())
            return columns;
        auto rows = connection.run(QStringLiteral("SELECT block, data FROM log_rollups WHERE field = ? AND block IN "
                                                  "(%1)")
                                       .arg(numbers.join(QLatin1Char(','))),
                                   {static_cast<int>(field)});
        while (rows.next())
            columns.insert(rows.number(Column::Block), rows.bytes(Column::Data));
        return columns;
    }
    void readWords(LogField field)
    {
        const auto place = static_cast<std::size_t>(field);
        if (blocks.isEmpty() || std::all_of(blocks.cbegin(), blocks.cend(), [place](const ScannedBlock &block) {
                return block.words[place].has_value();
            }))
            return;
        const auto columns = packedColumn(field);
        for (ScannedBlock &block : blocks)
            block.words[place] = unpacked(wordsFrom(columns.value(block.block), block.entries), field, block.block);
    }
    void readPlaces()
    {
        const auto columns = packedColumn(LogField::Place);
        for (ScannedBlock &block : blocks) {
            if (block.offsets.empty())
                block.offsets =
                    unpacked(placesFrom(columns.value(block.block), block.entries), LogField::Place, block.block);
        }
    }
    void dropEmpty()
    {
        blocks.removeIf([](const ScannedBlock &block) { return isEmpty(block); });
    }
    QHash<qint64, std::vector<std::uint16_t>> marks;  ///< by block
    QHash<qint64, std::vector<std::uint32_t>> hashes; ///< of the field that is looked at
    void readSight(bool withCode)
    {
        for (const LogField field :
             {LogField::Actor, LogField::Role, LogField::Client, LogField::Recording, LogField::Outcome})
            readWords(field);
        if (withCode)
            readWords(LogField::Code);
    }
};

LogScan::LogScan(store::Connection &connection, const LogQuestion &question, const QList<LogField> &wanted)
    : m_connection(connection),
      m_question(question),
      m_wanted(wanted),
      m_sight(connection, question.reader,
              std::any_of(question.terms.begin(), question.terms.end(), [](const MeantTerm &term) {
                  return std::any_of(term.anyOf.begin(), term.anyOf.end(),
                                     [](const Meaning &meaning) { return meaning.kind == Kind::Offices; });
              }))
{
    for (const MeantTerm &meant : question.terms) {
        Term term{{}, meant.excluded};
        for (const Meaning &meaning : meant.anyOf)
            term.anyOf.push_back(sought(meaning));
        m_terms.push_back(std::move(term));
    }
    std::stable_sort(m_terms.begin(), m_terms.end(), [](const Term &a, const Term &b) {
        const auto cost = [](const Term &term) {
            int most = term.excluded ? 4 : 0;
            for (const Sought &way : term.anyOf)
                most = std::max(most, costOf(way.meaning.field));
            return most;
        };
        return cost(a) < cost(b);
    });
}

std::vector<std::uint32_t> LogScan::numbersOf(const Meaning &meaning) const
{
    std::vector<std::uint32_t> numbers;
    const auto collect = [&numbers](store::Statement rows) {
        const auto found = rows.all<qint64>();
        for (const qint64 number : found)
            numbers.push_back(static_cast<std::uint32_t>(number));
    };
    if (meaning.kind == Kind::Beginning) {
        collect(m_connection.run(QStringLiteral("SELECT number FROM log_words WHERE word >= ? AND word < ?"),
                                 {meaning.words.first(), meaning.words.first() + QChar(0x7e)}));
        return sorted(numbers);
    }
    for (const QString &word : meaning.words) {
        if (isHashed(meaning.field))
            numbers.push_back(shortHash(word));
        else if (const std::uint32_t number = wordNumber(m_connection, word); number != 0)
            numbers.push_back(number);
        if (meaning.kind == Kind::Part)
            collect(m_connection.run(QStringLiteral("SELECT number FROM log_words WHERE SUBSTR(word, 1, %1) = ?")
                                         .arg(word.toUcs4().size() + 1),
                                     {word + QLatin1Char(':')}));
    }
    return sorted(numbers);
}

LogScan::Sought LogScan::sought(const Meaning &meaning) const
{
    Sought way{meaning, {}, QSet<qint64>(meaning.entries.begin(), meaning.entries.end()), 0, {}};
    if (meaning.kind == Kind::Words || meaning.kind == Kind::Beginning || meaning.kind == Kind::Part)
        way.numbers = numbersOf(meaning);
    for (const domain::AccessMark mark : meaning.marks)
        way.marks |= 1U << static_cast<unsigned>(mark);
    if (meaning.kind == Kind::Offices) {
        for (const QString &office : meaning.words)
            way.offices.push_back(m_sight.officeNumber(office));
        std::erase(way.offices, -1);
    }
    return way;
}

/// Those that touch the days that are meant; by their newest (oldest) entries.
QList<ScannedBlock> LogScan::blocksInOrder(Order order) const
{
    enum class Column { Block, FirstAt, LastAt, Entries };
    const qint64 blocksUpTo =
        m_question.upTo > 0 ? (m_question.upTo + blockSize - 1) / blockSize : std::numeric_limits<qint64>::max();
    auto rows = m_connection.run(
        QStringLiteral("SELECT block, first_at, last_at, entries FROM log_rollup_blocks WHERE entries > 0 AND last_at "
                       ">= ? AND first_at < ? AND block < ?"),
        {m_question.from.value_or(INT64_MIN), m_question.before.value_or(INT64_MAX), blocksUpTo});
    QList<ScannedBlock> blocks;
    while (rows.next()) {
        ScannedBlock block;
        block.block = rows.number(Column::Block);
        block.firstAt = rows.number(Column::FirstAt);
        block.lastAt = rows.number(Column::LastAt);
        block.entries = static_cast<std::size_t>(rows.number(Column::Entries));
        blocks.append(std::move(block));
    }
    std::sort(blocks.begin(), blocks.end(), [order](const ScannedBlock &a, const ScannedBlock &b) {
        return order == Order::Newest ? std::pair(a.lastAt, a.block) > std::pair(b.lastAt, b.block)
                                      : std::pair(a.firstAt, a.block) < std::pair(b.firstAt, b.block);
    });
    return blocks;
}

/// Which entries whoever asks is shown, and what of them may be said.
void LogScan::lookAtReader(Piece &piece) const
{
    if (m_sight.isUnlimited())
        return;
    piece.readSight(m_sight.looksAtCodes());
    for (ScannedBlock &block : piece.blocks) {
        const Seen seen(m_sight, block, m_sight.looksAtCodes());
        block.saysSubject.assign(block.entries, 0);
        block.saysActor.assign(block.entries, 0);
        for (std::size_t i = 0; i < block.entries; ++i) {
            const auto &[actor, client, recording] = seen.of(i);
            block.found[i] = m_sight.isListed(actor, client, recording) ? 1 : 0;
            block.saysSubject[i] = m_sight.saysSubject(client, recording, seen.isAbsence(i)) ? 1 : 0;
            block.saysActor[i] = m_sight.saysActor(actor, seen.isPatient(i)) ? 1 : 0;
        }
    }
    piece.dropEmpty();
}

/// What is alike in four bytes need not be the same.
void LogScan::keepConfirmed(const ScannedBlock &block, const Sought &way, Bits &hits) const
{
    QStringList numbers;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (hits[i] != 0)
            numbers << QString::number(block.sequenceOf(i));
    }
    QSet<qint64> confirmed;
    const QString column =
        way.meaning.field == LogField::Viewing ? QStringLiteral("l.viewing") : QStringLiteral("l.request_id");
    const store::SqlTerm among = store::amongTerm(column, way.meaning.words);
    for (qsizetype at = 0; at < numbers.size(); at += confirmTogether) {
        auto rows = m_connection.run(QStringLiteral("SELECT l.sequence FROM access_log l WHERE l.sequence IN (%1) AND ")
                                             .arg(numbers.mid(at, confirmTogether).join(QLatin1Char(','))) +
                                         among.sql,
                                     among.values);
        const auto found = rows.all<qint64>();
        confirmed.unite(QSet<qint64>(found.begin(), found.end()));
    }
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (hits[i] != 0 && !confirmed.contains(block.sequenceOf(i)))
            hits[i] = 0;
    }
}

void LogScan::apply(ScannedBlock &block, const Piece &piece, const Sought &way, Bits &holds) const
{
    Bits hits(block.entries, 0);
    if (way.meaning.kind == Kind::Marks) {
        const auto &marks = *piece.marks.constFind(block.block);
        for (std::size_t i = 0; i < block.entries; ++i)
            hits[i] = (marks[i] & way.marks) != 0 ? 1 : 0;
    } else if (way.meaning.kind == Kind::Entries) {
        for (std::size_t i = 0; i < block.entries && !way.entries.isEmpty(); ++i)
            hits[i] = way.entries.contains(block.sequenceOf(i)) ? 1 : 0;
    } else if (way.meaning.kind == Kind::Offices) {
        const Seen seen(m_sight, block, false);
        for (std::size_t i = 0; i < block.entries; ++i) {
            const auto &[actor, client, recording] = seen.of(i);
            const int office = LogSight::officeOf(actor, client, recording);
            hits[i] = std::find(way.offices.begin(), way.offices.end(), office) != way.offices.end() ? 1 : 0;
        }
    } else if (isHashed(way.meaning.field)) {
        const auto &hashes = *piece.hashes.constFind(block.block);
        for (std::size_t i = 0; i < block.entries; ++i)
            hits[i] = has(way.numbers, hashes[i]) ? 1 : 0;
        keepConfirmed(block, way, hits);
    } else {
        const WordColumn &column = block.column(way.meaning.field);
        Bits meant(column.words.size(), 0); // decided once a word
        for (std::size_t word = 0; word < meant.size(); ++word)
            meant[word] = has(way.numbers, column.words[word]) ? 1 : 0;
        const std::uint16_t *const codes = column.codes.data();
        const std::uint8_t *const isMeant = meant.data();
        std::uint8_t *const hit = hits.data();
        for (std::size_t i = 0; i < block.entries; ++i)
            hit[i] = isMeant[codes[i]];
    }
    const SaidOf whom = way.meaning.saidOf;
    if (whom == SaidOf::Actor || whom == SaidOf::Both)
        keepOnly(hits, block.saysActor);
    if (whom == SaidOf::Subject || whom == SaidOf::Both)
        keepOnly(hits, block.saysSubject);
    if (whom == SaidOf::SubjectOrRefusal && !block.saysSubject.empty()) {
        const WordColumn &outcomes = block.column(LogField::Outcome);
        for (std::size_t i = 0; i < block.entries; ++i)
            keepIf(hits[i], block.saysSubject[i] != 0 || m_sight.isRefusal(outcomes.wordOf(i)));
    }
    std::uint8_t *const held = holds.data();
    const std::uint8_t *const hit = hits.data();
    for (std::size_t i = 0; i < block.entries; ++i)
        held[i] |= hit[i];
}

void LogScan::lookAtTerm(Piece &piece, const Term &term) const
{
    for (const Sought &way : term.anyOf) {
        const LogField field = way.meaning.field;
        if (way.meaning.kind == Kind::Offices)
            piece.readSight(false);
        else if (way.meaning.kind == Kind::Entries || isHashed(field))
            piece.readPlaces();
        else if (field != LogField::Marks)
            piece.readWords(field);
        if (!isHashed(field) && field != LogField::Marks)
            continue;
        const auto columns = piece.packedColumn(field);
        for (const ScannedBlock &block : std::as_const(piece.blocks)) {
            const QByteArray bytes = columns.value(block.block);
            if (field == LogField::Marks)
                piece.marks.insert(block.block, unpacked(marksFrom(bytes, block.entries), field, block.block));
            else
                piece.hashes.insert(block.block, unpacked(hashesFrom(bytes, block.entries), field, block.block));
        }
    }
    for (ScannedBlock &block : piece.blocks) {
        Bits holds(block.entries, 0);
        for (const Sought &way : term.anyOf)
            apply(block, piece, way, holds);
        std::uint8_t *const found = block.found.data();
        const std::uint8_t *const held = holds.data();
        const std::uint8_t wanted = term.excluded ? 0 : 1;
        for (std::size_t i = 0; i < block.entries; ++i)
            found[i] &= held[i] == wanted ? std::uint8_t(1) : std::uint8_t(0);
    }
    piece.dropEmpty();
}

void LogScan::lookAtTimes(Piece &piece) const
{
    const auto columns = piece.packedColumn(LogField::Time);
    const qint64 from = m_question.from.value_or(INT64_MIN);
    const qint64 before = m_question.before.value_or(INT64_MAX);
    for (ScannedBlock &block : piece.blocks) {
        block.times = unpacked(timesFrom(columns.value(block.block), block.entries), LogField::Time, block.block);
        if (block.firstAt >= from && block.lastAt < before)
            continue;
        for (std::size_t i = 0; i < block.entries; ++i)
            keepIf(block.found[i], block.times[i] >= from && block.times[i] < before);
    }
    piece.dropEmpty();
}

void LogScan::look(Piece &piece) const
{
    for (ScannedBlock &block : piece.blocks)
        block.found.assign(block.entries, 1);
    lookAtReader(piece);
    for (const Term &term : m_terms)
        lookAtTerm(piece, term);
    lookAtTimes(piece);
    piece.readPlaces();
    for (ScannedBlock &block : piece.blocks) {
        const bool isPart = m_question.upTo > 0 && (block.block + 1) * blockSize > m_question.upTo;
        for (std::size_t i = 0; isPart && i < block.entries; ++i)
            keepIf(block.found[i], block.sequenceOf(i) <= m_question.upTo);
    }
    piece.dropEmpty();
    for (const LogField field : m_wanted)
        piece.readWords(field);
}

/// Whether a term can hold of any entry in a block: with words that no block has it cannot.
bool LogScan::canHold(const Term &term)
{
    return term.excluded || std::any_of(term.anyOf.begin(), term.anyOf.end(), [](const Sought &way) {
               return !way.numbers.empty() || !way.entries.isEmpty() || way.marks != 0 || !way.offices.empty();
           });
}

void LogScan::run(Order order, const std::function<bool(const ScannedBlock &)> &take,
                  const std::function<bool(qint64)> &goesOn)
{
    if (!std::all_of(m_terms.begin(), m_terms.end(), canHold))
        return;
    const store::Snapshot whole(m_connection); // blocks are made anew when entries are taken out
    const QList<ScannedBlock> blocks = blocksInOrder(order);
    qsizetype size = goesOn ? firstPiece : largestPiece; // a page may be full with the first ones
    for (qsizetype at = 0; at < blocks.size();) {
        Piece piece{m_connection, blocks.mid(at, size), {}, {}};
        at += piece.blocks.size();
        look(piece);
        for (const ScannedBlock &block : std::as_const(piece.blocks)) {
            if (!take(block))
                return;
        }
        if (goesOn && at < blocks.size() &&
            !goesOn(order == Order::Newest ? blocks.at(at).lastAt : blocks.at(at).firstAt))
            return;
        size = std::min(2 * size, largestPiece);
    }
}

} // namespace attune::server::audit
