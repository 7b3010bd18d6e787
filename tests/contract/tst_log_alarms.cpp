// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "domain/log_action.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/audit/log_bundles.h"
#include "server/audit/log_check.h"
#include "server/audit/log_export.h"
#include "server/audit/log_texts.h"
#include "server/audit/log_tree.h"
#include "server/audit/log_writer.h"
#include "server/jobs/housekeeping.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_clinic.h"

#include <QFile>
#include <QProcess>

#include <limits>
#include <thread>

using namespace attune;
using namespace attune::test;
namespace paths = attune::protocol::paths;
namespace audit = attune::server::audit;
using protocol::Json;
using protocol::pathFor;

/// What the log does when something stands in its way: it says so to people, and never less than what happened.
class TestLogAlarms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneCallersFailureIsNobodyElses();
    void entriesNoLogMayHoldAreTheCallersFault();
    void appendSaysWhy();
    void refusalsOfNobodyAreBundledAndCounted();
    void bundlesOutliveAKill();
    void manyAddressesAreFewEntries();
    void anExchangedTextIsShownToNobody_data();
    void anExchangedTextIsShownToNobody();
    void verifyingFindsExchangedTexts();
    void anEditedEntryStopsTheStartAndEveryExport();
    void anOldEditedEntryIsFoundWhileTheServerRuns();
    void editedHashesAreFoundToo();

private:
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 number(const QString &sql, const QList<QVariant> &values = {});
    audit::Entry entry(const char *action) const;
    audit::Entry refusal(int i, const QString &address) const;
    /// The database, while the server is stopped.
    std::unique_ptr<server::store::Database> opened() const;
    void edit(server::store::Connection &connection, const QString &statement, const QList<QVariant> &values);
    struct Said
    {
        int status = -1;
        QString words;
    };
    Said attunectl(const QStringList &arguments) const;
    void makeEntries(int count);
    QString entryWithText(const QString &action, const domain::Recording &recording, const QString &text);

    std::unique_ptr<TestClinic> m_clinic;
};

void TestLogAlarms::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
}

void TestLogAlarms::cleanup()
{
    m_clinic.reset();
}

qint64 TestLogAlarms::number(const QString &sql, const QList<QVariant> &values)
{
    auto row = db().run(sql, values);
    return row.next() ? row.number(0) : -1;
}

audit::Entry TestLogAlarms::entry(const char *action) const
{
    audit::Entry made;
    made.occurredAt = base::SystemClock().now();
    made.eventId = base::newUuidV7(base::toUnixMs(made.occurredAt));
    made.action = domain::LogActionName::read(QString::fromLatin1(action));
    made.outcome = domain::LogOutcome::Allowed;
    return made;
}

audit::Entry TestLogAlarms::refusal(int i, const QString &address) const
{
    audit::Entry made = entry("signIn");
    made.outcome = domain::LogOutcome::Refused;
    made.code = QStringLiteral("invalid_credentials");
    made.actorId = QStringLiteral("account-%1").arg(i);
    made.address = address;
    return made;
}

std::unique_ptr<server::store::Database> TestLogAlarms::opened() const
{
    const auto postgres = m_clinic->configuration().clinic.postgres;
    return std::make_unique<server::store::Database>(
        postgres ? server::store::Address{{}, postgres}
                 : server::store::Address::sqlite(m_clinic->folder() + QStringLiteral("/data/clinic.sqlite")));
}

/// As somebody does who has the database: without the trigger that keeps the log.
void TestLogAlarms::edit(server::store::Connection &connection, const QString &statement, const QList<QVariant> &values)
{
    connection.run(QStringLiteral("DROP TRIGGER IF EXISTS access_log_no_update") +
                   (TestClinic::isMany() ? QStringLiteral(" ON access_log") : QString()));
    QCOMPARE(connection.run(statement, values).changedRows(), 1);
}

