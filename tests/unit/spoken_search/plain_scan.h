// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/text_folding.h"
#include "spoken_search/query.h"
#include "spoken_search/stemmer.h"

#include <algorithm>
#include <map>

namespace attune::test {

/// The same question as the index answers, by trying everything: word by word through the text, every way from each
/// place of an item to each of the next.
class PlainScan
{
public:
    PlainScan(const spoken_search::Query &query, const domain::Transcript &lines, const QString &language)
        : m_query(query), m_language(spoken_search::formsLanguage(language))
    {
        spoken_search::Position position = 0;
        const domain::TranscriptLine *before = nullptr;
        for (const domain::TranscriptLine &line : lines) {
            position += before && (before->speaker != line.speaker || before->speakerName != line.speakerName) ? 1 : 0;
            before = &line;
            for (const auto &word : spoken_search::wordsOf(line.text))
                m_words.emplace(position++, Said{word, base::folded(line.speaker), base::folded(line.speakerName)});
        }
    }
    /// Whether there is a way from a place of the first item through all of them.
    bool isFound() { return isFoundWithin(0, static_cast<spoken_search::Position>(-1)); }
    /// The same among the words from one position to another.
    bool isFoundWithin(spoken_search::Position first, spoken_search::Position last)
    {
        m_starts.assign(m_query.items.size(), {});
        for (std::size_t item = 0; item < m_query.items.size(); ++item) {
            for (const auto &[position, word] : m_words) {
                const auto end = position + m_query.items[item].words.size() - 1;
                if (position >= first && end <= last && startsAt(item, position))
                    m_starts[item].push_back(position);
            }
        }
        return std::any_of(m_starts.front().begin(), m_starts.front().end(),
                           [this](auto position) { return goesOn(0, position); });
    }
    std::size_t words() const { return m_words.size(); }

private:
    struct Said
    {
        spoken_search::SaidWord word;
        QString label;
        QString name;
    };

    bool means(const spoken_search::QueryWord &wanted, const spoken_search::SaidWord &said)
    {
        using spoken_search::Meant;
        if (wanted.word.folded == said.folded)
            return true;
        if (wanted.meant == Meant::Exactly)
            return false;
        if (wanted.meant == Meant::InAnyFormBegun && said.folded.starts_with(wanted.word.folded))
            return true;
        return m_stemmer.stemOf(m_language, wanted.word.said) == m_stemmer.stemOf(m_language, said.said);
    }
    bool startsAt(std::size_t item, spoken_search::Position position)
    {
        for (const auto &wanted : m_query.items[item].words) {
            const auto at = m_words.find(position++);
            if (at == m_words.end() || !means(wanted, at->second.word))
                return false;
            const QString &speaker = m_query.speaker;
            if (!speaker.isEmpty() && speaker != at->second.label &&
                (at->second.name.isEmpty() || !at->second.name.startsWith(speaker)))
                return false;
        }
        return true;
    }
    bool goesOn(std::size_t item, spoken_search::Position position)
    {
        if (item + 1 == m_query.items.size())
            return true;
        const auto length = static_cast<qint64>(m_query.items[item].words.size());
        const auto nextLength = static_cast<qint64>(m_query.items[item + 1].words.size());
        for (const auto next : m_starts[item + 1]) {
            const qint64 behind = qint64{next} - (qint64{position} + length - 1);
            const qint64 before = qint64{position} - (qint64{next} + nextLength - 1);
            const qint64 apart = std::max(behind, before);
            if (apart >= 1 && apart <= m_query.items[item + 1].within && goesOn(item + 1, next))
                return true;
        }
        return false;
    }

    const spoken_search::Query &m_query;
    const std::string m_language;
    std::map<spoken_search::Position, Said> m_words;
    std::vector<std::vector<spoken_search::Position>> m_starts; ///< of each item
    spoken_search::Stemmer m_stemmer;
};

} // namespace attune::test
