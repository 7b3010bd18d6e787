// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/policy/decision_table.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace attune;
using namespace attune::server::policy;
using domain::ConsentState;
using domain::RecordingStatus;
using domain::Role;

namespace {

/// Everything that can be asked.
template <typename Function>
void forEveryQuestion(Function function)
{
    for (const Role role : {Role::Patient, Role::Psychologist, Role::PracticeManager, Role::Admin, Role::Unknown})
        for (int relation = 0; relation < relationCount; ++relation)
            for (int action = 0; action < actionCount; ++action)
                for (int state = 0; state <= static_cast<int>(RecordingStatus::Unknown); ++state)
                    for (const ConsentState consent :
                         {ConsentState::Valid, ConsentState::Withdrawn, ConsentState::Declined, ConsentState::Missing,
                          ConsentState::Unknown})
                        for (int more = 0; more < 32; ++more)
                            function(
                                Question{role, static_cast<Relation>(relation), static_cast<Action>(action),
                                         static_cast<RecordingStatus>(state), consent, (more & 1) != 0,
                                         static_cast<domain::Purpose>(more >> 1 & 3), (more & 8) != 0,
                                         (more & 16) != 0 ? Classification::Restricted : Classification::Standard});
}

} // namespace

class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsTheOneThatWasAgreed();
    void eachRoleRelationAndActionHasAtMostOneRule();
    void withoutRelationNothingExists();
    void contentNeverOpensWithoutValidConsent();
    void contentOpensOnlyWhenAvailable();
    void notesOfOthersOpenOnlyWithValidConsent();
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

void TestPolicy::contentNeverOpensWithoutValidConsent()
{
    forEveryQuestion([](const Question &question) {
        const bool content = question.action == Action::Play || question.action == Action::Download ||
                             question.action == Action::ReadTranscript || question.action == Action::StartRecording;
        if (content && question.consent != ConsentState::Valid)
            QVERIFY(!decide(question).allowed);
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
void TestPolicy::notesOfOthersOpenOnlyWithValidConsent()
{
    forEveryQuestion([](const Question &question) {
        const bool notes = question.action == Action::ReadNotes || question.action == Action::WriteNotes;
        const bool closest = question.relation == Relation::Own || question.relation == Relation::Guardian ||
                             question.relation == Relation::Treats;
        if (notes && !closest &&
            (question.consent != ConsentState::Valid || question.state != RecordingStatus::Available))
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
        if (changes && (question.consent != ConsentState::Valid || question.state != RecordingStatus::Available))
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
