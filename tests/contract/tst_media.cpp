// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "protocol/paths.h"
#include "stream/download.h"
#include "stream/media_request.h"
#include "stream/media_stream.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

#include <atomic>
#include <thread>

using namespace attune;
using namespace attune::test;
using base::ErrorKind;

/// Streaming and downloading from the real server, while links expire, the server goes away and media is damaged.
class TestMedia : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aStreamedFileIsTheFile();
    void aLeakedLinkOpensNothing();
    void theKeyIsInTheLogBeforeItLeavesAndGoesToNobodyElse();
    void aChunkThatWasChangedOnTheWayIsRefused();
    void anExpiredLinkIsRenewedWhileReadersWait();
    void aRestartedServerIsWaitedFor();
    void aStoppedServerIsNamedAndTriedAgain();
    void damagedMediaIsAnErrorAndNeverWrongBytes();
    void emptyMediaIsAnError();
    void aForeignRecordingCannotBeStreamed();
    void aDownloadIsCheckedAndNamed();
    void aDownloadResumesAfterTheServerWasAway();
    void aChangedDownloadIsRefused();

private:
    /// Reads all of a stream on a thread of its own. nullopt when reading failed.
    std::optional<QByteArray> readAll(stream::MediaStream &stream,
                                      std::chrono::milliseconds pausePerPiece = std::chrono::milliseconds(0));
    std::unique_ptr<stream::MediaStream> streamOf(const domain::Recording &recording);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_person;
};

void TestMedia::init()
{
    m_clinic = std::make_unique<TestClinic>();
}

void TestMedia::cleanup()
{
    m_person.reset();
    m_clinic.reset();
}

std::unique_ptr<stream::MediaStream> TestMedia::streamOf(const domain::Recording &recording)
{
    return std::make_unique<stream::MediaStream>(m_person->clinic, recording, domain::ViewingId(QStringLiteral("v")),
                                                 QString(), api::tlsFor(m_clinic->address()));
}

std::optional<QByteArray> TestMedia::readAll(stream::MediaStream &stream, std::chrono::milliseconds pausePerPiece)
{
    std::optional<QByteArray> result;
    std::atomic<bool> done = false;
    auto device = stream.makeDevice();
    stream.open();
    std::thread reader([&] {
        QByteArray all;
        while (true) {
            const QByteArray piece = device->read(100'000);
            if (piece.isEmpty())
                break;
            all += piece;
            std::this_thread::sleep_for(pausePerPiece);
        }
        if (device->size() > 0 && all.size() == device->size())
            result = all;
        done = true;
    });
    const bool finished = QTest::qWaitFor([&done] { return done.load(); }, 60'000);
    if (!finished)
        qWarning("the reader does not finish");
    reader.join();
    return result;
}

void TestMedia::aStreamedFileIsTheFile()
{
    m_clinic->start();
    for (const auto &[who, format] : {std::pair("ruth", "mp4"), std::pair("ruth", "webm"), std::pair("ruth", "mkv"),
                                      std::pair("daniel", "m4a"), std::pair("daniel", "mka")}) {
        m_person = std::make_unique<TestPerson>(m_clinic->address());
        QVERIFY(m_person->signIn(who));
        const auto recording = m_person->first(domain::RecordingStatus::Available, QString::fromLatin1(format));
        QVERIFY2(!recording.id.isEmpty(), format);
        auto stream = streamOf(recording);
        const auto bytes = readAll(*stream);
        QVERIFY(bytes);
        QCOMPARE(QString::fromLatin1(crypto::sha256(*bytes).toHex()), recording.sha256);
    }
}

void TestMedia::aLeakedLinkOpensNothing()
{
    m_clinic->start();
    m_person = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_person->signIn("ruth"));
    const auto recording = m_person->first(domain::RecordingStatus::Available, QStringLiteral("mp4"));
    const auto link =
        wait(m_person->clinic.link(recording, domain::LinkUse::Play, domain::ViewingId(QStringLiteral("v")), {}));
    QVERIFY(link && link->seal);
    // What somebody gets who has found the address: all of it, without any token.
    QNetworkAccessManager network;
    const auto fetchLink = [&](const domain::MediaLink &from) {
        const QNetworkRequest request = stream::mediaRequest(from, api::tlsFor(m_clinic->address()));
        QScopedPointer<QNetworkReply> reply(network.get(request));
        const bool came = QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000);
        return came ? reply->readAll() : QByteArray();
    };
    const auto fetch = [&](const QUrl &url) {
        domain::MediaLink found = *link;
        found.url = url;
        return fetchLink(found);
    };
    const QByteArray container = fetchLink(*link);
    QVERIFY(container.startsWith("ATNSEAL"));
    if (!TestClinic::isMany()) { // the clinic's own address alone gives not even that: its grant is in a header
        QVERIFY(!link->url.hasQuery());
        for (const char *grant : {"", "1.0", "99999999999.", ".", "a.b.c"}) {
            domain::MediaLink leaked = *link;
            leaked.headers = {{protocol::paths::grantHeader, grant}};
            QVERIFY2(fetchLink(leaked).contains("AccessDenied"), grant);
        }
    }
    for (const char *trace : {"ftyp", "moov", "mdat", "avcC", "Lavc"})
        QVERIFY2(!container.contains(trace), trace);
    QVERIFY(!container.contains(link->seal->key));
    QVERIFY(!link->url.toString().contains(QString::fromLatin1(link->seal->key.toBase64())));
    // Nor does asking nicely turn it into a plain one.
    for (const char *more : {"&delivery=plain", "&delivery=", "&action=play", "&form=plain"})
        QVERIFY(!fetch(QUrl(link->url.toString() + QString::fromLatin1(more))).contains("moov"));
    // With the key, it is the recording.
    auto header = crypto::sealHeaderFrom(link->seal->header);
    QVERIFY(header);
    crypto::ChunkOpener opener(*header, crypto::SecretBytes(link->seal->key));
    QByteArray plain;
    for (qint64 i = 0; i < header->chunkCount(); ++i) {
        const auto chunk = opener.open(i, container.constData() + opener.sealedOffset(i),
                                       static_cast<qsizetype>(opener.sealedSize(i)));
        QVERIFY(chunk);
        plain += *chunk;
    }
    QCOMPARE(QString::fromLatin1(crypto::sha256(plain).toHex()), recording.sha256);
}

