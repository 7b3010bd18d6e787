// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/speech_turns.h"
#include "speech/sound_listener.h"

namespace attune::speech {

using Stretches = QList<domain::SpeechStretch>;

/// Where frames are heard at all: louder than the room, and not much softer than the voices of the sound.
struct Loudness
{
    std::vector<float> room; ///< of each frame, dBFS: what is left when nobody does anything
    float voices = -100;     ///< how loud its voices are at their loudest, dBFS; -100 when there is none
};
Loudness loudnessOf(const SoundFrames &frames);

/// Where somebody speaks in one sound (VOICE_ACTIVITY.md, "What is speech"), in order, apart by more than `breakMs`.
/// Times are of the sound, from its first sample.
/// @param others sounds of the same beginning that may be heard softly in this one: a frame in which another one is
/// louder by more than `muchLouderDb`, each measured by its own voices, is that one's, and so is one in which it is
/// louder by twice as much
Stretches speechIn(const SoundFrames &frames, const QList<const SoundFrames *> &others = {}, float muchLouderDb = 0);

inline constexpr qint64 breakMs = 500;  ///< shorter ones belong to speaking
inline constexpr qint64 pauseMs = 2000; ///< from here on nobody speaking is a pause

/// Stretches that overlap, or are no further apart than that, are one. @param stretches in any order
Stretches joined(Stretches stretches, qint64 gapMs = 0);

} // namespace attune::speech
