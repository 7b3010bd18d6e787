// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "domain/log_action.h"
#include "server/jobs/clinic_watch.h"
#include "server/store/consents.h"
#include "tests/support/test_program.h"
#include "ui/access/access_panel.h"
#include "ui/shell/main_window.h"
#include "ui/style/day_field.h"
#include "ui/style/icon_resources.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QTreeWidget>

using namespace attune;
using namespace attune::test;

/// What those who answer for a clinic do in the real program: emergencies and their reviews, how the clinic stands, who
/// may open a recording.
class TestCare : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void anEmergencyIsOpenedAndJudgedBySomebodyElse();
    void aNumberThatIsNobodysOpensNothing();
    void managersSeeHowTheClinicStands();
    void aRecordingIsClosedToMostAndOpenedAgain();
    void aSessionIsPlannedAndTakenOut();
    void aRecordedConsentIsAnsweredByTheClient_data();
    void aRecordedConsentIsAnsweredByTheClient();
    void aFirstSessionIsConfirmedByTheClient();
    void aLongStoryIsReadByPages();

private:
    const domain::Recording *selected() { return m_app->window().browserPage()->selected(); }
    void again(const char *who);
    void enter(const char *who);
    void press(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void trigger(const char *command) { find<QAction>(command)->trigger(); }
    void askFor(const QString &number);
    bool lists(const domain::RecordingId &id);
    void sayWhy();
};

void TestCare::again(const char *who)
{
    m_state = std::make_unique<QTemporaryDir>();
    startProgram();
    enter(who);
}

void TestCare::enter(const char *who)
{
    signIn(who);
    const auto shows = [this] {
        const auto *table = find<QTableView>("recordings");
        return table && table->isVisible() && table->model()->rowCount() > 0;
    };
    QTRY_VERIFY(shows());
}

void TestCare::askFor(const QString &number)
{
    trigger("app.emergency");
    QTRY_VERIFY(find<QLineEdit>("clientNumber"));
    QVERIFY(!find<QPushButton>("go")->isEnabled());
    QTest::keyClicks(find<QLineEdit>("clientNumber"), number);
    QVERIFY(!find<QPushButton>("go")->isEnabled()); // not without words
    find<QPlainTextEdit>("reason")->setPlainText(QStringLiteral("she called in distress"));
    press("go");
}

bool TestCare::lists(const domain::RecordingId &id)
{
    auto *table = find<QTableView>("recordings");
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->selectRow(row);
        if (selected() && selected()->id == id)
            return true;
    }
    return false;
}

void TestCare::anEmergencyIsOpenedAndJudgedBySomebodyElse()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    const domain::Recording recording = *selected();
    QVERIFY(!recording.clientRecordNumber.isEmpty());

    again("daniel");
    QVERIFY(!lists(recording.id));
    askFor(recording.clientRecordNumber);
    QTRY_VERIFY(!find<QDialog>("emergency"));
    QTRY_VERIFY(lists(recording.id));
    trigger("app.emergencies");
    QTRY_COMPARE(rowsOf("emergencyList"), 1);
    QVERIFY(!find<QWidget>("review")->isVisible()); // nobody judges themselves

    again("priya");
    trigger("app.emergencies");
    QTRY_COMPARE(rowsOf("emergencyList"), 1);
    QVERIFY(find<QLabel>("emergencyReason")->text().contains(QStringLiteral("she called in distress")));
    QVERIFY(find<QWidget>("review")->isVisible());
    const auto choices = find<QWidget>("review")->findChildren<QRadioButton *>();
    choices.first()->setChecked(true);
    QVERIFY(!find<QPushButton>("closeReview")->isEnabled());
    QTest::keyClicks(find<QPlainTextEdit>("reviewWords"), QStringLiteral("read the notes, it was right"));
    press("closeReview");
    QTRY_VERIFY(!find<QWidget>("review")->isVisible());
    QTRY_VERIFY(cell("emergencyList", 0, 3).contains(QStringLiteral("Justified")));

    again("daniel");
    QVERIFY(!lists(recording.id)); // the review shut the door
}

void TestCare::aNumberThatIsNobodysOpensNothing()
{
    begin();
    enter("daniel");
    askFor(QStringLiteral("no such number"));
    QTRY_VERIFY(find<QDialog>("emergency")->findChildren<QLabel *>().count() > 0);
    const auto saysSo = [this] {
        const auto labels = find<QDialog>("emergency")->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("no client with this number"));
        });
    };
    QTRY_VERIFY(saysSo());
    QCOMPARE(find<QPlainTextEdit>("reason")->toPlainText(),
             QStringLiteral("she called in distress")); // nothing is lost
}

