// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/audit_words.h"
#include "models/table/row_model.h"
#include "tests/support/fake_access_log.h"
#include "tests/support/fake_clock.h"
#include "tests/support/waiting.h"
#include "ui/access/access_detail_panel.h"
#include "ui/access/access_list.h"
#include "ui/access/audit_page.h"
#include "ui/access/query_field.h"
#include "ui/access/time_bar.h"
#include "ui/style/day_field.h"
#include "ui/style/icon_resources.h"
#include "ui/style/plain_text.h"
#include "ui/style/widgets.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace attune;
using namespace attune::domain;
using namespace attune::ui;

namespace {

constexpr qint64 tenMillion = 10'000'000;

}

/// The page of the access log over a log that is made up while it is asked for.
class TestAuditPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void init();
    void cleanup();
    void theBeginningIsVisible();
    void theListTakesTheKeysOnceItHasRows();
    void typedQueryChipsAndQuestionAreOne();
    void aFaultIsUnderlinedAndSaid();
    void chipsAreTakenAway();
    void daysArePickedAndTheirInstantsPrinted();
    void oneDayIsOneField();
    void lettersBeginAQuestion();
    void aViewThatCannotBeReadIsSaidAboveTheUsualEntries();
    void theZoneIsSaidAndChangesTheDays();
    void everyPlaceIsReachedByKeysAndByTime();
    void theListStaysWhileDetailsOpen();
    void upAndDownMoveBoth();
    void aRefreshKeepsPlaceAndChoice();
    void newEntriesWaitOnTop();
    void aCellFilters_data();
    void aCellFilters();
    void theSamePersonAroundATime();
    void whatIsThereIsCopiedAndOpened();
    void viewsAreKeptAndBegunWith();
    void columnsAndOrderAreChosen();
    void aFailureIsSaidWithAWayOn();
    void nothingStaysForWhoComesNext();
    void assistiveTechnologyIsToldOfEverything();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    QTreeView *view() const { return find<QTreeView>("auditEntries"); }
    bool shown(int rows = 1) const
    {
        return QTest::qWaitFor([this, rows] { return view()->model()->rowCount() >= rows; });
    }
    QStringList chips() const;
    QString idAt(int row) const { return view()->model()->index(row, 0).data(models::RowKeyRole).toString(); }
    void type(const QString &query);
    QMenu *menuAt(int row, models::AccessColumn column);
    QAction *actionOf(const QMenu *menu, const char *name) const
    {
        return menu->findChild<QAction *>(QString::fromLatin1(name));
    }

    test::FakeClock m_clock;
    std::unique_ptr<test::FakeAccessLog> m_log;
    models::ClinicPorts m_ports;
    std::unique_ptr<AuditPage> m_page;
};

void TestAuditPage::init()
{
    m_log = std::make_unique<test::FakeAccessLog>();
    m_log->size = tenMillion;
    m_log->state.zone = QStringLiteral("Asia/Tokyo");
    m_ports = {};
    m_ports.person.role = Role::PracticeManager;
    m_ports.clock = &m_clock;
    m_ports.audit.log = m_log.get();
    m_page = std::make_unique<AuditPage>(m_clock, nullptr);
    m_page->resize(1000, 700);
    m_page->setPorts(&m_ports);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->arrive();
    QVERIFY(shown());
}

void TestAuditPage::cleanup()
{
    m_page.reset();
}

QStringList TestAuditPage::chips() const
{
    QStringList texts;
    const auto frames = find<QWidget>("accessChips")->findChildren<QFrame *>(QStringLiteral("accessChip"));
    for (const QFrame *frame : frames) {
        if (frame->isVisible())
            texts << frame->findChild<QLabel *>()->text();
    }
    return texts;
}

void TestAuditPage::type(const QString &query)
{
    auto *field = find<QueryField>("accessQuery");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, query);
    QTest::keyClick(field, Qt::Key_Return);
}

