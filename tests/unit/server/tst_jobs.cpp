// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stop_scope.h"
#include "server/http/body_pipe.h"
#include "server/jobs/job_lease.h"
#include "server/jobs/loop.h"
#include "server/media/confined_child.h"
#include "server/net/mail.h"
#include "server/net/tls_line.h"
#include "server/net/web_client.h"
#include "server/store/migrations.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace attune;
using namespace attune::server;
using namespace std::chrono_literals;
using Next = Loop::Next;

namespace {

/// Accepts connections, as the kernel does for it, and never says a word.
class Silence
{
public:
    Silence() { m_server.listen(QHostAddress::LocalHost); }
    QString address(const char *scheme) const
    {
        return QStringLiteral("%1://127.0.0.1:%2").arg(QLatin1String(scheme)).arg(m_server.serverPort());
    }
    QString place() const { return QStringLiteral("127.0.0.1:%1").arg(m_server.serverPort()); }

private:
    QTcpServer m_server;
};

base::Result<void> only(const auto &result)
{
    return result ? base::Result<void>() : base::Result<void>(result.error());
}

} // namespace

/// Loops that nothing ends but their end, leases that one server has, and waiting that is given up.
class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsThrownEndsARoundAndNothingElse();
    void aLoopIsWokenAndStopped();
    void theFirstRoundMayWait();
    void oneOfTwoServersHasALease();
    void waitingIsGivenUp_data();
    void waitingIsGivenUp();
    void scopesLieInEachOther();
};

void TestJobs::whatIsThrownEndsARoundAndNothingElse()
{
    std::atomic<int> thrown = 0;
    std::atomic<int> rounds = 0;
    std::atomic<int> parts = 0;
    Loop throwing("throws", 1ms, {}, [&](const std::stop_token &) -> Next {
        ++thrown;
        throw std::runtime_error("the disk is on fire");
    });
    Loop other("goes on", 1ms, {}, [&](const std::stop_token &) {
        guarded("a part", [] { throw std::out_of_range("nothing there"); });
        guarded("the next part", [&] { ++parts; });
        ++rounds;
        return Next::Later;
    });
    QTRY_VERIFY(thrown > 3 && rounds > 3 && parts > 3);
}

void TestJobs::aLoopIsWokenAndStopped()
{
    std::atomic<int> rounds = 0;
    std::atomic<bool> sawStop = false;
    Loop loop("sleeps", 1h, {}, [&](const std::stop_token &stop) {
        sawStop = stop.stop_requested();
        ++rounds;
        return Next::Later;
    });
    QTRY_COMPARE(rounds, 1);
    loop.wake();
    QTRY_COMPARE(rounds, 2);
    loop.stop();
    loop.wake(); // nothing begins any more
    loop.stop();
    QVERIFY(!sawStop);
    QCOMPARE(rounds, 2);
}

void TestJobs::theFirstRoundMayWait()
{
    std::atomic<int> rounds = 0;
    const auto round = [&](const std::stop_token &) {
        ++rounds;
        return Next::Later;
    };
    std::atomic<int> others = 0;
    Loop later("later", 1h, {}, round, Loop::First::Later);
    const Loop other("at once", 1h, {}, [&](const std::stop_token &) {
        ++others;
        return Next::Later;
    });
    QTRY_COMPARE(others, 1); // which began after it
    QCOMPARE(rounds, 0);
    later.wake();
    QTRY_COMPARE(rounds, 1);
}

void TestJobs::oneOfTwoServersHasALease()
{
    const QTemporaryDir folder;
    store::Database database(store::Address::sqlite(folder.filePath(QStringLiteral("clinic.sqlite"))));
    auto &connection = database.connection();
    const base::Instant now = base::fromUnixMs(1'700'000'000'000);
    store::migrate(connection, now);
    const QString work = QStringLiteral("retention");
    auto first = JobLease::take(connection, work, QStringLiteral("one"), now);
    QVERIFY(first);
    QVERIFY(!JobLease::take(connection, work, QStringLiteral("two"), now + 1min));
    QVERIFY(JobLease::take(connection, QStringLiteral("witnesses"), QStringLiteral("two"), now));
    first.reset();
    auto second = JobLease::take(connection, work, QStringLiteral("two"), now + 1min);
    QVERIFY(second);
    // Of a server that died: it is over after a while, and what is given back late is not somebody else's.
    auto third = JobLease::take(connection, work, QStringLiteral("three"), now + 30min);
    QVERIFY(third);
    second.reset();
    QVERIFY(!JobLease::take(connection, work, QStringLiteral("four"), now + 31min));
    // With SQLite the server that starts is the only one.
    freeLeases(connection);
    QVERIFY(JobLease::take(connection, work, QStringLiteral("five"), now + 31min));
}

void TestJobs::waitingIsGivenUp_data()
{
    QTest::addColumn<std::function<base::Result<void>(const Silence &)>>("wait");
    using Wait = std::function<base::Result<void>(const Silence &)>;
    const auto row = [](const char *name, Wait wait) { QTest::newRow(name) << wait; };
    row("an answer over HTTP", [](const Silence &party) {
        net::WebRequest request;
        request.url = party.address("http");
        return only(net::fetch(request));
    });
    row("a handshake", [](const Silence &party) {
        net::WebRequest request;
        request.url = party.address("https");
        return only(net::fetch(request));
    });
    row("a mail host", [](const Silence &party) {
        return net::sendMail({party.address("smtp"), QStringLiteral("a@b.example"), {}, {}, {}},
                             QStringLiteral("c@d.example"), QStringLiteral("Hello"), QStringLiteral("Hello."),
                             base::SystemClock().now());
    });
    row("a line over TLS",
        [](const Silence &party) { return only(net::TlsLine::connect(party.place(), {}, std::chrono::minutes(1))); });
    row("a program", [](const Silence &) {
        return only(media::runConfined(QStringLiteral("sleep"), {QStringLiteral("60")}, {}, {}));
    });
    row("a body that does not come", [](const Silence &) {
        http::BodyPipe pipe;
        return only(pipe.read());
    });
    row("a pause", [](const Silence &) {
        return base::pauseFor(1min) ? base::Result<void>()
                                    : base::Result<void>(base::Error{base::ErrorKind::Unavailable, {}, {}, {}});
    });
}

/// Each of these has a patience of at least half a minute; what is asked is that it is not used up.
void TestJobs::waitingIsGivenUp()
{
    using Wait = std::function<base::Result<void>(const Silence &)>;
    QFETCH(Wait, wait);
    const Silence party;
    std::stop_source stop;
    base::Result<void> outcome;
    std::atomic<bool> isWaiting = false;
    QElapsedTimer timer;
    timer.start();
    std::thread waiting([&] {
        const base::StopScope scope(stop.get_token());
        isWaiting = true;
        outcome = wait(party);
    });
    QTRY_VERIFY(isWaiting);
    stop.request_stop();
    waiting.join();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, base::ErrorKind::Unavailable);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void TestJobs::scopesLieInEachOther()
{
    std::stop_source outer;
    std::stop_source inner;
    QVERIFY(!base::stopOfThread().stop_possible());
    {
        const base::StopScope around(outer.get_token());
        {
            const base::StopScope within(inner.get_token());
            outer.request_stop();
            QVERIFY(!base::stopOfThread().stop_requested());
            QVERIFY(base::pauseFor(0ms));
        }
        QVERIFY(base::stopOfThread().stop_requested());
        QVERIFY(!base::pauseFor(1h));
    }
    QVERIFY(!base::stopOfThread().stop_possible());
}

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_jobs.moc"