void TestMedia::theKeyIsInTheLogBeforeItLeavesAndGoesToNobodyElse()
{
    m_clinic->start();
    m_person = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_person->signIn("ruth"));
    const auto recording = m_person->first();
    const auto released = [&] {
        auto row = m_clinic->clinic().database.connection().run(
            QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'keyReleased' AND recording_id = ?"),
            {recording.id.value()});
        return row.next() ? row.number(0) : -1;
    };
    const domain::ViewingId viewing(QStringLiteral("v"));
    const auto before = released();
    QVERIFY(wait(m_person->clinic.link(recording, domain::LinkUse::Play, viewing, {}))->seal);
    QCOMPARE(released(), before + 1);
    const auto renewed = wait(m_person->clinic.link(recording, domain::LinkUse::RenewPlay, viewing, {}));
    QVERIFY(renewed && !renewed->seal); // whoever renews has it already
    const auto copy = wait(m_person->clinic.link(recording, domain::LinkUse::Download, viewing,
                                                 QStringLiteral("A copy for the client's file")));
    QVERIFY(copy && !copy->seal);
    QCOMPARE(released(), before + 1);
    TestPerson stranger(m_clinic->address());
    QVERIFY(stranger.signIn("daniel"));
    QCOMPARE(wait(stranger.clinic.link(recording, domain::LinkUse::Play, viewing, {})).error().kind,
             ErrorKind::NotFound);
    QCOMPARE(released(), before + 1);
}

void TestMedia::aChunkThatWasChangedOnTheWayIsRefused()
{
    if (TestClinic::isMany())
        QSKIP("it changes bytes of a container on disk; the store of many keeps them elsewhere");
    m_clinic->start();
    m_person = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_person->signIn("ruth"));
    const auto recording = m_person->first(domain::RecordingStatus::Available, QStringLiteral("mp4"));
    QFile file(m_clinic->mediaFile(recording.id.value()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 5000)); // in the last chunk
    const char before = file.read(1).at(0);
    QVERIFY(file.seek(file.size() - 5000));
    QVERIFY(file.putChar(static_cast<char>(before ^ 1)));
    file.close();
    auto stream = streamOf(recording);
    QSignalSpy failed(stream.get(), &stream::MediaStream::failed);
    QVERIFY(!readAll(*stream));
    QCOMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<base::Error>().kind, ErrorKind::Corrupt);
}

