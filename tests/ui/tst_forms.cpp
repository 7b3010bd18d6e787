// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/accounts.h"
#include "tests/support/test_program.h"
#include "ui/consent/consent_dialog.h"
#include "ui/sessions/start_recording_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/signin/sign_in_page.h"
#include "ui/signin/sign_ins_dialog.h"
#include "ui/style/icon_resources.h"
#include "ui/style/widgets.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace attune;
using namespace attune::test;
using playback::Player;

/// Forms of the real program: what is begun stays, what is chosen arrives at the clinic.
class TestForms : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup()
    {
        end();
        m_journalKey = testJournalKey;
    }
    void aReasonThatWasBegunIsThereAgain();
    void withoutAKeychainWhatIsTypedStaysInMemory();
    void aConsentIsFinishedLater();
    void aRecordingIsStartedAsChosen();
    void appearanceIsSetBeforeSigningIn();
    void theSignInBeforeIsSaidAndOthersAreEnded();
    void aPasswordIsChangedInTheProgram();
    void managersNameTheCodesOfTheClinic();
    void onlyPurposesThatWereAgreedToAreOffered_data();
    void onlyPurposesThatWereAgreedToAreOffered();
    void theConnectionIsCheckedInWords();
    void firstStepsAreOffered();
    void whatWasSaidIsFoundAndOpenedAtItsMoment();
    void aSearchHeedsItsFiltersAndSaysWhatIsWrong();

private:
    QDialog *reasonDialog() { return find<QDialog>("reasonDialog"); }
    QPlainTextEdit *reason() { return reasonDialog()->findChild<QPlainTextEdit *>(QStringLiteral("reason")); }
    QComboBox *category() { return reasonDialog()->findChild<QComboBox *>(QStringLiteral("category")); }
    QPushButton *sessionButton(const char *name, const QString &client);
    void openSessions();
};

void TestForms::aReasonThatWasBegunIsThereAgain()
{
    begin();
    signIn("priya");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_VERIFY(reasonDialog());
    category()->setCurrentIndex(1);
    QTest::keyClicks(reason(), QStringLiteral("complaint of the thir"));
    startProgram(); // it ended before anything was sent
    signIn("priya");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_VERIFY(reasonDialog());
    QCOMPARE(reason()->toPlainText(), QStringLiteral("complaint of the thir"));
    QCOMPARE(category()->currentIndex(), 1);
    reason()->setPlainText(QStringLiteral("complaint of the thirteenth"));
    reasonDialog()->findChild<QPushButton *>(QStringLiteral("go"))->click();
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTest::mouseClick(find<QToolButton>("page-recordings"), Qt::LeftButton);
    QTRY_VERIFY(!reasonDialog());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Down);
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_VERIFY(reasonDialog());
    QVERIFY(reason()->toPlainText().isEmpty()); // each recording has a reason of its own
}

