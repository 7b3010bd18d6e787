// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "protocol/path_template.h"
#include "server/routes/query_rules.h"
#include "server/store/public_numbers.h"
#include "tests/support/api_person.h"

#include <QFile>
#include <QUrl>
#include <QUrlQuery>

#include <sstream>

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
using protocol::Json;
using protocol::pathFor;
using server::routes::QueryValue;

/// What a query of the clinic APIs asks for is heeded or refused, never passed over; and what it finds is what its
/// reader may see.
class TestApiFilters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyParameterIsDescribed();
    void filtersFindWhatTheySay_data();
    void filtersFindWhatTheySay();
    void pagesKeepTheFilters_data();
    void pagesKeepTheFilters();
    void valuesThatMeanNothingAreRefused();
    void parametersThatMeanNothingAreNamed();
    void aFilterFindsNoStranger_data();
    void aFilterFindsNoStranger();
    void whoseSessionItIsStaysWithWhoMayKnow();
    void anAppointmentEnds();
    void theLogHasItsEntriesAndFigures();
    void aDownloadIsInTheLogByItsName();
    void anUploadSaysWhichFieldIsMissing();
    void filesAreCopiedAndDeletedByTheRules();
    void whatIsDocumentedAsWrongIsFourHundred();
    void renewingByACookieIsMeant();

private:
    ApiPerson &who(const char *name);
    Json rowsOf(ApiPerson &person, const QString &target, qint64 *count = nullptr);
    QString someRecording(const char *name, const char *member);
    QStringList logged(const char *outcome, const QString &recording);
    qint64 newestEntry();
    server::store::Connection &db() { return m_clinic.clinic().database.connection(); }
    QString idOf(const char *name);

    std::ostringstream m_log;
    TestClinic m_clinic;
    std::map<QByteArray, std::unique_ptr<ApiPerson>> m_people;
};

namespace {

const QString reason = QStringLiteral("?reason=a+reason+that+is+long+enough");

QByteArray formOf(const QByteArray &session)
{
    QFile film(QStringLiteral(SOURCE_FOLDER "/tests/data/browser.mp4"));
    const QByteArray bytes = film.open(QIODevice::ReadOnly) ? film.readAll() : QByteArray();
    const QByteArray field =
        session.isEmpty() ? QByteArray()
                          : "--part\r\nContent-Disposition: form-data; name=\"sessionId\"\r\n\r\n" + session + "\r\n";
    return field + "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.mp4\"\r\n\r\n" + bytes +
           "\r\n--part--\r\n";
}

} // namespace

void TestApiFilters::initTestCase()
{
    const auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(m_log);
    spdlog::set_default_logger(std::make_shared<spdlog::logger>("attune", sink));
    m_clinic.rules.undoDeletion = std::chrono::hours(72);
    m_clinic.start();
    // A log with something of everything in it.
    for (const char *name : {"soren", "ruth", "daniel", "oscar", "priya"})
        rowsOf(who(name), QString::fromLatin1(paths::appointmentsRecordings));
    who("soren").get(QString::fromLatin1(paths::auditLogs));
}

ApiPerson &TestApiFilters::who(const char *name)
{
    auto &person = m_people[name];
    if (!person) {
        person = std::make_unique<ApiPerson>(m_clinic, QString::fromLatin1(name) + QStringLiteral("@sample.clinic"));
        if (const QString problem = person->signIn(); !problem.isEmpty())
            qFatal("%s", qPrintable(problem));
    }
    return *person;
}

