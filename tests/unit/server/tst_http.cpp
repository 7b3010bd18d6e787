// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/certificate_authority.h"
#include "server/http/http_server.h"
#include "tests/support/waiting.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QLocale>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace attune;
using namespace attune::server::http;

namespace {

std::atomic<int> slowOnes = 0; ///< requests for /slow that the handler has begun with

class Pattern final : public ByteSource
{
public:
    qint64 size() const override { return 1'000'000; }
    base::Result<QByteArray> read(qint64 offset, qint64 maxSize) override
    {
        QByteArray bytes(maxSize, Qt::Uninitialized);
        for (qint64 i = 0; i < maxSize; ++i)
            bytes[i] = static_cast<char>((offset + i) % 251);
        return bytes;
    }
};

} // namespace

class TestHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void targetsAreParsedStrictly_data();
    void targetsAreParsedStrictly();
    void rangesAreReadAsTheStandardSays_data();
    void rangesAreReadAsTheStandardSays();
    void severalRequestsUseOneConnection();
    void hostileRequestsGetAClearAnswer_data();
    void hostileRequestsGetAClearAnswer();
    void slowHeadsAreCutAndOthersServed();
    void clientsThatDoNotReadHoldUpNobody();
    void uploadsThatDoNotComeHoldUpNobody();
    void largeUploadsComeInWholeAndOtherBodiesStaySmall();
    void answersUnderWayFinishWhenItStops();
    void whatIsSentIsWhatIsThereWhateverItsSize();
    void refusalsLeaveOnABeat();
    void whoAsksFirstIsToldWhenItIsWanted_data();
    void whoAsksFirstIsToldWhenItIsWanted();
    void aRefusedBodyIsReadToItsEnd();

private:
    std::unique_ptr<HttpServer> serve(std::chrono::milliseconds headerTime = std::chrono::seconds(20));
    std::unique_ptr<QSslSocket> connectTo(quint16 port);
    QByteArray talk(quint16 port, const QByteArray &bytes, int waitMs = 5000);

    crypto::Identity m_authority;
    crypto::Identity m_identity;
    std::unique_ptr<HttpServer> m_server;
    std::chrono::milliseconds m_bodyTime{20'000};
    std::chrono::milliseconds m_beat{0};
};

void TestHttp::initTestCase()
{
    m_authority = *crypto::makeAuthority(QStringLiteral("Test"));
    m_identity = *crypto::makeServerIdentity(m_authority, {QStringLiteral("localhost"), QStringLiteral("127.0.0.1")});
    m_server = serve();
}

void TestHttp::cleanupTestCase()
{
    m_server.reset();
}

std::unique_ptr<HttpServer> TestHttp::serve(std::chrono::milliseconds headerTime)
{
    Options options;
    options.certificatePem = m_identity.certificatePem;
    options.keyPem = m_identity.keyPem;
    options.headerTime = headerTime;
    options.bodyLimit = 64 * 1024;
    options.bodyTime = m_bodyTime;
    options.beat = m_beat;
    Callbacks callbacks;
    callbacks.costOf = [](const QByteArray &, const QString &path) {
        return path == QStringLiteral("/upload") ? Cost::Upload : Cost::Usual;
    };
    callbacks.handler = [](const Request &request) {
        Response response;
        if (request.path == QStringLiteral("/slow"))
            ++slowOnes;
        if (request.path == QStringLiteral("/slow"))
            std::this_thread::sleep_for(std::chrono::milliseconds(600));
        if (request.path.startsWith(QStringLiteral("/refused"))) {
            std::this_thread::sleep_for(std::chrono::milliseconds(request.path.mid(8).toInt()));
            response.status = 404;
            response.hidesItsTime = true;
        } else if (request.path == QStringLiteral("/upload") && request.header("authorization").isEmpty()) {
            response.status = 401; // before a byte of the body was looked at
        } else if (request.path == QStringLiteral("/upload")) {
            qsizetype got = 0;
            auto piece = request.stream->read();
            for (; piece && !piece->isEmpty(); piece = request.stream->read())
                got += piece->size();
            response.status = piece ? 200 : 400;
            response.body = QByteArray::number(got);
        } else if (request.path == QStringLiteral("/big")) {
            response.source = std::make_shared<Pattern>();
            response.sourceOffset = request.query.value(QStringLiteral("from")).toLongLong();
            response.sourceLength = response.source->size() - response.sourceOffset;
        } else {
            response.body =
                request.method + ' ' + request.path.toUtf8() + ' ' + QByteArray::number(request.body.size());
        }
        return response;
    };
    auto server = HttpServer::start(options, callbacks);
    return server ? std::move(*server) : nullptr;
}

