// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "domain/log_action.h"
#include "protocol/access_event_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/identity/auditors.h"
#include "server/identity/client_lookups.h"
#include "server/identity/relations.h"
#include "server/net/web_client.h"
#include "server/store/public_numbers.h"
#include "tests/support/api_person.h"

#include <QDate>
#include <QElapsedTimer>
#include <QFile>
#include <QUrl>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::pathFor;

namespace attune::test {

inline const QByteArray reason = "a reason that is long enough";

struct Answered
{
    int status = 0;
    QByteArray headers;
    QByteArray body;
};

/// Whom and what somebody may not see, found without asking the server's own rules.
struct Strangers
{
    QStringList clients;
    QStringList recordings;
    QStringList sessions;
    QHash<QString, QString> numbers; ///< public numbers of recordings and sessions
    QByteArrayList traces;           ///< what no answer may hold: ids, names, addresses, numbers
};

} // namespace attune::test

/// What tst_who_reads.cpp and tst_strangers.cpp share.
class WhoReadsFixture
{
protected:
    void beginAll();
    void everybody();
    void addNorth();
    void addObjects();
    void addRecording(const QString &client, const QString &clinician, const QString &office);
    QString add(const char *who, const char16_t *name, domain::Role role, const char *office);
    QString recordNumberOf(const QByteArray &who);
    QByteArray tokenOf(const QByteArray &who);
    Answered call(const QByteArray &who, const QByteArray &method, const QString &target, const QByteArray &body = {},
                  const QByteArray &key = {});
    Json jsonOf(const QByteArray &who, const QString &target);
    Strangers strangersOf(const QByteArray &who);
    QStringList seenClients(const QByteArray &who);
    QStringList column(const QString &sql, const QList<QVariant> &values = {});
    /// Every operation with an id in its path, about things of one sort.
    struct Attempt
    {
        QByteArray method;
        QString path;
        QByteArray body;
        QString operation;
    };
    QList<Attempt> attempts() const;
    QStringList idsFor(const QString &path, const Strangers &strangers) const;
    QByteArray bodyFor(const Json &operation) const;
    QHash<QString, Json> ownTrail(const QByteArray &who, qint64 since);
    void readAll(const QByteArray &who, const QString &target, const Strangers &strangers);
    QStringList readable(const QByteArray &who);
    server::store::Connection &db() { return m_clinic.clinic().database.connection(); }
    base::Instant now() const { return base::SystemClock().now(); }

    TestClinic m_clinic;
    Json m_description;
    QHash<QByteArray, QString> m_ids;
    QHash<QByteArray, QByteArray> m_tokens;
    QHash<QByteArray, QElapsedTimer> m_signedIn;
    bool m_tried = false;
};

inline void WhoReadsFixture::everybody()
{
    QTest::addColumn<QByteArray>("who");
    for (const char *who : {"soren", "june", "ruth", "daniel", "sven", "gloria", "priya", "oscar", "nora", "nikos",
                            "nell", "nathan", "ingrid", "noel"})
        QTest::newRow(who) << QByteArray(who);
}

inline QStringList WhoReadsFixture::column(const QString &sql, const QList<QVariant> &values)
{
    auto rows = db().run(sql, values);
    QStringList found;
    while (rows.next())
        found << rows.text(0);
    return found;
}

inline QString WhoReadsFixture::add(const char *who, const char16_t *name, domain::Role role, const char *office)
{
    server::identity::NewAccount account;
    account.email = QString::fromLatin1(who) + QStringLiteral("@sample.clinic");
    account.fullName = QString::fromUtf16(name);
    account.role = role;
    account.password = QString::fromLatin1(samplePassword);
    account.office = QString::fromLatin1(office);
    if (role == domain::Role::Patient)
        account.recordNumber = QStringLiteral("N-") + QString::fromLatin1(who);
    const auto id = server::identity::createAccount(db(), account, {1, 64}, now());
    if (!id)
        qFatal("%s cannot be added", who);
    m_ids.insert(who, id->value());
    return id->value();
}

