// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/limits.h"
#include "transcripts/speakers.h"
#include "transcripts/stored_transcript.h"
#include "transcripts/transcript_reader.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

#include <ctime>

#include <sys/resource.h>

using namespace attune;
using namespace attune::transcripts;
using domain::LineOrigin;
using domain::TranscriptFinding;
using domain::TranscriptFormat;
using domain::TranscriptRefusal;
using domain::TranscriptWarning;

namespace {

const QByteArray srt = "1\n00:00:01,000 --> 00:00:02,500\nGood morning\n\n2\n00:00:03,000 --> 00:00:04,000\nHello\n";

/// "1000-2500 Anna: text" of each line, the label where there is one.
QStringList shown(const QByteArray &bytes)
{
    const ReadTranscript read = readTranscriptFile(bytes);
    if (read.fault)
        return {sentenceOf(*read.fault)};
    QStringList lines;
    for (const domain::TranscriptLine &line : read.lines)
        lines << QStringLiteral("%1-%2 %3%4")
                     .arg(line.startMs)
                     .arg(line.endMs)
                     .arg(line.speaker.isEmpty() ? QString() : line.speaker + QStringLiteral(": "), line.text);
    return lines;
}

QByteArray encoded(QStringEncoder::Encoding encoding, bool mark, const QByteArray &text)
{
    QStringEncoder encoder(encoding, mark ? QStringEncoder::Flag::WriteBom : QStringEncoder::Flag::Default);
    return encoder.encode(QString::fromUtf8(text));
}

QByteArray elan(const QByteArray &inside, const QByteArray &head = {})
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + head +
           "<ANNOTATION_DOCUMENT VERSION=\"3.0\">\n<HEADER TIME_UNITS=\"milliseconds\"/>\n" + inside +
           "</ANNOTATION_DOCUMENT>\n";
}

QByteArray annotation(const char *from, const char *to, const char *text)
{
    return QByteArray("<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a\" TIME_SLOT_REF1=\"") + from +
           "\" TIME_SLOT_REF2=\"" + to + "\"><ANNOTATION_VALUE>" + text +
           "</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>\n";
}

/// The most this process ever had, in KiB.
qint64 mostMemoryKib()
{
    rusage used = {};
    getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss;
}

const QByteArray slots4 = "<TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"t1\" TIME_VALUE=\"1000\"/>"
                          "<TIME_SLOT TIME_SLOT_ID=\"t2\"/><TIME_SLOT TIME_SLOT_ID=\"t3\"/>"
                          "<TIME_SLOT TIME_SLOT_ID=\"t4\" TIME_VALUE=\"4000\"/></TIME_ORDER>\n";

} // namespace

/// Each format is read, what can be put right is, and what cannot is refused with its line.
class TestTranscriptFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesAreRead_data();
    void filesAreRead();
    void encodingsAreSeen_data();
    void encodingsAreSeen();
    void whatIsWrongIsRefusedWithItsLine_data();
    void whatIsWrongIsRefusedWithItsLine();
    void whatIsPutRightIsSaid_data();
    void whatIsPutRightIsSaid();
    void whisperKeepsWordsAndConfidence();
    void whisperXIsToldFromWhisper();
    void whisperCppSaysItsModel();
    void xmlBombsAreNeverExpanded();
    void hugeFilesAreRefusedAtOnce();
    void marksThatDoNotEndTakeNoTime_data();
    void marksThatDoNotEndTakeNoTime();
    void marksAreTakenOut_data();
    void marksAreTakenOut();
    void smallFilesTakeNoLargeMemory();
    void speakersAreFoundAndNamed();
    void lengthsAreCompared();
    void whatIsStoredComesBack();
};

