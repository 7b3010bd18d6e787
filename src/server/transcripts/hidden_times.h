// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"

namespace attune::server::transcripts {

/// Stretches of time, in order and apart from each other.
class HiddenTimes
{
public:
    void add(qint64 startMs, qint64 endMs);
    /// Whether a line lies in them by more than 200 ms, or by half of its length.
    bool cover(const domain::TranscriptLine &line) const;
    /// Whether something from `startMs` to `endMs` lies in them or less than 300 ms beside them: recognisers are no
    /// more exact about when a word was said.
    bool touch(qint64 startMs, qint64 endMs) const;
    bool isEmpty() const { return m_stretches.isEmpty(); }

private:
    struct Stretch
    {
        qint64 startMs;
        qint64 endMs;
    };
    QList<Stretch> m_stretches;
};

/// Words of a line, beside each other, of which nothing may be shown: index of the first, and behind the last.
struct HiddenWords
{
    qsizetype from = 0;
    qsizetype to = 0;
    friend bool operator==(const HiddenWords &, const HiddenWords &) = default;
};

/// What of a line is hidden with some stretches: all of it, nothing, or some of its words. Words are told apart only
/// where their times make sense; too much is hidden rather than too little.
struct HiddenOfLine
{
    bool all = false;
    QList<HiddenWords> words; ///< in order; empty with `all` or for nothing
};
HiddenOfLine hiddenOf(const domain::TranscriptLine &line, const HiddenTimes &times);

/// Where the words of a line begin in its text; empty where the text has other words.
QList<qsizetype> placesOfWords(const domain::TranscriptLine &line);

} // namespace attune::server::transcripts
