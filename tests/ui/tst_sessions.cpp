// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_care.h"
#include "tests/support/test_program.h"
#include "ui/shell/main_window.h"
#include "ui/style/icon_resources.h"

#include <QAction>
#include <QFrame>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace attune;
using namespace attune::test;

/// The cards of the sessions, by keys: what is asked before a recording begins or ends, where the keys are afterwards,
/// and what is offered to whom.
class TestSessions : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void theKeysStayInTheCardThroughStartAndStop();
    void stoppingIsAskedAndEnterGoesOnRecording();
    void anEarlyStartIsAsked();
    void aSecondRecordingIsAsked();
    void aPageThatIsShownHasTheKeys();
    void nothingIsOfferedForSessionsThatAreNotOnesOwn();

private:
    void enter(const char *who);
    /// A session of Ruth's that may be recorded, so many minutes from now.
    QString prepare(int minutesFromNow);
    QFrame *card(const QString &id) const { return find<QFrame>(("session-" + id).toUtf8().constData()); }
    QPushButton *button(const QString &id, const char *name) const
    {
        const QFrame *frame = card(id);
        auto *found = frame ? frame->findChild<QPushButton *>(QString::fromLatin1(name)) : nullptr;
        return found && found->isVisible() ? found : nullptr;
    }
    QWidget *keys() const { return m_app->window().focusWidget(); }
    QMessageBox *box() const { return qobject_cast<QMessageBox *>(QApplication::activeModalWidget()); }
    void press(QPushButton *target);
    void start(const QString &id);
    void answer(const char *name);
};

void TestSessions::enter(const char *who)
{
    signIn(who);
    const auto shows = [this] {
        const auto *table = find<QTableView>("recordings");
        return table && table->isVisible() && table->model()->rowCount() > 0;
    };
    QTRY_VERIFY(shows());
}