void TestTranscriptFiles::filesAreRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QByteArray &file, const QStringList &lines) {
        QTest::newRow(name) << file << lines;
    };
    const QStringList two = {QStringLiteral("1000-2500 Good morning"), QStringLiteral("3000-4000 Hello")};
    row("SubRip", srt, two);
    row("SubRip, CR LF", QByteArray(srt).replace('\n', "\r\n"), two);
    row("SubRip, CR", QByteArray(srt).replace('\n', "\r"), two);
    row("SubRip, points", QByteArray(srt).replace(',', '.'), two);
    row("SubRip, no numbers", QByteArray(srt).replace("1\n0", "0").replace("2\n0", "0"), two);
    row("SubRip, hours over 99", "1\n100:00:01,000 --> 100:00:02,000\nLate\n",
        {QStringLiteral("360001000-360002000 Late")});
    row("SubRip, tags", "1\n00:00:01,000 --> 00:00:02,000 X1:10 X2:20\n{\\an8}<i>Two</i>\n<b>rows</b>\n",
        {QStringLiteral("1000-2000 Two\nrows")});
    row("SubRip, a count that is said", "1\n00:00:01,000 --> 00:00:02,000\n10\n20\n",
        {QStringLiteral("1000-2000 10\n20")});
    row("SubRip, speakers",
        "1\n00:00:01,000 --> 00:00:02,000\nAnna: One\n\n2\n00:00:02,000 --> 00:00:03,000\nAnna: Two\n\n"
        "3\n00:00:03,000 --> 00:00:04,000\nRemember: three\n",
        {QStringLiteral("1000-2000 Anna: One"), QStringLiteral("2000-3000 Anna: Two"),
         QStringLiteral("3000-4000 Remember: three")});
    row("SubRip, a program's speaker", "1\n00:00:01,000 --> 00:00:02,000\nSPEAKER_00: One\n",
        {QStringLiteral("1000-2000 SPEAKER_00: One")});
    row("WebVTT",
        "WEBVTT - a title\nX-TIMESTAMP-MAP=LOCAL:0\n\nNOTE\n00:01 no cue\n\nSTYLE\n::cue {}\n\nid 7\n00:01.000 --> "
        "00:02.500 line:10%\n<v Anna>Good &amp; <c.x>well</c>\n\n00:03.000 --> 00:04.000\n<v.loud Ben Ode>Hello\n",
        {QStringLiteral("1000-2500 Anna: Good & well"), QStringLiteral("3000-4000 Ben Ode: Hello")});
    row("WebVTT, no empty row behind the head", "WEBVTT\n00:01.000 --> 00:02.000\nHello\n",
        {QStringLiteral("1000-2000 Hello")});
    row("text", "[0:01] Anna: Good morning\n00:00:03.5 Ben: Hello\n  and on\n",
        {QStringLiteral("1000-3500 Anna: Good morning"), QStringLiteral("3500-8500 Ben: Hello\nand on")});
    row("text, spans", "[1:02 - 1:07] Anna: One\n(01:08) Two\n",
        {QStringLiteral("62000-67000 Anna: One"), QStringLiteral("68000-73000 Two")});
    row("text, names above", "Anna Berg  0:03\nGood morning\n\nBen  1:00:04\nHello\n",
        {QStringLiteral("3000-8000 Anna Berg: Good morning"), QStringLiteral("3604000-3609000 Ben: Hello")});
    row("text, a title above", "Session of Tuesday\n\n0:01 Hello\n", {QStringLiteral("1000-6000 Hello")});
    row("ELAN",
        elan(slots4 + "<TIER TIER_ID=\"T1\" PARTICIPANT=\"Anna\">\n" + annotation("t1", "t2", "One &lt;") +
             "</TIER><TIER TIER_ID=\"Ben\">" + annotation("t2", "t4", "Two") +
             "</TIER><TIER TIER_ID=\"gloss\" PARENT_REF=\"T1\">" + annotation("t1", "t4", "not said") + "</TIER>"),
        {QStringLiteral("1000-2000 Anna: One <"), QStringLiteral("2000-4000 Ben: Two")});
    row("Whisper", R"({"text":"x","segments":[{"id":0,"start":1.0,"end":2.5,"text":" Good morning","tokens":[1,2]}]})",
        {QStringLiteral("1000-2500 Good morning")});
    row("whisperX",
        R"({"segments":[{"start":1,"end":2,"text":"Hi","words":[{"word":"Hi","start":1,"end":2,"score":0.9,"speaker":"SPEAKER_01"}]}],"word_segments":[]})",
        {QStringLiteral("1000-2000 SPEAKER_01: Hi")});
    row("whisper.cpp", R"({"transcription":[{"offsets":{"from":1000,"to":2000},"text":" Hi"}]})",
        {QStringLiteral("1000-2000 Hi")});
    row("two people at once", "WEBVTT\n\n00:01.000 --> 00:04.000\n<v A>One\n\n00:02.000 --> 00:03.000\n<v B>Two\n",
        {QStringLiteral("1000-4000 A: One"), QStringLiteral("2000-3000 B: Two")});
}

