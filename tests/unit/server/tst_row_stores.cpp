// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_budget.h"
#include "server/identity/client_lookups.h"
#include "server/store/aliases.h"
#include "server/store/deletion_requests.h"
#include "server/store/done_once.h"
#include "server/store/legal_holds.h"
#include "server/store/recording_keeping.h"
#include "server/store/settings.h"
#include "server/store/turn_jobs.h"
#include "server/store/uploads.h"
#include "tests/unit/server/store_fixture.h"

using domain::DeletionRequestState;
using domain::TurnsStatus;

/// The small tables that several servers write to: who comes first has it, who comes later hears so, and what was cut
/// off can be gone on with.
class TestRowStores : public QObject, protected StoreFixture
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { beginAll(); }
    void aSettingIsWrittenByWhoComesFirst();
    void aTurnLapsesAndIsTaken();
    void settingsGoByTheirPrefix();
    void aWriteIsClaimedByOneAttempt();
    void whatWasCutOffIsTakenOver();
    void whatWasDoneIsNotReleased();
    void whatWasDoneIsForgottenWithItsPersonAndRecording();
    void aCallbackComesOnce();
    void aBudgetIsSpentAndComesBack();
    void aClockThatGoesBackGivesNothing();
    void severalSpendOneBudget();
    void strangersAreNamedSoOftenAnHour();
    void mergedAccountsAreOnePerson();
    void oneDeletionRequestIsOpenAtATime();
    void aRequestIsAnsweredInTheStateItIsIn();
    void aProposedDeletionStaysTheFirst();
    void anUploadIsFoundByBothItsNames();
    void aPeriodIsOnlyExtended();
    void aHoldKeepsOutOfEveryList();
    void anErasureIsFinishedOnce();
    void newRecordingsAreListenedToFirst();
    void listeningEndsInOneState_data();
    void listeningEndsInOneState();
    void whatIsNotThereIsNotListenedTo();

private:
    store::DoneOnce attempt(const char *name, const char *claim) const;
    void set(const QString &recording, const QString &assignment);
    base::Instant after(qint64 seconds) const { return m_clock.now() + std::chrono::seconds(seconds); }
    static QStringList idsOf(const QList<store::KeptRecording> &recordings);
};

store::DoneOnce TestRowStores::attempt(const char *name, const char *claim) const
{
    store::DoneOnce attempt;
    attempt.name = QString::fromLatin1(name);
    attempt.userId = m_patient.value();
    attempt.operation = QStringLiteral("saveNote");
    attempt.request = QStringLiteral("hash");
    attempt.claim = QString::fromLatin1(claim);
    attempt.leaseUntilMs = base::toUnixMs(after(60));
    return attempt;
}

void TestRowStores::set(const QString &recording, const QString &assignment)
{
    db().run(QStringLiteral("UPDATE recordings SET %1 WHERE id = ?").arg(assignment), {recording});
}

QStringList TestRowStores::idsOf(const QList<store::KeptRecording> &recordings)
{
    QStringList ids;
    for (const store::KeptRecording &one : recordings)
        ids << one.id;
    return ids;
}

void TestRowStores::aSettingIsWrittenByWhoComesFirst()
{
    const QString name = QStringLiteral("test-first");
    QVERIFY(!store::hasSetting(db(), name));
    QCOMPARE(store::setting(db(), name), QString());
    QVERIFY(store::keepFirstSetting(db(), name, QStringLiteral("1")));
    QVERIFY(!store::keepFirstSetting(db(), name, QStringLiteral("2")));
    QCOMPARE(store::setting(db(), name), QStringLiteral("1"));
    QVERIFY(!store::changeSetting(db(), name, QStringLiteral("1")));
    QVERIFY(store::changeSetting(db(), name, QStringLiteral("2")));
    QVERIFY(store::changeSetting(db(), QStringLiteral("test-new"), QStringLiteral("2"))); // nothing stood there
    store::keepSetting(db(), name, QString());
    QVERIFY(store::hasSetting(db(), name)); // empty, and there
    QCOMPARE(store::setting(db(), name), QString());
}

