// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "server/media/large_media.h"
#include "server/media/sealed_pieces.h"
#include "server/store/migrations.h"
#include "tests/support/wild_media.h"

#include <QBuffer>
#include <QTest>
#include <QtEndian>

#include <algorithm>

using namespace attune;
using namespace attune::server;
using namespace attune::server::media;
using namespace attune::test;
using domain::MediaChange;

namespace {

/// A place in a table of places, and the bytes of the chunk that lies there.
struct Chunk
{
    qsizetype track = 0;
    qsizetype entry = 0; ///< where in the file the number stands
    qint64 place = 0;
    qint64 size = 0;
};

quint32 numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// The chunks of an mp4 that ffmpeg has written, whose places fit in 32 bits, in the order in which they lie.
QList<Chunk> chunksOf(const QByteArray &mp4)
{
    QList<Chunk> chunks;
    qsizetype track = 0;
    for (qsizetype at = mp4.indexOf("stco"); at >= 0; at = mp4.indexOf("stco", at + 4), ++track) {
        const quint32 count = numberAt(mp4, at + 8);
        for (quint32 i = 0; i < count; ++i) {
            const qsizetype entry = at + 12 + qsizetype(i) * 4;
            chunks.append({track, entry, numberAt(mp4, entry), 0});
        }
    }
    std::sort(chunks.begin(), chunks.end(), [](const Chunk &a, const Chunk &b) { return a.place < b.place; });
    const qsizetype media = mp4.indexOf("mdat");
    const qint64 end = media - 4 + numberAt(mp4, media - 4);
    for (qsizetype i = 0; i < chunks.size(); ++i)
        chunks[i].size = (i + 1 < chunks.size() ? chunks.at(i + 1).place : end) - chunks.at(i).place;
    return chunks;
}

/// The same film with the whole picture before the whole sound, as some cameras and editors leave it.
QByteArray withTracksApart(const QByteArray &mp4)
{
    QList<Chunk> chunks = chunksOf(mp4);
    const qint64 begin = chunks.first().place;
    std::stable_sort(chunks.begin(), chunks.end(), [](const Chunk &a, const Chunk &b) { return a.track < b.track; });
    QByteArray result = mp4;
    qint64 at = begin;
    for (const Chunk &chunk : std::as_const(chunks)) {
        std::copy_n(mp4.constData() + chunk.place, chunk.size, result.data() + at);
        qToBigEndian<quint32>(static_cast<quint32>(at), result.data() + chunk.entry);
        at += chunk.size;
    }
    return result;
}

/// A device may give less than it is asked for.
QByteArray readToItsEnd(QIODevice &device)
{
    QByteArray all;
    for (QByteArray some = device.read(1 << 20); !some.isEmpty(); some = device.read(1 << 20))
        all += some;
    return all;
}

} // namespace

/// Files that are larger than the memory there is for them: poured through the programs, and kept like any other. The
/// memory is a kilobyte here.
class TestLargeMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tracksThatLieApartAreReadInTheOrderOfTime_data();
    void tracksThatLieApartAreReadInTheOrderOfTime();
    void whatLiesInOrderIsPassedOnAsItIs();
    void timeStampsArePutInOrder_data();
    void timeStampsArePutInOrder();
    void tablesThatSayWhatCannotBeAreRefused();
    void tablesOutsideOfTheirTracksAreNotFollowed();

private:
    base::Result<StoredMedia> joined(const QByteArray &bytes);
    QString keptAs(const char *name);

    QTemporaryDir m_folder;
    base::SystemClock m_clock;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<keys::FileKeyProvider> m_keys;
    std::unique_ptr<keys::ObjectKeys> m_wraps;
    std::unique_ptr<storage::ObjectStore> m_objects;
    std::unique_ptr<MediaStore> m_store;
    WildMedia m_wild;
};

