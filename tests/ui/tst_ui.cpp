// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/signed_note.h"
#include "domain/consent.h"
#include "domain/message_kind.h"
#include "server/identity/invitations.h"
#include "server/messages/outbox.h"
#include "server/store/pending_consents.h"
#include "tests/support/test_program.h"
#include "tests/support/totp.h"
#include "tests/support/waiting.h"
#include "ui/consent/consent_dialog.h"
#include "ui/player/seek_slider.h"
#include "ui/player/video_widget.h"
#include "ui/style/icon_resources.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

using namespace attune;
using namespace attune::test;
using playback::Player;
using std::chrono::milliseconds;

/// The real program, windows and all, on the real server: driven by object names, judged by what is on the picture.
class TestUi : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void signInErrorsStandBesideTheirField();
    void anInvitationSetsThePassword();
    void fourActionsFromSignInToTheFirstPicture();
    void seeksLandWithinOneFrame();
    void everyFormatPlaysSeeksAndKnowsItsLength();
    void itContinuesWhereItStopped();
    void aServerStoppedInMidPlayIsSaidAndSurvived();
    void managersSayWhyBeforeTheyOpenAndMayDelete();
    void aDeletionIsTakenBackFromTheList();
    void aRecordingIsStartedOnlyAfterConsent();
    void lockingHidesEverythingAndKeepsThePlace();
    void signingOutForgetsEverything();
    void theSecondStepIsSetUpAndAskedFor();
    void playbackWaitsWhileNothingReachesTheClinic_data();
    void playbackWaitsWhileNothingReachesTheClinic();
    void theAccessLogIsSearchedAndMessagesAreRead();
    void aLogThatDoesNotContinueIsSaidAndStays();

private:
    /// The number painted into the shown frame by the sample clinic's film maker, -1 without a picture.
    int shownFrame() const;
};

void TestUi::initTestCase()
{
    ui::initialiseIconResources();
}

void TestUi::cleanup()
{
    end();
}

int TestUi::shownFrame() const
{
    const QImage &image = player().frame();
    if (image.isNull())
        return -1;
    int number = 0;
    for (int bit = 0; bit < 20; ++bit) {
        if (qGray(image.pixel(bit * 8 + 4, image.height() - 4)) > 128)
            number |= 1 << bit;
    }
    return number;
}

void TestUi::signInErrorsStandBesideTheirField()
{
    begin();
    QTest::mouseClick(find<QPushButton>("signIn"), Qt::LeftButton);
    QVERIFY(find<QLineEdit>("email")->property("wrong").toBool());
    find<QLineEdit>("email")->setText(QStringLiteral("ruth@sample.clinic"));
    find<QLineEdit>("password")->setText(QStringLiteral("wrong"));
    QTest::mouseClick(find<QPushButton>("signIn"), Qt::LeftButton);
    QTRY_VERIFY(find<QLineEdit>("password")->property("wrong").toBool());
    QVERIFY(find<QLineEdit>("password")->text().isEmpty());
    QCOMPARE(find<QLineEdit>("email")->text(), QStringLiteral("ruth@sample.clinic"));
    find<QLineEdit>("server")->setText(QStringLiteral("127.0.0.1:1"));
    find<QLineEdit>("password")->setText(QStringLiteral("x"));
    QTest::mouseClick(find<QPushButton>("signIn"), Qt::LeftButton);
    QTRY_VERIFY(find<QLineEdit>("server")->property("wrong").toBool());
    QVERIFY(!find<QLineEdit>("server")->accessibleDescription().isEmpty());
}

