// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "playback/av_handles.h"
#include "playback/caption_track.h"
#include "playback/player.h"
#include "tests/support/made_media.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace attune;
using namespace attune::playback;
using test::MadeMedia;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QByteArray box(const QByteArray &type, const QByteArray &content)
{
    QByteArray size(4, '\0');
    qToBigEndian<quint32>(static_cast<quint32>(content.size() + 8), size.data());
    return size + type + content;
}

/// The index of an mp4 with its 32-bit places of chunks written as 64-bit ones, each moved on by a distance.
QByteArray withDistantChunks(const QByteArray &boxes, quint64 distance)
{
    QByteArray out;
    for (qsizetype at = 0; at + 8 <= boxes.size();) {
        const auto size = static_cast<qsizetype>(qFromBigEndian<quint32>(boxes.constData() + at));
        const QByteArray type = boxes.mid(at + 4, 4);
        const QByteArray content = boxes.mid(at + 8, size - 8);
        at += size;
        if (type == "stco") {
            QByteArray wide = content.left(8);
            for (qsizetype i = 8; i + 4 <= content.size(); i += 4) {
                QByteArray place(8, '\0');
                qToBigEndian<quint64>(qFromBigEndian<quint32>(content.constData() + i) + distance, place.data());
                wide += place;
            }
            out += box("co64", wide);
        } else if (QByteArrayList{"moov", "trak", "mdia", "minf", "stbl"}.contains(type)) {
            out += box(type, withDistantChunks(content, distance));
        } else {
            out += box(type, content);
        }
    }
    return out;
}

domain::TranscriptLine caption(qint64 startMs, qint64 endMs, const char *text)
{
    domain::TranscriptLine line;
    line.startMs = startMs;
    line.endMs = endMs;
    line.text = QString::fromUtf8(text);
    return line;
}

/// What a file is made of: packets of sound and video, and what each caption says and when.
struct Contents
{
    int packets = 0;
    QStringList captions;
    QString language;
};

Contents contentsOf(const QString &path)
{
    Contents contents;
    AVFormatContext *file = nullptr;
    if (avformat_open_input(&file, QFile::encodeName(path).constData(), nullptr, nullptr) < 0)
        return contents;
    avformat_find_stream_info(file, nullptr);
    const PacketHandle packet = newPacket();
    while (av_read_frame(file, packet.get()) >= 0) {
        const AVStream *stream = file->streams[packet->stream_index];
        if (stream->codecpar->codec_type != AVMEDIA_TYPE_SUBTITLE) {
            ++contents.packets;
        } else {
            QByteArray text(reinterpret_cast<const char *>(packet->data), packet->size);
            if (stream->codecpar->codec_id == AV_CODEC_ID_MOV_TEXT)
                text = text.mid(2, qFromBigEndian<quint16>(text.constData()));
            const qint64 start = av_rescale_q(packet->pts, stream->time_base, {1, 1000});
            const qint64 length = av_rescale_q(packet->duration, stream->time_base, {1, 1000});
            if (!text.isEmpty())
                contents.captions
                    << QStringLiteral("%1-%2 %3").arg(start).arg(start + length).arg(QString::fromUtf8(text));
            if (const auto *said = av_dict_get(stream->metadata, "language", nullptr, 0))
                contents.language = QString::fromLatin1(said->value);
        }
        av_packet_unref(packet.get());
    }
    avformat_close_input(&file);
    return contents;
}

} // namespace

/// Recordings that are long, large, or say something wrong about themselves.
class TestUnusualFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void captionsBecomeATrack_data();
    void captionsBecomeATrack();
    void whatIsNoMediaGetsNoTrack();
    void whatABrowserRecordedPlays_data();
    void whatABrowserRecordedPlays();
    void tenHoursAreSoughtExactly();
    void morethanFourGigabytesAreSoughtExactly();
    void aWrongLengthEndsNothingEarly_data();
    void aWrongLengthEndsNothingEarly();

private:
    void load(const QString &path, milliseconds knownLength = milliseconds(0));
    bool plays();
    bool showsSoon(milliseconds target, milliseconds frame);

    MadeMedia m_media;
    base::SystemClock m_clock;
    std::unique_ptr<Player> m_player;
};

