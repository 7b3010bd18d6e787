// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_transcripts.h"

#include "models/ports/masked_answer.h"

namespace attune::models {

using namespace domain;

Answer<ReadTranscript> MaskedTranscripts::through(const Answer<ReadTranscript> &answer)
{
    return changedAnswer(answer, this, [this](ReadTranscript transcript) {
        for (TranscriptLine &line : transcript.lines)
            line = m_mask.masked(std::move(line));
        if (m_mask.isOn())
            transcript.offers.clear(); // mostly names
        return transcript;
    });
}

Answer<ReadTranscript> MaskedTranscripts::transcriptIn(const RecordingId &id, const QString &language,
                                                       const Grounds &grounds)
{
    return through(m_files.transcriptIn(id, language, grounds));
}

Answer<ReadTranscript> MaskedTranscripts::transcriptToSave(const RecordingId &id, const Grounds &grounds)
{
    return through(m_files.transcriptToSave(id, grounds));
}

Answer<ReadTranscript> MaskedTranscripts::editTranscript(const RecordingId &id, const TranscriptChange &change)
{
    return through(m_files.editTranscript(id, change));
}

/// The words are mostly names: while those are hidden there is nothing to show.
Answer<QList<VocabularyWord>> MaskedTranscripts::vocabulary(const RecordingId &id)
{
    return changedAnswer(m_files.vocabulary(id), this, [this](const QList<VocabularyWord> &words) {
        return m_mask.isOn() ? QList<VocabularyWord>() : words;
    });
}

Answer<QList<VocabularyWord>> MaskedTranscripts::changeVocabulary(const RecordingId &id, const VocabularyChange &change)
{
    return changedAnswer(m_files.changeVocabulary(id, change), this, [this](const QList<VocabularyWord> &words) {
        return m_mask.isOn() ? QList<VocabularyWord>() : words;
    });
}

Answer<TranscriptPreview> MaskedTranscripts::previewTranscript(const RecordingId &id, const TranscriptFile &file,
                                                               const Grounds &grounds)
{
    return m_files.previewTranscript(id, file, grounds);
}

Answer<TranscriptVersion> MaskedTranscripts::addTranscript(const RecordingId &id, const TranscriptFile &file,
                                                           const Grounds &grounds)
{
    return m_files.addTranscript(id, file, grounds);
}

Answer<QList<TranscriptVersion>> MaskedTranscripts::transcriptVersions(const RecordingId &id, const Grounds &grounds)
{
    return m_files.transcriptVersions(id, grounds);
}

Answer<void> MaskedTranscripts::chooseTranscript(const QString &version, const Grounds &grounds)
{
    return m_files.chooseTranscript(version, grounds);
}

Answer<void> MaskedTranscripts::removeTranscript(const QString &version, const Grounds &grounds)
{
    return m_files.removeTranscript(version, grounds);
}

} // namespace attune::models