QString TestApiFilters::idOf(const char *name)
{
    const auto account =
        server::identity::accountByEmail(db(), QString::fromLatin1(name) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id.value() : QString();
}

/// All pages of a list.
Json TestApiFilters::rowsOf(ApiPerson &person, const QString &target, qint64 *count)
{
    Json rows = Json::array();
    QString next = target + (target.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?')) +
                   QStringLiteral("page_size=100");
    for (int page = 0; page < 50 && !next.isEmpty(); ++page) {
        const ApiAnswer answer = person.get(next);
        if (answer.status != 200)
            qWarning("%s: %d %s", qPrintable(next), answer.status, answer.body.constData());
        const Json body = answer.json();
        for (const Json &row : protocol::list(body, "results"))
            rows.push_back(row);
        if (count)
            *count = protocol::integer(body, "count").value_or(-1);
        const QUrl url(protocol::text(body, "next"));
        next = url.isEmpty() ? QString() : url.path() + QLatin1Char('?') + url.query(QUrl::FullyEncoded);
    }
    return rows;
}

void TestApiFilters::everyParameterIsDescribed()
{
    QFile file(QStringLiteral(SOURCE_FOLDER "/resources/api/attune.openapi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Json description = *protocol::objectFrom(file.readAll());
    QMap<QString, QString> described;
    for (const auto &[path, operations] : description["paths"].items()) {
        for (const auto &[method, operation] : operations.items()) {
            for (const Json &parameter : protocol::list(operation, "parameters")) {
                if (protocol::text(parameter, "in") != QStringLiteral("query"))
                    continue;
                QStringList words;
                for (const Json &word : protocol::list(protocol::child(parameter, "schema"), "enum"))
                    words << QString::fromStdString(word.get<std::string>());
                described.insert(protocol::text(operation, "operationId") + QLatin1Char(' ') +
                                     protocol::text(parameter, "name"),
                                 words.join(QLatin1Char('|')));
            }
        }
    }
    QMap<QString, QString> known;
    for (const auto &rule : server::routes::queryRules())
        known.insert(QString::fromLatin1(rule.operation) + QLatin1Char(' ') + QString::fromLatin1(rule.name),
                     QString::fromLatin1(rule.words));
    QCOMPARE(known.keys(), described.keys());
    for (auto it = known.cbegin(); it != known.cend(); ++it)
        QVERIFY2(it->isEmpty() || *it == described.value(it.key()), qPrintable(it.key() + QLatin1Char(' ') + *it));
}

void TestApiFilters::filtersFindWhatTheySay_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("member"); ///< of a row
    QTest::addColumn<QString>("from");   ///< its value is this, or not before it
    QTest::addColumn<QString>("to");     ///< and before this
    const auto row = [](const char *list, const QString &filter, const char *member, const QString &from,
                        const QString &to = {}) {
        QTest::newRow(qPrintable(QString::fromLatin1(list) + QLatin1Char(' ') + filter))
            << QString::fromLatin1(list) << filter << QString::fromLatin1(member) << from << to;
    };
    for (const char *status : {"scheduled", "completed", "cancelled"})
        row(paths::appointments, QStringLiteral("status=") + QLatin1String(status), "status", QLatin1String(status));
    for (const char *status : {"started", "completed", "failed", "archived", "deleted"})
        row(paths::appointmentsRecordings, QStringLiteral("status=") + QLatin1String(status), "status",
            QLatin1String(status));
    const Json sessions = rowsOf(who("priya"), QString::fromLatin1(paths::appointments));
    QVERIFY(sessions.size() > 20);
    const Json &middle = sessions[sessions.size() / 2];
    const QString day = protocol::text(middle, "session_start_time").left(10);
    const QString next = QDate::fromString(day, Qt::ISODate).addDays(1).toString(Qt::ISODate);
    for (const auto &[list, member] : {std::pair(paths::appointments, "session_start_time"),
                                       std::pair(paths::appointmentsRecordings, "appointment_date")}) {
        row(list, QStringLiteral("date_from=") + day, member, day, QStringLiteral("9999"));
        row(list, QStringLiteral("date_to=") + day, member, QStringLiteral("0"), next);
        row(list, QStringLiteral("date_from=%1&date_to=%1").arg(day), member, day, next);
    }
    row(paths::appointments, QStringLiteral("patient=") + protocol::text(middle, "patient"), "patient",
        protocol::text(middle, "patient"));
    row(paths::appointments, QStringLiteral("psychologist=") + protocol::text(middle, "psychologist"), "psychologist",
        protocol::text(middle, "psychologist"));
    row(paths::appointmentsRecordings, QStringLiteral("patient=") + protocol::text(middle, "patient"), "patient_name",
        protocol::text(middle, "patient_name"));
    row(paths::appointmentsRecordings, QStringLiteral("psychologist=") + protocol::text(middle, "psychologist"),
        "psychologist_name", protocol::text(middle, "psychologist_name"));
    row(paths::auditLogs, QStringLiteral("action=list_recordings"), "action", QStringLiteral("list_recordings"));
    row(paths::auditLogs, QStringLiteral("user_id=") + idOf("ruth"), "user", idOf("ruth"));
    row(paths::auditLogs, QStringLiteral("user_role=patient"), "user_role", QStringLiteral("patient"));
    row(paths::auditLogs, QStringLiteral("outcome=refused"), "outcome", QStringLiteral("refused"));
    row(paths::auditLogs, QStringLiteral("patient=") + idOf("soren"), "patient", idOf("soren"));
    const QString recording = someRecording("soren", "id");
    row(paths::auditLogs, QStringLiteral("object_id=") + recording, "object_id", recording);
    row(paths::auditLogs, QStringLiteral("start_date=") + day, "timestamp", day, QStringLiteral("9999"));
    row(paths::auditLogs, QStringLiteral("end_date=") + day, "timestamp", QStringLiteral("0"), next);
}

/// The same rows as whoever reads the whole list and picks them; and their number.
void TestApiFilters::filtersFindWhatTheySay()
{
    QFETCH(QString, list);
    QFETCH(QString, filter);
    QFETCH(QString, member);
    QFETCH(QString, from);
    QFETCH(QString, to);
    const auto fits = [&](const Json &row) {
        const QString value = protocol::text(row, member.toLatin1().constData());
        return to.isEmpty() ? value == from : value >= from && value < to;
    };
    // Reading the log is in the log: what was there before is compared.
    const qint64 last = newestEntry();
    const bool isLog = list == QString::fromLatin1(paths::auditLogs);
    const auto ids = [&](const Json &rows, bool all) {
        QSet<qint64> found;
        for (const Json &row : rows) {
            const qint64 id = protocol::integer(row, "id").value_or(0);
            if ((all || fits(row)) && (!isLog || id <= last))
                found.insert(id);
        }
        return found;
    };
    const QSet<qint64> expected = ids(rowsOf(who("priya"), list), false);
    qint64 count = -1;
    const Json rows = rowsOf(who("priya"), list + QLatin1Char('?') + filter, &count);
    QCOMPARE(ids(rows, true), expected);
    if (!isLog)
        QCOMPARE(count, qint64(expected.size()));
    for (const Json &row : rows)
        QVERIFY(fits(row));
}

void TestApiFilters::pagesKeepTheFilters_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("appointments") << QStringLiteral("/api/appointments/?status=completed");
    QTest::newRow("recordings") << QStringLiteral(
        "/api/appointments/recordings/?status=completed&date_from=2000-01-01");
    QTest::newRow("log") << QStringLiteral("/api/audit/logs/?outcome=allowed&ordering=timestamp");
}

void TestApiFilters::pagesKeepTheFilters()
{
    QFETCH(QString, target);
    const Json first = who("priya").get(target + QStringLiteral("&page_size=2")).json();
    QCOMPARE(protocol::list(first, "results").size(), 2U);
    QCOMPARE(first["previous"], Json(nullptr));
    const QUrl next(protocol::text(first, "next"));
    const QUrlQuery query(next);
    const QUrlQuery asked(QUrl(target).query());
    for (const auto &[name, value] : asked.queryItems())
        QCOMPARE(query.queryItemValue(name), value);
    QCOMPARE(query.queryItemValue(QStringLiteral("page")), QStringLiteral("2"));
    QCOMPARE(query.queryItemValue(QStringLiteral("page_size")), QStringLiteral("2"));
    const Json second = who("priya").get(next.path() + QLatin1Char('?') + next.query(QUrl::FullyEncoded)).json();
    QVERIFY(protocol::list(second, "results") != protocol::list(first, "results"));
    QVERIFY(!protocol::text(second, "previous").isEmpty());
}

/// Of every parameter that has a form, a value that has another: refused, by the parameter's name, without its value.
void TestApiFilters::valuesThatMeanNothingAreRefused()
{
    const QMap<QString, QString> lists = {
        {QStringLiteral("listRecordings"), QString::fromLatin1(paths::recordings)},
        {QStringLiteral("listAppointments"), QString::fromLatin1(paths::appointments)},
        {QStringLiteral("appointmentsListRecordings"), QString::fromLatin1(paths::appointmentsRecordings)},
        {QStringLiteral("appointmentsAuditLogs"), QString::fromLatin1(paths::auditLogs)},
        {QStringLiteral("searchAccessLog"), QString::fromLatin1(paths::accessLog)},
        {QStringLiteral("listBreakGlass"), QString::fromLatin1(paths::breakGlassAccesses)},
        {QStringLiteral("listMessages"), QString::fromLatin1(paths::messages)},
        {QStringLiteral("listSessions"), QString::fromLatin1(paths::sessions)}};
    // Of those that the handlers check: whatever is no such word, day or number.
    const QStringList free = {QStringLiteral("action"), QStringLiteral("q")}; // words that nobody knows are looked for
    int tried = 0;
    for (const auto &rule : server::routes::queryRules()) {
        const QString operation = QString::fromLatin1(rule.operation);
        const QString name = QString::fromLatin1(rule.name);
        if (!lists.contains(operation) || rule.value == QueryValue::Text || free.contains(name))
            continue;
        for (const char *value : {"Xq-nonsense", "2026-13-41", "%27%20OR%201=1"}) {
            const QString target =
                lists.value(operation) + QLatin1Char('?') + name + QLatin1Char('=') + QLatin1String(value);
            const ApiAnswer answer = who("priya").get(target);
            QVERIFY2(answer.status == 400 && answer.code() == QStringLiteral("invalid_field"),
                     qPrintable(target + QLatin1Char(' ') + QString::number(answer.status)));
            QVERIFY2(!answer.body.contains("Xq-nonsense"), answer.body.constData());
            ++tried;
        }
    }
    QVERIFY(tried > 60);
}

void TestApiFilters::parametersThatMeanNothingAreNamed()
{
    const QByteArray header = QByteArray(paths::unknownParametersHeader).toLower();
    const auto named = [&](const QString &target) { return who("priya").get(target).headers.value(header); };
    const QString list = QString::fromLatin1(paths::appointmentsRecordings);
    QCOMPARE(named(list + QStringLiteral("?page=1&status=completed&purpose=care")), QByteArray());
    QCOMPARE(named(list + QStringLiteral("?state=completed&patient_nam=SorenXq7")), QByteArray("patient_nam, state"));
    QCOMPARE(named(QString::fromLatin1(paths::recordings) + QStringLiteral("?client=SorenXq7&limit=2")),
             QByteArray("client"));
    // Whatever else somebody writes where a name should be is not said again.
    QCOMPARE(named(list + QStringLiteral("?C-4711=1&a.b=1&Xq7Xq7=2")), QByteArray("other"));
    QCOMPARE(who("priya")
                 .call("DELETE", QStringLiteral("/api/v1/media/none?reson=SorenXq7"), "application/json",
                       R"({"reason":"long enough to be one"})")
                 .headers.value(header),
             QByteArray("reson"));
    const QString log = QString::fromStdString(m_log.str());
    QVERIFY(log.contains(QStringLiteral("patient_nam, state")));
    QVERIFY(!log.contains(QStringLiteral("Xq7")));
}

void TestApiFilters::aFilterFindsNoStranger_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("appointments") << QStringLiteral("/api/appointments/?patient=");
    QTest::newRow("recordings") << QStringLiteral("/api/appointments/recordings/?patient=");
    QTest::newRow("telehealth") << QStringLiteral("/api/v1/telehealth/recordings?clientId=");
    QTest::newRow("names") << QStringLiteral("/api/appointments/recordings/?search=");
}

/// A client of somebody else and one who does not exist are found alike: not at all.
void TestApiFilters::aFilterFindsNoStranger()
{
    QFETCH(QString, target);
    const QString daniel = idOf("daniel");
    QString stranger;
    {
        auto row = db().run(QStringLiteral("SELECT u.id FROM users u WHERE u.role = 'patient' AND EXISTS(SELECT 1 FROM "
                                           "recordings r WHERE r.client_id = u.id) AND NOT EXISTS(SELECT 1 FROM "
                                           "therapy_sessions s WHERE s.client_id = u.id AND s.clinician_id = ?)"),
                            {daniel});
        QVERIFY(row.next());
        stranger = row.text(0);
    }
    const bool byName = target.endsWith(QStringLiteral("search="));
    const QString name = server::identity::accountById(db(), domain::UserId(stranger))->person.fullName;
    const QString theirs = byName ? QString::fromLatin1(QUrl::toPercentEncoding(name)) : stranger;
    const QString nobodys = byName ? QStringLiteral("Nemo%20Nemonis") : base::newUuidV7(1);
    const Json found = who("daniel").get(target + theirs).json();
    const Json nothing = who("daniel").get(target + nobodys).json();
    QCOMPARE(found, nothing);
    QVERIFY(protocol::list(found, "results").empty() && protocol::list(found, "recordings").empty());
    QVERIFY(who("priya").get(target + theirs).json() != nothing);
}

/// Of a session that its clinician planned alone they know the number they named, and not whose it is.
void TestApiFilters::whoseSessionItIsStaysWithWhoMayKnow()
{
    QString client;
    {
        auto row = db().run(QStringLiteral("SELECT u.id FROM users u WHERE u.role = 'patient' AND NOT EXISTS(SELECT 1 "
                                           "FROM therapy_sessions s WHERE s.client_id = u.id AND s.clinician_id = ?)"),
                            {idOf("daniel")});
        QVERIFY(row.next());
        client = row.text(0);
    }
    const qint64 at = base::toUnixMs(base::SystemClock().now()) + 3'600'000;
    db().run(QStringLiteral("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state, "
                            "office_id, planned_by, public_number) VALUES(?,?,?,?,?,'scheduled','main',?,?)"),
             {base::newUuidV7(at), client, idOf("daniel"), at, at + 3'000'000, idOf("daniel"),
              server::store::freshNumber()});
    const QString list = QString::fromLatin1(paths::appointments);
    const Json own = rowsOf(who("daniel"), list + QStringLiteral("?status=scheduled"));
    const auto isUnnamed = [](const Json &row) { return protocol::text(row, "patient").isEmpty(); };
    QVERIFY(std::any_of(own.begin(), own.end(), isUnnamed));
    qint64 count = -1;
    QCOMPARE(rowsOf(who("daniel"), list + QStringLiteral("?patient=") + client, &count).size(), 0U);
    QCOMPARE(count, 0);
    QVERIFY(!rowsOf(who("priya"), list + QStringLiteral("?patient=") + client).empty());
}

void TestApiFilters::anAppointmentEnds()
{
    const QString now = base::toText(base::SystemClock().now());
    const Json sessions = rowsOf(who("priya"), QString::fromLatin1(paths::appointments));
    QVERIFY(!sessions.empty());
    for (const Json &row : sessions) {
        const QString end = protocol::text(row, "session_end_time");
        QVERIFY2(end > protocol::text(row, "session_start_time"), row.dump().c_str());
        const QString status = protocol::text(row, "status");
        if (status == QStringLiteral("scheduled"))
            QVERIFY2(end > now, row.dump().c_str());
    }
}

qint64 TestApiFilters::newestEntry()
{
    auto row = db().run(QStringLiteral("SELECT MAX(sequence) FROM access_log"));
    return row.next() ? row.number(0) : 0;
}

void TestApiFilters::theLogHasItsEntriesAndFigures()
{
    ApiPerson &priya = who("priya");
    const QString list = QString::fromLatin1(paths::auditLogs);
    const Json rows = priya.get(list + QStringLiteral("?page_size=5&action=list_recordings")).json();
    for (const Json &row : protocol::list(rows, "results")) {
        const QString number = QString::number(protocol::integer(row, "id").value_or(0));
        QCOMPARE(priya.get(pathFor(paths::auditLog, number)).json(), row);
    }
    for (const char *none : {"0", "-1", "999999999", "nonsense", "1.5"})
        QCOMPARE(priya.get(pathFor(paths::auditLog, QString::fromLatin1(none))).status, 404);
    for (const char *path : {paths::auditLogStats, paths::auditStats}) {
        const qint64 before = newestEntry();
        const Json stats = priya.get(QString::fromLatin1(path)).json();
        QVERIFY(protocol::integer(stats, "total_logs").value_or(-1) >= before);
        qint64 byType = 0;
        for (const auto &[action, count] : protocol::child(stats, "actions_by_type").items())
            byType += count.get<qint64>();
        QCOMPARE(byType, protocol::integer(stats, "recent_logs_30_days").value_or(-1));
        QVERIFY(protocol::child(stats, "actions_by_role").contains("practice_manager"));
    }
    for (const char *name : {"soren", "ruth"}) {
        for (const QString &target :
             {list, pathFor(paths::auditLog, QStringLiteral("1")), QString::fromLatin1(paths::auditLogStats),
              QString::fromLatin1(paths::auditStats)})
            QCOMPARE(who(name).get(target).status, 403);
    }
}

/// A recording that somebody may play and copy, of the telehealth API.
QString TestApiFilters::someRecording(const char *name, const char *member)
{
    const Json list =
        who(name).get(QString::fromLatin1(paths::recordings) + QStringLiteral("?status=AVAILABLE&limit=100")).json();
    for (const Json &row : protocol::list(list, "recordings")) {
        const auto allowed = protocol::list(row, "allowed");
        if (std::find(allowed.begin(), allowed.end(), Json("download")) != allowed.end())
            return protocol::text(row, member);
    }
    return {};
}

/// Actions about a recording that are in the log with an outcome.
QStringList TestApiFilters::logged(const char *outcome, const QString &recording)
{
    auto rows = db().run(QStringLiteral("SELECT action FROM access_log WHERE recording_id = ? AND outcome = ? ORDER BY "
                                        "sequence"),
                         {recording, QString::fromLatin1(outcome)});
    QStringList actions;
    while (rows.next())
        actions << rows.text(0);
    return actions;
}

void TestApiFilters::aDownloadIsInTheLogByItsName()
{
    const QString number = someRecording("ruth", "number");
    const QString id = someRecording("ruth", "id");
    const QString target = pathFor(paths::appointmentsDownload, number);
    const ApiAnswer silent = who("ruth").get(target);
    QCOMPARE(silent.status, 400);
    QCOMPARE(silent.code(), QStringLiteral("reason_required"));
    QCOMPARE(silent.json()["field"], Json("reason"));
    QCOMPARE(silent.json()["reasonRequired"], Json(true));
    QVERIFY(!logged("allowed", id).contains(QStringLiteral("download_recording")));
    const ApiAnswer link = who("ruth").get(target + reason);
    QVERIFY2(link.status == 200, link.body.constData());
    QVERIFY(logged("allowed", id).contains(QStringLiteral("download_recording")));
    const QUrl url(protocol::text(link.json(), "download_url"));
    const ApiAnswer film = ApiPerson(m_clinic).get(url.path() + QLatin1Char('?') + url.query(QUrl::FullyEncoded));
    QCOMPARE(film.status, 200);
    QCOMPARE(film.body.size(), protocol::integer(link.json(), "size").value_or(-1));
}

void TestApiFilters::anUploadSaysWhichFieldIsMissing()
{
    const ApiAnswer answer = who("ruth").call("POST", QString::fromLatin1(paths::mediaUpload),
                                              "multipart/form-data; boundary=part", formOf({}));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), QStringLiteral("session_required"));
    QCOMPARE(answer.json()["field"], Json("sessionId"));
}