void TestMedia::anExpiredLinkIsRenewedWhileReadersWait()
{
    m_clinic->rules.playLinkLifetime = std::chrono::seconds(1);
    m_clinic->start();
    m_person = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_person->signIn("ruth"));
    const auto recording = m_person->first(domain::RecordingStatus::Available, QStringLiteral("mp4"));
    const int viewsBefore = wait(m_person->clinic.recording(recording.id))->viewCount;
    auto stream = streamOf(recording);
    QSignalSpy failed(stream.get(), &stream::MediaStream::failed);
    QSignalSpy renewed(stream.get(), &stream::MediaStream::linkRenewed);
    const auto bytes = readAll(*stream, std::chrono::milliseconds(400)); // several lifetimes long
    QVERIFY(bytes);
    QCOMPARE(QString::fromLatin1(crypto::sha256(*bytes).toHex()), recording.sha256);
    QVERIFY(renewed.count() >= 1);
    QCOMPARE(failed.count(), 0);
    QCOMPARE(wait(m_person->clinic.recording(recording.id))->viewCount, viewsBefore + 1);
}

void TestMedia::aRestartedServerIsWaitedFor()
{
    m_clinic->start();
    m_person = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_person->signIn("ruth"));
    const auto recording = m_person->first(domain::RecordingStatus::Available, QStringLiteral("mp4"));
    auto stream = streamOf(recording);
    QSignalSpy stalled(stream.get(), &stream::MediaStream::stalled);
    QSignalSpy failed(stream.get(), &stream::MediaStream::failed);
    auto device = stream->makeDevice();
    stream->open();
    QByteArray start;
    std::thread first([&] { start = device->read(1000); });
    QTRY_VERIFY_WITH_TIMEOUT(stream->sizeBytes() > 0, 5000);
    first.join();
    m_clinic->stop();
    std::atomic<bool> done = false;
    QByteArray tail;
    std::thread second([&] {
        device->seek(device->size() - 500);
        tail = device->read(500);
        done = true;
    });
    if (!done)
        letPass(1500, "an outage");
    m_clinic->start();
    QTRY_VERIFY_WITH_TIMEOUT(done.load(), 20'000);
    second.join();
    QCOMPARE(tail.size(), 500);
    QCOMPARE(failed.count(), 0);
}

void TestMedia::aStoppedServerIsNamedAndTriedAgain()
{
    m_clinic->start();
    m_person = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_person->signIn("ruth"));
    const auto recording = m_person->first();
    m_clinic->stop();
    auto stream = streamOf(recording);
    QSignalSpy stalled(stream.get(), &stream::MediaStream::stalled);
    QSignalSpy failed(stream.get(), &stream::MediaStream::failed);
    stream->open();
    QTRY_VERIFY_WITH_TIMEOUT(failed.count() == 1, 30'000); // after 0.06, 1, 2, 4 and 8 seconds
    QCOMPARE(stalled.count(), 5);
    QCOMPARE(failed.first().first().value<base::Error>().kind, ErrorKind::Unavailable);
    m_clinic->start();
    stream->retry();
    const auto bytes = readAll(*stream);
    QVERIFY(bytes);
    QCOMPARE(QString::fromLatin1(crypto::sha256(*bytes).toHex()), recording.sha256);
}

void TestMedia::damagedMediaIsAnErrorAndNeverWrongBytes()
{
    if (TestClinic::isMany())
        QSKIP("it changes bytes of a container on disk; the store of many keeps them elsewhere");
    m_clinic->start();
    m_person = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_person->signIn("ruth"));
    const auto recording = m_person->first(domain::RecordingStatus::Available, QStringLiteral("mp4"));
    QFile media(m_clinic->mediaFile(recording.id.value()));
    QVERIFY(media.open(QIODevice::ReadWrite));
    media.seek(media.size() / 2);
    media.write("damaged");
    media.close();
    auto stream = streamOf(recording);
    QSignalSpy failed(stream.get(), &stream::MediaStream::failed);
    QVERIFY(!readAll(*stream));
    QTRY_VERIFY_WITH_TIMEOUT(failed.count() >= 1, 30'000);
    QVERIFY(media.open(QIODevice::ReadWrite)); // and in the header: nothing opens at all
    media.seek(50);
    media.write("x");
    media.close();
    auto second = streamOf(recording);
    QSignalSpy secondFailed(second.get(), &stream::MediaStream::failed);
    QVERIFY(!readAll(*second));
    QTRY_VERIFY(secondFailed.count() >= 1);
    QCOMPARE(secondFailed.first().first().value<base::Error>().kind, ErrorKind::Corrupt);
}

