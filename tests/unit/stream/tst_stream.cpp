// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stream/download.h"
#include "stream/kept_indexes.h"
#include "stream/link_broker.h"
#include "stream/media_stream.h"
#include "stream/seekable_stream.h"
#include "tests/support/bad_server.h"
#include "tests/support/fakes.h"
#include "tests/support/one_link.h"
#include "tests/support/waiting.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <array>
#include <numeric>
#include <thread>

using namespace attune;
using namespace attune::stream;

class TestStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readersWaitForBytesAndGetThem();
    void onlyWhatIsWatchedCountsAsWaiting();
    void closingWakesReaders();
    void aClosedCacheHoldsNothing();
    void failureWakesReadersAndCanBeCleared();
    void memoryStaysBounded();
    void whatWasStoredIsReadBackInWhateverOrderItCame();
    void deviceReadsAnywhereInAnyOrder();
    void keptIndexesAreBounded();
    void theBrokerAsksOnceAndRenewsBeforeExpiry();
    void theBrokerPassesRefusalsOn();
    void whatIsHereIsNotAskedForAgain_data();
    void whatIsHereIsNotAskedForAgain();
    void fileNamesSayNothingAboutPeople();
};

/// On a thread of its own, as media libraries do. Empty when it failed, or nothing came.
static QByteArray readFrom(SeekableStream &device, qint64 offset)
{
    QByteArray bytes;
    std::atomic<bool> done = false;
    std::thread reader([&] {
        if (device.seek(offset))
            bytes = device.read(1000);
        done = true;
    });
    if (!QTest::qWaitFor([&done] { return done.load(); }, 10'000))
        device.setInterrupted(true);
    reader.join();
    return bytes;
}

void TestStream::readersWaitForBytesAndGetThem()
{
    RangeCache cache(1024 * 1024);
    std::atomic<qint64> wanted = -1;
    cache.onRead = [&wanted](qint64 offset, bool blocked) {
        if (blocked)
            wanted = offset;
    };
    QByteArray got(10, '\0');
    qint64 count = 0;
    std::thread reader([&] { count = cache.read(5, got.data(), 10); });
    QTRY_COMPARE(wanted.load(), 5);
    cache.setSize(100);
    cache.store(0, QByteArray("0123456789abcdef"));
    reader.join();
    QCOMPARE(count, 10);
    QCOMPARE(got, QByteArray("56789abcde"));
    QCOMPARE(cache.missingFrom(0), 16);
    QCOMPARE(cache.read(100, got.data(), 10), 0);
    using Ranges = std::vector<std::pair<qint64, qint64>>;
    QCOMPARE(cache.heldRanges(), (Ranges{{0, 16}}));
    cache.store(RangeCache::blockSize, QByteArray(RangeCache::blockSize, 'x'));
    cache.store(2 * RangeCache::blockSize, "yz");
    QCOMPARE(cache.heldRanges(), (Ranges{{0, 16}, {RangeCache::blockSize, 2 * RangeCache::blockSize + 2}}));
    QCOMPARE(cache.read(4, got.data(), 4, nullptr, RangeCache::Reader::CachedOnly), 4);
    wanted = -1;
    QCOMPARE(cache.read(50, got.data(), 4, nullptr, RangeCache::Reader::CachedOnly), -1); // neither waits nor asks
    QCOMPARE(wanted.load(), -1);
}

/// By it the player says whose fault a pause is: the line's, or nobody's.
void TestStream::onlyWhatIsWatchedCountsAsWaiting()
{
    RangeCache cache(1024 * 1024);
    cache.setSize(100);
    char byte = 0;
    const auto readIn = [&](RangeCache::Reader kind) {
        return std::thread([&cache, kind] {
            char one = 0;
            cache.read(50, &one, 1, nullptr, kind);
        });
    };
    cache.store(0, QByteArray(16, 'x'));
    QCOMPARE(cache.read(3, &byte, 1), 1); // what is here is not waited for
    QCOMPARE(cache.waited().count(), 0);
    std::atomic<bool> asked = false;
    cache.onIdleRead = [&asked](qint64) { asked = true; };
    std::thread idle = readIn(RangeCache::Reader::Idle);
    QTRY_VERIFY(asked);
    QCOMPARE(cache.waited().count(), 0); // nor does what nobody watches wait
    std::thread urgent = readIn(RangeCache::Reader::Urgent);
    QTRY_VERIFY(cache.waited().count() > 50); // it grows while it waits
    cache.close();
    urgent.join();
    idle.join();
    const auto all = cache.waited();
    test::letPass(30, "nobody waits any more");
    QCOMPARE(cache.waited(), all);
}

void TestStream::closingWakesReaders()
{
    for (int round = 0; round < 50; ++round) { // the reader may or may not wait already: both must end
        RangeCache cache(1024 * 1024);
        char byte = 0;
        qint64 count = 0;
        std::atomic<bool> begun = false;
        std::thread reader([&] {
            begun = true;
            count = cache.read(0, &byte, 1);
        });
        while (round % 2 == 0 && !begun)
            std::this_thread::yield();
        cache.close();
        reader.join();
        QCOMPARE(count, -1);
        QCOMPARE(cache.read(0, &byte, 1), -1);
    }
}

void TestStream::aClosedCacheHoldsNothing()
{
    RangeCache cache(1024 * 1024);
    cache.setSize(100'000);
    cache.store(0, QByteArray(50'000, 's'));
    QVERIFY(cache.heldBytes() >= 50'000);
    cache.close();
    cache.store(50'000, QByteArray(50'000, 's')); // it was on its way
    cache.restore(0, QByteArray(50'000, 's'));
    char byte = 0;
    QCOMPARE(cache.read(0, &byte, 1), -1);
    QCOMPARE(cache.peek(0, &byte, 1), 0);
    QCOMPARE(cache.heldBytes(), 0);
    QVERIFY(cache.heldRanges().empty());
}

void TestStream::failureWakesReadersAndCanBeCleared()
{
    RangeCache cache(1024 * 1024);
    cache.fail({base::ErrorKind::Unavailable, {}, {}, {}});
    char byte = 0;
    QCOMPARE(cache.read(0, &byte, 1), -1);
    cache.clearFailure();
    cache.setSize(1);
    cache.store(0, "x");
    QCOMPARE(cache.read(0, &byte, 1), 1);
}

void TestStream::memoryStaysBounded()
{
    RangeCache cache(4 * 1024 * 1024);
    cache.setSize(200 * 1024 * 1024);
    for (qint64 at = 0; at < 200 * 1024 * 1024; at += 1024 * 1024)
        cache.store(at, QByteArray(64 * 1024, 'x'));
    QVERIFY(cache.heldBytes() <= 20 * 1024 * 1024); // what is near the reader is kept beyond the limit
}

/// Pieces of any place and length, compared with a plain record of what is here: of a block its beginning, as far as it
/// came without a gap.
void TestStream::whatWasStoredIsReadBackInWhateverOrderItCame()
{
    constexpr qint64 block = RangeCache::blockSize;
    constexpr qint64 blocks = 24;
    QRandomGenerator random(17);
    QByteArray content(blocks * block - 777, Qt::Uninitialized);
    for (char &byte : content)
        byte = static_cast<char>(random.bounded(256));
    const qint64 size = content.size();
    RangeCache cache(64 * 1024 * 1024);
    cache.setSize(size);
    std::array<qint64, blocks> filled{};
    const auto isHere = [&](qint64 at) { return at % block < filled.at(static_cast<std::size_t>(at / block)); };
    const auto firstMissing = [&](qint64 at) {
        while (at < size && isHere(at))
            ++at;
        return at;
    };
    for (int round = 0; round < 400; ++round) {
        const qint64 from = random.bounded(size);
        const qint64 length = std::min(size - from, 1 + random.bounded(2 * block));
        cache.store(from, content.mid(from, length));
        for (qint64 at = from; at < from + length; at = (at / block + 1) * block) {
            qint64 &here = filled.at(static_cast<std::size_t>(at / block));
            const qint64 end = std::min(from + length - at / block * block, block);
            if (at % block <= here)
                here = std::max(here, end);
        }
        const qint64 place = random.bounded(size);
        QCOMPARE(cache.missingFrom(place), firstMissing(place));
        QByteArray got(1 + random.bounded(int(3 * block)), '\0');
        const qint64 expected = std::min<qint64>(got.size(), firstMissing(place) - place);
        const qint64 read = cache.read(place, got.data(), got.size(), nullptr, RangeCache::Reader::CachedOnly);
        QCOMPARE(read, expected > 0 ? expected : -1); // nothing is fetched for it
        QVERIFY(read < 0 || got.left(read) == content.mid(place, read));
        QCOMPARE(cache.peek(place, got.data(), got.size()), expected);
    }
    qint64 held = 0;
    for (const auto &[from, to] : cache.heldRanges()) {
        QVERIFY(from < to && to <= size && isHere(from) && (to == size || !isHere(to)));
        held += to - from;
    }
    QCOMPARE(held, std::accumulate(filled.begin(), filled.end(), qint64(0)));
    cache.close();
    QByteArray none(16, 'x');
    QCOMPARE(cache.peek(0, none.data(), none.size()), 0);
    QCOMPARE(cache.read(0, none.data(), none.size()), -1);
}

void TestStream::deviceReadsAnywhereInAnyOrder()
{
    auto cache = std::make_shared<RangeCache>(8 * 1024 * 1024);
    QByteArray content(300'000, '\0');
    QRandomGenerator random(1);
    for (char &c : content)
        c = static_cast<char>(random.bounded(256));
    cache->setSize(content.size());
    cache->store(0, content);
    SeekableStream device(cache);
    QVERIFY(!device.isSequential());
    QCOMPARE(device.size(), 300'000);
    for (int i = 0; i < 200; ++i) {
        const qint64 at = random.bounded(300'000);
        QVERIFY(device.seek(at));
        QCOMPARE(device.read(5000), content.mid(at, 5000));
    }
    device.seek(299'990);
    QCOMPARE(device.read(100).size(), 10);
    QVERIFY(device.atEnd());
}

void TestStream::keptIndexesAreBounded()
{
    KeptIndexes kept;
    const auto index = [](qint64 bytes) {
        auto made = std::make_shared<KeptIndex>();
        made->etag = "\"e\"";
        made->bytes = QByteArray(bytes, 'i');
        return made;
    };
    constexpr qint64 third = KeptIndexes::mostBytes / 3;
    for (const char *name : {"a", "b", "c"})
        kept.keep(QString::fromLatin1(name), index(third));
    QVERIFY(kept.find(QStringLiteral("a"))); // and is now the one used last
    kept.keep(QStringLiteral("d"), index(third));
    QVERIFY(kept.find(QStringLiteral("a")));
    QVERIFY(!kept.find(QStringLiteral("b")));
    QVERIFY(kept.find(QStringLiteral("d")));
    kept.keep(QStringLiteral("e"), index(KeptIndexes::mostBytes));
    QVERIFY(!kept.find(QStringLiteral("e"))); // would push out everything else
    kept.clear();
    QVERIFY(!kept.find(QStringLiteral("a")));
}

void TestStream::theBrokerAsksOnceAndRenewsBeforeExpiry()
{
    test::FakeLinks links;
    links.lifetime = std::chrono::seconds(1);
    LinkBroker broker(links, test::someRecording(QStringLiteral("r")), domain::LinkUse::Play,
                      domain::ViewingId(QStringLiteral("v")), {});
    QSignalSpy ready(&broker, &LinkBroker::linkReady);
    QSignalSpy renewed(&broker, &LinkBroker::renewed);
    broker.needLink();
    broker.needLink();
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(links.asked, QList<domain::LinkUse>{domain::LinkUse::Play});
    QTRY_COMPARE_WITH_TIMEOUT(renewed.count(), 1, 3000);
    QCOMPARE(links.asked.last(), domain::LinkUse::RenewPlay);
}

void TestStream::theBrokerPassesRefusalsOn()
{
    test::FakeLinks links;
    links.failure = base::Error{base::ErrorKind::ConsentNeeded, {}, {}, {}};
    LinkBroker broker(links, test::someRecording(QStringLiteral("r")), domain::LinkUse::Play, {}, {});
    QSignalSpy failed(&broker, &LinkBroker::linkFailed);
    broker.needLink();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<base::Error>().kind, base::ErrorKind::ConsentNeeded);
}

void TestStream::whatIsHereIsNotAskedForAgain_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<test::Treatment>("failure"); // of the first request for something else
    constexpr qint64 blocks = 64 * RangeCache::blockSize;
    test::Treatment reset;
    reset.bytesThenReset = 0;
    test::Treatment expired;
    expired.status = 403;
    QTest::newRow("reset, whole blocks") << blocks << reset;
    QTest::newRow("reset, some bytes more") << blocks + 100 << reset;
    QTest::newRow("expired link, whole blocks") << blocks << expired;
    QTest::newRow("expired link, some bytes more") << blocks + 100 << expired;
}

/// All from where the watching reader is to the end is here, and a request for something before that fails: what is
/// asked for afterwards is that, and neither what is here nor an empty range.
void TestStream::whatIsHereIsNotAskedForAgain()
{
    QFETCH(qint64, size);
    QFETCH(test::Treatment, failure);
    constexpr qint64 tail = 56 * RangeCache::blockSize;
    test::BadServer server(QByteArray(size, 'x'));
    test::OneLink links;
    links.url = server.url();
    MediaStream stream(links, domain::Recording{}, domain::ViewingId(QStringLiteral("v")), {},
                       QSslConfiguration::defaultConfiguration());
    QSignalSpy failed(&stream, &MediaStream::failed);
    QCOMPARE(readFrom(*stream.makeDevice(), tail).size(), qsizetype(1000));
    QTRY_VERIFY(!stream.heldRanges().empty() && stream.heldRanges().back().second == size);
    const auto before = server.asked().size();
    const auto harmed = std::make_shared<std::atomic<int>>(0);
    server.setBehaviour(
        [harmed, failure](int, qint64, qint64) { return (*harmed)++ == 0 ? failure : test::Treatment(); });
    QCOMPARE(readFrom(*stream.makeIdleDevice(), 0).size(), qsizetype(1000));
    QCOMPARE(failed.count(), 0);
    QVERIFY(*harmed >= 2);
    const auto ranges = server.asked().mid(before);
    for (const auto &[first, last] : ranges)
        QVERIFY2(first <= last && first < tail, qPrintable(QStringLiteral("%1-%2").arg(first).arg(last)));
}

void TestStream::fileNamesSayNothingAboutPeople()
{
    domain::Recording recording = test::someRecording(QStringLiteral("0190-abc"));
    recording.clientName = QStringLiteral("Jane Doe");
    recording.number = QStringLiteral("../42");
    recording.format = QStringLiteral("mp4");
    recording.sessionAt = base::fromUnixMs(1769850900000);
    QCOMPARE(neutralFileName(recording), QStringLiteral("session-2026-01-31-rec_42.mp4"));
}

QTEST_GUILESS_MAIN(TestStream)
#include "tst_stream.moc"