void TestAuditPage::theListTakesTheKeysOnceItHasRows()
{
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->setPorts(&m_ports);
    m_page->arrive();
    m_page->takeKeys();
    QVERIFY(find<QueryField>("accessQuery")->hasFocus());
    QTRY_VERIFY(view()->hasFocus());
    m_page->setPorts(&m_ports);
    m_page->arrive();
    m_page->takeKeys();
    QTest::keyClicks(find<QueryField>("accessQuery"), QStringLiteral("ruth")); // whoever types goes on
    QVERIFY(shown());
    QVERIFY(find<QueryField>("accessQuery")->hasFocus());
}

void TestAuditPage::theBeginningIsVisible()
{
    QCOMPARE(m_log->asked.size(), 1);
    QCOMPARE(parseAccessQuery(m_log->asked.first().text).query, models::AccessLogQueryState::beginning());
    QCOMPARE(chips(), QStringList({QStringLiteral("Last 30 days")}));
    QVERIFY(find<QLabel>("auditSpan")->text().startsWith(QStringLiteral("From ")));
    QVERIFY(find<QLabel>("auditReach")->text().contains(QStringLiteral("reaches back to")));
    QVERIFY(find<QLabel>("auditReach")->text().contains(QStringLiteral("2025"))); // when the made-up log begins
}

void TestAuditPage::typedQueryChipsAndQuestionAreOne()
{
    const QString typed =
        QStringLiteral("actor:ruth action:download -role:patient after:2025-07-01 refused \"two words\"");
    type(typed);
    QTRY_COMPARE(m_log->asked.size(), 2);
    QCOMPARE(parseAccessQuery(m_log->asked.last().text).query, parseAccessQuery(typed).query);
    QCOMPARE(chips(), QStringList({QStringLiteral("Person: ruth"), QStringLiteral("Action: Downloads"),
                                   QStringLiteral("Not Role: Patient"), QStringLiteral("Outcome: Denied"),
                                   QStringLiteral("Text: two words"), QStringLiteral("From 1 Jul 2025")}));
    QCOMPARE(parseAccessQuery(find<QLineEdit>("accessQuery")->text()).query, parseAccessQuery(typed).query);
    type(typed);
    QTRY_COMPARE(m_log->asked.size(), 3); // asked again on purpose
}

void TestAuditPage::aFaultIsUnderlinedAndSaid()
{
    auto *field = find<QueryField>("accessQuery");
    const auto asked = m_log->asked.size();
    type(QStringLiteral("ruth colour:red"));
    QVERIFY(find<MessageBar>("auditMessage")->isVisible());
    QVERIFY(find<MessageBar>("auditMessage")->text().startsWith(QStringLiteral("Character 6:")));
    QVERIFY(field->accessibleDescription().contains(QStringLiteral("colour")));
    QCOMPARE(field->text(), QStringLiteral("ruth colour:red")); // what was typed stays to be mended
    QCOMPARE(m_log->asked.size(), asked);
    QCOMPARE(chips(), QStringList({QStringLiteral("Last 30 days")})); // nothing else is in force
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("ruth"));
    QVERIFY(field->accessibleDescription().isEmpty());
}

void TestAuditPage::chipsAreTakenAway()
{
    type(QStringLiteral("actor:ruth refused lighthouse during:last-7-days"));
    QTRY_COMPARE(chips().size(), 4);
    auto *row = find<QWidget>("accessChips");
    const auto buttons = [row] {
        QList<QToolButton *> shown;
        const auto all = row->findChildren<QToolButton *>(QStringLiteral("removeChip"));
        for (QToolButton *button : all) {
            if (button->isVisible())
                shown << button;
        }
        return shown;
    };
    QCOMPARE(buttons().size(), 4); // each has its own
    QVERIFY(buttons().first()->accessibleName().contains(QStringLiteral("Person: ruth")));
    QTest::mouseClick(buttons().first(), Qt::LeftButton);
    QTRY_COMPARE(chips().value(0), QStringLiteral("Outcome: Denied"));
    QCOMPARE(m_log->asked.last().text, m_page->state().text());
    buttons().first()->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace); // the last one: the days
    QTRY_COMPARE(chips(), QStringList({QStringLiteral("Outcome: Denied"), QStringLiteral("Text: lighthouse"),
                                       QStringLiteral("All days")}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace); // the keys are still there
    QTRY_COMPARE(chips(), QStringList({QStringLiteral("Outcome: Denied"), QStringLiteral("All days")}));
    QTest::mouseClick(find<QPushButton>("clearChips"), Qt::LeftButton);
    QTRY_COMPARE(chips(), QStringList({QStringLiteral("Last 30 days")}));
    QCOMPARE(m_page->state().query(), models::AccessLogQueryState::beginning());
}

