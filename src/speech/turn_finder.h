// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/speech_finder.h"

#include <optional>

namespace attune::speech {

/// Which version of VOICE_ACTIVITY.md turns were found by: what changes them raises it.
inline constexpr int turnMethod = 1;

/// Everything one person was recorded on, or one channel.
struct PersonsSound
{
    QString label; ///< as domain::SpeechTurn::speaker
    SoundFrames frames;
    qint64 offsetMs = 0; ///< where it begins in the recording
};

/// Whether two channels of a recording have one person each: each of them is the louder one for a good part of the
/// time in which somebody is heard, and seldom neither.
bool areApart(const SoundFrames &left, const SoundFrames &right);

/// Who speaks when, of sounds with one person each. What somebody's microphone picks up of another one is not theirs.
/// @param separation Tracks or Channels @param lengthMs of the recording; 0: as long as the sounds
domain::SpeechTurns turnsOfPersons(const QList<PersonsSound> &sounds, domain::TurnSeparation separation,
                                   qint64 lengthMs = 0);

/// Where somebody speaks in a recording whose voices are mixed; `right` is there when it has two channels.
domain::SpeechTurns turnsOfMixed(const SoundFrames &left, const std::optional<SoundFrames> &right);

/// Sums, overlaps and pauses of turns that stand: what spokenMs, overlaps and pauses are made of.
/// @param turns with length, speakers' labels and turns
domain::SpeechTurns withFigures(domain::SpeechTurns turns);

} // namespace attune::speech
