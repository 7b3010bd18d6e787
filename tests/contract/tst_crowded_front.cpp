// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "server/net/web_client.h"
#include "server/routes/all_routes.h"
#include "tests/support/media_beginning.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QSslSocket>
#include <QTcpSocket>

#include <atomic>
#include <thread>
#include <vector>

#include <sys/resource.h>

using namespace attune;
using namespace attune::test;
namespace paths = protocol::paths;

/// A real server in front of which somebody stands in the way: other people sign in, look and watch as if nothing were.
class TestCrowdedFront : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void sixHundredConnectionsLockNobodyOut_data();
    void sixHundredConnectionsLockNobodyOut();
    void signInsOfManyHoldUpNobodysWork_data();
    void signInsOfManyHoldUpNobodysWork();
    void onlyWhatChangesNothingAnswersHead();
    void aBodyIsJsonAndSaysSo_data();
    void aBodyIsJsonAndSaysSo();
    void aCertificateRenewedOnDiskIsShown();

private:
    using Sockets = std::vector<std::unique_ptr<QTcpSocket>>;
    Sockets crowd(const QString &how, const QString &from);
    bool plays(TestPerson &person) { return beginningComes(person, person.first(), m_clinic->address()); }
    server::net::WebAnswer raw(const QByteArray &method, const QString &target,
                               const QList<std::pair<QByteArray, QByteArray>> &headers = {},
                               const QByteArray &body = {});

    std::unique_ptr<TestClinic> m_clinic;
};

void TestCrowdedFront::initTestCase()
{
    rlimit handles{};
    ::getrlimit(RLIMIT_NOFILE, &handles);
    handles.rlim_cur = std::min<rlim_t>(handles.rlim_max, 8192);
    ::setrlimit(RLIMIT_NOFILE, &handles);
}

void TestCrowdedFront::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
}

void TestCrowdedFront::cleanup()
{
    m_clinic.reset();
}

/// Those that are in the way: idle after a request, silent before TLS, or in the middle of a head.
TestCrowdedFront::Sockets TestCrowdedFront::crowd(const QString &how, const QString &from)
{
    Sockets sockets;
    for (int i = 0; i < 600; ++i) {
        auto socket = std::make_unique<QSslSocket>();
        socket->setSslConfiguration(api::tlsFor(m_clinic->address()));
        socket->bind(QHostAddress(from));
        if (how == QStringLiteral("half-open")) {
            socket->connectToHost(QStringLiteral("127.0.0.1"), m_clinic->port());
            socket->waitForConnected(5000);
        } else {
            socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_clinic->port());
            socket->waitForEncrypted(5000);
            socket->write(how == QStringLiteral("idle") ? "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n" : "GET /hea");
            socket->flush();
        }
        sockets.push_back(std::move(socket));
    }
    return sockets;
}

void TestCrowdedFront::sixHundredConnectionsLockNobodyOut_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QString>("from");
    for (const char *from : {"127.0.0.2", "127.0.0.1"}) { // another address, and the very same
        for (const char *how : {"idle", "half-open", "slow heads"})
            QTest::addRow("%s from %s", how, from) << QString::fromLatin1(how) << QString::fromLatin1(from);
    }
}

void TestCrowdedFront::sixHundredConnectionsLockNobodyOut()
{
    QFETCH(QString, how);
    QFETCH(QString, from);
    const auto before = m_clinic->signedIn("ruth");
    QVERIFY(before->get(QString::fromLatin1(paths::me)));
    const Sockets inTheWay = crowd(how, from);
    QCOMPARE(inTheWay.size(), std::size_t(600));
    QVERIFY(before->get(QString::fromLatin1(paths::me))); // who was there goes on
    TestPerson late(m_clinic->address());
    const auto in = late.signIn("daniel"); // and whoever comes now comes in
    QVERIFY2(in, qPrintable(in ? QString() : in.error().detail));
    QVERIFY(plays(*before));
}

