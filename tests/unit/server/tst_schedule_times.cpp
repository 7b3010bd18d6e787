// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/schedule_times.h"

#include <QTest>

using namespace attune;
using namespace attune::server::reports;
using domain::ReportEvery;

namespace {

base::Instant at(const char *text)
{
    return *base::instantFromText(QString::fromLatin1(text));
}

} // namespace

/// When a schedule is next, in the zone of the clinic, across changes of its clocks; and which days its report is
/// about.
class TestScheduleTimes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeOfDayIsTheClocks_data();
    void aTimeOfDayIsTheClocks();
    void theNextTimeIsLater_data();
    void theNextTimeIsLater();
    void everyTimeIsFoundOnce_data();
    void everyTimeIsFoundOnce();
    void theDaysAreThoseBefore_data();
    void theDaysAreThoseBefore();
};

void TestScheduleTimes::aTimeOfDayIsTheClocks_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("minute");
    QTest::addColumn<QByteArray>("expected");
    const QByteArray newYork = "America/New_York";
    QTest::newRow("winter") << newYork << QDate(2026, 3, 7) << 7 * 60 << QByteArray("2026-03-07T12:00:00Z");
    QTest::newRow("summer") << newYork << QDate(2026, 3, 9) << 7 * 60 << QByteArray("2026-03-09T11:00:00Z");
    QTest::newRow("day of the change") << newYork << QDate(2026, 3, 8) << 7 * 60 << QByteArray("2026-03-08T11:00:00Z");
    QTest::newRow("skipped") << newYork << QDate(2026, 3, 8) << 150 << QByteArray("2026-03-08T07:30:00Z");
    QTest::newRow("twice: the first") << newYork << QDate(2026, 11, 1) << 90 << QByteArray("2026-11-01T05:30:00Z");
    QTest::newRow("half an hour") << QByteArray("Australia/Lord_Howe") << QDate(2026, 10, 5) << 7 * 60
                                  << QByteArray("2026-10-04T20:00:00Z");
    QTest::newRow("no changes") << QByteArray("Asia/Kolkata") << QDate(2026, 6, 1) << 0
                                << QByteArray("2026-05-31T18:30:00Z");
    QTest::newRow("midnight is skipped") << QByteArray("America/Santiago") << QDate(2026, 9, 6) << 0
                                         << QByteArray("2026-09-06T04:00:00Z");
}

void TestScheduleTimes::aTimeOfDayIsTheClocks()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, day);
    QFETCH(int, minute);
    QFETCH(QByteArray, expected);
    QCOMPARE(base::toText(momentOf(day, minute, QTimeZone(zone))), base::toText(at(expected.constData())));
}

void TestScheduleTimes::theNextTimeIsLater_data()
{
    QTest::addColumn<bool>("weekly");
    QTest::addColumn<int>("day");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QByteArray>("next");
    QTest::addColumn<QByteArray>("latest");
    QTest::newRow("later this week") << true << 5 << QByteArray("2026-07-01T00:00:00Z")
                                     << QByteArray("2026-07-03T07:00:00Z") << QByteArray("2026-06-26T07:00:00Z");
    QTest::newRow("at the time itself") << true << 5 << QByteArray("2026-07-03T07:00:00Z")
                                        << QByteArray("2026-07-10T07:00:00Z") << QByteArray("2026-07-03T07:00:00Z");
    QTest::newRow("over a year's end") << true << 1 << QByteArray("2026-12-29T00:00:00Z")
                                       << QByteArray("2027-01-04T07:00:00Z") << QByteArray("2026-12-28T07:00:00Z");
    QTest::newRow("this month") << false << 28 << QByteArray("2026-02-01T00:00:00Z")
                                << QByteArray("2026-02-28T07:00:00Z") << QByteArray("2026-01-28T07:00:00Z");
    QTest::newRow("next month") << false << 1 << QByteArray("2026-01-01T07:00:00Z")
                                << QByteArray("2026-02-01T07:00:00Z") << QByteArray("2026-01-01T07:00:00Z");
}

