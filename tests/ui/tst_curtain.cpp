// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "tests/support/waiting.h"
#include "ui/player/video_widget.h"
#include "ui/shell/page_table.h"
#include "ui/style/icon_resources.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTabWidget>

using namespace attune;
using namespace attune::test;
using playback::Player;

/// The curtain and the lock: whatever page or dialog is open, nothing of anybody is left on the screen, in a title or
/// in what assistive technology may ask for, and all of it comes back.
class TestCurtain : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void twoEscapesHideEveryPage_data() { pages(); }
    void twoEscapesHideEveryPage() { hides(Qt::Key_Escape, Qt::NoModifier, 2); }
    void itsKeyHidesEveryPage_data() { pages(); }
    void itsKeyHidesEveryPage() { hides(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier, 1); }
    void theLockHidesEveryPage_data() { pages(); }
    void theLockHidesEveryPage() { hides(Qt::Key_L, Qt::ControlModifier, 1); }
    void nothingIsDoneFromBehindIt();
    void aDialogThatAnAnswerOpensWaits();
    void liftingGivesTheKeysBackToWhereTheyWere();
    void thePictureGetsItsOwnWindowAgain();

private:
    void pages();
    void go(const QString &page);
    void hides(Qt::Key key, Qt::KeyboardModifiers modifiers, int times);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QAction *command(const char *id) const { return find<QAction>(id); }
    bool shows(const char *page) const { return find<QWidget>(page)->isVisible(); }
    QStringList known();
};

namespace {

/// All that can be asked for, seen or not.
void gather(QAccessibleInterface *node, QString &texts, int depth = 0)
{
    if (!node || depth > 40)
        return;
    for (const QAccessible::Text kind :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        texts += node->text(kind) + QLatin1Char('\n');
    const int children = std::min(node->childCount(), 400);
    for (int i = 0; i < children; ++i)
        gather(node->child(i), texts, depth + 1);
}

QString everythingThatIsTold()
{
    QString texts;
    gather(QAccessible::queryAccessibleInterface(qApp), texts);
    const auto windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows)
        texts += window->isVisible() ? window->windowTitle() + QLatin1Char('\n') : QString();
    return texts;
}

QWidget *whereKeysGo(QWidget *window)
{
    if (QApplication::activeModalWidget())
        window = QApplication::activeModalWidget();
    else if (QApplication::activeWindow())
        window = QApplication::activeWindow();
    return window->focusWidget() ? window->focusWidget() : window;
}

} // namespace

void TestCurtain::pages()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"list", "sessions", "spoken", "messages", "accessLog", "emergencies", "transcript",
                             "notes", "details", "seenBy", "ownWindow", "consents", "keyboard"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

void TestCurtain::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (!QApplication::activeWindow() ||
        !QApplication::activeWindow()->isVisible()) { // no window manager does it when a dialog has closed
        m_app->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_app->window()));
    }
    QTest::keyClick(whereKeysGo(&m_app->window()), key, modifiers);
}

/// Names of clients, and what they said.
QStringList TestCurtain::known()
{
    TestPerson ruth(m_clinic->address());
    if (!ruth.signIn("ruth"))
        return {};
    domain::RecordingQuery all;
    all.pageSize = 100;
    QStringList words{QStringLiteral("Ruth")};
    if (const auto page = wait(ruth.clinic.recordings(all))) {
        for (const domain::Recording &recording : page->items)
            words << recording.clientName << recording.clientRecordNumber;
    }
    const auto *lines = find<QListView>("transcript");
    for (int row = 0; lines && row < lines->model()->rowCount(); ++row)
        words << lines->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    words.removeDuplicates();
    words.removeAll(QString());
    return words;
}

void TestCurtain::go(const QString &page)
{
    if (page == QStringLiteral("sessions")) {
        command("app.sessions")->trigger();
        QTRY_VERIFY(find<QPushButton>("startRecording") || find<QPushButton>("stopRecording"));
        return;
    }
    for (const ui::PageRow &row : ui::pageRows()) {
        if (page != QLatin1String(row.id) || !command(row.command.id)->isEnabled()) // "seenBy" is a tab, too
            continue;
        command(row.command.id)->trigger();
        QTRY_VERIFY(find<QAbstractButton>((QByteArray("page-") + row.id).constData())->isChecked());
        if (page == QStringLiteral("spoken")) { // with something found
            QTest::keyClicks(find<QLineEdit>("spokenWords"), QStringLiteral("lighthouse"));
            QTest::keyClick(find<QLineEdit>("spokenWords"), Qt::Key_Return);
            QTRY_VERIFY(rowsOf("spokenFound") > 0);
        }
        return;
    }
    const QHash<QString, const char *> dialogs = {{QStringLiteral("consents"), "list.consents"},
                                                  {QStringLiteral("keyboard"), "app.help"}};
    if (dialogs.contains(page)) {
        command(dialogs.value(page))->trigger();
        QTRY_VERIFY(QApplication::activeModalWidget());
        return;
    }
    if (page == QStringLiteral("list"))
        return;
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    QTRY_VERIFY(find<QListView>("transcript")->model()->rowCount() > 3);
    if (page == QStringLiteral("notes"))
        command("view.notes")->trigger();
    if (page == QStringLiteral("details"))
        command("view.details")->trigger();
    if (page == QStringLiteral("seenBy"))
        find<QTabWidget>("panels")->setCurrentIndex(3);
    if (page == QStringLiteral("ownWindow"))
        command("player.detach")->trigger();
}

