// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken_search/block.h"

#include <algorithm>
#include <bit>

namespace attune::spoken_search {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

std::size_t indexIn(const Wiped<TermId> &terms, TermId term)
{
    const auto found = std::lower_bound(terms.begin(), terms.end(), term);
    return found != terms.end() && *found == term ? static_cast<std::size_t>(found - terms.begin()) : nowhere;
}

void takePositions(const std::uint8_t *at, const std::uint8_t *end, std::vector<Position> &into)
{
    Position position = 0;
    while (at < end) {
        position += takeNumber(at);
        into.push_back(position);
    }
}

template <typename T>
std::size_t bytesOf(const T &values)
{
    return values.capacity() * sizeof(typename T::value_type);
}

std::uint32_t sizeOf(const WipedBytes &bytes)
{
    return static_cast<std::uint32_t>(bytes.size());
}

} // namespace

void putNumber(WipedBytes &bytes, std::uint32_t number)
{
    for (; number >= 0x80; number >>= 7)
        bytes.push_back(static_cast<std::uint8_t>(number | 0x80));
    bytes.push_back(static_cast<std::uint8_t>(number));
}

std::uint32_t takeNumber(const std::uint8_t *&at)
{
    std::uint32_t number = *at & 0x7fU;
    for (unsigned shift = 7; (*at++ & 0x80U) != 0; shift += 7)
        number |= (*at & 0x7fU) << shift;
    return number;
}

void EncodedDocument::add(TermId term, const std::vector<Position> &positions)
{
    m_terms.push_back(term);
    m_begins.push_back(sizeOf(m_positions));
    Position before = 0;
    for (const Position position : positions) {
        putNumber(m_positions, position - before);
        before = position;
    }
}

void EncodedDocument::addSpeaker(Position from, SpeakerId speaker)
{
    putNumber(m_speakers, from - m_lastChange);
    putNumber(m_speakers, speaker);
    m_lastChange = from;
}

std::size_t EncodedDocument::indexOf(TermId term) const
{
    return indexIn(m_terms, term);
}

bool EncodedDocument::has(TermId term) const
{
    return indexOf(term) != nowhere;
}

void EncodedDocument::positionsOf(TermId term, std::vector<Position> &into) const
{
    const std::size_t i = indexOf(term);
    if (i == nowhere)
        return;
    const std::uint32_t end = i + 1 < m_begins.size() ? m_begins[i + 1] : sizeOf(m_positions);
    takePositions(m_positions.data() + m_begins[i], m_positions.data() + end, into);
}

std::size_t EncodedDocument::bytes() const
{
    return sizeof(*this) + bytesOf(m_terms) + bytesOf(m_begins) + bytesOf(m_positions) + bytesOf(m_speakers);
}

Block::Block(const std::vector<EncodedDocument> &documents) : m_size(static_cast<unsigned>(documents.size()))
{
    Wiped<TermId> all;
    for (unsigned i = 0; i < m_size; ++i) {
        all.insert(all.end(), documents[i].m_terms.begin(), documents[i].m_terms.end());
        m_speakers.insert(m_speakers.end(), documents[i].m_speakers.begin(), documents[i].m_speakers.end());
        m_speakerBegins[i + 1] = sizeOf(m_speakers);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    m_terms = std::move(all);
    m_terms.shrink_to_fit();
    m_masks.reserve(m_terms.size());
    m_begins.reserve(m_terms.size() + 1);
    std::vector<std::size_t> next(m_size, 0);
    for (const TermId term : m_terms) {
        std::uint64_t mask = 0;
        m_begins.push_back(sizeOf(m_postings));
        for (unsigned i = 0; i < m_size; ++i) {
            const EncodedDocument &one = documents[i];
            std::size_t &at = next[i];
            if (at >= one.m_terms.size() || one.m_terms[at] != term)
                continue;
            const std::uint32_t begin = one.m_begins[at++];
            const std::uint32_t end = at < one.m_begins.size() ? one.m_begins[at] : sizeOf(one.m_positions);
            putNumber(m_postings, end - begin);
            m_postings.insert(m_postings.end(), one.m_positions.begin() + begin, one.m_positions.begin() + end);
            mask |= std::uint64_t{1} << i;
        }
        m_masks.push_back(mask);
    }
    m_begins.push_back(sizeOf(m_postings));
    m_postings.shrink_to_fit();
    m_speakers.shrink_to_fit();
}

std::size_t Block::indexOf(TermId term) const
{
    return indexIn(m_terms, term);
}

std::uint64_t Block::documentsWith(TermId term) const
{
    const std::size_t i = indexOf(term);
    return i == nowhere ? 0 : m_masks[i];
}

void Block::positionsOf(TermId term, unsigned document, std::vector<Position> &into) const
{
    const std::size_t i = indexOf(term);
    const std::uint64_t bit = std::uint64_t{1} << document;
    if (i == nowhere || (m_masks[i] & bit) == 0)
        return;
    const std::uint8_t *at = m_postings.data() + m_begins[i];
    for (int before = std::popcount(m_masks[i] & (bit - 1)); before > 0; --before) {
        const std::uint32_t size = takeNumber(at);
        at += size;
    }
    const std::uint32_t size = takeNumber(at);
    takePositions(at, at + size, into);
}

std::pair<const std::uint8_t *, const std::uint8_t *> Block::speakersOf(unsigned document) const
{
    return {m_speakers.data() + m_speakerBegins[document], m_speakers.data() + m_speakerBegins[document + 1]};
}

std::vector<EncodedDocument> Block::documents() const
{
    std::vector<EncodedDocument> documents(m_size);
    std::vector<Position> positions;
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const std::uint8_t *at = m_postings.data() + m_begins[i];
        for (std::uint64_t rest = m_masks[i]; rest != 0; rest &= rest - 1) {
            const std::uint32_t size = takeNumber(at);
            positions.clear();
            takePositions(at, at + size, positions);
            documents[static_cast<unsigned>(std::countr_zero(rest))].add(m_terms[i], positions);
            at += size;
        }
    }
    for (unsigned i = 0; i < m_size; ++i) {
        const auto [begin, end] = speakersOf(i);
        documents[i].m_speakers.assign(begin, end);
    }
    return documents;
}

std::size_t Block::bytes() const
{
    return sizeof(*this) + bytesOf(m_terms) + bytesOf(m_masks) + bytesOf(m_begins) + bytesOf(m_postings) +
           bytesOf(m_speakers);
}

} // namespace attune::spoken_search
