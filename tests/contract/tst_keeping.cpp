// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/date_values.h"
#include "resources/clinic_resources.h"
#include "server/identity/account_care.h"
#include "server/jobs/housekeeping.h"
#include "server/retention/keeping.h"
#include "server/retention/retention_job.h"
#include "server/store/aliases.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

using namespace attune;
using namespace attune::test;
using namespace attune::server;

/// Until when something is kept is one day, from the first moment and wherever it is said (retention/keeping.h).
class TestKeeping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void whatWasJustStoredHasItsDayAtOnce();
    void allRecordingsOfAClientAreKeptUntilOneDay();
    void listDetailAndJobSayTheSameDay();
    void aDayIsNeverMovedNearer();
    void aMergedPersonHasOneLastSession();
    void whatFailedHasNoDayAndNoLength();

private:
    store::Connection &db() { return m_clinic->clinic().database.connection(); }
    const policy::RetentionPolicies &policies() { return m_clinic->clinic().retentionPolicies; }
    base::Instant now() { return m_clinic->clinic().clock.now(); }
    QList<qint64> daysOf(const QString &client);
    QString idOf(const char *who);

    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_priya;
};

void TestKeeping::initTestCase()
{
    initialiseClinicResources();
}

void TestKeeping::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_priya = m_clinic->signedIn("priya");
}

void TestKeeping::cleanup()
{
    m_priya.reset();
    m_clinic.reset();
}

QString TestKeeping::idOf(const char *who)
{
    const auto found = identity::accountByEmail(db(), QString::fromLatin1(who) + QStringLiteral("@sample.clinic"));
    return found ? found->person.id.value() : QString();
}

/// The different days of a client's recordings that can be watched.
QList<qint64> TestKeeping::daysOf(const QString &client)
{
    auto rows = db().run(QStringLiteral("SELECT DISTINCT kept_until FROM recordings WHERE client_id = ? AND status = "
                                        "'AVAILABLE' ORDER BY kept_until"),
                         {client});
    QList<qint64> days;
    while (rows.next())
        days << rows.number(0);
    return days;
}

void TestKeeping::whatWasJustStoredHasItsDayAtOnce()
{
    const auto ruth = m_clinic->signedIn("ruth");
    const auto sessions = wait(ruth->clinic.sessions());
    QVERIFY(sessions);
    const auto session = std::find_if(sessions->begin(), sessions->end(), [](const domain::TherapySession &one) {
        return one.consent == domain::ConsentState::Valid && !one.runningRecording;
    });
    QVERIFY(session != sessions->end());
    const auto started = wait(ruth->clinic.startRecording(session->id, {}));
    QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().detail + started.error().code));
    const QString recording = started->runningRecording->value();
    letPass(1200, "a recording");
    QVERIFY(wait(ruth->clinic.stopRecording(session->id)));
    const auto row = [&](const char *column) {
        auto found =
            db().run(QStringLiteral("SELECT %1 FROM recordings WHERE id = ?").arg(QLatin1String(column)), {recording});
        return found.next() ? found.text(0) : QString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(row("status"), QStringLiteral("AVAILABLE"), 60'000);
    QVERIFY(row("kept_until").toLongLong() > base::toUnixMs(now() + std::chrono::hours(24 * 365 * 6)));
    QCOMPARE(row("kept_until").toLongLong() % (24LL * 3600 * 1000), 0); // a day, not a moment
    const auto due = retention::extensionsDue(db(), policies(), session->clientId.value(), now());
    QVERIFY2(due.isEmpty(), qPrintable(due.isEmpty() ? QString() : base::toText(due.first().until)));
}

void TestKeeping::allRecordingsOfAClientAreKeptUntilOneDay()
{
    for (const char *who : {"soren", "amara", "june"}) {
        const QString client = idOf(who);
        db().run(QStringLiteral("UPDATE recordings SET kept_until = 0 WHERE client_id = ?"), {client});
        retention::noteKeeping(db(), policies(), client, now());
        const QList<qint64> days = daysOf(client);
        QVERIFY2(days.size() == 1 && days.first() > 0, who);
        QVERIFY(retention::extensionsDue(db(), policies(), client, now()).isEmpty());
    }
}

void TestKeeping::listDetailAndJobSayTheSameDay()
{
    const QString client = idOf("amara");
    retention::noteKeeping(db(), policies(), client, now());
    const QList<qint64> days = daysOf(client);
    QCOMPARE(days.size(), 1);
    domain::RecordingQuery query;
    query.clientId = domain::UserId(client);
    query.pageSize = 100;
    query.statuses = {domain::RecordingStatus::Available};
    const auto list = wait(m_priya->clinic.recordings(query));
    QVERIFY(list && !list->items.isEmpty());
    for (const domain::Recording &listed : list->items) {
        QCOMPARE(base::toUnixMs(*listed.keptUntil), days.first());
        QCOMPARE(wait(m_priya->clinic.recording(listed.id))->keptUntil, listed.keptUntil);
    }
    const auto policy = policies().of(QStringLiteral("general"));
    const QDate birth = domain::storedBirthDate(identity::accountById(db(), domain::UserId(client))->birthDate);
    const auto newest =
        std::max_element(list->items.begin(), list->items.end(),
                         [](const auto &one, const auto &other) { return *one.sessionAt < *other.sessionAt; });
    QVERIFY(retention::endOfKeeping(policy, domain::utcDay(*newest->sessionAt), birth) <=
            base::fromUnixMs(days.first()));
}

void TestKeeping::aDayIsNeverMovedNearer()
{
    const QString client = idOf("soren");
    const qint64 far = base::toUnixMs(now() + std::chrono::hours(24 * 365 * 50));
    db().run(QStringLiteral("UPDATE recordings SET kept_until = ? WHERE client_id = ?"), {far, client});
    retention::noteKeeping(db(), policies(), client, now());
    QCOMPARE(daysOf(client), QList<qint64>{far});
}

void TestKeeping::aMergedPersonHasOneLastSession()
{
    const QString old = idOf("amara");
    const QString goesOn = idOf("june");
    const base::Instant last = now() - std::chrono::hours(1);
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = 1000 WHERE client_id = ?"), {old});
    db().run(QStringLiteral("UPDATE recordings SET session_at = 1000, kept_until = 0 WHERE client_id = ?"), {old});
    db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, planned_by = 'operator' WHERE client_id = ?"),
             {base::toUnixMs(last), goesOn});
    const auto until = [&] {
        const auto due = retention::extensionsDue(db(), policies(), old, now());
        return due.isEmpty() ? base::Instant{} : due.first().until;
    };
    const auto apart = until();
    QVERIFY(apart > base::Instant{} && apart < now());
    store::addAlias(db(), old, goesOn, now());
    QVERIFY(until() > now() + std::chrono::hours(24 * 365 * 6));
    retention::noteKeeping(db(), policies(), goesOn, now()); // as when something of theirs is stored
    QVERIFY(retention::extensionsDue(db(), policies(), old, now()).isEmpty());
}

void TestKeeping::whatFailedHasNoDayAndNoLength()
{
    const domain::Recording some = m_priya->first();
    db().run(QStringLiteral("UPDATE recordings SET status = 'FAILED', has_media = 0 WHERE id = ?"), {some.id.value()});
    const auto failed = wait(m_priya->clinic.recording(some.id));
    QVERIFY(failed);
    QCOMPARE(failed->status, domain::RecordingStatus::Failed);
    QVERIFY(!failed->keptUntil && !failed->duration);
}

QTEST_GUILESS_MAIN(TestKeeping)
#include "tst_keeping.moc"
