// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_action.h"
#include "domain/message_kind.h"
#include "domain/permission.h"
#include "domain/problem.h"
#include "protocol/access_event_codec.h"
#include "protocol/access_log_codec.h"
#include "protocol/consent_codec.h"
#include "protocol/message_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/problem.h"
#include "protocol/recording_codec.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <ctime>

using namespace attune;
using namespace attune::protocol;
using base::ErrorKind;

namespace {

domain::AccessEvent someEvent()
{
    domain::AccessEvent event;
    event.id = domain::EventId(QStringLiteral("0190-a"));
    event.device = domain::DeviceId(QStringLiteral("dev-1"));
    event.deviceSequence = 3;
    event.previousHash = QStringLiteral("ab").repeated(32);
    event.viewing = domain::ViewingId(QStringLiteral("view-1"));
    event.recording = domain::RecordingId(QStringLiteral("rec-1"));
    event.action = domain::AccessAction::Watched;
    event.occurredAt = base::fromUnixMs(1769850900250);
    event.monotonicMs = 77;
    event.ranges = {{0, 5000}, {9000, 9900}};
    event.rate = 1.25;
    event.appVersion = QStringLiteral("1");
    return event;
}

} // namespace

class TestProtocol : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordingSurvivesTheRoundTrip();
    void aForeignRecordingIsReadTolerantly();
    void sizesBeyondFourGibibytesSurvive();
    void anObjectWithoutIdIsNoRecording();
    void accessEventSurvivesTheRoundTrip();
    void badAccessEventsAreRefused_data();
    void badAccessEventsAreRefused();
    void consentFlagsMustBeBooleans();
    void consentSurvivesTheRoundTrip();
    void everyErrorShapeIsRead_data();
    void everyErrorShapeIsRead();
    void aRequestIdIsAPlainWord_data();
    void aRequestIdIsAPlainWord();
    void problemCodesAreUniqueAndMatchTheirStatus();
    void deepJsonIsRefused();
    void manyObjectsAreReadInTime();
    void numbersKeepToTheirBounds();
    void whatCannotBeKeptIsRefused();
    void anyBytesAreRefusedOrRead();
    void idsInPathsAreEncoded();
    void namesOfAnotherVersionPassUnchanged();
};

/// What a newer server says is kept and shown, not dropped.
void TestProtocol::namesOfAnotherVersionPassUnchanged()
{
    const QString name = QStringLiteral("somethingOfNextYear");
    domain::AccessLogEntry entry;
    entry.sequence = 1;
    entry.at = base::fromUnixMs(1'769'850'900'250);
    entry.action = domain::LogActionName::read(name);
    entry.outcome = domain::LogOutcomeName::read(name);
    const auto readEntry = decode<domain::AccessLogEntry>(encode(entry), Reading::Answer);
    QVERIFY(readEntry);
    QCOMPARE(readEntry->action.text(), name);
    QCOMPARE(readEntry->outcome.text(), name);
    domain::Message message;
    message.id = QStringLiteral("m");
    message.at = entry.at;
    message.kind = domain::MessageKindName::read(name);
    message.severity = domain::MessageSeverityName::read(name);
    const auto readMessage = decode<domain::Message>(encode(message), Reading::Answer);
    QVERIFY(readMessage);
    QCOMPARE(readMessage->kind.text(), name);
    QCOMPARE(readMessage->severity.text(), name);
    domain::Recording recording;
    recording.id = domain::RecordingId(QStringLiteral("r"));
    recording.allow(domain::Permission::Download, true);
    recording.allowed << name;
    const auto readRecording = decode<domain::Recording>(encode(recording), Reading::Answer);
    QVERIFY(readRecording);
    QVERIFY(readRecording->allowed.contains(name) && readRecording->allows(domain::Permission::Download));
    QVERIFY(readRecording->wantsReasonFor(domain::Permission::Download));
    QVERIFY(!readRecording->allows(domain::Permission::Play));
}

