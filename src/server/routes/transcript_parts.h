// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log_action.h"
#include "server/routes/authorisation.h"
#include "server/routes/idempotency.h"
#include "server/transcripts/transcript_keeping.h"

namespace attune::server::routes {

// What the routes of transcripts share.

/// An entry about a recording, with the caller's reason. @param code what exactly was done
base::Result<void> logTranscript(const Call &call, const FoundRecording &row, domain::LogAction action,
                                 const QString &code = {});

/// The current version of a language (empty: of the recording's first), opened; not_available.
base::Result<transcripts::OpenedTranscript> currentTranscript(const Call &call, const domain::RecordingId &recording,
                                                              const QString &language = {});
base::Result<transcripts::OpenedTranscript> openedTranscript(const Call &call, const store::TranscriptVersion &version);

/// As the caller may read it, with what people changed.
base::Result<domain::Transcript> asReadBy(const Call &call, const store::RecordingRow &row,
                                          const transcripts::OpenedTranscript &opened);
/// The answer that has it, with what who may correct it is told besides.
Answer transcriptAnswer(const Call &call, const store::RecordingRow &row,
                        const transcripts::OpenedTranscript &opened);

/// The repeat of adding one (transcript_version_routes.cpp).
Answer repeatTranscript(const Call &call, const Made &made);
/// Of choosing one, and of removing one.
Answer chosenTranscript(const Call &call, const Made &made);
Answer removedTranscript(const Call &call, const Made &made);

} // namespace attune::server::routes
