// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/chapter_hints.h"

#include <algorithm>
#include <cmath>

namespace attune::speech {

using namespace domain;

namespace {

constexpr qint64 longPauseMs = 15'000;
constexpr qint64 sideMs = 180'000;      // that is looked at before and behind a place
constexpr qint64 leastHeardMs = 60'000; // of speech on each side
constexpr double mostOfIt = 0.65;       // of what is spoken, by one person
constexpr qint64 apartMs = 120'000;
constexpr qint64 edgeMs = 60'000;
constexpr qsizetype mostHints = 20;

/// Whose the speech of a stretch is.
class Shares
{
public:
    explicit Shares(const SpeechTurns &turns) : m_turns(turns)
    {
        for (const SpeechTurn &turn : turns.turns)
            m_longest = std::max(m_longest, turn.endMs - turn.startMs);
    }

    /// The person who speaks most of a stretch; empty when nobody does, or too little is spoken.
    QString leader(qint64 fromMs, qint64 toMs) const
    {
        qint64 all = 0;
        qint64 most = 0;
        QString who;
        for (const TurnSpeaker &speaker : m_turns.speakers) {
            const qint64 spoken = spokenBy(speaker.label, fromMs, toMs);
            all += spoken;
            if (spoken > most) {
                most = spoken;
                who = speaker.label;
            }
        }
        const bool isClear = all >= leastHeardMs && static_cast<double>(most) >= mostOfIt * static_cast<double>(all);
        return isClear ? who : QString();
    }

private:
    qint64 spokenBy(const QString &label, qint64 fromMs, qint64 toMs) const
    {
        const auto &turns = m_turns.turns;
        auto it = std::partition_point(turns.cbegin(), turns.cend(), [this, fromMs](const SpeechTurn &turn) {
            return turn.startMs < fromMs - m_longest;
        });
        qint64 sum = 0;
        for (; it != turns.cend() && it->startMs < toMs; ++it) {
            if (it->speaker == label)
                sum += std::max<qint64>(0, std::min(it->endMs, toMs) - std::max(it->startMs, fromMs));
        }
        return sum;
    }

    const SpeechTurns &m_turns;
    qint64 m_longest = 0;
};

QList<ChapterHint> afterPauses(const SpeechTurns &turns)
{
    QList<ChapterHint> hints;
    for (const SpeechStretch &pause : turns.pauses) {
        if (pause.lengthMs() >= longPauseMs)
            hints.append({pause.endMs, ChapterHint::Why::LongPause, pause.lengthMs(), {}});
    }
    return hints;
}

/// Where, three minutes before and behind, two different persons speak most of the time; of turns on end for which that
/// is so, the first.
QList<ChapterHint> atOtherSpeakers(const SpeechTurns &turns)
{
    const Shares shares(turns);
    QList<ChapterHint> hints;
    bool wasOne = false;
    for (const SpeechTurn &turn : turns.turns) {
        const QString before = shares.leader(turn.startMs - sideMs, turn.startMs);
        const QString behind = shares.leader(turn.startMs, turn.startMs + sideMs);
        const bool isOne = !before.isEmpty() && !behind.isEmpty() && before != behind && turn.speaker == behind;
        if (isOne && !wasOne)
            hints.append({turn.startMs, ChapterHint::Why::OtherSpeaker, 0, behind});
        wasOne = isOne || (wasOne && !before.isEmpty() && !behind.isEmpty() && before != behind);
    }
    return hints;
}

} // namespace

QList<ChapterHint> chapterHints(const SpeechTurns &turns)
{
    QList<ChapterHint> candidates = afterPauses(turns);
    // The longest pause first: where hints lie too near each other, the stronger one stays.
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const ChapterHint &a, const ChapterHint &b) { return a.pauseMs > b.pauseMs; });
    if (turns.separation != TurnSeparation::None)
        candidates += atOtherSpeakers(turns);
    QList<ChapterHint> hints;
    for (const ChapterHint &candidate : std::as_const(candidates)) {
        const bool isNear = std::any_of(hints.cbegin(), hints.cend(), [&candidate](const ChapterHint &hint) {
            return std::abs(hint.atMs - candidate.atMs) < apartMs;
        });
        if (!isNear && candidate.atMs >= edgeMs && candidate.atMs <= turns.lengthMs - edgeMs &&
            hints.size() < mostHints)
            hints.append(candidate);
    }
    std::sort(hints.begin(), hints.end(), [](const ChapterHint &a, const ChapterHint &b) { return a.atMs < b.atMs; });
    return hints;
}

} // namespace attune::speech
