// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/compose.h"

#include "protocol/problem.h"
#include "server/media/composition_check.h"
#include "server/media/layout.h"

#include <algorithm>
#include <cmath>

namespace attune::server::media {

using domain::MediaChange;
using domain::ProblemCode;
using protocol::fail;

namespace {

constexpr double sameOffsetSeconds = 1;  // s
constexpr double videoStays = 2;         // s without a new frame from a camera: then it is black
constexpr double screenStays = 10;       // a shared screen may stand still
constexpr double audioSplits = 20;       // s of silence that are made, not filled
constexpr qsizetype mostStretches = 200; // of one video, in a command; the shortest holes are bridged first
constexpr qsizetype mostAudioParts = 48;
constexpr double longestComposition = 24 * 3600;

QString number(double value)
{
    return QString::number(value, 'f', 3);
}

QStringList videoCodec(bool webm)
{
    if (webm)
        return {QStringLiteral("-map"),      QStringLiteral("[picture]"), QStringLiteral("-c:v"),
                QStringLiteral("libvpx"),    QStringLiteral("-deadline"), QStringLiteral("realtime"),
                QStringLiteral("-cpu-used"), QStringLiteral("5"),         QStringLiteral("-b:v"),
                QStringLiteral("1500k"),     QStringLiteral("-g"),        QStringLiteral("50")};
    return {QStringLiteral("-map"),     QStringLiteral("[picture]"), QStringLiteral("-c:v"), QStringLiteral("libx264"),
            QStringLiteral("-preset"),  QStringLiteral("veryfast"),  QStringLiteral("-crf"), QStringLiteral("23"),
            QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"),   QStringLiteral("-g"),   QStringLiteral("50")};
}

QStringList audioCodec(bool webm)
{
    return {QStringLiteral("-map"), QStringLiteral("[sound]"),
            QStringLiteral("-c:a"), webm ? QStringLiteral("libopus") : QStringLiteral("aac"),
            QStringLiteral("-b:a"), QStringLiteral("128k")};
}

/// Stretches with holes of up to `bridged` s closed, and then the shortest holes, until there are few enough.
QList<Stretch> bridgedOver(QList<Stretch> stretches, double bridged, qsizetype most)
{
    const auto closeUpTo = [&stretches](double hole) {
        QList<Stretch> fewer;
        for (const Stretch &stretch : std::as_const(stretches)) {
            if (!fewer.isEmpty() && stretch.from - fewer.last().to <= hole)
                fewer.last().to = std::max(fewer.last().to, stretch.to);
            else
                fewer << stretch;
        }
        stretches = fewer;
    };
    closeUpTo(bridged);
    if (stretches.size() > most) {
        QList<double> holes;
        for (qsizetype i = 1; i < stretches.size(); ++i)
            holes << stretches.at(i).from - stretches.at(i - 1).to;
        std::sort(holes.begin(), holes.end());
        closeUpTo(holes.at(holes.size() - most));
    }
    return stretches;
}

/// One video: in its frame whatever size its frames have, and seen only while it has any.
QString videoFilter(int input, const PlacedTrack &placed, const QRect &cell, const QString &canvas,
                    const QString &result)
{
    const double stays = placed.track.screen ? screenStays : videoStays;
    QStringList seen;
    for (const Stretch &stretch : bridgedOver(placed.stretches, stays, mostStretches))
        seen << QStringLiteral("between(t,%1,%2)").arg(number(stretch.from), number(stretch.to));
    return QStringLiteral("[%1:%2]scale=%3:%4:force_original_aspect_ratio=decrease:eval=frame,"
                          "pad=%3:%4:(ow-iw)/2:(oh-ih)/2:eval=frame,setsar=1[v%1];"
                          "[%5][v%1]overlay=x=%6:y=%7:eof_action=pass:enable='%8'[%9];")
        .arg(input)
        .arg(placed.stream)
        .arg(cell.width())
        .arg(cell.height())
        .arg(canvas)
        .arg(cell.x())
        .arg(cell.y())
        .arg(seen.join(QLatin1Char('+')), result);
}

/// One voice: short holes are filled; behind a long one it begins anew, at its own time.
QString audioFilter(int input, const PlacedTrack &placed, QStringList &names)
{
    const QList<Stretch> parts = bridgedOver(placed.stretches, audioSplits, mostAudioParts);
    const QString name = QStringLiteral("a%1_").arg(input);
    QString filter =
        QStringLiteral("[%1:%2]asetpts=PTS-STARTPTS,asplit=%3").arg(input).arg(placed.stream).arg(parts.size());
    for (qsizetype i = 0; i < parts.size(); ++i)
        filter += QStringLiteral("[%1s%2]").arg(name).arg(i);
    filter += QLatin1Char(';');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QStringList limits;
        if (i > 0)
            limits << QStringLiteral("start=") + number((parts.at(i - 1).to + parts.at(i).from) / 2 - placed.from());
        if (i + 1 < parts.size())
            limits << QStringLiteral("end=") + number((parts.at(i).to + parts.at(i + 1).from) / 2 - placed.from());
        filter +=
            QStringLiteral("[%1s%2]%3asetpts=PTS-STARTPTS,aresample=48000:async=1,adelay=%4:all=1[%1%2];")
                .arg(name)
                .arg(i)
                .arg(limits.isEmpty() ? QString() : QStringLiteral("atrim=%1,").arg(limits.join(QLatin1Char(':'))))
                .arg(std::llround(parts.at(i).from * 1000));
        names << QStringLiteral("[%1%2]").arg(name).arg(i);
    }
    return filter;
}

double endOf(const QList<PlacedTrack> &placed)
{
    double end = 0;
    for (const PlacedTrack &one : placed)
        end = std::max(end, one.to());
    return end;
}

QString filterFor(const QList<PlacedTrack> &placed, const QList<QRect> &cells, const Composition &how)
{
    const QString length = number(endOf(placed));
    QString videos;
    QString audioTracks;
    QStringList names;
    QString canvas = QStringLiteral("c0");
    int seen = 0;
    for (qsizetype i = 0; i < placed.size(); ++i) {
        if (!placed.at(i).track.video) {
            audioTracks += audioFilter(static_cast<int>(i), placed.at(i), names);
            continue;
        }
        const QString next = QStringLiteral("c%1").arg(seen + 1);
        videos += videoFilter(static_cast<int>(i), placed.at(i), cells.at(seen++), canvas, next);
        canvas = next;
    }
    if (seen > 0)
        videos = QStringLiteral("color=c=black:s=%1x%2:r=25:d=%3[c0];")
                     .arg(how.size.width())
                     .arg(how.size.height())
                     .arg(length) +
                 videos + QStringLiteral("[%1]format=yuv420p[picture];").arg(canvas);
    if (!names.isEmpty()) // voices are added, not averaged: each stays as loud as it was
        audioTracks +=
            names.join(QString()) + QStringLiteral("amix=inputs=%1:duration=longest:normalize=0,apad=whole_dur=%2,"
                                                   "atrim=end=%2[sound];")
                                        .arg(names.size())
                                        .arg(length);
    return (videos + audioTracks).chopped(1);
}

/// Whether a track takes part, and why not.
struct Judgement
{
    enum class Kind { TakesPart, Empty, Unreadable };
    Kind kind = Kind::TakesPart;
    QString words;
};

Judgement empty(const char *words)
{
    return {Judgement::Kind::Empty, QStringLiteral("empty: ") + QString::fromLatin1(words)};
}

/// What is wrong with the track alone is said; an error is only what is wrong with us.
base::Result<Judgement> judged(const base::Error &error)
{
    if (error.kind != base::ErrorKind::InvalidInput)
        return error;
    return Judgement{Judgement::Kind::Unreadable, QStringLiteral("cannot be read: ") + error.detail};
}

base::Result<Judgement> examine(const Track &track, PlacedTrack &placed)
{
    if (track.media->file().size() == 0)
        return empty("it has no byte");
    const auto container = containerOf(track.media->file());
    if (!container)
        return judged(container.error());
    if (!holdsMore(track.media->file(), *container))
        return empty("it holds nothing but a head");
    MemoryInput input(*track.media, *container);
    placed.track = track;
    placed.container = *container;
    const auto probed = probe(input);
    if (!probed)
        return judged(probed.error());
    const auto coverage = coverageOf(input);
    if (!coverage)
        return judged(coverage.error());
    const auto streams = probed->ofKind(track.video ? Stream::Kind::Video : Stream::Kind::Audio);
    const auto found = std::find_if(streams.begin(), streams.end(),
                                    [&coverage](const Stream &s) { return coverage->contains(s.index); });
    if (found == streams.end())
        return empty("nothing of its kind is in it");
    placed.stream = found->index;
    placed.stretches = coverage->value(found->index).stretches;
    const auto videos = track.video ? keyFramesIn(input, found->index) : base::Result<qint64>(0);
    auto loudness = track.video ? base::Result<QList<float>>(QList<float>()) : loudnessOf(input, found->index);
    if (!videos || !loudness)
        return judged(videos ? loudness.error() : videos.error());
    placed.loudness = *loudness;
    if (track.video ? *videos == 0 : loudness->isEmpty())
        return Judgement{Judgement::Kind::Unreadable, QStringLiteral("cannot be read: nothing in it can be decoded")};
    return Judgement{};
}

/// Everybody by the same clock, whose 0 is the first of all.
void place(QList<PlacedTrack> &tracks)
{
    QList<double> begins;
    for (const PlacedTrack &one : std::as_const(tracks))
        begins << placeOf(one.track.offset, one.from());
    const double first = *std::min_element(begins.begin(), begins.end());
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        const double move = begins.at(i) - first - tracks.at(i).from();
        for (Stretch &stretch : tracks[i].stretches) {
            stretch.from += move;
            stretch.to += move;
        }
    }
}

base::Result<void> put(const QList<PlacedTrack> &placed, const QList<QRect> &cells, const Composition &how,
                       MemoryFile &target, QString *words)
{
    const bool webm = how.format == QStringLiteral("webm");
    QStringList arguments;
    QList<int> descriptors;
    bool seen = false;
    bool heard = false;
    for (const PlacedTrack &one : placed) {
        // A video is placed by its time stamps, which begin at 0; a voice in the filter.
        arguments << QStringLiteral("-reinit_filter:v") << QStringLiteral("0");
        if (one.track.video)
            arguments << QStringLiteral("-itsoffset") << number(one.from());
        arguments << inputArguments(one.container, addressOf(one.track.media->descriptor()));
        descriptors << one.track.media->descriptor();
        (one.track.video ? seen : heard) = true;
    }
    arguments << QStringLiteral("-filter_complex") << filterFor(placed, cells, how);
    if (seen)
        arguments << videoCodec(webm);
    if (heard)
        arguments << audioCodec(webm);
    arguments << withoutTitles() << (webm ? fastOpeningMatroska("webm") : fastOpeningMp4())
              << addressOf(target.descriptor());
    return runFfmpeg(arguments, descriptors << target.descriptor(), std::chrono::minutes(240), {}, words);
}

/// The tracks that hold something, where they belong; the others are named.
base::Result<QList<PlacedTrack>> takingPart(const QList<Track> &tracks, Composed &result)
{
    QList<PlacedTrack> placed;
    int emptyOnes = 0;
    for (const Track &track : tracks) {
        PlacedTrack one;
        const auto judgement = examine(track, one);
        if (!judgement)
            return judgement.error();
        if (judgement->kind == Judgement::Kind::TakesPart) {
            placed << one;
            continue;
        }
        result.reports.append({track.name, judgement->words});
        (judgement->kind == Judgement::Kind::Empty ? emptyOnes : result.unreadable) += 1;
    }
    if (placed.isEmpty())
        return fail(result.unreadable > 0 ? ProblemCode::WrongContent : ProblemCode::NothingRecorded,
                    QStringLiteral("There is no track that holds anything that can be read."));
    if (emptyOnes > 0)
        result.notes.append({MediaChange::TracksEmpty, emptyOnes});
    if (result.unreadable > 0)
        result.notes.append({MediaChange::TracksLeftOut, result.unreadable});
    place(placed);
    return placed;
}

} // namespace

