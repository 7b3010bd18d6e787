// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/transcript.h"

#include <QByteArray>

namespace attune::server::transcripts {

/// What whisper.cpp says of one sound: the words of its "full" JSON (tokens with offsets and probabilities), or of its
/// server's verbose JSON (words with times), times from the sound's beginning. Segments whose words have no times give
/// them times by their length. Words that a token cuts within a character come whole.
/// InvalidInput for what is neither, or has more than a sound of five minutes can have.
base::Result<QList<domain::TranscriptWord>> wordsFromWhisper(const QByteArray &json);

} // namespace attune::server::transcripts
