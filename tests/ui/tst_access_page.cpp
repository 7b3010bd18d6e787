// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/table/row_model.h"
#include "tests/support/question_days.h"
#include "tests/support/test_program.h"
#include "ui/shell/main_window.h"
#include "ui/style/icon_resources.h"
#include "ui/style/widgets.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace attune;
using namespace attune::test;

/// The page of the access log in the whole program, on the real server.
class TestAccessPage : public QObject, protected TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void aManagersQuestionsAreAnswered();
    void whatIsReadIsInTheLog();
    void theLogIsCheckedAndWhatIsBrokenStandsEverywhere();
    void everybodyElseHasTheirOwnActivity_data();
    void everybodyElseHasTheirOwnActivity();

private:
    void enter(const char *who);
    void type(const QString &query);
    qint64 entries(const char *action);
    QString whatAt(int row) const { return cell("auditEntries", row, 2); }
};

void TestAccessPage::enter(const char *who)
{
    begin();
    signIn(who);
    QVERIFY(waitForRows());
    QVERIFY(goToPage("app.accessLog", "accessLog"));
}

void TestAccessPage::type(const QString &query)
{
    auto *field = find<QLineEdit>("accessQuery");
    field->setText(query);
    QTest::keyClick(field, Qt::Key_Return);
}

qint64 TestAccessPage::entries(const char *action)
{
    auto row = m_clinic->clinic().database.connection().run(
        QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ?"), {QString::fromLatin1(action)});
    return row.next() ? row.number(0) : -1;
}

void TestAccessPage::aManagersQuestionsAreAnswered()
{
    enter("priya");
    QTRY_VERIFY(rowsOf("auditEntries") > 0);
    QVERIFY(find<QLabel>("auditReach")->text().contains(QStringLiteral("reaches back to")));
    type(QStringLiteral("action:signIn actor:priya ") + sinceYesterday());
    QTRY_VERIFY(rowsOf("auditEntries") > 0 && whatAt(0).startsWith(QStringLiteral("Signed in")));
    type(QStringLiteral("action:signIn nobody-of-that-name"));
    QTRY_COMPARE(rowsOf("auditEntries"), 0);
    QVERIFY(find<ui::MessageBar>("auditMessage")->text().contains(QStringLiteral("No matching")));
    const auto ready =
        find<QMenu>("accessViewsMenu")->findChildren<QAction *>(QRegularExpression(QStringLiteral("^view-")));
    QVERIFY(ready.size() >= 6); // of every clinic
    for (QAction *view : ready) {
        view->trigger();
        QTRY_VERIFY(!find<ui::MessageBar>("auditMessage")->text().isEmpty() || rowsOf("auditEntries") > 0);
        QVERIFY2(!find<ui::MessageBar>("auditMessage")->text().startsWith(QStringLiteral("Character")),
                 qPrintable(view->text())); // each of them can be understood
    }
}

void TestAccessPage::whatIsReadIsInTheLog()
{
    enter("priya");
    QTRY_VERIFY(rowsOf("auditEntries") > 0);
    QVERIFY(entries("accessLogSearched") > 0);
    const qint64 before = entries("logEntryRead");
    auto *view = find<QTreeView>("auditEntries");
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Down); // choosing reads nothing
    QTest::keyClick(view, Qt::Key_Return);
    const auto *text = find<QLabel>("accessDetailText");
    QTRY_VERIFY(text->text().contains(QStringLiteral("Proven")) ||
                text->text().contains(QStringLiteral("Not covered")));
    QCOMPARE(entries("logEntryRead"), before + 1);
    find<QPushButton>("auditDetails")->click();
    auto *bar = find<ui::MessageBar>("auditWaiting");
    const auto other = m_clinic->signedIn("ruth"); // somebody does something meanwhile
    QTRY_VERIFY(bar->isVisible());
}

void TestAccessPage::theLogIsCheckedAndWhatIsBrokenStandsEverywhere()
{
    enter("priya");
    auto *now = find<QPushButton>("logCheckNow");
    QTRY_VERIFY(now->isVisible() && now->isEnabled());
    QTest::mouseClick(now, Qt::LeftButton);
    auto *result = find<ui::MessageBar>("logCheckResult");
    QTRY_VERIFY(result->isVisible());
    QVERIFY2(result->text().contains(QStringLiteral("are unbroken")), qPrintable(result->text()));
    QTRY_VERIFY(find<QLabel>("logCheckText")->text().contains(QStringLiteral("Priya")));
    QVERIFY(!find<QWidget>("logWarning")->isVisible());
    auto &db = m_clinic->clinic().database.connection();
    db.run(QStringLiteral("DROP TRIGGER access_log_no_update"));
    db.run(QStringLiteral("UPDATE access_log SET address = '203.0.113.9' WHERE sequence = 3"));
    QTest::mouseClick(now, Qt::LeftButton);
    QTRY_VERIFY(result->isVisible() && result->text().contains(QStringLiteral("not what was signed")));
    const auto *warning = find<QWidget>("logWarning");
    QTRY_VERIFY(warning->isVisible());
    for (const char *command : {"app.recordings", "app.messages", "app.accessLog"}) {
        find<QAction>(command)->trigger();
        QVERIFY2(warning->isVisible(), command);
    }
    QCOMPARE(entries("logDamaged"), 1);
}

void TestAccessPage::everybodyElseHasTheirOwnActivity_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::newRow("psychologist") << QByteArray("ruth");
    QTest::newRow("client") << QByteArray("soren");
}

void TestAccessPage::everybodyElseHasTheirOwnActivity()
{
    QFETCH(QByteArray, who);
    enter(who.constData());
    QCOMPARE(find<QWidget>("accessLog")->windowTitle(), QStringLiteral("My activity"));
    QTRY_VERIFY(rowsOf("accessLogEntries") > 0);
    QVERIFY(!find<QWidget>("audit")->isVisible());
    QCOMPARE(entries("logViewsRead") + entries("accessLogChecked"), 0);
}

QTEST_MAIN(TestAccessPage)
#include "tst_access_page.moc"
