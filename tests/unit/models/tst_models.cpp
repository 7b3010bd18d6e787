// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_action.h"
#include "models/audit/access_story.h"
#include "models/browser/recording_list_model.h"
#include "models/review/line_speed.h"
#include "models/words/connection_words.h"
#include "models/words/words.h"
#include "tests/support/fakes.h"
#include "tests/support/waiting.h"

#include <QAbstractItemModelTester>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace attune;
using namespace attune::models;
using State = RecordingListModel::State;

namespace {

domain::AccessLogEntry entry(const char *action, const char *viewing, qint64 sequence,
                             QList<domain::MediaRange> ranges = {})
{
    domain::AccessLogEntry result;
    result.sequence = sequence;
    result.at = base::fromUnixMs(1'769'850'900'000 + sequence * 1000);
    result.actorName = QStringLiteral("Dr Lee");
    result.action = domain::LogActionName::read(QString::fromLatin1(action));
    result.viewing = domain::ViewingId(QString::fromLatin1(viewing));
    result.ranges = std::move(ranges);
    return result;
}

} // namespace

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPauseIsTheLinesFaultOrNot_data();
    void aPauseIsTheLinesFaultOrNot();
    void everyRowIsThereAndOnlyWhatIsLookedAtIsFetched();
    void whatIsFarAwayIsForgotten();
    void draggingThroughAListAsksForWhereItEnds();
    void pagesAreAskedForFromTheNearestKnownPlace();
    void aListTooLongToCountIsCountedAfterItsFirstRows();
    void aListThatBecomesShorterEndsWhereItEnds();
    void aPageThatDoesNotArriveIsTriedAgain();
    void anEmptySetAndAnEmptyFilterAreDifferentStates();
    void failureIsAStateWithAWayOn();
    void anAnswerToAnOlderQuestionIsDropped();
    void sortingAsksTheServer();
    void everyStatusHasAWordASentenceAndAnIcon();
    void everyErrorKindHasWordsWithoutServerText();
    void aTryToConnectIsToldStepByStep_data();
    void aTryToConnectIsToldStepByStep();
    void timesAndLengthsReadWell();
    void aViewingIsOneLineWithWhatWasWatched();
    void whatAnotherVersionWroteIsShownByItsName();
    void equalLinesInARowBecomeOne();
    void aLineCanStandForMany();
    void everybodyIsCountedOnce();
};