void TestProtocol::recordingSurvivesTheRoundTrip()
{
    domain::Recording r;
    r.id = domain::RecordingId(QStringLiteral("rec-1"));
    r.sessionId = domain::SessionId(QStringLiteral("ses-1"));
    r.number = QStringLiteral("42");
    r.status = domain::RecordingStatus::Archived;
    r.rawStatus = QStringLiteral("ARCHIVED");
    r.clientName = QStringLiteral("Søren \"D\"");
    r.sessionAt = base::fromUnixMs(1769850900000);
    r.startedAt = base::fromUnixMs(1769850960000);
    r.duration = std::chrono::seconds(3001);
    r.sizeBytes = 5LL << 30;
    r.consent = domain::ConsentState::Withdrawn;
    r.viewCount = 3;
    r.resumeAt = std::chrono::milliseconds(1234);
    r.watchedPercent = 40;
    r.isNew = false;
    r.allowed = {textOf(domain::Permission::Play)};
    QCOMPARE(*decode<domain::Recording>(encode(r), Reading::Answer), r);
}

void TestProtocol::aForeignRecordingIsReadTolerantly()
{
    const auto json = Json::parse(
        R"({"id": 17, "sessionId": null, "status": "COMPLETED-ISH", "recordingDuration": "3000", "recordingSize": "5368709120",
        "recordingStartedAt": "2025-01-07T10:00:00.123456+11:00", "clientConsentGiven": "true", "viewCount": null, "extra": [1, {"a": 2}]})");
    const auto r = decode<domain::Recording>(json, Reading::Answer);
    QVERIFY(r);
    QCOMPARE(r->id.value(), QStringLiteral("17"));
    QCOMPARE(r->status, domain::RecordingStatus::Unknown);
    QCOMPARE(r->rawStatus, QStringLiteral("COMPLETED-ISH"));
    QCOMPARE(r->duration, std::optional(std::chrono::seconds(3000)));
    QCOMPARE(r->sizeBytes, std::optional<qint64>(5368709120));
    QCOMPARE(r->consent, domain::ConsentState::Valid);
    QVERIFY(r->startedAt);
    QCOMPARE(r->sessionAt, r->startedAt);
}