TestLogAlarms::Said TestLogAlarms::attunectl(const QStringList &arguments) const
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(qEnvironmentVariable("ATTUNECTL"),
                  arguments + QStringList{QStringLiteral("--clinic"), m_clinic->folder()});
    if (!program.waitForFinished(60'000))
        return {};
    return {program.exitCode(), QString::fromUtf8(program.readAll())};
}

void TestLogAlarms::makeEntries(int count)
{
    QList<audit::Entry> entries;
    for (int i = 0; i < count; ++i)
        entries << entry("made");
    QVERIFY(m_clinic->clinic().log.append(entries));
}

/// Whatever a rule of the database finds wrong with one caller's entries, the others of the same moment are written.
void TestLogAlarms::oneCallersFailureIsNobodyElses()
{
    audit::AccessLog &log = m_clinic->clinic().log;
    constexpr int callers = 8;
    constexpr int each = 20;
    std::atomic<int> failures = 0;
    std::atomic<int> wrongFailures = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < each; ++i) // a text lies where the entry's own must go
        db().run(QStringLiteral("INSERT INTO log_texts(event_id, salt, body) VALUES(?,?,'in the way')"),
                 {QStringLiteral("blocked-%1").arg(i), QByteArray(16, 's')});
    for (int who = 0; who < callers; ++who) {
        threads.emplace_back([&, who] {
            for (int i = 0; i < each; ++i) {
                audit::Entry made = entry(who == 0 ? "blocked" : "free");
                if (who == 0) {
                    made.eventId = QStringLiteral("blocked-%1").arg(i);
                    made.reason = QStringLiteral("a reason");
                }
                if (const auto logged = log.append({made}); !logged)
                    ++(who == 0 ? failures : wrongFailures);
            }
        });
    }
    for (auto &thread : threads)
        thread.join();
    QCOMPARE(wrongFailures.load(), 0);
    QCOMPARE(failures.load(), each);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'free'")), (callers - 1) * each);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'blocked'")), 0);
    QCOMPARE(number(QStringLiteral("SELECT MAX(sequence) - COUNT(*) FROM access_log")), 0);
}

void TestLogAlarms::entriesNoLogMayHoldAreTheCallersFault()
{
    audit::AccessLog &log = m_clinic->clinic().log;
    const auto refused = [&log](const audit::Entry &entry) {
        const auto logged = log.append({entry});
        return logged ? QString() : logged.error().code;
    };
    for (const double rate : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                              -std::numeric_limits<double>::infinity(), -1.0, 1e9}) {
        audit::Entry bad = entry("bad");
        bad.rate = rate;
        QCOMPARE(refused(bad), QStringLiteral("invalid_field"));
    }
    for (const QString &text : {QString(5000, QLatin1Char('x')), QString(QChar(u'\0')), QString(QChar(u'\xd800'))}) {
        audit::Entry bad = entry("bad");
        bad.recordingId = text;
        QCOMPARE(refused(bad), QStringLiteral("invalid_field"));
    }
    audit::Entry bad = entry("bad");
    bad.ranges = {{5, 1}};
    QCOMPARE(refused(bad), QStringLiteral("invalid_field"));
    bad = entry("bad");
    bad.deviceSequence = -1;
    QCOMPARE(refused(bad), QStringLiteral("invalid_field"));
    bad = entry("bad");
    bad.occurredAt = base::fromUnixMs(std::numeric_limits<qint64>::max());
    QCOMPARE(refused(bad), QStringLiteral("invalid_field"));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'bad'")), 0);
    QVERIFY(log.append({entry("good")}));
}

void TestLogAlarms::appendSaysWhy()
{
    auto &clinic = m_clinic->clinic();
    audit::AccessLog copied(clinic.database, clinic.clock, {QStringLiteral("/nowhere/at/all"), {}, {}});
    QVERIFY(copied.append({entry("x")}).error().detail.contains(QStringLiteral("second place")));
    audit::AccessLog nameless(clinic.database, clinic.clock);
    const auto step = audit::serverEntry(clinic.clock.now(), {}, domain::LogAction::DeletionFinal);
    QVERIFY(nameless.append({step}).error().detail.contains(QStringLiteral("secret")));
    clinic.log.refuse(base::Error{base::ErrorKind::Corrupt, QStringLiteral("somebody cut it"), {}, {}});
    const auto refused = clinic.log.append({entry("x")});
    QCOMPARE(refused.error().kind, base::ErrorKind::Corrupt);
    QCOMPARE(refused.error().code, QStringLiteral("log_unavailable"));
    QVERIFY(refused.error().detail.contains(QStringLiteral("somebody cut it")));
    QVERIFY(!clinic.log.makeCheckpoint());
    clinic.log.refuse({});
    QVERIFY(clinic.log.append({entry("x")}));
}

