// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcription.h"
#include "protocol/codec.h"

/// Transcripts that a program makes (server/transcripts/TRANSCRIBING.md).
namespace attune::protocol {

/// GET how far it is; also the answer to starting and cancelling.
void describe(Members &members, domain::TranscriptionStatus &status);
/// POST to have one made.
void describe(Members &members, domain::TranscriptionRequest &request);

} // namespace attune::protocol
