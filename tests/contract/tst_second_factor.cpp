// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/short_section.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "tests/support/test_clinic.h"
#include "tests/support/totp.h"

using namespace attune;
using namespace attune::test;
using base::ErrorKind;
using protocol::Json;
namespace paths = protocol::paths;

namespace {

const QString wrongCode = QStringLiteral("000000");

QString textOf(const Json &object, const char *name)
{
    return protocol::text(object, name);
}

} // namespace

/// The second step of signing in, and proofs asked for again: the real client library against the real server.
class TestSecondFactor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void codesAreThoseOfTheStandard();
    void whoMustHaveOneSetsItUpWhileSigningIn();
    void halfASignInOpensNothing();
    void aCodeWorksOnce();
    void recoveryCodesWorkOnceEach();
    void wrongCodesEndThePartialSignIn();
    void theOtherFamilyTakesTheCodeWithThePassword();
    void onesOwnIsSetUpAndTakenAway();
    void firstCodesCannotBeGuessed();
    void whatCannotBeTakenBackWantsAProof_data();
    void whatCannotBeTakenBackWantsAProof();
    void aWrongProofProvesNothing();
    void aCopyThatHasBegunMayBeFinished();
    void theSecretIsNotInTheDatabase();

private:
    /// Ruth, with a factor that was set up while signing in. @return its secret; `codes` are her recovery codes
    QByteArray enrolled(TestPerson &ruth, QStringList *codes = nullptr);
    void require(const QStringList &roles);
    QStringList logged();
    base::Result<Json> post(const char *path, const Json &body);

    std::unique_ptr<TestClinic> m_clinic;
};

void TestSecondFactor::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
}

void TestSecondFactor::cleanup()
{
    m_clinic.reset();
    QCOMPARE(base::waitsInShortSections(), 0); // whoever keeps the keys was asked outside transactions
}

void TestSecondFactor::require(const QStringList &roles)
{
    m_clinic->clinic().secondFactors.require(m_clinic->clinic().database.connection(), roles);
}

QStringList TestSecondFactor::logged()
{
    auto rows = m_clinic->clinic().database.connection().run(
        QStringLiteral("SELECT action, outcome, code FROM access_log ORDER BY sequence DESC LIMIT 30"));
    QStringList result;
    while (rows.next())
        result.prepend(rows.text(0) + QLatin1Char(' ') + rows.text(1) + QLatin1Char(' ') + rows.text(2));
    return result;
}

base::Result<Json> TestSecondFactor::post(const char *path, const Json &body)
{
    api::HttpTransport transport(m_clinic->address());
    return wait(transport.send({"POST", QString::fromLatin1(path), {}, body, {}}));
}

QByteArray TestSecondFactor::enrolled(TestPerson &ruth, QStringList *codes)
{
    require({QStringLiteral("psychologist")});
    const auto first = ruth.signIn("ruth");
    if (first || first.error().kind != ErrorKind::CodeNeeded || !ruth.session.keyToSetUp())
        return {};
    const QByteArray secret = fromBase32(ruth.session.keyToSetUp()->secret);
    const auto accepted = wait(ruth.session.finishSignIn(codeOf(secret, -1)));
    if (!accepted)
        return {};
    if (codes)
        *codes = accepted->recoveryCodes;
    return secret;
}

void TestSecondFactor::codesAreThoseOfTheStandard()
{
    // RFC 6238, appendix B, the last six of its eight digits.
    const QByteArray secret("12345678901234567890");
    QCOMPARE(codeOf(secret, 0, 59), QStringLiteral("287082"));
    QCOMPARE(codeOf(secret, 0, 1111111109), QStringLiteral("081804"));
    QCOMPARE(codeOf(secret, 0, 20000000000), QStringLiteral("353130"));
    QCOMPARE(fromBase32(QStringLiteral("GEZDGNBVGY3TQOJQ")), QByteArray("1234567890"));
}