/// Said before signing in, and beside each text; and nothing of it lies in any file.
void TestForms::withoutAKeychainWhatIsTypedStaysInMemory()
{
    m_journalKey.reset();
    begin();
    QVERIFY(find<QLabel>("thisRunOnlyNote")->isVisible());
    QVERIFY(find<QLabel>("thisRunOnlyNote")->text().contains(QStringLiteral("kept in memory")));
    signIn("priya");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_VERIFY(reasonDialog());
    const auto *said = reasonDialog()->findChild<QLabel *>(QStringLiteral("keptInMemory"));
    QVERIFY(said && said->isVisible());
    QTest::keyClicks(reason(), QStringLiteral("complaint of the thir"));
    reasonDialog()->reject();
    QTRY_VERIFY(!reasonDialog());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_VERIFY(reasonDialog());
    QCOMPARE(reason()->toPlainText(), QStringLiteral("complaint of the thir")); // as long as the program runs
    m_app.reset();
    const QByteArray words = "complaint of the thir";
    const QString wide = QString::fromUtf8(words);
    QDirIterator files(m_state->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int seen = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY2(!file.fileName().contains(QStringLiteral(".drafts")), qPrintable(file.fileName()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray all = file.readAll();
        for (const QByteArray &shape : {words, words.toBase64(QByteArray::OmitTrailingEquals).chopped(2), words.toHex(),
                                        QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2)})
            QVERIFY2(!all.contains(shape), qPrintable(file.fileName()));
        ++seen;
    }
    QVERIFY(seen > 1); // settings, key and journal are there
    startProgram();
    signIn("ruth");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_VERIFY(m_app->window().playerPage()->isOpen());
    const QWidget *box = find<QWidget>("noteText")->parentWidget();
    QVERIFY(box->findChild<QLabel *>(QStringLiteral("keptInMemory"))->isVisibleTo(box));
}

QPushButton *TestForms::sessionButton(const char *name, const QString &client)
{
    const auto buttons = m_app->window().findChildren<QPushButton *>(QString::fromLatin1(name));
    for (QPushButton *button : buttons) {
        if (button->accessibleName().contains(client) && button->isVisible())
            return button;
    }
    return nullptr;
}

void TestForms::openSessions()
{
    signIn("ruth");
    QVERIFY(waitForRows());
    QTest::mouseClick(find<QToolButton>("page-sessions"), Qt::LeftButton);
    QTRY_VERIFY(sessionButton("startRecording", QStringLiteral("Tomasz")));
}

void TestForms::aConsentIsFinishedLater()
{
    const auto openForm = [this] {
        sessionButton("startRecording", QStringLiteral("Tomasz"))->click();
        QTRY_VERIFY(find<ui::ConsentDialog>("consentDialog"));
        QTRY_VERIFY(find<QPushButton>("goOn")->isEnabled());
        find<QPushButton>("goOn")->click();
    };
    begin();
    // The session began some minutes ago: before that nobody takes a consent down for the client.
    m_clinic->clinic().database.connection().run(
        QStringLiteral("UPDATE therapy_sessions SET starts_at = ? WHERE state = 'scheduled' AND client_id = ?"),
        {base::toUnixMs(base::SystemClock().now()) - 300'000,
         server::identity::accountByEmail(m_clinic->clinic().database.connection(),
                                          QStringLiteral("tomasz@sample.clinic"))
             ->person.id.value()});
    openSessions();
    openForm();
    QVERIFY(!find<QLabel>("continued")->isVisible());
    find<QCheckBox>("ackRights")->setChecked(true);
    find<QCheckBox>("purpose-care")->setChecked(true);
    QTest::keyClicks(find<QLineEdit>("signature"), QStringLiteral("Tomasz"));
    startProgram();
    openSessions();
    openForm();
    QVERIFY(find<QLabel>("continued")->isVisible());
    QVERIFY(find<QCheckBox>("ackRights")->isChecked());
    QVERIFY(!find<QCheckBox>("ackPrivacy")->isChecked());
    QCOMPARE(find<QLineEdit>("signature")->text(), QStringLiteral("Tomasz"));
    QVERIFY(!find<QPushButton>("agree")->isEnabled());
    for (const char *name : {"ackEmergency", "ackPrivacy", "ackTechnology"})
        find<QCheckBox>(name)->setChecked(true);
    find<QComboBox>("how")->setCurrentIndex(1);
    find<QPushButton>("agree")->click();
    QTRY_VERIFY(!find<ui::ConsentDialog>("consentDialog"));
}

void TestForms::aRecordingIsStartedAsChosen()
{
    begin();
    auto &db = m_clinic->clinic().database.connection();
    const auto tomasz = server::identity::accountByEmail(db, QStringLiteral("tomasz@sample.clinic"));
    db.run(QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes) VALUES(?, 'given', 'care') "
                          "ON CONFLICT(client_id) DO UPDATE SET kind = "
                          "excluded.kind, purposes = excluded.purposes, expires_at = NULL"),
           {tomasz->person.id.value()});
    const qint64 now = base::toUnixMs(base::SystemClock().now()); // an early start is asked about first
    db.run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, ends_at = ? WHERE client_id = ? AND state = "
                          "'scheduled'"),
           {now, now + 3'000'000, tomasz->person.id.value()});
    openSessions();
    QVERIFY(settled());
    sessionButton("recordingOptions", QStringLiteral("Tomasz"))->click();
    QTRY_VERIFY(find<ui::StartRecordingDialog>("startRecordingDialog"));
    auto *layout = find<QComboBox>("videoLayout");
    layout->setCurrentIndex(layout->findData(QStringLiteral("speaker")));
    find<QCheckBox>("soundOnly")->setChecked(true);
    QVERIFY(!layout->isEnabled());
    find<QPushButton>("startNow")->click();
    const auto audioOnly = [this] {
        auto row = m_clinic->clinic().database.connection().run(QStringLiteral(
            "SELECT audio_only FROM recordings WHERE status = 'RECORDING' ORDER BY number DESC LIMIT 1"));
        return row.next() && row.flag(0);
    };
    QTRY_VERIFY(audioOnly());
}

