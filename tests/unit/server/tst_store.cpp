// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/settings.h"
#include "server/store/snapshot.h"
#include "tests/unit/server/store_fixture.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFileInfo>

#include <future>

class TestStore : public QObject, protected StoreFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { beginAll(); }
    void everySortPagesThroughTheWholeSetOnce_data();
    void everySortPagesThroughTheWholeSetOnce();
    void passingOverRowsMeetsTheSameOnes();
    void filtersAreAppliedToTheWholeSet();
    void scopesSeeOnlyTheirOwn();
    void foreignCursorsAreRefused();
    void searchIgnoresCaseAndAccents();
    void migratingTwiceChangesNothing();
    void aNewerDatabaseIsRefused();
    void logAndConsentsCannotBeRewritten();
    void concurrentAppendsAreAllThereInOneOrder();
    void theSameEventIsStoredOnce();
    void concurrentWritersWaitForEachOther();
    void sessionsArePlannedOnceAndTakenOut();
    void aSessionCountsWhenSomebodyElseStandsForIt_data();
    void aSessionCountsWhenSomebodyElseStandsForIt();
    void uploadsCannotUseTheSameRest();
    void oneActsAtATime();
    void erasingHoldsUpNobodyWhileSomebodyReads();
};

void TestStore::everySortPagesThroughTheWholeSetOnce_data()
{
    QTest::addColumn<int>("sort");
    QTest::addColumn<bool>("ascending");
    for (int sort = 0; sort <= static_cast<int>(Sort::KeptUntil); ++sort) {
        QTest::addRow("%s ascending", qPrintable(domain::textOf(static_cast<Sort>(sort)))) << sort << true;
        QTest::addRow("%s descending", qPrintable(domain::textOf(static_cast<Sort>(sort)))) << sort << false;
    }
}

void TestStore::everySortPagesThroughTheWholeSetOnce()
{
    QFETCH(int, sort);
    QFETCH(bool, ascending);
    domain::RecordingQuery query;
    query.sort = static_cast<Sort>(sort);
    query.order = ascending ? domain::RecordingQuery::Order::Ascending : domain::RecordingQuery::Order::Descending;
    query.pageSize = 100;
    query.statuses = {domain::RecordingStatus::Failed}; // a tenth, so that the test stays quick
    QSet<qint64> seen;
    QList<qint64> durations;
    do {
        const auto page = store::listRecordings(db(), scope(m_patient, domain::Role::Admin), query);
        QVERIFY(page);
        QCOMPARE(page->total, std::optional<qint64>(recordingCount / 10));
        for (const auto &row : page->items) {
            QVERIFY2(!seen.contains(row.number), "a row came twice");
            seen.insert(row.number);
            durations << (row.recording.duration ? row.recording.duration->count() : 0);
        }
        query.cursor = page->nextCursor;
    } while (!query.cursor.isEmpty());
    QCOMPARE(seen.size(), recordingCount / 10);
    if (query.sort == Sort::Duration)
        QVERIFY(ascending ? std::is_sorted(durations.begin(), durations.end())
                          : std::is_sorted(durations.rbegin(), durations.rend()));
}

/// Passing over rows, from the start or from a cursor, meets the rows that paging meets.
void TestStore::passingOverRowsMeetsTheSameOnes()
{
    domain::RecordingQuery query;
    query.sort = Sort::Duration;
    query.pageSize = 100;
    query.onlyNew = true;
    query.text = QStringLiteral("soren");
    QList<qint64> paged;
    QString afterFirst;
    do {
        const auto page = store::listRecordings(db(), scope(m_patient, domain::Role::Admin), query);
        QVERIFY(page);
        for (const auto &row : page->items)
            paged << row.number;
        query.cursor = page->nextCursor;
        if (afterFirst.isEmpty())
            afterFirst = page->nextCursor;
    } while (!query.cursor.isEmpty());
    QVERIFY(paged.size() > 300);
    for (const auto &[cursor, before, skip] :
         {std::tuple(QString(), 0, 250), std::tuple(afterFirst, 100, 150),
          std::tuple(QString(), 0, int(paged.size()) - 1), std::tuple(QString(), 0, int(paged.size()) + 5)}) {
        query.cursor = cursor;
        query.skip = skip;
        const auto page = store::listRecordings(db(), scope(m_patient, domain::Role::Admin), query);
        QVERIFY(page);
        QList<qint64> numbers;
        for (const auto &row : page->items)
            numbers << row.number;
        QCOMPARE(numbers, paged.mid(before + skip, 100));
        QCOMPARE(page->nextCursor.isEmpty(), before + skip + 100 >= paged.size());
    }
}

