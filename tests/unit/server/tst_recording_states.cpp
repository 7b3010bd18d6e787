// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/legal_holds.h"
#include "server/store/migrations.h"
#include "server/store/recording_states.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <latch>
#include <thread>

using namespace attune;
using namespace attune::server;
using domain::RecordingStatus;
using store::Transition;
using namespace std::chrono_literals;

namespace {

const base::Instant now = base::fromUnixMs(1'700'000'000'000);
const QString id = QStringLiteral("r");
const QString sessionId = QStringLiteral("s");

/// What of a recording decides about transitions.
struct Situation
{
    RecordingStatus status = RecordingStatus::Available;
    bool waits = false;  ///< to be erased
    bool isOver = false; ///< the wait, or the time for which it is kept
    bool held = false;
    RecordingStatus before = RecordingStatus::Available; ///< it was archived
};

QList<RecordingStatus> allStatuses()
{
    QList<RecordingStatus> all;
    for (int i = 0; i < static_cast<int>(RecordingStatus::Unknown); ++i)
        all << static_cast<RecordingStatus>(i);
    return all;
}

/// Every situation that a row can be in.
QList<Situation> allSituations()
{
    QList<Situation> all;
    for (const RecordingStatus status : allStatuses()) {
        for (const bool waits : {false, true}) {
            for (const bool isOver : {false, true}) {
                for (const bool held : {false, true}) {
                    for (const auto before :
                         {RecordingStatus::Available, RecordingStatus::Archived, RecordingStatus::Failed})
                        all.append({status, waits, isOver, held, before});
                }
            }
        }
    }
    return all;
}

/// What the page says, written once more without the table: what comes of a transition; nullopt where it is refused.
std::optional<RecordingStatus> expected(Transition transition, const Situation &from)
{
    using S = RecordingStatus;
    const bool isIn = from.status == S::Available || from.status == S::Failed || from.status == S::Archived;
    const bool isComing = from.status == S::Processing || from.status == S::Uploading;
    const bool isArchived = from.status == S::Archived;
    const auto when = [](bool holds, S to) { return holds ? std::optional(to) : std::nullopt; };
    switch (transition) {
    case Transition::Begin:
    case Transition::Upload:
    case Transition::Accept:
        break; // these make a recording
    case Transition::End:
        return when(from.status == S::Recording, S::Processing);
    case Transition::BecomeAvailable:
        return when(isComing, S::Available);
    case Transition::Fail:
        return when(isComing, S::Failed);
    case Transition::Retry:
        return when(from.status == S::Failed, S::Processing);
    case Transition::Archive:
        return when(from.status == S::Available && from.isOver && !from.held, S::Archived);
    case Transition::ScheduleDeletion:
        return when(isIn && !(isArchived && from.waits) && !from.held, S::Archived);
    case Transition::Restore:
        return when(isArchived && from.waits && !from.isOver, from.before);
    case Transition::DeleteNow:
        return when(isIn && !from.held, S::Deleted);
    case Transition::Erase:
        return when(isArchived && from.waits && from.isOver && !from.held, S::Deleted);
    }
    return std::nullopt;
}

bool ended(store::Connection &db)
{
    return store::endRecording(db, sessionId, now).has_value();
}

/// The function of each transition that changes a recording.
const QMap<Transition, std::function<bool(store::Connection &)>> &functions()
{
    using Db = store::Connection;
    const auto later = now + 72h;
    static const QMap<Transition, std::function<bool(Db &)>> all = {
        {Transition::End, ended},
        {Transition::BecomeAvailable,
         [](Db &db) { return store::becomeAvailable(db, id, {.sizeBytes = 1, .length = 1s}).has_value(); }},
        {Transition::Fail, [](Db &db) { return store::failRecording(db, id, QStringLiteral("stuck")).has_value(); }},
        {Transition::Retry, [](Db &db) { return store::retryRecording(db, id).has_value(); }},
        {Transition::Archive, [later](Db &db) { return store::archiveRecording(db, id, later, now).has_value(); }},
        {Transition::ScheduleDeletion,
         [later](Db &db) { return store::scheduleDeletion(db, id, QStringLiteral("other"), later).has_value(); }},
        {Transition::Restore, [later](Db &db) { return store::restoreRecording(db, id, later, now).has_value(); }},
        {Transition::DeleteNow, [](Db &db) { return store::deleteNow(db, id, QStringLiteral("other")).has_value(); }},
        {Transition::Erase, [](Db &db) { return store::eraseRecording(db, id, now).has_value(); }},
    };
    return all;
}

} // namespace