void TestForms::appearanceIsSetBeforeSigningIn()
{
    begin();
    find<QPushButton>("appearance")->click();
    QTRY_VERIFY(m_app->window().findChild<ui::PreferencesDialog *>());
    QTRY_VERIFY(m_app->window().findChild<ui::PreferencesDialog *>()->isVisible());
}

void TestForms::theSignInBeforeIsSaidAndOthersAreEnded()
{
    begin();
    TestPerson elsewhere(m_clinic->address());
    QVERIFY(elsewhere.signIn("ruth"));
    signIn("ruth");
    QVERIFY(waitForRows());
    QTRY_VERIFY(m_app->window().statusBar()->currentMessage().contains(QStringLiteral("test")));
    m_app->window().findChild<QAction *>(QStringLiteral("app.signIns"))->trigger();
    QTRY_VERIFY(find<QPushButton>("endOthers") && find<QPushButton>("endOthers")->isEnabled());
    QVERIFY(find<QLabel>("signedInBefore")->text().contains(QStringLiteral("test")));
    find<QPushButton>("endOthers")->click();
    QTRY_VERIFY(!find<QPushButton>("endOthers")->isEnabled());
    QVERIFY(!elsewhere.get(QString::fromLatin1("/api/v1/auth/me")));
}

void TestForms::aPasswordIsChangedInTheProgram()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    m_app->window().findChild<QAction *>(QStringLiteral("app.password"))->trigger();
    QTRY_VERIFY(find<QDialog>("passwordDialog"));
    QVERIFY(find<QLineEdit>("currentPassword")->hasFocus() || find<QLineEdit>("currentPassword")->isVisible());
    const auto tries = [this](const char *current, const char *next, const char *again) {
        find<QLineEdit>("currentPassword")->setText(QString::fromLatin1(current));
        find<QLineEdit>("newPassword")->setText(QString::fromLatin1(next));
        find<QLineEdit>("newPasswordAgain")->setText(QString::fromLatin1(again));
        QTest::keyClick(find<QLineEdit>("newPasswordAgain"), Qt::Key_Return);
    };
    const auto complains = [this](const char *field) {
        return !find<QLineEdit>(field)->accessibleDescription().isEmpty();
    };
    tries("", "heron plum seven kettle", "heron plum seven kettle");
    QVERIFY(complains("currentPassword"));
    tries(samplePassword, "too short", "too short");
    QVERIFY(complains("newPassword"));
    tries(samplePassword, "heron plum seven kettle", "heron plum seven kettles");
    QVERIFY(complains("newPasswordAgain"));
    tries(samplePassword, "password1234", "password1234");
    QTRY_VERIFY(complains("newPassword"));
    tries("not the current one", "heron plum seven kettle", "heron plum seven kettle");
    QTRY_VERIFY2(complains("currentPassword"), qPrintable(find<QLabel>("passwordProblem")->text()));
    tries(samplePassword, "heron plum seven kettle", "heron plum seven kettle");
    QTRY_VERIFY(!find<QDialog>("passwordDialog"));
    QVERIFY(m_app->window().statusBar()->currentMessage().contains(QStringLiteral("Password")));
    TestPerson later(m_clinic->address());
    QVERIFY(!later.signIn("ruth"));
    QVERIFY(
        wait(later.session.signIn(QStringLiteral("ruth@sample.clinic"), QStringLiteral("heron plum seven kettle"))));
}

