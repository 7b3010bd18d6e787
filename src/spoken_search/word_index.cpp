// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken_search/word_index.h"

#include "base/text_folding.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace attune::spoken_search {

namespace {

/// A block with fewer is taken apart when one is removed from it: its documents make a new one with others.
constexpr std::size_t fewestInBlock = 16;

bool isOfSpeaker(const QString &speaker, const QString &label, const QString &name)
{
    return speaker == label || (!name.isEmpty() && name.startsWith(speaker));
}

/// In which stretches somebody speaks: from each first position up to the second.
using Stretches = std::vector<std::pair<Position, Position>>;
constexpr Position never = static_cast<Position>(-1);

void keepInside(std::vector<Position> &starts, const Stretches &stretches)
{
    auto at = stretches.begin();
    std::erase_if(starts, [&](Position start) {
        while (at != stretches.end() && at->second <= start)
            ++at;
        return at == stretches.end() || start < at->first;
    });
}

} // namespace

/// A query as numbers, for the documents of one language.
struct WordIndex::Wanted
{
    std::vector<std::vector<std::vector<TermId>>> items; ///< by item and word: the terms it stands for
    const Query *query = nullptr;
    bool mayBeThere = true;     ///< every word of it was said somewhere
    std::vector<bool> speakers; ///< by number: whether it is one that is asked for; empty: whoever
};

/// Reads one document after another, and keeps its memory.
class WordIndex::Reader
{
public:
    /// @param positionsOf appends where a term is said
    template <typename PositionsOf>
    bool read(const Wanted &wanted, const Stretches *stretches, PositionsOf positionsOf)
    {
        m_items.resize(wanted.items.size());
        for (std::size_t i = 0; i < wanted.items.size(); ++i) {
            ItemPlaces &item = m_items[i];
            item.length = static_cast<Position>(wanted.items[i].size());
            item.within = static_cast<Position>(wanted.query->items[i].within);
            m_words.resize(wanted.items[i].size());
            for (std::size_t w = 0; w < wanted.items[i].size(); ++w)
                gather(wanted.items[i][w], m_words[w], positionsOf);
            item.starts = startsOfPhrase(m_words);
            if (stretches)
                keepInside(item.starts, *stretches);
            if (item.starts.empty())
                return false;
        }
        return keepTogether(m_items);
    }
    std::vector<Span> spans() const { return spansOf(m_items); }

    /// Of a document in the index.
    const Stretches &stretchesOf(const Wanted &wanted, const std::uint8_t *at, const std::uint8_t *end)
    {
        m_stretches.clear();
        Position from = 0;
        while (at < end) {
            from += takeNumber(at);
            const SpeakerId speaker = takeNumber(at);
            if (!m_stretches.empty() && m_stretches.back().second == never)
                m_stretches.back().second = from;
            if (wanted.speakers[speaker])
                m_stretches.emplace_back(from, never);
        }
        return m_stretches;
    }

private:
    template <typename PositionsOf>
    static void gather(const std::vector<TermId> &terms, std::vector<Position> &into, PositionsOf &positionsOf)
    {
        into.clear();
        std::size_t parts = 0;
        for (const TermId term : terms) {
            const std::size_t before = into.size();
            positionsOf(term, into);
            parts += into.size() > before ? 1 : 0;
        }
        if (parts > 1)
            std::sort(into.begin(), into.end());
    }

    std::vector<ItemPlaces> m_items;
    std::vector<std::vector<Position>> m_words;
    Stretches m_stretches;
};

WordIndex::WordIndex() = default;
WordIndex::~WordIndex() = default;

std::uint16_t WordIndex::languageNumber(const QString &tag)
{
    const std::string language = formsLanguage(tag);
    const auto known = std::find(m_languages.begin(), m_languages.end(), language);
    const auto number = static_cast<std::uint16_t>(known - m_languages.begin());
    if (known == m_languages.end())
        m_languages.push_back(language);
    return number;
}

SpeakerId WordIndex::speakerNumber(const SpeakerChange &change)
{
    const std::pair speaker(base::folded(change.label), base::folded(change.name));
    const auto known = m_speakerNumbers.constFind(speaker);
    if (known != m_speakerNumbers.constEnd())
        return *known;
    const auto number = static_cast<SpeakerId>(m_speakers.size());
    m_speakers.push_back(speaker);
    m_speakerNumbers.insert(speaker, number);
    return number;
}

