// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/leveller.h"
#include "playback/limiter.h"
#include "playback/media_clock.h"
#include "playback/pcm_queue.h"

#include <QTest>

#include <numbers>

using namespace attune::playback;
using Micros = MediaClock::Micros;

namespace {

std::vector<float> tone(qint64 frames, float level)
{
    std::vector<float> samples(static_cast<std::size_t>(frames) * 2);
    for (qint64 i = 0; i < frames; ++i) {
        const auto value =
            level * std::sin(2.0F * std::numbers::pi_v<float> * 200.0F * static_cast<float>(i) / 48000.0F);
        samples[static_cast<std::size_t>(i) * 2] = value;
        samples[static_cast<std::size_t>(i) * 2 + 1] = value;
    }
    return samples;
}

} // namespace

class TestAudioParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundComesOutInOrderAndSilenceAfterIt();
    void theListenersPlaceFollowsWhatTheSinkHolds();
    void aChangeOfSpeedIsHeardWhenItIsPlayed();
    void mediaTimeStandsStillInSilence();
    void aFlushForgetsEverything();
    void loudSoundIsHeldBelowFullScale();
    void quietAndLoudVoicesComeToTheSameLevel();
    void silenceIsNotLifted();
    void whatIsNotLoudPassesAsItIs();
    void aPeakTurnsDownAtOnceAndTheRestComesBack();
    void bothSidesAreTurnedDownTogether();
    void theClockRunsWithTheSpeedAndStandsWhenStopped();
    void smallDifferencesAreEvenedOutAndLargeOnesTakenOver();
};

void TestAudioParts::soundComesOutInOrderAndSilenceAfterIt()
{
    PcmQueue queue;
    const std::vector<float> first(200, 0.25F);
    const std::vector<float> second(100, 0.5F);
    queue.push(first.data(), 100, 0, 20.0);
    queue.push(second.data(), 50, 2000, 20.0);
    QCOMPARE(queue.queuedFrames(), 150);
    std::vector<float> out(400, 9.0F);
    queue.pull(out.data(), 120);
    queue.pull(out.data() + 240, 80);
    QCOMPARE(out.at(0), 0.25F);
    QCOMPARE(out.at(199), 0.25F);
    QCOMPARE(out.at(200), 0.5F);
    QCOMPARE(out.at(299), 0.5F);
    QCOMPARE(out.at(300), 0.0F);
    QCOMPARE(out.at(399), 0.0F);
    QCOMPARE(queue.queuedFrames(), 0);
}

