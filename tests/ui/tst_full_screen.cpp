// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/support/waiting.h"
#include "ui/player/full_screen_stage.h"
#include "ui/player/lane_widget.h"
#include "ui/player/video_widget.h"
#include "ui/shell/main_window.h"
#include "ui/style/icon_resources.h"

#include <QAction>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolButton>

using namespace attune;
using namespace attune::test;
using playback::Player;

/// Full screen is the picture alone; its controls fade, and keys find them.
class TestFullScreen : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void init();
    void cleanup() { end(); }
    void itIsThePictureAlone();
    void theControlsFadeAndComeBackWithUse();
    void tabFindsTheControlsAndKeepsThem();
    void leavingItBringsEverythingBack_data();
    void leavingItBringsEverythingBack();
    void twoEscapesHideItToo();
    void theLockThatFollowsTheCurtainHasNoMenus();
    void leavingItBehindTheCurtainShowsNothing();

private:
    ui::VideoWidget *picture() const { return m_app->window().findChild<ui::VideoWidget *>(); }
    ui::FullScreenStage *stage() const { return m_app->window().findChild<ui::FullScreenStage *>(); }
    QWidget *controls() const { return qobject_cast<QWidget *>(stage()->parent()); }
    void hurry() const { stage()->findChild<QTimer *>()->setInterval(50); }
    /// What stands around the picture at other times and is seen now.
    QStringList around() const;
};

void TestFullScreen::init()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
}

QStringList TestFullScreen::around() const
{
    QStringList seen;
    for (const char *name : {"identityBanner", "panels", "page-recordings", "account", "unsent", "playerMessage",
                             "emergencyBar", "logWarning"}) {
        const auto all = m_app->window().findChildren<QWidget *>(QString::fromLatin1(name));
        for (const QWidget *widget : all) {
            if (widget->isVisible())
                seen << widget->objectName();
        }
    }
    if (m_app->window().menuBar()->isVisible())
        seen << QStringLiteral("menus");
    const auto lanes = m_app->window().findChildren<ui::LaneWidget *>();
    for (const ui::LaneWidget *lane : lanes) {
        if (lane->isVisible())
            seen << QStringLiteral("rows");
    }
    return seen;
}

void TestFullScreen::itIsThePictureAlone()
{
    QVERIFY(around().size() > 4); // the test would see them
    QTest::keyClick(picture(), Qt::Key_F);
    QTRY_VERIFY(m_app->window().isFullScreen());
    QCOMPARE(around(), QStringList());
    QTRY_COMPARE(picture()->size(), m_app->window().size());
    QCOMPARE(picture()->mapTo(&m_app->window(), QPoint()), QPoint());
    QTRY_COMPARE(controls()->geometry().bottom(), m_app->window().rect().bottom()); // over it
}

void TestFullScreen::theControlsFadeAndComeBackWithUse()
{
    QTest::keyClick(picture(), Qt::Key_F);
    QTRY_VERIFY(m_app->window().isFullScreen());
    QVERIFY(stage()->areControlsSeen());
    hurry();
    QTest::keyClick(picture(), Qt::Key_M);
    QTRY_VERIFY(!stage()->areControlsSeen());
    QCOMPARE(picture()->cursor().shape(), Qt::BlankCursor);
    stage()->findChild<QTimer *>()->setInterval(60'000);
    QTest::mouseMove(picture(), QPoint(200, 100));
    QTest::mouseMove(picture(), QPoint(220, 110));
    QTRY_VERIFY(stage()->areControlsSeen());
    QVERIFY(picture()->cursor().shape() != Qt::BlankCursor);
    QTest::keyClick(picture(), Qt::Key_Space);
    QTRY_COMPARE(player().state(), Player::State::Paused);
}

void TestFullScreen::tabFindsTheControlsAndKeepsThem()
{
    QTest::keyClick(picture(), Qt::Key_F);
    QTRY_VERIFY(m_app->window().isFullScreen());
    hurry();
    QTest::keyClick(picture(), Qt::Key_M);
    QTRY_VERIFY(!stage()->areControlsSeen());
    QStringList reached;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(m_app->window().focusWidget(), Qt::Key_Tab);
        QWidget *now = m_app->window().focusWidget();
        QVERIFY2(now == picture() || controls()->isAncestorOf(now), qPrintable(now->objectName())); // nothing hidden
        if (controls()->isAncestorOf(now))
            QVERIFY(stage()->areControlsSeen());
        reached << now->objectName();
    }
    for (const char *name : {"timeline", "play", "mute", "volume", "captions", "speed", "fullScreen"})
        QVERIFY2(reached.contains(QLatin1String(name)), name);
    find<QToolButton>("play")->setFocus(Qt::TabFocusReason);
    letPass(200, "longer than they stay otherwise");
    QVERIFY(stage()->areControlsSeen());
    picture()->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(!stage()->areControlsSeen());
}

