// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connection_check.h"
#include "crypto/certificate_authority.h"
#include "protocol/paths.h"
#include "server/jobs/housekeeping.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QSslKey>
#include <QSslServer>

using namespace attune;
using namespace attune::test;
using base::ErrorKind;
using protocol::Json;
namespace paths = protocol::paths;

/// Who gets in, who stays in and who does not: the real client library against the real server.
class TestSigningIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aWrongPasswordIsRefusedAndTheRightOneGetsIn();
    void serversThatCannotBeReachedOrTrustedAreNamed_data();
    void serversThatCannotBeReachedOrTrustedAreNamed();
    void aTryToReachTheServerSaysHowFarItCame_data();
    void aTryToReachTheServerSaysHowFarItCame();
    void aCertificateForAnotherNameIsNotTrusted();
    void passwordsAreGuessedTenTimesAtMost();
    void aKnownDeviceIsNotLockedOutByOthers();
    void manyAddressesTogetherAreSlowedDown();
    void guessingIsToldOnce();
    void aPasswordIsChangedByItsOwner();
    void aWeakPasswordIsNotTaken();
    void aPasswordIsTheSameHoweverItIsComposed();
    void staffSignInsEndAfterADayAndWhenNobodyIsThere_data();
    void staffSignInsEndAfterADayAndWhenNobodyIsThere();
    void theOldestOfTooManySignInsEnds();
    void addressesAreReadAsPeopleTypeThem_data();
    void addressesAreReadAsPeopleTypeThem();
    void anExpiredTokenIsRenewedOnceForManyCalls();
    void aSignInIsContinuedFromTheKeychainAndWipedAtSignOut();
    void aSignInEndedElsewhereIsOver();
    void everySignInButThisOneIsEnded();
    void theSignInBeforeThisOneIsSaid();
    void aRefreshWhoseAnswerWasLostCanBeAskedAgain();
    void aSpentRefreshTokenEndsTheSignIn();
    void whoeverRenewsSecondWithAStolenTokenEndsTheSignIn();

private:
    base::Result<Json> refresh(const QString &token);
    QString refreshTokenOf(const char *who);

    TestClinic m_clinic;
};

void TestSigningIn::initTestCase()
{
    m_clinic.start();
}

void TestSigningIn::cleanupTestCase()
{
    m_clinic.stop();
}

void TestSigningIn::aWrongPasswordIsRefusedAndTheRightOneGetsIn()
{
    TestPerson person(m_clinic.address());
    const auto wrong = wait(person.session.signIn(QStringLiteral("ruth@sample.clinic"), QStringLiteral("wrong")));
    QCOMPARE(wrong.error().code, QStringLiteral("invalid_credentials"));
    QVERIFY(!wrong.error().requestId.isEmpty());
    const auto right = person.signIn("ruth");
    QVERIFY(right);
    QCOMPARE(right->fullName, QStringLiteral("Dr Ruth Adeyemi"));
    QCOMPARE(right->role, domain::Role::Psychologist);
}

void TestSigningIn::serversThatCannotBeReachedOrTrustedAreNamed_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const QString port = QStringLiteral(":%1").arg(m_clinic.port());
    QTest::newRow("refused") << "https://127.0.0.1:1" << true << static_cast<int>(ErrorKind::Unavailable) << "refused";
    QTest::newRow("unknown host") << "https://no-such-host.invalid" << true << static_cast<int>(ErrorKind::Unavailable)
                                  << "unknown_host";
    QTest::newRow("another authority") << "https://127.0.0.1" + port << false << static_cast<int>(ErrorKind::Untrusted)
                                       << "certificate_unknown_authority";
}

void TestSigningIn::serversThatCannotBeReachedOrTrustedAreNamed()
{
    QFETCH(QString, url);
    QFETCH(bool, trusted);
    QFETCH(int, kind);
    QFETCH(QString, code);
    api::ServerAddress address = m_clinic.address();
    address.url = QUrl(url);
    if (!trusted)
        address.authorities.clear(); // the system's store does not know the clinic's authority
    TestPerson person(address);
    const auto result = person.signIn("ruth");
    QVERIFY(!result);
    QCOMPARE(static_cast<int>(result.error().kind), kind);
    QCOMPARE(result.error().code, code);
}

