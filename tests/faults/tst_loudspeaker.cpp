// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "playback/output_device.h"
#include "playback/player.h"
#include "playback/test_tone.h"
#include "tests/support/made_media.h"
#include "tests/support/tone.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace attune;
using playback::Player;
using std::chrono::milliseconds;

namespace {

constexpr int sampleRate = 48'000;

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

/// What the loudspeaker plays, as it plays it: the monitor of the sound server's null sink.
class Monitor
{
public:
    explicit Monitor(const QString &sink = QStringLiteral("attune_null"))
    {
        m_process.start(QStringLiteral("parec"),
                        QStringList{QStringLiteral("-d"), sink + QStringLiteral(".monitor")} +
                            words("--rate=48000 --channels=1 --format=s16le --raw --latency-msec=10"));
        m_process.waitForStarted();
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { take(); });
        m_clock.start();
    }
    ~Monitor()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void forget() { m_samples.clear(); }
    const std::vector<float> &samples() const { return m_samples; }
    /// Wall time, in ms of `now()`, at which the loudness last rose out of silence. -1 when it did not.
    double lastOnset() const { return m_lastOnset; }
    double now() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

private:
    void take()
    {
        const QByteArray bytes = m_process.readAllStandardOutput();
        const double arrived = now();
        const auto *values = reinterpret_cast<const qint16 *>(bytes.constData());
        const auto count = bytes.size() / 2;
        for (qsizetype i = 0; i < count; ++i) {
            const float value = static_cast<float>(values[i]) / 32768.0F;
            m_samples.push_back(value);
            if (std::abs(value) > 0.05F) {
                if (m_quiet > sampleRate / 10)
                    m_lastOnset = arrived - static_cast<double>(count - i) * 1000 / sampleRate;
                m_quiet = 0;
            } else {
                ++m_quiet;
            }
        }
    }

    QProcess m_process;
    QElapsedTimer m_clock;
    std::vector<float> m_samples;
    int m_quiet = 0;
    double m_lastOnset = -1;
};

} // namespace

/// What really comes out of the loudspeaker: run under tests/support/with-null-sink.
class TestLoudspeaker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void thePitchStaysAtEverySpeed();
    void pictureAndSoundStayTogether();
    void muteAndVolumeAreHeardSoon();
    void theTestToneIsHeard();
    void itIsHeardWhereItWasChosen();
    void aLostLoudspeakerIsSaid();

private:
    void load(const QString &path);

    test::MadeMedia m_media;
    base::SystemClock m_clock;
    std::unique_ptr<Player> m_player;
};

void TestLoudspeaker::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("PULSE_SERVER"))
        QSKIP("needs a sound server of its own: tests/support/with-null-sink");
}

void TestLoudspeaker::init()
{
    m_player = std::make_unique<Player>(m_clock);
}

