// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/policy/decision_table.h"

#include <array>

namespace attune::server::policy {

using domain::ConsentState;
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

constexpr std::array table = {
    // Patients: their own recordings, and their own decisions
    Rule{Role::Patient, Relation::Own, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::Play, available, consentNeeded, noReason},
    Rule{Role::Patient, Relation::Own, Action::KeepPosition, available, consentNeeded, noReason},
    Rule{Role::Patient, Relation::Own, Action::ReadTranscript, available, consentNeeded, noReason},
    Rule{Role::Patient, Relation::Own, Action::Download, available, consentNeeded, noReason},
    Rule{Role::Patient, Relation::Own, Action::SeeAccessLog, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::SeeSession, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::StopRecording, running, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::ReadConsent, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::SignConsent, anyState, consentIgnored, noReason},
    Rule{Role::Patient, Relation::Own, Action::WithdrawConsent, anyState, consentIgnored, noReason},
    // Psychologists: the people they treat
    Rule{Role::Psychologist, Relation::Treats, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::Play, available, consentNeeded, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::KeepPosition, available, consentNeeded, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::ReadTranscript, available, consentNeeded, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::Download, available, consentNeeded, withReason},
    Rule{Role::Psychologist, Relation::Treats, Action::SeeAccessLog, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::SeeSession, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::StartRecording, anyState, consentNeeded, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::StopRecording, running, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::ReadConsent, anyState, consentIgnored, noReason},
    Rule{Role::Psychologist, Relation::Treats, Action::SignConsent, anyState, consentIgnored, withReason},
    Rule{Role::Psychologist, Relation::Treats, Action::WithdrawConsent, anyState, consentIgnored, withReason},
    // Practice managers: metadata of the whole office; content only with a reason
    Rule{Role::PracticeManager, Relation::Office, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::Play, available, consentNeeded, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::KeepPosition, available, consentNeeded, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ReadTranscript, available, consentNeeded, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::Download, available, consentNeeded, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::Delete, erasable, consentIgnored, withReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SeeAccessLog, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::SeeSession, anyState, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::StopRecording, running, consentIgnored, noReason},
    Rule{Role::PracticeManager, Relation::Office, Action::ReadConsent, anyState, consentIgnored, noReason},
    // Administrators: metadata; content and deletion are separate, reasoned acts
    Rule{Role::Admin, Relation::Office, Action::SeeDetails, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::Play, available, consentNeeded, withReason},
    Rule{Role::Admin, Relation::Office, Action::KeepPosition, available, consentNeeded, noReason},
    Rule{Role::Admin, Relation::Office, Action::ReadTranscript, available, consentNeeded, withReason},
    Rule{Role::Admin, Relation::Office, Action::Delete, erasable, consentIgnored, withReason},
    Rule{Role::Admin, Relation::Office, Action::SeeAccessLog, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::SeeSession, anyState, consentIgnored, noReason},
    Rule{Role::Admin, Relation::Office, Action::ReadConsent, anyState, consentIgnored, noReason},
};

const Rule *ruleFor(const Question &question)
{
    for (const Rule &rule : table) {
        if (rule.role == question.role && rule.relation == question.relation && rule.action == question.action)
            return &rule;
    }
    return nullptr;
}

bool isVisible(const Question &question)
{
    for (const Rule &rule : table) {
        if (rule.role == question.role && rule.relation == question.relation)
            return true;
    }
    return false;
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

} // namespace

QString textOf(Action action)
{
    static constexpr std::array<const char16_t *, actionCount> names = {
        u"seeDetails",   u"play",         u"readTranscript", u"download",       u"delete",
        u"seeAccessLog", u"keepPosition", u"seeSession",     u"startRecording", u"stopRecording",
        u"readConsent",  u"signConsent",  u"withdrawConsent"};
    return QString::fromUtf16(names.at(static_cast<std::size_t>(action)));
}

QString textOf(Relation relation)
{
    static constexpr std::array<const char16_t *, 4> names = {u"none", u"own", u"treats", u"office"};
    return QString::fromUtf16(names.at(static_cast<std::size_t>(relation)));
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
    if (rule->reason == ReasonRule::Needed && !question.reasonGiven)
        return {false, "reason_required"};
    return {true, "allowed"};
}

QByteArray printedTable()
{
    QByteArray text =
        "# Who may do what\n\nEverything not listed is refused; what a person may not see answers as if it did not "
        "exist.\n\n| Role | Relation | Action | Recording state | Consent | Reason |\n| --- | --- | --- | --- | --- "
        "| --- |\n";
    for (const Rule &rule : table) {
        text += "| " + domain::textOf(rule.role).toUtf8() + " | " + textOf(rule.relation).toUtf8() + " | " +
                textOf(rule.action).toUtf8() + " | " + statesText(rule.states) + " | " +
                (rule.consent == ConsentRule::MustBeValid ? "must be valid" : "not asked") + " | " +
                (rule.reason == ReasonRule::Needed ? "must be given" : "not asked") + " |\n";
    }
    return text;
}

} // namespace attune::server::policy