void TestRowStores::aTurnLapsesAndIsTaken()
{
    const QString name = QStringLiteral("test-turn");
    const QString mine = QStringLiteral("1000 mine");
    const QString theirs = QStringLiteral("2000 theirs");
    QVERIFY(store::claimSetting(db(), name, mine, QStringLiteral("0000")));
    QVERIFY(!store::claimSetting(db(), name, theirs, QStringLiteral("0999"))); // it has not lapsed
    QVERIFY(store::renewSetting(db(), name, QStringLiteral("1500 mine"), QStringLiteral(" mine")));
    QVERIFY(!store::claimSetting(db(), name, theirs, QStringLiteral("1400")));
    QVERIFY(store::claimSetting(db(), name, theirs, QStringLiteral("1600")));
    QVERIFY(!store::renewSetting(db(), name, QStringLiteral("1900 mine"), QStringLiteral(" mine")));
    store::dropSetting(db(), name, QStringLiteral(" mine")); // another server holds it by now
    QCOMPARE(store::setting(db(), name), theirs);
    store::dropSetting(db(), name, QStringLiteral(" theirs"));
    QVERIFY(!store::hasSetting(db(), name));
}

void TestRowStores::settingsGoByTheirPrefix()
{
    for (const char *name : {"seen:a", "seen:b", "seem:c"})
        store::keepSetting(db(), QString::fromLatin1(name), QStringLiteral("1"));
    store::dropSettings(db(), QStringLiteral("seen:"));
    QVERIFY(!store::hasSetting(db(), QStringLiteral("seen:a")));
    QVERIFY(!store::hasSetting(db(), QStringLiteral("seen:b")));
    QVERIFY(store::hasSetting(db(), QStringLiteral("seem:c")));
}

void TestRowStores::aWriteIsClaimedByOneAttempt()
{
    const auto one = attempt("claimed", "one");
    QVERIFY(store::claimOnce(db(), one, m_clock.now()));
    QVERIFY(!store::claimOnce(db(), attempt("claimed", "two"), m_clock.now()));
    const auto kept = store::doneOnce(db(), one.name);
    QVERIFY(kept);
    QCOMPARE(kept->claim, one.claim);
    QCOMPARE(kept->userId, one.userId);
    QCOMPARE(kept->operation, one.operation);
    QCOMPARE(kept->request, one.request);
    QCOMPARE(kept->leaseUntilMs, one.leaseUntilMs);
    QCOMPARE(kept->status, 0);
    QVERIFY(!store::doneOnce(db(), QStringLiteral("another")));
}

void TestRowStores::whatWasCutOffIsTakenOver()
{
    const auto one = attempt("cut", "one");
    auto two = attempt("cut", "two");
    two.leaseUntilMs += 1000;
    QVERIFY(store::claimOnce(db(), one, m_clock.now()));
    auto renewed = one;
    renewed.leaseUntilMs += 500;
    QVERIFY(store::renewOnce(db(), renewed));
    QVERIFY(!store::takeOverOnce(db(), one, two)); // it was read before the lease was renewed
    QVERIFY(store::takeOverOnce(db(), renewed, two));
    QVERIFY(!store::takeOverOnce(db(), renewed, attempt("cut", "three"))); // somebody was faster
    QVERIFY(!store::renewOnce(db(), renewed));
    QVERIFY(!store::noteDoneOnce(db(), renewed)); // whoever was taken for cut off says nothing any more
    two.status = 201;
    two.made = QStringLiteral("a note");
    QVERIFY(store::noteDoneOnce(db(), two));
    QCOMPARE(store::doneOnce(db(), one.name)->made, two.made);
    QVERIFY(!store::takeOverOnce(db(), two, attempt("cut", "four"))); // it was done
}

