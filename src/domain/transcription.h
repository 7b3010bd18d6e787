// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace attune::domain {

/// How far a transcript that a program makes is, in the words of the clinic API.
enum class TranscriptionState { NotStarted, Queued, InProgress, Completed, Failed };
/// "NOT_STARTED", "QUEUED", "IN_PROGRESS", "COMPLETED", "FAILED"
QString textOf(TranscriptionState state);

/// What a clinic says of the transcript of a recording (src/server/transcripts/TRANSCRIBING.md).
struct TranscriptionStatus
{
    RecordingId recording;
    /// Completed also where there is a transcript that came in as a file.
    TranscriptionState state = TranscriptionState::NotStarted;
    int percent = 0;                ///< of the speech that is to be written down
    std::optional<int> secondsLeft; ///< while it is in progress, as soon as anything is known
    bool canStart = false;          ///< the clinic has an engine, and the caller may have a transcript made
    QString engine;                 ///< by which it is made; empty until it has begun
    QString model;
    QString modelDigest;        ///< SHA-256 (hex) of the model's file
    int droppedWords = 0;       ///< that lay where nobody spoke, or said the same again and again
    QStringList notTranscribed; ///< labels of those who did not agree: "CLIENT"
    friend bool operator==(const TranscriptionStatus &, const TranscriptionStatus &) = default;
};

/// What somebody asks for.
struct TranscriptionRequest
{
    QString language; ///< a tag, as "en"; empty: as the clinic has it set
    QString reason;   ///< for whose role it takes one
    friend bool operator==(const TranscriptionRequest &, const TranscriptionRequest &) = default;
};

} // namespace attune::domain
