// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/audit/alerts_clinic.h"
#include "base/id.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/alerts/alert_book.h"
#include "server/alerts/working_hours.h"
#include "server/identity/accounts.h"
#include "tests/support/calls.h"
#include "tests/support/test_clinic.h"

using namespace attune;
using namespace attune::test;
using namespace std::chrono_literals;
namespace paths = attune::protocol::paths;
using domain::Alert;
using domain::AlertAct;
using domain::AlertFinding;
using domain::AlertRule;
using domain::AlertState;
using protocol::Json;
using protocol::pathFor;

namespace {

const QString comment = QStringLiteral("Looked at with the person.");

AlertRule openings(qint64 threshold)
{
    AlertRule rule;
    rule.id = base::newUuidV7(base::toUnixMs(base::SystemClock().now()));
    rule.name = QStringLiteral("Openings");
    rule.query = QStringLiteral("action:linkIssued");
    rule.window = 1h;
    rule.threshold = threshold;
    rule.severity = domain::AlertSeverity::High;
    rule.isOn = true;
    return rule;
}

} // namespace

/// What stands out in the log of a running server is said to those who answer for it, and dealt with once.
class TestAlerts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRuleIsFollowedAndItsAlertTold();
    void anAlertIsDealtWithStepByStep();
    void nobodyHandlesAnAlertAboutThemselves();
    void othersSeeNoAlerts_data();
    void othersSeeNoAlerts();
    void anotherOfficesClientIsNotSaid_data();
    void anotherOfficesClientIsNotSaid();
    void aRuleThatCannotBeIsRefused_data();
    void aRuleThatCannotBeIsRefused();
    void aRuleIsTriedOnThePast();
    void whoWeakensARuleIsNoticed();
    void whatWatchesOverTheWatchingStaysOn();
    void everythingIsInTheLog();
    void aServerThatStartsAgainRaisesNothingTwice();
    void workingHoursAreThoseOfTheOffice();
    void longerWorkingHoursAreNoticed_data();
    void longerWorkingHoursAreNoticed();

private:
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    qint64 count(const QString &sql, const QList<QVariant> &values = {})
    {
        auto row = db().run(sql, values);
        return row.next() ? row.number(0) : -1;
    }
    qint64 entries(const char *action)
    {
        return count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ?"), {QLatin1String(action)});
    }
    domain::Person personCalled(const char *who)
    {
        return server::identity::accountByEmail(db(), QLatin1String(who) + QStringLiteral("@sample.clinic"))->person;
    }
    void open(TestPerson &person, int times);
    std::optional<Alert> waitFor(TestPerson &person, const QString &rule);
    QList<Alert> alertsOf(TestPerson &person, const QString &rule);
    /// By the first of them; 0 when none came.
    qint64 countedBy(TestPerson &person, const QString &rule)
    {
        const auto found = alertsOf(person, rule);
        return found.isEmpty() ? 0 : found.first().counted;
    }

    std::unique_ptr<TestClinic> m_clinic;
    domain::Recording m_recording;
};

void TestAlerts::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_recording = m_clinic->signedIn("ruth")->first();
    QVERIFY(!m_recording.id.isEmpty());
}

void TestAlerts::cleanup()
{
    m_clinic.reset();
}

void TestAlerts::open(TestPerson &person, int times)
{
    for (int i = 0; i < times; ++i)
        QCOMPARE(codeOf(person.get(pathFor(paths::playbackUrl, m_recording.sessionId.value()),
                                   {{QStringLiteral("recordingId"), m_recording.id.value()}})),
                 QStringLiteral("allowed"));
}

QList<Alert> TestAlerts::alertsOf(TestPerson &person, const QString &rule)
{
    const auto page = wait(api::AlertsClinic(person.session).alerts({domain::AlertQuery::Which::All, {}}));
    QList<Alert> found;
    for (const Alert &alert : page ? page->alerts : QList<Alert>()) {
        if (alert.rule == rule)
            found << alert;
    }
    return found;
}

