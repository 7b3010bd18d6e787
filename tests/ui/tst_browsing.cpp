// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "domain/message_kind.h"
#include "domain/permission.h"
#include "models/browser/recording_list_model.h"
#include "server/messages/outbox.h"
#include "tests/support/test_program.h"
#include "ui/style/icon_resources.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QTreeWidget>

using namespace attune;
using namespace attune::test;
using models::RecordingListModel;

/// The list of recordings of the real program, by keys: what it shows at which width, what one finds in it, and what is
/// there while the clinic is not.
class TestBrowsing : public QObject, private TestProgram
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::initialiseIconResources(); }
    void cleanup() { end(); }
    void theListFitsItsWidth_data();
    void theListFitsItsWidth();
    void numbersStandUnderTheirHeadings();
    void columnsThatSomebodyArrangedStayTheirs();
    void nothingIsSortedByWhatCannotBe();
    void whoHasSeenItIsSaidInEveryState_data();
    void whoHasSeenItIsSaidInEveryState();
    void patientsReadWhoHasSeenAnyOfTheirs();
    void theMenuKeyOffersWhatIsAllowed();
    void aMonthMayBeAName();
    void aMonthThatIsNobodysNameIsATime();
    void oneRecordingIsShownWithoutItsId();
    void theListStaysWhileTheClinicIsAway();
    void sessionsStayWhileTheClinicIsAway();
    void viewsAreSaidInTheSameWordsEverywhere();
    void listsOfManyPagesAreReadWhole();

private:
    QTableView *table() { return find<QTableView>("recordings"); }
    const RecordingListModel &model() { return *static_cast<const RecordingListModel *>(table()->model()); }
    const domain::Recording *selected() { return m_app->window().browserPage()->selected(); }
    void enter(const char *who);
    void show(domain::RecordingStatus status);
    void type(const QString &text);
    bool settles();
};

void TestBrowsing::enter(const char *who)
{
    begin();
    m_app->window().resize(1280, 800);
    signIn(who);
    QTRY_VERIFY(table() && table()->isVisible() && model().rowCount() > 0);
    find<QPushButton>("clearFilters")->setFocus();
    QTest::keyClick(find<QPushButton>("clearFilters"), Qt::Key_Space);
    QVERIFY(settles());
    table()->setFocus();
}

bool TestBrowsing::settles()
{
    return QTest::qWaitFor([this] { return model().state() != RecordingListModel::State::Loading; }, patience);
}

void TestBrowsing::show(domain::RecordingStatus status)
{
    auto *filter = find<QComboBox>("statusFilter");
    filter->setCurrentIndex(filter->findData(static_cast<int>(status)));
    QVERIFY(settles());
    table()->setFocus();
}

void TestBrowsing::type(const QString &text)
{
    auto *search = find<QLineEdit>("search");
    search->setFocus();
    search->selectAll();
    QTest::keyClicks(search, text);
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(settles());
}

void TestBrowsing::theListFitsItsWidth_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("fewest"); // columns
    for (const char *who : {"ruth", "priya", "soren"}) {
        for (const auto &[width, fewest] : {std::pair(1024, 4), std::pair(1280, 5), std::pair(1600, 7)})
            QTest::addRow("%s at %d", who, width) << QByteArray(who) << width << fewest;
    }
}

void TestBrowsing::theListFitsItsWidth()
{
    QFETCH(QByteArray, who);
    QFETCH(int, width);
    QFETCH(int, fewest);
    enter(who);
    m_app->window().resize(width, 640);
    const auto used = [this] { return table()->horizontalHeader()->length(); };
    QTRY_VERIFY(table()->horizontalScrollBar()->maximum() == 0 && used() <= table()->viewport()->width());
    QVERIFY2(table()->viewport()->width() - used() < 40, "a dead strip at the right");
    int shown = 0;
    for (int column = 0; column < RecordingListModel::ColumnCount; ++column)
        shown += table()->isColumnHidden(column) ? 0 : 1;
    QVERIFY2(shown >= fewest, qPrintable(QString::number(shown)));
    QVERIFY(!table()->isColumnHidden(RecordingListModel::When));
    QVERIFY(!table()->isColumnHidden(RecordingListModel::Status));
}

