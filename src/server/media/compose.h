// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>
#include <QRect>
#include <QSize>
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
    bool screen = false;                 ///< a shared screen
};

/// How single tracks become one film.
struct Composition
{
    QString layout = QStringLiteral("grid"); ///< "grid", "speaker", "presentation"
    QSize size{1280, 720};
    QString format = QStringLiteral("mp4"); ///< "mp4", "webm"
};

/// "1280x720"; that size too for anything that is none, or out of reason.
QSize sizeFrom(const QString &resolution);

/// Where each picture goes (CAPTURE.md). @param screens for each picture, whether it is a shared screen
/// @return as many rectangles within `size`, with even coordinates
QList<QRect> pictureCells(const QString &layout, const QList<bool> &screens, QSize size);

/// Puts single tracks together into one file that opens fast and seeks: pictures as the layout says, all voices mixed,
/// each at its offset. Without a picture it has sound alone. Unavailable when ffmpeg cannot; InvalidInput without
/// tracks.
base::Result<std::unique_ptr<MemoryFile>> composed(const QList<Track> &tracks, const Composition &how);

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