void TestFullScreen::leavingItBringsEverythingBack_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<bool>("staysInPlayer");
    QTest::newRow("F") << int(Qt::Key_F) << 0 << true;
    QTest::newRow("Esc") << int(Qt::Key_Escape) << 0 << true;
    QTest::newRow("another page") << int(Qt::Key_2) << int(Qt::AltModifier) << false;
    QTest::newRow("back to the list") << int(Qt::Key_Left) << int(Qt::AltModifier) << false;
}

void TestFullScreen::leavingItBringsEverythingBack()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(bool, staysInPlayer);
    m_app->window().showMaximized();
    const QStringList before = around();
    QTest::keyClick(picture(), Qt::Key_F);
    QTRY_VERIFY(m_app->window().isFullScreen());
    QTest::keyClick(picture(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QTRY_VERIFY(!m_app->window().isFullScreen());
    QVERIFY(m_app->window().isMaximized()); // as it was
    QVERIFY(m_app->window().menuBar()->isVisible() && m_app->window().statusBar()->isVisible());
    QVERIFY(find<QWidget>("page-recordings")->isVisible());
    if (!staysInPlayer)
        return;
    QCOMPARE(around(), before);
    QVERIFY(stage()->areControlsSeen());
    QVERIFY(controls()->mapTo(&m_app->window(), QPoint()).y() >=
            picture()->mapTo(&m_app->window(), QPoint(0, picture()->height())).y()); // under it again
}

void TestFullScreen::twoEscapesHideItToo()
{
    QTest::keyClick(picture(), Qt::Key_F);
    QTRY_VERIFY(m_app->window().isFullScreen());
    QTest::keyClick(picture(), Qt::Key_Escape);
    QTest::keyClick(m_app->window().focusWidget(), Qt::Key_Escape);
    QVERIFY(find<QWidget>("curtainPage")->isVisible());
    QVERIFY(!picture()->isVisible());
}

void TestFullScreen::theLockThatFollowsTheCurtainHasNoMenus()
{
    QTest::keyClick(picture(), Qt::Key_F);
    QTRY_VERIFY(m_app->window().isFullScreen());
    find<QAction>("app.curtain")->trigger();
    QVERIFY(find<QWidget>("curtainPage")->isVisible());
    find<QAction>("app.lock")->trigger();
    QVERIFY(!m_app->window().isFullScreen());
    QVERIFY(!m_app->window().menuBar()->isVisible() && !m_app->window().statusBar()->isVisible());
}

void TestFullScreen::leavingItBehindTheCurtainShowsNothing()
{
    QTest::keyClick(picture(), Qt::Key_F);
    QTRY_VERIFY(m_app->window().isFullScreen());
    find<QAction>("app.curtain")->trigger();
    m_app->window().showNormal(); // as the desktop does it
    QVERIFY(!m_app->window().menuBar()->isVisible() && !m_app->window().statusBar()->isVisible());
    find<QPushButton>("liftCurtain")->click();
    QVERIFY(m_app->window().menuBar()->isVisible() && m_app->window().statusBar()->isVisible());
    QVERIFY(!stage()->isOn());
}

QTEST_MAIN(TestFullScreen)
#include "tst_full_screen.moc"