void TestForms::onlyPurposesThatWereAgreedToAreOffered_data()
{
    QTest::addColumn<QString>("agreed");
    QTest::addColumn<QStringList>("offered");
    QTest::newRow("care") << QStringLiteral("care") << QStringList{QStringLiteral("care")};
    QTest::newRow("care and supervision") << QStringLiteral("care,supervision") << QStringList{QStringLiteral("care")};
    QTest::newRow("care and quality") << QStringLiteral("care,quality")
                                      << QStringList{QStringLiteral("care"), QStringLiteral("quality")};
}

/// A category that would be refused is not offered; the one that was chosen is in the log.
void TestForms::onlyPurposesThatWereAgreedToAreOffered()
{
    QFETCH(QString, agreed);
    QFETCH(QStringList, offered);
    begin();
    auto &db = m_clinic->clinic().database.connection();
    db.run(QStringLiteral("UPDATE client_consent SET kind = 'given', purposes = ?"), {agreed});
    db.run(QStringLiteral("UPDATE consent_history SET kind = 'given', purposes = ?"), {agreed});
    signIn("priya");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_VERIFY(reasonDialog());
    QStringList found;
    for (int i = 1; i < category()->count(); ++i)
        found << category()->itemData(i).toString();
    QCOMPARE(found, offered);
    category()->setCurrentIndex(category()->findData(offered.last()));
    reason()->setPlainText(QStringLiteral("yearly quality review"));
    reasonDialog()->findChild<QPushButton *>(QStringLiteral("go"))->click();
    QTRY_COMPARE(player().state(), Player::State::Playing);
    auto logged = db.run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'linkIssued' AND purpose = ?"),
                         {offered.last()});
    QVERIFY(logged.next());
    QCOMPARE(logged.number(0), 1);
}

void TestForms::managersNameTheCodesOfTheClinic()
{
    begin();
    signIn("priya");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_VERIFY(reasonDialog());
    category()->setCurrentIndex(1);
    reason()->setPlainText(QStringLiteral("yearly quality review"));
    reasonDialog()->findChild<QPushButton *>(QStringLiteral("go"))->click();
    QTRY_COMPARE(player().state(), Player::State::Playing);
    m_app->window().findChild<QAction *>(QStringLiteral("code.edit"))->trigger();
    QTRY_VERIFY(find<QCheckBox>("codesForClinic") && find<QCheckBox>("codesForClinic")->isVisible());
    find<QLineEdit>("code1")->setText(QStringLiteral("reflection"));
    find<QCheckBox>("codesForClinic")->setChecked(true);
    find<QPushButton>("keepCodes")->click();
    TestPerson ruth(m_clinic->address());
    QVERIFY(ruth.signIn("ruth"));
    QTRY_COMPARE(wait(ruth.clinic.codes())->value(0), QStringLiteral("reflection"));
}

void TestForms::theConnectionIsCheckedInWords()
{
    begin();
    find<QPushButton>("checkConnection")->click();
    const auto said = [this](const QString &words) {
        const auto labels = m_app->window().signInPage()->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    };
    QTRY_VERIFY(said(QStringLiteral("It is a clinic server")));
    QVERIFY(said(QStringLiteral("This computer's clock is correct")));
    find<QLineEdit>("server")->setText(QStringLiteral("127.0.0.1:1"));
    find<QPushButton>("checkConnection")->click();
    QTRY_VERIFY(said(QStringLiteral("Nothing answers there")));
    QVERIFY(find<QPushButton>("checkConnection")->isEnabled());
    find<QLineEdit>("server")->setText(QStringLiteral("not an address"));
    find<QPushButton>("checkConnection")->click();
    QTRY_VERIFY(said(QStringLiteral("not a server address")));
}

