// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/access_event.h"
#include "domain/consent.h"
#include "domain/media_ranges.h"
#include "domain/person.h"
#include "domain/recording.h"
#include "domain/transcript.h"

#include <QRandomGenerator>
#include <QTest>

using namespace attune::domain;

class TestDomain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusWordOfBothForeignApisIsKnown_data();
    void everyStatusWordOfBothForeignApisIsKnown();
    void wordsSurviveTheRoundTrip();
    void rolesOfAllThreeApisAreKnown();
    void joinedRangesCoverTheSameTimeOnce();
    void rangesAreJoinedOverTheShortestGaps();
    void captionsAreReadAsServersSendThem_data();
    void captionsAreReadAsServersSendThem();
    void captionsSurviveTheRoundTrip();
    void captionsSurviveWhatPeopleWrite_data();
    void captionsSurviveWhatPeopleWrite();
    void captionsStandWhereTheyAreToldTo();
    void captionReaderTakesAnything();
};

void TestDomain::everyStatusWordOfBothForeignApisIsKnown_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("status");
    const auto row = [](const char *word, RecordingStatus status) {
        QTest::newRow(word) << QString::fromLatin1(word) << static_cast<int>(status);
    };
    row("started", RecordingStatus::Recording);
    row("completed", RecordingStatus::Available);
    row("failed", RecordingStatus::Failed);
    row("RECORDING", RecordingStatus::Recording);
    row("PROCESSING", RecordingStatus::Processing);
    row("UPLOADING", RecordingStatus::Uploading);
    row("AVAILABLE", RecordingStatus::Available);
    row("ARCHIVED", RecordingStatus::Archived);
    row("DELETED", RecordingStatus::Deleted);
    row("FAILED", RecordingStatus::Failed);
    row(" Available ", RecordingStatus::Available);
    row("QUANTUM", RecordingStatus::Unknown);
    row("", RecordingStatus::Unknown);
}

void TestDomain::everyStatusWordOfBothForeignApisIsKnown()
{
    QFETCH(QString, word);
    QFETCH(int, status);
    QCOMPARE(static_cast<int>(recordingStatusFromText(word)), status);
}

void TestDomain::wordsSurviveTheRoundTrip()
{
    for (int i = 0; i < static_cast<int>(RecordingStatus::Unknown); ++i)
        QCOMPARE(recordingStatusFromText(textOf(static_cast<RecordingStatus>(i))), static_cast<RecordingStatus>(i));
    for (int i = 0; i <= static_cast<int>(AccessAction::Locked); ++i)
        QCOMPARE(accessActionFromText(textOf(static_cast<AccessAction>(i))),
                 std::optional(static_cast<AccessAction>(i)));
    for (const Purpose purpose : allPurposes())
        QCOMPARE(purposeFromText(textOf(purpose)), std::optional(purpose));
    QVERIFY(!accessActionFromText(QStringLiteral("somethingElse")));
}

void TestDomain::rolesOfAllThreeApisAreKnown()
{
    QCOMPARE(roleFromText(QStringLiteral("practice_manager")), Role::PracticeManager);
    QCOMPARE(roleFromText(QStringLiteral("CLINICIAN")), Role::Psychologist);
    QCOMPARE(roleFromText(QStringLiteral("SUPER_ADMIN")), Role::Admin);
    QCOMPARE(roleFromText(QStringLiteral("BILLING_STAFF")), Role::Unknown);
}

void TestDomain::joinedRangesCoverTheSameTimeOnce()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 200; ++round) {
        QList<MediaRange> ranges;
        QList<bool> expected(200, false);
        for (int i = 0; i < 12; ++i) {
            const qint64 start = random.bounded(180);
            const qint64 end = start + random.bounded(20);
            ranges.append({start, end});
            for (qint64 at = start; at < end; ++at)
                expected[at] = true;
        }
        QList<bool> covered(200, false);
        qint64 last = -1;
        const auto joined = merged(ranges);
        for (const MediaRange &range : joined) {
            QVERIFY(range.startMs > last && range.endMs > range.startMs);
            last = range.endMs;
            for (qint64 at = range.startMs; at < range.endMs; ++at)
                covered[at] = true;
        }
        QCOMPARE(covered, expected);
    }
}

