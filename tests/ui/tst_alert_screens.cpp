// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "server/alerts/alert_book.h"
#include "server/alerts/alert_rules.h"
#include "server/alerts/working_hours.h"
#include "server/identity/accounts.h"
#include "tests/support/test_program.h"
#include "ui/alerts/desktop_notice.h"
#include "ui/style/icon_resources.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>

using namespace attune;
using namespace attune::test;
namespace alerts = server::alerts;

/// Alerts are read, understood and dealt with in the program, with mouse and keys; rules are tried before they are
/// kept.
class TestAlertScreens : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void anEmptyInboxSaysSo();
    void anAlertIsAcknowledgedAssignedAndClosed();
    void entriesAreShownInTheAccessLog();
    void anAlertAboutOneselfIsForOthers();
    void anAuditorReadsAndChangesNothing();
    void aRuleIsTriedAndKept();
    void aRuleThatCannotBeIsNotSent();
    void rulesAreSwitchedAndRemoved();
    void workingHoursAreSet();
    void theDesktopHearsWithoutNames();
    void whatPeopleDidIsAnAlertThatIsHandled();
    void whatWasReadAndDoneStaysWhileTheClinicIsAway();

private:
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    domain::UserId idOf(const char *who)
    {
        return server::identity::accountByEmail(db(), QLatin1String(who) + QStringLiteral("@sample.clinic"))->person.id;
    }
    void raise(const char *about, const char *person);
    void enter(const char *who);
    void showRules() { find<QTabWidget>("alertTabs")->setCurrentIndex(1); }
    void press(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString stateOf() { return db().run(QStringLiteral("SELECT state FROM alerts")).firstOr<QString>(); }
};

void TestAlertScreens::raise(const char *about, const char *person)
{
    alerts::OwnFinding finding;
    finding.kind = domain::AlertKind::LogCheckFailed;
    finding.about = QLatin1String(about);
    finding.office = QStringLiteral("main");
    finding.person = idOf(person);
    finding.query = QStringLiteral("action:signIn");
    alerts::raise(db(), finding, base::SystemClock().now());
}

void TestAlertScreens::enter(const char *who)
{
    signIn(who);
    QTRY_VERIFY(find<QWidget>("page-alerts")->isVisible()); // in the navigation
    QVERIFY(goToPage("app.alerts", "alerts"));
}

void TestAlertScreens::anEmptyInboxSaysSo()
{
    begin();
    db().run(QStringLiteral("UPDATE alerts SET office_id = 'elsewhere'"));
    enter("priya");
    QTRY_VERIFY(m_app->window().findChild<QWidget *>(QStringLiteral("alerts"))->isVisible());
    const auto says = [this] {
        const auto labels = find<QWidget>("alerts")->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == QStringLiteral("No alerts are waiting.");
        });
    };
    QTRY_VERIFY(says());
    for (const char *name : {"acknowledgeAlert", "closeAlert", "reopenAlert", "alertEntries"})
        QVERIFY2(!find<QPushButton>(name)->isEnabled(), name);
}

void TestAlertScreens::anAlertIsAcknowledgedAssignedAndClosed()
{
    begin();
    raise("one", "ruth");
    enter("priya");
    QTRY_COMPARE(rowsOf("alertList"), 1);
    QTRY_VERIFY(find<QLabel>("alertDetails")->text().contains(QStringLiteral("Ruth")));
    QVERIFY(!find<QPushButton>("acknowledgeAlert")->isEnabled());
    QTest::keyClicks(find<QLineEdit>("alertComment"), QStringLiteral("I look at this today."));
    QVERIFY(find<QPushButton>("acknowledgeAlert")->isEnabled());
    press("acknowledgeAlert");
    QTRY_COMPARE(stateOf(), QStringLiteral("acknowledged"));
    QTRY_VERIFY(find<QPushButton>("assignAlert")->isEnabled());
    auto *handlers = find<QComboBox>("alertHandler");
    const int oscar = handlers->findData(idOf("oscar").value());
    QVERIFY(oscar >= 0);
    QCOMPARE(handlers->findData(idOf("ruth").value()), -1); // it is about her, and she handles none
    handlers->setCurrentIndex(oscar);
    press("assignAlert");
    QTRY_VERIFY(find<QLabel>("alertDetails")->text().contains(QStringLiteral("Assigned to Oscar")));
    QVERIFY(find<QLabel>("alertDetails")->text().contains(QStringLiteral("I look at this today.")));
    QTRY_VERIFY(find<QLineEdit>("alertComment")->isEnabled());
    find<QComboBox>("alertFinding")->setCurrentIndex(1);
    QTest::keyClicks(find<QLineEdit>("alertComment"), QStringLiteral("Talked with her about it."));
    QTRY_VERIFY(find<QPushButton>("closeAlert")->isEnabled());
    press("closeAlert");
    QTRY_COMPARE(stateOf(), QStringLiteral("closed"));
    QCOMPARE(db().run(QStringLiteral("SELECT finding FROM alert_acts WHERE kind = 'closed'")).firstOr<QString>(),
             QStringLiteral("misuse"));
    QTRY_COMPARE(rowsOf("alertList"), 0);
    QTest::keyClick(find<QComboBox>("alertFilter"), Qt::Key_Down); // what is closed
    QTRY_COMPARE(rowsOf("alertList"), 1);
    QTest::keyClicks(find<QLineEdit>("alertComment"), QStringLiteral("There is more to it."));
    QTRY_VERIFY(find<QPushButton>("reopenAlert")->isEnabled());
    press("reopenAlert");
    QTRY_COMPARE(stateOf(), QStringLiteral("open"));
}