void TestAuditPage::daysArePickedAndTheirInstantsPrinted()
{
    auto *period = find<QComboBox>("accessPeriod");
    m_page->state().setZoneChoice(models::ZoneChoice::Utc);
    period->setCurrentIndex(period->findText(QStringLiteral("Yesterday")));
    Q_EMIT period->activated(period->currentIndex());
    const QDate today = m_page->state().today();
    const auto said = [](QDate day) { return QLocale().toString(day, QStringLiteral("d MMM yyyy")); };
    QCOMPARE(
        find<QLabel>("auditSpan")->text(),
        QStringLiteral("From %1 00:00:00 UTC, and before %2 00:00:00 UTC.").arg(said(today.addDays(-1)), said(today)));
    period->setCurrentIndex(period->findText(QStringLiteral("Other days…")));
    Q_EMIT period->activated(period->currentIndex());
    auto *first = find<DayField>("accessFirstDay");
    QVERIFY(first->isVisible());
    QCOMPARE(first->day(), std::optional(today.addDays(-1))); // from those there were
    first->selectAll();
    QTest::keyClicks(first, QStringLiteral("2026-02-30"));
    QTest::keyClick(first, Qt::Key_Return);
    QVERIFY(find<MessageBar>("auditMessage")->text().contains(QStringLiteral("2026-02-30")));
    first->selectAll();
    QTest::keyClicks(first, QStringLiteral("2026-05-04"));
    QTest::keyClick(first, Qt::Key_Return);
    QTRY_COMPARE(m_page->state().query().days.first, std::optional(QDate(2026, 5, 4)));
    QVERIFY(m_log->asked.last().text.contains(QStringLiteral("2026-05-04")));
}

void TestAuditPage::oneDayIsOneField()
{
    auto *period = find<QComboBox>("accessPeriod");
    period->setCurrentIndex(period->findText(QStringLiteral("One day…")));
    Q_EMIT period->activated(period->currentIndex());
    auto *day = find<DayField>("accessFirstDay");
    QVERIFY(day->isVisible() && !find<DayField>("accessLastDay")->isVisible());
    QCOMPARE(m_page->state().query().days.first, std::optional(m_page->state().today()));
    day->selectAll();
    QTest::keyClicks(day, QStringLiteral("2026-05-04"));
    QTest::keyClick(day, Qt::Key_Return);
    QCOMPARE(m_page->state().query().days.first, std::optional(QDate(2026, 5, 4)));
    QCOMPARE(m_page->state().query().days.last, std::optional(QDate(2026, 5, 4)));
    QVERIFY(!find<DayField>("accessLastDay")->isVisible());
    type(QStringLiteral("after:2026-05-04 before:2026-05-06"));
    QVERIFY(find<DayField>("accessLastDay")->isVisible());
    auto *last = find<DayField>("accessLastDay");
    last->selectAll();
    QTest::keyClicks(last, QStringLiteral("2026-05-04")); // passes by the same day on the way to another one
    QTest::keyClick(last, Qt::Key_Return);
    QVERIFY(last->isVisible());
}