void TestLoudspeaker::load(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    QVERIFY(file->open(QIODevice::ReadOnly));
    m_player->load(std::move(file), QStringLiteral("recording.mp4"), milliseconds(0), milliseconds(0));
    m_player->play();
    QTRY_COMPARE_WITH_TIMEOUT(m_player->state(), Player::State::Playing, 10'000);
}

void TestLoudspeaker::thePitchStaysAtEverySpeed()
{
    load(
        m_media.film(QStringLiteral("tone.mp4"), 60, words("-c:v libx264 -preset ultrafast -g 50 -c:a aac -b:a 128k")));
    Monitor monitor;
    for (const double rate : {0.5, 0.75, 1.25, 1.5, 2.0, 3.0}) {
        m_player->setRate(rate);
        test::letPass(900, "what was queued at the old speed, and in the sound server");
        monitor.forget();
        QTRY_VERIFY_WITH_TIMEOUT(monitor.samples().size() > sampleRate, 5000);
        const double heard = test::frequencyOf(monitor.samples());
        QVERIFY2(std::abs(heard - 440) < 3, qPrintable(QStringLiteral("%1 Hz at %2x").arg(heard).arg(rate)));
    }
}

/// A film that is white and beeps in the first tenth of each second, and black and silent in the rest. The picture's
/// moment is when it is handed to the painter; the sound's is when the loudspeaker plays it.
void TestLoudspeaker::pictureAndSoundStayTogether()
{
    const bool longRun = qEnvironmentVariableIsSet("ATTUNE_LONG");
    const int seconds = longRun ? 700 : 60;
    const QString path = m_media.run(
        QStringLiteral("flash.mp4"),
        {QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
         QStringLiteral(
             "color=black:size=160x120:rate=50:duration=%1,drawbox=c=white:t=fill:enable='lt(mod(t\\,1)\\,0.1)'")
             .arg(seconds),
         QStringLiteral("-f"), QStringLiteral("lavfi"), QStringLiteral("-i"),
         QStringLiteral("aevalsrc='0.5*sin(2*PI*1000*t)*lt(mod(t,1),0.1)':s=48000:d=%1").arg(seconds),
         QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("-preset"), QStringLiteral("ultrafast"),
         QStringLiteral("-g"), QStringLiteral("50"), QStringLiteral("-c:a"), QStringLiteral("aac")});
    QVERIFY(!path.isEmpty());
    load(path);
    Monitor monitor;
    double flashedAt = -1;
    bool white = false;
    connect(m_player.get(), &Player::frameChanged, this, [&] {
        if (m_player->frame().isNull())
            return;
        const bool now = qGray(m_player->frame().pixel(80, 60)) > 128;
        if (now && !white)
            flashedAt = monitor.now();
        white = now;
    });
    QList<double> offsets;
    const auto listen = [&](int flashes) {
        double lastFlash = flashedAt;
        for (int i = 0; i < flashes; ++i) {
            QVERIFY(QTest::qWaitFor([&] { return flashedAt > lastFlash; }, 10'000));
            lastFlash = flashedAt;
            test::letPass(250, "the tone of this flash");
            if (std::abs(monitor.lastOnset() - flashedAt) < 400)
                offsets << monitor.lastOnset() - flashedAt;
        }
    };
    const int changes = 20;
    const std::array rates = {1.0, 1.5, 0.75, 2.0, 1.25};
    for (int i = 0; i < changes; ++i) {
        m_player->setRate(rates.at(static_cast<std::size_t>(i) % rates.size()));
        if (longRun)
            test::letPass(25'000, "a minute of listening");
        for (int jump = 0; jump < 3; ++jump) {
            m_player->seek(milliseconds((i * 2357 + jump * 977) % (seconds > 100 ? 600'000 : 40'000)));
            test::letPass(60, "between two jumps");
        }
    }
    m_player->setRate(1.0);
    m_player->seek(milliseconds(5000));
    test::letPass(1500, "what was queued before the jump");
    offsets.clear();
    listen(8);
    QVERIFY(offsets.size() >= 5);
    std::sort(offsets.begin(), offsets.end());
    const double median = offsets.at(offsets.size() / 2);
    qInfo("The sound comes %.0f ms after the picture (%.0f to %.0f).", median, offsets.first(), offsets.last());
    QVERIFY2(std::abs(median) < 60, qPrintable(QString::number(median)));
}

void TestLoudspeaker::muteAndVolumeAreHeardSoon()
{
    load(m_media.film(QStringLiteral("loud.mp4"), 20, words("-c:v libx264 -preset ultrafast -c:a aac")));
    Monitor monitor;
    const auto level = [&] {
        monitor.forget();
        const bool came = QTest::qWaitFor([&] { return monitor.samples().size() > sampleRate / 4; }, 5000);
        return came ? *std::max_element(monitor.samples().begin(), monitor.samples().end()) : -1.0F;
    };
    test::letPass(800, "the sound server's buffer");
    const float normal = level();
    QVERIFY(normal > 0.05F);
    m_player->setVolume(200);
    test::letPass(500, "the sound server's buffer");
    QVERIFY(level() > normal * 1.7F);
    m_player->setMuted(true);
    test::letPass(500, "the sound server's buffer");
    QCOMPARE(level(), 0.0F);
}

void TestLoudspeaker::theTestToneIsHeard()
{
    Monitor monitor;
    playback::TestTone tone;
    QSignalSpy over(&tone, &playback::TestTone::finished);
    QVERIFY(tone.play({}));
    QTRY_COMPARE_WITH_TIMEOUT(over.size(), 1, 5000);
    const double heard = test::frequencyOf(monitor.samples());
    QVERIFY2(std::abs(heard - 440) < 5, qPrintable(QString::number(heard)));
    QVERIFY(tone.play({})); // again, and ended in the middle
    test::letPass(100, "some of the tone");
}

/// Two loudspeakers: what was chosen is heard there and nowhere else.
void TestLoudspeaker::itIsHeardWhereItWasChosen()
{
    QProcess pactl;
    pactl.start(QStringLiteral("pactl"),
                words("load-module module-null-sink sink_name=attune_other rate=48000 channels=2"));
    QVERIFY(pactl.waitForFinished());
    const QByteArray module = pactl.readAllStandardOutput().trimmed();
    const auto isThere = [] { return playback::deviceOf("attune_other").id() == QByteArray("attune_other"); };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), 10'000);
    Monitor first;
    Monitor other(QStringLiteral("attune_other"));
    load(m_media.film(QStringLiteral("where.mp4"), 60, words("-c:v libx264 -preset ultrafast -c:a aac")));
    QTRY_VERIFY_WITH_TIMEOUT(test::frequencyOf(first.samples()) > 0, 10'000);
    QCOMPARE(test::frequencyOf(other.samples()), 0.0);
    m_player->setOutput("attune_other");
    QTRY_VERIFY_WITH_TIMEOUT(test::frequencyOf(other.samples()) > 0, 10'000);
    first.forget();
    test::letPass(800, "the sound server's buffer");
    QCOMPARE(test::frequencyOf(first.samples()), 0.0);
    QCOMPARE(m_player->state(), Player::State::Playing);
    m_player.reset();
    pactl.start(QStringLiteral("pactl"), {QStringLiteral("unload-module"), QString::fromLatin1(module)});
    QVERIFY(pactl.waitForFinished());
}

void TestLoudspeaker::aLostLoudspeakerIsSaid()
{
    const auto pactl = [](const char *arguments) {
        return QProcess::execute(QStringLiteral("pactl"), words(arguments)) == 0;
    };
    QSignalSpy missing(m_player.get(), &Player::audioMissing);
    QSignalSpy lost(m_player.get(), &Player::outputLost);
    load(m_media.film(QStringLiteral("lost.mp4"), 60, words("-c:v libx264 -preset ultrafast -c:a aac")));
    QTRY_VERIFY(m_player->position() > milliseconds(500));
    QVERIFY(!missing.last().first().toBool());

    // The only one goes: it plays on, silently, and says so.
    QVERIFY(pactl("unload-module module-null-sink"));
    QTRY_VERIFY_WITH_TIMEOUT(missing.last().first().toBool(), 5000);
    const auto before = m_player->position();
    QTRY_VERIFY_WITH_TIMEOUT(m_player->position() > before + milliseconds(700), 5000);
    QCOMPARE(lost.count(), 0);

    // One comes: sound again.
    QVERIFY(pactl("load-module module-null-sink sink_name=attune_null rate=48000 channels=2"));
    QTRY_VERIFY_WITH_TIMEOUT(!missing.last().first().toBool(), 5000);
    Monitor monitor;
    QTRY_VERIFY_WITH_TIMEOUT(monitor.lastOnset() > 0 ||
                                 (!monitor.samples().empty() &&
                                  *std::max_element(monitor.samples().begin(), monitor.samples().end()) > 0.05F),
                             8000);

    // The one in use goes and another is there: what was in the ears must not come out of the room's loudspeaker.
    QVERIFY(pactl("load-module module-null-sink sink_name=room rate=48000 channels=2"));
    test::letPass(600, "the sound server notices");
    QProcess list;
    list.start(QStringLiteral("pactl"), words("list short modules"));
    QVERIFY(list.waitForFinished());
    QString first;
    for (const QByteArray &line : list.readAllStandardOutput().split('\n')) {
        if (line.contains("attune_null"))
            first = QString::fromLatin1(line.split('\t').first());
    }
    QVERIFY(QProcess::execute(QStringLiteral("pactl"), {QStringLiteral("unload-module"), first}) == 0);
    QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, 5000);
    QTRY_COMPARE(m_player->state(), Player::State::Paused);
    m_player->play(); // the person decides
    const auto paused = m_player->position();
    QTRY_VERIFY_WITH_TIMEOUT(m_player->position() > paused + milliseconds(500), 5000);
    QVERIFY(pactl("load-module module-null-sink sink_name=attune_null rate=48000 channels=2"));
}

QTEST_GUILESS_MAIN(TestLoudspeaker)
#include "tst_loudspeaker.moc"