std::optional<Alert> TestAlerts::waitFor(TestPerson &person, const QString &rule)
{
    QList<Alert> found;
    (void)QTest::qWaitFor(
        [&] {
            found = alertsOf(person, rule);
            return !found.isEmpty();
        },
        10'000);
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

void TestAlerts::aRuleIsFollowedAndItsAlertTold()
{
    const auto priya = m_clinic->signedIn("priya");
    const auto ruth = m_clinic->signedIn("ruth");
    const AlertRule rule = openings(3);
    const auto kept = wait(api::AlertsClinic(priya->session).keepAlertRule(rule));
    QVERIFY(kept);
    QCOMPARE(kept->revision, 1);
    open(*ruth, 2);
    open(*ruth, 1);
    const auto alert = waitFor(*priya, rule.id);
    QVERIFY(alert);
    QCOMPARE(alert->counted, 3);
    QCOMPARE(alert->personName, personCalled("ruth").fullName);
    QCOMPARE(alert->ruleName, rule.name);
    QCOMPARE(alert->severity, domain::AlertSeverity::High);
    QCOMPARE(alert->state, AlertState::Open);
    QVERIFY(alert->query.contains(personCalled("ruth").id.value()));
    // Whoever answers for the office is told, by a message that names nobody, and the log says that it was raised.
    QVERIFY(QTest::qWaitFor([&] {
        return count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'alertRaised' AND about = ?"),
                     {alert->id}) >= 2;
    }));
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'alertRaised' AND code = ?"),
                   {QStringLiteral("custom:") + alert->id}),
             1);
    open(*ruth, 1); // more of the same is the same alert
    QVERIFY(QTest::qWaitFor([&] { return countedBy(*priya, rule.id) == 4; }));
    QCOMPARE(alertsOf(*priya, rule.id).size(), 1);
}

void TestAlerts::anAlertIsDealtWithStepByStep()
{
    const auto priya = m_clinic->signedIn("priya");
    const auto oscar = m_clinic->signedIn("oscar");
    const auto ruth = m_clinic->signedIn("ruth");
    api::AlertsClinic alerts(priya->session);
    const AlertRule rule = openings(1);
    QVERIFY(wait(alerts.keepAlertRule(rule)));
    open(*ruth, 1);
    const auto raised = waitFor(*priya, rule.id);
    QVERIFY(raised);
    QCOMPARE(wait(alerts.acknowledgeAlert(*raised, QStringLiteral("short"))).error().code,
             QStringLiteral("reason_too_short"));
    const auto seen = wait(alerts.acknowledgeAlert(*raised, comment));
    QVERIFY(seen);
    QCOMPARE(seen->state, AlertState::Acknowledged);
    // Somebody who has not seen that decides about something else.
    QCOMPARE(wait(api::AlertsClinic(oscar->session).closeAlert(*raised, AlertFinding::Misuse, comment)).error().code,
             QStringLiteral("alert_changed"));
    const auto assigned = wait(alerts.assignAlert(*seen, personCalled("oscar").id));
    QVERIFY(assigned);
    QCOMPARE(assigned->assignedToName, personCalled("oscar").fullName);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM messages WHERE kind = 'alertAssigned' AND user_id = ?"),
                   {personCalled("oscar").id.value()}),
             1);
    QCOMPARE(wait(alerts.assignAlert(*assigned, personCalled("ruth").id)).error().code,
             QStringLiteral("invalid_field"));
    const auto closed = wait(api::AlertsClinic(oscar->session).closeAlert(*assigned, AlertFinding::Justified, comment));
    QVERIFY(closed);
    QCOMPARE(closed->state, AlertState::Closed);
    const auto again = wait(alerts.reopenAlert(*closed, comment));
    QVERIFY(again);
    QCOMPARE(again->state, AlertState::Open);
    QList<AlertAct::Kind> kinds;
    for (const AlertAct &act : again->acts)
        kinds << act.kind;
    QCOMPARE(kinds,
             (QList<AlertAct::Kind>{AlertAct::Kind::Raised, AlertAct::Kind::Acknowledged, AlertAct::Kind::Assigned,
                                    AlertAct::Kind::Closed, AlertAct::Kind::Reopened}));
    QCOMPARE(again->acts.at(3).finding, AlertFinding::Justified);
    QCOMPARE(again->acts.at(3).byName, personCalled("oscar").fullName);
    QCOMPARE(again->acts.at(3).comment, comment);
    for (const char *action : {"alertAcknowledged", "alertAssigned", "alertClosed", "alertReopened"})
        QCOMPARE(entries(action), 1);
}

