// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "domain/transcript_file_port.h"

namespace attune::api {

/// Transcripts that come in as files, and their versions, in the telehealth dialect with this product's additions. GUI
/// thread.
class TelehealthTranscripts final : public domain::TranscriptFiles
{
public:
    /// @param session outlives this
    explicit TelehealthTranscripts(ClinicSession &session) : m_session(session) {}

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
    ClinicSession &m_session;
};

} // namespace attune::api