/// Of very many ranges few are left that cover them all, and no longer gap is closed while a shorter one is open.
void TestDomain::rangesAreJoinedOverTheShortestGaps()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 100; ++round) {
        QList<MediaRange> ranges;
        qint64 at = 0;
        for (int i = 0; i < 60; ++i) {
            const qint64 start = at + 1 + random.bounded(50);
            at = start + 1 + random.bounded(20);
            ranges.append({start, at});
        }
        const qsizetype most = 1 + random.bounded(70);
        const auto few = mergedInto(ranges, most);
        QCOMPARE(few.size(), std::min(most, ranges.size()));
        QList<qint64> open;
        for (qsizetype i = 1; i < few.size(); ++i)
            open << few.at(i).startMs - few.at(i - 1).endMs;
        for (qsizetype i = 1; i < ranges.size(); ++i) {
            const auto isIn = [&](qint64 moment) {
                return std::any_of(few.begin(), few.end(), [moment](const MediaRange &range) {
                    return range.startMs <= moment && moment < range.endMs;
                });
            };
            QVERIFY(isIn(ranges.at(i).startMs) && isIn(ranges.at(i).endMs - 1));
            const qint64 gap = ranges.at(i).startMs - ranges.at(i - 1).endMs;
            const bool isClosed = isIn(ranges.at(i - 1).endMs);
            QVERIFY(!isClosed || open.isEmpty() || gap <= *std::min_element(open.begin(), open.end()));
        }
    }
    QVERIFY(mergedInto({}, 1).isEmpty());
}

void TestDomain::captionsAreReadAsServersSendThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("voice") << "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n<v CLINICIAN>Hello &amp; welcome"
                           << "1000-2500 CLINICIAN Hello & welcome;";
    QTest::newRow("windows line ends, no hours, id and settings")
        << "WEBVTT\r\n\r\n7\r\n00:01.000 --> 00:02.000 align:start position:10%\r\nHi\r\n"
        << "1000-2000  Hi;";
    QTest::newRow("two lines") << "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\na\nb\n"
                               << "1000-2000  a\nb;";
    QTest::newRow("note and style") << "WEBVTT\n\nNOTE not shown\n\nSTYLE\n::cue {}\n\n00:00:01.000 --> 00:00:02.000\nx"
                                    << "1000-2000  x;";
    QTest::newRow("backwards is skipped") << "WEBVTT\n\n00:00:03.000 --> 00:00:02.000\nx"
                                          << "";
    QTest::newRow("garbage") << "\x01\x02 --> -->\n\n--> 00:00"
                             << "";
}

void TestDomain::captionsAreReadAsServersSendThem()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QString found;
    const auto lines = transcriptFromWebVtt(text);
    for (const auto &line : lines)
        found += QStringLiteral("%1-%2 %3 %4;").arg(line.startMs).arg(line.endMs).arg(line.speaker, line.text);
    QCOMPARE(found, expected);
}

void TestDomain::captionsSurviveTheRoundTrip()
{
    const Transcript lines = {{0, 1500, QStringLiteral("CLINICIAN"), QStringLiteral("a < b & c")},
                              {3'725'250, 3'726'000, QStringLiteral("CLIENT"), QStringLiteral("über")}};
    QCOMPARE(transcriptFromWebVtt(toWebVtt(lines)), lines);
    QVERIFY(toPlainText(lines).startsWith(QStringLiteral("0:00:00 CLINICIAN: a < b & c\n")));
    QVERIFY(toSubRip(lines).startsWith(QStringLiteral("1\n00:00:00,000 --> 00:00:01,500\na < b & c\n\n")));
    Transcript broken = lines;
    broken.first().text = QStringLiteral("one\n\n\ntwo");
    QVERIFY(toSubRip(broken).startsWith(QStringLiteral("1\n00:00:00,000 --> 00:00:01,500\none\ntwo\n\n")));
    Transcript placed = lines;
    placed[0].place = {10, 0, 40, CuePlacement::Align::Start};
    placed[0].isItalic = true;
    placed[1].place = {CuePlacement::bottom, 100, 100, CuePlacement::Align::End};
    QCOMPARE(transcriptFromWebVtt(toWebVtt(placed)), placed);
}

