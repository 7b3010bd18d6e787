// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/draft_store.h"
#include "server/identity/accounts.h"
#include "server/store/legal_holds.h"
#include "tests/support/test_program.h"
#include "ui/browser/deletion_request_dialogs.h"
#include "ui/shell/main_window.h"
#include "ui/style/icon_resources.h"

#include <QAction>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStatusBar>
#include <QTreeWidget>

using namespace attune;
using namespace attune::test;

/// Recordings that are not to stay, in the real program: a client asks, the clinic answers, two people delete.
class TestDeletion : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void aClientAsksAndIsAnswered();
    void theDialogSaysUntilWhenItCanBeTakenBack_data();
    void theDialogSaysUntilWhenItCanBeTakenBack();
    void twoPeopleDeleteWhatMustStillBeKept();
    void nothingOfADeletedRecordingStaysOnThisComputer();
    void whatIsHeldIsNotDeleted();
    void whatFailedOnItsWayInIsTriedAgain();

private:
    const domain::Recording *selected() { return m_app->window().browserPage()->selected(); }
    void again(const char *who);
    void press(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void fillReason(const char *category, const QString &code);
    void select(const domain::RecordingId &id);
    QString explanation();
    QStringList drafts(const domain::UserId &person);
    QStringList traces(const domain::Recording &recording);
};

void TestDeletion::again(const char *who)
{
    m_state = std::make_unique<QTemporaryDir>();
    startProgram();
    signIn(who);
    QVERIFY(waitForRows());
}

void TestDeletion::select(const domain::RecordingId &id)
{
    auto *table = find<QTableView>("recordings");
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->selectRow(row);
        if (selected() && selected()->id == id)
            return;
    }
    QFAIL("it is not in the list");
}

void TestDeletion::fillReason(const char *category, const QString &code)
{
    QTRY_VERIFY(find<QDialog>("reasonDialog"));
    auto *dialog = find<QDialog>("reasonDialog");
    auto *box = dialog->findChild<QComboBox *>(QStringLiteral("category"));
    box->setCurrentIndex(box->findData(QString::fromLatin1(category)));
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("reason"))->setPlainText(QStringLiteral("it was agreed upon"));
    dialog->findChild<QLineEdit *>(QStringLiteral("code"))->setText(code);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("go")), Qt::LeftButton);
    QTRY_VERIFY(!find<QDialog>("reasonDialog"));
}

QString TestDeletion::explanation()
{
    QString all;
    const auto labels = find<QDialog>("reasonDialog")->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        all += label->text() + QLatin1Char('\n');
    return all;
}

void TestDeletion::aClientAsksAndIsAnswered()
{
    begin();
    signIn("soren");
    QVERIFY(waitForRows());
    const auto id = selected()->id;
    QVERIFY(!find<QPushButton>("deleteRecording")->isVisible());
    QVERIFY(find<QPushButton>("deletionWish")->isVisible());
    press("deletionWish");
    QTRY_VERIFY(find<QPushButton>("askDeletion") && find<QPushButton>("askDeletion")->isEnabled());
    QTest::keyClicks(find<QPlainTextEdit>("wishWords"), QStringLiteral("please"));
    press("askDeletion");
    QTRY_VERIFY(selected() && selected()->deletion.request == domain::DeletionRequestState::Open);
    QTRY_VERIFY(!find<QDialog>("wishDialog"));
    QVERIFY(find<QLabel>("browserDetails")->text().contains(QStringLiteral("awaiting response")));

    again("priya");
    find<QAction>("app.messages")->trigger();
    QTRY_VERIFY(rowsOf("messageList") > 0); // the first of which is chosen
    press("showRecording");
    QTRY_VERIFY(selected() && selected()->id == id && find<QTableView>("recordings")->model()->rowCount() == 1);
    QTRY_VERIFY(find<QPushButton>("answerDeletionWish")->isVisible());
    press("answerDeletionWish");
    QTRY_VERIFY(find<QLabel>("wish") && find<QLabel>("wish")->text().contains(QStringLiteral("please")));
    QVERIFY(!find<QPushButton>("answerWish")->isEnabled());
    find<QRadioButton>("keepIt")->setChecked(true);
    QVERIFY(!find<QPushButton>("answerWish")->isEnabled()); // an answer has words
    QTest::keyClicks(find<QPlainTextEdit>("answerWords"), QStringLiteral("the law asks us to keep it"));
    press("answerWish");
    QTRY_VERIFY(selected() && selected()->deletion.request == domain::DeletionRequestState::Kept);
    QTRY_VERIFY(!find<QPushButton>("answerDeletionWish")->isVisible());

    again("soren");
    select(id);
    press("deletionWish");
    QTRY_VERIFY(find<QLabel>("wishState")->text().contains(QStringLiteral("the law asks us to keep it")));
    QVERIFY(find<QPushButton>("askDeletion")->isEnabled()); // they may ask again
}