void TestLargeMedia::initTestCase()
{
    m_database =
        std::make_unique<store::Database>(store::Address::sqlite(m_folder.filePath(QStringLiteral("clinic.sqlite"))));
    store::migrate(m_database->connection(), m_clock.now());
    m_database->unlock(crypto::SecretBytes(QByteArray(32, 'p')));
    auto keys = keys::FileKeyProvider::openOrCreate(m_folder.filePath(QStringLiteral("keys/keys.json")),
                                                    m_folder.filePath(QStringLiteral("media")), m_clock.now());
    QVERIFY(keys);
    m_keys = std::move(*keys);
    m_wraps = std::make_unique<keys::ObjectKeys>(*m_database, *m_keys, m_clock);
    m_objects = storage::folderStore(m_folder.filePath(QStringLiteral("media")));
    m_store = std::make_unique<MediaStore>(*m_objects, *m_keys, *m_wraps);
}

base::Result<StoredMedia> TestLargeMedia::joined(const QByteArray &bytes)
{
    constexpr qsizetype pieceSize = 70'001; // pieces that end anywhere
    QStringList names;
    for (qsizetype at = 0; at < bytes.size(); at += pieceSize) {
        QByteArray piece = bytes.mid(at, pieceSize);
        QBuffer source(&piece);
        source.open(QIODevice::ReadOnly);
        names << QStringLiteral("large.part-0-%1").arg(names.size());
        if (const auto stored = m_store->put(names.last(), source); !stored)
            return stored.error();
    }
    auto kept = joinPieces(*m_store, names, 1000, QStringLiteral("large"));
    for (const QString &name : std::as_const(names))
        static_cast<void>(m_store->erase(name));
    const auto left = m_store->objects();
    if (kept && (!left || *left != QStringList{QStringLiteral("large")}))
        return base::Error{base::ErrorKind::Internal, QStringLiteral("a piece of what was in between stays"), {}, {}};
    return kept;
}

/// What is kept, as a file.
QString TestLargeMedia::keptAs(const char *name)
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    const auto bytes = m_store->readAll(QStringLiteral("large"));
    if (!bytes || !file.open(QIODevice::WriteOnly) || file.write(*bytes) != bytes->size())
        return {};
    return file.fileName();
}

void TestLargeMedia::tracksThatLieApartAreReadInTheOrderOfTime_data()
{
    QTest::addColumn<bool>("indexInFront");
    QTest::newRow("index in front") << true;
    QTest::newRow("index at the end") << false;
}

void TestLargeMedia::tracksThatLieApartAreReadInTheOrderOfTime()
{
    QFETCH(bool, indexInFront);
    QStringList arguments = {QStringLiteral("-c:v"),     QStringLiteral("libx264"),  QStringLiteral("-preset"),
                             QStringLiteral("veryfast"), QStringLiteral("-pix_fmt"), QStringLiteral("yuv420p"),
                             QStringLiteral("-g"),       QStringLiteral("50"),       QStringLiteral("-c:a"),
                             QStringLiteral("aac")};
    if (indexInFront)
        arguments << QStringLiteral("-movflags") << QStringLiteral("+faststart");
    const QString path = m_wild.made().film(QStringLiteral("whole%1.mp4").arg(indexInFront), 20, arguments);
    const QByteArray apart = withTracksApart(contentOf(path));
    QVERIFY(apart.size() > 100'000 && apart != contentOf(path));
    const auto kept = joined(apart);
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    QCOMPARE(kept->length, std::chrono::seconds(20));
    QVERIFY(kept->hasVideo && kept->notes.isEmpty());
    const QString result = keptAs("apart.mp4");
    QVERIFY(levelOf(result, 440) > -30);
    const QList<double> times = {1.0, 10.0, 18.0};
    const auto before = picturesAt(path, times);
    const auto after = picturesAt(result, times);
    for (qsizetype i = 0; i < times.size(); ++i)
        QVERIFY2(differenceOf(before.at(i), after.at(i)) < 3, qPrintable(QString::number(times.at(i))));
}

void TestLargeMedia::whatLiesInOrderIsPassedOnAsItIs()
{
    const QByteArray film = contentOf(
        m_wild.made().film(QStringLiteral("order.mp4"), 12,
                           {QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("-c:a"),
                            QStringLiteral("aac"), QStringLiteral("-movflags"), QStringLiteral("+faststart")}));
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(film);
    buffer->open(QIODevice::ReadOnly);
    const auto passed = IndexInFront::over(std::move(buffer));
    QVERIFY(passed);
    QCOMPARE(readToItsEnd(**passed), film);
    auto apart = std::make_unique<QBuffer>();
    apart->setData(withTracksApart(film));
    apart->open(QIODevice::ReadOnly);
    const auto ordered = IndexInFront::over(std::move(apart));
    QVERIFY(ordered);
    const QByteArray read = readToItsEnd(**ordered);
    QCOMPARE(read.size(), (*ordered)->size());
    QVERIFY(read != film);
}

void TestLargeMedia::timeStampsArePutInOrder_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<double>("seconds");
    QTest::newRow("paused, Matroska") << m_wild.paused(6, 1500) << 6.0;
    QTest::newRow("joined, fragments") << m_wild.joined(4) << 8.0;
}

