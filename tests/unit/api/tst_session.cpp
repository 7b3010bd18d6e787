// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/clinic_session.h"
#include "base/client_fault.h"
#include "protocol/paths.h"
#include "protocol/request_parts.h"
#include "protocol/sign_in_codec.h"
#include "secrets/memory_credential_store.h"
#include "tests/support/answer_of.h"
#include "tests/support/scripted_server.h"
#include "tests/support/waiting.h"

#include <QDateTime>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace attune;
using namespace attune::test;
using protocol::Json;
namespace paths = protocol::paths;

namespace {

/// A keychain that counts what it is told, and may be broken.
class WatchedStore final : public domain::CredentialStore
{
public:
    bool isBroken = false;
    QHash<QString, QString> secrets;

    domain::Answer<QString> read(const QString &key) override
    {
        if (!secrets.contains(key))
            return base::ready<QString>(base::Error{base::ErrorKind::NotFound, {}, {}, {}});
        return base::ready<QString>(secrets.value(key));
    }
    domain::Answer<void> write(const QString &key, const QString &secret) override
    {
        if (isBroken)
            return base::ready<void>(base::Error{base::ErrorKind::Unavailable, {}, {}, {}});
        secrets.insert(key, secret);
        return base::ready<void>({});
    }
    domain::Answer<void> remove(const QString &key) override
    {
        secrets.remove(key);
        return base::ready<void>({});
    }
    /// The one whose name begins so; empty for none.
    QString of(const char *kind) const
    {
        for (auto it = secrets.begin(); it != secrets.end(); ++it) {
            if (it.key().startsWith(QLatin1String(kind)))
                return it.value();
        }
        return {};
    }
};

QByteArray bearer(const ServedRequest &request)
{
    return request.headers.value("authorization");
}

ScriptedAnswer refusal(int status, const char *code)
{
    return {.status = status, .body = "{\"success\":false,\"errorCode\":\"" + QByteArray(code) + "\"}"};
}

/// A clinic at which one token counts: each sign-in and each renewal makes the next one.
struct Clinic
{
    int number = 0;          ///< of the newest token
    int expired = 0;         ///< tokens up to this one have expired
    int refreshStatus = 200; ///< of renewals
    bool holdsRenewals = false;
    bool refusesFreshTokens = false;
    std::optional<protocol::SignInAnswer> signInAnswer; ///< instead of the usual one

    protocol::TokensOfSignIn nextTokens()
    {
        ++number;
        return {domain::SignInId(QStringLiteral("s%1").arg(number)),
                QStringLiteral("access%1").arg(number),
                QStringLiteral("refresh%1").arg(number),
                std::chrono::seconds(900),
                {}};
    }
    static ScriptedAnswer said(const protocol::SignInAnswer &answer)
    {
        return {.body = protocol::toBytes(protocol::encodeAnswer(answer))};
    }
    ScriptedAnswer signIn()
    {
        if (signInAnswer)
            return said(*signInAnswer);
        protocol::SignInAnswer answer;
        answer.person = domain::Person{domain::UserId(QStringLiteral("ruth")), {}, {}, domain::Role::Psychologist};
        answer.tokens = nextTokens();
        answer.tokens->device = QStringLiteral("device-of-this-computer");
        return said(answer);
    }
    ScriptedAnswer renewal()
    {
        if (refreshStatus != 200)
            return refusal(refreshStatus, refreshStatus == 401 ? "sign_in_required" : "unavailable");
        protocol::SignInAnswer answer;
        answer.tokens = nextTokens();
        ScriptedAnswer held = said(answer);
        held.isHeld = holdsRenewals;
        return held;
    }
    bool takes(const ServedRequest &request) const
    {
        const QByteArray token = bearer(request);
        return !refusesFreshTokens && token == "Bearer access" + QByteArray::number(number) && number > expired;
    }
    ScriptedAnswer operator()(const ServedRequest &request)
    {
        const QString path = request.path();
        if (path == QLatin1String(paths::login))
            return signIn();
        if (path == QLatin1String(paths::refresh))
            return renewal();
        if (path == QLatin1String(paths::mfa))
            return signIn();
        if (path == QLatin1String(paths::logout))
            return {};
        return takes(request) ? ScriptedAnswer{} : refusal(401, "token_expired");
    }
};

/// A session at a scripted clinic.
struct Signed
{
    Clinic clinic;
    ScriptedServer server{[this](const ServedRequest &request) { return clinic(request); }};
    WatchedStore store;
    api::HttpTransport transport{{server.address(), {}}};
    api::ClinicSession session{transport, store, QStringLiteral("a laptop")};
    QSignalSpy ended{&session, &api::ClinicSession::sessionEnded};

