// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/message_kind.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/accounts.h"
#include "tests/support/test_clinic.h"

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;

/// The log cannot be written for a while: what has to be logged first is not done meanwhile, and done whole afterwards.
class TestLogOutage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aPasswordStaysWhatItWas();
    void recoveryCodesStayWhatTheyWere();
    void aFirstSessionIsToldOfWhenItIsLogged();

private:
    void setLog(bool isWritable);
    QString code(const base::Result<Json> &answer) { return answer ? QStringLiteral("allowed") : answer.error().code; }
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 count(const QString &sql) { return db().run(sql).only<qint64>(); }

    std::unique_ptr<TestClinic> m_clinic;
};

void TestLogOutage::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
}

void TestLogOutage::cleanup()
{
    m_clinic.reset();
}

void TestLogOutage::setLog(bool isWritable)
{
    const base::Error fault{base::ErrorKind::Unavailable, QStringLiteral("the disk is full"), {}, {}};
    m_clinic->clinic().log.refuse(isWritable ? std::nullopt : std::optional(fault));
}

void TestLogOutage::aPasswordStaysWhatItWas()
{
    const auto amara = m_clinic->signedIn("amara");
    const auto elsewhere = m_clinic->signedIn("amara");
    const QString next = QStringLiteral("heron plum seven kettle");
    const QString mine = QString::fromLatin1(samplePassword);
    setLog(false);
    QCOMPARE(wait(amara->session.changePassword(mine, next)).error().code, QStringLiteral("log_unavailable"));
    setLog(true);
    QVERIFY(elsewhere->get(QString::fromLatin1(paths::me))); // no sign-in was ended
    TestPerson again(m_clinic->address());
    QVERIFY(again.signIn("amara"));
    QVERIFY(wait(amara->session.changePassword(mine, next)));
    QCOMPARE(again.signIn("amara").error().code, QStringLiteral("invalid_credentials"));
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'passwordChanged' AND outcome = "
                                  "'allowed'")),
             1);
}

void TestLogOutage::recoveryCodesStayWhatTheyWere()
{
    const auto soren = m_clinic->signedIn("soren");
    const auto account = server::identity::accountByEmail(db(), QStringLiteral("soren@sample.clinic"));
    QVERIFY(account);
    QVERIFY(m_clinic->clinic().secondFactors.begin(db(), account->person));
    db().run(QStringLiteral("UPDATE second_factors SET confirmed_at = 1"));
    const auto mine = [&] {
        return db().run(QStringLiteral("SELECT hash FROM recovery_codes ORDER BY hash")).all<QByteArray>();
    };
    {
        server::store::Transaction transaction(db());
        m_clinic->clinic().secondFactors.renewRecoveryCodes(db(), account->person.id);
        transaction.commit();
    }
    const auto before = mine();
    QVERIFY(!before.isEmpty());
    setLog(false);
    QCOMPARE(code(soren->send("POST", QString::fromLatin1(paths::recoveryCodes), Json::object())),
             QStringLiteral("log_unavailable"));
    QCOMPARE(mine(), before);
    setLog(true);
    QCOMPARE(code(soren->send("POST", QString::fromLatin1(paths::recoveryCodes), Json::object())),
             QStringLiteral("allowed"));
    QVERIFY(mine() != before);
}

/// The row of the session is there from the first try on: the second one logs it, and tells whoever is to know.
void TestLogOutage::aFirstSessionIsToldOfWhenItIsLogged()
{
    const auto daniel = m_clinic->signedIn("daniel");
    const QString number = m_clinic->signedIn("ruth")->first().clientRecordNumber; // nobody Daniel treats
    QVERIFY(!number.isEmpty());
    const auto starts = m_clinic->clinic().clock.now() + std::chrono::hours(30);
    const Json body = {{"clientNumber", protocol::json(number)},
                       {"startsAt", protocol::json(std::optional(starts))},
                       {"endsAt", protocol::json(std::optional(starts + std::chrono::minutes(50)))}};
    const auto told = [&] {
        return db()
            .run(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = ?"),
                 {textOf(domain::MessageKind::PairingToConfirm)})
            .only<qint64>();
    };
    setLog(false);
    QCOMPARE(code(daniel->send("POST", QString::fromLatin1(paths::sessions), body)), QStringLiteral("log_unavailable"));
    QCOMPARE(told(), 0);
    setLog(true);
    for (int time = 0; time < 2; ++time) { // and once only, however often it is repeated
        QCOMPARE(code(daniel->send("POST", QString::fromLatin1(paths::sessions), body)), QStringLiteral("allowed"));
        QCOMPARE(told(), 2);
    }
}

QTEST_GUILESS_MAIN(TestLogOutage)
#include "tst_log_outage.moc"