void TestLargeMedia::timeStampsArePutInOrder()
{
    QFETCH(QString, path);
    QFETCH(double, seconds);
    const auto kept = joined(contentOf(path));
    QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
    const QString result = keptAs("ordered");
    const double length =
        saidOf(result, QStringLiteral("format=duration")).section(QLatin1Char('='), -1).trimmed().toDouble();
    QVERIFY2(std::abs(length - seconds) < 0.6, qPrintable(QString::number(length)));
    QVERIFY(levelOf(result, 440) > -35);
}

/// Whatever the numbers are: a refusal or a film, and never bytes that are not of the file.
void TestLargeMedia::tablesThatSayWhatCannotBeAreRefused()
{
    const QByteArray apart = withTracksApart(contentOf(
        m_wild.made().film(QStringLiteral("hostile.mp4"), 12,
                           {QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("-c:a"),
                            QStringLiteral("aac"), QStringLiteral("-movflags"), QStringLiteral("+faststart")})));
    for (const char *table : {"stts", "stsc", "stsz", "stco"}) {
        for (const quint32 number : {0U, 1U, 0x7fffffffU, 0xffffffffU}) {
            for (const qsizetype word : {0, 1, 2, 3, 5}) {
                QByteArray changed = apart;
                const qsizetype at = changed.indexOf(table) + 8 + word * 4;
                qToBigEndian<quint32>(number, changed.data() + at);
                auto buffer = std::make_unique<QBuffer>();
                buffer->setData(changed);
                buffer->open(QIODevice::ReadOnly);
                const auto read = IndexInFront::over(std::move(buffer));
                if (!read)
                    QCOMPARE(read.error().kind, base::ErrorKind::InvalidInput);
                else
                    QVERIFY(readToItsEnd(**read).size() <= 2 * apart.size());
            }
        }
    }
}

/// Tables and tracks where none belong: the file goes on as it is, for whoever reads it to judge.
void TestLargeMedia::tablesOutsideOfTheirTracksAreNotFollowed()
{
    struct Change
    {
        const char *box;
        const char *name;
    };
    const QByteArray apart = withTracksApart(contentOf(
        m_wild.made().film(QStringLiteral("outside.mp4"), 12,
                           {QStringLiteral("-c:v"), QStringLiteral("libx264"), QStringLiteral("-c:a"),
                            QStringLiteral("aac"), QStringLiteral("-movflags"), QStringLiteral("+faststart")})));
    for (const Change &change : {Change{"mvhd", "stsc"}, Change{"mvhd", "co64"}, Change{"mvhd", "stbl"},
                                 Change{"dinf", "trak"}, Change{"dinf", "stsc"}}) {
        QByteArray changed = apart;
        const qsizetype at = changed.indexOf(change.box);
        QVERIFY(at > 0);
        changed.replace(at, 4, QByteArray(change.name));
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(changed);
        buffer->open(QIODevice::ReadOnly);
        const auto read = IndexInFront::over(std::move(buffer));
        QVERIFY(read);
        QCOMPARE(readToItsEnd(**read), changed);
    }
}

QTEST_GUILESS_MAIN(TestLargeMedia)
#include "tst_large_media.moc"
