// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/media/media_store.h"

#include <QString>

#include <chrono>
#include <memory>

namespace attune::server::media {

/// What makes recordings. A session's recording is begun and ended through it; the finished media is fetched later, by
/// a job, because real providers take their time.
class CaptureProvider
{
public:
    virtual ~CaptureProvider() = default;
    /// A short name for the status page: "sample", "none".
    virtual QString name() const = 0;
    /// Unsupported when this installation cannot record.
    virtual base::Result<void> begin(const QString &recordingId, bool audioOnly) = 0;
    /// Puts the media of an ended recording into the store. May take long; called from the job thread.
    virtual base::Result<Stored> collect(const QString &recordingId, std::chrono::seconds length, bool audioOnly,
                                         MediaStore &store) = 0;
    virtual QString format(bool audioOnly) const = 0;
};

/// For installations without a capture provider: recording cannot be started, and says so.
class NoCapture final : public CaptureProvider
{
public:
    QString name() const override { return QStringLiteral("none"); }
    base::Result<void> begin(const QString &recordingId, bool audioOnly) override;
    base::Result<Stored> collect(const QString &, std::chrono::seconds, bool, MediaStore &) override;
    QString format(bool) const override { return {}; }
};

/// For sample clinics: the "camera" plays a made film, and a recording is the part that ran while it was on.
/// Needs the ffmpeg program. Media never touches the disk in the clear: the cut is made in memory.
class SampleCapture final : public CaptureProvider
{
public:
    /// @param film an mp4 with synthetic content, at least a minute long
    explicit SampleCapture(QString film);
    QString name() const override { return QStringLiteral("sample"); }
    base::Result<void> begin(const QString &recordingId, bool audioOnly) override;
    base::Result<Stored> collect(const QString &recordingId, std::chrono::seconds length, bool audioOnly,
                                 MediaStore &store) override;
    QString format(bool audioOnly) const override;

private:
    QString m_film;
};

} // namespace attune::server::media