void TestDeletion::theDialogSaysUntilWhenItCanBeTakenBack_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("said");
    QTest::newRow("at once") << 0 << QStringLiteral("This can't be undone.");
    QTest::newRow("three days") << 72 << QStringLiteral("You can undo this until");
}

void TestDeletion::theDialogSaysUntilWhenItCanBeTakenBack()
{
    QFETCH(int, hours);
    QFETCH(QString, said);
    begin(std::chrono::hours(hours));
    signIn("priya");
    QVERIFY(waitForRows());
    press("deleteRecording");
    QTRY_VERIFY(find<QDialog>("reasonDialog"));
    QVERIFY2(explanation().contains(said), qPrintable(explanation()));
    QVERIFY(explanation().contains(QStringLiteral("to be kept until"))); // it is younger than the law wants
}

void TestDeletion::twoPeopleDeleteWhatMustStillBeKept()
{
    m_clinic.reset();
    begin(std::chrono::hours(72));
    m_app.reset();
    m_clinic->stop();
    m_clinic->rules.deletionNeedsTwo = true;
    m_clinic->start();
    startProgram();
    signIn("priya");
    QVERIFY(waitForRows());
    const auto id = selected()->id;
    press("deleteRecording");
    QTRY_VERIFY(find<QDialog>("reasonDialog"));
    QVERIFY(explanation().contains(QStringLiteral("second person must approve")));
    fillReason("other", selected()->number.right(6));
    QTRY_VERIFY(selected() && selected()->deletion.second == domain::DeletionPlan::Second::Other);
    QVERIFY(!find<QPushButton>("agreeToDeletion")->isVisible());
    QVERIFY(find<QLabel>("browserDetails")->text().contains(QStringLiteral("A second person must approve")));

    again("oscar");
    select(id);
    QTRY_VERIFY(find<QPushButton>("agreeToDeletion")->isVisible());
    press("agreeToDeletion");
    fillReason("other", selected()->number.right(6));
    QTRY_VERIFY(selected() && selected()->eraseAt);
    QVERIFY(!find<QPushButton>("agreeToDeletion")->isVisible());
}

/// What the program keeps, opened as it opens it.
QStringList TestDeletion::drafts(const domain::UserId &person)
{
    m_app.reset();
    const QString owner = QStringLiteral("127.0.0.1:%1\n%2").arg(m_clinic->port()).arg(person.value());
    const base::SystemClock clock;
    auto store = journal::DraftStore::open(m_state->filePath(QStringLiteral("journal")), owner,
                                           {crypto::SecretBytes(testJournalKey)}, clock);
    return store ? (*store)->names({}) : QStringList{QStringLiteral("unreadable")};
}

/// Any file of the program that names the recording, in its content or by its name, in either usual encoding.
QStringList TestDeletion::traces(const domain::Recording &recording)
{
    QStringList found;
    QDirIterator files(m_state->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QByteArray all = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        for (const QString &word : {recording.id.value(), recording.clientName, recording.sha256}) {
            const QByteArray wide(reinterpret_cast<const char *>(word.utf16()), word.size() * 2);
            if (all.contains(word.toUtf8()) || all.contains(wide) || file.fileName().contains(word))
                found << file.fileName();
        }
    }
    return found;
}

/// Everything the program keeps is looked through for the recording.
void TestDeletion::nothingOfADeletedRecordingStaysOnThisComputer()
{
    begin();
    signIn("priya");
    QVERIFY(waitForRows());
    const auto recording = *selected();
    auto person = std::make_unique<TestPerson>(m_clinic->address());
    const domain::UserId priya = person->signIn("priya")->id;
    const auto beginReason = [this] { // begun, and not sent
        press("saveCopy");
        QTRY_VERIFY(find<QDialog>("reasonDialog"));
        QTest::keyClicks(find<QDialog>("reasonDialog")->findChild<QPlainTextEdit *>(QStringLiteral("reason")),
                         QStringLiteral("a copy for the file"));
        find<QDialog>("reasonDialog")->reject();
        QTRY_VERIFY(!find<QDialog>("reasonDialog"));
    };
    beginReason();
    QVERIFY(drafts(priya).join(QLatin1Char(' ')).contains(recording.id.value())); // there is something to be found
    startProgram();
    signIn("priya");
    QVERIFY(waitForRows());
    select(recording.id);
    press("deleteRecording");
    fillReason("other", recording.number.right(6));
    QTRY_VERIFY(selected() && selected()->status == domain::RecordingStatus::Deleted);
    QCOMPARE(drafts(priya).filter(recording.id.value()), QStringList());
    QCOMPARE(traces(recording), QStringList());
}

