// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/recording.h"
#include "domain/transcript_file.h"
#include "server/store/transcript_versions.h"
#include "transcripts/stored_transcript.h"
#include "transcripts/transcript_reader.h"

namespace attune::server::transcripts {

/// A file on its way in, read: for whom it is asked, and what it says. Pure; any thread.
class TranscriptIntake
{
public:
    /// invalid_field where what the sender says about the file cannot be.
    static base::Result<TranscriptIntake> of(const domain::TranscriptFile &file, const domain::Recording &recording);

    /// With the lines as they would be read; a fault where it is not taken.
    domain::TranscriptPreview preview() const;
    /// transcript_unreadable with the line, transcript_elsewhere without a confirmation.
    base::Result<void> isTaken() const;

    /// For isTaken(): what is kept.
    attune::transcripts::StoredTranscript transcript() const;
    /// Its row. @param id of the version
    store::TranscriptVersion version(const QString &id, const domain::UserId &addedBy, base::Instant now) const;
    /// "srt:imported:en": what an entry of the log says of it.
    QString codeInLog() const;

private:
    TranscriptIntake(domain::TranscriptFile file, const domain::Recording &recording);
    QString language() const;
    domain::LineOrigin origin() const;
    qint64 recordingMs() const;

    domain::TranscriptFile m_file;
    domain::RecordingId m_recording;
    std::optional<std::chrono::seconds> m_length;
    QString m_clinician;
    QString m_client;
    attune::transcripts::ReadTranscript m_read;
};

} // namespace attune::server::transcripts
