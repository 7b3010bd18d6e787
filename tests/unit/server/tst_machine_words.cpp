// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/transcripts/machine_words.h"
#include "server/transcripts/segment_plan.h"
#include "server/transcripts/transcriber.h"
#include "server/transcripts/whisper_words.h"
#include "speech/spoken_words.h"
#include "speech/turn_finder.h"
#include "tests/support/made_speech.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <random>

using namespace attune;
using namespace attune::test;
using namespace attune::server::transcripts;
using domain::SpeechStretch;
using domain::TranscriptWord;
using speech::Stretches;

namespace {

/// Words one after another, each 300 ms long, 200 ms apart, from a moment on.
QList<TranscriptWord> wordsFrom(const QString &text, qint64 atMs = 0, double confidence = 0.9)
{
    QList<TranscriptWord> words;
    const QStringList parts = text.split(QLatin1Char(' '));
    for (const QString &part : parts) {
        words.append({atMs, atMs + 300, part, confidence});
        atMs += 500;
    }
    return words;
}

const Stretches always = {{0, 10'000'000}};

bool lies(qint64 atMs, const Stretches &stretches)
{
    return std::any_of(stretches.begin(), stretches.end(), [atMs](const SpeechStretch &stretch) {
        return stretch.startMs <= atMs && atMs < stretch.endMs;
    });
}

} // namespace

/// What an engine says is judged before it is kept (src/server/transcripts/TRANSCRIBING.md, "It never invents").
class TestMachineWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWordStandsWhereItIsSpoken_data();
    void aWordStandsWhereItIsSpoken();
    void nothingIsWrittenInAThousandPauses();
    void whatIsSaidAgainAndAgainStandsOnce_data();
    void whatIsSaidAgainAndAgainStandsOnce();
    void whatIsNoWordIsDropped_data();
    void whatIsNoWordIsDropped();
    void nobodySpeaksFasterThanPeopleDo();
    void segmentsHoldAllSpeechAndNoLongPause();
    void whoDidNotAgreeIsNotHeard();
    void linesBreakWhereThereIsAPause();
    void enginesAreRead_data();
    void enginesAreRead();
    void whatIsNoAnswerIsRefused_data();
    void whatIsNoAnswerIsRefused();
};

void TestMachineWords::aWordStandsWhereItIsSpoken_data()
{
    QTest::addColumn<qint64>("startMs");
    QTest::addColumn<qint64>("endMs");
    QTest::addColumn<bool>("stands");
    QTest::newRow("in speech") << qint64(11'000) << qint64(11'400) << true;
    QTest::newRow("half of it before speech") << qint64(9'700) << qint64(10'100) << true;
    QTest::newRow("more than half of it before speech") << qint64(9'500) << qint64(10'050) << false;
    QTest::newRow("in the pause") << qint64(15'000) << qint64(15'300) << false;
    QTest::newRow("over the pause from speech to speech") << qint64(13'900) << qint64(20'100) << false;
    QTest::newRow("just behind it, within the leeway") << qint64(14'000) << qint64(14'100) << true;
    QTest::newRow("without a length, in speech") << qint64(12'000) << qint64(12'000) << true;
    QTest::newRow("without a length, in the pause") << qint64(16'000) << qint64(16'000) << false;
    QTest::newRow("backwards") << qint64(12'000) << qint64(11'000) << false;
    QTest::newRow("before everything") << qint64(-5'000) << qint64(-4'000) << false;
    QTest::newRow("no time at all") << std::numeric_limits<qint64>::min() << std::numeric_limits<qint64>::max()
                                    << false;
}

void TestMachineWords::aWordStandsWhereItIsSpoken()
{
    QFETCH(qint64, startMs);
    QFETCH(qint64, endMs);
    QFETCH(bool, stands);
    const Stretches speech = {{20'000, 26'000}, {10'000, 14'000}, {25'000, 30'000}, {40, 40}};
    QCOMPARE(speech::standInSpeech({{startMs, endMs}}, speech), QList<bool>{stands});
    const JudgedWords kept = judged({{startMs, endMs, QStringLiteral("word"), 0.9}}, speech);
    QCOMPARE(kept.words.size(), stands ? 1 : 0);
    QCOMPARE(kept.outsideSpeech, stands ? 0 : 1);
    QCOMPARE(kept.dropped(), stands ? 0 : 1);
    QVERIFY(judged({{startMs, endMs, QStringLiteral("word"), 0.9}}, {}).words.isEmpty());
}