class TestRecordingStates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void thePageIsTheTable();
    void everyFunctionIsTriedInEverySituation_data();
    void everyFunctionIsTriedInEverySituation();
    void theTableLeadsWhereTheFunctionsDo();
    void aRefusalHasTheCodeOfItsRow();
    void ofTwoServersOneChangesIt_data();
    void ofTwoServersOneChangesIt();
    void aSessionHasOneRunningRecording();

private:
    store::Connection &db() { return m_database->connection(); }
    void put(const Situation &situation);
    RecordingStatus status();

    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;
};

void TestRecordingStates::initTestCase()
{
    m_database =
        std::make_unique<store::Database>(store::Address::sqlite(m_folder.filePath(QStringLiteral("clinic.sqlite"))));
    store::migrate(db(), now);
    m_database->unlock(crypto::SecretBytes(QByteArray(32, 'p')));
    db().run(QStringLiteral("PRAGMA foreign_keys=OFF")).next(); // nobody is needed for this but the recording
    db().run(QStringLiteral("PRAGMA synchronous=OFF")).next();
}

void TestRecordingStates::put(const Situation &situation)
{
    const auto past = now - 1h;
    const auto future = now + 1h;
    db().run(QStringLiteral("DELETE FROM recordings"));
    db().run(QStringLiteral("DELETE FROM legal_holds"));
    store::addInvented(db(), {.recording = {.id = id,
                                            .sessionId = sessionId,
                                            .clientId = QStringLiteral("c"),
                                            .clinicianId = QStringLiteral("d"),
                                            .sessionAt = past,
                                            .startedAt = past},
                              .status = situation.status,
                              .keptUntil = situation.isOver ? past : future});
    if (situation.waits)
        db().run(QStringLiteral("UPDATE recordings SET erase_at = ?, status_before = ?"),
                 {base::toUnixMs(situation.isOver ? past : future), domain::textOf(situation.before)});
    if (situation.held)
        store::placeHold(db(), id, now);
}

RecordingStatus TestRecordingStates::status()
{
    auto row = db().run(QStringLiteral("SELECT status FROM recordings WHERE id = ?"), {id});
    return row.next() ? domain::recordingStatusFromText(row.text(0)) : RecordingStatus::Unknown;
}

