// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sample/film.h"

#include "server/media/confined_child.h"
#include "server/media/layout.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QProcess>
#include <QTemporaryFile>

namespace attune::server::sample {

namespace {

constexpr int width = 1280;
constexpr int height = 720;
constexpr int framesPerSecond = 15;
constexpr int bitSize = 8; // pixels of a square of the frame number
constexpr int bitCount = 20;

base::Error failed(const QString &what)
{
    return {base::ErrorKind::Unavailable, what, {}, {}};
}

struct Look
{
    QColor wall, shirt, skin, hair;
};

void paintPerson(QPainter &painter, const QRectF &tile, const Look &look, int mouth, bool blink, bool speaking)
{
    painter.save();
    painter.setClipRect(tile);
    QLinearGradient wall(tile.topLeft(), tile.bottomLeft());
    wall.setColorAt(0, look.wall);
    wall.setColorAt(1, look.wall.darker(125));
    painter.fillRect(tile, wall);
    const QPointF c = tile.center() + QPointF(0, 10);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.shirt);
    painter.drawRoundedRect(QRectF(c.x() - 150, c.y() + 105, 300, 300), 110, 90);
    painter.setBrush(look.skin.darker(108));
    painter.drawRect(QRectF(c.x() - 28, c.y() + 70, 56, 60));
    painter.setBrush(look.hair);
    painter.drawEllipse(c + QPointF(0, -32), 104, 112);
    painter.setBrush(look.skin);
    painter.drawEllipse(c, 86, 104);
    painter.setBrush(look.hair);
    painter.drawChord(QRectF(c.x() - 90, c.y() - 118, 180, 130), 10 * 16, 160 * 16);
    painter.setBrush(QColor(40, 36, 34));
    for (const int side : {-1, 1})
        painter.drawEllipse(c + QPointF(side * 34, -6), 8, blink ? 1.5 : 8);
    painter.setBrush(QColor(120, 50, 50));
    painter.drawEllipse(c + QPointF(0, 54), 24, 3 + mouth * 7);
    painter.restore();
    if (speaking) {
        painter.setPen(QPen(QColor(255, 255, 255, 200), 4));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(tile.adjusted(3, 3, -3, -3), 10, 10);
    }
}

QImage paintedFrame(int therapistMouth, int patientMouth, bool therapistBlinks, bool patientBlinks)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(QColor(24, 26, 30));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const Look therapist{QColor(126, 148, 140), QColor(58, 84, 110), QColor(222, 184, 158), QColor(92, 84, 82)};
    const Look patient{QColor(168, 156, 138), QColor(120, 86, 74), QColor(188, 142, 112), QColor(48, 38, 34)};
    paintPerson(painter, QRectF(16, 90, 616, 540), therapist, therapistMouth, therapistBlinks, therapistMouth > 0);
    paintPerson(painter, QRectF(648, 90, 616, 540), patient, patientMouth, patientBlinks, patientMouth > 0);
    return image;
}

/// Planar YUV 4:2:0, BT.601 limited range, as H.264 players expect below 720 lines and accept at 720.
QByteArray toYuv(const QImage &image)
{
    QByteArray bytes(width * height * 3 / 2, '\0');
    auto *y = reinterpret_cast<uchar *>(bytes.data());
    auto *u = y + width * height;
    auto *v = u + width * height / 4;
    for (int row = 0; row < height; ++row) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(row));
        for (int column = 0; column < width; ++column) {
            const int r = qRed(line[column]), g = qGreen(line[column]), b = qBlue(line[column]);
            y[row * width + column] = static_cast<uchar>(((66 * r + 129 * g + 25 * b + 128) >> 8) + 16);
            if (row % 2 == 0 && column % 2 == 0) {
                const int at = (row / 2) * (width / 2) + column / 2;
                u[at] = static_cast<uchar>(((-38 * r - 74 * g + 112 * b + 128) >> 8) + 128);
                v[at] = static_cast<uchar>(((112 * r - 94 * g - 18 * b + 128) >> 8) + 128);
            }
        }
    }
    return bytes;
}

void writeNumber(QByteArray &frame, int number)
{
    for (int bit = 0; bit < bitCount; ++bit) {
        const char value = (number >> bit) & 1 ? '\xeb' : '\x10';
        for (int row = height - bitSize; row < height; ++row)
            std::fill_n(frame.data() + row * width + bit * bitSize, bitSize, value);
    }
}

class FrameStore
{
public:
    explicit FrameStore(Frames frames) : m_kind(frames) {}

    QByteArray frame(const SpokenScene &scene, int number)
    {
        const qint64 atMs = qint64(number) * 1000 / framesPerSecond;
        const int therapist = scene.mouth(true, atMs);
        const int patient = scene.mouth(false, atMs);
        const bool therapistBlinks = number % 67 < 2;
        const bool patientBlinks = (number + 31) % 83 < 2;
        const int key = therapist + 3 * patient + 9 * therapistBlinks + 18 * patientBlinks;
        auto found = m_frames.find(key);
        if (found == m_frames.end())
            found = m_frames.insert(key, toYuv(paintedFrame(therapist, patient, therapistBlinks, patientBlinks)));
        QByteArray copy = *found;
        if (m_kind == Frames::Numbered)
            writeNumber(copy, number);
        return copy;
    }

private:
    Frames m_kind;
    QHash<int, QByteArray> m_frames;
};

base::Result<void> finish(QProcess &ffmpeg)
{
    if (!ffmpeg.waitForFinished(30 * 60 * 1000) || ffmpeg.exitCode() != 0)
        return failed(QStringLiteral("ffmpeg failed: ") + QString::fromUtf8(ffmpeg.readAllStandardError()).right(400));
    return {};
}

