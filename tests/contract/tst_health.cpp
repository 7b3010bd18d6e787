// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "server/jobs/health.h"
#include "server/net/web_client.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>

#include <atomic>
#include <future>
#include <thread>

using namespace attune;
using namespace attune::test;
using server::Health;
namespace paths = protocol::paths;

/// What a balancer and an operator hear when one thing that the server needs is broken, and when it is whole again.
class TestHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsBrokenIsSaidAndWhatIsMendedToo_data();
    void whatIsBrokenIsSaidAndWhatIsMendedToo();
    void whichPartItIsOnlySomeLearn_data();
    void whichPartItIsOnlySomeLearn();
    void itAnswersWhenEveryThreadIsStuck();
    void aLookThatHangsMakesNobodyWaitLong();
    void whoAsksAtOnceSharesALook();

private:
    struct Heard
    {
        int status = 0;
        protocol::Json body = protocol::Json::object();
        QString part(const char *name) const { return protocol::text(protocol::child(body, "parts"), name); }
    };
    static Heard ask(const TestClinic &clinic, const char *path, const QString &token = {});
};

TestHealth::Heard TestHealth::ask(const TestClinic &clinic, const char *path, const QString &token)
{
    server::net::WebRequest request;
    request.url = clinic.address().url.toString() + QString::fromLatin1(path);
    request.authorityFile = clinic.authorityFile();
    if (!token.isEmpty())
        request.headers = {{"Authorization", "Bearer " + token.toLatin1()}};
    const auto answer = server::net::fetch(request);
    if (!answer)
        return {};
    const auto body = protocol::objectFrom(answer->body);
    return {answer->status, body ? *body : protocol::Json::object()};
}

namespace {

/// One way to break a running clinic, and to mend it.
struct Fault
{
    std::function<bool(TestClinic &)> begin;
    std::function<bool(TestClinic &)> end;
};

bool renamed(const QString &from, const QString &to)
{
    return QFile::rename(from, to);
}

Fault fileGone(const QString &name)
{
    return {[name](TestClinic &clinic) {
                const QString path = clinic.folder() + name;
                return renamed(path, path + QStringLiteral(".away"));
            },
            [name](TestClinic &clinic) {
                const QString path = clinic.folder() + name;
                return renamed(path + QStringLiteral(".away"), path);
            }};
}

Fault tableGone()
{
    const auto run = [](const char *sql) {
        return [sql](TestClinic &clinic) {
            clinic.clinic().database.connection().run(QString::fromLatin1(sql));
            return true;
        };
    };
    return {run("ALTER TABLE schema_version RENAME TO schema_version_away"),
            run("ALTER TABLE schema_version_away RENAME TO schema_version")};
}

Fault logRefuses()
{
    return {[](TestClinic &clinic) {
                clinic.clinic().log.refuse(base::Error{base::ErrorKind::Corrupt, QStringLiteral("a test"), {}, {}});
                return true;
            },
            [](TestClinic &clinic) {
                clinic.clinic().log.refuse(std::nullopt);
                return true;
            }};
}

} // namespace

void TestHealth::whatIsBrokenIsSaidAndWhatIsMendedToo_data()
{
    QTest::addColumn<QString>("part");
    for (const char *part : {"database", "log", "keys"})
        QTest::newRow(part) << QString::fromLatin1(part);
    if (!TestClinic::isMany()) // whose store is not in the folder
        QTest::newRow("storage") << QStringLiteral("storage");
}

