// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_transcripts.h"

#include "models/ports/masked_answer.h"

namespace attune::models {

using namespace domain;

Answer<Transcript> MaskedTranscripts::transcriptIn(const RecordingId &id, const QString &language,
                                                   const Grounds &grounds)
{
    return changedAnswer(m_files.transcriptIn(id, language, grounds), this, [this](Transcript transcript) {
        for (TranscriptLine &line : transcript)
            line = m_mask.masked(std::move(line));
        return transcript;
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
