// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "base/stop_scope.h"
#include "server/alerts/alert_book.h"
#include "server/alerts/alert_rules.h"
#include "server/alerts/alert_watch.h"
#include "server/alerts/trial.h"
#include "server/audit/log_removals.h"
#include "server/identity/accounts.h"
#include "server/jobs/alert_duty.h"
#include "server/setup/clinic_parts.h"
#include "tests/support/clinic_at.h"
#include "tests/support/fake_clock.h"
#include "tests/support/test_clinic.h"

#include <thread>

using namespace attune;
using namespace attune::test;
using namespace attune::server;
using namespace std::chrono_literals;
using domain::AlertRule;
using domain::LogAction;

/// Following the log finds everything once: whoever follows, however often they die, and however many do it at once.
class TestAlertWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whoDiesAfterEachEntryLosesNothing();
    void twoWhoFollowAtOnceRaiseOnce();
    void whatWasNotToldIsToldOnce();
    void whatComesAfterTheClosingIsAnAlertAgain();
    void nothingIsRaisedForThePast();
    void aNewRuleKnowsWhatWasBefore();
    void othersGoOnWhileARuleLearns_data();
    void othersGoOnWhileARuleLearns();
    void whoIsToldToStopDoesNotReadOn();
    void theSeverestIsToldFirstAndNoOfficeWaits();
    void aChangeOfARuleCountsFromTheNextRound();
    void aTrialKeepsTheNewestAndEndsInTime();
    void aRecordingWithoutConsentIsFound();
    void marksAreMadeAsEntriesAreWritten();
    void whatIsNoticedOfAClientIsForTheirOffice();
    void aJumpOfTheClockWaitsForTheLog();
    void aFirstUseIsForgottenWithItsEntry();

private:
    store::Connection &db() { return m_parts->database.connection(); }
    qint64 count(const QString &sql, const QList<QVariant> &values = {})
    {
        auto row = db().run(sql, values);
        return row.next() ? row.number(0) : -1;
    }
    qint64 alerts() { return count(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE rule = ?"), {m_rule.id}); }
    QString idOf(const char *who)
    {
        return identity::accountByEmail(db(), QLatin1String(who) + QStringLiteral("@sample.clinic"))->person.id.value();
    }
    void keepRule(qint64 threshold);
    audit::Entry entryOf(const QString &actor, LogAction action, const char *role = "psychologist") const;
    void append(const QString &actor, LogAction action = LogAction::LinkIssued);
    qint64 signIn(const QString &device, const QString &address);
    qint64 begunBy(const char *kind, const QString &what);
    void appendMany(const QString &actor, int count);
    void handle(const QString &alert, domain::AlertAct::Kind kind);
    /// Follows until there is nothing more, and dies without a word.
    void followAndDie();

    std::unique_ptr<TestClinic> m_clinic;
    base::SystemClock m_clock;
    std::unique_ptr<ClinicParts> m_parts;
    AlertRule m_rule;
};

void TestAlertWatch::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    const auto configuration = m_clinic->configuration();
    m_clinic->stop();
    auto parts = ClinicParts::open(configuration.clinic, {configuration.dataFolder, configuration.keyFolder}, m_clock,
                                   ClinicParts::Missing::Refuse);
    QVERIFY2(parts, parts ? "" : qPrintable(parts.error().detail));
    m_parts = std::move(*parts);
    db().run(QStringLiteral("DELETE FROM alert_progress"));
    m_rule = {};
    m_rule.id = base::newUuidV7(base::toUnixMs(m_clock.now()));
    m_rule.name = QStringLiteral("Openings");
    m_rule.office = QStringLiteral("main");
    m_rule.query = QStringLiteral("action:linkIssued");
    m_rule.window = 1h;
    m_rule.isOn = true;
}

void TestAlertWatch::cleanup()
{
    m_parts.reset();
    m_clinic.reset();
}

