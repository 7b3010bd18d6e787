// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/style/day_field.h"
#include "ui/style/icon_resources.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace attune;
using namespace attune::test;
using playback::Player;

/// Dialogs by keys alone: Tab goes through all of a dialog and comes round, Enter in a field never cancels or destroys,
/// and days are typed.
class TestDialogKeys : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void tabGoesThroughADialogAndComesRound_data() { dialogs(); }
    void tabGoesThroughADialogAndComesRound();
    void enterInAFieldPressesThePrimaryButtonOrNothing_data() { dialogs(); }
    void enterInAFieldPressesThePrimaryButtonOrNothing();
    void enterDoesNotDeleteARecording();
    void enterOnADestructiveButtonDoesNothing();
    void whatIsCancelledIsForgottenAndWhatIsLeftIsKept();
    void aListThatIsReadAgainKeepsItsRow();
    void aDayIsTypedSteppedAndPicked();
    void aDayThatIsNoneIsSaid();

private:
    void dialogs();
    QDialog *open();
    QAction *command(const char *id) const { return find<QAction>(id); }
    void enter(const char *who);
    void openDeletion();
};

void TestDialogKeys::dialogs()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<bool>("inPlayer");
    for (const char *id : {"app.signIns", "app.secondFactor", "app.password", "app.captionLook", "app.help",
                           "app.firstSteps", "app.preferences", "app.emergency", "app.guide", "list.consents",
                           "list.whoHasSeen", "list.delete", "list.open", "list.sensitivity", "app.about"})
        QTest::addRow("priya %s", id) << QByteArray("priya") << QByteArray(id) << false;
    QTest::newRow("ruth list.sensitivity") << QByteArray("ruth") << QByteArray("list.sensitivity") << false;
    for (const char *id : {"code.edit", "note.export", "player.gotoTime"})
        QTest::addRow("ruth %s", id) << QByteArray("ruth") << QByteArray(id) << true;
}

void TestDialogKeys::enter(const char *who)
{
    begin();
    signIn(who);
    QVERIFY(waitForRows());
}

/// The dialog of the row, with what it asks the clinic for.
QDialog *TestDialogKeys::open()
{
    QFETCH(QByteArray, who);
    QFETCH(QByteArray, id);
    QFETCH(bool, inPlayer);
    enter(who.constData());
    if (inPlayer) {
        QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
        if (!QTest::qWaitFor([this] { return player().state() == Player::State::Playing; }, patience))
            return nullptr;
    }
    command(id.constData())->trigger();
    if (!QTest::qWaitFor([] { return QApplication::activeModalWidget() != nullptr; }, patience) || !settled())
        return nullptr;
    return qobject_cast<QDialog *>(QApplication::activeModalWidget());
}

void TestDialogKeys::tabGoesThroughADialogAndComesRound()
{
    QDialog *dialog = open();
    QVERIFY(dialog);
    const auto waiting = [dialog] {
        QList<QWidget *> left;
        const auto all = dialog->findChildren<QWidget *>();
        for (QWidget *widget : all) {
            const bool inView = qobject_cast<QAbstractItemView *>(widget->parentWidget());
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
                !widget->focusProxy() && !inView && !widget->inherits("QLabel"))
                left << widget;
        }
        return left;
    };
    QList<QWidget *> left = waiting();
    QVERIFY(!left.isEmpty());
    QWidget *first = dialog->focusWidget() ? dialog->focusWidget() : left.first();
    first->setFocus();
    QList<QWidget *> visited{first};
    for (qsizetype i = 0; i < 4 * left.size() + 4; ++i) {
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
        if (dialog->focusWidget() == first)
            break;
        QVERIFY2(dialog->focusWidget() != visited.last(),
                 qPrintable(QStringLiteral("Tab stays in %1 %2")
                                .arg(QString::fromLatin1(visited.last()->metaObject()->className()),
                                     visited.last()->objectName())));
        visited << dialog->focusWidget();
    }
    QCOMPARE(dialog->focusWidget(), first);
    for (QWidget *widget : std::as_const(left)) {
        const auto *radio = qobject_cast<QAbstractButton *>(widget);
        if (!visited.contains(widget) && !(radio && radio->autoExclusive())) // arrows go along radio buttons
            QFAIL(qPrintable(QStringLiteral("Tab never reaches %1 %2")
                                 .arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
    }
}

void TestDialogKeys::enterInAFieldPressesThePrimaryButtonOrNothing()
{
    QPointer<QDialog> dialog = open();
    QVERIFY(dialog);
    if (qobject_cast<QMessageBox *>(dialog))
        return; // Qt's own: it has one button
    QStringList pressed;
    bool primary = false;
    const auto buttons = dialog->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        connect(button, &QPushButton::clicked, button, [&pressed, &primary, button] {
            if (button->property("primary").toBool())
                primary = true;
            else
                pressed << button->text();
        });
    }
    const auto fields = dialog->findChildren<QWidget *>();
    for (const QPointer<QWidget> field : fields) {
        const bool goes = field && field->isVisible() && field->isEnabled() && (field->focusPolicy() & Qt::TabFocus) &&
                          !qobject_cast<QAbstractButton *>(field.data());
        if (!goes)
            continue;
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(pressed, QStringList());
        if (!dialog || !dialog->isVisible())
            break;
    }
    QVERIFY(primary || (dialog && dialog->isVisible())); // nothing closed it but its own button
}

