// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/policy/decision_table.h"

#include <array>

namespace attune::server::policy {

using domain::ConsentState;
using domain::ProblemCode;
using domain::Purpose;
using domain::RecordingStatus;
using domain::Role;

namespace {

constexpr quint32 available = stateBit(RecordingStatus::Available);
constexpr quint32 running = stateBit(RecordingStatus::Recording);
constexpr quint32 erasable = available | stateBit(RecordingStatus::Archived) | stateBit(RecordingStatus::Failed);
constexpr auto notAsked = ConsentRule::NotAsked;
constexpr auto recordingNow = ConsentRule::RecordingNow;
constexpr auto agreedUse = ConsentRule::Use;
constexpr auto ownRight = ConsentRule::RightOfAccess;
constexpr auto legalMatter = ConsentRule::LegalMatter;
constexpr auto noReason = ReasonRule::NotNeeded;
constexpr auto withReason = ReasonRule::Needed;
constexpr quint32 care = purposeBit(Purpose::Care);
constexpr quint32 supervision = purposeBit(Purpose::Supervision) | purposeBit(Purpose::Training);
constexpr quint32 anyPurpose = care | supervision | purposeBit(Purpose::Quality);
constexpr quint32 oversight = care | purposeBit(Purpose::Quality);
constexpr bool standardOnly = false;

constexpr std::array table = {
    // Patients: their own recordings, and their own decisions
    Rule{Role::Patient, Relation::Own, Action::SeeDetails, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Own, Action::Play, available, ownRight, noReason},
    Rule{Role::Patient, Relation::Own, Action::KeepPosition, available, ownRight, noReason},
    Rule{Role::Patient, Relation::Own, Action::ReadTranscript, available, ownRight, noReason},
    Rule{Role::Patient, Relation::Own, Action::Download, available, ownRight, noReason},
    Rule{Role::Patient, Relation::Own, Action::ReadNotes, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Own, Action::WriteNotes, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Own, Action::HideTranscript, available, ownRight, noReason},
    Rule{Role::Patient, Relation::Own, Action::RequestDeletion, erasable, notAsked, noReason},
    Rule{Role::Patient, Relation::Own, Action::SeeAccessLog, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Own, Action::SeeSession, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Own, Action::StopRecording, running, notAsked, noReason},
    Rule{Role::Patient, Relation::Own, Action::ReadConsent, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Own, Action::SignConsent, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Own, Action::WithdrawConsent, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Own, Action::ConfirmSession, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Own, Action::OpenRoom, anyState, notAsked, noReason},
    // Parents of minors, guardians, proxies: what the client may, but for taking a copy away without saying why
    Rule{Role::Patient, Relation::Guardian, Action::SeeDetails, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::Play, available, ownRight, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::KeepPosition, available, ownRight, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::ReadTranscript, available, ownRight, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::Download, available, ownRight, withReason},
    Rule{Role::Patient, Relation::Guardian, Action::ReadNotes, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::WriteNotes, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::HideTranscript, available, ownRight, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::RequestDeletion, erasable, notAsked, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::SeeAccessLog, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::SeeSession, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::StopRecording, running, notAsked, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::ReadConsent, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::SignConsent, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::WithdrawConsent, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::ConfirmSession, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::OpenRoom, anyState, notAsked, noReason},
    // Whoever else took part in a joint session, and who acts for them: the recording, and nothing else of the client
    Rule{Role::Patient, Relation::Participant, Action::SeeDetails, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Participant, Action::Play, available, ownRight, noReason},
    Rule{Role::Patient, Relation::Participant, Action::KeepPosition, available, ownRight, noReason},
    Rule{Role::Patient, Relation::Participant, Action::ReadTranscript, available, ownRight, noReason},
    Rule{Role::Patient, Relation::Participant, Action::Download, available, ownRight, withReason},
    Rule{Role::Patient, Relation::Participant, Action::SeeAccessLog, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Participant, Action::SeeSession, anyState, notAsked, noReason},
    Rule{Role::Patient, Relation::Participant, Action::StopRecording, running, notAsked, noReason},
    // Psychologists: the people they treat
    Rule{Role::Psychologist, Relation::Treats, Action::SeeDetails, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::Play, available, agreedUse, noReason, anyPurpose},
    Rule{Role::Psychologist, Relation::Treats, Action::KeepPosition, available, agreedUse, noReason, anyPurpose},
    Rule{Role::Psychologist, Relation::Treats, Action::ReadTranscript, available, agreedUse, noReason, anyPurpose},
    Rule{Role::Psychologist, Relation::Treats, Action::Download, available, agreedUse, withReason, anyPurpose},
    Rule{Role::Psychologist, Relation::Treats, Action::ReadNotes, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::WriteNotes, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::CorrectTranscript, available, agreedUse, noReason, care},
    Rule{Role::Psychologist, Relation::Treats, Action::AddTranscript, available, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::SeeAccessLog, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::SeeSession, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::PlanSession, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::StartRecording, anyState, recordingNow, noReason, care},
    Rule{Role::Psychologist, Relation::Treats, Action::Upload, anyState, recordingNow, noReason, care},
    Rule{Role::Psychologist, Relation::Treats, Action::StopRecording, running, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::Classify, anyState, notAsked, withReason},
    Rule{Role::Psychologist, Relation::Treats, Action::ReadConsent, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::SignConsent, anyState, notAsked, withReason},
    Rule{Role::Psychologist, Relation::Treats, Action::WithdrawConsent, anyState, notAsked, withReason},
    Rule{Role::Psychologist, Relation::Treats, Action::AddParticipant, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::RemoveParticipant, anyState, notAsked, withReason},
    Rule{Role::Psychologist, Relation::Treats, Action::OpenRoom, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::FetchBack, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::RetryRecording, anyState, notAsked, noReason},
    // Who planned a session alone: the calendar, and nothing about the client
    Rule{Role::Psychologist, Relation::Planned, Action::SeeSession, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Planned, Action::PlanSession, anyState, notAsked, noReason},
    // Supervisors of the clinician: content when the client consented to supervision; nothing to take away
    Rule{Role::Psychologist, Relation::Supervises, Action::SeeDetails, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::Supervises, Action::Play, available, agreedUse, noReason, supervision,
         standardOnly},
    Rule{Role::Psychologist, Relation::Supervises, Action::KeepPosition, available, agreedUse, noReason, supervision,
         standardOnly},
    Rule{Role::Psychologist, Relation::Supervises, Action::ReadTranscript, available, agreedUse, noReason, supervision,
         standardOnly},
    Rule{Role::Psychologist, Relation::Supervises, Action::ReadNotes, available, agreedUse, noReason, supervision,
         standardOnly},
    Rule{Role::Psychologist, Relation::Supervises, Action::WriteNotes, available, agreedUse, noReason, supervision,
         standardOnly},
    Rule{Role::Psychologist, Relation::Supervises, Action::SeeSession, anyState, notAsked, noReason},
    // Other psychologists of the office: nothing, but break-glass access
    Rule{Role::Psychologist, Relation::Colleague, Action::OpenBreakGlass, anyState, notAsked, withReason},
    // In an emergency: content of one client for two hours, whatever its classification, also after a consent ended by
    // its date; never against their withdrawal
    Rule{Role::Psychologist, Relation::BreakGlass, Action::SeeDetails, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::Play, available, agreedUse, noReason, care},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::KeepPosition, available, agreedUse, noReason, care},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::ReadTranscript, available, agreedUse, noReason, care},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::ReadNotes, available, agreedUse, noReason, care},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::WriteNotes, available, agreedUse, noReason, care},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::SeeSession, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::ReadConsent, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::FetchBack, anyState, notAsked, noReason},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::EndBreakGlass, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::BreakGlass, Action::SeeDetails, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::BreakGlass, Action::Play, available, agreedUse, noReason, care},
    Rule{Role::PracticeManager, Relation::BreakGlass, Action::ReadTranscript, available, agreedUse, noReason, care},
    Rule{Role::PracticeManager, Relation::BreakGlass, Action::FetchBack, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::BreakGlass, Action::EndBreakGlass, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::BreakGlass, Action::SeeDetails, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::BreakGlass, Action::Play, available, agreedUse, noReason, care},
    Rule{Role::Admin, Relation::BreakGlass, Action::ReadTranscript, available, agreedUse, noReason, care},
    Rule{Role::Admin, Relation::BreakGlass, Action::FetchBack, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::BreakGlass, Action::EndBreakGlass, anyState, notAsked, noReason},
    // Practice managers: metadata of the whole office; content only with a reason, and no restricted one
    Rule{Role::PracticeManager, Relation::Office, Action::SeeDetails, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::Play, available, agreedUse, withReason, oversight,
         standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::KeepPosition, available, agreedUse, noReason, oversight,
         standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::ReadTranscript, available, agreedUse, withReason, oversight,
         standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::Download, available, agreedUse, withReason, oversight,
         standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::ReadNotes, available, agreedUse, withReason, oversight,
         standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::WriteNotes, available, agreedUse, withReason, oversight,
         standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::AddTranscript, available, notAsked, withReason, 0,
         standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::Delete, erasable, notAsked, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ApproveDeletion, erasable, notAsked, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::Classify, anyState, notAsked, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SeeAccessLog, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SeeSession, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::StopRecording, running, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ReadConsent, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::OpenBreakGlass, anyState, notAsked, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ReviewBreakGlass, anyState, notAsked, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::PlanSession, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SeeStatus, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SeeAlerts, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::HandleAlerts, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SetAlertRules, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SignConsent, anyState, notAsked, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::WithdrawConsent, anyState, notAsked, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ConfirmSession, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::AddParticipant, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::RemoveParticipant, anyState, notAsked, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::FetchBack, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::RetryRecording, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SetOfficeCodes, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::RequestLegalMatter, anyState, notAsked, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ApproveLegalMatter, anyState, notAsked, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::EndLegalMatter, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ReadReports, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::RecordDisclosure, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ReviewActivity, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SeeQualityReviews, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SetQualityQuota, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ReviewQuality, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SkipQualityReview, anyState, notAsked, withReason},
    // Administrators: metadata; content and deletion are separate, reasoned acts
    Rule{Role::Admin, Relation::Office, Action::SeeDetails, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::Play, available, agreedUse, withReason, oversight, standardOnly},
    Rule{Role::Admin, Relation::Office, Action::KeepPosition, available, agreedUse, noReason, oversight, standardOnly},
    Rule{Role::Admin, Relation::Office, Action::ReadTranscript, available, agreedUse, withReason, oversight,
         standardOnly},
    Rule{Role::Admin, Relation::Office, Action::Download, available, agreedUse, withReason, oversight, standardOnly,
         Switch::AdministratorsMayDownload},
    Rule{Role::Admin, Relation::Office, Action::ReadNotes, available, agreedUse, withReason, oversight, standardOnly},
    Rule{Role::Admin, Relation::Office, Action::WriteNotes, available, agreedUse, withReason, oversight, standardOnly},
    Rule{Role::Admin, Relation::Office, Action::AddTranscript, available, notAsked, withReason, 0, standardOnly},
    Rule{Role::Admin, Relation::Office, Action::Delete, erasable, notAsked, withReason},
    Rule{Role::Admin, Relation::Office, Action::ApproveDeletion, erasable, notAsked, withReason},
    Rule{Role::Admin, Relation::Office, Action::SeeAccessLog, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::SeeSession, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::ReadConsent, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::OpenBreakGlass, anyState, notAsked, withReason},
    Rule{Role::Admin, Relation::Office, Action::ReviewBreakGlass, anyState, notAsked, withReason},
    Rule{Role::Admin, Relation::Office, Action::PlanSession, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::SeeStatus, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::SeeAlerts, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::HandleAlerts, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::SetAlertRules, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::ConfirmSession, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::FetchBack, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::RetryRecording, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::SetOfficeCodes, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::SetClinicCodes, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::RequestLegalMatter, anyState, notAsked, withReason},
    Rule{Role::Admin, Relation::Office, Action::ApproveLegalMatter, anyState, notAsked, withReason},
    Rule{Role::Admin, Relation::Office, Action::EndLegalMatter, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::ReadReports, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::RecordDisclosure, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::ReviewActivity, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::Office, Action::SeeQualityReviews, anyState, notAsked, noReason},
    // Auditors: what was done, by whom and to what; no session, no consent, no content, and no act
    Rule{Role::Auditor, Relation::Office, Action::SeeAccessLog, anyState, notAsked, noReason},
    Rule{Role::Auditor, Relation::Office, Action::SeeStatus, anyState, notAsked, noReason},
    Rule{Role::Auditor, Relation::Office, Action::SeeAlerts, anyState, notAsked, noReason},
    Rule{Role::Auditor, Relation::Office, Action::ReadReports, anyState, notAsked, noReason},
    Rule{Role::Auditor, Relation::Office, Action::SeeQualityReviews, anyState, notAsked, noReason},
    // Complaints, courts and legal duties: one client to one person, because a second one agreed
    Rule{Role::PracticeManager, Relation::LegalMatter, Action::SeeDetails, anyState, notAsked, noReason},
    Rule{Role::PracticeManager, Relation::LegalMatter, Action::Play, available, legalMatter, noReason},
    Rule{Role::PracticeManager, Relation::LegalMatter, Action::KeepPosition, available, legalMatter, noReason},
    Rule{Role::PracticeManager, Relation::LegalMatter, Action::ReadTranscript, available, legalMatter, noReason},
    Rule{Role::PracticeManager, Relation::LegalMatter, Action::ReadNotes, anyState, legalMatter, withReason},
    Rule{Role::PracticeManager, Relation::LegalMatter, Action::Download, available, legalMatter, withReason},
    Rule{Role::Admin, Relation::LegalMatter, Action::SeeDetails, anyState, notAsked, noReason},
    Rule{Role::Admin, Relation::LegalMatter, Action::Play, available, legalMatter, noReason},
    Rule{Role::Admin, Relation::LegalMatter, Action::KeepPosition, available, legalMatter, noReason},
    Rule{Role::Admin, Relation::LegalMatter, Action::ReadTranscript, available, legalMatter, noReason},
    Rule{Role::Admin, Relation::LegalMatter, Action::ReadNotes, anyState, legalMatter, withReason},
    Rule{Role::Admin, Relation::LegalMatter, Action::Download, available, legalMatter, withReason},
};

