// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/compose.h"

#include "protocol/json.h"
#include "protocol/problem.h"
#include "server/media/layout.h"

#include <QProcess>

#include <algorithm>
#include <cmath>

#include <sys/mman.h>
#include <unistd.h>

namespace attune::server::media {

using protocol::fail;

namespace {

std::pair<int, int> sizeOf(const QString &resolution)
{
    const int width = resolution.section(QLatin1Char('x'), 0, 0).toInt();
    const int height = resolution.section(QLatin1Char('x'), 1, 1).toInt();
    return width >= 160 && width <= 3840 && height >= 120 && height <= 2160 ? std::pair(width, height)
                                                                            : std::pair(1280, 720);
}

/// One input of ffmpeg and when it begins.
struct Input
{
    int index;
    std::chrono::milliseconds offset;
};

/// The pictures of the inputs in a grid; each is black until its offset.
QString gridFilter(const QList<Input> &inputs, std::pair<int, int> size)
{
    const auto count = static_cast<int>(inputs.size());
    const int columns = std::max(1, static_cast<int>(std::ceil(std::sqrt(count))));
    const int rows = (count + columns - 1) / columns;
    const int width = size.first / columns / 2 * 2;
    const int height = size.second / rows / 2 * 2;
    QString filter;
    QString cells;
    QStringList places;
    for (int i = 0; i < count; ++i) {
        filter += QStringLiteral("[%1:v:0]setpts=PTS-STARTPTS,fps=25,scale=%2:%3:force_original_aspect_ratio=decrease,"
                                 "pad=%2:%3:(ow-iw)/2:(oh-ih)/2,setsar=1,tpad=start_duration=%5[v%4];")
                      .arg(inputs.at(i).index)
                      .arg(width)
                      .arg(height)
                      .arg(i)
                      .arg(static_cast<double>(inputs.at(i).offset.count()) / 1000.0, 0, 'f', 3);
        cells += QStringLiteral("[v%1]").arg(i);
        places << QStringLiteral("%1_%2").arg(i % columns * width).arg(i / columns * height);
    }
    if (count == 1)
        return filter + QStringLiteral("[v0]null[picture];");
    return filter + cells +
           QStringLiteral("xstack=inputs=%1:fill=black:layout=%2[picture];")
               .arg(count)
               .arg(places.join(QLatin1Char('|')));
}

QString mixFilter(const QList<Input> &inputs)
{
    QString filter;
    QString cells;
    for (const Input &input : inputs) {
        filter += QStringLiteral("[%1:a:0]asetpts=PTS-STARTPTS,adelay=%2:all=1[a%1];")
                      .arg(input.index)
                      .arg(input.offset.count());
        cells += QStringLiteral("[a%1]").arg(input.index);
    }
    // Voices are added, not averaged: each stays as loud as it was.
    return filter + cells +
           QStringLiteral("amix=inputs=%1:duration=longest:normalize=0,aresample=48000:async=1[sound]")
               .arg(inputs.size());
}

} // namespace

base::Result<std::unique_ptr<MemoryFile>> MemoryFile::create()
{
    const int memory = ::memfd_create("media", MFD_CLOEXEC);
    auto file = std::make_unique<MemoryFile>();
    if (memory < 0 || !file->m_file.open(memory, QIODevice::ReadWrite, QFileDevice::AutoCloseHandle))
        return fail("internal", QStringLiteral("no memory file"));
    return file;
}

QString MemoryFile::path() const
{
    return QStringLiteral("/proc/%1/fd/%2").arg(::getpid()).arg(m_file.handle());
}

base::Result<void> runFfmpeg(const QStringList &arguments, std::chrono::minutes patience)
{
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::MergedChannels);
    ffmpeg.start(QStringLiteral("ffmpeg"), QStringList{QStringLiteral("-nostdin"), QStringLiteral("-v"),
                                                       QStringLiteral("error"), QStringLiteral("-y")} +
                                               arguments);
    const auto limit = static_cast<int>(std::chrono::milliseconds(patience).count());
    if (!ffmpeg.waitForStarted() || !ffmpeg.waitForFinished(limit) || ffmpeg.exitCode() != 0)
        return fail("unavailable", QStringLiteral("ffmpeg could not do it"));
    return {};
}

