// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/hidden_times.h"

#include <algorithm>

namespace attune::server::transcripts {

namespace {

constexpr qint64 sparedMs = 200;       ///< of a neighbor that begins a little early
constexpr qint64 inexactMs = 300;      ///< of a word's times
constexpr qsizetype mostStretches = 8; ///< of one line that is hidden in parts

/// Whether the times say when each word was said: forwards, inside the line, none without a length.
bool makesSense(const domain::TranscriptLine &line)
{
    qint64 before = line.startMs;
    for (const domain::TranscriptWord &word : line.words) {
        if (word.startMs < before || word.endMs <= word.startMs || word.endMs > line.endMs + sparedMs)
            return false;
        before = word.startMs;
    }
    return !line.words.isEmpty();
}

} // namespace

void HiddenTimes::add(qint64 startMs, qint64 endMs)
{
    Stretch added{startMs, endMs};
    const auto first = std::lower_bound(m_stretches.begin(), m_stretches.end(), startMs,
                                        [](const Stretch &stretch, qint64 at) { return stretch.endMs < at; });
    auto last = first;
    for (; last != m_stretches.end() && last->startMs <= endMs; ++last) {
        added.startMs = std::min(added.startMs, last->startMs);
        added.endMs = std::max(added.endMs, last->endMs);
    }
    const auto place = m_stretches.erase(first, last);
    m_stretches.insert(place, added);
}

bool HiddenTimes::cover(const domain::TranscriptLine &line) const
{
    qint64 covered = 0;
    auto at = std::lower_bound(m_stretches.begin(), m_stretches.end(), line.startMs,
                               [](const Stretch &stretch, qint64 start) { return stretch.endMs <= start; });
    for (; at != m_stretches.end() && at->startMs < line.endMs; ++at)
        covered += std::min(at->endMs, line.endMs) - std::max(at->startMs, line.startMs);
    return covered > sparedMs || (covered > 0 && covered * 2 >= line.endMs - line.startMs);
}

bool HiddenTimes::touch(qint64 startMs, qint64 endMs) const
{
    return std::any_of(m_stretches.begin(), m_stretches.end(), [=](const Stretch &stretch) {
        return stretch.startMs - inexactMs < endMs && startMs < stretch.endMs + inexactMs;
    });
}

QList<qsizetype> placesOfWords(const domain::TranscriptLine &line)
{
    QList<qsizetype> places;
    qsizetype from = 0;
    for (const domain::TranscriptWord &word : line.words) {
        const QString text = word.text.trimmed();
        const qsizetype at = text.isEmpty() ? -1 : line.text.indexOf(text, from);
        if (at < 0)
            return {};
        places.append(at);
        from = at + text.size();
    }
    return places;
}

HiddenOfLine hiddenOf(const domain::TranscriptLine &line, const HiddenTimes &times)
{
    const bool isCovered = times.cover(line);
    if (!makesSense(line) || placesOfWords(line).isEmpty())
        return {isCovered, {}};
    HiddenOfLine hidden;
    for (qsizetype i = 0; i < line.words.size(); ++i) {
        const domain::TranscriptWord &word = line.words.at(i);
        if (!times.touch(word.startMs, word.endMs))
            continue;
        if (!hidden.words.isEmpty() && hidden.words.last().to == i)
            hidden.words.last().to = i + 1;
        else
            hidden.words.append({i, i + 1});
    }
    // Covered, and no word there: then it is not known which of them was meant.
    const bool isNone = hidden.words.isEmpty();
    const bool isAll = !isNone && hidden.words.first() == HiddenWords{0, line.words.size()};
    if ((isNone && isCovered) || isAll || hidden.words.size() > mostStretches)
        return {true, {}};
    return hidden;
}

} // namespace attune::server::transcripts
