// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_check.h"
#include "server/audit/log_texts.h"
#include "server/jobs/job_lease.h"
#include "server/retention/log_retention.h"
#include "server/store/legal_holds.h"
#include "tests/contract/access_log_fixture.h"
#include "tests/support/clock_from.h"

#include <thread>

using domain::KeepClass;
using domain::LogAction;
using server::retention::LogPeriods;
namespace retention = server::retention;
namespace store = server::store;

/// Entries go when their class and their client let them, behind a record; what remains verifies, and what was taken
/// out otherwise shows. The clock of these tests is a moment years from now, which the functions are given.
class TestLogRetention : public QObject, protected AccessLogFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingGoesUntilSomebodySaysSo();
    void periodsShorterThanSixYearsAreNone();
    void whatMayGoGoesAndNothingElse_data();
    void whatMayGoGoesAndNothingElse();
    void aHoldKeepsWhatIsAboutItsClient();
    void aHoldPlacedInBetweenKeepsToo();
    void whatRemainsVerifies();
    void whatWasTakenOutOtherwiseShows();
    void killedBetweenAnyTwoStepsItGoesOn_data();
    void killedBetweenAnyTwoStepsItGoesOn();
    void twoServersTakeEntriesOutOnce();
    void theDatabaseLetsNothingElseGo();
    void theWalkRestsBehindTheEnd();
    void aRemovalBetweenTwoPartsIsTold();
    void whatStandsBehindAYoungerEntryWaits();
    void aRunBehindAnotherIsNotMeasuredByWhatStandsBeforeBoth();
    void aRecordHasTheMomentItWasMade();
    void manyGoALittleAtATime();

private:
    void start();
    void stop();
    base::Instant later(int years) const { return m_now + std::chrono::hours(24 * 365) * years; }
    base::Result<qint64> retire(base::Instant now);
    bool takesSomethingOut(base::Instant now);
    void append(LogAction action, const QString &client = {}, const QString &recording = {},
                const QString &reason = {});
    static audit::Entry entryOf(LogAction action);
    qint64 appendTogether(const QList<LogAction> &actions);
    QString someClient();
    QString recordingOf(const QString &client);
    QStringList actionsLeft();
    QString plan(int most = 0);
    static QByteArrayList tampered(QByteArrayList lines, const QByteArray &how);
    audit::AccessLog &log() { return m_clinic->clinic().log; }

    std::unique_ptr<server::JobLease> m_lease; ///< goes before its clinic
    base::Instant m_now;
};

void TestLogRetention::init()
{
    m_clinic = std::make_unique<TestClinic>();
    start();
    m_now = base::SystemClock().now();
}

void TestLogRetention::cleanup()
{
    m_lease.reset();
    m_clinic.reset();
}

