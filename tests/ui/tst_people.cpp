// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/player/timeline_view.h"
#include "ui/player/video_widget.h"
#include "ui/shell/main_window.h"
#include "ui/style/icon_resources.h"

#include <QAction>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace attune;
using namespace attune::test;
using playback::Player;

/// One computer, several people after each other: what somebody chose is theirs. And what is said in passing does not
/// stay.
class TestPeople : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void theListLooksAsEachLeftIt();
    void lookAndPlaybackAreEachPersonsOwn();
    void nothingThatWasSwitchedInThePlayerStaysForTheNext();
    void whatIsSetBeforeAnybodySignsInCountsForThoseWhoSetNothing();
    void aNoticeGoesWhenItIsNotSoAnyMore();
    void aNoticeGoesWithItsPage();

private:
    void enter(const char *who);
    void leave();
    QAction *command(const char *id) const { return find<QAction>(id); }
    QHeaderView *header() const { return find<QTableView>("recordings")->horizontalHeader(); }
    void play();
};

void TestPeople::enter(const char *who)
{
    signIn(who);
    const auto shows = [this] {
        const auto *table = find<QTableView>("recordings");
        return table && table->isVisible() && table->model()->rowCount() > 0;
    };
    QTRY_VERIFY(shows());
}

void TestPeople::leave()
{
    command("app.signOut")->trigger();
    QTRY_VERIFY(find<QLineEdit>("password")->isVisible());
}

void TestPeople::play()
{
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
}

void TestPeople::theListLooksAsEachLeftIt()
{
    begin();
    m_app->window().resize(1600, 900);
    enter("priya");
    const int usualColumn = header()->sortIndicatorSection();
    const auto usualOrder = header()->sortIndicatorOrder();
    const int length = models::RecordingListModel::Length;
    header()->setSortIndicator(length, Qt::AscendingOrder);
    constexpr int hidden = models::RecordingListModel::Consent;
    QVERIFY(header()->actions().at(hidden)->isChecked());
    header()->actions().at(hidden)->trigger();
    find<QPushButton>("onlyNew")->setChecked(true);
    QVERIFY(find<QTableView>("recordings")->isColumnHidden(hidden));
    leave();
    for (const char *other : {"oscar", "ruth", "soren"}) {
        enter(other);
        QCOMPARE(header()->sortIndicatorSection(), usualColumn);
        QCOMPARE(header()->sortIndicatorOrder(), usualOrder);
        QCOMPARE(header()->visualIndex(length), length);
        QVERIFY(header()->actions().at(hidden)->isChecked());
        QCOMPARE(find<QPushButton>("onlyNew")->isChecked(), qstrcmp(other, "ruth") == 0); // hers at first
        leave();
    }
    enter("priya"); // and hers is as she left it
    QCOMPARE(header()->sortIndicatorSection(), length);
    QCOMPARE(header()->sortIndicatorOrder(), Qt::AscendingOrder);
    QVERIFY(find<QTableView>("recordings")->isColumnHidden(hidden));
    QVERIFY(find<QPushButton>("onlyNew")->isChecked());
}

void TestPeople::lookAndPlaybackAreEachPersonsOwn()
{
    begin();
    enter("ruth");
    const double usual = qApp->font().pointSizeF();
    const QColor paper = qApp->palette().color(QPalette::Base);
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Plus, Qt::ControlModifier);
    QTRY_VERIFY(qApp->font().pointSizeF() > usual);
    for (QAction *action : m_app->window().findChildren<QAction *>()) {
        if (action->text().remove(QLatin1Char('&')) == QStringLiteral("Dark"))
            action->trigger();
    }
    QTRY_VERIFY(qApp->palette().color(QPalette::Base) != paper);
    player().setVolume(35);
    leave();
    QCOMPARE(qApp->font().pointSizeF(), usual); // the page where anybody signs in
    enter("soren");
    QCOMPARE(qApp->font().pointSizeF(), usual);
    QCOMPARE(qApp->palette().color(QPalette::Base), paper);
    QCOMPARE(player().volume(), 100);
    leave();
    startProgram(); // another day
    enter("ruth");
    QVERIFY(qApp->font().pointSizeF() > usual);
    QVERIFY(qApp->palette().color(QPalette::Base) != paper);
    QCOMPARE(player().volume(), 35);
    leave();
    QCOMPARE(qApp->font().pointSizeF(), usual);
}

