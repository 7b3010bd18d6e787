// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/when_done.h"
#include "models/figures/figure_table.h"
#include "models/figures/figure_words.h"
#include "models/figures/usual_days.h"
#include "models/ports/masked_figures.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace attune;
using namespace attune::models;
using domain::LogSummary;
using domain::SummaryBy;

namespace {

const QDate monday(2026, 3, 2);

domain::OutcomeCounts counts(qint64 allowed, qint64 refused = 0)
{
    domain::OutcomeCounts counts;
    counts.add(u"allowed", allowed);
    counts.add(u"refused", refused);
    return counts;
}

/// Twelve weeks with the same counts on each weekday, and a week that is asked about.
LogSummary baseline(const QList<qint64> &asked, qint64 usual)
{
    LogSummary summary;
    summary.by = SummaryBy::Baseline;
    summary.firstDay = monday;
    summary.lastDay = monday.addDays(asked.size() - 1);
    for (int day = domain::baselineDays; day > 0; --day)
        summary.past.append({monday.addDays(-day), usual});
    for (int day = 0; day < asked.size(); ++day)
        summary.past.append({monday.addDays(day), asked.at(day)});
    return summary;
}

LogSummary summaryOf(SummaryBy by)
{
    LogSummary summary;
    summary.by = by;
    summary.firstDay = monday;
    summary.lastDay = monday.addDays(1);
    summary.total = counts(30, 4);
    for (int day = 0; day < 2; ++day) {
        const auto from = base::fromUnixMs(monday.addDays(day).startOfDay(Qt::UTC).toMSecsSinceEpoch());
        summary.buckets.append({from, from + std::chrono::hours(24), monday.addDays(day), monday.addDays(day),
                                day == 0 ? counts(20) : counts(10, 4)});
    }
    summary.names = {{QStringLiteral("u-1"), QStringLiteral("Ruth"), QStringLiteral("psychologist"), 3, counts(20, 4),
                      summary.buckets.first().from, summary.buckets.last().from},
                     {QStringLiteral("c-1"), QStringLiteral("Soren"), QStringLiteral("patient"), 1, counts(8),
                      summary.buckets.first().from, summary.buckets.last().from}};
    summary.others = counts(2);
    summary.otherNames = 2;
    summary.cells = {{1, 9, 20}, {7, 23, 14}};
    summary.past = baseline({3, 9}, 3).past;
    summary.gaps = {{QStringLiteral("device-0001"), QStringLiteral("c-1"), QStringLiteral("Soren"), 41, 44, {}, {}}};
    return summary;
}

const SummaryBy kinds[] = {SummaryBy::Time,     SummaryBy::Person,    SummaryBy::Client,  SummaryBy::Action,
                           SummaryBy::Device,   SummaryBy::Recording, SummaryBy::Readers, SummaryBy::Hour,
                           SummaryBy::Baseline, SummaryBy::Gaps};

class FixedFigures final : public domain::AccessFiguresPort
{
public:
    LogSummary answer;
    QFuture<base::Result<LogSummary>> figures(const domain::FiguresQuestion &) override
    {
        return base::ready(base::Result<LogSummary>(answer));
    }
};

} // namespace

/// What pictures of the access log are painted from, and what their tables say.
class TestFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDayIsComparedWithItsWeekday_data();
    void aDayIsComparedWithItsWeekday();
    void daysBeforeTheLogAreNotDaysWithoutEntries();
    void everyKindHasATableThatAddsUp_data();
    void everyKindHasATableThatAddsUp();
    void aSummarySaysTheMostAndTheSum();
    void unknownOutcomesAreCounted();
    void noClientIsNamedWhileNamesAreHidden_data();
    void noClientIsNamedWhileNamesAreHidden();
};

void TestFigures::aDayIsComparedWithItsWeekday_data()
{
    QTest::addColumn<qint64>("usual");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<bool>("above");
    QTest::newRow("as always") << qint64(5) << qint64(5) << false;
    QTest::newRow("one more") << qint64(5) << qint64(6) << true;
    QTest::newRow("less") << qint64(5) << qint64(0) << false;
    QTest::newRow("somebody who never does anything") << qint64(0) << qint64(1) << true;
}

void TestFigures::aDayIsComparedWithItsWeekday()
{
    QFETCH(qint64, usual);
    QFETCH(qint64, count);
    QFETCH(bool, above);
    LogSummary summary = baseline({count}, usual);
    for (domain::DayCount &day : summary.past) { // other weekdays say nothing about a Monday
        if (day.day.dayOfWeek() != Qt::Monday)
            day.count = 1000;
    }
    const auto days = comparedDays(summary);
    QCOMPARE(days.size(), 1);
    QCOMPARE(days.first().day, monday);
    QVERIFY(days.first().usual);
    QCOMPARE(days.first().usual->middle, double(usual));
    QCOMPARE(days.first().isAbove(), above);
}

