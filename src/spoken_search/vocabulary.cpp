// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken_search/vocabulary.h"

#include <QHashFunctions>

#include <algorithm>

namespace attune::spoken_search {

namespace {

constexpr std::size_t firstPlaces = 1024;
constexpr std::size_t shortestBegun = 3;     // bytes: with fewer nearly everything begins
constexpr std::size_t mostBegunOfShort = 64; // of those that were said first and most: they have the smallest numbers

std::uint32_t stemHash(const SaidWord &word, const std::string &language, Stemmer &stemmer)
{
    const std::string stem = stemmer.stemOf(language, word.said);
    const auto hash = static_cast<std::uint32_t>(qHashBits(stem.data(), stem.size()));
    return hash == 0 ? 1 : hash;
}

} // namespace

Vocabulary::Vocabulary() : m_places(firstPlaces, none) {}

std::string_view Vocabulary::textOf(TermId term) const
{
    const std::uint32_t begin = term == 0 ? 0 : m_ends[term - 1];
    return {m_texts.data() + begin, m_ends[term] - begin};
}

/// Where it is, or where it would be put.
std::size_t Vocabulary::placeOf(std::string_view folded) const
{
    const std::size_t mask = m_places.size() - 1;
    std::size_t place = qHashBits(folded.data(), folded.size()) & mask;
    while (m_places[place] != none && textOf(m_places[place]) != folded)
        place = (place + 1) & mask;
    return place;
}

TermId Vocabulary::find(std::string_view folded) const
{
    return m_places[placeOf(folded)];
}

void Vocabulary::grow()
{
    m_places.assign(m_places.size() * 2, none);
    for (TermId term = 0; term < m_ends.size(); ++term)
        m_places[placeOf(textOf(term))] = term;
}

TermId Vocabulary::add(const SaidWord &word, const std::string &language)
{
    std::size_t place = placeOf(word.folded);
    if (m_places[place] == none) {
        if ((m_ends.size() + 1) * 2 > m_places.size()) {
            grow();
            place = placeOf(word.folded);
        }
        m_places[place] = static_cast<TermId>(m_ends.size());
        m_texts.insert(m_texts.end(), word.folded.begin(), word.folded.end());
        m_ends.push_back(static_cast<std::uint32_t>(m_texts.size()));
    }
    const TermId term = m_places[place];
    auto &stems = m_stems[language];
    if (stems.size() <= term)
        stems.resize(m_ends.size(), 0);
    if (stems[term] == 0)
        stems[term] = stemHash(word, language, m_stemmer);
    return term;
}

std::vector<TermId> Vocabulary::meaning(const SaidWord &word, Meant meant, const std::string &language,
                                        Stemmer &stemmer) const
{
    const TermId itself = find(word.folded);
    std::vector<TermId> meaning;
    if (itself != none)
        meaning.push_back(itself);
    if (meant == Meant::Exactly)
        return meaning;
    const auto known = m_stems.find(language);
    if (known != m_stems.end()) {
        const auto &stems = known->second;
        // What was typed without its diacritics goes by the stem of what was said with them.
        const std::uint32_t typed = stemHash(word, language, stemmer);
        const std::uint32_t said = itself < stems.size() && stems[itself] != 0 ? stems[itself] : typed;
        for (TermId term = 0; term < stems.size(); ++term) {
            if ((stems[term] == typed || stems[term] == said) && term != itself)
                meaning.push_back(term);
        }
    }
    if (meant != Meant::InAnyFormBegun)
        return meaning;
    const bool isShort = word.folded.size() < shortestBegun;
    std::size_t begun = 0;
    for (TermId term = 0; term < m_ends.size() && !(isShort && begun == mostBegunOfShort); ++term) {
        if (textOf(term).starts_with(word.folded)) {
            meaning.push_back(term);
            ++begun;
        }
    }
    std::sort(meaning.begin(), meaning.end());
    meaning.erase(std::unique(meaning.begin(), meaning.end()), meaning.end());
    return meaning;
}

std::size_t Vocabulary::bytes() const
{
    std::size_t bytes =
        m_texts.capacity() + m_ends.capacity() * sizeof(std::uint32_t) + m_places.capacity() * sizeof(TermId);
    for (const auto &[language, stems] : m_stems)
        bytes += stems.capacity() * sizeof(std::uint32_t);
    return bytes;
}

} // namespace attune::spoken_search
