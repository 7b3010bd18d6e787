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

constexpr std::array roles = {Role::Patient, Role::Psychologist, Role::PracticeManager,
                              Role::Admin,   Role::Auditor,      Role::Unknown};
constexpr std::array consents = {ConsentState::Valid,   ConsentState::Withdrawn, ConsentState::Declined,
                                 ConsentState::Missing, ConsentState::Expired,   ConsentState::Unknown};
/// What the people in a recording have agreed to: nothing, taken back, everything, narrowed to one purpose.
constexpr std::array agreements = {
    Agreement{ConsentState::Missing, 0}, Agreement{ConsentState::Declined, 0}, Agreement{ConsentState::Withdrawn, 15},
    Agreement{ConsentState::Valid, 15},  Agreement{ConsentState::Valid, 0},    Agreement{ConsentState::Valid, 1},
    Agreement{ConsentState::Valid, 2},   Agreement{ConsentState::Valid, 4},    Agreement{ConsentState::Valid, 8}};

/// Everything that can be asked.
template <typename Function>
void forEveryRequest(Function function)
{
    const auto withRest = [&function](Request request) {
        for (const Agreement &agreed : agreements)
            for (int more = 0; more < 64; ++more) {
                request.agreed = agreed;
                request.reasonGiven = (more & 1) != 0;
                request.purpose = static_cast<domain::Purpose>(more >> 1 & 3);
                request.sensitivity = (more & 8) != 0 ? domain::Sensitivity::Restricted : domain::Sensitivity::Standard;
                request.isSwitchedOn = (more & 16) != 0;
                request.path = (more & 32) != 0 ? LegalPath::CourtOrder : LegalPath::None;
                function(request);
            }
    };
    const auto withStates = [&](const Request &request) {
        for (int state = 0; state <= static_cast<int>(RecordingStatus::Unknown); ++state)
            for (const ConsentState consent : consents) {
                Request one = request;
                one.state = static_cast<RecordingStatus>(state);
                one.consent = consent;
                withRest(one);
            }
    };
    for (const Role role : roles)
        for (int relation = 0; relation < relationCount; ++relation)
            for (int action = 0; action < actionCount; ++action) {
                const Request request{role, static_cast<Relation>(relation), static_cast<Action>(action)};
                // Without a rule nothing else is looked at.
                if (ruleFor(role, request.relation, request.action))
                    withStates(request);
                else
                    function(request);
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
    void onlyStaffAddTranscripts();
    void staffOfTheOfficeOpenContentOnlyWithAReason();
    void onlyManagersAndAdministratorsDelete();
    void unknownRolesMayNothing();
    void planningAloneOpensNothing();
    void staffActsOnConsentOnlyWithAReason();
    void onlyThoseWhoTreatOrManageChangeWhoTookPart();
    void onlyThoseInTheRoomOpenIt();
    void auditorsReadWhatWasDoneAndNothingElse();
    void onlyManagersSayWhatBecameOfAQualityReview();
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
    forEveryRequest([](const Request &request) {
        if (request.relation == Relation::None)
            QCOMPARE(textOf(decide(request)), QStringLiteral("not_found"));
    });
}

/// Told by the test itself: a purpose that everybody agreed to and nobody took back.
void TestPolicy::staffUseWhatWasAgreedToAndNothingElse()
{
    int opened = 0;
    forEveryRequest([&opened](const Request &request) {
        const bool staff = request.role != Role::Patient && request.relation != Relation::LegalMatter;
        if (!isContent(request.action) || !staff || !decide(request).allowed)
            return;
        ++opened;
        QCOMPARE(request.agreed.state, ConsentState::Valid);
        QVERIFY((request.agreed.purposes & purposeBit(request.purpose)) != 0);
    });
    QVERIFY(opened > 0);
}

void TestPolicy::whoeverIsInItKeepsAccessWhateverBecomesOfTheConsent()
{
    std::set<std::pair<Relation, ConsentState>> kept;
    forEveryRequest([&kept](const Request &request) {
        const bool asks = request.role == Role::Patient && isInIt(request.relation) && isContent(request.action) &&
                          request.state == RecordingStatus::Available;
        if (!asks || (!request.reasonGiven && request.action == Action::Download))
            return;
        QCOMPARE(textOf(decide(request)), QStringLiteral("allowed"));
        kept.insert({request.relation, request.consent});
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
    forEveryRequest([&expired](const Request &request) {
        const bool records = request.action == Action::StartRecording || request.action == Action::Upload;
        if (request.consent != ConsentState::Expired)
            return;
        ++expired;
        Request valid = request;
        valid.consent = ConsentState::Valid;
        const QString before = textOf(decide(valid));
        const QString after = textOf(decide(request));
        QCOMPARE(after,
                 records && (before == QStringLiteral("allowed") || before == QStringLiteral("purpose_not_consented"))
                     ? QStringLiteral("consent_expired")
                     : before);
    });
    QVERIFY(expired > 0);
}

void TestPolicy::nothingIsRecordedWithoutAConsentOfToday()
{
    int allowed = 0;
    forEveryRequest([&allowed](const Request &request) {
        const bool records = request.action == Action::StartRecording || request.action == Action::Upload;
        if (!records || !decide(request).allowed)
            return;
        ++allowed;
        QCOMPARE(request.consent, ConsentState::Valid);
        QCOMPARE(request.relation, Relation::Treats);
    });
    QVERIFY(allowed > 0);
}

void TestPolicy::aLegalMatterOpensOnlyToWhomItWasAgreed()
{
    int opened = 0;
    forEveryRequest([&opened](const Request &request) {
        if (request.relation != Relation::LegalMatter || !isContent(request.action) || !decide(request).allowed)
            return;
        ++opened;
        QVERIFY(request.role == Role::PracticeManager || request.role == Role::Admin);
        QVERIFY(request.path != LegalPath::None);
        QVERIFY(request.action != Action::Download || request.reasonGiven);
        QCOMPARE(decide(request).purpose, textOf(request.path));
    });
    QVERIFY(opened > 0);
}

void TestPolicy::administratorsDownloadOnlyWhereSwitchedOn()
{
    int allowed = 0;
    forEveryRequest([&allowed](const Request &request) {
        const bool asks =
            request.role == Role::Admin && request.action == Action::Download && request.relation == Relation::Office;
        if (!asks)
            return;
        if (!request.isSwitchedOn)
            QCOMPARE(textOf(decide(request)), QStringLiteral("switched_off"));
        if (!decide(request).allowed)
            return;
        ++allowed;
        QVERIFY(request.reasonGiven && request.sensitivity == domain::Sensitivity::Standard);
    });
    QVERIFY(allowed > 0);
}

void TestPolicy::whatIsOpenSaysForWhat()
{
    forEveryRequest([](const Request &request) {
        const Decision decision = decide(request);
        const bool opens = isContent(request.action) || request.action == Action::ReadNotes ||
                           request.action == Action::WriteNotes || request.action == Action::SeeDetails;
        if (decision.allowed && opens && request.relation != Relation::LegalMatter)
            QVERIFY2(!decision.purpose.isEmpty(), qPrintable(textOf(request.action)));
        if (!decision.allowed)
            QVERIFY(decision.purpose.isEmpty());
        QVERIFY(decision.purpose.isEmpty() || isPurposeInLog(decision.purpose));
        if (decision.allowed && isContent(request.action) && isInIt(request.relation))
            QCOMPARE(decision.purpose, QStringLiteral("access"));
        if (decision.allowed && isContent(request.action) && request.relation == Relation::BreakGlass)
            QCOMPARE(decision.purpose, QStringLiteral("emergency"));
    });
}

void TestPolicy::contentOpensOnlyWhenAvailable()
{
    forEveryRequest([](const Request &request) {
        const bool content = request.action == Action::Play || request.action == Action::Download ||
                             request.action == Action::ReadTranscript;
        if (content && request.state != RecordingStatus::Available)
            QVERIFY(!decide(request).allowed);
    });
}

/// What people wrote themselves stays theirs: the client, who acts for them, and who treats them.
void TestPolicy::notesOfOthersOpenOnlyForWhatWasAgreedTo()
{
    forEveryRequest([](const Request &request) {
        const bool notes = request.action == Action::ReadNotes || request.action == Action::WriteNotes;
        const bool closest = request.relation == Relation::Own || request.relation == Relation::Guardian ||
                             request.relation == Relation::Treats;
        if (notes && !closest && request.relation != Relation::LegalMatter &&
            (request.agreed.state != ConsentState::Valid || request.state != RecordingStatus::Available))
            QVERIFY(!decide(request).allowed);
        if (notes && request.relation == Relation::Colleague)
            QVERIFY(!decide(request).allowed);
    });
}

/// What was said is put right by who was there, and kept from others by the client alone.
void TestPolicy::onlyCliniciansCorrectAndOnlyClientsHide()
{
    int corrected = 0;
    int hidden = 0;
    forEveryRequest([&](const Request &request) {
        if (request.action == Action::CorrectTranscript && decide(request).allowed) {
            ++corrected;
            QVERIFY(request.role == Role::Psychologist && request.relation == Relation::Treats);
        }
        if (request.action == Action::HideTranscript && decide(request).allowed) {
            ++hidden;
            QVERIFY(request.role == Role::Patient);
            QVERIFY(request.relation == Relation::Own || request.relation == Relation::Guardian);
        }
        const bool changes = request.action == Action::CorrectTranscript || request.action == Action::HideTranscript;
        const bool agreed = request.agreed.state == ConsentState::Valid || request.role == Role::Patient;
        if (changes && (!agreed || request.state != RecordingStatus::Available))
            QVERIFY(!decide(request).allowed);
    });
    QVERIFY(corrected > 0 && hidden > 0);
}

/// A transcript comes in by who was there, or by who answers for the office and says why.
void TestPolicy::onlyStaffAddTranscripts()
{
    int added = 0;
    forEveryRequest([&](const Request &request) {
        if (request.action != Action::AddTranscript || !decide(request).allowed)
            return;
        ++added;
        QVERIFY(request.state == RecordingStatus::Available);
        if (request.role == Role::Psychologist) {
            QVERIFY(request.relation == Relation::Treats);
            return;
        }
        QVERIFY(request.role == Role::PracticeManager || request.role == Role::Admin);
        QVERIFY(request.relation == Relation::Office && request.reasonGiven);
        QVERIFY(request.sensitivity == domain::Sensitivity::Standard);
    });
    QVERIFY(added > 0);
}

void TestPolicy::staffOfTheOfficeOpenContentOnlyWithAReason()
{
    forEveryRequest([](const Request &request) {
        const bool content = request.action == Action::Play || request.action == Action::Download ||
                             request.action == Action::ReadTranscript || request.action == Action::ReadNotes ||
                             request.action == Action::WriteNotes;
        if (content && request.relation == Relation::Office && !request.reasonGiven)
            QVERIFY(!decide(request).allowed);
    });
}

void TestPolicy::onlyManagersAndAdministratorsDelete()
{
    int allowed = 0;
    forEveryRequest([&allowed](const Request &request) {
        if (request.action != Action::Delete || !decide(request).allowed)
            return;
        ++allowed;
        QVERIFY(request.role == Role::PracticeManager || request.role == Role::Admin);
        QVERIFY(request.reasonGiven);
        QVERIFY(request.state != RecordingStatus::Recording && request.state != RecordingStatus::Deleted);
    });
    QVERIFY(allowed > 0);
}

void TestPolicy::unknownRolesMayNothing()
{
    forEveryRequest([](const Request &request) {
        if (request.role == Role::Unknown)
            QVERIFY(!decide(request).allowed);
    });
}

void TestPolicy::planningAloneOpensNothing()
{
    forEveryRequest([](const Request &request) {
        const bool calendar = request.action == Action::SeeSession || request.action == Action::PlanSession;
        if (request.relation == Relation::Planned && decide(request).allowed)
            QVERIFY(calendar && request.role == Role::Psychologist);
    });
}

void TestPolicy::staffActsOnConsentOnlyWithAReason()
{
    forEveryRequest([](const Request &request) {
        const bool acts = request.action == Action::SignConsent || request.action == Action::WithdrawConsent;
        if (!acts || request.role == Role::Patient || !decide(request).allowed)
            return;
        QVERIFY(request.reasonGiven);
        QVERIFY((request.role == Role::Psychologist && request.relation == Relation::Treats) ||
                (request.role == Role::PracticeManager && request.relation == Relation::Office));
    });
}

void TestPolicy::onlyThoseWhoTreatOrManageChangeWhoTookPart()
{
    int allowed = 0;
    forEveryRequest([&allowed](const Request &request) {
        const bool changes = request.action == Action::AddParticipant || request.action == Action::RemoveParticipant;
        if (!changes || !decide(request).allowed)
            return;
        ++allowed;
        QVERIFY((request.role == Role::Psychologist && request.relation == Relation::Treats) ||
                (request.role == Role::PracticeManager && request.relation == Relation::Office));
        QVERIFY(request.action == Action::AddParticipant || request.reasonGiven);
    });
    QVERIFY(allowed > 0);
}

void TestPolicy::onlyThoseInTheRoomOpenIt()
{
    forEveryRequest([](const Request &request) {
        const bool inside = request.relation == Relation::Own || request.relation == Relation::Guardian ||
                            request.relation == Relation::Treats;
        if (request.action == Action::OpenRoom && decide(request).allowed)
            QVERIFY(inside);
        if (request.action == Action::FetchBack && decide(request).allowed)
            QVERIFY(request.relation != Relation::Supervises && request.role != Role::Patient);
    });
}

/// Whatever their relation, whatever is consented to, and whatever reason they give.
void TestPolicy::auditorsReadWhatWasDoneAndNothingElse()
{
    QSet<Action> allowed;
    forEveryRequest([&allowed](const Request &request) {
        if (request.role != Role::Auditor || !decide(request).allowed)
            return;
        QCOMPARE(request.relation, Relation::Office);
        allowed.insert(request.action);
    });
    QCOMPARE(allowed, (QSet<Action>{Action::SeeAccessLog, Action::SeeStatus, Action::SeeAlerts, Action::ReadReports,
                                    Action::SeeQualityReviews}));
}

void TestPolicy::onlyManagersSayWhatBecameOfAQualityReview()
{
    int allowed = 0;
    forEveryRequest([&allowed](const Request &request) {
        const bool acts = request.action == Action::SetQualityQuota || request.action == Action::ReviewQuality ||
                          request.action == Action::SkipQualityReview;
        if (!acts || !decide(request).allowed)
            return;
        ++allowed;
        QVERIFY(request.role == Role::PracticeManager && request.relation == Relation::Office);
        QVERIFY(request.action != Action::SkipQualityReview || request.reasonGiven);
    });
    QVERIFY(allowed > 0);
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
