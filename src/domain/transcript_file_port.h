// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "domain/transcript_desk.h"
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
    /// The current one of a language; empty: of the recording's first. An entry of the log.
    virtual Answer<ReadTranscript> transcriptIn(const RecordingId &id, const QString &language,
                                                const Grounds &grounds) = 0;
    /// To be saved with a copy of the recording, in the language of its first transcript: what saving a copy wants, and
    /// an entry of the log as that. What is hidden is in it for nobody.
    virtual Answer<ReadTranscript> transcriptToSave(const RecordingId &id, const Grounds &grounds) = 0;
    /// Changes it; the original stays (src/server/transcripts/DESK.md). Conflict (transcript_changed) where somebody
    /// else changed the same lines since the revision that is named: nothing is changed then.
    /// @return the whole transcript as it stands, durable
    virtual Answer<ReadTranscript> editTranscript(const RecordingId &id, const TranscriptChange &change) = 0;
    /// Words of the clinic and of the recording's client, by the alphabet. An entry of the log.
    virtual Answer<QList<VocabularyWord>> vocabulary(const RecordingId &id) = 0;
    /// Conflict (too_many_words). @return the words as they stand
    virtual Answer<QList<VocabularyWord>> changeVocabulary(const RecordingId &id, const VocabularyChange &change) = 0;
    /// Makes it the one that is read, of its language.
    virtual Answer<void> chooseTranscript(const QString &version, const Grounds &grounds) = 0;
    /// Destroys its key and its words. The newest other one of its language is current then.
    virtual Answer<void> removeTranscript(const QString &version, const Grounds &grounds) = 0;
};

} // namespace attune::domain
