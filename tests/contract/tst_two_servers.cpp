// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "domain/log_action.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/alerts/alert_rules.h"
#include "server/audit/log_export.h"
#include "server/audit/log_tree.h"
#include "server/identity/accounts.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"
#include "verify/log_verifier.h"

#include <QBuffer>

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>

#include <thread>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;

/// Two servers on one PostgreSQL and one S3 store behave as one.
class TestTwoServers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aSignInOfOneIsOneOfTheOther();
    void theEndOfASignInIsFeltOnBoth();
    void wrongPasswordsAreCountedByBothTogether();
    void theLogIsOneWithoutGapsAndDoubles();
    void whatStandsOutIsSaidOnce();
    void aRecordingIsBroughtInOnce();
    void aRollingRestartDoesNotStopAPlayer();
    void aRestartOfTheDatabaseIsSurvived();

private:
    api::ServerAddress second() const;
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 number(const QString &sql);
    std::unique_ptr<server::ClinicServer> startSecond(quint16 port);

    std::unique_ptr<TestClinic> m_clinic;
    base::SystemClock m_clock;
    std::unique_ptr<server::ClinicServer> m_second;
    quint16 m_secondPort = 0;
};

std::unique_ptr<server::ClinicServer> TestTwoServers::startSecond(quint16 port)
{
    auto configuration = m_clinic->configuration();
    configuration.rules = m_clinic->rules;
    configuration.passwordCost = {1, 64};
    configuration.http.port = port;
    configuration.http.drainTime = std::chrono::milliseconds(1000);
    auto server = server::ClinicServer::start(configuration, m_clock);
    if (!server)
        qFatal("the second server does not start: %s", qPrintable(server.error().detail));
    return std::move(*server);
}

void TestTwoServers::initTestCase()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_second = startSecond(0);
    m_secondPort = m_second->port();
    QVERIFY(m_secondPort != m_clinic->port());
}

void TestTwoServers::cleanupTestCase()
{
    m_second.reset();
    m_clinic.reset();
}

api::ServerAddress TestTwoServers::second() const
{
    return {QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_secondPort)),
            QSslCertificate::fromPath(m_clinic->authorityFile())};
}

qint64 TestTwoServers::number(const QString &sql)
{
    auto row = db().run(sql);
    row.next();
    return row.number(0);
}

void TestTwoServers::aSignInOfOneIsOneOfTheOther()
{
    QNetworkAccessManager network;
    const auto ask = [&](quint16 port, const char *path, const QByteArray &token, const protocol::Json &body) {
        QNetworkRequest request(QUrl(QStringLiteral("https://127.0.0.1:%1%2").arg(port).arg(QLatin1String(path))));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(m_clinic->authorityFile()));
        request.setSslConfiguration(tls);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        request.setRawHeader("Authorization", "Bearer " + token);
        const std::unique_ptr<QNetworkReply> reply(body.is_null() ? network.get(request)
                                                                  : network.post(request, protocol::toBytes(body)));
        if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10'000))
            return protocol::Json::object();
        const auto answer = protocol::objectFrom(reply->readAll());
        return answer ? *answer : protocol::Json::object();
    };
    const auto in =
        ask(m_clinic->port(), paths::login, {}, {{"email", "ruth@sample.clinic"}, {"password", samplePassword}});
    const auto &session = protocol::child(protocol::child(in, "data"), "session");
    const QByteArray access = protocol::text(session, "accessToken").toLatin1();
    QVERIFY(!access.isEmpty());
    QVERIFY(protocol::flag(ask(m_secondPort, paths::me, access, nullptr), "success"));
    const auto renewed = ask(m_secondPort, paths::refresh, {}, {{"refreshToken", session.at("refreshToken")}});
    const auto &fresh = protocol::child(protocol::child(renewed, "data"), "session");
    QVERIFY(protocol::flag(ask(m_clinic->port(), paths::me, protocol::text(fresh, "accessToken").toLatin1(), nullptr),
                           "success"));
}

void TestTwoServers::theEndOfASignInIsFeltOnBoth()
{
    TestPerson here(m_clinic->address());
    TestPerson there(second());
    QVERIFY(here.signIn("ruth"));
    QVERIFY(there.signIn("ruth"));
    QVERIFY(there.get(QString::fromLatin1(paths::recordings)));
    const auto ruth = server::identity::accountByEmail(db(), QStringLiteral("ruth@sample.clinic"));
    db().run(QStringLiteral("UPDATE users SET active = 0 WHERE id = ?"), {ruth->person.id.value()});
    QVERIFY(!there.get(QString::fromLatin1(paths::recordings)));
    QVERIFY(!here.get(QString::fromLatin1(paths::recordings)));
    db().run(QStringLiteral("UPDATE users SET active = 1 WHERE id = ?"), {ruth->person.id.value()});
}

