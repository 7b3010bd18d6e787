// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/net/web_client.h"
#include "server/storage/s3_store.h"
#include "tests/support/fake_clock.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace attune;
using namespace attune::server::storage;

/// One suite for every place where containers can lie.
class TestStorage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedSignaturesMatch();
    void publishedHeaderSignaturesMatch_data();
    void publishedHeaderSignaturesMatch();
    void whatIsPutComesBack_data() { places(); }
    void whatIsPutComesBack();
    void anUnfinishedObjectIsNotThere_data() { places(); }
    void anUnfinishedObjectIsNotThere();
    void replacingAndErasing_data() { places(); }
    void replacingAndErasing();
    void everyObjectIsListed_data() { places(); }
    void everyObjectIsListed();
    void whatAKilledProgramLeftIsClearedAndNeverListed();
    void archivedOnesGoAndComeBack();
    void aPublicLinkGivesRangesAndEnds();
    void aStoreThatIsGoneSaysSo();

private:
    void places();
    std::unique_ptr<ObjectStore> place();
    S3Options bucket() const;

    QTemporaryDir m_folder;
    base::SystemClock m_clock;
};

namespace {

const QString name = QStringLiteral("0195c2df-c600-7284-b969-000000000001");

QByteArray someBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(static_cast<quint32>(size));
    random.generate(reinterpret_cast<quint32 *>(bytes.data()), reinterpret_cast<quint32 *>(bytes.data() + (size & ~3)));
    return bytes;
}

