// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_sight.h"
#include "tests/support/waiting.h"
#include "tests/unit/server/log_rollups_fixture.h"

#include <thread>

using namespace attune;
using namespace attune::server;
using namespace attune::server::audit;
using domain::OutcomeCounts;
using domain::SummaryBy;

namespace {

/// One entry as counting sees it.
struct Row
{
    qint64 sequence = 0;
    qint64 at = 0;
    QString outcome, actor, client, recording, action, device;
    bool subject = true;
    bool saysActor = true;
};

/// Everything a question finds, by reading every entry of the log.
QList<Row> counted(store::Connection &db, const LogQuery &query)
{
    enum class Column { Sequence, At, Outcome, Actor, Client, Recording, Action, Device, Subject, SaysActor };
    const Filters filters(query.reader);
    const store::SqlTerm where = sqlOf(questionOf(db, query), filters);
    auto found = db.run(QStringLiteral("SELECT l.sequence, l.occurred_at, l.outcome, l.actor_id, l.client_id, "
                                       "l.recording_id, l.action, l.device, CASE WHEN %1 THEN 1 ELSE 0 END, CASE WHEN "
                                       "%2 THEN 1 ELSE 0 END FROM access_log l WHERE %3 ORDER BY l.occurred_at DESC, "
                                       "l.sequence DESC")
                            .arg(filters.subject().sql, filters.actor().sql, where.sql),
                        filters.subject().values + filters.actor().values + where.values);
    QList<Row> rows;
    while (found.next())
        rows.append({found.number(Column::Sequence), found.number(Column::At), found.text(Column::Outcome),
                     found.text(Column::Actor), found.text(Column::Client), found.text(Column::Recording),
                     found.text(Column::Action), found.text(Column::Device), found.flag(Column::Subject),
                     found.flag(Column::SaysActor)});
    return rows;
}

QDateTime localTime(const Row &row, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(row.at, zone);
}

/// What entries are counted by, as a text; empty where it may not be said.
QString nameIn(const Row &row, SummaryBy by)
{
    switch (by) {
    case SummaryBy::Person:
        return row.saysActor ? row.actor : QString();
    case SummaryBy::Device:
        return row.saysActor ? row.device : QString();
    case SummaryBy::Client:
        return row.subject ? row.client : QString();
    case SummaryBy::Recording:
        return row.subject ? row.recording : QString();
    default:
        return row.action;
    }
}

void compareNames(const domain::LogSummary &summary, const QList<Row> &rows)
{
    QMap<QString, OutcomeCounts> counts;
    QMap<QString, QSet<QString>> people;
    for (const Row &row : rows) {
        const QString name = nameIn(row, summary.by);
        if (name.isEmpty())
            continue;
        counts[name].add(row.outcome, 1);
        if (row.saysActor)
            people[name].insert(row.actor);
    }
    QCOMPARE(summary.names.size(), std::min<qsizetype>(counts.size(), domain::mostNamed));
    QCOMPARE(summary.otherNames, counts.size() - summary.names.size());
    OutcomeCounts all = summary.others;
    qint64 before = std::numeric_limits<qint64>::max();
    for (const domain::NamedCount &named : summary.names) {
        QVERIFY2(named.counts == counts.take(named.id), qPrintable(named.id));
        all += named.counts;
        const bool byPeople = summary.by == SummaryBy::Recording;
        const qint64 size = byPeople ? named.people : named.counts.total();
        QVERIFY(size <= before);
        before = size;
        if (byPeople)
            QCOMPARE(named.people, people.value(named.id).size());
    }
    for (const OutcomeCounts &left : std::as_const(counts)) // nothing that is not named is bigger
        QVERIFY(summary.by == SummaryBy::Recording || left.total() <= before);
    QVERIFY(all == summary.total);
}

void compareBuckets(const domain::LogSummary &summary, const QList<Row> &rows, const QTimeZone &zone)
{
    OutcomeCounts all;
    for (qsizetype i = 0; i < summary.buckets.size(); ++i) {
        const domain::TimeBucket &bucket = summary.buckets.at(i);
        OutcomeCounts inside;
        for (const Row &row : rows) {
            if (row.at >= base::toUnixMs(bucket.from) && row.at < base::toUnixMs(bucket.to))
                inside.add(row.outcome, 1);
        }
        QVERIFY(inside == bucket.counts);
        QVERIFY(i == 0 || bucket.from == summary.buckets.at(i - 1).to);
        QCOMPARE(bucket.firstDay, domain::dayOf(bucket.from, zone));
        if (summary.width != domain::BucketWidth::Hour) {
            QVERIFY(bucket.from == domain::beginningOf(bucket.firstDay, zone));
            QVERIFY(bucket.to == domain::beginningOf(bucket.lastDay.addDays(1), zone));
        }
        all += inside;
    }
    QVERIFY(all == summary.total);
    QVERIFY(summary.buckets.size() <= domain::mostBuckets);
}

void compareCells(const domain::LogSummary &summary, const QList<Row> &rows, const QTimeZone &zone)
{
    QMap<std::pair<int, int>, qint64> cells;
    for (const Row &row : rows) {
        const QDateTime time = localTime(row, zone);
        ++cells[{time.date().dayOfWeek(), time.time().hour()}];
    }
    QCOMPARE(summary.cells.size(), cells.size());
    for (const domain::HourCell &cell : summary.cells)
        QCOMPARE(cell.count, cells.value({cell.weekday, cell.hour}));
}

const QList<QTimeZone> &zones()
{
    static const QList<QTimeZone> all{QTimeZone::utc(), QTimeZone("Europe/Berlin"), QTimeZone("Australia/Lord_Howe"),
                                      QTimeZone("Asia/Kathmandu"), QTimeZone("America/New_York")};
    return all;
}

} // namespace