void TestProtocol::sizesBeyondFourGibibytesSurvive()
{
    QCOMPARE(
        decode<domain::Recording>(Json{{"id", "x"}, {"recordingSize", 9'000'000'000LL}}, Reading::Answer)->sizeBytes,
        std::optional<qint64>(9'000'000'000));
    QVERIFY(!decode<domain::Recording>(Json{{"id", "x"}, {"recordingSize", -5}}, Reading::Answer)->sizeBytes);
}

void TestProtocol::anObjectWithoutIdIsNoRecording()
{
    QVERIFY(!decode<domain::Recording>(Json{{"status", "AVAILABLE"}}, Reading::Answer));
    QVERIFY(!decode<domain::Recording>(Json::array(), Reading::Answer));
}

void TestProtocol::accessEventSurvivesTheRoundTrip()
{
    const auto read = decode<domain::AccessEvent>(encode(someEvent()), Reading::Body);
    QVERIFY(read);
    QCOMPARE(*read, someEvent());
    QCOMPARE(canonicalBytes(*read), canonicalBytes(someEvent()));
    QVERIFY(canonicalBytes(someEvent()).startsWith("{\"action\":\"watched\",\"appVersion\":\"1\""));
}

void TestProtocol::badAccessEventsAreRefused_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("id with a slash") << QByteArray("id") << QByteArray("\"a/b\"");
    QTest::newRow("id missing") << QByteArray("id") << QByteArray("null");
    QTest::newRow("id a number") << QByteArray("id") << QByteArray("7");
    QTest::newRow("id too long") << QByteArray("id") << QByteArray("\"" + QByteArray(65, 'a') + "\"");
    QTest::newRow("unknown action") << QByteArray("action") << QByteArray("\"danced\"");
    QTest::newRow("time missing") << QByteArray("occurredAt") << QByteArray("\"soon\"");
    QTest::newRow("sequence 0") << QByteArray("deviceSequence") << QByteArray("0");
    for (const char *number :
         {"\"1\"", "1.5", "1e300", "-1", "9007199254740992", "18446744073709551615", "true", "[1]"}) {
        QTest::addRow("sequence %s", number) << QByteArray("deviceSequence") << QByteArray(number);
        QTest::addRow("range to %s", number) << QByteArray("ranges") << "[[0," + QByteArray(number) + "]]";
        if (QByteArray(number) != "1.5" && QByteArray(number) != "1")
            QTest::addRow("rate %s", number) << QByteArray("rate") << QByteArray(number);
        QTest::addRow("monotonic clock %s", number) << QByteArray("monotonicMs") << QByteArray(number);
    }
    for (const char *rate : {"\"nan\"", "\"inf\"", "0", "1e308", "null", "{}"})
        QTest::addRow("rate %s", rate) << QByteArray("rate") << QByteArray(rate);
    QTest::newRow("hash too short") << QByteArray("previousHash") << QByteArray("\"ab\"");
    QTest::newRow("hash of other letters") << QByteArray("previousHash") << "\"" + QByteArray(64, 'g') + "\"";
    QTest::newRow("ranges an object") << QByteArray("ranges") << QByteArray("{}");
    QTest::newRow("reason a number") << QByteArray("reason") << QByteArray("7");
    QTest::newRow("version with an escape") << QByteArray("appVersion") << QByteArray("\"1\\u001b[2J\"");
    QTest::newRow("range backwards") << QByteArray("ranges") << QByteArray("[[5,1]]");
    QTest::newRow("range negative") << QByteArray("ranges") << QByteArray("[[-5,1]]");
    QTest::newRow("range of text") << QByteArray("ranges") << QByteArray("[[\"a\",1]]");
    QTest::newRow("range of three") << QByteArray("ranges") << QByteArray("[[1,2,3]]");
    QTest::newRow("range far beyond") << QByteArray("ranges") << QByteArray("[[1,99999999999]]");
}

void TestProtocol::badAccessEventsAreRefused()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, value);
    Json json = encode(someEvent());
    json[key.toStdString()] = Json::parse(value.toStdString());
    const auto read = decode<domain::AccessEvent>(json, Reading::Body);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::InvalidInput);
}

void TestProtocol::consentFlagsMustBeBooleans()
{
    domain::ConsentDecision decision;
    decision.clientId = domain::UserId(QStringLiteral("u"));
    Json json = encode(decision);
    json["consentGiven"] = "true";
    QVERIFY(!decode<domain::ConsentDecision>(json, Reading::Body));
    json["consentGiven"] = true;
    QVERIFY(decode<domain::ConsentDecision>(json, Reading::Body).has_value());
    json["purposes"] = Json::array({"advertising"});
    QVERIFY(!decode<domain::ConsentDecision>(json, Reading::Body));
}

void TestProtocol::consentSurvivesTheRoundTrip()
{
    domain::ConsentRecord record;
    record.id = domain::ConsentId(QStringLiteral("c"));
    record.kind = domain::ConsentRecord::Kind::Given;
    record.decision = {domain::UserId(QStringLiteral("u")),
                       true,
                       {true, true, true, true},
                       {domain::Purpose::Care, domain::Purpose::Training},
                       QStringLiteral("A Name"),
                       QStringLiteral("v1"),
                       QStringLiteral("hash"),
                       QStringLiteral("en"),
                       QString(QStringLiteral(""))};
    record.recordedAt = base::fromUnixMs(1769850900000);
    record.recordedBy = domain::UserId(QStringLiteral("u"));
    const auto read = decode<domain::ConsentRecord>(encode(record), Reading::Answer);
    QVERIFY(read);
    QCOMPARE(read->decision, record.decision);
    QCOMPARE(read->kind, record.kind);
}

void TestProtocol::everyErrorShapeIsRead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, int status, const char *body, ErrorKind kind) {
        QTest::newRow(name) << status << QByteArray(body) << static_cast<int>(kind);
    };
    row("ours", 403, R"({"success":false,"error":{"code":"reason_required","message":"x"}})", ErrorKind::ReasonNeeded);
    row("telehealth message", 401, R"({"success":false,"message":"Session expired","errorCode":"X"})",
        ErrorKind::SignInNeeded);
    row("telehealth consent", 400, R"({"error":"Consent","consentRequired":true})", ErrorKind::ConsentNeeded);
    row("appointments error", 403, R"({"error":"Forbidden"})", ErrorKind::NotPermitted);
    row("appointments detail", 401, R"({"detail":"Given token not valid","code":"token_not_valid","messages":[]})",
        ErrorKind::SignInNeeded);
    row("field errors", 400, R"({"email":["This field is required."]})", ErrorKind::InvalidInput);
    row("bare array", 400, R"(["wrong"])", ErrorKind::InvalidInput);
    row("html", 502, "<html><body>Bad Gateway</body></html>", ErrorKind::Unavailable);
    row("nothing", 404, "", ErrorKind::NotFound);
    row("501", 501, "{}", ErrorKind::Unsupported);
    row("429", 429, "{}", ErrorKind::TooMany);
    row("s3 expired", 403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>",
        ErrorKind::LinkExpired);
    row("s3 forbidden", 403, "<Error><Code>SignatureDoesNotMatch</Code></Error>", ErrorKind::NotPermitted);
}