void TestRowStores::whatWasDoneIsNotReleased()
{
    auto one = attempt("released", "one");
    QVERIFY(store::claimOnce(db(), one, m_clock.now()));
    store::releaseOnce(db(), attempt("released", "two"));
    QVERIFY(store::doneOnce(db(), one.name)); // of another attempt
    store::releaseOnce(db(), one);
    QVERIFY(!store::doneOnce(db(), one.name));
    QVERIFY(store::claimOnce(db(), one, m_clock.now()));
    one.status = 200;
    QVERIFY(store::noteDoneOnce(db(), one));
    store::releaseOnce(db(), one);
    QVERIFY(store::doneOnce(db(), one.name));
}

void TestRowStores::whatWasDoneIsForgottenWithItsPersonAndRecording()
{
    auto mine = attempt("mine", "one");
    auto theirs = attempt("theirs", "one");
    theirs.userId = m_otherPatient.value();
    for (auto *one : {&mine, &theirs}) {
        QVERIFY(store::claimOnce(db(), *one, m_clock.now()));
        one->status = 200;
        one->recordingId = one->name + QStringLiteral("-recording");
        QVERIFY(store::noteDoneOnce(db(), *one));
    }
    store::forgetDoneBy(db(), m_otherPatient.value());
    QVERIFY(store::doneOnce(db(), mine.name) && !store::doneOnce(db(), theirs.name));
    store::forgetDoneAbout(db(), theirs.recordingId);
    QVERIFY(store::doneOnce(db(), mine.name));
    store::forgetDoneAbout(db(), mine.recordingId);
    QVERIFY(!store::doneOnce(db(), mine.name));
}

void TestRowStores::aCallbackComesOnce()
{
    QVERIFY(store::noteCallback(db(), QStringLiteral("a signature"), m_clock.now()));
    QVERIFY(!store::noteCallback(db(), QStringLiteral("a signature"), after(1)));
    QVERIFY(store::noteCallback(db(), QStringLiteral("another"), after(1)));
}

void TestRowStores::aBudgetIsSpentAndComesBack()
{
    const audit::Budget budget{10, 2, std::chrono::seconds(1)};
    const QString name = QStringLiteral("a budget");
    const auto spend = [&](qint64 amount, qint64 seconds) {
        return audit::spend(db(), name, amount, budget, after(seconds));
    };
    QVERIFY(!spend(11, 0)); // more than there ever is
    QVERIFY(spend(10, 0));
    QVERIFY(!spend(1, 0));
    QVERIFY(!spend(3, 1)); // two are back, and what was refused took none
    QVERIFY(spend(2, 1));
    QVERIFY(!spend(1, 1));
    QVERIFY(spend(10, 3600)); // never more than all of it
    QVERIFY(!spend(1, 3600));
    QVERIFY(audit::spend(db(), QStringLiteral("another"), 10, budget, after(0)));
    // What comes back is less than one at a time, and adds up.
    const audit::Budget slow{1, 1, std::chrono::hours(1)};
    const QString hourly = QStringLiteral("hourly");
    QVERIFY(audit::spend(db(), hourly, 1, slow, after(0)));
    QVERIFY(!audit::spend(db(), hourly, 1, slow, after(1800)));
    QVERIFY(!audit::spend(db(), hourly, 1, slow, after(3599)));
    QVERIFY(audit::spend(db(), hourly, 1, slow, after(3601)));
}

void TestRowStores::aClockThatGoesBackGivesNothing()
{
    const audit::Budget budget{5, 1, std::chrono::seconds(1)};
    const QString name = QStringLiteral("a clock");
    QVERIFY(audit::spend(db(), name, 5, budget, after(100)));
    QVERIFY(!audit::spend(db(), name, 1, budget, after(0)));
    QVERIFY(!audit::spend(db(), name, 1, budget, after(50)));
    QVERIFY(audit::spend(db(), name, 1, budget, after(102)));
}

void TestRowStores::severalSpendOneBudget()
{
    const audit::Budget budget{20, 1, std::chrono::hours(1)};
    std::atomic<int> given = 0;
    {
        std::vector<std::jthread> all;
        for (int i = 0; i < 4; ++i)
            all.emplace_back([&] {
                auto &connection = m_database->connection();
                for (int times = 0; times < 10; ++times)
                    given += audit::spend(connection, QStringLiteral("together"), 1, budget, m_clock.now()) ? 1 : 0;
            });
    }
    QCOMPARE(given.load(), 20);
}