/// As another server that is at it: the clinic's own job would carry out what a test has only planned.
void TestLogRetention::start()
{
    m_clinic->start();
    QVERIFY(QTest::qWaitFor(
        [this] {
            server::Clinic &clinic = m_clinic->clinic();
            m_lease = server::JobLease::take(clinic.database, clinic.clock, QStringLiteral("retention"),
                                             QStringLiteral("the test"));
            return m_lease != nullptr;
        },
        20'000));
}

void TestLogRetention::stop()
{
    m_lease.reset();
    m_clinic->stop();
}

base::Result<qint64> TestLogRetention::retire(base::Instant now)
{
    return retention::retireEntries({db(), log(), m_clinic->clinic().retentionPolicies, ClockFrom(now)});
}

bool TestLogRetention::takesSomethingOut(base::Instant now)
{
    const auto gone = retire(now);
    return gone && *gone > 0;
}

audit::Entry TestLogRetention::entryOf(LogAction action)
{
    audit::Entry entry;
    entry.occurredAt = base::SystemClock().now();
    entry.eventId = base::newUuidV7(base::toUnixMs(entry.occurredAt));
    entry.actorId = QStringLiteral("somebody");
    entry.action = action;
    entry.outcome = domain::LogOutcome::Allowed;
    return entry;
}

/// One behind the other, whatever the server writes meanwhile. @return the number of the first
qint64 TestLogRetention::appendTogether(const QList<LogAction> &actions)
{
    QList<audit::Entry> entries;
    for (const LogAction action : actions)
        entries << entryOf(action);
    if (!log().append(entries))
        return -1;
    return number(QStringLiteral("SELECT sequence FROM access_log WHERE event_id = ?"), {entries.first().eventId});
}

void TestLogRetention::append(LogAction action, const QString &client, const QString &recording, const QString &reason)
{
    audit::Entry entry = entryOf(action);
    entry.clientId = client;
    entry.recordingId = recording;
    entry.reason = reason;
    QVERIFY(log().append({entry}));
}

QString TestLogRetention::someClient()
{
    return db()
        .run(QStringLiteral("SELECT client_id FROM recordings WHERE status = 'AVAILABLE' ORDER BY id LIMIT 1"))
        .only<QString>();
}

QString TestLogRetention::recordingOf(const QString &client)
{
    return db()
        .run(QStringLiteral("SELECT id FROM recordings WHERE client_id = ? ORDER BY id LIMIT 1"), {client})
        .only<QString>();
}

QStringList TestLogRetention::actionsLeft()
{
    return db().run(QStringLiteral("SELECT DISTINCT action FROM access_log")).all<QString>();
}

/// Names everything that is over in eight years, as far as a record may; deletes nothing.
QString TestLogRetention::plan(int most)
{
    const auto now = later(8);
    retention::EntryAges ages(db(), m_clinic->clinic().retentionPolicies, {7, 0}, now);
    QList<qint64> over;
    const auto aged = audit::agedEntries(db(), 1, audit::treeSize(db()), ages.latest());
    for (const auto &entry : aged) {
        if (ages.isOver(entry) && (most == 0 || over.size() < most))
            over << entry.sequence;
    }
    const auto planned =
        audit::planRemoval(db(), log(), {over, ages.latest(), QStringLiteral("security 7 years")}, now);
    return planned ? *planned : QString();
}

void TestLogRetention::nothingGoesUntilSomebodySaysSo()
{
    const qint64 entries = number(QStringLiteral("SELECT COUNT(*) FROM access_log"));
    const auto gone = retire(later(80));
    QVERIFY(gone && *gone == 0);
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM access_log")) >= entries);
    QVERIFY(!actionsLeft().contains(textOf(LogAction::LogEntriesRemoved)));
}

void TestLogRetention::periodsShorterThanSixYearsAreNone()
{
    for (const LogPeriods &unsound : {LogPeriods{5, 0}, LogPeriods{0, 5}, LogPeriods{7, 101}, LogPeriods{-1, 7}}) {
        retention::keepLogPeriods(db(), unsound);
        QVERIFY(!retention::logPeriods(db()).isOn());
        const auto gone = retire(later(80));
        QVERIFY(gone && *gone == 0);
    }
    retention::keepLogPeriods(db(), {6, 7});
    QCOMPARE(retention::logPeriods(db()), (LogPeriods{6, 7}));
    const auto tooSoon = retire(later(5));
    QVERIFY(tooSoon && *tooSoon == 0);
}

void TestLogRetention::whatMayGoGoesAndNothingElse_data()
{
    QTest::addColumn<int>("years");
    QTest::addColumn<bool>("isErased"); ///< every recording of every client
    QTest::addColumn<bool>("careGoes");
    QTest::newRow("a year after the period, records kept") << 8 << false << false;
    QTest::newRow("recordings erased, their time not over") << 8 << true << false;
    QTest::newRow("everything over") << 40 << true << true;
    QTest::newRow("time over, recordings still there") << 40 << false << false;
}

void TestLogRetention::whatMayGoGoesAndNothingElse()
{
    QFETCH(int, years);
    QFETCH(bool, isErased);
    QFETCH(bool, careGoes);
    const QString client = someClient();
    if (isErased) {
        db().run(QStringLiteral("UPDATE recordings SET status = 'DELETED', kept_until = ?"),
                 {base::toUnixMs(later(20))});
        db().run(QStringLiteral("UPDATE therapy_sessions SET starts_at = ?, ends_at = ?"),
                 {base::toUnixMs(m_now) - 1000, base::toUnixMs(m_now)});
    }
    QStringList keptWords;
    for (const domain::LogActionRow &row : domain::logActions()) {
        append(row.action, row.concerns == domain::Concerns::Record ? client : QString());
        if (row.keep == KeepClass::Evidence || (row.keep == KeepClass::Care && !careGoes))
            keptWords << QString::fromLatin1(row.name);
    }
    append(LogAction::Opened, QStringLiteral("nobody of this clinic"));
    retention::keepLogPeriods(db(), {7, 7});
    const auto gone = retire(later(years));
    QVERIFY2(gone, gone ? "" : qPrintable(gone.error().detail));
    QVERIFY(*gone > 0);
    const auto counts = audit::removalCounts(db());
    QCOMPARE(counts.removed, *gone);
    const QStringList left = actionsLeft();
    for (const QString &word : std::as_const(keptWords))
        QVERIFY2(left.contains(word), qPrintable(word));
    for (const domain::LogActionRow &row : domain::logActions()) {
        const QString name = QString::fromLatin1(row.name);
        const bool isOpened = row.action == LogAction::Opened; // one of them is about nobody that can be found
        if (!keptWords.contains(name) && !isOpened && row.action != LogAction::ServerStarted)
            QVERIFY2(
                number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ? AND actor_id = 'somebody'"),
                       {name}) == 0,
                qPrintable(name));
    }
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE client_id = 'nobody of this clinic'")), 1);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log")) + counts.removed, audit::treeSize(db()));
}

