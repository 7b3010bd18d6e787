// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_program.h"
#include "ui/parts/page.h"
#include "ui/parts/row_view.h"
#include "ui/player/player_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_table.h"
#include "ui/style/icon_resources.h"

#include <QAction>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QToolButton>

using namespace attune;
using namespace attune::test;
using playback::Player;

/// What holds for every page of the table, whoever is signed in: how one comes there and back, who has it, and that it
/// forgets.
class TestPages : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void theTableIsWhole();
    void everybodyHasThePagesOfTheirRole_data() { people(); }
    void everybodyHasThePagesOfTheirRole();
    void everyPageIsReachedByButtonMenuAndKeys_data() { people(); }
    void everyPageIsReachedByButtonMenuAndKeys();
    void theWayBackGoesPageByPage();
    void theWayBackFromARecordingIsWhereItWasOpened();
    void theKeysAreWhereOneWorks_data() { people(); }
    void theKeysAreWhereOneWorks();
    void arrowsGoThroughTheNavigation();
    void nothingStaysForWhoComesNext();
    void whatWasNotLookedAtIsNotAskedFor();
    void namesThatWereReadBeforeAreGoneWhenHidden();
    void whatWasFoundGoesWhenNamesAreHidden();
    void whatIsSaidStaysUntilOneGoesElsewhere();

private:
    static void people();
    void enter(const QByteArray &who);
    QToolButton *button(const ui::PageRow &row) const
    {
        return find<QToolButton>((QByteArray("page-") + row.id).constData());
    }
    QAction *action(const ui::PageRow &row) const { return find<QAction>(row.command.id); }
    QString shown() const;
    QList<ui::PageRow> offered() const;
};

void TestPages::people()
{
    QTest::addColumn<QByteArray>("who");
    for (const char *who : {"ruth", "soren", "priya", "oscar"})
        QTest::newRow(who) << QByteArray(who);
}

void TestPages::enter(const QByteArray &who)
{
    begin();
    signIn(who.constData());
    const auto isIn = [this] {
        const auto *table = find<QTableView>("recordings");
        return table && table->isVisible() && table->model()->rowCount() > 0;
    };
    QTRY_VERIFY(isIn());
}

/// The id of the page whose button is pressed; one always is.
QString TestPages::shown() const
{
    for (const ui::PageRow &row : ui::pageRows()) {
        if (button(row)->isChecked())
            return QString::fromLatin1(row.id);
    }
    return {};
}

QList<ui::PageRow> TestPages::offered() const
{
    QList<ui::PageRow> rows;
    for (const ui::PageRow &row : ui::pageRows()) {
        if (button(row)->isVisible())
            rows << row;
    }
    return rows;
}

void TestPages::theTableIsWhole()
{
    QSet<QString> ids;
    QSet<QString> commands;
    const domain::Role roles[] = {domain::Role::Patient, domain::Role::Psychologist, domain::Role::PracticeManager,
                                  domain::Role::Admin, domain::Role::Auditor};
    for (const ui::PageRow &row : ui::pageRows()) {
        ids << QString::fromLatin1(row.id);
        commands << QString::fromLatin1(row.command.id);
        QVERIFY(*row.text && *row.icon && row.make);
        QVERIFY2(*row.command.keys, row.id); // reachable without the mouse
        QVERIFY(row.command.scope == ui::Scope::Everywhere);
        QVERIFY(std::any_of(std::begin(roles), std::end(roles), row.isFor));
    }
    QCOMPARE(ids.size(), ui::pageRows().size());
    QCOMPARE(commands.size(), ui::pageRows().size());
    for (const domain::Role role : roles) { // everybody has somewhere to begin
        const auto &rows = ui::pageRows();
        QVERIFY(std::any_of(rows.begin(), rows.end(), [role](const ui::PageRow &row) { return row.isFor(role); }));
    }
    // Who does not begin with the recordings has none.
    QVERIFY(std::all_of(std::begin(roles), std::end(roles), [](domain::Role role) {
        return ui::pageRows().first().isFor(role) == (role != domain::Role::Auditor);
    }));
}

