// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/policy/decision_table.h"

#include <array>

namespace attune::server::policy {

using domain::ConsentState;
using domain::Purpose;
using domain::RecordingStatus;
using domain::Role;

namespace {

constexpr quint32 available = stateBit(RecordingStatus::Available);
constexpr quint32 running = stateBit(RecordingStatus::Recording);
constexpr quint32 erasable = available | stateBit(RecordingStatus::Archived) | stateBit(RecordingStatus::Failed);
constexpr auto consentNeeded = ConsentRule::MustBeValid;
constexpr auto consentIgnored = ConsentRule::Ignored;
constexpr auto noReason = ReasonRule::NotNeeded;
constexpr auto withReason = ReasonRule::Needed;
constexpr quint32 care = purposeBit(Purpose::Care);
constexpr quint32 supervision = purposeBit(Purpose::Supervision) | purposeBit(Purpose::Training);
constexpr quint32 anyPurpose = care | supervision | purposeBit(Purpose::Quality);
constexpr quint32 oversight = care | purposeBit(Purpose::Quality);
constexpr bool standardOnly = false;

constexpr std::array table = {
    // Patients: their own recordings, and their own decisions
    Rule{Role::Patient, Relation::Own, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::Play, available, consentNeeded, noReason, anyPurpose},
    Rule{Role::Patient, Relation::Own, Action::KeepPosition, available, consentNeeded, noReason, anyPurpose},
    Rule{Role::Patient, Relation::Own, Action::ReadTranscript, available, consentNeeded, noReason, anyPurpose},
    Rule{Role::Patient, Relation::Own, Action::Download, available, consentNeeded, noReason, anyPurpose},
    Rule{Role::Patient, Relation::Own, Action::ReadNotes, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::WriteNotes, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::HideTranscript, available, consentNeeded, noReason, anyPurpose},
    Rule{Role::Patient, Relation::Own, Action::AskDeletion, erasable, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::SeeAccessLog, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::SeeSession, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::StopRecording, running, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::ReadConsent, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::SignConsent, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::WithdrawConsent, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::ConfirmSession, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::OpenRoom, anyState, consentIgnored, noReason},
    // Parents of minors, guardians, proxies: what the client may, but for taking a copy away without saying why
    Rule{Role::Patient, Relation::Guardian, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::Play, available, consentNeeded, noReason, care},
    Rule{Role::Patient, Relation::Guardian, Action::KeepPosition, available, consentNeeded, noReason, care},
    Rule{Role::Patient, Relation::Guardian, Action::ReadTranscript, available, consentNeeded, noReason, care},
    Rule{Role::Patient, Relation::Guardian, Action::Download, available, consentNeeded, withReason, care},
    Rule{Role::Patient, Relation::Guardian, Action::ReadNotes, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::WriteNotes, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::HideTranscript, available, consentNeeded, noReason, care},
    Rule{Role::Patient, Relation::Guardian, Action::AskDeletion, erasable, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::SeeAccessLog, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::SeeSession, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::StopRecording, running, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::ReadConsent, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::SignConsent, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::WithdrawConsent, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::ConfirmSession, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Guardian, Action::OpenRoom, anyState, consentIgnored, noReason},
    // Psychologists: the people they treat
    Rule{Role::Psychologist, Relation::Treats, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::Play, available, consentNeeded, noReason, anyPurpose},
    Rule{Role::Psychologist, Relation::Treats, Action::KeepPosition, available, consentNeeded, noReason, anyPurpose},
    Rule{Role::Psychologist, Relation::Treats, Action::ReadTranscript, available, consentNeeded, noReason, anyPurpose},
    Rule{Role::Psychologist, Relation::Treats, Action::Download, available, consentNeeded, withReason, anyPurpose},
    Rule{Role::Psychologist, Relation::Treats, Action::ReadNotes, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::WriteNotes, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::CorrectTranscript, available, consentNeeded, noReason, care},
    Rule{Role::Psychologist, Relation::Treats, Action::SeeAccessLog, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::SeeSession, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::PlanSession, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::StartRecording, anyState, consentNeeded, noReason, care},
    Rule{Role::Psychologist, Relation::Treats, Action::Upload, anyState, consentNeeded, noReason, care},
    Rule{Role::Psychologist, Relation::Treats, Action::StopRecording, running, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::Classify, anyState, consentIgnored, withReason},
    Rule{Role::Psychologist, Relation::Treats, Action::ReadConsent, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::SignConsent, anyState, consentIgnored, withReason},
    Rule{Role::Psychologist, Relation::Treats, Action::WithdrawConsent, anyState, consentIgnored, withReason},
    Rule{Role::Psychologist, Relation::Treats, Action::AddParticipant, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::RemoveParticipant, anyState, consentIgnored, withReason},
    Rule{Role::Psychologist, Relation::Treats, Action::OpenRoom, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::FetchBack, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::RetryRecording, anyState, consentIgnored, noReason},
    // Who planned a session alone: the calendar, and nothing about the client
    Rule{Role::Psychologist, Relation::Planned, Action::SeeSession, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Planned, Action::PlanSession, anyState, consentIgnored, noReason},
    // Supervisors of the clinician: content when the client consented to supervision; nothing to take away
    Rule{Role::Psychologist, Relation::Supervises, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Supervises, Action::Play, available, consentNeeded, noReason, supervision,
         standardOnly},
    Rule{Role::Psychologist, Relation::Supervises, Action::KeepPosition, available, consentNeeded, noReason,
         supervision, standardOnly},
    Rule{Role::Psychologist, Relation::Supervises, Action::ReadTranscript, available, consentNeeded, noReason,
         supervision, standardOnly},
    Rule{Role::Psychologist, Relation::Supervises, Action::ReadNotes, available, consentNeeded, noReason, supervision,
         standardOnly},
    Rule{Role::Psychologist, Relation::Supervises, Action::WriteNotes, available, consentNeeded, noReason, supervision,
         standardOnly},
    Rule{Role::Psychologist, Relation::Supervises, Action::SeeSession, anyState, consentIgnored, noReason},
    // Other psychologists of the office: nothing, but a door for emergencies
    Rule{Role::Psychologist, Relation::Colleague, Action::OpenBreakGlass, anyState, consentIgnored, withReason},
    // In an emergency: content of one client for two hours, whatever its classification; never against their withdrawal
    Rule{Role::Psychologist, Relation::BreakGlass, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::Play, available, consentNeeded, noReason, care},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::KeepPosition, available, consentNeeded, noReason, care},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::ReadTranscript, available, consentNeeded, noReason, care},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::ReadNotes, available, consentNeeded, noReason, care},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::WriteNotes, available, consentNeeded, noReason, care},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::SeeSession, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::ReadConsent, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::FetchBack, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::BreakGlass, Action::EndBreakGlass, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::BreakGlass, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::BreakGlass, Action::Play, available, consentNeeded, noReason, care},
    Rule{Role::PracticeManager, Relation::BreakGlass, Action::ReadTranscript, available, consentNeeded, noReason, care},
    Rule{Role::PracticeManager, Relation::BreakGlass, Action::FetchBack, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::BreakGlass, Action::EndBreakGlass, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::BreakGlass, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::BreakGlass, Action::Play, available, consentNeeded, noReason, care},
    Rule{Role::Admin, Relation::BreakGlass, Action::ReadTranscript, available, consentNeeded, noReason, care},
    Rule{Role::Admin, Relation::BreakGlass, Action::FetchBack, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::BreakGlass, Action::EndBreakGlass, anyState, consentIgnored, noReason},
    // Practice managers: metadata of the whole office; content only with a reason, and no restricted one
    Rule{Role::PracticeManager, Relation::Office, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::Play, available, consentNeeded, withReason, oversight,
         standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::KeepPosition, available, consentNeeded, noReason, oversight,
         standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::ReadTranscript, available, consentNeeded, withReason,
         oversight, standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::Download, available, consentNeeded, withReason, oversight,
         standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::ReadNotes, available, consentNeeded, withReason, oversight,
         standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::WriteNotes, available, consentNeeded, withReason, oversight,
         standardOnly},
    Rule{Role::PracticeManager, Relation::Office, Action::Delete, erasable, consentIgnored, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ApproveDeletion, erasable, consentIgnored, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::Classify, anyState, consentIgnored, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SeeAccessLog, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SeeSession, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::StopRecording, running, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ReadConsent, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::OpenBreakGlass, anyState, consentIgnored, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ReviewBreakGlass, anyState, consentIgnored, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::PlanSession, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SeeStatus, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SignConsent, anyState, consentIgnored, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::WithdrawConsent, anyState, consentIgnored, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ConfirmSession, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::AddParticipant, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::RemoveParticipant, anyState, consentIgnored, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::FetchBack, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::RetryRecording, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SetOfficeCodes, anyState, consentIgnored, noReason},
    // Administrators: metadata; content and deletion are separate, reasoned acts
    Rule{Role::Admin, Relation::Office, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::Play, available, consentNeeded, withReason, oversight, standardOnly},
    Rule{Role::Admin, Relation::Office, Action::KeepPosition, available, consentNeeded, noReason, oversight,
         standardOnly},
    Rule{Role::Admin, Relation::Office, Action::ReadTranscript, available, consentNeeded, withReason, oversight,
         standardOnly},
    Rule{Role::Admin, Relation::Office, Action::ReadNotes, available, consentNeeded, withReason, oversight,
         standardOnly},
    Rule{Role::Admin, Relation::Office, Action::WriteNotes, available, consentNeeded, withReason, oversight,
         standardOnly},
    Rule{Role::Admin, Relation::Office, Action::Delete, erasable, consentIgnored, withReason},
    Rule{Role::Admin, Relation::Office, Action::ApproveDeletion, erasable, consentIgnored, withReason},
    Rule{Role::Admin, Relation::Office, Action::SeeAccessLog, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::SeeSession, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::ReadConsent, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::OpenBreakGlass, anyState, consentIgnored, withReason},
    Rule{Role::Admin, Relation::Office, Action::ReviewBreakGlass, anyState, consentIgnored, withReason},
    Rule{Role::Admin, Relation::Office, Action::PlanSession, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::SeeStatus, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::ConfirmSession, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::FetchBack, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::RetryRecording, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::SetOfficeCodes, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::SetClinicCodes, anyState, consentIgnored, noReason},
};