void TestModels::everyRowIsThereAndOnlyWhatIsLookedAtIsFetched()
{
    test::FakeCatalog catalog;
    catalog.fill(1'000'000);
    RecordingListModel model;
    model.setCatalog(&catalog);
    QTRY_COMPARE(model.rowCount(), 1'000'000);
    QCOMPARE(catalog.asked.size(), 1); // nothing is fetched ahead of need: each page is an entry of some servers' logs
    QCOMPARE(model.rowsInMemory(), 50);
    const auto idOf = [&model](int row) { return model.index(row, 0).data(RecordingListModel::IdRole).toString(); };
    for (const int row : {999'999, 0, 500'000, 49, 50, 123'456}) {
        QTRY_COMPARE(idOf(row), QString::number(row));
        QVERIFY(model.recording(model.index(row, 0)));
    }
    QCOMPARE(catalog.asked.size(), 5); // row 49 was there
}

void TestModels::whatIsFarAwayIsForgotten()
{
    test::FakeCatalog catalog;
    catalog.fill(6'000);
    RecordingListModel model; // without a tester: it looks at the first row again and again
    model.setCatalog(&catalog);
    QTRY_COMPARE(model.rowCount(), 6'000);
    for (int row = 0; row < 6'000; row += 50)
        QTRY_COMPARE(model.index(row, 0).data(RecordingListModel::IdRole).toString(), QString::number(row));
    QVERIFY(model.rowsInMemory() <= RowWindow::mostPages * 50);
    QVERIFY(!model.recording(model.index(0, 0)));
    QTRY_COMPARE(model.index(0, 0).data(RecordingListModel::IdRole).toString(), QStringLiteral("0"));
}

/// While a scroll bar is dragged through a list only the places where it rests are asked for.
void TestModels::draggingThroughAListAsksForWhereItEnds()
{
    test::FakeCatalog catalog;
    catalog.fill(100'000);
    RecordingListModel model;
    model.setCatalog(&catalog);
    QTRY_COMPARE(model.rowCount(), 100'000);
    for (int row = 0; row < 90'000; row += 500)
        model.index(row, 0).data();
    QTRY_COMPARE(model.index(89'500, 0).data(RecordingListModel::IdRole).toString(), QStringLiteral("89500"));
    test::runQueued();
    QVERIFY(catalog.asked.size() <= 5);
}

/// Neighbours are found by where the page before ended, others by passing over rows from the nearest known place.
void TestModels::pagesAreAskedForFromTheNearestKnownPlace()
{
    test::FakeCatalog catalog;
    catalog.fill(100'000);
    RecordingListModel model;
    model.setCatalog(&catalog);
    QTRY_COMPARE(model.rowCount(), 100'000);
    const auto read = [&](int row) {
        QTRY_COMPARE(model.index(row, 0).data(RecordingListModel::IdRole).toString(), QString::number(row));
    };
    read(60);
    QCOMPARE(catalog.asked.last().skip, 0);
    QCOMPARE(catalog.asked.last().cursor, QStringLiteral("50"));
    read(50'010);
    QCOMPARE(catalog.asked.last().cursor, QStringLiteral("100"));
    QCOMPARE(catalog.asked.last().skip, 49'900);
    read(50'060);
    QCOMPARE(catalog.asked.last().cursor, QStringLiteral("50050"));
    QCOMPARE(catalog.asked.last().skip, 0);
    read(49'999);
    QCOMPARE(catalog.asked.last().cursor, QStringLiteral("100"));
    QCOMPARE(catalog.asked.last().skip, 49'850);
}

void TestModels::aListTooLongToCountIsCountedAfterItsFirstRows()
{
    test::FakeCatalog catalog;
    catalog.fill(3'000);
    catalog.countedExactly = 1'000;
    catalog.holdBack = true;
    RecordingListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCatalog(&catalog);
    catalog.release();
    QTRY_COMPARE(model.rowCount(), 1'000);
    QVERIFY(model.totalIsAtLeast());
    QVERIFY(model.recording(model.index(0, 0)));
    catalog.release();
    QTRY_COMPARE(model.rowCount(), 3'000);
    QVERIFY(!model.totalIsAtLeast());
    QCOMPARE(*model.total(), 3'000);
}

/// Recordings are erased while somebody scrolls: the list ends where it ends.
void TestModels::aListThatBecomesShorterEndsWhereItEnds()
{
    test::FakeCatalog catalog;
    catalog.fill(1000);
    RecordingListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCatalog(&catalog);
    QTRY_COMPARE(model.rowCount(), 1000);
    catalog.fill(930);
    model.index(990, 0).data();
    QTRY_VERIFY(model.rowCount() <= 950);
    model.index(model.rowCount() - 1, 0).data();
    QTRY_COMPARE(model.rowCount(), 930);
    catalog.fill(1010);
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1010);
}

void TestModels::aPageThatDoesNotArriveIsTriedAgain()
{
    test::FakeCatalog catalog;
    catalog.fill(1000);
    RecordingListModel model;
    model.setCatalog(&catalog);
    QTRY_COMPARE(model.rowCount(), 1000);
    catalog.failure = base::Error{base::ErrorKind::Unavailable, {}, {}, {}};
    model.index(500, 0).data();
    QTRY_VERIFY(model.error());
    QCOMPARE(model.state(), State::Idle); // what is here stays
    QVERIFY(model.recording(model.index(0, 0)));
    catalog.failure.reset();
    QTRY_VERIFY_WITH_TIMEOUT(model.recording(model.index(500, 0)), 10'000);
    QVERIFY(!model.error());
}

void TestModels::anEmptySetAndAnEmptyFilterAreDifferentStates()
{
    test::FakeCatalog catalog;
    RecordingListModel model;
    model.setCatalog(&catalog);
    QCOMPARE(model.state(), State::Loading);
    QTRY_COMPARE(model.state(), State::Empty);
    domain::RecordingQuery query;
    query.text = QStringLiteral("x");
    model.setQuery(query);
    QTRY_COMPARE(model.state(), State::EmptyByFilter);
}

void TestModels::failureIsAStateWithAWayOn()
{
    test::FakeCatalog catalog;
    catalog.failure = base::Error{base::ErrorKind::Unavailable, {}, {}, {}};
    catalog.rows.append(test::someRecording(QStringLiteral("1")));
    RecordingListModel model;
    model.setCatalog(&catalog);
    QTRY_COMPARE(model.state(), State::Failed);
    QCOMPARE(model.error()->kind, base::ErrorKind::Unavailable);
    catalog.failure.reset();
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.state(), State::Idle);
}

void TestModels::anAnswerToAnOlderQuestionIsDropped()
{
    test::FakeCatalog catalog;
    catalog.holdBack = true;
    RecordingListModel model;
    model.setCatalog(&catalog);
    catalog.rows = {test::someRecording(QStringLiteral("old"))};
    domain::RecordingQuery query;
    query.text = QStringLiteral("new");
    model.setQuery(query);
    catalog.release(); // answers the first question, with a row
    test::runQueued();
    QCOMPARE(model.rowCount(), 0);
    catalog.rows = {test::someRecording(QStringLiteral("new"))};
    catalog.release();
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data(RecordingListModel::IdRole).toString(), QStringLiteral("new"));
}

void TestModels::sortingAsksTheServer()
{
    test::FakeCatalog catalog;
    RecordingListModel model;
    model.setCatalog(&catalog);
    model.sort(RecordingListModel::Length, Qt::AscendingOrder);
    QCOMPARE(catalog.asked.last().sort, domain::RecordingQuery::Sort::Duration);
    QCOMPARE(catalog.asked.last().order, domain::RecordingQuery::Order::Ascending);
    const qsizetype asked = catalog.asked.size();
    model.sort(RecordingListModel::Consent, Qt::AscendingOrder); // not a stored column
    QCOMPARE(catalog.asked.size(), asked);
}

void TestModels::everyStatusHasAWordASentenceAndAnIcon()
{
    test::FakeCatalog catalog;
    for (int i = 0; i <= static_cast<int>(domain::RecordingStatus::Unknown); ++i)
        catalog.rows.append(test::someRecording(QString::number(i), static_cast<domain::RecordingStatus>(i)));
    catalog.rows.last().rawStatus = QStringLiteral("RESTORING");
    RecordingListModel model;
    model.setCatalog(&catalog);
    QTRY_COMPARE(model.rowCount(), static_cast<int>(catalog.rows.size()));
    QSet<QString> words;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, RecordingListModel::Status);
        words.insert(index.data().toString());
        QVERIFY(!index.data(RecordingListModel::SentenceRole).toString().isEmpty());
        const QString icon = index.data(RecordingListModel::IconNameRole).toString();
        QVERIFY2(QFile::exists(QStringLiteral(SOURCE_FOLDER "/resources/icons/") + icon + QStringLiteral(".svg")),
                 qPrintable(icon));
    }
    QCOMPARE(words.size(), model.rowCount());
    QVERIFY(words.contains(QStringLiteral("Unknown (RESTORING)")));
}

void TestModels::aTryToConnectIsToldStepByStep_data()
{
    using Reached = domain::ConnectionReport::Reached;
    QTest::addColumn<int>("reached");
    QTest::addColumn<int>("skew");
    QTest::addColumn<int>("good");
    QTest::addColumn<int>("bad");
    QTest::newRow("no address") << static_cast<int>(Reached::NoAddress) << 0 << 0 << 0;
    QTest::newRow("no name") << static_cast<int>(Reached::NameUnknown) << 0 << 0 << 1;
    QTest::newRow("silent") << static_cast<int>(Reached::Silent) << 0 << 1 << 1;
    QTest::newRow("untrusted") << static_cast<int>(Reached::Untrusted) << 0 << 2 << 1;
    QTest::newRow("something else") << static_cast<int>(Reached::OtherProduct) << 0 << 3 << 1;
    QTest::newRow("the clinic") << static_cast<int>(Reached::Clinic) << 30 << 6 << 0;
    QTest::newRow("a slow clock") << static_cast<int>(Reached::Clinic) << -700 << 5 << 1;
}

void TestModels::aTryToConnectIsToldStepByStep()
{
    QFETCH(int, reached);
    QFETCH(int, skew);
    QFETCH(int, good);
    QFETCH(int, bad);
    domain::ConnectionReport report;
    report.reached = static_cast<domain::ConnectionReport::Reached>(reached);
    report.host = QStringLiteral("clinic.example");
    report.version = QStringLiteral("1.0");
    report.clockSkew = std::chrono::seconds(skew);
    const QString story = ConnectionWords::story(report);
    QCOMPARE(story.count(QChar(0x2713)), good);
    QCOMPARE(story.count(QChar(0x2717)), bad);
    QCOMPARE(ConnectionWords::isGood(report), good == 6);
    report.isWell = false; // a clinic's server that cannot be worked with is good for nobody
    QVERIFY(!ConnectionWords::isGood(report));
    QVERIFY(!story.isEmpty());
}

void TestModels::everyErrorKindHasWordsWithoutServerText()
{
    QSet<QString> sentences;
    for (int i = 0; i <= static_cast<int>(base::ErrorKind::Internal); ++i) {
        const base::Error error{static_cast<base::ErrorKind>(i),
                                QStringLiteral("Traceback: KeyError Jane Doe"),
                                {},
                                QStringLiteral("req-1")};
        const QString words = Words::problem(error);
        QVERIFY(!words.isEmpty() && !words.contains(QStringLiteral("Traceback")) && words.endsWith(QLatin1Char('.')));
        sentences.insert(words);
        QVERIFY(Words::reference(error).contains(QStringLiteral("req-1")));
    }
    QCOMPARE(sentences.size(), static_cast<qsizetype>(base::ErrorKind::Internal) + 1);
}

void TestModels::timesAndLengthsReadWell()
{
    using std::chrono::milliseconds;
    using std::chrono::seconds;
    QCOMPARE(Words::clock(milliseconds(3'725'999)), QStringLiteral("1:02:05"));
    QCOMPARE(Words::clock(milliseconds(36'000'000)), QStringLiteral("10:00:00"));
    QCOMPARE(Words::length(seconds(47)), QStringLiteral("47 s"));
    QCOMPARE(Words::length(seconds(3010)), QStringLiteral("50 min"));
    QCOMPARE(Words::length(seconds(4320)), QStringLiteral("1 h 12 min"));
}

void TestModels::aViewingIsOneLineWithWhatWasWatched()
{
    QList<domain::AccessLogEntry> entries = {entry("closed", "v", 5), entry("watched", "v", 4, {{60'000, 120'000}}),
                                             entry("watched", "v", 3, {{0, 30'000}}), entry("linkIssued", "v", 2),
                                             entry("deletionAsked", "", 1)};
    entries.last().reason = QStringLiteral("asked by letter");
    const auto lines = AccessStory::linesFor(entries);
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().what, QStringLiteral("Watched 2 min"));
    QCOMPARE(lines.first().detail, QStringLiteral("0:00:00 to 0:00:30, 0:01:00 to 0:02:00"));
    QCOMPARE(lines.last().what, QStringLiteral("Scheduled deletion"));
    QVERIFY(lines.last().detail.contains(QStringLiteral("asked by letter")));
    QCOMPARE(AccessStory::linesFor({entry("linkIssued", "w", 1)}).first().what, QStringLiteral("Opened"));
    QCOMPARE(AccessStory::linesFor({entry("closed", "w", 2), entry("linkIssued", "w", 1)}).first().what,
             QStringLiteral("Opened without watching"));
}

void TestModels::equalLinesInARowBecomeOne()
{
    const auto lines = AccessStory::linesFor(
        {entry("accessLogRead", "", 3), entry("accessLogRead", "", 2), entry("transcriptRead", "", 1)});
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.first().what.contains(QStringLiteral("2 time")));
}

void TestModels::aLineCanStandForMany()
{
    domain::AccessLogEntry refused = entry("accessDenied", "", 9);
    refused.outcome = domain::LogOutcome::Refused;
    refused.actorRole = domain::Role::Patient;
    refused.actorId = domain::UserId();
    refused.actorName.clear();
    refused.count = 3000;
    domain::AccessLogEntry watched = entry("watched", "", 8, {{0, 60'000}});
    watched.outcome = domain::LogOutcome::Reported;
    watched.count = 40;
    const auto lines = AccessStory::linesFor({refused, watched});
    QCOMPARE(lines.size(), 2);
    const auto line = [&lines](const char *icon) {
        return *std::find_if(lines.begin(), lines.end(),
                             [icon](const models::AccessLine &one) { return one.iconName == QLatin1String(icon); });
    };
    QVERIFY(line("problem").what.contains(QStringLiteral("3000 time")));
    QVERIFY(
        line("problem").who.contains(QStringLiteral("name withheld"))); // nor taken for somebody who was not signed in
    QCOMPARE(line("film").what, QStringLiteral("Watched 1 min"));
}

void TestModels::everybodyIsCountedOnce()
{
    domain::AccessSummary ruth{domain::UserId(QStringLiteral("u-1")),
                               QStringLiteral("Ruth"),
                               domain::Role::Psychologist,
                               3,
                               1,
                               0,
                               500,
                               base::fromUnixMs(1000)};
    domain::AccessSummary strangers{{}, {}, domain::Role::Patient, 0, 0, 2, 0, base::fromUnixMs(2000)};
    domain::AccessSummary reader{domain::UserId(QStringLiteral("u-2")),
                                 QStringLiteral("Priya"),
                                 domain::Role::PracticeManager,
                                 0,
                                 0,
                                 0,
                                 0,
                                 base::fromUnixMs(3000)};
    const auto lines = AccessStory::people({ruth, strangers, reader});
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0).who, QStringLiteral("Ruth"));
    QVERIFY(lines.at(0).what.contains(QStringLiteral("3 time")) &&
            lines.at(0).what.contains(QStringLiteral("1 copies")));
    QVERIFY(lines.at(1).what.contains(QStringLiteral("denied 2 time")));
    QCOMPARE(lines.at(2).what, QStringLiteral("did not open it"));
}

void TestModels::aPauseIsTheLinesFaultOrNot_data()
{
    QTest::addColumn<int>("bytesEach"); // in each of ten looks of half a second
    QTest::addColumn<int>("waitedEach");
    QTest::addColumn<bool>("isTheLine");
    QTest::newRow("a slow line") << 20'000 << 450 << true;
    QTest::newRow("a line that is lost") << 0 << 500 << true;
    QTest::newRow("a far key frame, all here") << 0 << 0 << false;
    QTest::newRow("a far key frame from this very machine") << 20'000'000 << 60 << false;
}

void TestModels::aPauseIsTheLinesFaultOrNot()
{
    QFETCH(int, bytesEach);
    QFETCH(int, waitedEach);
    QFETCH(bool, isTheLine);
    models::LineSpeed line;
    QVERIFY(!line.isWaitedFor());
    for (int i = 0; i < 10; ++i)
        line.add(std::chrono::milliseconds(500 * i), qint64(bytesEach) * i, std::chrono::milliseconds(waitedEach) * i);
    QCOMPARE(line.isWaitedFor(), isTheLine);
    QCOMPARE(line.bitsPerSecond(), bytesEach * 16.0);
}

void TestModels::whatAnotherVersionWroteIsShownByItsName()
{
    const QString name = QStringLiteral("somethingOfNextYear");
    QCOMPARE(AccessStory::action(domain::LogActionName::read(name)), name);
    QCOMPARE(AccessStory::linesFor({entry("somethingOfNextYear", "", 1)}).first().what, name);
    for (const domain::LogActionRow &row : domain::logActions())
        QCOMPARE(AccessStory::action(row.action), QString::fromUtf8(row.words));
}

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
