// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/read_ahead.h"

#include <QTest>

using namespace attune::stream;

namespace {

constexpr qint64 mebibyte = 1024 * 1024;
constexpr double pace = mebibyte / 4.0; // bytes a second: two megabits

/// A cache whose reader has come as far as `offset`.
std::shared_ptr<RangeCache> readUpTo(qint64 offset)
{
    auto cache = std::make_shared<RangeCache>(64 * mebibyte);
    cache->setSize(1024 * mebibyte);
    if (offset == 0)
        return cache;
    cache->store(offset - RangeCache::blockSize, QByteArray(RangeCache::blockSize, 'x'));
    QByteArray last(RangeCache::blockSize, Qt::Uninitialized);
    cache->read(offset - RangeCache::blockSize, last.data(), last.size());
    return cache;
}

} // namespace

/// How much is asked for, as the README of the folder says it.
class TestReadAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moreIsAheadOfWhoeverStays_data();
    void moreIsAheadOfWhoeverStays();
    void aJumpBeginsAnew();
    void readingOnAsksForNoMoreThanIsWanted();
    void aWindowGrowsUntilItIsLargeEnough();
    void whatIsSurelyReadIsAskedForInOnePiece();
    void patienceFollowsTheLine();
};

void TestReadAhead::moreIsAheadOfWhoeverStays_data()
{
    QTest::addColumn<qint64>("watchedSeconds");
    QTest::addColumn<qint64>("leastSeconds");
    QTest::addColumn<qint64>("mostSeconds");
    QTest::newRow("just came") << qint64(0) << qint64(12) << qint64(12);
    QTest::newRow("half a minute") << qint64(30) << qint64(22) << qint64(22);
    QTest::newRow("two minutes") << qint64(120) << qint64(39) << qint64(52);
    QTest::newRow("an hour") << qint64(3600) << qint64(60) << qint64(60);
}

void TestReadAhead::moreIsAheadOfWhoeverStays()
{
    QFETCH(const qint64, watchedSeconds);
    QFETCH(const qint64, leastSeconds);
    QFETCH(const qint64, mostSeconds);
    const auto watched = static_cast<qint64>(static_cast<double>(watchedSeconds) * pace);
    ReadAhead ahead(readUpTo(watched), 32 * 1024);
    QCOMPARE(ahead.ahead(), 6 * mebibyte); // nobody has said how fast it is used up
    ahead.setPace(pace);
    const double seconds = static_cast<double>(ahead.ahead()) / pace;
    QVERIFY2(seconds >= static_cast<double>(leastSeconds) - 0.1 && seconds <= static_cast<double>(mostSeconds) + 0.1,
             qPrintable(QString::number(seconds)));
}

void TestReadAhead::aJumpBeginsAnew()
{
    const qint64 place = 30 * mebibyte;
    ReadAhead ahead(readUpTo(place), 32 * 1024);
    ahead.setPace(pace);
    const qint64 before = ahead.ahead();
    ahead.watchesFrom(place);
    QVERIFY(ahead.ahead() < before);
    QCOMPARE(ahead.ahead(), static_cast<qint64>(12 * pace));
}

void TestReadAhead::readingOnAsksForNoMoreThanIsWanted()
{
    ReadAhead ahead(readUpTo(0), 4 * mebibyte);
    ahead.setPace(pace);
    const qint64 all = ahead.ahead();
    QCOMPARE(ahead.windowFrom(0), std::min(all, 4 * mebibyte));
    QCOMPARE(ahead.windowFrom(all - mebibyte), mebibyte);
    QCOMPARE(ahead.windowFrom(all - 1), qint64(128 * 1024)); // a request for less is not worth it
}

void TestReadAhead::aWindowGrowsUntilItIsLargeEnough()
{
    ReadAhead ahead(readUpTo(0), 32 * 1024);
    const qint64 far = 512 * mebibyte; // behind everything that is wanted ahead
    QCOMPARE(ahead.windowFrom(far), qint64(32 * 1024));
    QList<qint64> windows;
    for (int i = 0; i < 6; ++i) {
        ahead.grow();
        windows << ahead.windowFrom(far);
    }
    const QList<qint64> expected = {mebibyte / 2, mebibyte, 2 * mebibyte, 4 * mebibyte, 4 * mebibyte, 4 * mebibyte};
    QCOMPARE(windows, expected);
    ahead.beginSmall();
    QCOMPARE(ahead.windowFrom(far), ReadAhead::jumpWindow);
}

void TestReadAhead::whatIsSurelyReadIsAskedForInOnePiece()
{
    ReadAhead ahead(readUpTo(0), 32 * 1024);
    ahead.expect({0, 3 * mebibyte});
    QCOMPARE(ahead.windowFrom(mebibyte), 2 * mebibyte);
    QCOMPARE(ahead.windowFrom(3 * mebibyte), qint64(32 * 1024));
}

void TestReadAhead::patienceFollowsTheLine()
{
    ReadAhead ahead(readUpTo(0), 32 * 1024);
    QCOMPARE(ahead.patienceMs(), ReadAhead::mostPatienceMs);
    ahead.noteAnswer(10);
    QCOMPARE(ahead.patienceMs(), 300);
    for (int i = 0; i < 20; ++i)
        ahead.noteAnswer(150);
    QVERIFY2(ahead.patienceMs() > 550 && ahead.patienceMs() <= 600, qPrintable(QString::number(ahead.patienceMs())));
    for (int i = 0; i < 20; ++i)
        ahead.noteAnswer(5000);
    QCOMPARE(ahead.patienceMs(), ReadAhead::mostPatienceMs);
}

QTEST_GUILESS_MAIN(TestReadAhead)
#include "tst_read_ahead.moc"
