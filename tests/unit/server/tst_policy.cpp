// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/policy/decision_table.h"

#include <QFile>
#include <QSet>
#include <QTest>

#include <array>
#include <set>
#include <utility>

using namespace attune;
using namespace attune::server::policy;
using domain::ConsentState;
using domain::RecordingStatus;
using domain::Role;

namespace {

constexpr std::array roles = {Role::Patient, Role::Psychologist, Role::PracticeManager, Role::Admin, Role::Unknown};
constexpr std::array consents = {ConsentState::Valid,   ConsentState::Withdrawn, ConsentState::Declined,
                                 ConsentState::Missing, ConsentState::Expired,   ConsentState::Unknown};
/// What the people in a recording have agreed to: nothing, taken back, everything, narrowed to one purpose.
constexpr std::array agreements = {
    Agreement{ConsentState::Missing, 0}, Agreement{ConsentState::Declined, 0}, Agreement{ConsentState::Withdrawn, 15},
    Agreement{ConsentState::Valid, 15},  Agreement{ConsentState::Valid, 0},    Agreement{ConsentState::Valid, 1},
    Agreement{ConsentState::Valid, 2},   Agreement{ConsentState::Valid, 4},    Agreement{ConsentState::Valid, 8}};

/// Everything that can be asked.
template <typename Function>
void forEveryQuestion(Function function)
{
    const auto withRest = [&function](Question question) {
        for (const Agreement &agreed : agreements)
            for (int more = 0; more < 64; ++more) {
                question.agreed = agreed;
                question.reasonGiven = (more & 1) != 0;
                question.purpose = static_cast<domain::Purpose>(more >> 1 & 3);
                question.classification = (more & 8) != 0 ? Classification::Restricted : Classification::Standard;
                question.isSwitchedOn = (more & 16) != 0;
                question.path = (more & 32) != 0 ? LegalPath::CourtOrder : LegalPath::None;
                function(question);
            }
    };
    const auto withStates = [&](const Question &question) {
        for (int state = 0; state <= static_cast<int>(RecordingStatus::Unknown); ++state)
            for (const ConsentState consent : consents) {
                Question one = question;
                one.state = static_cast<RecordingStatus>(state);
                one.consent = consent;
                withRest(one);
            }
    };
    for (const Role role : roles)
        for (int relation = 0; relation < relationCount; ++relation)
            for (int action = 0; action < actionCount; ++action) {
                const Question question{role, static_cast<Relation>(relation), static_cast<Action>(action)};
                // Without a rule nothing else is looked at.
                if (ruleFor(role, question.relation, question.action))
                    withStates(question);
                else
                    function(question);
            }
}

bool isContent(Action action)
{
    return action == Action::Play || action == Action::Download || action == Action::ReadTranscript;
}

bool isInIt(Relation relation)
{
    return relation == Relation::Own || relation == Relation::Guardian || relation == Relation::Participant;
}

} // namespace

class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsTheOneThatWasAgreed();
    void eachRoleRelationAndActionHasAtMostOneRule();
    void withoutRelationNothingExists();
    void staffUseWhatWasAgreedToAndNothingElse();
    void whoeverIsInItKeepsAccessWhateverBecomesOfTheConsent();
    void expiryClosesNothingThatWasRecorded();
    void nothingIsRecordedWithoutAConsentOfToday();
    void aLegalMatterOpensOnlyToWhomItWasAgreed();
    void administratorsDownloadOnlyWhereSwitchedOn();
    void whatIsOpenSaysForWhat();
    void contentOpensOnlyWhenAvailable();
    void notesOfOthersOpenOnlyForWhatWasAgreedTo();
    void onlyCliniciansCorrectAndOnlyClientsHide();
    void staffOfTheOfficeOpenContentOnlyWithAReason();
    void onlyManagersAndAdministratorsDelete();
    void unknownRolesMayNothing();
    void planningAloneOpensNothing();
    void staffActsOnConsentOnlyWithAReason();
    void onlyThoseWhoTreatOrManageChangeWhoTookPart();
    void onlyThoseInTheRoomOpenIt();
};