double placeOf(std::chrono::milliseconds offset, double own)
{
    const double said = static_cast<double>(offset.count()) / 1000;
    return std::abs(said - own) < sameOffsetSeconds ? std::max(said, own) : said + own;
}

base::Result<Composed> composed(const QList<Track> &tracks, const Composition &how, QString *words)
{
    if (tracks.isEmpty())
        return fail(ProblemCode::NothingRecorded, QStringLiteral("there is no track"));
    Composed result;
    const auto placed = takingPart(tracks, result);
    if (words) {
        for (const TrackReport &report : std::as_const(result.reports))
            *words += report.name + QStringLiteral(": ") + report.words + QLatin1Char('\n');
    }
    if (!placed)
        return placed.error();
    if (endOf(*placed) > longestComposition)
        return fail(ProblemCode::NotWhole, QStringLiteral("the tracks lie more than a day apart"));
    QList<bool> screens;
    for (const PlacedTrack &one : *placed) {
        if (one.track.video)
            screens << one.track.screen;
    }
    const QList<QRect> cells = videoCells(how.layout, screens, how.size);
    auto target = MemoryFile::create();
    if (!target)
        return target.error();
    QString said;
    auto done = put(*placed, cells, how, **target, &said);
    if (words)
        *words += said;
    if (!done)
        return done.error();
    const auto length = compositionIsWhole(**target, how.format, *placed, cells, words);
    if (!length)
        return length.error();
    result.media = std::move(*target);
    result.length = *length;
    return result;
}

} // namespace attune::server::media
