// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/transcript_file_port.h"
#include "models/ports/name_mask.h"

namespace attune::models {

/// Versions of a transcript with the mask in front: speakers are called by their role, as in the one that is read
/// without choosing. What a file on this computer would become is shown as the file has it. GUI thread.
class MaskedTranscripts final : public QObject, public domain::TranscriptFiles
{
    Q_OBJECT

public:
    MaskedTranscripts(NameMask &mask, domain::TranscriptFiles &files) : m_mask(mask), m_files(files) {}

    domain::Answer<domain::TranscriptPreview> previewTranscript(const domain::RecordingId &id,
                                                                const domain::TranscriptFile &file,
                                                                const domain::Grounds &grounds) override;
    domain::Answer<domain::TranscriptVersion> addTranscript(const domain::RecordingId &id,
                                                            const domain::TranscriptFile &file,
                                                            const domain::Grounds &grounds) override;
    domain::Answer<QList<domain::TranscriptVersion>> transcriptVersions(const domain::RecordingId &id,
                                                                        const domain::Grounds &grounds) override;
    domain::Answer<domain::ReadTranscript> transcriptIn(const domain::RecordingId &id, const QString &language,
                                                        const domain::Grounds &grounds) override;
    domain::Answer<domain::ReadTranscript> transcriptToSave(const domain::RecordingId &id,
                                                            const domain::Grounds &grounds) override;
    domain::Answer<domain::ReadTranscript> editTranscript(const domain::RecordingId &id,
                                                          const domain::TranscriptChange &change) override;
    domain::Answer<QList<domain::VocabularyWord>> vocabulary(const domain::RecordingId &id) override;
    domain::Answer<QList<domain::VocabularyWord>> changeVocabulary(const domain::RecordingId &id,
                                                                   const domain::VocabularyChange &change) override;
    domain::Answer<void> chooseTranscript(const QString &version, const domain::Grounds &grounds) override;
    domain::Answer<void> removeTranscript(const QString &version, const domain::Grounds &grounds) override;

private:
    domain::Answer<domain::ReadTranscript> through(const domain::Answer<domain::ReadTranscript> &answer);

    NameMask &m_mask;
    domain::TranscriptFiles &m_files;
};

} // namespace attune::models