void TestRowStores::strangersAreNamedSoOftenAnHour()
{
    const auto may = [this](const domain::UserId &person, qint64 seconds) {
        return identity::mayLookUpAnother(db(), person, after(seconds));
    };
    for (int i = 0; i < identity::lookupsAnHour; ++i)
        QVERIFY(may(m_clinician, i));
    QVERIFY(!may(m_clinician, 60));
    QVERIFY(may(m_otherClinician, 60)); // nobody uses up another's
    QVERIFY(!may(m_clinician, 3600));   // the first is an hour old, not older
    QVERIFY(may(m_clinician, 3601));
    QVERIFY(!may(m_clinician, 3601));
    identity::forgetOldLookups(db(), after(8000));
    QCOMPARE(db().run(QStringLiteral("SELECT COUNT(*) FROM client_lookups")).only<int>(), 0);
}

/// The first account into the second, the second into the third; and taken back in the other order.
void TestRowStores::mergedAccountsAreOnePerson()
{
    const QString a = m_patient.value();
    const QString b = m_otherPatient.value();
    const QString c = m_clinician.value();
    QCOMPARE(store::accountBehind(db(), a), a);
    QCOMPARE(store::idsOfPerson(db(), a), QStringList{a});
    store::addAlias(db(), a, b, m_clock.now());
    store::addAlias(db(), b, c, after(1));
    for (const QString &id : {a, b, c})
        QCOMPARE(store::accountBehind(db(), id), c);
    QCOMPARE(store::mergedInto(db(), c), (QStringList{b, a}));
    QCOMPARE(store::mergedInto(db(), b), QStringList{a});
    QCOMPARE(store::idsOfPerson(db(), b), (QStringList{b, c, a})); // that one first
    QVERIFY(store::removeAlias(db(), b));
    QVERIFY(!store::removeAlias(db(), b));
    QCOMPARE(store::accountBehind(db(), a), b); // stays with what it was merged into
    QCOMPARE(store::idsOfPerson(db(), c), QStringList{c});
    QVERIFY(store::removeAlias(db(), a));
    QCOMPARE(store::accountBehind(db(), a), a);
}

void TestRowStores::oneDeletionRequestIsOpenAtATime()
{
    const QString recording = QStringLiteral("r1");
    const auto texts = [](const QString &entry) { return entry.isEmpty() ? QString() : QStringLiteral("of ") + entry; };
    QVERIFY(!store::latestDeletionRequest(db(), recording, m_patient, texts));
    QCOMPARE(store::openDeletionRequests(db(), {}), 0);
    QVERIFY(store::addDeletionRequest(db(), recording, m_otherPatient, QStringLiteral("e1"), m_clock.now()));
    QVERIFY(!store::addDeletionRequest(db(), recording, m_patient, QStringLiteral("e2"), after(1)));
    QCOMPARE(store::askerOf(db(), recording, DeletionRequestState::Open), m_otherPatient);
    QVERIFY(store::askerOf(db(), recording, DeletionRequestState::Kept).isEmpty());
    QCOMPARE(store::openDeletionRequests(db(), {}), 1);
    QCOMPARE(store::openDeletionRequests(db(), QStringLiteral("main")), 1);
    QCOMPARE(store::openDeletionRequests(db(), QStringLiteral("north")), 0);
    const auto theirs = store::latestDeletionRequest(db(), recording, m_otherPatient, texts);
    QVERIFY(theirs && theirs->isOwn);
    QCOMPARE(theirs->words, QStringLiteral("of e1"));
    QCOMPARE(theirs->answer, QString());
    QVERIFY(!store::latestDeletionRequest(db(), recording, m_clinician, texts)->isOwn);
}