void TestUi::anInvitationSetsThePassword()
{
    begin();
    auto &db = m_clinic->clinic().database.connection();
    const auto june = server::identity::accountByEmail(db, QStringLiteral("june@sample.clinic"));
    const QString invitation = server::identity::makeInvitation(db, june->person.id, m_clinic->clinic().clock.now());
    QTest::mouseClick(find<QPushButton>("invited"), Qt::LeftButton);
    QTRY_VERIFY(find<QDialog>("invitationDialog"));
    const auto type = [this](const char *field, const QString &text) { find<QLineEdit>(field)->setText(text); };
    const auto go = [this] { QTest::mouseClick(find<QPushButton>("invitationGo"), Qt::LeftButton); };
    type("invitation", QStringLiteral("not an invitation"));
    type("newPassword", QStringLiteral("too short"));
    go();
    QVERIFY(!find<QLineEdit>("newPassword")->accessibleDescription().isEmpty());
    type("newPassword", QStringLiteral("river stone lantern"));
    type("newPasswordAgain", QStringLiteral("river stone lamp"));
    go();
    QVERIFY(!find<QLineEdit>("newPasswordAgain")->accessibleDescription().isEmpty());
    type("newPasswordAgain", QStringLiteral("river stone lantern"));
    go();
    QTRY_VERIFY(!find<QLineEdit>("invitation")->accessibleDescription().isEmpty()); // the server knows none
    type("invitation", invitation);
    go();
    QTRY_VERIFY(!find<QDialog>("invitationDialog"));
    type("email", QStringLiteral("june@sample.clinic"));
    type("password", QStringLiteral("river stone lantern"));
    QTest::keyClick(find<QLineEdit>("password"), Qt::Key_Return);
    QTRY_VERIFY(find<QTableView>("recordings") && find<QTableView>("recordings")->isVisible());
}

void TestUi::fourActionsFromSignInToTheFirstPicture()
{
    begin();
    signIn("ruth"); // address, password, Enter: three
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return); // four
    QTRY_VERIFY(!player().frame().isNull());
    QTRY_COMPARE(player().state(), Player::State::Playing);
    const auto before = player().position();
    QTRY_VERIFY(player().position() > before + milliseconds(1000));
    QVERIFY(!find<QLabel>("time")->text().startsWith(QStringLiteral("0:00:00 / 0:00:00")));
    QTRY_VERIFY(shownFrame() > 5);
}

void TestUi::seeksLandWithinOneFrame()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    player().pause();
    QTRY_COMPARE(player().state(), Player::State::Paused);
    constexpr double frameMs = 1000.0 / 15;
    for (const int target : {5000, 12'340, 3000, 17'777, 9'050}) {
        player().seek(milliseconds(target));
        QCOMPARE(player().position(), milliseconds(target)); // what was asked is shown at once
        // The picture that covers the target, neither the one before nor the one after; and the picture is really that
        // one: the number painted into it agrees with its time (in this file pictures begin 21 ms after the sound).
        const auto covers = [&] {
            const double start = static_cast<double>(player().frameStartUs()) / 1000;
            return start <= target && target < start + frameMs + 1 && std::abs(shownFrame() * frameMs + 21 - start) < 2;
        };
        QVERIFY2(QTest::qWaitFor(covers, patience),
                 qPrintable(QStringLiteral("asked for %1, shown is frame %2 of %3 ms")
                                .arg(target)
                                .arg(shownFrame())
                                .arg(player().frameStartUs() / 1000)));
    }
    QSignalSpy sought(&player(), &Player::sought);
    QTest::keyClick(find<ui::VideoWidget>("picture"), Qt::Key_J);
    QTRY_COMPARE(sought.count(), 1);
    QTest::keyClick(find<ui::SeekSlider>("timeline"), Qt::Key_Right);
    QTRY_COMPARE(sought.count(), 2);
    player().setRate(1.5);
    QCOMPARE(find<QToolButton>("speed")->text(), QStringLiteral("1.5x"));
}

