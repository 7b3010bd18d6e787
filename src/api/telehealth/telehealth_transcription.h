// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "domain/transcription_port.h"

namespace attune::api {

/// Transcripts that the clinic's program makes, in the telehealth dialect with this product's additions. GUI thread.
class TelehealthTranscription final : public domain::Transcriptions
{
public:
    /// @param session outlives this
    explicit TelehealthTranscription(ClinicSession &session) : m_session(session) {}

    domain::Answer<domain::TranscriptionStatus> transcriptionStatus(const domain::RecordingId &id) override;
    domain::Answer<domain::TranscriptionStatus>
    startTranscription(const domain::RecordingId &id, const domain::TranscriptionRequest &request) override;
    domain::Answer<domain::TranscriptionStatus> cancelTranscription(const domain::RecordingId &id,
                                                                    const QString &reason) override;

private:
    ClinicSession &m_session;
};

} // namespace attune::api