std::unique_ptr<QSslSocket> TestHttp::connectTo(quint16 port)
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration tls;
    tls.setCaCertificates({QSslCertificate(m_authority.certificatePem)});
    socket->setSslConfiguration(tls);
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    return socket->waitForEncrypted(5000) ? std::move(socket) : nullptr;
}

/// Whether an answer, behind a "100 Continue" that may stand before it, has come to its end as its head tells it.
static bool isWhole(const QByteArray &received)
{
    const qsizetype start = received.startsWith("HTTP/1.1 100") ? received.indexOf("\r\n\r\n") + 4 : 0;
    const qsizetype end = received.indexOf("\r\n\r\n", start);
    if (end < start || (start > 0 && start < 4))
        return false;
    static const QRegularExpression length(QStringLiteral("(?i)\r\ncontent-length: *(\\d+)"));
    const auto told = length.match(QString::fromLatin1(received.mid(start, end - start)));
    return told.hasMatch() && received.size() >= end + 4 + told.captured(1).toLongLong();
}

QByteArray TestHttp::talk(quint16 port, const QByteArray &bytes, int waitMs)
{
    auto socket = connectTo(port);
    if (!socket)
        return "no connection";
    socket->write(bytes);
    QByteArray answer;
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < waitMs && socket->state() == QAbstractSocket::ConnectedState) {
        socket->waitForReadyRead(200);
        answer += socket->readAll();
        if (isWhole(answer))
            break;
    }
    return answer + socket->readAll();
}

void TestHttp::targetsAreParsedStrictly_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << QByteArray("/a/b?x=1&y=a%20b+c") << "/a/b|x=1|y=a b c";
    QTest::newRow("utf-8") << QByteArray("/%C3%B8") << QString::fromUtf8("/ø");
    QTest::newRow("walks up") << QByteArray("/a/../b") << "refused";
    QTest::newRow("walks up, encoded") << QByteArray("/a/%2e%2e/b") << "refused";
    QTest::newRow("encoded slash") << QByteArray("/a%2Fb") << "refused";
    QTest::newRow("back slash") << QByteArray("/a%5Cb") << "refused";
    QTest::newRow("NUL") << QByteArray("/a%00") << "refused";
    QTest::newRow("half an escape") << QByteArray("/a%4") << "refused";
    QTest::newRow("bad utf-8") << QByteArray("/%ff") << "refused";
    QTest::newRow("absolute form") << QByteArray("http://evil/") << "refused";
    QTest::newRow("raw byte") << QByteArray("/\xc3\xb8") << "refused";
}

void TestHttp::targetsAreParsedStrictly()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, expected);
    const auto parsed = parseTarget(target);
    QString found = QStringLiteral("refused");
    if (parsed) {
        found = parsed->first;
        for (auto it = parsed->second.begin(); it != parsed->second.end(); ++it)
            found += QLatin1Char('|') + it.key() + QLatin1Char('=') + it.value();
    }
    QCOMPARE(found, expected);
}

void TestHttp::rangesAreReadAsTheStandardSays_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QString>("expected");
    QTest::newRow("first bytes") << QByteArray("bytes=0-99") << "0-99";
    QTest::newRow("to the end") << QByteArray("bytes=900-") << "900-999";
    QTest::newRow("beyond the end") << QByteArray("bytes=990-5000") << "990-999";
    QTest::newRow("suffix") << QByteArray("bytes=-100") << "900-999";
    QTest::newRow("suffix larger than all") << QByteArray("bytes=-5000") << "0-999";
    QTest::newRow("start at the end") << QByteArray("bytes=1000-") << "unsatisfiable";
    QTest::newRow("empty suffix") << QByteArray("bytes=-0") << "unsatisfiable";
    QTest::newRow("backwards") << QByteArray("bytes=9-5") << "none";
    QTest::newRow("several") << QByteArray("bytes=0-1,5-6") << "none";
    QTest::newRow("other unit") << QByteArray("lines=0-1") << "none";
    QTest::newRow("words") << QByteArray("bytes=a-b") << "none";
    QTest::newRow("no numbers") << QByteArray("bytes=-") << "none";
    QTest::newRow("huge") << QByteArray("bytes=99999999999999999999-") << "none";
    QTest::newRow("empty") << QByteArray() << "none";
}

