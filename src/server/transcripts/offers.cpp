// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/offers.h"

#include "transcripts/word_match.h"

#include <algorithm>

namespace attune::server::transcripts {

namespace {

using domain::TranscriptChange;
using domain::TranscriptOffer;
using domain::VocabularyChange;
using domain::VocabularyWord;

constexpr qsizetype mostOffers = 200;
constexpr qsizetype shortestHeard = 3; ///< shorter ones stand everywhere

/// Names begin with a capital letter; where a script has none, every word may be one.
bool mayBeName(const QString &word)
{
    return !word.isEmpty() && !word.front().isLower();
}

bool canBeKept(const QString &heard, const QString &word)
{
    return heard.size() >= shortestHeard && heard.size() <= domain::longestVocabularyWord &&
           word.size() <= domain::longestVocabularyWord && heard.compare(word, Qt::CaseInsensitive) != 0;
}

/// Whether the word stands there already, of which what was heard is a part.
bool isWritten(const QString &text, const attune::transcripts::Token &place, const VocabularyWord &word)
{
    qsizetype inside = word.word.indexOf(word.heard, 0, Qt::CaseInsensitive);
    while (inside >= 0) {
        const qsizetype from = place.at - inside;
        if (from >= 0 && QStringView(text).mid(from, word.word.size()) == word.word)
            return true;
        inside = word.word.indexOf(word.heard, inside + 1, Qt::CaseInsensitive);
    }
    return false;
}

} // namespace

QList<VocabularyChange> learnedFrom(const TranscriptChange &change, const QString &before)
{
    QList<VocabularyChange> learned;
    if (change.kind == TranscriptChange::Kind::Replace && canBeKept(change.find, change.text))
        learned.append({{}, change.text, change.find, false});
    if (change.kind != TranscriptChange::Kind::Text || change.text.isEmpty())
        return learned;
    for (const auto &one : attune::transcripts::substitutionsIn(before, change.text)) {
        if (mayBeName(one.word) && canBeKept(one.heard, one.word))
            learned.append({{}, one.word, one.heard, false});
    }
    return learned;
}

QList<TranscriptOffer> offersFor(const domain::Transcript &lines, const QList<VocabularyWord> &words)
{
    QList<TranscriptOffer> offers;
    for (const VocabularyWord &word : words) {
        if (word.heard.isEmpty())
            continue;
        for (const domain::TranscriptLine &line : lines) {
            if (line.isHidden || !line.text.contains(word.heard.section(QLatin1Char(' '), 0, 0), Qt::CaseInsensitive))
                continue;
            for (const auto &place : attune::transcripts::placesOf(word.heard, line.text)) {
                if (isWritten(line.text, place, word))
                    continue;
                offers.append({line.number, static_cast<int>(place.at), static_cast<int>(place.length), word.word});
                if (offers.size() == mostOffers)
                    return offers;
            }
        }
    }
    return offers;
}

} // namespace attune::server::transcripts