void TestSigningIn::addressesAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::newRow("host") << "clinic.example"
                          << "https://clinic.example";
    QTest::newRow("port and spaces") << " clinic.example:8443 "
                                     << "https://clinic.example:8443";
    QTest::newRow("whole address with path") << "https://clinic.example/sign/in?x=1"
                                             << "https://clinic.example";
    QTest::newRow("plain http") << "http://clinic.example"
                                << "";
    QTest::newRow("password in it") << "https://me:secret@clinic.example"
                                    << "";
    QTest::newRow("words") << "my clinic"
                           << "";
    QTest::newRow("nothing") << ""
                             << "";
    QTest::newRow("file") << "file:///etc/passwd"
                          << "";
}

void TestSigningIn::addressesAreReadAsPeopleTypeThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    const auto read = api::serverUrlFrom(typed);
    QCOMPARE(read ? read->toString() : QString(), url);
}

void TestSigningIn::anExpiredTokenIsRenewedOnceForManyCalls()
{
    TestClinic clinic;
    clinic.signInRules.accessLifetime = std::chrono::minutes(0); // over its time at once
    clinic.start();
    TestPerson person(clinic.address());
    QVERIFY(person.signIn("ruth"));
    QSignalSpy ended(&person.session, &api::ClinicSession::sessionEnded);
    // Every token is over its time at once, so a call may be renewed once and then must give up: never a loop.
    QList<domain::Answer<Json>> answers;
    for (int i = 0; i < 10; ++i)
        answers << person.session.call({"GET", QString::fromLatin1(paths::me), {}, {}, {}});
    for (const auto &answer : std::as_const(answers))
        QCOMPARE(wait(answer).error().kind, ErrorKind::SignInNeeded);
    QVERIFY(ended.count() >= 1);
    auto &db = clinic.clinic().database.connection();
    auto row = db.run(QStringLiteral("SELECT COUNT(*) FROM used_refresh_tokens"));
    QVERIFY(row.next());
    QCOMPARE(row.number(0), 1);
}

void TestSigningIn::aSignInIsContinuedFromTheKeychainAndWipedAtSignOut()
{
    TestPerson person(m_clinic.address());
    QVERIFY(person.signIn("soren"));
    api::HttpTransport transport(m_clinic.address());
    api::ClinicSession later(transport, person.credentials, QStringLiteral("test"));
    const auto resumed = wait(later.resume());
    QVERIFY(resumed);
    QCOMPARE(resumed->fullName, QStringLiteral("Søren Dahl"));
    QVERIFY(wait(later.signOut()).has_value());
    api::ClinicSession again(transport, person.credentials, QStringLiteral("test"));
    QCOMPARE(wait(again.resume()).error().kind, ErrorKind::SignInNeeded);
    QVERIFY(!person.get(QString::fromLatin1(paths::me))); // the server ended it, too
}

void TestSigningIn::aSignInEndedElsewhereIsOver()
{
    TestPerson here(m_clinic.address());
    TestPerson there(m_clinic.address());
    QVERIFY(here.signIn("amara") && there.signIn("amara"));
    const auto rows = wait(here.session.signIns());
    QVERIFY(rows);
    int ended = 0;
    for (const auto &row : rows->open) {
        if (!row.isThisOne && wait(here.session.endSignIn(row.id)))
            ++ended;
    }
    QVERIFY(ended >= 1);
    QVERIFY(here.get(QString::fromLatin1(paths::me)).has_value());
    QVERIFY(!there.get(QString::fromLatin1(paths::me)));
    TestPerson stranger(m_clinic.address());
    QVERIFY(stranger.signIn("weilin"));
    QCOMPARE(wait(stranger.session.endSignIn(rows->open.first().id)).error().kind, ErrorKind::NotFound);
}