void TestLogAlarms::refusalsOfNobodyAreBundledAndCounted()
{
    m_clinic->stop();
    const auto database = opened();
    FakeClock clock;
    constexpr int tried = 400;
    {
        audit::AccessLog log(*database, clock);
        for (int i = 0; i < tried; ++i)
            QVERIFY(log.append({refusal(1, QStringLiteral("192.0.2.7"))}));
        const auto count = [&](const QString &sql) {
            auto row = database->connection().run(sql);
            return row.next() ? row.number(0) : -1;
        };
        const QString full = QStringLiteral("SELECT COUNT(*) FROM access_log WHERE actor_id = 'account-1'");
        QCOMPARE(count(full), audit::LogBundles::fullOnes);
        QCOMPARE(count(QStringLiteral("SELECT SUM(counted) FROM log_bundles")), tried - audit::LogBundles::fullOnes);
        clock.advance(audit::LogBundles::window);
        QVERIFY(log.append({entry("later")})); // any entry makes the writer look
        QCOMPARE(count(full), audit::LogBundles::fullOnes + 1);
    }
    auto row = database->connection().run(
        QStringLiteral("SELECT code, address, outcome FROM access_log WHERE code LIKE 'bundled:%'"));
    QVERIFY(row.next());
    QVERIFY2(row.text(0).startsWith(QStringLiteral("bundled:%1:").arg(tried - audit::LogBundles::fullOnes)),
             qPrintable(row.text(0)));
    QVERIFY(row.text(0).endsWith(QStringLiteral(":invalid_credentials")));
    QCOMPARE(row.text(1), QStringLiteral("192.0.2.7"));
    QCOMPARE(row.text(2), QStringLiteral("refused"));
    QVERIFY(!row.next());
}

/// What was counted is in the database before anybody hears that it was refused; the next program writes it.
void TestLogAlarms::bundlesOutliveAKill()
{
    m_clinic->stop();
    const auto database = opened();
    FakeClock clock;
    auto killed = std::make_unique<audit::AccessLog>(*database, clock);
    for (int i = 0; i < 100; ++i)
        QVERIFY(killed->append({refusal(2, QStringLiteral("2001:db8::%1").arg(i + 1))})); // one network
    killed->refuse(base::Error{}); // writes nothing at its end, as after SIGKILL
    killed.reset();
    {
        auto row = database->connection().run(QStringLiteral("SELECT SUM(counted) FROM log_bundles"));
        QVERIFY(row.next());
        QCOMPARE(row.number(0), 100 - audit::LogBundles::fullOnes);
    }
    clock.advance(audit::LogBundles::window);
    audit::AccessLog next(*database, clock);
    QVERIFY(next.append({entry("started")}));
    auto row =
        database->connection().run(QStringLiteral("SELECT code, address FROM access_log WHERE code LIKE 'bundled:%'"));
    QVERIFY(row.next());
    QVERIFY(row.text(0).startsWith(QStringLiteral("bundled:90:")));
    QCOMPARE(row.text(1), QStringLiteral("2001:db8::/64"));
}

/// A new account and a new address each time: the log grows by a fixed measure all the same, and the count is right.
void TestLogAlarms::manyAddressesAreFewEntries()
{
    m_clinic->stop();
    const auto database = opened();
    FakeClock clock;
    constexpr int tried = 1500;
    {
        audit::AccessLog log(*database, clock);
        for (int i = 0; i < tried; ++i)
            QVERIFY(log.append({refusal(i, QStringLiteral("198.51.%1.%2").arg(i / 250).arg(i % 250))}));
        auto open = database->connection().run(QStringLiteral("SELECT COUNT(*) FROM log_bundles"));
        QVERIFY(open.next());
        QVERIFY(open.number(0) <= audit::LogBundles::mostOpen + 2);
        auto signedLog = database->connection().run(
            QStringLiteral("SELECT COUNT(*) FROM access_log WHERE code = 'invalid_credentials'"));
        QVERIFY(signedLog.next());
        QCOMPARE(signedLog.number(0), audit::LogBundles::fullOnesAMinute);
        clock.advance(audit::LogBundles::window);
        QVERIFY(log.append({entry("later")}));
    }
    qint64 counted = 0;
    qint64 bundles = 0;
    auto rows = database->connection().run(QStringLiteral("SELECT code FROM access_log WHERE code LIKE 'bundled:%'"));
    for (; rows.next(); ++bundles)
        counted += rows.text(0).section(QLatin1Char(':'), 1, 1).toLongLong();
    QCOMPARE(counted, tried - audit::LogBundles::fullOnesAMinute);
    QVERIFY(bundles <= audit::LogBundles::mostOpen + 1);
}

