// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/decisions.h"

#include <QTest>

using namespace attune::playback;

class TestPlayback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEndInTheMiddleIsNoEnd();
    void seeksStayInside();
    void itContinuesWhereThePersonStopped_data();
    void itContinuesWhereThePersonStopped();
    void speedsStepThroughTheList();
    void theRequestedTimeIsShownUntilReached();
};

void TestPlayback::anEndInTheMiddleIsNoEnd()
{
    QVERIFY(!isRealEnd(milliseconds(30'000), milliseconds(60'000)));
    QVERIFY(isRealEnd(milliseconds(59'200), milliseconds(60'000)));
    QVERIFY(isRealEnd(milliseconds(5), milliseconds(0)));
}

void TestPlayback::seeksStayInside()
{
    QCOMPARE(clampedTarget(milliseconds(-5), milliseconds(100)), milliseconds(0));
    QCOMPARE(clampedTarget(milliseconds(500), milliseconds(100)), milliseconds(100));
    QCOMPARE(clampedTarget(milliseconds(500), milliseconds(0)), milliseconds(500));
}

void TestPlayback::itContinuesWhereThePersonStopped_data()
{
    QTest::addColumn<int>("stopped");
    QTest::addColumn<int>("expected");
    QTest::newRow("never") << -1 << 0;
    QTest::newRow("in the middle") << 120'000 << 120'000;
    QTest::newRow("at the very start") << 2000 << 0;
    QTest::newRow("in the last half minute") << 580'000 << 0;
    QTest::newRow("just before") << 569'000 << 569'000;
}

void TestPlayback::itContinuesWhereThePersonStopped()
{
    QFETCH(int, stopped);
    QFETCH(int, expected);
    const auto at = stopped < 0 ? std::nullopt : std::optional(milliseconds(stopped));
    QCOMPARE(startPosition(at, milliseconds(600'000)), milliseconds(expected));
}

void TestPlayback::speedsStepThroughTheList()
{
    QList<double> up;
    for (double rate = 0.5; up.isEmpty() || rate != up.last(); rate = nextFaster(rate))
        up << rate;
    QCOMPARE(up, (QList<double>{0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0}));
    QCOMPARE(nextSlower(0.5), 0.25);
    QCOMPARE(nextSlower(0.25), 0.25);
    QCOMPARE(nextSlower(1.3), 1.25);
    QCOMPARE(nextFaster(1.0), 1.1);
}

void TestPlayback::theRequestedTimeIsShownUntilReached()
{
    RequestedPosition requested;
    QCOMPARE(requested.shown(milliseconds(10), milliseconds(0)), milliseconds(10));
    requested.ask(milliseconds(50'000), milliseconds(0));
    QCOMPARE(requested.shown(milliseconds(10), milliseconds(100)), milliseconds(50'000));
    QCOMPARE(requested.shown(milliseconds(49'900), milliseconds(200)), milliseconds(49'900));
    QCOMPARE(requested.shown(milliseconds(30'000), milliseconds(300)), milliseconds(30'000)); // it was reached
    requested.ask(milliseconds(90'000), milliseconds(1000));
    QCOMPARE(requested.shown(milliseconds(10), milliseconds(4000)), milliseconds(10)); // it had its time
}

QTEST_GUILESS_MAIN(TestPlayback)
#include "tst_playback.moc"
