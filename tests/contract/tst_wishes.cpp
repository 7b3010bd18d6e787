// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "tests/support/test_clinic.h"

using namespace attune;
using namespace attune::test;
using domain::DeletionPlan;
using domain::WishState;

/// Clients wish that a recording is deleted; the clinic answers. Who may do what, what follows, what the log says.
class TestWishes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aWishIsToldAndAnswered();
    void aWishIsTakenBackAndMadeAgain();
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
    std::optional<domain::DeletionWish> wishFor(TestPerson &person);
    domain::Recording seenBy(TestPerson &person) { return *wait(person.clinic.recording(m_recording.id)); }
    int messages(const char *who, const char *kind);
    int logged(const char *action, const QString &code = {});

    const QString m_words = QStringLiteral("I would rather that nobody sees this again");
    const QString m_answer = QStringLiteral("We must keep it for some more years");
    std::unique_ptr<TestClinic> m_clinic;
    std::unique_ptr<TestPerson> m_soren;
    std::unique_ptr<TestPerson> m_priya;
    domain::Recording m_recording; ///< of Søren with Ruth
};

void TestWishes::init()
{
    m_clinic = std::make_unique<TestClinic>();
    m_clinic->start();
    m_soren = signedIn("soren");
    m_priya = signedIn("priya");
    m_recording = m_soren->first();
}

void TestWishes::cleanup()
{
    m_soren.reset();
    m_priya.reset();
    m_clinic.reset();
}

void TestWishes::restart(std::chrono::hours undo, bool needsTwo)
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

std::optional<domain::DeletionWish> TestWishes::wishFor(TestPerson &person)
{
    const auto wish = wait(person.clinic.deletionWish(m_recording.id));
    return wish && !wish->isEmpty() ? std::optional(wish->first()) : std::nullopt;
}

int TestWishes::messages(const char *who, const char *kind)
{
    auto person = signedIn(who);
    const auto all = wait(person->clinic.messages());
    return all ? static_cast<int>(std::ranges::count(*all, QString::fromLatin1(kind), &domain::Message::kind)) : -1;
}

int TestWishes::logged(const char *action, const QString &code)
{
    auto row = db().run(QStringLiteral("SELECT COUNT(*) FROM access_log WHERE action = ? AND recording_id = ? AND "
                                       "outcome = 'allowed' AND code = ?"),
                        {QString::fromLatin1(action), m_recording.id.value(), code});
    return row.next() ? static_cast<int>(row.number(0)) : -1;
}

void TestWishes::aWishIsToldAndAnswered()
{
    QVERIFY(!wishFor(*m_soren));
    QVERIFY(wait(m_soren->clinic.wishForDeletion(m_recording.id, m_words)));
    QVERIFY(wait(m_soren->clinic.wishForDeletion(m_recording.id, QStringLiteral("and once more"))));
    const auto open = wishFor(*m_soren);
    QVERIFY(open && open->state == WishState::Open && open->isOwn);
    QCOMPARE(open->words, m_words); // the first one stands
    QCOMPARE(logged("deletionWished"), 1);
    QVERIFY(m_clinic->hasMedia(m_recording.id.value())); // nothing follows by itself
    for (const char *who : {"ruth", "priya"})
        QCOMPARE(messages(who, "deletionWished"), 1);
    QCOMPARE(messages("daniel", "deletionWished"), 0);
    QVERIFY(seenBy(*m_priya).deletion.wish == WishState::Open);
    QVERIFY(!wishFor(*m_priya)->isOwn);

    QVERIFY(wait(m_priya->clinic.answerDeletionWish(m_recording.id, WishState::Kept, m_answer)));
    const auto kept = wishFor(*m_soren);
    QVERIFY(kept && kept->state == WishState::Kept && kept->answeredAt);
    QCOMPARE(kept->answer, m_answer);
    QCOMPARE(messages("soren", "deletionWishAnswered"), 1);
    QCOMPARE(logged("deletionWishAnswered", QStringLiteral("kept")), 1);
    QCOMPARE(wait(m_priya->clinic.answerDeletionWish(m_recording.id, WishState::Kept, m_answer)).error().code,
             QStringLiteral("no_wish"));
}

void TestWishes::aWishIsTakenBackAndMadeAgain()
{
    QCOMPARE(wait(m_soren->clinic.withdrawDeletionWish(m_recording.id)).error().code, QStringLiteral("no_wish"));
    QVERIFY(wait(m_soren->clinic.wishForDeletion(m_recording.id, {})));
    QVERIFY(wait(m_soren->clinic.withdrawDeletionWish(m_recording.id)));
    QVERIFY(wishFor(*m_soren)->state == WishState::Withdrawn);
    QCOMPARE(messages("soren", "deletionWishAnswered"), 0); // nobody has to be told of what they did
    QTest::qWait(3);                                        // another millisecond
    QVERIFY(wait(m_soren->clinic.wishForDeletion(m_recording.id, m_words)));
    QVERIFY(wishFor(*m_soren)->state == WishState::Open);
    QCOMPARE(messages("priya", "deletionWished"), 2);
}