void TestLogRetention::aHoldKeepsWhatIsAboutItsClient()
{
    const QString client = someClient();
    append(LogAction::AccessDenied, client);
    append(LogAction::AccessDenied, {}, recordingOf(client));
    append(LogAction::AccessDenied, {}, {});
    store::placeHold(db(), recordingOf(client), m_now);
    retention::keepLogPeriods(db(), {7, 7});
    QVERIFY(retire(later(8)));
    const QString about = QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'accessDenied' AND actor_id = "
                                         "'somebody' AND (client_id = ? OR recording_id = ?)");
    QCOMPARE(number(about, {client, recordingOf(client)}), 2);
    QCOMPARE(number(about, {QString(), QString()}), 2); // of the two that are left each names one of them
    store::liftHold(db(), recordingOf(client), m_now);
    retention::keepLogPeriods(db(), {7, 7});
    QVERIFY(retire(later(8)));
    QCOMPARE(number(about, {client, recordingOf(client)}), 0);
    QVERIFY(reportOn(wholeLog()).isWhole());
}

void TestLogRetention::aHoldPlacedInBetweenKeepsToo()
{
    const QString client = someClient();
    append(LogAction::AccessDenied, client, {}, QStringLiteral("words that are kept apart"));
    append(LogAction::AccessDenied);
    const qint64 held = number(QStringLiteral("SELECT MAX(sequence) FROM access_log WHERE client_id = ?"), {client});
    const QString removal = plan();
    QVERIFY(!removal.isEmpty());
    store::placeHold(db(), recordingOf(client), m_now);
    const auto gone = audit::carryOut(db(), log(), removal, later(8));
    QVERIFY(gone && *gone > 0);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE sequence = ?"), {held}), 1);
    const auto kept = audit::entryAt(db(), held);
    QCOMPARE(audit::reasonOf(log(), db(), *kept), QStringLiteral("words that are kept apart"));
    QVERIFY(reportOn(wholeLog()).isWhole());
    QVERIFY(!audit::damageAmong(db(), 1, audit::treeSize(db())));
    // When the hold is gone, so is the entry.
    store::liftHold(db(), recordingOf(client), m_now);
    retention::keepLogPeriods(db(), {7, 0});
    QVERIFY(retire(later(8)));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE sequence = ?"), {held}), 0);
    QVERIFY(reportOn(wholeLog()).isWhole());
}

void TestLogRetention::whatRemainsVerifies()
{
    append(LogAction::SignIn, {}, {}, QStringLiteral("a text that goes with its entry"));
    append(LogAction::KeyRotated);
    QVERIFY(log().makeCheckpoint());
    const QByteArray before = *audit::newestCheckpoint(db());
    const auto promised = crypto::checkpointFromText(before);
    const auto kept = audit::entryAt(db(), number(QStringLiteral("SELECT MAX(sequence) FROM access_log WHERE action = "
                                                                 "'keyRotated'")));
    const qint64 texts = number(QStringLiteral("SELECT COUNT(*) FROM log_texts"));
    retention::keepLogPeriods(db(), {7, 0});
    const auto gone = retire(later(8));
    QVERIFY(gone && *gone > 0);
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM log_texts")) < texts);
    QVERIFY(!audit::damageAmong(db(), 1, audit::treeSize(db())));
    QVERIFY(!audit::damageAtTheEnd(db()));
    const auto report = reportOn(wholeLog());
    QVERIFY(report.isWhole());
    QCOMPARE(report.removed, *gone);
    QCOMPARE(report.removals, 1);
    QCOMPARE(report.last(), audit::treeSize(db()));
    QCOMPARE(report.covered, audit::treeSize(db()));
    // The tree of before, its checkpoint, and a receipt against it are what they were.
    const crypto::TreeHasher hasher;
    QCOMPARE(*crypto::treeRoot(hasher, promised->size, audit::tileReader(db())), promised->root);
    const auto receipt = audit::receiptFor(db(), *kept, before);
    QVERIFY(receipt && crypto::checkReceipt(*receipt, *log().verifier()));
    // And the clinic starts on it.
    stop();
    start();
    QVERIFY(log().append({audit::serverEntry(m_now, {}, LogAction::DoctorRan)}));
    QVERIFY(reportOn(wholeLog()).isWhole());
}