void TestHttp::rangesAreReadAsTheStandardSays()
{
    QFETCH(QByteArray, header);
    QFETCH(QString, expected);
    const auto [verdict, range] = parseRange(header, 1000);
    QString found = verdict == RangeVerdict::None ? QStringLiteral("none") : QStringLiteral("unsatisfiable");
    if (verdict == RangeVerdict::Satisfiable)
        found = QStringLiteral("%1-%2").arg(range.first).arg(range.last);
    QCOMPARE(found, expected);
}

void TestHttp::severalRequestsUseOneConnection()
{
    auto socket = connectTo(m_server->port());
    QVERIFY(socket);
    for (int i = 0; i < 3; ++i) {
        socket->write("GET /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QByteArray answer;
        while (!answer.contains("GET /" + QByteArray::number(i)) && socket->waitForReadyRead(3000))
            answer += socket->readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QVERIFY(answer.contains("Strict-Transport-Security"));
        const QByteArray date = answer.mid(answer.indexOf("\r\nDate: ") + 8, 29);
        QDateTime time =
            QLocale::c().toDateTime(QString::fromLatin1(date), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
        time.setTimeSpec(Qt::UTC);
        QVERIFY2(std::abs(time.secsTo(QDateTime::currentDateTimeUtc())) < 60, date.constData());
    }
}

void TestHttp::hostileRequestsGetAClearAnswer_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    const QByteArray head = "POST /x HTTP/1.1\r\nHost: localhost\r\n";
    QTest::newRow("good") << QByteArray(head + "Content-Length: 3\r\n\r\nabc") << QByteArray("200");
    QTest::newRow("chunked") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")
                             << QByteArray("200");
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("400");
    QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") << QByteArray("400");
    QTest::newRow("length and chunked")
        << QByteArray(head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << QByteArray("400");
    QTest::newRow("two lengths") << QByteArray(head + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd")
                                 << QByteArray("400");
    // Which of two counts, readers do not agree on.
    for (const char *once : {"Authorization", "Content-Type", "Cookie", "Range", "X-Attune-Grant", "X-Attune-Device",
                             "X-CSRF-Token", "Idempotency-Key"}) {
        for (const char *second : {"a", "b"})
            QTest::addRow("%s twice, %s", once, second)
                << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray(once) + ": a\r\n" +
                              QByteArray(once).toLower() + ": " + second + "\r\n\r\n")
                << QByteArray("400");
    }
    QTest::newRow("others twice") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nAccept: a\r\nAccept: b\r\n\r\n")
                                  << QByteArray("200");
    QTest::newRow("negative length") << QByteArray(head + "Content-Length: -1\r\n\r\n") << QByteArray("400");
    QTest::newRow("huge length") << QByteArray(head + "Content-Length: 99999999999999999999\r\n\r\n")
                                 << QByteArray("400");
    QTest::newRow("other coding") << QByteArray(head + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n")
                                  << QByteArray("400");
    QTest::newRow("bad chunk size") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n-2\r\nabc\r\n")
                                    << QByteArray("400");
    QTest::newRow("words as chunk size") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n")
                                         << QByteArray("400");
    QTest::newRow("body too large") << QByteArray(head + "Content-Length: 70000\r\n\r\n") << QByteArray("413");
    QTest::newRow("endless chunks") << QByteArray(head + "Transfer-Encoding: chunked\r\n\r\n" +
                                                  QByteArray("1000\r\n" + QByteArray(4096, 'x') + "\r\n").repeated(20))
                                    << QByteArray("413");
    QTest::newRow("head too large") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(40'000, 'x'))
                                    << QByteArray("431");
    QTest::newRow("long address") << QByteArray("GET /" + QByteArray(1'000'000, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n")
                                  << QByteArray("431");
    QTest::newRow("many headers") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\n" + QByteArray("A: b\r\n").repeated(150) +
                                                "\r\n")
                                  << QByteArray("400");
    QTest::newRow("space before colon") << QByteArray("GET / HTTP/1.1\r\nHost : a\r\n\r\n") << QByteArray("400");
    QTest::newRow("NUL in a header") << QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: a\0b\r\n\r\n", 35)
                                     << QByteArray("400");
    QTest::newRow("walks") << QByteArray("GET /../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n") << QByteArray("400");
    QTest::newRow("not http") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << QByteArray("400");
    QTest::newRow("expects continue") << QByteArray(head + "Expect: 100-continue\r\nContent-Length: 3\r\n\r\nabc")
                                      << QByteArray("200");
}

void TestHttp::hostileRequestsGetAClearAnswer()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    QByteArray answer = talk(m_server->port(), request);
    if (answer.startsWith("HTTP/1.1 100"))
        answer = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.left(60).constData());
    QVERIFY(talk(m_server->port(), "GET /after HTTP/1.1\r\nHost: localhost\r\n\r\n")
                .contains("200")); // it is well afterwards
}

void TestHttp::slowHeadsAreCutAndOthersServed()
{
    auto server = serve(std::chrono::milliseconds(800));
    std::vector<std::unique_ptr<QSslSocket>> slow;
    for (int i = 0; i < 40; ++i) {
        slow.push_back(connectTo(server->port()));
        QVERIFY(slow.back());
        slow.back()->write("GET / HTTP/1.1\r\nHo");
        slow.back()->flush();
    }
    QVERIFY(talk(server->port(), "GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n").contains("200"));
    QTRY_VERIFY_WITH_TIMEOUT(slow.front()->state() == QAbstractSocket::UnconnectedState, 8000);
}

void TestHttp::clientsThatDoNotReadHoldUpNobody()
{
    std::vector<std::unique_ptr<QSslSocket>> deaf;
    for (int i = 0; i < 20; ++i) {
        deaf.push_back(connectTo(m_server->port()));
        QVERIFY(deaf.back());
        deaf.back()->setReadBufferSize(1024);
        deaf.back()->write("GET /big HTTP/1.1\r\nHost: localhost\r\n\r\n");
        deaf.back()->flush();
    }
    QVERIFY(talk(m_server->port(), "GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n").contains("200"));
}

/// Those who may upload and do not hold half of the workers until their time is over; everybody else is served, and
/// those who may not have their answer at once.
void TestHttp::uploadsThatDoNotComeHoldUpNobody()
{
    m_bodyTime = std::chrono::milliseconds(1500);
    auto server = serve();
    m_bodyTime = std::chrono::milliseconds(20'000);
    const QByteArray half = "POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n";
    std::vector<std::unique_ptr<QSslSocket>> halves;
    for (int i = 0; i < 400; ++i) {
        halves.push_back(connectTo(server->port()));
        QVERIFY(halves.back());
        halves.back()->write(half + (i % 2 ? "Authorization: Bearer x\r\n\r\nfirst bytes" : "\r\n"));
        halves.back()->flush();
        if (i % 100 == 99) // in the middle of it all
            QVERIFY(talk(server->port(), "GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n").contains("200"));
    }
    for (const auto &socket : halves)
        QTRY_VERIFY_WITH_TIMEOUT(socket->state() == QAbstractSocket::UnconnectedState, 20'000);
    const QByteArray whole = "POST /upload HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\n"
                             "Content-Length: 5\r\n\r\nbytes";
    QTRY_VERIFY(talk(server->port(), whole).startsWith("HTTP/1.1 200")); // uploads go on as if nothing had been
}

/// The limit of a body depends on where it goes, however it says its length.
void TestHttp::largeUploadsComeInWholeAndOtherBodiesStaySmall()
{
    const QByteArray body(5 << 20, 'x');
    const auto send = [&](const char *path, const QByteArray &length, const QByteArray &bytes) {
        return talk(m_server->port(),
                    QByteArray("POST ") + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\n" +
                        length + "\r\n\r\n" + bytes,
                    20'000);
    };
    const QByteArray told = "Content-Length: " + QByteArray::number(body.size());
    const QByteArray chunks = QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
    for (const QByteArray &answer :
         {send("/upload", told, body), send("/upload", "Transfer-Encoding: chunked", chunks)}) {
        QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.left(200).constData());
        QVERIFY2(answer.endsWith(QByteArray::number(body.size())), answer.right(200).constData());
    }
    QVERIFY(send("/x", told, body.left(1000)).startsWith("HTTP/1.1 413"));
    QVERIFY(send("/x", "Transfer-Encoding: chunked", chunks).startsWith("HTTP/1.1 413"));
    QVERIFY(send("/x", "Content-Length: 65536", body.left(65536)).startsWith("HTTP/1.1 200"));
}

/// The pieces in which large answers are encrypted and sent leave no seam, and what comes behind them on the same
/// connection is in order.
void TestHttp::whatIsSentIsWhatIsThereWhateverItsSize()
{
    auto socket = connectTo(m_server->port());
    QVERIFY(socket);
    const qint64 size = Pattern().size();
    for (const qint64 from :
         {qint64(0), qint64(1), size / 2, size - 131'073, size - 131'072, size - 16'384, size - 1}) {
        socket->write("GET /big?from=" + QByteArray::number(from) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        QByteArray answer;
        qsizetype head = -1;
        while (head < 0 || answer.size() < head + size - from) {
            QVERIFY(socket->bytesAvailable() > 0 || socket->waitForReadyRead(5000));
            answer += socket->readAll();
            if (head < 0 && answer.contains("\r\n\r\n"))
                head = answer.indexOf("\r\n\r\n") + 4;
        }
        QCOMPARE(answer.mid(head), *Pattern().read(from, size - from));
    }
    socket->write("GET /after HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QByteArray after;
    while (!after.contains("GET /after") && socket->waitForReadyRead(5000))
        after += socket->readAll();
    QVERIFY2(after.startsWith("HTTP/1.1 200"), after.constData());
    QVERIFY2(after.endsWith("GET /after 0"), after.constData());
}

void TestHttp::answersUnderWayFinishWhenItStops()
{
    auto server = serve();
    auto socket = connectTo(server->port());
    QVERIFY(socket);
    const int before = slowOnes;
    socket->write("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
    socket->flush();
    socket->waitForBytesWritten(1000);
    QTRY_VERIFY(slowOnes > before); // it is under way now
    std::thread stopper([&server] { server->stop(); });
    QByteArray answer;
    while (!answer.contains("GET /slow") && socket->waitForReadyRead(4000))
        answer += socket->readAll();
    stopper.join();
    QVERIFY(answer.startsWith("HTTP/1.1 200"));
    QVERIFY(answer.contains("Connection: close"));
}

/// Whether finding out took nothing or most of a beat, the answer leaves at the same time; what takes longer, at the
/// next.
void TestHttp::refusalsLeaveOnABeat()
{
    m_beat = std::chrono::milliseconds(300);
    auto server = serve();
    m_beat = {};
    const auto took = [&](const QByteArray &path) {
        auto socket = connectTo(server->port());
        QElapsedTimer timer;
        timer.start();
        socket->write("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
        while (socket->waitForReadyRead(5000) && !socket->peek(20).startsWith("HTTP/1.1")) {
        }
        return timer.elapsed();
    };
    QVERIFY(took("/refused0") >= 295);
    QVERIFY(took("/refused150") >= 295);
    QVERIFY(took("/refused350") >= 595);
    QVERIFY(took("/else") < 295); // what is granted does not wait
}

void TestHttp::whoAsksFirstIsToldWhenItIsWanted_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray length = "Content-Length: 100000\r\n";
    QTest::newRow("who may upload") << QByteArray("POST /upload HTTP/1.1\r\nAuthorization: x\r\n" + length)
                                    << QByteArray("HTTP/1.1 100");
    QTest::newRow("who may not") << QByteArray("POST /upload HTTP/1.1\r\n" + length) << QByteArray("HTTP/1.1 401");
    QTest::newRow("too much elsewhere") << QByteArray("POST /x HTTP/1.1\r\n" + length) << QByteArray("HTTP/1.1 413");
    QTest::newRow("a usual body") << QByteArray("POST /x HTTP/1.1\r\nContent-Length: 5\r\n")
                                  << QByteArray("HTTP/1.1 100");
}

void TestHttp::whoAsksFirstIsToldWhenItIsWanted()
{
    QFETCH(QByteArray, lines);
    QFETCH(QByteArray, answer);
    auto socket = connectTo(m_server->port());
    QVERIFY(socket);
    socket->write(lines + "Host: a\r\nExpect: 100-continue\r\n\r\n");
    QByteArray got;
    while (got.size() < 12 && socket->waitForReadyRead(5000))
        got += socket->readAll();
    QVERIFY2(got.startsWith(answer), got.left(40).constData());
}

/// Whoever sends everything before looking for an answer finds it, though the server had it long before.
void TestHttp::aRefusedBodyIsReadToItsEnd()
{
    const QByteArray body(24 << 20, 'x');
    for (const char *path : {"/upload", "/x"}) {
        auto socket = connectTo(m_server->port());
        QVERIFY(socket);
        socket->write(QByteArray("POST ") + path +
                      " HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n");
        for (qsizetype at = 0; at < body.size(); at += 1 << 20) {
            socket->write(body.constData() + at, 1 << 20);
            while (socket->bytesToWrite() > 0 || socket->encryptedBytesToWrite() > 0)
                QVERIFY2(socket->waitForBytesWritten(5000), path);
        }
        while (socket->bytesAvailable() < 12 && socket->waitForReadyRead(5000)) {
        }
        const QByteArray got = socket->readAll();
        QVERIFY2(got.startsWith("HTTP/1.1 401") || got.startsWith("HTTP/1.1 413"), got.left(40).constData());
    }
}

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