void TestProtocol::everyErrorShapeIsRead()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QCOMPARE(static_cast<int>(errorFromAnswer(status, body, {}).kind), kind);
}

void TestProtocol::aRequestIdIsAPlainWord_data()
{
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("isTaken");
    const auto row = [](const char *name, const QString &said, bool isTaken) {
        QTest::newRow(name) << said << isTaken;
    };
    row("an id", QStringLiteral("0195c2df-c600-7284-b969-00000000000f"), true);
    row("a word", QStringLiteral("req_7"), true);
    row("as long as one may be", QString(longestPlainWord, u'a'), true);
    row("longer", QString(longestPlainWord + 1, u'a'), false);
    row("a megabyte", QString(1 << 20, u'a'), false);
    row("a sentence", QStringLiteral("call 555 0100 and give them your password"), false);
    row("markup", QStringLiteral("<a href='https://evil.example'>7</a>"), false);
    row("a line feed", QStringLiteral("7\nE ok: all is well"), false);
    row("turned round", QStringLiteral("7") + QChar(0x202e), false);
    row("letters of elsewhere", QStringLiteral("\u0430bc"), false);
    row("empty", QString(), false);
}

/// It is read out on the telephone and stands in logs: a server that is none of ours does not choose what that is.
void TestProtocol::aRequestIdIsAPlainWord()
{
    QFETCH(QString, said);
    QFETCH(bool, isTaken);
    const QString expected = isTaken ? said : QString();
    QCOMPARE(requestIdFrom(said), expected);
    for (const char *key : {"requestId", "request_id"}) {
        const QByteArray body = toBytes({{"error", "no"}, {key, json(said)}});
        QCOMPARE(errorFromAnswer(500, body, {}).requestId, expected);
        QCOMPARE(errorFromAnswer(500, body, QStringLiteral("of-the-header")).requestId,
                 QStringLiteral("of-the-header"));
    }
    QCOMPARE(errorFromAnswer(500, {}, said).requestId, expected);
}

void TestProtocol::problemCodesAreUniqueAndMatchTheirStatus()
{
    QSet<QString> codes;
    for (const domain::Problem &row : domain::problems()) {
        QVERIFY2(!codes.contains(QString::fromLatin1(row.name)), row.name);
        codes.insert(QString::fromLatin1(row.name));
        const QByteArray body = QByteArray("{\"error\":{\"code\":\"") + row.name + "\",\"message\":\"m\"}}";
        QCOMPARE(errorFromAnswer(row.status, body, {}).kind, row.kind);
    }
    base::Error newer;
    newer.code = QStringLiteral("code_of_next_year");
    QVERIFY(problemOf(newer).code == domain::ProblemCode::Internal);
    QVERIFY(problemOf(fail(domain::ProblemCode::NotFound)).code == domain::ProblemCode::NotFound);
}

