// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"
#include "base/short_section.h"
#include "server/net/web_client.h"
#include "server/routes/all_routes.h"
#include "tests/support/api_person.h"
#include "tests/support/readable.h"
#include "tests/support/test_clinic.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

#include <sstream>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

using namespace attune;
using namespace attune::test;
using protocol::Json;

/// Every operation of the API, called as every role and as nobody, with right and with wrong bodies: the status must be
/// one that the API description names, and the body must have the described shape. No answer and no log line may hold
/// what it never may.
class TestEveryOperation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyAnswerIsAsDescribed_data();
    void everyAnswerIsAsDescribed();
    void wrongBodiesAreClientErrors();
    void hostileTargetsAreRefused();
    void whatPeopleTypeIsNotReadableAtRest();
    void whatIsPlantedIsNeitherEchoedNorKept();
    void nothingWaitedInATransaction();

private:
    struct Answered
    {
        int status = 0;
        QByteArray type;
        QByteArray body;
    };
    Answered call(const QByteArray &method, const QString &target, const QByteArray &token, const QByteArray &body,
                  const QByteArray &type = "application/json");
    QByteArray tokenOf(const char *who) { return test::tokenOf(*m_clinic, who); }
    bool isInLog(const Answered &refusal);
    QString problemOf(const Json &schema, const Json &value, const QString &at) const;
    const Json &resolved(const Json &schema) const;
    QString idFor(const QString &path) const;
    QByteArray bodyFor(const Json &operation) const;

    Json planted(const Json &body, int &turn) const;
    void putEverywhere(const QByteArray &token);

    const QTemporaryDir m_temporary; ///< the folder for temporary files
    std::unique_ptr<TestClinic> m_clinic;
    std::ostringstream m_log;
    bool m_sendsOnce = false; ///< every write with a key of its own, so that what is kept for a repetition is kept
    std::string m_typed = "a text that is long enough"; ///< where the description asks for some text
    Json m_description;
    domain::Recording m_recording;
    QString m_appointment;
};

