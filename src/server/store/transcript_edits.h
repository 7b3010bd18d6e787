// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/secret_bytes.h"
#include "domain/ids.h"
#include "domain/transcript.h"
#include "server/store/database.h"
#include "transcripts/steps.h"

#include <QHash>
#include <QMap>

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

/// Notes what somebody did to a version, as its next step. Inside a transaction that asked what there is before it.
/// @return the number of the step
int appendTranscriptStep(Connection &connection, const QString &version, const attune::transcripts::Step &step,
                         const domain::UserId &author, const crypto::SecretBytes &key, base::Instant now);

/// What people changed about a version: every step that was made, and who hid which lines.
struct TranscriptEdits
{
    attune::transcripts::EditedTranscript text; ///< with the steps that stand
    QList<attune::transcripts::Step> steps;     ///< all, in their order
    QMultiMap<int, domain::UserId> hidden;      ///< by number of the line
    int firstFreeNumber = 0;                    ///< that no line ever had

    int revision() const { return steps.isEmpty() ? 0 : steps.last().number; }
};
/// Corrupt when a change does not open. @param transcript as it came in
base::Result<TranscriptEdits> transcriptEdits(Connection &connection, const QString &version,
                                              domain::Transcript transcript, const crypto::SecretBytes &key);
/// The lines as somebody may read them. @param reader a hidden line keeps its text for who hid it, and for the client;
/// others see only that it is hidden
domain::Transcript linesFor(const TranscriptEdits &edits, const domain::UserId &reader, const domain::UserId &client);

/// A line of a version that somebody hid.
struct HiddenLine
{
    int line = 0; ///< TranscriptLine::number
    domain::UserId author;
};
QList<HiddenLine> hiddenLines(Connection &connection, const QString &version);

/// Copies what people changed about a version to one that has some of its lines. Corrupt when a change does not open.
/// Steps that are about a line that is not in it, or about one that ever was a part of it, stay behind; where something
/// was hidden in such a line, all that stands in its place is.
/// @param lines numbers of lines of `from`, and what they are in `to`, which has no others
base::Result<void> copyTranscriptChanges(Connection &connection, const QString &from,
                                         const crypto::SecretBytes &fromKey, const QString &to,
                                         const crypto::SecretBytes &toKey, const QHash<int, int> &lines);

/// What was hidden, and every step.
void eraseTranscriptEdits(Connection &connection, const QString &version);

} // namespace attune::server::store