void TestTranscriptFiles::filesAreRead()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, lines);
    QCOMPARE(shown(file), lines);
}

void TestTranscriptFiles::encodingsAreSeen_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<bool>("isRead");
    const QByteArray text = QByteArray(srt).replace("Hello", "Grüße, 你好");
    QTest::newRow("UTF-8") << text << true;
    QTest::newRow("UTF-8 with mark") << QByteArray("\xef\xbb\xbf") + text << true;
    QTest::newRow("UTF-16 LE") << encoded(QStringEncoder::Utf16LE, false, text) << true;
    QTest::newRow("UTF-16 BE") << encoded(QStringEncoder::Utf16BE, false, text) << true;
    QTest::newRow("UTF-16 LE with mark") << encoded(QStringEncoder::Utf16LE, true, text) << true;
    QTest::newRow("UTF-16 BE with mark") << encoded(QStringEncoder::Utf16BE, true, text) << true;
    QTest::newRow("UTF-32") << encoded(QStringEncoder::Utf32LE, true, text) << false;
    QTest::newRow("Latin 1") << QByteArray(srt).replace("Hello", "Gr\xfc\xdf"
                                                                 "e")
                             << false;
    QTest::newRow("half a UTF-16") << encoded(QStringEncoder::Utf16LE, true, text).chopped(1) << false;
}

void TestTranscriptFiles::encodingsAreSeen()
{
    QFETCH(QByteArray, file);
    QFETCH(bool, isRead);
    const ReadTranscript read = readTranscriptFile(file);
    QCOMPARE(!read.fault, isRead);
    if (!isRead)
        QVERIFY(read.fault->refusal == TranscriptRefusal::BadEncoding);
    else
        QCOMPARE(read.lines.at(1).text, QStringLiteral("Grüße, 你好"));
}