void TestSigningIn::everySignInButThisOneIsEnded()
{
    TestPerson first(m_clinic.address());
    TestPerson second(m_clinic.address());
    TestPerson here(m_clinic.address());
    QVERIFY(first.signIn("amara") && second.signIn("amara") && here.signIn("amara"));
    TestPerson other(m_clinic.address());
    QVERIFY(other.signIn("weilin"));
    QVERIFY(wait(here.session.endOtherSignIns()));
    QVERIFY(here.get(QString::fromLatin1(paths::me)).has_value());
    QVERIFY(!first.get(QString::fromLatin1(paths::me)));
    QVERIFY(!second.get(QString::fromLatin1(paths::me)));
    QVERIFY(other.get(QString::fromLatin1(paths::me)).has_value());
    QCOMPARE(wait(here.session.signIns())->open.size(), 1);
}

void TestSigningIn::theSignInBeforeThisOneIsSaid()
{
    TestPerson first(m_clinic.address());
    QVERIFY(first.signIn("tomasz"));
    const auto earliest = wait(first.session.signIns());
    QVERIFY(earliest && !earliest->before);
    QVERIFY(wait(first.session.signOut()));
    TestPerson second(m_clinic.address());
    QVERIFY(second.signIn("tomasz"));
    const auto now = wait(second.session.signIns());
    QVERIFY(now && now->before);
    QCOMPARE(now->before->device, QStringLiteral("test"));
    QCOMPARE(now->before->startedAt, earliest->open.first().startedAt); // though it is over
}

void TestSigningIn::aTryToReachTheServerSaysHowFarItCame_data()
{
    using Reached = domain::ConnectionReport::Reached;
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("trusted");
    QTest::addColumn<int>("reached");
    const QString here = QStringLiteral("https://127.0.0.1:%1").arg(m_clinic.port());
    const auto row = [](const char *name, const QString &url, bool trusted, Reached reached) {
        QTest::newRow(name) << url << trusted << static_cast<int>(reached);
    };
    row("nothing there", QStringLiteral("https://127.0.0.1:1"), true, Reached::Silent);
    row("unknown name", QStringLiteral("https://no-such-host.invalid"), true, Reached::NameUnknown);
    row("another authority", here, false, Reached::Untrusted);
    row("the clinic", here, true, Reached::Clinic);
}

void TestSigningIn::aTryToReachTheServerSaysHowFarItCame()
{
    QFETCH(QString, url);
    QFETCH(bool, trusted);
    QFETCH(int, reached);
    api::ServerAddress address = m_clinic.address();
    address.url = QUrl(url);
    if (!trusted)
        address.authorities.clear();
    api::HttpTransport transport(address);
    const auto report = wait(api::checkConnection(transport));
    QVERIFY(report);
    QCOMPARE(static_cast<int>(report->reached), reached);
    QCOMPARE(report->host, address.url.host());
    if (trusted && url.contains(QString::number(m_clinic.port()))) {
        QVERIFY(!report->version.isEmpty());
        QVERIFY(std::chrono::abs(report->clockSkew) < std::chrono::seconds(5));
    }
}

void TestSigningIn::aCertificateForAnotherNameIsNotTrusted()
{
    const auto authority = crypto::makeAuthority(QStringLiteral("Test"));
    QVERIFY(authority);
    const auto right = crypto::makeServerIdentity(*authority, {QStringLiteral("127.0.0.1")});
    const auto other = crypto::makeServerIdentity(*authority, {QStringLiteral("other.example")});
    QVERIFY(right && other);
    for (const auto &[identity, trusted] : {std::pair(*right, true), std::pair(*other, false)}) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate(identity.certificatePem));
        tls.setPrivateKey(QSslKey(identity.keyPem, QSsl::Ec));
        QSslServer server;
        server.setSslConfiguration(tls);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        int handshakes = 0;
        connect(&server, &QSslServer::pendingConnectionAvailable, this, [&server, &handshakes] {
            while (auto *socket = server.nextPendingConnection()) {
                ++handshakes;
                socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                socket->disconnectFromHost();
            }
        });
        api::ServerAddress address{QUrl(QStringLiteral("https://127.0.0.1:%1").arg(server.serverPort())),
                                   QSslCertificate::fromData(authority->certificatePem)};
        TestPerson person(address);
        const auto result = person.signIn("ruth");
        QVERIFY(!result);
        // The same authority, the same address: only the name in the certificate differs.
        QCOMPARE(result.error().kind == ErrorKind::Untrusted, !trusted);
    }
}