void TestAuditPage::lettersBeginAQuestion()
{
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_R);
    auto *field = find<QueryField>("accessQuery");
    QCOMPARE(field->text(), QStringLiteral("r")); // in place of what was asked before
    QTest::keyClicks(field, QStringLiteral("uth"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(m_page->state().text(), QStringLiteral("ruth"));
}

/// One that another version of the program kept, and what somebody typed while the first answer was on its way.
void TestAuditPage::aViewThatCannotBeReadIsSaidAboveTheUsualEntries()
{
    SavedView view;
    view.id = QStringLiteral("odd");
    view.name = QStringLiteral("Odd");
    view.text = QStringLiteral("moon:full");
    view.isOwn = view.isStart = true;
    m_log->saved = {view};
    for (const bool typesMeanwhile : {false, true}) {
        m_page->setPorts(nullptr);
        m_page->setPorts(&m_ports);
        m_page->arrive();
        auto *field = find<QueryField>("accessQuery");
        field->selectAll();
        if (typesMeanwhile)
            QTest::keyClicks(field, QStringLiteral("ruth"));
        QVERIFY(shown());
        QCOMPARE(parseAccessQuery(m_log->asked.last().text).query, models::AccessLogQueryState::beginning());
        QTRY_VERIFY(find<MessageBar>("auditMessage")->isVisible());
        QVERIFY(find<MessageBar>("auditMessage")->text().contains(QStringLiteral("moon")));
        QCOMPARE(field->text(), typesMeanwhile ? QStringLiteral("ruth") : view.text);
    }
}

void TestAuditPage::theZoneIsSaidAndChangesTheDays()
{
    auto *zone = find<QComboBox>("accessZone");
    QTRY_COMPARE(zone->count(), 3); // the clinic said where it is
    zone->setCurrentIndex(2);
    Q_EMIT zone->activated(2);
    QTRY_COMPARE(m_log->asked.last().zone, QByteArray("Asia/Tokyo"));
    const QAbstractItemModel *model = view()->model();
    QVERIFY(model->headerData(0, Qt::Horizontal).toString().contains(QStringLiteral("Asia/Tokyo")));
    QTRY_VERIFY(model->rowCount() > 0);
    const QString hint = model->index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(hint.contains(QStringLiteral("UTC+9")) && hint.contains(QStringLiteral(" UTC")), qPrintable(hint));
    QVERIFY(find<QLabel>("auditSpan")->text().contains(QStringLiteral("UTC+9")));
}

void TestAuditPage::everyPlaceIsReachedByKeysAndByTime()
{
    m_page->state().setQuery({});
    QTRY_COMPARE(idAt(0), QStringLiteral("e%1").arg(tenMillion - 1));
    auto *time = find<TimeBar>("accessTime");
    QVERIFY(time->isVisible()); // rows are not counted: the bar is one of time
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_End);
    QTRY_VERIFY(view()->model()->rowCount() > 0 && idAt(view()->model()->rowCount() - 1) == QStringLiteral("e0"));
    QTRY_VERIFY(view()->indexAt(QPoint(1, 1)).row() > 100); // and that is what is seen
    QTest::keyClick(view(), Qt::Key_Home);
    QTRY_COMPARE(idAt(0), QStringLiteral("e%1").arg(tenMillion - 1));
    time->setFocus();
    const auto asked = m_log->asked.size();
    time->setValue(time->maximum() / 4 * 3); // the log ended long before today
    QTRY_VERIFY(m_log->asked.size() > asked);
    QTRY_VERIFY(std::abs(idAt(0).mid(1).toLongLong() - tenMillion / 2) < tenMillion / 1000);
    QVERIFY(!time->accessibleDescription().isEmpty()); // which moment that is
    const qint64 before = idAt(0).mid(1).toLongLong();
    for (int i = 0; i < 30; ++i) { // beyond the page that came
        view()->verticalScrollBar()->setValue(view()->verticalScrollBar()->maximum());
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(view()->model()->rowCount() > 400);
    QVERIFY(m_page->findChild<AccessList *>()->topAt());
    QVERIFY(*m_page->findChild<AccessList *>()->topAt() < m_log->at(before));
}

void TestAuditPage::theListStaysWhileDetailsOpen()
{
    auto *bar = view()->verticalScrollBar();
    bar->setValue(40);
    view()->setCurrentIndex(view()->model()->index(45, 0));
    const auto place = bar->value();
    QSignalSpy resets(view()->model(), &QAbstractItemModel::modelReset);
    QVERIFY(m_log->read.isEmpty()); // choosing a row reads nothing
    QTest::keyClick(view(), Qt::Key_Return);
    QTRY_VERIFY(find<QWidget>("accessDetail")->isVisible());
    QTRY_COMPARE(m_log->read, QStringList({idAt(45)}));
    const auto *text = find<QLabel>("accessDetailText");
    QTRY_VERIFY(text->text().contains(QStringLiteral("Proven")));
    const AccessRow row = m_log->row(idAt(45).mid(1).toLongLong());
    for (const QString &said :
         {row.entry.actorName, row.entry.actorId.value(), row.device, row.requestId, row.entry.address, row.id,
          row.entry.clientName, row.entry.recordingId, QStringLiteral("Psychologist")})
        QVERIFY2(text->text().contains(said), qPrintable(said));
    QCOMPARE(resets.size(), 0);
    QCOMPARE(bar->value(), place);
    QCOMPARE(view()->currentIndex().row(), 45);
}

void TestAuditPage::upAndDownMoveBoth()
{
    view()->setCurrentIndex(view()->model()->index(5, 0));
    find<QPushButton>("auditDetails")->click();
    const auto *text = find<QLabel>("accessDetailText");
    QTRY_VERIFY(text->text().contains(idAt(5) + QLatin1Char('<')));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_Down);
    QTRY_VERIFY(text->text().contains(idAt(6) + QLatin1Char('<')));
    QTest::keyClick(find<QWidget>("accessDetail"), Qt::Key_Up);
    QTRY_VERIFY(text->text().contains(idAt(5) + QLatin1Char('<')));
    QCOMPARE(view()->currentIndex().row(), 5);
    QTest::mouseClick(find<QToolButton>("nextEntry"), Qt::LeftButton);
    QCOMPARE(view()->currentIndex().row(), 6);
}