/// The log is searched and counted by its columns (LOG_ROLLUPS.md) as reading every entry would.
class TestLogRollups : public QObject, private test::LogRollupsFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void blocksAreMadeAsTheLogIsWritten();
    void figuresAreWhatCountingSays_data();
    void figuresAreWhatCountingSays();
    void pagesAreWhatReadingFinds_data();
    void pagesAreWhatReadingFinds();
    void eachMarkIsFound_data();
    void eachMarkIsFound();
    void aPageBeginsAtAnyMoment();
    void newerEntriesAreCountedAmongTheNewest_data();
    void newerEntriesAreCountedAmongTheNewest();
    void daysOfAPersonAreComparedWithThoseBefore();
    void whoReadOneRecordingIsNamedWithTimes();
    void whatAnExclusionHidesOfAdministratorsIsCounted();
    void whatWasChangedInABlockIsFoundAndMended();
    void whatIsWrittenMeanwhileIsNothingWrong();
    void whatFailedLeavesNothing();
    void serversMakeEachBlockOnce();
    void whatWasTakenOutIsInNoBlock();
    void wordsThatNoEntryHasAreForgotten();
    void blocksThatAreMissingAreMadeWithoutBeingAsked();

private:
    LogQuery queryFor(const QByteArray &who);
    void comparePages(const LogQuery &query);
    void isAsCounted(const QByteArray &who, SummaryBy by);
};

void TestLogRollups::initTestCase()
{
    makeClinic();
    fill(2);
}

LogQuery TestLogRollups::queryFor(const QByteArray &who)
{
    LogQuery query;
    query.asked = randomQuery();
    query.zone = zones().at(m_random.bounded(zones().size()));
    query.now = m_clock.now();
    if (who != "operator")
        query.reader = readerFor(who);
    return query;
}

void TestLogRollups::blocksAreMadeAsTheLogIsWritten()
{
    QCOMPARE(coveredByBlocks(db()), 2 * blockSize);
    QCOMPARE(firstWrongBlock(db(), 1, 3 * blockSize), std::optional<qint64>());
}

void TestLogRollups::figuresAreWhatCountingSays_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<int>("by");
    for (const char *who : {"operator", "oscar", "priya", "nikos", "ruth", "soren"}) {
        for (const SummaryBy by : {SummaryBy::Time, SummaryBy::Person, SummaryBy::Client, SummaryBy::Action,
                                   SummaryBy::Device, SummaryBy::Recording, SummaryBy::Hour})
            QTest::addRow("%s by %s", who, qPrintable(textOf(by))) << QByteArray(who) << static_cast<int>(by);
    }
}

void TestLogRollups::isAsCounted(const QByteArray &who, SummaryBy by)
{
    const LogQuery query = queryFor(who);
    const QList<Row> rows = counted(db(), query);
    const auto summary = figuresOf(db(), {query, by, {}});
    QVERIFY(summary);
    OutcomeCounts total;
    for (const Row &row : rows)
        total.add(row.outcome, 1);
    QVERIFY2(summary->total == total, qPrintable(textOf(*query.asked)));
    QCOMPARE(countFound(db(), query), rows.size());
    if (by == SummaryBy::Time)
        compareBuckets(*summary, rows, query.zone);
    else if (by == SummaryBy::Hour)
        compareCells(*summary, rows, query.zone);
    else
        compareNames(*summary, rows);
    if (QTest::currentTestFailed())
        qWarning("of the question: %s", qPrintable(textOf(*query.asked)));
}