void TestAlertScreens::entriesAreShownInTheAccessLog()
{
    begin();
    raise("one", "ruth");
    enter("priya");
    QTRY_VERIFY(find<QPushButton>("alertEntries")->isEnabled());
    press("alertEntries");
    QTRY_VERIFY(find<QWidget>("accessLog")->isVisible());
    const auto asks = [this] {
        const auto fields = find<QWidget>("accessLog")->findChildren<QLineEdit *>();
        return std::any_of(fields.begin(), fields.end(),
                           [this](const QLineEdit *field) { return field->text().contains(idOf("ruth").value()); });
    };
    QTRY_VERIFY(asks());
}

void TestAlertScreens::anAlertAboutOneselfIsForOthers()
{
    begin();
    raise("one", "priya");
    enter("priya");
    QTRY_COMPARE(rowsOf("alertList"), 1);
    QTRY_VERIFY(find<QLabel>("alertDetails")->text().contains(QStringLiteral("about you")));
    QVERIFY(!find<QLineEdit>("alertComment")->isVisible());
    for (const char *name : {"acknowledgeAlert", "closeAlert", "reopenAlert"})
        QVERIFY2(!find<QPushButton>(name)->isEnabled(), name);
}

void TestAlertScreens::anAuditorReadsAndChangesNothing()
{
    begin();
    raise("one", "ruth");
    enter("ingrid");
    QTRY_COMPARE(rowsOf("alertList"), 1);
    QVERIFY(!find<QLineEdit>("alertComment")->isVisible());
    for (const char *name : {"acknowledgeAlert", "closeAlert", "reopenAlert", "assignAlert"})
        QVERIFY2(!find<QPushButton>(name)->isVisible(), name); // nor buttons that never do anything
    showRules();
    QTRY_VERIFY(rowsOf("alertRuleList") > 20);
    for (const char *name : {"newRule", "editRule", "toggleRule", "removeRule", "workingHours"})
        QVERIFY2(!find<QPushButton>(name)->isVisible(), name);
}

void TestAlertScreens::aRuleIsTriedAndKept()
{
    begin();
    enter("priya");
    showRules();
    QTRY_VERIFY(find<QPushButton>("newRule")->isEnabled());
    const int before = rowsOf("alertRuleList");
    press("newRule");
    QTRY_VERIFY(find<QLineEdit>("ruleQuery"));
    find<QLineEdit>("ruleName")->setText(QStringLiteral("Many sign-ins"));
    find<QLineEdit>("ruleQuery")->setText(QStringLiteral("action:signIn"));
    find<QSpinBox>("ruleThreshold")->setValue(1);
    find<QCheckBox>("ruleOn")->setChecked(true);
    QVERIFY(find<QPushButton>("tryRule")->isEnabled());
    press("tryRule");
    QTRY_VERIFY(find<QLabel>("trialResult")->text().startsWith(QStringLiteral("Would have raised")));
    QVERIFY(rowsOf("trialList") > 0);
    QCOMPARE(db().run(QStringLiteral("SELECT COUNT(*) FROM alert_rules")).only<int>(), 0);
    press("keepRule");
    QTRY_COMPARE(rowsOf("alertRuleList"), before + 1);
    QCOMPARE(db().run(QStringLiteral("SELECT COUNT(*) FROM alert_rules")).only<int>(), 1);
}