void TestAlerts::nobodyHandlesAnAlertAboutThemselves()
{
    const auto priya = m_clinic->signedIn("priya");
    const auto oscar = m_clinic->signedIn("oscar");
    api::AlertsClinic alerts(priya->session);
    AlertRule rule = openings(1);
    rule.query = QStringLiteral("action:accessLogSearched");
    QVERIFY(wait(alerts.keepAlertRule(rule)));
    QVERIFY(priya->get(QString::fromLatin1(paths::accessLog)));
    const auto alert = waitFor(*priya, rule.id);
    QVERIFY(alert);
    QVERIFY(alert->isAboutYou);
    for (const auto &refused : {wait(alerts.acknowledgeAlert(*alert, comment)),
                                wait(alerts.closeAlert(*alert, AlertFinding::FalseAlarm, comment)),
                                wait(alerts.assignAlert(*alert, personCalled("oscar").id))})
        QCOMPARE(refused.error().code, QStringLiteral("alert_about_you"));
    api::AlertsClinic others(oscar->session);
    QCOMPARE(wait(others.assignAlert(*alert, personCalled("priya").id)).error().code, QStringLiteral("invalid_field"));
    const auto closed = wait(others.closeAlert(*alert, AlertFinding::Justified, comment));
    QVERIFY(closed);
    QVERIFY(!closed->isAboutYou);
    QCOMPARE(wait(alerts.reopenAlert(*closed, comment)).error().code, QStringLiteral("alert_about_you"));
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessDenied' AND code = "
                                  "'handleAlerts:alert_about_you'")),
             4);
}

void TestAlerts::othersSeeNoAlerts_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::newRow("a psychologist") << QByteArray("ruth");
    QTest::newRow("a client") << QByteArray("soren");
}

void TestAlerts::othersSeeNoAlerts()
{
    QFETCH(QByteArray, who);
    const auto priya = m_clinic->signedIn("priya");
    const auto other = m_clinic->signedIn(who.constData());
    const AlertRule rule = openings(1);
    QVERIFY(wait(api::AlertsClinic(priya->session).keepAlertRule(rule)));
    open(*m_clinic->signedIn("ruth"), 1);
    const auto alert = waitFor(*priya, rule.id);
    QVERIFY(alert);
    api::AlertsClinic alerts(other->session);
    QVERIFY(!wait(alerts.alerts({})));
    QVERIFY(!wait(alerts.alert(alert->id)));
    QVERIFY(!wait(alerts.closeAlert(*alert, AlertFinding::Justified, comment)));
    QVERIFY(!wait(alerts.alertRules()));
    QVERIFY(!wait(alerts.keepAlertRule(openings(1))));
    QVERIFY(!wait(alerts.tryAlertRule(openings(1), 1)));
    QVERIFY(!wait(alerts.workingHours()));
    QCOMPARE(alertsOf(*priya, rule.id).first().state, AlertState::Open);
}

void TestAlerts::anotherOfficesClientIsNotSaid_data()
{
    QTest::addColumn<bool>("clientDidIt");
    QTest::addColumn<QString>("query"); ///< with %1 for the recording
    QTest::newRow("content of a client") << false << QStringLiteral("action:linkIssued");
    QTest::newRow("a recording of a client") << false << QStringLiteral("recording:%1");
    QTest::newRow("a client themselves") << true << QStringLiteral("action:signIn");
}