void TestLogRollups::figuresAreWhatCountingSays()
{
    QFETCH(QByteArray, who);
    QFETCH(int, by);
    for (int round = 0; round < 6 && !QTest::currentTestFailed(); ++round)
        isAsCounted(who, static_cast<SummaryBy>(by));
}

void TestLogRollups::pagesAreWhatReadingFinds_data()
{
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<bool>("oldest");
    for (const char *who : {"operator", "oscar", "priya", "nikos", "ruth", "soren"}) {
        QTest::addRow("%s, newest first", who) << QByteArray(who) << false;
        QTest::addRow("%s, oldest first", who) << QByteArray(who) << true;
    }
}

void TestLogRollups::comparePages(const LogQuery &query)
{
    QList<Row> rows = counted(db(), query);
    if (query.oldestFirst)
        std::reverse(rows.begin(), rows.end());
    LogQuery next = query;
    QList<qint64> read;
    do {
        next.limit = 7 + m_random.bounded(400);
        const auto page = searchLog(db(), next);
        QVERIFY(page);
        QVERIFY(page->entries.size() <= next.limit);
        for (const LoggedEntry &entry : page->entries) {
            read << entry.sequence;
            const Row &row = rows.at(read.size() - 1);
            QCOMPARE(page->inPart.contains(entry.sequence), !row.subject || !row.saysActor);
            QCOMPARE(entry.entry.actorId.isEmpty(), !row.saysActor || row.actor.isEmpty());
            QVERIFY(row.subject || entry.entry.clientId.isEmpty());
        }
        next.cursor = page->nextCursor;
    } while (!next.cursor.isEmpty() && read.size() <= rows.size());
    QList<qint64> expected;
    for (const Row &row : std::as_const(rows))
        expected << row.sequence;
    QCOMPARE(read, expected);
}

void TestLogRollups::pagesAreWhatReadingFinds()
{
    QFETCH(QByteArray, who);
    QFETCH(bool, oldest);
    for (int round = 0; round < 8 && !QTest::currentTestFailed(); ++round) {
        LogQuery query = queryFor(who);
        query.oldestFirst = oldest;
        if (round % 5 == 0)
            query.upTo = 1 + m_random.bounded(5000);
        comparePages(query);
    }
}

void TestLogRollups::eachMarkIsFound_data()
{
    QTest::addColumn<int>("mark");
    for (int mark = 0; mark <= static_cast<int>(domain::AccessMark::LargeExport); ++mark)
        QTest::addRow("%s", qPrintable(nameOf(static_cast<domain::AccessMark>(mark)))) << mark;
}

/// In blocks, and among the newest entries, which are in none yet.
void TestLogRollups::eachMarkIsFound()
{
    QFETCH(int, mark);
    const auto wanted = static_cast<domain::AccessMark>(mark);
    const qint64 last = db().run(QStringLiteral("SELECT MAX(sequence) FROM access_log")).only<qint64>();
    const qint64 covered = coveredByBlocks(db());
    QSet<qint64> expected;
    for (qint64 sequence = 1; sequence <= last; ++sequence) {
        if (test::EveryFewth::marksOf(sequence).contains(wanted))
            expected.insert(sequence);
    }
    const auto inBlocks = std::count_if(expected.begin(), expected.end(), [&](qint64 each) { return each <= covered; });
    QVERIFY(inBlocks > 0 && inBlocks < expected.size());

    LogQuery query;
    query.asked = domain::parseAccessQuery(QStringLiteral("mark:") + nameOf(wanted)).query;
    query.now = m_clock.now();
    query.limit = static_cast<int>(last);
    QCOMPARE(counted(db(), query).size(), expected.size());
    QCOMPARE(countFound(db(), query), expected.size());
    const auto page = searchLog(db(), query);
    QVERIFY(page);
    QSet<qint64> found;
    for (const LoggedEntry &logged : page->entries)
        found.insert(logged.sequence);
    QVERIFY(found == expected);
}

