// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "domain/transcription.h"

namespace attune::domain {

/// Transcripts that the clinic's own program makes (src/server/transcripts/TRANSCRIBING.md). GUI thread; answers arrive
/// there too.
class Transcriptions
{
public:
    virtual ~Transcriptions() = default;
    /// How far it is. Open to whoever sees the recording; no entry of the log.
    virtual Answer<TranscriptionStatus> transcriptionStatus(const RecordingId &id) = 0;
    /// Has one made, or made again. NotPermitted (transcription_off) where the clinic has no engine, ConsentNeeded
    /// (transcription_not_consented), Conflict (transcription_running).
    virtual Answer<TranscriptionStatus> startTranscription(const RecordingId &id,
                                                           const TranscriptionRequest &request) = 0;
    /// Ends it; what was written down so far is destroyed. Conflict (transcription_not_running).
    virtual Answer<TranscriptionStatus> cancelTranscription(const RecordingId &id, const QString &reason) = 0;
};

} // namespace attune::domain