base::Result<std::unique_ptr<MemoryFile>> composed(const QList<Track> &tracks, const QString &resolution)
{
    QStringList arguments;
    QList<Input> pictures;
    QList<Input> voices;
    for (int i = 0; i < tracks.size(); ++i) {
        const Track &track = tracks.at(i);
        arguments << QStringLiteral("-i") << track.media->path();
        (track.video ? pictures : voices) << Input{i, track.offset};
    }
    if (tracks.isEmpty())
        return fail("invalid_field", QStringLiteral("there is no track"));
    auto target = MemoryFile::create();
    if (!target)
        return target;
    QString filter;
    if (!pictures.isEmpty())
        filter += gridFilter(pictures, sizeOf(resolution));
    if (!voices.isEmpty())
        filter += mixFilter(voices);
    if (filter.endsWith(QLatin1Char(';')))
        filter.chop(1);
    arguments << QStringLiteral("-filter_complex") << filter;
    if (!pictures.isEmpty())
        arguments << QStringLiteral("-map") << QStringLiteral("[picture]") << QStringLiteral("-c:v")
                  << QStringLiteral("libx264") << QStringLiteral("-preset") << QStringLiteral("veryfast")
                  << QStringLiteral("-crf") << QStringLiteral("23") << QStringLiteral("-pix_fmt")
                  << QStringLiteral("yuv420p") << QStringLiteral("-g") << QStringLiteral("50");
    if (!voices.isEmpty())
        arguments << QStringLiteral("-map") << QStringLiteral("[sound]") << QStringLiteral("-c:a")
                  << QStringLiteral("aac") << QStringLiteral("-b:a") << QStringLiteral("128k");
    arguments << QStringLiteral("-map_metadata") << QStringLiteral("-1") << fastOpeningMp4() << (*target)->path();
    if (auto done = runFfmpeg(arguments, std::chrono::minutes(240)); !done)
        return done.error();
    return target;
}

base::Result<std::unique_ptr<MemoryFile>> laidOut(std::unique_ptr<MemoryFile> media)
{
    media->file().seek(0);
    const QString kind = containerOf(media->file().read(64));
    if (kind != QStringLiteral("mp4") && kind != QStringLiteral("m4a"))
        return media;
    auto target = MemoryFile::create();
    if (!target)
        return target;
    const QStringList copy = {QStringLiteral("-i"),   media->path(),          QStringLiteral("-map"),
                              QStringLiteral("0:v?"), QStringLiteral("-map"), QStringLiteral("0:a?"),
                              QStringLiteral("-c"),   QStringLiteral("copy"), QStringLiteral("-map_metadata"),
                              QStringLiteral("-1")};
    if (auto done = runFfmpeg(copy + fastOpeningMp4() + QStringList{(*target)->path()}); !done)
        return done.error();
    return target;
}

QString containerOf(const QByteArray &firstBytes)
{
    if (firstBytes.mid(4, 4) == "ftyp")
        return firstBytes.mid(8, 4) == "M4A " ? QStringLiteral("m4a") : QStringLiteral("mp4");
    if (!firstBytes.startsWith(QByteArray::fromHex("1a45dfa3")))
        return {};
    if (firstBytes.left(64).contains("webm"))
        return QStringLiteral("webm");
    return firstBytes.left(64).contains("matroska") ? QStringLiteral("mkv") : QString();
}

std::optional<Probed> probe(const QString &path)
{
    QProcess ffprobe;
    ffprobe.start(QStringLiteral("ffprobe"),
                  {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-show_entries"),
                   QStringLiteral("format=duration:stream=codec_type"), QStringLiteral("-of"), QStringLiteral("json"),
                   path});
    if (!ffprobe.waitForStarted() || !ffprobe.waitForFinished(120'000) || ffprobe.exitCode() != 0)
        return std::nullopt;
    const auto content = protocol::objectFrom(ffprobe.readAllStandardOutput());
    if (!content)
        return std::nullopt;
    Probed probed;
    const double seconds = protocol::text(protocol::child(*content, "format"), "duration").toDouble();
    probed.length = std::chrono::seconds(std::max<qint64>(1, std::llround(seconds)));
    for (const auto &stream : protocol::list(*content, "streams")) {
        probed.hasVideo = probed.hasVideo || protocol::text(stream, "codec_type") == QStringLiteral("video");
        probed.hasAudio = probed.hasAudio || protocol::text(stream, "codec_type") == QStringLiteral("audio");
    }
    return probed;
}

} // namespace attune::server::media
