// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "domain/log_action.h"
#include "server/audit/access_log.h"
#include "server/identity/sign_ins.h"
#include "server/keys/key_provider.h"
#include "server/media/grants.h"
#include "server/media/media_store.h"
#include "server/store/migrations.h"
#include "server/store/quota.h"
#include "server/store/recording_states.h"
#include "server/store/recordings.h"
#include "server/store/sessions.h"
#include "tests/support/fake_clock.h"

#include <QBuffer>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace attune;
using namespace attune::server;
using Sort = domain::RecordingQuery::Sort;

static store::Scope scope(const domain::UserId &who, domain::Role role)
{
    return {who, role, QStringLiteral("main"), {}, {}};
}

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
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
    void refreshTokensRotateAndReuseEndsTheSignIn();
    void wrongPasswordsAreThrottledPerAccountAndAddress();
    void triesAreCountedForAllServersTogetherAndOverRestarts();
    void anAddressThatTriesManyAccountsHasToWait();
    void sessionsArePlannedOnceAndTakenOut();
    void aSessionCountsWhenSomebodyElseStandsForIt_data();
    void aSessionCountsWhenSomebodyElseStandsForIt();
    void uploadsCannotUseTheSameRest();
    void oneActsAtATime();
    void accessTokensExpireAndAccountsCloseAtOnce();
    void badAccountsAreRefusedInWords_data();
    void badAccountsAreRefusedInWords();
    void keysStayPrivateAndOutsideTheData();
    void mediaIsSealedAndErasable();
    void linksCannotBeForgedOrUsedAfterTheirTime();

private:
    store::Connection &db() { return m_database->connection(); }
    audit::Entry entry(const QString &id);
    const identity::SecondFactors &factors() { return *m_secondFactors; }

    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    std::unique_ptr<keys::FileKeyProvider> m_keys;
    std::unique_ptr<identity::SecondFactors> m_secondFactors;
    std::unique_ptr<store::Database> m_database;
    domain::UserId m_patient, m_otherPatient, m_clinician, m_otherClinician;
    static constexpr int recordingCount = 10'000;
    static constexpr identity::PasswordCost cheap{1, 64};
};

audit::Entry TestStore::entry(const QString &id)
{
    audit::Entry result;
    result.eventId = id;
    result.occurredAt = m_clock.now();
    result.actorId = QStringLiteral("a");
    result.actorRole = QStringLiteral("patient");
    result.recordingId = QStringLiteral("log-test");
    result.action = domain::LogAction::Watched;
    result.outcome = domain::LogOutcome::Reported;
    return result;
}

void TestStore::initTestCase()
{
    m_database =
        std::make_unique<store::Database>(store::Address::sqlite(m_folder.filePath(QStringLiteral("clinic.sqlite"))));
    store::migrate(db(), m_clock.now());
    m_database->unlock(crypto::SecretBytes(QByteArray(32, 'p')));
    auto provider = keys::FileKeyProvider::openOrCreate(m_folder.filePath(QStringLiteral("keys.json")),
                                                        m_folder.filePath(QStringLiteral("data")), m_clock.now());
    m_keys = std::move(*provider);
    m_secondFactors = std::make_unique<identity::SecondFactors>(m_clock, *m_keys);
    const auto add = [this](const char *email, const char16_t *name, domain::Role role) {
        identity::NewAccount account;
        account.email = QString::fromLatin1(email);
        account.fullName = QString::fromUtf16(name);
        account.role = role;
        account.password = QStringLiteral("a long password");
        return *identity::createAccount(db(), account, cheap, m_clock.now());
    };
    m_patient = add("p@x", u"Søren Łukasik", domain::Role::Patient);
    m_otherPatient = add("q@x", u"Zoë Ünal", domain::Role::Patient);
    m_clinician = add("c@x", u"Dr Adeyemi", domain::Role::Psychologist);
    m_otherClinician = add("d@x", u"Dr Brandt", domain::Role::Psychologist);
    store::Transaction transaction(db());
    db().run(QStringLiteral("INSERT INTO therapy_sessions(id, client_id, clinician_id, starts_at, ends_at, state) "
                            "VALUES('s',?,?,0,0,'completed')"),
             {m_patient.value(), m_clinician.value()});
    for (int i = 0; i < recordingCount; ++i) {
        const bool mine = i % 4 == 0;
        db().run(QStringLiteral("INSERT INTO recordings(id, session_id, client_id, clinician_id, "
                                "status, session_at, duration_s, size_bytes, kept_until, view_count) "
                                "VALUES(?,'s',?,?,?,?,?,?,?,?)"),
                 {QStringLiteral("r%1").arg(i), (mine ? m_patient : m_otherPatient).value(),
                  (i % 2 ? m_clinician : m_otherClinician).value(),
                  i % 10 ? QStringLiteral("AVAILABLE") : QStringLiteral("FAILED"), (i * 7919) % 1000,
                  (i * 104729) % 500, qint64(i) * 1'000'003, i % 3, i % 5});
    }
    transaction.commit();
}

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