void TestUi::everyFormatPlaysSeeksAndKnowsItsLength()
{
    begin();
    signIn("priya");
    QVERIFY(waitForRows());
    TestPerson priya(m_clinic->address());
    QVERIFY(priya.signIn("priya"));
    for (const char *format : {"mp4", "webm", "mkv", "mka", "m4a"}) {
        const domain::Recording recording =
            priya.first(domain::RecordingStatus::Available, QString::fromLatin1(format));
        QVERIFY2(!recording.id.value().isEmpty(), format);
        m_app->window().playerPage()->open(recording, QStringLiteral("Checking the formats"));
        QTRY_COMPARE(player().state(), Player::State::Playing);
        const auto length = milliseconds(*recording.duration);
        QVERIFY2(std::chrono::abs(player().duration() - length) < milliseconds(1500), format);
        player().seek(length / 2);
        const auto isThere = [&] {
            const auto past = player().position() - length / 2;
            return past > milliseconds(300) && past < milliseconds(5000);
        };
        QVERIFY2(QTest::qWaitFor(isThere, patience), format);
    }
}

void TestUi::itContinuesWhereItStopped()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    const auto id = m_app->window().browserPage()->selected()->id;
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    player().seek(milliseconds(8000));
    QTRY_VERIFY(player().position() > milliseconds(8300));
    m_app->window().playerPage()->close();
    QTest::mouseClick(find<QToolButton>("page-recordings"), Qt::LeftButton);
    const auto stored = [&] {
        const auto *row = m_app->window().browserPage()->selected();
        return row && row->id == id && row->resumeAt && *row->resumeAt > milliseconds(8000);
    };
    if (!QTest::qWaitFor(stored, 3000)) // the row may have been asked for before the place was stored
        m_app->window().browserPage()->refresh(id);
    QVERIFY(QTest::qWaitFor(stored, patience));
}

void TestUi::aServerStoppedInMidPlayIsSaidAndSurvived()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    m_clinic->clinic().database.connection(); // the list is here; now the media goes away before it is asked for
    const auto *table = find<QTableView>("recordings");
    m_clinic->stop();
    QTest::keyClick(const_cast<QTableView *>(table), Qt::Key_Return);
    auto *message = m_app->window().findChild<QWidget *>(QStringLiteral("playerMessage"));
    QTRY_VERIFY(message->isVisible() && message->accessibleName().contains(QStringLiteral("Reconnecting")));
    m_clinic->start();
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTRY_VERIFY(!player().frame().isNull());
}

void TestUi::managersSayWhyBeforeTheyOpenAndMayDelete()
{
    begin();
    signIn("priya");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_VERIFY(find<QDialog>("reasonDialog"));
    auto *dialog = find<QDialog>("reasonDialog");
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("go"))->isEnabled());
    dialog->findChild<QComboBox *>(QStringLiteral("category"))->setCurrentIndex(1);
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("reason"))
        ->setPlainText(QStringLiteral("yearly quality review"));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("go")), Qt::LeftButton);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTest::mouseClick(find<QToolButton>("page-recordings"), Qt::LeftButton);
    QTRY_VERIFY(!find<QDialog>("reasonDialog"));
    const auto recording = *m_app->window().browserPage()->selected();
    QTest::mouseClick(find<QPushButton>("deleteRecording"), Qt::LeftButton);
    QTRY_VERIFY(find<QDialog>("reasonDialog"));
    dialog = find<QDialog>("reasonDialog");
    dialog->findChild<QComboBox *>(QStringLiteral("category"))->setCurrentIndex(1);
    dialog->findChild<QPlainTextEdit *>(QStringLiteral("reason"))
        ->setPlainText(QStringLiteral("client withdrew consent"));
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("go"));
    QVERIFY(!go->isEnabled()); // the number is still missing
    dialog->findChild<QLineEdit *>(QStringLiteral("code"))->setText(recording.number.right(6));
    QVERIFY(go->isEnabled());
    // She signed in a while ago: before this, she is asked once more.
    m_clinic->clinic().database.connection().run(QStringLiteral("UPDATE sign_ins SET proven_at = 0"));
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY(find<QDialog>("proofDialog"));
    auto *proof = find<QDialog>("proofDialog");
    QTest::keyClicks(proof->findChild<QLineEdit *>(QStringLiteral("proof")), QStringLiteral("wrong"));
    QTest::keyClick(proof, Qt::Key_Return);
    const auto said = [proof] {
        return !proof->findChild<QLineEdit *>(QStringLiteral("proof"))->accessibleDescription().isEmpty();
    };
    QTRY_VERIFY(said());
    QCOMPARE(m_app->window().browserPage()->selected()->status, domain::RecordingStatus::Available);
    proof->findChild<QLineEdit *>(QStringLiteral("proof"))->setText(QString::fromLatin1(samplePassword));
    QTest::keyClick(proof, Qt::Key_Return);
    QTRY_VERIFY(m_app->window().browserPage()->selected() &&
                m_app->window().browserPage()->selected()->status == domain::RecordingStatus::Deleted);
    QTRY_VERIFY(find<QPushButton>("deletionCertificate")->isVisible());
    QTest::mouseClick(find<QPushButton>("deletionCertificate"), Qt::LeftButton);
    QTRY_VERIFY(find<QLabel>("certificate") && !find<QLabel>("certificate")->text().isEmpty());
    QVERIFY(find<QLabel>("certificate")->text().contains(recording.id.value()));
    QVERIFY(find<QLabel>("certificate")->text().contains(recording.sha256));
    QVERIFY(find<QPushButton>("saveCertificate")->isEnabled());
}