void TestDomain::captionsSurviveWhatPeopleWrite_data()
{
    QTest::addColumn<QString>("speaker");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    const auto row = [](const char *name, const char *speaker, const char *text, const char *kept) {
        QTest::newRow(name) << QString::fromUtf8(speaker) << QString::fromUtf8(text) << QString::fromUtf8(kept);
    };
    row("an empty line", "A", "one\n\ntwo", "one\ntwo");
    row("empty lines of other systems", "A", "one\r\n\r\ntwo\r\rthree", "one\ntwo\nthree");
    row("a line of blanks", "A", "one\n   \t\ntwo", "one\ntwo");
    row("empty lines around it", "A", "\n\none\n\n", "one");
    row("an arrow", "A", "a --> b\n00:00:09.000 --> 00:00:10.000", "a --> b\n00:00:09.000 --> 00:00:10.000");
    row("marks", "A", "<b>x</b> & &lt; &amp;lt;", "<b>x</b> & &lt; &amp;lt;");
    row("words of the format", "A", "NOTE this\nWEBVTT", "NOTE this\nWEBVTT");
    row("marks in a name", "A > B & <C>", "x", "x");
    row("nobody", "", "x", "x");
}

/// A caption after it is there as well, whatever it holds: in each form that is exported.
void TestDomain::captionsSurviveWhatPeopleWrite()
{
    QFETCH(QString, speaker);
    QFETCH(QString, text);
    QFETCH(QString, kept);
    const Transcript lines = {{0, 1500, speaker, text}, {2000, 3000, QStringLiteral("B"), QStringLiteral("the next")}};
    const Transcript again = transcriptFromWebVtt(toWebVtt(lines));
    QCOMPARE(again.size(), 2);
    QCOMPARE(again.first().text, kept);
    QCOMPARE(again.first().speaker, speaker);
    QCOMPARE(again.last(), lines.last());
    const QStringList blocks = toSubRip(lines).trimmed().split(QStringLiteral("\n\n"));
    QCOMPARE(blocks.size(), 2);
    QCOMPARE(blocks.last(), QStringLiteral("2\n00:00:02,000 --> 00:00:03,000\nthe next"));
    QCOMPARE(blocks.first().count(QStringLiteral("-->")), 1);
    QCOMPARE(toPlainText(lines).count(QLatin1Char('\n')), 2);
}

void TestDomain::captionsStandWhereTheyAreToldTo()
{
    const auto placeOf = [](const char *settings) {
        return transcriptFromWebVtt(QStringLiteral("WEBVTT\n\n00:01.000 --> 00:02.000 ") +
                                    QString::fromLatin1(settings) + QStringLiteral("\nx\n"))
            .first()
            .place;
    };
    QCOMPARE(placeOf(""), CuePlacement());
    QCOMPARE(placeOf("line:0"), (CuePlacement{0, 50, 100, CuePlacement::Align::Centre}));
    QCOMPARE(placeOf("line:-1"), CuePlacement());
    QCOMPARE(placeOf("line:84.5%,start position:10%,line-left size:35% align:start"),
             (CuePlacement{84, 10, 35, CuePlacement::Align::Start}));
    QCOMPARE(placeOf("align:right"), (CuePlacement{CuePlacement::bottom, 100, 100, CuePlacement::Align::End}));
    for (const char *nonsense : {"line:", "line:900", "position:-4%", "size:x%", "align:", "region:1", "::::"})
        QCOMPARE(placeOf(nonsense), CuePlacement());
}

void TestDomain::captionReaderTakesAnything()
{
    QRandomGenerator random(11);
    const QString seed = QStringLiteral("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n<v X>a</v>&lt;\n");
    for (int round = 0; round < 3000; ++round) {
        QString text = seed;
        for (int i = 0; i < 8; ++i)
            text[random.bounded(text.size())] = QChar(static_cast<char16_t>(random.bounded(0xd7ff)));
        for (const auto &line : transcriptFromWebVtt(text))
            QVERIFY(line.endMs > line.startMs);
    }
}

QTEST_GUILESS_MAIN(TestDomain)
#include "tst_domain.moc"