const Rule *ruleFor(const Question &question)
{
    for (const Rule &rule : table) {
        if (rule.role == question.role && rule.relation == question.relation && rule.action == question.action)
            return &rule;
    }
    return nullptr;
}

/// What somebody sees nothing of does not exist for them.
bool isVisible(const Question &question)
{
    for (const Rule &rule : table) {
        if (rule.role == question.role && rule.relation == question.relation &&
            (rule.action == Action::SeeDetails || rule.action == Action::SeeSession))
            return true;
    }
    return false;
}

QByteArray purposesText(const Rule &rule)
{
    if (rule.consent == ConsentRule::Ignored)
        return "not asked";
    QStringList names;
    const auto all = domain::allPurposes();
    for (const Purpose purpose : all) {
        if (rule.purposes & purposeBit(purpose))
            names << domain::textOf(purpose);
    }
    return "valid, for " + names.join(QStringLiteral(" or ")).toUtf8();
}

QByteArray statesText(quint32 states)
{
    if (states == anyState)
        return "any";
    QStringList names;
    for (int i = 0; i <= static_cast<int>(RecordingStatus::Unknown); ++i) {
        const auto status = static_cast<RecordingStatus>(i);
        if (states & stateBit(status))
            names << domain::textOf(status);
    }
    return names.join(QStringLiteral(", ")).toUtf8();
}

