// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>
#include <QStringList>

#include <chrono>
#include <memory>

namespace attune::server::media {

/// A file that exists in memory only: other programs reach it by path() while it lives, no disk ever sees it.
class MemoryFile
{
public:
    /// Internal when there is no memory for it.
    static base::Result<std::unique_ptr<MemoryFile>> create();
    QFile &file() { return m_file; }
    QString path() const;

private:
    QFile m_file;
};

/// Runs ffmpeg with these arguments; quiet, without input from the terminal. Unavailable when it fails.
base::Result<void> runFfmpeg(const QStringList &arguments, std::chrono::minutes patience = std::chrono::minutes(30));

/// One track of a session as the capture provider recorded it.
struct Track
{
    std::shared_ptr<MemoryFile> media; ///< mka or mkv
    bool video = false;
    std::chrono::milliseconds offset{0}; ///< behind the first track
};

/// Puts single tracks together into one mp4 that opens fast and seeks: pictures side by side (the layout "grid"), all
/// voices mixed, each at its offset. Without a picture an m4a. Unavailable when ffmpeg cannot; InvalidInput without
/// tracks.
base::Result<std::unique_ptr<MemoryFile>> composed(const QList<Track> &tracks, const QString &resolution);

/// The same streams laid out for fast opening (layout.h), for mp4; other kinds come back as they are.
base::Result<std::unique_ptr<MemoryFile>> laidOut(std::unique_ptr<MemoryFile> media);

/// What the content is, by its first bytes, whatever anybody says it is: "mp4", "m4a", "webm", "mkv", "mka"; empty for
/// anything else.
QString containerOf(const QByteArray &firstBytes);
/// Length of the media, asked of ffprobe; nullopt when it cannot tell. Also says whether it has picture.
struct Probed
{
    std::chrono::seconds length{0};
    bool hasVideo = false;
    bool hasAudio = false;
};
std::optional<Probed> probe(const QString &path);

} // namespace attune::server::media