void TestAlertScreens::aRuleThatCannotBeIsNotSent()
{
    begin();
    enter("priya");
    showRules();
    QTRY_VERIFY(find<QPushButton>("newRule")->isEnabled());
    press("newRule");
    QTRY_VERIFY(find<QLineEdit>("ruleQuery"));
    find<QLineEdit>("ruleName")->setText(QStringLiteral("A rule"));
    find<QLineEdit>("ruleQuery")->setText(QStringLiteral("action:signIn"));
    QVERIFY(find<QPushButton>("keepRule")->isEnabled());
    const auto refuses = [this](const char *what) {
        QVERIFY2(!find<QPushButton>("keepRule")->isEnabled(), what);
        QVERIFY2(!find<QLabel>("ruleFault")->text().isEmpty(), what);
    };
    find<QSpinBox>("ruleWindow")->setValue(0);
    refuses("no window");
    find<QSpinBox>("ruleWindow")->setValue(1);
    find<QSpinBox>("ruleThreshold")->setValue(0);
    refuses("no threshold");
    find<QSpinBox>("ruleThreshold")->setValue(1);
    find<QLineEdit>("ruleQuery")->setText(QStringLiteral("nothing:x"));
    refuses("no query");
    find<QLineEdit>("ruleQuery")->setText(QStringLiteral("action:signIn"));
    QVERIFY(find<QPushButton>("keepRule")->isEnabled());
}

void TestAlertScreens::rulesAreSwitchedAndRemoved()
{
    begin();
    domain::AlertRule rule;
    rule.id = QStringLiteral("01900000-0000-7000-8000-000000000001");
    rule.office = QStringLiteral("main");
    rule.name = QStringLiteral("Of the clinic");
    rule.query = QStringLiteral("action:signIn");
    rule.threshold = 1000;
    rule.isOn = true;
    rule.revision = 1;
    QVERIFY(alerts::keepRule(db(), rule, idOf("priya"), base::SystemClock().now()));
    enter("priya");
    showRules();
    auto *list = find<QAbstractItemView>("alertRuleList");
    QTRY_VERIFY(list->model()->rowCount() > 20);
    const auto isOn = [&] { return alerts::ruleOf(db(), QStringLiteral("main"), rule.id)->isOn; };
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0)); // those of the clinic come last
    QTRY_VERIFY(find<QPushButton>("removeRule")->isEnabled());
    press("toggleRule");
    QTRY_VERIFY(!isOn());
    QTRY_VERIFY(find<QPushButton>("toggleRule")->isEnabled());
    press("toggleRule");
    QTRY_VERIFY(isOn());
    QTRY_VERIFY(find<QPushButton>("removeRule")->isEnabled());
    press("removeRule");
    QVERIFY(settled());
    QVERIFY(alerts::ruleOf(db(), QStringLiteral("main"), rule.id)); // once may be by mistake
    press("removeRule");
    QTRY_VERIFY(!alerts::ruleOf(db(), QStringLiteral("main"), rule.id));
    list->setCurrentIndex(list->model()->index(0, 0));
    QTRY_VERIFY(find<QPushButton>("toggleRule")->isEnabled());
    QVERIFY(!find<QPushButton>("removeRule")->isEnabled()); // one that every clinic has
}

void TestAlertScreens::workingHoursAreSet()
{
    begin();
    enter("priya");
    showRules();
    QTRY_VERIFY(find<QPushButton>("workingHours")->isEnabled());
    press("workingHours");
    QTRY_VERIFY(find<QCheckBox>("works6") && find<QCheckBox>("works6")->isEnabled());
    find<QCheckBox>("works0")->setChecked(false);
    press("keepHours");
    const auto mondays = [this] {
        const auto hours = alerts::workingHoursOf(db(), QStringLiteral("main"), QStringLiteral("UTC"));
        return hours.days[0].until;
    };
    QTRY_COMPARE(mondays(), 0);
}

void TestAlertScreens::theDesktopHearsWithoutNames()
{
    begin();
    enter("priya");
    auto *notice = m_app->window().findChild<ui::DesktopNotice *>();
    QVERIFY(notice);
    QSignalSpy said(notice, &ui::DesktopNotice::noticed);
    QWidget other; // somebody works elsewhere
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!m_app->window().isActiveWindow());
    raise("one", "ruth");
    QTRY_VERIFY([&] {
        notice->look();
        return said.count() > 0;
    }());
    QCOMPARE(said.first().first().toString(),
             QStringLiteral("An alert was raised from the access log. Open Alerts to see why."));
    notice->look();
    QCOMPARE(said.count(), 1); // it is said once
}

