// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/captions.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace attune;
using namespace attune::transcripts;
using domain::Transcript;
using domain::TranscriptLine;

namespace {

TranscriptLine line(qint64 startMs, qint64 endMs, const QString &text)
{
    TranscriptLine made;
    made.startMs = startMs;
    made.endMs = endMs;
    made.text = text;
    made.speaker = QStringLiteral("CLIENT");
    return made;
}

QStringList rowsOf(const Transcript &captions)
{
    QStringList rows;
    for (const TranscriptLine &caption : captions)
        rows << caption.text;
    return rows;
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace

/// The rules of src/transcripts/CAPTIONS.md.
class TestCaptionsLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textsAreBrokenBySense_data();
    void textsAreBrokenBySense();
    void nothingIsLostAndEveryRowFits_data();
    void nothingIsLostAndEveryRowFits();
    void twoWhoSpeakAtOnceHaveARowEach();
    void wordsComeWhenTheyAreSaid();
    void thereIsTimeToRead();
    void whatHasNoTextIsNoCaption();
};

void TestCaptionsLayout::textsAreBrokenBySense_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("captions");
    const auto row = [](const char *name, const char *text, const QStringList &captions) {
        QTest::newRow(name) << QString::fromUtf8(text) << captions;
    };
    row("one row", "How was your week?", {QStringLiteral("How was your week?")});
    row("white space is one blank", " How \n was\tyour week? ", {QStringLiteral("How was your week?")});
    row("exactly a row", "123456789 123456789 123456789 123456789 12",
        {QStringLiteral("123456789 123456789 123456789 123456789 12")});
    row("after a clause", "When I came home on Tuesday evening, nobody was there.",
        {QStringLiteral("When I came home on Tuesday evening,\nnobody was there.")});
    row("before a thought", "I wanted to tell her about all of it but I could not",
        {QStringLiteral("I wanted to tell her about all of it\nbut I could not")});
    row("not after a small word", "She has been going to the big house of the family",
        {QStringLiteral("She has been going\nto the big house of the family")});
    row("Spanish", "Le dije que sí, pero después no supe qué hacer con eso.",
        {QString::fromUtf8("Le dije que sí,\npero después no supe qué hacer con eso.")});
    row("sentences are captions",
        "I did not sleep at all on Monday night. Then I went to work as always. In the evening everything came back.",
        {QStringLiteral("I did not sleep at all on Monday night."),
         QStringLiteral("Then I went to work as always.\nIn the evening everything came back.")});
}