void TestSecondFactor::whoMustHaveOneSetsItUpWhileSigningIn()
{
    require({QStringLiteral("psychologist"), QStringLiteral("no such role")});
    TestPerson ruth(m_clinic->address());
    QCOMPARE(ruth.signIn("ruth").error().kind, ErrorKind::CodeNeeded);
    const auto key = ruth.session.keyToSetUp();
    QVERIFY(key);
    QCOMPARE(fromBase32(key->secret).size(), 20);
    QVERIFY(key->uri.startsWith(QStringLiteral("otpauth://totp/Attune:ruth@sample.clinic?secret=") + key->secret));
    QCOMPARE(wait(ruth.session.finishSignIn(wrongCode)).error().kind, ErrorKind::CodeNeeded);
    QCOMPARE(ruth.signIn("ruth").error().kind, ErrorKind::CodeNeeded); // begun again: the key in the app still holds
    QCOMPARE(ruth.session.keyToSetUp()->secret, key->secret);
    const auto accepted = wait(ruth.session.finishSignIn(codeOf(fromBase32(key->secret))));
    QVERIFY(accepted);
    QCOMPARE(accepted->person.email, QStringLiteral("ruth@sample.clinic"));
    QCOMPARE(accepted->recoveryCodes.size(), 10);
    QVERIFY(ruth.get(QString::fromLatin1(paths::recordings)));
    const auto state = wait(ruth.session.secondFactor());
    QVERIFY(state && state->on && state->required);
    QCOMPARE(state->recoveryCodesLeft, 10);
    TestPerson patient(m_clinic->address());
    QVERIFY(patient.signIn("soren")); // nobody asks patients
    QVERIFY(logged().contains(QStringLiteral("secondFactorSet allowed ")));
    QVERIFY(logged().contains(QStringLiteral("signIn refused invalid_code")));
}

void TestSecondFactor::halfASignInOpensNothing()
{
    require({QStringLiteral("psychologist")});
    const auto half = post(paths::login, {{"email", "ruth@sample.clinic"}, {"password", samplePassword}});
    QVERIFY(half);
    const Json &data = protocol::child(*half, "data");
    QVERIFY(protocol::flag(data, "requiresMfa"));
    QVERIFY(data.find("session") == data.end() && data.find("user") == data.end());
    const QString token = textOf(protocol::child(data, "mfa"), "token");
    QVERIFY(!token.isEmpty());
    api::HttpTransport transport(m_clinic->address());
    for (const char *path : {paths::me, paths::recordings, paths::sessions, paths::secondFactor, paths::signIns}) {
        const auto answer = wait(transport.send({"GET", QString::fromLatin1(path), {}, {}, token}));
        QCOMPARE(answer.error().code, QStringLiteral("sign_in_required"));
    }
    const auto refreshed = post(paths::refresh, {{"refreshToken", protocol::json(token)}});
    QCOMPARE(refreshed.error().code, QStringLiteral("sign_in_required"));
}

void TestSecondFactor::aCodeWorksOnce()
{
    TestPerson ruth(m_clinic->address());
    const QByteArray secret = enrolled(ruth); // took the code of the step before this one
    QVERIFY(!secret.isEmpty());
    TestPerson again(m_clinic->address());
    QCOMPARE(again.signIn("ruth").error().kind, ErrorKind::CodeNeeded);
    QVERIFY(!again.session.keyToSetUp()); // never shown again
    QVERIFY(!wait(again.session.finishSignIn(codeOf(secret, -1))));
    QVERIFY(!wait(again.session.finishSignIn(codeOf(secret, 5)))); // of a later time
    QVERIFY(!wait(again.session.finishSignIn(codeOf(secret, -5))));
    const QString code = codeOf(secret, 1);
    QVERIFY(wait(again.session.finishSignIn(code.left(3) + QLatin1Char(' ') + code.mid(3))));
    TestPerson third(m_clinic->address());
    QCOMPARE(third.signIn("ruth").error().kind, ErrorKind::CodeNeeded);
    QVERIFY(!wait(third.session.finishSignIn(code)));
    QVERIFY(!wait(third.session.finishSignIn(codeOf(secret)))); // older than the last one that was used
}

void TestSecondFactor::recoveryCodesWorkOnceEach()
{
    TestPerson ruth(m_clinic->address());
    QStringList codes;
    QVERIFY(!enrolled(ruth, &codes).isEmpty());
    QCOMPARE(codes.size(), 10);
    TestPerson again(m_clinic->address());
    QCOMPARE(again.signIn("ruth").error().kind, ErrorKind::CodeNeeded);
    QVERIFY(wait(again.session.finishSignIn(codes.first().toLower())));
    QCOMPARE(wait(again.session.secondFactor())->recoveryCodesLeft, 9);
    QCOMPARE(again.signIn("ruth").error().kind, ErrorKind::CodeNeeded);
    QVERIFY(!wait(again.session.finishSignIn(codes.first())));
    QVERIFY(wait(again.session.finishSignIn(codes.at(1))));
    const auto fresh = wait(again.session.renewRecoveryCodes());
    QVERIFY(fresh && fresh->size() == 10);
    QCOMPARE(again.signIn("ruth").error().kind, ErrorKind::CodeNeeded);
    QVERIFY(!wait(again.session.finishSignIn(codes.at(2)))); // the old ones are void
    QVERIFY(wait(again.session.finishSignIn(fresh->at(2))));
}

