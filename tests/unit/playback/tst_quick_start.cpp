// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Playing that begins with a part of a long index: which bytes it takes, and that nothing of what is played differs.
#include "playback/decode_loop.h"
#include "stream/index_hint.h"
#include "stream/seekable_stream.h"
#include "stream/start_index.h"
#include "tests/support/made_media.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QSemaphore>
#include <QTest>

#include <algorithm>

using namespace attune;
using playback::DecodeLoop;
using playback::Demuxer;
using stream::Extent;
using stream::RangeCache;

namespace {

constexpr qint64 headBytes = 32 * 1024;

/// A file of which only some bytes are here.
class PartialFile
{
public:
    explicit PartialFile(QByteArray content) : m_content(std::move(content)) { bring({0, headBytes}); }

    void bring(Extent extent)
    {
        extent.to = std::min<qint64>(extent.to, m_content.size());
        m_here.push_back(extent);
        m_bytes += extent.to - extent.from;
    }
    QByteArray at(qint64 offset, qint64 most) const
    {
        qint64 end = offset;
        for (bool grew = true; grew;) {
            grew = false;
            for (const Extent &extent : m_here) {
                if (end >= extent.from && end < extent.to) {
                    end = extent.to;
                    grew = true;
                }
            }
        }
        return m_content.mid(offset, std::min(most, end - offset));
    }
    qint64 bytes() const { return m_bytes; }

private:
    const QByteArray m_content;
    std::vector<Extent> m_here;
    qint64 m_bytes = 0;
};

struct Given
{
    qint64 place = 0;
    qint64 size = 0;
    qint64 pts = 0;
    int flags = 0;
    bool operator==(const Given &) const = default;
};

/// The packets of one kind, at most so many.
QList<Given> packetsOf(Demuxer &demuxer, bool video, qsizetype most)
{
    QList<Given> packets;
    const playback::PacketHandle packet = playback::newPacket();
    while (packets.size() < most && demuxer.read(*packet) == Demuxer::Outcome::Packet) {
        const bool isVideo = demuxer.video() && packet->stream_index == demuxer.video()->index;
        if (isVideo == video)
            packets.append({packet->pos, packet->size, packet->pts, packet->flags});
        av_packet_unref(packet.get());
    }
    return packets;
}

} // namespace

class TestQuickStart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theFirstSecondsComeFromAFewPieces_data();
    void theFirstSecondsComeFromAFewPieces();
    void whatIsNotUnderstoodIsLeftToTheWholeIndex_data();
    void whatIsNotUnderstoodIsLeftToTheWholeIndex();
    void aTableThatLiesIsNotBelieved();
    void theWholeIndexTakesOverWithoutANotch_data();
    void theWholeIndexTakesOverWithoutANotch();
    void aSeekWaitsForTheWholeIndexAndIsExact();
    void aSeekBackNeedsNoMoreThanTheFirstSeconds();
    void closingWaitsForNothing();

private:
    QByteArray content(const QString &name);
    static Extent indexOf(const QByteArray &content);
    static stream::StartLook start(PartialFile &file, const Extent &index, int *rounds = nullptr);
    std::shared_ptr<RangeCache> cacheWithoutIndex(const QByteArray &content, const Extent &index);

    test::MadeMedia m_media;
};