void TestCare::managersSeeHowTheClinicStands()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    QVERIFY(!find<QAction>("app.clinicStatus")->isVisible());
    QVERIFY(find<QAction>("app.emergency")->isVisible());
    again("soren");
    QVERIFY(!find<QAction>("app.emergency")->isVisible() && !find<QAction>("app.emergencies")->isVisible());

    again("priya");
    trigger("app.clinicStatus");
    QTRY_VERIFY(rowsOf("statusLines") > 5);
    QCOMPARE(cell("statusLines", 0, 0), QStringLiteral("Problem"));
    QCOMPARE(cell("statusLines", 0, 1), QStringLiteral("Backup"));
    QVERIFY(cell("statusLines", 0, 2).contains(QStringLiteral("No backup")));
}

void TestCare::sayWhy()
{
    QTRY_VERIFY(find<QDialog>("reasonDialog"));
    auto *dialog = find<QDialog>("reasonDialog");
    dialog->findChild<QComboBox *>(QStringLiteral("category"))->setCurrentIndex(2);
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("reason"))->setPlainText(QStringLiteral("a case in court"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("go")), Qt::LeftButton);
    QTRY_VERIFY(!find<QDialog>("reasonDialog"));
}

void TestCare::aRecordingIsClosedToMostAndOpenedAgain()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    const auto id = selected()->id;
    QVERIFY(!selected()->isRestricted);
    trigger("list.sensitivity");
    sayWhy();
    QTRY_VERIFY(selected() && selected()->id == id && selected()->isRestricted);
    QVERIFY(find<QLabel>("browserDetails")->text().contains(QStringLiteral("Restricted")));
    trigger("list.sensitivity");
    sayWhy();
    QTRY_VERIFY(selected() && selected()->id == id && !selected()->isRestricted);
}

void TestCare::aSessionIsPlannedAndTakenOut()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    const QString number = selected()->clientRecordNumber;
    trigger("app.sessions");
    QTRY_VERIFY(find<QPushButton>("planSessionButton")->isVisible());
    const auto cards = [this] {
        const auto frames = find<QWidget>("sessionsPage")->findChildren<QFrame *>();
        return std::count_if(frames.begin(), frames.end(), [](const QFrame *frame) {
            return frame->objectName().startsWith(QStringLiteral("session-"));
        });
    };
    QTRY_VERIFY(cards() > 0);
    QVERIFY(settled());
    const auto before = cards();
    press("planSessionButton");
    QTRY_VERIFY(find<QLineEdit>("sessionClientNumber"));
    QVERIFY(!find<QPushButton>("planIt")->isEnabled());
    QTest::keyClicks(find<QLineEdit>("sessionClientNumber"), QStringLiteral("nobody"));
    press("planIt");
    QTRY_VERIFY(find<QPushButton>("planIt")->isEnabled());
    QVERIFY(find<QDialog>("planSession")); // a number that is nobody's
    find<QLineEdit>("sessionClientNumber")->setText(number);
    auto *day = find<ui::DayField>("sessionDay");
    QVERIFY(day->day() && find<QPushButton>("planIt")->isEnabled());
    day->setText(QStringLiteral("some day"));
    QVERIFY(!find<QPushButton>("planIt")->isEnabled()); // which is none
    day->setText(QDate::currentDate().addDays(2).toString(Qt::ISODate));
    press("planIt");
    QTRY_VERIFY(!find<QDialog>("planSession"));
    QTRY_COMPARE(cards(), before + 1);
    const auto outs = find<QWidget>("sessionsPage")->findChildren<QToolButton *>(QStringLiteral("takeOut"));
    QVERIFY(!outs.isEmpty());
    QTest::mouseClick(outs.last(), Qt::LeftButton);
    QTRY_VERIFY(find<QPushButton>("takeOutNow"));
    press("takeOutNow");
    QTRY_COMPARE(cards(), before);
}

void TestCare::aRecordedConsentIsAnsweredByTheClient_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::newRow("confirms") << QByteArray("confirmRecorded");
    QTest::newRow("refuses") << QByteArray("refuseRecorded");
}

void TestCare::aRecordedConsentIsAnsweredByTheClient()
{
    QFETCH(QByteArray, button);
    begin();
    const auto ruth = m_clinic->signedIn("ruth");
    auto &db = m_clinic->clinic().database.connection();
    const auto soren = server::identity::accountByEmail(db, QStringLiteral("soren@sample.clinic"))->person.id;
    const auto text = wait(ruth->clinic.text(soren, QStringLiteral("en")));
    QVERIFY(text);
    domain::ConsentDecision decision{soren,
                                     true,
                                     {true, true, true, true},
                                     {domain::Purpose::Care, domain::Purpose::Supervision, domain::Purpose::Training},
                                     QStringLiteral("Søren Dahl"),
                                     text->version,
                                     text->hash,
                                     text->language,
                                     {}};
    decision.onBehalfReason = QStringLiteral("The client has signed this text on paper");
    const auto recorded = wait(ruth->clinic.sign(decision));
    QVERIFY(recorded && recorded->standing == domain::ConsentRecord::Standing::Waiting);
    enter("soren");
    trigger("list.consents");
    QTRY_VERIFY(find<QWidget>("waitingConsent") && find<QWidget>("waitingConsent")->isVisible());
    QVERIFY(find<QLabel>("waitingText")->text().contains(QStringLiteral("Dr Ruth Adeyemi")));
    QVERIFY(find<QLabel>("waitingText")->text().contains(QStringLiteral("takes effect on")));
    QVERIFY(!find<QPushButton>(button.constData())->accessibleDescription().isEmpty());
    press(button.constData());
    QTRY_VERIFY(!find<QWidget>("waitingConsent")->isVisible());
    const auto purposes = server::store::consentStandingOf(db, soren).purposes;
    QCOMPARE(purposes.contains(domain::Purpose::Training), button == "confirmRecorded");
    QVERIFY(
        find<QLabel>("consentRecords")
            ->text()
            .contains(button == "confirmRecorded" ? QStringLiteral("has confirmed") : QStringLiteral("has rejected")));
}

