// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_action.h"
#include "domain/permission.h"
#include "resources/clinic_resources.h"
#include "server/jobs/clinic_jobs.h"
#include "server/retention/retention_job.h"
#include "tests/support/test_clinic.h"

#include <QProcess>

using namespace attune;
using namespace attune::test;
using namespace attune::server::retention;
using base::ErrorKind;

/// How long recordings are kept, and how they go: figures of the policies, and the steps on a real server.
class TestRetention : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theDayFollowsTheLastSessionAndTheAge_data();
    void theDayFollowsTheLastSessionAndTheAge();
    void wrongPoliciesAreRefusedInWords();
    void aDeletionWaitsAndCanBeTakenBack();
    void whatIsNotTakenBackIsErasedWithACertificate();
    void whoMayNotDeleteMayNotTakeBack();
    void aHeldRecordingStays();
    void oldRecordingsAreWarnedArchivedAndErased();
    void theRehearsalSaysWhatTheRunDoes();
    void aNewSessionMovesTheDay();
    void twoRunsAtOnceDoEverythingOnce();

private:
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    RetentionContext place() { return server::retentionContextOf(m_clinic->clinic(), db()); }
    QStringList steps();
    void runAll();
    void set(const QString &column, qint64 value);
    qint64 number(const QString &sql);
    QString ctl(const QStringList &arguments);
    domain::Recording now();

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_priya;
    domain::Recording m_recording;
};

void TestRetention::initTestCase()
{
    initialiseClinicResources();
}

void TestRetention::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->rules.undoDeletion = std::chrono::hours(72);
    m_clinic->start();
    m_priya = std::make_unique<TestPerson>(m_clinic->address());
    QVERIFY(m_priya->signIn("priya"));
    m_recording = m_priya->first();
    runAll(); // what the sample clinic brings is settled first
}

void TestRetention::cleanup()
{
    m_priya.reset();
    m_clinic.reset();
}

QStringList TestRetention::steps()
{
    QStringList lines;
    const auto all = due(place());
    for (const Step &step : all)
        lines << textOf(step);
    return lines;
}

void TestRetention::runAll()
{
    const auto all = due(place());
    for (const Step &step : all)
        QVERIFY(take(place(), step));
}

void TestRetention::set(const QString &column, qint64 value)
{
    db().run(QStringLiteral("UPDATE recordings SET %1 = ? WHERE id = ?").arg(column), {value, m_recording.id.value()});
}

qint64 TestRetention::number(const QString &sql)
{
    auto row = db().run(sql, {m_recording.id.value()});
    return row.next() ? row.number(0) : -1;
}

QString TestRetention::ctl(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(qEnvironmentVariable("ATTUNECTL"), QStringList{QStringLiteral("retention")} + arguments +
                                                         QStringList{QStringLiteral("--clinic"), m_clinic->folder()});
    process.waitForFinished();
    return QString::fromUtf8(process.readAll());
}

domain::Recording TestRetention::now()
{
    return *wait(m_priya->clinic.recording(m_recording.id));
}

void TestRetention::theDayFollowsTheLastSessionAndTheAge_data()
{
    QTest::addColumn<QString>("jurisdiction");
    QTest::addColumn<QDate>("lastService");
    QTest::addColumn<QDate>("birth");
    QTest::addColumn<QDate>("until");
    const auto row = [](const char *name, const char *where, QDate last, QDate birth, QDate until) {
        QTest::newRow(name) << QString::fromLatin1(where) << last << birth << until;
    };
    const QDate session(2026, 11, 11);
    row("an adult", "us-ga", session, {1979, 11, 23}, {2033, 11, 11});
    row("of unknown age", "general", session, {}, {2033, 11, 11});
    row("a child of 8 in Georgia: three years after coming of age are later", "us-ga", session, {2018, 5, 4},
        {2039, 5, 4});
    row("somebody of 17 in Georgia: seven years after the last session are later", "us-ga", session, {2009, 5, 4},
        {2033, 11, 11});
    row("a child in Australia: until 25", "au", session, {2018, 5, 4}, {2043, 5, 4});
    row("a state of Australia", "au-vic", session, {2018, 5, 4}, {2043, 5, 4});
    row("nobody knows where", "atlantis", session, {2018, 5, 4}, {2043, 5, 4});
    row("of age on the day of the session", "us-ga", session, {2008, 11, 11}, {2033, 11, 11});
    row("born and seen on leap days", "us-ga", {2024, 2, 29}, {2016, 2, 29}, {2037, 3, 1});
}

