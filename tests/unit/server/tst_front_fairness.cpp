// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/certificate_authority.h"
#include "server/http/http_server.h"
#include "server/net/place.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <latch>
#include <set>
#include <vector>

using namespace attune;
using namespace attune::server;
using namespace attune::server::http;
using Doing = ConnectionBook::Doing;

namespace {

ConnectionBook::Clock::time_point at(int second)
{
    return ConnectionBook::Clock::time_point(std::chrono::seconds(second));
}

/// Something a handler waits for until the test lets it go.
class Gate
{
public:
    void open()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_open = true;
        }
        m_changed.notify_all();
    }
    void pass()
    {
        std::unique_lock lock(m_mutex);
        ++m_inside;
        m_changed.wait_for(lock, std::chrono::seconds(30), [this] { return m_open; });
        --m_inside;
    }
    int inside()
    {
        const std::lock_guard lock(m_mutex);
        return m_inside;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_open = false;
    int m_inside = 0;
};

} // namespace

/// Nobody has it all: connections, workers, password checks and uploads are shared out, whoever asks for how much.
class TestFrontFairness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void placesAreWhatOnePersonHas_data();
    void placesAreWhatOnePersonHas();
    void proxiesNameOneCallerByOneAddress_data();
    void proxiesNameOneCallerByOneAddress();
    void aDeadCredentialUsesUpNoTurnOfItsOwner();
    void ofAFullPlaceTheIdlestStrangerGivesWay();
    void signedInPeopleStayWhileStrangersCome();
    void anAccountHasItsShareOfConnections();
    void aReserveIsLeftForPlacesThatAreKnown();
    void manyPlacesTogetherPushNobodyOutWhoIsSignedIn();
    void whoAsksForMuchWaitsBehindThemselves();
    void knownPeopleComeBeforeStrangersButNotAlways();
    void whatWaitsIsBounded();
    void heavyRequestsOfOneAddressHoldUpNoOther();
    void passwordChecksHoldUpNothingElse();
    void slowUploadsOfOneAccountHoldUpNoOther();
    void aFirstHeadHasToComeSoon();
    void aNewCertificateIsShownToNewConnections();

private:
    std::unique_ptr<HttpServer> serve(Callbacks callbacks);
    std::unique_ptr<QSslSocket> connectTo(const HttpServer &server, const char *from);
    static void write(QSslSocket &socket, const QByteArray &bytes);
    static QByteArray readAnswer(QSslSocket &socket);
    QByteArray ask(const HttpServer &server, const char *from, const QByteArray &head);

    crypto::Identity m_authority;
    crypto::Identity m_identity;
    Options m_options;
};

void TestFrontFairness::initTestCase()
{
    m_authority = *crypto::makeAuthority(QStringLiteral("Test"));
    m_identity = *crypto::makeServerIdentity(m_authority, {QStringLiteral("127.0.0.1")});
    m_options.certificatePem = m_identity.certificatePem;
    m_options.keyPem = m_identity.keyPem;
}

std::unique_ptr<HttpServer> TestFrontFairness::serve(Callbacks callbacks)
{
    auto server = HttpServer::start(m_options, std::move(callbacks));
    return server ? std::move(*server) : nullptr;
}

std::unique_ptr<QSslSocket> TestFrontFairness::connectTo(const HttpServer &server, const char *from)
{
    auto socket = std::make_unique<QSslSocket>();
    QSslConfiguration tls;
    tls.setCaCertificates({QSslCertificate(m_authority.certificatePem)});
    socket->setSslConfiguration(tls);
    socket->bind(QHostAddress(QString::fromLatin1(from)));
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port());
    return socket->waitForEncrypted(10'000) ? std::move(socket) : nullptr;
}

void TestFrontFairness::write(QSslSocket &socket, const QByteArray &bytes)
{
    socket.write(bytes);
    socket.flush();
}