/// What a row cannot say.
constexpr char notes[] =
    "\n## What the table does not say\n\n"
    "*treats*: a session of the two counts. Its time has come, it is not cancelled, and somebody besides the clinician "
    "stands for it: a manager, the operator or the clinic's calendar has planned it, or the client, who acts for them "
    "or "
    "a manager has confirmed it. For the session itself its time need not have come. *planned*: nobody besides the "
    "clinician stands for any session of the two.\n\n"
    "*signConsent*, *withdrawConsent*: what staff records in a client's name and what opens more than before waits 24 "
    "hours, and where the client's last word was a no, until the client confirms it (../store/CONSENTS.md). A parent "
    "does "
    "not decide for a client who is old enough to consent where they live; a guardian by order of a court and a proxy "
    "do. Whoever decides for somebody else proves first that it is them, and the client is told.\n\n"
    "*removeParticipant*: somebody who said no is removed by a manager only.\n";

} // namespace

QString textOf(Action action)
{
    static constexpr std::array<const char16_t *, actionCount> names = {
        u"seeDetails",        u"play",           u"readTranscript",    u"download",       u"delete",
        u"seeAccessLog",      u"keepPosition",   u"seeSession",        u"startRecording", u"stopRecording",
        u"readConsent",       u"signConsent",    u"withdrawConsent",   u"classify",       u"upload",
        u"approveDeletion",   u"openBreakGlass", u"reviewBreakGlass",  u"readNotes",      u"writeNotes",
        u"correctTranscript", u"hideTranscript", u"askDeletion",       u"planSession",    u"seeStatus",
        u"confirmSession",    u"addParticipant", u"removeParticipant", u"openRoom",       u"fetchBack",
        u"retryRecording",    u"setOfficeCodes", u"setClinicCodes",    u"endBreakGlass"};
    return QString::fromUtf16(names.at(static_cast<std::size_t>(action)));
}