void TestCare::aFirstSessionIsConfirmedByTheClient()
{
    begin();
    const auto daniel = m_clinic->signedIn("daniel");
    const auto priya = m_clinic->signedIn("priya");
    auto &db = m_clinic->clinic().database.connection();
    const auto soren = server::identity::accountByEmail(db, QStringLiteral("soren@sample.clinic"))->person.id;
    domain::RecordingQuery query;
    query.clientId = soren;
    const QString number = wait(priya->clinic.recordings(query))->items.first().clientRecordNumber;
    const auto starts = base::SystemClock().now() + std::chrono::hours(48);
    const auto planned = wait(daniel->clinic.planSession(number, starts, starts + std::chrono::minutes(50)));
    QVERIFY(planned && !planned->isConfirmed);
    enter("soren");
    QTest::mouseClick(find<QToolButton>("page-sessions"), Qt::LeftButton);
    const auto right = [this] {
        auto *button = find<QPushButton>("confirmSession");
        return button && button->isVisible() ? button : nullptr;
    };
    QTRY_VERIFY(right());
    QVERIFY(right()->accessibleName().contains(QStringLiteral("Dr Daniel Lindqvist")));
    QTest::mouseClick(right(), Qt::LeftButton);
    QTRY_VERIFY(!right());
    const auto sessions = wait(daniel->clinic.sessions());
    const auto found = std::find_if(sessions->begin(), sessions->end(),
                                    [&planned](const domain::TherapySession &row) { return row.id == planned->id; });
    QVERIFY(found != sessions->end() && found->isConfirmed);
    QCOMPARE(found->clientName, QStringLiteral("Søren Dahl"));
}

/// More lines than a page has: the oldest one is read by "Show Earlier", and everybody is named from the beginning.
void TestCare::aLongStoryIsReadByPages()
{
    begin();
    signIn("soren");
    QVERIFY(waitForRows());
    const domain::Recording recording = *selected();
    constexpr int colleagues = 45;
    QList<server::audit::Entry> entries;
    const auto add = [&](const QString &actor, const char *action, const QString &viewing) {
        server::audit::Entry entry;
        entry.occurredAt = base::SystemClock().now();
        entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
        entry.actorId = actor;
        entry.actorRole = QStringLiteral("psychologist");
        entry.clientId = recording.clientId.value();
        entry.recordingId = recording.id.value();
        entry.action = domain::LogActionName::read(QString::fromLatin1(action));
        entry.outcome = domain::LogOutcome::Allowed;
        entry.viewing = viewing;
        entries << entry;
    };
    add(QStringLiteral("colleague-0"), "transcriptExported", {});
    for (int i = 0; i < colleagues; ++i) {
        for (int viewing = 0; viewing < 5; ++viewing)
            add(QStringLiteral("colleague-%1").arg(i), "linkIssued",
                QStringLiteral("viewing-%1-%2").arg(i).arg(viewing));
    }
    QVERIFY(m_clinic->clinic().log.append(entries));
    auto *panel = qobject_cast<ui::AccessPanel *>(find<QWidget>("accessPanel"));
    QVERIFY(panel);
    panel->showRecording(recording.id);
    auto *people = panel->findChild<QTreeWidget *>(QStringLiteral("accessPeople"));
    auto *list = panel->findChild<QTreeWidget *>(QStringLiteral("accessList"));
    auto *earlier = panel->findChild<QPushButton *>(QStringLiteral("accessEarlier"));
    const auto tells = [list](const QString &words) { return !list->findItems(words, Qt::MatchContains).isEmpty(); };
    QTRY_VERIFY(people->topLevelItemCount() >= colleagues);
    QVERIFY(earlier->isVisibleTo(panel) && earlier->isEnabled());
    QVERIFY(!tells(QStringLiteral("Saved the transcript")));
    earlier->click();
    QTRY_VERIFY(tells(QStringLiteral("Saved the transcript")));
    QVERIFY(people->topLevelItemCount() >= colleagues);
    QTRY_VERIFY(!earlier->isVisibleTo(panel));
}

QTEST_MAIN(TestCare)
#include "tst_care.moc"