void TestScheduleTimes::theNextTimeIsLater()
{
    QFETCH(bool, weekly);
    QFETCH(int, day);
    QFETCH(QByteArray, after);
    QFETCH(QByteArray, next);
    QFETCH(QByteArray, latest);
    const ReportEvery every = weekly ? ReportEvery::Week : ReportEvery::Month;
    const auto moment = at(after.constData());
    QCOMPARE(base::toText(nextTime(every, day, 7 * 60, QTimeZone::utc(), moment)), base::toText(at(next.constData())));
    QCOMPARE(base::toText(latestTime(every, day, 7 * 60, QTimeZone::utc(), moment)),
             base::toText(at(latest.constData())));
}

void TestScheduleTimes::everyTimeIsFoundOnce_data()
{
    QTest::addColumn<QByteArray>("zone");
    for (const char *zone : {"UTC", "America/New_York", "Europe/Madrid", "Australia/Sydney", "Australia/Lord_Howe",
                             "America/Santiago", "Asia/Kolkata", "Pacific/Apia"})
        QTest::newRow(zone) << QByteArray(zone);
}

/// A clock that goes on by odd steps for two years meets each week and month once, at the clock's own time.
void TestScheduleTimes::everyTimeIsFoundOnce()
{
    QFETCH(QByteArray, zone);
    const QTimeZone place(zone);
    for (const ReportEvery every : {ReportEvery::Week, ReportEvery::Month}) {
        const base::Instant end = at("2027-12-31T00:00:00Z");
        base::Instant next = nextTime(every, 1, 7 * 60, place, at("2026-01-01T00:00:00Z"));
        int found = 0;
        for (base::Instant now = at("2026-01-01T00:00:00Z"); now < end; now += std::chrono::minutes(997)) {
            if (now < next)
                continue;
            QCOMPARE(base::toText(latestTime(every, 1, 7 * 60, place, now)), base::toText(next));
            const auto shown = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(next), place);
            QCOMPARE(shown.time(), QTime(7, 0));
            QCOMPARE(every == ReportEvery::Week ? shown.date().dayOfWeek() : shown.date().day(), 1);
            next = nextTime(every, 1, 7 * 60, place, now);
            QVERIFY(next > now);
            ++found;
        }
        QVERIFY2(every == ReportEvery::Week ? found == 104 : found == 24 || found == 23,
                 qPrintable(QString::number(found)));
    }
}

void TestScheduleTimes::theDaysAreThoseBefore_data()
{
    QTest::addColumn<bool>("weekly");
    QTest::addColumn<QByteArray>("moment");
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::newRow("month") << false << QByteArray("2026-03-01T12:00:00Z") << QDate(2026, 2, 1) << QDate(2026, 2, 28);
    QTest::newRow("month, in the middle")
        << false << QByteArray("2026-03-15T12:00:00Z") << QDate(2026, 2, 1) << QDate(2026, 2, 28);
    QTest::newRow("month, over a year's end")
        << false << QByteArray("2026-01-03T12:00:00Z") << QDate(2025, 12, 1) << QDate(2025, 12, 31);
    QTest::newRow("the zone's day counts")
        << false << QByteArray("2026-03-01T02:00:00Z") << QDate(2026, 1, 1) << QDate(2026, 1, 31);
    QTest::newRow("week") << true << QByteArray("2026-07-01T12:00:00Z") << QDate(2026, 6, 22) << QDate(2026, 6, 28);
    QTest::newRow("week, on a Sunday") << true << QByteArray("2026-07-05T12:00:00Z") << QDate(2026, 6, 22)
                                       << QDate(2026, 6, 28);
}

void TestScheduleTimes::theDaysAreThoseBefore()
{
    QFETCH(bool, weekly);
    QFETCH(QByteArray, moment);
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    const auto days = daysBefore(weekly ? ReportEvery::Week : ReportEvery::Month, QTimeZone("America/New_York"),
                                 at(moment.constData()));
    QCOMPARE(days, std::pair(first, last));
}

QTEST_GUILESS_MAIN(TestScheduleTimes)
#include "tst_schedule_times.moc"