void TestTranscriptFiles::whatIsWrongIsRefusedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("refusal");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &file, TranscriptRefusal refusal, int line) {
        QTest::newRow(name) << file << textOf(refusal) << line;
    };
    using R = TranscriptRefusal;
    row("nothing", "", R::Empty, 0);
    row("white space", " \n\t\n", R::Empty, 0);
    row("a head alone", "WEBVTT\n", R::Empty, 0);
    row("no text in it", "1\n00:00:01,000 --> 00:00:02,000\n<i></i>\n", R::Empty, 0);
    row("binary",
        QByteArray("\x7f"
                   "ELF\x02\x01\0\0",
                   8),
        R::NotText, 1);
    row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), R::NotText, 2);
    row("a control character", "WEBVTT\n\n00:01.000 --> 00:02.000\nHel\x01lo\n", R::NotText, 4);
    row("broken UTF-8", "WEBVTT\n\n00:01.000 --> 00:02.000\nHel\xfflo\n", R::BadEncoding, 4);
    row("text without times", "\nAnna: Hello\nBen: Hello\n", R::NoTimes, 2);
    row("SubRip begins with text", "Hello\n\n1\n00:00:01,000 --> 00:00:02,000\nHi\n", R::NoTimes, 1);
    row("seconds beyond 59", "1\n00:00:61,000 --> 00:01:02,000\nHi\n", R::BadTime, 2);
    row("minutes beyond 59", "WEBVTT\n\n00:60:01.000 --> 00:61:02.000\nHi\n", R::BadTime, 3);
    row("half a time", "WEBVTT\n\n00:01.000 -->\nHi\n", R::BadTime, 3);
    row("letters for a time", "WEBVTT\n\nsoon --> later\nHi\n", R::BadTime, 3);
    row("hours beyond all", "1\n99999:00:01,000 --> 99999:00:02,000\nHi\n", R::BadTime, 2);
    row("backwards", srt + "\n3\n00:00:09,000 --> 00:00:08,000\nHi\n", R::EndsBeforeStart, 10);
    row("backwards, text", "0:01 One\n[0:05 - 0:04] Two\n", R::EndsBeforeStart, 2);
    row("a long line", "0:01 Hi\n0:02 " + QByteArray(2001, 'a') + "\n", R::LineTooLong, 2);
    row("a row beyond all", "0:01 Hi\n\n" + QByteArray(20'001, 'a') + "\n", R::LineTooLong, 3);
    row("no JSON", "{\"segments\": [\n{\"start\": 1,\n \"end\" 2}]}", R::BadJson, 3);
    row("half a JSON", "{\"segments\": [", R::BadJson, 1);
    row("another JSON", "{\"name\": \"x\"}", R::UnknownFormat, 1);
    row("segments are no list", "{\"segments\": 7}", R::UnknownFormat, 1);
    row("a segment is none", "{\"segments\": [7]}", R::BadJson, 1);
    row("a segment without a time", "{\"segments\": [\n{\"start\":1,\"end\":2,\"text\":\"a\"},\n{\"text\":\"b\"}]}",
        R::BadTime, 3);
    row("a time that is a text", "{\"segments\": [\n{\"start\":\"1\",\"end\":2,\"text\":\"a\"}]}", R::BadTime, 2);
    row("a time beyond all", "{\"segments\": [{\"start\":1,\"end\":1e300,\"text\":\"a\"}]}", R::BadTime, 1);
    row("a negative time", "{\"segments\": [{\"start\":-1,\"end\":2,\"text\":\"a\"}]}", R::BadTime, 1);
    row("a segment backwards", "{\"segments\": [\n\n{\"start\":3,\"end\":2,\"text\":\"a\"}]}", R::EndsBeforeStart, 3);
    row("deep JSON", "{\"segments\": [" + QByteArray(100, '[') + QByteArray(100, ']') + "]}", R::BadJson, 1);
    row("deep JSON, open", "{\"segments\": " + QByteArray(200'000, '['), R::BadJson, 1);
    row("no XML", "<ANNOTATION_DOCUMENT>\n<TIER>\n</ANNOTATION_DOCUMENT>", R::BadXml, 3);
    row("another XML", "<html><body/></html>", R::UnknownFormat, 1);
    row("no such slot", elan(slots4 + "<TIER TIER_ID=\"A\">\n" + annotation("t1", "t9", "x") + "</TIER>"),
        R::MissingTimeSlot, 6);
    row("a slot without a neighbor",
        elan("<TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"t1\" TIME_VALUE=\"1\"/><TIME_SLOT TIME_SLOT_ID=\"t2\"/>"
             "</TIME_ORDER>\n<TIER TIER_ID=\"A\">" +
             annotation("t1", "t2", "x") + "</TIER>"),
        R::MissingTimeSlot, 5);
    row("ELAN backwards", elan(slots4 + "<TIER TIER_ID=\"A\">" + annotation("t4", "t1", "x") + "</TIER>"),
        R::EndsBeforeStart, 5);
    row("a slot that is no number",
        elan("<TIME_ORDER>\n<TIME_SLOT TIME_SLOT_ID=\"t1\" TIME_VALUE=\"soon\"/></TIME_ORDER>"), R::BadTime, 5);
    row("a document type", elan(slots4, "<!DOCTYPE x>\n"), R::HasEntities, 2);
    row("a document type in small letters", elan(slots4, "<!doctype x>\n"), R::HasEntities, 2);
    QByteArray many = "WEBVTT\n\n";
    for (int i = 0; i < 60; ++i)
        many += "00:01.000 --> 00:02.000\n<v P" + QByteArray::number(i) + ">x\n\n";
    row("many speakers", many, R::TooManySpeakers, 153);
}

void TestTranscriptFiles::whatIsWrongIsRefusedWithItsLine()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, refusal);
    QFETCH(int, line);
    const ReadTranscript read = readTranscriptFile(file);
    QVERIFY(read.fault);
    QCOMPARE(textOf(read.fault->refusal), refusal);
    QCOMPARE(read.fault->line, line);
    QVERIFY(!sentenceOf(*read.fault).isEmpty());
    QVERIFY(read.lines.isEmpty());
}

void TestTranscriptFiles::whatIsPutRightIsSaid_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("line");
    const auto row = [](const char *name, const QByteArray &file, const QStringList &lines, TranscriptWarning warning,
                        int count,
                        int line) { QTest::newRow(name) << file << lines << textOf(warning) << count << line; };
    using W = TranscriptWarning;
    row("out of order", "[0:05 - 0:06] A: two\n[0:01 - 0:02] A: one\n",
        {QStringLiteral("1000-2000 A: one"), QStringLiteral("5000-6000 A: two")}, W::PutInOrder, 1, 2);
    row("overlapping", "[0:01 - 0:09] A: one\n[0:04 - 0:06] A: two\n",
        {QStringLiteral("1000-4000 A: one"), QStringLiteral("4000-6000 A: two")}, W::OverlapClosed, 1, 2);
    row("no length", "WEBVTT\n\n00:01.000 --> 00:01.000\n<v A>one\n\n00:03.000 --> 00:04.000\n<v A>two\n",
        {QStringLiteral("1000-3000 A: one"), QStringLiteral("3000-4000 A: two")}, W::EndSupplied, 1, 3);
    row("an empty line", srt + "\n3\n00:00:05,000 --> 00:00:06,000\n\n",
        {QStringLiteral("1000-2500 Good morning"), QStringLiteral("3000-4000 Hello")}, W::LineLeftOut, 1, 10);
    row("nobody is named", srt, {QStringLiteral("1000-2500 Good morning"), QStringLiteral("3000-4000 Hello")},
        W::NoSpeakers, 0, 0);
    row("guessed", elan(slots4 + "<TIER TIER_ID=\"A\">" + annotation("t2", "t3", "x") + "</TIER>"),
        {QStringLiteral("2000-3000 A: x")}, W::TimeGuessed, 1, 5);
}

void TestTranscriptFiles::whatIsPutRightIsSaid()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, lines);
    QFETCH(QString, warning);
    QFETCH(int, count);
    QFETCH(int, line);
    QCOMPARE(shown(file), lines);
    const auto findings = readTranscriptFile(file).findings;
    const auto found = std::find_if(findings.begin(), findings.end(), [&warning](const TranscriptFinding &finding) {
        return textOf(finding.warning) == warning;
    });
    QVERIFY(found != findings.end());
    QCOMPARE(found->count, count);
    QCOMPARE(found->line, line);
}

