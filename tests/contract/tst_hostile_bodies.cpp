// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/net/web_client.h"
#include "tests/support/api_person.h"
#include "tests/support/test_clinic.h"

#include <QFile>
#include <QSet>

#include <atomic>
#include <thread>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;

/// Every field of every message of the API, filled with the worst that can stand there, by one person, while another
/// one works: nothing of it is a failure of the server, and nothing of it is felt by the other.
class TestHostileBodies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void noFieldFailsAnybodyElse_data();
    void noFieldFailsAnybodyElse();
    void noQueryFailsAnybodyElse();
    void noNameOfAProgramKeepsAnythingOutOfTheLog();

private:
    struct Answered
    {
        int status = 0;
        QByteArray body;
    };
    Answered call(const QByteArray &method, const QString &target, const QByteArray &token, const QByteArray &body,
                  const QByteArray &program = {}) const;
    QByteArray tokenOf(const char *who) const { return test::tokenOf(*m_clinic, who); }
    QString targetOf(const QString &path) const;
    Json bodyOf(const Json &operation) const;
    QStringList parametersOf(const Json &operation) const;
    const Json &resolved(const Json &schema) const;
    Json valueOf(const Json &schema, int depth) const;
    void fill(const QByteArray &method, const QString &target, const QByteArray &token, const Json &whole);
    void sendWhole(const QByteArray &method, const QString &target, const QByteArray &token, const QByteArray &body);

    std::unique_ptr<TestClinic> m_clinic;
    Json m_description;
    domain::Recording m_recording;
    std::atomic<bool> m_over = false;
    std::atomic<int> m_others = 0;
    std::atomic<int> m_othersFailed = 0;
    std::thread m_other;
    QSet<QString> m_flooded; ///< operations that were sent what is too long
    int m_asked = 0;
};