void TestStore::filtersAreAppliedToTheWholeSet()
{
    domain::RecordingQuery query;
    query.clientId = m_patient;
    query.from = base::fromUnixMs(100);
    query.to = base::fromUnixMs(200);
    const auto page = store::listRecordings(db(), scope(m_patient, domain::Role::PracticeManager), query);
    qint64 expected = 0;
    for (int i = 0; i < recordingCount; i += 4)
        expected += (i * 7919) % 1000 >= 100 && (i * 7919) % 1000 < 200;
    QCOMPARE(*page->total, expected);
    query = {};
    query.text = QStringLiteral("100%"); // a wildcard of the database is only text here
    QCOMPARE(*store::listRecordings(db(), scope(m_patient, domain::Role::Admin), query)->total, 0);
}

void TestStore::scopesSeeOnlyTheirOwn()
{
    QCOMPARE(*store::listRecordings(db(), scope(m_patient, domain::Role::Patient), {})->total, recordingCount / 4);
    QCOMPARE(*store::listRecordings(db(), scope(m_clinician, domain::Role::Psychologist), {})->total,
             recordingCount / 2);
    QCOMPARE(*store::listRecordings(db(), scope(m_clinician, domain::Role::Unknown), {})->total, 0);
}

void TestStore::foreignCursorsAreRefused()
{
    domain::RecordingQuery query;
    query.pageSize = 10;
    const QString cursor = store::listRecordings(db(), scope(m_patient, domain::Role::Admin), query)->nextCursor;
    query.cursor = cursor;
    query.sort = Sort::Duration;
    QCOMPARE(store::listRecordings(db(), scope(m_patient, domain::Role::Admin), query).error().kind,
             base::ErrorKind::InvalidInput);
    for (const char *bad : {"x", "W10", "WzEsMiwzXQ", "' OR 1=1 --"}) {
        query = {};
        query.cursor = QString::fromLatin1(bad);
        QVERIFY(!store::listRecordings(db(), scope(m_patient, domain::Role::Admin), query));
    }
}

void TestStore::searchIgnoresCaseAndAccents()
{
    for (const char16_t *text : {u"søren", u"SOREN", u"Lukasik", u"łukasik"}) {
        domain::RecordingQuery query;
        query.text = QString::fromUtf16(text);
        QCOMPARE(*store::listRecordings(db(), scope(m_patient, domain::Role::Admin), query)->total, recordingCount / 4);
    }
}

void TestStore::migratingTwiceChangesNothing()
{
    store::migrate(db(), m_clock.now());
    auto row = db().run(QStringLiteral("SELECT COUNT(*), MAX(version) FROM schema_version"));
    QVERIFY(row.next());
    QCOMPARE(row.number(0), store::newestSchema());
    QCOMPARE(row.number(1), store::newestSchema());
}

void TestStore::aNewerDatabaseIsRefused()
{
    store::Database other(store::Address::sqlite(m_folder.filePath(QStringLiteral("newer.sqlite"))));
    store::migrate(other.connection(), m_clock.now());
    other.connection().run(QStringLiteral("INSERT INTO schema_version VALUES(999, 0)"));
    QVERIFY_EXCEPTION_THROWN(store::migrate(other.connection(), m_clock.now()), store::StoreError);
}

void TestStore::logAndConsentsCannotBeRewritten()
{
    audit::AccessLog log(*m_database, m_clock);
    QVERIFY(log.append({entry(QStringLiteral("fixed"))}).has_value());
    QVERIFY_EXCEPTION_THROWN(db().run(QStringLiteral("UPDATE access_log SET actor_id = 'x'")), store::StoreError);
    QVERIFY_EXCEPTION_THROWN(db().run(QStringLiteral("DELETE FROM access_log")), store::StoreError);
    db().run(
        QStringLiteral(
            "INSERT INTO consents(id, client_id, kind, body, recorded_by, recorded_at) VALUES('k',?,'given','{}',?,0)"),
        {m_patient.value(), m_patient.value()});
    QVERIFY_EXCEPTION_THROWN(db().run(QStringLiteral("UPDATE consents SET kind = 'declined'")), store::StoreError);
    QVERIFY_EXCEPTION_THROWN(db().run(QStringLiteral("DELETE FROM consents")), store::StoreError);
}