void TestEveryOperation::initTestCase()
{
    qputenv("TMPDIR", QFile::encodeName(m_temporary.path())); // what lies there is ours alone
    const auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(m_log);
    const auto root = std::make_shared<spdlog::logger>("attune", sink);
    root->set_level(spdlog::level::debug);
    spdlog::set_default_logger(root);
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    QFile file(QStringLiteral(SOURCE_FOLDER "/resources/api/attune.openapi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_description = *protocol::objectFrom(file.readAll());
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    m_recording = ruth.first();
    auto number = m_clinic->clinic().database.connection().run(
        QStringLiteral("SELECT public_number FROM therapy_sessions WHERE id = ?"), {m_recording.sessionId.value()});
    QVERIFY(number.next());
    m_appointment = number.text(0);
}

TestEveryOperation::Answered TestEveryOperation::call(const QByteArray &method, const QString &target,
                                                      const QByteArray &token, const QByteArray &body,
                                                      const QByteArray &type)
{
    server::net::WebRequest request;
    request.method = method;
    request.url = m_clinic->address().url.toString() + target;
    request.authorityFile = m_clinic->authorityFile();
    request.body = body;
    if (!token.isEmpty())
        request.headers.append({"Authorization", "Bearer " + token});
    if (!body.isEmpty())
        request.headers.append({"Content-Type", type});
    if (m_sendsOnce && method != "GET")
        request.headers.append({"Idempotency-Key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
    const auto answer = server::net::fetch(request);
    if (!answer)
        return {0, {}, answer.error().detail.toUtf8()};
    return {answer->status, answer->headers.value("content-type"), answer->body};
}

const Json &TestEveryOperation::resolved(const Json &schema) const
{
    const auto reference = schema.find("$ref");
    if (reference == schema.end())
        return schema;
    const QString name = QString::fromStdString(reference->get<std::string>()).section(QLatin1Char('/'), -1);
    return protocol::child(protocol::child(protocol::child(m_description, "components"), "schemas"),
                           name.toUtf8().constData());
}

static bool isKind(const std::string &kind, const Json &value)
{
    return (kind == "string" && value.is_string()) || (kind == "boolean" && value.is_boolean()) ||
           (kind == "integer" && value.is_number_integer()) || (kind == "number" && value.is_number()) ||
           (kind == "null" && value.is_null()) || (kind == "array" && value.is_array()) ||
           (kind == "object" && value.is_object());
}

/// The part of JSON Schema that the description uses. Empty: nothing is wrong.
QString TestEveryOperation::problemOf(const Json &unresolved, const Json &value, const QString &at) const
{
    const Json &schema = resolved(unresolved);
    if (const auto all = schema.find("allOf"); all != schema.end()) {
        for (const Json &part : *all) {
            if (const QString problem = problemOf(part, value, at); !problem.isEmpty())
                return problem;
        }
    }
    if (const auto any = schema.find("anyOf"); any != schema.end()) {
        QString last;
        for (const Json &part : *any) {
            last = problemOf(part, value, at);
            if (last.isEmpty())
                break;
        }
        if (!last.isEmpty())
            return last;
    }
    if (const auto words = schema.find("enum"); words != schema.end()) {
        if (std::find(words->begin(), words->end(), value) == words->end())
            return at + QStringLiteral(" is none of the words");
    }
    if (const auto type = schema.find("type"); type != schema.end()) {
        bool fits = type->is_string() && isKind(type->get<std::string>(), value);
        if (type->is_array()) {
            for (const Json &kind : *type)
                fits = fits || isKind(kind.get<std::string>(), value);
        }
        if (!fits)
            return at + QStringLiteral(" is of another kind: ") + QString::fromStdString(value.dump().substr(0, 60));
    }
    if (value.is_object()) {
        for (const Json &name : protocol::list(schema, "required")) {
            if (!value.contains(name.get<std::string>()))
                return at + QLatin1Char('.') + QString::fromStdString(name.get<std::string>()) +
                       QStringLiteral(" is missing");
        }
        for (const auto &[name, part] : protocol::child(schema, "properties").items()) {
            const auto found = value.find(name);
            if (found == value.end())
                continue;
            if (const QString problem = problemOf(part, *found, at + QLatin1Char('.') + QString::fromStdString(name));
                !problem.isEmpty())
                return problem;
        }
    }
    if (value.is_array() && schema.contains("items")) {
        for (const Json &row : value) {
            if (const QString problem = problemOf(schema["items"], row, at + QStringLiteral("[]")); !problem.isEmpty())
                return problem;
        }
    }
    return {};
}

/// Something that exists, of the right kind for a path.
QString TestEveryOperation::idFor(const QString &path) const
{
    if (path.contains(QStringLiteral("/sessions/{id}/rec")) || path.contains(QStringLiteral("/sessions/{id}/trans")) ||
        path.contains(QStringLiteral("participants")))
        return m_recording.sessionId.value();
    if (path.contains(QStringLiteral("/recordings/{id}/download")))
        return m_recording.number;
    if (path.contains(QStringLiteral("/appointments/{id}")) || path.contains(QStringLiteral("video-room")))
        return m_appointment;
    if (path.contains(QStringLiteral("consent/client")))
        return m_recording.clientId.value();
    if (path.contains(QStringLiteral("/recordings/{id}")))
        return m_recording.id.value();
    return QStringLiteral("0195c2df-c600-7284-b969-00000000000f");
}

/// A body that has what the description asks for: some value of each kind.
QByteArray TestEveryOperation::bodyFor(const Json &operation) const
{
    const Json &content = protocol::child(protocol::child(operation, "requestBody"), "content");
    const Json &schema = resolved(protocol::child(protocol::child(content, "application/json"), "schema"));
    Json body = Json::object();
    for (const auto &[name, part] : protocol::child(schema, "properties").items()) {
        const Json &kind = resolved(part);
        if (kind.contains("enum"))
            body[name] = kind["enum"][0];
        else if (kind.value("type", Json()) == "boolean")
            body[name] = true;
        else if (kind.value("type", Json()) == "integer")
            body[name] = 1;
        else if (kind.value("type", Json()) == "array")
            body[name] = Json::array();
        else if (kind.value("type", Json()) == "string")
            body[name] = name == "clientId" || name == "userId" ? m_recording.clientId.value().toStdString() : m_typed;
    }
    return schema.empty() ? QByteArray() : protocol::toBytes(body);
}

/// That something was refused, under the id of the request.
bool TestEveryOperation::isInLog(const Answered &refusal)
{
    const auto body = protocol::objectFrom(refusal.body);
    const QString request = body ? protocol::text(*body, "requestId") + protocol::text(*body, "request_id") : QString();
    return !request.isEmpty() &&
           m_clinic->clinic()
               .database.connection()
               .run(QStringLiteral("SELECT 1 FROM access_log WHERE request_id = ? AND outcome = 'refused'"), {request})
               .next();
}

namespace {

/// What is not found there is one's own, or is nobody's: no policy says no.
const QStringList &asksNoPolicy()
{
    static const QStringList operations = {
        QStringLiteral("getViewing"), // of one's own; asked every two seconds
        QStringLiteral("readMessage"),          QStringLiteral("removeSecondFactor"),
        QStringLiteral("renewRecoveryCodes"),   QStringLiteral("withdrawConsent"), // there is none
        QStringLiteral("saveLogView"),          QStringLiteral("deleteLogView"),   // one's own views
        QStringLiteral("appointmentsAuditLog"),                                    // that it was asked for is an entry
    };
    return operations;
}

} // namespace

void TestEveryOperation::everyAnswerIsAsDescribed_data()
{
    QTest::addColumn<QByteArray>("who");
    for (const char *who : {"", "soren", "june", "ruth", "daniel", "priya", "oscar"})
        QTest::newRow(*who ? who : "nobody") << QByteArray(who);
}

void TestEveryOperation::everyAnswerIsAsDescribed()
{
    QFETCH(QByteArray, who);
    int checked = 0;
    QStringList unlogged; // refusals
    QByteArray token = who.isEmpty() ? QByteArray() : tokenOf(who.constData());
    for (const auto &[path, operations] : m_description["paths"].items()) {
        for (const auto &[method, operation] : operations.items()) {
            if (method == "parameters")
                continue;
            const QString id = protocol::text(operation, "operationId");
            // Those end the sign-in, change the password, or take a body that is no JSON: they have tests of their own.
            if (id == QStringLiteral("signOut") || id == QStringLiteral("endSignIn") ||
                id == QStringLiteral("uploadMedia"))
                continue;
            QString target = QString::fromStdString(path);
            target.replace(QStringLiteral("{id}"), idFor(target));
            const QByteArray verb = QByteArray::fromStdString(method).toUpper();
            if (verb == "GET")
                target += QStringLiteral("?reason=a+reason+long+enough&clientId=") + m_recording.clientId.value();
            const Answered answer = call(verb, target, token, verb == "GET" ? QByteArray() : bodyFor(operation));
            const QString what = QString::fromLatin1(verb) + QLatin1Char(' ') + target + QStringLiteral(" -> ") +
                                 QString::number(answer.status);
            const Json &responses = operation["responses"];
            const std::string status = std::to_string(answer.status);
            QVERIFY2(responses.contains(status), qPrintable(what + QStringLiteral(" is not described: ") +
                                                            QString::fromUtf8(answer.body.left(200))));
            const Json &content = protocol::child(responses[status], "content");
            if (content.contains("application/json")) {
                QVERIFY2(answer.type.startsWith("application/json"), qPrintable(what));
                const Json value = Json::parse(answer.body.constBegin(), answer.body.constEnd(), nullptr, false);
                QVERIFY2(!value.is_discarded(), qPrintable(what));
                const QString problem = problemOf(content["application/json"]["schema"], value, QStringLiteral("body"));
                QVERIFY2(problem.isEmpty(), qPrintable(what + QStringLiteral(": ") + problem));
            }
            if (answer.status >= 400) {
                for (const char *never : {"SELECT", "sqlite", "/work", "/tmp", "QPSQL", "std::", "signature="})
                    QVERIFY2(!answer.body.contains(never), qPrintable(what + QString::fromUtf8(answer.body)));
                QVERIFY2(answer.body.contains("equest"), qPrintable(what)); // a request id, for support
            }
            const bool isPublic = operation.contains("security") && operation["security"].empty();
            if (who.isEmpty() && !isPublic)
                QVERIFY2(answer.status == 401, qPrintable(what));
            const auto refused = protocol::objectFrom(answer.body);
            const QString code =
                refused ? protocol::text(*refused, "errorCode") + protocol::text(*refused, "code") : QString();
            const bool refuses = code == QStringLiteral("not_permitted") || code == QStringLiteral("not_found");
            if (!who.isEmpty() && !isPublic && refuses && !asksNoPolicy().contains(id) && !isInLog(answer))
                unlogged << what + QLatin1Char(' ') + QString::fromUtf8(answer.body.left(120));
            ++checked;
        }
    }
    QVERIFY(checked > 55);
    QVERIFY2(unlogged.isEmpty(), qPrintable(unlogged.join(QLatin1Char('\n'))));
}

/// Every field of every body with every wrong kind of value: never a server error, never accepted by mistake.
void TestEveryOperation::wrongBodiesAreClientErrors()
{
    const QByteArray token = tokenOf("priya");
    const QList<QByteArray> wrong = {"null",        "7",
                                     "\"text\"",    "[]",
                                     "{}",          "true",
                                     "-1e308",      "9223372036854775807",
                                     "\"\\u0000\"", "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]"};
    int asked = 0;
    for (const auto &[path, operations] : m_description["paths"].items()) {
        for (const auto &[method, operation] : operations.items()) {
            if (method == "parameters" || method == "get" || !operation.contains("requestBody"))
                continue;
            const QString id = protocol::text(operation, "operationId");
            if (id == QStringLiteral("uploadMedia") || id == QStringLiteral("signIn") ||
                id == QStringLiteral("appointmentsSignIn"))
                continue; // throttled: tried in tests of their own
            QString target = QString::fromStdString(path);
            target.replace(QStringLiteral("{id}"), idFor(target));
            const QByteArray verb = QByteArray::fromStdString(method).toUpper();
            for (const QByteArray &body : {QByteArray("nonsense"), QByteArray("[]"), QByteArray("{\"a\":"),
                                           QByteArray("\xff\xfe"), QByteArray("[").repeated(2000)}) {
                const Answered answer = call(verb, target, token, body);
                QVERIFY2(answer.status >= 400 && answer.status < 500, qPrintable(id + QString::number(answer.status)));
                ++asked;
            }
            const Json whole =
                *protocol::objectFrom(bodyFor(operation).isEmpty() ? QByteArray("{}") : bodyFor(operation));
            for (const auto &[name, value] : whole.items()) {
                for (const QByteArray &bad : wrong) {
                    Json body = whole;
                    body[name] = Json::parse(bad.constBegin(), bad.constEnd(), nullptr, false);
                    const Answered answer = call(verb, target, token, protocol::toBytes(body));
                    QVERIFY2(answer.status > 0 && (answer.status < 500 || answer.status == 501 || answer.status == 503),
                             qPrintable(id + QLatin1Char(' ') + QString::fromStdString(name) + QLatin1Char('=') +
                                        QString::fromLatin1(bad) + QStringLiteral(" -> %1 ").arg(answer.status) +
                                        QString::fromUtf8(answer.body.left(200))));
                    ++asked;
                }
            }
        }
    }
    qInfo("%d wrong bodies.", asked);
    QCOMPARE(call("GET", QStringLiteral("/healthz"), {}, {}).status, 200); // it still answers
}

void TestEveryOperation::hostileTargetsAreRefused()
{
    const QByteArray token = tokenOf("priya");
    for (const QString &target :
         {QStringLiteral("/api/v1/telehealth/recordings/..%2f..%2fetc"), QStringLiteral("/media/%00"),
          QStringLiteral("/api/v1/telehealth/recordings?limit=999999999999999999999"),
          QStringLiteral("/api/v1/telehealth/recordings?cursor=") + QString(3000, QLatin1Char('A')),
          QStringLiteral("/api/v1/telehealth/recordings?sort=kept_until;DROP"),
          QStringLiteral("/api/v1/telehealth/recordings/'%20OR%20'1'='1")}) {
        const Answered answer = call("GET", target, token, {});
        QVERIFY2(answer.status >= 400 && answer.status < 500,
                 qPrintable(target.left(80) + QString::number(answer.status)));
    }
    // A megabyte of address: refused, or cut off while it is still being sent.
    const int status = call("GET", QStringLiteral("/") + QString(1024 * 1024, QLatin1Char('a')), token, {}).status;
    QVERIFY2(status == 431 || status == 0, qPrintable(QString::number(status)));
    QCOMPARE(call("GET", QStringLiteral("/healthz"), {}, {}).status, 200);
}

/// Everybody types the same sentence wherever a text can be typed, into every operation, accepted or not.
void TestEveryOperation::whatPeopleTypeIsNotReadableAtRest()
{
    m_typed = "Aunt Philomena's zanzibarine quarrel";
    m_sendsOnce = true;
    const QString typed = QString::fromStdString(m_typed);
    const QByteArray inAddress = QUrl::toPercentEncoding(typed);
    int accepted = 0;
    for (const char *who : {"soren", "ruth", "daniel", "priya", "oscar"}) {
        const QByteArray token = tokenOf(who);
        for (const auto &[path, operations] : m_description["paths"].items()) {
            for (const auto &[method, operation] : operations.items()) {
                const QString id = protocol::text(operation, "operationId");
                if (method == "parameters" || id == QStringLiteral("signOut") || id == QStringLiteral("endSignIn") ||
                    id == QStringLiteral("endOtherSignIns") || id == QStringLiteral("uploadMedia"))
                    continue;
                QString target = QString::fromStdString(path);
                target.replace(QStringLiteral("{id}"), idFor(target));
                target += QStringLiteral("?reason=%1&text=%1&recordingId=").arg(QString::fromLatin1(inAddress)) +
                          m_recording.id.value();
                const QByteArray verb = QByteArray::fromStdString(method).toUpper();
                const int status = call(verb, target, token, verb == "GET" ? QByteArray() : bodyFor(operation)).status;
                accepted += status >= 200 && status < 300 ? 1 : 0;
            }
        }
    }
    m_typed = "a text that is long enough";
    m_sendsOnce = false;
    QVERIFY2(accepted > 60, qPrintable(QString::number(accepted)));
    if (TestClinic::isMany())
        dump(m_clinic->clinic().database.connection(), m_clinic->folder() + QStringLiteral("/data/dump"));
    const QStringList found = readableIn(m_clinic->folder() + QStringLiteral("/data"),
                                         {typed, QStringLiteral("zanzibarine"), QStringLiteral("Philomena")});
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char('\n'))));
}

namespace {

/// A name, a token, a signature, words of a client: what must be in no refusal, log or file outside the clinic's data.
const QByteArrayList &plants()
{
    static const QByteArrayList texts = {"Zebulon Quillfeather", "tok-9f8e7d6c5b4a", "X-Amz-Signature=0badc0de",
                                         "what-she-told-him"};
    return texts;
}

} // namespace

/// A body with every text replaced by something planted.
Json TestEveryOperation::planted(const Json &body, int &turn) const
{
    Json changed = body;
    for (auto &value : changed) {
        if (value.is_string())
            value = plants().at(turn++ % plants().size()).toStdString();
        else if (value.is_object() || value.is_array())
            value = planted(value, turn);
    }
    return changed;
}

void TestEveryOperation::putEverywhere(const QByteArray &token)
{
    int turn = 0;
    for (const auto &[path, operations] : m_description["paths"].items()) {
        for (const auto &[method, operation] : operations.items()) {
            const QString id = protocol::text(operation, "operationId");
            if (method == "parameters" || id == QStringLiteral("signOut") || id == QStringLiteral("endSignIn") ||
                id == QStringLiteral("endOtherSignIns"))
                continue;
            QString target = QString::fromStdString(path);
            const QString plant = QString::fromLatin1(
                QUrl::toPercentEncoding(QString::fromLatin1(plants().at(turn++ % plants().size()))));
            target.replace(QStringLiteral("{id}"), plant);
            target += QStringLiteral("?reason=%1&text=%1&clientId=%1&cursor=%1&viewing=%1&signature=%1").arg(plant);
            const QByteArray verb = QByteArray::fromStdString(method).toUpper();
            const QByteArray whole = bodyFor(operation);
            const auto body = protocol::objectFrom(whole.isEmpty() ? QByteArray("{}") : whole);
            const QByteArray sent = verb == "GET" ? QByteArray() : protocol::toBytes(planted(*body, turn));
            const Answered answer = call(verb, target, token, sent);
            for (const QByteArray &text : plants())
                QVERIFY2(answer.status < 400 || !answer.body.contains(text),
                         qPrintable(id + QLatin1Char(' ') + QString::fromUtf8(answer.body)));
        }
    }
}

void TestEveryOperation::whatIsPlantedIsNeitherEchoedNorKept()
{
    const QString client = m_recording.clientId.value();
    m_clinic->clinic().database.connection().run(QStringLiteral("UPDATE users SET full_name = ? WHERE id = ?"),
                                                 {QString::fromLatin1(plants().first()), client});
    const QDateTime before = QDateTime::currentDateTime();
    putEverywhere({});
    putEverywhere("tok-9f8e7d6c5b4a");
    for (const char *who : {"soren", "daniel", "ruth", "priya", "oscar"})
        putEverywhere(tokenOf(who));
    const QString log = QString::fromStdString(m_log.str());
    QVERIFY(log.size() > 10'000);
    for (const QByteArray &text : plants())
        QVERIFY2(!log.contains(QString::fromLatin1(text)), text.constData());
    // Nothing in the folder for temporary files but the clinic itself, whose data may know names.
    QDirIterator files(QDir::tempPath(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const bool isNew = file.fileTime(QFileDevice::FileModificationTime) >= before;
        if (!isNew || file.fileName().startsWith(m_clinic->folder()) || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.read(4 << 20);
        for (const QByteArray &text : plants())
            QVERIFY2(!content.contains(text), qPrintable(file.fileName()));
    }
}

/// Of all operations above: while a transaction writes, others wait for it, and it waits for nobody.
void TestEveryOperation::nothingWaitedInATransaction()
{
    QCOMPARE(base::waitsInShortSections(), 0);
}

QTEST_GUILESS_MAIN(TestEveryOperation)
#include "tst_every_operation.moc"