/// The printed table is kept beside the test: whoever changes a rule changes this document in the same commit, in words
/// that somebody who is no programmer can check.
void TestPolicy::theTableIsTheOneThatWasAgreed()
{
    QFile agreed(QStringLiteral(SOURCE_FOLDER "/src/server/policy/POLICY.md"));
    QVERIFY(agreed.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(printedTable()), QString::fromUtf8(agreed.readAll()));
}

void TestPolicy::eachRoleRelationAndActionHasAtMostOneRule()
{
    QSet<QString> seen;
    for (const Rule &rule : rules()) {
        const QString key = domain::textOf(rule.role) + textOf(rule.relation) + textOf(rule.action);
        QVERIFY2(!seen.contains(key), qPrintable(key));
        seen.insert(key);
    }
}

void TestPolicy::withoutRelationNothingExists()
{
    forEveryQuestion([](const Question &question) {
        if (question.relation == Relation::None)
            QCOMPARE(QByteArray(decide(question).code), QByteArray("not_found"));
    });
}

/// Told by the test itself: a purpose that everybody agreed to and nobody took back.
void TestPolicy::staffUseWhatWasAgreedToAndNothingElse()
{
    int opened = 0;
    forEveryQuestion([&opened](const Question &question) {
        const bool staff = question.role != Role::Patient && question.relation != Relation::LegalMatter;
        if (!isContent(question.action) || !staff || !decide(question).allowed)
            return;
        ++opened;
        QCOMPARE(question.agreed.state, ConsentState::Valid);
        QVERIFY((question.agreed.purposes & purposeBit(question.purpose)) != 0);
    });
    QVERIFY(opened > 0);
}

void TestPolicy::whoeverIsInItKeepsAccessWhateverBecomesOfTheConsent()
{
    std::set<std::pair<Relation, ConsentState>> kept;
    forEveryQuestion([&kept](const Question &question) {
        const bool asks = question.role == Role::Patient && isInIt(question.relation) && isContent(question.action) &&
                          question.state == RecordingStatus::Available;
        if (!asks || (!question.reasonGiven && question.action == Action::Download))
            return;
        QCOMPARE(QByteArray(decide(question).code), QByteArray("allowed"));
        kept.insert({question.relation, question.consent});
    });
    for (const Relation relation : {Relation::Own, Relation::Guardian, Relation::Participant}) {
        for (const ConsentState consent : {ConsentState::Expired, ConsentState::Withdrawn, ConsentState::Missing})
            QVERIFY(kept.count({relation, consent}) == 1);
    }
}

/// The same question answers the same whether the consent is in force or past its date, but for recording.
void TestPolicy::expiryClosesNothingThatWasRecorded()
{
    int expired = 0;
    forEveryQuestion([&expired](const Question &question) {
        const bool records = question.action == Action::StartRecording || question.action == Action::Upload;
        if (question.consent != ConsentState::Expired)
            return;
        ++expired;
        Question valid = question;
        valid.consent = ConsentState::Valid;
        const QByteArray before(decide(valid).code);
        const QByteArray after(decide(question).code);
        QCOMPARE(after, records && (before == "allowed" || before == "purpose_not_consented")
                            ? QByteArray("consent_expired")
                            : before);
    });
    QVERIFY(expired > 0);
}

void TestPolicy::nothingIsRecordedWithoutAConsentOfToday()
{
    int allowed = 0;
    forEveryQuestion([&allowed](const Question &question) {
        const bool records = question.action == Action::StartRecording || question.action == Action::Upload;
        if (!records || !decide(question).allowed)
            return;
        ++allowed;
        QCOMPARE(question.consent, ConsentState::Valid);
        QCOMPARE(question.relation, Relation::Treats);
    });
    QVERIFY(allowed > 0);
}