void TestPages::everybodyHasThePagesOfTheirRole()
{
    QFETCH(QByteArray, who);
    enter(who);
    TestPerson elsewhere(m_clinic->address());
    const auto person = elsewhere.signIn(who.constData());
    QVERIFY(person);
    const domain::Role role = person->role;
    for (const ui::PageRow &row : ui::pageRows()) {
        QCOMPARE(button(row)->isVisible(), row.isFor(role));
        QCOMPARE(action(row)->isVisible(), row.isFor(role));
        QCOMPARE(action(row)->isEnabled(), row.isFor(role));
        if (row.isFor(role))
            continue;
        action(row)->trigger(); // whoever finds a way all the same
        button(row)->click();
        QVERIFY(!find<QWidget>(row.id == QByteArray("recordings") ? "browserPage" : row.id)->isVisible());
    }
}

void TestPages::everyPageIsReachedByButtonMenuAndKeys()
{
    QFETCH(QByteArray, who);
    enter(who);
    const QList<ui::PageRow> rows = offered();
    QVERIFY(rows.size() >= 4);
    QSet<QString> titles;
    for (const ui::PageRow &row : rows) {
        const auto leave = [&] { action(rows.at(row.id == QByteArray(rows.first().id) ? 1 : 0))->trigger(); };
        leave();
        QTest::mouseClick(button(row), Qt::LeftButton);
        QCOMPARE(shown(), QString::fromLatin1(row.id));
        titles << m_app->window().windowTitle();
        leave();
        action(row)->trigger();
        QCOMPARE(shown(), QString::fromLatin1(row.id));
        const auto shortcuts = action(row)->shortcuts();
        for (const QKeySequence &keys : shortcuts) {
            leave();
            QTest::keySequence(&m_app->window(), keys);
            QTRY_COMPARE(shown(), QString::fromLatin1(row.id));
        }
    }
    QCOMPARE(titles.size(), rows.size()); // each says in the window's title what it is
}

