// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_action.h"
#include "domain/message_kind.h"
#include "domain/permission.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "tests/support/test_clinic.h"
#include "tests/support/waiting.h"

using namespace attune;
using namespace attune::test;
using domain::DeletionPlan;
using domain::DeletionRequestState;

/// Clients request that a recording be deleted; the clinic responds. Who may do what, what follows, what the log says.
class TestDeletionRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDeletionRequestIsAnnouncedAndAnswered();
    void aDeletionRequestIsWithdrawnAndMadeAgain();
    void closingItKeepsOthersOut();
    void deletingItIsTheAnswerAndTakingThatBackOpensItAgain();
    void everybodyIsToldWhatTheyMayExpect();
    void whoMayNotIsRefused();
    void wrongAnswersAreRefused();
    void whatWasSaidGoesWithTheText();

private:
    std::unique_ptr<TestPerson> signedIn(const char *who) { return m_clinic->signedIn(who); }
    server::store::Connection &db() { return m_clinic->clinic().database.connection(); }
    void restart(std::chrono::hours undo, bool needsTwo);
    std::optional<domain::DeletionRequest> deletionRequestOf(TestPerson &person);
    domain::Recording seenBy(TestPerson &person) { return *wait(person.clinic.recording(m_recording.id)); }
    int messages(const char *who, domain::MessageKind kind);
    int logged(domain::LogAction action, const QString &code = {});

    const QString m_words = QStringLiteral("I would rather that nobody sees this again");
    const QString m_answer = QStringLiteral("We must keep it for some more years");
    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_soren;
    std::unique_ptr<TestPerson> m_priya;
    domain::Recording m_recording; ///< of Søren with Ruth
};

void TestDeletionRequests::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_soren = signedIn("soren");
    m_priya = signedIn("priya");
    m_recording = m_soren->first();
}

void TestDeletionRequests::cleanup()
{
    m_soren.reset();
    m_priya.reset();
    m_clinic.reset();
}

void TestDeletionRequests::restart(std::chrono::hours undo, bool needsTwo)
{
    m_soren.reset();
    m_priya.reset();
    m_clinic->stop();
    m_clinic->rules.undoDeletion = undo;
    m_clinic->rules.deletionNeedsTwo = needsTwo;
    m_clinic->start();
    m_soren = signedIn("soren");
    m_priya = signedIn("priya");
}

std::optional<domain::DeletionRequest> TestDeletionRequests::deletionRequestOf(TestPerson &person)
{
    const auto request = wait(person.clinic.deletionRequest(m_recording.id));
    return request && !request->isEmpty() ? std::optional(request->first()) : std::nullopt;
}

int TestDeletionRequests::messages(const char *who, domain::MessageKind kind)
{
    auto person = signedIn(who);
    const auto all = wait(person->clinic.messages());
    return all ? static_cast<int>(std::ranges::count(*all, domain::MessageKindName(kind), &domain::Message::kind)) : -1;
}

int TestDeletionRequests::logged(domain::LogAction action, const QString &code)
{
    auto row = db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ? AND recording_id = ? AND "
                                       "outcome = 'allowed' AND code = ?"),
                        {textOf(action), m_recording.id.value(), code});
    return row.next() ? static_cast<int>(row.number(0)) : -1;
}

void TestDeletionRequests::aDeletionRequestIsAnnouncedAndAnswered()
{
    QVERIFY(!deletionRequestOf(*m_soren));
    QVERIFY(wait(m_soren->clinic.requestDeletion(m_recording.id, m_words)));
    QVERIFY(wait(m_soren->clinic.requestDeletion(m_recording.id, QStringLiteral("and once more"))));
    const auto open = deletionRequestOf(*m_soren);
    QVERIFY(open && open->state == DeletionRequestState::Open && open->isOwn);
    QCOMPARE(open->words, m_words); // the first one stands
    QCOMPARE(logged(domain::LogAction::DeletionRequested), 1);
    QVERIFY(m_clinic->hasMedia(m_recording.id.value())); // nothing follows by itself
    for (const char *who : {"ruth", "priya"})
        QCOMPARE(messages(who, domain::MessageKind::DeletionRequested), 1);
    QCOMPARE(messages("daniel", domain::MessageKind::DeletionRequested), 0);
    QVERIFY(seenBy(*m_priya).deletion.request == DeletionRequestState::Open);
    QVERIFY(!deletionRequestOf(*m_priya)->isOwn);

    QVERIFY(wait(m_priya->clinic.answerDeletionRequest(m_recording.id, DeletionRequestState::Kept, m_answer)));
    const auto kept = deletionRequestOf(*m_soren);
    QVERIFY(kept && kept->state == DeletionRequestState::Kept && kept->answeredAt);
    QCOMPARE(kept->answer, m_answer);
    QCOMPARE(messages("soren", domain::MessageKind::DeletionRequestAnswered), 1);
    QCOMPARE(logged(domain::LogAction::DeletionRequestAnswered, QStringLiteral("kept")), 1);
    QCOMPARE(
        wait(m_priya->clinic.answerDeletionRequest(m_recording.id, DeletionRequestState::Kept, m_answer)).error().code,
        QStringLiteral("no_wish"));
}