void TestCurtain::hides(Qt::Key key, Qt::KeyboardModifiers modifiers, int times)
{
    QFETCH(QString, page);
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    go(page);
    const QStringList secrets = known();
    QVERIFY(secrets.size() > 4);
    const auto leaks = [&secrets] {
        const QString texts = everythingThatIsTold();
        QStringList found;
        for (const QString &secret : secrets) {
            if (texts.contains(secret))
                found << secret;
        }
        return found;
    };
    QVERIFY(!leaks().isEmpty()); // the test would see one
    QElapsedTimer since;
    since.start();
    for (int i = 0; i < times; ++i)
        press(key, modifiers);
    QVERIFY2(since.elapsed() < 200, qPrintable(QString::number(since.elapsed())));
    QVERIFY(!find<QTableView>("recordings")->isVisible());
    const auto windows = QApplication::topLevelWidgets();
    for (const QWidget *window : windows)
        QVERIFY2(!window->isVisible() || window == &m_app->window(), qPrintable(window->objectName()));
    QStringList left = leaks();
    if (key == Qt::Key_L)
        left.removeAll(QStringLiteral("Ruth")); // whose password it asks for
    QCOMPARE(left, QStringList());
    QTRY_VERIFY(player().state() != Player::State::Playing);
    runQueued();
    QVERIFY(!find<QTableView>("recordings")->isVisible() && !find<ui::VideoWidget>("picture")->isVisible());
    if (key == Qt::Key_L)
        return;
    QVERIFY(shows("curtainPage"));
    press(Qt::Key_Space);
    QVERIFY(!shows("curtainPage"));
    QTRY_VERIFY(!leaks().isEmpty());
}

void TestCurtain::nothingIsDoneFromBehindIt()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    go(QStringLiteral("transcript"));
    command("app.curtain")->trigger();
    QTRY_COMPARE(player().state(), Player::State::Paused);
    const auto place = player().position();
    for (const auto &[key, modifiers] : {std::pair(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier),
                                         std::pair(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier),
                                         std::pair(Qt::Key_Comma, Qt::KeyboardModifiers(Qt::ControlModifier)),
                                         std::pair(Qt::Key_1, Qt::KeyboardModifiers(Qt::AltModifier)),
                                         std::pair(Qt::Key_J, Qt::KeyboardModifiers(Qt::ControlModifier)),
                                         std::pair(Qt::Key_M, Qt::KeyboardModifiers(Qt::NoModifier))}) {
        press(key, modifiers);
        QVERIFY(shows("curtainPage"));
        QVERIFY(!QApplication::activeModalWidget());
    }
    for (int i = 0; i < 4; ++i)
        press(Qt::Key_Escape); // whoever is surprised presses more than twice
    QVERIFY(shows("curtainPage"));
    QCOMPARE(player().position(), place);
    QVERIFY(player().state() != Player::State::Playing);
    QVERIFY(!player().isMuted());
}

void TestCurtain::aDialogThatAnAnswerOpensWaits()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    command("app.curtain")->trigger();
    auto *late = new QDialog(&m_app->window());
    late->setWindowTitle(QStringLiteral("late"));
    new QLabel(QStringLiteral("what nobody else may read"), late);
    late->open();
    QTRY_VERIFY(!late->isVisible());
    QVERIFY(!everythingThatIsTold().contains(QStringLiteral("nobody else may read")));
    press(Qt::Key_Return);
    QVERIFY(!shows("curtainPage"));
    QVERIFY(late->isVisible() && late->isModal());
    QVERIFY(everythingThatIsTold().contains(QStringLiteral("nobody else may read")));
}

void TestCurtain::liftingGivesTheKeysBackToWhereTheyWere()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    press(Qt::Key_Slash);
    QTRY_COMPARE(m_app->window().focusWidget(), find<QLineEdit>("search"));
    press(Qt::Key_Escape);
    press(Qt::Key_Escape);
    QVERIFY(shows("curtainPage"));
    press(Qt::Key_Space);
    QCOMPARE(m_app->window().focusWidget(), find<QLineEdit>("search"));
}

void TestCurtain::thePictureGetsItsOwnWindowAgain()
{
    begin();
    signIn("ruth");
    QVERIFY(waitForRows());
    go(QStringLiteral("ownWindow"));
    QVERIFY(find<QWidget>("pictureWindow"));
    command("app.curtain")->trigger();
    QTRY_VERIFY(!find<QWidget>("pictureWindow"));
    press(Qt::Key_Space);
    QTRY_VERIFY(find<QWidget>("pictureWindow") && find<QWidget>("pictureWindow")->isVisible());
    QVERIFY(!find<ui::VideoWidget>("picture")->isCurtainDrawn());
    QCOMPARE(player().state(), Player::State::Paused);
}

QTEST_MAIN(TestCurtain)
#include "tst_curtain.moc"