void TestSigningIn::passwordsAreGuessedTenTimesAtMost()
{
    TestClinic clinic;
    clinic.start();
    TestPerson person(clinic.address());
    for (int i = 0; i < clinic.signInRules.throttle.triesOfAccount; ++i)
        QCOMPARE(wait(person.session.signIn(QStringLiteral("ruth@sample.clinic"), QString::number(i))).error().code,
                 QStringLiteral("invalid_credentials"));
    QCOMPARE(person.signIn("ruth").error().code, QStringLiteral("too_many_attempts"));
    QVERIFY(person.signIn("daniel")); // nobody else is locked out
}

/// Whoever tries from the practice's own address shares it with everybody there, but not the devices people use.
void TestSigningIn::aKnownDeviceIsNotLockedOutByOthers()
{
    TestClinic clinic;
    clinic.start();
    TestPerson ruth(clinic.address());
    QVERIFY(ruth.signIn("ruth"));
    TestPerson attacker(clinic.address()); // the same address
    const auto guess = [&attacker](const QString &email) {
        return wait(attacker.session.signIn(email, QStringLiteral("a guess"))).error().code;
    };
    for (int i = 0; i < 10; ++i)
        QCOMPARE(guess(QStringLiteral("ruth@sample.clinic")), QStringLiteral("invalid_credentials"));
    QCOMPARE(guess(QStringLiteral("ruth@sample.clinic")), QStringLiteral("too_many_attempts"));
    for (int i = 0; i < 90; ++i)
        guess(QStringLiteral("nobody-%1@sample.clinic").arg(i));
    QCOMPARE(guess(QStringLiteral("daniel@sample.clinic")), QStringLiteral("too_many_attempts"));
    QVERIFY(ruth.signIn("ruth")); // from where she signed in before
    QVERIFY(wait(ruth.session.prove(QString::fromLatin1(samplePassword))));
    QCOMPARE(ruth.signIn("daniel").error().code, QStringLiteral("too_many_attempts")); // he never was on it
    for (int i = 0; i < 10; ++i)
        QCOMPARE(wait(ruth.session.signIn(QStringLiteral("ruth@sample.clinic"), QString::number(i))).error().code,
                 QStringLiteral("invalid_credentials"));
    QCOMPARE(ruth.signIn("ruth").error().code, QStringLiteral("too_many_attempts")); // it has its limit, too
}

void TestSigningIn::manyAddressesTogetherAreSlowedDown()
{
    TestClinic clinic;
    clinic.start();
    auto &db = clinic.clinic().database.connection();
    TestPerson ruth(clinic.address());
    QVERIFY(ruth.signIn("ruth"));
    const auto device = [&ruth] {
        const auto kept =
            wait(ruth.credentials.read(QStringLiteral("device:") + ruth.transport.address().url.authority()));
        return kept ? *kept : QString();
    };
    QVERIFY(device().size() == 43);
    const auto attempt = [&](const char *password, const QString &address, const QString &shown = {}) {
        const auto result = clinic.clinic().signIns.signIn(db, QStringLiteral("ruth@sample.clinic"),
                                                           QString::fromLatin1(password), {}, {address, shown});
        return result ? QStringLiteral("in") : result.error().code;
    };
    for (int i = 0; i < 30; ++i)
        QCOMPARE(attempt("a guess", QStringLiteral("192.0.2.%1").arg(i)), QStringLiteral("invalid_credentials"));
    QCOMPARE(attempt("a guess", QStringLiteral("198.51.100.1")), QStringLiteral("too_many_attempts"));
    QCOMPARE(attempt(samplePassword, QStringLiteral("2001:db8::1")), QStringLiteral("too_many_attempts"));
    QCOMPARE(attempt(samplePassword, QStringLiteral("192.0.2.1"), device()), QStringLiteral("in"));
    QCOMPARE(attempt(samplePassword, QStringLiteral("192.0.2.1"), QString(43, u'x')),
             QStringLiteral("too_many_attempts"));                                  // nobody's device
    db.run(QStringLiteral("UPDATE failed_tries SET tried_at = tried_at - 301000")); // five minutes later
    QCOMPARE(attempt("a guess", QStringLiteral("198.51.100.1")), QStringLiteral("invalid_credentials")); // one
    QCOMPARE(attempt("a guess", QStringLiteral("198.51.100.2")), QStringLiteral("too_many_attempts"));
    // Of an IPv6 network all addresses are one.
    const auto guess = [&](int i) {
        const auto result =
            clinic.clinic().signIns.signIn(db, QStringLiteral("daniel@sample.clinic"), QStringLiteral("a guess"), {},
                                           {QStringLiteral("2001:db8:1:2::%1").arg(i, 0, 16)});
        return result.error().code;
    };
    for (int i = 1; i <= 10; ++i)
        QCOMPARE(guess(i), QStringLiteral("invalid_credentials"));
    QCOMPARE(guess(11), QStringLiteral("too_many_attempts"));
}