void TestForms::firstStepsAreOffered()
{
    begin();
    signIn("soren");
    QVERIFY(waitForRows());
    find<QAction>("app.firstSteps")->trigger();
    QTRY_VERIFY(find<QDialog>("firstSteps"));
    const auto labels = find<QDialog>("firstSteps")->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels,
                                [](const QLabel *label) { return label->text() == QStringLiteral("Your decisions"); }));
}

void TestForms::whatWasSaidIsFoundAndOpenedAtItsMoment()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    QVERIFY(find<QAction>("search.spoken")->isVisible());
    QVERIFY(goToPage("search.spoken", "spoken"));
    QTest::keyClicks(find<QLineEdit>("spokenWords"), QStringLiteral("LIGHTHOUSES"));
    QTest::keyClick(find<QLineEdit>("spokenWords"), Qt::Key_Return);
    QTRY_VERIFY(rowsOf("spokenFound") > 0);
    QVERIFY(cell("spokenFound", 0, 3).contains(QStringLiteral("lighthouses")));
    const QString clock = cell("spokenFound", 0, 1);
    const auto moment =
        std::chrono::milliseconds(QTime(0, 0).msecsTo(QTime::fromString(clock, QStringLiteral("H:mm:ss"))));
    find<QPushButton>("spokenOpen")->click();
    QTRY_VERIFY(player().state() == Player::State::Playing);
    const auto at = player().position();
    QVERIFY2(at > moment - std::chrono::seconds(4) && at < moment + std::chrono::seconds(4),
             qPrintable(QString::number(at.count())));
    QTest::keyClick(find<QWidget>("picture"), Qt::Key_Left, Qt::AltModifier); // and what was found is still there
    QTRY_VERIFY(find<QWidget>("spoken")->isVisible());
    QVERIFY(rowsOf("spokenFound") > 0);
    QCOMPARE(m_app->window().focusWidget(), find<QTreeView>("spokenFound"));
}

void TestForms::aSearchHeedsItsFiltersAndSaysWhatIsWrong()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    QVERIFY(goToPage("search.spoken", "spoken"));
    auto *words = find<QLineEdit>("spokenWords");
    const auto *message = find<ui::MessageBar>("spokenMessage");
    const auto *progress = find<QLabel>("spokenProgress");
    words->setText(QStringLiteral("the \"open end"));
    find<QPushButton>("spokenSearch")->click();
    QVERIFY2(message->isVisible() && message->text().contains(QStringLiteral("character 5")),
             qPrintable(message->text()));
    QCOMPARE(m_app->window().focusWidget(), words);
    const auto rowsAfter = [&](const char *label, const char *from) {
        words->setText(QStringLiteral("\"about lighthouses\""));
        auto *speaker = find<QComboBox>("spokenSpeaker");
        speaker->setCurrentIndex(speaker->findData(QString::fromLatin1(label)));
        find<QLineEdit>("spokenFrom")->setText(QString::fromLatin1(from));
        find<QPushButton>("spokenSearch")->click();
        const QStringList ends = {QStringLiteral("No matches."), QStringLiteral("Found in")};
        const bool isDone = QTest::qWaitFor([&] {
            return std::ranges::any_of(ends, [&](const QString &end) { return progress->text().startsWith(end); });
        });
        return isDone ? rowsOf("spokenFound") : -1;
    };
    const int all = rowsAfter("", "");
    QVERIFY(all > 0);
    QVERIFY(!message->isVisible());
    QCOMPARE(rowsAfter("CLIENT", ""), all); // clients say it
    QCOMPARE(rowsAfter("CLINICIAN", ""), 0);
    QCOMPARE(rowsAfter("CLIENT", "2999-01-01"), 0);
    QCOMPARE(rowsAfter("CLIENT", "2000-01-01"), all);
    find<QLineEdit>("spokenClient")->setText(QStringLiteral("Nobody At All"));
    QCOMPARE(rowsAfter("", ""), 0);
}

QTEST_MAIN(TestForms)
#include "tst_forms.moc"