base::Result<void> put(ObjectStore &store, const QString &id, const QByteArray &bytes, const QByteArray &head)
{
    auto sink = store.create(id);
    if (!sink)
        return sink.error();
    for (qsizetype at = 0; at < bytes.size(); at += 65'552) {
        if (auto written = (*sink)->write(bytes.mid(at, 65'552)); !written)
            return written;
    }
    return (*sink)->finish(head);
}

base::Result<QByteArray> get(const ObjectStore &store, const QString &id)
{
    const auto bytes = store.open(id);
    if (!bytes)
        return bytes.error();
    return (*bytes)->read(0, (*bytes)->size());
}

} // namespace

void TestStorage::places()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("folder") << QStringLiteral("folder");
    QTest::newRow("S3") << QStringLiteral("S3");
}

S3Options TestStorage::bucket() const
{
    S3Options options;
    options.address = {qEnvironmentVariable("ATTUNE_TEST_S3"), "us-east-1", "sessions", false, "clinic:app",
                       crypto::SecretBytes("s3-secret")};
    options.prefix = QByteArray("t/") + QTest::currentTestFunction() + '/';
    return options;
}

std::unique_ptr<ObjectStore> TestStorage::place()
{
    QFETCH(QString, kind);
    if (kind == QStringLiteral("folder"))
        return folderStore(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
    return s3Store(bucket(), m_clock);
}

/// AWS, "Authenticating Requests: Using Query Parameters (AWS Signature Version 4)", the example there.
void TestStorage::publishedSignaturesMatch()
{
    const S3Address address{QStringLiteral("https://s3.amazonaws.com"),
                            "us-east-1",
                            "examplebucket",
                            true,
                            "AKIAIOSFODNN7EXAMPLE",
                            crypto::SecretBytes("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")};
    const auto at = base::instantFromText(QStringLiteral("2013-05-24T00:00:00Z"));
    QVERIFY(at);
    const QString url = presigned(address, "GET", "test.txt", *at, std::chrono::seconds(86400));
    QCOMPARE(url, QStringLiteral("https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256"
                                 "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
                                 "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
                                 "&X-Amz-Signature="
                                 "aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"));
}

/// The four requests of "Examples: Signature Calculations" (Amazon S3 API Reference) that are signed in a header, and
/// the one of "Create a signed AWS API request".
void TestStorage::publishedHeaderSignaturesMatch_data()
{
    QTest::addColumn<AwsRequest>("request");
    QTest::addColumn<QByteArray>("signature");
    const QByteArray host = "examplebucket.s3.amazonaws.com";
    const QByteArray empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const QByteArray hash = "x-amz-content-sha256";
    QTest::newRow("a range") << AwsRequest{"GET", host, "/test.txt", {}, {{"range", "bytes=0-9"}, {hash, empty}}, {}}
                             << QByteArray("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    QTest::newRow("put") << AwsRequest{"PUT",
                                       host,
                                       "/test$file.text",
                                       {},
                                       {{"date", "Fri, 24 May 2013 00:00:00 GMT"},
                                        {"x-amz-storage-class", "REDUCED_REDUNDANCY"},
                                        {hash, "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"}},
                                       "Welcome to Amazon S3."}
                         << QByteArray("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    QTest::newRow("lifecycle") << AwsRequest{"GET", host, "/", {{"lifecycle", ""}}, {{hash, empty}}, {}}
                               << QByteArray("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    QTest::newRow("list") << AwsRequest{"GET", host, "/", {{"max-keys", "2"}, {"prefix", "J"}}, {{hash, empty}}, {}}
                          << QByteArray("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    QTest::newRow("another service") << AwsRequest{"GET",
                                                   "iam.amazonaws.com",
                                                   "/",
                                                   {{"Action", "ListUsers"}, {"Version", "2010-05-08"}},
                                                   {{"content-type",
                                                     "application/x-www-form-urlencoded; charset=utf-8"}},
                                                   {}}
                                     << QByteArray("5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7");
}

void TestStorage::publishedHeaderSignaturesMatch()
{
    QFETCH(AwsRequest, request);
    QFETCH(QByteArray, signature);
    const bool iam = request.host.startsWith("iam");
    const AwsKey key{"us-east-1", iam ? "iam" : "s3", iam ? "AKIDEXAMPLE" : "AKIAIOSFODNN7EXAMPLE",
                     iam ? "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY" : "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"};
    const auto at =
        base::instantFromText(iam ? QStringLiteral("2015-08-30T12:36:00Z") : QStringLiteral("2013-05-24T00:00:00Z"));
    const auto headers = authorised(request, key, *at);
    QCOMPARE(headers.last().first, QByteArray("authorization"));
    QCOMPARE(headers.last().second.right(64), signature);
}

void TestStorage::whatIsPutComesBack()
{
    const auto store = place();
    for (const qsizetype size : {100, 70'000, 8 * 1024 * 1024, 8 * 1024 * 1024 + 1, 21'000'000}) {
        const QByteArray bytes = someBytes(size);
        const QByteArray head = someBytes(99);
        const auto written = put(*store, name, bytes, head);
        QVERIFY2(written, qPrintable(written ? QString() : written.error().detail));
        const QByteArray wanted = head + bytes.mid(99);
        QCOMPARE(*get(*store, name), wanted);
        const auto object = store->open(name);
        QCOMPARE((*object)->size(), wanted.size());
        QRandomGenerator random(7);
        for (int i = 0; i < 30; ++i) {
            const qint64 at = random.bounded(size);
            const qint64 length = random.bounded(200'000);
            QCOMPARE(*(*object)->read(at, length), wanted.mid(at, length));
        }
        QCOMPARE((*object)->read(size, 10)->size(), 0);
    }
}

void TestStorage::anUnfinishedObjectIsNotThere()
{
    const auto store = place();
    {
        auto sink = store->create(name);
        QVERIFY(sink);
        QVERIFY((*sink)->write(someBytes(20'000'000)).has_value()); // parts of it have gone out by now
    }
    QCOMPARE(store->open(name).error().kind, base::ErrorKind::NotFound);
    QCOMPARE(*store->contains(name), false);
    QVERIFY(store->list()->isEmpty());
}

void TestStorage::replacingAndErasing()
{
    const auto store = place();
    QVERIFY(put(*store, name, someBytes(1000), "a"));
    QVERIFY(put(*store, name, someBytes(500), "b"));
    QCOMPARE(get(*store, name)->size(), 500);
    QVERIFY(*store->contains(name));
    QVERIFY(store->erase(name).has_value());
    QVERIFY(!*store->contains(name));
    QCOMPARE(store->open(name).error().kind, base::ErrorKind::NotFound);
    QVERIFY(store->erase(name).has_value()); // nothing there: nothing wrong
}

void TestStorage::everyObjectIsListed()
{
    const auto store = place();
    QStringList names;
    for (int i = 0; i < 25; ++i) {
        names << QStringLiteral("object-%1.vtt").arg(i);
        QVERIFY(put(*store, names.last(), someBytes(100), "h"));
    }
    QStringList listed = *store->list();
    listed.sort();
    names.sort();
    QCOMPARE(listed, names);
}

void TestStorage::whatAKilledProgramLeftIsClearedAndNeverListed()
{
    const QString folder = m_folder.filePath(QStringLiteral("killed"));
    const auto store = folderStore(folder);
    QVERIFY(put(*store, name, someBytes(1000), "h"));
    const auto left = [&folder](const char *file, qint64 daysAgo) {
        QFile part(folder + QLatin1Char('/') + QString::fromLatin1(file));
        if (!part.open(QIODevice::WriteOnly) || part.write("half a container") < 0 || !part.flush())
            return false;
        return part.setFileTime(QDateTime::currentDateTime().addDays(-daysAgo), QFileDevice::FileModificationTime);
    };
    QVERIFY(left("old.seal.part", 3));
    QVERIFY(left("being-written.seal.part", 0));
    QVERIFY(left("something-else.txt", 3));
    QCOMPARE(*store->list(), QStringList{name});
    QCOMPARE(store->clearLeft(m_clock.now() - std::chrono::hours(24)), 1);
    QVERIFY(!QFile::exists(folder + QStringLiteral("/old.seal.part")));
    QVERIFY(QFile::exists(folder + QStringLiteral("/being-written.seal.part")));
    QVERIFY(QFile::exists(folder + QStringLiteral("/something-else.txt")));
    QCOMPARE(*store->list(), QStringList{name});
}

void TestStorage::archivedOnesGoAndComeBack()
{
    const QString warm = m_folder.filePath(QStringLiteral("warm"));
    const QString cold = m_folder.filePath(QStringLiteral("cold"));
    const auto store = folderStore(warm, cold);
    QVERIFY(put(*store, name, someBytes(100'000), "h"));
    QCOMPARE(*store->availability(name), Availability::Ready);
    QVERIFY(store->archive(name).has_value());
    QCOMPARE(*store->availability(name), Availability::Archived);
    QVERIFY(!QFile::exists(warm + QLatin1Char('/') + name + QStringLiteral(".seal")));
    QCOMPARE(*store->list(), QStringList{name});
    QVERIFY(store->restore(name, 7).has_value());
    QCOMPARE(*store->availability(name), Availability::Ready);
    QVERIFY(store->archive(name).has_value());
    QVERIFY(store->erase(name).has_value());
    QVERIFY(!QFile::exists(cold + QLatin1Char('/') + name + QStringLiteral(".seal")));
    // A store without a cold place says so.
    const auto plain = folderStore(warm);
    QVERIFY(put(*plain, name, someBytes(100), "h"));
    QCOMPARE(plain->archive(name).error().kind, base::ErrorKind::Unsupported);
}

void TestStorage::aPublicLinkGivesRangesAndEnds()
{
    const auto store = s3Store(bucket(), m_clock);
    QVERIFY(put(*store, name, someBytes(200'000), "h"));
    const auto link = store->publicLink(name, m_clock.now(), std::chrono::seconds(60));
    QVERIFY(link);
    server::net::WebRequest request;
    request.url = *link;
    request.headers = {{"Range", "bytes=1000-1999"}};
    const auto part = server::net::fetch(request);
    QVERIFY(part);
    QCOMPARE(part->status, 206);
    QCOMPARE(part->body, get(*store, name)->mid(1000, 1000));
    request.url.replace(name, name.chopped(1) + QLatin1Char('2'));
    QCOMPARE(server::net::fetch(request)->status, 403); // a link for one object opens no other
    request.url = *store->publicLink(name, m_clock.now() - std::chrono::seconds(120), std::chrono::seconds(60));
    const auto late = server::net::fetch(request);
    QCOMPARE(late->status, 403);
    QVERIFY2(late->body.contains("expired"), late->body.constData());
    QVERIFY(!folderStore(m_folder.path())->publicLink(name, m_clock.now(), std::chrono::seconds(60)));
}

void TestStorage::aStoreThatIsGoneSaysSo()
{
    S3Options options = bucket();
    options.address.secretKey = crypto::SecretBytes("wrong");
    const auto denied = s3Store(std::move(options), m_clock)->open(name);
    QCOMPARE(denied.error().kind, base::ErrorKind::Unavailable);
    QVERIFY(!denied.error().detail.contains(QStringLiteral("Signature=")));
}

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
