// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/media_note.h"
#include "server/media/coverage.h"

#include <QList>
#include <QRect>
#include <QSize>

#include <chrono>
#include <memory>

namespace attune::server::media {

/// One track of a session as the capture provider recorded it.
struct Track
{
    std::shared_ptr<MemoryFile> media; ///< mka or mkv
    bool video = false;
    std::chrono::milliseconds offset{0}; ///< as the provider says, on a clock that all tracks share
    bool screen = false;                 ///< a shared screen
    QString name;                        ///< the provider's, for the operator
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

/// Where each video goes (CAPTURE.md). @param screens for each video, whether it is a shared screen
/// @return as many rectangles within `size`, with even coordinates
QList<QRect> videoCells(const QString &layout, const QList<bool> &screens, QSize size);

/// A track that takes part: what it holds and where that lies in the film.
struct PlacedTrack
{
    Track track;
    QString container;
    int stream = 0;
    QList<Stretch> stretches; ///< in the film's time, which begins at 0 with the first of all tracks
    QList<float> loudness;    ///< of a voice, by its own time
    double from() const { return stretches.first().from; }
    double to() const { return stretches.last().to; }
};

/// Where a track begins on the clock that all share: what the provider says, what its own time stamps say, or both
/// together; when both say the same (within a second), it is said once. @param own its first time stamp, s
double placeOf(std::chrono::milliseconds offset, double own);

/// What one track has to say for itself, for the operator.
struct TrackReport
{
    QString name;
    QString words; ///< empty when all is well
};

/// A film that was put together and compared with its tracks.
struct Composed
{
    std::unique_ptr<MemoryFile> media;
    std::chrono::seconds length{0};
    QList<domain::MediaNote> notes;
    QList<TrackReport> reports; ///< of the tracks that are not in it
    int unreadable = 0;         ///< tracks that hold something of which nothing could be made
};

/// Puts single tracks together into one file that opens fast and seeks (MEDIA.md, "Put together here"): videos as the
/// layout says, all voices mixed, each by its own time stamps, black and silent where it has none. Tracks that are
/// empty or cannot be read are left out and named. The result is compared with the tracks: its length, the audio of
/// each second, and the video of each second in each place. Without a video it has audio alone. InvalidInput when
/// no track holds anything (code nothing_recorded) or none that does can be read (wrong_content), or when the result is
/// not what the tracks are (not_whole); Unavailable when ffmpeg cannot.
/// @param words takes what is for the operator: what was compared, and what ffmpeg said
base::Result<Composed> composed(const QList<Track> &tracks, const Composition &how, QString *words = nullptr);

} // namespace attune::server::media
