// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/words.h"
#include "protocol/paths.h"
#include "tests/support/test_program.h"
#include "ui/shell/main_window.h"
#include "ui/style/icon_resources.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>

using namespace attune;
using namespace attune::test;

/// Rights of access in the real program: legal requests, participants from the session's card, and why something does
/// not open.
class TestRightsScreens : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void aLegalRequestIsMadeApprovedAndEnded();
    void anApprovalIsOfTheRequestItWasTypedFor();
    void participantsAreAddedAndRemovedFromTheCard();
    void whatDoesNotOpenSaysWhyAndWhatCanBeDone_data();
    void whatDoesNotOpenSaysWhyAndWhatCanBeDone();

private:
    const domain::Recording *selected() { return m_app->window().browserPage()->selected(); }
    void again(const char *who);
    void press(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void trigger(const char *command) { find<QAction>(command)->trigger(); }
    int matters() { return rowsOf("legalMatterList"); }
    QString stateOfFirst() { return cell("legalMatterList", 0, 5); }
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
};

void TestRightsScreens::again(const char *who)
{
    m_state = std::make_unique<QTemporaryDir>();
    startProgram();
    signIn(who);
    const auto shows = [this] {
        const auto *table = find<QTableView>("recordings");
        return table && table->isVisible() && table->model()->rowCount() > 0;
    };
    QTRY_VERIFY(shows());
}

void TestRightsScreens::aLegalRequestIsMadeApprovedAndEnded()
{
    begin();
    signIn("priya");
    QVERIFY(waitForRows());
    const QString number = selected()->clientRecordNumber;
    QVERIFY(!number.isEmpty());
    trigger("app.legalMatters");
    QTRY_VERIFY(find<QPushButton>("newRequest")->isVisible());
    press("newRequest");
    QTRY_VERIFY(find<QDialog>("legalRequest"));
    auto *dialog = find<QDialog>("legalRequest");
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("go"));
    QVERIFY(!go->isEnabled());
    dialog->findChild<QLineEdit *>(QStringLiteral("clientNumber"))->setText(number);
    dialog->findChild<QLineEdit *>(QStringLiteral("matterNumber"))->setText(QStringLiteral("3 C 12/26"));
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("reason"))
        ->setPlainText(QStringLiteral("the district court asks for it"));
    QVERIFY(go->isEnabled());
    auto *tells = dialog->findChild<QCheckBox *>(QStringLiteral("tellClient"));
    tells->setChecked(false);
    QVERIFY(!go->isEnabled()); // why not, then
    tells->setChecked(true);
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY(!find<QDialog>("legalRequest"));
    QTRY_COMPARE(matters(), 1);
    QVERIFY(!find<QPushButton>("approve")->isVisible()); // nobody approves their own

    again("oscar");
    trigger("app.legalMatters");
    QTRY_COMPARE(matters(), 1);
    QVERIFY(find<QLabel>("legalMatterDetails")->text().contains(QStringLiteral("the district court asks for it")));
    QVERIFY(find<QPushButton>("approve")->isVisible() && !find<QPushButton>("approve")->isEnabled());
    QTest::keyClicks(find<QLineEdit>("approvalReason"), QStringLiteral("read the order of the court"));
    press("approve");
    QTRY_VERIFY(stateOfFirst().startsWith(QStringLiteral("Open until")));
    press("endMatter");
    QTRY_COMPARE(stateOfFirst(), QStringLiteral("Ended"));

    again("ruth");
    QVERIFY(!find<QAction>("app.legalMatters")->isVisible());
}

/// While the password is asked for the list goes on, and somebody may choose another row in it.
void TestRightsScreens::anApprovalIsOfTheRequestItWasTypedFor()
{
    begin();
    const auto priya = m_clinic->signedIn("priya");
    const auto ask = [&](const char *number) {
        return priya->send("POST", QString::fromLatin1(protocol::paths::legalMatters),
                           {{"clientNumber", protocol::json(priya->first().clientRecordNumber)},
                            {"path", "courtOrder"},
                            {"matterNumber", number},
                            {"reason", "the district court asks for it"},
                            {"tellClient", true}});
    };
    QVERIFY(ask("first") && ask("second"));
    signIn("oscar");
    QVERIFY(waitForRows());
    trigger("app.legalMatters");
    QTRY_COMPARE(matters(), 2);
    db().run(QStringLiteral("UPDATE sign_ins SET proven_at = 1"));
    auto *list = find<QTreeView>("legalMatterList");
    const auto choose = [list](int row) { list->setCurrentIndex(list->model()->index(row, 0)); };
    choose(1);
    const QString typedFor = cell("legalMatterList", 1, 4);
    QTest::keyClicks(find<QLineEdit>("approvalReason"), QStringLiteral("read the order of the court"));
    press("approve");
    QTRY_VERIFY(find<QDialog>("proofDialog"));
    choose(0);
    auto *dialog = find<QDialog>("proofDialog");
    QTest::keyClicks(dialog->findChild<QLineEdit *>(), QString::fromLatin1(samplePassword) + QLatin1Char('\r'));
    const auto open = [&] {
        QStringList numbers;
        for (int row = 0; row < matters(); ++row) {
            if (cell("legalMatterList", row, 5).startsWith(QStringLiteral("Open until")))
                numbers << cell("legalMatterList", row, 4);
        }
        return numbers;
    };
    QTRY_COMPARE(open(), QStringList{typedFor});
}