/// Deleting a file of the media API is deleting its recording: who may not delete that one may not delete this.
void TestApiFilters::filesAreCopiedAndDeletedByTheRules()
{
    const QString session = someRecording("ruth", "sessionId");
    const ApiAnswer made = who("ruth").call("POST", QString::fromLatin1(paths::mediaUpload),
                                            "multipart/form-data; boundary=part", formOf(session.toUtf8()));
    QVERIFY2(made.status == 201, made.body.constData());
    const QString object = protocol::text(made.json(), "object_name");
    const QString recording = protocol::text(made.json(), "recordingId");
    const QString copy = pathFor(paths::mediaDownload, object);
    QCOMPARE(who("ruth").get(copy).code(), QStringLiteral("reason_required"));
    const ApiAnswer link = who("ruth").get(copy + reason);
    QVERIFY2(link.status == 200, link.body.constData());
    QVERIFY(logged("allowed", recording).contains(QStringLiteral("MEDIA_DOWNLOAD")));
    QCOMPARE(who("daniel").get(copy + reason).status, 404);
    const auto remove = [&](const char *name, const char *why) {
        return who(name).call("DELETE", pathFor(paths::mediaObject, object), "application/json",
                              protocol::toBytes({{"reason", why}}));
    };
    QVERIFY(remove("ruth", "a reason that is long enough").status >= 403);
    QCOMPARE(remove("daniel", "a reason that is long enough").status, 404);
    QVERIFY(logged("refused", recording).contains(QStringLiteral("AUTHORIZATION_FAILURE")));
    QCOMPARE(remove("priya", "short").code(), QStringLiteral("reason_too_short"));
    QVERIFY(!logged("allowed", recording).contains(QStringLiteral("MEDIA_DELETE")));
    const ApiAnswer gone = remove("priya", "the client wishes it gone");
    QVERIFY2(gone.status == 200, gone.body.constData());
    QVERIFY(!protocol::text(gone.json(), "scheduledDeletionAt").isEmpty()); // it can be taken back, as everywhere
    const QStringList actions = logged("allowed", recording);
    QVERIFY(actions.contains(QStringLiteral("MEDIA_DELETE")) && actions.contains(QStringLiteral("deletionAsked")));
    QCOMPARE(remove("priya", "the client wishes it gone").code(), QStringLiteral("already_deleting"));
    QCOMPARE(who("priya")
                 .call("DELETE", QStringLiteral("/api/v1/media/keys.pem"), "application/json",
                       R"({"reason":"a reason that is long enough"})")
                 .status,
             404);
}

