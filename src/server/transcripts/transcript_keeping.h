// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"
#include "server/media/media_store.h"
#include "server/store/transcript_versions.h"
#include "transcripts/stored_transcript.h"

namespace attune::server::transcripts {

// Versions of transcripts and their containers (TRANSCRIPTS.md). Any thread, with its own connection.

constexpr qsizetype mostVersions = 50; ///< of a recording

/// A version, opened.
struct OpenedTranscript
{
    store::TranscriptVersion version;
    attune::transcripts::StoredTranscript stored; ///< as it came in
    crypto::SecretBytes changesKey;               ///< of what people changed about it (store/transcript_edits.h)
};

/// The errors are those of MediaStore::readAll and release; Corrupt for a container that holds no transcript.
base::Result<OpenedTranscript> openTranscript(const media::MediaStore &media, const store::TranscriptVersion &version);

/// The row and the container of a version that is in no list yet.
base::Result<void> storeTranscript(store::Connection &db, media::MediaStore &media,
                                   const store::TranscriptVersion &version,
                                   const attune::transcripts::StoredTranscript &transcript);
/// Keeps a version that is in no list yet: its row, its container, and what other versions have hidden. Durable when it
/// returns; store::transcriptStored() makes it count, dropTranscript() takes it back. The caller has the recording's
/// turn until then (store/turns.h): what is hidden meanwhile would be hidden in the others alone.
base::Result<void> keepTranscript(store::Connection &db, media::MediaStore &media,
                                  const store::TranscriptVersion &version,
                                  const attune::transcripts::StoredTranscript &transcript);
/// Key, container and row of a version that is in no list. What cannot be erased stays for dropAbandoned().
base::Result<void> dropTranscript(store::Connection &db, media::MediaStore &media, const domain::RecordingId &recording,
                                  const QString &version);
/// Versions that were begun or retired before that, and left. @return how many are gone
int dropAbandoned(store::Connection &db, media::MediaStore &media, base::Instant before);

} // namespace attune::server::transcripts
