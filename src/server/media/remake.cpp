// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/remake.h"

#include "protocol/problem.h"
#include "server/media/layout.h"

#include <algorithm>
#include <cmath>

namespace attune::server::media {

using domain::MediaChange;
using domain::ProblemCode;
using How = RemakePlan::How;
using protocol::fail;

namespace {

constexpr int mostStreams = 24;       // looked at; a file with more was not made by a camera
constexpr qint64 firstFrames = 100;   // looked at where key frames alone tell nothing
constexpr int longestSide = 1920;     // of a video that is converted anyway
constexpr double slackSeconds = 1.5;  // what coders and frames add or cut
constexpr double slackShare = 0.01;   // and clocks
constexpr std::chrono::minutes longestWork{240};

bool isStillOf(const Stream &stream, const Coverage &coverage)
{
    const bool drawn = QStringList{QStringLiteral("mjpeg"), QStringLiteral("png"), QStringLiteral("bmp"),
                                   QStringLiteral("gif"), QStringLiteral("webp")}
                           .contains(stream.codec);
    return stream.kind == Stream::Kind::Video && drawn && coverage.value(stream.index).packets <= 1;
}

/// How many of a video's first frames can be decoded: not every decoder can leave out what lies between key frames.
base::Result<qint64> firstFramesIn(MediaInput &media, int stream)
{
    MediaRun run;
    run.before = {QStringLiteral("-reinit_filter:v"), QStringLiteral("0"), QStringLiteral("-an")};
    run.after = {QStringLiteral("-map"),    QStringLiteral("0:%1").arg(stream),
                 QStringLiteral("-vsync"),  QStringLiteral("passthrough"),
                 QStringLiteral("-frames"), QString::number(firstFrames),
                 QStringLiteral("-vf"),     QStringLiteral("scale=2:2:eval=frame,format=gray"),
                 QStringLiteral("-f"),      QStringLiteral("rawvideo"),
                 QStringLiteral("pipe:1")};
    const auto ended = runOver(media, run);
    return ended ? base::Result<qint64>(ended->output.size() / 4) : base::Result<qint64>(ended.error());
}

/// Whether something of a stream can be decoded; of its audio, how loud it is.
base::Result<bool> canBeDecoded(MediaInput &media, const Stream &stream, Examined &file)
{
    const StreamCoverage own = file.coverage.value(stream.index);
    if (!isDecoded(stream.codec))
        return false;
    if (stream.kind == Stream::Kind::Video) {
        const auto keys = keyFramesIn(media, stream.index);
        if (!keys || (*keys > 0 && *keys * 4 >= std::min<qint64>(own.keyPackets, 500)))
            return keys ? base::Result<bool>(true) : base::Result<bool>(keys.error());
        const auto first = firstFramesIn(media, stream.index);
        if (!first)
            return first.error();
        return *first > 0 && *first * 4 >= std::min(own.packets, firstFrames);
    }
    auto loudness = loudnessOf(media, stream.index);
    if (!loudness)
        return loudness.error();
    const auto seconds = static_cast<double>(loudness->size());
    if (seconds < 1 || seconds * 2 < own.covered() - slackSeconds)
        return false;
    file.loudness.insert(stream.index, *loudness);
    return true;
}

QString textOf(const QSize &size)
{
    return QStringLiteral("%1:%2").arg(size.width()).arg(size.height());
}

/// How large a converted video is: as it is seen, upright, with square pixels.
QSize sizeSeen(const Stream &video)
{
    if (video.size.isEmpty())
        return {1280, 720};
    QSizeF size(video.size.width() * video.pixelShape, video.size.height());
    if (std::lround(std::abs(video.quarterTurns)) % 2 == 1)
        size.transpose();
    const double factor = std::min(1.0, longestSide / std::max(size.width(), size.height()));
    const auto even = [factor](double side) {
        return std::max(2, static_cast<int>(std::lround(side * factor / 2)) * 2);
    };
    return {even(size.width()), even(size.height())};
}

/// Frames that change their size go on in the first one's; interlaced ones become progressive.
QString videoFilter(const Stream &video)
{
    const QString frame = textOf(sizeSeen(video));
    return QStringLiteral("yadif=deint=interlaced,scale=iw*sar:ih:eval=frame,"
                          "scale=%1:force_original_aspect_ratio=decrease:eval=frame,"
                          "pad=%1:(ow-iw)/2:(oh-ih)/2:eval=frame,setsar=1")
        .arg(frame);
}

QStringList videoArguments(const RemakePlan &plan)
{
    const Stream &video = *plan.video;
    QStringList arguments = {QStringLiteral("-map"), QStringLiteral("0:%1").arg(video.index)};
    if (plan.videoHow == How::Copy) {
        arguments << QStringLiteral("-c:v") << QStringLiteral("copy");
        if (video.codec == QStringLiteral("h264")) // cameras write times and places into the stream itself
            arguments << QStringLiteral("-bsf:v") << QStringLiteral("filter_units=remove_types=6");
        return arguments;
    }
    return arguments << QStringLiteral("-vf") << videoFilter(video) << QStringLiteral("-vsync") << QStringLiteral("vfr")
                     << QStringLiteral("-c:v") << QStringLiteral("libx264") << QStringLiteral("-preset")
                     << QStringLiteral("veryfast") << QStringLiteral("-crf") << QStringLiteral("20")
                     << QStringLiteral("-pix_fmt") << QStringLiteral("yuv420p") << QStringLiteral("-g")
                     << QStringLiteral("50");
}

/// All at once, each from where it begins: added, not averaged, and held below the loudest there is.
QString mixOf(const RemakePlan &plan, const Coverage &coverage)
{
    const double start = extentOf(coverage).from;
    QString filter;
    QString names;
    for (const Stream &audio : plan.audioTracks) {
        const auto delay = std::max<qint64>(0, std::llround((coverage.value(audio.index).from() - start) * 1000));
        filter += QStringLiteral("[0:%1]asetpts=PTS-STARTPTS,aresample=48000:async=1,adelay=%2:all=1[m%1];")
                      .arg(audio.index)
                      .arg(delay);
        names += QStringLiteral("[m%1]").arg(audio.index);
    }
    return filter + names +
           QStringLiteral("amix=inputs=%1:duration=longest:normalize=0,alimiter=limit=0.95:level=0,"
                          "aformat=channel_layouts=stereo|mono[sound]")
               .arg(plan.audioTracks.size());
}

QStringList audioArguments(const RemakePlan &plan, const Coverage &coverage)
{
    QStringList arguments;
    if (plan.audioTracks.size() > 1) {
        arguments << QStringLiteral("-filter_complex") << mixOf(plan, coverage) << QStringLiteral("-map")
                  << QStringLiteral("[sound]");
    } else {
        arguments << QStringLiteral("-map") << QStringLiteral("0:%1").arg(plan.audioTracks.first().index);
        if (plan.audioHow == How::Copy)
            return arguments << QStringLiteral("-c:a") << QStringLiteral("copy");
        arguments << QStringLiteral("-af")
                  << QStringLiteral("aresample=48000:async=1,aformat=channel_layouts=stereo|mono");
    }
    return arguments << QStringLiteral("-c:a") << (plan.isWebm() ? QStringLiteral("libopus") : QStringLiteral("aac"))
                     << QStringLiteral("-b:a") << QStringLiteral("160k");
}

bool isAsLong(double before, double after)
{
    return after >= before - slackSeconds - before * slackShare;
}

/// What is in the file that was made is what was to be in it, for as long.
base::Result<std::chrono::seconds> compared(const RemakePlan &plan, const Examined &file, MediaInput &made,
                                            const Probed &probed)
{
    const auto differs = [](const char *what) {
        return fail(ProblemCode::WrongContent,
                    QStringLiteral("The file cannot be kept whole: %1. It is damaged, or laid out as no "
                                   "program lays it out.")
                        .arg(QString::fromLatin1(what)));
    };
    const auto after = coverageOf(made);
    if (!after)
        return after.error();
    const auto videos = probed.ofKind(Stream::Kind::Video);
    const auto audioTracks = probed.ofKind(Stream::Kind::Audio);
    if (videos.size() != (plan.video ? 1 : 0) || audioTracks.size() != (plan.audioTracks.isEmpty() ? 0 : 1))
        return differs("a part of it is missing");
    if (plan.video &&
        !isAsLong(file.coverage.value(plan.video->index).covered(), after->value(videos.first().index).covered()))
        return differs("its picture ends too early");
    Coverage chosen;
    bool jumps = false;
    for (const Stream &audio : plan.audioTracks) {
        chosen.insert(audio.index, file.coverage.value(audio.index));
        if (!isAsLong(chosen[audio.index].covered(), after->value(audioTracks.first().index).covered()))
            return differs("its sound ends too early");
    }
    if (plan.video)
        chosen.insert(plan.video->index, file.coverage.value(plan.video->index));
    for (const StreamCoverage &one : std::as_const(chosen))
        jumps = jumps || !one.joints.isEmpty();
    const Stretch extent = extentOf(*after);
    if (!jumps && (!isAsLong(extentOf(chosen).length(), extent.length()) ||
                   !isAsLong(extent.length(), extentOf(chosen).length())))
        return differs("it is not as long as what it holds");
    if (extent.from > slackSeconds)
        return differs("it does not begin at its beginning");
    return std::chrono::seconds(std::max<qint64>(1, std::llround(extent.to)));
}

/// Of all sounds of a plan together: the loudest of each second.
QString toBeHeard(const RemakePlan &plan, const Examined &file)
{
    QList<float> loudest;
    for (const Stream &audio : plan.audioTracks) {
        const QList<float> own = file.loudness.value(audio.index);
        while (loudest.size() < own.size())
            loudest.append(-100);
        for (qsizetype i = 0; i < own.size(); ++i)
            loudest[i] = std::max(loudest.at(i), own.at(i));
    }
    return heardIn(loudest);
}

base::Result<Remade> attempt(MediaInput &media, const RemakePlan &plan, const Examined &file, RemadeFile &target,
                             QString *words)
{
    if (auto empty = target.restart(); !empty)
        return empty.error();
    MediaRun run;
    run.before = {QStringLiteral("-reinit_filter:v"), QStringLiteral("0")};
    run.after = remakeArguments(plan, file.coverage) + target.layout(plan.isWebm());
    run.output = &target;
    run.patience = longestWork;
    const auto ended = runOver(media, run);
    if (!ended)
        return ended.error();
    if (words)
        *words = ended->words;
    if (ended->exitCode != 0)
        return fail(ProblemCode::WrongContent, QStringLiteral("The file is damaged."));
    const auto made = target.made(plan.container);
    if (!made)
        return made.error();
    const auto probed = probe(**made);
    const auto length =
        probed ? compared(plan, file, **made, *probed) : base::Result<std::chrono::seconds>(probed.error());
    if (!length)
        return length.error();
    if (!plan.audioTracks.isEmpty() && !mendsItsJumps(media.container())) {
        const auto heard = loudnessOf(**made, probed->ofKind(Stream::Kind::Audio).value(0).index);
        if (!heard)
            return heard.error();
        if (!audioAlike(toBeHeard(plan, file), heardIn(*heard)))
            return fail(ProblemCode::WrongContent,
                        QStringLiteral("The file cannot be kept whole: its sound would not be where it "
                                       "was."));
    }
    return Remade{plan.format(), *length, plan.video.has_value(), plan.notes};
}

/// The streams of a plan with time stamps that do not jump, where the target lies.
base::Result<std::unique_ptr<MediaInput>> straightenedFile(MediaInput &media, const RemakePlan &plan,
                                                           const Straightening &how, RemadeFile &between)
{
    if (auto empty = between.restart(); !empty)
        return empty.error();
    QStringList arguments;
    int output = 0;
    QList<Stream> streams = plan.audioTracks;
    if (plan.video)
        streams.prepend(*plan.video);
    for (const Stream &stream : std::as_const(streams)) {
        arguments << QStringLiteral("-map") << QStringLiteral("0:%1").arg(stream.index)
                  << QStringLiteral("-bsf:%1").arg(output) << how.expressions.value(output);
        ++output;
    }
    const bool boxes = isBoxes(media.container());
    MediaRun run;
    run.after = arguments + QStringList{QStringLiteral("-c"), QStringLiteral("copy")} + between.layoutBetween(boxes);
    run.output = &between;
    run.patience = longestWork;
    const auto ended = runOver(media, run);
    if (!ended)
        return ended.error();
    if (ended->exitCode != 0)
        return fail(ProblemCode::WrongContent, QStringLiteral("The file's time stamps jump, and cannot be put in order."));
    return between.made(boxes ? QStringLiteral("mp4") : QStringLiteral("mkv"));
}

/// Everything decoded and coded anew: what could not be copied may still be played.
RemakePlan converting(RemakePlan plan)
{
    if (plan.video && plan.videoHow == How::Copy) {
        plan.videoHow = How::Convert;
        plan.notes.append({MediaChange::VideoConverted, 1});
    }
    if (!plan.audioTracks.isEmpty() && plan.audioHow == How::Copy) {
        plan.audioHow = How::Convert;
        plan.notes.append({MediaChange::AudioConverted, 1});
    }
    plan.container = QStringLiteral("mp4");
    return plan;
}

base::Result<Remade> copiedOrConverted(MediaInput &media, const RemakePlan &plan, const Examined &file,
                                       RemadeFile &target, Effort effort, QString *words)
{
    auto done = attempt(media, plan, file, target, words);
    const bool copies = plan.videoHow == How::Copy || plan.audioHow == How::Copy;
    if (done || done.error().kind != base::ErrorKind::InvalidInput || !copies || effort == Effort::Copy)
        return done;
    return attempt(media, converting(plan), file, target, words);
}

/// What was left out is known from the file itself; what is converted, from the copy, which holds what is kept.
QList<domain::MediaNote> notesOf(const Prepared &file, const RemakePlan &ofCopy)
{
    const auto isOfCopy = [](const domain::MediaNote &note) {
        return note.change == MediaChange::VideoConverted || note.change == MediaChange::AudioConverted ||
               note.change == MediaChange::VideoTurned;
    };
    QList<domain::MediaNote> notes = file.plan.notes;
    notes.removeIf(isOfCopy);
    for (const domain::MediaNote &note : ofCopy.notes) {
        if (isOfCopy(note))
            notes.append(note);
    }
    if (file.order.pausesClosed > 0)
        notes.append({MediaChange::PausesClosed, file.order.pausesClosed});
    if (file.order.joints > 0)
        notes.append({MediaChange::PartsJoined, file.order.joints});
    return notes;
}

} // namespace

base::Result<Examined> examined(MediaInput &media)
{
    const auto probed = probe(media);
    if (!probed)
        return probed.error();
    const auto coverage = coverageOf(media);
    if (!coverage)
        return coverage.error();
    Examined file{*probed, *coverage, {}, {}};
    int looked = 0;
    for (Stream &stream : file.probed.streams) {
        if (isStillOf(stream, file.coverage))
            stream.kind = Stream::Kind::Cover;
        const bool counts = stream.kind == Stream::Kind::Video || stream.kind == Stream::Kind::Audio;
        if (!counts || !file.coverage.contains(stream.index))
            continue;
        if (++looked > mostStreams) {
            stream.kind = Stream::Kind::Other;
            continue;
        }
        const auto decoded = canBeDecoded(media, stream, file);
        if (!decoded)
            return decoded.error();
        if (!*decoded)
            file.unreadable << stream.index;
    }
    return file;
}

QStringList remakeArguments(const RemakePlan &plan, const Coverage &coverage)
{
    QStringList arguments;
    if (plan.video)
        arguments += videoArguments(plan);
    if (!plan.audioTracks.isEmpty())
        arguments += audioArguments(plan, coverage);
    return arguments + withoutTitles();
}

base::Result<void> RemadeInMemory::restart()
{
    auto media = MemoryFile::create();
    if (!media)
        return media.error();
    m_media = std::move(*media);
    return {};
}

QStringList RemadeInMemory::layout(bool webm) const
{
    return webm ? fastOpeningMatroska("webm") : fastOpeningMp4();
}

QStringList RemadeInMemory::layoutBetween(bool boxes) const
{
    return {QStringLiteral("-f"), boxes ? QStringLiteral("mov") : QStringLiteral("matroska")};
}

base::Result<std::unique_ptr<MediaInput>> RemadeInMemory::made(const QString &container)
{
    return std::unique_ptr<MediaInput>(std::make_unique<MemoryInput>(*m_media, container));
}

base::Result<Prepared> prepared(MediaInput &media)
{
    const auto file = examined(media);
    const auto plan = file ? planFor(*file) : base::Result<RemakePlan>(file.error());
    if (!plan)
        return plan.error();
    Straightening order = straightened(*plan, file->coverage, mendsItsJumps(media.container()));
    if (order.isTooMuch)
        return fail(ProblemCode::WrongContent, QStringLiteral("The file's time stamps jump too often to be put in order."));
    return Prepared{*file, *plan, std::move(order)};
}

base::Result<Remade> remade(MediaInput &media, const Prepared &prepared, RemadeFile &target, Effort effort,
                            QString *words)
{
    if (prepared.order.expressions.isEmpty())
        return copiedOrConverted(media, prepared.plan, prepared.file, target, effort, words);
    const auto between = target.another();
    const auto straight = straightenedFile(media, prepared.plan, prepared.order, *between);
    if (!straight)
        return straight.error();
    auto again = examined(**straight);
    auto anew = again ? planFor(*again) : base::Result<RemakePlan>(again.error());
    if (!anew)
        return anew.error();
    anew->notes = notesOf(prepared, *anew);
    return copiedOrConverted(**straight, *anew, *again, target, effort, words);
}

base::Result<Remade> remade(MediaInput &media, RemadeFile &target, QString *words)
{
    const auto ready = prepared(media);
    return ready ? remade(media, *ready, target, Effort::Any, words) : base::Result<Remade>(ready.error());
}

} // namespace attune::server::media
