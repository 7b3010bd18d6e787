// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log_action.h"
#include "domain/message_kind.h"

#include <QList>

#include <array>

namespace attune::test {

/// What tst_every_action.cpp makes happen, and what the access log has to say of it.
namespace entries {

using domain::LogAction;
using domain::LogOutcome;
using domain::MessageKind;

/// What an entry has to say.
struct Expected
{
    LogAction action;
    const char *who;     ///< of the sample clinic, "operator" or "server"
    const char *about;   ///< the client concerned; "*": any, empty: nobody
    const char *of;      ///< "recording" where it is about one
    const char *purpose; ///< content was asked for
    LogOutcome outcome;
    const char *code; ///< a regular expression of all of it; "" for none
};

inline constexpr auto allowed = LogOutcome::Allowed;
inline constexpr auto refused = LogOutcome::Refused;
inline constexpr auto reported = LogOutcome::Reported;
inline constexpr const char *id = "[0-9a-f-]{36}";
inline constexpr const char *anything = ".+";

using A = LogAction;

/// What programs report of watching.
// clang-format off
inline constexpr auto ofPrograms = std::to_array<A>({A::Opened, A::LinkRenewed, A::Started, A::Paused, A::Resumed, A::Sought, A::Watched, A::Finished,
                                             A::Interrupted, A::Closed, A::CaptionShown, A::ThumbnailShown, A::Curtain, A::Locked,
                                             A::DownloadStarted, A::DownloadFinished, A::DownloadFailed});

inline constexpr auto ofCalls = std::to_array<Expected>({
    {A::LinkIssued, "ruth", "soren", "recording", "care", allowed, ""},
    {A::EventRejected, "ruth", "", "recording", "", refused, "linkIssued"},
    {A::TranscriptRead, "ruth", "soren", "recording", "care", allowed, ""},
    {A::TranscriptVersionsListed, "ruth", "soren", "recording", "care", allowed, ""},
    {A::NotesRead, "ruth", "soren", "recording", "care", allowed, ""},
    {A::NotesExported, "ruth", "soren", "recording", "care", allowed, ""},
    {A::DeletionRequestRead, "priya", "soren", "recording", "care", allowed, ""},
    {A::ConsentShown, "soren", "soren", "", "", allowed, ""},
    {A::ConsentRead, "ruth", "soren", "", "", allowed, ""},
    {A::ConsentCopied, "soren", "soren", "", "", allowed, ""},
    {A::ParticipantsRead, "ruth", "soren", "", "", allowed, id},
    {A::LegalMattersRead, "priya", "", "", "", allowed, ""},
    {A::AccessDenied, "soren", "", "", "", refused, anything},
    {A::AccessLogRead, "ruth", "soren", "recording", "care", allowed, ""},
    {A::AccessLogSearched, "priya", "", "", "", allowed, ".*"},
    {A::AuditLogRead, "priya", "", "", "", allowed, ".*"},
    {A::LogSummarized, "priya", "", "", "", allowed, ".*"},
    {A::LogViewsRead, "priya", "", "", "", allowed, ""},
    {A::ReportsRead, "priya", "", "", "", allowed, ""},
    {A::DisclosuresRead, "priya", "", "", "", allowed, ""},
    {A::ActivityReviewsRead, "priya", "", "", "", allowed, ""},
    {A::AlertsRead, "priya", "", "", "", allowed, ""},
    {A::AlertRulesRead, "priya", "", "", "", allowed, ""},
    {A::StatusRead, "priya", "", "", "", allowed, ""},
    {A::OversightRead, "priya", "", "", "", allowed, ""},
    {A::QualityReviewsRead, "priya", "", "", "", allowed, ""},
    {A::ListRecordings, "priya", "", "", "", allowed, ""},
    {A::ViewRecording, "ruth", "soren", "recording", "care", allowed, ""},
    {A::MediaView, "ruth", "soren", "recording", "care", allowed, ""},
    {A::AuthorizationFailure, "soren", "", "", "", refused, "play:not_found"},
    {A::ArchiveRestored, "ruth", "soren", "recording", "", allowed, ""},
    {A::RecordingRefused, "ruth", "soren", "", "care", refused, "consent_refused"},
});

/// The writes that OnceFixture makes one after another.
inline constexpr auto ofWrites = std::to_array<Expected>({
    {A::RecordingStartRequested, "ruth", "soren", "", "", allowed, ""},
    {A::RecordingStarted, "ruth", "soren", "recording", "care", allowed, ""},
    {A::RecordingStopped, "ruth", "soren", "recording", "", allowed, ""},
    {A::SessionPlanned, "ruth", "soren", "", "", allowed, id},
    {A::SessionCancelled, "ruth", "soren", "", "", allowed, ""},
    {A::ParticipantAdded, "ruth", "june", "", "", allowed, id},
    {A::ParticipantRemoved, "priya", "june", "", "", allowed, id},
    {A::NoteSaved, "ruth", "soren", "recording", "care", allowed, "team"},
    {A::NoteDeleted, "ruth", "soren", "recording", "care", allowed, ""},
    {A::TranscriptCorrected, "ruth", "soren", "recording", "care", allowed, ".*"},
    {A::TranscriptAdded, "ruth", "soren", "recording", "", allowed, anything},
    {A::TranscriptChosen, "ruth", "soren", "recording", "", allowed, ""},
    {A::TranscriptRemoved, "ruth", "soren", "recording", "", allowed, ""},
    {A::CodesChanged, "ruth", "", "", "", allowed, "own"},
    {A::DeletionRequested, "soren", "soren", "recording", "", allowed, ""},
    {A::DeletionRequestWithdrawn, "soren", "soren", "recording", "", allowed, ""},
    {A::DeletionRequestAnswered, "priya", "soren", "recording", "", allowed, "kept"},
    {A::BreakGlassOpened, "daniel", "soren", "", "", allowed, ""},
    {A::BreakGlassEnded, "daniel", "soren", "", "", allowed, ""},
    {A::BreakGlassReviewed, "priya", "soren", "", "", allowed, "justified"},
    {A::QualityQuotaSet, "priya", "", "", "", allowed, "2:[0-9]+"},
    {A::QualityReviewDone, "priya", "weilin", "recording", "quality", allowed, "draw-1"},
    {A::QualityReviewSkipped, "priya", "weilin", "recording", "quality", allowed, "draw-1"},
    {A::LegalMatterRequested, "priya", "soren", "", "complaint", allowed, "complaint"},
    {A::LegalMatterApproved, "oscar", "soren", "", "complaint", allowed, id},
    {A::LegalMatterEnded, "priya", "soren", "", "complaint", allowed, id},
    {A::DeletionScheduled, "priya", "soren", "recording", "", allowed, "other"},
    {A::DeletionUndone, "priya", "soren", "recording", "", allowed, ""},
    {A::Classified, "ruth", "soren", "recording", "", allowed, "[a-z]+->restricted"},
    {A::ConsentWithdrawn, "soren", "soren", "", "", allowed, ""},
    {A::ConsentGiven, "soren", "soren", "", "", allowed, ""},
    {A::MediaDelete, "priya", "*", "recording", "", allowed, ""},
    {A::ReportScheduled, "priya", "", "", "", allowed, anything},
    {A::ReportUnscheduled, "priya", "", "", "", allowed, anything},
    {A::DisclosureRecorded, "priya", "soren", "", "", allowed, anything},
    {A::DisclosureCorrected, "priya", "soren", "", "", allowed, anything},
    {A::ActivityReviewed, "priya", "", "", "", allowed, anything},
    {A::FollowUpCompleted, "priya", "", "", "", allowed, id},
    {A::AlertAcknowledged, "priya", "", "", "", allowed, anything},
    {A::AlertAssigned, "priya", "", "", "", allowed, anything},
    {A::AlertClosed, "priya", "", "", "", allowed, anything},
    {A::AlertReopened, "priya", "", "", "", allowed, anything},
    {A::AccessLogChecked, "priya", "", "", "", reported, anything},
    {A::AlertRuleChanged, "priya", "", "", "", allowed, anything},
    {A::AlertRuleDeleted, "priya", "", "", "", allowed, anything},
    {A::LogViewSaved, "priya", "", "", "", allowed, anything},
    {A::LogViewDeleted, "priya", "", "", "", allowed, id},
    {A::RequestRepeated, "priya", "", "", "", allowed, "scheduleReport"},
    {A::ConsentDeclined, "soren", "soren", "", "", allowed, ""},
    {A::ConsentGivenOnBehalf, "ruth", "tomasz", "", "", allowed, "care"},
    {A::ConsentDeclinedOnBehalf, "ruth", "tomasz", "", "", allowed, ""},
});

inline constexpr auto ofSignIns = std::to_array<Expected>({
    {A::SignIn, "soren", "", "", "", allowed, ""},
    {A::PasswordAccepted, "daniel", "", "", "", allowed, ""},
    {A::SecondFactorSet, "daniel", "", "", "", allowed, ""},
    {A::RecoveryCodesRenewed, "daniel", "", "", "", allowed, ""},
    {A::IdentityProven, "priya", "", "", "", allowed, ""},
    {A::SignInRenewed, "maria", "", "", "", refused, "token_reused"},
    {A::SignInEnded, "june", "", "", "", allowed, ""},
    {A::PasswordChanged, "june", "", "", "", allowed, ""},
    {A::SignOut, "june", "", "", "", allowed, ""},
    {A::InvitationAccepted, "tomasz", "", "", "", allowed, ""},
});

inline constexpr auto ofTheServer = std::to_array<Expected>({
    {A::ServerStarted, "server", "", "", "", allowed, "configuration:[0-9a-f]{16}"},
    {A::RetentionWarned, "server", "", "recording", "", allowed, "[0-9]{4}-[0-9]{2}-[0-9]{2}"},
    {A::RetentionArchived, "server", "", "recording", "", allowed, "[0-9]{4}-[0-9]{2}-[0-9]{2}"},
    {A::DeletionFinal, "server", "", "recording", "", allowed, ""},
    {A::DeletionDone, "server", "", "recording", "", allowed, ""},
});

inline constexpr auto ofTheOperator = std::to_array<Expected>({
    {A::LegalHoldPlaced, "operator", "", "", "", allowed, "recording:[0-9a-f-]{36}"},
    {A::LegalHoldLifted, "operator", "", "", "", allowed, "recording:[0-9a-f-]{36}"},
    {A::SessionsListed, "operator", "", "", "", allowed, ""},
    {A::SecondFactorReset, "operator", "", "", "", allowed, id},
    {A::InvitationMade, "operator", "", "", "", allowed, id},
    {A::AccountMade, "operator", "", "", "", allowed, id},
    {A::AccountClosed, "operator", "maria", "", "", allowed, id},
    {A::AccountOpened, "operator", "", "", "", allowed, id},
    {A::AccountsListed, "operator", "", "", "", allowed, ""},
    {A::AccountShown, "operator", "soren", "", "", allowed, id},
    {A::AccountCorrected, "operator", "maria", "", "", allowed, "[0-9a-f-]{36}:fullName"},
    {A::AccountMerged, "operator", "maria", "", "", allowed, "[0-9a-f-]{36}:[0-9a-f-]{36}"},
    {A::AccountsSeparated, "operator", "soren", "", "", allowed, "[0-9a-f-]{36}:[0-9a-f-]{36}"},
    {A::GuardianshipMade, "operator", "", "", "", allowed, "[0-9a-f-]{36}:[0-9a-f-]{36}"},
    {A::GuardianshipEnded, "operator", "", "", "", allowed, "[0-9a-f-]{36}:[0-9a-f-]{36}"},
    {A::SupervisionMade, "operator", "", "", "", allowed, "[0-9a-f-]{36}:[0-9a-f-]{36}"},
    {A::SupervisionEnded, "operator", "", "", "", allowed, "[0-9a-f-]{36}:[0-9a-f-]{36}"},
    {A::AuditorAppointed, "operator", "", "", "", allowed, "[0-9a-f-]{36}:all:2[0-9]{3}-.+"},
    {A::OfficeMade, "operator", "", "", "", allowed, "north"},
    {A::LogRecounted, "operator", "", "", "", allowed, ""},
    {A::SettingChanged, "operator", "", "", "", allowed, "log-retention-years=7 [0-9]+"},
    {A::DoctorRan, "operator", "", "", "", allowed, "media faults"},
    {A::StorageProved, "operator", "", "", "", allowed, "clean|[0-9]+ exceptions"},
    {A::KeyRotated, "operator", "", "", "", allowed, "from version:1"},
    {A::KeysRewrapped, "operator", "", "", "", allowed, "[1-9][0-9]* objects"},
    {A::KeyDisabled, "operator", "", "", "", allowed, "version:1"},
    {A::KeyEnabled, "operator", "", "", "", allowed, "version:1"},
    {A::KeyDestructionScheduled, "operator", "", "", "", allowed, "version:1"},
    {A::KeyDestructionCancelled, "operator", "", "", "", allowed, "version:1"},
    {A::RecoverySharesMade, "operator", "", "", "", allowed, "2-of-3"},
    {A::RestoreDrill, "operator", "", "", "", allowed, "passed"},
    {A::BackupMade, "operator", "", "", "", allowed, "[1-9][0-9]* new containers"},
    {A::BackupDrill, "operator", "", "", "", allowed, "passed"},
    {A::BackupRestored, "operator", "", "", "", allowed, ""},
    {A::ClinicMoved, "operator", "", "", "", allowed, ""},
});

/// Who is told what.
struct ExpectedMessage
{
    MessageKind kind;
    const char *to; ///< of the sample clinic; "*": anybody
};

using K = MessageKind;

inline constexpr auto messages = std::to_array<ExpectedMessage>({
    {K::RetentionEnds, "*"},
    {K::ConsentExpires, "weilin"},
    {K::BreakGlassOpened, "priya"},
    {K::BreakGlassEnded, "priya"},
    {K::LegalMatterWaits, "oscar"},
    {K::LegalMatterApproved, "priya"},
    {K::LegalMatterOpened, "soren"},
    {K::DeletionRequested, "ruth"},
    {K::DeletionRequestAnswered, "soren"},
    {K::ConsentWaits, "tomasz"},
    {K::ConsentChanged, "tomasz"},
    {K::ParticipantAdded, "june"},
    {K::ParticipantRemoved, "june"},
    {K::KeysNearEnd, "oscar"},
    {K::PasswordChanged, "june"},
    {K::AccountCorrected, "maria"},
    {K::AccountMerged, "soren"},
    {K::AccountClosed, "maria"},
    {K::AlertAssigned, "oscar"},
    {K::LogCheckpoint, "priya"},
});
// clang-format on

inline QList<Expected> everythingExpected()
{
    QList<Expected> all;
    for (const A action : ofPrograms)
        all.append({action, "ruth", "soren", "recording", "care", reported, ""});
    const auto add = [&all](const auto &rows) { all.append(QList<Expected>(rows.begin(), rows.end())); };
    add(ofCalls);
    add(ofWrites);
    add(ofSignIns);
    add(ofTheServer);
    add(ofTheOperator);
    return all;
}

} // namespace entries

} // namespace attune::test