QByteArray TestFrontFairness::readAnswer(QSslSocket &socket)
{
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && (socket.bytesAvailable() > 0 || socket.waitForReadyRead(10'000)))
        answer += socket.readAll();
    return answer;
}

QByteArray TestFrontFairness::ask(const HttpServer &server, const char *from, const QByteArray &head)
{
    const auto socket = connectTo(server, from);
    if (!socket)
        return "no connection";
    write(*socket, head + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    return readAnswer(*socket);
}

void TestFrontFairness::placesAreWhatOnePersonHas_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("place");
    QTest::newRow("IPv4") << "192.0.2.7"
                          << "192.0.2.7";
    QTest::newRow("IPv4 as IPv6") << "::ffff:192.0.2.7"
                                  << "192.0.2.7";
    QTest::newRow("IPv6") << "2001:db8:1:2:3:4:5:6"
                          << "2001:db8:1:2::/64";
    QTest::newRow("the same network") << "2001:DB8:1:2::9"
                                      << "2001:db8:1:2::/64";
    QTest::newRow("with a zone") << "fe80::1%eth0"
                                 << "fe80::/64";
    QTest::newRow("no address") << "proxy"
                                << "proxy";
}

void TestFrontFairness::placesAreWhatOnePersonHas()
{
    QFETCH(QString, address);
    QTEST(net::placeOf(address), "place");
}

void TestFrontFairness::proxiesNameOneCallerByOneAddress_data()
{
    QTest::addColumn<QByteArray>("forwarded");
    QTest::addColumn<QString>("caller");
    const QString proxy = QStringLiteral("10.0.0.1");
    const auto row = [](const char *forwarded, const QString &caller) {
        QTest::newRow(forwarded) << QByteArray(forwarded) << caller;
    };
    const QString one = QStringLiteral("192.0.2.7");
    const QString six = QStringLiteral("2001:db8::1");
    row("192.0.2.7", one);
    row(" 192.0.2.7 ", one);
    row("192.0.2.7:2000", one);
    row("192.0.2.7:65535", one);
    row("203.0.113.9, 192.0.2.7:1", one); // what stands before was said by the caller
    row("192.0.2.7, 10.0.0.1", one);
    row("2001:db8::1", six);
    row("2001:DB8:0:0:0:0:0:1", six);
    row("[2001:db8::1]", six);
    row("[2001:db8::1]:443", six);
    row("[2001:db8::1]:444", six);
    row("2001:db8::1%eth0", six);
    for (const char *none : {"", ",", "unknown", "_hidden", "192.0.2", "192.0.2.777", "192.0.2.7.1", "0xC0000207",
                             "192.0.2.7;203.0.113.9", "localhost", "[192.0.2.7", "::ffff:", "1:2:3:4:5:6:7:8:9"})
        row(none, proxy);
}

void TestFrontFairness::proxiesNameOneCallerByOneAddress()
{
    QFETCH(QByteArray, forwarded);
    const QString proxy = QStringLiteral("10.0.0.1");
    QTEST(callerBehind(proxy, forwarded, {proxy}), "caller");
    QCOMPARE(callerBehind(QStringLiteral("192.0.2.99"), forwarded, {proxy}), QStringLiteral("192.0.2.99"));
}

/// Whoever has a token that has ended may fill a stranger's line, and no longer that of the person it was of.
void TestFrontFairness::aDeadCredentialUsesUpNoTurnOfItsOwner()
{
    Gate gate;
    std::atomic<bool> alive = true;
    Callbacks callbacks;
    callbacks.handler = [&gate](const Request &request) {
        if (request.path == QStringLiteral("/check") && request.header("authorization") == "Bearer old")
            gate.pass();
        Response response;
        response.account = QStringLiteral("ruth");
        return response;
    };
    callbacks.costOf = [](const QByteArray &, const QString &path) {
        return path == QStringLiteral("/check") ? Cost::Password : Cost::Usual;
    };
    callbacks.askerOf = [&alive](const Request &request) {
        const bool known = alive || request.header("authorization") != "Bearer old";
        return known ? Asker{QStringLiteral("ruth"), true} : Asker{};
    };
    callbacks.refusal = [](const Request &, domain::ProblemCode) {
        Response response;
        response.status = 503;
        return response;
    };
    const auto server = serve(callbacks);
    const auto ask = [&](const char *path, const char *token) {
        auto socket = connectTo(*server, "127.0.0.2");
        if (socket)
            write(*socket, QByteArray("POST ") + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token +
                               "\r\nContent-Length: 0\r\n\r\n");
        return socket;
    };
    QVERIFY(readAnswer(*ask("/list", "old")).startsWith("HTTP/1.1 200")); // it is known whose it is …
    alive = false;                                                        // … until it has ended
    std::vector<std::unique_ptr<QSslSocket>> dead;
    for (int i = 0; i < 2 + m_options.checks.waitingOfOne; ++i)
        dead.push_back(ask("/check", "old"));
    QTRY_COMPARE(gate.inside(), 1);
    const auto own = ask("/check", "new");
    QVERIFY(readAnswer(*own).startsWith("HTTP/1.1 200"));
    gate.open();
}

void TestFrontFairness::ofAFullPlaceTheIdlestStrangerGivesWay()
{
    ConnectionBook book({100, 10, 3, 5});
    const QString place = QStringLiteral("p");
    const auto busy = book.admit(place, false, at(0)).id;
    const auto arriving = book.admit(place, false, at(1)).id;
    const auto waiting = book.admit(place, false, at(2)).id;
    QVERIFY(busy && arriving && waiting);
    book.note(*busy, Doing::Answering, at(3));
    book.note(*waiting, Doing::Waiting, at(4)); // later than the other, but between requests
    const auto fourth = book.admit(place, false, at(5));
    QVERIFY(fourth.id);
    QCOMPARE(fourth.givesWay, waiting);
    const auto fifth = book.admit(place, false, at(6));
    QCOMPARE(fifth.givesWay, arriving);
    book.note(*fourth.id, Doing::Answering, at(7));
    book.note(*fifth.id, Doing::Answering, at(7));
    QVERIFY(!book.admit(place, false, at(8)).id); // all three are being answered
    QVERIFY(book.admit(QStringLiteral("q"), false, at(8)).id);
    QCOMPARE(book.count(), 4);
}

void TestFrontFairness::signedInPeopleStayWhileStrangersCome()
{
    ConnectionBook book({100, 10, 5, 5});
    const QString place = QStringLiteral("p");
    const auto person = book.admit(place, false, at(0)).id;
    QVERIFY(!book.noteSignedIn(*person, QStringLiteral("ruth"), at(0)));
    book.note(*person, Doing::Waiting, at(0)); // and is the idlest of all
    for (int i = 1; i < 600; ++i) {
        const auto stranger = book.admit(place, false, at(i));
        QVERIFY(stranger.id);
        QVERIFY(stranger.givesWay != person);
    }
    QCOMPARE(book.count(), 6);
}

void TestFrontFairness::anAccountHasItsShareOfConnections()
{
    ConnectionBook book({100, 10, 50, 5});
    std::vector<ConnectionBook::Id> own;
    for (int i = 0; i < 8; ++i) {
        const auto admitted = book.admit(QStringLiteral("p%1").arg(i), false, at(i)); // from many places
        own.push_back(*admitted.id);
        const auto givesWay = book.noteSignedIn(*admitted.id, QStringLiteral("ruth"), at(i));
        QCOMPARE(givesWay.has_value(), i >= 5);
        if (givesWay)
            QCOMPARE(*givesWay, own.at(static_cast<std::size_t>(i - 5)));
        book.note(*admitted.id, Doing::Waiting, at(i));
    }
    QCOMPARE(book.count(), 5);
}

void TestFrontFairness::aReserveIsLeftForPlacesThatAreKnown()
{
    ConnectionBook book({20, 5, 100, 5});
    const auto first = book.admit(QStringLiteral("practice"), false, at(0)).id;
    book.noteSignedIn(*first, QStringLiteral("ruth"), at(0));
    book.leave(*first);
    std::vector<ConnectionBook::Id> strangers;
    for (int i = 0; i < 15; ++i)
        strangers.push_back(*book.admit(QStringLiteral("s%1").arg(i), false, at(i)).id);
    for (const auto id : strangers)
        book.note(id, Doing::Answering, at(20)); // nobody could give way
    QVERIFY(!book.admit(QStringLiteral("another"), false, at(21)).id);
    for (int i = 0; i < 5; ++i)
        QVERIFY(book.admit(QStringLiteral("practice"), false, at(22)).id);
    QCOMPARE(book.count(), 20);
}

void TestFrontFairness::manyPlacesTogetherPushNobodyOutWhoIsSignedIn()
{
    ConnectionBook book({20, 5, 3, 5});
    std::set<ConnectionBook::Id> people;
    for (int i = 0; i < 4; ++i) {
        const auto id = book.admit(QStringLiteral("practice"), false, at(0)).id;
        book.noteSignedIn(*id, QStringLiteral("person %1").arg(i), at(0));
        book.note(*id, Doing::Waiting, at(0));
        people.insert(*id);
    }
    for (int i = 0; i < 3000; ++i) {
        const auto bot = book.admit(QStringLiteral("bot %1").arg(i), false, at(1 + i));
        QVERIFY(bot.id);
        QVERIFY(!bot.givesWay || !people.contains(*bot.givesWay));
    }
    QCOMPARE(book.count(), 15); // the reserve is free
    QVERIFY(!book.admit(QStringLiteral("practice"), false, at(4000)).givesWay);
}

void TestFrontFairness::whoAsksForMuchWaitsBehindThemselves()
{
    Gate gate;
    FairQueue queue({1, 1, 1, 1000, 10'000});
    std::mutex mutex;
    QStringList order;
    std::latch done(502);
    const auto job = [&](const QString &name) {
        return [&, name] {
            {
                const std::lock_guard lock(mutex);
                order << name;
            }
            done.count_down();
        };
    };
    QVERIFY(queue.submit({QStringLiteral("gate"), false}, [&] { gate.pass(); }));
    QTRY_COMPARE(gate.inside(), 1); // the one place is taken before anybody else comes
    for (int i = 0; i < 500; ++i)
        QVERIFY(queue.submit({QStringLiteral("much"), false}, job(QStringLiteral("much"))));
    QVERIFY(queue.submit({QStringLiteral("a"), false}, job(QStringLiteral("a"))));
    QVERIFY(queue.submit({QStringLiteral("b"), false}, job(QStringLiteral("b"))));
    gate.open();
    done.wait();
    QVERIFY2(order.indexOf(QStringLiteral("a")) < 3, qPrintable(order.mid(0, 5).join(QLatin1Char(' '))));
    QVERIFY(order.indexOf(QStringLiteral("b")) < 3);
}

void TestFrontFairness::knownPeopleComeBeforeStrangersButNotAlways()
{
    Gate gate;
    FairQueue queue({1, 1, 1, 1000, 10'000});
    std::mutex mutex;
    QByteArray order;
    std::latch done(40);
    QVERIFY(queue.submit({QStringLiteral("gate"), false}, [&] { gate.pass(); }));
    QTRY_COMPARE(gate.inside(), 1); // the one place is taken before anybody else comes
    for (int i = 0; i < 20; ++i) {
        for (const bool known : {false, true}) {
            QVERIFY(queue.submit({QStringLiteral("%1").arg(i), known}, [&, known] {
                {
                    const std::lock_guard lock(mutex);
                    order += known ? 'k' : 's';
                }
                done.count_down();
            }));
        }
    }
    gate.open();
    done.wait();
    QCOMPARE(order.left(20).count('k'), 15);
}

void TestFrontFairness::whatWaitsIsBounded()
{
    Gate gate;
    FairQueue queue({1, 1, 1, 4, 6});
    const auto nothing = [] {};
    QVERIFY(queue.submit({QStringLiteral("gate"), false}, [&] { gate.pass(); }));
    QTRY_COMPARE(gate.inside(), 1); // the one place is taken before anybody else comes
    QTRY_COMPARE(gate.inside(), 1);
    const auto taken = [&](const char *name) {
        int count = 0;
        while (count < 100 && queue.submit({QString::fromLatin1(name), false}, nothing))
            ++count;
        return count;
    };
    QCOMPARE(taken("one"), 4);   // of one
    QCOMPARE(taken("other"), 2); // of all together
    gate.open();
}

void TestFrontFairness::heavyRequestsOfOneAddressHoldUpNoOther()
{
    Gate gate;
    Callbacks callbacks;
    callbacks.handler = [&gate](const Request &request) {
        if (request.path == QStringLiteral("/heavy"))
            gate.pass();
        return Response();
    };
    const auto server = serve(callbacks);
    std::vector<std::unique_ptr<QSslSocket>> heavy;
    for (int i = 0; i < 60; ++i) {
        heavy.push_back(connectTo(*server, "127.0.0.2"));
        QVERIFY(heavy.back());
        write(*heavy.back(), QByteArray("GET /heavy HTTP/1.1\r\nHost: a\r\n\r\n").repeated(10)); // and more behind them
    }
    QTRY_COMPARE(gate.inside(), m_options.work.runningOfStranger);
    for (int i = 0; i < 20; ++i)
        QVERIFY(ask(*server, "127.0.0.1", "GET /light").startsWith("HTTP/1.1 200"));
    QCOMPARE(gate.inside(), m_options.work.runningOfStranger);
    gate.open();
}

/// Whoever waits for a password check holds no worker, and is told so when too many wait.
void TestFrontFairness::passwordChecksHoldUpNothingElse()
{
    Gate gate;
    Callbacks callbacks;
    callbacks.handler = [&gate](const Request &request) {
        if (request.path == QStringLiteral("/sign-in") && request.header("x-known").isEmpty())
            gate.pass();
        return Response();
    };
    callbacks.costOf = [](const QByteArray &, const QString &path) {
        return path == QStringLiteral("/sign-in") ? Cost::Password : Cost::Usual;
    };
    callbacks.askerOf = [](const Request &request) {
        const QString known = QString::fromLatin1(request.header("x-known"));
        return Asker{known, !known.isEmpty()};
    };
    callbacks.refusal = [](const Request &, domain::ProblemCode code) {
        Response response;
        response.status = 503;
        response.headers = {{"Retry-After", "2"}, {"X-Code", textOf(code).toLatin1()}};
        return response;
    };
    const auto server = serve(callbacks);
    std::vector<std::unique_ptr<QSslSocket>> attackers;
    for (int i = 0; i < 48; ++i) {
        attackers.push_back(connectTo(*server, "127.0.0.2"));
        QVERIFY(attackers.back());
        write(*attackers.back(), "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
    }
    QTRY_COMPARE(gate.inside(), 1); // one of a stranger at a time
    int refused = 0;
    for (const auto &socket : attackers) {
        if (socket->bytesAvailable() > 0 || socket->waitForReadyRead(500)) {
            const QByteArray answer = readAnswer(*socket);
            QVERIFY2(answer.startsWith("HTTP/1.1 503") && answer.contains("X-Code: busy") &&
                         answer.contains("Retry-After"),
                     answer.constData());
            ++refused;
        }
    }
    QCOMPARE(refused, 48 - 1 - m_options.checks.waitingOfOne);
    QVERIFY(ask(*server, "127.0.0.2", "GET /list").startsWith("HTTP/1.1 200")); // even from the same address
    const auto known = connectTo(*server, "127.0.0.2");
    write(*known, "POST /sign-in HTTP/1.1\r\nHost: a\r\nX-Known: device\r\nContent-Length: 0\r\n\r\n");
    QVERIFY(readAnswer(*known).startsWith("HTTP/1.1 200"));
    gate.open();
}

void TestFrontFairness::slowUploadsOfOneAccountHoldUpNoOther()
{
    Callbacks callbacks;
    callbacks.handler = [](const Request &request) {
        Response response;
        for (auto piece = request.stream->read(); piece && !piece->isEmpty(); piece = request.stream->read())
            response.body += *piece;
        return response;
    };
    callbacks.costOf = [](const QByteArray &, const QString &) { return Cost::Upload; };
    callbacks.askerOf = [](const Request &request) {
        return Asker{QString::fromLatin1(request.header("authorization")), true};
    };
    const auto server = serve(callbacks);
    const auto begin = [&](const QByteArray &who, const QByteArray &body) {
        auto socket = connectTo(*server, "127.0.0.1"); // all from one practice
        if (socket)
            write(*socket,
                  "POST /u HTTP/1.1\r\nHost: a\r\nAuthorization: " + who + "\r\nContent-Length: 5\r\n\r\n" + body);
        return socket;
    };
    const int most = m_options.uploads.runningOfOne + m_options.uploads.waitingOfOne;
    std::vector<std::unique_ptr<QSslSocket>> slow;
    for (int i = 0; i < most + 1; ++i)
        slow.push_back(begin("one", "b"));
    const auto answered = [&slow] {
        return std::find_if(slow.begin(), slow.end(), [](const auto &socket) { return socket->bytesAvailable() > 0; });
    };
    QTRY_VERIFY_WITH_TIMEOUT(answered() != slow.end(), 10'000); // one is too much, whichever came last
    const auto refused = answered();
    QVERIFY(readAnswer(**refused).startsWith("HTTP/1.1 503"));
    slow.erase(refused);
    for (const char *other : {"two", "three"}) {
        const auto socket = begin(other, "bytes");
        QVERIFY(readAnswer(*socket).startsWith("HTTP/1.1 200"));
    }
    for (const auto &socket : slow) {
        write(*socket, "ytes");
        QVERIFY(readAnswer(*socket).startsWith("HTTP/1.1 200"));
    }
}

void TestFrontFairness::aFirstHeadHasToComeSoon()
{
    const Options before = m_options;
    m_options.handshakeTime = m_options.headerTime = std::chrono::milliseconds(1500);
    m_options.idleTime = std::chrono::seconds(30);
    const auto server = serve({[](const Request &) { return Response(); }});
    m_options = before;
    QTcpSocket silent;
    silent.connectToHost(QStringLiteral("127.0.0.1"), server->port());
    const auto silentInTls = connectTo(*server, "127.0.0.1");
    const auto slow = connectTo(*server, "127.0.0.1");
    const auto second = connectTo(*server, "127.0.0.1");
    write(*slow, "GET / HT");
    write(*second, "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(readAnswer(*second).startsWith("HTTP/1.1 200"));
    for (QAbstractSocket *socket :
         {static_cast<QAbstractSocket *>(&silent), static_cast<QAbstractSocket *>(silentInTls.get()),
          static_cast<QAbstractSocket *>(slow.get())})
        QTRY_VERIFY_WITH_TIMEOUT(socket->state() == QAbstractSocket::UnconnectedState, 10'000);
    write(*second, "GET / HTTP/1.1\r\nHost: a\r\n\r\n"); // between requests there is more time
    QVERIFY(readAnswer(*second).startsWith("HTTP/1.1 200"));
    write(*second, "GET / HT");
    QTRY_VERIFY_WITH_TIMEOUT(second->state() == QAbstractSocket::UnconnectedState, 10'000);
}

void TestFrontFairness::aNewCertificateIsShownToNewConnections()
{
    const auto server = serve({[](const Request &) { return Response(); }});
    const auto before = connectTo(*server, "127.0.0.1");
    QVERIFY(before);
    const auto renewed = crypto::makeServerIdentity(m_authority, {QStringLiteral("127.0.0.1")});
    const auto other = crypto::makeServerIdentity(m_authority, {QStringLiteral("127.0.0.1")});
    QVERIFY(renewed && other);
    QVERIFY(!server->renewCertificate(renewed->certificatePem, other->keyPem)); // half of it is not written yet
    QVERIFY(!server->renewCertificate("not a certificate", renewed->keyPem));
    QCOMPARE(connectTo(*server, "127.0.0.1")->peerCertificate(), QSslCertificate(m_identity.certificatePem));
    QVERIFY(server->renewCertificate(renewed->certificatePem, renewed->keyPem));
    QCOMPARE(connectTo(*server, "127.0.0.1")->peerCertificate(), QSslCertificate(renewed->certificatePem));
    write(*before, "GET / HTTP/1.1\r\nHost: a\r\n\r\n"); // goes on as it was
    QVERIFY(readAnswer(*before).startsWith("HTTP/1.1 200"));
}

QTEST_GUILESS_MAIN(TestFrontFairness)
#include "tst_front_fairness.moc"