/// What somebody sees nothing of does not exist for them.
bool isVisible(const Request &request)
{
    for (const Rule &rule : table) {
        if (rule.role == request.role && rule.relation == request.relation &&
            (rule.action == Action::SeeDetails || rule.action == Action::SeeSession))
            return true;
    }
    return false;
}

/// Why a rule's question of the consent is answered no; nullopt for yes.
std::optional<ProblemCode> refusalOf(const Rule &rule, const Request &request)
{
    const bool now = rule.consent == ConsentRule::RecordingNow;
    if (!now && rule.consent != ConsentRule::Use)
        return std::nullopt;
    const ConsentState state = now ? request.consent : request.agreed.state;
    if (state == ConsentState::Withdrawn)
        return ProblemCode::ConsentWithdrawn;
    if (state == ConsentState::Expired)
        return ProblemCode::ConsentExpired;
    if (state != ConsentState::Valid)
        return ProblemCode::ConsentRequired;
    const bool agreed = (rule.purposes & request.agreed.purposes & purposeBit(request.purpose)) != 0;
    return agreed ? std::nullopt : std::optional(ProblemCode::PurposeNotConsented);
}

/// What was recorded or written about it, besides what opens it.
bool isAboutContent(Action action)
{
    return action == Action::SeeDetails || action == Action::ReadNotes || action == Action::WriteNotes ||
           action == Action::SeeAccessLog;
}

