// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spoken_search/stemmer.h"

#include "base/text_folding.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>

namespace attune::spoken_search {

namespace {

constexpr std::array known = {"ar", "ca", "da", "de", "el", "en", "es", "eu", "fi", "fr", "ga", "hi", "hu", "hy",
                              "id", "it", "lt", "ne", "nl", "no", "pt", "ro", "ru", "sr", "sv", "ta", "tr", "yi"};
constexpr std::size_t longestStemmed = 64; // bytes: nobody says a longer word, and rules need not be tried on one

} // namespace

std::string formsLanguage(const QString &tag)
{
    const std::string language = tag.section(QLatin1Char('-'), 0, 0).toLower().toStdString();
    const bool isKnown =
        std::any_of(known.begin(), known.end(), [&language](const char *one) { return language == one; });
    return isKnown ? language : "en";
}

Stemmer::Stemmer() = default;
Stemmer::~Stemmer() = default;

void Stemmer::Free::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

std::string Stemmer::stemOf(const std::string &language, const std::string &said)
{
    auto &stemmer = m_stemmers[language];
    if (!stemmer)
        stemmer.reset(sb_stemmer_new(language.c_str(), "UTF_8"));
    if (!stemmer || said.size() > longestStemmed)
        return base::folded(QString::fromStdString(said)).toStdString();
    const auto *stem =
        sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol *>(said.data()), static_cast<int>(said.size()));
    if (!stem)
        return base::folded(QString::fromStdString(said)).toStdString();
    const auto size = static_cast<std::size_t>(sb_stemmer_length(stemmer.get()));
    const std::string result(reinterpret_cast<const char *>(stem), size);
    const bool isPlain =
        std::all_of(result.begin(), result.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return isPlain ? result : base::folded(QString::fromStdString(result)).toStdString();
}

} // namespace attune::spoken_search
