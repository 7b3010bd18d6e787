// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/access_story.h"
#include "models/table/row_model.h"
#include "tests/support/fake_access_log.h"
#include "tests/support/fake_clock.h"
#include "tests/support/waiting.h"
#include "ui/access/audit_page.h"
#include "ui/access/query_field.h"
#include "ui/style/icon_resources.h"
#include "ui/style/widgets.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using namespace attune;
using namespace attune::domain;
using namespace attune::ui;

/// The list of the access log where something is missing: an answer, room, or a right.
class TestAuditList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { m_page.reset(); }
    void rowsStayWhenTheyCannotBeReadAgain_data();
    void rowsStayWhenTheyCannotBeReadAgain();
    void rowsOfAnotherQuestionGo();
    void namesThatWereReadGoWithoutAnAnswer();
    void viewsThatDidNotComeAreAskedForAgain();
    void theUsualColumnsAreSeenWhole_data();
    void theUsualColumnsAreSeenWhole();
    void anAuditorIsOfferedNoRecording_data();
    void anAuditorIsOfferedNoRecording();
    void aTextSaysWhatItIs_data();
    void aTextSaysWhatItIs();

private:
    template <typename T>
    T *find(const char *name) const
    {
        return m_page->findChild<T *>(QString::fromLatin1(name));
    }
    void open(Role role = Role::PracticeManager, QSize size = {1000, 700});
    QTreeView *view() const { return find<QTreeView>("auditEntries"); }
    MessageBar *message() const { return find<MessageBar>("auditMessage"); }
    QString idAt(int row) const { return view()->model()->index(row, 0).data(models::RowKeyRole).toString(); }
    void type(const QString &query);
    static base::Error failure(base::ErrorKind kind) { return {kind, QStringLiteral("gone"), {}, {}}; }

    test::FakeClock m_clock;
    std::unique_ptr<test::FakeAccessLog> m_log;
    models::ClinicPorts m_ports;
    std::unique_ptr<AuditPage> m_page;
};

void TestAuditList::open(Role role, QSize size)
{
    m_log = std::make_unique<test::FakeAccessLog>();
    m_log->size = 5000;
    m_ports = {};
    m_ports.person.role = role;
    m_ports.clock = &m_clock;
    m_ports.audit.log = m_log.get();
    m_page = std::make_unique<AuditPage>(m_clock, nullptr);
    m_page->resize(size);
    m_page->setPorts(&m_ports);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->arrive();
    QTRY_VERIFY(view()->model()->rowCount() > 0);
}

void TestAuditList::type(const QString &query)
{
    auto *field = find<QueryField>("accessQuery");
    field->setText(query);
    QTest::keyClick(field, Qt::Key_Return);
}

void TestAuditList::rowsStayWhenTheyCannotBeReadAgain_data()
{
    using base::ErrorKind;
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<bool>("stay");
    QTest::newRow("away") << ErrorKind::Unavailable << true;
    QTest::newRow("busy") << ErrorKind::TooMany << true;
    QTest::newRow("its fault") << ErrorKind::Internal << true;
    QTest::newRow("damaged on the way") << ErrorKind::Corrupt << true;
    QTest::newRow("another server") << ErrorKind::Untrusted << true;
    QTest::newRow("the right has ended") << ErrorKind::NotPermitted << false;
    QTest::newRow("not theirs any more") << ErrorKind::NotFound << false;
}

void TestAuditList::rowsStayWhenTheyCannotBeReadAgain()
{
    QFETCH(base::ErrorKind, kind);
    QFETCH(bool, stay);
    open();
    view()->verticalScrollBar()->setValue(30);
    view()->setCurrentIndex(view()->model()->index(35, 0));
    const QString top = view()->indexAt(QPoint(1, 1)).data(models::RowKeyRole).toString();
    const int rows = view()->model()->rowCount();
    m_log->failure = failure(kind);
    m_page->reload();
    QTRY_VERIFY(message()->isVisible());
    QCOMPARE(view()->model()->rowCount(), stay ? rows : 0);
    QCOMPARE(message()->text().contains(QStringLiteral("was read earlier")), stay);
    if (stay) {
        QCOMPARE(view()->indexAt(QPoint(1, 1)).data(models::RowKeyRole).toString(), top);
        QCOMPARE(view()->currentIndex().row(), 35);
    }
    m_log->failure.reset();
    auto *again = message()->findChild<QPushButton *>(QStringLiteral("messageAction"));
    QCOMPARE(again->text(), QStringLiteral("Try Again"));
    QTest::mouseClick(again, Qt::LeftButton);
    QTRY_VERIFY(!message()->isVisible());
    QTRY_VERIFY(view()->model()->rowCount() > 0);
    if (stay)
        QTRY_COMPARE(view()->indexAt(QPoint(1, 1)).data(models::RowKeyRole).toString(), top);
}

/// They would look like the answer to what was asked now.
void TestAuditList::rowsOfAnotherQuestionGo()
{
    open();
    m_log->failure = failure(base::ErrorKind::Unavailable);
    type(QStringLiteral("lighthouse"));
    QTRY_VERIFY(message()->isVisible() && !message()->text().startsWith(QStringLiteral("Searching")));
    QCOMPARE(view()->model()->rowCount(), 0);
    QVERIFY(!message()->text().contains(QStringLiteral("read earlier")));
    m_page->reload(); // and nothing comes back of the question before
    QTRY_VERIFY(message()->isVisible() && !message()->text().startsWith(QStringLiteral("Searching")));
    QCOMPARE(view()->model()->rowCount(), 0);
}