void TestAuditPage::aRefreshKeepsPlaceAndChoice()
{
    view()->verticalScrollBar()->setValue(60);
    view()->setCurrentIndex(view()->model()->index(70, 0));
    const QString chosen = idAt(70);
    const QString top = view()->indexAt(QPoint(1, 1)).data(models::RowKeyRole).toString();
    QSignalSpy resets(view()->model(), &QAbstractItemModel::modelReset);
    m_page->reload();
    QTRY_COMPARE(resets.size(), 1);
    QTRY_VERIFY(view()->currentIndex().isValid());
    QCOMPARE(view()->currentIndex().siblingAtColumn(0).data(models::RowKeyRole).toString(), chosen);
    QTRY_COMPARE(view()->indexAt(QPoint(1, 1)).data(models::RowKeyRole).toString(), top);
}

void TestAuditPage::newEntriesWaitOnTop()
{
    view()->verticalScrollBar()->setValue(10);
    const QString top = view()->indexAt(QPoint(1, 1)).data(models::RowKeyRole).toString();
    m_log->size += 12;
    auto *bar = find<MessageBar>("auditWaiting");
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), 5'000); // by itself, within five seconds
    QVERIFY(bar->text().contains(QStringLiteral("12")));
    QCOMPARE(view()->indexAt(QPoint(1, 1)).data(models::RowKeyRole).toString(), top);
    QTest::mouseClick(bar->findChild<QPushButton *>(QStringLiteral("messageAction")), Qt::LeftButton);
    QTRY_COMPARE(idAt(0), QStringLiteral("e%1").arg(m_log->size - 1));
    QVERIFY(!bar->isVisible());
    QCOMPARE(view()->indexAt(QPoint(1, 1)).data(models::RowKeyRole).toString(), top); // they came in above
}

QMenu *TestAuditPage::menuAt(int row, models::AccessColumn column)
{
    const auto columns =
        m_page->findChild<AccessList *>() ? models::AccessColumns::usual() : QList<models::AccessColumn>();
    const QModelIndex index = view()->model()->index(row, static_cast<int>(columns.indexOf(column)));
    view()->setCurrentIndex(index);
    const auto before = m_page->findChildren<QMenu *>(QStringLiteral("auditMenu"));
    Q_EMIT view()->customContextMenuRequested(view()->visualRect(index).center());
    QMenu *made = nullptr;
    const auto now = m_page->findChildren<QMenu *>(QStringLiteral("auditMenu"));
    for (QMenu *menu : now)
        made = before.contains(menu) ? made : menu;
    return made;
}

