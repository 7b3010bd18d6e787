// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript.h"
#include "speech/speech_finder.h"

namespace attune::server::transcripts {

/// What of an engine's words may stand, and how much may not.
struct JudgedWords
{
    QList<domain::TranscriptWord> words; ///< in order of time
    int outsideSpeech = 0;               ///< said where nobody speaks, or at no time at all
    int noWords = 0;                     ///< sounds in brackets, signs, what is too long for a word
    int repeated = 0;                    ///< said again and again
    int tooFast = 0;                     ///< more than anybody says in the time
    int dropped() const { return outsideSpeech + noWords + repeated + tooFast; }
};

/// Judges what an engine said of one sound (TRANSCRIBING.md, "It never invents"). Pure; any thread.
/// @param words in any order @param speech of that sound; times of both from the same beginning
JudgedWords judged(QList<domain::TranscriptWord> words, const speech::Stretches &speech);

/// How words of one line are written behind each other: with a blank, but for scripts that have none.
QString asText(const QList<domain::TranscriptWord> &words);

} // namespace attune::server::transcripts