void TestRetention::theDayFollowsTheLastSessionAndTheAge()
{
    QFETCH(QString, jurisdiction);
    QFETCH(QDate, lastService);
    QFETCH(QDate, birth);
    QFETCH(QDate, until);
    const auto policies = server::policy::RetentionPolicies::builtIn();
    QCOMPARE(server::policy::keptUntil(policies.of(jurisdiction), lastService, birth), until);
}

void TestRetention::wrongPoliciesAreRefusedInWords()
{
    const auto said = [](const char *json) {
        const auto policies = server::policy::RetentionPolicies::fromJson(json);
        return policies ? QStringLiteral("fine") : policies.error().detail;
    };
    QCOMPARE(said("{}"), QStringLiteral("the retention policies are no list"));
    QCOMPARE(said("[1]"), QStringLiteral("a retention policy is malformed"));
    QVERIFY(said(R"([{"jurisdiction":"general","yearsAfterLastService":0}])").contains(QStringLiteral("impossible")));
    QCOMPARE(said("[]"), QStringLiteral("there is no retention policy \"general\""));
}

void TestRetention::aDeletionWaitsAndCanBeTakenBack()
{
    const auto removed = wait(m_priya->clinic.deleteRecording(m_recording.id, QStringLiteral("mistake"),
                                                              QStringLiteral("the wrong one was chosen")));
    QVERIFY(removed);
    const auto waiting = now();
    QCOMPARE(waiting.status, domain::RecordingStatus::Archived);
    QVERIFY(waiting.eraseAt);
    const auto wait72 = *waiting.eraseAt - base::SystemClock().now();
    QVERIFY(wait72 > std::chrono::hours(71) && wait72 <= std::chrono::hours(72));
    QVERIFY(waiting.allows(domain::Permission::Restore) && !waiting.allows(domain::Permission::Delete) &&
            !waiting.allows(domain::Permission::Play));
    QVERIFY(m_clinic->hasMedia(m_recording.id.value()));
    // It can be neither watched nor deleted a second time meanwhile.
    TestPerson soren(m_clinic->address());
    QVERIFY(!wait(m_priya->clinic.link(waiting, domain::LinkUse::Play, {}, QStringLiteral("yearly quality review"))));
    QCOMPARE(wait(m_priya->clinic.deleteRecording(m_recording.id, QStringLiteral("mistake"),
                                                  QStringLiteral("the wrong one was chosen")))
                 .error()
                 .code,
             QStringLiteral("already_deleting"));
    runAll(); // nothing is due
    QVERIFY(m_clinic->hasMedia(m_recording.id.value()));

    QCOMPARE(wait(m_priya->clinic.restoreRecording(m_recording.id, QStringLiteral("short"))).error().code,
             QStringLiteral("reason_too_short"));
    QVERIFY(wait(m_priya->clinic.restoreRecording(m_recording.id, QStringLiteral("it was the wrong one"))));
    const auto back = now();
    QCOMPARE(back.status, m_recording.status);
    QVERIFY(!back.eraseAt && back.allows(domain::Permission::Play) && back.allows(domain::Permission::Delete));
    QCOMPARE(
        wait(m_priya->clinic.restoreRecording(m_recording.id, QStringLiteral("it was the wrong one"))).error().code,
        QStringLiteral("not_deleting"));
    for (const auto action : {domain::LogAction::DeletionScheduled, domain::LogAction::DeletionUndone})
        QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE recording_id = ? AND action = '%1'")
                            .arg(textOf(action))),
                 1);
}