void TestPages::theWayBackGoesPageByPage()
{
    enter("priya");
    QAction *back = find<QAction>("app.back");
    QVERIFY(!back->isEnabled());
    for (const char *command : {"app.messages", "app.clinicStatus", "app.clinicStatus", "app.accessLog"})
        find<QAction>(command)->trigger();
    for (const char *page : {"clinicStatus", "messages", "recordings"}) {
        QVERIFY(back->isEnabled());
        QTest::keyClick(&m_app->window(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(shown(), QString::fromLatin1(page));
    }
    QVERIFY(!back->isEnabled());
}

void TestPages::theWayBackFromARecordingIsWhereItWasOpened()
{
    enter("ruth");
    QVERIFY(waitForRows());
    find<QAction>("app.messages")->trigger();
    find<QAction>("app.recordings")->trigger();
    QTest::keyClick(find<QTableView>("recordings"), Qt::Key_Return);
    QTRY_COMPARE(player().state(), Player::State::Playing);
    find<QWidget>("picture")->setFocus();
    QTest::keyClick(find<QWidget>("picture"), Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(find<QWidget>("browserPage")->isVisible());
    QVERIFY(!m_app->window().playerPage()->isOpen());
    QTRY_COMPARE(m_app->window().focusWidget(), find<QTableView>("recordings"));
    find<QAction>("app.back")->trigger();
    QCOMPARE(shown(), QStringLiteral("messages"));
}

void TestPages::theKeysAreWhereOneWorks()
{
    QFETCH(QByteArray, who);
    enter(who);
    for (const ui::PageRow &row : offered()) {
        action(row)->trigger();
        const QWidget *page = button(row); // the buttons keep the keys of whoever presses them
        QTRY_VERIFY(m_app->window().focusWidget());
        for (const QWidget *one = m_app->window().focusWidget(); one; one = one->parentWidget())
            page = qobject_cast<const ui::Page *>(one) ? one : page;
        QVERIFY2(page != button(row) && page->isVisible(), row.id);
    }
}

void TestPages::arrowsGoThroughTheNavigation()
{
    enter("priya");
    const QList<ui::PageRow> rows = offered();
    button(rows.first())->setFocus();
    for (qsizetype i = 1; i < rows.size(); ++i) {
        QTest::keyClick(m_app->window().focusWidget(), Qt::Key_Down);
        QCOMPARE(shown(), QString::fromLatin1(rows.at(i).id));
        QCOMPARE(m_app->window().focusWidget(), button(rows.at(i))); // it does not jump into the page
    }
}

void TestPages::nothingStaysForWhoComesNext()
{
    enter("priya");
    for (const ui::PageRow &row : offered())
        action(row)->trigger();
    const auto filled = [this] {
        qsizetype rows = 0;
        const auto views = m_app->window().findChildren<ui::RowView *>();
        for (const ui::RowView *view : views)
            rows += view->model()->rowCount();
        return rows;
    };
    QTRY_VERIFY(filled() > 5);
    find<QLineEdit>("accessQuery")->setText(QStringLiteral("somebody's name"));
    find<QAction>("app.signOut")->trigger();
    QTRY_VERIFY(find<QLineEdit>("password")->isVisible());
    QCOMPARE(filled(), 0);
    QVERIFY(!find<QLineEdit>("accessQuery")->text().contains(QStringLiteral("somebody")));
    signIn("soren");
    QTRY_VERIFY(find<QTableView>("recordings")->isVisible());
    QCOMPARE(shown(), QStringLiteral("recordings"));
    QVERIFY(!find<QAction>("app.back")->isEnabled()); // nor a way back into what was somebody else's
    QCOMPARE(filled(), 0);
}

/// Reading the access log is an entry in it: a page that was never shown has read nothing, whatever is refreshed.
void TestPages::whatWasNotLookedAtIsNotAskedFor()
{
    const base::Instant before = base::SystemClock().now();
    enter("priya");
    find<QAction>("list.refresh")->trigger();
    QVERIFY(waitForRows());
    const auto *entries = find<QTreeView>("auditEntries");
    QCOMPARE(entries->model()->rowCount(), 0);
    domain::AccessLogQuery query;
    query.text = QStringLiteral("accessLogSearched");
    const auto searched = wait(m_clinic->signedIn("oscar")->clinic.search(query));
    QVERIFY(searched);
    QVERIFY(std::none_of(searched->entries.begin(), searched->entries.end(), [&](const domain::AccessLogEntry &entry) {
        return entry.at >= before && entry.actorName.contains(QStringLiteral("Priya"));
    }));
}

void TestPages::namesThatWereReadBeforeAreGoneWhenHidden()
{
    enter("priya");
    find<QAction>("app.accessLog")->trigger();
    QTRY_VERIFY(rowsOf("auditEntries") > 0);
    find<QAction>("app.recordings")->trigger();
    find<QAction>("app.maskNames")->trigger();
    QCOMPARE(find<QTreeView>("auditEntries")->model()->rowCount(), 0); // until it is looked at again
    find<QAction>("app.accessLog")->trigger();
    QTRY_VERIFY(rowsOf("auditEntries") > 0);
}

/// Searching again would be logged as a search nobody asked for; what was typed is there to be searched for again.
void TestPages::whatWasFoundGoesWhenNamesAreHidden()
{
    enter("ruth");
    find<QAction>("search.spoken")->trigger();
    auto *words = find<QLineEdit>("spokenWords");
    QTest::keyClicks(words, QStringLiteral("lighthouse"));
    QTest::keyClick(words, Qt::Key_Return);
    QTRY_VERIFY(rowsOf("spokenFound") > 0);
    find<QAction>("app.maskNames")->trigger();
    QCOMPARE(find<QTreeView>("spokenFound")->model()->rowCount(), 0);
    QVERIFY(!find<QPushButton>("spokenOpen")->isEnabled());
    QCOMPARE(words->text(), QStringLiteral("lighthouse"));
}

void TestPages::whatIsSaidStaysUntilOneGoesElsewhere()
{
    enter("ruth");
    m_app->window().showNotice(QStringLiteral("A sentence."));
    QVERIFY(find<QWidget>("notice")->isVisible());
    find<QAction>("app.recordings")->trigger(); // where one is already
    QVERIFY(find<QWidget>("notice")->isVisible());
    find<QAction>("app.messages")->trigger();
    QVERIFY(!find<QWidget>("notice")->isVisible());
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