/// The same alert, while the client is of the reader's office, and when they are not.
void TestAlerts::anotherOfficesClientIsNotSaid()
{
    QFETCH(bool, clientDidIt);
    QFETCH(QString, query);
    const QString client = personCalled("soren").id.value();
    const QString recording = m_recording.id.value();
    server::alerts::Finding finding;
    finding.rule = openings(1);
    finding.rule.office = QStringLiteral("main");
    finding.rule.query = query.contains(QLatin1Char('%')) ? query.arg(recording) : query;
    finding.episode = finding.rule.id;
    finding.isNew = true;
    finding.person = clientDidIt ? client : personCalled("ruth").id.value();
    finding.client = clientDidIt ? QString() : client;
    finding.recording = clientDidIt ? QString() : recording;
    finding.device = QStringLiteral("a device of theirs");
    finding.place = QStringLiteral("192.0.2");
    server::alerts::keep(db(), finding, base::SystemClock().now());
    const auto priya = m_clinic->signedIn("priya");
    const auto said = [&] {
        const auto alerts = alertsOf(*priya, finding.rule.id);
        return alerts.isEmpty() ? Alert() : alerts.first();
    };
    const Alert before = said();
    QVERIFY(before.query.contains(client));
    QCOMPARE((clientDidIt ? before.personId : before.clientId).value(), client);
    QCOMPARE(before.recordingId.value(), finding.recording);
    db().run(QStringLiteral("UPDATE users SET office_id = 'north' WHERE id = ?"), {client});
    const Alert after = said();
    QCOMPARE(after.id, before.id);
    QVERIFY2(!after.query.contains(client) && !after.query.contains(recording), qPrintable(after.query));
    QVERIFY(after.clientId.isEmpty() && after.clientName.isEmpty() && after.recordingId.isEmpty());
    QCOMPARE(after.personId.isEmpty(), clientDidIt);
    QCOMPARE(after.device.isEmpty(), clientDidIt);
    QCOMPARE(after.place.isEmpty(), clientDidIt);
}

void TestAlerts::aRuleThatCannotBeIsRefused_data()
{
    using Change = std::function<void(AlertRule &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, Change change, const char *code) {
        QTest::newRow(name) << std::move(change) << QString::fromLatin1(code);
    };
    row(
        "no window", [](AlertRule &rule) { rule.window = 0s; }, "rule_window");
    row(
        "a window back in time", [](AlertRule &rule) { rule.window = -60s; }, "rule_window");
    row(
        "a long window", [](AlertRule &rule) { rule.window = 32 * 24h; }, "rule_window");
    row(
        "no threshold", [](AlertRule &rule) { rule.threshold = 0; }, "rule_threshold");
    row(
        "below none", [](AlertRule &rule) { rule.threshold = -1; }, "rule_threshold");
    row(
        "no query", [](AlertRule &rule) { rule.query = QStringLiteral(" "); }, "invalid_field");
    row(
        "a query that is none", [](AlertRule &rule) { rule.query = QStringLiteral("nothing:x"); }, "invalid_field");
    row(
        "no name", [](AlertRule &rule) { rule.name = QStringLiteral("  "); }, "invalid_field");
    row(
        "of another revision", [](AlertRule &rule) { rule.revision = 3; }, "not_found");
    row(
        "an id that is none", [](AlertRule &rule) { rule.id = QStringLiteral("mine"); }, "not_found");
}

void TestAlerts::aRuleThatCannotBeIsRefused()
{
    using Change = std::function<void(AlertRule &)>;
    QFETCH(Change, change);
    QFETCH(QString, code);
    const auto priya = m_clinic->signedIn("priya");
    AlertRule rule = openings(2);
    change(rule);
    QCOMPARE(wait(api::AlertsClinic(priya->session).keepAlertRule(rule)).error().code, code);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM alert_rules")), 0);
}

void TestAlerts::aRuleIsTriedOnThePast()
{
    const auto priya = m_clinic->signedIn("priya");
    const auto ruth = m_clinic->signedIn("ruth");
    api::AlertsClinic alerts(priya->session);
    open(*ruth, 4);
    const auto found = wait(alerts.tryAlertRule(openings(4), 1));
    QVERIFY(found);
    QCOMPARE(found->count, 1);
    QCOMPARE(found->alerts.first().counted, 4);
    QCOMPARE(found->alerts.first().personName, personCalled("ruth").fullName);
    QVERIFY(found->since.has_value());
    const auto none = wait(alerts.tryAlertRule(openings(5), 1));
    QVERIFY(none);
    QCOMPARE(none->count, 0);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM alert_rules")), 0);
    QCOMPARE(entries("alertRuleTried"), 2);
    AlertRule nonsense = openings(1);
    nonsense.window = 0s;
    QCOMPARE(wait(alerts.tryAlertRule(nonsense, 1)).error().code, QStringLiteral("rule_window"));
}