void TestCrowdedFront::signInsOfManyHoldUpNobodysWork_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("wrong") << QByteArray("not the password");
    QTest::newRow("right") << QByteArray(samplePassword);
}

/// From the same address as everybody else. Passwords are as dear here as in a real clinic; one is in it already.
void TestCrowdedFront::signInsOfManyHoldUpNobodysWork()
{
    QFETCH(QByteArray, password);
    const auto ruth = m_clinic->signedIn("ruth");
    QVERIFY(ruth->get(QString::fromLatin1(paths::me)));
    std::atomic<bool> stop = false;
    std::atomic<int> answered = 0;
    std::vector<std::thread> attackers;
    const QByteArray body = protocol::toBytes({{"email", "june@sample.clinic"}, {"password", password.toStdString()}});
    for (int i = 0; i < 48; ++i) {
        attackers.emplace_back([&] {
            while (!stop) {
                raw("POST", QString::fromLatin1(paths::login), {{"Content-Type", "application/json"}}, body);
                ++answered;
            }
        });
    }
    QTRY_VERIFY_WITH_TIMEOUT(answered > 100, 20'000);
    qint64 longest = 0;
    for (int i = 0; i < 40; ++i) {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(ruth->get(QString::fromLatin1(paths::me)));
        longest = std::max(longest, timer.elapsed());
    }
    // A second sign-in from a computer the clinic knows has its own turn and its own budget.
    const auto again = ruth->signIn("ruth");
    stop = true;
    for (std::thread &attacker : attackers)
        attacker.join();
    QVERIFY2(again, qPrintable(again ? QString() : again.error().code));
    QVERIFY2(longest < 5000, qPrintable(QString::number(longest))); // the bench says how long it really takes
}

server::net::WebAnswer TestCrowdedFront::raw(const QByteArray &method, const QString &target,
                                             const QList<std::pair<QByteArray, QByteArray>> &headers,
                                             const QByteArray &body)
{
    server::net::WebRequest request;
    request.method = method;
    request.url = m_clinic->address().url.toString() + target;
    request.authorityFile = m_clinic->authorityFile();
    request.headers = headers;
    request.body = body;
    const auto answer = server::net::fetch(request);
    return answer ? *answer : server::net::WebAnswer();
}

/// No link is issued, no look counted, no entry written by asking what an answer would be.
void TestCrowdedFront::onlyWhatChangesNothingAnswersHead()
{
    const auto body = raw("POST", QString::fromLatin1(paths::login), {{"Content-Type", "application/json"}},
                          protocol::toBytes({{"email", "priya@sample.clinic"}, {"password", samplePassword}}));
    const auto signedIn = protocol::objectFrom(body.body);
    QVERIFY(signedIn);
    const QByteArray token =
        protocol::text(protocol::child(protocol::child(*signedIn, "data"), "session"), "accessToken").toLatin1();
    auto &db = m_clinic->clinic().database.connection();
    const auto count = [&db](const char *table) {
        auto row = db.run(QStringLiteral("SELECT COUNT(*) FROM ") + QString::fromLatin1(table));
        row.next();
        return row.number(0);
    };
    const qint64 entries = count("access_log");
    const qint64 grants = count("media_grants");
    int refused = 0;
    for (const auto &route : server::routes::allRoutes()) {
        if (QByteArray(route.method) != "GET")
            continue;
        QString target = QString::fromLatin1(route.path);
        target.replace(QStringLiteral("{id}"), QStringLiteral("some-id"));
        const auto answer = raw("HEAD", target, {{"Authorization", "Bearer " + token}});
        if (route.answersHead) {
            QVERIFY2(answer.status != 405, route.path);
        } else {
            QVERIFY2(answer.status == 405, qPrintable(target + QString::number(answer.status)));
            QVERIFY2(answer.headers.value("allow").contains("GET"), route.path);
            ++refused;
        }
    }
    QVERIFY(refused > 25);
    QCOMPARE(count("access_log"), entries);
    QCOMPARE(count("media_grants"), grants);
}

void TestCrowdedFront::aBodyIsJsonAndSaysSo_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray json = protocol::toBytes({{"email", "nobody@sample.clinic"}, {"password", "no password"}});
    QTest::newRow("JSON") << QByteArray("application/json") << json << 401;
    QTest::newRow("with a charset") << QByteArray("Application/JSON; charset=UTF-8") << json << 401;
    QTest::newRow("another charset") << QByteArray("application/json; charset=utf-16") << json << 415;
    QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded") << json << 415;
    QTest::newRow("a form with a file") << QByteArray("multipart/form-data; boundary=x") << json << 415;
    QTest::newRow("text, as a foreign page may send") << QByteArray("text/plain") << json << 415;
    QTest::newRow("JSON in the parameters") << QByteArray("text/plain; application/json") << json << 415;
    QTest::newRow("something like it") << QByteArray("application/jsonp") << json << 415;
    const QByteArray twice = R"({"email": "a@b", "email": "nobody@sample.clinic", "password": "no password"})";
    QTest::newRow("a name twice") << QByteArray("application/json") << twice << 400;
    QTest::newRow("a name twice, written differently")
        << QByteArray("application/json") << QByteArray(twice).replace("\"email\": \"a", "\"\\u0065mail\": \"a") << 400;
    QTest::newRow("a name twice, further in")
        << QByteArray("application/json") << QByteArray(R"({"email": "x", "password": "y", "z": [{"a": 1, "a": 2}]})")
        << 400;
    QTest::newRow("the same name in two objects")
        << QByteArray("application/json")
        << QByteArray(R"({"email": "x", "password": "y", "z": [{"a": 1}, {"a": 2}], "w": {"email": 1}})") << 401;
}