/// Talks of a sentence, a pause, a sentence: 1,000 pauses of 2 to 60 s in which there is noise of a room, somebody who
/// breathes, or music on hold. The engine says something at every moment. Nothing of what it says in a pause is kept,
/// and of what it says where somebody speaks nearly everything.
void TestMachineWords::nothingIsWrittenInAThousandPauses()
{
    const Samples line = spoken(QStringLiteral("Yes I know"), QStringLiteral("en-gb+f3"), 0.3F);
    if (line.empty())
        QSKIP("espeak-ng is missing");
    using Made = std::function<Samples(double, unsigned)>;
    const std::array kinds = {Made(roomNoise), Made(breathing), Made(holdMusic)};
    std::mt19937 random(19);
    constexpr int talks = 10;
    constexpr int pausesInATalk = 100;
    const double lineSeconds = static_cast<double>(line.size()) / madeRate;
    int pauses = 0;
    int said = 0;
    int kept = 0;
    for (int t = 0; t < talks; ++t) {
        const Samples filling = kinds.at(static_cast<std::size_t>(t % 3))(62, static_cast<unsigned>(t) + 1);
        Samples talk;
        Stretches planted;
        Stretches spokenAt;
        double at = 1;
        for (int i = 0; i < pausesInATalk; ++i, ++pauses) {
            // Many short ones and some of every length, so that the whole is an hour.
            const bool isLong = i % 50 == 0;
            const double seconds =
                isLong ? 10 + static_cast<double>(random() % 5000) / 100 : 2 + static_cast<double>(random() % 60) / 100;
            spokenAt.append({static_cast<qint64>(at * 1000), static_cast<qint64>((at + lineSeconds) * 1000)});
            mix(talk, line, at);
            at += lineSeconds + 0.6;
            const auto length = static_cast<std::size_t>(seconds * madeRate);
            mix(talk, Samples(filling.begin(), filling.begin() + static_cast<std::ptrdiff_t>(length)), at);
            planted.append({static_cast<qint64>(at * 1000), static_cast<qint64>((at + seconds) * 1000)});
            at += seconds + 0.6;
        }
        mix(talk, roomNoise(at + 1, 77), 0);
        speech::SoundListener listener;
        listener.add(talk.data(), static_cast<qint64>(talk.size()));
        const domain::SpeechTurns turns = speech::turnsOfMixed(listener.finish(), std::nullopt);
        QList<TranscriptWord> invented;
        for (qint64 ms = 0; ms + 300 < static_cast<qint64>(at * 1000); ms += 500) // a word twice a second
            invented.append({ms, ms + 300, QStringLiteral("w%1").arg(ms), 0.99});
        const JudgedWords found = judged(invented, everybody(turns).speech);
        for (const TranscriptWord &word : found.words) {
            const qint64 middle = (word.startMs + word.endMs) / 2;
            QVERIFY2(!lies(middle, planted), qPrintable(QStringLiteral("talk %1: %2").arg(t).arg(word.text)));
            kept += t % 3 != 2 && lies(middle, spokenAt) ? 1 : 0;
        }
        if (t % 3 != 2) // what is said close to music may be missed (src/speech/VOICE_ACTIVITY.md)
            said +=
                static_cast<int>(std::count_if(invented.begin(), invented.end(), [&spokenAt](const TranscriptWord &w) {
                    return lies((w.startMs + w.endMs) / 2, spokenAt);
                }));
        QCOMPARE(found.words.size() + found.dropped(), invented.size());
    }
    QCOMPARE(pauses, 1000);
    QVERIFY2(kept >= said * 95 / 100, qPrintable(QStringLiteral("%1 of %2").arg(kept).arg(said)));
}

void TestMachineWords::whatIsSaidAgainAndAgainStandsOnce_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a sentence") << "I was at home and I was tired"
                                << "I was at home and I was tired";
    QTest::newRow("one word, as people do") << "no no no no no no wait"
                                            << "no no no no no no wait";
    QTest::newRow("one word, as engines do") << "you you you you you you you you go"
                                             << "you go";
    QTest::newRow("two words, as people do") << "I don't I don't I don't know"
                                             << "I don't I don't I don't know";
    QTest::newRow("two words, as engines do") << "thank you thank you thank you thank you thank you bye"
                                              << "thank you bye";
    QTest::newRow("a passage twice") << "what did she say then what did she say then"
                                     << "what did she say then what did she say then";
    QTest::newRow("a passage three times") << "see you in the next one see you in the next one see you in the next one"
                                           << "see you in the next one";
    QTest::newRow("with other signs each time")
        << "Like and subscribe now. like, and subscribe now! Like and Subscribe now"
        << "Like and subscribe now.";
    QTest::newRow("and goes on") << "a b c d a b c d a b c d a b c e f"
                                 << "a b c d a b c e f";
}