DocumentId WordIndex::add(const DocumentWords &document, const QString &language)
{
    const std::uint16_t number = languageNumber(language);
    std::vector<std::pair<TermId, std::size_t>> terms;
    terms.reserve(document.words.size());
    // The most frequent first, so that what is said most often anywhere has the smallest numbers.
    std::vector<std::size_t> order(document.words.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&document](std::size_t a, std::size_t b) {
        return document.positions[a].size() > document.positions[b].size();
    });
    for (const std::size_t i : order)
        terms.emplace_back(m_vocabulary.add(document.words[i], m_languages[number]), i);
    std::sort(terms.begin(), terms.end());
    EncodedDocument encoded;
    for (const auto &[term, i] : terms)
        encoded.add(term, document.positions[i]);
    for (const SpeakerChange &change : document.speakers)
        encoded.addSpeaker(change.from, speakerNumber(change));
    const auto id = static_cast<DocumentId>(m_places.size());
    m_places.push_back({open, 0, number, true});
    put(std::move(encoded), id);
    ++m_size;
    return id;
}

void WordIndex::put(EncodedDocument encoded, DocumentId document)
{
    m_places[document].block = open;
    m_places[document].slot = static_cast<std::uint16_t>(m_openIds.size());
    m_openDocuments.push_back(std::move(encoded));
    m_openIds.push_back(document);
    if (m_openIds.size() == Block::capacity)
        sealOpen();
}

void WordIndex::sealOpen()
{
    auto unused = std::find_if(m_blocks.begin(), m_blocks.end(), [](const SealedBlock &one) { return !one.block; });
    if (unused == m_blocks.end())
        unused = m_blocks.insert(m_blocks.end(), SealedBlock());
    const auto number = static_cast<std::uint32_t>(unused - m_blocks.begin());
    unused->block = std::make_unique<Block>(m_openDocuments);
    for (const DocumentId id : m_openIds)
        m_places[id].block = number;
    unused->documents = std::move(m_openIds);
    m_openIds.clear();
    m_openDocuments.clear();
}

void WordIndex::remove(DocumentId document)
{
    Place &place = m_places[document];
    if (!place.isThere)
        return;
    place.isThere = false;
    --m_size;
    if (place.block == open)
        removeFromOpen(place.slot);
    else
        removeFromBlock(place.block, place.slot);
}

void WordIndex::removeFromOpen(std::size_t slot)
{
    m_openDocuments.erase(m_openDocuments.begin() + static_cast<std::ptrdiff_t>(slot));
    m_openIds.erase(m_openIds.begin() + static_cast<std::ptrdiff_t>(slot));
    for (std::size_t i = slot; i < m_openIds.size(); ++i)
        m_places[m_openIds[i]].slot = static_cast<std::uint16_t>(i);
}

void WordIndex::removeFromBlock(std::uint32_t number, std::size_t slot)
{
    SealedBlock &sealed = m_blocks[number];
    std::vector<EncodedDocument> documents = sealed.block->documents();
    documents.erase(documents.begin() + static_cast<std::ptrdiff_t>(slot));
    std::vector<DocumentId> ids = std::move(sealed.documents);
    ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(slot));
    sealed = {};
    if (ids.size() < fewestInBlock) {
        for (std::size_t i = 0; i < ids.size(); ++i)
            put(std::move(documents[i]), ids[i]);
        return;
    }
    for (std::size_t i = slot; i < ids.size(); ++i)
        m_places[ids[i]].slot = static_cast<std::uint16_t>(i);
    sealed.block = std::make_unique<Block>(documents);
    sealed.documents = std::move(ids);
}

WordIndex::Wanted WordIndex::wantedFrom(const Query &query, const std::string &language) const
{
    Wanted wanted;
    wanted.query = &query;
    Stemmer stemmer;
    for (const QueryItem &item : query.items) {
        auto &words = wanted.items.emplace_back();
        for (const QueryWord &word : item.words) {
            words.push_back(m_vocabulary.meaning(word.word, word.meant, language, stemmer));
            wanted.mayBeThere = wanted.mayBeThere && !words.back().empty();
        }
    }
    if (query.speaker.isEmpty())
        return wanted;
    for (const auto &[label, name] : m_speakers)
        wanted.speakers.push_back(isOfSpeaker(query.speaker, label, name));
    return wanted;
}