void TestSecondFactor::wrongCodesEndThePartialSignIn()
{
    TestPerson ruth(m_clinic->address());
    const QByteArray secret = enrolled(ruth);
    QVERIFY(!secret.isEmpty());
    TestPerson guesser(m_clinic->address());
    QCOMPARE(guesser.signIn("ruth").error().kind, ErrorKind::CodeNeeded);
    for (int i = 0; i < 5; ++i)
        QCOMPARE(wait(guesser.session.finishSignIn(wrongCode)).error().code, QStringLiteral("invalid_code"));
    QCOMPARE(wait(guesser.session.finishSignIn(codeOf(secret))).error().code, QStringLiteral("sign_in_required"));
    QCOMPARE(guesser.signIn("ruth").error().kind, ErrorKind::CodeNeeded); // begins again, but not for ever
    for (int i = 0; i < 5; ++i)
        QCOMPARE(wait(guesser.session.finishSignIn(wrongCode)).error().code, QStringLiteral("invalid_code"));
    QCOMPARE(guesser.signIn("ruth").error().code, QStringLiteral("too_many_attempts"));
    TestPerson patient(m_clinic->address());
    QVERIFY(patient.signIn("soren")); // nobody else is kept out by it
}

void TestSecondFactor::theOtherFamilyTakesTheCodeWithThePassword()
{
    TestPerson ruth(m_clinic->address());
    const QByteArray secret = enrolled(ruth);
    Json body = {{"email", "ruth@sample.clinic"}, {"password", samplePassword}};
    QCOMPARE(post(paths::appointmentsLogin, body).error().code, QStringLiteral("second_factor_required"));
    body["otp"] = "000000";
    QCOMPARE(post(paths::appointmentsLogin, body).error().code, QStringLiteral("invalid_code"));
    body["otp"] = codeOf(secret, 1).toStdString();
    const auto in = post(paths::appointmentsLogin, body);
    QVERIFY(in);
    QVERIFY(!textOf(*in, "access").isEmpty());
}

void TestSecondFactor::onesOwnIsSetUpAndTakenAway()
{
    TestPerson soren(m_clinic->address());
    QVERIFY(soren.signIn("soren"));
    QVERIFY(!wait(soren.session.secondFactor())->on);
    const auto key = wait(soren.session.beginSecondFactor());
    QVERIFY(key);
    QVERIFY(!wait(soren.session.secondFactor())->on); // not before its first code
    QVERIFY(!wait(soren.session.confirmSecondFactor(wrongCode)));
    const QByteArray secret = fromBase32(key->secret);
    const auto codes = wait(soren.session.confirmSecondFactor(codeOf(secret, -1)));
    QVERIFY(codes && codes->size() == 10);
    QCOMPARE(wait(soren.session.beginSecondFactor()).error().code, QStringLiteral("second_factor_on"));
    TestPerson again(m_clinic->address());
    QCOMPARE(again.signIn("soren").error().kind, ErrorKind::CodeNeeded);
    QVERIFY(wait(again.session.finishSignIn(codeOf(secret))));
    QVERIFY(wait(again.session.removeSecondFactor()));
    TestPerson third(m_clinic->address());
    QVERIFY(third.signIn("soren"));
    QVERIFY(logged().contains(QStringLiteral("secondFactorRemoved allowed ")));
}

/// Whoever has somebody's sign-in and not their phone would turn the factor on by guessing, and lock them out.
void TestSecondFactor::firstCodesCannotBeGuessed()
{
    TestPerson soren(m_clinic->address());
    QVERIFY(soren.signIn("soren"));
    const auto key = wait(soren.session.beginSecondFactor());
    QVERIFY(key);
    const int most = server::identity::ThrottleRules().triesOfAccount;
    for (int i = 0; i < most; ++i)
        QCOMPARE(wait(soren.session.confirmSecondFactor(wrongCode)).error().code, QStringLiteral("invalid_code"));
    const auto right = wait(soren.session.confirmSecondFactor(codeOf(fromBase32(key->secret))));
    QCOMPARE(right.error().kind, ErrorKind::TooMany);
    QVERIFY(!wait(soren.session.secondFactor())->on);
    QCOMPARE(logged().count(QStringLiteral("secondFactorSet refused invalid_code")), most);
    QVERIFY(logged().contains(QStringLiteral("secondFactorSet refused too_many_attempts")));
    QVERIFY(!logged().contains(QStringLiteral("secondFactorSet allowed ")));
    // Tries with one sign-in are not those of another: nobody is kept out by them.
    TestPerson again(m_clinic->address());
    QVERIFY(again.signIn("soren"));
    QVERIFY(wait(again.session.confirmSecondFactor(codeOf(fromBase32(key->secret)))));
}