void TestMachineWords::whatIsSaidAgainAndAgainStandsOnce()
{
    QFETCH(QString, said);
    QFETCH(QString, kept);
    const QList<TranscriptWord> words = wordsFrom(said);
    const JudgedWords found = judged(words, always);
    QCOMPARE(asText(found.words), kept);
    QCOMPARE(found.repeated, words.size() - found.words.size());
    QCOMPARE(found.dropped(), found.repeated);
}

void TestMachineWords::whatIsNoWordIsDropped_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a sound in brackets") << "so [music] we went"
                                         << "so we went";
    QTest::newRow("of several words") << "so (door closes loudly) we went"
                                      << "so we went";
    QTest::newRow("never closed") << "[blank a b c d e f g"
                                  << "f g";
    QTest::newRow("notes and stars") << QStringLiteral("\u266A\u266A la *sighs* yes") << "la yes";
    QTest::newRow("signs alone") << "... yes - ?"
                                 << "yes";
    QTest::newRow("too long for a word") << QStringLiteral("yes ") + QString(41, QLatin1Char('a')) << "yes";
    QTest::newRow("signs at words stay") << "Well, I don't. Really?"
                                         << "Well, I don't. Really?";
    QTest::newRow("numbers stay") << "at 7 or 8"
                                  << "at 7 or 8";
    QTest::newRow("scripts without blanks") << QStringLiteral("\u6211 \u5728 ok") << QStringLiteral("\u6211\u5728 ok");
    QTest::newRow("nothing") << ""
                             << "";
}

void TestMachineWords::whatIsNoWordIsDropped()
{
    QFETCH(QString, said);
    QFETCH(QString, kept);
    const QList<TranscriptWord> words = wordsFrom(said);
    const JudgedWords found = judged(words, always);
    QCOMPARE(asText(found.words), kept);
    QCOMPARE(found.noWords, words.size() - found.words.size());
}

/// The least certain ones go.
void TestMachineWords::nobodySpeaksFasterThanPeopleDo()
{
    QList<TranscriptWord> words;
    for (int i = 0; i < 100; ++i)
        words.append({i * 20, i * 20 + 20, QStringLiteral("w%1").arg(i), i % 5 == 0 ? 0.9 : 0.3});
    const JudgedWords found = judged(words, always);
    QCOMPARE(found.words.size() + found.tooFast, 100);
    QVERIFY(found.words.size() <= 16);
    for (const TranscriptWord &word : found.words)
        QCOMPARE(word.confidence, std::optional(0.9));
}