void TestStore::concurrentAppendsAreAllThereInOneOrder()
{
    audit::AccessLog log(*m_database, m_clock);
    std::vector<std::thread> writers;
    std::atomic<int> acknowledged = 0;
    for (int writer = 0; writer < 12; ++writer) {
        writers.emplace_back([&, writer] {
            for (int i = 0; i < 40; ++i)
                acknowledged += log.append({entry(QStringLiteral("w%1-%2").arg(writer).arg(i))}).has_value();
        });
    }
    for (auto &writer : writers)
        writer.join();
    QCOMPARE(acknowledged.load(), 480);
    for (int writer = 0; writer < 12; ++writer) {
        auto rows = db().run(QStringLiteral("SELECT event_id FROM access_log WHERE event_id LIKE ? ORDER BY sequence"),
                             {QStringLiteral("w%1-%").arg(writer)});
        for (int i = 0; i < 40; ++i) {
            QVERIFY(rows.next());
            QCOMPARE(rows.text(0), QStringLiteral("w%1-%2").arg(writer).arg(i));
        }
    }
}

void TestStore::theSameEventIsStoredOnce()
{
    audit::AccessLog log(*m_database, m_clock);
    auto event = entry(QStringLiteral("twice"));
    event.reason = QStringLiteral("because");
    QVERIFY(log.append({event}).has_value());
    QVERIFY(log.append({event, entry(QStringLiteral("another"))}).has_value());
    auto row = db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE event_id IN ('twice','another')"));
    QVERIFY(row.next());
    QCOMPARE(row.number(0), 2);
    auto text =
        db().run(QStringLiteral("SELECT l.reason_commitment, t.body, l.event_id FROM access_log l JOIN log_texts t "
                                "USING(event_id) WHERE event_id = 'twice'"));
    QVERIFY(text.next());
    QCOMPARE(text.opened(1, store::personal::logText, text.text(2)), QStringLiteral("because"));
    QVERIFY(!text.text(1).contains(QStringLiteral("because")));
    QCOMPARE(text.text(0).size(), 64);
    QVERIFY(!text.text(0).contains(QStringLiteral("because")));
}

void TestStore::concurrentWritersWaitForEachOther()
{
    db().run(QStringLiteral("CREATE TABLE counter(value INTEGER)"));
    db().run(QStringLiteral("INSERT INTO counter VALUES(0)"));
    std::atomic<int> failures = 0;
    std::vector<std::thread> writers;
    for (int writer = 0; writer < 4; ++writer) {
        writers.emplace_back([&] {
            for (int i = 0; i < 50; ++i) {
                try {
                    auto &connection = m_database->connection();
                    store::Transaction transaction(connection);
                    auto row = connection.run(QStringLiteral("SELECT value FROM counter"));
                    row.next();
                    connection.run(QStringLiteral("UPDATE counter SET value = ?"), {row.number(0) + 1});
                    transaction.commit();
                } catch (const store::StoreError &) {
                    ++failures;
                }
            }
        });
    }
    for (auto &writer : writers)
        writer.join();
    auto row = db().run(QStringLiteral("SELECT value FROM counter"));
    QVERIFY(row.next());
    QCOMPARE(failures.load(), 0);
    QCOMPARE(row.number(0), 200);
}

void TestStore::sessionsArePlannedOnceAndTakenOut()
{
    const auto now = m_clock.now();
    const auto account = [&](const char *email, domain::Role role) {
        identity::NewAccount fresh;
        fresh.email = QString::fromLatin1(email);
        fresh.fullName = fresh.email;
        fresh.role = role;
        fresh.password = QStringLiteral("a long password");
        return *identity::createAccount(db(), fresh, cheap, now);
    };
    const auto clinician = account("plans@x", domain::Role::Psychologist);
    const auto client = account("planned@x", domain::Role::Patient);
    const auto plan = [&](const domain::UserId &who, const domain::UserId &whose, std::chrono::minutes from,
                          std::chrono::minutes length) {
        return store::planSession(db(), {who, whose, now + from, now + from + length, QStringLiteral("operator")}, now);
    };
    using namespace std::chrono_literals;
    const auto id = plan(client, clinician, 60min, 50min);
    QVERIFY2(id, qPrintable(id ? QString() : id.error().detail));
    QCOMPARE(*plan(client, clinician, 60min, 45min), *id); // the same again
    const auto session = store::sessionById(db(), *id, now);
    QVERIFY(session && session->clientId == client && session->clinicianId == clinician);
    QVERIFY(!plan(clinician, client, 60min, 50min)); // the wrong way round
    QVERIFY(!plan(client, clinician, 60min, 0min));
    QVERIFY(!plan(client, clinician, 60min, 13h));
    QVERIFY(!plan(client, clinician, -25h, 50min));
    QVERIFY(!plan(client, clinician, 24h * 800, 50min));
    QVERIFY(!plan(domain::UserId(QStringLiteral("nobody")), clinician, 60min, 50min));
    QVERIFY(store::cancelSession(db(), *id));
    QCOMPARE(store::cancelSession(db(), *id).error().kind, base::ErrorKind::Conflict);
    const auto again = plan(client, clinician, 60min, 50min);
    QVERIFY(again && *again != *id);
    QVERIFY(store::beginRecording(db(), *store::sessionById(db(), *again, now), false, now));
    QVERIFY(!store::cancelSession(db(), *again)); // what was recorded stays
    db().run(QStringLiteral("UPDATE users SET office_id = 'elsewhere' WHERE id = ?"), {client.value()});
    QVERIFY(!plan(client, clinician, 120min, 50min));
}

