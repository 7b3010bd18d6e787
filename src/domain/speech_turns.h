// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QList>
#include <QString>

namespace attune::domain {

/// A stretch of a recording, in media milliseconds: [startMs, endMs).
struct SpeechStretch
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    qint64 lengthMs() const { return endMs - startMs; }
    friend bool operator==(const SpeechStretch &, const SpeechStretch &) = default;
};

/// One person speaks, from beginning to end, with the short breaks that belong to speaking.
struct SpeechTurn
{
    QString speaker; ///< as TranscriptLine::speaker: CLINICIAN, CLIENT, SPEAKER_n; UNKNOWN where voices are not told apart
    qint64 startMs = 0;
    qint64 endMs = 0;
    friend bool operator==(const SpeechTurn &, const SpeechTurn &) = default;
};

/// Somebody who has a sound of their own in the recording, whether they say anything or not.
struct TurnSpeaker
{
    QString label;       ///< as SpeechTurn::speaker
    qint64 spokenMs = 0; ///< how long they speak, all turns together
    friend bool operator==(const TurnSpeaker &, const TurnSpeaker &) = default;
};

/// By what speakers are told apart.
enum class TurnSeparation {
    Tracks,   ///< everybody was recorded on a track of their own
    Channels, ///< everybody has a channel of the recording
    None      ///< all in one sound: there is speech, and nobody says whose
};

/// How far the server is with it, in the words of the clinic API for transcripts.
enum class TurnsStatus { NotStarted, Queued, InProgress, Completed, Failed };

/// Who speaks when in a recording (src/speech/VOICE_ACTIVITY.md). Lists are in order of time.
struct SpeechTurns
{
    RecordingId recording;
    TurnsStatus status = TurnsStatus::NotStarted;
    TurnSeparation separation = TurnSeparation::None;
    qint64 lengthMs = 0; ///< of what was listened to
    QList<TurnSpeaker> speakers;
    QList<SpeechTurn> turns;
    QList<SpeechStretch> overlaps; ///< where more than one speaks
    QList<SpeechStretch> pauses;   ///< where nobody does, for two seconds or longer
    friend bool operator==(const SpeechTurns &, const SpeechTurns &) = default;
};

} // namespace attune::domain