void TestPolicy::aLegalMatterOpensOnlyToWhomItWasAgreed()
{
    int opened = 0;
    forEveryQuestion([&opened](const Question &question) {
        if (question.relation != Relation::LegalMatter || !isContent(question.action) || !decide(question).allowed)
            return;
        ++opened;
        QVERIFY(question.role == Role::PracticeManager || question.role == Role::Admin);
        QVERIFY(question.path != LegalPath::None);
        QVERIFY(question.action != Action::Download || question.reasonGiven);
        QCOMPARE(decide(question).purpose, textOf(question.path));
    });
    QVERIFY(opened > 0);
}

void TestPolicy::administratorsDownloadOnlyWhereSwitchedOn()
{
    int allowed = 0;
    forEveryQuestion([&allowed](const Question &question) {
        const bool asks = question.role == Role::Admin && question.action == Action::Download &&
                          question.relation == Relation::Office;
        if (!asks)
            return;
        if (!question.isSwitchedOn)
            QCOMPARE(QByteArray(decide(question).code), QByteArray("switched_off"));
        if (!decide(question).allowed)
            return;
        ++allowed;
        QVERIFY(question.reasonGiven && question.classification == Classification::Standard);
    });
    QVERIFY(allowed > 0);
}

void TestPolicy::whatIsOpenSaysForWhat()
{
    forEveryQuestion([](const Question &question) {
        const Decision decision = decide(question);
        const bool opens = isContent(question.action) || question.action == Action::ReadNotes ||
                           question.action == Action::WriteNotes || question.action == Action::SeeDetails;
        if (decision.allowed && opens && question.relation != Relation::LegalMatter)
            QVERIFY2(!decision.purpose.isEmpty(), qPrintable(textOf(question.action)));
        if (!decision.allowed)
            QVERIFY(decision.purpose.isEmpty());
        QVERIFY(decision.purpose.isEmpty() || isPurposeInLog(decision.purpose));
        if (decision.allowed && isContent(question.action) && isInIt(question.relation))
            QCOMPARE(decision.purpose, QStringLiteral("access"));
        if (decision.allowed && isContent(question.action) && question.relation == Relation::BreakGlass)
            QCOMPARE(decision.purpose, QStringLiteral("emergency"));
    });
}

void TestPolicy::contentOpensOnlyWhenAvailable()
{
    forEveryQuestion([](const Question &question) {
        const bool content = question.action == Action::Play || question.action == Action::Download ||
                             question.action == Action::ReadTranscript;
        if (content && question.state != RecordingStatus::Available)
            QVERIFY(!decide(question).allowed);
    });
}

/// What people wrote themselves stays theirs: the client, who acts for them, and who treats them.
void TestPolicy::notesOfOthersOpenOnlyForWhatWasAgreedTo()
{
    forEveryQuestion([](const Question &question) {
        const bool notes = question.action == Action::ReadNotes || question.action == Action::WriteNotes;
        const bool closest = question.relation == Relation::Own || question.relation == Relation::Guardian ||
                             question.relation == Relation::Treats;
        if (notes && !closest && question.relation != Relation::LegalMatter &&
            (question.agreed.state != ConsentState::Valid || question.state != RecordingStatus::Available))
            QVERIFY(!decide(question).allowed);
        if (notes && question.relation == Relation::Colleague)
            QVERIFY(!decide(question).allowed);
    });
}