QString purposeInLog(const Rule &rule, const Request &request)
{
    switch (rule.consent) {
    case ConsentRule::NotAsked:
        if (!isAboutContent(request.action))
            break;
        if (request.relation == Relation::LegalMatter)
            return textOf(request.path);
        if (request.role == Role::Auditor) // whatever they say: they look at how it is dealt with
            return domain::textOf(Purpose::Quality);
        if (request.role != Role::Patient)
            return request.relation == Relation::BreakGlass ? QStringLiteral("emergency")
                                                            : domain::textOf(request.purpose);
        [[fallthrough]];
    case ConsentRule::RightOfAccess:
        return QStringLiteral("access");
    case ConsentRule::LegalMatter:
        return textOf(request.path);
    case ConsentRule::RecordingNow:
    case ConsentRule::Use:
        return request.relation == Relation::BreakGlass ? QStringLiteral("emergency") : domain::textOf(request.purpose);
    }
    return {};
}

} // namespace

QString textOf(Relation relation)
{
    static constexpr std::array<const char16_t *, relationCount> names = {
        u"none",      u"own",        u"guardian", u"treats",      u"supervises", u"office",
        u"colleague", u"breakGlass", u"planned",  u"participant", u"legalMatter"};
    return QString::fromUtf16(names.at(static_cast<std::size_t>(relation)));
}

