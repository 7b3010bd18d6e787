// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/transcript.h"

#include <QStringList>

#include <optional>

namespace attune::domain {

// A transcript as it is worked on (src/server/transcripts/DESK.md).

/// Somebody wrote another word before, where these were heard.
struct TranscriptOffer
{
    int line = -1; ///< TranscriptLine::number
    int at = 0;    ///< characters from the start of the line's text
    int length = 0;
    QString text; ///< what could stand there
    friend bool operator==(const TranscriptOffer &, const TranscriptOffer &) = default;
};

/// A version of a transcript with what people changed about it.
struct ReadTranscript
{
    QString version;
    QStringList otherLanguages;               ///< that there is a transcript in, too
    QString language;                         ///< BCP 47; empty: nobody said
    LineOrigin origin = LineOrigin::Imported; ///< where the version comes from
    QString engine;                           ///< where a program made it
    QString model;
    QString modelDigest;           ///< SHA-256 (hex) of the model's file
    QStringList notTranscribed;    ///< labels of those whose words were not written down: they did not agree
    int revision = 0;              ///< of what people changed: the number of the last step
    bool canUndo = false;          ///< whether the reader has a step that could be taken back
    QList<TranscriptLine> lines;   ///< by their times
    QList<TranscriptOffer> offers; ///< for who may correct; others have none
    friend bool operator==(const ReadTranscript &, const ReadTranscript &) = default;
};

/// A word that is spoken in the sessions of a client or of a clinic, and how it is written.
struct VocabularyWord
{
    QString id;
    QString word;
    QString heard;           ///< what an engine writes instead; empty: nothing known
    bool isOfClinic = false; ///< for every client; else for the one of the recording
    QString addedByName;
    std::optional<base::Instant> addedAt;
    friend bool operator==(const VocabularyWord &, const VocabularyWord &) = default;
};
constexpr qsizetype longestVocabularyWord = 80; ///< characters, on one line
constexpr qsizetype mostVocabularyWords = 500;  ///< of a client, and of the clinic

/// A word that is added, or one that is removed.
struct VocabularyChange
{
    QString removed; ///< VocabularyWord::id; else a word is added
    QString word;
    QString heard;
    bool isOfClinic = false;
};

} // namespace attune::domain
