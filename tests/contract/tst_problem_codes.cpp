// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/problem.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/problem.h"
#include "server/media/grants.h"
#include "tests/support/api_person.h"
#include "tests/support/tree.h"

#include <QRegularExpression>
#include <QUrl>

using namespace attune;
using namespace attune::test;
using domain::ProblemCode;
using protocol::Json;
using protocol::pathFor;
namespace paths = attune::protocol::paths;

/// What is answered where something is wrong with the call itself: the code, its status, and the id of the request.
class TestProblemCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_clinic.stop(); }
    void aWrongCallHearsItsCode_data();
    void aWrongCallHearsItsCode();
    void aLinkSaysWhyItDoesNotOpen();
    void aCallbackOfNobodyIsRefused();
    void everyCodeIsAnsweredAndTried();

private:
    TestClinic m_clinic;
    std::unique_ptr<ApiPerson> m_ruth;
    domain::Recording m_recording;
    QString m_session; ///< planned, of somebody who agrees
};

Q_DECLARE_METATYPE(attune::domain::ProblemCode)

void TestProblemCodes::initTestCase()
{
    m_clinic.start();
    m_ruth = std::make_unique<ApiPerson>(m_clinic, QStringLiteral("ruth@sample.clinic"));
    QCOMPARE(m_ruth->signIn(), QString());
    m_recording = m_clinic.signedIn("ruth")->first(domain::RecordingStatus::Available, QStringLiteral("mp4"));
    QVERIFY(!m_recording.id.isEmpty());
    const auto starts = base::SystemClock().now() + std::chrono::hours(24);
    const Json plan = {{"clientId", protocol::json(m_clinic.signedIn("soren")->first().clientId.value())},
                       {"startsAt", protocol::json(std::optional(starts))},
                       {"endsAt", protocol::json(std::optional(starts + std::chrono::minutes(50)))}};
    const ApiAnswer planned = m_ruth->post(QString::fromLatin1(paths::sessions), plan);
    m_session = protocol::text(protocol::child(planned.json(), "session"), "id");
    QVERIFY2(!m_session.isEmpty(), planned.body.constData());
}

void TestProblemCodes::aWrongCallHearsItsCode_data()
{
    QTest::addColumn<ProblemCode>("code");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, ProblemCode code, const char *method, const QString &target,
                        const QByteArray &body, const char *type = "application/json") {
        QTest::newRow(name) << code << QByteArray(method) << target << QByteArray(type) << body;
    };
    using C = ProblemCode;
    const QString login = QString::fromLatin1(paths::login);
    const QString events = QString::fromLatin1(paths::accessEvents);
    row("no JSON", C::BadRequest, "POST", events, "{\"events\": [");
    row("a list instead of an object", C::BadRequest, "POST", events, "[]");
    row("a name twice", C::BadRequest, "POST", events, R"({"events": [], "events": []})");
    row("another content type", C::NotJson, "POST", events, "events=1", "application/x-www-form-urlencoded");
    row("a mebibyte and more", C::BodyTooLarge, "POST", events, QByteArray(1024 * 1024 + 1, ' '));
    row("a method that is none of it", C::MethodNotAllowed, "DELETE", login, {});
    row("the other family, too", C::MethodNotAllowed, "DELETE", QString::fromLatin1(paths::appointmentsLogin), {});
    row("an invitation nobody made", C::InvalidInvitation, "POST", QString::fromLatin1(paths::invitation),
        R"({"invitation": "nobody made it", "password": "copper-meadow-lantern-91"})");
    row("an operation that is none", C::NotFound, "GET", QStringLiteral("/api/v1/nothing"), {});
    row("what the camera does not make", C::Unsupported, "POST", QStringLiteral("{start}"),
        R"({"options": {"audioOnly": false, "videoLayout": "grid", "resolution": "1280x720", "format": "webm"}})");
    row("a transcript that is none", C::TranscriptUnreadable, "POST", QStringLiteral("{transcripts}"),
        R"({"file": ")" + QByteArray("\0\1\2\3\xff\xfe", 6).toBase64() + R"("})");
}

void TestProblemCodes::aWrongCallHearsItsCode()
{
    QFETCH(ProblemCode, code);
    QFETCH(QByteArray, method);
    QFETCH(QString, target);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    target.replace(QStringLiteral("{start}"), pathFor(paths::startRecording, m_session));
    target.replace(QStringLiteral("{transcripts}"), pathFor(paths::recordingTranscripts, m_recording.id.value()));
    const ApiAnswer answer = m_ruth->call(method, target, type, body);
    QVERIFY2(answer.code() == textOf(code), answer.body.left(300).constData());
    QCOMPARE(answer.status, domain::rowOf(code).status);
    const QString id = protocol::text(answer.json(), "requestId", protocol::text(answer.json(), "request_id"));
    QVERIFY(!id.isEmpty());
    QCOMPARE(answer.headers.value("x-request-id"), id.toLatin1());
}