void TestSecondFactor::whatCannotBeTakenBackWantsAProof_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("saving a copy") << QStringLiteral("download");
    QTest::newRow("deleting") << QStringLiteral("delete");
    QTest::newRow("a client's consent") << QStringLiteral("withdraw");
    QTest::newRow("setting up a factor") << QStringLiteral("factor");
}

void TestSecondFactor::whatCannotBeTakenBackWantsAProof()
{
    QFETCH(QString, what);
    TestPerson person(m_clinic->address());
    QVERIFY(person.signIn(what == QStringLiteral("delete") ? "priya" : "ruth"));
    m_clinic->clinic().database.connection().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    const auto recording = person.first();
    const auto attempt = [&]() -> base::Result<Json> {
        if (what == QStringLiteral("download"))
            return person.get(protocol::pathFor(paths::downloadUrl, recording.sessionId.value()),
                              {{QStringLiteral("recordingId"), recording.id.value()},
                               {QStringLiteral("reason"), QStringLiteral("kept for the court file")}});
        if (what == QStringLiteral("delete"))
            return person.send("DELETE", protocol::pathFor(paths::recording, recording.id.value()),
                               {{"reason", "asked for by the client in writing"}});
        if (what == QStringLiteral("factor"))
            return person.send("POST", QString::fromLatin1(paths::secondFactor), Json::object());
        return person.send(
            "POST", QString::fromLatin1(paths::consentWithdraw),
            {{"clientId", protocol::json(recording.clientId.value())}, {"reason", "told me on the telephone"}});
    };
    QCOMPARE(attempt().error().kind, ErrorKind::ProofNeeded);
    QVERIFY(logged().last().startsWith(QStringLiteral("accessDenied refused step_up_required")));
    QCOMPARE(wait(person.clinic.recording(recording.id))->status, domain::RecordingStatus::Available); // nothing done
    QCOMPARE(wait(person.session.prove(QStringLiteral("not the password"))).error().code,
             QStringLiteral("wrong_proof"));
    QCOMPARE(attempt().error().kind, ErrorKind::ProofNeeded);
    QVERIFY(wait(person.session.prove(QString::fromLatin1(samplePassword))));
    QVERIFY(attempt());
}

void TestSecondFactor::aWrongProofProvesNothing()
{
    TestPerson ruth(m_clinic->address());
    const QByteArray secret = enrolled(ruth);
    m_clinic->clinic().database.connection().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    // With a second factor the password alone is no proof.
    QCOMPARE(wait(ruth.session.prove(QString::fromLatin1(samplePassword))).error().code, QStringLiteral("wrong_proof"));
    QCOMPARE(wait(ruth.session.renewRecoveryCodes()).error().kind, ErrorKind::ProofNeeded);
    QVERIFY(wait(ruth.session.prove(codeOf(secret))));
    QVERIFY(wait(ruth.session.renewRecoveryCodes()));
    QVERIFY(logged().contains(QStringLiteral("stepUp refused wrong_proof")));
    QVERIFY(logged().contains(QStringLiteral("stepUp allowed ")));
}

void TestSecondFactor::aCopyThatHasBegunMayBeFinished()
{
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const auto recording = ruth.first();
    const auto link = [&](const domain::Recording &of) {
        return wait(ruth.clinic.link(of, domain::LinkUse::Download, {}, QStringLiteral("kept for the court file")));
    };
    QVERIFY(link(recording));
    m_clinic->clinic().database.connection().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    QVERIFY(link(recording)); // the line is slow, and the first link is over its time
    m_clinic->clinic().database.connection().run(
        QStringLiteral("UPDATE media_grants SET issued_at = issued_at - 3700000"));
    QCOMPARE(link(recording).error().kind, ErrorKind::ProofNeeded);
}

void TestSecondFactor::theSecretIsNotInTheDatabase()
{
    if (TestClinic::isMany())
        QSKIP("it reads the bytes of SQLite's files");
    TestPerson ruth(m_clinic->address());
    QStringList codes;
    const QByteArray secret = enrolled(ruth, &codes);
    QVERIFY(!secret.isEmpty());
    m_clinic->stop();
    for (const char *name : {"data/clinic.sqlite", "data/clinic.sqlite-wal"}) {
        QFile file(m_clinic->folder() + QLatin1Char('/') + QString::fromLatin1(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray all = file.readAll();
        QVERIFY(!all.contains(secret));
        for (const QString &code : std::as_const(codes))
            QVERIFY(!all.contains(QString(code).remove(QLatin1Char('-')).toLatin1()));
    }
}

QTEST_GUILESS_MAIN(TestSecondFactor)
#include "tst_second_factor.moc"
