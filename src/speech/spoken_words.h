// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/speech_finder.h"

namespace attune::speech {

/// Which words of a recogniser may stand.
struct WordJudgement
{
    QList<bool> spoken; ///< of each word, in the order given
    qsizetype dropped = 0;
};

/// Recognisers invent words where nobody speaks. A word stands when at least half of its span lies in speech of the
/// sound it was recognised in, a quarter of a second of leeway on both sides of each stretch; a word without a length,
/// when its moment does. All others are to be dropped, and the number of them kept with the transcript.
/// @param spans of words, media ms, in any order; what ends before it begins is dropped
/// @param speech of that sound alone (speechIn()), in any order
WordJudgement judgeWords(const QList<domain::SpeechStretch> &spans, const Stretches &speech);

inline constexpr qint64 wordLeewayMs = 250;

} // namespace attune::speech