void TestMedia::emptyMediaIsAnError()
{
    if (TestClinic::isMany())
        QSKIP("it changes bytes of a container on disk; the store of many keeps them elsewhere");
    m_clinic->start();
    m_person = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_person->signIn("ruth"));
    const auto recording = m_person->first();
    QFile media(m_clinic->mediaFile(recording.id.value()));
    QVERIFY(media.resize(0));
    auto stream = streamOf(recording);
    QSignalSpy failed(stream.get(), &stream::MediaStream::failed);
    QVERIFY(!readAll(*stream));
    QTRY_VERIFY(failed.count() >= 1);
}

void TestMedia::aForeignRecordingCannotBeStreamed()
{
    m_clinic->start();
    m_person = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_person->signIn("soren"));
    TestPerson amara(m_clinic->address());
    QVERIFY(amara.signIn("amara"));
    auto stream = streamOf(amara.first());
    QSignalSpy failed(stream.get(), &stream::MediaStream::failed);
    QVERIFY(!readAll(*stream));
    QTRY_VERIFY(failed.count() >= 1);
    QCOMPARE(failed.first().first().value<base::Error>().kind, ErrorKind::NotFound);
}

void TestMedia::aDownloadIsCheckedAndNamed()
{
    m_clinic->start();
    m_person = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_person->signIn("soren"));
    const auto recording = m_person->first();
    QTemporaryDir folder;
    const QString path = folder.filePath(stream::neutralFileName(recording));
    stream::Download download(m_person->clinic, recording, {}, path, api::tlsFor(m_clinic->address()));
    QSignalSpy finished(&download, &stream::Download::finished);
    download.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 20'000);
    QCOMPARE(finished.first().first().toString(), recording.sha256);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromLatin1(crypto::sha256(file.readAll()).toHex()), recording.sha256);
    QVERIFY(!QFile::exists(path + QStringLiteral(".part")));
    QVERIFY(!path.contains(QStringLiteral("ahl")));
}

void TestMedia::aDownloadResumesAfterTheServerWasAway()
{
    m_clinic->start();
    m_person = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_person->signIn("soren"));
    const auto recording = m_person->first(domain::RecordingStatus::Available, QStringLiteral("mp4"));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("copy.mp4"));
    {
        auto stream = streamOf(recording); // what an earlier try, cut at a third, has left
        const auto whole = readAll(*stream);
        QFile part(path + QStringLiteral(".part"));
        QVERIFY(whole && part.open(QIODevice::WriteOnly));
        part.write(whole->first(whole->size() / 3));
    }
    m_clinic->stop();
    stream::Download download(m_person->clinic, recording, {}, path, api::tlsFor(m_clinic->address()));
    QSignalSpy finished(&download, &stream::Download::finished);
    QSignalSpy progressed(&download, &stream::Download::progressed);
    download.start();
    letPass(1200, "an outage");
    m_clinic->start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    QCOMPARE(finished.first().first().toString(), recording.sha256);
    QVERIFY(progressed.first().first().toLongLong() > *recording.sizeBytes / 3); // it went on, it did not begin anew
}

void TestMedia::aChangedDownloadIsRefused()
{
    m_clinic->start();
    m_person = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_person->signIn("soren"));
    const auto recording = m_person->first();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("copy.mp4"));
    QFile part(path + QStringLiteral(".part"));
    QVERIFY(part.open(QIODevice::WriteOnly));
    part.write(QByteArray(5000, 'x')); // not what the server has
    part.close();
    stream::Download download(m_person->clinic, recording, {}, path, api::tlsFor(m_clinic->address()));
    QSignalSpy failed(&download, &stream::Download::failed);
    download.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20'000);
    QCOMPARE(failed.first().first().value<base::Error>().kind, ErrorKind::Corrupt);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestMedia)
#include "tst_media.moc"
