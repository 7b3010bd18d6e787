// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "domain/log_action.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/alerts/alert_book.h"
#include "server/identity/accounts.h"
#include "server/identity/auditors.h"
#include "server/identity/relations.h"
#include "server/jobs/oversight.h"
#include "server/quality/quality_store.h"
#include "server/reports/schedules.h"
#include "server/store/office_names.h"
#include "tests/support/test_clinic.h"

#include <QFile>
#include <QSet>

#include <thread>

using namespace attune;
using namespace attune::test;
namespace identity = server::identity;
namespace paths = protocol::paths;
using protocol::Json;
using protocol::pathFor;

namespace {

/// What an auditor is there for, and what everybody has for themselves. Everything else is closed, whatever it is
/// called and whenever it was added.
bool isForAuditors(const QString &path)
{
    static const QStringList open = {QStringLiteral("/api/v1/access-log"),
                                     QStringLiteral("/api/audit/"),
                                     QStringLiteral("/api/v1/alerts"),
                                     QStringLiteral("/api/v1/alert-rules"),
                                     QStringLiteral("/api/v1/reports"),
                                     QStringLiteral("/api/v1/report-"),
                                     QStringLiteral("/api/v1/stored-reports"),
                                     QStringLiteral("/api/v1/disclosures"),
                                     QStringLiteral("/api/v1/activity-reviews"),
                                     QStringLiteral("/api/v1/clinic/"),
                                     QStringLiteral("/api/v1/quality-"),
                                     QStringLiteral("/api/v1/working-hours"),
                                     QStringLiteral("/api/v1/auth/"),
                                     QStringLiteral("/api/auth/"),
                                     QStringLiteral("/api/v1/messages"),
                                     QStringLiteral("/api/v1/csrf-token"),
                                     QStringLiteral("/healthz"),
                                     QStringLiteral("/livez")};
    return path.endsWith(QStringLiteral("/access-log")) || path.endsWith(QStringLiteral("/access-log/receipt")) ||
           std::any_of(open.begin(), open.end(), [&path](const QString &start) { return path.startsWith(start); });
}

} // namespace

/// Who checks how a clinic deals with its records sees what was done and no record, until their day has come.
class TestAuditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void nothingOfARecordIsTheirs();
    void listsOfRecordsAreEmpty();
    void theLogIsTheirsAsTheOfficesManagers();
    void anotherOfficeIsTheirsWhereSaid();
    void whatEveryOfficeKeepsIsTheirsWhereSaid();
    void administratorsActsAreInTheLogAsItComes();
    void theirTimeEndsByItself();
    void aTermOfTheirsEndsOnce();
    void withoutATermTheyReadTheirOwnTrail();

private:
    domain::UserId idOf(const QByteArray &who);
    Json readAs(TestPerson &person, const QString &path, const QList<std::pair<QString, QString>> &query = {});
    QStringList actorsIn(TestPerson &person, const QList<std::pair<QString, QString>> &query = {});
    void fillOffice(const QString &office, const QString &owner);
    QStringList officesIn(TestPerson &person, const char *path, const char *rows);
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    base::Instant now() const { return base::SystemClock().now(); }

    std::unique_ptr<TestClinic> m_clinic;
    Json m_description;
};