void TestLogAlarms::anExchangedTextIsShownToNobody_data()
{
    QTest::addColumn<QString>("action"); ///< of the entry with the text
    QTest::addColumn<QString>("where");
    QTest::newRow("search") << QStringLiteral("linkIssued") << QString::fromLatin1(paths::accessLog);
    QTest::newRow("who has seen this") << QStringLiteral("linkIssued") << QString::fromLatin1(paths::recordingAccess);
    QTest::newRow("emergencies") << QStringLiteral("breakGlassOpened")
                                 << QString::fromLatin1(paths::breakGlassAccesses);
    QTest::newRow("wishes for deletion") << QStringLiteral("deletionWished")
                                         << QString::fromLatin1(paths::deletionRequest);
}

/// Makes an entry with a text. @return the entry's id
QString TestLogAlarms::entryWithText(const QString &action, const domain::Recording &recording, const QString &text)
{
    const Json reason = protocol::json(text);
    bool made = false;
    if (action == QStringLiteral("linkIssued"))
        made = m_clinic->signedIn("priya")
                   ->get(pathFor(paths::playbackUrl, recording.sessionId.value()),
                         {{QStringLiteral("recordingId"), recording.id.value()}, {QStringLiteral("reason"), text}})
                   .has_value();
    else if (action == QStringLiteral("breakGlassOpened"))
        made = m_clinic->signedIn("daniel")
                   ->send("POST", QString::fromLatin1(paths::breakGlassAccesses),
                          {{"clientId", protocol::json(recording.clientId.value())}, {"reason", reason}})
                   .has_value();
    else
        made = wait(m_clinic->signedIn("soren")->clinic.requestDeletion(recording.id, text)).has_value();
    auto row = db().run(QStringLiteral("SELECT event_id FROM access_log WHERE action = ? AND reason_commitment <> '' "
                                       "ORDER BY sequence DESC LIMIT 1"),
                        {action});
    return made && row.next() ? row.text(0) : QString();
}

void TestLogAlarms::anExchangedTextIsShownToNobody()
{
    QFETCH(QString, action);
    QFETCH(QString, where);
    const auto recording = m_clinic->signedIn("soren")->first();
    const QString why = QStringLiteral("what was really said, at length");
    const QString id = entryWithText(action, recording, why);
    QVERIFY(!id.isEmpty());
    const auto priya = m_clinic->signedIn("priya");
    const QString path =
        where.contains(QStringLiteral("{id}")) ? pathFor(where.toLatin1().constData(), recording.id.value()) : where;
    const auto shows = [&](const QString &text) {
        const auto answer = priya->get(path);
        return answer && QString::fromUtf8(protocol::toBytes(*answer)).contains(text);
    };
    const auto alarms = [this] {
        return number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'textExchanged'"));
    };
    QVERIFY(shows(why));
    db().run(QStringLiteral("DELETE FROM log_texts WHERE event_id = ?"), {id});
    QVERIFY(!shows(why)); // destroyed: nothing is shown, and nothing is wrong
    QVERIFY(!shows(audit::exchangedText));
    QCOMPARE(alarms(), 0);
    audit::keepText(db(), id, QStringLiteral("something else, put there afterwards"));
    QVERIFY(shows(audit::exchangedText));
    QVERIFY(!shows(QStringLiteral("put there afterwards")));
    QCOMPARE(alarms(), 1); // however often it is looked at
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'logAlarm'")) > 0);
}

void TestLogAlarms::verifyingFindsExchangedTexts()
{
    audit::Entry made = entry("made");
    made.reason = QStringLiteral("a reason");
    QVERIFY(m_clinic->clinic().log.append({made}));
    QCOMPARE(attunectl({QStringLiteral("audit"), QStringLiteral("verify")}).status, 0);
    m_clinic->stop();
    {
        const auto database = opened();
        database->connection().run(QStringLiteral("DELETE FROM log_texts WHERE event_id = ?"), {made.eventId});
        database->connection().run(QStringLiteral("INSERT INTO log_texts(event_id, salt, body) VALUES(?,?,?)"),
                                   {made.eventId, QByteArray(16, 's'), QStringLiteral("another reason")});
    }
    const Said said = attunectl({QStringLiteral("audit"), QStringLiteral("verify")});
    QCOMPARE(said.status, 1);
    QVERIFY2(said.words.contains(QStringLiteral("does not match its commitment")), qPrintable(said.words));
}