void TestDialogKeys::openDeletion()
{
    enter("priya");
    command("list.delete")->trigger();
    QTRY_VERIFY(find<QDialog>("reasonDialog"));
    auto *dialog = find<QDialog>("reasonDialog");
    dialog->findChild<QComboBox *>(QStringLiteral("category"))->setCurrentIndex(1);
    QTest::keyClicks(dialog->findChild<QPlainTextEdit *>(QStringLiteral("reason")), QStringLiteral("she asked for it"));
}

void TestDialogKeys::enterDoesNotDeleteARecording()
{
    openDeletion();
    const domain::Recording recording = *m_app->window().browserPage()->selected();
    QPointer<QDialog> dialog = find<QDialog>("reasonDialog");
    auto *code = dialog->findChild<QLineEdit *>(QStringLiteral("code"));
    code->setFocus();
    QTest::keyClick(code, Qt::Key_Return); // the number is missing: nothing to go to
    QVERIFY(dialog && dialog->isVisible() && dialog->focusWidget() == code);
    QTest::keyClicks(code, recording.number.right(6));
    QTest::keyClick(code, Qt::Key_Return);
    QVERIFY(dialog && dialog->isVisible());
    auto *go = dialog->findChild<QPushButton *>(QStringLiteral("go"));
    QCOMPARE(dialog->focusWidget(), go); // there it is, and the next key decides
    QTest::keyClick(go, Qt::Key_Return);
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(m_app->window().browserPage()->selected()->status, domain::RecordingStatus::Available);
    QTest::keyClick(go, Qt::Key_Space);
    QTRY_VERIFY(m_app->window().browserPage()->selected() &&
                m_app->window().browserPage()->selected()->status == domain::RecordingStatus::Deleted);
}

void TestDialogKeys::enterOnADestructiveButtonDoesNothing()
{
    enter("ruth");
    TestPerson elsewhere(m_clinic->address());
    QVERIFY(elsewhere.signIn("ruth"));
    command("app.signIns")->trigger();
    auto *list = find<QTreeWidget>("signIns");
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    auto *others = find<QPushButton>("endOthers");
    QTRY_VERIFY(others->isEnabled());
    others->setFocus();
    QSignalSpy clicked(others, &QPushButton::clicked);
    QTest::keyClick(others, Qt::Key_Return);
    QCOMPARE(clicked.size(), 0);
    QTest::keyClick(others, Qt::Key_Space);
    QCOMPARE(clicked.size(), 1);
}