void TestStore::refreshTokensRotateAndReuseEndsTheSignIn()
{
    identity::SignIns signIns(m_clock, {}, cheap, factors());
    const auto accepted = signIns.signIn(db(), QStringLiteral("P@x"), QStringLiteral("a long password"),
                                         QStringLiteral("test"), {QStringLiteral("1.1.1.1")});
    QVERIFY(accepted && !accepted->partial);
    const auto first = accepted->tokens;
    const auto second = signIns.refresh(db(), first->refresh);
    QVERIFY(second);
    QVERIFY(second->refresh != first->refresh);
    QVERIFY(!signIns.caller(db(), first->access)); // rotation ends the old access token, too
    QVERIFY(signIns.caller(db(), second->access).has_value());
    m_clock.advance(identity::SignInRules{}.lostAnswerLeeway); // too late to say that the answer was lost
    const auto reused = signIns.refresh(db(), first->refresh);
    QVERIFY(!reused);
    QCOMPARE(reused.error().code, QStringLiteral("token_reused"));
    QVERIFY(!signIns.caller(db(), second->access));
    QVERIFY(!signIns.refresh(db(), second->refresh));
    auto row = db().run(QStringLiteral("SELECT access_hash, refresh_hash FROM sign_ins WHERE id = ?"),
                        {first->signIn.value()});
    QVERIFY(row.next());
    QVERIFY(!row.value(0).toByteArray().contains(second->access.toLatin1())); // only hashes are stored
}

void TestStore::wrongPasswordsAreThrottledPerAccountAndAddress()
{
    identity::SignIns signIns(m_clock, {}, cheap, factors());
    const auto attempt = [&](const char *password, const char *address) {
        const auto result = signIns.signIn(db(), QStringLiteral("p@x"), QString::fromLatin1(password), {},
                                           {QString::fromLatin1(address)});
        return result ? QStringLiteral("in") : result.error().code;
    };
    for (int i = 0; i < 10; ++i)
        QCOMPARE(attempt("wrong", "9.9.9.9"), QStringLiteral("invalid_credentials"));
    QCOMPARE(attempt("a long password", "9.9.9.9"), QStringLiteral("too_many_attempts"));
    QCOMPARE(attempt("a long password", "8.8.8.8"), QStringLiteral("in")); // nobody else is locked out by it
    m_clock.advance(std::chrono::minutes(16));
    QCOMPARE(attempt("a long password", "9.9.9.9"), QStringLiteral("in"));
    QCOMPARE(signIns.signIn(db(), QStringLiteral("nobody@x"), QStringLiteral("x"), {}, {}).error().code,
             QStringLiteral("invalid_credentials"));
}