void TestCrowdedFront::aBodyIsJsonAndSaysSo()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    const auto answer = raw("POST", QString::fromLatin1(paths::login), {{"Content-Type", type}}, body);
    QCOMPARE(answer.status, status);
    const auto problem = protocol::objectFrom(answer.body);
    QVERIFY(problem && !protocol::text(*problem, "requestId").isEmpty());
    if (status == 415)
        QCOMPARE(protocol::text(*problem, "errorCode"), QStringLiteral("not_json"));
}

void TestCrowdedFront::aCertificateRenewedOnDiskIsShown()
{
    TestClinic clinic;
    clinic.start();
    const auto shown = [&clinic] {
        QSslSocket socket;
        socket.setSslConfiguration(api::tlsFor(clinic.address()));
        socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), clinic.port());
        return socket.waitForEncrypted(5000) ? socket.peerCertificate() : QSslCertificate();
    };
    const QSslCertificate first = shown();
    QVERIFY(!first.isNull());
    clinic.lookAtCertificates();
    QCOMPARE(shown(), first); // nothing changed
    const QString keys = clinic.folder() + QStringLiteral("/keys/");
    QVERIFY(QFile::remove(keys + QStringLiteral("server.pem"))); // as if it were near its end: it is made anew
    clinic.lookAtCertificates();
    const QSslCertificate second = shown();
    QVERIFY(!second.isNull() && second != first);
    QFile half(keys + QStringLiteral("server.key"));
    QVERIFY(half.open(QIODevice::WriteOnly) && half.write("not a key") > 0);
    half.close();
    clinic.lookAtCertificates();
    QCOMPARE(shown(), second); // what cannot be used is not taken
    for (const char *file : {"ca.pem", "ca.key"})
        QVERIFY(QFile::remove(keys + QString::fromLatin1(file)));
    clinic.lookAtCertificates(); // another authority: a certificate of its own
    const QSslCertificate third = shown();
    QVERIFY(!third.isNull() && third != second);
    QVERIFY(clinic.signedIn("ruth"));
}

QTEST_GUILESS_MAIN(TestCrowdedFront)
#include "tst_crowded_front.moc"
