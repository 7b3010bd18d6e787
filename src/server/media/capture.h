// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/media_note.h"
#include "domain/recording.h"
#include "protocol/json.h"
#include "server/media/media_store.h"

#include <QString>

#include <chrono>
#include <memory>

namespace attune::server::media {

using domain::CaptureOptions;

/// A recording that has ended and is to be imported (CAPTURE.md).
struct IngestJob
{
    QString recordingId;
    QString sessionId;
    QString room;
    QString state;                                    ///< as CAPTURE.md says
    protocol::Json detail = protocol::Json::object(); ///< the provider's own notes
    base::Instant startedAt;
    base::Instant endedAt;
    base::Instant now;
    bool audioOnly = false;
    bool deleted = false; ///< the recording is DELETED: only tidy up
};

/// What one step of a job led to.
struct IngestStep
{
    QString state; ///< the next one; "done" when `stored` says what is there now, "failed" for good
    protocol::Json detail = protocol::Json::object();
    std::chrono::milliseconds pause{0}; ///< before the next step
    std::optional<Stored> stored;
    QString format;
    std::optional<std::chrono::seconds> length; ///< when the provider knows better than the clock
    std::optional<bool> hasVideo;
    QList<domain::MediaNote> notes; ///< what was left out or changed, for everybody
    QString problem;                ///< a word for "failed"
    QString words;                  ///< why, for the operator alone (media_faults.h)
};

/// How a provider calls a track, and whom it shows.
struct TrackName
{
    QString sid;
    QString participant; ///< the identity they came in with; may be empty
};

/// What one participant said, on a track of its own.
struct ParticipantSound
{
    QString id;                          ///< the provider's
    QString participant;                 ///< the identity they came in with, else what tells them from others
    std::chrono::milliseconds offset{0}; ///< where it begins in the recording, as the provider says
};

class MemoryFile;

/// What makes recordings. Any thread.
class CaptureProvider
{
public:
    virtual ~CaptureProvider() = default;
    /// A short name for the status page: "sample", "twilio", "none".
    virtual QString name() const = 0;
    /// Where people meet. @return the provider's name of the room, and what its address is called there
    virtual base::Result<QString> openRoom(const QString &sessionId) = 0;
    /// Starts recording. @return the room. Unsupported when this installation cannot record.
    virtual base::Result<QString> begin(const QString &sessionId, const CaptureOptions &options) = 0;
    virtual base::Result<void> end(const QString &room) = 0;
    /// The first track that is recorded in a room since then: video, else audio. nullopt while there is none, and
    /// where tracks have no names.
    virtual base::Result<std::optional<TrackName>> firstTrack(const QString &room, base::Instant since);
    /// One step of bringing a recording in, or of tidying up behind it. May take long; called from the job thread. An
    /// error of kind Unavailable is tried again later, any other ends the job.
    virtual base::Result<IngestStep> advance(const IngestJob &job, MediaStore &store) = 0;
    /// The sounds of a recording that is in, for as long as the provider keeps them apart and its job has not removed
    /// them; empty where it does not. Unavailable: to be asked again.
    virtual base::Result<QList<ParticipantSound>> soundsOf(const IngestJob &job);
    /// One of them, as it was recorded. NotFound when it has gone, TooLarge when it does not fit into memory;
    /// Unavailable.
    virtual base::Result<std::unique_ptr<MemoryFile>> fetchSound(const QString &id);
};

/// For installations without a capture provider: recording cannot be started, and says so.
class NoCapture final : public CaptureProvider
{
public:
    QString name() const override { return QStringLiteral("none"); }
    base::Result<QString> openRoom(const QString &sessionId) override;
    base::Result<QString> begin(const QString &sessionId, const CaptureOptions &options) override;
    base::Result<void> end(const QString &room) override;
    base::Result<IngestStep> advance(const IngestJob &job, MediaStore &store) override;
};

/// For sample clinics: the "camera" plays a made film, and a recording is the part that ran while it was on.
/// Needs the ffmpeg program. Media never touches the disk in the clear: the cut is made in memory.
class SampleCapture final : public CaptureProvider
{
public:
    /// @param film an mp4 with synthetic content, at least a minute long
    explicit SampleCapture(QString film);
    QString name() const override { return QStringLiteral("sample"); }
    base::Result<QString> openRoom(const QString &sessionId) override { return sessionId; }
    base::Result<QString> begin(const QString &sessionId, const CaptureOptions &options) override;
    base::Result<void> end(const QString &) override { return {}; }
    base::Result<IngestStep> advance(const IngestJob &job, MediaStore &store) override;

private:
    QString m_film;
};

} // namespace attune::server::media
