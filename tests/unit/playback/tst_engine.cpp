// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "playback/audio_map.h"
#include "playback/audio_pipeline.h"
#include "playback/demuxer.h"
#include "playback/first_frame.h"
#include "playback/frame_converter.h"
#include "playback/player.h"
#include "tests/support/made_media.h"
#include "tests/support/tone.h"
#include "tests/support/waiting.h"

#include <QBuffer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>

#include <cstdio>

#include <unistd.h>

extern "C" {
#include <libavutil/log.h>
}

using namespace attune;
using namespace attune::playback;
using test::MadeMedia;

namespace {

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace

/// The player on files of every kind, without a network and without a window.
class TestEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void libavSaysNothingByItself();
    void everyKindOfRecordingPlays_data();
    void everyKindOfRecordingPlays();
    void picturesStepOneByOne();
    void speedsAreKept();
    void aPartRepeatsAndAJumpIsTakenBack();
    void afterTheEndItBeginsAgain();
    void aDamagedPartIsSkippedAndSaid();
    void aFileCutOffIsPlayedAsFarAsItGoes();
    void whatIsNoRecordingIsSaid_data();
    void whatIsNoRecordingIsSaid();
    void theFirstPictureNeedsNoIndex();
    void aTurnedPhoneIsTurnedBack();
    void squarePixelsAreMadeOfOthers();
    void theVoiceKeepsItsPitch_data();
    void theVoiceKeepsItsPitch();
    void soundThatBeginsLateComesLate();
    void pausesAreFoundWhereTheyAre();
    void tenMinutesOfSoundAreReadQuickly();
    void openingAndClosingLeavesNothingBehind();

private:
    void load(const QString &path, milliseconds knownLength = milliseconds(0));
    bool plays();

    MadeMedia m_media;
    base::SystemClock m_clock;
    std::unique_ptr<Player> m_player;
};

void TestEngine::init()
{
    m_player = std::make_unique<Player>(m_clock);
    m_player->setMuted(true);
}

void TestEngine::load(const QString &path, milliseconds knownLength)
{
    auto file = std::make_unique<QFile>(path);
    QVERIFY(file->open(QIODevice::ReadOnly));
    m_player->load(std::move(file), QStringLiteral("recording.") + path.section(QLatin1Char('.'), -1), milliseconds(0),
                   knownLength);
    m_player->play();
}

bool TestEngine::plays()
{
    return QTest::qWaitFor([this] { return m_player->position() > milliseconds(60); }, 10'000);
}

void TestEngine::everyKindOfRecordingPlays_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<bool>("hasVideo");
    const auto row = [](const char *title, const char *name, const char *arguments, double seconds = 6,
                        bool hasVideo = true) {
        QTest::newRow(title) << QString::fromLatin1(name) << words(arguments) << seconds << hasVideo;
    };
    const char *h264 = "-c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p -c:a aac";
    const auto mp4 = [h264](const char *more) { return QByteArray(h264) + ' ' + more; };
    row("mp4, index in front", "front.mp4", mp4("-movflags +faststart"));
    row("mp4, index at the end", "end.mp4", h264);
    row("mp4, fragmented", "fragments.mp4", mp4("-movflags frag_keyframe+empty_moov"));
    row("mp4 with pictures out of order", "ordered.mp4", "-c:v libx264 -preset veryfast -bf 3 -g 100 -c:a aac");
    row("one key frame in all", "onekey.mp4", "-c:v libx264 -preset ultrafast -g 1000 -pix_fmt yuv420p -c:a aac");
    row("webm, VP8 and Opus", "vp8.webm", "-c:v libvpx -deadline realtime -cpu-used 8 -g 50 -c:a libopus");
    row("webm, VP9 and Opus", "vp9.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 50 -c:a libopus");
    row("mkv, picture only", "picture.mkv", "-map 0:v -c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p");
    row("mkv without length and cues", "live.mkv", mp4("-f matroska -live 1"));
    row("mka, sound only", "sound.mka", "-map 1:a -c:a libopus", 6, false);
    row("m4a", "sound.m4a", "-map 1:a -c:a aac", 6, false);
    row("ogg", "sound.ogg", "-map 1:a -c:a libopus", 6, false);
    row("wav", "sound.wav", "-map 1:a", 6, false);
    row("variable frame rate", "variable.mp4", mp4("-vf select='not(mod(n\\,3))+lt(n\\,20)' -vsync vfr"));
    row("portrait", "portrait.mp4", mp4("-vf transpose=1"));
    row("half a second", "short.mp4", h264, 0.5);
}

