// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_care.h"
#include "tests/support/test_program.h"
#include "ui/care/break_glass_bar.h"
#include "ui/style/icon_resources.h"

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace attune;
using namespace attune::test;
using playback::Player;

/// An emergency access in the program: what it opens is shown at once, how long it lasts is said on every page, and it
/// is ended there.
class TestBreakGlassBar : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void init();
    void cleanup() { end(); }
    void itShowsThatClientsRecordingsAtOnce();
    void itIsSaidOnEveryPageAndAfterARestart();
    void itIsEndedByAKey();
    void whoJudgesItEndsIt();
    void itsTimeIsOver();

private:
    void open();
    ui::BreakGlassBar *bar() const { return find<ui::BreakGlassBar>("emergencyBar"); }
    QString words() const
    {
        const auto *label = bar()->findChild<QLabel *>(QStringLiteral("emergencyWords"));
        return bar()->isVisible() && label ? label->text() : QString();
    }
    QStringList listed() const;
    void enter(const char *who);

    domain::Recording m_recording; ///< of a client whom Daniel does not treat
};

void TestBreakGlassBar::init()
{
    begin();
    const auto ruth = m_clinic->signedIn("ruth");
    const auto daniel = m_clinic->signedIn("daniel");
    domain::RecordingQuery all;
    all.pageSize = 100;
    const auto hers = wait(ruth->clinic.recordings(all));
    const auto his = wait(daniel->clinic.recordings(all));
    QVERIFY(hers && his);
    for (const domain::Recording &recording : hers->items) {
        const bool known = std::any_of(his->items.begin(), his->items.end(),
                                       [&recording](const auto &one) { return one.clientId == recording.clientId; });
        if (!known && recording.status == domain::RecordingStatus::Available)
            m_recording = recording;
    }
    QVERIFY(!m_recording.clientRecordNumber.isEmpty());
    enter("daniel");
}

void TestBreakGlassBar::enter(const char *who)
{
    signIn(who);
    const auto shows = [this] { return find<QTableView>("recordings") && find<QTableView>("recordings")->isVisible(); };
    QTRY_VERIFY(shows());
}

/// By keys alone, with a search in the way.
void TestBreakGlassBar::open()
{
    find<QLineEdit>("search")->setText(QStringLiteral("somebody else"));
    find<QAction>("app.emergency")->trigger();
    QTRY_VERIFY(find<QLineEdit>("clientNumber"));
    QTest::keyClicks(find<QLineEdit>("clientNumber"), m_recording.clientRecordNumber);
    QTest::keyClick(find<QLineEdit>("clientNumber"), Qt::Key_Tab);
    QTest::keyClicks(find<QPlainTextEdit>("reason"), QStringLiteral("she called in distress"));
    find<QPushButton>("go")->setFocus();
    QTest::keyClick(find<QPushButton>("go"), Qt::Key_Space);
    QTRY_VERIFY(!find<QDialog>("emergency"));
}

QStringList TestBreakGlassBar::listed() const
{
    QStringList clients;
    auto *table = find<QTableView>("recordings");
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        table->selectRow(row);
        if (const auto *recording = m_app->window().browserPage()->selected())
            clients << recording->clientName;
    }
    clients.removeDuplicates();
    return clients;
}

void TestBreakGlassBar::itShowsThatClientsRecordingsAtOnce()
{
    QVERIFY(!bar()->isVisible());
    open();
    QTRY_COMPARE(listed(), QStringList{m_recording.clientName});
    QVERIFY(find<QPushButton>("filterChip")->isVisible());
    QTest::keyClick(find<QPushButton>("filterChip"), Qt::Key_Space); // and lets go of it
    QTRY_VERIFY(listed().size() > 1);
}

void TestBreakGlassBar::itIsSaidOnEveryPageAndAfterARestart()
{
    open();
    QTRY_VERIFY(words().contains(m_recording.clientName));
    const QString before = words();
    QVERIFY(before.contains(QStringLiteral("1:59:")));
    QTRY_VERIFY(words() != before); // it counts
    find<QAction>("app.sessions")->trigger();
    QTRY_VERIFY(find<QWidget>("sessionsPage")->isVisible() && words().contains(m_recording.clientName));
    QTest::keyClick(bar()->findChild<QPushButton *>(QStringLiteral("emergencyShow")), Qt::Key_Space);
    QTRY_COMPARE(listed(), QStringList{m_recording.clientName});
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QVERIFY(words().contains(m_recording.clientName));
    startProgram();
    QVERIFY(words().isEmpty());
    enter("daniel");
    QTRY_VERIFY(words().contains(m_recording.clientName));
}

void TestBreakGlassBar::itIsEndedByAKey()
{
    open();
    QTRY_COMPARE(listed(), QStringList{m_recording.clientName});
    auto *over = bar()->findChild<QPushButton *>(QStringLiteral("emergencyEnd"));
    QVERIFY(over->accessibleName().contains(m_recording.clientName));
    over->setFocus();
    QTest::keyClick(over, Qt::Key_Space);
    QTRY_VERIFY(!bar()->isVisible());
    QTRY_VERIFY(!listed().isEmpty() && !listed().contains(m_recording.clientName));
}

void TestBreakGlassBar::whoJudgesItEndsIt()
{
    open();
    QTRY_VERIFY(bar()->isVisible());
    const auto priya = m_clinic->signedIn("priya");
    api::TelehealthCare care(priya->session);
    const auto all = wait(care.breakGlassAccesses());
    QVERIFY(all && all->size() == 1);
    QVERIFY(wait(care.reviewBreakGlass(all->first().id, domain::BreakGlass::Verdict::Justified,
                                       QStringLiteral("read the notes, it was right"))));
    bar()->look(); // as it does each minute
    QTRY_VERIFY(!bar()->isVisible());
    const auto labels = m_app->window().findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("Reviewed by"));
    }));
}

void TestBreakGlassBar::itsTimeIsOver()
{
    open();
    QTRY_VERIFY(bar()->isVisible());
    domain::BreakGlass almost;
    almost.id = QStringLiteral("another");
    almost.isOwn = true;
    almost.clientName = QStringLiteral("Somebody");
    almost.expiresAt = base::SystemClock().now() + std::chrono::milliseconds(1500);
    bar()->add(almost);
    QTRY_VERIFY(find<QWidget>("emergency-another")->isVisible());
    QTRY_VERIFY(!find<QWidget>("emergency-another"));
    QVERIFY(bar()->isVisible()); // the other goes on
}

QTEST_MAIN(TestBreakGlassBar)
#include "tst_break_glass_bar.moc"
