// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>
#include <memory>
#include <string>

struct sb_stemmer;

namespace attune::spoken_search {

/// The language word forms go by, of a language tag: "pt-BR" as "pt". Of a tag without word forms here, and where
/// nobody said a language, English: its rules leave most words of others as they are.
std::string formsLanguage(const QString &tag);

/// Word forms brought together by the rules of a language (Snowball: snowballstem.org). One thread at a time.
class Stemmer
{
public:
    Stemmer();
    ~Stemmer();
    Stemmer(const Stemmer &) = delete;
    Stemmer &operator=(const Stemmer &) = delete;

    /// What the forms of a word have in common, folded. @param language of formsLanguage()
    /// @param said in lower case with its diacritics, in UTF-8: rules look at them
    std::string stemOf(const std::string &language, const std::string &said);

private:
    struct Free
    {
        void operator()(sb_stemmer *stemmer) const;
    };
    std::map<std::string, std::unique_ptr<sb_stemmer, Free>> m_stemmers;
};

} // namespace attune::spoken_search
