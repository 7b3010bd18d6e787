// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/audit/access_rows_model.h"
#include "models/audit/audit_words.h"
#include "models/table/row_model.h"
#include "models/words/zoned_time.h"
#include "tests/support/fake_access_log.h"
#include "tests/support/fake_clock.h"
#include "tests/support/waiting.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace attune;
using namespace attune::domain;
using models::AccessRowsModel;
using models::AccessWindow;
using End = models::AccessWindow::End;
using Phase = models::AccessRowsModel::Phase;

namespace {

constexpr qint64 tenMillion = 10'000'000;

qint64 numberOf(const AccessRow &row)
{
    return row.id.mid(1).toLongLong();
}

} // namespace

class TestAccessRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anyPlaceOfTenMillionIsOneQuestion_data();
    void anyPlaceOfTenMillionIsOneQuestion();
    void bothEndsAreReached_data();
    void bothEndsAreReached();
    void rowsFollowEachOtherWhereverOneGoes_data();
    void rowsFollowEachOtherWhereverOneGoes();
    void memoryStaysTheSame();
    void newEntriesWaitAndMoveNothing();
    void newEntriesOfALaterQuestionAreNotCounted();
    void anAnswerToAnEarlierQuestionIsDropped();
    void whatFailsIsSaidAndTriedAgain();
    void nothingStaysForWhoComesNext();
    void theQuestionIsWhatTheStateSays();
    void timesAreSaidInTheZoneWithUtcBeside_data();
    void timesAreSaidInTheZoneWithUtcBeside();
    void columnsAreChosenByTheirNames();

private:
    bool shown()
    {
        return QTest::qWaitFor([this] { return m_model->phase() == Phase::Shown; });
    }
    /// Whether the rows are a part of the log without a gap, in the order of the state.
    bool isUnbroken() const;
    /// Asks for more at an end and waits for it.
    void go(End end);

    std::unique_ptr<test::FakeAccessLog> m_log;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<models::AccessLogQueryState> m_state;
    std::unique_ptr<AccessRowsModel> m_model;
};

void TestAccessRows::init()
{
    m_model.reset();
    m_log = std::make_unique<test::FakeAccessLog>();
    m_log->size = tenMillion;
    m_clock = std::make_unique<test::FakeClock>();
    m_state = std::make_unique<models::AccessLogQueryState>(*m_clock);
    m_state->setQuery({});
    m_model = std::make_unique<AccessRowsModel>(*m_state);
    m_model->setLog(m_log.get());
}

bool TestAccessRows::isUnbroken() const
{
    const int step = m_state->order() == AccessOrder::Newest ? -1 : 1;
    for (int row = 1; row < m_model->rowCount(); ++row) {
        const qint64 before = numberOf(*m_model->row(m_model->index(row - 1, 0)));
        if (numberOf(*m_model->row(m_model->index(row, 0))) != before + step)
            return false;
    }
    return true;
}

void TestAccessRows::go(End end)
{
    const auto asked = m_log->asked.size();
    QSignalSpy answered(m_model.get(), &AccessRowsModel::phaseChanged);
    m_model->more(end);
    if (m_log->asked.size() > asked)
        QVERIFY(answered.wait());
}

void TestAccessRows::anyPlaceOfTenMillionIsOneQuestion_data()
{
    QTest::addColumn<AccessOrder>("order");
    QTest::addColumn<qint64>("number");
    for (const qint64 number : {qint64(1), tenMillion / 3, tenMillion / 2, tenMillion - 2}) {
        QTest::addRow("newest %lld", static_cast<long long>(number)) << AccessOrder::Newest << number;
        QTest::addRow("oldest %lld", static_cast<long long>(number)) << AccessOrder::Oldest << number;
    }
}

void TestAccessRows::anyPlaceOfTenMillionIsOneQuestion()
{
    QFETCH(AccessOrder, order);
    QFETCH(qint64, number);
    m_state->setOrder(order);
    m_model->jump(m_log->at(number));
    QVERIFY(shown());
    QCOMPARE(numberOf(*m_model->row(m_model->index(0, 0))), number);
    QCOMPARE(m_log->asked.first().at, std::optional(m_log->at(number)));
    QVERIFY(m_log->asked.size() <= 2); // with what leads to it, where it is near the end
    go(End::Before);
    QVERIFY(isUnbroken());
    QTRY_VERIFY(m_model->rowOf(QStringLiteral("e%1").arg(order == AccessOrder::Newest ? number + 1 : number - 1)) >= 0);
}

void TestAccessRows::bothEndsAreReached_data()
{
    QTest::addColumn<AccessOrder>("order");
    QTest::newRow("newest first") << AccessOrder::Newest;
    QTest::newRow("oldest first") << AccessOrder::Oldest;
}

