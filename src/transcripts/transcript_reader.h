// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_file.h"

#include <optional>

namespace attune::transcripts {

/// What a file says (TRANSCRIPT_FILES.md). With a fault the rest means nothing.
struct ReadTranscript
{
    std::optional<domain::TranscriptFault> fault;
    domain::TranscriptFormat format = domain::TranscriptFormat::PlainText;
    QString language; ///< BCP 47; empty: the file does not say
    QString engine;   ///< that made it, at most longestSpeakerName characters; empty: nothing is said
    QString model;
    domain::Transcript lines; ///< in order of time; `speaker` is the file's own label
    QList<domain::TranscriptFinding> findings;
};

/// Reads a file of any of the formats and puts right what can be. Never fails but with a fault. Any thread; the work is
/// linear in the size, which is at most largestFile.
ReadTranscript readTranscriptFile(const QByteArray &bytes);

/// Whether a word can be a language: a primary subtag of two or three letters and up to three more (RFC 5646).
bool isLanguage(const QString &word);

/// Whether the times of lines fit a recording: nullopt when they do, or when its length is not known.
/// @param recordingMs 0: not known
std::optional<domain::TranscriptFinding> lengthFinding(const domain::Transcript &lines, qint64 recordingMs);

} // namespace attune::transcripts
