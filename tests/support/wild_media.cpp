// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wild_media.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QtEndian>

#include <cmath>
#include <cstdlib>

namespace attune::test {

namespace {

QStringList words(const QString &text)
{
    return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QStringList picture(double seconds, const QString &size = QStringLiteral("320x240"))
{
    return words(QStringLiteral("-f lavfi -i testsrc=size=%1:rate=15:duration=%2").arg(size).arg(seconds));
}

QStringList tone(double seconds, int pitch = 440)
{
    return words(QStringLiteral("-f lavfi -i sine=frequency=%1:sample_rate=48000:duration=%2").arg(pitch).arg(seconds));
}

QStringList h264()
{
    return words(QStringLiteral("-c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 30"));
}

QStringList vp8()
{
    return words(QStringLiteral("-c:v libvpx -deadline realtime -cpu-used 8 -b:v 200k -g 30"));
}

QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(120'000) ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<WildMedia::Kind> WildMedia::kinds()
{
    return {
        {"dictation machine, MP3", "mp3", false, "-c:a libmp3lame -b:a 32k -ac 1"},
        {"dictation machine, WAV", "wav", false, "-c:a pcm_s16le -ar 16000 -ac 1"},
        {"telephone, WAV of mu-law", "wav", false, "-c:a pcm_mulaw -ar 8000 -ac 1"},
        {"recorder, WAV of ADPCM", "wav", false, "-c:a adpcm_ms -ar 22050"},
        {"recorder, WAV of 24 bits", "wav", false, "-c:a pcm_s24le"},
        {"recorder, WAV larger than 4 GiB", "wav", false, "-c:a pcm_s16le -rf64 always"},
        {"messenger, Ogg Opus", "ogg", false, "-c:a libopus -b:a 24k"},
        {"recorder, Ogg Vorbis", "ogg", false, "-c:a libvorbis"},
        {"archive, FLAC", "flac", false, "-c:a flac"},
        {"archive, Ogg FLAC", "ogg", false, "-c:a flac -f ogg"},
        {"radio, AAC", "aac", false, "-c:a aac"},
        {"old Macintosh, AIFF", "aiff", false, "-c:a pcm_s16be"},
        {"telephone, CAF", "caf", false, "-c:a alac"},
        {"telephone, M4A", "m4a", false, "-c:a aac"},
        {"telephone, M4A of ALAC", "m4a", false, "-c:a alac"},
        {"browser, sound", "webm", false, "-c:a libopus"},
        {"camera, MOV with uncompressed sound", "mov", true,
         "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a pcm_s16be"},
        {"telephone, MOV of HEVC", "mov", true, "-c:v libx265 -preset ultrafast -pix_fmt yuv420p -c:a aac -tag:v hvc1"},
        {"camera, H.264 of 4:2:2", "mp4", true, "-c:v libx264 -preset ultrafast -pix_fmt yuv422p -c:a aac"},
        {"camera, AVI of MJPEG", "avi", true, "-c:v mjpeg -pix_fmt yuvj420p -c:a pcm_s16le"},
        {"camera, AVI of MPEG-4", "avi", true, "-c:v mpeg4 -c:a libmp3lame"},
        {"camcorder, MTS", "mts", true,
         "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a ac3 -f mpegts -mpegts_m2ts_mode 1"},
        {"receiver, TS", "ts", true, "-c:v mpeg2video -c:a mp2 -f mpegts"},
        {"telephone, 3GP", "3gp", true, "-c:v h263 -s 352x288 -c:a aac"},
        {"old film, Ogg", "ogv", true, "-c:v libtheora -c:a libvorbis"},
        {"browser, WebM", "webm", true, "-c:v libvpx -deadline realtime -cpu-used 8 -c:a libopus"},
        {"browser, H.264 in Matroska", "mkv", true, "-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a libopus"},
        {"screen recorder, VP8 with AAC", "mkv", true, "-c:v libvpx -deadline realtime -cpu-used 8 -c:a aac"},
    };
}

QString WildMedia::keep(const QString &name, const QByteArray &bytes)
{
    QFile file(m_made.path(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

QString WildMedia::ofKind(const Kind &kind, double seconds)
{
    const QStringList inputs =
        kind.picture ? picture(seconds, QStringLiteral("352x288")) + tone(seconds) : tone(seconds);
    return m_made.run(QStringLiteral("kind.") + QString::fromLatin1(kind.ending),
                      inputs + words(QString::fromLatin1(kind.arguments)));
}

QString WildMedia::late(const QString &ending, double seconds, double begins)
{
    const bool sound = ending == QStringLiteral("mka");
    return m_made.run(QStringLiteral("late.") + ending,
                      (sound ? tone(seconds) + words(QStringLiteral("-c:a libopus")) : picture(seconds) + vp8()) +
                          words(QStringLiteral("-output_ts_offset %1").arg(begins)));
}

QString WildMedia::streamed(double seconds)
{
    return keep(QStringLiteral("streamed.webm"),
                outputOf(QStringLiteral("ffmpeg"), words(QStringLiteral("-nostdin -v error")) + picture(seconds) +
                                                       tone(seconds) + vp8() +
                                                       words(QStringLiteral("-c:a libopus -f webm -"))));
}

QString WildMedia::changingSizes(double each)
{
    QByteArray list;
    for (const char *size : {"320x240", "160x120", "240x320"}) {
        const QString part = m_made.run(QStringLiteral("%1.webm").arg(QString::fromLatin1(size)),
                                        picture(each, QString::fromLatin1(size)) + vp8());
        list += "file '" + part.toUtf8() + "'\n";
    }
    const QString parts = keep(QStringLiteral("parts.txt"), list);
    return m_made.run(QStringLiteral("sizes.mkv"), words(QStringLiteral("-f concat -safe 0 -i")) + QStringList{parts} +
                                                       words(QStringLiteral("-c copy")));
}

QString WildMedia::withHole(double seconds, double from, double to)
{
    const QString source =
        QStringLiteral("sine=frequency=440:sample_rate=48000:duration=%1,aselect='not(between(t,%2,%3))'")
            .arg(seconds)
            .arg(from)
            .arg(to);
    return m_made.run(QStringLiteral("hole.mka"),
                      QStringList{QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"), source} +
                          words(QStringLiteral("-c:a libopus -b:a 32k")));
}

QString WildMedia::headOnly()
{
    const QByteArray whole = contentOf(camera(1, QStringLiteral("to-be-cut.mkv")));
    return keep(QStringLiteral("head.mkv"), whole.left(whole.indexOf(QByteArray::fromHex("1f43b675"))));
}

QString WildMedia::voices(int count, double seconds, const QString &name)
{
    QStringList arguments = picture(seconds);
    QStringList maps = words(QStringLiteral("-map 0:v"));
    for (int i = 0; i < count; ++i) {
        arguments += tone(seconds, 440 + 880 * i);
        maps += words(QStringLiteral("-map %1:a").arg(i + 1));
    }
    return m_made.run(name, arguments + maps + h264() + words(QStringLiteral("-c:a aac")));
}

QString WildMedia::lastAudioUnknown()
{
    QByteArray film = contentOf(voices(2, 4, QStringLiteral("known.mov")));
    const qsizetype description = film.indexOf("mp4a", film.lastIndexOf("stsd"));
    film.replace(description, 4, "xyzq");
    const qsizetype details = film.indexOf("esds", description);
    film.replace(details, 4, "qzyx");
    return keep(QStringLiteral("unknown.mov"), film);
}

QString WildMedia::paused(double seconds, double pause)
{
    const QString jump = QStringLiteral("if(gte(T,%1),%2/TB,0)").arg(seconds / 2).arg(pause);
    return m_made.run(QStringLiteral("paused.mkv"),
                      picture(seconds) + tone(seconds) +
                          QStringList{QStringLiteral("-vf"), QStringLiteral("setpts='PTS+%1'").arg(jump),
                                      QStringLiteral("-af"), QStringLiteral("asetpts='PTS+%1'").arg(jump)} +
                          words(QStringLiteral("-vsync passthrough")) + h264() + words(QStringLiteral("-c:a libopus")));
}

QString WildMedia::joined(double eachSeconds)
{
    const QStringList fragments =
        words(QStringLiteral("-c:a aac -movflags +frag_keyframe+empty_moov+default_base_moof -f mp4"));
    const QString one =
        m_made.run(QStringLiteral("one.mp4"), picture(eachSeconds) + tone(eachSeconds) + h264() + fragments);
    const QString two =
        m_made.run(QStringLiteral("two.mp4"), picture(eachSeconds) + tone(eachSeconds, 1320) + h264() + fragments);
    return keep(QStringLiteral("joined.mp4"), contentOf(one) + contentOf(two));
}

QString WildMedia::tagged(const QString &ending, const QString &said)
{
    const bool film =
        ending == QStringLiteral("mkv") || ending == QStringLiteral("mov") || ending == QStringLiteral("mp4");
    QStringList arguments = film ? picture(4) + tone(4) + h264() : tone(4);
    for (const char *tag : {"title", "artist", "comment", "location", "album", "description", "copyright"})
        arguments << QStringLiteral("-metadata") << QString::fromLatin1(tag) + QLatin1Char('=') + said;
    arguments << QStringLiteral("-metadata:s:a:0") << QStringLiteral("title=") + said
              << QStringLiteral("-metadata:s:a:0") << QStringLiteral("handler_name=") + said;
    if (ending == QStringLiteral("ogg"))
        arguments += words(QStringLiteral("-c:a libvorbis"));
    else if (film)
        arguments += words(QStringLiteral("-c:a aac"));
    return m_made.run(QStringLiteral("tagged.") + ending, arguments);
}

QString WildMedia::withCover(const QString &ending)
{
    const QStringList cover =
        words(QStringLiteral("-f lavfi -i color=c=orange:size=120x120:duration=1 -frames:v 1 -map 0:a "
                             "-map 1:v -c:v png -disposition:v:0 attached_pic"));
    const QStringList place = ending == QStringLiteral("m4a") ? words(QStringLiteral("-f mp4")) : QStringList();
    return m_made.run(QStringLiteral("cover.") + ending, tone(4) + cover + place);
}

QString WildMedia::turned(const std::array<int, 4> &matrix, const QString &name)
{
    QByteArray film = contentOf(m_made.run(QStringLiteral("upright.mp4"), picture(3) + h264()));
    const qsizetype head = film.indexOf("tkhd");
    if (head < 0)
        return {};
    const qsizetype at = head + 4 + 40; // behind version, times, id, length and layer
    for (const auto &[place, value] : {std::pair{0, matrix[0]}, {4, matrix[1]}, {12, matrix[2]}, {16, matrix[3]}})
        qToBigEndian<qint32>(value * 65536, film.data() + at + place);
    return keep(name, film);
}

QString WildMedia::camera(double seconds, const QString &name)
{
    return m_made.run(name, picture(seconds) + vp8());
}

QString WildMedia::microphone(double seconds, const QString &name, int pitch)
{
    return m_made.run(name, tone(seconds, pitch) + words(QStringLiteral("-c:a libopus -b:a 32k")));
}

double levelOf(const QString &path, int pitch)
{
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 words(QStringLiteral("-nostdin -v info -i")) + QStringList{path} +
                     words(QStringLiteral("-vn -af bandpass=f=%1:width_type=h:w=60,bandpass=f=%1:width_type=h:w=60,"
                                          "volumedetect -f null -")
                               .arg(pitch)));
    if (!ffmpeg.waitForFinished(120'000))
        return -200;
    static const QRegularExpression mean(QStringLiteral("mean_volume: (-?[0-9.]+) dB"));
    const auto found = mean.match(QString::fromUtf8(ffmpeg.readAllStandardError()));
    return found.hasMatch() ? found.captured(1).toDouble() : -200;
}

QList<QByteArray> picturesAt(const QString &path, const QList<double> &seconds)
{
    constexpr int size = 16 * 16;
    QStringList firsts; // the first picture from each time on
    for (const double at : seconds)
        firsts << QStringLiteral("gte(t,%1)*not(gte(prev_selected_t,%1))").arg(at);
    const QByteArray all =
        outputOf(QStringLiteral("ffmpeg"),
                 words(QStringLiteral("-nostdin -v error -i")) + QStringList{path} +
                     words(QStringLiteral(
                               "-vf select='%1',scale=16:16,format=gray -vsync passthrough -frames:v %2 -f rawvideo -")
                               .arg(firsts.join(QLatin1Char('+')))
                               .arg(seconds.size())));
    QList<QByteArray> pictures;
    for (qsizetype i = 0; i < seconds.size(); ++i)
        pictures << all.mid(i * size, size);
    return pictures;
}

QByteArray pictureAt(const QString &path, double seconds)
{
    return picturesAt(path, {seconds}).first();
}

QByteArray soughtFrameAt(const QString &path, double seconds)
{
    return outputOf(QStringLiteral("ffmpeg"),
                    words(QStringLiteral("-nostdin -v error -ss %1 -i").arg(seconds)) + QStringList{path} +
                        words(QStringLiteral("-frames:v 1 -vf scale=16:16,format=gray -f rawvideo -")));
}

double differenceOf(const QByteArray &one, const QByteArray &other)
{
    if (one.isEmpty() || one.size() != other.size())
        return 255;
    double sum = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        sum += std::abs(static_cast<int>(static_cast<unsigned char>(one.at(i))) -
                        static_cast<int>(static_cast<unsigned char>(other.at(i))));
    return sum / static_cast<double>(one.size());
}

QString saidOf(const QString &path, const QString &entries)
{
    return QString::fromUtf8(
        outputOf(QStringLiteral("ffprobe"),
                 words(QStringLiteral("-v error -of default=nw=1 -show_entries")) + QStringList{entries, path}));
}

} // namespace attune::test