void TestDeletionRequests::aDeletionRequestIsWithdrawnAndMadeAgain()
{
    QCOMPARE(wait(m_soren->clinic.withdrawDeletionRequest(m_recording.id)).error().code, QStringLiteral("no_wish"));
    QVERIFY(wait(m_soren->clinic.requestDeletion(m_recording.id, {})));
    QVERIFY(wait(m_soren->clinic.withdrawDeletionRequest(m_recording.id)));
    QVERIFY(deletionRequestOf(*m_soren)->state == DeletionRequestState::Withdrawn);
    QCOMPARE(messages("soren", domain::MessageKind::DeletionRequestAnswered),
             0); // nobody has to be told of what they did
    const auto now = base::toUnixMs(m_clinic->clinic().clock.now());
    QTRY_VERIFY(base::toUnixMs(m_clinic->clinic().clock.now()) > now); // requests are told apart by it
    QVERIFY(wait(m_soren->clinic.requestDeletion(m_recording.id, m_words)));
    QVERIFY(deletionRequestOf(*m_soren)->state == DeletionRequestState::Open);
    QCOMPARE(messages("priya", domain::MessageKind::DeletionRequested), 2);
}

void TestDeletionRequests::closingItKeepsOthersOut()
{
    const auto play = [this](TestPerson &person) {
        return person.get(
            protocol::pathFor(protocol::paths::playbackUrl, m_recording.sessionId.value()),
            {{QStringLiteral("recordingId"), m_recording.id.value()}, {QStringLiteral("reason"), m_words}});
    };
    QVERIFY(play(*m_priya));
    QVERIFY(wait(m_soren->clinic.requestDeletion(m_recording.id, m_words)));
    QVERIFY(wait(m_priya->clinic.answerDeletionRequest(m_recording.id, DeletionRequestState::Restricted, m_answer)));
    QVERIFY(!play(*m_priya));
    QVERIFY(play(*m_soren));
    QVERIFY(play(*signedIn("ruth")));
    QVERIFY(deletionRequestOf(*m_soren)->state == DeletionRequestState::Restricted);
}

void TestDeletionRequests::deletingItIsTheAnswerAndTakingThatBackOpensItAgain()
{
    restart(std::chrono::hours(72), false);
    QVERIFY(wait(m_soren->clinic.requestDeletion(m_recording.id, m_words)));
    QVERIFY(wait(m_priya->clinic.deleteRecording(m_recording.id, QStringLiteral("client_asked"), m_answer)));
    QVERIFY(deletionRequestOf(*m_soren)->state == DeletionRequestState::Agreed);
    QCOMPARE(deletionRequestOf(*m_soren)->answer, m_answer);
    QCOMPARE(messages("soren", domain::MessageKind::DeletionRequestAnswered), 1);
    QCOMPARE(wait(m_soren->clinic.requestDeletion(m_recording.id, m_words)).error().code,
             QStringLiteral("already_deleting"));
    QVERIFY(wait(m_priya->clinic.restoreRecording(m_recording.id, QStringLiteral("it was the wrong one"))));
    QVERIFY(deletionRequestOf(*m_soren)->state == DeletionRequestState::Open);
}