void TestUi::aDeletionIsTakenBackFromTheList()
{
    begin(std::chrono::hours(72));
    signIn("priya");
    QVERIFY(waitForRows());
    const auto selected = [this] { return m_app->window().browserPage()->selected(); };
    const auto fill = [this](const char *category, const QString &code) {
        auto *dialog = find<QDialog>("reasonDialog");
        auto *box = dialog->findChild<QComboBox *>(QStringLiteral("category"));
        box->setCurrentIndex(box->findData(QString::fromLatin1(category)));
        dialog->findChild<QPlainTextEdit *>(QStringLiteral("reason"))
            ->setPlainText(QStringLiteral("chosen by mistake"));
        if (auto *typed = dialog->findChild<QLineEdit *>(QStringLiteral("code")))
            typed->setText(code);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("go")), Qt::LeftButton);
    };
    QVERIFY(!find<QPushButton>("restoreRecording")->isVisible());
    QTest::mouseClick(find<QPushButton>("deleteRecording"), Qt::LeftButton);
    QTRY_VERIFY(find<QDialog>("reasonDialog"));
    fill("mistake", selected()->number.right(6));
    QTRY_VERIFY(selected() && selected()->eraseAt);
    QTRY_VERIFY(find<QPushButton>("restoreRecording")->isVisible());
    QVERIFY(!find<QPushButton>("deleteRecording")->isEnabled());
    QVERIFY(find<QLabel>("browserDetails")->text().contains(QStringLiteral("undo this until")));
    QTRY_VERIFY(!find<QDialog>("reasonDialog"));
    QTest::mouseClick(find<QPushButton>("restoreRecording"), Qt::LeftButton);
    QTRY_VERIFY(find<QDialog>("reasonDialog"));
    fill("mistake", {});
    QTRY_VERIFY(selected() && !selected()->eraseAt);
    QCOMPARE(selected()->status, domain::RecordingStatus::Available);
    QTRY_VERIFY(!find<QPushButton>("restoreRecording")->isVisible());
}