/// A body of the largest size, all of small objects. Looked through again for each of them it takes minutes.
void TestProtocol::manyObjectsAreReadInTime()
{
    const QByteArray body = "{\"a\":[" + QByteArray("{},").repeated(340'000) + "{}]}";
    const std::clock_t begun = std::clock();
    QVERIFY(objectFrom(body).has_value());
    QVERIFY(double(std::clock() - begun) / CLOCKS_PER_SEC < 10);
}

void TestProtocol::deepJsonIsRefused()
{
    QVERIFY(!objectFrom(QByteArray(R"({"a":)").repeated(20'000)));
    QByteArray nested = QByteArray("{\"a\":").repeated(40) + "1" + QByteArray("}").repeated(40);
    QVERIFY(!objectFrom(nested));
    nested = QByteArray("{\"a\":").repeated(20) + "1" + QByteArray("}").repeated(20);
    QVERIFY(objectFrom(nested).has_value());
    QVERIFY(!objectFrom("[1,2]"));
    QVERIFY(!objectFrom(""));
}

void TestProtocol::numbersKeepToTheirBounds()
{
    const Json object = Json::parse(
        R"({"nan":"nan","inf":"inf","minus":"-inf","text":"12","spaced":" 12 ","half":1.5,"huge":1e300,"most":9007199254740991,
        "beyond":9223372036854775807,"wraps":18446744073709551615,"worded":"18446744073709551615","hex":"0x10"})");
    for (const char *key : {"nan", "inf", "minus", "huge", "wraps", "worded", "hex", "absent"}) {
        QVERIFY2(!integer(object, key), key);
        QVERIFY2(!strictInteger(object, key, {0, std::numeric_limits<qint64>::max()}), key);
    }
    for (const char *key : {"nan", "inf", "minus", "huge", "hex", "absent"})
        QVERIFY2(!real(object, key), key);
    QVERIFY(!integer(object, "beyond"));
    QCOMPARE(integer(object, "most"), std::optional<qint64>(largestInteger));
    QCOMPARE(integer(object, "text", {0, 12}), std::optional<qint64>(12));
    QCOMPARE(integer(object, "spaced", {0, 12}), std::optional<qint64>(12));
    QVERIFY(!integer(object, "text", {0, 11}));
    QVERIFY(!strictInteger(object, "text", {0, 100}));
    QVERIFY(!strictInteger(object, "half", {0, 100}));
    QCOMPARE(strictReal(object, "half", {0, 2}), std::optional(1.5));
    QVERIFY(!strictReal(object, "half", {0, 1}));
    for (const char *text : {"", "-", "+1", "1.0", "1e3", " 1", "nan", "99999999999999999999", "9007199254740993"})
        QVERIFY2(!wholeNumber(QString::fromLatin1(text), {-largestInteger, largestInteger}), text);
    QCOMPARE(wholeNumber(QStringLiteral("-7"), {-10, 10}), std::optional<qint64>(-7));
}

void TestProtocol::whatCannotBeKeptIsRefused()
{
    for (const char *body : {R"({"a":"\u0000"})", R"({"a":["x\u0000y"]})", R"({"\u0000":1})", R"({"a":"\ud800"})",
                             R"({"a":"\udc00\ud800"})", R"({"a":1e999})", R"({"a":-1e999})", R"({"a":NaN})",
                             R"({"a":Infinity})", "{\"a\":\"\xff\"}"})
        QVERIFY2(!objectFrom(body), body);
    QVERIFY(objectFrom(R"({"a":"\ud83d\ude00"})"));
}

void TestProtocol::anyBytesAreRefusedOrRead()
{
    QRandomGenerator random(5);
    const QByteArray seeds[] = {toBytes(encode(someEvent())),
                                R"({"id":"x","status":"AVAILABLE","recordingDuration":1,"allowed":["a"]})"};
    for (int round = 0; round < 4000; ++round) {
        QByteArray bytes = seeds[round % 2];
        for (int i = 0; i < 3; ++i)
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
        if (const auto object = objectFrom(bytes)) {
            (void)decode<domain::Recording>(*object, Reading::Answer);
            (void)decode<domain::AccessEvent>(*object, Reading::Body);
            (void)decode<domain::ConsentRecord>(*object, Reading::Answer);
            (void)errorFromAnswer(400, bytes, {});
        }
    }
}

void TestProtocol::idsInPathsAreEncoded()
{
    QCOMPARE(pathFor(paths::recording, QStringLiteral("a/b c")),
             QStringLiteral("/api/v1/telehealth/recordings/a%2Fb%20c"));
}

QTEST_GUILESS_MAIN(TestProtocol)
#include "tst_protocol.moc"