    base::Result<domain::Person> in()
    {
        return answerOf(session.signIn(QStringLiteral(" ruth@sample.clinic "), QStringLiteral("secret")));
    }
    domain::Answer<Json> call(const QString &path = QStringLiteral("/api/v1/messages"))
    {
        return session.call({"GET", path, {}, {}, {}});
    }
};

} // namespace

/// One call to a clinic, and being signed in: tokens, their renewal, the keychain, and the end of it all.
class TestSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreReadAsTyped_data();
    void addressesAreReadAsTyped();
    void aRequestSaysWhatItHasTo();
    void whatIsNoPlainWordIsNoDevice();
    void answersAreTakenForWhatTheyAre_data();
    void answersAreTakenForWhatTheyAre();
    void whoAnsweredCanBeAskedFor();
    void theClockIsHeldAgainstTheServers();
    void signingInSaysWhoAndFromWhere();
    void signingInAgainEndsTheSignInBefore();
    void aSecondStepIsTakenWithItsToken();
    void anotherProductsSecondStepIsNotTaken();
    void manyCallsWaitForOneRenewal();
    void aFreshTokenThatIsRefusedEndsTheSession();
    void aRefusedRenewalEndsTheSession();
    void aRenewalThatFailsOtherwiseEndsNothing_data();
    void aRenewalThatFailsOtherwiseEndsNothing();
    void aRenewalOfAnEndedSignInBringsNobodyBack();
    void resumingNeedsWhatTheKeychainHas();
    void signingOutForgetsAtOnce();
    void whatIsForgottenIsNotWrittenAgain();
    void withoutAKeychainTheProgramIsTold();
};

void TestSession::addressesAreReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url"); // empty: refused
    const auto row = [](const char *typed, const char *url) {
        QTest::addRow("\"%s\"", typed) << QString::fromUtf8(typed) << QString::fromUtf8(url);
    };
    row("clinic.example", "https://clinic.example");
    row("  clinic.example:8443 ", "https://clinic.example:8443");
    row("https://clinic.example/", "https://clinic.example");
    row("https://clinic.example/login?next=a#b", "https://clinic.example");
    row("CLINIC.example", "https://clinic.example");
    row("192.0.2.7:8443", "https://192.0.2.7:8443");
    row("[2001:db8::1]:8443", "https://[2001:db8::1]:8443");
    row("http://clinic.example", "");
    row("ftp://clinic.example", "");
    row("https://ruth:secret@clinic.example", "");
    row("ruth@clinic.example", "");
    row("my clinic", "");
    row("https://", "");
    row("", "");
    row("   ", "");
}

void TestSession::addressesAreReadAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    const auto read = api::serverUrlFrom(typed);
    QCOMPARE(read.has_value(), !url.isEmpty());
    if (read)
        QCOMPARE(read->toString(), url);
    else
        QCOMPARE(read.error().kind, base::ErrorKind::InvalidInput);
}