/// Which documents of each block have every word of the query somewhere.
std::vector<std::uint64_t> WordIndex::candidates(const std::vector<Wanted> &wanted,
                                                 const std::vector<std::vector<std::uint64_t>> &allowed) const
{
    std::vector<std::uint64_t> candidates(m_blocks.size(), 0);
    for (std::size_t language = 0; language < wanted.size(); ++language) {
        if (!wanted[language].mayBeThere)
            continue;
        for (std::size_t block = 0; block < m_blocks.size(); ++block) {
            std::uint64_t mask = allowed[language][block];
            for (const auto &item : wanted[language].items) {
                for (const auto &word : item) {
                    std::uint64_t with = 0;
                    for (auto term = word.begin(); mask != 0 && term != word.end() && with != mask; ++term)
                        with |= m_blocks[block].block->documentsWith(*term) & mask;
                    mask = with;
                }
            }
            candidates[block] |= mask;
        }
    }
    return candidates;
}

WordIndex::Looked WordIndex::find(const Query &query, std::span<const DocumentId> among, std::size_t most) const
{
    Looked looked;
    if (among.empty())
        return looked;
    std::vector<Wanted> wanted;
    for (const std::string &language : m_languages)
        wanted.push_back(wantedFrom(query, language));
    std::vector<std::vector<std::uint64_t>> allowed(m_languages.size(), std::vector<std::uint64_t>(m_blocks.size(), 0));
    for (const DocumentId id : among) {
        const Place &place = m_places[id];
        if (place.block != open)
            allowed[place.language][place.block] |= std::uint64_t{1} << place.slot;
    }
    const auto mayHave = candidates(wanted, allowed);
    Reader reader;
    for (; looked.lookedThrough < among.size() && looked.found.size() < most; ++looked.lookedThrough) {
        const Place &place = m_places[among[looked.lookedThrough]];
        const Wanted &meant = wanted[place.language];
        bool isFound = false;
        if (!meant.mayBeThere)
            continue;
        if (place.block == open) {
            const EncodedDocument &document = m_openDocuments[place.slot];
            const WipedBytes &speakers = document.speakers();
            const auto *stretches =
                meant.speakers.empty() ? nullptr
                                       : &reader.stretchesOf(meant, speakers.data(), speakers.data() + speakers.size());
            isFound = reader.read(meant, stretches, [&document](TermId term, std::vector<Position> &into) {
                document.positionsOf(term, into);
            });
        } else if ((mayHave[place.block] >> place.slot & 1) != 0) {
            const Block &block = *m_blocks[place.block].block;
            const auto [begin, end] = block.speakersOf(place.slot);
            const auto *stretches = meant.speakers.empty() ? nullptr : &reader.stretchesOf(meant, begin, end);
            isFound = reader.read(meant, stretches, [&block, &place](TermId term, std::vector<Position> &into) {
                block.positionsOf(term, place.slot, into);
            });
        }
        if (isFound)
            looked.found.push_back(looked.lookedThrough);
    }
    return looked;
}

std::vector<Span> WordIndex::spansIn(const Query &query, const DocumentWords &document, const QString &language) const
{
    const Wanted wanted = wantedFrom(query, formsLanguage(language));
    std::unordered_map<std::string_view, std::size_t> known;
    for (std::size_t i = 0; i < document.words.size(); ++i)
        known.emplace(document.words[i].folded, i);
    Stretches stretches;
    for (const SpeakerChange &change : document.speakers) {
        if (!stretches.empty() && stretches.back().second == never)
            stretches.back().second = change.from;
        if (isOfSpeaker(query.speaker, base::folded(change.label), base::folded(change.name)))
            stretches.emplace_back(change.from, never);
    }
    Reader reader;
    const bool isThere = reader.read(wanted, query.speaker.isEmpty() ? nullptr : &stretches,
                                     [this, &known, &document](TermId term, std::vector<Position> &into) {
                                         const auto found = known.find(m_vocabulary.textOf(term));
                                         if (found != known.end()) {
                                             const auto &positions = document.positions[found->second];
                                             into.insert(into.end(), positions.begin(), positions.end());
                                         }
                                     });
    return isThere ? reader.spans() : std::vector<Span>();
}

std::size_t WordIndex::bytes() const
{
    std::size_t bytes = m_vocabulary.bytes() + m_places.capacity() * sizeof(Place);
    for (const SealedBlock &one : m_blocks)
        bytes += one.block ? one.block->bytes() + one.documents.capacity() * sizeof(DocumentId) : 0;
    for (const EncodedDocument &one : m_openDocuments)
        bytes += one.bytes();
    return bytes;
}

} // namespace attune::spoken_search
