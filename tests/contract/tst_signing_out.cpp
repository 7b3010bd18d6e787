// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "server/net/web_client.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;

/// Signing out ends the sign-in that it was asked of, and no other one that began while the answer was on its way.
class TestSigningOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whoSignsInBeforeTheAnswerStaysSignedIn();
    void whoSignsInWhileReportsAreSentStaysSignedIn();
    void whoSignsOutIsNotResumed();
    void aSignOutThatCannotBeLoggedEndsNothing();

private:
    QString whoIs(TestPerson &person);
    int statusWith(const QString &token, const char *path = paths::me, const QByteArray &method = "GET");

    std::unique_ptr<TestClinic> m_clinic;
};

void TestSigningOut::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
}

void TestSigningOut::cleanup()
{
    m_clinic.reset();
}

QString TestSigningOut::whoIs(TestPerson &person)
{
    const auto me = person.get(QString::fromLatin1(paths::me));
    return me ? protocol::text(protocol::child(protocol::child(*me, "data"), "user"), "email") : QString();
}

int TestSigningOut::statusWith(const QString &token, const char *path, const QByteArray &method)
{
    server::net::WebRequest request;
    request.method = method;
    request.url = m_clinic->address().url.toString() + QString::fromLatin1(path);
    request.authorityFile = m_clinic->authorityFile();
    request.headers = {{"Authorization", "Bearer " + token.toLatin1()}, {"Content-Type", "application/json"}};
    if (method == "POST")
        request.body = "{}";
    const auto answer = server::net::fetch(request);
    return answer ? answer->status : 0;
}

void TestSigningOut::whoSignsInBeforeTheAnswerStaysSignedIn()
{
    const auto person = m_clinic->signedIn("ruth");
    const QString old = person->session.accessToken();
    const auto out = person->session.signOut(); // its answer is not waited for
    QVERIFY(person->signIn("priya"));
    QVERIFY(wait(out));
    QCOMPARE(whoIs(*person), QStringLiteral("priya@sample.clinic"));
    QCOMPARE(statusWith(old), 401);
}

/// As the program does it: what was seen is sent first, and then the sign-in ends, unless it is another one by then.
void TestSigningOut::whoSignsInWhileReportsAreSentStaysSignedIn()
{
    const auto person = m_clinic->signedIn("ruth");
    const QString old = person->session.accessToken();
    const int number = person->session.signInNumber();
    person->session.forgetKept();
    QCOMPARE(whoIs(*person), QStringLiteral("ruth@sample.clinic")); // reports still have their sign-in
    QVERIFY(person->signIn("priya"));
    QVERIFY(person->session.signInNumber() != number);
    QCOMPARE(whoIs(*person), QStringLiteral("priya@sample.clinic"));
    QTRY_COMPARE(statusWith(old), 401); // who signs in ends the one before
}

void TestSigningOut::whoSignsOutIsNotResumed()
{
    const auto person = m_clinic->signedIn("ruth");
    person->session.forgetKept();
    api::ClinicSession next(person->transport, person->credentials, QStringLiteral("the next start"));
    QVERIFY(!wait(next.resume()));
    const int number = person->session.signInNumber();
    QVERIFY(wait(person->session.signOut()));
    QVERIFY(person->session.signInNumber() != number);
    QVERIFY(person->session.accessToken().isEmpty());
}

void TestSigningOut::aSignOutThatCannotBeLoggedEndsNothing()
{
    const auto person = m_clinic->signedIn("ruth");
    const QString token = person->session.accessToken();
    auto &log = m_clinic->clinic().log;
    log.refuse(base::Error{base::ErrorKind::Corrupt, QStringLiteral("for a test"), {}, {}});
    QCOMPARE(statusWith(token, paths::logout, "POST"), 503);
    log.refuse(std::nullopt);
    QCOMPARE(statusWith(token), 200);
    QCOMPARE(statusWith(token, paths::logout, "POST"), 200);
    QCOMPARE(statusWith(token), 401);
}

QTEST_GUILESS_MAIN(TestSigningOut)
#include "tst_signing_out.moc"