void TestSigningIn::guessingIsToldOnce()
{
    TestClinic clinic;
    clinic.start();
    auto &db = clinic.clinic().database.connection();
    const auto count = [&db](const char *sql) {
        auto row = db.run(QString::fromLatin1(sql));
        row.next();
        return row.number(0);
    };
    const char *const messages = "SELECT COUNT(*) FROM messages WHERE kind = 'guessing'";
    const char *const entries = "SELECT COUNT(*) FROM access_log WHERE action = 'guessingNoticed'";
    server::housekeeping::watchForGuessing(clinic.clinic(), db);
    QCOMPARE(count(entries), 0);
    for (int i = 0; i < 30; ++i)
        QVERIFY(!clinic.clinic().signIns.signIn(db, QStringLiteral("soren@sample.clinic"), QStringLiteral("a guess"),
                                                {}, {QStringLiteral("192.0.2.%1").arg(i)}));
    for (int i = 0; i < 3; ++i)
        server::housekeeping::watchForGuessing(clinic.clinic(), db);
    QTRY_COMPARE(count(entries), 1); // the server looks by itself, too
    const auto staff =
        count("SELECT COUNT(*) FROM users WHERE role IN ('practice_manager', 'admin') AND active = 1 AND "
              "office_id = 'main'");
    QVERIFY(staff > 0);
    QTRY_COMPARE(count(messages), staff);
}

void TestSigningIn::aPasswordIsChangedByItsOwner()
{
    TestClinic clinic;
    clinic.start();
    const QString next = QStringLiteral("heron plum seven kettle");
    TestPerson here(clinic.address());
    TestPerson elsewhere(clinic.address());
    QVERIFY(here.signIn("amara") && elsewhere.signIn("amara"));
    QCOMPARE(wait(here.session.changePassword(QStringLiteral("not mine"), next)).error().code,
             QStringLiteral("wrong_proof"));
    QVERIFY(elsewhere.get(QString::fromLatin1(paths::me))); // nothing happened
    const auto changed = wait(here.session.changePassword(QString::fromLatin1(samplePassword), next));
    QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().detail));
    QVERIFY(here.get(QString::fromLatin1(paths::me)));
    QVERIFY(!elsewhere.get(QString::fromLatin1(paths::me)));
    TestPerson again(clinic.address());
    QCOMPARE(again.signIn("amara").error().code, QStringLiteral("invalid_credentials"));
    QVERIFY(wait(again.session.signIn(QStringLiteral("amara@sample.clinic"), next)));
    // Without the old one, while the sign-in is fresh; and not when it is not.
    const auto withProof = [&](const char *to) {
        return again.send("POST", QString::fromLatin1(paths::password), {{"newPassword", to}});
    };
    QVERIFY(withProof("seven kettles of plum jam"));
    auto &db = clinic.clinic().database.connection();
    db.run(QStringLiteral("UPDATE sign_ins SET proven_at = proven_at - 600000"));
    QCOMPARE(withProof("another seven kettles of jam").error().code, QStringLiteral("step_up_required"));
    auto told = db.run(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'passwordChanged'"));
    QVERIFY(told.next());
    QCOMPARE(told.number(0), 2);
    auto logged = db.run(QStringLiteral("SELECT outcome FROM access_log WHERE action = 'passwordChanged'"));
    QStringList outcomes;
    while (logged.next())
        outcomes << logged.text(0);
    QCOMPARE(outcomes.count(QStringLiteral("allowed")), 2);
    QCOMPARE(outcomes.count(QStringLiteral("refused")), 1);
}