void TestHealth::whatIsBrokenIsSaidAndWhatIsMendedToo()
{
    QFETCH(QString, part);
    const QMap<QString, Fault> faults = {{QStringLiteral("database"), tableGone()},
                                         {QStringLiteral("log"), logRefuses()},
                                         {QStringLiteral("keys"), fileGone(QStringLiteral("/keys/master-keys.json"))},
                                         {QStringLiteral("storage"), fileGone(QStringLiteral("/data/media"))}};
    TestClinic clinic;
    clinic.start();
    const auto priya = clinic.signedIn("priya");
    QVERIFY(priya->get(QString::fromLatin1(paths::me))); // there is a token
    const auto heard = [&] { return ask(clinic, paths::health, priya->session.accessToken()); };
    QTRY_COMPARE_WITH_TIMEOUT(heard().status, 200, 10'000);
    QCOMPARE(protocol::text(heard().body, "status"), QStringLiteral("good"));
    QVERIFY(faults.value(part).begin(clinic));
    QTRY_COMPARE_WITH_TIMEOUT(heard().status, 503, 10'000);
    const Heard broken = heard();
    QCOMPARE(protocol::text(broken.body, "status"), QStringLiteral("failed"));
    QCOMPARE(protocol::text(broken.body, "errorCode"), QStringLiteral("unhealthy"));
    QCOMPARE(protocol::text(broken.body, "product"), QStringLiteral("attuned"));
    if (part != QStringLiteral("database")) { // of which nobody can be asked who may see it
        QCOMPARE(broken.part(part.toLatin1().constData()), QStringLiteral("failed"));
        QCOMPARE(broken.part("database"), QStringLiteral("good"));
    } else {
        QVERIFY(!broken.body.contains("parts"));
    }
    QCOMPARE(ask(clinic, paths::live).status, 200);
    QVERIFY(faults.value(part).end(clinic));
    QTRY_COMPARE_WITH_TIMEOUT(heard().status, 200, 20'000);
}

void TestHealth::whichPartItIsOnlySomeLearn_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<bool>("learns");
    QTest::newRow("nobody") << QString() << false;
    QTest::newRow("a wrong token") << QStringLiteral("-") << false;
    QTest::newRow("a client") << QStringLiteral("soren") << false;
    QTest::newRow("a clinician") << QStringLiteral("ruth") << false;
    QTest::newRow("a manager") << QStringLiteral("priya") << true;
    QTest::newRow("an administrator") << QStringLiteral("oscar") << true;
}

void TestHealth::whichPartItIsOnlySomeLearn()
{
    QFETCH(QString, who);
    QFETCH(bool, learns);
    TestClinic clinic;
    clinic.start();
    QString token = who;
    std::unique_ptr<TestPerson> person;
    if (who.size() > 1) {
        person = clinic.signedIn(who.toLatin1().constData());
        token = person->session.accessToken();
    }
    auto &db = clinic.clinic().database.connection();
    const auto entries = [&db] {
        auto row = db.run(QStringLiteral("SELECT COUNT(*) FROM access_log"));
        row.next();
        return row.number(0);
    };
    const qint64 before = entries();
    const Heard heard = ask(clinic, paths::health, token);
    QCOMPARE(heard.status, 200);
    QCOMPARE(heard.body.contains("parts"), learns);
    if (learns) {
        for (const char *part : {"database", "log", "keys", "storage", "workers"})
            QCOMPARE(heard.part(part), QStringLiteral("good"));
    }
    QCOMPARE(entries(), before); // looking leaves no entry
}

/// Another program holds the database: whoever writes waits, until no thread is left.
void TestHealth::itAnswersWhenEveryThreadIsStuck()
{
    TestClinic clinic;
    clinic.start();
    std::vector<std::unique_ptr<TestPerson>> people;
    for (const char *who : {"ruth", "daniel", "priya"})
        people.push_back(clinic.signedIn(who));
    QCOMPARE(ask(clinic, paths::health).status, 200);
    std::optional<server::store::Transaction> held(std::in_place, clinic.clinic().database.connection());
    std::vector<std::thread> callers;
    for (int i = 0; i < 24; ++i) { // each writes a refusal
        const QString token = people.at(static_cast<std::size_t>(i % 3))->session.accessToken();
        callers.emplace_back([&clinic, token] {
            ask(clinic, "/api/v1/telehealth/recordings/0190a000-0000-7000-8000-000000000000", token);
        });
    }
    int status = 200;
    qint64 longest = 0;
    const QDeadlineTimer soon(15'000); // what was seen before counts for a second
    while (status != 503 && !soon.hasExpired()) {
        QElapsedTimer timer;
        timer.start();
        status = ask(clinic, paths::health).status;
        longest = std::max(longest, timer.elapsed());
    }
    const int lives = ask(clinic, paths::live).status;
    held.reset();
    for (std::thread &caller : callers)
        caller.join();
    QCOMPARE(status, 503);
    QCOMPARE(lives, 200);
    QVERIFY2(longest < 8000, qPrintable(QString::number(longest))); // its own limit is two seconds
    QTRY_COMPARE_WITH_TIMEOUT(ask(clinic, paths::health).status, 200, 30'000);
}

void TestHealth::aLookThatHangsMakesNobodyWaitLong()
{
    std::promise<void> gate;
    std::shared_future<void> open = gate.get_future().share();
    std::atomic<int> looks = 0;
    Health health({{QStringLiteral("quick"), [] { return base::Result<void>(); }},
                   {QStringLiteral("stuck"),
                    [&looks, open]() -> base::Result<void> {
                        ++looks;
                        open.wait();
                        return {};
                    }}},
                  {std::chrono::milliseconds(50), std::chrono::milliseconds(0)});
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 20; ++i) {
        const auto parts = health.parts();
        QCOMPARE(parts[0].state, Health::State::Good);
        QCOMPARE(parts[1].state, Health::State::Silent);
    }
    QCOMPARE(looks.load(), 1);          // the one that hangs is not begun again
    QVERIFY(timer.elapsed() < 20 * 50); // only the first waited for its time
    gate.set_value();
    QTRY_VERIFY(isGood(health.parts()));
}

void TestHealth::whoAsksAtOnceSharesALook()
{
    std::atomic<int> looks = 0;
    Health health({{QStringLiteral("part"),
                    [&looks]() -> base::Result<void> {
                        ++looks;
                        throw std::runtime_error("broken");
                    }}},
                  {std::chrono::minutes(1), std::chrono::minutes(1)});
    std::vector<std::thread> callers;
    std::atomic<int> failed = 0;
    for (int i = 0; i < 16; ++i)
        callers.emplace_back([&] { failed += health.parts().front().state == Health::State::Failed ? 1 : 0; });
    for (std::thread &caller : callers)
        caller.join();
    QCOMPARE(failed.load(), 16);
    QCOMPARE(looks.load(), 1);
}

QTEST_GUILESS_MAIN(TestHealth)
#include "tst_health.moc"