QByteArray TestQuickStart::content(const QString &name)
{
    QFile file(m_media.path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Extent TestQuickStart::indexOf(const QByteArray &content)
{
    const auto hint = stream::indexHint(content.left(4096));
    return hint ? Extent{hint->offset, hint->offset + hint->size} : Extent{};
}

/// As the stream does it: what is wanted is brought, until it is enough or hopeless.
stream::StartLook TestQuickStart::start(PartialFile &file, const Extent &index, int *rounds)
{
    stream::StartLook look;
    for (int round = 0; round < 12; ++round) {
        look = stream::lookForStart(index, [&file](qint64 offset, qint64 most) { return file.at(offset, most); });
        if (rounds)
            *rounds = round;
        if (look.wanted.empty())
            break;
        for (const Extent &extent : look.wanted)
            file.bring(extent);
    }
    return look;
}

void TestQuickStart::initTestCase()
{
    const auto words = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
    QVERIFY(!m_media
                 .film(QStringLiteral("plain.mp4"), 150,
                       words("-c:v libx264 -preset ultrafast -g 50 -c:a aac -movflags +faststart"), 25,
                       QStringLiteral("64x48"))
                 .isEmpty());
    // The others are of the same pictures and tones, coded anew only where that is what differs.
    const auto make = [&](const char *name, const char *arguments) {
        const QStringList source = {QStringLiteral("-i"), m_media.path(QStringLiteral("plain.mp4"))};
        QVERIFY2(!m_media.run(QString::fromLatin1(name), source + words(arguments)).isEmpty(), name);
    };
    make("bframes.mp4", "-c:v libx264 -preset veryfast -bf 3 -g 50 -c:a copy -movflags +faststart");
    make("turns.mp4", "-c copy -movflags +faststart -chunk_duration 500000");
    make("all-keys.mp4", "-c:v mpeg4 -g 1 -c:a copy -movflags +faststart");
    make("picture.mp4", "-c copy -an -movflags +faststart");
    make("sound.m4a", "-vn -c copy -movflags +faststart -f mp4");
    make("late-sound.mp4", "-c:v copy -af adelay=1500:all=1 -c:a aac -movflags +faststart");
    make("other-scale.mp4", "-c copy -video_track_timescale 90000 -movflags +faststart");
    make("fragments.mp4", "-c copy -movflags frag_keyframe+empty_moov");
    make("two-sounds.mp4", "-map 0:v -map 0:a -map 0:a -c copy -movflags +faststart");
}

void TestQuickStart::theFirstSecondsComeFromAFewPieces_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"plain.mp4", "bframes.mp4", "turns.mp4", "all-keys.mp4", "picture.mp4", "sound.m4a",
                             "late-sound.mp4", "other-scale.mp4"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestQuickStart::theFirstSecondsComeFromAFewPieces()
{
    QFETCH(QString, name);
    const QByteArray whole = content(name);
    const Extent index = indexOf(whole);
    QVERIFY(index.to > index.from);
    PartialFile file(whole);
    int rounds = 0;
    const stream::StartLook look = start(file, index, &rounds);
    QVERIFY(look.index);
    QVERIFY2(rounds <= 4, qPrintable(QString::number(rounds)));
    QVERIFY2(look.index->seconds >= 10, qPrintable(QString::number(look.index->seconds)));
    QVERIFY2(file.bytes() < headBytes + 120 * 1024, qPrintable(QString::number(file.bytes())));

    auto cache = std::make_shared<RangeCache>(64 * 1024 * 1024);
    cache->setSize(whole.size());
    cache->store(0, whole);
    stream::StartStream first(cache, std::make_shared<const stream::StartIndex>(*look.index));
    stream::SeekableStream all(cache);
    for (const bool video : {true, false}) {
        auto part = Demuxer::open(first, QStringLiteral("recording.mp4"));
        auto full = Demuxer::open(all, QStringLiteral("recording.mp4"));
        QVERIFY(part && full);
        QCOMPARE((*part)->lengthUs(), (*full)->lengthUs());
        QCOMPARE((*part)->video() != nullptr, (*full)->video() != nullptr);
        QCOMPARE((*part)->audio() != nullptr, (*full)->audio() != nullptr);
        if (!(video ? (*full)->video() : (*full)->audio()))
            continue;
        const QList<Given> packets = packetsOf(**part, video, 100'000);
        QVERIFY2(packets.size() > 200, qPrintable(QString::number(packets.size()))); // ten seconds are more
        QVERIFY(packets == packetsOf(**full, video, packets.size()));
    }
}

void TestQuickStart::whatIsNotUnderstoodIsLeftToTheWholeIndex_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("fragments") << QStringLiteral("fragments.mp4");
    QTest::newRow("two tracks of sound") << QStringLiteral("two-sounds.mp4");
}

void TestQuickStart::whatIsNotUnderstoodIsLeftToTheWholeIndex()
{
    QFETCH(QString, name);
    const QByteArray whole = content(name);
    PartialFile file(whole);
    const stream::StartLook look = start(file, indexOf(whole));
    QVERIFY(look.hopeless);
    QVERIFY(!look.index);
}

/// Every length and number of every table, one after the other, too large or nothing: refused, or an index that is no
/// longer than the one it stands in for.
void TestQuickStart::aTableThatLiesIsNotBelieved()
{
    const QByteArray whole = content(QStringLiteral("bframes.mp4"));
    const Extent index = indexOf(whole);
    int refused = 0;
    for (const char *table :
         {"mvhd", "trak", "mdia", "mdhd", "minf", "stbl", "stsd", "stts", "ctts", "stss", "stsc", "stsz", "stco"}) {
        const qsizetype at = whole.indexOf(table);
        QVERIFY2(at > 0, table);
        for (const int field : {-4, 8, 12}) {
            for (const char lie : {'\xff', '\0'}) {
                QByteArray lying = whole;
                lying.replace(at + field, 4, QByteArray(4, lie));
                PartialFile file(lying);
                const stream::StartLook look = start(file, index);
                refused += look.index ? 0 : 1;
                if (look.index)
                    QVERIFY(look.index->bytes.size() <= index.to - index.from);
            }
        }
    }
    QVERIFY(refused > 20);
}

/// Everything of the film but its index.
std::shared_ptr<RangeCache> TestQuickStart::cacheWithoutIndex(const QByteArray &content, const Extent &index)
{
    auto cache = std::make_shared<RangeCache>(64 * 1024 * 1024);
    cache->setSize(content.size());
    cache->store(0, content.left(headBytes));
    const qint64 media = index.to / RangeCache::blockSize * RangeCache::blockSize;
    cache->store(media, content.mid(media));
    PartialFile file(content);
    const stream::StartLook look = start(file, index);
    cache->settleStart(look.index ? std::make_shared<const stream::StartIndex>(*look.index) : nullptr);
    return cache;
}

void TestQuickStart::theWholeIndexTakesOverWithoutANotch_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("after"); // so many pictures the index comes
    for (const char *name : {"plain.mp4", "bframes.mp4", "late-sound.mp4"}) {
        QTest::addRow("%s, at once", name) << QString::fromLatin1(name) << 0;
        QTest::addRow("%s, in the middle", name) << QString::fromLatin1(name) << 173;
        QTest::addRow("%s, when the first seconds are over", name) << QString::fromLatin1(name) << 100'000;
    }
}

void TestQuickStart::theWholeIndexTakesOverWithoutANotch()
{
    QFETCH(QString, name);
    QFETCH(int, after);
    const QByteArray whole = content(name);
    const Extent index = indexOf(whole);
    const auto cache = cacheWithoutIndex(whole, index);
    playback::PcmQueue audio;
    QSemaphore news;
    DecodeLoop loop(std::make_unique<stream::SeekableStream>(cache), {QStringLiteral("recording.mp4")}, audio,
                    [&news] { news.release(); });
    std::vector<float> heard(480 * playback::PcmQueue::channels);
    qint64 next = -1;
    int frames = 0;
    QDeadlineTimer quiet(60'000);
    bool indexIsHere = false;
    while (frames < 150 * 25) {
        if (!indexIsHere && (frames >= after || quiet.remainingTime() < 59'000)) {
            cache->store(headBytes, whole.mid(headBytes, index.to - headBytes));
            indexIsHere = true;
        }
        while (audio.queuedFrames() > 480)
            audio.pull(heard.data(), 480);
        const auto frame = loop.takeFrame();
        if (!frame) {
            QVERIFY2(!quiet.hasExpired(), qPrintable(QString::number(frames)));
            news.tryAcquire(std::max(1, news.available()), 10);
            continue;
        }
        quiet.setRemainingTime(60'000);
        if (next >= 0)
            QVERIFY2(std::abs(frame->startUs - next) < 2000, qPrintable(QString::number(frame->startUs)));
        next = frame->endUs;
        ++frames;
    }
    const DecodeLoop::News all = loop.takeNews();
    QVERIFY(!all.streamFailed);
    QCOMPARE(all.damage, 0);
}

void TestQuickStart::aSeekWaitsForTheWholeIndexAndIsExact()
{
    const QByteArray whole = content(QStringLiteral("bframes.mp4"));
    const Extent index = indexOf(whole);
    const auto cache = cacheWithoutIndex(whole, index);
    playback::PcmQueue audio;
    DecodeLoop loop(std::make_unique<stream::SeekableStream>(cache), {QStringLiteral("recording.mp4")}, audio, [] {});
    QTRY_VERIFY(loop.takeFrame());
    loop.seek(140'000'000);
    loop.seek(120'020'000);
    cache->store(headBytes, whole.mid(headBytes, index.to - headBytes));
    QTRY_VERIFY(loop.nextFrame());
    QVERIFY(loop.nextFrame()->first <= 120'020'000 && 120'020'000 < loop.nextFrame()->second);
    loop.seek(20'000);
    QTRY_VERIFY(loop.nextFrame() && loop.nextFrame()->first <= 20'000);
}

void TestQuickStart::aSeekBackNeedsNoMoreThanTheFirstSeconds()
{
    const QByteArray whole = content(QStringLiteral("bframes.mp4"));
    const auto cache = cacheWithoutIndex(whole, indexOf(whole)); // and it never comes
    playback::PcmQueue audio;
    DecodeLoop loop(std::make_unique<stream::SeekableStream>(cache), {QStringLiteral("recording.mp4")}, audio, [] {});
    std::vector<float> heard(480 * playback::PcmQueue::channels);
    qint64 shownUs = -1;
    const auto playsUntil = [&](qint64 us) {
        while (audio.queuedFrames() > 480)
            audio.pull(heard.data(), 480);
        while (const auto frame = loop.takeFrame())
            shownUs = frame->endUs;
        return shownUs > us;
    };
    QTRY_VERIFY(playsUntil(1'000'000));
    for (int jump = 0; jump < 3; ++jump) {
        loop.seek(20'000);
        shownUs = -1;
        QTRY_VERIFY(playsUntil(1'500'000));
    }
    QVERIFY(!loop.takeNews().streamFailed);
}

void TestQuickStart::closingWaitsForNothing()
{
    const QByteArray whole = content(QStringLiteral("plain.mp4"));
    const auto cache = cacheWithoutIndex(whole, indexOf(whole));
    playback::PcmQueue audio;
    auto loop = std::make_unique<DecodeLoop>(std::make_unique<stream::SeekableStream>(cache),
                                             DecodeLoop::Options{QStringLiteral("recording.mp4")}, audio, [] {});
    QTRY_VERIFY(loop->takeFrame());
    loop->seek(140'000'000); // it waits for the index now, or will
    QElapsedTimer timer;
    timer.start();
    loop.reset();
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    auto unsettled = std::make_shared<RangeCache>(1024 * 1024);
    loop = std::make_unique<DecodeLoop>(std::make_unique<stream::SeekableStream>(unsettled),
                                        DecodeLoop::Options{QStringLiteral("recording.mp4")}, audio, [] {});
    loop.reset();
    QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestQuickStart)
#include "tst_quick_start.moc"
