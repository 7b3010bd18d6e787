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

int even(int value)
{
    return value / 2 * 2;
}

QList<QRect> gridCells(int count, QSize size)
{
    const int columns = std::max(1, static_cast<int>(std::ceil(std::sqrt(count))));
    const int rows = (count + columns - 1) / columns;
    const QSize cell(even(size.width() / columns), even(size.height() / std::max(1, rows)));
    QList<QRect> cells;
    for (int i = 0; i < count; ++i)
        cells << QRect(QPoint(i % columns * cell.width(), i / columns * cell.height()), cell);
    return cells;
}

/// One input of ffmpeg and when it begins.
struct Input
{
    int index;
    std::chrono::milliseconds offset;
};

/// The pictures of the inputs, each in its cell and black until its offset.
QString pictureFilter(const QList<Input> &inputs, const QList<QRect> &cells, QSize size)
{
    QString filter;
    QString names;
    QStringList places;
    for (int i = 0; i < inputs.size(); ++i) {
        const QRect &cell = cells.at(i);
        filter += QStringLiteral("[%1:v:0]setpts=PTS-STARTPTS,fps=25,scale=%2:%3:force_original_aspect_ratio=decrease,"
                                 "pad=%2:%3:(ow-iw)/2:(oh-ih)/2,setsar=1,tpad=start_duration=%5[v%4];")
                      .arg(inputs.at(i).index)
                      .arg(cell.width())
                      .arg(cell.height())
                      .arg(i)
                      .arg(static_cast<double>(inputs.at(i).offset.count()) / 1000.0, 0, 'f', 3);
        names += QStringLiteral("[v%1]").arg(i);
        places << QStringLiteral("%1_%2").arg(cell.x()).arg(cell.y());
    }
    const QString whole = QStringLiteral("pad=%1:%2[picture];").arg(size.width()).arg(size.height());
    if (inputs.size() == 1)
        return filter + QStringLiteral("[v0]") + whole;
    return filter + names +
           QStringLiteral("xstack=inputs=%1:fill=black:layout=%2,")
               .arg(inputs.size())
               .arg(places.join(QLatin1Char('|'))) +
           whole;
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

QSize sizeFrom(const QString &resolution)
{
    const int width = resolution.section(QLatin1Char('x'), 0, 0).toInt();
    const int height = resolution.section(QLatin1Char('x'), 1, 1).toInt();
    return width >= 160 && width <= 3840 && height >= 120 && height <= 2160 ? QSize(even(width), even(height))
                                                                            : QSize(1280, 720);
}

QList<QRect> pictureCells(const QString &layout, const QList<bool> &screens, QSize size)
{
    const auto count = static_cast<int>(screens.size());
    const bool presentation = layout == QStringLiteral("presentation");
    if (count < 2 || (!presentation && layout != QStringLiteral("speaker")))
        return gridCells(count, size);
    const auto screen = static_cast<int>(screens.indexOf(true));
    const int large = presentation && screen >= 0 ? screen : 0;
    const int others = count - 1;
    // The large picture has three quarters: of the height with a row below it, or of the width with a column beside.
    const QSize main = presentation ? QSize(even(size.width() * 3 / 4), size.height())
                                    : QSize(size.width(), even(size.height() * 3 / 4));
    const QSize small = presentation ? QSize(even(size.width() - main.width()), even(size.height() / others))
                                     : QSize(even(size.width() / others), even(size.height() - main.height()));
    QList<QRect> cells;
    for (int i = 0; i < count; ++i) {
        const int place = i < large ? i : i - 1;
        const QPoint corner =
            presentation ? QPoint(main.width(), place * small.height()) : QPoint(place * small.width(), main.height());
        cells << (i == large ? QRect(QPoint(0, 0), main) : QRect(corner, small));
    }
    return cells;
}

namespace {

QStringList pictureCodec(bool webm)
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

QStringList soundCodec(bool webm)
{
    return {QStringLiteral("-map"), QStringLiteral("[sound]"),
            QStringLiteral("-c:a"), webm ? QStringLiteral("libopus") : QStringLiteral("aac"),
            QStringLiteral("-b:a"), QStringLiteral("128k")};
}

} // namespace

base::Result<std::unique_ptr<MemoryFile>> composed(const QList<Track> &tracks, const Composition &how)
{
    QStringList arguments;
    QList<Input> pictures;
    QList<bool> screens;
    QList<Input> voices;
    for (int i = 0; i < tracks.size(); ++i) {
        const Track &track = tracks.at(i);
        arguments << QStringLiteral("-i") << track.media->path();
        (track.video ? pictures : voices) << Input{i, track.offset};
        if (track.video)
            screens << track.screen;
    }
    if (tracks.isEmpty())
        return fail("invalid_field", QStringLiteral("there is no track"));
    auto target = MemoryFile::create();
    if (!target)
        return target;
    QString filter;
    if (!pictures.isEmpty())
        filter += pictureFilter(pictures, pictureCells(how.layout, screens, how.size), how.size);
    if (!voices.isEmpty())
        filter += mixFilter(voices);
    if (filter.endsWith(QLatin1Char(';')))
        filter.chop(1);
    arguments << QStringLiteral("-filter_complex") << filter;
    const bool webm = how.format == QStringLiteral("webm");
    if (!pictures.isEmpty())
        arguments << pictureCodec(webm);
    if (!voices.isEmpty())
        arguments << soundCodec(webm);
    arguments << QStringLiteral("-map_metadata") << QStringLiteral("-1")
              << (webm ? QStringList{QStringLiteral("-cues_to_front"), QStringLiteral("1"), QStringLiteral("-f"),
                                     QStringLiteral("webm")}
                       : fastOpeningMp4())
              << (*target)->path();
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
