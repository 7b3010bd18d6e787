// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/chapter_hints.h"
#include "speech/turn_finder.h"
#include "tests/support/made_speech.h"

#include <QTest>

#include <cstring>
#include <limits>
#include <random>

using namespace attune;
using namespace attune::speech;
using namespace attune::test;
using domain::SpeechStretch;
using domain::SpeechTurn;
using domain::SpeechTurns;
using domain::TurnSeparation;

namespace {

constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();
constexpr float infinity = std::numeric_limits<float>::infinity();

SoundFrames framesOf(const Samples &sound)
{
    SoundListener listener;
    listener.add(sound.data(), static_cast<qint64>(sound.size()));
    return listener.finish();
}

qint64 spokenIn(const SpeechTurns &turns)
{
    qint64 sum = 0;
    for (const SpeechTurn &turn : turns.turns)
        sum += turn.endMs - turn.startMs;
    return sum;
}

QByteArray printed(const SpeechTurns &turns)
{
    QByteArray text;
    for (const SpeechTurn &turn : turns.turns)
        text += QStringLiteral("%1 %2-%3\n").arg(turn.speaker).arg(turn.startMs).arg(turn.endMs).toUtf8();
    return text;
}

} // namespace

class TestTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tracksTellEverybodyApart();
    void channelsTellEverybodyApart();
    void whoIsAloneOnAMixedSoundHasNoName();
    void nothingIsSpeechInAPause_data();
    void nothingIsSpeechInAPause();
    void oddInputIsBorne_data();
    void oddInputIsBorne();
    void piecesMakeNoDifference();
    void everythingHangsTogether();
    void chaptersAreSuggestedAfterPausesAndWhereSomebodyElseSpeaks();

private:
    /// A talk of two with its script: who speaks from when to when.
    struct Talk
    {
        QList<Samples> sounds; ///< one for each
        QList<Stretches> truth;
    };
    static Talk talk();
    static QList<std::vector<bool>> marked(const QList<Stretches> &stretches, std::size_t frames);
    static void compare(const Talk &talk, const SpeechTurns &turns, const QStringList &labels, int perMille);
};

/// Turns of all lengths, with breaks, two that overlap, and a long pause; each on a track with the noise of its room.
TestTurns::Talk TestTurns::talk()
{
    static const QList<QString> lines = {
        QStringLiteral("Well I was thinking about what you said last week"),
        QStringLiteral("And how did that feel when she said so"),
        QStringLiteral("I do not know it was strange to hear her say it like that"),
        QStringLiteral("So there was nothing else you wanted to tell them"),
        QStringLiteral("No not really I only wanted to go home and sleep"),
        QStringLiteral("Yes"),
        QStringLiteral("We sat in the kitchen for a long time and nobody said a word about it"),
        QStringLiteral("What would have happened if you had stayed a little longer")};
    static const QStringList voices = {QStringLiteral("en-gb+f3"), QStringLiteral("en-us+m3")};
    Talk talk{{{}, {}}, {{}, {}}};
    double at = 1.5;
    for (int i = 0; i < 2 * lines.size(); ++i) {
        const int who = i % 2;
        const Samples line =
            spoken(lines.at(i * 3 % lines.size()), voices.at(who), 0.15F + 0.1F * static_cast<float>(i % 3));
        mix(talk.sounds[who], line, at);
        const double seconds = static_cast<double>(line.size()) / madeRate;
        talk.truth[who].append({static_cast<qint64>(at * 1000), static_cast<qint64>((at + seconds) * 1000)});
        at += seconds + (i % 7 == 6 ? -0.75 : i % 9 == 8 ? 5 : 0.2 + 0.15 * (i % 6));
    }
    for (int who = 0; who < 2; ++who) {
        talk.sounds[who].resize(static_cast<std::size_t>((at + 2) * madeRate), 0.0F);
        mix(talk.sounds[who], roomNoise(at + 2, static_cast<unsigned>(who) + 1), 0);
        talk.truth[who] = joined(talk.truth.at(who), breakMs);
    }
    return talk;
}

QList<std::vector<bool>> TestTurns::marked(const QList<Stretches> &stretches, std::size_t frames)
{
    QList<std::vector<bool>> result;
    for (const Stretches &ofOne : stretches) {
        std::vector<bool> marks(frames, false);
        for (const SpeechStretch &stretch : ofOne) {
            for (qint64 i = stretch.startMs / frameMs; i < std::min<qint64>(stretch.endMs / frameMs, qint64(frames));
                 ++i)
                marks[static_cast<std::size_t>(i)] = true;
        }
        result << marks;
    }
    return result;
}

