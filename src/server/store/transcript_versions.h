// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"
#include "domain/transcript.h"
#include "server/store/database.h"

#include <optional>

namespace attune::server::store {

/// One version of a recording's transcript: its words are in a sealed container of their own, with a key of its own
/// (server/transcripts/TRANSCRIPTS.md). Of each language one is current.
struct TranscriptVersion
{
    QString id; ///< the recording's own of what was there before there were versions
    domain::RecordingId recording;
    QString language; ///< "en", "pt-BR"; empty: nobody said
    QString format;   ///< of the file it came in: "vtt", "srt", "whisper", "whisperx", "elan", "text"
    domain::LineOrigin origin = domain::LineOrigin::Imported;
    int lines = 0;
    bool isCurrent = false;
    domain::UserId addedBy; ///< empty: a program
    QString addedByName;
    base::Instant addedAt;
    qint64 bytes = 0; ///< of its words; 0 of what was added before that was counted
};

/// Notes a version before its container is written, so that whatever becomes of that, erasing the recording knows of
/// it. It is in no list until transcriptStored().
void noteTranscript(Connection &connection, const TranscriptVersion &version);
/// Its container is there: it is current among its language, and the recording has a transcript. Inside a transaction.
/// False when the recording is no longer available, or the version was dropped meanwhile: then the transaction is not
/// to be committed.
bool transcriptStored(Connection &connection, const TranscriptVersion &version);
/// For invented clinics: one whose container is there, of a recording in whatever state.
void addInventedTranscript(Connection &connection, const TranscriptVersion &version);

/// Newest first; of what is stored.
QList<TranscriptVersion> transcriptVersions(Connection &connection, const domain::RecordingId &recording);
std::optional<TranscriptVersion> transcriptVersion(Connection &connection, const QString &id);
/// One that is in no list any more, or not yet.
std::optional<TranscriptVersion> retiredTranscript(Connection &connection, const QString &id);
/// The one that is read. @param language empty: the language that the recording's first transcript is in
std::optional<TranscriptVersion> currentTranscript(Connection &connection, const domain::RecordingId &recording,
                                                   const QString &language);

/// Makes it the current one of its language.
void chooseTranscript(Connection &connection, const TranscriptVersion &version);
/// The same inside a transaction.
void makeCurrent(Connection &connection, const TranscriptVersion &version);
enum class Retired {
    Removed,  ///< by somebody: all of it goes
    TakenBack ///< by whose words are in it (jobs/words_taken_back.h): what is left of it takes its place
};
/// Takes it out of every list: the newest other one of its language is current then. Its row stays until
/// forgetTranscript(), so that an erasure cut off in between is taken up again; of one that was taken back, it says
/// whether it was current, until somebody chooses another one.
void retireTranscript(Connection &connection, const TranscriptVersion &version, Retired why = Retired::Removed);
/// Takes its row away, and what people changed about it. Its container is gone before.
void forgetTranscript(Connection &connection, const QString &id);

/// Every version there ever was a container of, stored or not: what erasing the recording erases.
QStringList transcriptsToErase(Connection &connection, const QString &recordingId);
/// Noted before that, and in no list: whoever added or removed it has gone. Version and recording. Not those of which a
/// part is kept (jobs/words_taken_back.h).
QList<std::tuple<QString, QString>> abandonedTranscripts(Connection &connection, base::Instant before);

} // namespace attune::server::store