QString textOf(Relation relation)
{
    static constexpr std::array<const char16_t *, relationCount> names = {
        u"none", u"own", u"guardian", u"treats", u"supervises", u"office", u"colleague", u"breakGlass", u"planned"};
    return QString::fromUtf16(names.at(static_cast<std::size_t>(relation)));
}

QString textOf(Classification classification)
{
    return classification == Classification::Restricted ? QStringLiteral("restricted") : QStringLiteral("standard");
}

std::optional<Classification> classificationFromText(const QString &text)
{
    if (text == QStringLiteral("restricted"))
        return Classification::Restricted;
    return text == QStringLiteral("standard") ? std::optional(Classification::Standard) : std::nullopt;
}

domain::Purpose usualPurpose(Relation relation)
{
    return relation == Relation::Supervises ? Purpose::Supervision : Purpose::Care;
}

std::span<const Rule> rules()
{
    return table;
}

Decision decide(const Question &question)
{
    const Rule *rule = ruleFor(question);
    if (!rule)
        return {false, isVisible(question) ? "not_permitted" : "not_found"};
    if (rule->states != anyState && (rule->states & stateBit(question.state)) == 0)
        return {false, "not_available"};
    if (rule->consent == ConsentRule::MustBeValid && question.consent != ConsentState::Valid)
        return {false, question.consent == ConsentState::Withdrawn ? "consent_withdrawn" : "consent_required"};
    if (rule->consent == ConsentRule::MustBeValid &&
        (!question.purposeConsented || (rule->purposes & purposeBit(question.purpose)) == 0))
        return {false, "purpose_not_consented"};
    if (!rule->restrictedToo && question.classification == Classification::Restricted)
        return {false, "restricted"};
    if (rule->reason == ReasonRule::Needed && !question.reasonGiven)
        return {false, "reason_required"};
    return {true, "allowed"};
}

QByteArray printedTable()
{
    QByteArray text =
        "# Who may do what\n\nEverything not listed is refused; what a person may not see answers as if it did not "
        "exist.\n\n| Role | Relation | Action | Recording state | Consent | Reason | Restricted recordings |\n"
        "| --- | --- | --- | --- | --- | --- | --- |\n";
    for (const Rule &rule : table) {
        text += "| " + domain::textOf(rule.role).toUtf8() + " | " + textOf(rule.relation).toUtf8() + " | " +
                textOf(rule.action).toUtf8() + " | " + statesText(rule.states) + " | " + purposesText(rule) + " | " +
                (rule.reason == ReasonRule::Needed ? "must be given" : "not asked") + " | " +
                (rule.restrictedToo ? "too" : "not") + " |\n";
    }
    return text + notes;
}

} // namespace attune::server::policy