void TestAlerts::whoWeakensARuleIsNoticed()
{
    const auto priya = m_clinic->signedIn("priya");
    const auto oscar = m_clinic->signedIn("oscar");
    api::AlertsClinic alerts(priya->session);
    const auto rules = wait(alerts.alertRules());
    QVERIFY(rules);
    const auto bulk = std::find_if(rules->rules.begin(), rules->rules.end(), [](const AlertRule &rule) {
        return rule.id == textOf(domain::AlertKind::ManyDownloads);
    });
    QVERIFY(bulk != rules->rules.end());
    AlertRule off = *bulk;
    off.isOn = false;
    const auto kept = wait(alerts.keepAlertRule(off));
    QVERIFY(kept);
    const auto alert = waitFor(*oscar, textOf(domain::AlertKind::OversightWeakened));
    QVERIFY(alert);
    QCOMPARE(alert->personName, personCalled("priya").fullName);
    QVERIFY(!alert->isAboutYou);
    QCOMPARE(wait(alerts.keepAlertRule(off)).error().code, QStringLiteral("alert_changed")); // from the old revision
}

void TestAlerts::whatWatchesOverTheWatchingStaysOn()
{
    const auto priya = m_clinic->signedIn("priya");
    api::AlertsClinic alerts(priya->session);
    const auto rules = wait(alerts.alertRules());
    QVERIFY(rules);
    int always = 0;
    for (const AlertRule &rule : rules->rules) {
        if (rule.mayBeOff)
            continue;
        ++always;
        AlertRule off = rule;
        off.isOn = false;
        QCOMPARE(wait(alerts.keepAlertRule(off)).error().code, QStringLiteral("not_permitted"));
        AlertRule blind = rule;
        blind.threshold = 1000;
        QCOMPARE(wait(alerts.keepAlertRule(blind)).error().code, QStringLiteral("not_permitted"));
        QVERIFY(!wait(alerts.removeAlertRule(rule)));
        AlertRule louder = rule;
        louder.severity = domain::AlertSeverity::Low;
        QVERIFY(wait(alerts.keepAlertRule(louder)));
    }
    QCOMPARE(always, 2);
}

void TestAlerts::everythingIsInTheLog()
{
    const auto priya = m_clinic->signedIn("priya");
    api::AlertsClinic alerts(priya->session);
    QVERIFY(wait(alerts.alerts({})));
    QCOMPARE(entries("alertsRead"), 1);
    QVERIFY(wait(alerts.alertRules()));
    QCOMPARE(entries("alertRulesRead"), 1);
    AlertRule rule = openings(7);
    const auto made = wait(alerts.keepAlertRule(rule));
    QVERIFY(made);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'alertRuleChanged' AND code = ?"),
                   {QStringLiteral("made:") + rule.id}),
             1);
    AlertRule loose = *made;
    loose.threshold = 70;
    const auto changed = wait(alerts.keepAlertRule(loose));
    QVERIFY(changed);
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'alertRuleChanged' AND code = ?"),
                   {QStringLiteral("weaker:") + rule.id}),
             1);
    QVERIFY(wait(alerts.removeAlertRule(*changed)));
    QCOMPARE(count(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'alertRuleDeleted' AND code = ?"),
                   {QStringLiteral("off:") + rule.id}),
             1);
}