void TestUi::aRecordingIsStartedOnlyAfterConsent()
{
    begin();
    // The session began some minutes ago: before that nobody takes a consent down for the client.
    m_clinic->clinic().database.connection().run(
        QStringLiteral("UPDATE therapy_sessions SET starts_at = ? WHERE state = 'scheduled' AND client_id = ?"),
        {base::toUnixMs(base::SystemClock().now()) - 300'000,
         server::identity::accountByEmail(m_clinic->clinic().database.connection(),
                                          QStringLiteral("tomasz@sample.clinic"))
             ->person.id.value()});
    signIn("ruth");
    QVERIFY(waitForRows());
    QTest::mouseClick(find<QToolButton>("page-sessions"), Qt::LeftButton);
    const auto starter = [this]() -> QPushButton * {
        const auto buttons = m_app->window().findChildren<QPushButton *>(QStringLiteral("startRecording"));
        for (QPushButton *button : buttons) {
            if (button->accessibleName().contains(QStringLiteral("Tomasz")) && button->isVisible())
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(starter());
    QTest::mouseClick(starter(), Qt::LeftButton);
    QTRY_VERIFY(find<ui::ConsentDialog>("consentDialog"));
    auto *dialog = find<ui::ConsentDialog>("consentDialog");
    const auto child = [dialog](const char *name) { return dialog->findChild<QWidget *>(QString::fromLatin1(name)); };
    QTRY_VERIFY(child("goOn")->isEnabled());
    QTest::mouseClick(static_cast<QPushButton *>(child("goOn")), Qt::LeftButton);
    const auto boxes = dialog->findChildren<QCheckBox *>();
    QCOMPARE(boxes.size(), 4 + domain::allPurposes().size());
    for (const QCheckBox *box : boxes)
        QVERIFY(!box->isChecked()); // nothing is ticked beforehand
    auto *agree = static_cast<QPushButton *>(child("agree"));
    auto *decline = static_cast<QPushButton *>(child("decline"));
    QVERIFY(!agree->isEnabled());
    QCOMPARE(agree->size(), decline->size());
    for (const char *name : {"ackRights", "ackEmergency", "ackPrivacy", "ackTechnology", "purpose-care"})
        static_cast<QCheckBox *>(child(name))->setChecked(true);
    static_cast<QComboBox *>(child("how"))->setCurrentIndex(1);
    QVERIFY(!agree->isEnabled());
    static_cast<QLineEdit *>(child("signature"))->setText(QStringLiteral("Tomasz Łukasik"));
    QVERIFY(agree->isEnabled());
    QTest::mouseClick(agree, Qt::LeftButton);
    QTRY_VERIFY(!find<ui::ConsentDialog>("consentDialog"));
    // It waits for the client, who was told and confirms it: until then nothing is recorded.
    auto &db = m_clinic->clinic().database.connection();
    const auto client = server::identity::accountByEmail(db, QStringLiteral("tomasz@sample.clinic"))->person.id;
    const auto waiting = [&] { return server::store::waitingConsentOf(db, client); };
    QTRY_VERIFY(waiting());
    QCOMPARE(server::store::consentStandingOf(db, client).kind, QString());
    const auto tomasz = m_clinic->signedIn("tomasz");
    QVERIFY(wait(tomasz->clinic.confirm(waiting()->id)));
    QTest::mouseClick(find<QToolButton>("page-recordings"), Qt::LeftButton);
    QTest::mouseClick(find<QToolButton>("page-sessions"), Qt::LeftButton);
    QTRY_VERIFY(starter());
    QVERIFY(settled()); // the page was asked for again, with the consent in it
    QTest::mouseClick(starter(), Qt::LeftButton);
    const auto elapsed = [this] {
        const auto labels = m_app->window().findChildren<QLabel *>(QStringLiteral("elapsed"));
        for (const QLabel *label : labels) {
            if (label->text().contains(QStringLiteral("0:00:0")) && !label->text().contains(QStringLiteral("0:00:00")))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(elapsed());
}

void TestUi::lockingHidesEverythingAndKeepsThePlace()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    m_app->window().lock(QStringLiteral("test"));
    QTRY_COMPARE(player().state(), Player::State::Paused);
    QVERIFY(find<ui::VideoWidget>("picture")->isCurtainDrawn());
    QVERIFY(!find<ui::VideoWidget>("picture")->isVisible());
    const auto place = player().position();
    find<QLineEdit>("unlockPassword")->setText(QStringLiteral("wrong"));
    QTest::keyClick(find<QLineEdit>("unlockPassword"), Qt::Key_Return);
    QTRY_VERIFY(find<QPushButton>("unlock")->isEnabled() && find<QLineEdit>("unlockPassword")->text().isEmpty());
    QVERIFY(!find<ui::VideoWidget>("picture")->isVisible());
    find<QLineEdit>("unlockPassword")->setText(QString::fromLatin1(samplePassword));
    QTest::keyClick(find<QLineEdit>("unlockPassword"), Qt::Key_Return);
    QTRY_VERIFY(find<ui::VideoWidget>("picture")->isVisible());
    QVERIFY(std::chrono::abs(player().position() - place) < milliseconds(500));
    for (const char *field : {"password", "unlockPassword"})
        QVERIFY2(find<QLineEdit>(field)->text().isEmpty(), field);
}

void TestUi::signingOutForgetsEverything()
{
    begin();
    signIn("soren");
    QVERIFY(waitForRows());
    Q_EMIT m_app->window().signOutRequested();
    QTRY_VERIFY(find<QLineEdit>("password")->isVisible());
    QCOMPARE(find<QTableView>("recordings")->model()->rowCount(), 0);
    QVERIFY(!m_app->window().playerPage()->isOpen());
    QVERIFY(settled());
    QByteArray all;
    QDirIterator it(m_state->path(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        all += file.readAll();
    }
    for (const char *secret : {"lighthouse", "Dahl", "refresh", "Bearer", "soren"})
        QVERIFY2(!all.contains(secret), secret);
}

void TestUi::theSecondStepIsSetUpAndAskedFor()
{
    begin();
    m_clinic->clinic().secondFactors.require(m_clinic->clinic().database.connection(),
                                             {QStringLiteral("psychologist")});
    signIn("ruth");
    QTRY_VERIFY(find<QLineEdit>("secondFactorKey")->isVisible());
    QVERIFY(find<QLineEdit>("password")->text().isEmpty());
    const QByteArray secret = fromBase32(find<QLineEdit>("secondFactorKey")->text().remove(QLatin1Char(' ')));
    auto *code = find<QLineEdit>("secondStepCode");
    QVERIFY(code->hasFocus());
    QTest::keyClicks(code, QStringLiteral("000000"));
    QTest::keyClick(code, Qt::Key_Return);
    QTRY_VERIFY(!code->accessibleDescription().isEmpty());
    code->setText(codeOf(secret, -1));
    QTest::keyClick(code, Qt::Key_Return);
    auto *recovery = find<QPlainTextEdit>("recoveryCodes");
    QTRY_VERIFY(recovery->isVisible());
    const QStringList codes = recovery->toPlainText().split(QLatin1Char('\n'));
    QCOMPARE(codes.size(), 10);
    QVERIFY(!find<QTableView>("recordings")->isVisible()); // not before they are kept
    QTest::mouseClick(find<QPushButton>("secondStepGo"), Qt::LeftButton);
    QVERIFY(waitForRows());

    m_app->window().lock(QStringLiteral("test"));
    auto *unlock = find<QLineEdit>("unlockPassword");
    unlock->setText(QString::fromLatin1(samplePassword));
    QTest::keyClick(unlock, Qt::Key_Return);
    QTRY_COMPARE(unlock->echoMode(), QLineEdit::Normal); // now it is for the code
    QVERIFY(unlock->isVisible());
    unlock->setText(codes.first());
    QTest::keyClick(unlock, Qt::Key_Return);
    QVERIFY(waitForRows());
}

void TestUi::playbackWaitsWhileNothingReachesTheClinic_data()
{
    QTest::addColumn<bool>("isTried");
    QTest::newRow("and nobody gets round it") << true;
    QTest::newRow("and goes on without a hand") << false;
}

void TestUi::playbackWaitsWhileNothingReachesTheClinic()
{
    QFETCH(bool, isTried);
    begin();
    m_clinic->stop();
    m_clinic->rules.accessLease = std::chrono::seconds(2);
    m_clinic->start();
    signIn("ruth");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTRY_VERIFY(player().position() > milliseconds(1000)); // some of it is in memory
    m_clinic->stop();
    auto *message = find<QWidget>("playerMessage");
    QTRY_VERIFY(message->isVisible() && message->accessibleName().contains(QStringLiteral("paused")));
    QTRY_VERIFY(player().state() != Player::State::Playing);
    if (isTried) {
        QSignalSpy states(&player(), &Player::stateChanged);
        player().play();
        QTRY_VERIFY(states.size() >= 2); // the engine begins and is stopped
        QVERIFY(player().state() != Player::State::Playing);
    }
    m_clinic->start();
    const auto goesOn = [&] {
        const bool isHeld = message->isVisible() && message->accessibleName().contains(QStringLiteral("paused"));
        return player().state() == Player::State::Playing && !isHeld;
    };
    QTRY_VERIFY_WITH_TIMEOUT(goesOn(), 90'000);
}

void TestUi::theAccessLogIsSearchedAndMessagesAreRead()
{
    begin();
    auto &db = m_clinic->clinic().database.connection();
    const auto priya = server::identity::accountByEmail(db, QStringLiteral("priya@sample.clinic"));
    server::outbox::notify(db, priya->person.id, domain::MessageKind::DeviceGap, QStringLiteral("x"),
                           base::SystemClock().now());
    signIn("priya");
    QVERIFY(waitForRows());
    auto *fresh = find<QToolButton>("newMessages");
    QTRY_VERIFY(fresh->isVisible());
    QTest::mouseClick(fresh, Qt::LeftButton);
    QTRY_VERIFY(rowsOf("messageList") > 0);
    QTRY_VERIFY(find<QPushButton>("markRead")->isEnabled());
    QTest::mouseClick(find<QPushButton>("markRead"), Qt::LeftButton);
    QTRY_COMPARE(cell("messageList", 0, 0), QStringLiteral("Read"));

    m_app->window().findChild<QAction *>(QStringLiteral("app.accessLog"))->trigger();
    QTRY_VERIFY(rowsOf("auditEntries") > 0);
    auto *text = find<QLineEdit>("accessQuery");
    text->setText(QStringLiteral("action:signIn"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(rowsOf("auditEntries") > 0 && cell("auditEntries", 0, 2).startsWith(QStringLiteral("Signed in")));
    text->setText(QStringLiteral("nobody of that name"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(rowsOf("auditEntries"), 0);
}

void TestUi::aLogThatDoesNotContinueIsSaidAndStays()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    auto *warning = find<QWidget>("logWarning");
    QVERIFY(!warning->isVisible());
    // Another day, another log under the same address: what this computer remembers is of a larger one.
    const auto signer =
        crypto::NoteSigner::from(QStringLiteral("attune-clinic/x"), crypto::SecretBytes(QByteArray(32, 'x')));
    const QByteArray body = crypto::toText(crypto::Checkpoint{QStringLiteral("attune-clinic/x"), 1'000'000, {}});
    const QDir journals(m_state->filePath(QStringLiteral("journal")));
    QTRY_VERIFY(!journals.entryList({QStringLiteral("*.witness")}).isEmpty());
    const QString path = journals.filePath(journals.entryList({QStringLiteral("*.witness")}).first());
    m_app.reset();
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(protocol::toBytes({{"key", signer->verifier().text().toStdString()},
                                  {"checkpoint", (body + '\n' + signer->signatureLine(body)).toStdString()},
                                  {"seenAt", "2026-05-01T10:00:00.000Z"}}));
    file.close();
    m_app = std::make_unique<app::Application>(app::Environment{m_state->path(),
                                                                QStringLiteral("127.0.0.1:%1").arg(m_clinic->port()),
                                                                m_clinic->authorityFile(), false},
                                               *qApp);
    m_app->start();
    signIn("ruth");
    QVERIFY(waitForRows());
    warning = find<QWidget>("logWarning");
    QTRY_VERIFY(warning->isVisible());
    QVERIFY(warning->accessibleName().contains(QStringLiteral("different key")));
    QTest::mouseClick(warning->findChild<QPushButton *>(), Qt::LeftButton);
    QTRY_VERIFY(find<QDialog>("witness"));
    QVERIFY(find<QDialog>("witness")->findChild<QPlainTextEdit *>()->toPlainText().contains(QStringLiteral("1000000")));
    find<QDialog>("witness")->close();
    QVERIFY(warning->isVisible());
}

QTEST_MAIN(TestUi)
#include "tst_ui.moc"