void TestAuditor::initTestCase()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    QFile file(QStringLiteral(SOURCE_FOLDER "/resources/api/attune.openapi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_description = *protocol::objectFrom(file.readAll());
    identity::appointAuditor(db(), idOf("ingrid"), {}, now());
}

void TestAuditor::cleanupTestCase()
{
    m_clinic.reset();
}

domain::UserId TestAuditor::idOf(const QByteArray &who)
{
    const auto account = identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return account ? account->person.id : domain::UserId();
}

Json TestAuditor::readAs(TestPerson &person, const QString &path, const QList<std::pair<QString, QString>> &query)
{
    const auto answer = person.get(path, query);
    return answer ? *answer : Json();
}

QStringList TestAuditor::actorsIn(TestPerson &person, const QList<std::pair<QString, QString>> &query)
{
    QStringList actors;
    const Json found = readAs(person, QString::fromLatin1(paths::accessLog), query);
    for (const Json &row : protocol::list(found, "entries"))
        actors << protocol::text(row, "actorId");
    return actors;
}

/// Every operation with an id in its path, for every kind of id there is.
void TestAuditor::nothingOfARecordIsTheirs()
{
    const auto auditor = m_clinic->signedIn("ingrid");
    enum class Column { Id, SessionId, ClientId, PublicNumber };
    auto row = db().run(QStringLiteral("SELECT id, session_id, client_id, public_number FROM recordings WHERE status = "
                                       "'AVAILABLE' ORDER BY id LIMIT 1"));
    QVERIFY(row.next());
    const QStringList ids = {row.text(Column::Id), row.text(Column::SessionId), row.text(Column::ClientId),
                             row.text(Column::PublicNumber), row.text(Column::Id) + QStringLiteral(".mp4")};
    int asked = 0;
    for (const auto &[path, operations] : m_description["paths"].items()) {
        const QString name = QString::fromStdString(path);
        if (!name.contains(QStringLiteral("{id}")) || isForAuditors(name) || name.startsWith(QStringLiteral("/media/")))
            continue;
        for (const auto &[method, operation] : operations.items()) {
            for (const QString &id : ids) {
                const QString target = pathFor(path.c_str(), id);
                const QByteArray verb = QByteArray::fromStdString(method).toUpper();
                const auto answer =
                    verb == "GET"
                        ? auditor->get(target, {{QStringLiteral("reason"), QStringLiteral("because I want to see it")}})
                        : auditor->send(verb.constData(), target,
                                        {{"reason", "because I want to see it"},
                                         {"consentGiven", true},
                                         {"positionMs", 1},
                                         {"line", 0},
                                         {"text", "a text"},
                                         {"classification", "standard"}});
                QVERIFY2(!answer, qPrintable(QString::fromLatin1(verb) + QLatin1Char(' ') + target));
                ++asked;
            }
        }
    }
    QVERIFY(asked > 100);
}

void TestAuditor::listsOfRecordsAreEmpty()
{
    const auto auditor = m_clinic->signedIn("ingrid");
    QList<QByteArray> traces;
    const auto people = db().run(QStringLiteral("SELECT id FROM users WHERE role = 'patient'")).all<QString>();
    for (const QString &id : people)
        traces << id.toUtf8() << identity::accountById(db(), domain::UserId(id))->person.fullName.toUtf8();
    traces += [this] {
        QList<QByteArray> found;
        const auto recordings = db().run(QStringLiteral("SELECT id FROM recordings")).all<QString>();
        for (const QString &id : recordings)
            found << id.toUtf8();
        return found;
    }();
    int asked = 0;
    for (const auto &[path, operations] : m_description["paths"].items()) {
        const QString name = QString::fromStdString(path);
        if (name.contains(QStringLiteral("{id}")) || !operations.contains("get") || isForAuditors(name))
            continue;
        const auto answer = auditor->get(name);
        const QByteArray text = answer ? protocol::toBytes(*answer) : QByteArray();
        for (const QByteArray &trace : std::as_const(traces))
            QVERIFY2(!text.contains(trace), qPrintable(name));
        ++asked;
    }
    QVERIFY(asked > 5);
}

void TestAuditor::theLogIsTheirsAsTheOfficesManagers()
{
    const auto manager = m_clinic->signedIn("priya");
    const auto auditor = m_clinic->signedIn("ingrid");
    const QList<std::pair<QString, QString>> whole = {{QStringLiteral("limit"), QStringLiteral("500")},
                                                      {QStringLiteral("action"), QStringLiteral("linkIssued,watched")}};
    const Json theirs = readAs(*auditor, QString::fromLatin1(paths::accessLog), whole);
    const Json managers = readAs(*manager, QString::fromLatin1(paths::accessLog), whole);
    QVERIFY(!protocol::list(managers, "entries").empty());
    QVERIFY(theirs["entries"] == managers["entries"]);
    QVERIFY(auditor->get(QString::fromLatin1(paths::clinicStatus)));
    // Who has seen a recording that the log names; and nothing else of it.
    const QString recording = protocol::text(theirs["entries"][0], "recordingId");
    QVERIFY(auditor->get(pathFor(paths::recordingAccess, recording)));
    QVERIFY(!auditor->get(pathFor(paths::recording, recording)));
    // Each look is an entry, with what it was for.
    QCOMPARE(db().run(QStringLiteral("SELECT purpose FROM access_log WHERE actor_id = ? AND action = 'accessLogRead' "
                                     "ORDER BY sequence DESC LIMIT 1"),
                      {idOf("ingrid").value()})
                 .firstOr<QString>(),
             QStringLiteral("quality"));
}

void TestAuditor::anotherOfficeIsTheirsWhereSaid()
{
    QVERIFY(identity::addOffice(db(), QStringLiteral("north"), QStringLiteral("North"), QStringLiteral("general")));
    identity::NewAccount account;
    account.email = QStringLiteral("nadia@sample.clinic");
    account.fullName = QStringLiteral("Nadia Northmanager");
    account.role = domain::Role::PracticeManager;
    account.password = QString::fromLatin1(samplePassword);
    account.office = QStringLiteral("north");
    const auto north = identity::createAccount(db(), account, {1, 64}, now());
    QVERIFY(north);
    const auto manager = m_clinic->signedIn("nadia");
    QVERIFY(manager->get(QString::fromLatin1(paths::accessLog)));
    const auto auditor = m_clinic->signedIn("ingrid");
    const QList<std::pair<QString, QString>> whole = {{QStringLiteral("limit"), QStringLiteral("500")},
                                                      {QStringLiteral("action"), QStringLiteral("accessLogSearched")}};
    QVERIFY(!actorsIn(*auditor, whole).contains(north->value()));
    identity::appointAuditor(db(), idOf("ingrid"), {true, {}}, now());
    QVERIFY(actorsIn(*auditor, whole).contains(north->value()));
    identity::appointAuditor(db(), idOf("ingrid"), {}, now());
    QVERIFY(!actorsIn(*auditor, whole).contains(north->value()));
}

/// Something of everything that an office keeps of its oversight.
void TestAuditor::fillOffice(const QString &office, const QString &owner)
{
    server::alerts::raise(db(), {domain::AlertKind::PurgeOverdue, office, QStringLiteral("x")}, now());
    server::quality::keepQuota(db(), office, {3, owner, now()});
    server::quality::DrawRow draw;
    draw.id = QStringLiteral("draw of ") + office;
    draw.office = office;
    draw.month = QStringLiteral("2020-01");
    draw.perClinician = 3;
    draw.listHash = QString(64, QLatin1Char('0'));
    draw.frozenAt = now();
    QVERIFY(server::quality::freeze(db(), draw));
    const auto recording = db().run(QStringLiteral("SELECT MIN(id) FROM recordings")).only<QString>();
    QVERIFY(server::quality::noteDrawn(db(), draw.id, {{recording, idOf("ruth").value()}}, now()));
    server::reports::ScheduleRow row;
    row.owner = owner;
    row.office = office;
    row.schedule.id = base::newUuidV7(base::toUnixMs(now()));
    row.schedule.request.templateId = QStringLiteral("refused");
    row.schedule.nextAt = now() + std::chrono::hours(24 * 30);
    server::reports::keepSchedule(db(), row, now());
}

/// Of which offices a list tells, as far as it says so. @param rows the name of the list in the answer
QStringList TestAuditor::officesIn(TestPerson &person, const char *path, const char *rows)
{
    const Json answer = readAs(person, QString::fromLatin1(path));
    QSet<QString> offices;
    for (const Json &row : protocol::list(answer, rows))
        offices.insert(protocol::text(row, "office"));
    QStringList sorted = offices.values();
    sorted.sort();
    return sorted;
}

/// Each list by itself, and one thing of it by its id.
void TestAuditor::whatEveryOfficeKeepsIsTheirsWhereSaid()
{
    const QString nadia = idOf("nadia").value();
    QVERIFY(!nadia.isEmpty()); // of the office "north", made above
    fillOffice(QStringLiteral("main"), idOf("priya").value());
    fillOffice(QStringLiteral("north"), nadia);
    const auto auditor = m_clinic->signedIn("ingrid");
    const QString alert = pathFor(
        paths::alert, db().run(QStringLiteral("SELECT MIN(id) FROM alerts WHERE office_id = 'north'")).only<QString>());
    const QString review = pathFor(
        paths::finishQualityReview,
        db().run(QStringLiteral("SELECT id FROM quality_reviews WHERE draw_id = 'draw of north'")).only<QString>());
    const auto schedules = [&] { // by whom
        QStringList owners;
        const Json answer = readAs(*auditor, QString::fromLatin1(paths::reportSchedules));
        for (const Json &row : protocol::list(answer, "schedules"))
            owners << protocol::text(row, "ownerName");
        return owners;
    };
    const QString main = server::store::officeNames(db()).value(QStringLiteral("main"));
    const QStringList unsaid{QString()};
    const QStringList both = main < QStringLiteral("North") ? QStringList{main, QStringLiteral("North")}
                                                            : QStringList{QStringLiteral("North"), main};
    for (const bool ofAll : {false, true, false}) {
        identity::appointAuditor(db(), idOf("ingrid"), {ofAll, {}}, now());
        QCOMPARE(officesIn(*auditor, paths::alerts, "alerts"), ofAll ? both : unsaid);
        QCOMPARE(officesIn(*auditor, paths::qualityReviews, "reviews"), ofAll ? both : unsaid);
        QCOMPARE(officesIn(*auditor, paths::qualityReviews, "draws"), ofAll ? both : unsaid);
        QCOMPARE(officesIn(*auditor, paths::qualityReviews, "quotas"), ofAll ? both : QStringList());
        QCOMPARE(schedules().contains(QStringLiteral("Nadia Northmanager")), ofAll);
        QCOMPARE(auditor->get(alert).has_value(), ofAll);
        // They look at it, and no more.
        const auto done = auditor->send("POST", review, Json::object());
        QVERIFY(!done);
        QCOMPARE(done.error().kind, base::ErrorKind::NotFound); // whatever they ask to be done with something
    }
}

/// Nothing is left out by itself: whoever asks for the log and names nothing gets every entry there is, those of
/// administrators, managers and auditors and those about the log included.
void TestAuditor::administratorsActsAreInTheLogAsItComes()
{
    const auto admin = m_clinic->signedIn("oscar");
    QVERIFY(admin->get(QString::fromLatin1(paths::accessLog)));
    QVERIFY(admin->get(QString::fromLatin1(paths::clinicStatus)));
    identity::appointAuditor(db(), idOf("ingrid"), {true, {}}, now());
    const auto auditor = m_clinic->signedIn("ingrid");
    QSet<qint64> shown;
    QString cursor;
    const qint64 newest = db().run(QStringLiteral("SELECT MAX(sequence) FROM access_log")).only<qint64>();
    do {
        QList<std::pair<QString, QString>> query = {{QStringLiteral("limit"), QStringLiteral("500")}};
        if (!cursor.isEmpty())
            query.append({QStringLiteral("cursor"), cursor});
        const Json page = readAs(*auditor, QString::fromLatin1(paths::accessLog), query);
        for (const Json &row : protocol::list(page, "entries"))
            shown.insert(protocol::integer(row, "sequence").value_or(0));
        cursor = protocol::text(page, "nextCursor");
    } while (!cursor.isEmpty());
    const auto all =
        db().run(QStringLiteral("SELECT sequence FROM access_log WHERE sequence <= ?"), {newest}).all<qint64>();
    for (const qint64 sequence : all)
        QVERIFY2(shown.contains(sequence), qPrintable(QString::number(sequence)));
    identity::appointAuditor(db(), idOf("ingrid"), {}, now());
}

void TestAuditor::theirTimeEndsByItself()
{
    identity::appointAuditor(db(), idOf("ingrid"), {false, now() + std::chrono::hours(1)}, now());
    const auto auditor = m_clinic->signedIn("ingrid");
    QVERIFY(auditor->get(QString::fromLatin1(paths::accessLog)));
    identity::appointAuditor(db(), idOf("ingrid"), {false, now() - std::chrono::seconds(1)}, now());
    // Refused from that moment on, whether or not a server has noticed.
    QVERIFY(!auditor->get(QString::fromLatin1(paths::accessLog)));
    QVERIFY(!auditor->get(QString::fromLatin1(paths::auditLogs)));
    TestPerson again(m_clinic->address());
    QVERIFY(!again.signIn("ingrid"));
    server::oversight::endAuditors(m_clinic->clinic(), db());
    QVERIFY(!identity::accountById(db(), idOf("ingrid"))->active);
    QCOMPARE(db().run(QStringLiteral("SELECT COUNT(*) FROM sign_ins WHERE user_id = ? AND ended_at IS NULL"),
                      {idOf("ingrid").value()})
                 .only<qint64>(),
             0);
    // Another term and an open account let them in again.
    identity::appointAuditor(db(), idOf("ingrid"), {}, now());
    db().run(QStringLiteral("UPDATE users SET active = 1 WHERE id = ?"), {idOf("ingrid").value()});
    QVERIFY(m_clinic->signedIn("ingrid")->get(QString::fromLatin1(paths::accessLog)));
}

void TestAuditor::aTermOfTheirsEndsOnce()
{
    const auto until = now() - std::chrono::seconds(5);
    identity::appointAuditor(db(), idOf("ingrid"), {false, until}, now());
    std::vector<std::thread> servers;
    for (int i = 0; i < 3; ++i)
        servers.emplace_back(
            [this] { server::oversight::endAuditors(m_clinic->clinic(), m_clinic->clinic().database.connection()); });
    for (std::thread &server : servers)
        server.join();
    QCOMPARE(
        db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'auditorTermEnded' AND code = ?"),
                 {idOf("ingrid").value() + QLatin1Char(':') + base::toText(base::fromUnixMs(base::toUnixMs(until)))})
            .only<qint64>(),
        1);
    identity::appointAuditor(db(), idOf("ingrid"), {}, now());
    db().run(QStringLiteral("UPDATE users SET active = 1 WHERE id = ?"), {idOf("ingrid").value()});
}

void TestAuditor::withoutATermTheyReadTheirOwnTrail()
{
    db().run(QStringLiteral("DELETE FROM auditor_terms"));
    const auto auditor = m_clinic->signedIn("ingrid");
    const QStringList actors = actorsIn(*auditor, {{QStringLiteral("limit"), QStringLiteral("500")}});
    QVERIFY(!actors.isEmpty());
    for (const QString &actor : actors)
        QCOMPARE(actor, idOf("ingrid").value());
    QVERIFY(!auditor->get(QString::fromLatin1(paths::clinicStatus)));
    identity::appointAuditor(db(), idOf("ingrid"), {}, now());
}

QTEST_GUILESS_MAIN(TestAuditor)
#include "tst_auditor.moc"