/// Starting without a consent is a wrong request there, not a forbidden one.
void TestApiFilters::whatIsDocumentedAsWrongIsFourHundred()
{
    const QString session = someRecording("ruth", "sessionId");
    QVERIFY(!session.isEmpty());
    db().run(QStringLiteral("DELETE FROM client_consent WHERE client_id = (SELECT client_id FROM therapy_sessions "
                            "WHERE id = ?)"),
             {session});
    const ApiAnswer answer = who("ruth").post(pathFor(paths::startRecording, session), {{"consentGiven", true}});
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.json()["consentRequired"], Json(true));
}

/// Another site's page makes a browser send its cookies, and no header: it renews nothing, and spends no token.
void TestApiFilters::renewingByACookieIsMeant()
{
    const ApiPerson nobody(m_clinic);
    const ApiAnswer in =
        nobody.post(QString::fromLatin1(paths::login), {{"email", "june@sample.clinic"}, {"password", samplePassword}});
    const Json session = protocol::child(protocol::child(in.json(), "data"), "session");
    const QByteArray cookie = "refresh_token=" + protocol::text(session, "refreshToken").toLatin1();
    const QByteArray token =
        protocol::text(nobody.get(QString::fromLatin1(paths::csrfToken)).json(), "csrfToken").toLatin1();
    const auto renew = [&](const char *path, const QList<std::pair<QByteArray, QByteArray>> &headers) {
        return nobody.call("POST", QString::fromLatin1(path), "application/json", "{}", headers);
    };
    for (const char *path : {paths::refresh, paths::appointmentsRefresh}) {
        QCOMPARE(renew(path, {{"Cookie", cookie}}).code(), QStringLiteral("csrf_token_wrong"));
        QCOMPARE(renew(path, {{"Cookie", cookie}, {"x-csrf-token", token}}).status, 403);
        QCOMPARE(renew(path, {{"Cookie", cookie + "; csrf_token=made"}, {"x-csrf-token", "made"}}).status, 403);
    }
    const ApiAnswer renewed =
        renew(paths::refresh, {{"Cookie", cookie + "; csrf_token=" + token}, {"x-csrf-token", token}});
    QVERIFY2(renewed.status == 200, renewed.body.constData()); // the token was not spent by any of them
    // A program that shows its token itself needs no other.
    const QString next =
        protocol::text(protocol::child(protocol::child(renewed.json(), "data"), "session"), "refreshToken");
    QCOMPARE(nobody.post(QString::fromLatin1(paths::refresh), {{"refreshToken", protocol::json(next)}}).status, 200);
}

QTEST_GUILESS_MAIN(TestApiFilters)
#include "tst_api_filters.moc"