void TestSigningIn::aWeakPasswordIsNotTaken()
{
    TestPerson person(m_clinic.address());
    QVERIFY(person.signIn("weilin"));
    for (const char *weak : {"password1234", "weilin-sample-clinic", "qwertz123456"})
        QCOMPARE(wait(person.session.changePassword(QString::fromLatin1(samplePassword), QString::fromLatin1(weak)))
                     .error()
                     .code,
                 QStringLiteral("weak_password"));
    QCOMPARE(
        wait(person.session.changePassword(QString::fromLatin1(samplePassword), QStringLiteral("short"))).error().code,
        QStringLiteral("invalid_field"));
}

void TestSigningIn::aPasswordIsTheSameHoweverItIsComposed()
{
    TestClinic clinic;
    clinic.start();
    const QString composed = QString::fromUtf8("el búho come peras de noche");
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    TestPerson person(clinic.address());
    QVERIFY(person.signIn("tomasz"));
    QVERIFY(wait(person.session.changePassword(QString::fromLatin1(samplePassword), decomposed)));
    const auto in = [&person](const QString &password) {
        return wait(person.session.signIn(QStringLiteral("tomasz@sample.clinic"), password)).has_value();
    };
    QVERIFY(in(composed));
    QVERIFY(in(decomposed));
    QVERIFY(in(QString(composed).replace(QLatin1Char(' '), QChar(0xa0)))); // another space
    QVERIFY(!in(QStringLiteral("el buho come peras de noche")));
    // What an older version hashed as it was typed fits once more, and is hashed anew.
    auto &db = clinic.clinic().database.connection();
    const QString older = QStringLiteral(
        "$argon2id$v=19$m=64,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$zVrKc5pfoViEcd8/ulaG4CcOixmDnaAxCWEk6RdzMxE");
    const auto account = server::identity::accountByEmail(db, QStringLiteral("tomasz@sample.clinic"));
    QVERIFY(account);
    const QString id = account->person.id.value();
    db.run(QStringLiteral("UPDATE users SET password_hash = ? WHERE id = ?"), {older, id});
    QVERIFY(in(QString::fromUtf8("contraseña secreta")));
    auto row = db.run(QStringLiteral("SELECT password_hash FROM users WHERE id = ?"), {id});
    QVERIFY(row.next() && row.text(0) != older);
    QVERIFY(in(QString::fromUtf8("contraseña secreta")));
}

void TestSigningIn::staffSignInsEndAfterADayAndWhenNobodyIsThere_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<int>("hoursSinceBegin");
    QTest::addColumn<int>("minutesSinceUse");
    QTest::addColumn<bool>("goesOn");
    QTest::newRow("staff, at work") << QByteArray("ruth") << 11 << 30 << true;
    QTest::newRow("staff, after the day") << QByteArray("ruth") << 13 << 1 << false;
    QTest::newRow("staff, nobody there") << QByteArray("ruth") << 3 << 121 << false;
    QTest::newRow("client, the next day") << QByteArray("soren") << 24 << 600 << true;
    QTest::newRow("client, nobody there for weeks") << QByteArray("soren") << 24 * 20 << 60 * 24 * 15 << false;
    QTest::newRow("client, after a month") << QByteArray("soren") << 24 * 31 << 1 << false;
}

