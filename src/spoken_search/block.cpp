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

/// Bits, the highest of a byte first.
class BitWriter
{
public:
    explicit BitWriter(WipedBytes &bytes) : m_bytes(bytes) {}
    void put(std::uint32_t bits, unsigned count)
    {
        while (count > 0) {
            if (m_free == 0) {
                m_bytes.push_back(0);
                m_free = 8;
            }
            const unsigned some = std::min(m_free, count);
            const auto part = bits >> (count - some) & ((1U << some) - 1);
            m_free -= some;
            count -= some;
            m_bytes.back() = static_cast<std::uint8_t>(m_bytes.back() | part << m_free);
        }
    }
    /// So many zeros and a one.
    void putUnary(std::uint32_t zeros)
    {
        for (; zeros >= 16; zeros -= 16)
            put(0, 16);
        put(1, zeros + 1);
    }

private:
    WipedBytes &m_bytes;
    unsigned m_free = 0;
};

class BitReader
{
public:
    BitReader(const std::uint8_t *bytes, std::size_t size) : m_bytes(bytes), m_end(size * 8) {}
    /// How many zeros stand before the next one, which is passed over. False where there is no one any more.
    bool takeUnary(std::uint32_t &zeros)
    {
        const std::size_t begin = m_at;
        while (m_at < m_end) {
            const auto rest = static_cast<std::uint8_t>(m_bytes[m_at / 8] << (m_at % 8));
            if (rest != 0) {
                m_at += static_cast<std::size_t>(std::countl_zero(rest));
                zeros = static_cast<std::uint32_t>(m_at++ - begin);
                return true;
            }
            m_at = (m_at | 7) + 1;
        }
        return false;
    }
    std::uint32_t take(unsigned count)
    {
        std::uint32_t bits = 0;
        while (count > 0 && m_at < m_end) {
            const auto there = static_cast<unsigned>(8 - m_at % 8);
            const unsigned some = std::min(there, count);
            bits = bits << some | (m_bytes[m_at / 8] >> (there - some) & ((1U << some) - 1));
            m_at += some;
            count -= some;
        }
        return bits;
    }

private:
    const std::uint8_t *m_bytes;
    const std::size_t m_end;
    std::size_t m_at = 0;
};

/// How many low bits of a difference are written as they are, so that differences of this mean take least.
unsigned lowBitsFor(const std::vector<Position> &positions)
{
    const std::size_t mean = (positions.back() + 1) / positions.size();
    return static_cast<unsigned>(std::bit_width(mean * 7 / 10 + 1)) - 1;
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

void putPositions(WipedBytes &bytes, const std::vector<Position> &positions)
{
    if (positions.size() == 1) // of most words of a document
        return putNumber(bytes, positions.front() << 1 | 1);
    WipedBytes bits;
    const unsigned low = lowBitsFor(positions);
    BitWriter writer(bits);
    Position next = 0;
    for (const Position position : positions) {
        writer.putUnary((position - next) >> low);
        writer.put((position - next) & ((1U << low) - 1), low);
        next = position + 1;
    }
    putNumber(bytes, sizeOf(bits) << 1);
    bytes.push_back(static_cast<std::uint8_t>(low));
    bytes.insert(bytes.end(), bits.begin(), bits.end());
}

void takePositions(const std::uint8_t *at, std::vector<Position> &into)
{
    const std::uint32_t head = takeNumber(at);
    if ((head & 1) != 0) {
        into.push_back(head >> 1);
        return;
    }
    const unsigned low = *at++;
    BitReader reader(at, head >> 1);
    Position next = 0;
    for (std::uint32_t high = 0; reader.takeUnary(high);) { // what fills the last byte up are zeros
        next += (high << low) + reader.take(low);
        into.push_back(next++);
    }
}

const std::uint8_t *behindPositions(const std::uint8_t *at)
{
    const std::uint32_t head = takeNumber(at);
    return (head & 1) != 0 ? at : at + 1 + (head >> 1);
}

void EncodedDocument::add(TermId term, const std::vector<Position> &positions)
{
    m_terms.push_back(term);
    m_begins.push_back(sizeOf(m_positions));
    putPositions(m_positions, positions);
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

void EncodedDocument::positionsOf(TermId term, std::vector<Position> &into) const
{
    if (const std::size_t i = indexOf(term); i != nowhere)
        takePositions(m_positions.data() + m_begins[i], into);
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
    for (int before = std::popcount(m_masks[i] & (bit - 1)); before > 0; --before)
        at = behindPositions(at);
    takePositions(at, into);
}

std::pair<const std::uint8_t *, const std::uint8_t *> Block::speakersOf(unsigned document) const
{
    return {m_speakers.data() + m_speakerBegins[document], m_speakers.data() + m_speakerBegins[document + 1]};
}

std::vector<EncodedDocument> Block::documents() const
{
    std::vector<EncodedDocument> documents(m_size);
    for (std::size_t i = 0; i < m_terms.size(); ++i) {
        const std::uint8_t *at = m_postings.data() + m_begins[i];
        for (std::uint64_t rest = m_masks[i]; rest != 0; rest &= rest - 1) {
            EncodedDocument &document = documents[static_cast<unsigned>(std::countr_zero(rest))];
            const std::uint8_t *behind = behindPositions(at);
            document.m_terms.push_back(m_terms[i]);
            document.m_begins.push_back(sizeOf(document.m_positions));
            document.m_positions.insert(document.m_positions.end(), at, behind);
            at = behind;
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