void TestDeletion::whatIsHeldIsNotDeleted()
{
    begin(std::chrono::hours(72));
    auto &db = m_clinic->clinic().database.connection();
    domain::RecordingId id;
    {
        auto priya = m_clinic->signedIn("priya");
        id = priya->first().id;
        server::store::placeHold(db, id.value(), base::SystemClock().now());
        QVERIFY(wait(priya->clinic.recording(id))->deletion.isHeld);
        QVERIFY(!wait(m_clinic->signedIn("soren")->clinic.recording(id)).has_value() ||
                !wait(m_clinic->signedIn("soren")->clinic.recording(id))->deletion.isHeld); // not the client's to know
    }
    signIn("priya");
    QVERIFY(waitForRows());
    m_app->window().browserPage()->showOnly(id);
    QTRY_VERIFY(selected() && selected()->id == id);
    QVERIFY(find<QLabel>("browserDetails")->text().contains(QStringLiteral("can't be deleted")));
    press("deleteRecording");
    QVERIFY(settled());
    QVERIFY(!find<QDialog>("reasonDialog"));
    QVERIFY(server::store::liftHold(db, id.value(), base::SystemClock().now()));
    find<QAction>("list.refresh")->trigger();
    QTRY_VERIFY(selected() && !selected()->deletion.isHeld);
    press("deleteRecording");
    QTRY_VERIFY(find<QDialog>("reasonDialog"));
    QVERIFY(explanation().contains(QStringLiteral("notes will be destroyed")));
    QVERIFY(explanation().contains(selected()->clientName));
}

/// Offered where it failed and to who may, and nowhere else.
void TestDeletion::whatFailedOnItsWayInIsTriedAgain()
{
    begin();
    auto &db = m_clinic->clinic().database.connection();
    QString id;
    {
        auto row = db.run(QStringLiteral("SELECT r.id FROM recordings r JOIN users u ON u.id = r.clinician_id WHERE "
                                         "u.role = 'psychologist' AND r.status = 'AVAILABLE' AND r.client_id = (SELECT "
                                         "id FROM users WHERE email_index = ?) ORDER BY r.id LIMIT 1"),
                          {server::store::emailIndex(db, QStringLiteral("soren@sample.clinic"))});
        QVERIFY(row.next());
        id = row.text(0);
    }
    db.run(QStringLiteral("UPDATE recordings SET status = 'FAILED' WHERE id = ?"), {id});
    db.run(QStringLiteral("INSERT INTO ingest_jobs(recording_id, provider, state, next_try_at, progressed_at) "
                          "VALUES(?, 'sample', 'failed', 0, 0) ON CONFLICT(recording_id) DO UPDATE SET state = "
                          "'failed'"),
           {id});
    signIn("soren");
    QVERIFY(waitForRows());
    m_app->window().browserPage()->showOnly(domain::RecordingId(id));
    QTRY_VERIFY(selected() && selected()->id.value() == id);
    QVERIFY(!find<QPushButton>("retryRecording")->isVisible()); // a client asks the clinic

    again("priya");
    QVERIFY(!find<QPushButton>("retryRecording")->isVisible()); // the first of the list did not fail
    m_app->window().browserPage()->showOnly(domain::RecordingId(id));
    QTRY_VERIFY(selected() && selected()->id.value() == id);
    QTRY_VERIFY(find<QPushButton>("retryRecording")->isVisible());
    QVERIFY(find<QLabel>("browserDetails")->text().contains(QStringLiteral("Retry it")));
    press("retryRecording");
    QTRY_VERIFY(!find<QPushButton>("retryRecording")->isVisible());
    auto log = db.run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'recordingRetried' AND "
                                     "recording_id = ?"),
                      {id});
    QVERIFY(log.next());
    QCOMPARE(log.number(0), 1);
}

QTEST_MAIN(TestDeletion)
#include "tst_deletion.moc"
