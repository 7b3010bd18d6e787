// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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
#include "tests/support/test_clinic.h"

#include <QDate>
#include <QElapsedTimer>
#include <QFile>
#include <QUrl>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::pathFor;

namespace {

const QByteArray reason = "a reason that is long enough";

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

} // namespace

/// Nothing that anybody can read is about somebody they may not see: not what is listed, searched, exported, counted or
/// refused, whoever asks and however. Generated: every reader meets every operation of the API description, for things
/// that are there and not theirs and for things that are not there, and then reads everything they can.
class TestWhoReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsNotTheirsLooksLikeNothing_data() { everybody(); }
    void whatIsNotTheirsLooksLikeNothing();
    void nothingReadableIsAboutAStranger_data() { everybody(); }
    void nothingReadableIsAboutAStranger();
    void filtersTellNothing_data() { everybody(); }
    void filtersTellNothing();
    void whoMaySeeTheClientReadsTheTruth();
    void clientsAreNotNamedToEachOther();
    void aNameEndsWithTheRelation();
    void numbersSayNothing();
    void cursorsAreForOnePerson();
    void planningNamesNobody();
    void namingStrangersIsBounded();
    void aFloodHidesNobody();
    void openingsOfOneDayAreBundled();

private:
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
    Json ownTrail(const QByteArray &who, qint64 since);
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

void TestWhoReads::everybody()
{
    QTest::addColumn<QByteArray>("who");
    for (const char *who : {"soren", "june", "ruth", "daniel", "sven", "gloria", "priya", "oscar", "nora", "nikos",
                            "nell", "nathan", "ingrid", "noel"})
        QTest::newRow(who) << QByteArray(who);
}

QStringList TestWhoReads::column(const QString &sql, const QList<QVariant> &values)
{
    auto rows = db().run(sql, values);
    QStringList found;
    while (rows.next())
        found << rows.text(0);
    return found;
}

QString TestWhoReads::add(const char *who, const char16_t *name, domain::Role role, const char *office)
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

void TestWhoReads::addRecording(const QString &client, const QString &clinician, const QString &office)
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

QString TestWhoReads::recordNumberOf(const QByteArray &who)
{
    const Json list =
        jsonOf("priya", QStringLiteral("/api/v1/telehealth/recordings?limit=1&clientId=") + m_ids.value(who));
    return protocol::list(list, "recordings").empty()
               ? QString()
               : protocol::text(protocol::list(list, "recordings").front(), "clientRecordNumber");
}

/// A second office with people and recordings of its own.
void TestWhoReads::addNorth()
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

void TestWhoReads::initTestCase()
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
void TestWhoReads::addObjects()
{
    const QStringList recordings = column(QStringLiteral("SELECT id FROM recordings"));
    for (const QString &id : recordings)
        db().run(QStringLiteral("INSERT INTO uploads(object_name, recording_id) VALUES(?,?)"),
                 {id + QStringLiteral(".mp4"), id});
}