void TestSession::aRequestSaysWhatItHasTo()
{
    ScriptedServer server([](const ServedRequest &) { return ScriptedAnswer(); });
    api::HttpTransport transport({server.address(), {}});
    const QString odd = QStringLiteral("a&b=c+d e%20é?#/");
    QVERIFY(!faultOf(transport.send({"PUT",
                                     QStringLiteral("/api/v1/notes/n1"),
                                     {{QStringLiteral("reason"), odd}, {QStringLiteral("q"), QStringLiteral("1")}},
                                     Json{{"text", "words"}},
                                     QStringLiteral("token"),
                                     QStringLiteral("device-1")})));
    const ServedRequest &put = server.asked.first();
    QCOMPARE(put.method, QByteArray("PUT"));
    QCOMPARE(put.path(), QStringLiteral("/api/v1/notes/n1"));
    QCOMPARE(put.parameter("reason"), odd);
    QCOMPARE(put.parameter("q"), QStringLiteral("1"));
    QVERIFY(put.json() == Json({{"text", "words"}}));
    QCOMPARE(put.headers.value("accept"), QByteArray("application/json"));
    QCOMPARE(put.headers.value("content-type"), QByteArray("application/json"));
    QVERIFY(put.headers.value("user-agent").startsWith("Attune/"));
    QCOMPARE(bearer(put), QByteArray("Bearer token"));
    QCOMPARE(put.headers.value("x-attune-device"), QByteArray("device-1"));
    QVERIFY(!faultOf(transport.send({"GET", QStringLiteral("/livez"), {}, {}, {}})));
    const ServedRequest &get = server.asked.last();
    for (const char *absent : {"content-type", "authorization", "x-attune-device", "cookie"})
        QVERIFY2(!get.headers.contains(absent), absent);
    QVERIFY(get.body.isEmpty());
}

/// Nothing of a keychain that somebody else wrote to gets into a header as it is.
void TestSession::whatIsNoPlainWordIsNoDevice()
{
    ScriptedServer server([](const ServedRequest &) { return ScriptedAnswer(); });
    api::HttpTransport transport({server.address(), {}});
    const QStringList none = {QString(), QStringLiteral("a b"), QStringLiteral("a\r\nX-Evil: 1"),
                              QString(65, QLatin1Char('a'))};
    for (const QString &device : none) {
        QVERIFY(!faultOf(transport.send({"GET", QStringLiteral("/livez"), {}, {}, {}, device})));
        QVERIFY2(!server.asked.last().headers.contains("x-attune-device"), qPrintable(device));
        QVERIFY(!server.asked.last().headers.contains("x-evil"));
    }
}

void TestSession::answersAreTakenForWhatTheyAre_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("json"); // of a good one; else empty
    QTest::addColumn<int>("kind");
    const auto good = [](const char *name, int status, const char *type, const char *body, const char *json) {
        QTest::newRow(name) << status << QByteArray(type) << QByteArray(body) << QByteArray(json) << 0;
    };
    const auto bad = [](const char *name, int status, const char *body, base::ErrorKind kind) {
        QTest::newRow(name) << status << QByteArray("application/json") << QByteArray(body) << QByteArray()
                            << static_cast<int>(kind);
    };
    using K = base::ErrorKind;
    good("an object", 200, "application/json", R"({"a":1})", R"({"a":1})");
    good("made", 201, "application/json", R"({"a":1})", R"({"a":1})");
    good("nothing", 200, "application/json", "", "{}");
    good("white space", 200, "application/json", " \n", "{}");
    good("no content", 204, "text/plain", "", "{}");
    good("a page", 200, "text/html; charset=utf-8", "<p>é</p>", "{\"page\":\"<p>\xC3\xA9</p>\"}");
    bad("a list", 200, "[1]", K::Corrupt);
    bad("half an object", 200, R"({"a":)", K::Corrupt);
    bad("no JSON", 200, "all is well", K::Corrupt);
    bad("redirected", 302, "", K::InvalidInput); // not followed, and no answer to the question
    bad("not signed in", 401, R"({"success":false,"errorCode":"sign_in_required"})", K::SignInNeeded);
    bad("not permitted", 403, R"({"success":false,"errorCode":"not_permitted"})", K::NotPermitted);
    bad("absent", 404, "<html>nothing here</html>", K::NotFound);
    bad("conflict", 409, R"({"errorCode":"note_conflict"})", K::Conflict);
    bad("too much", 429, "", K::TooMany);
    bad("broken", 500, "{", K::Unavailable);
    bad("without its log", 503, R"({"errorCode":"log_unavailable"})", K::Unavailable);
}