void TestUnusualFiles::init()
{
    m_player = std::make_unique<Player>(m_clock);
    m_player->setMuted(true);
}

void TestUnusualFiles::load(const QString &path, milliseconds knownLength)
{
    auto file = std::make_unique<QFile>(path);
    QVERIFY(file->open(QIODevice::ReadOnly));
    m_player->load(std::move(file), QStringLiteral("recording.") + path.section(QLatin1Char('.'), -1), milliseconds(0),
                   knownLength);
    m_player->play();
}

bool TestUnusualFiles::plays()
{
    return QTest::qWaitFor([this] { return m_player->position() > milliseconds(60); }, 10'000);
}

bool TestUnusualFiles::showsSoon(milliseconds target, milliseconds frame)
{
    m_player->pause();
    m_player->seek(target);
    return QTest::qWaitFor(
        [&] {
            const auto start = milliseconds(m_player->frameStartUs() / 1000);
            return start <= target && target < start + frame;
        },
        10'000);
}

void TestUnusualFiles::captionsBecomeATrack_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("webm") << QStringLiteral("browser.webm");
    QTest::newRow("mp4") << QStringLiteral("browser.mp4");
}

void TestUnusualFiles::captionsBecomeATrack()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    QVERIFY(QFile::copy(QStringLiteral(TEST_DATA) + QLatin1Char('/') + name, path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const Contents before = contentsOf(path);
    QVERIFY(before.packets > 50 && before.captions.isEmpty());
    const domain::Transcript captions = {caption(200, 1000, "¿Y su semana?\nDígame."),
                                         caption(1500, 2500, "שלום \xF0\x9F\x99\x82"), caption(2000, 3000, "at once")};
    const auto added = addCaptionTrack(path, captions, QStringLiteral("es"));
    QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
    const Contents after = contentsOf(path);
    QCOMPARE(after.packets, before.packets); // sound and video as they were
    const QString both = QString::fromUtf8("שלום \xF0\x9F\x99\x82");
    QCOMPARE(after.captions,
             (QStringList{QString::fromUtf8("200-1000 ¿Y su semana?\nDígame."), QStringLiteral("1500-2000 ") + both,
                          QStringLiteral("2000-2500 ") + both + QStringLiteral("\nat once"),
                          QStringLiteral("2500-3000 at once")}));
    QCOMPARE(after.language, QStringLiteral("spa"));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{name});
}

/// And is left as it was.
void TestUnusualFiles::whatIsNoMediaGetsNoTrack()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a.mp4")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) == 5000);
    file.close();
    QVERIFY(!addCaptionTrack(file.fileName(), {caption(0, 1000, "words")}, {}));
    QVERIFY(!addCaptionTrack(folder.filePath(QStringLiteral("none.mp4")), {caption(0, 1000, "words")}, {}));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.mp4")});
    QCOMPARE(file.size(), 5000);
}

void TestUnusualFiles::whatABrowserRecordedPlays_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("webm") << QStringLiteral("browser.webm");
    QTest::newRow("mp4") << QStringLiteral("browser.mp4");
}

void TestUnusualFiles::whatABrowserRecordedPlays()
{
    QFETCH(QString, name);
    QSignalSpy finished(m_player.get(), &Player::finished);
    QSignalSpy damaged(m_player.get(), &Player::damaged);
    load(QStringLiteral(TEST_DATA) + QLatin1Char('/') + name, milliseconds(4000));
    QVERIFY(plays());
    QVERIFY(m_player->hasVideo());
    QVERIFY(std::chrono::abs(m_player->duration() - milliseconds(4000)) < milliseconds(150));
    for (const int target : {3000, 500, 2200})
        QVERIFY2(showsSoon(milliseconds(target), milliseconds(120)), // its pictures come when the browser had time
                 qPrintable(QString::number(m_player->frameStartUs())));
    m_player->play();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000);
    QCOMPARE(damaged.count(), 0);
}