namespace {

/// JSON texts, so that what no JSON library would write can stand there, too.
const QByteArrayList &worst()
{
    static const QByteArrayList values = {
        "null",
        "\"nan\"",
        "\"inf\"",
        "NaN",
        "-1",
        "-1e308",
        "1e999",
        "9007199254740993",
        "9223372036854775807",
        "18446744073709551615",
        "99999999999999999999999",
        "0.1",
        "\"\"",
        "\"\\u0000\"",
        "\"a\\u0000b\"",
        "\"\\ud800\"",
        "\"\xff\xfe\"",
        "\"\\u202e\\u200b\"",
        "\"../../etc\"",
        "\"'; DROP TABLE users; --\"",
        "true",
        "{}",
        "[]",
        "[null]",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "\"9999-12-31T23:59:59.999Z\"",
        "\"-0001-01-01\"",
        '"' + QByteArray(200'000, 'x') + '"',
        '"' + QByteArray("\\u00e9").repeated(20'000) + '"',
    };
    return values;
}

} // namespace

void TestHostileBodies::initTestCase()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    QFile file(QStringLiteral(SOURCE_FOLDER "/resources/api/attune.openapi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_description = *protocol::objectFrom(file.readAll());
    m_recording = m_clinic->signedIn("soren")->first();
    // Somebody who works: each of their requests writes an entry of the log.
    const QByteArray token = tokenOf("soren");
    const QString target = protocol::pathFor(paths::recordingAccess, m_recording.id.value());
    m_other = std::thread([this, token, target] {
        while (!m_over) {
            const Answered answer = call("GET", target, token, {});
            ++m_others;
            if (answer.status != 200) {
                qWarning("the other one heard %d: %s", answer.status, answer.body.left(200).constData());
                ++m_othersFailed;
            }
        }
    });
}

void TestHostileBodies::cleanupTestCase()
{
    m_over = true;
    if (m_other.joinable())
        m_other.join();
    qInfo("%d hostile requests beside %d of another person.", m_asked, m_others.load());
    QVERIFY(m_others > 20);
    QCOMPARE(m_othersFailed.load(), 0);
    m_clinic.reset();
}

TestHostileBodies::Answered TestHostileBodies::call(const QByteArray &method, const QString &target,
                                                    const QByteArray &token, const QByteArray &body,
                                                    const QByteArray &program) const
{
    server::net::WebRequest request;
    request.method = method;
    request.url = m_clinic->address().url.toString() + target;
    request.authorityFile = m_clinic->authorityFile();
    request.body = body;
    if (!token.isEmpty())
        request.headers.append({"Authorization", "Bearer " + token});
    if (!body.isEmpty())
        request.headers.append({QByteArray("Content-Type"), QByteArray("application/json")});
    if (!program.isEmpty())
        request.headers.append({QByteArray("User-Agent"), program});
    const auto answer = server::net::fetch(request);
    return answer ? Answered{answer->status, answer->body} : Answered{0, answer.error().detail.toUtf8()};
}

const Json &TestHostileBodies::resolved(const Json &schema) const
{
    const auto reference = schema.find("$ref");
    if (reference == schema.end())
        return schema;
    const QString name = QString::fromStdString(reference->get<std::string>()).section(QLatin1Char('/'), -1);
    return protocol::child(protocol::child(protocol::child(m_description, "components"), "schemas"),
                           name.toUtf8().constData());
}

/// Something the description allows, inner objects and lists with one element of each kind.
Json TestHostileBodies::valueOf(const Json &unresolved, int depth) const
{
    const Json &schema = resolved(unresolved);
    if (schema.contains("enum"))
        return schema["enum"][0];
    Json type = schema.value("type", Json());
    if (type.is_array())
        type = type[0];
    if (type == "boolean")
        return true;
    if (type == "integer" || type == "number")
        return 1;
    if (type == "array" && depth < 4)
        return schema.contains("items") ? Json::array({valueOf(schema["items"], depth + 1)}) : Json::array();
    if (schema.contains("properties") && depth < 4) {
        Json object = Json::object();
        for (const auto &[name, part] : schema["properties"].items())
            object[name] = name == "clientId" || name == "userId" ? Json(m_recording.clientId.value().toStdString())
                           : name == "recording" || name == "recordingId" ? Json(m_recording.id.value().toStdString())
                                                                          : valueOf(part, depth + 1);
        return object;
    }
    return type == "string" || type.is_null() ? Json("a text that is long enough") : Json::object();
}

Json TestHostileBodies::bodyOf(const Json &operation) const
{
    const Json &content = protocol::child(protocol::child(operation, "requestBody"), "content");
    const Json &schema = protocol::child(protocol::child(content, "application/json"), "schema");
    const Json body = schema.empty() ? Json::object() : valueOf(schema, 0);
    return body.is_object() ? body : Json::object();
}

QString TestHostileBodies::targetOf(const QString &path) const
{
    QString target = path;
    QString id = QStringLiteral("0195c2df-c600-7284-b969-00000000000f");
    if (path.contains(QStringLiteral("/sessions/{id}")))
        id = m_recording.sessionId.value();
    else if (path.contains(QStringLiteral("/appointments/{id}")))
        id = QStringLiteral("3");
    else if (path.contains(QStringLiteral("consent/client")))
        id = m_recording.clientId.value();
    else if (path.contains(QStringLiteral("/recordings/{id}")))
        id = m_recording.id.value();
    return target.replace(QStringLiteral("{id}"), id);
}

void TestHostileBodies::noFieldFailsAnybodyElse_data()
{
    QTest::addColumn<QByteArray>("who");
    for (const char *who : {"", "ruth", "amara", "priya"})
        QTest::newRow(*who ? who : "nobody") << QByteArray(who);
}

/// Each place of the body, also inside lists and objects, with each of the worst values.
void TestHostileBodies::fill(const QByteArray &method, const QString &target, const QByteArray &token,
                             const Json &whole)
{
    static constexpr char mark[] = "\"@@here@@\"";
    const Json flat = whole.flatten();
    QSet<QString> places;
    for (const auto &[place, value] : flat.items()) { // each leaf, and everything on the way to it
        const QString path = QString::fromStdString(place);
        for (qsizetype at = path.indexOf(QLatin1Char('/'), 1); at > 0; at = path.indexOf(QLatin1Char('/'), at + 1))
            places.insert(path.left(at));
        if (!path.isEmpty())
            places.insert(path);
    }
    for (const QString &place : std::as_const(places)) {
        Json body = whole;
        body[Json::json_pointer(place.toStdString())] = "@@here@@";
        const QByteArray text = protocol::toBytes(body);
        for (const QByteArray &value : worst()) {
            QByteArray hostile = text;
            hostile.replace(mark, value);
            const Answered answer = call(method, target, token, hostile);
            ++m_asked;
            QVERIFY2(answer.status > 0 && (answer.status < 500 || answer.status == 501),
                     qPrintable(QString::fromLatin1(method) + QLatin1Char(' ') + target + QLatin1Char(' ') + place +
                                QLatin1Char('=') + QString::fromLatin1(value.left(60)) +
                                QStringLiteral(" -> %1 ").arg(answer.status) +
                                QString::fromUtf8(answer.body.left(300))));
        }
    }
    sendWhole(method, target, token, QByteArray("{\"a\":").repeated(5000));
    sendWhole(method, target, token, QByteArray("\0{}", 3));
    // The front refuses these by their length, before it is known who asks: one person tells.
    const QString operation = QString::fromLatin1(method) + target;
    if (m_flooded.contains(operation))
        return;
    m_flooded.insert(operation);
    sendWhole(method, target, token, QByteArray(10 * 1024 * 1024, '['));
    sendWhole(method, target, token, "{\"a\":\"" + QByteArray(10 * 1024 * 1024, 'x') + "\"}");
}

void TestHostileBodies::sendWhole(const QByteArray &method, const QString &target, const QByteArray &token,
                                  const QByteArray &body)
{
    const Answered answer = call(method, target, token, body);
    QVERIFY2(answer.status < 500, qPrintable(target + QString::number(answer.status)));
    ++m_asked;
}

void TestHostileBodies::noFieldFailsAnybodyElse()
{
    QFETCH(QByteArray, who);
    const QByteArray token = who.isEmpty() ? QByteArray() : tokenOf(who.constData());
    QVERIFY(who.isEmpty() || !token.isEmpty());
    for (const auto &[path, operations] : m_description["paths"].items()) {
        for (const auto &[method, operation] : operations.items()) {
            const bool isPublic = operation.contains("security") && operation["security"].empty();
            if (method == "parameters" || method == "get" || !operation.contains("requestBody"))
                continue;
            // Whoever has not signed in gets nowhere elsewhere; and a password that is tried too often is a wait.
            if (who.isEmpty() != isPublic || protocol::text(operation, "operationId") == QStringLiteral("uploadMedia"))
                continue;
            fill(QByteArray::fromStdString(method).toUpper(), targetOf(QString::fromStdString(path)), token,
                 bodyOf(operation));
            if (QTest::currentTestFailed())
                return;
        }
    }
    QCOMPARE(m_othersFailed.load(), 0);
}

/// What an operation reads from its address, and what it does not know.
QStringList TestHostileBodies::parametersOf(const Json &operation) const
{
    QStringList names = {QStringLiteral("words"), QStringLiteral("limit"), QStringLiteral("cursor")};
    for (const Json &described : protocol::list(operation, "parameters")) {
        const Json &parameter = resolved(described);
        if (protocol::text(parameter, "in") == QStringLiteral("query"))
            names.append(protocol::text(parameter, "name"));
    }
    names.removeDuplicates();
    return names;
}

/// What stands in addresses: numbers, cursors, instants, texts.
void TestHostileBodies::noQueryFailsAnybodyElse()
{
    const QStringList values = {QStringLiteral("nan"),          QStringLiteral("-1"),
                                QStringLiteral("1e9"),          QStringLiteral("9223372036854775808"),
                                QStringLiteral("%00"),          QStringLiteral("a%00b"),
                                QStringLiteral("%ff%fe"),       QStringLiteral("%ed%a0%80"),
                                QStringLiteral("0x10"),         QStringLiteral("99999-01-01"),
                                QString(5000, QLatin1Char('A'))};
    const QByteArray token = tokenOf("priya");
    for (const auto &[path, operations] : m_description["paths"].items()) {
        if (!operations.contains("get"))
            continue;
        const QString target = targetOf(QString::fromStdString(path));
        for (const QString &name : parametersOf(operations["get"])) {
            for (const QString &value : values) {
                const Answered answer =
                    call("GET", target + QLatin1Char('?') + name + QLatin1Char('=') + value, token, {});
                ++m_asked;
                QVERIFY2(answer.status > 0 && (answer.status < 500 || answer.status == 501),
                         qPrintable(target + QLatin1Char('?') + name + QLatin1Char('=') + value.left(40) +
                                    QStringLiteral(" -> %1 ").arg(answer.status) +
                                    QString::fromUtf8(answer.body.left(200))));
            }
        }
    }
    for (const QString &value : values) { // and in the place of an id
        const Answered answer = call("GET", QStringLiteral("/api/v1/telehealth/recordings/") + value, token, {});
        QVERIFY2(answer.status >= 400 && answer.status < 500, qPrintable(value.left(40)));
    }
    QCOMPARE(m_othersFailed.load(), 0);
}

/// It is cut for the log, and what lies on the cut may be half a character, which the log takes in no text. Then
/// neither a refusal was written nor the others that were to be written with it.
void TestHostileBodies::noNameOfAProgramKeepsAnythingOutOfTheLog()
{
    const QByteArray token = tokenOf("june");
    const QByteArrayList programs = {QByteArray(199, 'a') + "\xf0\x9f\x98\x80", QByteArray(400, '\xff'),
                                     QByteArray("\xed\xa0\x80")};
    for (const QByteArray &program : programs) {
        const QString id = base::newUuidV7(base::toUnixMs(base::SystemClock().now()));
        const Answered answer = call("GET", protocol::pathFor(paths::recording, id), token, {}, program);
        QCOMPARE(answer.status, 404);
        auto entry = m_clinic->clinic().database.connection().run(
            QStringLiteral("SELECT agent FROM access_log WHERE action = 'accessDenied' AND recording_id = ?"), {id});
        QVERIFY2(entry.next(), program.constData());
    }
}

QTEST_GUILESS_MAIN(TestHostileBodies)
#include "tst_hostile_bodies.moc"
