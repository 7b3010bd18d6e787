// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spoken_search/document_words.h"
#include "spoken_search/wiped_bytes.h"

#include <array>
#include <cstdint>
#include <vector>

namespace attune::spoken_search {

using TermId = std::uint32_t;    ///< of a word, in a Vocabulary
using SpeakerId = std::uint32_t; ///< of a label and a name, in a WordIndex

/// One document with its words as numbers: what a block is made of, and what is looked through while it is in none.
class EncodedDocument
{
public:
    /// Terms are added in ascending order, positions of each ascending.
    void add(TermId term, const std::vector<Position> &positions);
    /// In ascending order of positions.
    void addSpeaker(Position from, SpeakerId speaker);

    /// Appends where it is said, in order; nothing where it is not.
    void positionsOf(TermId term, std::vector<Position> &into) const;
    const WipedBytes &speakers() const { return m_speakers; }
    std::size_t bytes() const;

private:
    friend class Block;
    std::size_t indexOf(TermId term) const;

    Wiped<TermId> m_terms;
    std::vector<std::uint32_t> m_begins; ///< of each term in the bytes
    WipedBytes m_positions;              ///< postings, one behind the other
    WipedBytes m_speakers;
    Position m_lastChange = 0;
};

/// Up to 64 documents, word by word: which of them have it, and where (INDEX.md). Not changed once it is made.
class Block
{
public:
    static constexpr unsigned capacity = 64;

    /// @param documents not more than `capacity`
    explicit Block(const std::vector<EncodedDocument> &documents);

    unsigned size() const { return m_size; }
    /// A bit for each document that has it.
    std::uint64_t documentsWith(TermId term) const;
    /// Appends where a document has it, in order.
    void positionsOf(TermId term, unsigned document, std::vector<Position> &into) const;
    /// Pairs of a difference and a speaker, in variable length.
    std::pair<const std::uint8_t *, const std::uint8_t *> speakersOf(unsigned document) const;
    /// Taken apart again.
    std::vector<EncodedDocument> documents() const;
    std::size_t bytes() const;

private:
    std::size_t indexOf(TermId term) const;

    unsigned m_size = 0;
    Wiped<TermId> m_terms;
    std::vector<std::uint64_t> m_masks;
    std::vector<std::uint32_t> m_begins;
    WipedBytes m_postings; ///< of each term, for each document that has it
    std::array<std::uint32_t, capacity + 1> m_speakerBegins{};
    WipedBytes m_speakers;
};

/// A posting: where a word is said in a document, in order, at least once (INDEX.md).
void putPositions(WipedBytes &bytes, const std::vector<Position> &positions);
/// Appends them. @param at the first byte of a posting that putPositions() wrote
void takePositions(const std::uint8_t *at, std::vector<Position> &into);
/// The first byte behind a posting.
const std::uint8_t *behindPositions(const std::uint8_t *at);

/// Numbers below 128 take a byte, those below 16,384 two, and so on.
void putNumber(WipedBytes &bytes, std::uint32_t number);
std::uint32_t takeNumber(const std::uint8_t *&at);

} // namespace attune::spoken_search