void TestSession::answersAreTakenForWhatTheyAre()
{
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, json);
    QFETCH(int, kind);
    ScriptedServer server([&](const ServedRequest &) {
        return ScriptedAnswer{status, body, type, {{"Location", "/elsewhere"}, {"X-Request-Id", QByteArray(64, 'r')}}};
    });
    api::HttpTransport transport({server.address(), {}});
    const auto answer = answerOf(transport.send({"POST", QStringLiteral("/api/v1/x"), {}, Json::object(), {}}));
    QCOMPARE(answer.has_value(), !json.isEmpty());
    QCOMPARE(server.asked.size(), 1); // whatever was answered, it was answered: nothing is asked twice
    if (answer) {
        QVERIFY(*answer == Json::parse(json.toStdString()));
    } else {
        QCOMPARE(static_cast<int>(answer.error().kind), kind);
        QCOMPARE(answer.error().requestId, QString(64, QLatin1Char('r')));
    }
}

/// The reference that support asks for, from wherever the server says it.
void TestSession::whoAnsweredCanBeAskedFor()
{
    ScriptedServer server([](const ServedRequest &) {
        return ScriptedAnswer{.status = 403, .body = R"({"errorCode":"legal_hold","requestId":"r-1"})"};
    });
    api::HttpTransport transport({server.address(), {}});
    const auto fault = faultOf(transport.send({"GET", QStringLiteral("/api/v1/x"), {}, {}, {}}));
    QCOMPARE(fault.value().code, QStringLiteral("legal_hold"));
    QCOMPARE(fault.value().requestId, QStringLiteral("r-1"));
}