void TestRetention::whatIsNotTakenBackIsErasedWithACertificate()
{
    QVERIFY(wait(m_priya->clinic.deleteRecording(m_recording.id, QStringLiteral("client_asked"),
                                                 QStringLiteral("asked for it in writing"))));
    set(QStringLiteral("erase_at"), 1000);
    QVERIFY(steps().contains(QStringLiteral("erase %1 due since 1970-01-01").arg(m_recording.id.value())));
    // Too late to be taken back, whatever the job has done by now.
    QCOMPARE(
        wait(m_priya->clinic.restoreRecording(m_recording.id, QStringLiteral("it was the wrong one"))).error().code,
        QStringLiteral("not_deleting"));
    runAll();
    QCOMPARE(now().status, domain::RecordingStatus::Deleted);
    QVERIFY(!m_clinic->hasMedia(m_recording.id.value()));
    const QString certificate = ctl({QStringLiteral("certificate"), m_recording.id.value()});
    QVERIFY2(certificate.contains(m_recording.sha256) && certificate.contains(QStringLiteral("client_asked")) &&
                 certificate.contains(QStringLiteral("hmac-sha256: ")),
             qPrintable(certificate));
    for (const auto action : {domain::LogAction::DeletionFinal, domain::LogAction::DeletionDone})
        QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE recording_id = ? AND action = '%1'")
                            .arg(textOf(action))),
                 1);
}

void TestRetention::whoMayNotDeleteMayNotTakeBack()
{
    QVERIFY(wait(m_priya->clinic.deleteRecording(m_recording.id, QStringLiteral("mistake"),
                                                 QStringLiteral("the wrong one was chosen"))));
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    const auto refused = wait(ruth.clinic.restoreRecording(m_recording.id, QStringLiteral("I would like it back")));
    QVERIFY(!refused);
    QVERIFY(refused.error().kind == ErrorKind::NotPermitted || refused.error().kind == ErrorKind::NotFound);
    QVERIFY(now().eraseAt);
}

void TestRetention::aHeldRecordingStays()
{
    const QString id = m_recording.id.value();
    QVERIFY(ctl({QStringLiteral("hold"), id}).contains(QStringLiteral("On legal hold")));
    QCOMPARE(wait(m_priya->clinic.deleteRecording(m_recording.id, QStringLiteral("mistake"),
                                                  QStringLiteral("the wrong one was chosen")))
                 .error()
                 .code,
             QStringLiteral("legal_hold"));
    set(QStringLiteral("kept_until"), 1'300'000'000'000);                     // 2011
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = 1000")); // long ago
    db().run(QStringLiteral("UPDATE recordings SET session_at = 1000"));
    QVERIFY2(steps().filter(id).isEmpty(), qPrintable(steps().filter(id).join(QLatin1Char(' '))));
    QVERIFY(ctl({QStringLiteral("release"), id}).contains(QStringLiteral("released")));
    QVERIFY(ctl({QStringLiteral("release"), id}).contains(QStringLiteral("there is no hold")));
    QVERIFY(!steps().filter(id).isEmpty());
    // One that waits to be erased already goes on waiting.
    runAll();
    set(QStringLiteral("erase_at"), 1000);
    QVERIFY(ctl({QStringLiteral("hold"), id}).contains(QStringLiteral("On legal hold")));
    runAll();
    QVERIFY(m_clinic->hasMedia(id));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE ? <> '' AND action = 'legalHoldPlaced'")), 2);
}

