// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "server/identity/passwords.h"
#include "tests/support/test_clinic.h"

#include <atomic>
#include <thread>

using namespace attune;
using namespace attune::test;
using protocol::Json;
namespace identity = server::identity;
namespace paths = protocol::paths;

namespace {

const QString right = QString::fromLatin1(samplePassword);
const QString other = QStringLiteral("harbour-thistle-93");

} // namespace

/// A password takes a while to check: what it opens is decided by how things stand afterwards. And whose tries are
/// counted is decided by what was proven.
class TestSignInRaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatWasCheckedStillHasToStand_data();
    void whatWasCheckedStillHasToStand();
    void aChangeStandsOnThePasswordItSaw();
    void aSignInThatEndedChangesNoPassword();
    void strangersUseUpNoTryOfSomebodySignedIn_data();
    void strangersUseUpNoTryOfSomebodySignedIn();
    void ownWrongProofsAreCountedInEachSignIn();

private:
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    identity::SignIns &signIns() { return m_clinic->clinic().signIns; }
    identity::Caller caller();
    void makeChecksSlow();
    qint64 tries();
    QString hashOf(const char *who);
    /// Does `act` on another thread, and `meanwhile` on this one as soon as the password is being checked.
    /// @return whether it was in time
    template <typename Act, typename Meanwhile>
    bool during(Act act, Meanwhile meanwhile);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_soren;
};

void TestSignInRaces::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_soren = m_clinic->signedIn("soren");
}

void TestSignInRaces::cleanup()
{
    m_soren.reset();
    m_clinic.reset();
}

/// Søren in his newest sign-in.
identity::Caller TestSignInRaces::caller()
{
    const auto account = identity::accountByEmail(db(), QStringLiteral("soren@sample.clinic"));
    auto row = db().run(QStringLiteral("SELECT id FROM sign_ins WHERE user_id = ? AND ended_at IS NULL ORDER BY "
                                       "created_at DESC, id DESC"),
                        {account->person.id.value()});
    return {account->person, domain::SignInId(row.next() ? row.text(0) : QString()), {}, {}};
}

/// As slow as in a real clinic and more, so that there is a time in which it is being checked.
void TestSignInRaces::makeChecksSlow()
{
    db().run(QStringLiteral("UPDATE users SET password_hash = ? WHERE id = ?"),
             {identity::hashPassword(right, {8, 64 * 1024}), caller().person.id.value()});
}

qint64 TestSignInRaces::tries()
{
    auto row = db().run(QStringLiteral("SELECT COUNT(*) FROM failed_tries"));
    return row.next() ? row.number(0) : -1;
}

QString TestSignInRaces::hashOf(const char *who)
{
    const auto account = identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->passwordHash : QString();
}

template <typename Act, typename Meanwhile>
bool TestSignInRaces::during(Act act, Meanwhile meanwhile)
{
    const qint64 before = tries();
    std::atomic<bool> done = false;
    std::thread thread([&] {
        act();
        done = true;
    });
    const bool begun = QTest::qWaitFor([&] { return tries() > before; }, 20'000); // a try is taken before it is checked
    meanwhile();
    const bool inTime = begun && !done;
    thread.join();
    return inTime;
}

void TestSignInRaces::whatWasCheckedStillHasToStand_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing happens") << QString() << QString();
    QTest::newRow("the password is replaced")
        << QStringLiteral("UPDATE users SET password_hash = '' WHERE id = ?") << QStringLiteral("invalid_credentials");
    QTest::newRow("the account is closed")
        << QStringLiteral("UPDATE users SET active = 0 WHERE id = ?") << QStringLiteral("invalid_credentials");
}

void TestSignInRaces::whatWasCheckedStillHasToStand()
{
    QFETCH(QString, statement);
    QFETCH(QString, code);
    makeChecksSlow();
    QString answered;
    const bool inTime = during(
        [&] {
            const auto in = signIns().signIn(db(), QStringLiteral("soren@sample.clinic"), right,
                                             QStringLiteral("another device"), {QStringLiteral("198.51.100.7"), {}});
            answered = in ? QString() : in.error().code;
        },
        [&] {
            if (!statement.isEmpty())
                db().run(statement, {caller().person.id.value()});
        });
    QVERIFY(inTime);
    QCOMPARE(answered, code);
}