/// Of turns of every kind: what is spoken is in a segment, and no segment is longer than an engine is given.
void TestMachineWords::segmentsHoldAllSpeechAndNoLongPause()
{
    std::mt19937 random(5);
    for (int round = 0; round < 50; ++round) {
        domain::SpeechTurns turns;
        turns.speakers = {{QStringLiteral("CLIENT"), 0}, {QStringLiteral("CLINICIAN"), 0}};
        qint64 at = static_cast<qint64>(random() % 5000);
        for (int i = 0; i < 60; ++i) {
            const auto length =
                static_cast<qint64>(i % 17 == 0 ? 400'000 + random() % 400'000 : 80 + random() % 20'000);
            turns.turns.append({turns.speakers.at(static_cast<qsizetype>(random() % 2)).label, at, at + length});
            at += length + static_cast<qint64>(random() % 30'000) - 500;
        }
        std::sort(turns.turns.begin(), turns.turns.end(),
                  [](const auto &a, const auto &b) { return a.startMs < b.startMs; });
        const Voice voice = voiceOf(turns, QStringLiteral("CLIENT"), {});
        const auto segments = segmentsOf(voice);
        QVERIFY(speech::without(voice.speech, segments).isEmpty());
        for (qsizetype i = 0; i < segments.size(); ++i) {
            QVERIFY(segments.at(i).lengthMs() > 0 && segments.at(i).lengthMs() <= longestSegmentMs);
            QVERIFY(i == 0 || segments.at(i).startMs >= segments.at(i - 1).endMs);
            for (const SpeechStretch &pause : speech::without({segments.at(i)}, voice.speech))
                QVERIFY(pause.lengthMs() < 10'400);
        }
        QVERIFY(lengthOf(segments) >= lengthOf(voice.speech));
    }
    QVERIFY(segmentsOf(everybody({})).isEmpty());
}

/// Nothing of anybody's sound is heard while somebody speaks who said no, also where both do.
void TestMachineWords::whoDidNotAgreeIsNotHeard()
{
    domain::SpeechTurns turns;
    turns.speakers = {
        {QStringLiteral("CLIENT"), 0}, {QStringLiteral("CLINICIAN"), 0}, {QStringLiteral("SPEAKER_1"), 0}};
    turns.turns = {{QStringLiteral("CLINICIAN"), 1000, 5000},
                   {QStringLiteral("CLIENT"), 4000, 8000},
                   {QStringLiteral("CLINICIAN"), 8100, 9000},
                   {QStringLiteral("SPEAKER_1"), 8500, 9500}};
    const SpeechStretch all{0, 10'000};
    const QByteArray loud(all.lengthMs() * segmentBytesPerMs, '\x7f');
    const auto isHeard = [&](const Voice &voice, qint64 ms) {
        return heardOf(loud, all, voice).at(ms * segmentBytesPerMs) != '\0';
    };
    const Voice apart = voiceOf(turns, QStringLiteral("CLINICIAN"), {});
    QVERIFY(isHeard(apart, 4500)); // both speak, and both agreed
    QVERIFY(!isHeard(apart, 6000));
    QVERIFY(isHeard(apart, 900)); // a little before a turn
    QVERIFY(!isHeard(apart, 700));
    QVERIFY(!isHeard(apart, 5100)); // not a little behind it, where it is another one's turn
    const Voice alone = voiceOf(turns, QStringLiteral("CLINICIAN"), {QStringLiteral("CLIENT")});
    QVERIFY(isHeard(alone, 3900));
    for (qint64 ms = 4000; ms < 8000; ms += 10)
        QVERIFY2(!isHeard(alone, ms), qPrintable(QString::number(ms)));
    QVERIFY(isHeard(alone, 8600));
    QVERIFY(!lies(4500, alone.speech));
    // Odd lengths of a sound that ends early are borne.
    QCOMPARE(heardOf(loud.left(12'345), all, alone).size(), 12'345);
    QVERIFY(heardOf({}, all, alone).isEmpty());
}

void TestMachineWords::linesBreakWhereThereIsAPause()
{
    QList<TranscriptWord> words = wordsFrom(QStringLiteral("I was at home"), 1000, 0.8);
    words += wordsFrom(QStringLiteral("and then I left"), 10'000, 0.4);
    const domain::Transcript lines = linesOf(words, QStringLiteral("CLIENT"));
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(0).text, QStringLiteral("I was at home"));
    QCOMPARE(lines.at(0).startMs, 1000);
    QCOMPARE(lines.at(0).endMs, 2800);
    QCOMPARE(lines.at(0).words.size(), 4);
    QVERIFY(std::abs(lines.at(0).confidence.value_or(0) - 0.8) < 1e-9);
    QVERIFY(std::abs(lines.at(1).confidence.value_or(0) - 0.4) < 1e-9);
    for (const domain::TranscriptLine &line : lines) {
        QCOMPARE(line.speaker, QStringLiteral("CLIENT"));
        QCOMPARE(line.origin, domain::LineOrigin::Made);
    }
    const QString much = QStringLiteral("word ").repeated(200).trimmed();
    for (const domain::TranscriptLine &line : linesOf(wordsFrom(much), {}))
        QVERIFY(line.text.size() <= 205 && line.endMs - line.startMs <= 15'500);
    domain::SpeechTurns turns;
    turns.turns = {{QStringLiteral("SPEAKER_1"), 900, 3000}, {QStringLiteral("SPEAKER_2"), 9800, 12'000}};
    const domain::Transcript byTurns = linesByTurns(words + wordsFrom(QStringLiteral("who"), 30'000), turns);
    QCOMPARE(byTurns.size(), 3);
    QCOMPARE(byTurns.at(0).speaker, QStringLiteral("SPEAKER_1"));
    QCOMPARE(byTurns.at(1).speaker, QStringLiteral("SPEAKER_2"));
    QCOMPARE(byTurns.at(2).speaker, QStringLiteral("UNKNOWN"));
}

void TestMachineWords::enginesAreRead_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("firstMs");
    QTest::addColumn<double>("leastCertain");
    QTest::newRow("the program, tokens joined to words")
        << QByteArray(R"({"transcription":[{"offsets":{"from":0,"to":900},"text":" Well, I","tokens":[
            {"text":"[_BEG_]","offsets":{"from":0,"to":0},"p":0.9},{"text":" We","offsets":{"from":120,"to":300},"p":0.9},
            {"text":"ll","offsets":{"from":300,"to":400},"p":0.5},{"text":",","offsets":{"from":400,"to":420},"p":0.7},
            {"text":" I","offsets":{"from":500,"to":600},"p":0.8},{"text":"[_TT_45]","offsets":{"from":900,"to":900},"p":0.1}]}]})")
        << "Well, I" << qint64(120) << 0.5;
    QTest::newRow("a character cut in two") << QByteArray("{\"transcription\":[{\"offsets\":{\"from\":0,\"to\":900},"
                                                          "\"tokens\":[{\"text\":\" caf\xc3\",\"offsets\":"
                                                          "{\"from\":10,\"to\":90},\"p\":0.6},{\"text\":\"\xa9\","
                                                          "\"offsets\":{\"from\":90,\"to\":99},\"p\":0.8}]}]}")
                                            << QStringLiteral("caf\u00e9") << qint64(10) << 0.6;
    QTest::newRow("the server, words") << QByteArray(R"({"text":" so it was","segments":[{"start":0.5,"end":2,"words":[
            {"word":" so","start":0.5,"end":0.75,"probability":0.25},{"word":" it","start":0.8,"end":1,"probability":0.5},
            {"word":" was","start":1.1,"end":2,"probability":0.75}]}]})")
                                       << "so it was" << qint64(500) << 0.25;
    QTest::newRow("the server, segments alone")
        << QByteArray(R"({"segments":[{"start":1,"end":3,"text":" aa bb","avg_logprob":-0.6931471805599453}]})")
        << "aa bb" << qint64(1000) << 0.5;
    QTest::newRow("escapes")
        << QByteArray(
               R"({"segments":[{"start":1,"end":3,"words":[{"word":" ni\u00f1o","start":1,"end":2,"probability":0.5}]}]})")
        << QStringLiteral("ni\u00f1o") << qint64(1000) << 0.5;
    QTest::newRow("a segment without times is not heard")
        << QByteArray(R"({"segments":[{"text":" never"},{"start":1,"end":3,"text":" yes","avg_logprob":0}]})") << "yes"
        << qint64(1000) << 1.0;
}

void TestMachineWords::enginesAreRead()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, text);
    QFETCH(qint64, firstMs);
    QFETCH(double, leastCertain);
    const auto words = wordsFromWhisper(json);
    QVERIFY2(words, words ? "" : qPrintable(words.error().detail));
    QCOMPARE(asText(*words), text);
    QCOMPARE(words->first().startMs, firstMs);
    double least = 1;
    for (const TranscriptWord &word : *words) {
        QVERIFY(word.endMs >= word.startMs);
        least = std::min(least, word.confidence.value_or(1));
    }
    QVERIFY(std::abs(least - leastCertain) < 1e-9);
}

void TestMachineWords::whatIsNoAnswerIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("whisper_init: loading");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("without segments") << QByteArray("{\"text\": \"hello\"}");
    QTest::newRow("segments that are none") << QByteArray("{\"segments\": 7}");
    QTest::newRow("deep") << "{\"segments\": " + QByteArray(100'000, '[') + "}";
    QTest::newRow("more words than anybody says")
        << "{\"segments\":[{\"start\":0,\"end\":9,\"text\":\"" + QByteArray("a ").repeated(30'000) + "\"}]}";
}

void TestMachineWords::whatIsNoAnswerIsRefused()
{
    QFETCH(QByteArray, json);
    const auto words = wordsFromWhisper(json);
    QVERIFY(!words);
    QCOMPARE(words.error().kind, base::ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestMachineWords)
#include "tst_machine_words.moc"