/// Who treats whom is not the clinician's alone to say: every way to have a session, and whether it counts.
void TestStore::aSessionCountsWhenSomebodyElseStandsForIt_data()
{
    QTest::addColumn<QString>("plannedBy");
    QTest::addColumn<QString>("confirmedBy");
    QTest::addColumn<bool>("cancelled");
    QTest::addColumn<int>("minutesLater");
    QTest::addColumn<bool>("counts");
    const QString self = QStringLiteral("self");
    const QString none;
    QTest::newRow("by the clinician, to come") << self << none << false << 0 << false;
    QTest::newRow("by the clinician, its time has come") << self << none << false << 61 << false;
    QTest::newRow("by the clinician, over for a year") << self << none << false << 60 * 24 * 365 << false;
    QTest::newRow("confirmed by the clinician") << self << self << false << 61 << false;
    QTest::newRow("confirmed by the client, to come") << self << QStringLiteral("client") << false << 0 << false;
    QTest::newRow("confirmed by the client") << self << QStringLiteral("client") << false << 61 << true;
    QTest::newRow("confirmed by a manager") << self << QStringLiteral("manager") << false << 61 << true;
    QTest::newRow("confirmed and cancelled") << self << QStringLiteral("client") << true << 61 << false;
    QTest::newRow("by a manager, to come") << QStringLiteral("manager") << none << false << 0 << false;
    QTest::newRow("by a manager") << QStringLiteral("manager") << none << false << 61 << true;
    QTest::newRow("by the operator") << QStringLiteral("operator") << none << false << 61 << true;
    QTest::newRow("by a manager, cancelled") << QStringLiteral("manager") << none << true << 61 << false;
}

void TestStore::aSessionCountsWhenSomebodyElseStandsForIt()
{
    QFETCH(QString, plannedBy);
    QFETCH(QString, confirmedBy);
    QFETCH(bool, cancelled);
    QFETCH(int, minutesLater);
    QFETCH(bool, counts);
    const auto now = m_clock.now();
    const auto account = [&](domain::Role role) {
        identity::NewAccount fresh;
        fresh.email = base::newUuidV7(base::toUnixMs(now)) + QStringLiteral("@x");
        fresh.fullName = QStringLiteral("A Name");
        fresh.role = role;
        fresh.password = QStringLiteral("a long password");
        return *identity::createAccount(db(), fresh, cheap, now);
    };
    const auto clinician = account(domain::Role::Psychologist);
    const auto client = account(domain::Role::Patient);
    const auto other = account(domain::Role::Psychologist);
    const auto named = [&](const QString &who) { return who == QStringLiteral("self") ? clinician.value() : who; };
    using namespace std::chrono_literals;
    const auto id = store::planSession(db(), {client, clinician, now + 60min, now + 110min, named(plannedBy)}, now);
    QVERIFY(id);
    if (!confirmedBy.isEmpty())
        store::confirmSession(db(), *id, domain::UserId(named(confirmedBy)));
    if (cancelled)
        QVERIFY(store::cancelSession(db(), *id));
    const auto later = now + std::chrono::minutes(minutesLater);
    QCOMPARE(store::tookPlace(db(), client, clinician, later), counts);
    QCOMPARE(store::cliniciansOf(db(), client, later), counts ? QStringList{clinician.value()} : QStringList());
    QVERIFY(!store::tookPlace(db(), client, other, later));
    // The session itself is shown as confirmed when somebody else stands for it, whether its time has come or not.
    const bool stands = !cancelled && (plannedBy != QStringLiteral("self") ||
                                       (!confirmedBy.isEmpty() && confirmedBy != QStringLiteral("self")));
    QCOMPARE(store::sessionById(db(), *id, later)->isConfirmed, stands);
    // Once the two had a session that counts, a clinician plans the next ones alone.
    const auto next = store::planSession(db(), {client, clinician, later + 24h, later + 25h, clinician.value()}, later);
    QCOMPARE(store::sessionById(db(), *next, later)->isConfirmed, counts);
    // And nobody plans their own past.
    QVERIFY(!store::planSession(db(), {client, clinician, later - 10min, later + 40min, clinician.value()}, later));
    QVERIFY(
        store::planSession(db(), {client, clinician, later - 10min, later + 40min, QStringLiteral("operator")}, later));
}

