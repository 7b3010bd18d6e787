// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/compose.h"

#include "protocol/json.h"
#include "protocol/problem.h"
#include "server/media/confined_child.h"
#include "server/media/layout.h"
#include "server/media/mp4_references.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>

#include <sys/mman.h>

namespace attune::server::media {

using protocol::fail;

namespace {

constexpr qint64 ffmpegMemory = 8LL << 30;
constexpr qint64 longestFilm = 16LL << 30;
constexpr double longestSeconds = 7 * 24 * 3600.0;

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

namespace {

/// Of an EBML head, the name of the format: the element 0x4282, a length, and that many letters.
QByteArray documentTypeIn(const QByteArray &head)
{
    const qsizetype element = head.indexOf(QByteArray::fromHex("4282"));
    if (element < 0 || element + 3 > head.size())
        return {};
    const auto size = static_cast<unsigned char>(head.at(element + 2));
    return (size & 0x80U) != 0 ? head.mid(element + 3, size & 0x7fU) : QByteArray();
}

} // namespace

QString containerOf(const QByteArray &firstBytes)
{
    const QByteArray head = firstBytes.left(64);
    if (head.size() >= 16 && head.mid(4, 4) == "ftyp") {
        // The length of the box comes first, and is short: whoever begins with letters has made a text of it.
        const auto size = qFromBigEndian<quint32>(head.constData());
        const bool sound = size >= 16 && size <= 1024 && size % 4 == 0;
        if (!sound)
            return {};
        return head.mid(8, 4) == "M4A " ? QStringLiteral("m4a") : QStringLiteral("mp4");
    }
    if (!head.startsWith(QByteArray::fromHex("1a45dfa3")))
        return {};
    const QByteArray type = documentTypeIn(head);
    return type == "webm" ? QStringLiteral("webm") : type == "matroska" ? QStringLiteral("mkv") : QString();
}

base::Result<QString> containerOf(QIODevice &media)
{
    const QString container = media.seek(0) ? containerOf(media.read(64)) : QString();
    if (container.isEmpty())
        return fail("wrong_content");
    const bool mp4 = container == QStringLiteral("mp4") || container == QStringLiteral("m4a");
    if (mp4 && pointsElsewhere(media))
        return fail("wrong_content",
                    QStringLiteral("The file refers to other files. Save it as one file that stands alone."));
    return container;
}

QStringList inputArguments(const QString &container, int descriptor)
{
    // Pictures and sounds of cameras, browsers and meetings, and texts, which are dropped but must not be in the way.
    static const QString decoders = QStringLiteral(
        "h264,hevc,vp8,vp9,av1,libdav1d,mpeg4,mpeg2video,h263,mjpeg,prores,aac,mp3,mp3float,opus,libopus,vorbis,flac,"
        "alac,ac3,eac3,amrnb,amrwb,pcm_s16le,pcm_s16be,pcm_s24le,pcm_s24be,pcm_s32le,pcm_f32le,pcm_u8,pcm_mulaw,"
        "pcm_alaw,mov_text,movtext,subrip,srt,ass,ssa,webvtt,text");
    const bool mp4 = container == QStringLiteral("mp4") || container == QStringLiteral("m4a");
    QStringList arguments = {QStringLiteral("-f"),
                             mp4 ? QStringLiteral("mov") : QStringLiteral("matroska"),
                             QStringLiteral("-format_whitelist"),
                             mp4 ? QStringLiteral("mov,mp4,m4a,3gp,3g2,mj2") : QStringLiteral("matroska,webm"),
                             QStringLiteral("-protocol_whitelist"),
                             QStringLiteral("file"), // of which the confinement leaves what it was given
                             QStringLiteral("-codec_whitelist"),
                             decoders};
    if (mp4)
        arguments << QStringLiteral("-enable_drefs") << QStringLiteral("0") << QStringLiteral("-use_absolute_path")
                  << QStringLiteral("0");
    return arguments << QStringLiteral("-i") << addressOf(descriptor);
}

base::Result<void> runFfmpeg(const QStringList &arguments, const QList<int> &descriptors, std::chrono::minutes patience,
                             const QStringList &readable)
{
    ChildLimits limits;
    limits.readable = readable;
    limits.patience = patience;
    limits.processorTime = patience * 8;
    limits.memory = ffmpegMemory;
    limits.written = longestFilm;
    const auto ended = runConfined(
        QStringLiteral("ffmpeg"),
        QStringList{QStringLiteral("-nostdin"), QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")} +
            arguments,
        descriptors, limits);
    if (!ended)
        return ended.error();
    return ended->exitCode == 0 ? base::Result<void>()
                                : base::Result<void>(fail("wrong_content", QStringLiteral("The file is damaged.")));
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

QStringList withoutTitles()
{
    return {QStringLiteral("-map_metadata"), QStringLiteral("-1"), QStringLiteral("-map_chapters"),
            QStringLiteral("-1")};
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
    QList<int> descriptors;
    QList<Input> pictures;
    QList<bool> screens;
    QList<Input> voices;
    for (int i = 0; i < tracks.size(); ++i) {
        const Track &track = tracks.at(i);
        const auto container = containerOf(track.media->file());
        if (!container)
            return container.error();
        arguments << inputArguments(*container, track.media->descriptor());
        descriptors << track.media->descriptor();
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
    arguments << withoutTitles() << (webm ? fastOpeningMatroska("webm") : fastOpeningMp4())
              << addressOf((*target)->descriptor());
    if (auto done = runFfmpeg(arguments, descriptors << (*target)->descriptor(), std::chrono::minutes(240)); !done)
        return done.error();
    return target;
}

base::Result<LaidOut> laidOut(MemoryFile &media, const QString &container, const Probed &probed)
{
    auto target = MemoryFile::create();
    if (!target)
        return target.error();
    static const QStringList webmCodecs = {QStringLiteral("vp8"), QStringLiteral("vp9"), QStringLiteral("av1"),
                                           QStringLiteral("opus"), QStringLiteral("vorbis")};
    const bool staysWebm =
        container == QStringLiteral("webm") && std::all_of(probed.codecs.begin(), probed.codecs.end(),
                                                           [](const QString &c) { return webmCodecs.contains(c); });
    const bool mp4 = container == QStringLiteral("mp4") || container == QStringLiteral("m4a");
    const QStringList copy = {QStringLiteral("-map"), QStringLiteral("0:V?"), QStringLiteral("-map"),
                              QStringLiteral("0:a?"), QStringLiteral("-c"),   QStringLiteral("copy")};
    const QStringList layout = mp4 ? fastOpeningMp4() : fastOpeningMatroska(staysWebm ? "webm" : "matroska");
    if (auto done = runFfmpeg(inputArguments(container, media.descriptor()) + copy + withoutTitles() + layout +
                                  QStringList{addressOf((*target)->descriptor())},
                              {media.descriptor(), (*target)->descriptor()});
        !done)
        return done.error();
    const bool becameMkv = container == QStringLiteral("webm") && !staysWebm;
    return LaidOut{std::move(*target), becameMkv ? QStringLiteral("mkv") : container};
}

base::Result<Probed> probe(MemoryFile &media, const QString &container)
{
    const QStringList arguments =
        QStringList{QStringLiteral("-v"),
                    QStringLiteral("error"),
                    QStringLiteral("-show_entries"),
                    QStringLiteral("format=duration:stream=codec_type,codec_name:stream_disposition=attached_pic"),
                    QStringLiteral("-of"),
                    QStringLiteral("json")} +
        inputArguments(container, media.descriptor());
    const auto ended = runConfined(QStringLiteral("ffprobe"), arguments, {media.descriptor()}, {});
    if (!ended)
        return ended.error();
    const auto content = protocol::objectFrom(ended->output);
    if (ended->exitCode != 0 || !content)
        return fail("wrong_content");
    Probed probed;
    const double seconds = protocol::text(protocol::child(*content, "format"), "duration").toDouble();
    if (std::isfinite(seconds) && seconds > 0 && seconds < longestSeconds)
        probed.length = std::chrono::seconds(std::max<qint64>(1, std::llround(seconds)));
    for (const auto &stream : protocol::list(*content, "streams")) {
        const QString type = protocol::text(stream, "codec_type");
        if (protocol::integer(protocol::child(stream, "disposition"), "attached_pic").value_or(0) != 0)
            continue; // the cover of a sound file
        const bool shown = type == QStringLiteral("video") || type == QStringLiteral("audio");
        probed.hasVideo = probed.hasVideo || type == QStringLiteral("video");
        probed.hasAudio = probed.hasAudio || type == QStringLiteral("audio");
        probed.hasAttachments = probed.hasAttachments || type == QStringLiteral("attachment");
        if (shown)
            probed.codecs << protocol::text(stream, "codec_name");
    }
    return probed.hasVideo || probed.hasAudio ? base::Result<Probed>(probed)
                                              : base::Result<Probed>(fail("wrong_content"));
}

} // namespace attune::server::media