void TestBrowsing::numbersStandUnderTheirHeadings()
{
    enter("ruth");
    QVERIFY(model().index(0, RecordingListModel::Length).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    for (int column = 0; column < RecordingListModel::ColumnCount; ++column) {
        const QVariant heading = model().headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
        QCOMPARE(heading.toInt(), model().index(0, column).data(Qt::TextAlignmentRole).toInt());
    }
}

void TestBrowsing::columnsThatSomebodyArrangedStayTheirs()
{
    enter("ruth");
    QHeaderView *header = table()->horizontalHeader();
    header->resizeSection(RecordingListModel::When, 217);
    header->actions().at(RecordingListModel::Size)->trigger(); // as the menu of the heading does
    const bool hidden = table()->isColumnHidden(RecordingListModel::Size);
    find<QAction>("app.signOut")->trigger();
    QTRY_VERIFY(find<QLineEdit>("password")->isVisible());
    signIn("priya");
    QTRY_VERIFY(table()->isVisible() && model().rowCount() > 3);
    QVERIFY(table()->columnWidth(RecordingListModel::When) != 217);
    find<QAction>("app.signOut")->trigger();
    QTRY_VERIFY(find<QLineEdit>("password")->isVisible());
    signIn("ruth");
    QTRY_VERIFY(table()->isVisible() && model().rowCount() > 0);
    const int character = table()->fontMetrics().averageCharWidth();
    QVERIFY(std::abs(table()->columnWidth(RecordingListModel::When) - 217) <= character);
    QCOMPARE(table()->isColumnHidden(RecordingListModel::Size), hidden);
}

void TestBrowsing::nothingIsSortedByWhatCannotBe()
{
    enter("ruth");
    QHeaderView *header = table()->horizontalHeader();
    const auto before = std::pair(header->sortIndicatorSection(), header->sortIndicatorOrder());
    for (const int column : {RecordingListModel::Consent, RecordingListModel::Watched}) {
        header->setSortIndicator(column, Qt::AscendingOrder);
        QCOMPARE(std::pair(header->sortIndicatorSection(), header->sortIndicatorOrder()), before);
    }
    header->setSortIndicator(RecordingListModel::Length, Qt::AscendingOrder);
    QCOMPARE(model().query().sort, domain::RecordingQuery::Sort::Duration);
}

void TestBrowsing::whoHasSeenItIsSaidInEveryState_data()
{
    using domain::RecordingStatus;
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<int>("status");
    const auto row = [](const char *who, RecordingStatus status) {
        QTest::addRow("%s %s", who, qPrintable(domain::textOf(status))) << QByteArray(who) << int(status);
    };
    for (const char *who : {"priya", "ruth", "soren"}) { // Søren has none that is deleted or failed
        row(who, RecordingStatus::Available);
        row(who, RecordingStatus::Archived);
    }
    for (const char *who : {"priya", "ruth"}) {
        row(who, RecordingStatus::Deleted);
        row(who, RecordingStatus::Failed);
    }
}

void TestBrowsing::whoHasSeenItIsSaidInEveryState()
{
    QFETCH(QByteArray, who);
    QFETCH(int, status);
    enter(who);
    show(static_cast<domain::RecordingStatus>(status));
    QTRY_VERIFY(selected());
    QVERIFY(selected()->allows(domain::Permission::SeeAccessLog));
    QVERIFY(find<QPushButton>("whoHasSeen")->isVisible());
    QTest::keyClick(table(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(find<QDialog>("seenByDialog") && find<QDialog>("seenByDialog")->isVisible());
    auto *lines = find<QWidget>("seenByDialog")->findChild<QTreeWidget *>(QStringLiteral("accessList"));
    QTRY_VERIFY(lines->topLevelItemCount() > 0);                      // at least this reading
    QCOMPARE(player().state(), playback::Player::State::Empty);       // nothing was opened for it
}

void TestBrowsing::patientsReadWhoHasSeenAnyOfTheirs()
{
    enter("soren");
    QVERIFY(!find<QToolButton>("page-accessLog")->text().contains(QStringLiteral("log"), Qt::CaseInsensitive));
    const int all = model().rowCount();
    QVERIFY(goToPage("app.seenBy", "seenBy"));
    QTRY_COMPARE(find<QListWidget>("seenRecordings")->count(), all);
    auto *lines = find<QWidget>("seenBy")->findChild<QTreeWidget *>(QStringLiteral("accessList"));
    QTRY_VERIFY(lines->topLevelItemCount() > 0);
    const int everybody = lines->topLevelItemCount(); // this reading is in it
    auto *others = find<QWidget>("seenBy")->findChild<QCheckBox *>(QStringLiteral("onlyOthers"));
    others->setFocus();
    QTest::keyClick(others, Qt::Key_Space);
    QVERIFY(lines->topLevelItemCount() < everybody);
    QTest::keyClick(others, Qt::Key_Space);
    QCOMPARE(lines->topLevelItemCount(), everybody);
    QTest::keyClick(find<QListWidget>("seenRecordings"), Qt::Key_Down);
    QCOMPARE(find<QListWidget>("seenRecordings")->currentRow(), 1);
    QTRY_VERIFY(lines->topLevelItemCount() > 0);
    QVERIFY(goToPage("app.accessLog", "accessLog"));
    QCOMPARE(find<QWidget>("accessLog")->windowTitle(), QStringLiteral("My activity"));
    QTRY_VERIFY(rowsOf("accessLogEntries") > 0);
}

void TestBrowsing::theMenuKeyOffersWhatIsAllowed()
{
    enter("ruth");
    QTRY_VERIFY(selected());
    const QPoint place(10, 10);
    QContextMenuEvent press(QContextMenuEvent::Keyboard, place, table()->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(table()->viewport(), &press);
    QTRY_VERIFY(find<QMenu>("recordingMenu"));
    const auto *menu = find<QMenu>("recordingMenu");
    const auto has = [&](const char *id) { return menu->actions().contains(find<QAction>(id)); };
    QVERIFY(has("list.open") && has("list.whoHasSeen"));
    QCOMPARE(has("list.delete"), selected()->allows(domain::Permission::Delete));
    QVERIFY(!has("list.delete")); // a psychologist does not delete
    QTest::keyClick(find<QMenu>("recordingMenu"), Qt::Key_Escape);
    QTRY_VERIFY(!find<QMenu>("recordingMenu"));
}

void TestBrowsing::aMonthMayBeAName()
{
    enter("priya");
    type(QStringLiteral("june"));
    QVERIFY(model().rowCount() > 0);
    for (int row = 0; row < std::min(model().rowCount(), model().rowsInMemory()); ++row)
        QVERIFY(model().index(row, RecordingListModel::Client).data().toString().startsWith(QStringLiteral("June")));
    QVERIFY(!model().query().from);
    auto *chip = find<QPushButton>("filterChip");
    QVERIFY(chip->isVisible() && chip->text().contains(QStringLiteral("June")));
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Space);
    QVERIFY(settles());
    QVERIFY(model().query().from && model().query().text.isEmpty());
    QCOMPARE(m_app->window().focusWidget(), find<QLineEdit>("search"));
}

void TestBrowsing::aMonthThatIsNobodysNameIsATime()
{
    enter("priya");
    type(QStringLiteral("march"));
    QTRY_VERIFY(model().query().from.has_value());
    QVERIFY(model().query().text.isEmpty());
    const QDate first = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(*model().query().from)).date();
    QCOMPARE(first.month(), 3);
    QVERIFY(settles());
    type(QStringLiteral("march of the penguins"));
    QVERIFY(!model().query().from);
}

void TestBrowsing::oneRecordingIsShownWithoutItsId()
{
    enter("ruth");
    const int all = model().rowCount();
    const domain::RecordingId id = selected()->id;
    m_app->window().browserPage()->showOnly(id);
    QVERIFY(settles());
    QTRY_COMPARE(model().rowCount(), 1);
    QVERIFY(selected() && selected()->id == id);
    QVERIFY(find<QLineEdit>("search")->text().isEmpty());
    auto *chip = find<QPushButton>("filterChip");
    QVERIFY(chip->isVisible() && !chip->text().contains(id.value().left(6)));
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Space);
    QTRY_COMPARE(model().rowCount(), all);
    QVERIFY(!chip->isVisible());
}

void TestBrowsing::theListStaysWhileTheClinicIsAway()
{
    enter("ruth");
    const int rows = model().rowCount();
    QTest::keyClick(table(), Qt::Key_Down);
    QTest::keyClick(table(), Qt::Key_Down);
    const domain::RecordingId chosen = selected()->id;
    m_clinic->stop();
    QTest::keyClick(table(), Qt::Key_F5);
    auto *count = find<QLabel>("recordingCount");
    QTRY_VERIFY(count->text().startsWith(QStringLiteral("Offline, as of")));
    QVERIFY(table()->isVisible());
    QCOMPARE(model().rowCount(), rows);
    QVERIFY(selected() && selected()->id == chosen);
    m_clinic->start();
    QTRY_VERIFY(!count->text().startsWith(QStringLiteral("Offline")) && settles()); // by itself
    QCOMPARE(model().state(), RecordingListModel::State::Idle);
    QVERIFY(selected() && selected()->id == chosen);
}

void TestBrowsing::sessionsStayWhileTheClinicIsAway()
{
    enter("ruth");
    QTest::keyClick(table(), Qt::Key_2, Qt::AltModifier);
    const auto cards = [this] {
        qsizetype seen = 0;
        const auto frames = m_app->window().findChildren<QFrame *>();
        for (const QFrame *frame : frames)
            seen += frame->objectName().startsWith(QStringLiteral("session-")) && frame->isVisible() ? 1 : 0;
        return seen;
    };
    QTRY_VERIFY(cards() > 0);
    const qsizetype before = cards();
    m_clinic->stop();
    QTest::keyClick(&m_app->window(), Qt::Key_F5);
    auto *offline = find<QLabel>("sessionsOffline");
    QTRY_VERIFY(offline->isVisible());
    QVERIFY(offline->text().startsWith(QStringLiteral("Offline, as of")));
    QCOMPARE(cards(), before);
    m_clinic->start();
    QTRY_VERIFY(!offline->isVisible()); // by itself
    QTRY_COMPARE(cards(), before);
}

void TestBrowsing::viewsAreSaidInTheSameWordsEverywhere()
{
    enter("ruth");
    show(domain::RecordingStatus::Available);
    QTRY_VERIFY(selected());
    const QString inTheList = find<QLabel>("browserDetails")->text();
    QTest::keyClick(table(), Qt::Key_Return);
    QTRY_COMPARE(player().state(), playback::Player::State::Playing);
    find<QAction>("view.details")->trigger();
    const auto cell = [](const QString &html) {
        const auto at = html.indexOf(QStringLiteral(">Viewed<"));
        const auto from = html.indexOf(QStringLiteral("<td"), at);
        return html.mid(html.indexOf(QLatin1Char('>'), from) + 1).section(QLatin1Char('<'), 0, 0);
    };
    QTRY_VERIFY(find<QLabel>("details") && !find<QLabel>("details")->text().isEmpty());
    QVERIFY(!cell(inTheList).isEmpty());
    QCOMPARE(cell(find<QLabel>("details")->text()), cell(inTheList));
}

void TestBrowsing::listsOfManyPagesAreReadWhole()
{
    constexpr int many = 450; // more than two pages
    begin();
    auto ruth = m_clinic->signedIn("ruth");
    const auto recordings = wait(ruth->clinic.recordings({}));
    QVERIFY(recordings && !recordings->items.isEmpty());
    auto &db = m_clinic->clinic().database.connection();
    const base::Instant now = m_clinic->clinic().clock.now();
    for (int i = 0; i < many; ++i)
        server::outbox::notify(db, recordings->items.first().clinicianId, domain::MessageKind::LogCheckpoint,
                               QString::number(i), now);
    const auto messages = wait(ruth->clinic.messages());
    QVERIFY(messages);
    QSet<QString> ids;
    for (const domain::Message &message : *messages)
        ids << message.id;
    QVERIFY2(ids.size() >= many && ids.size() == messages->size(), qPrintable(QString::number(messages->size())));
    QVERIFY(wait(ruth->clinic.unreadMessages()).value() >= many);

    const auto before = wait(ruth->clinic.sessions());
    QVERIFY(before);
    const domain::Recording &known = recordings->items.first();
    for (int i = 0; i < many; ++i) {
        const qint64 starts = base::toUnixMs(now + std::chrono::hours(2) + i * std::chrono::minutes(20));
        db.run(QStringLiteral("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state, "
                              "office_id) SELECT ?, ?, id, ?, ?, 'scheduled', office_id FROM users WHERE id = ?"),
               {base::newUuidV7(starts), known.clientId.value(), starts, starts + 900'000, known.clinicianId.value()});
    }
    const auto sessions = wait(ruth->clinic.sessions());
    QVERIFY(sessions);
    QCOMPARE(sessions->size(), before->size() + many);
}

QTEST_MAIN(TestBrowsing)
#include "tst_browsing.moc"