void TestAlertWatch::keepRule(qint64 threshold)
{
    m_rule.threshold = threshold;
    ++m_rule.revision;
    QVERIFY(alerts::keepRule(db(), m_rule, domain::UserId(idOf("priya")), m_clock.now()));
}

audit::Entry TestAlertWatch::entryOf(const QString &actor, LogAction action, const char *role) const
{
    audit::Entry entry;
    entry.occurredAt = m_clock.now();
    entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
    entry.actorId = actor;
    entry.actorRole = QString::fromLatin1(role);
    entry.action = action;
    entry.outcome = domain::LogOutcome::Allowed;
    return entry;
}

void TestAlertWatch::append(const QString &actor, LogAction action)
{
    QVERIFY(m_parts->log.append({entryOf(actor, action)}));
}

void TestAlertWatch::followAndDie()
{
    alerts::AlertWatch watch(m_parts->database, m_parts->log, m_clock);
    while (watch.round()) {
    }
}

void TestAlertWatch::whoDiesAfterEachEntryLosesNothing()
{
    keepRule(4);
    followAndDie();
    const QString ruth = idOf("ruth");
    for (int i = 1; i <= 6; ++i) {
        append(ruth);
        followAndDie();
        QCOMPARE(alerts(), i < 4 ? 0 : 1);
    }
    QCOMPARE(count(QStringLiteral("SELECT counted FROM alerts WHERE rule = ?"), {m_rule.id}), 6);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'alertRaised'")),
             count(QStringLiteral("SELECT COUNT(*) FROM alerts")));
}

void TestAlertWatch::twoWhoFollowAtOnceRaiseOnce()
{
    keepRule(5);
    followAndDie();
    const QStringList people = {idOf("ruth"), idOf("daniel"), idOf("priya"), idOf("oscar")};
    std::atomic<bool> isOver = false;
    const auto follow = [&] {
        alerts::AlertWatch watch(m_parts->database, m_parts->log, m_clock);
        while (!isOver) {
            try {
                watch.round();
            } catch (const store::StoreError &) {
                // as the loop of the server: the next round begins anew
            }
        }
    };
    std::thread one(follow);
    std::thread two(follow);
    for (int i = 0; i < 200; ++i)
        append(people.at(i % people.size()));
    const bool all = QTest::qWaitFor([&] { return alerts() == people.size(); }, 20'000);
    isOver = true;
    one.join();
    two.join();
    QVERIFY2(all, qPrintable(QString::number(alerts())));
    followAndDie();
    QCOMPARE(alerts(), people.size());
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE told = 0")), 0);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'alertRaised'")),
             count(QStringLiteral("SELECT COUNT(*) FROM alerts")));
    QCOMPARE(count(QStringLiteral("SELECT MIN(counted) FROM alerts WHERE rule = ?"), {m_rule.id}), 50);
}