void TestCaptionsLayout::textsAreBrokenBySense()
{
    QFETCH(QString, text);
    QFETCH(QStringList, captions);
    QCOMPARE(rowsOf(captionsOf({line(0, 10'000, text)})), captions);
}

void TestCaptionsLayout::nothingIsLostAndEveryRowFits_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a word of 300 letters") << QString(300, QLatin1Char('x'));
    QTest::newRow("with others around it")
        << QStringLiteral("so then ") + QString(300, QLatin1Char('x')) + QStringLiteral(", I said");
    QTest::newRow("Spanish") << QString::fromUtf8(
        "¿Y usted qué le dijo? Que no podía, que mañana quizás, porque el niño estaba enfermo y la "
        "señora de la guardería había llamado dos veces esa mañana.");
    QTest::newRow("emoji") << QString::fromUtf8("👩‍👩‍👧 ").repeated(40);
    QTest::newRow("emoji without blanks") << QString::fromUtf8("🙂").repeated(100);
    QTest::newRow("marks on letters") << QString::fromUtf8("e\u0301").repeated(90);
    QTest::newRow("from right to left") << QString::fromUtf8(
        "אמרתי לה שאני לא יכול לבוא היום כי הילד חולה והיא כעסה עליי מאוד ולא דיברה איתי עד הערב");
    QTest::newRow("Arabic") << QString::fromUtf8(
        "قلت لها إنني لا أستطيع أن آتي اليوم لأن الولد مريض، فغضبت مني كثيرا ولم تتكلم معي حتى المساء");
    QTest::newRow("wide") << QString::fromUtf8(
        "彼女に今日は行けないと言いました。子供が病気だったので、とても怒って、夕方まで話してくれませんでした。");
    QRandomGenerator dice(42);
    QString any;
    for (int i = 0; i < 400; ++i)
        any += QString(static_cast<qsizetype>(dice.bounded(1, 12)), QLatin1Char('a')) +
               (dice.bounded(6) == 0 ? QStringLiteral(". ") : QStringLiteral(" "));
    QTest::newRow("2,000 characters") << any.left(2000);
}

void TestCaptionsLayout::nothingIsLostAndEveryRowFits()
{
    QFETCH(QString, text);
    const TranscriptLine spoken = line(1000, 61'000, text);
    const Transcript captions = captionsOf({spoken});
    QVERIFY(!captions.isEmpty());
    QCOMPARE(withoutBlanks(rowsOf(captions).join(QString())), withoutBlanks(text));
    QCOMPARE(captions.first().startMs, spoken.startMs);
    QVERIFY(captions.last().endMs >= spoken.endMs);
    qint64 before = spoken.startMs;
    for (const TranscriptLine &caption : captions) {
        const QStringList rows = caption.text.split(QLatin1Char('\n'));
        QVERIFY(rows.size() <= captionRows);
        for (const QString &row : rows) {
            QVERIFY2(columnsOf(row) <= captionColumns, qPrintable(row));
            QVERIFY(!row.isEmpty() && !row.front().isLowSurrogate() && !row.back().isHighSurrogate());
            QVERIFY(!row.front().isMark());
        }
        QCOMPARE(caption.startMs, before); // one after the other
        QVERIFY(caption.endMs > caption.startMs);
        before = caption.endMs;
    }
}

void TestCaptionsLayout::twoWhoSpeakAtOnceHaveARowEach()
{
    const QString text = QStringLiteral("I wanted to tell her about all of it but I could not");
    const Transcript captions = captionsOf({line(0, 6000, text), line(3000, 8000, text), line(20'000, 26'000, text)});
    int rows = 0;
    for (qint64 at = 0; at < 20'000; at += 50) {
        int now = 0;
        for (const TranscriptLine &caption : captions) {
            if (caption.startMs <= at && at < caption.endMs)
                now += static_cast<int>(caption.text.count(QLatin1Char('\n'))) + 1;
        }
        rows = std::max(rows, now);
    }
    QCOMPARE(rows, captionRows);
    QCOMPARE(captions.last().text.count(QLatin1Char('\n')), 1); // who speaks alone has both
}

void TestCaptionsLayout::wordsComeWhenTheyAreSaid()
{
    TranscriptLine spoken = line(0, 30'000,
                                 QStringLiteral("I did not sleep at all on Monday night. Then I went to work "
                                                "as always. In the evening everything came back."));
    QCOMPARE(captionsOf({spoken}).size(), 2);
    const QStringList words = spoken.text.split(QLatin1Char(' '));
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qint64 start = i < 9 ? i * 500 : 20'000 + i * 100; // a long pause before "Then"
        spoken.words.append({start, start + 90, words.at(i), {}});
    }
    const Transcript captions = captionsOf({spoken});
    QCOMPARE(captions.size(), 2);
    QCOMPARE(captions.at(1).startMs, spoken.words.at(words.indexOf(QStringLiteral("Then"))).startMs);
    QVERIFY(captions.at(1).words.isEmpty());
}

void TestCaptionsLayout::thereIsTimeToRead()
{
    const QString text(34, QLatin1Char('x')); // two seconds
    const auto length = [](const TranscriptLine &caption) { return caption.endMs - caption.startMs; };
    QCOMPARE(length(captionsOf({line(0, 500, text)}).first()), 2000);
    QCOMPARE(length(captionsOf({line(0, 500, QStringLiteral("Yes."))}).first()), 1000);
    QCOMPARE(length(captionsOf({line(0, 5000, text)}).first()), 5000);
    const Transcript both = captionsOf({line(0, 500, text), line(1200, 1700, text)});
    QCOMPARE(both.at(0).endMs, 1200); // never into what is said next
    QCOMPARE(length(both.at(1)), 2000);
    QCOMPARE(captionsOf({line(0, 10, QString(84, QLatin1Char('x')))}).last().endMs <= 3020, true);
}

void TestCaptionsLayout::whatHasNoTextIsNoCaption()
{
    TranscriptLine hidden = line(0, 1000, {});
    hidden.isHidden = true;
    const Transcript captions =
        captionsOf({hidden, line(500, 2000, QStringLiteral("Yes. No.")), line(3000, 4000, QStringLiteral(" \n"))});
    QCOMPARE(rowsOf(captions), QStringList{QStringLiteral("Yes. No.")});
    QVERIFY(captionsOf({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestCaptionsLayout)
#include "tst_captions_layout.moc"