void TestLogRollups::aPageBeginsAtAnyMoment()
{
    for (const bool oldest : {false, true}) {
        LogQuery query = queryFor("oscar");
        query.asked = domain::AccessQuery();
        query.oldestFirst = oldest;
        query.limit = 5;
        QList<Row> rows = counted(db(), query);
        if (oldest)
            std::reverse(rows.begin(), rows.end());
        for (int round = 0; round < 20; ++round) {
            const qint64 at = rows.at(m_random.bounded(rows.size())).at;
            query.at = base::fromUnixMs(at);
            const auto first = std::find_if(rows.begin(), rows.end(),
                                            [&](const Row &row) { return oldest ? row.at >= at : row.at <= at; });
            const auto page = searchLog(db(), query);
            QVERIFY(page && !page->entries.isEmpty());
            QCOMPARE(page->entries.first().sequence, first->sequence);
        }
    }
}

void TestLogRollups::newerEntriesAreCountedAmongTheNewest_data()
{
    QTest::addColumn<QByteArray>("who");
    for (const char *who : {"operator", "oscar", "nikos", "ruth", "soren"})
        QTest::newRow(who) << QByteArray(who);
}

void TestLogRollups::newerEntriesAreCountedAmongTheNewest()
{
    QFETCH(QByteArray, who);
    const qint64 newest = db().run(QStringLiteral("SELECT MAX(sequence) FROM access_log")).only<qint64>();
    const bool ownTrail = who == "ruth" || who == "soren"; // found by the index of actors: all of it
    for (int round = 0; round < 12; ++round) {
        const LogQuery query = queryFor(who);
        const QList<Row> rows = counted(db(), query);
        const QString self = query.reader ? query.reader->scope.asking.value() : QString();
        for (const qint64 since : {qint64(0), newest - 900, newest - 100, newest}) {
            const qint64 behind = ownTrail ? since : std::max(since, newest - 500);
            const auto expected = std::count_if(rows.begin(), rows.end(), [&](const Row &row) {
                const bool isOwnRead = row.actor == self && row.action == textOf(domain::LogAction::AccessLogSearched);
                return row.sequence > behind && !isOwnRead;
            });
            QCOMPARE(qsizetype(countBehind(db(), query, since, 1'000'000, 500)), qsizetype(expected));
            QCOMPARE(qsizetype(countBehind(db(), query, since, 3, 500)), std::min<qsizetype>(expected, 3));
        }
    }
}

void TestLogRollups::daysOfAPersonAreComparedWithThoseBefore()
{
    LogQuery query = queryFor("oscar");
    query.zone = QTimeZone("Europe/Berlin");
    query.asked = domain::AccessQuery{{}, {domain::AccessDays::Period::Given, QDate(2026, 3, 29), QDate(2026, 4, 1)}};
    const auto summary = figuresOf(db(), {query, SummaryBy::Baseline, id("ruth")});
    QVERIFY(summary);
    QCOMPARE(summary->past.size(), domain::baselineDays + 4);
    query.asked->days = {};
    query.actor = id("ruth");
    QMap<QDate, qint64> days;
    for (const Row &row : counted(db(), query))
        ++days[localTime(row, query.zone).date()];
    QVERIFY(days.value(QDate(2026, 3, 29)) > 0);
    for (const domain::DayCount &day : summary->past)
        QCOMPARE(day.count, days.value(day.day));
    QVERIFY(!figuresOf(db(), {query, SummaryBy::Baseline, {}}));
}

void TestLogRollups::whoReadOneRecordingIsNamedWithTimes()
{
    LogQuery query = queryFor("priya");
    query.asked = domain::AccessQuery();
    const QString recording = m_recordings.first().first;
    const auto summary = figuresOf(db(), {query, SummaryBy::Readers, recording});
    QVERIFY(summary && !summary->names.isEmpty());
    query.recording = recording;
    const auto rows = counted(db(), query);
    for (const domain::NamedCount &named : summary->names) {
        qint64 first = std::numeric_limits<qint64>::max();
        qint64 last = 0;
        for (const Row &row : rows) {
            if (row.actor != named.id || !row.saysActor)
                continue;
            first = std::min(first, row.at);
            last = std::max(last, row.at);
        }
        QCOMPARE(base::toUnixMs(*named.first), first);
        QCOMPARE(base::toUnixMs(*named.last), last);
    }
}

