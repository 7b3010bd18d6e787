// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "spoken_search/block.h"
#include "spoken_search/stemmer.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace attune::spoken_search {

/// How a word of a query is meant.
enum class Meant {
    Exactly,       ///< as it stands, but for case and diacritics
    InAnyForm,     ///< in every form that the rules of the language bring together with it
    InAnyFormBegun ///< the same, or longer words that begin with it
};

/// Every word that was said anywhere, once, by numbers from 0; what is not said any more stays. Some 12 bytes a word,
/// and 4 for each language in which it was said. Changed by one thread at a time, while no other reads.
class Vocabulary
{
public:
    Vocabulary();

    /// The number of a word; a new one where it is not known. Its forms are noted for the language.
    /// @param language of formsLanguage()
    TermId add(const SaidWord &word, const std::string &language);
    /// The numbers of the words that a query's word stands for, in no order. Nothing that is not in the vocabulary.
    /// @param stemmer of the calling thread
    std::vector<TermId> meaning(const SaidWord &word, Meant meant, const std::string &language, Stemmer &stemmer) const;
    std::string_view textOf(TermId term) const;
    std::size_t size() const { return m_ends.size(); }
    std::size_t bytes() const;

private:
    static constexpr TermId none = static_cast<TermId>(-1);
    std::size_t placeOf(std::string_view folded) const;
    TermId find(std::string_view folded) const;
    void grow();

    Wiped<char> m_texts;
    std::vector<std::uint32_t> m_ends; ///< of each text
    std::vector<TermId> m_places;      ///< open addressing, a power of two; `none` where there is nothing
    std::map<std::string, std::vector<std::uint32_t>> m_stems; ///< by language: a hash of each word's stem; 0: none
    Stemmer m_stemmer;
};

} // namespace attune::spoken_search