/// From the act to the closed alert and back, through the program: somebody opens recordings, the server notices, the
/// desktop is told, a manager looks at the entries, takes it up, gives it to another, closes it and opens it again.
void TestAlertScreens::whatPeopleDidIsAnAlertThatIsHandled()
{
    begin();
    domain::AlertRule rule;
    rule.id = QStringLiteral("01900000-0000-7000-8000-000000000002");
    rule.office = QStringLiteral("main");
    rule.name = QStringLiteral("Openings in a row");
    rule.query = QStringLiteral("action:linkIssued");
    rule.window = std::chrono::hours(1);
    rule.threshold = 2;
    rule.severity = domain::AlertSeverity::High;
    rule.isOn = true;
    rule.revision = 1;
    QVERIFY(alerts::keepRule(db(), rule, idOf("priya"), base::SystemClock().now()));
    enter("priya");
    const auto ruth = m_clinic->signedIn("ruth");
    const domain::Recording recording = ruth->first();
    for (int i = 0; i < 2; ++i)
        QVERIFY(ruth->get(protocol::pathFor(protocol::paths::playbackUrl, recording.sessionId.value()),
                          {{QStringLiteral("recordingId"), recording.id.value()}}));
    QTRY_VERIFY([&] {
        find<QAction>("list.refresh")->trigger();
        return settled() && rowsOf("alertList") == 1;
    }());
    const auto says = [this](const char *words) {
        return find<QLabel>("alertDetails")->text().contains(QLatin1String(words));
    };
    QTRY_VERIFY(says("Ruth"));
    const auto act = [this](const char *comment, const char *button, const char *state) {
        QTRY_VERIFY(find<QLineEdit>("alertComment")->isVisible());
        find<QLineEdit>("alertComment")->clear();
        QTest::keyClicks(find<QLineEdit>("alertComment"), QLatin1String(comment));
        QTRY_VERIFY(find<QPushButton>(button)->isEnabled());
        press(button);
        QTRY_COMPARE(stateOf(), QLatin1String(state));
        QVERIFY(settled());
    };
    act("I look at this today.", "acknowledgeAlert", "acknowledged");
    auto *handlers = find<QComboBox>("alertHandler");
    handlers->setCurrentIndex(handlers->findData(idOf("oscar").value()));
    press("assignAlert");
    QTRY_VERIFY(says("Assigned to Oscar"));
    act("She was on duty, and it was asked for.", "closeAlert", "closed");
    QTRY_COMPARE(rowsOf("alertList"), 0);
    QTest::keyClick(find<QComboBox>("alertFilter"), Qt::Key_Down); // what is closed
    QTRY_COMPARE(rowsOf("alertList"), 1);
    act("There is more to it after all.", "reopenAlert", "open");
    QTest::keyClick(find<QComboBox>("alertFilter"), Qt::Key_Up);
    QTRY_COMPARE(rowsOf("alertList"), 1);
    for (const char *words : {"I look at this today.", "Assigned to Oscar", "She was on duty", "There is more to it"})
        QTRY_VERIFY2(says(words), words); // all that was done about it stays with it
    press("alertEntries");
    QTRY_VERIFY(find<QWidget>("accessLog")->isVisible());
    QTRY_VERIFY(rowsOf("auditEntries") >= 2);
}

void TestAlertScreens::whatWasReadAndDoneStaysWhileTheClinicIsAway()
{
    begin();
    raise("one", "ruth");
    enter("priya");
    QTRY_COMPARE(rowsOf("alertList"), 1);
    QTest::keyClicks(find<QLineEdit>("alertComment"), QStringLiteral("I look at this today."));
    press("acknowledgeAlert");
    const auto says = [this](const char *words) {
        return find<QLabel>("alertDetails")->text().contains(QLatin1String(words));
    };
    QTRY_VERIFY(says("I look at this today."));
    find<QAction>("list.refresh")->trigger();
    QVERIFY(settled());
    QVERIFY(says("I look at this today.")); // what was done is not forgotten by reading the list again
    QTest::keyClicks(find<QLineEdit>("alertComment"), QStringLiteral("Half a sentence"));
    m_clinic->stop();
    find<QAction>("list.refresh")->trigger();
    QVERIFY(settled());
    QCOMPARE(rowsOf("alertList"), 1);
    QVERIFY(says("I look at this today."));
    QCOMPARE(find<QLineEdit>("alertComment")->text(), QStringLiteral("Half a sentence"));
    QTest::keyClick(find<QComboBox>("alertFilter"), Qt::Key_Down); // another question: these are no answer to it
    QVERIFY(settled());
    QCOMPARE(rowsOf("alertList"), 0);
}

QTEST_MAIN(TestAlertScreens)
#include "tst_alert_screens.moc"
