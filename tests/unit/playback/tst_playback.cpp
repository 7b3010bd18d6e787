// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/decisions.h"

#include <QTest>

using namespace attune::playback;
using namespace std::chrono_literals;

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
    void jumpsAreTakenBackOneByOne();
    void jumpsInASearchAreOne();
    void aJumpAfterOneThatWasTakenBackCounts();
    void onlyTheLastJumpsAreKept();
    void aPartRepeatsOnceItHasBothEnds();
    void aPartIsNeverTooShort();
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

void TestPlayback::jumpsAreTakenBackOneByOne()
{
    SeekHistory history;
    QVERIFY(!history.takeBack(0ms) && !history.doAgain(0ms) && !history.last());
    history.jumped(10s, 0ms);
    history.jumped(60s, 5s);
    QCOMPARE(history.last().value(), milliseconds(60s));
    QCOMPARE(history.takeBack(90s).value(), milliseconds(60s));
    QCOMPARE(history.takeBack(60s).value(), milliseconds(10s));
    QVERIFY(!history.takeBack(10s));
    QCOMPARE(history.doAgain(10s).value(), milliseconds(60s));
    QCOMPARE(history.doAgain(60s).value(), milliseconds(90s)); // to where one was before all of it
    QVERIFY(!history.doAgain(90s));
    QCOMPARE(history.takeBack(90s).value(), milliseconds(60s));
    history.jumped(60s, 20s); // somewhere else: what was taken back is over
    QVERIFY(!history.doAgain(0ms));
    history.clear();
    QVERIFY(!history.last());
}

/// Whoever looks for a place jumps many times, and comes back at once.
void TestPlayback::jumpsInASearchAreOne()
{
    SeekHistory history;
    history.jumped(10s, 0ms);
    for (int i = 1; i <= 8; ++i)
        history.jumped(10s + i * 5s, i * 900ms);
    QCOMPARE(history.takeBack(99s).value(), milliseconds(10s));
    QVERIFY(!history.last());
}

/// However soon: it is no part of the search that was taken back.
void TestPlayback::aJumpAfterOneThatWasTakenBackCounts()
{
    SeekHistory history;
    history.jumped(10s, 0ms);
    QCOMPARE(history.takeBack(60s).value(), milliseconds(10s));
    history.jumped(12s, 600ms);
    QCOMPARE(history.last().value(), milliseconds(12s));
    QVERIFY(!history.doAgain(80s));
    QCOMPARE(history.takeBack(80s).value(), milliseconds(12s));
    QCOMPARE(history.doAgain(12s).value(), milliseconds(80s));
    history.jumped(81s, 900ms);
    QCOMPARE(history.last().value(), milliseconds(81s));
    history.clear(); // another recording
    history.jumped(1s, 950ms);
    QCOMPARE(history.last().value(), milliseconds(1s));
}

void TestPlayback::onlyTheLastJumpsAreKept()
{
    SeekHistory history;
    for (int i = 0; i < 30; ++i)
        history.jumped(i * 1s, i * 2s);
    int taken = 0;
    std::optional<milliseconds> oldest;
    while (const auto place = history.takeBack(99s)) {
        oldest = place;
        ++taken;
    }
    QCOMPARE(taken, 20);
    QCOMPARE(oldest.value(), milliseconds(10s));
}

void TestPlayback::aPartRepeatsOnceItHasBothEnds()
{
    Repeat repeat;
    QVERIFY(!repeat.jumpFrom(1h));
    repeat.setStart(10s);
    QVERIFY(!repeat.isComplete() && !repeat.jumpFrom(1h));
    repeat.setEnd(20s);
    QVERIFY(!repeat.jumpFrom(19'999ms));
    QCOMPARE(repeat.jumpFrom(20s).value(), milliseconds(10s));
    repeat.setStart(30s); // behind the end: another part begins
    QVERIFY(!repeat.isComplete());
    QVERIFY(!repeat.end());
    repeat.clear();
    QVERIFY(!repeat.start());
    repeat.setEnd(5s); // from the beginning on
    QCOMPARE(repeat.jumpFrom(5s).value(), milliseconds(0));
}

/// A part that ends where it begins would jump for ever.
void TestPlayback::aPartIsNeverTooShort()
{
    Repeat repeat;
    repeat.setStart(10s);
    for (const milliseconds end : {milliseconds(10s), milliseconds(9s), milliseconds(10'199ms)}) {
        repeat.setEnd(end);
        QVERIFY(!repeat.isComplete());
    }
    repeat.setEnd(10'200ms);
    QVERIFY(repeat.isComplete());
    repeat.setStart(10'100ms);
    QVERIFY(!repeat.isComplete());
}

QTEST_GUILESS_MAIN(TestPlayback)
#include "tst_playback.moc"
