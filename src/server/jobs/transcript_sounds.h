// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"
#include "server/media/media_program.h"
#include "server/store/transcription_jobs.h"
#include "server/transcripts/segment_plan.h"

#include <memory>
#include <vector>

namespace attune::server {

/// What one voice is heard in: the tracks of one person, who may have come and gone, or the recording as it is kept.
/// One thread.
class TranscriptSound
{
public:
    explicit TranscriptSound(transcripts::Voice voice) : m_voice(std::move(voice)) {}
    /// @param track as the provider has it @param offset where it begins in the recording, as the provider says
    void addTrack(std::unique_ptr<media::MemoryFile> track, std::chrono::milliseconds offset);
    void addRecording(const media::MediaStore &store, const QString &recordingId);

    const transcripts::Voice &voice() const { return m_voice; }
    /// What the engine hears of a segment; everything is decoded when it is asked first. A track that cannot be decoded
    /// is silence. The errors are those of media::samplesOf().
    base::Result<QByteArray> segment(const domain::SpeechStretch &segment);
    /// Lets go of what was decoded.
    void close() { m_parts.clear(); }

private:
    struct Part
    {
        std::unique_ptr<media::MemoryFile> track;
        std::chrono::milliseconds offset{0};
        const media::MediaStore *store = nullptr; ///< of a recording
        QString recordingId = {};
        std::unique_ptr<media::MemoryFile> samples = {};
        qint64 beginsAtMs = 0; ///< of the recording: where sample 0 is
    };
    static base::Result<void> decode(Part &part);
    static base::Result<void> decodeTrack(Part &part);

    transcripts::Voice m_voice;
    std::vector<Part> m_parts;
    bool m_isDecoded = false;
};

/// Whose words are to be written down, and from what (transcripts/TRANSCRIBING.md, "Whose words").
struct TranscriptSounds
{
    domain::SpeechTurns turns;
    std::vector<TranscriptSound> sounds;
    QList<store::TranscriptVoice> voices; ///< of the people who agreed; without a version
    QStringList notTranscribed;           ///< labels of those who did not
};

/// Finds out who agreed, and gets at their sounds. ConsentNeeded (transcription_not_consented) when nobody may be
/// heard; InvalidInput when nobody speaks; NotFound when the recording is not there; Unavailable to be tried again.
base::Result<TranscriptSounds> soundsToTranscribe(Clinic &clinic, store::Connection &connection,
                                                  const QString &recordingId);

} // namespace attune::server