void TestSession::theClockIsHeldAgainstTheServers()
{
    const QDateTime theirs = QDateTime::currentDateTimeUtc().addSecs(-7200);
    const QByteArray said = QLocale::c().toString(theirs, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1();
    ScriptedServer server([said](const ServedRequest &) {
        return ScriptedAnswer{.headers = {{"Date", said + " GMT"}}};
    });
    api::HttpTransport transport({server.address(), {}});
    QCOMPARE(transport.clockSkew().count(), 0);
    QVERIFY(!faultOf(transport.send({"GET", QStringLiteral("/livez"), {}, {}, {}})));
    QVERIFY(std::abs(transport.clockSkew().count() - 7200) < 60); // this computer's is ahead
}

void TestSession::signingInSaysWhoAndFromWhere()
{
    Signed at;
    QCOMPARE(at.in().value().id.value(), QStringLiteral("ruth"));
    const auto body = protocol::decode<protocol::SignInBody>(at.server.asked.first().json(), protocol::Reading::Body);
    QCOMPARE(body.value().email, QStringLiteral("ruth@sample.clinic"));
    QCOMPARE(body.value().device, QStringLiteral("a laptop"));
    QVERIFY(!at.server.asked.first().headers.contains("authorization"));
    QVERIFY(!at.server.asked.first().headers.contains("x-attune-device")); // it is not known here yet
    QCOMPARE(at.store.of("refresh:"), QStringLiteral("refresh1"));
    QVERIFY(!faultOf(at.call()));
    QVERIFY(!faultOf(at.session.signOut()));
    QVERIFY(at.in()); // the next one signs in from a computer the clinic knows
    const auto &again = at.server.asked.last();
    QCOMPARE(again.path(), QLatin1String(paths::login));
    QCOMPARE(again.headers.value("x-attune-device"), QByteArray("device-of-this-computer"));
    QVERIFY(!again.headers.contains("authorization"));
}

void TestSession::signingInAgainEndsTheSignInBefore()
{
    Signed at;
    QVERIFY(at.in());
    QVERIFY(at.in()); // unlocking
    QTRY_COMPARE(at.server.count(paths::logout), 1);
    QCOMPARE(bearer(at.server.asked.last()), QByteArray("Bearer access1"));
    QVERIFY(!faultOf(at.call()));
    QCOMPARE(bearer(at.server.asked.last()), QByteArray("Bearer access2"));
}

void TestSession::aSecondStepIsTakenWithItsToken()
{
    Signed at;
    at.clinic.signInAnswer = protocol::SignInAnswer{};
    at.clinic.signInAnswer->requiresCode = true;
    at.clinic.signInAnswer->partial = protocol::PartialSignIn{QStringLiteral("half"), std::chrono::seconds(300),
                                                              domain::SecondFactorKey{QStringLiteral("ABC"), {}}};
    const auto half = at.in();
    QCOMPARE(half.error().kind, base::ErrorKind::CodeNeeded);
    QCOMPARE(at.session.keyToSetUp().value().secret, QStringLiteral("ABC"));
    QVERIFY(at.store.secrets.isEmpty()); // nobody is signed in yet
    QCOMPARE(faultOf(at.call()).value().kind, base::ErrorKind::SignInNeeded);
    at.clinic.signInAnswer.reset();
    QVERIFY(!faultOf(at.session.finishSignIn(QStringLiteral("123456"))));
    const auto body =
        protocol::decode<protocol::FinishSignInBody>(at.server.asked.last().json(), protocol::Reading::Body);
    QCOMPARE(body.value().token, QStringLiteral("half"));
    QCOMPARE(body.value().code.code, QStringLiteral("123456"));
    QVERIFY(!at.session.keyToSetUp());
    QVERIFY(!faultOf(at.call()));
}

/// Without a token of ours to go on with.
void TestSession::anotherProductsSecondStepIsNotTaken()
{
    Signed at;
    at.clinic.signInAnswer = protocol::SignInAnswer{};
    at.clinic.signInAnswer->requiresCode = true;
    const auto refused = at.in();
    QCOMPARE(refused.error().kind, base::ErrorKind::Unsupported);
    QVERIFY(refused.error().code == base::ClientFault::SecondFactorUnsupported);
}

void TestSession::manyCallsWaitForOneRenewal()
{
    Signed at;
    QVERIFY(at.in());
    at.clinic.expired = at.clinic.number;
    at.clinic.holdsRenewals = true;
    QList<domain::Answer<Json>> calls;
    for (int i = 0; i < 5; ++i)
        calls << at.call(QStringLiteral("/api/v1/messages/%1").arg(i));
    QTRY_COMPARE(at.server.asked.size(), 1 + 5 + 1); // the sign-in, five that are refused, one renewal
    QCOMPARE(at.server.held(), 1);
    (void)answerOf(at.transport.send({"GET", QStringLiteral("/livez"), {}, {}, {}})); // so the refusals have arrived
    at.server.release();
    for (const auto &call : calls)
        QVERIFY(!faultOf(call));
    QCOMPARE(at.server.count(paths::refresh), 1);
    QCOMPARE(at.server.asked.size(), 1 + 5 + 1 + 1 + 5);
    QCOMPARE(at.store.of("refresh:"), QStringLiteral("refresh2"));
    QCOMPARE(at.ended.size(), 0);
}

/// It never goes round in circles.
void TestSession::aFreshTokenThatIsRefusedEndsTheSession()
{
    Signed at;
    QVERIFY(at.in());
    at.clinic.refusesFreshTokens = true;
    QCOMPARE(faultOf(at.call()).value().kind, base::ErrorKind::SignInNeeded);
    QCOMPARE(at.server.count(paths::refresh), 1);
    QCOMPARE(at.server.count("/api/v1/messages"), 2);
    QCOMPARE(at.ended.size(), 1);
}

void TestSession::aRefusedRenewalEndsTheSession()
{
    Signed at;
    QVERIFY(at.in());
    at.clinic.expired = at.clinic.number;
    at.clinic.refreshStatus = 401;
    QCOMPARE(faultOf(at.call()).value().kind, base::ErrorKind::SignInNeeded);
    QCOMPARE(at.ended.size(), 1);
    QVERIFY(at.store.of("refresh:").isEmpty());
    QCOMPARE(faultOf(at.call()).value().kind, base::ErrorKind::SignInNeeded);
    QCOMPARE(at.server.count(paths::refresh), 1); // there is nothing to renew with
    QCOMPARE(at.server.count("/api/v1/messages"), 1);
}

void TestSession::aRenewalThatFailsOtherwiseEndsNothing_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {429, 500, 503})
        QTest::addRow("%d", status) << status;
}