/// Of the time that is spoken: nobody else is named for more than 0.5 %, and no more than so much is missed or made up.
/// As usual, a quarter of a second around the beginnings and ends of the script is left out.
void TestTurns::compare(const Talk &talk, const SpeechTurns &turns, const QStringList &labels, int perMille)
{
    const auto frames = static_cast<std::size_t>(turns.lengthMs / frameMs);
    QList<Stretches> said = {{}, {}};
    for (const SpeechTurn &turn : turns.turns) {
        QVERIFY2(labels.contains(turn.speaker), qPrintable(turn.speaker));
        said[labels.indexOf(turn.speaker)].append({turn.startMs, turn.endMs});
    }
    const auto truth = marked(talk.truth, frames);
    const auto found = marked(said, frames);
    int spoken = 0;
    int wrong = 0;
    int confused = 0;
    for (int who = 0; who < 2; ++who) {
        constexpr std::size_t collar = 25;
        for (std::size_t i = collar; i + collar < frames; ++i) {
            spoken += truth[who][i];
            const bool isAtAnEdge = truth[who][i - collar] != truth[who][i] || truth[who][i + collar] != truth[who][i];
            if (isAtAnEdge || truth[who][i] == found[who][i])
                continue;
            ++wrong;
            confused += truth[who][i] && found[1 - who][i] && !truth[1 - who][i];
        }
    }
    QVERIFY(spoken > 3000);
    QVERIFY2(wrong * 1000 <= spoken * perMille,
             qPrintable(
                 QStringLiteral("%1 of %2 frames\n%3").arg(wrong).arg(spoken).arg(QString::fromUtf8(printed(turns)))));
    QVERIFY(confused * 200 <= spoken);
}

void TestTurns::tracksTellEverybodyApart()
{
    const Talk made = talk();
    QVERIFY2(made.sounds.first().size() > 30 * madeRate, "espeak-ng is needed");
    Talk leaking = made; // each microphone hears the other one's loudspeaker softly, a little later
    mix(leaking.sounds[0], made.sounds.at(1), 0.02, 0.04F);
    mix(leaking.sounds[1], made.sounds.at(0), 0.02, 0.04F);
    for (const Talk &one : {made, leaking}) {
        Samples late(one.sounds.at(1).begin() + madeRate, one.sounds.at(1).end()); // joined a second later
        const SpeechTurns turns = turnsOfPersons({{QStringLiteral("CLINICIAN"), framesOf(one.sounds.at(0)), 0},
                                                  {QStringLiteral("CLIENT"), framesOf(late), 1000}},
                                                 TurnSeparation::Tracks);
        compare(one, turns, {QStringLiteral("CLINICIAN"), QStringLiteral("CLIENT")}, 10);
        QVERIFY(!turns.overlaps.isEmpty());
        QVERIFY(!turns.pauses.isEmpty());
    }
}

void TestTurns::channelsTellEverybodyApart()
{
    const Talk made = talk();
    Talk room = made; // two microphones in one room
    mix(room.sounds[0], made.sounds.at(1), 0.001, 0.3F);
    mix(room.sounds[1], made.sounds.at(0), 0.001, 0.3F);
    for (const Talk &one : {made, room}) {
        const SoundFrames left = framesOf(one.sounds.at(0));
        const SoundFrames right = framesOf(one.sounds.at(1));
        QVERIFY(areApart(left, right));
        compare(one,
                turnsOfPersons({{QStringLiteral("SPEAKER_1"), left, 0}, {QStringLiteral("SPEAKER_2"), right, 0}},
                               TurnSeparation::Channels),
                {QStringLiteral("SPEAKER_1"), QStringLiteral("SPEAKER_2")}, 25);
    }
}

void TestTurns::whoIsAloneOnAMixedSoundHasNoName()
{
    const Talk made = talk();
    Samples mixed = made.sounds.at(0);
    mix(mixed, made.sounds.at(1), 0);
    const SoundFrames both = framesOf(mixed);
    const SoundFrames silence = framesOf(Samples(mixed.size(), 0.0F));
    QVERIFY(!areApart(both, both));
    QVERIFY(!areApart(both, silence));
    QVERIFY(!areApart(framesOf(made.sounds.at(0)), silence)); // one person, and a channel that is not used
    const SpeechTurns turns = turnsOfMixed(both, std::nullopt);
    for (const SpeechTurn &turn : turns.turns)
        QCOMPARE(turn.speaker, QStringLiteral("UNKNOWN"));
    QVERIFY(turns.speakers.isEmpty());
    qint64 truth = 0;
    for (const SpeechStretch &stretch : joined(made.truth.at(0) + made.truth.at(1), breakMs))
        truth += stretch.lengthMs();
    QVERIFY2(std::abs(spokenIn(turns) - truth) * 100 <= truth * 4,
             printed(turns).constData()); // no edges left out here
    QVERIFY(!turns.pauses.isEmpty());
}

