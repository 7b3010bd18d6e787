// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_question.h"
#include "server/audit/log_sight.h"

#include <functional>

namespace attune::server::audit {

/// A block of the log as far as a question needed it, with what the question found in it.
struct ScannedBlock
{
    qint64 block = 0;
    qint64 firstAt = 0;
    qint64 lastAt = 0;
    std::size_t entries = 0;
    std::vector<std::uint8_t> found;       ///< 1 for those that the question finds; so do the next two
    std::vector<std::uint8_t> saysSubject; ///< whom it concerns may be said; empty: of all
    std::vector<std::uint8_t> saysActor;
    std::vector<std::uint16_t> offsets;
    std::vector<qint64> times;
    std::array<std::optional<WordColumn>, logFieldCount> words;

    const WordColumn &column(LogField field) const { return *words[static_cast<std::size_t>(field)]; }
    qint64 sequenceOf(std::size_t entry) const { return block * blockSize + 1 + offsets[entry]; }
};

/// Goes through the blocks of the log and finds in each what a question asks for (LOG_ROLLUPS.md). Holds one piece of
/// them at a time. For one question and one thread.
class LogScan
{
public:
    enum class Order { Newest, Oldest };
    /// @param wanted columns of words that are needed of what is found  @throws store::StoreError
    LogScan(store::Connection &connection, const LogQuestion &question, const QList<LogField> &wanted);

    /// Calls `take` for every block in which something is found, those with the newest (oldest) entries first, until it
    /// says false. Behind each piece of blocks `goesOn` is asked whether it is worth going on; nothing that is still to
    /// come happened after (before) the instant it is given, in milliseconds. All of it is the log of one moment,
    /// however long it takes; of the same moment as other statements of the caller inside their store::Snapshot.
    /// @throws store::StoreError also for a block that was damaged
    void run(Order order, const std::function<bool(const ScannedBlock &)> &take,
             const std::function<bool(qint64)> &goesOn = {});

private:
    /// A meaning with its words as numbers.
    struct Sought
    {
        Meaning meaning;
        std::vector<std::uint32_t> numbers; ///< rising: of words, or hashes
        QSet<qint64> entries;
        unsigned marks = 0;
        std::vector<int> offices;
    };
    struct Term
    {
        std::vector<Sought> anyOf;
        bool excluded = false;
    };
    struct Piece;
    static bool canHold(const Term &term);
    Sought sought(const Meaning &meaning) const;
    std::vector<std::uint32_t> numbersOf(const Meaning &meaning) const;
    QList<ScannedBlock> blocksInOrder(Order order) const;
    void look(Piece &piece) const;
    void lookAtReader(Piece &piece) const;
    void lookAtTerm(Piece &piece, const Term &term) const;
    void lookAtTimes(Piece &piece) const;
    void apply(ScannedBlock &block, const Piece &piece, const Sought &sought, std::vector<std::uint8_t> &holds) const;
    void keepConfirmed(const ScannedBlock &block, const Sought &sought, std::vector<std::uint8_t> &hits) const;

    store::Connection &m_connection;
    const LogQuestion &m_question;
    QList<LogField> m_wanted;
    LogSight m_sight;
    std::vector<Term> m_terms;
};

} // namespace attune::server::audit