/// Our own pictures and voices, and still: no network, and no files but these.
media::ChildLimits limitsFor(const QString &target, const QStringList &sources)
{
    media::ChildLimits limits;
    limits.processorTime = std::chrono::hours(4);
    limits.memory = 8LL << 30;
    limits.written = 16LL << 30;
    limits.readable = sources;
    limits.writable = QStringList{QFileInfo(target).absolutePath()};
    return limits;
}

bool feed(QProcess &ffmpeg, const SpokenScene &scene, Frames kind)
{
    FrameStore frames(kind);
    const int count = static_cast<int>(scene.lengthMs() * framesPerSecond / 1000);
    for (int number = 0; number < count; ++number) {
        ffmpeg.write(frames.frame(scene, number));
        while (ffmpeg.bytesToWrite() > 16 * 1024 * 1024) {
            if (!ffmpeg.waitForBytesWritten(60'000))
                return false;
        }
    }
    ffmpeg.closeWriteChannel();
    return true;
}

/// Arguments that are the same for everybody; a path is never one of them, for it may have spaces.
QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '));
}

/// A path as ffmpeg takes it for one, also when it looks like an address.
QString asFile(const QString &path)
{
    return QStringLiteral("file:") + path;
}

QStringList packingArguments(Packing packing)
{
    switch (packing) {
    case Packing::Mp4IndexInFront:
        return words("-c copy") + media::fastOpeningMp4();
    case Packing::Mp4IndexAtEnd:
        return words("-c copy -f mp4");
    case Packing::Webm:
        return words("-c:v libvpx -deadline realtime -cpu-used 8 -b:v 500k -g 60 -threads 2 -c:a libopus -b:a 48k -ar "
                     "48000 -f webm");
    case Packing::VideoTrackMkv:
        return words("-map 0:v -c copy -f matroska");
    case Packing::AudioTrackMka:
        return words("-map 0:a -c:a libopus -b:a 48k -ar 48000 -f matroska");
    case Packing::AudioOnlyM4a:
        break;
    }
    return words("-map 0:a -c copy") + media::fastOpeningMp4();
}

} // namespace

QString formatOf(Packing packing)
{
    switch (packing) {
    case Packing::Mp4IndexInFront:
    case Packing::Mp4IndexAtEnd:
        return QStringLiteral("mp4");
    case Packing::Webm:
        return QStringLiteral("webm");
    case Packing::VideoTrackMkv:
        return QStringLiteral("mkv");
    case Packing::AudioTrackMka:
        return QStringLiteral("mka");
    case Packing::AudioOnlyM4a:
        break;
    }
    return QStringLiteral("m4a");
}

base::Result<void> renderScene(const SpokenScene &scene, Frames frames, const QString &path)
{
    QTemporaryFile sound;
    if (!sound.open() || sound.write(scene.stereo()) < 0 || !sound.flush())
        return failed(QStringLiteral("the sound of a scene could not be written"));
    QProcess ffmpeg;
    media::confine(ffmpeg, limitsFor(path, {sound.fileName()}));
    QFile::remove(path + QStringLiteral(".part"));
    ffmpeg.start(
        QStringLiteral("ffmpeg"),
        words("-n -v error -f rawvideo -pix_fmt yuv420p -s 1280x720 -r 15 -i pipe:0 -f s16le -ar 22050 -ac 2 -i") +
            QStringList{asFile(sound.fileName())} +
            words("-c:v libx264 -preset ultrafast -tune stillimage -crf 26 -g 30 -pix_fmt yuv420p -c:a aac -b:a 64k "
                  "-ar 48000 -shortest -map_metadata -1 -fflags +bitexact -f mp4") +
            QStringList{asFile(path + QStringLiteral(".part"))});
    if (!ffmpeg.waitForStarted())
        return failed(QStringLiteral("ffmpeg could not be run"));
    if (!feed(ffmpeg, scene, frames))
        return failed(QStringLiteral("ffmpeg stopped reading"));
    if (auto done = finish(ffmpeg); !done)
        return done;
    QFile::remove(path);
    return QFile::rename(path + QStringLiteral(".part"), path)
               ? base::Result<void>()
               : base::Result<void>(failed(QStringLiteral("a scene could not be stored")));
}

base::Result<void> joinScenes(const QStringList &scenes, Packing packing, const QString &path)
{
    QTemporaryFile list;
    if (!list.open())
        return failed(QStringLiteral("a list of scenes could not be written"));
    for (const QString &scene : scenes)
        list.write("file '" + asFile(scene).replace(QLatin1Char('\''), QStringLiteral("'\\''")).toUtf8() + "'\n");
    list.flush();
    QProcess ffmpeg;
    media::confine(ffmpeg, limitsFor(path, QStringList{list.fileName()} + scenes));
    QFile::remove(path + QStringLiteral(".part"));
    const QStringList arguments =
        words("-nostdin -n -v error -f concat -safe 0 -protocol_whitelist file -format_whitelist "
              "concat,mov,mp4,m4a,3gp,3g2,mj2 -i") +
        QStringList{asFile(list.fileName())} + packingArguments(packing) + words("-map_metadata -1") +
        QStringList{asFile(path + QStringLiteral(".part"))};
    ffmpeg.start(QStringLiteral("ffmpeg"), arguments);
    if (!ffmpeg.waitForStarted())
        return failed(QStringLiteral("ffmpeg could not be run"));
    if (auto done = finish(ffmpeg); !done)
        return done;
    QFile::remove(path);
    return QFile::rename(path + QStringLiteral(".part"), path)
               ? base::Result<void>()
               : base::Result<void>(failed(QStringLiteral("a film could not be stored")));
}

} // namespace attune::server::sample