void TestAccessRows::bothEndsAreReached()
{
    QFETCH(AccessOrder, order);
    m_state->setOrder(order);
    const qint64 first = order == AccessOrder::Newest ? tenMillion - 1 : 0;
    m_model->ask();
    QVERIFY(shown());
    QCOMPARE(numberOf(*m_model->row(m_model->index(0, 0))), first);
    QVERIFY(m_model->isOver(End::Before));
    QVERIFY(!m_model->isOver(End::Behind));
    m_model->jumpToEnd();
    QTRY_VERIFY(m_model->isOver(End::Behind) && m_model->rowCount() >= AccessWindow::pageSize);
    QCOMPARE(numberOf(*m_model->row(m_model->index(m_model->rowCount() - 1, 0))), tenMillion - 1 - first);
    QVERIFY(!m_model->isOver(End::Before));
    QVERIFY(isUnbroken());
    QVERIFY(m_log->asked.size() <= 4);
}

void TestAccessRows::rowsFollowEachOtherWhereverOneGoes_data()
{
    QTest::addColumn<qint64>("size");
    QTest::addColumn<qint64>("together");
    QTest::newRow("one at a time") << tenMillion << qint64(1);
    QTest::newRow("bursts") << qint64(60'000) << qint64(37);
    QTest::newRow("more at one instant than a page has") << qint64(60'000) << qint64(700);
    QTest::newRow("all at one instant") << qint64(5'000) << qint64(5'000);
    QTest::newRow("a few") << qint64(3) << qint64(1);
    QTest::newRow("none") << qint64(0) << qint64(1);
}

void TestAccessRows::rowsFollowEachOtherWhereverOneGoes()
{
    QFETCH(qint64, size);
    QFETCH(qint64, together);
    m_log->size = size;
    m_log->together = together;
    QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator chance(7);
    for (const AccessOrder order : {AccessOrder::Newest, AccessOrder::Oldest}) {
        m_state->setOrder(order);
        m_model->jump(m_log->at(size / 2));
        QVERIFY(shown());
        for (int step = 0; step < 24; ++step) {
            go(chance.bounded(3) == 0 ? End::Before : End::Behind);
            QVERIFY2(isUnbroken(), qPrintable(QStringLiteral("after %1 steps").arg(step)));
            QVERIFY(m_model->rowCount() <= AccessWindow::mostRows);
        }
    }
}

void TestAccessRows::memoryStaysTheSame()
{
    m_model->ask();
    QVERIFY(shown());
    for (int page = 0; page < 40; ++page)
        go(End::Behind);
    QCOMPARE(m_model->rowCount(), static_cast<int>(AccessWindow::mostRows));
    QVERIFY(!m_model->isOver(End::Before)); // what went can come back
    const qint64 first = numberOf(*m_model->row(m_model->index(0, 0)));
    go(End::Before);
    QCOMPARE(m_model->rowCount(), static_cast<int>(AccessWindow::mostRows));
    QVERIFY(numberOf(*m_model->row(m_model->index(0, 0))) > first);
    QVERIFY(isUnbroken());
}

void TestAccessRows::newEntriesWaitAndMoveNothing()
{
    m_model->ask();
    QVERIFY(shown());
    m_log->size += 12;
    const int rows = m_model->rowCount();
    m_model->lookForNewer();
    QTRY_COMPARE(m_model->waiting(), 12);
    QCOMPARE(m_model->rowCount(), rows); // they wait
    QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
    m_model->showNewer();
    QTRY_COMPARE(m_model->rowCount(), rows + 12);
    QCOMPARE(resets.size(), 0); // nothing else is made anew
    QCOMPARE(m_model->waiting(), 0);
    QCOMPARE(numberOf(*m_model->row(m_model->index(0, 0))), m_log->size - 1);
    QVERIFY(isUnbroken());
    m_log->size += 3;
    m_model->lookForNewer();
    QTRY_COMPARE(m_model->waiting(), 3); // since those
}

void TestAccessRows::newEntriesOfALaterQuestionAreNotCounted()
{
    m_model->ask();
    QVERIFY(shown());
    m_log->size += 5;
    m_model->lookForNewer();
    QTRY_COMPARE(m_model->waiting(), 5);
    m_model->ask();
    QCOMPARE(m_model->waiting(), 0);
    QVERIFY(shown());
    QCOMPARE(numberOf(*m_model->row(m_model->index(0, 0))), m_log->size - 1);
}

void TestAccessRows::anAnswerToAnEarlierQuestionIsDropped()
{
    m_log->holdsBack = true;
    m_model->ask();
    m_model->jump(m_log->at(1000));
    m_log->release();
    m_log->release();
    QVERIFY(shown());
    QCOMPARE(numberOf(*m_model->row(m_model->index(0, 0))), 1000);
}

void TestAccessRows::whatFailsIsSaidAndTriedAgain()
{
    m_model->ask();
    QVERIFY(shown());
    m_log->failure = base::Error{base::ErrorKind::Unavailable, QStringLiteral("gone"), {}, {}};
    const int rows = m_model->rowCount();
    m_model->more(End::Behind);
    QTRY_COMPARE(m_model->phase(), Phase::Failed);
    QCOMPARE(m_model->rowCount(), rows); // of the same question: they stay
    m_log->failure.reset();
    m_model->more(End::Behind);
    QTRY_COMPARE(m_model->phase(), Phase::Shown);
    QVERIFY(m_model->rowCount() > rows);
    m_log->failure = base::Error{base::ErrorKind::Unavailable, QStringLiteral("gone"), {}, {}};
    m_state->setQuery(parseAccessQuery(QStringLiteral("refused")).query);
    m_model->ask();
    QTRY_COMPARE(m_model->phase(), Phase::Failed);
    QCOMPARE(m_model->rowCount(), 0); // of another question: they must not look like this one's
}

void TestAccessRows::nothingStaysForWhoComesNext()
{
    m_model->ask();
    QVERIFY(shown());
    m_model->setLog(nullptr);
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(m_model->phase(), Phase::Idle);
    QVERIFY(!m_model->oldestAt());
    m_model->ask();
    m_model->more(End::Behind);
    m_model->lookForNewer();
    QCOMPARE(m_log->asked.size(), 1);
}

/// A filter that was not sent to the server cannot be: the chips, the field and the question are one value.
void TestAccessRows::theQuestionIsWhatTheStateSays()
{
    const QString typed = QStringLiteral("actor:ruth action:download -role:patient after:2026-01-01 refused");
    QVERIFY(!m_state->setText(typed));
    m_state->setOrder(AccessOrder::Oldest);
    m_state->setZoneChoice(models::ZoneChoice::Utc);
    m_model->ask();
    QVERIFY(shown());
    const AccessRowsQuery asked = m_log->asked.first();
    QCOMPARE(parseAccessQuery(asked.text).query, m_state->query());
    QCOMPARE(asked.zone, QByteArray("UTC"));
    QCOMPARE(asked.order, AccessOrder::Oldest);
    QSignalSpy changes(m_state.get(), &models::AccessLogQueryState::changed);
    const auto fault = m_state->setText(QStringLiteral("actor:ruth colour:red"));
    QVERIFY(fault);
    QCOMPARE(fault->at, 11);
    QCOMPARE(parseAccessQuery(m_state->text()).query, parseAccessQuery(typed).query); // nothing changed
    QCOMPARE(changes.size(), 0);
    QVERIFY(!m_state->setText(typed));
    QCOMPARE(changes.size(), 0); // the same is no change
}

void TestAccessRows::timesAreSaidInTheZoneWithUtcBeside_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("exact");
    const auto row = [](const char *zone, const char *at, const char *exact) {
        QTest::addRow("%s %s", zone, at) << QByteArray(zone) << QString::fromUtf8(at) << QString::fromUtf8(exact);
    };
    row("UTC", "2026-10-25T00:30:00Z", "25 Oct 2026 00:30:00 UTC");
    row("Europe/Berlin", "2026-10-25T00:30:00Z", "25 Oct 2026 02:30:00 UTC+2"); // the hour that is there twice
    row("Europe/Berlin", "2026-10-25T01:30:00Z", "25 Oct 2026 02:30:00 UTC+1");
    row("America/New_York", "2026-01-01T04:59:59Z", "31 Dec 2025 23:59:59 UTC−5");
    row("Asia/Kathmandu", "2026-01-01T00:00:00Z", "1 Jan 2026 05:45:00 UTC+5:45");
    row("America/St_Johns", "2026-01-01T12:00:00Z", "1 Jan 2026 08:30:00 UTC−3:30");
}

void TestAccessRows::timesAreSaidInTheZoneWithUtcBeside()
{
    QFETCH(QByteArray, zone);
    QFETCH(QString, at);
    QFETCH(QString, exact);
    AccessRow row;
    row.entry.at = *base::instantFromText(at);
    const QString hint = models::AccessColumns::hint(models::AccessColumn::When, row, QTimeZone(zone));
    QCOMPARE(hint.section(QLatin1Char('\n'), 0, 0), exact);
    QCOMPARE(hint.section(QLatin1Char('\n'), 1, 1), models::ZonedTime::utc(row.entry.at));
    QVERIFY(
        models::AccessColumns::title(models::AccessColumn::When, QTimeZone(zone)).contains(QString::fromLatin1(zone)));
}

void TestAccessRows::columnsAreChosenByTheirNames()
{
    using models::AccessColumn;
    using models::AccessColumns;
    QCOMPARE(AccessColumns::fromIds({}), AccessColumns::usual());
    QCOMPARE(AccessColumns::fromIds({QStringLiteral("of another version")}), AccessColumns::usual());
    QCOMPARE(AccessColumns::fromIds({QStringLiteral("address"), QStringLiteral("who")}),
             QList<AccessColumn>({AccessColumn::When, AccessColumn::Who, AccessColumn::Address}));
    QSet<QString> ids;
    const AccessRow row = m_log->row(0);
    for (const models::AccessColumnRow &column : AccessColumns::all()) {
        ids.insert(QString::fromLatin1(column.id));
        QVERIFY(column.field.has_value() == (column.value != nullptr));
        (void)column.text(row, QTimeZone::utc());
    }
    QCOMPARE(static_cast<std::size_t>(ids.size()), AccessColumns::all().size());
}

QTEST_GUILESS_MAIN(TestAccessRows)
#include "tst_access_rows.moc"