void TestRightsScreens::participantsAreAddedAndRemovedFromTheCard()
{
    begin();
    const auto priya = m_clinic->signedIn("priya");
    const auto sessions = wait(m_clinic->signedIn("ruth")->clinic.sessions());
    QVERIFY(sessions && !sessions->isEmpty());
    domain::RecordingQuery query;
    query.pageSize = 100;
    const auto everything = wait(priya->clinic.recordings(query));
    signIn("ruth");
    QVERIFY(waitForRows());
    QTest::mouseClick(find<QToolButton>("page-sessions"), Qt::LeftButton);
    QTRY_VERIFY(find<QPushButton>("sessionParticipants"));
    auto *card = find<QPushButton>("sessionParticipants")->parentWidget();
    const QString id = card->objectName().section(QLatin1Char('-'), 1);
    QString client;
    for (const auto &session : *sessions)
        client = session.id.value() == id ? session.clientId.value() : client;
    QString number;
    for (const auto &row : everything->items)
        number = row.clientId.value() != client ? row.clientRecordNumber : number;
    QVERIFY(!client.isEmpty() && !number.isEmpty());
    press("sessionParticipants");
    QTRY_VERIFY(find<QDialog>("participants"));
    auto *dialog = find<QDialog>("participants");
    const auto in = [dialog](const char *name) { return dialog->findChild<QPushButton *>(QLatin1String(name)); };
    auto *people = dialog->findChild<QTreeWidget *>(QStringLiteral("people"));
    auto *field = dialog->findChild<QLineEdit *>(QStringLiteral("clientNumber"));
    field->setText(QStringLiteral("K-0000"));
    QTRY_VERIFY(in("add")->isEnabled());
    QTest::mouseClick(in("add"), Qt::LeftButton);
    QTRY_VERIFY(in("add")->isEnabled());
    QCOMPARE(people->topLevelItemCount(), 0); // nobody's number
    field->setText(number);
    QTest::mouseClick(in("add"), Qt::LeftButton);
    QTRY_COMPARE(people->topLevelItemCount(), 1);
    const auto stored = [this, &id] {
        auto row = db().run(QStringLiteral("SELECT COUNT(*) FROM session_participants WHERE session_id = ?"), {id});
        return row.next() ? row.number(0) : -1;
    };
    QCOMPARE(stored(), 1);
    people->setCurrentItem(people->topLevelItem(0));
    const bool isKnown = !people->topLevelItem(0)->data(0, Qt::UserRole).toString().isEmpty();
    QVERIFY(!in("remove")->isEnabled());
    dialog->findChild<QLineEdit *>(QStringLiteral("reason"))->setText(QStringLiteral("they were not there"));
    QCOMPARE(in("remove")->isEnabled(), isKnown);
    field->setText(number); // of whom the person may not see, they remove by the number, too
    QVERIFY(in("add")->isEnabled());
    auto *why = dialog->findChild<QLineEdit *>(QStringLiteral("reason"));
    why->setFocus();
    QTest::keyClick(why, Qt::Key_Return); // of removing: adds nobody
    QVERIFY(in("add")->isEnabled() && in("remove")->isEnabled());
    if (isKnown)
        field->clear();
    QTest::mouseClick(in("remove"), Qt::LeftButton);
    QTRY_COMPARE(people->topLevelItemCount(), 0);
    QCOMPARE(stored(), 0);
}

void TestRightsScreens::whatDoesNotOpenSaysWhyAndWhatCanBeDone_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("words");
    QTest::newRow("withdrawn") << QStringLiteral("UPDATE client_consent SET kind = 'withdrawn'")
                               << QStringLiteral("has withdrawn consent");
    QTest::newRow("never asked") << QStringLiteral("DELETE FROM client_consent")
                                 << QStringLiteral("Ask them to read and sign the consent form");
    QTest::newRow("over its date") << QStringLiteral("UPDATE client_consent SET expires_at = 1")
                                   << QStringLiteral("Press Enter or Watch");
}

void TestRightsScreens::whatDoesNotOpenSaysWhyAndWhatCanBeDone()
{
    QFETCH(QString, sql);
    QFETCH(QString, words);
    begin();
    db().run(sql);
    signIn("ruth");
    QVERIFY(waitForRows());
    const auto *table = find<QTableView>("recordings");
    int row = 0;
    while (row < table->model()->rowCount() && selected()->status != domain::RecordingStatus::Available)
        find<QTableView>("recordings")->selectRow(++row);
    QCOMPARE(selected()->status, domain::RecordingStatus::Available);
    QVERIFY2(models::Words::statusSentence(*selected()).contains(words),
             qPrintable(models::Words::statusSentence(*selected())));
    QTRY_VERIFY(find<QLabel>("browserDetails")->text().contains(words));
}

QTEST_MAIN(TestRightsScreens)
#include "tst_rights_screens.moc"