void TestTranscriptFiles::whisperKeepsWordsAndConfidence()
{
    const ReadTranscript read = readTranscriptFile(
        R"({"language":"english","model":"small","segments":[{"start":1,"end":3,"text":" Good day","avg_logprob":-0.6931471805599453,
            "words":[{"word":" Good","start":1,"end":1.5,"probability":0.25},{"word":" day","start":1.5,"end":2},
                     {"word":" outside","start":2,"end":9}]}]})");
    QVERIFY(!read.fault);
    QVERIFY(read.format == TranscriptFormat::Whisper);
    QCOMPARE(read.language, QStringLiteral("en"));
    QCOMPARE(read.engine, QStringLiteral("whisper"));
    QCOMPARE(read.model, QStringLiteral("small"));
    const domain::TranscriptLine line = read.lines.value(0);
    QVERIFY(line.origin == LineOrigin::Made);
    QVERIFY(qAbs(line.confidence.value_or(0) - 0.5) < 1e-9);
    QCOMPARE(line.words.size(), 2);
    QCOMPARE(line.words.at(0), (domain::TranscriptWord{1000, 1500, QStringLiteral("Good"), 0.25}));
    QVERIFY(!line.words.at(1).confidence);
}

void TestTranscriptFiles::whisperXIsToldFromWhisper()
{
    const ReadTranscript read = readTranscriptFile(
        R"({"segments":[{"start":1,"end":3,"text":"One two 3","speaker":"SPEAKER_00","words":[
            {"word":"One","start":1,"end":1.5,"score":0.5},{"word":"two","start":1.5,"end":2,"score":1.0},{"word":"3"}]}],
            "word_segments":[],"language":"es"})");
    QVERIFY(!read.fault);
    QVERIFY(read.format == TranscriptFormat::WhisperX);
    QCOMPARE(read.engine, QStringLiteral("whisperx"));
    QCOMPARE(read.language, QStringLiteral("es"));
    QCOMPARE(read.lines.at(0).confidence, std::optional(0.75));
    QCOMPARE(read.lines.at(0).words.size(), 2);
}