void TestDeletionRequests::everybodyIsToldWhatTheyMayExpect()
{
    restart(std::chrono::hours(48), true);
    const auto plan = seenBy(*m_priya).deletion;
    QCOMPARE(plan.undoHours.value_or(-1), 48);
    QVERIFY(plan.needsSecond && plan.second == DeletionPlan::Second::NotAwaited);
    QCOMPARE(seenBy(*m_soren).deletion.undoHours.value_or(-1), 48);
    QVERIFY(!seenBy(*signedIn("ruth")).deletion.undoHours); // who can do neither is not told

    QVERIFY(wait(m_priya->clinic.deleteRecording(m_recording.id, QStringLiteral("other"), m_answer)));
    auto oscar = signedIn("oscar");
    QVERIFY(seenBy(*m_priya).deletion.second == DeletionPlan::Second::Other);
    QVERIFY(seenBy(*oscar).deletion.second == DeletionPlan::Second::You);
    QVERIFY(seenBy(*m_soren).deletion.second == DeletionPlan::Second::NotAwaited); // not the client's business yet
    QVERIFY(seenBy(*m_priya).allows(domain::Permission::Restore));
    QVERIFY(!seenBy(*m_priya).allows(domain::Permission::Delete));
    QCOMPARE(wait(m_priya->clinic.agreeToDeletion(m_recording.id, m_answer)).error().code,
             QStringLiteral("same_person"));
    QVERIFY(wait(oscar->clinic.agreeToDeletion(m_recording.id, m_answer)));
    QVERIFY(seenBy(*oscar).eraseAt);
}

void TestDeletionRequests::whoMayNotIsRefused()
{
    QVERIFY(wait(m_soren->clinic.requestDeletion(m_recording.id, m_words)));
    for (const char *who : {"ruth", "priya", "oscar"}) {
        auto person = signedIn(who);
        QVERIFY2(!wait(person->clinic.requestDeletion(m_recording.id, m_words)), who);
        QVERIFY2(!wait(person->clinic.withdrawDeletionRequest(m_recording.id)), who);
    }
    QCOMPARE(wait(signedIn("ruth")->clinic.answerDeletionRequest(m_recording.id, DeletionRequestState::Kept, m_answer))
                 .error()
                 .code,
             QStringLiteral("not_permitted"));
    for (const char *who : {"june", "daniel"}) { // for them there is no such recording, or nothing of it
        auto person = signedIn(who);
        QVERIFY2(!wait(person->clinic.deletionRequest(m_recording.id)), who);
        QVERIFY2(!wait(person->clinic.requestDeletion(m_recording.id, m_words)), who);
        QVERIFY2(!wait(person->clinic.answerDeletionRequest(m_recording.id, DeletionRequestState::Kept, m_answer)),
                 who);
    }
    QVERIFY(deletionRequestOf(*m_soren)->state == DeletionRequestState::Open);
}

void TestDeletionRequests::wrongAnswersAreRefused()
{
    QVERIFY(wait(m_soren->clinic.requestDeletion(m_recording.id, m_words)));
    QCOMPARE(
        wait(m_priya->clinic.answerDeletionRequest(m_recording.id, DeletionRequestState::Kept, QStringLiteral("no")))
            .error()
            .code,
        QStringLiteral("reason_too_short"));
    for (const DeletionRequestState none :
         {DeletionRequestState::Open, DeletionRequestState::Withdrawn, DeletionRequestState::Agreed})
        QCOMPARE(wait(m_priya->clinic.answerDeletionRequest(m_recording.id, none, m_answer)).error().code,
                 QStringLiteral("invalid_field"));
    QVERIFY(deletionRequestOf(*m_soren)->state == DeletionRequestState::Open);
}

/// The words are with the log entries alone: destroyed there, they are nowhere.
void TestDeletionRequests::whatWasSaidGoesWithTheText()
{
    QVERIFY(wait(m_soren->clinic.requestDeletion(m_recording.id, m_words)));
    auto entry = db().run(QStringLiteral("SELECT asked_entry FROM deletion_wishes"));
    QVERIFY(entry.next());
    const QString id = entry.text(0);
    db().run(QStringLiteral("DELETE FROM log_texts WHERE event_id = ?"), {id});
    QVERIFY(deletionRequestOf(*m_soren) && deletionRequestOf(*m_soren)->words.isEmpty());
}

QTEST_GUILESS_MAIN(TestDeletionRequests)
#include "tst_deletion_requests.moc"