void TestTurns::nothingIsSpeechInAPause_data()
{
    using Made = std::function<Samples(double, unsigned)>;
    QTest::addColumn<Made>("made");
    QTest::newRow("room noise") << Made(roomNoise);
    QTest::newRow("breathing") << Made(breathing);
    QTest::newRow("music on hold") << Made(holdMusic);
    QTest::newRow("typing") << Made(typing);
}

/// By itself, and between what somebody says.
void TestTurns::nothingIsSpeechInAPause()
{
    using Made = std::function<Samples(double, unsigned)>;
    QFETCH(Made, made);
    const Samples line = spoken(QStringLiteral("That is how it was"), QStringLiteral("en-gb+f3"), 0.3F);
    const double lineSeconds = static_cast<double>(line.size()) / madeRate;
    unsigned seed = 1;
    for (const double seconds : {2.0, 7.0, 60.0}) {
        const Samples pause = made(seconds, ++seed);
        const SpeechTurns alone = turnsOfMixed(framesOf(pause), std::nullopt);
        QVERIFY2(alone.turns.isEmpty(), printed(alone).constData());
        Samples talk = roomNoise(seconds + 2 * lineSeconds + 4, seed);
        mix(talk, line, 1);
        mix(talk, pause, 2 + lineSeconds);
        mix(talk, line, 3 + lineSeconds + seconds);
        const auto begins = static_cast<qint64>((2 + lineSeconds) * 1000);
        const auto ends = static_cast<qint64>((2 + lineSeconds + seconds) * 1000);
        const SpeechTurns between = turnsOfMixed(framesOf(talk), std::nullopt);
        for (const SpeechTurn &turn : between.turns)
            QVERIFY2(turn.endMs <= begins + 100 || turn.startMs >= ends - 100, printed(between).constData());
        QVERIFY2(between.turns.size() <= 2, printed(between).constData());
    }
}

void TestTurns::oddInputIsBorne_data()
{
    QTest::addColumn<Samples>("sound");
    const Samples line = spoken(QStringLiteral("That is how it was"), QStringLiteral("en-gb+f3"), 0.9F);
    QTest::newRow("no sample") << Samples();
    QTest::newRow("one sample") << Samples{0.5F};
    QTest::newRow("silence") << Samples(madeRate, 0.0F);
    QTest::newRow("no numbers") << Samples(madeRate, notANumber);
    QTest::newRow("infinite") << Samples(madeRate, infinity);
    QTest::newRow("the largest there are") << Samples(madeRate, std::numeric_limits<float>::max());
    QTest::newRow("the smallest there are") << Samples(madeRate, std::numeric_limits<float>::denorm_min());
    QTest::newRow("a constant offset") << Samples(5 * madeRate, 0.7F);
    std::mt19937 random(7);
    Samples bits(3 * madeRate);
    for (float &sample : bits) {
        const std::uint32_t pattern = static_cast<std::uint32_t>(random());
        std::memcpy(&sample, &pattern, sizeof sample);
    }
    QTest::newRow("any bits") << bits;
    Samples square(3 * madeRate);
    for (std::size_t i = 0; i < square.size(); ++i)
        square[i] = i / 40 % 2 == 0 ? 1.0F : -1.0F;
    QTest::newRow("a square at full scale") << square;
}

void TestTurns::oddInputIsBorne()
{
    QFETCH(Samples, sound);
    const SoundFrames frames = framesOf(sound);
    QCOMPARE(frames.size(), (sound.size() + 159) / 160);
    QCOMPARE(frames.voiced.size(), frames.size());
    QCOMPARE(frames.steady.size(), frames.size());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        QVERIFY(frames.level[i] >= -100 && frames.level[i] <= 6);
        QVERIFY(frames.voiced[i] <= 100 && frames.steady[i] <= 100);
    }
    QVERIFY(turnsOfMixed(frames, std::nullopt).turns.isEmpty());
    QVERIFY(!areApart(frames, framesOf({})));
    const SpeechTurns turns =
        turnsOfPersons({{QStringLiteral("SPEAKER_1"), frames, -5}, {QStringLiteral("SPEAKER_2"), framesOf({}), 1000}},
                       TurnSeparation::Tracks);
    QVERIFY(turns.turns.isEmpty());
    // What follows it is heard: nothing of it stays in a filter.
    Samples after = sound;
    after.resize(after.size() + 4 * madeRate, 0.0F); // music may hide what is near it
    const double at = static_cast<double>(after.size()) / madeRate;
    mix(after, spoken(QStringLiteral("That is how it was"), QStringLiteral("en-gb+f3"), 0.3F), at);
    QCOMPARE(turnsOfMixed(framesOf(after), std::nullopt).turns.size(), 1);
}