void TestRetention::oldRecordingsAreWarnedArchivedAndErased()
{
    const QString id = m_recording.id.value();
    const qint64 dayMs = 24LL * 3600 * 1000;
    const qint64 today = base::toUnixMs(base::SystemClock().now());
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = 1000"));
    db().run(QStringLiteral("UPDATE recordings SET session_at = 1000"));
    set(QStringLiteral("kept_until"), today + 31 * dayMs);
    QVERIFY(steps().filter(id).isEmpty());
    set(QStringLiteral("kept_until"), today + 29 * dayMs);
    QCOMPARE(steps().filter(id).size(), 1);
    QVERIFY(steps().filter(id).first().startsWith(QStringLiteral("warn ")));
    runAll();
    QVERIFY(steps().filter(id).isEmpty()); // warned once
    set(QStringLiteral("kept_until"), today - 1);
    QVERIFY(steps().filter(id).first().startsWith(QStringLiteral("archive ")));
    runAll();
    const auto archived = now();
    QCOMPARE(archived.status, domain::RecordingStatus::Archived);
    QVERIFY(archived.eraseAt && *archived.eraseAt - base::SystemClock().now() > std::chrono::hours(24 * 89));
    QVERIFY(wait(m_priya->clinic.restoreRecording(m_recording.id, QStringLiteral("a court has asked for it"))));
    QCOMPARE(now().status, domain::RecordingStatus::Available);
    QVERIFY(steps().filter(id).isEmpty()); // not archived again at once
    set(QStringLiteral("kept_until"), today - 1);
    runAll();
    set(QStringLiteral("erase_at"), today - 1);
    runAll();
    QCOMPARE(now().status, domain::RecordingStatus::Deleted);
    QVERIFY(!m_clinic->hasMedia(id));
}

void TestRetention::theRehearsalSaysWhatTheRunDoes()
{
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = 1000"));
    db().run(QStringLiteral("UPDATE recordings SET session_at = 1000, kept_until = 1000 WHERE status = 'AVAILABLE'"));
    QVERIFY(wait(m_priya->clinic.deleteRecording(m_recording.id, QStringLiteral("mistake"),
                                                 QStringLiteral("the wrong one was chosen"))));
    set(QStringLiteral("erase_at"), 1000);
    const QString rehearsed = ctl({QStringLiteral("run"), QStringLiteral("--dry-run")});
    QVERIFY(rehearsed.count(QStringLiteral("archive ")) + rehearsed.count(QStringLiteral("extend ")) > 5);
    QCOMPARE(rehearsed.count(QStringLiteral("erase ")), 1);
    QCOMPARE(ctl({QStringLiteral("run"), QStringLiteral("--dry-run")}), rehearsed); // and changes nothing
    QCOMPARE(ctl({QStringLiteral("run")}), rehearsed);
    QVERIFY(ctl({QStringLiteral("run")}) != rehearsed);
}

void TestRetention::aNewSessionMovesTheDay()
{
    const QString id = m_recording.id.value();
    const qint64 before = number(QStringLiteral("SELECT kept_until FROM recordings WHERE id = ?"));
    const qint64 startsAt = base::toUnixMs(base::SystemClock().now()) - 1000;
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ? WHERE client_id = (SELECT client_id FROM "
                            "recordings WHERE id = ?) AND id <> ?"),
             {startsAt, id, m_recording.sessionId.value()});
    runAll();
    const qint64 after = number(QStringLiteral("SELECT kept_until FROM recordings WHERE id = ?"));
    QVERIFY(after >= before);
    const QDate until = QDateTime::fromMSecsSinceEpoch(after).toUTC().date();
    QVERIFY(until >= QDateTime::fromMSecsSinceEpoch(startsAt).toUTC().date().addYears(7));
}

void TestRetention::twoRunsAtOnceDoEverythingOnce()
{
    db().run(QStringLiteral("UPDATE recordings SET status_before = status, status = 'ARCHIVED', erase_at = 1000 "
                            "WHERE status = 'AVAILABLE'"));
    const qint64 waiting = steps().size();
    QVERIFY(waiting > 5);
    QList<std::shared_ptr<QProcess>> processes;
    for (int i = 0; i < 3; ++i) {
        processes << std::make_shared<QProcess>();
        processes.last()->start(qEnvironmentVariable("ATTUNECTL"), {QStringLiteral("retention"), QStringLiteral("run"),
                                                                    QStringLiteral("--clinic"), m_clinic->folder()});
    }
    for (const auto &process : std::as_const(processes)) {
        QVERIFY(process->waitForFinished());
        QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
    }
    QVERIFY(steps().isEmpty());
    for (const auto action : {domain::LogAction::DeletionFinal, domain::LogAction::DeletionDone})
        QCOMPARE(
            number(
                QStringLiteral("SELECT COUNT(*) FROM access_log WHERE ? <> '' AND action = '%1'").arg(textOf(action))),
            waiting);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM certificates WHERE ? <> ''")), waiting);
}

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