inline void WhoReadsFixture::addRecording(const QString &client, const QString &clinician, const QString &office)
{
    const qint64 at = base::toUnixMs(now()) - 3600'000;
    const QString session = base::newUuidV7(at);
    db().run(QStringLiteral("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state, "
                            "office_id, public_number) VALUES(?,?,?,?,?,'completed',?,?)"),
             {session, client, clinician, at, at + 3000'000, office, server::store::freshNumber()});
    db().run(QStringLiteral("INSERT INTO recordings(id, session_id, client_id, clinician_id, status, session_at, "
                            "started_at, office_id, public_number) VALUES(?,?,?,?,'PROCESSING',?,?,?,?)"),
             {base::newUuidV7(at), session, client, clinician, at, at, office, server::store::freshNumber()});
}

inline QString WhoReadsFixture::recordNumberOf(const QByteArray &who)
{
    const Json list =
        jsonOf("priya", QStringLiteral("/api/v1/telehealth/recordings?limit=1&clientId=") + m_ids.value(who));
    return protocol::list(list, "recordings").empty()
               ? QString()
               : protocol::text(protocol::list(list, "recordings").front(), "clientRecordNumber");
}

/// A second office with people and recordings of its own.
inline void WhoReadsFixture::addNorth()
{
    QVERIFY(
        server::identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"), QStringLiteral("general")));
    using domain::Role;
    const QString zebulon = add("nell", u"Zebulon Quillfeather", Role::Patient, "north");
    const QString other = add("norbert", u"Ottoline Vandersprocket", Role::Patient, "north");
    const QString nora = add("nora", u"Dr Nora Northfield", Role::Psychologist, "north");
    add("nikos", u"Nikos Northmanager", Role::PracticeManager, "north");
    add("nathan", u"Nathan Northadmin", Role::Admin, "north");
    server::identity::appointAuditor(db(), domain::UserId(add("noel", u"Noel Northauditor", Role::Auditor, "north")),
                                     {}, now());
    addRecording(zebulon, nora, QStringLiteral("north"));
    addRecording(other, nora, QStringLiteral("north"));
    add("sven", u"Dr Sven Supervisor", Role::Psychologist, "main");
    add("gloria", u"Dr Gloria Glass", Role::Psychologist, "main");
}

inline void WhoReadsFixture::beginAll()
{
    m_clinic.start();
    QFile file(QStringLiteral(SOURCE_FOLDER "/resources/api/attune.openapi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_description = *protocol::objectFrom(file.readAll());
    addNorth();
    addObjects();
    for (const char *who : {"soren", "june", "amara", "weilin", "ruth", "daniel", "priya", "oscar", "ingrid"}) {
        const auto account =
            server::identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
        QVERIFY(account);
        m_ids.insert(who, account->person.id.value());
    }
    QVERIFY(server::identity::addGuardianship(db(), domain::UserId(m_ids["june"]), domain::UserId(m_ids["amara"]),
                                              QStringLiteral("proxy"), now()));
    QVERIFY(
        server::identity::addSupervision(db(), domain::UserId(m_ids["sven"]), domain::UserId(m_ids["daniel"]), now()));
    server::identity::openBreakGlass(db(), domain::UserId(m_ids["gloria"]), domain::UserId(m_ids["soren"]),
                                     base::newUuidV7(base::toUnixMs(now())), now(), std::chrono::minutes(120));
}

/// Every recording is a file of the media API, too.
inline void WhoReadsFixture::addObjects()
{
    const QStringList recordings = column(QStringLiteral("SELECT id FROM recordings"));
    for (const QString &id : recordings)
        db().run(QStringLiteral("INSERT INTO uploads(object_name, recording_id) VALUES(?,?)"),
                 {id + QStringLiteral(".mp4"), id});
}

inline QByteArray WhoReadsFixture::tokenOf(const QByteArray &who)
{
    if (!m_signedIn[who].isValid() || m_signedIn[who].hasExpired(300'000)) { // tokens live ten minutes
        m_signedIn[who].start();
        m_tokens.insert(who, test::tokenOf(m_clinic, who));
    }
    return m_tokens.value(who);
}

inline Answered WhoReadsFixture::call(const QByteArray &who, const QByteArray &method, const QString &target,
                                      const QByteArray &body, const QByteArray &key)
{
    server::net::WebRequest request;
    request.method = method;
    request.url = m_clinic.address().url.toString() + target;
    request.authorityFile = m_clinic.authorityFile();
    request.body = body;
    request.headers = {{"Authorization", "Bearer " + tokenOf(who)}};
    if (!body.isEmpty())
        request.headers.emplaceBack("Content-Type", "application/json");
    if (!key.isEmpty())
        request.headers.emplaceBack("Idempotency-Key", key);
    const auto answer = server::net::fetch(request);
    if (!answer)
        return {0, {}, answer.error().detail.toUtf8()};
    QByteArrayList headers;
    for (auto it = answer->headers.cbegin(); it != answer->headers.cend(); ++it)
        headers << it.key() + ": " + it.value();
    std::sort(headers.begin(), headers.end());
    return {answer->status, headers.join('\n'), answer->body};
}

inline Json WhoReadsFixture::jsonOf(const QByteArray &who, const QString &target)
{
    const Answered answer = call(who, "GET", target);
    const auto body = protocol::objectFrom(answer.body);
    return answer.status == 200 && body ? *body : Json::object();
}

/// Of this clinic's people, by what the test itself has set up.
inline QStringList WhoReadsFixture::seenClients(const QByteArray &who)
{
    const QString id = m_ids.value(who);
    const QString treated = QStringLiteral("SELECT DISTINCT client_id FROM therapy_sessions WHERE clinician_id = ? AND "
                                           "office_id = 'main'");
    const QString office = QStringLiteral("SELECT id FROM users WHERE role = 'patient' AND office_id = ?");
    if (who == "soren" || who == "nell" || who == "amara")
        return {id};
    if (who == "june")
        return {id, m_ids.value("amara")};
    if (who == "ruth" || who == "daniel")
        return column(treated, {id});
    if (who == "sven")
        return column(treated, {m_ids.value("daniel")});
    if (who == "gloria")
        return {m_ids.value("soren")};
    const bool ofMain = who == "priya" || who == "oscar" || who == "ingrid";
    return column(office, {ofMain ? QStringLiteral("main") : QStringLiteral("north")});
}

inline Strangers WhoReadsFixture::strangersOf(const QByteArray &who)
{
    const QStringList seen = seenClients(who);
    const QString clinician = who == "ruth" || who == "daniel" ? m_ids.value(who)
                              : who == "sven"                  ? m_ids.value("daniel")
                                                               : QString();
    Strangers strangers;
    const QStringList patients = column(QStringLiteral("SELECT id FROM users WHERE role = 'patient'"));
    for (const QString &id : patients) {
        if (seen.contains(id) || (id == m_ids.value("june") && seen.contains(m_ids.value("amara"))))
            continue; // who acts for a client is named to whoever may see what they did with the client's recordings
        const auto account = server::identity::accountById(db(), domain::UserId(id));
        strangers.clients << id;
        strangers.traces << id.toUtf8() << account->person.fullName.toUtf8() << account->person.email.toUtf8();
    }
    for (const char *table : {"recordings", "therapy_sessions"}) {
        auto rows = db().run(
            QStringLiteral("SELECT id, client_id, clinician_id, public_number FROM %1").arg(QLatin1String(table)));
        while (rows.next()) {
            const bool sees = seen.contains(rows.text(1)) && (clinician.isEmpty() || clinician == rows.text(2));
            if (sees)
                continue;
            (QLatin1String(table) == QLatin1String("recordings") ? strangers.recordings : strangers.sessions)
                << rows.text(0);
            strangers.numbers.insert(rows.text(0), rows.text(3));
            strangers.traces << rows.text(0).toUtf8() << rows.text(3).toUtf8();
        }
    }
    return strangers;
}

inline QByteArray WhoReadsFixture::bodyFor(const Json &operation) const
{
    const Json &content = protocol::child(protocol::child(operation, "requestBody"), "content");
    const Json *schema = &protocol::child(protocol::child(content, "application/json"), "schema");
    if (const auto reference = schema->find("$ref"); reference != schema->end())
        schema = &protocol::child(
            protocol::child(protocol::child(m_description, "components"), "schemas"),
            QString::fromStdString(reference->get<std::string>()).section(QLatin1Char('/'), -1).toUtf8().constData());
    Json body = Json::object();
    for (const auto &[name, part] : protocol::child(*schema, "properties").items()) {
        if (part.contains("enum"))
            body[name] = part["enum"][0];
        else if (part.value("type", Json()) == "boolean")
            body[name] = true;
        else if (part.value("type", Json()) == "integer")
            body[name] = 1;
        else if (part.value("type", Json()) == "array")
            body[name] = Json::array();
        else if (part.value("type", Json()) == "string")
            body[name] = reason.toStdString();
    }
    return schema->empty() ? QByteArray() : protocol::toBytes(body);
}

inline QList<WhoReadsFixture::Attempt> WhoReadsFixture::attempts() const
{
    QList<Attempt> found;
    for (const auto &[path, operations] : m_description["paths"].items()) {
        const QString name = QString::fromStdString(path);
        if (!name.contains(QStringLiteral("{id}")) || name.startsWith(QStringLiteral("/media/")))
            continue;
        for (const auto &[method, operation] : operations.items()) {
            if (method != "parameters")
                found.append({QByteArray::fromStdString(method).toUpper(), name, bodyFor(operation),
                              protocol::text(operation, "operationId")});
        }
    }
    return found;
}

/// What is there and not theirs, of the sort that a path is about.
inline QStringList WhoReadsFixture::idsFor(const QString &path, const Strangers &strangers) const
{
    const auto some = [](const QStringList &ids) { return QStringList{ids.first(), ids.last()}; };
    if (path.contains(QStringLiteral("/media/")))
        return {strangers.recordings.first() + QStringLiteral(".mp4")}; // an object, see addObjects()
    if (path.contains(QStringLiteral("/appointments/recordings/")))
        return {strangers.numbers.value(strangers.recordings.first())};
    if (path.contains(QStringLiteral("/appointments/")))
        return {strangers.numbers.value(strangers.sessions.last())};
    if (path.contains(QStringLiteral("/sessions/{id}")) && path.contains(QStringLiteral("telehealth")))
        return some(strangers.sessions);
    if (path.contains(QStringLiteral("consent/client")))
        return some(strangers.clients);
    if (path.contains(QStringLiteral("/recordings/{id}")))
        return some(strangers.recordings);
    return {};
}

inline QByteArray withoutRequest(const Answered &answer)
{
    auto body = protocol::objectFrom(answer.body);
    if (!body)
        return answer.body;
    body->erase("requestId");
    body->erase("request_id");
    return QByteArray::number(answer.status) + protocol::toBytes(*body);
}

/// What the server called the request that this answers.
inline QString requestOf(const Answered &answer)
{
    for (const QByteArray &line : answer.headers.split('\n')) {
        if (line.startsWith("x-request-id: "))
            return QString::fromLatin1(line.mid(line.indexOf(' ') + 1));
    }
    return {};
}

/// What the log says to somebody about what they did, request by request, without what differs between any two acts.
inline QHash<QString, Json> WhoReadsFixture::ownTrail(const QByteArray &who, qint64 since)
{
    const QString from = QString::fromLatin1(QUrl::toPercentEncoding(base::toText(base::fromUnixMs(since))));
    const QString first = QStringLiteral("/api/v1/access-log?limit=500&actor=%1&from=%2").arg(m_ids.value(who), from);
    QHash<QString, Json> trail;
    QString next = first;
    while (!next.isEmpty()) {
        const Json answer = jsonOf(who, next);
        for (Json row : protocol::list(answer, "entries")) {
            Json &rows = trail[protocol::text(row, "requestId")];
            for (const char *key : {"sequence", "id", "at", "requestId"})
                row.erase(key);
            rows.push_back(row);
        }
        const QString cursor = protocol::text(answer, "nextCursor");
        next = cursor.isEmpty() ? QString() : first + QStringLiteral("&cursor=") + cursor;
    }
    return trail;
}

/// Every address that answers with something to read, with every way to ask for more or less of it.
inline QStringList WhoReadsFixture::readable(const QByteArray &who)
{
    QStringList targets;
    for (const auto &[path, operations] : m_description["paths"].items()) {
        const QString name = QString::fromStdString(path);
        if (operations.contains("get") && !name.contains(QStringLiteral("{id}")))
            targets << name;
    }
    const QString log = QString::fromLatin1(paths::accessLog);
    for (const char *filter : {"outcome=refused", "action=accessDenied", "action=accessLogRead,linkIssued",
                               "purpose=care", "address=127.0.0.1", "text=accessDenied", "limit=500", "limit=3"})
        targets << log + QLatin1Char('?') + QLatin1String(filter);
    for (const char *format : {"jsonl", "csv", "fhir"})
        targets << QString::fromLatin1(paths::accessLogExport) + QStringLiteral("?format=") + QLatin1String(format)
                << QString::fromLatin1(paths::accessLogExport) + QStringLiteral("?outcome=refused&format=") +
                       QLatin1String(format);
    targets << QStringLiteral("/api/audit/logs/?page_size=100")
            << QStringLiteral("/api/audit/logs/?page=2&page_size=100")
            << QStringLiteral("/api/audit/logs/?outcome=refused&page_size=100")
            << QStringLiteral("/api/audit/logs/?ordering=action&page_size=100")
            << QStringLiteral("/api/appointments/?status=scheduled&page_size=100")
            << QStringLiteral("/api/appointments/recordings/?search=a&page_size=100")
            << QStringLiteral("/api/appointments/?page_size=100")
            << QStringLiteral("/api/appointments/recordings/?page_size=100")
            << QStringLiteral("/api/v1/telehealth/recordings?limit=100");
    const Json own = jsonOf(who, QStringLiteral("/api/v1/telehealth/recordings?limit=100"));
    int taken = 0;
    for (const Json &row : protocol::list(own, "recordings")) {
        const QString id = protocol::text(row, "id");
        for (const char *path :
             {paths::recording, paths::recordingAccess, paths::deletionRequest, paths::recordingNotes})
            targets << pathFor(path, id);
        targets << pathFor(paths::recording, id) + QStringLiteral("?include=accessLog");
        targets << pathFor(paths::sessionRecordings, protocol::text(row, "sessionId"))
                << pathFor(paths::consentOfClient, protocol::text(row, "clientId"));
        if (++taken == 12)
            break;
    }
    return targets;
}

inline void WhoReadsFixture::readAll(const QByteArray &who, const QString &target, const Strangers &strangers)
{
    QString next = target;
    for (int page = 0; page < 40 && !next.isEmpty(); ++page) {
        const Answered answer = call(who, "GET", next);
        QVERIFY2(answer.status >= 200 && answer.status != 401 && answer.status < 500, qPrintable(target));
        for (const QByteArray &trace : strangers.traces)
            QVERIFY2(
                !answer.body.contains(trace) && !answer.headers.contains(trace),
                qPrintable(
                    QStringLiteral("%1 reads %2 in %3").arg(QString::fromLatin1(who), QString::fromUtf8(trace), next)));
        const auto body = protocol::objectFrom(answer.body);
        const QString cursor = body ? protocol::text(*body, "nextCursor") : QString();
        next = cursor.isEmpty() ? QString()
                                : target + (target.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?')) +
                                      QStringLiteral("cursor=") + cursor;
    }
}

inline QByteArray planOf(const QString &number, const char *day)
{
    return protocol::toBytes({{"clientNumber", protocol::json(number)},
                              {"startsAt", std::string(day) + "T10:00:00Z"},
                              {"endsAt", std::string(day) + "T10:50:00Z"}});
}

inline QByteArray tomorrow()
{
    return QDate::currentDate().addDays(2).toString(Qt::ISODate).toLatin1();
}