void TestAuditPage::aCellFilters_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("field");
    QTest::addColumn<bool>("excluded");
    using models::AccessColumn;
    const auto row = [](const char *name, AccessColumn column, AccessField field) {
        QTest::addRow("only %s", name) << static_cast<int>(column) << static_cast<int>(field) << false;
        QTest::addRow("not %s", name) << static_cast<int>(column) << static_cast<int>(field) << true;
    };
    row("person", AccessColumn::Who, AccessField::Actor);
    row("action", AccessColumn::What, AccessField::Action);
    row("outcome", AccessColumn::Outcome, AccessField::Outcome);
    row("client", AccessColumn::Client, AccessField::Client);
}

void TestAuditPage::aCellFilters()
{
    QFETCH(int, column);
    QFETCH(int, field);
    QFETCH(bool, excluded);
    QMenu *menu = menuAt(3, static_cast<models::AccessColumn>(column));
    QVERIFY(menu);
    const QAction *act = actionOf(menu, excluded ? "notThis" : "onlyThis");
    QVERIFY(act);
    actionOf(menu, excluded ? "notThis" : "onlyThis")->trigger();
    menu->close();
    const AccessTerm term = m_page->state().query().terms.value(0);
    QCOMPARE(static_cast<int>(term.field), field);
    QCOMPARE(term.excluded, excluded);
    QCOMPARE(m_log->asked.last().text, m_page->state().text());
    QVERIFY(!chips().first().contains(QStringLiteral("-id"))); // nobody has to read ids
}

void TestAuditPage::theSamePersonAroundATime()
{
    QMenu *menu = menuAt(20, models::AccessColumn::What);
    QVERIFY(menu);
    const QString id = idAt(20);
    const AccessRow row = m_log->row(id.mid(1).toLongLong());
    actionOf(menu, "aroundThis")->trigger();
    menu->close();
    QTRY_COMPARE(m_log->asked.last().at, std::optional(row.entry.at + std::chrono::hours(1)));
    QCOMPARE(m_page->state().query().terms.value(0).anyOf, QStringList({row.entry.actorId.value()}));
    QVERIFY(m_page->state().query().days.first && m_page->state().query().days.last);
}

void TestAuditPage::whatIsThereIsCopiedAndOpened()
{
    QMenu *menu = menuAt(2, models::AccessColumn::Who);
    QVERIFY(menu);
    const AccessRow row = m_log->row(idAt(2).mid(1).toLongLong());
    actionOf(menu, "copyCell")->trigger();
    QCOMPARE(QApplication::clipboard()->text(), row.entry.actorName);
    actionOf(menu, "copyEntry")->trigger();
    for (const QString &said : {row.entry.actorName, row.device, row.entry.address, row.requestId})
        QVERIFY2(QApplication::clipboard()->text().contains(said), qPrintable(said));
    QSignalSpy wanted(m_page.get(), &ui::Page::recordingWanted);
    actionOf(menu, "openRecording")->trigger();
    menu->close();
    QCOMPARE(wanted.size(), 1);
}

void TestAuditPage::viewsAreKeptAndBegunWith()
{
    type(QStringLiteral("refused during:this-month"));
    auto *menu = find<QMenu>("accessViewsMenu");
    menu->findChild<QAction *>(QStringLiteral("saveView"))->trigger();
    auto *dialog = find<QDialog>("saveView");
    QTRY_VERIFY(dialog && dialog->isVisible());
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("saveViewButton"))->isEnabled()); // without a name
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("viewName")), QStringLiteral("Denied & odd"));
    dialog->findChild<QAbstractButton *>(QStringLiteral("viewStart"))->click();
    dialog->findChild<QPushButton *>(QStringLiteral("saveViewButton"))->click();
    QTRY_COMPARE(m_log->saved.size(), 1);
    const SavedView kept = m_log->saved.first();
    QCOMPARE(kept.name, QStringLiteral("Denied & odd"));
    QCOMPARE(parseAccessQuery(kept.text).query, m_page->state().query());
    QVERIFY(kept.isStart);
    m_page->setPorts(nullptr);
    m_page->setPorts(&m_ports); // the next day
    const auto asked = m_log->asked.size();
    m_page->arrive();
    QTRY_COMPARE(m_log->asked.size(), asked + 1); // once, and with the view
    QCOMPARE(parseAccessQuery(m_log->asked.last().text).query, parseAccessQuery(kept.text).query);
    QTRY_VERIFY(find<QPushButton>("accessViews")->text().contains(QStringLiteral("Denied && odd")));
    find<QToolButton>("removeChip")->click();
    QTRY_COMPARE(find<QPushButton>("accessViews")->text(), QStringLiteral("Views")); // it is another question now
}