void TestSession::aRenewalThatFailsOtherwiseEndsNothing()
{
    QFETCH(int, status);
    Signed at;
    QVERIFY(at.in());
    at.clinic.expired = at.clinic.number;
    at.clinic.refreshStatus = status;
    const auto fault = faultOf(at.call());
    QVERIFY(fault && fault->kind != base::ErrorKind::SignInNeeded);
    QCOMPARE(at.ended.size(), 0);
    QCOMPARE(at.store.of("refresh:"), QStringLiteral("refresh1"));
    at.clinic.refreshStatus = 200;
    QVERIFY(!faultOf(at.call()));
}

/// Somebody signs out while the token of theirs is being renewed: what comes of it belongs to nobody.
void TestSession::aRenewalOfAnEndedSignInBringsNobodyBack()
{
    Signed at;
    QVERIFY(at.in());
    at.clinic.expired = at.clinic.number;
    at.clinic.holdsRenewals = true;
    const auto late = at.call();
    QTRY_COMPARE(at.server.held(), 1);
    QVERIFY(!faultOf(at.session.signOut()));
    at.server.release();
    QCOMPARE(faultOf(late).value().kind, base::ErrorKind::SignInNeeded);
    QVERIFY(at.store.of("refresh:").isEmpty());
    QVERIFY(at.session.accessToken().isEmpty());
    QCOMPARE(faultOf(at.call()).value().kind, base::ErrorKind::SignInNeeded);
    QCOMPARE(at.server.count(paths::refresh), 1);
}

void TestSession::resumingNeedsWhatTheKeychainHas()
{
    Signed at;
    QCOMPARE(faultOf(at.session.resume()).value().kind, base::ErrorKind::SignInNeeded);
    QVERIFY(at.server.asked.isEmpty());
    at.store.secrets.insert(QStringLiteral("refresh:") + at.server.address().authority(), QStringLiteral("kept"));
    (void)answerOf(at.session.resume());
    const auto body = protocol::decode<protocol::RefreshBody>(at.server.asked.first().json(), protocol::Reading::Body);
    QCOMPARE(body.value().token.value(), QStringLiteral("kept"));
    QCOMPARE(at.server.asked.last().path(), QLatin1String(paths::me));
    QCOMPARE(at.store.of("refresh:"), QStringLiteral("refresh1"));
}

/// Whatever the clinic answers, and whether it answers at all.
void TestSession::signingOutForgetsAtOnce()
{
    Signed at;
    QVERIFY(at.in());
    const int before = at.session.signInNumber();
    const auto out = at.session.signOut();
    QVERIFY(at.session.accessToken().isEmpty());
    QVERIFY(at.session.signInNumber() != before);
    at.server.setScript([](const ServedRequest &) { return refusal(500, "internal"); });
    QVERIFY(!faultOf(out));
    QCOMPARE(bearer(at.server.asked.last()), QByteArray("Bearer access1"));
    QVERIFY(at.store.of("refresh:").isEmpty());
    QCOMPARE(at.store.of("device:"), QStringLiteral("device-of-this-computer")); // the computer's, not the person's
    QVERIFY(!faultOf(at.session.signOut()));                                     // nobody: nothing is asked
    QCOMPARE(at.server.count(paths::logout), 1);
}

/// The sign-in goes on, and leaves nothing in the keychain however often its token is renewed.
void TestSession::whatIsForgottenIsNotWrittenAgain()
{
    Signed at;
    QVERIFY(at.in());
    at.session.forgetKept();
    QVERIFY(at.store.of("refresh:").isEmpty());
    at.clinic.expired = at.clinic.number;
    QVERIFY(!faultOf(at.call()));
    QCOMPARE(at.server.count(paths::refresh), 1);
    QVERIFY(at.store.of("refresh:").isEmpty());
    QVERIFY(at.in());
    QCOMPARE(at.store.of("refresh:"), QStringLiteral("refresh3"));
}

void TestSession::withoutAKeychainTheProgramIsTold()
{
    Signed at;
    at.store.isBroken = true;
    QSignalSpy told(&at.session, &api::ClinicSession::keychainUnavailable);
    QVERIFY(at.in());
    QTRY_COMPARE(told.size(), 1);
    at.clinic.expired = at.clinic.number;
    QVERIFY(!faultOf(at.call())); // it lasts as long as the program
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