void TestAlerts::aServerThatStartsAgainRaisesNothingTwice()
{
    const AlertRule rule = openings(3);
    {
        const auto priya = m_clinic->signedIn("priya");
        QVERIFY(wait(api::AlertsClinic(priya->session).keepAlertRule(rule)));
        const auto ruth = m_clinic->signedIn("ruth");
        open(*ruth, 2);
    }
    m_clinic->stop();
    m_clinic->start();
    const auto priya = m_clinic->signedIn("priya");
    open(*m_clinic->signedIn("ruth"), 1); // the third, of which two were before
    QVERIFY(waitFor(*priya, rule.id));
    m_clinic->stop();
    m_clinic->start();
    const auto oscar = m_clinic->signedIn("oscar");
    open(*m_clinic->signedIn("ruth"), 1);
    QVERIFY(QTest::qWaitFor([&] { return countedBy(*oscar, rule.id) == 4; }, 10'000));
    QCOMPARE(alertsOf(*oscar, rule.id).size(), 1);
}

void TestAlerts::workingHoursAreThoseOfTheOffice()
{
    const auto priya = m_clinic->signedIn("priya");
    api::AlertsClinic alerts(priya->session);
    domain::WorkingHours hours;
    hours.zone = QStringLiteral("Europe/Berlin");
    hours.days[2] = {9 * 60, 17 * 60};
    const auto kept = wait(alerts.keepWorkingHours(hours));
    QVERIFY(kept);
    QCOMPARE(*kept, hours);
    const auto read = wait(alerts.workingHours());
    QVERIFY(read);
    QCOMPARE(*read, hours);
    hours.zone = QStringLiteral("Europe/Nowhere");
    QCOMPARE(wait(alerts.keepWorkingHours(hours)).error().code, QStringLiteral("invalid_field"));
    hours.zone = QStringLiteral("UTC");
    hours.days[3] = {600, 500};
    QCOMPARE(wait(alerts.keepWorkingHours(hours)).error().code, QStringLiteral("invalid_field"));
}

void TestAlerts::longerWorkingHoursAreNoticed_data()
{
    using Change = std::function<void(domain::WorkingHours &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("isWeaker");
    const auto row = [](const char *name, Change change, bool isWeaker) {
        QTest::newRow(name) << std::move(change) << isWeaker;
    };
    using Hours = domain::WorkingHours;
    row(
        "the same", [](Hours &) {}, false);
    row(
        "shorter",
        [](Hours &hours) {
            hours.days[0] = {10 * 60, 16 * 60};
        },
        false);
    row(
        "a day less", [](Hours &hours) { hours.days[0] = {}; }, false);
    row(
        "from earlier", [](Hours &hours) { hours.days[0].from -= 1; }, true);
    row(
        "until later", [](Hours &hours) { hours.days[0].until += 1; }, true);
    row(
        "later by an hour",
        [](Hours &hours) {
            hours.days[0] = {10 * 60, 18 * 60};
        },
        true);
    row(
        "a day more",
        [](Hours &hours) {
            hours.days[6] = {10 * 60, 11 * 60};
        },
        true);
    row(
        "longer and shorter",
        [](Hours &hours) {
            hours.days[0] = {}, hours.days[1] = {0, 24 * 60};
        },
        true);
    row(
        "another zone", [](Hours &hours) { hours.zone = QStringLiteral("Asia/Tokyo"); }, true);
}

/// Who makes nights part of the day takes what happens then out of what stands out.
void TestAlerts::longerWorkingHoursAreNoticed()
{
    using Change = std::function<void(domain::WorkingHours &)>;
    QFETCH(Change, change);
    QFETCH(bool, isWeaker);
    domain::WorkingHours hours;
    hours.zone = QStringLiteral("Europe/Berlin");
    for (std::size_t day = 0; day < 5; ++day)
        hours.days[day] = {9 * 60, 17 * 60};
    server::alerts::keepWorkingHours(db(), QStringLiteral("main"), hours);
    const QString before = server::alerts::logTextOf(hours);
    QVERIFY(before.startsWith(QStringLiteral("Europe/Berlin 1 09:00-17:00 2 ")));
    change(hours);
    const auto priya = m_clinic->signedIn("priya");
    const auto oscar = m_clinic->signedIn("oscar");
    QVERIFY(wait(api::AlertsClinic(priya->session).keepWorkingHours(hours)));
    const auto reasons = [this](const char *action, const char *code) {
        const auto events = db().run(QStringLiteral("SELECT event_id FROM access_log WHERE action = ? AND code = ?"),
                                     {QLatin1String(action), QLatin1String(code)})
                                .all<QString>();
        QStringList texts;
        for (const QString &event : events) {
            auto row = db().run(QStringLiteral("SELECT body FROM log_texts WHERE event_id = ?"), {event});
            texts << (row.next() ? row.opened(0, server::store::personal::logText, event) : QString());
        }
        return texts;
    };
    const QStringList text = {before + QStringLiteral(" \u2192 ") + server::alerts::logTextOf(hours)};
    QCOMPARE(reasons("settingChanged", "workingHours"), text);
    QCOMPARE(reasons("alertRuleChanged", "weaker:workingHours"), isWeaker ? text : QStringList());
    if (!isWeaker)
        return;
    const auto alert = waitFor(*oscar, textOf(domain::AlertKind::OversightWeakened));
    QVERIFY(alert);
    QCOMPARE(alert->personName, personCalled("priya").fullName);
}

QTEST_GUILESS_MAIN(TestAlerts)
#include "tst_alerts.moc"