void TestRowStores::aRequestIsAnsweredInTheStateItIsIn()
{
    using S = DeletionRequestState;
    const QString recording = QStringLiteral("r2");
    const auto none = [](const QString &) { return QString(); };
    const auto move = [&](S from, S to, qint64 seconds) {
        return store::moveDeletionRequest(db(), recording, from, to, m_clinician, QStringLiteral("e"), after(seconds));
    };
    QVERIFY(!move(S::Open, S::Kept, 1)); // there is none
    QVERIFY(store::addDeletionRequest(db(), recording, m_otherPatient, QStringLiteral("e1"), m_clock.now()));
    QVERIFY(move(S::Open, S::Withdrawn, 2));
    QVERIFY(!move(S::Open, S::Kept, 3));
    QCOMPARE(store::latestDeletionRequest(db(), recording, m_patient, none)->state, S::Withdrawn);
    QVERIFY(store::addDeletionRequest(db(), recording, m_otherPatient, QStringLiteral("e2"), after(4)));
    QVERIFY(!move(S::Withdrawn, S::Open, 5)); // the earlier one is over
    QVERIFY(move(S::Open, S::Kept, 6));
    const auto latest = store::latestDeletionRequest(db(), recording, m_patient, none);
    QCOMPARE(latest->state, S::Kept);
    QCOMPARE(latest->answeredAt, std::optional(after(6)));
}

void TestRowStores::aProposedDeletionStaysTheFirst()
{
    const QString recording = QStringLiteral("r3");
    QVERIFY(!store::proposedDeletionOf(db(), recording));
    store::addProposedDeletion(db(), recording, {m_clinician, QStringLiteral("other")}, m_clock.now());
    store::addProposedDeletion(db(), recording, {m_otherClinician, QStringLiteral("mistake")}, after(1));
    const auto proposed = store::proposedDeletionOf(db(), recording);
    QVERIFY(proposed);
    QCOMPARE(proposed->askedBy, m_clinician);
    QCOMPARE(proposed->category, QStringLiteral("other"));
    store::dropProposedDeletion(db(), recording);
    QVERIFY(!store::proposedDeletionOf(db(), recording));
}

void TestRowStores::anUploadIsFoundByBothItsNames()
{
    store::noteUpload(db(), QStringLiteral("film.mp4"), QStringLiteral("r5"));
    QCOMPARE(store::recordingOfUpload(db(), QStringLiteral("film.mp4")), QStringLiteral("r5"));
    QCOMPARE(store::uploadOf(db(), QStringLiteral("r5")), QStringLiteral("film.mp4"));
    QCOMPARE(store::recordingOfUpload(db(), QStringLiteral("FILM.mp4")), QString());
    QCOMPARE(store::uploadOf(db(), QStringLiteral("r6")), QString());
    QVERIFY_EXCEPTION_THROWN(store::noteUpload(db(), QStringLiteral("film.mp4"), QStringLiteral("r6")),
                             store::StoreError);
}

void TestRowStores::aPeriodIsOnlyExtended()
{
    const QString id = QStringLiteral("r7");
    set(id, QStringLiteral("kept_until = 0"));
    QVERIFY(!store::keptUntilOf(db(), id)); // none was reckoned
    QVERIFY(!store::keptUntilOf(db(), QStringLiteral("none")));
    store::extendKeeping(db(), id, after(100));
    store::noteWarned(db(), id, m_clock.now());
    store::extendKeeping(db(), id, after(50));
    QCOMPARE(store::keptUntilOf(db(), id), std::optional(after(100)));
    const auto warned = [&] {
        for (const auto &one : store::keptRecordings(db(), m_otherPatient.value())) {
            if (one.id == id)
                return one.wasWarned;
        }
        return false;
    };
    QVERIFY(warned());
    store::extendKeeping(db(), id, after(200));
    QCOMPARE(store::keptUntilOf(db(), id), std::optional(after(200)));
    QVERIFY(!warned()); // of the new end nobody was told
}