QByteArray TestWhoReads::tokenOf(const QByteArray &who)
{
    if (!m_signedIn[who].isValid() || m_signedIn[who].hasExpired(300'000)) { // tokens live ten minutes
        m_signedIn[who].start();
        server::net::WebRequest request;
        request.method = "POST";
        request.url = m_clinic.address().url.toString() + QString::fromLatin1(paths::login);
        request.authorityFile = m_clinic.authorityFile();
        request.headers = {{"Content-Type", "application/json"}};
        request.body =
            protocol::toBytes({{"email", who.toStdString() + "@sample.clinic"}, {"password", samplePassword}});
        const auto in = server::net::fetch(request);
        const auto body = in ? protocol::objectFrom(in->body) : base::Result<Json>(in.error());
        if (body)
            m_tokens.insert(
                who,
                protocol::text(protocol::child(protocol::child(*body, "data"), "session"), "accessToken").toLatin1());
    }
    return m_tokens.value(who);
}

Answered TestWhoReads::call(const QByteArray &who, const QByteArray &method, const QString &target,
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

Json TestWhoReads::jsonOf(const QByteArray &who, const QString &target)
{
    const Answered answer = call(who, "GET", target);
    const auto body = protocol::objectFrom(answer.body);
    return answer.status == 200 && body ? *body : Json::object();
}

/// Of this clinic's people, by what the test itself has set up.
QStringList TestWhoReads::seenClients(const QByteArray &who)
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

Strangers TestWhoReads::strangersOf(const QByteArray &who)
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

QByteArray TestWhoReads::bodyFor(const Json &operation) const
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

QList<TestWhoReads::Attempt> TestWhoReads::attempts() const
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
QStringList TestWhoReads::idsFor(const QString &path, const Strangers &strangers) const
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

static QByteArray withoutRequest(const Answered &answer)
{
    auto body = protocol::objectFrom(answer.body);
    if (!body)
        return answer.body;
    body->erase("requestId");
    body->erase("request_id");
    return QByteArray::number(answer.status) + protocol::toBytes(*body);
}

/// What the log says to somebody about what they did, without what differs between any two acts.
Json TestWhoReads::ownTrail(const QByteArray &who, qint64 since)
{
    const QString from = QString::fromLatin1(QUrl::toPercentEncoding(base::toText(base::fromUnixMs(since))));
    const Json answer =
        jsonOf(who, QStringLiteral("/api/v1/access-log?limit=500&actor=%1&from=%2").arg(m_ids.value(who), from));
    Json rows = Json::array();
    for (Json row : protocol::list(answer, "entries")) {
        if (row["action"] == "accessLogSearched")
            continue;
        for (const char *key : {"sequence", "id", "at", "requestId"})
            row.erase(key);
        rows.push_back(row);
    }
    return rows;
}

/// Status, body and what is left in the log are the same for what is not theirs and for what is not there.
void TestWhoReads::whatIsNotTheirsLooksLikeNothing()
{
    QFETCH(QByteArray, who);
    const Strangers strangers = strangersOf(who);
    QVERIFY(!strangers.recordings.isEmpty() && !strangers.clients.isEmpty());
    int asked = 0;
    QVERIFY(!tokenOf(who).isEmpty()); // so that signing in is not among what is compared
    const auto all = attempts();
    for (const Attempt &attempt : all) {
        for (const QString &real : idsFor(attempt.path, strangers)) {
            const QString absent = real.contains(QLatin1Char('-')) ? base::newUuidV7(base::toUnixMs(now()) - 1000)
                                                                   : QString::number(server::store::freshNumber());
            const auto ask = [&](const QString &id) {
                QString target = QString(attempt.path).replace(QStringLiteral("{id}"), id);
                if (attempt.method == "GET")
                    target += QStringLiteral("?reason=a+reason+long+enough");
                const qint64 since = base::toUnixMs(now());
                const Answered answer =
                    call(who, attempt.method, target, attempt.method == "GET" ? QByteArray() : attempt.body);
                return std::pair(answer, ownTrail(who, since));
            };
            const auto [there, thereTrail] = ask(real);
            const auto [nowhere, nowhereTrail] = ask(absent);
            const QString what = QString::fromLatin1(who) + QLatin1Char(' ') + attempt.operation + QLatin1Char(' ');
            QVERIFY2(there.status >= 400 && there.status < 500 && there.status != 401,
                     qPrintable(what + QString::number(there.status)));
            QVERIFY2(withoutRequest(there) == withoutRequest(nowhere),
                     qPrintable(what + QString::fromUtf8(withoutRequest(there) + " / " + withoutRequest(nowhere))));
            QVERIFY2(thereTrail == nowhereTrail,
                     qPrintable(what + QString::fromStdString(thereTrail.dump() + " / " + nowhereTrail.dump())));
            ++asked;
        }
    }
    QVERIFY2(asked > 50, qPrintable(QString::number(asked)));
}

/// Every address that answers with something to read, with every way to ask for more or less of it.
QStringList TestWhoReads::readable(const QByteArray &who)
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

void TestWhoReads::readAll(const QByteArray &who, const QString &target, const Strangers &strangers)
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

/// After everybody tried everything on everybody else, nobody reads anything about whom they may not see.
void TestWhoReads::nothingReadableIsAboutAStranger()
{
    QFETCH(QByteArray, who);
    if (!std::exchange(m_tried, true)) {
        const Strangers all = strangersOf("nell");
        for (const QByteArray &one : m_ids.keys())
            for (const QString &id : QStringList{all.recordings.first(), all.recordings.last()})
                call(one, "GET", pathFor(paths::recordingAccess, id));
    }
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = ?"), {base::toUnixMs(now())});
    const Strangers strangers = strangersOf(who);
    const QStringList targets = readable(who);
    QVERIFY(targets.size() > 40);
    for (const QString &target : targets) {
        readAll(who, target, strangers);
        if (QTest::currentTestFailed())
            return;
    }
}

/// Asking for somebody one may not see finds what asking for nobody finds.
void TestWhoReads::filtersTellNothing()
{
    QFETCH(QByteArray, who);
    const Strangers strangers = strangersOf(who);
    const QString log = QString::fromLatin1(paths::accessLog);
    const QString nobody = base::newUuidV7(1);
    const auto found = [&](const QString &filter) {
        const Json answer = jsonOf(who, log + QStringLiteral("?limit=500&") + filter);
        Json rows = protocol::list(answer, "entries");
        return std::pair(rows.size(), protocol::text(answer, "nextCursor").isEmpty());
    };
    const QString client = strangers.clients.first();
    const QString recording = strangers.recordings.first();
    call(who, "GET", pathFor(paths::recordingAccess, recording)); // so that there is something not to be found
    for (const auto &[filter, real] :
         {std::pair("client=", client), std::pair("recording=", recording), std::pair("text=", recording),
          std::pair("text=", client), std::pair("text=", recording.left(20))}) {
        const auto there = found(QLatin1String(filter) + real);
        const auto nowhere = found(QLatin1String(filter) + nobody.left(real.size()));
        QVERIFY2(there == nowhere && there.first == 0, qPrintable(QLatin1String(filter) + real));
    }
    // What was asked for in vain is not in the own trail either, and in nobody's.
    const Json trail = jsonOf(who, log + QStringLiteral("?limit=500"));
    for (const Json &row : protocol::list(trail, "entries"))
        QVERIFY(protocol::text(row, "clientId") != client && protocol::text(row, "recordingId") != recording);
    QVERIFY(column(QStringLiteral("SELECT 1 FROM access_log WHERE action = 'accessLogSearched' AND (client_id = ? OR "
                                  "recording_id = ?) AND actor_id = ?"),
                   {client, recording, m_ids.value(who)})
                .isEmpty());
    const bool manages =
        who == "priya" || who == "oscar" || who == "nikos" || who == "nathan" || who == "ingrid" || who == "noel";
    const auto account = server::identity::accountById(db(), domain::UserId(client));
    const QString surname = account->person.fullName.section(QLatin1Char(' '), -1);
    QCOMPARE(found(QStringLiteral("text=") + QString::fromLatin1(QUrl::toPercentEncoding(surname))).first, 0U);
    if (manages)
        QCOMPARE(found(QStringLiteral("actor=") + client).first, 0U);
}

void TestWhoReads::whoMaySeeTheClientReadsTheTruth()
{
    const QString recording =
        column(QStringLiteral("SELECT id FROM recordings WHERE client_id = ? LIMIT 1"), {m_ids["soren"]}).first();
    QCOMPARE(call("amara", "GET", pathFor(paths::recording, recording)).status, 404);
    QCOMPARE(call("nora", "GET", pathFor(paths::recording, recording)).status, 404);
    const Json found = jsonOf("priya", QStringLiteral("/api/v1/access-log?action=accessDenied&recording=") + recording);
    QSet<QString> actors;
    for (const Json &row : protocol::list(found, "entries")) {
        QCOMPARE(protocol::text(row, "clientId"), m_ids["soren"]);
        QCOMPARE(protocol::text(row, "clientName"), QStringLiteral("Søren Dahl"));
        actors.insert(protocol::text(row, "actorName"));
    }
    QVERIFY(actors.contains(QStringLiteral("Amara Okafor")) && actors.contains(QStringLiteral("Dr Nora Northfield")));
    // The other office's manager sees that somebody of the office was refused, and not with whom.
    const Json north = jsonOf("nikos", QStringLiteral("/api/v1/access-log?action=accessDenied&actor=") + m_ids["nora"]);
    QVERIFY(!protocol::list(north, "entries").empty());
    QCOMPARE(protocol::text(north["entries"][0], "actorName"), QStringLiteral("Dr Nora Northfield"));
    QCOMPARE(protocol::text(north["entries"][0], "clientId"), QString());
}

void TestWhoReads::clientsAreNotNamedToEachOther()
{
    const QString recording =
        column(QStringLiteral("SELECT id FROM recordings WHERE client_id = ? LIMIT 1"), {m_ids["soren"]}).first();
    QCOMPARE(call("weilin", "GET", pathFor(paths::recording, recording)).status, 404);
    QCOMPARE(call("daniel", "GET", pathFor(paths::recordingAccess, recording)).status == 200,
             column(QStringLiteral("SELECT 1 FROM recordings WHERE id = ? AND clinician_id = ?"),
                    {recording, m_ids["daniel"]})
                     .size() == 1);
    const QString target = pathFor(paths::recordingAccess, recording);
    const Json story = jsonOf("soren", target);
    bool refusedStranger = false;
    for (const Json &line : protocol::list(story, "entries")) {
        if (line["outcome"] != "refused" || line["actorRole"] != "patient")
            continue;
        refusedStranger = true;
        QCOMPARE(protocol::text(line, "actorId"), QString());
        QCOMPARE(protocol::text(line, "actorName"), QString());
        QCOMPARE(*protocol::integer(line, "sequence"), 0);
    }
    QVERIFY(refusedStranger);
    // And the receipt, which would say who it was, is not there.
    const QString sequence =
        column(QStringLiteral("SELECT sequence FROM access_log WHERE recording_id = ? AND actor_id "
                              "= ? ORDER BY sequence DESC LIMIT 1"),
               {recording, m_ids["weilin"]})
            .first();
    QCOMPARE(
        call("soren", "GET", pathFor(paths::accessReceipt, recording) + QStringLiteral("?sequence=") + sequence).status,
        404);
    QCOMPARE(
        call("priya", "GET", pathFor(paths::accessReceipt, recording) + QStringLiteral("?sequence=") + sequence).status,
        200);
    // Words somebody looked for are not for the client: they may name another one.
    const QString words = QStringLiteral("Wei-Lin");
    QCOMPARE(
        call("priya", "GET", QStringLiteral("/api/v1/access-log?recording=%1&text=%2").arg(recording, words)).status,
        200);
    QVERIFY(!call("soren", "GET", target).body.contains(words.toUtf8()));
    QVERIFY(call("priya", "GET", target).body.contains(words.toUtf8()));
}

void TestWhoReads::aNameEndsWithTheRelation()
{
    const auto mentions = [this](const QString &target) { return call("june", "GET", target).body.contains("Amara"); };
    const QString recording =
        column(QStringLiteral("SELECT id FROM recordings WHERE client_id = ? LIMIT 1"), {m_ids["amara"]}).first();
    QCOMPARE(call("june", "GET", pathFor(paths::recordingAccess, recording)).status, 200);
    QVERIFY(mentions(QStringLiteral("/api/v1/access-log?action=accessLogRead")));
    const domain::UserId june(m_ids["june"]);
    const domain::UserId amara(m_ids["amara"]);
    QVERIFY(server::identity::endGuardianship(db(), june, amara, now()));
    QVERIFY(!mentions(QStringLiteral("/api/v1/access-log?action=accessLogRead")));
    QVERIFY(!call("june", "GET", QStringLiteral("/api/v1/access-log")).body.contains(recording.toUtf8()));
    QVERIFY(server::identity::addGuardianship(db(), june, amara, QStringLiteral("proxy"), now()));
    QVERIFY(mentions(QStringLiteral("/api/v1/access-log?action=accessLogRead")));
    // An emergency that is over names nobody to whoever had it.
    QVERIFY(
        call("gloria", "GET", QString::fromLatin1(paths::breakGlassAccesses)).body.contains(m_ids["soren"].toUtf8()));
    db().run(QStringLiteral("UPDATE break_glass SET expires_at = 1 WHERE user_id = ?"), {m_ids["gloria"]});
    const Answered over = call("gloria", "GET", QString::fromLatin1(paths::breakGlassAccesses));
    QVERIFY(over.status == 200 && !over.body.contains(m_ids["soren"].toUtf8()) && !over.body.contains("Dahl"));
    QVERIFY(
        call("priya", "GET", QString::fromLatin1(paths::breakGlassAccesses)).body.contains(m_ids["soren"].toUtf8()));
    db().run(QStringLiteral("UPDATE break_glass SET expires_at = ? WHERE user_id = ?"),
             {base::toUnixMs(now()) + 3600'000, m_ids["gloria"]});
}

void TestWhoReads::numbersSayNothing()
{
    for (int number = 1; number <= 60; ++number) {
        for (const char *path : {paths::appointmentsRecording, paths::appointmentsDownload})
            QCOMPARE(
                call("priya", "GET", pathFor(path, QString::number(number)) + QStringLiteral("?reason=a+long+reason"))
                    .status,
                404);
    }
    const Json list = jsonOf("priya", QStringLiteral("/api/appointments/recordings/?page_size=100"));
    QSet<qint64> numbers;
    for (const Json &row : protocol::list(list, "results"))
        numbers.insert(row["id"].get<qint64>());
    QCOMPARE(static_cast<std::size_t>(numbers.size()), protocol::list(list, "results").size());
    const auto large = std::count_if(numbers.begin(), numbers.end(), [](qint64 number) { return number > 1LL << 40; });
    QVERIFY(numbers.size() > 10 && large > numbers.size() * 9 / 10);
    QVERIFY(std::all_of(numbers.begin(), numbers.end(), [](qint64 number) { return number < 1LL << 53; }));
    // The same number everywhere, and it opens what it names.
    const Json recordings = jsonOf("soren", QStringLiteral("/api/v1/telehealth/recordings"));
    const Json &first = protocol::list(recordings, "recordings").front();
    const QString session = column(QStringLiteral("SELECT public_number FROM therapy_sessions WHERE id = ?"),
                                   {protocol::text(first, "sessionId")})
                                .first();
    const Json detail = jsonOf("soren", pathFor(paths::appointmentsRecording, session));
    QCOMPARE(detail.value("appointment_id", qint64(0)), session.toLongLong());
    QVERIFY(detail.value("id", qint64(0)) > 0);
    QVERIFY(numbers.contains(protocol::text(first, "number").toLongLong()));
    QVERIFY(jsonOf("soren", QStringLiteral("/api/v1/access-log"))["entries"][0]["sequence"] == 0);
}

void TestWhoReads::cursorsAreForOnePerson()
{
    const auto cursorOf = [this](const QByteArray &who, const QString &target) {
        return protocol::text(jsonOf(who, target), "nextCursor");
    };
    for (const QString &list :
         {QStringLiteral("/api/v1/telehealth/recordings?limit=1"), QStringLiteral("/api/v1/access-log?limit=1")}) {
        const QString cursor = cursorOf("ruth", list);
        QVERIFY2(!cursor.isEmpty(), qPrintable(list));
        QCOMPARE(call("ruth", "GET", list + QStringLiteral("&cursor=") + cursor).status, 200);
        QCOMPARE(call("daniel", "GET", list + QStringLiteral("&cursor=") + cursor).status, 400);
        QVERIFY(cursor != cursorOf("ruth", list)); // nothing can be read from it, not even that it is the same
    }
    const QString other = cursorOf("ruth", QStringLiteral("/api/v1/access-log?limit=1"));
    QCOMPARE(call("ruth", "GET", QStringLiteral("/api/v1/telehealth/recordings?limit=1&cursor=") + other).status, 400);
    QCOMPARE(call("ruth", "GET", QStringLiteral("/api/v1/messages?cursor=x")).status, 400);
    QCOMPARE(call("priya", "GET", QStringLiteral("/api/v1/telehealth/break-glass?limit=0")).status, 400);
    // Pages of messages and emergencies hold everything once.
    for (int i = 0; i < 7; ++i)
        db().run(QStringLiteral("INSERT INTO messages(id, user_id, kind, about, created_at, mail_state, next_try_at) "
                                "VALUES(?,?,'recordingReady',?,?,'sent',0)"),
                 {base::newUuidV7(base::toUnixMs(now())), m_ids["weilin"], QString::number(i), base::toUnixMs(now())});
    QSet<QString> seen;
    QString cursor;
    do {
        const Json page = jsonOf("weilin", QStringLiteral("/api/v1/messages?limit=2&cursor=") + cursor);
        QVERIFY(!protocol::list(page, "messages").empty());
        for (const Json &row : protocol::list(page, "messages")) {
            QVERIFY(!seen.contains(protocol::text(row, "id")));
            seen.insert(protocol::text(row, "id"));
        }
        cursor = protocol::text(page, "nextCursor");
    } while (!cursor.isEmpty());
    QVERIFY(seen.size() >= 7);
}

static QByteArray planOf(const QString &number, const char *day)
{
    return protocol::toBytes({{"clientNumber", protocol::json(number)},
                              {"startsAt", std::string(day) + "T10:00:00Z"},
                              {"endsAt", std::string(day) + "T10:50:00Z"}});
}

static QByteArray tomorrow()
{
    return QDate::currentDate().addDays(2).toString(Qt::ISODate).toLatin1();
}

void TestWhoReads::planningNamesNobody()
{
    const QString path = QString::fromLatin1(paths::sessions);
    const auto account = server::identity::accountById(db(), domain::UserId(m_ids["soren"]));
    const QString number = recordNumberOf("soren");
    QVERIFY(!number.isEmpty());
    add("petra", u"Dr Petra Planner", domain::Role::Psychologist, "main");
    const QByteArray wanted = planOf(number, tomorrow().constData());
    const Answered planned = call("petra", "POST", path, wanted, "plan-1");
    QCOMPARE(planned.status, 201);
    const auto body = protocol::objectFrom(planned.body);
    const auto again = protocol::objectFrom(call("petra", "POST", path, wanted, "plan-1").body);
    QVERIFY(body && again && protocol::child(*again, "session") == protocol::child(*body, "session"));
    const Json &session = protocol::child(*body, "session");
    QCOMPARE(protocol::text(session, "clientName"), number);
    QVERIFY(!planned.body.contains(account->person.fullName.toUtf8()) &&
            !planned.body.contains(m_ids["soren"].toUtf8()));
    // Nor does anything else she can ask about it, and by an id she cannot name anybody.
    for (const QString &target :
         {path, QStringLiteral("/api/appointments/?page_size=100"), QStringLiteral("/api/v1/access-log"),
          pathFor(paths::sessionRecordings, protocol::text(session, "id"))})
        QVERIFY2(!call("petra", "GET", target).body.contains(m_ids["soren"].toUtf8()) &&
                     !call("petra", "GET", target).body.contains(account->person.fullName.toUtf8()),
                 qPrintable(target));
    const QByteArray byId = protocol::toBytes({{"clientId", protocol::json(m_ids["weilin"])},
                                               {"startsAt", tomorrow().toStdString() + "T14:00:00Z"},
                                               {"endsAt", tomorrow().toStdString() + "T14:50:00Z"}});
    QCOMPARE(call("petra", "POST", path, byId).status, 404);
    // A closed account's number is nobody's, and times that cannot be are wrong for any number.
    db().run(QStringLiteral("UPDATE users SET active = 0 WHERE id = ?"), {m_ids["weilin"]});
    const QString closed = recordNumberOf("weilin");
    QCOMPARE(withoutRequest(call("petra", "POST", path, planOf(closed, tomorrow().constData()))),
             withoutRequest(call("petra", "POST", path, planOf(QStringLiteral("29999"), tomorrow().constData()))));
    QCOMPARE(withoutRequest(call("petra", "POST", path, planOf(closed, "2020-01-01"))),
             withoutRequest(call("petra", "POST", path, planOf(QStringLiteral("29999"), "2020-01-01"))));
    db().run(QStringLiteral("UPDATE users SET active = 1 WHERE id = ?"), {m_ids["weilin"]});
    const Answered managed = call("priya", "POST", path,
                                  protocol::toBytes({{"clientNumber", protocol::json(number)},
                                                     {"clinicianId", protocol::json(m_ids["ruth"])},
                                                     {"startsAt", tomorrow().toStdString() + "T12:00:00Z"},
                                                     {"endsAt", tomorrow().toStdString() + "T12:50:00Z"}}));
    QVERIFY(managed.body.contains(account->person.fullName.toUtf8()));
    // An emergency wants to know first who asks: without that, no number says whether it is one.
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    const auto breakGlass = [&](const QString &whose) {
        return call("daniel", "POST", QString::fromLatin1(paths::breakGlassAccesses),
                    protocol::toBytes({{"clientNumber", protocol::json(whose)}, {"reason", reason.toStdString()}}));
    };
    QCOMPARE(withoutRequest(breakGlass(number)), withoutRequest(breakGlass(QStringLiteral("K-0000"))));
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = ?"), {base::toUnixMs(now())});
}

void TestWhoReads::namingStrangersIsBounded()
{
    const QString path = QString::fromLatin1(paths::sessions);
    add("paul", u"Dr Paul Prober", domain::Role::Psychologist, "main");
    for (int i = 0; i < server::identity::lookupsAnHour; ++i)
        QCOMPARE(call("paul", "POST", path, planOf(QString::number(20000 + i), tomorrow().constData())).status, 404);
    const QString real = recordNumberOf("weilin");
    const Answered there = call("paul", "POST", path, planOf(real, tomorrow().constData()));
    const Answered nowhere = call("paul", "POST", path, planOf(QStringLiteral("20999"), tomorrow().constData()));
    QCOMPARE(there.status, 429);
    QCOMPARE(withoutRequest(there), withoutRequest(nowhere));
    QCOMPARE(call("paul", "POST", QString::fromLatin1(paths::breakGlassAccesses),
                  protocol::toBytes({{"clientNumber", protocol::json(real)}, {"reason", reason.toStdString()}}))
                 .status,
             429);
    QCOMPARE(
        column(QStringLiteral("SELECT sequence FROM access_log WHERE action = 'clientLookupRefused' AND actor_id = ?"),
               {m_ids["paul"]})
            .size(),
        3);
    // Whom one knows one may name as often as one likes; and the hour passes.
    db().run(QStringLiteral("UPDATE client_lookups SET asked_at = asked_at - 3700000"));
    QCOMPARE(call("paul", "POST", path, planOf(QStringLiteral("20998"), tomorrow().constData())).status, 404);
    QCOMPARE(column(QStringLiteral("SELECT id FROM client_lookups")).size(), 1);
}

void TestWhoReads::aFloodHidesNobody()
{
    const QString recording =
        column(QStringLiteral("SELECT id FROM recordings WHERE client_id = ? AND status = 'AVAILABLE' LIMIT 1"),
               {m_ids["amara"]})
            .first();
    const QString treating =
        column(QStringLiteral("SELECT clinician_id FROM recordings WHERE id = ?"), {recording}).first();
    const auto append = [&](const QString &actor, const char *role, const char *action, const char *outcome,
                            int count) {
        for (int i = 0; i < count; i += 250) {
            QList<server::audit::Entry> entries;
            for (int j = i; j < std::min(count, i + 250); ++j) {
                server::audit::Entry entry;
                entry.occurredAt = now();
                entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
                entry.actorId = actor;
                entry.actorRole = QString::fromLatin1(role);
                entry.clientId = m_ids["amara"];
                entry.recordingId = recording;
                entry.action = domain::LogActionName::read(QString::fromLatin1(action));
                entry.outcome = domain::LogOutcomeName::read(QString::fromLatin1(outcome));
                if (entry.outcome == domain::LogOutcome::Reported)
                    entry.viewing = base::newUuidV7(base::toUnixMs(entry.occurredAt)); // each one invented
                entries << entry;
            }
            QVERIFY(m_clinic.clinic().log.append(entries));
        }
    };
    append(treating, "psychologist", "linkIssued", "allowed", 1);
    append(treating, "psychologist", "downloadLinkIssued", "allowed", 1);
    append(m_ids["sven"], "psychologist", "accessDenied", "refused", 2);
    append(m_ids["weilin"], "patient", "accessDenied", "refused", 3000);
    append(m_ids["priya"], "practice_manager", "watched", "reported", 5000);
    const QString target = pathFor(paths::recordingAccess, recording);
    const Json first = jsonOf("amara", target + QStringLiteral("?limit=20"));
    QHash<QString, Json> people;
    for (const Json &person : protocol::list(first, "people"))
        people.insert(protocol::text(person, "actorId"), person);
    QVERIFY(people.contains(treating) && people.contains(m_ids["sven"]) && people.contains(m_ids["priya"]));
    QVERIFY(people[treating]["openings"] >= 1 && people[treating]["copies"] >= 1);
    QCOMPARE(people[m_ids["sven"]]["refusals"].get<int>(), 2);
    QVERIFY(people[m_ids["priya"]]["reports"] >= 5000);
    QVERIFY(people[QString()]["refusals"] >= 3000); // strangers, without a name
    QCOMPARE(people[QString()]["actorRole"].get<std::string>(), std::string("patient"));
    // The floods are a few lines, and what was there before them is still on the first page.
    int flood = 0;
    bool opened = false;
    for (const Json &line : protocol::list(first, "entries")) {
        flood += line["actorId"] == m_ids["priya"].toStdString() && line["outcome"] == "reported";
        opened = opened || (line["actorId"] == treating.toStdString() && line["action"] == "linkIssued");
    }
    QVERIFY2(flood <= 6 && opened, qPrintable(QString::number(flood)));
    // Pages go on without gap or repetition.
    qint64 counted = 0;
    QString cursor;
    do {
        const Json page = jsonOf("amara", target + QStringLiteral("?limit=5&cursor=") + cursor);
        QVERIFY(page.contains("entries"));
        for (const Json &line : protocol::list(page, "entries"))
            counted += line["action"] == "accessDenied" ? line["count"].get<qint64>() : 0;
        cursor = protocol::text(page, "nextCursor");
    } while (!cursor.isEmpty());
    QCOMPARE(
        QString::number(counted),
        column(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE recording_id = ? AND action = 'accessDenied'"),
               {recording})
            .first());
}

void TestWhoReads::openingsOfOneDayAreBundled()
{
    const QString recording =
        column(QStringLiteral("SELECT id FROM recordings WHERE client_id = ? AND status = 'AVAILABLE' LIMIT 1"),
               {m_ids["soren"]})
            .first();
    QList<server::audit::Entry> entries;
    for (int i = 0; i < 8; ++i) {
        for (const char *action : {"opened", "watched", "closed"}) {
            server::audit::Entry entry;
            entry.occurredAt = now();
            entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
            entry.actorId = m_ids["soren"];
            entry.actorRole = QStringLiteral("patient");
            entry.clientId = m_ids["soren"];
            entry.recordingId = recording;
            entry.action = domain::LogActionName::read(QString::fromLatin1(action));
            entry.outcome = domain::LogOutcome::Reported;
            entry.viewing = QStringLiteral("bundle-%1").arg(i);
            if (entry.action == domain::LogAction::Watched)
                entry.ranges = {{i * 1000, i * 1000 + 1000}};
            if (entry.action == domain::LogAction::Opened)
                entry.reason = QStringLiteral("because %1").arg(i);
            entries << entry;
        }
    }
    QVERIFY(m_clinic.clinic().log.append(entries));
    const Json story = jsonOf("soren", pathFor(paths::recordingAccess, recording));
    QHash<QString, Json> lines;
    for (const Json &line : protocol::list(story, "entries")) {
        if (line["outcome"] == "reported")
            lines.insert(protocol::text(line, "viewing"), line);
    }
    QVERIFY(lines.contains(QStringLiteral("bundle-7")) && !lines.contains(QStringLiteral("bundle-1")));
    const Json &newest = lines[QStringLiteral("bundle-7")];
    QCOMPARE(newest["count"].get<int>(), 3);
    QCOMPARE(protocol::text(newest, "reason"), QStringLiteral("because 7"));
    QCOMPARE(protocol::rangesFrom(newest["ranges"]), (QList<domain::MediaRange>{{7000, 8000}}));
    QVERIFY(lines[QString()]["count"] >= 9);
    // Thousands of reports of one moment take nothing away of what was watched.
    entries.clear();
    for (int i = 0; i < 7000; ++i) {
        server::audit::Entry entry;
        entry.occurredAt = now();
        entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
        entry.actorId = m_ids["soren"];
        entry.actorRole = QStringLiteral("patient");
        entry.clientId = m_ids["soren"];
        entry.recordingId = recording;
        entry.action = domain::LogAction::Watched;
        entry.outcome = domain::LogOutcome::Reported;
        entry.viewing = QStringLiteral("bundle-7");
        entry.ranges = {{0, 1 + i % 900}};
        entries << entry;
    }
    QVERIFY(m_clinic.clinic().log.append(entries));
    const Json after = jsonOf("soren", pathFor(paths::recordingAccess, recording));
    bool found = false;
    for (const Json &line : protocol::list(after, "entries")) {
        if (protocol::text(line, "viewing") != QStringLiteral("bundle-7"))
            continue;
        found = true;
        QCOMPARE(protocol::rangesFrom(line["ranges"]), (QList<domain::MediaRange>{{0, 900}, {7000, 8000}}));
    }
    QVERIFY(found);
}

QTEST_GUILESS_MAIN(TestWhoReads)
#include "tst_who_reads.moc"