void TestAlertWatch::whatWasNotToldIsToldOnce()
{
    followAndDie();
    const auto told = [&] { return count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'alertRaised'")); };
    const qint64 before = told();
    alerts::OwnFinding finding;
    finding.kind = domain::AlertKind::LogCheckFailed;
    finding.about = QStringLiteral("check 1");
    alerts::raise(db(), finding, m_clock.now());
    alerts::raise(db(), finding, m_clock.now()); // the same is said once
    const qint64 made = count(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE kind = 'logCheckFailed'"));
    QCOMPARE(made, store::offices(db()).size());
    QCOMPARE(told(), before);
    followAndDie();
    const qint64 after = told();
    QVERIFY(after > before);
    db().run(QStringLiteral("UPDATE alerts SET told = 0")); // it died before it wrote that down
    followAndDie();
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'alertRaised'")),
             count(QStringLiteral("SELECT COUNT(*) FROM alerts")));
    QCOMPARE(
        count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'alertRaised' AND about NOT LIKE 'day/%'")),
        after);
}

void TestAlertWatch::handle(const QString &alert, domain::AlertAct::Kind kind)
{
    const auto kept = alerts::alertById(db(), alert);
    QVERIFY(kept);
    alerts::NewAct act;
    act.kind = kind;
    act.by = domain::UserId(idOf("priya"));
    act.finding = domain::AlertFinding::Justified;
    act.comment = QStringLiteral("Looked at with the person.");
    QVERIFY(alerts::act(db(), alert, kept->alert.revision, act, m_clock.now()));
}

/// Whoever closes an alert has judged what was there, and nothing that the person does later in the same window.
void TestAlertWatch::whatComesAfterTheClosingIsAnAlertAgain()
{
    using Kind = domain::AlertAct::Kind;
    keepRule(2);
    followAndDie();
    const QString ruth = idOf("ruth");
    const auto ids = [this] {
        return db()
            .run(QStringLiteral("SELECT id FROM alerts WHERE rule = ? ORDER BY number"), {m_rule.id})
            .all<QString>();
    };
    const auto counted = [this](const QString &id) {
        return count(QStringLiteral("SELECT counted FROM alerts WHERE id = ?"), {id});
    };
    const auto happens = [this, &ruth] {
        append(ruth);
        followAndDie();
    };
    happens();
    happens();
    QCOMPARE(alerts(), 1);
    handle(ids().at(0), Kind::Closed);
    happens();
    QCOMPARE(alerts(), 2);
    happens(); // more of the second
    QCOMPARE(alerts(), 2);
    QCOMPARE(counted(ids().at(0)), 2);
    QCOMPARE(counted(ids().at(1)), 4);
    handle(ids().at(1), Kind::Closed);
    happens();
    QCOMPARE(alerts(), 3);
    handle(ids().at(0), Kind::Reopened); // takes up what comes again
    happens();
    QCOMPARE(alerts(), 3);
    QCOMPARE(counted(ids().at(0)), 6);
    handle(ids().at(0), Kind::Closed);
    happens();
    QCOMPARE(alerts(), 4);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE told = 0")), 0);
    for (const QString &id : ids())
        QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'alertRaised' AND code = ?"),
                       {QStringLiteral("custom:") + id}),
                 1);
}

void TestAlertWatch::nothingIsRaisedForThePast()
{
    keepRule(2);
    for (int i = 0; i < 5; ++i)
        append(idOf("ruth"));
    followAndDie();
    QCOMPARE(alerts(), 0);
}

void TestAlertWatch::aNewRuleKnowsWhatWasBefore()
{
    followAndDie();
    for (int i = 0; i < 3; ++i)
        append(idOf("ruth"));
    alerts::AlertWatch watch(m_parts->database, m_parts->log, m_clock);
    watch.round();
    keepRule(4);
    watch.round();
    QCOMPARE(alerts(), 0);
    append(idOf("ruth"));
    watch.round();
    QCOMPARE(alerts(), 1);
}

void TestAlertWatch::appendMany(const QString &actor, int count)
{
    QList<audit::Entry> entries;
    for (int i = 0; i < count; ++i)
        entries << entryOf(actor, LogAction::LinkIssued);
    QVERIFY(m_parts->log.append(entries));
}

void TestAlertWatch::othersGoOnWhileARuleLearns_data()
{
    QTest::addColumn<bool>("dies");
    QTest::newRow("to the end") << false;
    QTest::newRow("and dies on the way") << true;
}

