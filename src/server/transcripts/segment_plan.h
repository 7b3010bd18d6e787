// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/speech_turns.h"
#include "domain/transcript.h"
#include "speech/speech_finder.h"

#include <QByteArray>
#include <QStringList>

namespace attune::server::transcripts {

// What of a recording an engine is to hear, and how its words become lines (TRANSCRIBING.md). Pure; any thread. Times
// are of the recording, in ms.

/// Whose speech may be written down, and when.
struct Voice
{
    QString speaker;          ///< as SpeechTurn::speaker; empty: everybody, of a sound in which voices are not apart
    speech::Stretches speech; ///< where they speak
    speech::Stretches silent; ///< where somebody else speaks whom the engine must not hear
};

/// The speech of one speaker of turns that are apart. Where somebody speaks who did not agree, nothing is heard, also
/// where both speak.
/// @param disagreed labels of those
Voice voiceOf(const domain::SpeechTurns &turns, const QString &speaker, const QStringList &disagreed);
/// All there is.
Voice everybody(const domain::SpeechTurns &turns);

/// The pieces in which it is heard: at most `longestSegmentMs` each, cut where there is a pause as far as there is one,
/// without pauses of 10 s and more. In order, apart from each other.
QList<domain::SpeechStretch> segmentsOf(const Voice &voice);
qint64 lengthOf(const QList<domain::SpeechStretch> &segments);

/// Samples of a segment with silence wherever its voice does not speak.
/// @param samples of the segment: mono, 16,000 a second, 16 bits
QByteArray heardOf(QByteArray samples, const domain::SpeechStretch &segment, const Voice &voice);

/// Lines of one speaker's words: broken at pauses of a second, and where one gets long.
domain::Transcript linesOf(const QList<domain::TranscriptWord> &words, const QString &speaker);
/// Lines of words of everybody, each word to whom it belongs by the turns; UNKNOWN where nobody speaks alone.
domain::Transcript linesByTurns(const QList<domain::TranscriptWord> &words, const domain::SpeechTurns &turns);

} // namespace attune::server::transcripts