void TestAuditPage::columnsAndOrderAreChosen()
{
    auto *columns = find<QPushButton>("auditColumns")->menu();
    Q_EMIT columns->aboutToShow();
    QVERIFY(!columns->findChild<QAction *>(QStringLiteral("column-when"))->isEnabled());
    const int before = view()->model()->columnCount();
    columns->findChild<QAction *>(QStringLiteral("column-address"))->setChecked(true);
    QCOMPARE(view()->model()->columnCount(), before + 1);
    auto *order = find<QComboBox>("accessOrder");
    order->setCurrentIndex(1);
    Q_EMIT order->activated(1);
    QTRY_COMPARE(idAt(0), QStringLiteral("e0"));
    Q_EMIT view()->header()->sectionClicked(0);
    QTRY_COMPARE(idAt(0), QStringLiteral("e%1").arg(tenMillion - 1));
    QCOMPARE(order->currentIndex(), 0);
}

void TestAuditPage::aFailureIsSaidWithAWayOn()
{
    m_log->failure = base::Error{base::ErrorKind::Unavailable, QStringLiteral("gone"), {}, {}};
    type(QStringLiteral("lighthouse"));
    auto *message = find<MessageBar>("auditMessage");
    QTRY_VERIFY(message->isVisible() && !message->text().startsWith(QStringLiteral("Searching")));
    QTRY_COMPARE(view()->model()->rowCount(), 0);
    m_log->failure.reset();
    QTest::mouseClick(message->findChild<QPushButton *>(QStringLiteral("messageAction")), Qt::LeftButton);
    QTRY_VERIFY(view()->model()->rowCount() > 0);
    QVERIFY(!message->isVisible());
    m_log->size = 0;
    m_page->reload();
    QTRY_VERIFY(message->isVisible() && message->text().contains(QStringLiteral("No matching")));
}

void TestAuditPage::nothingStaysForWhoComesNext()
{
    type(QStringLiteral("client:\"Soren Vale\""));
    view()->setCurrentIndex(view()->model()->index(3, 0));
    find<QPushButton>("auditDetails")->click();
    m_page->setPorts(nullptr);
    QCOMPARE(view()->model()->rowCount(), 0);
    QVERIFY(!find<QLineEdit>("accessQuery")->text().contains(QStringLiteral("Soren")));
    QVERIFY(!find<QLabel>("accessDetailText")->text().contains(QStringLiteral("Soren")));
    QVERIFY(!find<QWidget>("accessDetail")->isVisible());
    QCOMPARE(chips(), QStringList({QStringLiteral("Last 30 days")}));
    const auto asked = m_log->asked.size();
    m_page->reload();
    m_page->arrive();
    QCOMPARE(m_log->asked.size(), asked);
}

void TestAuditPage::assistiveTechnologyIsToldOfEverything()
{
    find<QPushButton>("auditDetails")->click();
    const auto widgets = m_page->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->isWindow())
            continue;
        const QAccessibleInterface *access = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(access, widget->metaObject()->className());
        QVERIFY2(!access->text(QAccessible::Name).isEmpty(),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                            widget->objectName()));
        const bool isChoice = qobject_cast<const QComboBox *>(widget) != nullptr;
        QVERIFY2(!isChoice || !access->relations(QAccessible::Label).isEmpty(), qPrintable(widget->objectName()));
    }
}

QTEST_MAIN(TestAuditPage)
#include "tst_audit_page.moc"