void TestRowStores::aHoldKeepsOutOfEveryList()
{
    const QString ended = QStringLiteral("r11");
    const QString waits = QStringLiteral("r13");
    db().run(QStringLiteral("UPDATE recordings SET kept_until = 0"));
    set(ended, QStringLiteral("kept_until = %1").arg(base::toUnixMs(after(-1))));
    set(waits, QStringLiteral("status = 'ARCHIVED', erase_at = %1").arg(base::toUnixMs(after(-100))));
    const auto seen = [&] {
        QStringList all = idsOf(store::keptUntilBefore(db(), m_clock.now()));
        for (const auto &one : store::erasuresDue(db(), m_clock.now()))
            all << one.recordingId;
        return all;
    };
    QCOMPARE(seen(), (QStringList{ended, waits}));
    QVERIFY(store::isErasureDue(db(), waits, m_clock.now()));
    QVERIFY(!store::isErasureDue(db(), waits, after(-101)));
    QCOMPARE(store::erasuresOverdue(db(), after(-50)), 1);
    QCOMPARE(store::erasuresOverdue(db(), after(-50), QStringLiteral("north")), 0);
    for (const QString &id : {ended, waits})
        store::placeHold(db(), id, m_clock.now());
    QVERIFY(seen().isEmpty());
    QVERIFY(!store::isErasureDue(db(), waits, m_clock.now()));
    QCOMPARE(store::erasuresOverdue(db(), after(-50)), 0); // what is held is not late
    store::noteWarned(db(), ended, m_clock.now());
    for (const QString &id : {ended, waits})
        QVERIFY(store::liftHold(db(), id, after(1)));
    QVERIFY(!store::liftHold(db(), ended, after(1)));
    QCOMPARE(seen(), (QStringList{ended, waits}));
    QVERIFY(!store::keptUntilBefore(db(), m_clock.now()).first().wasWarned); // while it was held nobody was
}

void TestRowStores::anErasureIsFinishedOnce()
{
    const QString id = QStringLiteral("r17");
    set(id,
        QStringLiteral("has_media = 1, has_transcript = 1, sha256 = 'ab', size_bytes = 7, status_reason = 'asked'"));
    QVERIFY(!store::isErasureUnfinished(db(), id));
    store::noteErased(db(), id); // not deleted: nothing of it goes
    QCOMPARE(store::mediaFacts(db(), id)->sizeBytes, 7);
    set(id, QStringLiteral("status = 'DELETED'"));
    QVERIFY(store::isErasureUnfinished(db(), id));
    QVERIFY(store::unfinishedErasures(db()).contains(id));
    const auto facts = store::mediaFacts(db(), id);
    QCOMPARE(facts->sha256, QStringLiteral("ab"));
    QCOMPARE(facts->statusReason, QStringLiteral("asked"));
    QVERIFY(!store::mediaFacts(db(), QStringLiteral("none")));
    store::noteErased(db(), id);
    QVERIFY(!store::isErasureUnfinished(db(), id));
    QVERIFY(!store::unfinishedErasures(db()).contains(id));
    QVERIFY(!store::recordingsWithMedia(db()).contains(id));
    QCOMPARE(store::peopleOfRecording(db(), id), (QStringList{m_otherPatient.value(), m_clinician.value()}));
    QVERIFY(store::peopleOfRecording(db(), QStringLiteral("none")).isEmpty());
}

void TestRowStores::newRecordingsAreListenedToFirst()
{
    using U = store::TurnUrgency;
    const auto next = [this](U urgency) {
        const auto job = store::dueTurnJob(db(), urgency, m_clock.now());
        return job ? job->recordingId : QString();
    };
    QCOMPARE(next(U::Earlier), QString());
    store::wantTurns(db(), QStringLiteral("r21"), U::Earlier, after(-10));
    store::wantTurns(db(), QStringLiteral("r22"), U::New, after(-5));
    store::wantTurns(db(), QStringLiteral("r23"), U::New, after(60)); // later
    QCOMPARE(next(U::Earlier), QStringLiteral("r22"));
    QVERIFY(store::finishTurns(db(), QStringLiteral("r22"), store::Listened::Heard, 1, m_clock.now()));
    QCOMPARE(next(U::New), QString()); // the other may wait
    QCOMPARE(next(U::Earlier), QStringLiteral("r21"));
    store::wantTurns(db(), QStringLiteral("r22"), U::New, m_clock.now()); // it was listened to
    QCOMPARE(next(U::New), QString());
    QVERIFY(store::beginTurns(db(), QStringLiteral("r21"), m_clock.now()));
    QCOMPARE(next(U::Earlier), QStringLiteral("r21")); // cut off: the caller holds the lease
    store::retryTurns(db(), {QStringLiteral("r21"), 0}, after(30), QStringLiteral("no room"), m_clock.now());
    QCOMPARE(next(U::Earlier), QString());
    QCOMPARE(store::dueTurnJob(db(), U::Earlier, after(30))->tries, 1);
    for (const char *id : {"r21", "r22", "r23"})
        store::forgetTurns(db(), QString::fromLatin1(id));
}