QString textOf(LegalPath path)
{
    static constexpr std::array<const char16_t *, 4> names = {u"", u"complaint", u"courtOrder", u"legalDuty"};
    return QString::fromUtf16(names.at(static_cast<std::size_t>(path)));
}

std::optional<LegalPath> legalPathFromText(const QString &text)
{
    for (const LegalPath path : {LegalPath::Complaint, LegalPath::CourtOrder, LegalPath::LegalDuty}) {
        if (text == textOf(path))
            return path;
    }
    return std::nullopt;
}

QString textOf(const Decision &decision)
{
    return decision.allowed ? QStringLiteral("allowed") : textOf(decision.refusal);
}

bool isPurposeInLog(const QString &word)
{
    return word == QStringLiteral("access") || word == QStringLiteral("emergency") ||
           domain::openingPurposeFromText(word) || legalPathFromText(word);
}

domain::Purpose usualPurpose(Relation relation)
{
    return relation == Relation::Supervises ? Purpose::Supervision : Purpose::Care;
}

std::span<const Rule> rules()
{
    return table;
}

const Rule *ruleFor(Role role, Relation relation, Action action)
{
    for (const Rule &rule : table) {
        if (rule.role == role && rule.relation == relation && rule.action == action)
            return &rule;
    }
    return nullptr;
}

Decision decide(const Request &request)
{
    const auto refused = [&request](ProblemCode code) { return Decision{false, code, request.relation}; };
    const Rule *rule = ruleFor(request.role, request.relation, request.action);
    if (!rule)
        return refused(isVisible(request) ? ProblemCode::NotPermitted : ProblemCode::NotFound);
    if (rule->only != Switch::None && !request.isSwitchedOn)
        return refused(ProblemCode::SwitchedOff);
    if (rule->states != anyState && (rule->states & stateBit(request.state)) == 0)
        return refused(ProblemCode::NotAvailable);
    if (const auto code = refusalOf(*rule, request))
        return refused(*code);
    if (rule->consent == ConsentRule::LegalMatter && request.path == LegalPath::None)
        return refused(ProblemCode::NotPermitted);
    if (!rule->restrictedToo && request.sensitivity == domain::Sensitivity::Restricted)
        return refused(ProblemCode::Restricted);
    if (rule->reason == ReasonRule::Needed && !request.reasonGiven)
        return refused(ProblemCode::ReasonRequired);
    return {.allowed = true, .relation = request.relation, .purpose = purposeInLog(*rule, request)};
}

} // namespace attune::server::policy