void TestWishes::closingItKeepsOthersOut()
{
    const auto play = [this](TestPerson &person) {
        return person.get(
            protocol::pathFor(protocol::paths::playbackUrl, m_recording.sessionId.value()),
            {{QStringLiteral("recordingId"), m_recording.id.value()}, {QStringLiteral("reason"), m_words}});
    };
    QVERIFY(play(*m_priya));
    QVERIFY(wait(m_soren->clinic.wishForDeletion(m_recording.id, m_words)));
    QVERIFY(wait(m_priya->clinic.answerDeletionWish(m_recording.id, WishState::Restricted, m_answer)));
    QVERIFY(!play(*m_priya));
    QVERIFY(play(*m_soren));
    QVERIFY(play(*signedIn("ruth")));
    QVERIFY(wishFor(*m_soren)->state == WishState::Restricted);
}

void TestWishes::deletingItIsTheAnswerAndTakingThatBackOpensItAgain()
{
    restart(std::chrono::hours(72), false);
    QVERIFY(wait(m_soren->clinic.wishForDeletion(m_recording.id, m_words)));
    QVERIFY(wait(m_priya->clinic.deleteRecording(m_recording.id, QStringLiteral("client_asked"), m_answer)));
    QVERIFY(wishFor(*m_soren)->state == WishState::Agreed);
    QCOMPARE(wishFor(*m_soren)->answer, m_answer);
    QCOMPARE(messages("soren", "deletionWishAnswered"), 1);
    QCOMPARE(wait(m_soren->clinic.wishForDeletion(m_recording.id, m_words)).error().code,
             QStringLiteral("already_deleting"));
    QVERIFY(wait(m_priya->clinic.restoreRecording(m_recording.id, QStringLiteral("it was the wrong one"))));
    QVERIFY(wishFor(*m_soren)->state == WishState::Open);
}

void TestWishes::everybodyIsToldWhatTheyMayExpect()
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
    QVERIFY(seenBy(*m_priya).allows(QStringLiteral("restore")));
    QVERIFY(!seenBy(*m_priya).allows(QStringLiteral("delete")));
    QCOMPARE(wait(m_priya->clinic.agreeToDeletion(m_recording.id, m_answer)).error().code,
             QStringLiteral("same_person"));
    QVERIFY(wait(oscar->clinic.agreeToDeletion(m_recording.id, m_answer)));
    QVERIFY(seenBy(*oscar).eraseAt);
}

void TestWishes::whoMayNotIsRefused()
{
    QVERIFY(wait(m_soren->clinic.wishForDeletion(m_recording.id, m_words)));
    for (const char *who : {"ruth", "priya", "oscar"}) {
        auto person = signedIn(who);
        QVERIFY2(!wait(person->clinic.wishForDeletion(m_recording.id, m_words)), who);
        QVERIFY2(!wait(person->clinic.withdrawDeletionWish(m_recording.id)), who);
    }
    QCOMPARE(wait(signedIn("ruth")->clinic.answerDeletionWish(m_recording.id, WishState::Kept, m_answer)).error().code,
             QStringLiteral("not_permitted"));
    for (const char *who : {"june", "daniel"}) { // for them there is no such recording, or nothing of it
        auto person = signedIn(who);
        QVERIFY2(!wait(person->clinic.deletionWish(m_recording.id)), who);
        QVERIFY2(!wait(person->clinic.wishForDeletion(m_recording.id, m_words)), who);
        QVERIFY2(!wait(person->clinic.answerDeletionWish(m_recording.id, WishState::Kept, m_answer)), who);
    }
    QVERIFY(wishFor(*m_soren)->state == WishState::Open);
}

void TestWishes::wrongAnswersAreRefused()
{
    QVERIFY(wait(m_soren->clinic.wishForDeletion(m_recording.id, m_words)));
    QCOMPARE(
        wait(m_priya->clinic.answerDeletionWish(m_recording.id, WishState::Kept, QStringLiteral("no"))).error().code,
        QStringLiteral("reason_too_short"));
    for (const WishState none : {WishState::Open, WishState::Withdrawn, WishState::Agreed})
        QCOMPARE(wait(m_priya->clinic.answerDeletionWish(m_recording.id, none, m_answer)).error().code,
                 QStringLiteral("invalid_field"));
    QVERIFY(wishFor(*m_soren)->state == WishState::Open);
}

/// The words are with the log entries alone: destroyed there, they are nowhere.
void TestWishes::whatWasSaidGoesWithTheText()
{
    QVERIFY(wait(m_soren->clinic.wishForDeletion(m_recording.id, m_words)));
    auto entry = db().run(QStringLiteral("SELECT asked_entry FROM deletion_wishes"));
    QVERIFY(entry.next());
    const QString id = entry.text(0);
    db().run(QStringLiteral("DELETE FROM log_texts WHERE event_id = ?"), {id});
    QVERIFY(wishFor(*m_soren) && wishFor(*m_soren)->words.isEmpty());
}

QTEST_GUILESS_MAIN(TestWishes)
#include "tst_wishes.moc"