void TestAuditList::namesThatWereReadGoWithoutAnAnswer()
{
    open();
    m_log->failure = failure(base::ErrorKind::Unavailable);
    m_page->namesChanged();
    QCOMPARE(view()->model()->rowCount(), 0); // at once
    QTRY_VERIFY(message()->isVisible());
    QCOMPARE(view()->model()->rowCount(), 0);
    m_log->failure.reset();
    m_page->reload();
    QTRY_VERIFY(view()->model()->rowCount() > 0);
}

void TestAuditList::viewsThatDidNotComeAreAskedForAgain()
{
    open();
    SavedView view;
    view.id = QStringLiteral("one");
    view.name = QStringLiteral("Of mine");
    view.text = QStringLiteral("refused");
    view.isOwn = true;
    m_log->saved = {view};
    m_log->failure = failure(base::ErrorKind::Unavailable);
    m_page->setPorts(nullptr);
    m_page->setPorts(&m_ports);
    m_page->arrive();
    QTRY_VERIFY(message()->isVisible());
    auto *menu = find<QMenu>("accessViewsMenu");
    const auto offered = [menu] { return menu->findChild<QAction *>(QStringLiteral("view-one")) != nullptr; };
    QVERIFY(!offered());
    m_log->failure.reset();
    m_page->reload();
    QTRY_VERIFY(offered());
}

void TestAuditList::theUsualColumnsAreSeenWhole_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1024x600 beside the navigation") << QSize(800, 560);
    QTest::newRow("1600x1000 beside the navigation") << QSize(1370, 960);
}

/// At 100 % nobody has to scroll to the side for what is shown at first; a text that is cut says so with "…" and is
/// whole in its tool tip.
void TestAuditList::theUsualColumnsAreSeenWhole()
{
    QFETCH(QSize, size);
    open(Role::PracticeManager, size);
    const QHeaderView *header = view()->header();
    QCOMPARE(header->count(), static_cast<int>(models::AccessColumns::usual().size()));
    QVERIFY2(header->length() <= view()->viewport()->width(),
             qPrintable(QStringLiteral("%1 > %2").arg(header->length()).arg(view()->viewport()->width())));
    const QAbstractItemView *rows = view();
    QVERIFY(header->sectionSize(0) >= rows->sizeHintForColumn(0)); // a time that is cut is another time
    for (int column = 0; column < header->count(); ++column)
        QVERIFY2(header->sectionSize(column) >= header->sectionSizeHint(column), qPrintable(QString::number(column)));
}

void TestAuditList::anAuditorIsOfferedNoRecording_data()
{
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("opens");
    QTest::newRow("manager") << static_cast<int>(Role::PracticeManager) << true;
    QTest::newRow("administrator") << static_cast<int>(Role::Admin) << true;
    QTest::newRow("auditor") << static_cast<int>(Role::Auditor) << false;
}

void TestAuditList::anAuditorIsOfferedNoRecording()
{
    QFETCH(int, role);
    QFETCH(bool, opens);
    open(static_cast<Role>(role));
    find<QPushButton>("auditDetails")->click();
    view()->setCurrentIndex(view()->model()->index(3, 0));
    QVERIFY(!m_log->row(idAt(3).mid(1).toLongLong()).entry.recordingId.isEmpty());
    QTRY_COMPARE(find<QPushButton>("openEntryRecording")->isVisible(), opens);
    Q_EMIT view()->customContextMenuRequested(view()->visualRect(view()->currentIndex()).center());
    auto *menu = find<QMenu>("auditMenu");
    QVERIFY(menu);
    QCOMPARE(menu->findChild<QAction *>(QStringLiteral("openRecording")) != nullptr, opens);
    menu->close();
}

void TestAuditList::aTextSaysWhatItIs_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("said");
    const auto row = [](LogAction action, const char *said) {
        QTest::newRow(qPrintable(textOf(action))) << textOf(action) << QString::fromLatin1(said);
    };
    row(LogAction::AccessLogSearched, "Filter: lighthouse");
    row(LogAction::AccessLogExported, "Filter: lighthouse");
    row(LogAction::LogSummarized, "Filter: lighthouse");
    row(LogAction::LogFollowed, "Filter: lighthouse");
    row(LogAction::LogViewSaved, "Filter: lighthouse");
    row(LogAction::TranscriptsSearched, "Searched for: lighthouse");
    row(LogAction::AlertRuleTried, "Condition: lighthouse");
    row(LogAction::AlertClosed, "Comment: lighthouse");
    row(LogAction::ActivityReviewed, "Finding: lighthouse");
    row(LogAction::DeletionScheduled, "Reason: lighthouse");
    row(LogAction::BreakGlassOpened, "Reason: lighthouse");
    QTest::newRow("of another version") << QStringLiteral("moonlit") << QStringLiteral("Reason: lighthouse");
}

/// In the column, in the panel beside the list, in what is copied and in files it is the same word.
void TestAuditList::aTextSaysWhatItIs()
{
    QFETCH(QString, action);
    QFETCH(QString, said);
    AccessRow row;
    row.entry.action = LogActionName::read(action);
    row.entry.reason = QStringLiteral("lighthouse");
    QCOMPARE(models::AccessColumns::row(models::AccessColumn::Reason).text(row, QTimeZone::utc()), said);
    QCOMPARE(models::AccessStory::detail(row.entry), said);
    row.entry.reason.clear();
    QVERIFY(models::AccessStory::text(row.entry).isEmpty());
}

QTEST_MAIN(TestAuditList)
#include "tst_audit_list.moc"