void TestTwoServers::wrongPasswordsAreCountedByBothTogether()
{
    const QString email = QStringLiteral("oscar@sample.clinic");
    TestPerson here(m_clinic->address());
    TestPerson there(second());
    for (int i = 0; i < m_clinic->signInRules.throttle.triesOfAccount; ++i)
        QCOMPARE(wait((i % 2 ? here : there).session.signIn(email, QString::number(i))).error().code,
                 QStringLiteral("invalid_credentials"));
    QCOMPARE(here.signIn("oscar").error().code, QStringLiteral("too_many_attempts"));
    QCOMPARE(there.signIn("oscar").error().code, QStringLiteral("too_many_attempts"));
    QVERIFY(there.signIn("daniel"));
}

void TestTwoServers::theLogIsOneWithoutGapsAndDoubles()
{
    const qint64 before = number(QStringLiteral("SELECT COUNT(*) FROM access_log"));
    constexpr int each = 300;
    const auto append = [](server::Clinic &clinic, int who) {
        for (int i = 0; i < each; ++i) {
            server::audit::Entry entry;
            entry.eventId = QStringLiteral("two-%1-%2").arg(who).arg(i);
            entry.action = domain::LogActionName::read(QStringLiteral("test"));
            QVERIFY(clinic.log.append({entry}));
            entry.eventId = QStringLiteral("shared-%1").arg(i); // both report the same event
            QVERIFY(clinic.log.append({entry}));
        }
    };
    std::thread one([&] { append(m_clinic->clinic(), 1); });
    std::thread two([&] { append(m_second->clinic(), 2); });
    std::thread three([&] { append(m_second->clinic(), 3); });
    one.join();
    two.join();
    three.join();
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log")), before + 4 * each);
    QCOMPARE(number(QStringLiteral("SELECT MAX(sequence) - COUNT(*) FROM access_log")), 0); // no gap
    QCOMPARE(
        number(QStringLiteral("SELECT COUNT(*) FROM access_log a JOIN access_log b ON a.event_id LIKE 'two-%' AND "
                              "substr(a.event_id, 1, 6) = substr(b.event_id, 1, 6) AND a.sequence < b.sequence AND "
                              "CAST(substr(a.event_id, 7) AS INTEGER) > CAST(substr(b.event_id, 7) AS INTEGER)")),
        0); // each server's entries in its order
    // Two servers signed, and it is one tree all the same.
    QVERIFY(m_clinic->clinic().log.makeCheckpoint());
    QVERIFY(m_second->clinic().log.makeCheckpoint());
    QCOMPARE(m_clinic->clinic().log.verifier()->text(), m_second->clinic().log.verifier()->text());
    const qint64 size = server::audit::treeSize(db());
    QCOMPARE(size, number(QStringLiteral("SELECT COUNT(*) FROM access_log")));
    const auto source = server::audit::provableExport(m_second->clinic().database, 1, size);
    QByteArray text;
    for (auto piece = source->read(0, 1 << 20); piece && !piece->isEmpty(); piece = source->read(0, 1 << 20))
        text += *piece;
    QBuffer file(&text);
    file.open(QIODevice::ReadOnly);
    verify::LogVerifier verifier(*m_clinic->clinic().log.verifier(), {});
    const auto report = verifier.verify(file);
    QVERIFY(report && report->isWhole());
    QCOMPARE(report->covered, size);
}