void TestStore::uploadsCannotUseTheSameRest()
{
    const qint64 kept = [this] {
        auto row = db().run(QStringLiteral("SELECT COALESCE(SUM(size_bytes), 0) FROM recordings WHERE has_media = 1"));
        row.next();
        return row.number(0);
    }();
    const qint64 quota = kept + 1000;
    store::Reservation first(db(), m_clock, QStringLiteral("first"), quota);
    QCOMPARE(first.left(), 1000);
    QVERIFY(first.hold(600));
    {
        store::Reservation second(db(), m_clock, QStringLiteral("second"), quota);
        QCOMPARE(second.left(), 400);
        QCOMPARE(second.hold(401).error().code, QStringLiteral("quota_reached"));
        QVERIFY(second.hold(400));
        QCOMPARE(first.hold(601).error().code, QStringLiteral("quota_reached"));
    } // it gave up: its room is free again
    QVERIFY(first.hold(1000));
    QCOMPARE(first.hold(1001).error().code, QStringLiteral("quota_reached"));
    // What a crash left ends by itself.
    db().run(QStringLiteral("INSERT INTO upload_reservations(id, bytes, ends_at) VALUES('crashed', 900, ?)"),
             {base::toUnixMs(m_clock.now()) + 1000});
    QCOMPARE(first.hold(1000).error().code, QStringLiteral("quota_reached"));
    m_clock.advance(std::chrono::seconds(2));
    QVERIFY(first.hold(1000));
    store::Reservation unlimited(db(), m_clock, QStringLiteral("third"), 0);
    QVERIFY(unlimited.hold(std::numeric_limits<qint64>::max()));
}

void TestStore::oneActsAtATime()
{
    store::Turns turns;
    constexpr int count = 24;
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::atomic<int> done = 0;
    std::atomic<int> turnedAway = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back([&] {
            const auto turn =
                turns.take(m_database->connection(), QStringLiteral("the same thing"), std::chrono::seconds(20));
            if (!turn) {
                ++turnedAway;
                return;
            }
            most = std::max(most.load(), ++inside);
            std::this_thread::yield();
            --inside;
            ++done;
        });
    }
    for (auto &thread : threads)
        thread.join();
    QCOMPARE(most.load(), 1);
    QVERIFY(done.load() >= 1);
    QCOMPARE(done.load() + turnedAway.load(), count);
    const auto one = turns.take(db(), QStringLiteral("one"));
    QVERIFY(one);
    QVERIFY(turns.take(db(), QStringLiteral("another"))); // of something else nobody is kept
    QVERIFY(!turns.take(db(), QStringLiteral("one"), std::chrono::milliseconds(1)));
}

/// Erasing waits for those who read something older, such as a backup; whoever writes does not wait for that.
void TestStore::erasingHoldsUpNobodyWhileSomebodyReads()
{
    const auto note = [this](int number) {
        store::keepSetting(db(), QStringLiteral("noted"), QString::number(number));
    };
    std::promise<void> isReading;
    std::promise<void> mayEnd;
    std::thread reader([&] {
        const store::Snapshot older(db());
        (void)store::setting(db(), QStringLiteral("noted"));
        isReading.set_value();
        mayEnd.get_future().wait();
    });
    isReading.get_future().wait();
    note(0); // there is something newer than what is read
    std::atomic<bool> isErased = false;
    std::thread eraser([&] {
        db().overwriteFreed(QStringLiteral("object_keys"));
        isErased = true;
    });
    const QDeadlineTimer busy(1500); // it is tried for five seconds, while somebody reads
    std::chrono::milliseconds longest{0};
    for (int written = 1; !busy.hasExpired(); ++written) {
        QElapsedTimer one;
        one.start();
        note(written);
        longest = std::max(longest, std::chrono::milliseconds(one.elapsed()));
    }
    const bool wasErased = isErased;
    mayEnd.set_value();
    reader.join();
    eraser.join();
    QVERIFY2(!wasErased && longest < std::chrono::seconds(4), "who wrote waited until it was given up");
    const QFileInfo log(m_folder.filePath(QStringLiteral("clinic.sqlite-wal")));
    QVERIFY(!log.exists() || log.size() == 0); // and in the end everything is in its place
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
