// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/player/video_widget.h"
#include "ui/shell/main_window.h"
#include "ui/style/icon_resources.h"

#include <QAction>
#include <QPushButton>
#include <QToolButton>

using namespace attune;
using namespace attune::test;
using playback::Player;

/// The picture in a window of its own: it is the same picture, with the same keys, and never outlives its page.
class TestWindows : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void init();
    void cleanup() { end(); }
    void thePictureHasItsOwnWindowAndComesBack();
    void keysWorkInItsWindow();
    void itFillsItsOwnScreen();
    void itHasControlsOfItsOwn();
    void theCurtainCoversItThere();
    void itComesBackBeforeAnybodyElseCanSeeIt_data();
    void itComesBackBeforeAnybodyElseCanSeeIt();

private:
    QAction *action(const char *id) { return find<QAction>(id); }
    QWidget *videoWindow() { return find<QWidget>("pictureWindow"); }
    ui::VideoWidget *picture() { return m_app->window().findChild<ui::VideoWidget *>(); }
    void detach();
};

void TestWindows::init()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_VERIFY(player().state() == Player::State::Playing);
}

void TestWindows::detach()
{
    action("player.detach")->trigger();
    QVERIFY(videoWindow() && QTest::qWaitForWindowExposed(videoWindow()));
}

void TestWindows::thePictureHasItsOwnWindowAndComesBack()
{
    detach();
    QCOMPARE(picture()->window(), videoWindow());
    QVERIFY(picture()->isVisible());
    QVERIFY(find<QWidget>("pictureElsewhere")->isVisible());
    QVERIFY(!videoWindow()->windowTitle().contains(QLatin1Char('1'))); // no number, no name
    QTest::mouseClick(find<QPushButton>("bringBack"), Qt::LeftButton);
    QTRY_VERIFY(!videoWindow());
    QCOMPARE(picture()->window(), &m_app->window());
    QVERIFY(picture()->isVisible() && !action("player.detach")->isChecked());
    detach();
    videoWindow()->close();
    QTRY_VERIFY(!videoWindow());
    QVERIFY(picture()->isVisible() && !action("player.detach")->isChecked());
    QCOMPARE(player().state(), Player::State::Playing); // moving it is no pause
}

void TestWindows::keysWorkInItsWindow()
{
    detach();
    QTest::keyClick(videoWindow(), Qt::Key_Space);
    QTRY_COMPARE(player().state(), Player::State::Paused);
    QTest::keyClick(videoWindow(), Qt::Key_M);
    QTRY_VERIFY(player().isMuted());
}

void TestWindows::itFillsItsOwnScreen()
{
    detach();
    QTest::keyClick(videoWindow(), Qt::Key_F);
    QTRY_VERIFY(videoWindow()->isFullScreen());
    QVERIFY(!m_app->window().isFullScreen());
    QTest::keyClick(videoWindow(), Qt::Key_Escape);
    QTRY_VERIFY(!videoWindow()->isFullScreen());
}

void TestWindows::itHasControlsOfItsOwn()
{
    detach();
    const auto control = [this](const char *name) {
        auto *button = videoWindow()->findChild<QToolButton *>(QLatin1String(name));
        return button && button->isVisible() ? button : nullptr;
    };
    QVERIFY(control("window-play") && control("window-mute") && control("window-captions"));
    QTest::mouseClick(control("window-play"), Qt::LeftButton);
    QTRY_COMPARE(player().state(), Player::State::Paused);
    QTRY_COMPARE(control("window-play")->accessibleName(), find<QToolButton>("play")->accessibleName());
    QTest::mouseClick(control("window-mute"), Qt::LeftButton);
    QTRY_VERIFY(player().isMuted() && find<QToolButton>("mute")->isChecked());
    QTest::mouseClick(control("window-captions"), Qt::LeftButton); // one switch, at two places
    QVERIFY(!find<QToolButton>("captions")->isChecked());
    find<QToolButton>("captions")->click();
    QVERIFY(control("window-captions")->isChecked());
    QTest::mouseClick(control("window-fullScreen"), Qt::LeftButton);
    QTRY_VERIFY(videoWindow()->isFullScreen());
    QVERIFY(!m_app->window().isFullScreen());
    const auto *bar = control("window-play")->parentWidget();
    const auto lies = [&] { return bar->mapTo(videoWindow(), bar->rect().bottomLeft()).y(); };
    QTRY_VERIFY(std::abs(lies() - videoWindow()->height()) <= 2); // over the picture's lower edge
    QTRY_COMPARE(picture()->height(), videoWindow()->height());
    QTest::keyClick(videoWindow(), Qt::Key_Escape);
    QTRY_VERIFY(!videoWindow()->isFullScreen());
    QTRY_VERIFY(picture()->height() < videoWindow()->height());
    videoWindow()->close();
    QTRY_VERIFY(!videoWindow());
    QVERIFY(find<QToolButton>("play")->isVisible());
}

void TestWindows::theCurtainCoversItThere()
{
    detach();
    QTest::keyClick(videoWindow(), Qt::Key_Escape);
    QVERIFY(!picture()->isCurtainDrawn());
    QTest::keyClick(videoWindow(), Qt::Key_Escape);
    QTRY_VERIFY(picture()->isCurtainDrawn());
    QTRY_COMPARE(player().state(), Player::State::Paused);
}

void TestWindows::itComesBackBeforeAnybodyElseCanSeeIt_data()
{
    QTest::addColumn<QByteArray>("command");
    for (const char *command : {"app.lock", "app.signOut", "app.back", "app.sessions"})
        QTest::newRow(command) << QByteArray(command);
}

void TestWindows::itComesBackBeforeAnybodyElseCanSeeIt()
{
    QFETCH(QByteArray, command);
    detach();
    action(command.constData())->trigger();
    QTRY_VERIFY(!videoWindow());
    QVERIFY(!picture()->isVisible());
}

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