void TestLogAlarms::anEditedEntryStopsTheStartAndEveryExport()
{
    makeEntries(300);
    QVERIFY(m_clinic->clinic().log.makeCheckpoint());
    m_clinic->stop();
    const QString newest = QStringLiteral("SELECT MAX(size) FROM log_checkpoints");
    const auto largest = [&] {
        const auto database = opened();
        auto row = database->connection().run(newest);
        return row.next() ? row.number(0) : -1;
    };
    qint64 edited = 0;
    {
        const auto database = opened();
        auto row = database->connection().run(QStringLiteral("SELECT MAX(sequence) - 20 FROM access_log"));
        QVERIFY(row.next());
        edited = row.number(0);
        edit(database->connection(), QStringLiteral("UPDATE access_log SET outcome = 'refused' WHERE sequence = ?"),
             {edited});
    }
    const qint64 before = largest();
    const base::SystemClock clock;
    const auto refused = server::ClinicServer::start(m_clinic->configuration(), clock);
    QVERIFY(!refused);
    const QString words = QStringLiteral("entry %1 is not what was written there").arg(edited);
    QVERIFY2(refused.error().detail.contains(words), qPrintable(refused.error().detail));
    for (const char *format : {"jsonl", "csv", "fhir"}) {
        const QString out = m_clinic->folder() + QStringLiteral("/export.") + QString::fromLatin1(format);
        const Said said = attunectl({QStringLiteral("audit"), QStringLiteral("export"), QStringLiteral("--out"), out,
                                     QStringLiteral("--format"), QString::fromLatin1(format)});
        QCOMPARE(said.status, 1);
        QVERIFY2(said.words.contains(words), qPrintable(said.words));
        QVERIFY(!QFile::exists(out));
    }
    const Said verified = attunectl({QStringLiteral("audit"), QStringLiteral("verify")});
    QCOMPARE(verified.status, 1);
    QVERIFY2(verified.words.contains(QStringLiteral("BROKEN")), qPrintable(verified.words));
    QVERIFY(attunectl({QStringLiteral("keys"), QStringLiteral("rotate")}).status != 0); // it could not be noted
    QCOMPARE(largest(), before); // nothing was signed by any of them
    // Somebody answers for it: the log says so for ever, and goes on.
    const Said accepted = attunectl({QStringLiteral("audit"), QStringLiteral("accept-restored")});
    QVERIFY2(accepted.status == 0, qPrintable(accepted.words));
    m_clinic->start();
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'logDamageAccepted' AND code = ?"),
                    {QStringLiteral("entry %1").arg(edited)}),
             1);
}

void TestLogAlarms::anOldEditedEntryIsFoundWhileTheServerRuns()
{
    makeEntries(300);
    edit(db(), QStringLiteral("UPDATE access_log SET actor_id = 'nobody' WHERE sequence = ?"), {40});
    audit::LogPatrol patrol;
    server::housekeeping::patrolLog(m_clinic->clinic(), db(), patrol);
    server::housekeeping::patrolLog(m_clinic->clinic(), db(), patrol); // it rests, and says it once
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'logDamaged' AND code = 'entry "
                                   "40'")),
             1);
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'logAlarm'")) >= 2); // Priya and Oscar
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM clinic_settings WHERE name = 'last-log-check' AND value LIKE "
                                  "'%BROKEN'")) == 1);
}

/// An entry together with its leaf hash: the hashes above are of the old one.
void TestLogAlarms::editedHashesAreFoundToo()
{
    makeEntries(600);
    edit(db(), QStringLiteral("UPDATE access_log SET actor_id = 'nobody' WHERE sequence = ?"), {40});
    const auto changed = audit::entryAt(db(), 40);
    QVERIFY(changed);
    const crypto::TreeHasher hasher;
    QByteArray tile;
    {
        auto row = db().run(QStringLiteral("SELECT hashes FROM log_tiles WHERE level = 0 AND tile = 0"));
        QVERIFY(row.next());
        tile = row.value(0).toByteArray();
    }
    tile.replace(39 * 32, 32, crypto::toBytes(hasher.leaf(audit::lineOf(*changed))));
    db().run(QStringLiteral("UPDATE log_tiles SET hashes = ? WHERE level = 0 AND tile = 0"), {tile});
    const auto damage = audit::damageAmong(db(), 1, audit::treeSize(db()));
    QVERIFY(damage);
    QCOMPARE(damage->entry, 0);
    QVERIFY2(damage->words.contains(QStringLiteral("hashes from entry 1 on")), qPrintable(damage->words));
}

QTEST_GUILESS_MAIN(TestLogAlarms)
#include "tst_log_alarms.moc"