void TestUnusualFiles::tenHoursAreSoughtExactly()
{
    const QString minute =
        m_media.film(QStringLiteral("minute.mp4"), 60,
                     words("-c:v libx264 -preset ultrafast -g 20 -pix_fmt yuv420p -c:a aac -ar 8000 -b:a 16k"), 5,
                     QStringLiteral("64x64"));
    const QString path = m_media.run(QStringLiteral("hours.mp4"), words("-stream_loop -1 -i") + QStringList{minute} +
                                                                      words("-t 36000 -c copy -movflags +faststart"));
    QVERIFY(!path.isEmpty());
    load(path);
    QVERIFY(plays());
    QVERIFY(std::chrono::abs(m_player->duration() - std::chrono::hours(10)) < milliseconds(500));
    for (const qint64 target : {35'990'123LL, 17LL, 20'000'050LL, 35'999'000LL})
        QVERIFY2(showsSoon(milliseconds(target), milliseconds(250)),
                 qPrintable(QString::number(m_player->frameStartUs())));
    m_player->play();
    QTRY_COMPARE_WITH_TIMEOUT(m_player->state(), Player::State::Finished, 10'000);
}

/// Five gigabytes of nothing lie between the head and the pictures; the disk does not hold them.
void TestUnusualFiles::morethanFourGigabytesAreSoughtExactly()
{
    const QString near = m_media.film(QStringLiteral("near.mp4"), 10,
                                      words("-c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p -c:a aac"));
    QFile source(near);
    QVERIFY(source.open(QIODevice::ReadOnly));
    const QByteArray all = source.readAll();
    const auto headSize = static_cast<qsizetype>(qFromBigEndian<quint32>(all.constData()));
    const qsizetype indexAt = all.lastIndexOf("moov") - 4;
    QVERIFY(headSize > 0 && indexAt > headSize);
    constexpr quint64 hole = 5ULL * 1024 * 1024 * 1024;
    QFile far(m_media.path(QStringLiteral("far.mp4")));
    QVERIFY(far.open(QIODevice::WriteOnly));
    far.write(all.left(headSize));
    QByteArray nothing = QByteArray::fromHex("00000001") + "free" + QByteArray(8, '\0'); // its size is in 64 bits
    qToBigEndian<quint64>(hole, nothing.data() + 8);
    far.write(nothing);
    QVERIFY(far.seek(headSize + static_cast<qint64>(hole)));
    far.write(all.mid(headSize, indexAt - headSize));
    far.write(withDistantChunks(all.mid(indexAt), hole));
    far.close();
    QVERIFY(far.size() > qint64(hole));

    QSignalSpy damaged(m_player.get(), &Player::damaged);
    load(far.fileName());
    QVERIFY(plays());
    for (const int target : {9000, 100, 5030})
        QVERIFY(showsSoon(milliseconds(target), milliseconds(41)));
    QCOMPARE(damaged.count(), 0);
}

void TestUnusualFiles::aWrongLengthEndsNothingEarly_data()
{
    QTest::addColumn<double>("told");
    QTest::newRow("much too long") << 60'000.0;
    QTest::newRow("much too short") << 1'000.0;
}

void TestUnusualFiles::aWrongLengthEndsNothingEarly()
{
    QFETCH(double, told);
    const QString path = m_media.film(QStringLiteral("wrong.mkv"), 5,
                                      words("-c:v libx264 -preset ultrafast -g 25 -pix_fmt yuv420p -c:a libopus"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray head = file.read(4096);
    const qsizetype element = head.indexOf(QByteArray::fromHex("448988")); // Duration, eight bytes, milliseconds
    QVERIFY(element > 0);
    QByteArray value(8, '\0');
    qToBigEndian<double>(told, value.data());
    QVERIFY(file.seek(element + 3));
    file.write(value);
    file.close();

    QSignalSpy finished(m_player.get(), &Player::finished);
    load(path);
    QVERIFY(plays());
    QVERIFY(showsSoon(milliseconds(900), milliseconds(41)));
    m_player->play();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 12'000);
    QVERIFY2(std::chrono::abs(m_player->position() - milliseconds(5000)) < milliseconds(200),
             qPrintable(QString::number(m_player->position().count())));
}

QTEST_MAIN(TestUnusualFiles)
#include "tst_unusual_files.moc"
