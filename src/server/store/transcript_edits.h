// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"
#include "domain/ids.h"
#include "domain/transcript.h"
#include "server/store/database.h"

namespace attune::server::store {

/// The key changes are sealed under. @param dataKey of the recording's sealed container
crypto::SecretBytes transcriptKeyFrom(const crypto::SecretBytes &dataKey);

/// Replaces an earlier change of the same thing; an empty text takes it back. The transcript itself is never written
/// to (NOTES.md, "Transcripts").
/// @param change with the number of a line; for a name that of the first line of the speaker
void keepTranscriptChange(Connection &connection, const domain::RecordingId &recording,
                          const domain::TranscriptChange &change, const domain::UserId &author,
                          const crypto::SecretBytes &key, base::Instant now);

/// The transcript with its changes. Corrupt when one does not open.
/// @param reader a hidden line keeps its text for who hid it, and for the client; others see only that it is hidden
base::Result<domain::Transcript> withEdits(Connection &connection, const domain::RecordingId &recording,
                                           domain::Transcript transcript, const crypto::SecretBytes &key,
                                           const domain::UserId &reader, const domain::UserId &client);

void eraseTranscriptEdits(Connection &connection, const domain::RecordingId &recording);

} // namespace attune::server::store