void TestFigures::daysBeforeTheLogAreNotDaysWithoutEntries()
{
    LogSummary summary = baseline({2}, 0);
    summary.logBegins = monday.addDays(-3 * 7); // three Mondays are known
    QVERIFY(!comparedDays(summary).first().usual);
    summary.logBegins = monday.addDays(-4 * 7); // four are enough
    QVERIFY(comparedDays(summary).first().usual);
}

void TestFigures::everyKindHasATableThatAddsUp_data()
{
    QTest::addColumn<SummaryBy>("by");
    for (const SummaryBy by : kinds)
        QTest::newRow(qPrintable(textOf(by))) << by;
}

void TestFigures::everyKindHasATableThatAddsUp()
{
    QFETCH(SummaryBy, by);
    FigureTable table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setSummary(summaryOf(by), QStringLiteral("UTC"));
    QVERIFY(table.rowCount() > 0);
    QSet<QString> heads;
    for (int column = 0; column < table.columnCount(); ++column) {
        const QString head = table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY2(!head.isEmpty() && !heads.contains(head), qPrintable(head));
        heads.insert(head);
    }
    for (int row = 0; row < table.rowCount(); ++row) {
        QVERIFY(!table.index(row, 0).data().toString().isEmpty());
        QVERIFY(table.sentence(row).contains(table.index(row, 0).data().toString()));
    }
    QVERIFY(!FigureWords::title(by).isEmpty());
    QVERIFY(!FigureWords::summary(table.summary()).isEmpty());
    int all = -1;
    for (int column = 0; column < table.columnCount(); ++column)
        all = table.headerData(column, Qt::Horizontal, Qt::DisplayRole) == QStringLiteral("All") ? column : all;
    if (all < 0) // hours, days and gaps are no parts of the sum
        return;
    qint64 sum = 0;
    for (int row = 0; row < table.rowCount(); ++row)
        sum += table.index(row, all).data().toString().toLongLong();
    QCOMPARE(sum, table.summary().total.total());
}

void TestFigures::aSummarySaysTheMostAndTheSum()
{
    const QString time = FigureWords::summary(summaryOf(SummaryBy::Time));
    QVERIFY2(time.contains(QStringLiteral("34")) && time.contains(QStringLiteral("2 Mar 2026")), qPrintable(time));
    const QString people = FigureWords::summary(summaryOf(SummaryBy::Person));
    QVERIFY2(people.contains(QStringLiteral("Ruth")) && people.contains(QStringLiteral("24")), qPrintable(people));
    const QString hours = FigureWords::summary(summaryOf(SummaryBy::Hour));
    QVERIFY2(hours.contains(QStringLiteral("Monday")) && hours.contains(QStringLiteral("09:00")), qPrintable(hours));
    const QString gaps = FigureWords::summary(summaryOf(SummaryBy::Gaps));
    QVERIFY2(gaps.contains(QStringLiteral("4")), qPrintable(gaps));
    QCOMPARE(FigureWords::summary({}), QStringLiteral("No entry matches."));
}

void TestFigures::unknownOutcomesAreCounted()
{
    domain::OutcomeCounts all;
    all.add(u"allowed", 2);
    all.add(u"postponed", 3); // of a version that is not there yet
    QCOMPARE(all.total(), qint64(5));
    QCOMPARE(all.parts[domain::unknownOutcome], qint64(3));
    LogSummary summary = summaryOf(SummaryBy::Person);
    const auto heads = [](const LogSummary &shown) {
        FigureTable table;
        table.setSummary(shown, QStringLiteral("UTC"));
        QStringList said;
        for (int column = 0; column < table.columnCount(); ++column)
            said << table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return said;
    };
    QVERIFY(!heads(summary).contains(FigureWords::outcome(domain::unknownOutcome)));
    summary.total += all;
    QVERIFY(heads(summary).contains(FigureWords::outcome(domain::unknownOutcome)));
}

void TestFigures::noClientIsNamedWhileNamesAreHidden_data()
{
    everyKindHasATableThatAddsUp_data();
}

void TestFigures::noClientIsNamedWhileNamesAreHidden()
{
    QFETCH(SummaryBy, by);
    FixedFigures figures;
    figures.answer = summaryOf(by);
    NameMask mask;
    MaskedFigures masked(mask, figures);
    const auto texts = [&masked] {
        auto future = masked.figures({});
        while (!future.isFinished())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        FigureTable table;
        table.setSummary(*future.result(), QStringLiteral("UTC"));
        QString all = FigureWords::summary(table.summary());
        for (int row = 0; row < table.rowCount(); ++row)
            all += QLatin1Char('\n') + table.sentence(row);
        return all;
    };
    const bool names =
        by != SummaryBy::Time && by != SummaryBy::Hour && by != SummaryBy::Baseline && by != SummaryBy::Action;
    QCOMPARE(texts().contains(QStringLiteral("Soren")), names);
    mask.setOn(true);
    QVERIFY2(!texts().contains(QStringLiteral("Soren")), qPrintable(texts()));
}

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
