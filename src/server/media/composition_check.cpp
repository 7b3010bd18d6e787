// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/composition_check.h"

#include "protocol/problem.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace attune::server::media {

using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr double slack = 1.0;            // s
constexpr int lookAlike = 20;            // mean difference of grey points, of 255
constexpr double mostUnlike = 0.1;       // share of the seconds that may look otherwise
constexpr qsizetype mostUnlikeOnEnd = 4; // s
constexpr float silence = -100;

base::Error differs(const QString &what)
{
    return fail(ProblemCode::NotWhole, what);
}

/// What all voices together should sound like, second by second of the film.
QString audioTracksOf(const QList<PlacedTrack> &tracks)
{
    QList<float> loudest;
    for (const PlacedTrack &one : tracks) {
        if (one.track.video)
            continue;
        const auto begins = static_cast<qsizetype>(std::lround(one.from()));
        while (loudest.size() < begins + one.loudness.size())
            loudest.append(silence);
        for (qsizetype i = 0; i < one.loudness.size(); ++i)
            loudest[begins + i] = std::max(loudest.at(begins + i), one.loudness.at(i));
    }
    return heardIn(loudest);
}

double meanDifference(const QByteArray &a, const QByteArray &b)
{
    double sum = 0;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        sum += std::abs(static_cast<int>(static_cast<unsigned char>(a.at(i))) -
                        static_cast<int>(static_cast<unsigned char>(b.at(i))));
    return a.isEmpty() ? 255 : sum / static_cast<double>(a.size());
}

/// Of a track's own second, whether it has frames throughout: only then both show the same for certain.
bool isSeen(const PlacedTrack &track, double from)
{
    return std::any_of(track.stretches.begin(), track.stretches.end(), [from](const Stretch &stretch) {
        return from >= stretch.from - 0.05 && from + 1 <= stretch.to + 0.05;
    });
}

/// How many seconds look otherwise than the track, of how many; and how many on end at the most.
struct Likeness
{
    qsizetype looked = 0;
    qsizetype unlike = 0;
    qsizetype onEnd = 0;
};

Likeness compare(const PlacedTrack &track, const QList<QByteArray> &own, const QList<QByteArray> &shown)
{
    Likeness likeness;
    qsizetype onEnd = 0;
    for (qsizetype i = 0; i < own.size(); ++i) {
        const double at = track.from() + static_cast<double>(i);
        if (!isSeen(track, at))
            continue;
        bool alike = false;
        const auto about = static_cast<qsizetype>(std::lround(at));
        for (qsizetype near = about - 1; near <= about + 1 && !alike; ++near)
            alike = near >= 0 && near < shown.size() && meanDifference(own.at(i), shown.at(near)) < lookAlike;
        ++likeness.looked;
        likeness.unlike += alike ? 0 : 1;
        onEnd = alike ? 0 : onEnd + 1;
        likeness.onEnd = std::max(likeness.onEnd, onEnd);
    }
    return likeness;
}

/// The video of each second, as it is in its place of the film.
base::Result<void> videoIsThere(MediaInput &film, int stream, const PlacedTrack &track, const QRect &cell,
                                QString *words)
{
    MemoryInput own(*track.track.media, track.container);
    // Both in the frame of the place: a narrow video has black beside it.
    const QString frame = QStringLiteral("scale=%1:%2:force_original_aspect_ratio=decrease:eval=frame,"
                                         "pad=%1:%2:(ow-iw)/2:(oh-ih)/2:eval=frame,")
                              .arg(cell.width())
                              .arg(cell.height());
    const auto videos = glimpsesOf(own, track.stream, frame);
    if (!videos)
        return videos.error();
    const QString crop =
        QStringLiteral("crop=%1:%2:%3:%4,").arg(cell.width()).arg(cell.height()).arg(cell.x()).arg(cell.y());
    const auto shown = glimpsesOf(film, stream, crop);
    if (!shown)
        return shown.error();
    const Likeness likeness = compare(track, *videos, *shown);
    if (words)
        *words += QStringLiteral("%1: %2 of %3 seconds of its picture differ\n")
                      .arg(track.track.name)
                      .arg(likeness.unlike)
                      .arg(likeness.looked);
    const bool few = static_cast<double>(likeness.unlike) <= 1 + mostUnlike * static_cast<double>(likeness.looked);
    return few && likeness.onEnd <= mostUnlikeOnEnd
               ? base::Result<void>()
               : base::Result<void>(differs(QStringLiteral("a picture is not where it was recorded")));
}

base::Result<void> audioIsThere(MediaInput &film, int stream, const QList<PlacedTrack> &tracks, QString *words)
{
    const QString expected = audioTracksOf(tracks);
    const auto loudness = loudnessOf(film, stream);
    if (!loudness)
        return loudness.error();
    const QString heard = heardIn(*loudness);
    if (words)
        *words += QStringLiteral("voices of the tracks: %1\nvoices of the film:   %2\n").arg(expected, heard);
    return audioAlike(expected, heard)
               ? base::Result<void>()
               : base::Result<void>(differs(QStringLiteral("the voices are not where they were recorded")));
}

} // namespace

base::Result<std::chrono::seconds> compositionIsWhole(MemoryFile &film, const QString &container,
                                                      const QList<PlacedTrack> &tracks, const QList<QRect> &cells,
                                                      QString *words)
{
    MemoryInput input(film, container);
    const auto probed = probe(input);
    const auto coverage = probed ? coverageOf(input) : base::Result<Coverage>(probed.error());
    if (!coverage)
        return coverage.error();
    double end = 0;
    bool heard = false;
    for (const PlacedTrack &one : tracks) {
        end = std::max(end, one.to());
        heard = heard || !one.track.video;
    }
    const auto videos = probed->ofKind(Stream::Kind::Video);
    const auto audioTracks = probed->ofKind(Stream::Kind::Audio);
    if (videos.size() != (cells.isEmpty() ? 0 : 1) || audioTracks.size() != (heard ? 1 : 0))
        return differs(QStringLiteral("picture or sound is missing"));
    for (const StreamCoverage &one : *coverage) {
        if (std::abs(one.to() - end) > slack + end * 0.005 || one.from() > slack)
            return differs(
                QStringLiteral("the film lasts %1 s, its tracks %2 s").arg(one.to(), 0, 'f', 1).arg(end, 0, 'f', 1));
    }
    if (heard) {
        if (auto there = audioIsThere(input, audioTracks.first().index, tracks, words); !there)
            return there.error();
    }
    qsizetype cell = 0;
    for (const PlacedTrack &one : tracks) {
        if (!one.track.video)
            continue;
        if (auto there = videoIsThere(input, videos.first().index, one, cells.at(cell++), words); !there)
            return there.error();
    }
    return std::chrono::seconds(std::max<qint64>(1, std::llround(end)));
}

} // namespace attune::server::media