void TestTurns::piecesMakeNoDifference()
{
    const Talk made = talk();
    const Samples &sound = made.sounds.first();
    const SoundFrames whole = framesOf(sound);
    SoundListener listener;
    std::mt19937 random(3);
    for (std::size_t at = 0; at < sound.size();) {
        const auto count = std::min<std::size_t>(random() % 700, sound.size() - at);
        listener.add(sound.data() + at, static_cast<qint64>(count));
        at += count;
    }
    const SoundFrames pieces = listener.finish();
    QVERIFY(whole.level == pieces.level);
    QVERIFY(whole.voiced == pieces.voiced);
    QVERIFY(whole.steady == pieces.steady);
}

/// Whatever the turns are: overlaps and pauses say what they say, moment by moment.
void TestTurns::everythingHangsTogether()
{
    std::mt19937 random(11);
    for (int round = 0; round < 50; ++round) {
        SpeechTurns turns;
        turns.lengthMs = 60'000;
        turns.speakers = {{QStringLiteral("CLIENT"), 0}, {QStringLiteral("SPEAKER_1"), 0}};
        for (const domain::TurnSpeaker &speaker : std::as_const(turns.speakers)) {
            for (qint64 at = random() % 3000; at < 55'000; at += 600 + random() % 9000) {
                const qint64 end = at + 100 + random() % 5000;
                turns.turns.append({speaker.label, at, end});
                at = end;
            }
        }
        const SpeechTurns figures = withFigures(turns);
        for (qint64 at = 0; at < turns.lengthMs; at += 50) {
            const auto holds = [at](const auto &stretch) { return stretch.startMs <= at && at < stretch.endMs; };
            const auto speaking = std::count_if(turns.turns.begin(), turns.turns.end(), holds);
            const bool overlaps = std::any_of(figures.overlaps.begin(), figures.overlaps.end(), holds);
            const bool pauses = std::any_of(figures.pauses.begin(), figures.pauses.end(), holds);
            QCOMPARE(overlaps, speaking > 1);
            QVERIFY(!pauses || speaking == 0);
        }
        for (const SpeechStretch &pause : figures.pauses)
            QVERIFY(pause.lengthMs() >= pauseMs);
        QCOMPARE(figures.speakers.at(0).spokenMs + figures.speakers.at(1).spokenMs, spokenIn(turns));
        QVERIFY(std::is_sorted(figures.turns.begin(), figures.turns.end(),
                               [](const SpeechTurn &a, const SpeechTurn &b) { return a.startMs < b.startMs; }));
    }
}

void TestTurns::chaptersAreSuggestedAfterPausesAndWhereSomebodyElseSpeaks()
{
    SpeechTurns turns;
    turns.separation = TurnSeparation::Tracks;
    turns.lengthMs = 40 * 60'000;
    turns.speakers = {{QStringLiteral("CLINICIAN"), 0}, {QStringLiteral("CLIENT"), 0}};
    // For twenty minutes one of them tells, then the other one; half an hour in, nobody speaks for 40 s.
    for (qint64 at = 0; at + 30'000 < turns.lengthMs; at += 30'000) {
        const bool first = at < 20 * 60'000;
        if (at == 30 * 60'000)
            at += 40'000;
        turns.turns.append({first ? QStringLiteral("CLIENT") : QStringLiteral("CLINICIAN"), at, at + 25'000});
        turns.turns.append({first ? QStringLiteral("CLINICIAN") : QStringLiteral("CLIENT"), at + 25'500, at + 28'000});
    }
    turns = withFigures(turns);
    const QList<ChapterHint> hints = chapterHints(turns);
    QCOMPARE(hints.size(), 2);
    QCOMPARE(hints.at(0).why, ChapterHint::Why::OtherSpeaker);
    QCOMPARE(hints.at(0).speaker, QStringLiteral("CLINICIAN"));
    QVERIFY(std::abs(hints.at(0).atMs - 20 * 60'000) <= 90'000);
    QCOMPARE(hints.at(1).why, ChapterHint::Why::LongPause);
    QCOMPARE(hints.at(1).atMs, 30 * 60'000 + 40'000);
    QVERIFY(hints.at(1).pauseMs >= 40'000);
    turns.separation = TurnSeparation::None; // nobody can say who it was
    QCOMPARE(chapterHints(turns).size(), 1);
    QVERIFY(chapterHints({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestTurns)
#include "tst_turns.moc"
