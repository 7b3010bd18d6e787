// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/machine_words.h"

#include "base/text_folding.h"
#include "base/visible_text.h"
#include "speech/spoken_words.h"

#include <QStringList>

#include <algorithm>

namespace attune::server::transcripts {

namespace {

using domain::TranscriptWord;
using Words = QList<TranscriptWord>;

constexpr qsizetype longestWord = 40;    // characters
constexpr int longestSound = 5;          // words of one in brackets, behind the first
constexpr qsizetype longestPassage = 40; // words that are compared with those behind them
constexpr qint64 hurryMs = 2000;         // in which nobody says more words than
constexpr qsizetype mostInAHurry = 16;   // these
constexpr double uncertainIsLast = 1.0;  // of a word whose engine says nothing

/// How often a passage of so many words may be said on end. More is an engine that goes round in circles.
qsizetype mostTimes(qsizetype words)
{
    return words == 1 ? 6 : words < 4 ? 4 : 2;
}

bool isSoundOrSign(const QString &word)
{
    const QChar first = word.front();
    const QChar last = word.back();
    const bool isInBrackets = first == QLatin1Char('[') || last == QLatin1Char(']') || first == QLatin1Char('(') ||
                              last == QLatin1Char(')') || first == QLatin1Char('*') || first == QChar(0x266A);
    return isInBrackets || std::none_of(word.begin(), word.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

/// Without what is no word. A sound in brackets may have several words: all of them go.
void dropWhatIsNone(JudgedWords &judged)
{
    Words kept;
    int inside = 0; // so many more words may belong to it: one that is never closed takes little with it
    for (TranscriptWord &word : judged.words) {
        word.text = base::cleanLine(word.text);
        const bool opens = word.text.startsWith(QLatin1Char('[')) || word.text.startsWith(QLatin1Char('('));
        const bool closes = word.text.endsWith(QLatin1Char(']')) || word.text.endsWith(QLatin1Char(')'));
        const bool isNone =
            inside > 0 || word.text.isEmpty() || word.text.size() > longestWord || isSoundOrSign(word.text);
        inside = closes ? 0 : opens ? longestSound : std::max(0, inside - 1);
        if (isNone)
            ++judged.noWords;
        else
            kept.append(word);
    }
    judged.words = kept;
}

void dropOutsideSpeech(JudgedWords &judged, const speech::Stretches &speech)
{
    QList<domain::SpeechStretch> spans;
    for (const TranscriptWord &word : std::as_const(judged.words))
        spans.append({word.startMs, word.endMs});
    const QList<bool> stands = speech::standInSpeech(spans, speech);
    Words kept;
    for (qsizetype i = 0; i < judged.words.size(); ++i) {
        if (stands.at(i))
            kept.append(judged.words.at(i));
    }
    judged.outsideSpeech += static_cast<int>(judged.words.size() - kept.size());
    judged.words = kept;
}

/// Letters and digits alone: engines vary signs while they go round in circles.
QString compared(const QString &word)
{
    QString text;
    const QString plain = base::folded(word);
    for (const QChar c : plain) {
        if (c.isLetterOrNumber())
            text += c;
    }
    return text;
}

/// How often the passage of `length` words at `from` is said on end, the first time counted.
qsizetype timesOnEnd(const QStringList &words, qsizetype from, qsizetype length)
{
    qsizetype times = 1;
    for (qsizetype at = from + length; at + length <= words.size(); at += length, ++times) {
        if (!std::equal(words.begin() + from, words.begin() + from + length, words.begin() + at))
            break;
    }
    return times;
}

void dropCircles(JudgedWords &judged)
{
    QStringList words;
    for (const TranscriptWord &word : std::as_const(judged.words))
        words << compared(word.text);
    Words kept;
    for (qsizetype at = 0; at < words.size();) {
        qsizetype skipped = 0;
        qsizetype passage = 1;
        for (qsizetype length = 1; length <= std::min(longestPassage, words.size() - at); ++length) {
            const qsizetype times = timesOnEnd(words, at, length);
            if (times > mostTimes(length) && (times - 1) * length > skipped) {
                skipped = (times - 1) * length;
                passage = length;
            }
        }
        kept += judged.words.mid(at, skipped > 0 ? passage : 1);
        judged.repeated += static_cast<int>(skipped);
        at += skipped > 0 ? skipped + passage : 1;
    }
    judged.words = kept;
}

/// Of words that come faster than anybody speaks, the least certain go until it can be.
void dropHurry(JudgedWords &judged)
{
    Words kept;
    for (const TranscriptWord &word : std::as_const(judged.words)) {
        kept.append(word);
        const auto first = std::find_if(kept.begin(), kept.end(), [&word](const TranscriptWord &earlier) {
            return earlier.startMs > word.startMs - hurryMs;
        });
        if (std::distance(first, kept.end()) <= mostInAHurry)
            continue;
        const auto least = std::min_element(first, kept.end(), [](const TranscriptWord &a, const TranscriptWord &b) {
            return a.confidence.value_or(uncertainIsLast) < b.confidence.value_or(uncertainIsLast);
        });
        kept.erase(least);
        ++judged.tooFast;
    }
    judged.words = kept;
}

bool hasNoBlanks(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

} // namespace

JudgedWords judged(QList<TranscriptWord> words, const speech::Stretches &speech)
{
    JudgedWords judged;
    std::stable_sort(words.begin(), words.end(),
                     [](const TranscriptWord &a, const TranscriptWord &b) { return a.startMs < b.startMs; });
    judged.words = std::move(words);
    dropWhatIsNone(judged);
    dropOutsideSpeech(judged, speech);
    dropCircles(judged);
    dropHurry(judged);
    return judged;
}

QString asText(const QList<TranscriptWord> &words)
{
    QString text;
    for (const TranscriptWord &word : words) {
        const bool isApart =
            !text.isEmpty() && !word.text.isEmpty() && !(hasNoBlanks(text.back()) && hasNoBlanks(word.text.front()));
        text += (isApart ? QStringLiteral(" ") : QString()) + word.text;
    }
    return text;
}

} // namespace attune::server::transcripts
