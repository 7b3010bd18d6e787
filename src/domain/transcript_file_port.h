// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "domain/transcript_file.h"

namespace attune::domain {

/// Transcripts that come in as files, and their versions (src/server/transcripts/TRANSCRIPTS.md). GUI thread; answers
/// arrive there too. @param grounds with a reason for whose role needs one
class TranscriptFiles
{
public:
    virtual ~TranscriptFiles() = default;
    /// What the file would become. Changes nothing. A file that is not taken is an answer with a fault; NotPermitted
    /// for who may not add one.
    virtual Answer<TranscriptPreview> previewTranscript(const RecordingId &id, const TranscriptFile &file,
                                                        const Grounds &grounds) = 0;
    /// Adds it as the newest version, which is current from then on. InvalidInput (transcript_unreadable) with the line
    /// in `detail`; Conflict (transcript_elsewhere) where it wants a confirmation, (too_many_transcripts).
    /// @return the version, durable
    virtual Answer<TranscriptVersion> addTranscript(const RecordingId &id, const TranscriptFile &file,
                                                    const Grounds &grounds) = 0;
    /// Newest first. An entry of the log.
    virtual Answer<QList<TranscriptVersion>> transcriptVersions(const RecordingId &id, const Grounds &grounds) = 0;
    /// The current one of a language. An entry of the log.
    virtual Answer<Transcript> transcriptIn(const RecordingId &id, const QString &language, const Grounds &grounds) = 0;
    /// Makes it the one that is read, of its language.
    virtual Answer<void> chooseTranscript(const QString &version, const Grounds &grounds) = 0;
    /// Destroys its key and its words. The newest other one of its language is current then.
    virtual Answer<void> removeTranscript(const QString &version, const Grounds &grounds) = 0;
};

} // namespace attune::domain