/// Both write, one of them follows; when it goes, the other one goes on where it was.
void TestTwoServers::whatStandsOutIsSaidOnce()
{
    const auto idOf = [&](const char *who) {
        return server::identity::accountByEmail(db(), QLatin1String(who) + QStringLiteral("@sample.clinic"))->person.id;
    };
    domain::AlertRule rule;
    rule.id = base::newUuidV7(base::toUnixMs(m_clock.now()));
    rule.name = QStringLiteral("Openings");
    rule.office = QStringLiteral("main");
    rule.query = QStringLiteral("action:linkIssued");
    rule.threshold = 20;
    rule.isOn = true;
    rule.revision = 1;
    QVERIFY(server::alerts::keepRule(db(), rule, idOf("priya"), m_clock.now()));
    const auto alertsAbout = [&](const domain::UserId &person) {
        return number(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE told = 1 AND rule = '%1' AND person_id = '%2'")
                          .arg(rule.id, person.value()));
    };
    const auto append = [&](server::Clinic &clinic, const domain::UserId &person) {
        server::audit::Entry entry;
        entry.occurredAt = m_clock.now();
        entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
        entry.actorId = person.value();
        entry.actorRole = QStringLiteral("psychologist");
        entry.action = domain::LogAction::LinkIssued;
        entry.outcome = domain::LogOutcome::Allowed;
        QVERIFY(clinic.log.append({entry}));
    };
    const auto ruth = idOf("ruth");
    QVERIFY(QTest::qWaitFor(
        [&] {
            append(m_clinic->clinic(), ruth);
            append(m_second->clinic(), ruth);
            return alertsAbout(ruth) > 0;
        },
        20'000));
    QCOMPARE(alertsAbout(ruth), 1);
    m_second.reset();
    const auto daniel = idOf("daniel");
    QVERIFY(QTest::qWaitFor(
        [&] {
            append(m_clinic->clinic(), daniel);
            return alertsAbout(daniel) > 0;
        },
        20'000));
    QCOMPARE(alertsAbout(daniel), 1);
    QCOMPARE(alertsAbout(ruth), 1);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'alertRaised'")),
             number(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE told = 1")));
    m_second = startSecond(m_secondPort);
}

void TestTwoServers::aRecordingIsBroughtInOnce()
{
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const auto sessions = ruth.get(QString::fromLatin1(paths::sessions));
    QVERIFY(sessions);
    QStringList recordings;
    for (const auto &row : sessions->at("sessions")) {
        const QString id = protocol::text(row, "id");
        const auto started = ruth.send("POST", protocol::pathFor(paths::startRecording, id), {{"consentGiven", true}});
        if (!started)
            continue;
        letPass(1200, "a recording");
        const auto stopped = ruth.send("POST", protocol::pathFor(paths::stopRecording, id), protocol::Json::object());
        QVERIFY(stopped);
        recordings << protocol::text(protocol::child(*stopped, "recording"), "recordingId");
    }
    QVERIFY(recordings.size() >= 2);
    for (const QString &id : std::as_const(recordings)) {
        const QString state =
            QStringLiteral("SELECT COUNT(*) FROM recordings WHERE id = '%1' AND status = 'AVAILABLE'").arg(id);
        QTRY_COMPARE_WITH_TIMEOUT(number(state), 1, 30'000);
        QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'recordingStored' AND "
                                       "recording_id = '%1'")
                            .arg(id)),
                 1);
    }
}

/// A client reads a recording piece by piece while first one server and then the other is stopped and started again.
void TestTwoServers::aRollingRestartDoesNotStopAPlayer()
{
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const auto recording = ruth.first();
    const auto answer = ruth.get(protocol::pathFor(paths::playbackUrl, recording.sessionId.value()),
                                 {{QStringLiteral("recordingId"), recording.id.value()}});
    QVERIFY(answer);
    const QUrl link(protocol::text(*answer, "url"));
    QNetworkAccessManager network;
    const auto read = [&](quint16 port, qint64 at) {
        QUrl url = link;
        url.setPort(port); // what a balancer in front would do
        QNetworkRequest request(url);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates(QSslCertificate::fromPath(m_clinic->authorityFile()));
        request.setSslConfiguration(tls);
        request.setRawHeader("Range", "bytes=" + QByteArray::number(at) + '-' + QByteArray::number(at + 499));
        const std::unique_ptr<QNetworkReply> reply(network.get(request));
        return QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10'000) &&
               reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() == 206;
    };
    for (int i = 0; i < 12; ++i) {
        if (i == 3)
            m_second.reset();
        if (i == 5)
            m_second = startSecond(m_secondPort);
        if (i == 7)
            m_clinic->stop();
        if (i == 9)
            m_clinic->start();
        const bool firstIsThere = i < 7 || i >= 9;
        const bool secondIsThere = i < 3 || i >= 5;
        const quint16 port = i % 2 == 0 ? (firstIsThere ? m_clinic->port() : m_secondPort)
                                        : (secondIsThere ? m_secondPort : m_clinic->port());
        QVERIFY2(read(port, i * 500), qPrintable(QStringLiteral("piece %1").arg(i)));
    }
}

void TestTwoServers::aRestartOfTheDatabaseIsSurvived()
{
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    QVERIFY(ruth.get(QString::fromLatin1(paths::recordings)));
    db().run(QStringLiteral("SELECT 1"));
    // What a restart of PostgreSQL does to a client: every connection is ended.
    server::store::Database other(m_clinic->clinic().database.address());
    other.connection().run(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> "
                                          "pg_backend_pid() AND application_name = 'attuned'"));
    // Every worker finds out for itself; nobody else notices: what reads or begins something is sent once more.
    for (int i = 0; i < 40; ++i) {
        const auto answer = ruth.get(QString::fromLatin1(paths::recordings));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
    }
    QVERIFY(ruth.signIn("ruth")); // writes, too
}

QTEST_GUILESS_MAIN(TestTwoServers)
#include "tst_two_servers.moc"