/// An export as somebody would make it who hides something.
QByteArrayList TestLogRetention::tampered(QByteArrayList lines, const QByteArray &how)
{
    const auto at = [&lines](const QByteArray &start) {
        qsizetype found = 0;
        while (found < lines.size() && !lines.at(found).contains(start))
            ++found;
        return found;
    };
    const qsizetype record = at("{\"removal\":");
    const qsizetype run = at("{\"removed\":");
    if (record == lines.size() || run == lines.size())
        return lines;
    if (how == "the record left out") {
        lines.removeAt(record);
    } else if (how == "the record changed") {
        lines[record].replace("security 7 years", "security 6 years");
    } else if (how == "a run left out") {
        lines.removeAt(run);
    } else if (how == "a run made longer") {
        Json longer = Json::parse(lines.at(run).toStdString());
        longer["removed"][1] = longer["removed"][1].get<qint64>() + 1;
        lines[run] = QByteArray::fromStdString(longer.dump());
    } else if (how == "hashes exchanged") {
        Json other = Json::parse(lines.at(run).toStdString());
        QByteArray hashes = QByteArray::fromBase64(QByteArray::fromStdString(other["sha256"].get<std::string>()));
        hashes[0] = static_cast<char>(hashes.at(0) ^ 1);
        other["sha256"] = hashes.toBase64().toStdString();
        lines[run] = QByteArray::fromStdString(other.dump());
    } else if (how == "entries cut out beside the record") {
        lines.removeAt(at("\"action\":\"keyRotated\""));
    } else if (how == "the entry about it left out") {
        lines.removeAt(at("\"action\":\"logEntriesRemoved\""));
    }
    return lines;
}

void TestLogRetention::whatWasTakenOutOtherwiseShows()
{
    for (int i = 0; i < 5; ++i) {
        append(LogAction::SignIn);
        append(LogAction::KeyRotated);
    }
    retention::keepLogPeriods(db(), {7, 0});
    QVERIFY(takesSomethingOut(later(8)));
    const QByteArrayList lines = wholeLog().split('\n');
    QVERIFY(reportOn(lines.join('\n')).isWhole());
    for (const char *how : {"the record left out", "the record changed", "a run left out", "a run made longer",
                            "hashes exchanged", "entries cut out beside the record", "the entry about it left out"}) {
        const QByteArrayList other = tampered(lines, how);
        QVERIFY2(other != lines, how);
        QVERIFY2(!reportOn(other.join('\n')).isWhole(), how);
    }
}

void TestLogRetention::killedBetweenAnyTwoStepsItGoesOn_data()
{
    QTest::addColumn<int>("steps");
    QTest::newRow("before anything") << 0;
    QTest::newRow("the record is kept") << 1;
    QTest::newRow("its entry is written, the row does not know") << 2;
    QTest::newRow("the row knows, nothing is deleted") << 3;
    QTest::newRow("deleted, and asked again") << 4;
}