/// A past of more entries than one round reads.
void TestAlertWatch::othersGoOnWhileARuleLearns()
{
    QFETCH(bool, dies);
    AlertRule other = m_rule;
    other.id = base::newUuidV7(base::toUnixMs(m_clock.now()));
    other.query = QStringLiteral("action:notesRead");
    other.threshold = 3;
    other.revision = 1;
    QVERIFY(alerts::keepRule(db(), other, domain::UserId(idOf("priya")), m_clock.now()));
    followAndDie();
    const QString ruth = idOf("ruth");
    for (int i = 0; i < 9; ++i)
        appendMany(ruth, 500);
    followAndDie();
    auto watch = std::make_unique<alerts::AlertWatch>(m_parts->database, m_parts->log, m_clock);
    while (watch->round()) {
    }
    keepRule(4504);
    QVERIFY(watch->round()); // there is more to learn
    for (int i = 0; i < 3; ++i)
        append(ruth, LogAction::NotesRead);
    appendMany(ruth, 4);
    QVERIFY(watch->round());
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE rule = ?"), {other.id}), 1);
    QCOMPARE(alerts(), 0);
    if (dies)
        watch = std::make_unique<alerts::AlertWatch>(m_parts->database, m_parts->log, m_clock);
    while (watch->round()) {
    }
    QCOMPARE(alerts(), 1); // what came while it learned is found, too
    QCOMPARE(count(QStringLiteral("SELECT counted FROM alerts WHERE rule = ?"), {m_rule.id}), 4504);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM alert_progress")), 1); // nothing is left of the learning
    watch.reset();
    append(ruth);
    followAndDie(); // what was learned is kept
    QCOMPARE(count(QStringLiteral("SELECT counted FROM alerts WHERE rule = ?"), {m_rule.id}), 4505);
}

void TestAlertWatch::whoIsToldToStopDoesNotReadOn()
{
    keepRule(2);
    followAndDie();
    for (int i = 0; i < 2; ++i)
        append(idOf("ruth"));
    db().run(QStringLiteral("UPDATE alert_progress SET kept_sequence = 0, state = NULL")); // all is to be counted again
    std::stop_source stop;
    stop.request_stop();
    alerts::AlertWatch watch(m_parts->database, m_parts->log, m_clock);
    QVERIFY(!watch.round(stop.get_token()));
    watch.keepState(); // as the server does at its end: of half the log there is none
    QCOMPARE(count(QStringLiteral("SELECT kept_sequence FROM alert_progress WHERE name = 'log'")), 0);
    QCOMPARE(alerts(), 0);
    followAndDie();
    QCOMPARE(alerts(), 1);
}

void TestAlertWatch::theSeverestIsToldFirstAndNoOfficeWaits()
{
    followAndDie();
    const auto say = [this](domain::AlertKind kind, const QString &of, int number) {
        alerts::OwnFinding finding;
        finding.kind = kind;
        finding.office = of;
        finding.about = QString::number(number);
        alerts::raise(db(), finding, m_clock.now());
    };
    const QString here = QStringLiteral("main");
    const QString there = QStringLiteral("north");
    for (int i = 0; i < 60; ++i)
        say(domain::AlertKind::ReviewOverdue, here, i);
    for (int i = 0; i < 2; ++i)
        say(domain::AlertKind::ReviewOverdue, there, i);
    say(domain::AlertKind::LogCheckFailed, here, 0);
    QStringList first;
    const auto untold = alerts::untoldAlerts(db(), 6);
    for (const alerts::KeptAlert &kept : untold)
        first << kept.alert.kind.text() + QLatin1Char(' ') + kept.office;
    const QString review = QStringLiteral("reviewOverdue ");
    QCOMPARE(first, (QStringList{QStringLiteral("logCheckFailed main"), review + here, review + there, review + here,
                                 review + there, review + here}));
    alerts::AlertWatch watch(m_parts->database, m_parts->log, m_clock);
    QVERIFY(watch.round()); // more wait
    while (watch.round()) {
    }
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE told = 0")), 0);
}

void TestAlertWatch::aChangeOfARuleCountsFromTheNextRound()
{
    keepRule(2);
    alerts::AlertWatch watch(m_parts->database, m_parts->log, m_clock);
    watch.round();
    m_rule.isOn = false;
    keepRule(2);
    watch.round();
    for (int i = 0; i < 3; ++i)
        append(idOf("ruth"));
    watch.round();
    QCOMPARE(alerts(), 0);
}

