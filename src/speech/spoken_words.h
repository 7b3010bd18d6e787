// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/speech_finder.h"

namespace attune::speech {

/// Engines time words a little early or late.
inline constexpr qint64 wordLeewayMs = 100;

/// Which words of a recogniser may stand: those of which at least half lies in speech of the sound they were heard in,
/// with `wordLeewayMs` on both sides of each stretch; a word without a length, when its moment does.
/// @param spans of words, in any order; what ends before it begins does not stand
/// @param speech of that sound alone, in any order
/// @return of each span, in the order given
QList<bool> standInSpeech(const QList<domain::SpeechStretch> &spans, const Stretches &speech);

/// What of some stretches lies in none of others. @return in order, apart from each other
Stretches without(const Stretches &some, const Stretches &others);

} // namespace attune::speech