/// What was said is put right by who was there, and kept from others by the client alone.
void TestPolicy::onlyCliniciansCorrectAndOnlyClientsHide()
{
    int corrected = 0;
    int hidden = 0;
    forEveryQuestion([&](const Question &question) {
        if (question.action == Action::CorrectTranscript && decide(question).allowed) {
            ++corrected;
            QVERIFY(question.role == Role::Psychologist && question.relation == Relation::Treats);
        }
        if (question.action == Action::HideTranscript && decide(question).allowed) {
            ++hidden;
            QVERIFY(question.role == Role::Patient);
            QVERIFY(question.relation == Relation::Own || question.relation == Relation::Guardian);
        }
        const bool changes = question.action == Action::CorrectTranscript || question.action == Action::HideTranscript;
        const bool agreed = question.agreed.state == ConsentState::Valid || question.role == Role::Patient;
        if (changes && (!agreed || question.state != RecordingStatus::Available))
            QVERIFY(!decide(question).allowed);
    });
    QVERIFY(corrected > 0 && hidden > 0);
}

void TestPolicy::staffOfTheOfficeOpenContentOnlyWithAReason()
{
    forEveryQuestion([](const Question &question) {
        const bool content = question.action == Action::Play || question.action == Action::Download ||
                             question.action == Action::ReadTranscript || question.action == Action::ReadNotes ||
                             question.action == Action::WriteNotes;
        if (content && question.relation == Relation::Office && !question.reasonGiven)
            QVERIFY(!decide(question).allowed);
    });
}

void TestPolicy::onlyManagersAndAdministratorsDelete()
{
    int allowed = 0;
    forEveryQuestion([&allowed](const Question &question) {
        if (question.action != Action::Delete || !decide(question).allowed)
            return;
        ++allowed;
        QVERIFY(question.role == Role::PracticeManager || question.role == Role::Admin);
        QVERIFY(question.reasonGiven);
        QVERIFY(question.state != RecordingStatus::Recording && question.state != RecordingStatus::Deleted);
    });
    QVERIFY(allowed > 0);
}

void TestPolicy::unknownRolesMayNothing()
{
    forEveryQuestion([](const Question &question) {
        if (question.role == Role::Unknown)
            QVERIFY(!decide(question).allowed);
    });
}

void TestPolicy::planningAloneOpensNothing()
{
    forEveryQuestion([](const Question &question) {
        const bool calendar = question.action == Action::SeeSession || question.action == Action::PlanSession;
        if (question.relation == Relation::Planned && decide(question).allowed)
            QVERIFY(calendar && question.role == Role::Psychologist);
    });
}

void TestPolicy::staffActsOnConsentOnlyWithAReason()
{
    forEveryQuestion([](const Question &question) {
        const bool acts = question.action == Action::SignConsent || question.action == Action::WithdrawConsent;
        if (!acts || question.role == Role::Patient || !decide(question).allowed)
            return;
        QVERIFY(question.reasonGiven);
        QVERIFY((question.role == Role::Psychologist && question.relation == Relation::Treats) ||
                (question.role == Role::PracticeManager && question.relation == Relation::Office));
    });
}

void TestPolicy::onlyThoseWhoTreatOrManageChangeWhoTookPart()
{
    int allowed = 0;
    forEveryQuestion([&allowed](const Question &question) {
        const bool changes = question.action == Action::AddParticipant || question.action == Action::RemoveParticipant;
        if (!changes || !decide(question).allowed)
            return;
        ++allowed;
        QVERIFY((question.role == Role::Psychologist && question.relation == Relation::Treats) ||
                (question.role == Role::PracticeManager && question.relation == Relation::Office));
        QVERIFY(question.action == Action::AddParticipant || question.reasonGiven);
    });
    QVERIFY(allowed > 0);
}

void TestPolicy::onlyThoseInTheRoomOpenIt()
{
    forEveryQuestion([](const Question &question) {
        const bool inside = question.relation == Relation::Own || question.relation == Relation::Guardian ||
                            question.relation == Relation::Treats;
        if (question.action == Action::OpenRoom && decide(question).allowed)
            QVERIFY(inside);
        if (question.action == Action::FetchBack && decide(question).allowed)
            QVERIFY(question.relation != Relation::Supervises && question.role != Role::Patient);
    });
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
