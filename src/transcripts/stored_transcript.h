// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/transcript.h"

namespace attune::transcripts {

/// A version of a transcript as it is kept, before it is sealed.
struct StoredTranscript
{
    QString language;
    QString engine;
    QString model;
    domain::Transcript lines;
    QString modelDigest = {};        ///< SHA-256 (hex) of the model's file, where it is known
    int droppedWords = 0;            ///< that the engine said where nobody spoke, or again and again
    QStringList notTranscribed = {}; ///< labels of those who did not agree to it
};

/// JSON in UTF-8.
QByteArray toBytes(const StoredTranscript &transcript);
/// Reads what toBytes() wrote, and WebVTT, which was kept before there were versions. Corrupt for what is neither.
base::Result<StoredTranscript> storedTranscriptFrom(const QByteArray &bytes);

} // namespace attune::transcripts