void TestAudioParts::theListenersPlaceFollowsWhatTheSinkHolds()
{
    PcmQueue queue;
    QVERIFY(!queue.heard(0));
    const std::vector<float> samples(96'000, 0.1F);
    queue.push(samples.data(), 48'000, 5'000'000, 1e6 / 48'000);
    std::vector<float> out(96'000);
    queue.pull(out.data(), 9'600);
    QCOMPARE(queue.heard(0)->mediaUs, 5'200'000);
    QCOMPARE(queue.heard(4'800)->mediaUs, 5'100'000); // half of it is still in the sink
    QCOMPARE(queue.heard(20'000)->mediaUs, 5'000'000);
    QCOMPARE(queue.heard(20'000)->usPerFrame, 0.0); // nothing has been heard yet
}

void TestAudioParts::aChangeOfSpeedIsHeardWhenItIsPlayed()
{
    PcmQueue queue;
    const std::vector<float> samples(9'600, 0.1F);
    queue.push(samples.data(), 4'800, 0, 1e6 / 48'000);
    queue.push(samples.data(), 4'800, 100'000, 2e6 / 48'000);
    std::vector<float> out(19'200);
    queue.pull(out.data(), 9'600);
    QVERIFY(qAbs(queue.heard(6'000)->usPerFrame - 1e6 / 48'000) < 1e-6);
    QVERIFY(qAbs(queue.heard(2'400)->usPerFrame - 2e6 / 48'000) < 1e-6);
    QCOMPARE(queue.heard(2'400)->mediaUs, 200'000);
}

void TestAudioParts::mediaTimeStandsStillInSilence()
{
    PcmQueue queue;
    const std::vector<float> samples(9'600, 0.1F);
    queue.push(samples.data(), 4'800, 0, 1e6 / 48'000);
    std::vector<float> out(40'000);
    queue.pull(out.data(), 20'000);
    QCOMPARE(queue.heard(0)->mediaUs, 100'000);
    QCOMPARE(queue.heard(0)->usPerFrame, 0.0);
    queue.push(samples.data(), 4'800, 100'000, 1e6 / 48'000);
    queue.pull(out.data(), 4'800);
    QCOMPARE(queue.heard(0)->mediaUs, 200'000);
}

void TestAudioParts::aFlushForgetsEverything()
{
    PcmQueue queue;
    const std::vector<float> samples(9'600, 0.1F);
    queue.push(samples.data(), 4'800, 0, 20.0);
    std::vector<float> out(2'000);
    queue.pull(out.data(), 1'000);
    queue.flush();
    QCOMPARE(queue.queuedFrames(), 0);
    QVERIFY(!queue.heard(0));
}

void TestAudioParts::loudSoundIsHeldBelowFullScale()
{
    PcmQueue queue;
    queue.setGain(2.0F);
    const auto loud = tone(24'000, 0.9F);
    queue.push(loud.data(), 24'000, 0, 20.0);
    std::vector<float> out(48'000);
    queue.pull(out.data(), 24'000);
    const float peak = *std::max_element(out.begin(), out.end());
    QVERIFY2(peak <= 0.98F && peak > 0.9F, qPrintable(QString::number(peak)));
    queue.setGain(0.0F);
    queue.push(loud.data(), 24'000, 0, 20.0);
    queue.pull(out.data(), 24'000);
    QCOMPARE(*std::max_element(out.begin(), out.end()), 0.0F);
}

void TestAudioParts::quietAndLoudVoicesComeToTheSameLevel()
{
    const auto levelAfter = [](float level) {
        Leveller leveller(48'000);
        auto samples = tone(48'000 * 4, level);
        for (std::size_t i = 0; i + 1 < samples.size(); i += 2)
            leveller.apply(samples[i], samples[i + 1]);
        return *std::max_element(samples.end() - 9'600, samples.end());
    };
    const float quiet = levelAfter(0.05F); // 20 dB apart before
    const float loud = levelAfter(0.5F);
    QVERIFY2(loud / quiet < 1.3F && quiet / loud < 1.3F, qPrintable(QStringLiteral("%1 %2").arg(quiet).arg(loud)));
}

void TestAudioParts::silenceIsNotLifted()
{
    Leveller leveller(48'000);
    auto hum = tone(48'000 * 3, 0.002F);
    for (std::size_t i = 0; i + 1 < hum.size(); i += 2)
        leveller.apply(hum[i], hum[i + 1]);
    QVERIFY(*std::max_element(hum.begin(), hum.end()) < 0.0025F);
}

void TestAudioParts::whatIsNotLoudPassesAsItIs()
{
    Limiter limiter(48'000);
    for (const float level : {0.0F, 0.001F, -0.5F, 0.9F, -0.97F, 0.97F}) {
        float left = level;
        float right = -level;
        limiter.apply(left, right);
        QCOMPARE(left, level);
        QCOMPARE(right, -level);
    }
}

/// Never above full scale, from the first frame of a peak on; and two thirds of what is missing are back in a fifth of
/// a second.
void TestAudioParts::aPeakTurnsDownAtOnceAndTheRestComesBack()
{
    Limiter limiter(48'000);
    for (const float peak : {1.0F, 2.0F, 100.0F, -3.0F, 4.0F}) {
        float left = peak;
        float right = 0;
        limiter.apply(left, right);
        QVERIFY2(std::abs(left) <= 0.98F && std::abs(left) > 0, qPrintable(QString::number(left)));
    }
    constexpr float quiet = 0.1F;
    const auto gainAfter = [&limiter](int frames) {
        float left = quiet;
        for (int i = 0; i < frames; ++i) {
            left = quiet;
            float right = quiet;
            limiter.apply(left, right);
        }
        return left / quiet;
    };
    const float turnedDown = gainAfter(1);
    QVERIFY(turnedDown < 0.02F); // of the loudest one
    const float later = gainAfter(48'000 / 5);
    QVERIFY2(later > 0.6F && later < 0.68F, qPrintable(QString::number(later)));
    QVERIFY(gainAfter(48'000) > 0.99F);
}

void TestAudioParts::bothSidesAreTurnedDownTogether()
{
    Limiter limiter(48'000);
    float left = 2.0F;
    float right = 0.5F;
    limiter.apply(left, right);
    QVERIFY(qAbs(left / right - 4.0F) < 1e-4F); // nobody moves to the other side
}

void TestAudioParts::theClockRunsWithTheSpeedAndStandsWhenStopped()
{
    MediaClock clock;
    clock.start(1'000'000, 1.5, Micros(0));
    QCOMPARE(clock.position(Micros(2'000'000)), 4'000'000);
    clock.setRate(0.5, Micros(2'000'000));
    QCOMPARE(clock.position(Micros(4'000'000)), 5'000'000);
    clock.stop(Micros(4'000'000));
    QCOMPARE(clock.position(Micros(9'000'000)), 5'000'000);
    clock.jump(42, Micros(9'000'000));
    QCOMPARE(clock.position(Micros(10'000'000)), 42);
}

void TestAudioParts::smallDifferencesAreEvenedOutAndLargeOnesTakenOver()
{
    MediaClock clock;
    clock.start(0, 1.0, Micros(0));
    clock.correct(1'040'000, Micros(1'000'000)); // 40 ms ahead: no jump that a picture would show
    const qint64 after = clock.position(Micros(1'000'000));
    QVERIFY(after > 1'000'000 && after < 1'020'000);
    clock.correct(3'000'000, Micros(1'000'000));
    QCOMPARE(clock.position(Micros(1'000'000)), 3'000'000);
}

QTEST_APPLESS_MAIN(TestAudioParts)
#include "tst_audio_parts.moc"