QString TestSessions::prepare(int minutesFromNow)
{
    begin();
    const auto ruth = m_clinic->signedIn("ruth");
    const auto sessions = wait(ruth->clinic.sessions());
    QString id;
    for (const domain::TherapySession &session : sessions ? *sessions : QList<domain::TherapySession>()) {
        if (session.consent == domain::ConsentState::Valid && !session.runningRecording &&
            session.state == QStringLiteral("scheduled"))
            id = session.id.value();
    }
    const qint64 starts = base::toUnixMs(base::SystemClock().now()) + minutesFromNow * 60'000;
    m_clinic->clinic().database.connection().run(
        QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, ends_at = ? WHERE id = ?"),
        {starts, starts + 50 * 60'000, id});
    return id;
}

/// By keys: it has them, and the space bar.
void TestSessions::press(QPushButton *target)
{
    QVERIFY(target);
    target->setFocus();
    QTest::keyClick(target, Qt::Key_Space);
}

void TestSessions::start(const QString &id)
{
    QTest::keyClick(keys() ? keys() : &m_app->window(), Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(button(id, "startRecording"));
    press(button(id, "startRecording"));
}

void TestSessions::answer(const char *name)
{
    QTRY_VERIFY(box());
    QMessageBox *asked = box();
    for (int i = 0; i < 3 && asked->focusWidget()->objectName() != QLatin1String(name); ++i)
        QTest::keyClick(asked->focusWidget(), Qt::Key_Tab);
    QCOMPARE(asked->focusWidget()->objectName(), QLatin1String(name));
    QTest::keyClick(asked->focusWidget(), Qt::Key_Space);
    QTRY_VERIFY(!box());
}

void TestSessions::theKeysStayInTheCardThroughStartAndStop()
{
    const QString id = prepare(-5);
    enter("ruth");
    start(id);
    QTRY_VERIFY(button(id, "stopRecording"));
    QVERIFY(!box()); // on time and the first: nothing to ask
    QTRY_COMPARE(keys(), button(id, "stopRecording"));
    press(button(id, "stopRecording"));
    answer("stopBoxGo");
    QTRY_VERIFY(!button(id, "stopRecording"));
    QTRY_VERIFY(keys() && card(id) && card(id)->isAncestorOf(keys()));
    const QPointer<QFrame> before = card(id);
    find<QAction>("list.refresh")->trigger(); // and when the same cards are made anew
    QTRY_VERIFY(!before);
    QVERIFY(keys() && card(id) && card(id)->isAncestorOf(keys()));
}

void TestSessions::stoppingIsAskedAndEnterGoesOnRecording()
{
    const QString id = prepare(-5);
    enter("ruth");
    start(id);
    QTRY_VERIFY(button(id, "stopRecording"));
    press(button(id, "stopRecording"));
    QTRY_VERIFY(box());
    QTest::keyClick(box()->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!box());
    const auto ruth = m_clinic->signedIn("ruth");
    const auto sessions = wait(ruth->clinic.sessions());
    QVERIFY(sessions && std::any_of(sessions->begin(), sessions->end(), [&id](const auto &session) {
                return session.id.value() == id && session.runningRecording;
            }));
    QCOMPARE(keys(), button(id, "stopRecording"));
}

void TestSessions::anEarlyStartIsAsked()
{
    const QString id = prepare(40);
    enter("ruth");
    start(id);
    QTRY_VERIFY(box());
    QVERIFY(box()->text().contains(QStringLiteral("doesn't start until")));
    QTest::keyClick(box()->focusWidget(), Qt::Key_Return); // without thinking
    QTRY_VERIFY(!box());
    QVERIFY(settled());
    QVERIFY(button(id, "startRecording") && !button(id, "stopRecording"));
    press(button(id, "startRecording"));
    answer("startBoxGo");
    QTRY_VERIFY(button(id, "stopRecording"));
}

void TestSessions::aSecondRecordingIsAsked()
{
    const QString id = prepare(-5);
    enter("ruth");
    start(id);
    QTRY_VERIFY(button(id, "stopRecording"));
    press(button(id, "stopRecording"));
    answer("stopBoxGo");
    QTRY_VERIFY(button(id, "startRecording"));
    press(button(id, "startRecording"));
    QTRY_VERIFY(box());
    QVERIFY(box()->text().contains(QStringLiteral("already")));
    QTest::keyClick(box()->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!box());
    QVERIFY(!button(id, "stopRecording"));
}

void TestSessions::aPageThatIsShownHasTheKeys()
{
    const QString id = prepare(-5);
    enter("ruth");
    QVERIFY(waitForRows());
    for (int round = 0; round < 2; ++round) {
        QTest::keyClick(keys(), Qt::Key_2, Qt::AltModifier);
        QTRY_VERIFY(keys() && find<QWidget>("sessionsPage")->isAncestorOf(keys()) && keys()->isVisible());
        QTest::keyClick(keys(), Qt::Key_1, Qt::AltModifier);
        QTRY_COMPARE(keys(), find<QTableView>("recordings"));
    }
    QTest::keyClick(keys(), Qt::Key_Return);
    QTRY_COMPARE(player().state(), playback::Player::State::Playing);
    QTest::keyClick(keys(), Qt::Key_Left, Qt::AltModifier); // back to the list
    QTRY_COMPARE(keys(), find<QTableView>("recordings"));
    QTest::keyClick(keys(), Qt::Key_Slash);
    QTRY_COMPARE(keys(), find<QLineEdit>("search"));
}

/// Whoever opened a client in an emergency sees the sessions, and starts, plans and takes out nothing.
void TestSessions::nothingIsOfferedForSessionsThatAreNotOnesOwn()
{
    const QString id = prepare(60);
    const auto ruth = m_clinic->signedIn("ruth");
    QString number;
    const auto sessions = wait(ruth->clinic.sessions());
    for (const domain::TherapySession &session : *sessions) {
        if (session.id.value() != id)
            continue;
        domain::RecordingQuery theirs;
        theirs.clientId = session.clientId;
        const auto page = wait(ruth->clinic.recordings(theirs));
        QVERIFY(page && !page->items.isEmpty());
        number = page->items.first().clientRecordNumber;
    }
    const auto daniel = m_clinic->signedIn("daniel");
    api::TelehealthCare care(daniel->session);
    QVERIFY(wait(care.openBreakGlass(number, QStringLiteral("she called in distress"))));
    enter("daniel");
    QTest::keyClick(keys(), Qt::Key_2, Qt::AltModifier);
    const auto cards = [this] {
        QList<QFrame *> found;
        const auto frames = find<QWidget>("sessionsPage")->findChildren<QFrame *>();
        for (QFrame *frame : frames) {
            if (frame->objectName().startsWith(QStringLiteral("session-")) && frame->isVisible())
                found << frame;
        }
        return found;
    };
    QTRY_VERIFY(!cards().isEmpty());
    int own = 0;
    const auto mine = wait(daniel->clinic.sessions());
    for (const domain::TherapySession &session : *mine) {
        const QFrame *frame = card(session.id.value());
        QVERIFY(frame);
        const bool isOwn = session.clinicianName.contains(QStringLiteral("Daniel"));
        own += isOwn ? 1 : 0;
        for (const char *name : {"startRecording", "recordingOptions", "stopRecording"})
            QVERIFY2(isOwn || !frame->findChild<QPushButton *>(QString::fromLatin1(name)), name);
        QVERIFY(isOwn || !frame->findChild<QToolButton *>(QStringLiteral("takeOut")));
    }
    QVERIFY(mine->size() > own); // one that is not was looked at
}

QTEST_MAIN(TestSessions)
#include "tst_sessions.moc"