void TestLogRetention::killedBetweenAnyTwoStepsItGoesOn()
{
    QFETCH(int, steps);
    append(LogAction::SignIn);
    const QString removed = textOf(LogAction::LogEntriesRemoved);
    const QString removal = steps > 0 ? plan() : QString();
    const auto rowIs = [this, &removal](const QString &state) {
        db().run(QStringLiteral("UPDATE log_removals SET state = ?, entry_id = CASE WHEN ? = 'planned' THEN '' ELSE "
                                "entry_id END WHERE id = ?"),
                 {state, state, removal});
    };
    if (steps > 1) { // as far as the entry: the deletion is refused, for what the record names is not what is there
        db().run(QStringLiteral("UPDATE log_removal_ranges SET to_entry = to_entry + 1 WHERE from_entry = (SELECT "
                                "MAX(from_entry) FROM log_removal_ranges)"));
        QVERIFY(!audit::carryOut(db(), log(), removal, later(8)));
        db().run(QStringLiteral("UPDATE log_removal_ranges SET to_entry = to_entry - 1 WHERE from_entry = (SELECT "
                                "MAX(from_entry) FROM log_removal_ranges)"));
        rowIs(steps == 2 ? QStringLiteral("planned") : QStringLiteral("logged"));
    }
    if (steps == 4)
        QVERIFY(audit::carryOut(db(), log(), removal, later(8)));
    const qint64 entries = number(QStringLiteral("SELECT COUNT(*) FROM access_log"));
    stop(); // another process
    start();
    retention::keepLogPeriods(db(), {7, 0});
    QVERIFY(retire(later(8)));
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM log_removals WHERE state <> 'done'")), 0);
    QCOMPARE(
        number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'signIn' AND actor_id = 'somebody'")), 0);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ? AND code LIKE ?"),
                    {removed, removal + QLatin1Char('%')}),
             number(QStringLiteral("SELECT COUNT(*) FROM log_removals WHERE id LIKE ?"), {removal + QLatin1Char('%')}));
    if (steps < 4)
        QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM access_log")) < entries + 3);
    QVERIFY(reportOn(wholeLog()).isWhole());
}

void TestLogRetention::twoServersTakeEntriesOutOnce()
{
    for (int i = 0; i < 50; ++i)
        append(LogAction::SignIn);
    const QString removal = plan();
    const qint64 named = number(QStringLiteral("SELECT named FROM log_removals WHERE id = ?"), {removal});
    std::atomic<qint64> gone = 0;
    std::atomic<int> failures = 0;
    std::vector<std::thread> servers;
    for (int i = 0; i < 4; ++i)
        servers.emplace_back([&] {
            const auto done = audit::carryOut(m_clinic->clinic().database.connection(), log(), removal, later(8));
            if (done)
                gone += *done;
            else
                ++failures;
        });
    for (std::thread &server : servers)
        server.join();
    QCOMPARE(failures.load(), 0);
    QCOMPARE(gone.load(), named);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = 'logEntriesRemoved'")), 1);
    QVERIFY(reportOn(wholeLog()).isWhole());
}

void TestLogRetention::theDatabaseLetsNothingElseGo()
{
    append(LogAction::SignIn);
    append(LogAction::KeyRotated);
    const auto refuses = [this](const QString &where) {
        const qint64 before = number(QStringLiteral("SELECT COUNT(*) FROM access_log"));
        try {
            store::Transaction transaction(db());
            db().run(QStringLiteral("DELETE FROM access_log WHERE ") + where);
            transaction.commit();
        } catch (const store::StoreError &) {
            return number(QStringLiteral("SELECT COUNT(*) FROM access_log")) >= before;
        }
        return false;
    };
    QVERIFY(refuses(QStringLiteral("sequence = 1")));
    const QString removal = plan(1);
    QVERIFY(!removal.isEmpty());
    const QString named = QStringLiteral("sequence = (SELECT from_entry FROM log_removal_ranges)");
    QVERIFY(refuses(named)); // a record alone opens nothing
    db().run(QStringLiteral("UPDATE log_removals SET state = 'logged'"));
    QVERIFY(refuses(named)); // nor a row that says so
    db().run(QStringLiteral("UPDATE log_removals SET state = 'planned'"));
    QVERIFY(audit::carryOut(db(), log(), removal, later(8)));
    QVERIFY(refuses(QStringLiteral("action = 'keyRotated'")));
    QVERIFY(refuses(QStringLiteral("action = 'logEntriesRemoved'")));
    // Runs that the record does not name are not carried out.
    const QString other = plan(1);
    db().run(QStringLiteral("UPDATE log_removal_ranges SET to_entry = to_entry + 1000 WHERE removal_id = ?"), {other});
    const auto carried = audit::carryOut(db(), log(), other, later(8));
    QVERIFY(!carried);
    QCOMPARE(carried.error().kind, base::ErrorKind::Conflict);
}

void TestLogRetention::theWalkRestsBehindTheEnd()
{
    append(LogAction::SignIn);
    retention::keepLogPeriods(db(), {7, 0});
    QVERIFY(takesSomethingOut(later(8)));
    append(LogAction::SignIn);
    QCOMPARE(*retire(later(8) + std::chrono::hours(1)), 0);
    QVERIFY(takesSomethingOut(later(8) + std::chrono::hours(25)));
}