void TestEngine::everyKindOfRecordingPlays()
{
    QFETCH(QString, name);
    QFETCH(QStringList, arguments);
    QFETCH(double, seconds);
    QFETCH(bool, hasVideo);
    const QString path = m_media.film(name, seconds, arguments);
    QVERIFY(!path.isEmpty());
    QSignalSpy finished(m_player.get(), &Player::finished);
    QSignalSpy damaged(m_player.get(), &Player::damaged);
    const auto length = milliseconds(static_cast<qint64>(seconds * 1000));
    load(path, length);
    QVERIFY(plays());
    QCOMPARE(m_player->hasVideo(), hasVideo);
    QVERIFY2(std::chrono::abs(m_player->duration() - length) < milliseconds(120),
             qPrintable(QString::number(m_player->duration().count())));
    if (seconds > 1) {
        for (const double part : {0.5, 0.2, 0.8}) {
            const auto target = milliseconds(static_cast<qint64>(seconds * part * 1000) + 7);
            m_player->pause();
            m_player->seek(target);
            const auto covers = [&] {
                const auto start = milliseconds(m_player->frameStartUs() / 1000);
                return !hasVideo || (start <= target && target < start + milliseconds(125));
            };
            QVERIFY2(QTest::qWaitFor(covers, 5000), qPrintable(QString::number(m_player->frameStartUs() / 1000)));
            m_player->play();
            QVERIFY(QTest::qWaitFor([&] { return m_player->position() > target + milliseconds(50); }, 5000));
            QVERIFY(m_player->position() < target + milliseconds(1500));
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000);
    QCOMPARE(m_player->state(), Player::State::Finished);
    QCOMPARE(damaged.count(), 0); // nothing is wrong with any of them
    QVERIFY(std::chrono::abs(m_player->position() - length) < milliseconds(200));
}

void TestEngine::picturesStepOneByOne()
{
    load(m_media.film(QStringLiteral("step.mp4"), 4, words("-c:v libx264 -preset ultrafast -g 50 -c:a aac")));
    QVERIFY(plays());
    m_player->pause();
    m_player->seek(milliseconds(2000));
    QTRY_COMPARE(m_player->frameStartUs(), 2'000'000);
    m_player->step(1);
    QTRY_COMPARE(m_player->frameStartUs(), 2'040'000);
    m_player->step(1);
    QTRY_COMPARE(m_player->frameStartUs(), 2'080'000);
    m_player->step(-1);
    QTRY_COMPARE(m_player->frameStartUs(), 2'040'000);
    m_player->step(-1);
    m_player->step(-1); // before the first has arrived
    QTRY_VERIFY(m_player->frameStartUs() <= 2'000'000);
    m_player->play();
    QVERIFY(QTest::qWaitFor([&] { return m_player->position() > milliseconds(2300); }, 5000));
}

void TestEngine::speedsAreKept()
{
    load(m_media.film(QStringLiteral("speed.mp4"), 20, words("-c:v libx264 -preset ultrafast -g 50 -c:a aac")));
    QVERIFY(plays());
    for (const double rate : {0.25, 2.0, 4.0}) {
        m_player->seek(milliseconds(1000));
        m_player->setRate(rate);
        QTRY_VERIFY(m_player->position() > milliseconds(1100)); // the change has come through
        test::letPass(250, "what was queued at the old speed");
        const auto before = m_player->position();
        QElapsedTimer timer;
        timer.start();
        test::letPass(1500, "what is measured");
        const double measured =
            static_cast<double>((m_player->position() - before).count()) / static_cast<double>(timer.elapsed());
        QVERIFY2(std::abs(measured / rate - 1) < 0.1, qPrintable(QString::number(measured)));
    }
}

void TestEngine::aPartRepeatsAndAJumpIsTakenBack()
{
    load(m_media.film(QStringLiteral("repeat.mp4"), 10, words("-c:v libx264 -preset ultrafast -g 50 -c:a aac")));
    QVERIFY(plays());
    m_player->pause();
    m_player->seek(milliseconds(3000));
    m_player->setRepeatStart();
    m_player->seek(milliseconds(3600));
    m_player->setRepeatEnd();
    QSignalSpy sought(m_player.get(), &Player::sought);
    m_player->seek(milliseconds(3000));
    m_player->play();
    QTRY_VERIFY_WITH_TIMEOUT(sought.count() >= 3, 5000); // it went back by itself, twice
    QVERIFY(m_player->position() < milliseconds(3900));
    m_player->clearRepeat();
    QTRY_VERIFY_WITH_TIMEOUT(m_player->position() > milliseconds(4000), 5000);
    m_player->pause();
    test::letPass(1100, "jumps within a second are one search");
    const auto before = m_player->position();
    m_player->seek(milliseconds(9000));
    QVERIFY(m_player->undoSeek());
    QVERIFY(std::chrono::abs(m_player->position() - before) < milliseconds(50));
}

void TestEngine::afterTheEndItBeginsAgain()
{
    QSignalSpy finished(m_player.get(), &Player::finished);
    load(m_media.film(QStringLiteral("again.mp4"), 1, words("-c:v libx264 -preset ultrafast -c:a aac")));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 10'000);
    m_player->play();
    QTRY_VERIFY(m_player->position() < milliseconds(600));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, 10'000);
    m_player->seek(milliseconds(500)); // and from a place of one's own
    m_player->play();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 3, 10'000);
}

void TestEngine::aDamagedPartIsSkippedAndSaid()
{
    const QString whole = m_media.film(QStringLiteral("whole.mkv"), 6,
                                       words("-c:v libx264 -preset ultrafast -b:v 800k -g 25 -c:a libopus"));
    const QString damaged =
        m_media.damagedCopy(whole, QStringLiteral("damaged.mkv"), QFileInfo(whole).size() / 2, 40'000);
    QSignalSpy finished(m_player.get(), &Player::finished);
    load(damaged);
    QVERIFY(plays());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    QVERIFY(m_player->position() > milliseconds(5500)); // what follows the damage was played
}

void TestEngine::aFileCutOffIsPlayedAsFarAsItGoes()
{
    const QString whole =
        m_media.film(QStringLiteral("tocut.mp4"), 6,
                     words("-c:v libx264 -preset ultrafast -b:v 800k -g 25 -c:a aac -movflags +faststart"));
    const QString cut = m_media.cutCopy(whole, QStringLiteral("cut.mp4"), QFileInfo(whole).size() / 2);
    QSignalSpy finished(m_player.get(), &Player::finished);
    QSignalSpy damaged(m_player.get(), &Player::damaged);
    load(cut);
    QVERIFY(plays());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    QVERIFY(damaged.count() >= 1); // and the missing rest is said
}

void TestEngine::whatIsNoRecordingIsSaid_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("This is no recording at all. ").repeated(500);
    QTest::newRow("zeros") << QByteArray(100'000, '\0');
    QTest::newRow("only a beginning") << QByteArray::fromHex("00000020667479706d703432000000006d703432");
    QTest::newRow("a list of other files") << QByteArray("#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/x.ts\n");
}

void TestEngine::whatIsNoRecordingIsSaid()
{
    QFETCH(QByteArray, content);
    QSignalSpy streamFailed(m_player.get(), &Player::streamFailed);
    QSignalSpy said(m_player.get(), &Player::cannotDecode);
    const auto give = [&] {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(content);
        buffer->open(QIODevice::ReadOnly);
        m_player->load(std::move(buffer), QStringLiteral("recording.mp4"), milliseconds(0), milliseconds(0));
        m_player->play();
    };
    connect(m_player.get(), &Player::streamFailed, this, give,
            Qt::QueuedConnection); // the other engine has its try, too
    give();
    QTRY_COMPARE_WITH_TIMEOUT(said.count(), 1, 10'000);
    QCOMPARE(m_player->state(), Player::State::Failed);
    QVERIFY(streamFailed.count() <= 1);
    m_player->disconnect(this);
    m_player->close();
    load(m_media.film(QStringLiteral("good.mp4"), 1, words("-c:v libx264 -preset ultrafast -c:a aac")));
    QVERIFY(plays()); // and the next one plays
}

void TestEngine::theFirstPictureNeedsNoIndex()
{
    const QString path =
        m_media.film(QStringLiteral("long.mp4"), 30,
                     words("-c:v libx264 -preset ultrafast -g 50 -pix_fmt yuv420p -c:a aac -movflags +faststart"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto sample = firstSampleOf(file.read(2048)); // a few of the index's bytes
    QVERIFY(sample);
    QCOMPARE(QSize(sample->width, sample->height), QSize(320, 240));
    QVERIFY(file.seek(sample->mediaOffset));
    const QByteArray media = file.read(160 * 1024);
    QVERIFY(!firstKeyFrame(*sample, media.left(500))); // not all of it is here yet
    const auto keyFrame = firstKeyFrame(*sample, media);
    QVERIFY(keyFrame);
    const auto frame = decodeKeyFrame(*sample, *keyFrame);
    QVERIFY(frame);
    load(path);
    QTRY_VERIFY(!m_player->frame().isNull());
    m_player->pause();
    m_player->seek(milliseconds(0));
    QTRY_COMPARE(m_player->frameStartUs(), 0);
    QTRY_COMPARE(FrameConverter().convert(*frame->frame, 0), m_player->frame()); // and it is the right one
    QVERIFY(!firstSampleOf(QByteArray(2048, 'x')));
    QVERIFY(!firstSampleOf({}));
    QByteArray torn = file.seek(0) ? file.read(2048) : QByteArray();
    for (qsizetype cut = 0; cut < 600; ++cut) // whatever is torn out of it: no picture, and no harm
        firstSampleOf(QByteArray(torn).remove(cut, 3));
}

void TestEngine::aTurnedPhoneIsTurnedBack()
{
    const QString plain =
        m_media.film(QStringLiteral("lying.mp4"), 1, words("-c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac"));
    // Older ones write the turn from metadata, newer ones have an option for it.
    QString turned = m_media.run(QStringLiteral("turned.mp4"),
                                 {QStringLiteral("-i"), plain, QStringLiteral("-c"), QStringLiteral("copy"),
                                  QStringLiteral("-metadata:s:v:0"), QStringLiteral("rotate=90")});
    load(turned);
    QVERIFY(plays());
    if (m_player->frame().size() == QSize(320, 240)) {
        turned = m_media.run(QStringLiteral("turned2.mp4"),
                             {QStringLiteral("-display_rotation"), QStringLiteral("90"), QStringLiteral("-i"), plain,
                              QStringLiteral("-c"), QStringLiteral("copy")});
        load(turned);
        QVERIFY(plays());
    }
    QCOMPARE(m_player->frame().size(), QSize(240, 320));
}

void TestEngine::squarePixelsAreMadeOfOthers()
{
    load(m_media.film(QStringLiteral("wide.mp4"), 1,
                      words("-vf setsar=4/3 -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac")));
    QVERIFY(plays());
    QCOMPARE(m_player->frame().size(), QSize(426, 240));
}

void TestEngine::theVoiceKeepsItsPitch_data()
{
    QTest::addColumn<double>("rate");
    for (const double rate : {0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0})
        QTest::newRow(QByteArray::number(rate).constData()) << rate;
}

void TestEngine::theVoiceKeepsItsPitch()
{
    QFETCH(double, rate);
    QFile file(m_media.film(QStringLiteral("tone.m4a"), 20, words("-map 1:a -c:a aac -b:a 128k")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto demuxer = Demuxer::open(file, QStringLiteral("recording.m4a"));
    QVERIFY(demuxer);
    const auto pipeline = AudioPipeline::create(**demuxer);
    QVERIFY(pipeline);
    pipeline->setRate(rate);
    std::vector<float> left;
    double mediaUs = 0;
    const auto take = [&](const std::vector<AudioPipeline::Run> &runs) {
        for (const AudioPipeline::Run &run : runs) {
            // Each run begins where the one before ended: a listener's place never jumps.
            QVERIFY2(std::abs(static_cast<double>(run.mediaUs) - mediaUs) < 30'000,
                     qPrintable(QString::number(mediaUs)));
            mediaUs = static_cast<double>(run.mediaUs) + static_cast<double>(run.frames()) * run.usPerFrame;
            for (std::size_t i = 0; i < run.samples.size(); i += 2)
                left.push_back(run.samples[i]);
        }
    };
    const PacketHandle packet = newPacket();
    while ((*demuxer)->read(*packet) == Demuxer::Outcome::Packet) {
        take(pipeline->decode(packet.get()));
        av_packet_unref(packet.get());
    }
    take(pipeline->decode(nullptr));
    const double seconds = static_cast<double>(left.size()) / 48'000;
    QVERIFY2(std::abs(seconds - 20.0 / rate) < 0.1, qPrintable(QString::number(seconds)));
    const std::vector<float> middle(left.begin() + 24'000, left.end() - 24'000);
    const double heard = test::frequencyOf(middle);
    QVERIFY2(std::abs(heard - 440) < 3, qPrintable(QString::number(heard)));
}

void TestEngine::soundThatBeginsLateComesLate()
{
    const QString late = m_media.run(
        QStringLiteral("late.mkv"),
        words("-f lavfi -i testsrc2=size=320x240:rate=25:duration=6 -itsoffset 2 -f lavfi -i "
              "sine=frequency=440:sample_rate=48000:duration=4 -c:v libx264 -preset ultrafast -g 25 -c:a libopus"));
    QFile file(late);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto demuxer = Demuxer::open(file, QStringLiteral("recording.mkv"));
    QVERIFY(demuxer);
    const auto pipeline = AudioPipeline::create(**demuxer);
    qint64 silentFrames = 0;
    bool tone = false;
    const PacketHandle packet = newPacket();
    while (!tone && (*demuxer)->read(*packet) == Demuxer::Outcome::Packet) {
        std::vector<AudioPipeline::Run> runs;
        if (packet->stream_index == (*demuxer)->audio()->index)
            runs = pipeline->decode(packet.get());
        while (pipeline->hasHole()) {
            const auto more = pipeline->fillHole();
            runs.insert(runs.end(), more.begin(), more.end());
        }
        for (const AudioPipeline::Run &run : runs) {
            for (std::size_t i = 0; i < run.samples.size() && !tone; i += 2) {
                tone = std::abs(run.samples[i]) > 0.02F;
                silentFrames += tone ? 0 : 1;
            }
        }
        av_packet_unref(packet.get());
    }
    QVERIFY(tone);
    QVERIFY2(std::abs(static_cast<double>(silentFrames) / 48'000 - 2.0) < 0.06,
             qPrintable(QString::number(silentFrames)));
}

void TestEngine::pausesAreFoundWhereTheyAre()
{
    // Speech-like sound with silence from 3 to 5.5 s and from 9 to 9.7 s, on a floor of noise.
    const QString path =
        m_media.run(QStringLiteral("pauses.m4a"),
                    {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
                     QStringLiteral("aevalsrc='0.003*(2*random(0)-1)+0.3*sin(2*PI*180*t)*(0.6+0.4*sin(2*PI*4*t))*"
                                    "(1-between(t,3,5.5))*(1-between(t,9,9.7))':s=44100:d=14"),
                     QStringLiteral("-c:a"), QStringLiteral("aac")});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::atomic<bool> never = false;
    const auto map = readAudioMap(file, QStringLiteral("recording.m4a"), never);
    QVERIFY(map);
    QVERIFY(std::abs(static_cast<double>(map->peaks.size()) - 1400) < 10);
    QCOMPARE(map->pauses.size(), 2);
    const auto isAt = [](const Stretch &pause, qint64 start, qint64 end) {
        return std::abs(pause.startMs - start) <= 100 && std::abs(pause.endMs - end) <= 100;
    };
    QVERIFY2(isAt(map->pauses.at(0), 3000, 5500), qPrintable(QString::number(map->pauses.at(0).startMs)));
    QVERIFY2(isAt(map->pauses.at(1), 9000, 9700), qPrintable(QString::number(map->pauses.at(1).startMs)));
    QCOMPARE(map->pausesOver(2000).size(), 1);
    QVERIFY(map->loudest(1000, 2000) > 60 && map->loudest(3500, 5000) < 5);
    const std::atomic<bool> stopped = true;
    file.seek(0);
    QCOMPARE(readAudioMap(file, QStringLiteral("recording.m4a"), stopped).error().kind, base::ErrorKind::Cancelled);
}

void TestEngine::tenMinutesOfSoundAreReadQuickly()
{
    const QString path =
        m_media.run(QStringLiteral("minutes.m4a"),
                    words("-f lavfi -i sine=frequency=300:sample_rate=48000:duration=600 -c:a aac -b:a 64k"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::atomic<bool> never = false;
    QElapsedTimer timer;
    timer.start();
    const auto map = readAudioMap(file, QStringLiteral("recording.m4a"), never);
    QVERIFY(map);
    qInfo("Ten minutes of sound took %lld ms.", static_cast<long long>(timer.elapsed()));
    QVERIFY(std::abs(static_cast<double>(map->peaks.size()) - 60'000) < 100);
}

void TestEngine::openingAndClosingLeavesNothingBehind()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    QSKIP("a sanitizer keeps freed memory: how much is held is measured in other builds");
#endif
    const QString path =
        m_media.film(QStringLiteral("rounds.mp4"), 4, words("-c:v libx264 -preset ultrafast -g 25 -c:a aac"));
    const auto residentKiB = [] {
        QFile status(QStringLiteral("/proc/self/statm"));
        return status.open(QIODevice::ReadOnly) ? status.readAll().split(' ').at(1).toLongLong() * 4 : 0;
    };
    const auto round = [&](int i) {
        load(path);
        m_player->seek(milliseconds(500 + i % 7 * 400));
        QTRY_VERIFY_WITH_TIMEOUT(!m_player->frame().isNull(), 5000);
        m_player->close();
    };
    for (int i = 0; i < 30; ++i)
        round(i);
    const qint64 before = residentKiB();
    const int rounds =
        qEnvironmentVariableIntValue("ATTUNE_ROUNDS") > 0 ? qEnvironmentVariableIntValue("ATTUNE_ROUNDS") : 100;
    for (int i = 0; i < rounds; ++i)
        round(i);
    const qint64 grown = residentKiB() - before;
    QVERIFY2(grown < 10 * 1024, qPrintable(QStringLiteral("%1 KiB in %2 rounds").arg(grown).arg(rounds)));
}

/// Neither about a damaged file nor in any other case: what it says may hold a name.
void TestEngine::libavSaysNothingByItself()
{
    QTemporaryFile said;
    QVERIFY(said.open());
    std::fflush(stderr);
    const int before = ::dup(2);
    ::dup2(said.handle(), 2);
    QByteArray damaged("\0\0\0\x18"
                       "ftypisom\0\0\0\0isom\0\0\xff\xffmoovtrak",
                       32);
    QBuffer file(&damaged);
    file.open(QIODevice::ReadOnly);
    const bool opened = Demuxer::open(file, QStringLiteral("Ada Lovelace.mp4")).has_value();
    av_log(nullptr, AV_LOG_PANIC, "Ada Lovelace\n"); // as the library would
    std::fflush(stderr);
    ::dup2(before, 2);
    ::close(before);
    QVERIFY(!opened);
    QFile back(said.fileName());
    QVERIFY(back.open(QIODevice::ReadOnly));
    QCOMPARE(back.readAll(), QByteArray());
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