void TestStore::triesAreCountedForAllServersTogetherAndOverRestarts()
{
    const auto attempt = [&](const char *password) {
        identity::SignIns justStarted(m_clock, {}, cheap, factors());
        const auto result = justStarted.signIn(db(), QStringLiteral("Q@x "), QString::fromLatin1(password), {},
                                               {QStringLiteral("7.7.7.7")});
        return result ? QStringLiteral("in") : result.error().code;
    };
    for (int i = 0; i < 10; ++i)
        QCOMPARE(attempt("wrong"), QStringLiteral("invalid_credentials"));
    QCOMPARE(attempt("a long password"), QStringLiteral("too_many_attempts"));
    auto kept = db().run(QStringLiteral("SELECT who FROM failed_tries"));
    while (kept.next())
        QCOMPARE(kept.value(0).toByteArray().size(), 43); // a keyed hash, never what was typed
    m_clock.advance(std::chrono::minutes(16));
    for (int i = 0; i < 30; ++i) // a right one costs nothing
        QCOMPARE(attempt("a long password"), QStringLiteral("in"));
}

void TestStore::anAddressThatTriesManyAccountsHasToWait()
{
    identity::SignInRules rules;
    rules.throttle.triesOfAddress = 12;
    identity::SignIns signIns(m_clock, rules, cheap, factors());
    const auto attempt = [&](const QString &email, const char *password, const char *address) {
        const auto result =
            signIns.signIn(db(), email, QString::fromLatin1(password), {}, {QString::fromLatin1(address)});
        return result ? QStringLiteral("in") : result.error().code;
    };
    for (int i = 0; i < 12; ++i)
        QCOMPARE(attempt(QStringLiteral("guess-%1@x").arg(i), "wrong", "6.6.6.6"),
                 QStringLiteral("invalid_credentials"));
    QCOMPARE(attempt(QStringLiteral("q@x"), "a long password", "6.6.6.6"), QStringLiteral("too_many_attempts"));
    QCOMPARE(attempt(QStringLiteral("q@x"), "a long password", "5.5.5.5"), QStringLiteral("in"));
    m_clock.advance(std::chrono::minutes(16));
    QCOMPARE(attempt(QStringLiteral("q@x"), "a long password", "6.6.6.6"), QStringLiteral("in"));
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

void TestStore::accessTokensExpireAndAccountsCloseAtOnce()
{
    identity::SignIns signIns(m_clock, {}, cheap, factors());
    const auto tokens = signIns.signIn(db(), QStringLiteral("q@x"), QStringLiteral("a long password"), {}, {})->tokens;
    QVERIFY(signIns.caller(db(), tokens->access).has_value());
    db().run(QStringLiteral("UPDATE users SET active = 0 WHERE id = ?"), {m_otherPatient.value()});
    QCOMPARE(signIns.caller(db(), tokens->access).error().code, QStringLiteral("sign_in_required"));
    db().run(QStringLiteral("UPDATE users SET active = 1 WHERE id = ?"), {m_otherPatient.value()});
    m_clock.advance(std::chrono::minutes(11));
    QCOMPARE(signIns.caller(db(), tokens->access).error().code, QStringLiteral("token_expired"));
}

void TestStore::badAccountsAreRefusedInWords_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("says");
    QTest::newRow("no address") << "someone"
                                << "A"
                                << "a long password"
                                << "e-mail";
    QTest::newRow("two at signs") << "a@b@c"
                                  << "A"
                                  << "a long password"
                                  << "e-mail";
    QTest::newRow("short password") << "a@b"
                                    << "A"
                                    << "short"
                                    << "password";
    QTest::newRow("no name") << "a@b"
                             << " "
                             << "a long password"
                             << "name";
    QTest::newRow("taken") << "P@X"
                           << "A"
                           << "a long password"
                           << "already";
}

void TestStore::badAccountsAreRefusedInWords()
{
    QFETCH(QString, email);
    QFETCH(QString, name);
    QFETCH(QString, password);
    QFETCH(QString, says);
    identity::NewAccount account;
    account.email = email;
    account.fullName = name;
    account.password = password;
    account.role = domain::Role::Patient;
    const auto made = identity::createAccount(db(), account, cheap, m_clock.now());
    QVERIFY(!made);
    QVERIFY2(made.error().detail.contains(says), qPrintable(made.error().detail));
}

