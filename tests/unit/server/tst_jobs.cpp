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
#include "server/store/settings.h"
#include "tests/support/fake_clock.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <latch>
#include <mutex>
#include <semaphore>
#include <set>
#include <thread>
#include <vector>

using namespace attune;
using namespace attune::server;
using namespace attune::test;
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
    void init();
    void whatIsThrownEndsARoundAndNothingElse();
    void aLoopIsWokenAndStopped();
    void theFirstRoundMayWait();
    void oneOfTwoServersHasALease();
    void aLeaseIsRenewedWhileTheWorkGoesOn();
    void aThreadsConnectionGoesWithIt();
    void waitingIsGivenUp_data();
    void waitingIsGivenUp();
    void scopesLieInEachOther();

private:
    std::unique_ptr<JobLease> leaseOf(const QString &work, const char *server, const LeaseTerms &terms = {})
    {
        return JobLease::take(*m_database, m_clock, work, QString::fromLatin1(server), terms);
    }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
};

void TestJobs::init()
{
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database =
        std::make_unique<store::Database>(store::Address::sqlite(m_folder->filePath(QStringLiteral("clinic.sqlite"))));
    store::migrate(m_database->connection(), m_clock.now());
}

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
    const QString work = QStringLiteral("retention");
    const LeaseTerms dead{10min, 1h}; // of a server that gives no sign of life any more
    auto first = leaseOf(work, "one", dead);
    QVERIFY(first);
    m_clock.advance(1min);
    QVERIFY(!leaseOf(work, "two"));
    QVERIFY(leaseOf(QStringLiteral("witnesses"), "two"));
    first.reset();
    auto second = leaseOf(work, "two", dead);
    QVERIFY(second);
    // Of a server that died: it is over after a while, and what is given back late is not somebody else's.
    m_clock.advance(29min);
    auto third = leaseOf(work, "three", dead);
    QVERIFY(third);
    second.reset();
    m_clock.advance(1min);
    QVERIFY(!leaseOf(work, "four"));
    // With SQLite the server that starts is the only one.
    freeLeases(m_database->connection());
    QVERIFY(leaseOf(work, "five"));
}

/// However long the work takes, and never what another server has taken.
void TestJobs::aLeaseIsRenewedWhileTheWorkGoesOn()
{
    const QString work = QStringLiteral("retention");
    const auto held = [this] { return store::setting(m_database->connection(), QStringLiteral("lease retention")); };
    auto first = leaseOf(work, "one", {10min, 1ms});
    QVERIFY(first);
    for (int minutes = 0; minutes < 30; minutes += 9) {
        const QString before = held();
        m_clock.advance(9min);
        QTRY_VERIFY(held() != before);
        QVERIFY(!leaseOf(work, "two"));
    }
    const QString others = QStringLiteral("99999999999999999999 two");
    store::keepSetting(m_database->connection(), QStringLiteral("lease retention"), others);
    QVERIFY(!store::renewSetting(m_database->connection(), QStringLiteral("lease retention"),
                                 QStringLiteral("99999999999999999999 one"), QStringLiteral(" one")));
    first.reset();
    QCOMPARE(held(), others);
    QCOMPARE(m_database->openConnections(), std::size_t{1}); // the thread that renewed it has left nothing open
}

/// Threads come and go, and their ids come again: each has a connection of its own while it lives, and none after.
void TestJobs::aThreadsConnectionGoesWithIt()
{
    QCOMPARE(m_database->openConnections(), std::size_t{1}); // ours
    for (int round = 0; round < 20; ++round) {
        std::set<const store::Connection *> seen;
        std::mutex mutex;
        std::latch all(4); // none ends before each has its own
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&] {
                    store::Connection &mine = m_database->connection();
                    const bool same = &mine == &m_database->connection();
                    all.arrive_and_wait();
                    const std::lock_guard lock(mutex);
                    if (same && mine.run(QStringLiteral("SELECT 1")).next())
                        seen.insert(&mine);
                });
            }
        }
        QCOMPARE(seen.size(), std::size_t{4});
        QCOMPARE(m_database->openConnections(), std::size_t{1});
    }
    // A thread that outlives a database it used leaves nothing behind, either.
    std::binary_semaphore used(0);
    std::binary_semaphore gone(0);
    std::optional<store::Database> other(store::Address::sqlite(m_folder->filePath(QStringLiteral("other.sqlite"))));
    std::jthread thread([&] {
        other->connection().run(QStringLiteral("SELECT 1"));
        used.release();
        gone.acquire();
    });
    used.acquire();
    other.reset();
    gone.release();
    thread.join();
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