void TestRowStores::listeningEndsInOneState_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("silent");
    const auto row = [](const char *end, TurnsStatus status, bool silent) {
        QTest::newRow(end) << QByteArray(end) << static_cast<int>(status) << silent;
    };
    row("wanted", TurnsStatus::Queued, false);
    row("begun", TurnsStatus::InProgress, false);
    row("heard", TurnsStatus::Completed, false);
    row("silent", TurnsStatus::Completed, true);
    row("failed", TurnsStatus::Failed, false);
    row("again", TurnsStatus::Queued, false);
    row("forgotten", TurnsStatus::NotStarted, false);
}

void TestRowStores::listeningEndsInOneState()
{
    QFETCH(QByteArray, end);
    QFETCH(int, status);
    QFETCH(bool, silent);
    const QString id = QStringLiteral("r31");
    const store::TurnJob job{id, 2};
    store::forgetTurns(db(), id);
    QCOMPARE(store::turnStateOf(db(), id).status, TurnsStatus::NotStarted);
    store::wantTurns(db(), id, store::TurnUrgency::New, m_clock.now());
    if (end != "wanted")
        QVERIFY(store::beginTurns(db(), id, m_clock.now()));
    if (end == "heard" || end == "silent")
        QVERIFY(store::finishTurns(db(), id, end == "heard" ? store::Listened::Heard : store::Listened::Silent, 1,
                                   m_clock.now()));
    if (end == "failed")
        store::failTurns(db(), job, QStringLiteral("it is broken").repeated(1000), m_clock.now());
    if (end == "again")
        store::retryTurns(db(), job, after(60), QStringLiteral("later"), m_clock.now());
    if (end == "forgotten")
        store::forgetTurns(db(), id);
    const store::TurnState state = store::turnStateOf(db(), id);
    QCOMPARE(static_cast<int>(state.status), status);
    QCOMPARE(state.isSilent, silent);
    store::forgetTurns(db(), id);
}

void TestRowStores::whatIsNotThereIsNotListenedTo()
{
    const QString id = QStringLiteral("r41");
    store::wantTurns(db(), id, store::TurnUrgency::New, m_clock.now());
    set(id, QStringLiteral("status = 'DELETED', has_media = 0, has_transcript = 0"));
    QVERIFY(!store::dueTurnJob(db(), store::TurnUrgency::New, m_clock.now()));
    QVERIFY(!store::beginTurns(db(), id, m_clock.now()));
    QVERIFY(!store::finishTurns(db(), id, store::Listened::Heard, 1, m_clock.now()));
    QCOMPARE(store::erasedWithTurns(db(), 10), QStringList{id});
    QVERIFY(store::erasedWithTurns(db(), 0).isEmpty());
    store::forgetTurns(db(), id);
    QVERIFY(store::erasedWithTurns(db(), 10).isEmpty());
    QCOMPARE(store::recordingWithoutTurns(db()), QString());
    set(QStringLiteral("r43"), QStringLiteral("has_media = 1"));
    QCOMPARE(store::recordingWithoutTurns(db()), QStringLiteral("r43"));
    store::wantTurns(db(), QStringLiteral("r43"), store::TurnUrgency::Earlier, m_clock.now());
    QCOMPARE(store::recordingWithoutTurns(db()), QString());
}

QTEST_GUILESS_MAIN(TestRowStores)
#include "tst_row_stores.moc"