void TestSigningIn::staffSignInsEndAfterADayAndWhenNobodyIsThere()
{
    QFETCH(QByteArray, who);
    QFETCH(int, hoursSinceBegin);
    QFETCH(int, minutesSinceUse);
    QFETCH(bool, goesOn);
    const QString first = refreshTokenOf(who.constData());
    const auto second = refresh(first); // a renewal extends nothing
    QVERIFY(second);
    auto &db = m_clinic.clinic().database.connection();
    const auto account =
        server::identity::accountByEmail(db, QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    QVERIFY(account);
    const qint64 begun = qint64(hoursSinceBegin) * 3'600'000;
    db.run(QStringLiteral("UPDATE sign_ins SET created_at = created_at - ?, refresh_expires_at = refresh_expires_at - "
                          "?, last_used_at = last_used_at - ? WHERE user_id = ? AND ended_at IS NULL"),
           {begun, begun, qint64(minutesSinceUse) * 60'000, account->person.id.value()});
    QCOMPARE(refresh(protocol::text(*second, "refreshToken")).has_value(), goesOn);
}

void TestSigningIn::theOldestOfTooManySignInsEnds()
{
    TestClinic clinic;
    clinic.signInRules.openAtMost = 3;
    clinic.start();
    std::vector<std::unique_ptr<TestPerson>> open;
    for (int i = 0; i < 5; ++i) {
        open.push_back(clinic.signedIn("daniel"));
        QCOMPARE(wait(open.back()->session.signIns())->open.size(), std::min(i + 1, 3));
    }
    for (std::size_t i = 0; i < open.size(); ++i)
        QCOMPARE(open.at(i)->get(QString::fromLatin1(paths::me)).has_value(), i >= 2);
}

base::Result<Json> TestSigningIn::refresh(const QString &token)
{
    api::HttpTransport transport(m_clinic.address());
    const auto answer = wait(transport.send(
        {"POST", QString::fromLatin1(paths::refresh), {}, {{"refreshToken", protocol::json(token)}}, {}}));
    if (!answer)
        return answer.error();
    return protocol::child(protocol::child(*answer, "data"), "session");
}

QString TestSigningIn::refreshTokenOf(const char *who)
{
    api::HttpTransport transport(m_clinic.address());
    const auto answer =
        wait(transport.send({"POST",
                             QString::fromLatin1(paths::login),
                             {},
                             {{"email", std::string(who) + "@sample.clinic"}, {"password", samplePassword}},
                             {}}));
    return answer ? protocol::text(protocol::child(protocol::child(*answer, "data"), "session"), "refreshToken")
                  : QString();
}

void TestSigningIn::aRefreshWhoseAnswerWasLostCanBeAskedAgain()
{
    const QString first = refreshTokenOf("daniel");
    QVERIFY(refresh(first)); // and nobody ever reads this answer
    QVERIFY(refresh(first)); // nor this one
    const auto third = refresh(first);
    QVERIFY(third);
    QVERIFY(refresh(protocol::text(*third, "refreshToken"))); // the last answer's token works
}

void TestSigningIn::aSpentRefreshTokenEndsTheSignIn()
{
    const QString first = refreshTokenOf("daniel");
    const auto second = refresh(first);
    QVERIFY(second);
    const auto third = refresh(protocol::text(*second, "refreshToken"));
    QVERIFY(third);
    QCOMPARE(refresh(first).error().code, QStringLiteral("token_reused"));
    QVERIFY(!refresh(protocol::text(*third, "refreshToken"))); // the whole family is over
}

void TestSigningIn::whoeverRenewsSecondWithAStolenTokenEndsTheSignIn()
{
    const QString stolen = refreshTokenOf("daniel");
    const auto owner = refresh(stolen);
    const auto thief = refresh(stolen); // at once, as if the answer had been lost
    QVERIFY(owner && thief);
    QCOMPARE(refresh(protocol::text(*owner, "refreshToken")).error().code, QStringLiteral("token_reused"));
    QVERIFY(!refresh(protocol::text(*thief, "refreshToken")));
}

QTEST_GUILESS_MAIN(TestSigningIn)
#include "tst_signing_in.moc"