void TestRecordingStates::thePageIsTheTable()
{
    QFile page(QStringLiteral(SOURCE_FOLDER "/src/server/store/RECORDING_STATES.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(store::printedTransitions()), QString::fromUtf8(page.readAll()));
}

void TestRecordingStates::everyFunctionIsTriedInEverySituation_data()
{
    QTest::addColumn<int>("transition");
    for (const auto &rule : store::transitionRules()) {
        if (rule.from != 0)
            QTest::newRow(rule.name) << static_cast<int>(rule.transition);
    }
    QCOMPARE(functions().size() + 3, store::transitionCount); // three make a recording
}

void TestRecordingStates::everyFunctionIsTriedInEverySituation()
{
    QFETCH(const int, transition);
    const auto what = static_cast<Transition>(transition);
    for (const Situation &from : allSituations()) {
        put(from);
        const auto to = expected(what, from);
        const bool did = functions().value(what)(db());
        const QString told = QStringLiteral("%1, waits %2, over %3, held %4, before %5")
                                 .arg(domain::textOf(from.status))
                                 .arg(from.waits)
                                 .arg(from.isOver)
                                 .arg(from.held)
                                 .arg(domain::textOf(from.before));
        QVERIFY2(did == to.has_value(), qPrintable(told));
        QVERIFY2(status() == to.value_or(from.status), qPrintable(told));
    }
}

/// Of each pair of states: there is a way from one to the other just where a row of the table has it.
void TestRecordingStates::theTableLeadsWhereTheFunctionsDo()
{
    QSet<std::pair<int, int>> written;
    QSet<std::pair<int, int>> seen;
    for (const auto &rule : store::transitionRules()) {
        for (const RecordingStatus from : allStatuses()) {
            for (const RecordingStatus to : allStatuses()) {
                if (rule.from & 1U << static_cast<unsigned>(from) && rule.to & 1U << static_cast<unsigned>(to))
                    written.insert({static_cast<int>(from), static_cast<int>(to)});
            }
        }
    }
    for (const Situation &from : allSituations()) {
        for (const auto &function : functions()) {
            put(from);
            if (function(db()))
                seen.insert({static_cast<int>(from.status), static_cast<int>(status())});
        }
    }
    QCOMPARE(seen, written);
    for (const auto &[from, to] : std::as_const(written))
        QVERIFY(from != static_cast<int>(RecordingStatus::Deleted));
}

void TestRecordingStates::aRefusalHasTheCodeOfItsRow()
{
    put({.status = RecordingStatus::Deleted});
    const auto codeOf = [](Transition transition) { return textOf(store::ruleOf(transition).refusal); };
    QCOMPARE(store::becomeAvailable(db(), id, {}).error().code, codeOf(Transition::BecomeAvailable));
    QCOMPARE(store::failRecording(db(), id, {}).error().code, codeOf(Transition::Fail));
    QCOMPARE(store::retryRecording(db(), id).error().code, codeOf(Transition::Retry));
    QCOMPARE(store::archiveRecording(db(), id, now, now).error().code, codeOf(Transition::Archive));
    QCOMPARE(store::scheduleDeletion(db(), id, {}, now).error().code, codeOf(Transition::ScheduleDeletion));
    QCOMPARE(store::restoreRecording(db(), id, now, now).error().code, codeOf(Transition::Restore));
    QCOMPARE(store::deleteNow(db(), id, {}).error().code, codeOf(Transition::DeleteNow));
    QCOMPARE(store::eraseRecording(db(), id, now).error().code, codeOf(Transition::Erase));
    put({.status = RecordingStatus::Available, .held = true});
    QCOMPARE(store::deleteNow(db(), id, {}).error().code, QStringLiteral("legal_hold"));
    QCOMPARE(store::scheduleDeletion(db(), id, {}, now).error().code, QStringLiteral("legal_hold"));
}

void TestRecordingStates::ofTwoServersOneChangesIt_data()
{
    everyFunctionIsTriedInEverySituation_data();
}

/// Each with a connection of its own, at the same moment.
void TestRecordingStates::ofTwoServersOneChangesIt()
{
    QFETCH(const int, transition);
    const auto what = static_cast<Transition>(transition);
    QList<Situation> starts = allSituations();
    starts.removeIf([what](const Situation &from) {
        const auto to = expected(what, from);
        return !to || expected(what, {.status = *to, .waits = true, .isOver = from.isOver}); // may be done twice
    });
    QVERIFY(!starts.isEmpty());
    for (int round = 0; round < 20; ++round) {
        put(starts.at(round % starts.size()));
        std::latch both(2);
        std::atomic<int> done = 0;
        const auto server = [&] {
            store::Connection &own = m_database->connection();
            own.run(QStringLiteral("PRAGMA foreign_keys=OFF")).next();
            both.arrive_and_wait();
            done += functions().value(what)(own) ? 1 : 0;
        };
        std::thread one(server);
        std::thread other(server);
        one.join();
        other.join();
        QCOMPARE(done.load(), 1);
    }
}

void TestRecordingStates::aSessionHasOneRunningRecording()
{
    put({.status = RecordingStatus::Available});
    domain::TherapySession session;
    session.id = domain::SessionId(sessionId);
    session.officeId = QStringLiteral("main");
    std::latch both(2);
    std::atomic<int> begun = 0;
    const auto server = [&] {
        store::Connection &own = m_database->connection();
        own.run(QStringLiteral("PRAGMA foreign_keys=OFF")).next();
        both.arrive_and_wait();
        begun += store::beginRecording(own, session, false, now) ? 1 : 0;
    };
    std::thread one(server);
    std::thread other(server);
    one.join();
    other.join();
    QCOMPARE(begun.load(), 1);
    QVERIFY(store::endRecording(db(), sessionId, now + 1min));
    QVERIFY(!store::endRecording(db(), sessionId, now + 1min));
}

QTEST_GUILESS_MAIN(TestRecordingStates)
#include "tst_recording_states.moc"