/// Somebody at a stolen program changes the password while its owner does: the owner's stands.
void TestSignInRaces::aChangeStandsOnThePasswordItSaw()
{
    makeChecksSlow();
    const identity::Caller soren = caller();
    const QString mine = identity::hashPassword(QStringLiteral("mine-was-first-77"), {1, 64});
    QString answered;
    const bool inTime = during(
        [&] {
            const auto changed = signIns().changePassword(db(), soren, right, other, {QStringLiteral("127.0.0.1"), {}},
                                                          [] { return base::Result<void>(); });
            answered = changed ? QString() : changed.error().code;
        },
        [&] {
            db().run(QStringLiteral("UPDATE users SET password_hash = ? WHERE id = ?"),
                     {mine, caller().person.id.value()});
        });
    QVERIFY(inTime);
    QCOMPARE(answered, QStringLiteral("sign_in_required"));
    QCOMPARE(hashOf("soren"), mine);
}

void TestSignInRaces::aSignInThatEndedChangesNoPassword()
{
    makeChecksSlow();
    const identity::Caller soren = caller();
    const QString before = hashOf("soren");
    QString answered;
    const bool inTime = during(
        [&] {
            const auto changed = signIns().changePassword(db(), soren, right, other, {QStringLiteral("127.0.0.1"), {}},
                                                          [] { return base::Result<void>(); });
            answered = changed ? QString() : changed.error().code;
        },
        [&] { db().run(QStringLiteral("UPDATE sign_ins SET ended_at = 1 WHERE ended_at IS NULL")); });
    QVERIFY(inTime);
    QCOMPARE(answered, QStringLiteral("sign_in_required"));
    QCOMPARE(hashOf("soren"), before);
}

void TestSignInRaces::strangersUseUpNoTryOfSomebodySignedIn_data()
{
    QTest::addColumn<QString>("from");
    QTest::newRow("from elsewhere") << QStringLiteral("198.51.100.7");
    QTest::newRow("from the same address") << QStringLiteral("127.0.0.1");
}

void TestSignInRaces::strangersUseUpNoTryOfSomebodySignedIn()
{
    QFETCH(QString, from);
    const auto guess = [&] {
        return signIns()
            .signIn(db(), QStringLiteral("soren@sample.clinic"), QStringLiteral("a guess"), {}, {from, {}})
            .error()
            .code;
    };
    QString last;
    for (int i = 0; i < 200 && last != QStringLiteral("too_many_attempts"); ++i)
        last = guess();
    QCOMPARE(last, QStringLiteral("too_many_attempts"));
    const auto proven = m_soren->send("POST", QString::fromLatin1(paths::stepUp), {{"proof", samplePassword}});
    QVERIFY2(proven, qPrintable(proven ? QString() : proven.error().code));
    const auto changed = m_soren->send("POST", QString::fromLatin1(paths::password),
                                       {{"currentPassword", samplePassword}, {"newPassword", protocol::json(other)}});
    QVERIFY2(changed, qPrintable(changed ? QString() : changed.error().code));
}

void TestSignInRaces::ownWrongProofsAreCountedInEachSignIn()
{
    const auto prove = [](TestPerson &person, const char *password) {
        const auto proven = person.send("POST", QString::fromLatin1(paths::stepUp), {{"proof", password}});
        return proven ? QStringLiteral("proven") : proven.error().code;
    };
    const auto second = m_clinic->signedIn("soren");
    for (int i = 0; i < 10; ++i)
        QCOMPARE(prove(*m_soren, "a guess"), QStringLiteral("wrong_proof"));
    QCOMPARE(prove(*m_soren, "a guess"), QStringLiteral("too_many_attempts"));
    QCOMPARE(prove(*m_soren, samplePassword), QStringLiteral("too_many_attempts")); // a right one must not tell
    QCOMPARE(prove(*second, samplePassword), QStringLiteral("proven"));
}

QTEST_GUILESS_MAIN(TestSignInRaces)
#include "tst_sign_in_races.moc"