void TestLogRetention::aRemovalBetweenTwoPartsIsTold()
{
    while (audit::treeSize(db()) < 2 * audit::LogTree::tileWidth)
        append(LogAction::SignIn);
    append(LogAction::SignIn);
    QVERIFY(log().makeCheckpoint());
    auto &database = m_clinic->clinic().database;
    const qint64 size = audit::treeSize(db());
    const auto first = audit::provableExport(database, 1, size)->piece(1);
    QVERIFY(first && first->place.toLongLong() > 1);
    retention::keepLogPeriods(db(), {7, 0});
    QVERIFY(takesSomethingOut(later(8))); // one record for entries of both parts
    const auto rest =
        audit::provableExport(database, first->place.toLongLong(), size, audit::Continues::Yes)->piece(100'000'000);
    QVERIFY(rest && rest->place.isEmpty());
    QVERIFY(rest->text.contains("{\"removed\":"));
    QVERIFY(reportOn(first->text + rest->text).isWhole());
}

void TestLogRetention::whatStandsBehindAYoungerEntryWaits()
{
    const qint64 younger = appendTogether({LogAction::KeyRotated, LogAction::SignIn, LogAction::SignIn});
    QVERIFY(younger > 0);
    db().run(QStringLiteral("DROP TRIGGER access_log_no_update") +
             (TestClinic::isMany() ? QStringLiteral(" ON access_log") : QString()));
    db().run(QStringLiteral("UPDATE access_log SET received_at = ? WHERE sequence = ?"),
             {base::toUnixMs(later(2)), younger});
    const auto aged = audit::agedEntries(db(), younger, younger + 2, later(1));
    QCOMPARE(aged.size(), 1);
    QCOMPARE(aged.first().sequence, younger + 2); // what stands before that one is old itself
    QCOMPARE(audit::agedEntries(db(), younger, younger + 2, later(3)).size(), 3);
}

void TestLogRetention::aRunBehindAnotherIsNotMeasuredByWhatStandsBeforeBoth()
{
    const qint64 stays = 2 + appendTogether({LogAction::KeyRotated, LogAction::SignIn, LogAction::KeyRotated,
                                             LogAction::SignIn, LogAction::SignIn, LogAction::KeyRotated});
    QVERIFY(stays > 2);
    const auto remove = [this](qint64 entry, base::Instant before) {
        const auto planned =
            audit::planRemoval(db(), log(), {{entry}, before, QStringLiteral("security 7 years")}, later(8));
        const auto gone = planned ? audit::carryOut(db(), log(), *planned, later(8)) : base::Result<qint64>(qint64(0));
        return gone && *gone == 1;
    };
    const auto whole = audit::entryAt(db(), stays);
    QVERIFY(whole);
    QVERIFY(remove(stays + 2, whole->receivedAt)); // of a time at which the one that stays was too young
    QVERIFY(remove(stays + 1, later(1)));
    QVERIFY(reportOn(wholeLog()).isWhole());
    // What stands directly before a run still shows its age.
    QVERIFY(remove(stays - 1, base::fromUnixMs(0)));
    QVERIFY(!reportOn(wholeLog()).isWhole());
}

void TestLogRetention::aRecordHasTheMomentItWasMade()
{
    append(LogAction::SignIn);
    retention::keepLogPeriods(db(), {7, 0});
    const std::chrono::hours walk(3);
    const ClockFrom clock(later(8), walk);
    QVERIFY(retention::retireEntries({db(), log(), m_clinic->clinic().retentionPolicies, clock}));
    QVERIFY(audit::removalCounts(db()).removed > 0);
    QVERIFY(number(QStringLiteral("SELECT MIN(made_at) FROM log_removals")) >= base::toUnixMs(later(8) + walk));
    QVERIFY(reportOn(wholeLog()).isWhole());
}

/// Whoever appends waits for one slice and not for all that is over.
void TestLogRetention::manyGoALittleAtATime()
{
    constexpr qsizetype many = 2 * retention::namedAtOnce + 100;
    QVERIFY(appendTogether(QList<LogAction>(many, LogAction::SignIn)) > 0);
    retention::keepLogPeriods(db(), {7, 0});
    const auto gone = retire(later(8));
    QVERIFY(gone && *gone >= many);
    QCOMPARE(number(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE actor_id = 'somebody'")), 0);
    QVERIFY(number(QStringLiteral("SELECT COUNT(*) FROM log_removals")) >= 3);
    QVERIFY(number(QStringLiteral("SELECT MAX(named) FROM log_removals")) <= retention::namedAtOnce);
    QVERIFY(reportOn(wholeLog()).isWhole());
}

QTEST_GUILESS_MAIN(TestLogRetention)
#include "tst_log_retention.moc"
