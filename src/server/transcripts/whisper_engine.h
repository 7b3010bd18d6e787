// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/transcripts/transcriber.h"
#include "server/transcripts/transcription_choice.h"

#include <QDateTime>

#include <memory>
#include <mutex>

namespace attune::server::transcripts {

/// The model's file, as it was looked at last. Any thread.
class ModelFile
{
public:
    /// @param digest that it must have
    ModelFile(QString path, QString digest);
    /// Reads the file where it is not the one that was read before. The errors are those of Transcriber::identity().
    base::Result<EngineIdentity> identity() const;
    const QString &path() const { return m_path; }

private:
    const QString m_path;
    const QString m_digest;
    mutable std::mutex m_mutex;
    mutable qint64 m_size = -1;
    mutable QDateTime m_changedAt;
    mutable QString m_found;
};

/// whisper.cpp's program, run once for each segment: without network, without files but its own and the model's
/// (TRANSCRIBING.md, "The engine"). Any thread.
class WhisperProgram final : public Transcriber
{
public:
    explicit WhisperProgram(TranscriptionChoice choice);
    base::Result<EngineIdentity> identity() const override { return m_model.identity(); }
    base::Result<QList<domain::TranscriptWord>> words(const SoundSegment &segment) const override;

private:
    QStringList argumentsFor(const SoundSegment &segment, const QString &words) const;

    const TranscriptionChoice m_choice;
    const ModelFile m_model;
};

/// whisper.cpp's HTTP server on this machine. Any thread.
class WhisperServer final : public Transcriber
{
public:
    explicit WhisperServer(TranscriptionChoice choice);
    base::Result<EngineIdentity> identity() const override { return m_model.identity(); }
    base::Result<QList<domain::TranscriptWord>> words(const SoundSegment &segment) const override;

private:
    const TranscriptionChoice m_choice;
    const ModelFile m_model;
};

std::unique_ptr<Transcriber> transcriberOf(const TranscriptionChoice &choice);

} // namespace attune::server::transcripts