void TestAlertWatch::aTrialKeepsTheNewestAndEndsInTime()
{
    m_rule.threshold = 1;
    for (int i = 0; i < 60; ++i)
        append(QStringLiteral("person %1").arg(i));
    const auto whole = alerts::tryRule(db(), m_rule, 1, m_clock.now());
    QVERIFY(whole);
    QVERIFY(whole->count >= 60);
    QCOMPARE(whole->alerts.size(), 50);
    QCOMPARE(whole->alerts.first().personId.value(), QStringLiteral("person 59"));
    QCOMPARE(whole->alerts.last().personId.value(), QStringLiteral("person 10"));
    QVERIFY(!whole->until);
    const auto cut = alerts::tryRule(db(), m_rule, 1, m_clock.now(), 0ms);
    QVERIFY(cut);
    QCOMPARE(cut->count, 0);
    QVERIFY(cut->until.has_value()); // that nothing happened is not what it says
    std::stop_source stop;
    const base::StopScope scope(stop.get_token());
    stop.request_stop();
    QVERIFY(!alerts::tryRule(db(), m_rule, 1, m_clock.now()));
}

/// What began although nobody had consented.
void TestAlertWatch::aRecordingWithoutConsentIsFound()
{
    followAndDie();
    const auto one = db().run(QStringLiteral("SELECT id, client_id FROM recordings WHERE status = 'AVAILABLE' ORDER BY "
                                             "number LIMIT 1"))
                         .first<QString, QString>();
    QVERIFY(one.has_value());
    const auto &[recording, client] = *one;
    const auto started = [&](const QString &id, const QString &whose) {
        audit::Entry entry = audit::serverEntry(m_clock.now(), id, LogAction::RecordingStarted);
        entry.clientId = whose;
        QVERIFY(m_parts->log.append({entry}));
    };
    started(recording, client);
    followAndDie();
    const auto found = [&] {
        return count(QStringLiteral("SELECT COUNT(*) FROM alerts WHERE kind = 'recordingWithoutConsent'"));
    };
    QCOMPARE(found(), 0);                // a client of the sample clinic had consented
    started(base::newUuidV7(1), client); // one that nobody's consent covers
    followAndDie();
    QCOMPARE(found(), 1);
}

void TestAlertWatch::marksAreMadeAsEntriesAreWritten()
{
    audit::Entry entry;
    entry.occurredAt = *base::instantFromText(QStringLiteral("2026-02-01T03:00:00Z")); // a Sunday, everywhere
    entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
    entry.actorId = idOf("priya");
    entry.actorRole = QStringLiteral("practice_manager");
    entry.clientId = idOf("daniel"); // whom nobody opened anything of
    entry.action = LogAction::NotesRead;
    entry.outcome = domain::LogOutcome::Allowed;
    QVERIFY(m_parts->log.append({entry}));
    const auto marks = [&](const QString &event) {
        QStringList names;
        for (const QString &name :
             db().run(QStringLiteral("SELECT m.mark FROM access_marks m JOIN access_log l ON l.sequence = m.sequence "
                                     "WHERE l.event_id = ? ORDER BY m.mark"),
                      {event})
                 .all<QString>())
            names << name;
        return names;
    };
    QCOMPARE(marks(entry.eventId), (QStringList{QStringLiteral("first-access"), QStringLiteral("outside-hours")}));
    entry.eventId = base::newUuidV7(base::toUnixMs(m_clock.now()));
    QVERIFY(m_parts->log.append({entry}));
    QCOMPARE(marks(entry.eventId), QStringList{QStringLiteral("outside-hours")});
}

void TestAlertWatch::whatIsNoticedOfAClientIsForTheirOffice()
{
    m_rule.query = QStringLiteral("mark:first-access");
    m_rule.per = domain::AlertGrouping::PersonAndClient;
    keepRule(1);
    db().run(QStringLiteral("UPDATE users SET office_id = 'north' WHERE id = ?"), {idOf("daniel")});
    followAndDie();
    const auto noticed = [this] {
        return count(QStringLiteral("SELECT COUNT(*) FROM access_marks WHERE mark = 'first-access'"));
    };
    const qint64 before = noticed();
    const auto opens = [this](const char *whose) {
        audit::Entry entry = entryOf(idOf("priya"), LogAction::NotesRead, "practice_manager");
        entry.clientId = idOf(whose);
        QVERIFY(m_parts->log.append({entry}));
        followAndDie();
    };
    opens("daniel"); // of another office by now
    QCOMPARE(noticed(), before + 1);
    QCOMPARE(alerts(), 0);
    opens("ruth");
    QCOMPARE(noticed(), before + 2);
    QCOMPARE(alerts(), 1);
}

