// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFile>
#include <QList>
#include <QRect>
#include <QSize>
#include <QStringList>

#include <chrono>
#include <memory>

namespace attune::server::media {

/// A file that exists in memory only: a confined program is given its descriptor, no disk ever sees it.
class MemoryFile
{
public:
    /// Internal when there is no memory for it.
    static base::Result<std::unique_ptr<MemoryFile>> create();
    QFile &file() { return m_file; }
    int descriptor() const { return m_file.handle(); }

private:
    QFile m_file;
};

/// What the content is, by its first bytes (64 are enough), whatever anybody says it is: "mp4", "m4a", "webm", "mkv";
/// empty for anything else. Text is never any of these.
QString containerOf(const QByteArray &firstBytes);

/// The same for a whole file. InvalidInput with code wrong_content for what is no container of ours, or one that
/// refers to other files.
base::Result<QString> containerOf(QIODevice &media);

/// What a program of FFmpeg is told of an input: which demuxer reads it, decided by us, and that it may open nothing
/// else, whatever the bytes say. @param container as containerOf() says
QStringList inputArguments(const QString &container, int descriptor);

/// Runs ffmpeg confined (confined_child.h). InvalidInput with code wrong_content when it ends with a failure, which
/// means that what it was given is damaged; Unavailable when it could not do its work.
/// @param descriptors those that `arguments` name @param readable paths of those that are no memory files
base::Result<void> runFfmpeg(const QStringList &arguments, const QList<int> &descriptors,
                             std::chrono::minutes patience = std::chrono::minutes(30),
                             const QStringList &readable = {});

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
/// tracks, or with one that is no media.
base::Result<std::unique_ptr<MemoryFile>> composed(const QList<Track> &tracks, const Composition &how);

/// What a file holds.
struct Probed
{
    std::chrono::seconds length{0}; ///< 0 when the file does not say
    bool hasVideo = false;
    bool hasAudio = false;
    bool hasAttachments = false; ///< files inside the file
    QStringList codecs;          ///< of pictures and sounds, as FFmpeg calls them
};
/// Asked of ffprobe, confined. InvalidInput with code wrong_content when it is no media that can be read or holds
/// neither picture nor sound; Unavailable when that cannot be found out now.
base::Result<Probed> probe(MemoryFile &media, const QString &container);

/// A file written anew.
struct LaidOut
{
    std::unique_ptr<MemoryFile> media;
    QString container;
};
/// Pictures and sounds of a file, bit by bit as they were, in a new file of the same kind that opens fast (layout.h):
/// nothing else comes along, neither attachments nor titles, chapters or references. A WebM with streams that WebM
/// knows nothing of becomes Matroska.
base::Result<LaidOut> laidOut(MemoryFile &media, const QString &container, const Probed &probed);

} // namespace attune::server::media