void TestDialogKeys::whatIsCancelledIsForgottenAndWhatIsLeftIsKept()
{
    openDeletion();
    const auto reason = [this] {
        return find<QDialog>("reasonDialog")->findChild<QPlainTextEdit *>(QStringLiteral("reason"));
    };
    const QString typed = reason()->toPlainText();
    QTest::keyClick(reason(), Qt::Key_Escape);
    QTRY_VERIFY(!find<QDialog>("reasonDialog"));
    command("list.delete")->trigger();
    QTRY_VERIFY(find<QDialog>("reasonDialog"));
    QCOMPARE(reason()->toPlainText(), typed);
    const auto buttons = find<QDialog>("reasonDialog")->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() != QStringLiteral("Cancel"))
            continue;
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    QTRY_VERIFY(!find<QDialog>("reasonDialog"));
    command("list.delete")->trigger();
    QTRY_VERIFY(find<QDialog>("reasonDialog"));
    QVERIFY(reason()->toPlainText().isEmpty());
}

void TestDialogKeys::aListThatIsReadAgainKeepsItsRow()
{
    enter("priya");
    command("app.clinicStatus")->trigger();
    auto *list = find<QTreeView>("statusLines");
    QTRY_VERIFY(rowsOf("statusLines") > 4);
    QVERIFY(list->currentIndex().isValid()); // something is chosen from the start
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(list, Qt::Key_Down);
    const auto chosen = [list] { return list->currentIndex().siblingAtColumn(1).data().toString(); };
    const QString before = chosen();
    QSignalSpy made(list->model(), &QAbstractItemModel::modelReset);
    QTest::keyClick(find<QPushButton>("checkAgain"), Qt::Key_Space);
    QTRY_COMPARE(made.size(), 1);
    QTRY_VERIFY(rowsOf("statusLines") > 4 && list->currentIndex().isValid());
    QCOMPARE(chosen(), before);
}

void TestDialogKeys::aDayIsTypedSteppedAndPicked()
{
    enter("ruth");
    command("app.accessLog")->trigger();
    QTRY_VERIFY(rowsOf("accessLogEntries") > 0);
    auto *from = find<ui::DayField>("accessLogFrom");
    auto *to = find<ui::DayField>("accessLogTo");
    from->setFocus();
    QTest::keyClicks(from, QStringLiteral("2031-05-12"));
    QCOMPARE(from->day(), std::optional(QDate(2031, 5, 12)));
    QTest::keyClick(from, Qt::Key_Return);
    QTRY_COMPARE(rowsOf("accessLogEntries"), 0); // nothing is from a day to come
    from->clear();
    QTest::keyClick(from, Qt::Key_Up);
    QCOMPARE(from->day(), std::optional(QDate::currentDate())); // and not the year 2000
    QTest::keyClick(from, Qt::Key_Down);
    QCOMPARE(from->day(), std::optional(QDate::currentDate().addDays(-1)));
    QTest::keyClick(from, Qt::Key_Tab);
    QTRY_COMPARE(m_app->window().focusWidget(), to);
    QTest::keyClicks(to, QStringLiteral("March 2026"));
    QCOMPARE(to->day(), std::optional(QDate(2026, 3, 31))); // the last day of what was typed
    QTest::keyClick(to, Qt::Key_Down, Qt::AltModifier);
    auto *calendar = to->findChild<QCalendarWidget *>();
    QTRY_VERIFY(calendar && calendar->isVisible());
    QCOMPARE(calendar->selectedDate(), QDate(2026, 3, 31));
    QTest::keyClick(calendar->focusWidget() ? calendar->focusWidget() : calendar, Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activePopupWidget());
    QCOMPARE(to->day(), std::optional(QDate(2026, 3, 31)));
}

void TestDialogKeys::aDayThatIsNoneIsSaid()
{
    enter("ruth");
    command("app.accessLog")->trigger();
    auto *from = find<ui::DayField>("accessLogFrom");
    QTRY_VERIFY(from->isVisible());
    from->setFocus();
    QTest::keyClicks(from, QStringLiteral("30 February 2026"));
    QTest::keyClick(from, Qt::Key_Return);
    QVERIFY(!from->isReadable());
    const auto labels = find<QWidget>("accessLog")->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(QStringLiteral("30 February 2026"));
    }));
    QCOMPARE(m_app->window().focusWidget(), from);
}

QTEST_MAIN(TestDialogKeys)
#include "tst_dialog_keys.moc"