void TestTranscriptFiles::whisperCppSaysItsModel()
{
    const ReadTranscript read = readTranscriptFile(
        R"({"systeminfo":"AVX","model":{"type":"base"},"params":{"model":"/opt/models/ggml-base.en.bin"},"result":{"language":"en"},
            "transcription":[{"timestamps":{"from":"00:00:00,000","to":"00:00:01,000"},"offsets":{"from":0,"to":1000},"text":" Hi"}]})");
    QVERIFY(!read.fault);
    QCOMPARE(read.engine, QStringLiteral("whisper.cpp"));
    QCOMPARE(read.model, QStringLiteral("ggml-base.en.bin")); // no path of somebody's machine
    QCOMPARE(read.language, QStringLiteral("en"));
}

/// A billion laughs, and a file of the machine it is read on.
void TestTranscriptFiles::xmlBombsAreNeverExpanded()
{
    QByteArray bomb = "<!DOCTYPE x [\n<!ENTITY a0 \"laugh\">\n";
    for (int i = 1; i < 30; ++i)
        bomb += "<!ENTITY a" + QByteArray::number(i) + " \"" +
                QByteArray("&a" + QByteArray::number(i - 1) + ";").repeated(10) + "\">\n";
    bomb += "]>\n";
    const QByteArray laughing =
        elan(slots4 + "<TIER TIER_ID=\"A\">" + annotation("t1", "t4", "&a29;") + "</TIER>", bomb);
    const QByteArray reading = elan(slots4 + "<TIER TIER_ID=\"A\">" + annotation("t1", "t4", "&f;") + "</TIER>",
                                    "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>\n");
    QElapsedTimer time;
    time.start();
    for (const QByteArray &file : {laughing, reading}) {
        const auto fault = readTranscriptFile(file).fault;
        QVERIFY(fault);
        QVERIFY(fault->refusal == TranscriptRefusal::HasEntities);
        QCOMPARE(fault->line, 2);
    }
    QVERIFY(time.elapsed() < 2000);
    const auto undefined =
        readTranscriptFile(elan(slots4 + "<TIER TIER_ID=\"A\">" + annotation("t1", "t4", "&a;") + "</TIER>")).fault;
    QVERIFY(undefined && undefined->line == 5); // named, but nowhere defined
    // A parser compares each attribute with all before it.
    QByteArray many = "<TIER";
    for (int k = 0; many.size() < 4'000'000; ++k)
        many += " a" + QByteArray::number(k) + "='>'";
    const std::clock_t begun = std::clock(); // of this process: others may be busy
    for (const QByteArray &before : {QByteArray(), QByteArray("<!-- \" -->"), QByteArray("<!--> \" -->"),
                                     QByteArray("<A b='\"'/><![CDATA[<a b=\"]]>"), QByteArray("<?a '?>")}) {
        const auto read = readTranscriptFile(elan(before + many + "/>"));
        QVERIFY(read.fault);
        QVERIFY(read.fault->refusal == TranscriptRefusal::BadXml);
    }
    const double seconds = double(std::clock() - begun) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 5, qPrintable(QString::number(seconds)));
}

void TestTranscriptFiles::hugeFilesAreRefusedAtOnce()
{
    const auto fault = readTranscriptFile(QByteArray(100 * 1024 * 1024, 'a')).fault;
    QVERIFY(fault);
    QVERIFY(fault->refusal == TranscriptRefusal::TooLarge);
}