void TestStore::keysStayPrivateAndOutsideTheData()
{
    const QString path = m_folder.filePath(QStringLiteral("keys/master.json"));
    const auto keys =
        keys::FileKeyProvider::openOrCreate(path, m_folder.filePath(QStringLiteral("data")), m_clock.now());
    QVERIFY(keys);
    const auto again =
        keys::FileKeyProvider::openOrCreate(path, m_folder.filePath(QStringLiteral("data")), m_clock.now());
    QCOMPARE((*again)->linkKey().bytes(), (*keys)->linkKey().bytes());
    QVERIFY(!keys::FileKeyProvider::openOrCreate(m_folder.filePath(QStringLiteral("data/keys.json")),
                                                 m_folder.filePath(QStringLiteral("data")), m_clock.now()));
    QFile(path).setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther);
    QVERIFY(!keys::FileKeyProvider::openOrCreate(path, m_folder.filePath(QStringLiteral("data")), m_clock.now()));
}

void TestStore::mediaIsSealedAndErasable()
{
    const auto keys = keys::FileKeyProvider::openOrCreate(m_folder.filePath(QStringLiteral("k2/master.json")),
                                                          m_folder.filePath(QStringLiteral("media")), m_clock.now());
    const keys::ObjectKeys wraps(*m_database, **keys, m_clock);
    const auto objects = storage::folderStore(m_folder.filePath(QStringLiteral("media")));
    media::MediaStore store(*objects, **keys, wraps);
    QByteArray film = QByteArray("this is a film ").repeated(20'000);
    QBuffer buffer(&film);
    buffer.open(QIODevice::ReadOnly);
    const auto stored = store.put(QStringLiteral("rec"), buffer);
    QVERIFY(stored);
    QCOMPARE(stored->sizeBytes, film.size());
    QCOMPARE(*(*store.open(QStringLiteral("rec")))->read(100'000, 50), film.mid(100'000, 50));
    QFile raw(m_folder.filePath(QStringLiteral("media/rec.seal")));
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QVERIFY(!raw.readAll().contains("film"));
    QVERIFY(store.erase(QStringLiteral("rec")).has_value());
    QVERIFY(!*objects->contains(QStringLiteral("rec")));
    QCOMPARE(store.open(QStringLiteral("rec")).error().kind, base::ErrorKind::NotFound);
    QVERIFY(store.erase(QStringLiteral("rec")).has_value());
}

void TestStore::linksCannotBeForgedOrUsedAfterTheirTime()
{
    const crypto::SecretBytes key(QByteArray(32, 'l'));
    const media::Grant grant{QStringLiteral("g1"), {}, {}, {}, {}, false, {}, m_clock.now() + std::chrono::seconds(60)};
    const auto check = [&](const QString &id, const media::GrantProof &proof, int seconds = 0) {
        return media::checkProof(id, proof, key, m_clock.now() + std::chrono::seconds(seconds));
    };
    const media::GrantProof proof = media::proofOf(grant, key);
    QMap<QString, QString> query;
    const auto pairs = proof.asQuery().split(QLatin1Char('&'));
    for (const QString &pair : pairs)
        query.insert(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
    for (const media::GrantProof &sent :
         {media::proofFrom({}, query), media::proofFrom(proof.asHeader().toLatin1(), {})}) {
        QVERIFY(check(QStringLiteral("g1"), sent).has_value());
        QVERIFY(!check(QStringLiteral("g2"), sent));
        QCOMPARE(check(QStringLiteral("g1"), sent, 61).error().kind, base::ErrorKind::LinkExpired);
        QVERIFY(!check(QStringLiteral("g1"), {QString::number(sent.expires.toLongLong() + 1000), sent.signature}));
    }
    QVERIFY(!check(QStringLiteral("g1"), media::proofFrom("x", query))); // a header counts, right or wrong
    QVERIFY(!check(QStringLiteral("g1"), media::proofFrom({}, {})));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
