// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"
#include "domain/ids.h"
#include "domain/transcript.h"
#include "server/store/database.h"

#include <QHash>

namespace attune::server::store {

/// The key changes are sealed under. @param dataKey of the sealed container that the version belongs to: its own; of
/// the first version of an older clinic the recording's (NOTES.md, "Transcripts")
crypto::SecretBytes transcriptKeyFrom(const crypto::SecretBytes &dataKey);

/// Replaces an earlier change of the same thing; an empty text takes it back. The transcript itself is never written
/// to (NOTES.md, "Transcripts").
/// @param version id of the version it is about @param change with the number of a line; for a name that of the first
/// line of the speaker
void keepTranscriptChange(Connection &connection, const QString &version, const domain::TranscriptChange &change,
                          const domain::UserId &author, const crypto::SecretBytes &key, base::Instant now);

/// The transcript with its changes. Corrupt when one does not open.
/// @param reader a hidden line keeps its text for who hid it, and for the client; others see only that it is hidden
base::Result<domain::Transcript> withEdits(Connection &connection, const QString &version,
                                           domain::Transcript transcript, const crypto::SecretBytes &key,
                                           const domain::UserId &reader, const domain::UserId &client);

/// A line of a version that somebody hid.
struct HiddenLine
{
    int line = 0;
    domain::UserId author;
};
QList<HiddenLine> hiddenLines(Connection &connection, const QString &version);

/// Copies what people changed about a version to one that has some of its lines. Corrupt when a change does not open.
/// @param lines numbers of lines of `from`, and what they are in `to`; changes of others stay behind
base::Result<void> copyTranscriptChanges(Connection &connection, const QString &from,
                                         const crypto::SecretBytes &fromKey, const QString &to,
                                         const crypto::SecretBytes &toKey, const QHash<int, int> &lines);

void eraseTranscriptEdits(Connection &connection, const QString &version);

} // namespace attune::server::store