/// As large as is read, and as wasteful as each format allows.
/// Each looked for from every beginning again would be minutes of an upload's thread for one file.
void TestTranscriptFiles::marksThatDoNotEndTakeNoTime_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("unit");
    const QByteArray vtt = "WEBVTT\n\n00:00.000 --> 00:01.000\n";
    const QByteArray subRip = "1\n00:00:00,000 --> 00:00:01,000\n";
    const QByteArray spaces(500, ' ');
    QTest::newRow("WebVTT <") << vtt << QByteArray("<");
    QTest::newRow("WebVTT voices") << vtt << QByteArray("<v ");
    QTest::newRow("WebVTT voices without a name") << vtt << "<v" + spaces;
    QTest::newRow("WebVTT classes") << vtt << QByteArray("<v.");
    QTest::newRow("WebVTT classes that end") << vtt << QByteArray("<v.a>");
    QTest::newRow("SubRip braces") << subRip << QByteArray("{\\");
    QTest::newRow("SubRip tags") << subRip << QByteArray("<b ");
    QTest::newRow("SubRip others") << subRip << QByteArray("<x>>>>");
    QTest::newRow("SubRip ends") << subRip << QByteArray("<xxxxxxxxxx ");
    QTest::newRow("typed text") << QByteArray("00:00 a\n") << "a" + spaces;
    QTest::newRow("typed times") << QByteArray("00:00 a\n") << "00:00" + spaces + "- ";
    QTest::newRow("labels") << subRip << QByteArray("Anna : ");
}

void TestTranscriptFiles::marksThatDoNotEndTakeNoTime()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, unit);
    const QByteArray row = unit.repeated(longestRow / unit.size()) + '\n';
    const std::clock_t begun = std::clock(); // of this process: others may be busy
    static_cast<void>(readTranscriptFile(head + row.repeated(largestFile / 2 / row.size())));
    const double seconds = double(std::clock() - begun) / CLOCKS_PER_SEC;
    QVERIFY2(seconds < 5, qPrintable(QString::number(seconds)));
}

void TestTranscriptFiles::marksAreTakenOut_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("line");
    const QByteArray vtt = "WEBVTT\n\n00:00.000 --> 00:01.000\n";
    const QByteArray subRip = "1\n00:00:00,000 --> 00:00:01,000\n";
    QTest::newRow("voice") << vtt << QByteArray("<v Anna B>so <c.x>it</c> is</v>") << "Anna B: so it is";
    QTest::newRow("loud voice") << vtt << QByteArray("<v.loud.far Anna>so") << "Anna: so";
    QTest::newRow("no voice") << vtt << QByteArray("<vine Anna>so") << "so";
    QTest::newRow("open") << vtt << QByteArray("<b>so</b> 1 < 2") << "so 1 < 2";
    QTest::newRow("entities") << vtt << QByteArray("a &lt;b&gt; &amp; c") << "a <b> & c";
    QTest::newRow("tags") << subRip << QByteArray("<I>so</i> <font color=\"red\">it</FONT> is") << "so it is";
    QTest::newRow("no tags") << subRip << QByteArray("a <x>b</x> < c > d") << "a <x>b</x> < c > d";
    QTest::newRow("tag behind <") << subRip << QByteArray("a < <b>c</b>") << "a < c";
    QTest::newRow("braces") << subRip << QByteArray("{\\an8}so {it} {\\i1") << "so {it} {\\i1";
}

void TestTranscriptFiles::marksAreTakenOut()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, row);
    QFETCH(QString, line);
    QCOMPARE(shown(head + row + '\n'), QStringList{QStringLiteral("0-1000 ") + line});
}

void TestTranscriptFiles::smallFilesTakeNoLargeMemory()
{
    const auto filled = [](const QByteArray &begin, const QByteArray &piece) {
        return begin + piece.repeated((largestFile - begin.size()) / piece.size());
    };
    const QByteArrayList files = {filled("{\"segments\":[", "{},"),
                                  filled("{\"segments\":[{\"start\":1,\"end\":2,\"text\":\"a\",\"words\":[", "{},"),
                                  filled("WEBVTT\n\n", "00:01.000 --> 00:02.000\nx\n\n"),
                                  filled("", "0:01 x\n"),
                                  filled("<ANNOTATION_DOCUMENT>", "<TIME_SLOT/>"),
                                  filled("0:01 x\n", "\n")};
    for (const QByteArray &file : files) {
        const qint64 before = mostMemoryKib();
        readTranscriptFile(file);
        QVERIFY2(mostMemoryKib() - before < 500 * 1024, file.left(40).constData());
    }
}