void TestPeople::nothingThatWasSwitchedInThePlayerStaysForTheNext()
{
    begin();
    enter("ruth");
    play();
    auto *picture = find<ui::VideoWidget>("picture");
    for (const char *id : {"player.level", "player.shortenPauses", "code.mode"})
        command(id)->setChecked(true);
    command("view.timeline")->trigger();
    command("timeline.closer")->trigger();
    command("view.notes")->trigger();
    QTest::keyClick(picture, Qt::Key_M);
    QTest::keyClick(picture, Qt::Key_C);
    QTRY_VERIFY(player().isMuted() && player().isLevelling());
    QVERIFY(!find<QToolButton>("captions")->isChecked());
    leave();
    enter("soren");
    play();
    QVERIFY(!player().isMuted());
    QVERIFY(!player().isLevelling());
    QVERIFY(!command("player.shortenPauses")->isChecked() && !command("code.mode")->isChecked());
    QVERIFY(find<QToolButton>("captions")->isChecked());
    QVERIFY(find<ui::TimelineView>("timelineView")->lanesShown());
    QCOMPARE(find<ui::TimelineView>("timelineView")->scale().zoom(), 1.0);
    QCOMPARE(find<QTabWidget>("panels")->currentIndex(), 0);
}

void TestPeople::whatIsSetBeforeAnybodySignsInCountsForThoseWhoSetNothing()
{
    begin();
    ui::Settings settings(m_state->filePath(QStringLiteral("settings.ini")));
    settings.setTextPercent(150);
    settings.setPerson(QStringLiteral("one"));
    QCOMPARE(settings.textPercent(), 150);
    settings.setTextPercent(200);
    settings.setPerson(QStringLiteral("two"));
    QCOMPARE(settings.textPercent(), 150);
    settings.setPerson(QStringLiteral("one"));
    QCOMPARE(settings.textPercent(), 200);
    settings.reset(QStringLiteral("look/"));
    QCOMPARE(settings.textPercent(), 100); // the default, not the computer's
    settings.setKeys({{QStringLiteral("player.faster"), {QKeySequence(Qt::Key_F9)}}});
    settings.setPerson(QStringLiteral("two"));
    QVERIFY(settings.keys().isEmpty());
    settings.setPerson({});
    QCOMPARE(settings.textPercent(), 150);
    QVERIFY(settings.keys().isEmpty());
}

void TestPeople::aNoticeGoesWhenItIsNotSoAnyMore()
{
    begin();
    enter("ruth");
    play();
    auto *picture = find<ui::VideoWidget>("picture");
    const QRect place = picture->geometry();
    auto *notice = m_app->window().findChild<QWidget *>(QStringLiteral("passingNotice"));
    QTest::keyClick(picture, Qt::Key_1, Qt::ControlModifier);
    QVERIFY(notice->isVisible() && notice->accessibleName().contains(QStringLiteral("assigned to key 1")));
    QCOMPARE(picture->geometry(), place); // nothing moved for it
    command("code.edit")->trigger();
    QTRY_VERIFY(find<QDialog>("codesDialog"));
    auto *first = find<QDialog>("codesDialog")->findChild<QLineEdit *>(QStringLiteral("code1"));
    QTest::keyClicks(first, QStringLiteral("Alliance"));
    QTest::keyClick(first, Qt::Key_Return);
    QTRY_VERIFY(!notice->isVisible());
}

void TestPeople::aNoticeGoesWithItsPage()
{
    begin();
    enter("ruth");
    m_app->window().showNotice(QStringLiteral("something was done"));
    const auto isSaid = [this] {
        const auto labels = m_app->window().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text() == QStringLiteral("something was done");
        });
    };
    QVERIFY(isSaid());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_2, Qt::AltModifier);
    QTRY_VERIFY(find<QWidget>("sessionsPage")->isVisible());
    QVERIFY(!isSaid());
}

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