void TestAlertWatch::aJumpOfTheClockWaitsForTheLog()
{
    m_parts.reset();
    m_clinic->start();
    Clinic &running = m_clinic->clinic();
    FakeClock clock;
    Clinic clinic = clinicAt(clock, running);
    AlertDuty duty(clinic, QStringLiteral("another"));
    const auto jumps = [&running] {
        return running.database.connection()
            .run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'clockJumped' AND code = ?"),
                 {QStringLiteral("seconds:3600")})
            .only<int>();
    };
    duty.round({});
    clock.jump(1h);
    running.log.refuse(base::Error{base::ErrorKind::Unavailable, QStringLiteral("the log is busy"), {}, {}});
    try {
        duty.round({});
    } catch (const store::StoreError &) {
        // nothing else of the round matters here
    }
    running.log.refuse(std::nullopt);
    QCOMPARE(jumps(), 0);
    duty.round({});
    QCOMPARE(jumps(), 1);
    duty.round({});
    QCOMPARE(jumps(), 1);
}

/// By Ruth. @return the number of its entry
qint64 TestAlertWatch::signIn(const QString &device, const QString &address)
{
    audit::Entry entry = entryOf(idOf("ruth"), LogAction::SignIn);
    entry.device = device;
    entry.address = address;
    if (!m_parts->log.append({entry}))
        return -1;
    return count(QStringLiteral("SELECT sequence FROM access_log WHERE event_id = ?"), {entry.eventId});
}

/// The number of the entry by which Ruth used something for the first time; -1 for none.
qint64 TestAlertWatch::begunBy(const char *kind, const QString &what)
{
    return count(QStringLiteral("SELECT sequence FROM access_firsts WHERE actor_id = ? AND kind = ? AND what = ?"),
                 {idOf("ruth"), QString::fromLatin1(kind), what});
}

void TestAlertWatch::aFirstUseIsForgottenWithItsEntry()
{
    const QString lent = QStringLiteral("a lent computer");
    const QString own = QStringLiteral("her computer");
    const qint64 once = signIn(lent, QStringLiteral("198.51.100.7"));
    const qint64 first = signIn(own, QStringLiteral("203.0.113.7"));
    const qint64 second = signIn(own, QStringLiteral("203.0.113.8"));
    QVERIFY(once > 0 && first > once && second > first);
    QCOMPARE(begunBy("device", lent), once);
    QCOMPARE(begunBy("network", QStringLiteral("198.51.100.0/24")), once);
    QCOMPARE(begunBy("device", own), first);
    QCOMPARE(begunBy("network", QStringLiteral("203.0.113.0/24")), first);
    const auto now = m_clock.now();
    const auto removal =
        audit::planRemoval(db(), m_parts->log, {{once, first}, now, QStringLiteral("security 7 years")}, now);
    QVERIFY(removal);
    const auto gone = audit::carryOut(db(), m_parts->log, *removal, now);
    QVERIFY2(gone, gone ? "" : qPrintable(gone.error().detail));
    QCOMPARE(*gone, 2);
    QCOMPARE(begunBy("device", lent), -1);
    QCOMPARE(begunBy("network", QStringLiteral("198.51.100.0/24")), -1);
    QCOMPARE(begunBy("device", own), second); // used on
    QCOMPARE(begunBy("network", QStringLiteral("203.0.113.0/24")), second);
}

QTEST_GUILESS_MAIN(TestAlertWatch)
#include "tst_alert_watch.moc"