/// Players read it: as a media store says it where they may not, as everything else says it where the range is wrong.
void TestProblemCodes::aLinkSaysWhyItDoesNotOpen()
{
    const ApiAnswer link = m_ruth->get(pathFor(paths::playbackUrl, m_recording.sessionId.value()) +
                                       QStringLiteral("?recordingId=") + m_recording.id.value());
    QCOMPARE(link.status, 200);
    const QUrl url(protocol::text(link.json(), "url"));
    QVERIFY(url.isValid());
    const QString target = url.path(QUrl::FullyEncoded) + QLatin1Char('?') + url.query(QUrl::FullyEncoded);
    const ApiAnswer beyond = m_ruth->call("GET", target, {}, {}, {{"Range", "bytes=99999999999-"}});
    QCOMPARE(beyond.status, domain::rowOf(ProblemCode::RangeNotSatisfiable).status);
    QCOMPARE(beyond.code(), textOf(ProblemCode::RangeNotSatisfiable));
    static const QRegularExpression whole(QStringLiteral("^bytes \\*/[1-9][0-9]*$"));
    QVERIFY(whole.match(QString::fromLatin1(beyond.headers.value("content-range"))).hasMatch());
    server::media::Grant old; // the same one, an hour after its time
    old.id = url.path().section(QLatin1Char('/'), -1);
    old.expiresAt = base::SystemClock().now() - std::chrono::hours(1);
    const auto proof = server::media::proofOf(old, m_clinic.clinic().keys.linkKey());
    const ApiAnswer over = m_ruth->get(url.path(QUrl::FullyEncoded) + QLatin1Char('?') + proof.asQuery());
    QCOMPARE(over.status, domain::rowOf(ProblemCode::LinkExpired).status);
    QVERIFY2(over.body.contains("Request has expired"), over.body.constData());
    QCOMPARE(protocol::errorFromAnswer(over.status, over.body, {}).kind, base::ErrorKind::LinkExpired);
}

/// Whoever calls in the provider's name without its signature.
void TestProblemCodes::aCallbackOfNobodyIsRefused()
{
    server::media::TwilioChoice twilio;
    twilio.authToken = QStringLiteral("a token");
    twilio.callbackOrigin = QStringLiteral("https://clinic.example");
    m_clinic.clinic().twilio = twilio;
    const ApiPerson nobody(m_clinic);
    const QString target = QString::fromLatin1(paths::recordingWebhook);
    const ApiAnswer answer =
        nobody.call("POST", target, "application/x-www-form-urlencoded", "StatusCallbackEvent=recording-completed",
                    {{"X-Twilio-Signature", "bm9uZQ=="}});
    QCOMPARE(answer.status, domain::rowOf(ProblemCode::BadSignature).status);
    QCOMPARE(answer.code(), textOf(ProblemCode::BadSignature));
    m_clinic.clinic().twilio.reset();
}

/// A code that nothing answers, or no test has seen, is a word without a meaning.
void TestProblemCodes::everyCodeIsAnsweredAndTried()
{
    // A withdrawal between two statements of one call: seen at the store, in tst_consent_acts.
    static const QStringList untried = {textOf(ProblemCode::ConsentChanged)};
    static const QRegularExpression row(QStringLiteral("C::(\\w+), \"(\\w+)\""));
    QString sources;
    const auto texts = textsBelow({QStringLiteral("src"), QStringLiteral("app"), QStringLiteral("ui")});
    for (auto file = texts.cbegin(); file != texts.cend(); ++file) {
        if (!file.key().startsWith(QStringLiteral("src/domain/problem.")))
            sources += file.value();
    }
    const QString tests = textsBelow({QStringLiteral("tests")}).values().join(QString());
    const QString table = textOfFile(QStringLiteral("src/domain/problem.cpp"));
    std::size_t seen = 0;
    for (auto found = row.globalMatch(table); found.hasNext(); ++seen) {
        const auto match = found.next();
        const QString name = match.captured(2);
        const QRegularExpression mention(QStringLiteral("\\b(ProblemCode|C)::%1\\b").arg(match.captured(1)));
        const QRegularExpression word(QStringLiteral("\\b%1\\b").arg(name));
        QVERIFY2(mention.match(sources).hasMatch(), qPrintable(name + QStringLiteral(" is never answered")));
        const bool isTried = untried.contains(name) || mention.match(tests).hasMatch() || word.match(tests).hasMatch();
        QVERIFY2(isTried, qPrintable(name + QStringLiteral(" is in no test")));
    }
    QCOMPARE(seen, domain::problems().size());
}

QTEST_GUILESS_MAIN(TestProblemCodes)
#include "tst_problem_codes.moc"
