// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_scan.h"
#include "tests/unit/server/log_rollups_fixture.h"

#include <thread>

using namespace attune;
using namespace attune::server;
using namespace attune::server::audit;

/// Entries are taken out of the log (LOG_RETENTION.md) while others read and write it.
class TestLogTakenOut : public QObject, private test::LogRollupsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aQuestionReadsTheLogOfOneMoment_data();
    void aQuestionReadsTheLogOfOneMoment();
    void whatOtherBlocksHaveIsReadBefore();

private:
    qint64 append(const QString &code);
    void takeOut(const QList<qint64> &sequences, const std::function<void(store::Connection &)> &also = {});

    qint64 m_onlyHere = 0;
    qint64 m_first = 0;
    qint64 m_second = 0;
};

const QString onlyHere = QStringLiteral("only-here");
const QString hereAndThere = QStringLiteral("here-and-there");

/// Six blocks; one code in one entry, another in two blocks.
void TestLogTakenOut::initTestCase()
{
    makeClinic();
    fill(2);
    m_onlyHere = append(onlyHere);
    m_first = append(hereAndThere);
    fill(1);
    m_second = append(hereAndThere);
    fill(2);
    QCOMPARE(coveredByBlocks(db()), 6 * blockSize);
    allowTakingOut();
}

qint64 TestLogTakenOut::append(const QString &code)
{
    Entry entry = randomEntry();
    entry.code = code;
    if (!openLog()->append({entry}))
        return 0;
    return db().run(QStringLiteral("SELECT MAX(sequence) FROM access_log WHERE code = ?"), {code}).only<qint64>();
}

void TestLogTakenOut::takeOut(const QList<qint64> &sequences, const std::function<void(store::Connection &)> &also)
{
    store::Connection &own = m_database->connection();
    store::Transaction transaction(own);
    for (const qint64 sequence : sequences)
        own.run(QStringLiteral("DELETE FROM access_log WHERE sequence = ?"), {sequence});
    remakeBlocksOf(own, sequences);
    if (also)
        also(own);
    transaction.commit();
}

void TestLogTakenOut::aQuestionReadsTheLogOfOneMoment_data()
{
    QTest::addColumn<int>("order");
    QTest::newRow("from the oldest on") << static_cast<int>(LogScan::Order::Oldest);
    QTest::newRow("from the newest on") << static_cast<int>(LogScan::Order::Newest);
}

/// Behind the first blocks of a walk entries of another one go: it has been listed already, and is read later.
void TestLogTakenOut::aQuestionReadsTheLogOfOneMoment()
{
    QFETCH(int, order);
    LogQuery query;
    query.now = m_clock.now();
    const LogQuestion question = questionOf(db(), query);
    const auto count = [this](qint64 behind) {
        return db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE sequence > ?"), {behind}).only<qint64>();
    };
    const qint64 before = count(0);
    const qint64 inNoBlock = count(coveredByBlocks(db()));
    qint64 found = 0;
    QSet<qint64> left{0, 1, 2, 3, 4, 5};
    bool areGone = false;
    LogScan(db(), question, {LogField::Actor})
        .run(
            static_cast<LogScan::Order>(order),
            [&](const ScannedBlock &block) {
                found += std::count(block.found.begin(), block.found.end(), std::uint8_t(1));
                left.remove(block.block);
                return true;
            },
            [&](qint64) {
                if (std::exchange(areGone, true))
                    return true;
                const auto gone = db().run(QStringLiteral("SELECT sequence FROM access_log WHERE sequence > ? ORDER BY "
                                                          "sequence LIMIT 2"),
                                           {*left.cbegin() * blockSize})
                                      .all<qint64>();
                std::thread([&] { takeOut(gone); }).join();
                return true;
            });
    QVERIFY(areGone && left.isEmpty());
    QCOMPARE(found, before - inNoBlock);
    QCOMPARE(count(0), before - 2);
    QCOMPARE(countFound(db(), query), before - 2); // the next question has what is there by then
}

/// Whoever takes entries out reads no block that has none of them: here they could not even be read.
void TestLogTakenOut::whatOtherBlocksHaveIsReadBefore()
{
    const qint64 block = (m_onlyHere - 1) / blockSize;
    QCOMPARE((m_first - 1) / blockSize, block);
    QVERIFY((m_second - 1) / blockSize > block);
    const UnindexedWords read = unindexedWords(db(), {block});
    QVERIFY(read.isWhole);
    QVERIFY(!read.numbers.contains(wordNumber(db(), onlyHere)));
    QVERIFY(read.numbers.contains(wordNumber(db(), hereAndThere)));
    db().run(QStringLiteral("UPDATE log_rollups SET data = ? WHERE field = ? AND block <> ?"),
             {QByteArray("\x07", 1), static_cast<int>(LogField::Code), block});
    takeOut({m_onlyHere, m_first}, [&read](store::Connection &connection) {
        forgetWords(connection, {onlyHere, hereAndThere}, read);
    });
    QCOMPARE(wordNumber(db(), onlyHere), std::uint32_t(0));
    QVERIFY(wordNumber(db(), hereAndThere) != 0);
    store::Transaction transaction(db());
    for (qint64 other = 0; other < 6; ++other)
        mendBlock(db(), other);
    transaction.commit();
    QCOMPARE(firstWrongBlock(db(), 1, 6 * blockSize), std::optional<qint64>());
}

QTEST_GUILESS_MAIN(TestLogTakenOut)
#include "tst_log_taken_out.moc"