void TestTranscriptFiles::speakersAreFoundAndNamed()
{
    domain::Transcript lines = readTranscriptFile("[0:01 - 0:02] SPEAKER_00: a\n[0:02 - 0:09] Ruth Amsel: b\n"
                                                  "[0:09 - 0:10] Patient: c\n[0:10 - 0:11] Anna: d\n0:12 e\n")
                                   .lines;
    const auto found = speakersIn(lines, {QStringLiteral("ruth  amsel"), QStringLiteral("Søren")});
    QCOMPARE(found.size(), 5);
    QCOMPARE(found.at(0).label, QStringLiteral("Ruth Amsel")); // who says most
    nameSpeakers(lines, {{QStringLiteral("SPEAKER_00"), QStringLiteral("CLINICIAN")},
                         {QStringLiteral("Ruth Amsel"), QStringLiteral("Mother")}});
    QStringList named;
    for (const auto &line : std::as_const(lines))
        named << line.speaker + QLatin1Char('/') + line.speakerName;
    QCOMPARE(named,
             (QStringList{QStringLiteral("CLINICIAN/"), QStringLiteral("SPEAKER_1/Mother"), QStringLiteral("CLIENT/"),
                          QStringLiteral("SPEAKER_2/Anna"), QStringLiteral("UNKNOWN/")}));
    QVERIFY(isSpeakerName(QStringLiteral("Mother")));
    for (const char *wrong : {"", "a>b", "two\nlines", " space"})
        QVERIFY2(!isSpeakerName(QString::fromLatin1(wrong)), wrong);
    QVERIFY(!isSpeakerName(QString(61, QLatin1Char('a'))));
}

void TestTranscriptFiles::lengthsAreCompared()
{
    const domain::Transcript lines = readTranscriptFile("[0:01 - 10:00] a\n").lines;
    QVERIFY(!lengthFinding(lines, 600'000));
    QVERIFY(!lengthFinding(lines, 595'000));
    QVERIFY(!lengthFinding(lines, 1'200'000));
    QVERIFY(lengthFinding(lines, 300'000));
    QVERIFY(lengthFinding(lines, 3'600'000));
    QVERIFY(!lengthFinding(lines, 0)); // nobody knows
}

void TestTranscriptFiles::whatIsStoredComesBack()
{
    domain::TranscriptLine line{.startMs = 1000, .endMs = 2000, .speaker = QStringLiteral("SPEAKER_1")};
    line.text = QStringLiteral("Grüße\n\"zwei\" 你好");
    line.speakerName = QStringLiteral("Mother");
    line.origin = LineOrigin::Typed;
    line.confidence = 0.5;
    line.isItalic = true;
    line.place = {10, 20, 30, domain::CuePlacement::Align::End};
    line.words = {{1000, 1500, QStringLiteral("Grüße"), 0.25}, {1500, 2000, QStringLiteral("zwei"), {}}};
    const StoredTranscript stored{QStringLiteral("de"), QStringLiteral("e"), QStringLiteral("m"), {line, {}}};
    const auto back = storedTranscriptFrom(toBytes(stored));
    QVERIFY(back);
    QCOMPARE(back->lines, stored.lines);
    QCOMPARE(back->language, stored.language);
    QCOMPARE(back->engine, stored.engine);
    QCOMPARE(back->model, stored.model);
    const auto old = storedTranscriptFrom("WEBVTT\n\n00:01.000 --> 00:02.000\n<v CLIENT>Hello\n");
    QVERIFY(old);
    QCOMPARE(old->lines.value(0).text, QStringLiteral("Hello"));
    for (const char *wrong : {"", "{}", "{\"attune transcript\":2,\"lines\":[]}", "hello",
                              "{\"attune transcript\":1,\"lines\":[{\"start\":2,\"end\":1}]}"})
        QVERIFY2(!storedTranscriptFrom(wrong), wrong);
}

QTEST_GUILESS_MAIN(TestTranscriptFiles)
#include "tst_transcript_files.moc"
