// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/speech_turns.h"

namespace attune::speech {

/// Where a chapter might begin, and by what that was found. Always shown as a suggestion.
struct ChapterHint
{
    enum class Why {
        LongPause,   ///< somebody speaks again after a long time without speech
        OtherSpeaker ///< from here on somebody else speaks most of the time
    };
    qint64 atMs = 0;
    Why why = Why::LongPause;
    qint64 pauseMs = 0; ///< how long nobody spoke before, for LongPause
    QString speaker;    ///< who speaks most from here on, for OtherSpeaker
    friend bool operator==(const ChapterHint &, const ChapterHint &) = default;
};

/// By long pauses and by patterns of turns (VOICE_ACTIVITY.md, "Suggested chapters"): at most 20, in order of time, at
/// least two minutes apart, none within the first or the last minute.
QList<ChapterHint> chapterHints(const domain::SpeechTurns &turns);

} // namespace attune::speech