void TestLogRollups::whatAnExclusionHidesOfAdministratorsIsCounted()
{
    LogQuery query = queryFor("oscar");
    const auto ask = [&](const char *text) {
        query.asked = domain::parseAccessQuery(QString::fromLatin1(text)).query;
        return query;
    };
    const qint64 all = countFound(db(), ask("role:admin"));
    QVERIFY(all > 0);
    QCOMPARE(leftOutOf(db(), ask("-role:admin"), 100'000), all);
    QCOMPARE(leftOutOf(db(), ask("-role:admin"), 10), 10);
    QCOMPARE(leftOutOf(db(), ask("-actor:oscar refused"), 100'000),
             countFound(db(), ask("role:admin actor:oscar refused")));
    QCOMPARE(leftOutOf(db(), ask("role:patient"), 100'000), 0);
    QCOMPARE(leftOutOf(db(), ask("-role:patient"), 100'000), 0);
}

void TestLogRollups::whatWasChangedInABlockIsFoundAndMended()
{
    db().run(QStringLiteral("UPDATE log_rollups SET data = (SELECT o.data FROM log_rollups o WHERE o.field = "
                            "log_rollups.field AND o.block = 0) WHERE field = ? AND block = 1"),
             {static_cast<int>(LogField::Outcome)});
    QCOMPARE(firstWrongBlock(db(), 1, 2 * blockSize), std::optional<qint64>(1));
    QCOMPARE(firstBlockSurelyWrong(db(), 1, 2 * blockSize), std::optional<qint64>(1));
    QCOMPARE(firstWrongBlock(db(), 1, 2 * blockSize - 1), std::optional<qint64>());
    {
        store::Transaction transaction(db());
        QVERIFY(!mendBlock(db(), 0));
        QVERIFY(mendBlock(db(), 1));
        transaction.commit();
    }
    QCOMPARE(firstWrongBlock(db(), 1, 2 * blockSize), std::optional<qint64>());
    db().run(QStringLiteral("DELETE FROM log_rollups WHERE field = ? AND block = 0"),
             {static_cast<int>(LogField::Actor)});
    QCOMPARE(firstWrongBlock(db(), 1, 2 * blockSize), std::optional<qint64>(0));
    store::Transaction transaction(db());
    QVERIFY(mendBlock(db(), 0));
    transaction.commit();
}

/// Somebody changes entries and makes their block anew, again and again, in between the reads of who compares them.
void TestLogRollups::whatIsWrittenMeanwhileIsNothingWrong()
{
    constexpr qint64 changed = 3;
    QVERIFY(test::EveryFewth::marksOf(changed).isEmpty());
    std::atomic<bool> isOver = false;
    std::thread other([&] {
        store::Connection &own = m_database->connection();
        for (int round = 0; round < 60; ++round) {
            store::Transaction transaction(own);
            if (round % 2 == 0)
                keepMark(own, changed, domain::AccessMark::LargeExport);
            else
                forgetMarks(own, changed, changed);
            remakeBlocksOf(own, {changed});
            transaction.commit();
        }
        isOver = true;
    });
    int wrong = 0;
    while (!isOver)
        wrong += firstBlockSurelyWrong(db(), 1, blockSize) ? 1 : 0;
    other.join();
    QCOMPARE(wrong, 0);
    QCOMPARE(firstWrongBlock(db(), 1, blockSize), std::optional<qint64>());
}

/// A transaction that is cut off behind the entry that makes a block whole makes no block, and the next one does.
void TestLogRollups::whatFailedLeavesNothing()
{
    const qint64 before = db().run(QStringLiteral("SELECT MAX(sequence) FROM access_log")).only<qint64>();
    const qint64 covered = coveredByBlocks(db());
    const auto log = openLog();
    m_digest->failsAt = before + blockSize;
    QVERIFY(!log->append(randomEntries(static_cast<int>(blockSize))));
    m_digest->failsAt = 0;
    QCOMPARE(db().run(QStringLiteral("SELECT MAX(sequence) FROM access_log")).only<qint64>(), before);
    QCOMPARE(coveredByBlocks(db()), covered);
    QVERIFY(log->append(randomEntries(static_cast<int>(blockSize))));
    QCOMPARE(coveredByBlocks(db()), covered + blockSize);
    QCOMPARE(firstWrongBlock(db(), 1, covered + blockSize), std::optional<qint64>());
    for (int round = 0; round < 10 && !QTest::currentTestFailed(); ++round)
        isAsCounted("priya", SummaryBy::Person);
}

void TestLogRollups::serversMakeEachBlockOnce()
{
    const qint64 before = db().run(QStringLiteral("SELECT MAX(sequence) FROM access_log")).only<qint64>();
    const auto one = openLog();
    const auto two = openLog();
    QList<QList<Entry>> batches;
    for (int i = 0; i < 64; ++i)
        batches << randomEntries(64);
    const auto append = [&batches](AccessLog &log, int from) {
        for (int i = from; i < batches.size(); i += 2) {
            if (!log.append(batches.at(i)))
                qFatal("a server could not append");
        }
    };
    std::thread other([&] { append(*two, 1); });
    append(*one, 0);
    other.join();
    const qint64 last = before + 64 * 64;
    QCOMPARE(coveredByBlocks(db()), last / blockSize * blockSize);
    QCOMPARE(firstWrongBlock(db(), 1, last), std::optional<qint64>());
    for (int round = 0; round < 10 && !QTest::currentTestFailed(); ++round)
        isAsCounted("nikos", SummaryBy::Client);
}

void TestLogRollups::whatWasTakenOutIsInNoBlock()
{
    allowTakingOut();
    QList<qint64> gone;
    for (qint64 sequence = 100; sequence < blockSize + 50;
         ++sequence) // the end of one block, the beginning of the next
        gone << sequence;
    {
        store::Transaction transaction(db());
        for (const qint64 sequence : std::as_const(gone))
            db().run(QStringLiteral("DELETE FROM access_log WHERE sequence = ?"), {sequence});
        QCOMPARE(firstWrongBlock(db(), 1, 2 * blockSize), std::optional<qint64>(0));
        remakeBlocksOf(db(), gone);
        transaction.commit();
    }
    QCOMPARE(firstWrongBlock(db(), 1, 2 * blockSize), std::optional<qint64>());
    for (int round = 0; round < 10 && !QTest::currentTestFailed(); ++round) {
        isAsCounted("oscar", SummaryBy::Time);
        comparePages(queryFor("priya"));
    }
}

void TestLogRollups::wordsThatNoEntryHasAreForgotten()
{
    const auto once = db().run(QStringLiteral("SELECT actor_id FROM access_log WHERE sequence <= ? GROUP BY actor_id "
                                              "HAVING COUNT(*) = 1 ORDER BY actor_id LIMIT 1"),
                               {2 * blockSize})
                          .first<QString>();
    QVERIFY(once && wordNumber(db(), *once) != 0);
    const QStringList stay{QStringLiteral("192.0.2.4"), QStringLiteral("bundled:3"), QStringLiteral("care"),
                           QStringLiteral("server"), id("soren")};
    QMap<QString, std::uint32_t> before;
    for (const QString &word : stay) {
        before.insert(word, wordNumber(db(), word));
        QVERIFY2(before.value(word) != 0, qPrintable(word));
    }
    allowTakingOut();
    {
        store::Transaction transaction(db());
        const auto gone =
            db().run(QStringLiteral("SELECT sequence FROM access_log WHERE actor_id = ?"), {*once}).all<qint64>();
        QCOMPARE(gone.size(), 1);
        db().run(QStringLiteral("DELETE FROM access_log WHERE actor_id = ?"), {*once});
        remakeBlocksOf(db(), gone);
        forgetWords(db(), QSet<QString>(stay.begin(), stay.end()) << *once << QString());
        transaction.commit();
    }
    QCOMPARE(wordNumber(db(), *once), std::uint32_t(0));
    for (const QString &word : stay)
        QCOMPARE(wordNumber(db(), word), before.value(word));
    QCOMPARE(firstWrongBlock(db(), 1, 2 * blockSize), std::optional<qint64>());
}

/// As after a migration: the log's own thread makes them while nobody appends.
void TestLogRollups::blocksThatAreMissingAreMadeWithoutBeingAsked()
{
    const qint64 covered = coveredByBlocks(db());
    db().run(QStringLiteral("DELETE FROM log_rollups"));
    db().run(QStringLiteral("DELETE FROM log_rollup_blocks"));
    for (int round = 0; round < 5 && !QTest::currentTestFailed(); ++round) { // slower, and right, while there are none
        isAsCounted("priya", SummaryBy::Device);
        comparePages(queryFor("nikos"));
    }
    const auto log = openLog();
    QTRY_COMPARE_WITH_TIMEOUT(coveredByBlocks(db()), covered, 60'000);
    QCOMPARE(firstWrongBlock(db(), 1, covered), std::optional<qint64>());
}

QTEST_GUILESS_MAIN(TestLogRollups)
#include "tst_log_rollups.moc"
