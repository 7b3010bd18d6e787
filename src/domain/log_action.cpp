// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log_action.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

namespace attune::domain {

namespace {

using A = LogAction;
using T = AuditType;
using S = AuditSubtype;
using W = Concerns;
using K = KeepClass;

/// One line a row, whatever its length: it is read like a table.
// clang-format off
constexpr auto table = std::to_array<LogActionRow>({
    // What the program reports of watching
    {A::Opened, "opened", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Opened the recording")},
    {A::LinkIssued, "linkIssued", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Opened the recording")},
    {A::LinkRenewed, "linkRenewed", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Continued watching")},
    {A::Started, "started", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Started watching")},
    {A::Paused, "paused", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Paused")},
    {A::Resumed, "resumed", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Resumed")},
    {A::Sought, "sought", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Jumped")},
    {A::Watched, "watched", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Watched")},
    {A::Finished, "finished", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Watched to the end")},
    {A::Interrupted, "interrupted", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Was interrupted")},
    {A::Closed, "closed", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Closed the recording")},
    {A::CaptionShown, "captionShown", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed captions")},
    {A::ThumbnailShown, "thumbnailShown", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed thumbnails")},
    {A::Curtain, "curtain", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Turned on the privacy screen")},
    {A::Locked, "locked", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Locked the app")},
    {A::ViewingStopped, "viewingStopped", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewing was stopped")},
    {A::KeyReleased, "keyReleased", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Received the recording's key")},
    {A::KeyUsed, "keyUsed", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Received the recording")},
    // Copies
    {A::DownloadLinkIssued, "downloadLinkIssued", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Requested a download")},
    {A::DownloadStarted, "downloadStarted", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Started a download")},
    {A::DownloadFinished, "downloadFinished", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Downloaded a copy")},
    {A::DownloadFailed, "downloadFailed", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Download failed")},
    // Transcripts and notes
    {A::TranscriptRead, "transcriptRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed the transcript")},
    {A::TranscriptsSearched, "transcriptsSearched", T::Rest, S::Search, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Searched transcripts")},
    {A::TranscriptFound, "transcriptFound", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Found a match in the transcript")},
    {A::TranscriptExported, "transcriptExported", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Saved the transcript")},
    {A::TranscriptCorrected, "transcriptCorrected", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Corrected the transcript")},
    {A::SpeakerNamed, "speakerNamed", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Named a speaker")},
    {A::TranscriptLineHidden, "transcriptLineHidden", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Hid a line of the transcript")},
    {A::TranscriptAdded, "transcriptAdded", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Added a transcript")},
    {A::TranscriptVersionsListed, "transcriptVersionsListed", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed the list of transcripts")},
    {A::TranscriptChosen, "transcriptChosen", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Chose another version of the transcript")},
    {A::TranscriptRemoved, "transcriptRemoved", T::Rest, S::Delete, 'D', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Removed a transcript")},
    {A::TranscriptLineShown, "transcriptLineShown", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Unhid a line of the transcript")},
    {A::TranscriptionRequested, "transcriptionRequested", T::Rest, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Requested an automatic transcript")},
    {A::TranscriptionStarted, "transcriptionStarted", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Started an automatic transcript")},
    {A::TranscriptionCompleted, "transcriptionCompleted", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Made an automatic transcript")},
    {A::TranscriptionFailed, "transcriptionFailed", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Could not make an automatic transcript")},
    {A::TranscriptionCancelled, "transcriptionCancelled", T::Rest, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Cancelled an automatic transcript")},
    {A::TranscriptWithdrawn, "transcriptWithdrawn", T::Rest, S::Delete, 'D', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Removed the automatic transcript of a person who no longer agrees to it")},
    {A::VocabularyRead, "vocabularyRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed the vocabulary for transcripts")},
    {A::VocabularyChanged, "vocabularyChanged", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Changed the vocabulary for transcripts")},
    {A::TurnsRead, "turnsRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed who spoke when")},
    {A::NotesRead, "notesRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed notes")},
    {A::NotesExported, "notesExported", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Exported notes")},
    {A::NoteSaved, "noteSaved", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Added a note")},
    {A::NoteDeleted, "noteDeleted", T::Rest, S::Delete, 'D', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Deleted a note")},
    {A::CodesChanged, "codesChanged", T::Rest, S::Update, 'U', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Changed the codes")},
    // Recordings
    {A::RecordingStartRequested, "recordingStartAsked", T::Rest, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Requested a recording")},
    {A::RecordingStarted, "recordingStarted", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Started the recording")},
    {A::RecordingRefused, "recordingRefused", T::Rest, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Did not record the session")},
    {A::RecordingStopped, "recordingStopped", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Stopped the recording")},
    {A::RecordingStored, "recordingStored", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Stored the recording")},
    {A::RecordingRetried, "recordingRetried", T::Rest, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Retried the import")},
    {A::RecordingLost, "recordingLost", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Failed to store the recording")},
    {A::Classified, "classified", T::SecurityAlert, S::ObjectSecurityAttributesChanged, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Changed who may open a recording")},
    {A::RetentionWarned, "retentionWarned", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Warned that the retention period is ending")},
    {A::RetentionArchived, "retentionArchived", T::Archive, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Archived the recording")},
    {A::ArchiveRestored, "fetchedBack", T::Restore, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Restored a recording from the archive")},
    {A::LegalHoldPlaced, "legalHoldPlaced", T::Hold, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Placed a legal hold")},
    {A::LegalHoldLifted, "legalHoldLifted", T::Unhold, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Lifted a legal hold")},
    {A::QualityReviewDrawn, "qualityReviewDrawn", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Selected the recording for quality review")},
    {A::QualityReviewDone, "qualityReviewDone", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Completed the quality review")},
    {A::QualityReviewSkipped, "qualityReviewSkipped", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Skipped the quality review")},
    {A::QualityReviewDropped, "qualityReviewDropped", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Took the recording out of quality review")},
    // Deletion
    {A::DeletionScheduled, "deletionAsked", T::Rest, S::Delete, 'D', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Scheduled deletion")},
    {A::DeletionApproved, "deletionApproved", T::Rest, S::Delete, 'D', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Approved a deletion")},
    {A::DeletionUndone, "deletionUndone", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Undid a deletion")},
    {A::DeletionRequested, "deletionWished", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Requested deletion")},
    {A::DeletionRequestRead, "deletionWishRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed the deletion request")},
    {A::DeletionRequestWithdrawn, "deletionWishWithdrawn", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Withdrew the deletion request")},
    {A::DeletionRequestAnswered, "deletionWishAnswered", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Responded to the deletion request")},
    {A::DeletionFinal, "deletionFinal", T::Rest, S::Delete, 'D', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Made the deletion final")},
    {A::DeletionDone, "deletionDone", T::Rest, S::Delete, 'D', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Deleted the recording")},
    // Consent
    {A::ConsentShown, "consentShown", T::Rest, S::Read, 'R', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Viewed the consent form")},
    {A::ConsentRead, "consentRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed a consent")},
    {A::ConsentGiven, "consentGiven", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Gave consent")},
    {A::ConsentDeclined, "consentDeclined", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Declined consent")},
    {A::ConsentWithdrawn, "consentWithdrawn", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Withdrew consent")},
    {A::ConsentGivenOnBehalf, "consentGivenOnBehalf", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a consent on the client's behalf")},
    {A::ConsentNarrowedOnBehalf, "consentNarrowedOnBehalf", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a narrower consent on the client's behalf")},
    {A::ConsentDeclinedOnBehalf, "consentDeclinedOnBehalf", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a refusal on the client's behalf")},
    {A::ConsentWithdrawnOnBehalf, "consentWithdrawnOnBehalf", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a withdrawal on the client's behalf")},
    {A::ConsentConfirmed, "consentConfirmed", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Confirmed a recorded consent")},
    {A::ConsentRefused, "consentRefused", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Rejected a recorded consent")},
    {A::ConsentTookEffect, "consentTookEffect", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Put a recorded consent into effect")},
    {A::ConsentCopied, "consentCopied", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Saved a copy of a consent")},
    // Sessions and who takes part
    {A::SessionPlanned, "sessionPlanned", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Scheduled a session")},
    {A::SessionCancelled, "sessionCancelled", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Cancelled a session")},
    {A::SessionConfirmed, "sessionConfirmed", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Confirmed a session")},
    {A::ParticipantAdded, "participantAdded", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Added a participant")},
    {A::ParticipantRemoved, "participantRemoved", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Removed a participant")},
    {A::ParticipantsRead, "participantsRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed the participants")},
    {A::VideoRoomOpened, "videoRoomOpened", T::Rest, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Opened the video room")},
    {A::SessionsListed, "sessionsListed", T::Rest, S::Search, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed the calendar")},
    // Break-glass access and legal matters
    {A::BreakGlassOpened, "breakGlassOpened", T::SecurityAlert, S::EmergencyOverrideStarted, 'E', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Opened emergency access")},
    {A::BreakGlassEnded, "breakGlassEnded", T::SecurityAlert, S::EmergencyOverrideStopped, 'E', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Ended emergency access")},
    {A::BreakGlassReviewed, "breakGlassReviewed", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Reviewed emergency access")},
    {A::LegalMatterRequested, "legalMatterAsked", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Requested access for a legal matter")},
    {A::LegalMatterKeptFromClient, "legalMatterNotTold", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Gave a reason for not notifying the client")},
    {A::LegalMatterApproved, "legalMatterAgreed", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Approved access for a legal matter")},
    {A::LegalMatterEnded, "legalMatterEnded", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Ended access for a legal matter")},
    {A::LegalMattersRead, "legalMattersRead", T::Rest, S::Read, 'R', W::Record, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed legal matters")},
    // Refusals
    {A::AccessDenied, "accessDenied", T::SecurityAlert, S::UseOfRestrictedFunction, 'E', W::Record, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Was denied")},
    {A::ClientLookupRefused, "clientLookupRefused", T::SecurityAlert, S::UseOfRestrictedFunction, 'E', W::Record, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Tried too many unknown client numbers")},
    {A::EventRejected, "eventRejected", T::SecurityAlert, S::UseOfRestrictedFunction, 'E', W::Record, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Sent an unauthorized report")},
    {A::WebhookRefused, "webhookRefused", T::SecurityAlert, S::NodeAuthentication, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Rejected a forged message")},
    {A::RequestRepeated, "requestRepeated", T::Rest, S::Operation, 'E', W::Record, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Repeated an earlier request")},
    // Signing in
    {A::SignIn, "signIn", T::UserAuthentication, S::Login, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Signed in")},
    {A::PasswordAccepted, "passwordAccepted", T::UserAuthentication, S::Login, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Entered the correct password")},
    {A::SignInRenewed, "refresh", T::UserAuthentication, S::Login, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Renewed the sign-in")},
    {A::IdentityProven, "stepUp", T::UserAuthentication, S::Login, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Re-authenticated")},
    {A::SignOut, "signOut", T::UserAuthentication, S::Logout, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Signed out")},
    {A::SignInEnded, "signInEnded", T::UserAuthentication, S::Logout, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Signed out another device")},
    {A::SecondFactorSet, "secondFactorSet", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Turned on two-step sign-in")},
    {A::SecondFactorRemoved, "secondFactorRemoved", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Turned off two-step sign-in")},
    {A::SecondFactorReset, "secondFactorReset", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Reset two-step sign-in")},
    {A::RecoveryCodesRenewed, "recoveryCodesRenewed", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Created new recovery codes")},
    {A::PasswordChanged, "passwordChanged", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Changed the password")},
    {A::GuessingNoticed, "guessingNoticed", T::SecurityAlert, S::Login, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Detected password guessing")},
    // Accounts
    {A::InvitationMade, "invitationMade", T::SecurityAlert, S::UserSecurityAttributesChanged, 'C', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Created an invitation")},
    {A::InvitationAccepted, "invitationAccepted", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Accepted an invitation")},
    {A::AccountMade, "accountMade", T::SecurityAlert, S::UserSecurityAttributesChanged, 'C', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Created an account")},
    {A::AccountClosed, "accountClosed", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Closed an account")},
    {A::AccountOpened, "accountOpened", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Reopened an account")},
    {A::AccountsListed, "accountsListed", T::Rest, S::Search, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed the list of accounts")},
    {A::AccountShown, "accountShown", T::Rest, S::Read, 'R', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed an account")},
    {A::AccountCorrected, "accountCorrected", T::Rest, S::Update, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Corrected an account")},
    {A::AccountMerged, "accountMerged", T::Merge, S::Update, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Merged two accounts of one person")},
    {A::AccountsSeparated, "accountsSeparated", T::Unmerge, S::Update, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Separated merged accounts")},
    {A::GuardianshipMade, "guardianshipMade", T::SecurityAlert, S::SecurityRolesChanged, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a guardian")},
    {A::GuardianshipEnded, "guardianshipEnded", T::SecurityAlert, S::SecurityRolesChanged, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Ended a guardianship")},
    {A::SupervisionMade, "supervisionMade", T::SecurityAlert, S::SecurityRolesChanged, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a supervisor")},
    {A::SupervisionEnded, "supervisionEnded", T::SecurityAlert, S::SecurityRolesChanged, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Ended a supervision")},
    {A::AuditorAppointed, "auditorAppointed", T::SecurityAlert, S::SecurityRolesChanged, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Appointed an auditor")},
    {A::AuditorTermEnded, "auditorTermEnded", T::SecurityAlert, S::SecurityRolesChanged, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Ended an auditor's access")},
    {A::OfficeMade, "officeMade", T::Rest, S::Create, 'C', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Created an office")},
    // The access log itself
    {A::AccessLogRead, "accessLogRead", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed access history")},
    {A::AccessLogSearched, "accessLogSearched", T::AuditLogUsed, S::Search, 'E', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Searched the access log")},
    {A::AccessLogExported, "accessLogExported", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Exported the access log")},
    {A::AccessLogChecked, "accessLogChecked", T::Verify, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Checked the access log")},
    {A::AuditLogRead, "auditLogRead", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed the access log")},
    {A::LogEntryRead, "logEntryRead", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed an entry of the access log")},
    {A::LogSummarized, "logSummarized", T::AuditLogUsed, S::Search, 'E', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed figures of the access log")},
    {A::LogFollowed, "logFollowed", T::AuditLogUsed, S::Search, 'E', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Watched the access log for new entries")},
    {A::LogViewsRead, "logViewsRead", T::Rest, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed the saved views of the access log")},
    {A::LogViewSaved, "logViewSaved", T::Rest, S::Update, 'U', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Saved a view of the access log")},
    {A::LogViewDeleted, "logViewDeleted", T::Rest, S::Delete, 'D', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Deleted a view of the access log")},
    {A::LogRecounted, "logRecounted", T::ApplicationActivity, S::Operation, 'E', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Recounted the access log")},
    {A::ReceiptGiven, "receiptGiven", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Saved a receipt")},
    {A::DeviceGap, "deviceGap", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Reports are missing")},
    {A::DeviceGapFilled, "deviceGapFilled", T::ApplicationActivity, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Sent the missing reports")},
    {A::DeviceChainBroken, "deviceChainBroken", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Sent inconsistent reports")},
    {A::DeviceHistoryForked, "deviceHistoryForked", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Sent conflicting histories from one computer")},
    {A::EntryIdTaken, "entryIdTaken", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Found an entry's position already taken")},
    {A::LogDamaged, "logDamaged", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Detected a change in the access log")},
    {A::LogDamageAccepted, "logDamageAccepted", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Acknowledged a change in the access log")},
    {A::TextExchanged, "textExchanged", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Detected a replaced text")},
    {A::RestoredLogAccepted, "restoredLogAccepted", T::Restore, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Accepted a restored log")},
    {A::LogEntriesRemoved, "logEntriesRemoved", T::Destroy, S::Delete, 'D', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Removed expired entries from the access log")},
    // Reports, disclosures and reviews
    {A::ReportsRead, "reportsRead", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed the list of reports")},
    {A::ReportViewed, "reportViewed", T::AuditLogUsed, S::Search, 'E', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed a report")},
    {A::ReportSaved, "reportSaved", T::Export, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Saved a report")},
    {A::ReportScheduled, "reportScheduled", T::Rest, S::Create, 'C', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Scheduled a report")},
    {A::ReportUnscheduled, "reportUnscheduled", T::Rest, S::Delete, 'D', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Ended a report schedule")},
    {A::ReportMade, "reportMade", T::AuditLogUsed, S::Search, 'E', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Created a scheduled report")},
    {A::DisclosuresRead, "disclosuresRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed disclosures")},
    {A::DisclosureRecorded, "disclosureRecorded", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a disclosure")},
    {A::DisclosureCorrected, "disclosureCorrected", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Corrected a disclosure")},
    {A::ActivityReviewsRead, "activityReviewsRead", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed activity reviews")},
    {A::ActivityLookedThrough, "activityLookedThrough", T::AuditLogUsed, S::Search, 'E', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Looked through the activity of a period")},
    {A::ActivityReviewed, "activityReviewed", T::Rest, S::Create, 'C', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Signed an activity review")},
    {A::FollowUpCompleted, "followUpCompleted", T::Rest, S::Update, 'U', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Completed a follow-up")},
    // Alerts
    {A::AlertRaised, "alertRaised", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Raised an alert")},
    {A::AlertsRead, "alertsRead", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed alerts")},
    {A::AlertAcknowledged, "alertAcknowledged", T::Rest, S::Update, 'U', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Acknowledged an alert")},
    {A::AlertAssigned, "alertAssigned", T::Rest, S::Update, 'U', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Assigned an alert")},
    {A::AlertClosed, "alertClosed", T::Rest, S::Update, 'U', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Closed an alert")},
    {A::AlertReopened, "alertReopened", T::Rest, S::Update, 'U', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Reopened an alert")},
    {A::AlertRulesRead, "alertRulesRead", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed the alert rules")},
    {A::AlertRuleTried, "alertRuleTried", T::AuditLogUsed, S::Search, 'E', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Tried an alert rule on past entries")},
    {A::AlertRuleChanged, "alertRuleChanged", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Changed an alert rule")},
    {A::AlertRuleDeleted, "alertRuleDeleted", T::SecurityAlert, S::SecurityConfiguration, 'D', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Deleted an alert rule")},
    {A::ClockJumped, "clockJumped", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Detected a jump of the clock")},
    // The clinic
    {A::StatusRead, "statusRead", T::Rest, S::Read, 'R', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed the clinic status")},
    {A::OversightRead, "oversightRead", T::Rest, S::Read, 'R', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed policies, retention and keys")},
    {A::QualityQuotaSet, "qualityQuotaSet", T::Rest, S::Update, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Set the quota for quality reviews")},
    {A::QualityListFrozen, "qualityListFrozen", T::Rest, S::Create, 'C', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Froze the list for the quality draw")},
    {A::QualityDrawn, "qualityDrawn", T::Rest, S::Create, 'C', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Drew the recordings for quality review")},
    {A::QualityReviewsRead, "qualityReviewsRead", T::Rest, S::Read, 'R', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed quality reviews")},
    {A::ServerStarted, "serverStarted", T::ApplicationActivity, S::ApplicationStart, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Started")},
    {A::SettingChanged, "settingChanged", T::SecurityAlert, S::SoftwareConfiguration, 'U', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Changed a setting")},
    {A::DoctorRan, "doctorRan", T::Verify, S::Operation, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Ran a system check")},
    {A::StorageProved, "storageProved", T::Verify, S::Operation, 'E', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Checked that stored files are encrypted")},
    {A::KeyRotated, "keyRotated", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Replaced the wrapping key")},
    {A::KeysRewrapped, "keysRewrapped", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Re-encrypted all keys")},
    {A::KeyDisabled, "keyDisabled", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Disabled a key")},
    {A::KeyEnabled, "keyEnabled", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Re-enabled a key")},
    {A::KeyDestructionScheduled, "keyDestroyScheduled", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Scheduled a key's destruction")},
    {A::KeyDestructionCancelled, "keyDestroyCancelled", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Cancelled a key's destruction")},
    {A::KeyDestroyed, "keyDestroyed", T::Destroy, S::SecurityConfiguration, 'D', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Destroyed a key")},
    {A::RecoverySharesMade, "recoverySharesMade", T::SecurityAlert, S::SecurityConfiguration, 'C', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Created recovery shares")},
    {A::RestoreDrill, "restoreDrill", T::Verify, S::Operation, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Tested the recovery shares")},
    {A::BackupMade, "backupMade", T::Export, S::Operation, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Made a backup")},
    {A::BackupDrill, "backupDrill", T::Verify, S::Operation, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Tested a backup")},
    {A::BackupRestored, "backupRestored", T::Restore, S::Operation, 'E', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Restored a backup")},
    {A::ClinicMoved, "clinicMoved", T::Export, S::Operation, 'E', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Moved the clinic to another server")},
    // Words of the other two clinic APIs, as their programs know them
    {A::ListRecordings, "list_recordings", T::Rest, S::Search, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed the list of recordings")},
    {A::ViewRecording, "view_recording", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Viewed the details")},
    {A::DownloadRecording, "download_recording", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Requested a download")},
    {A::MediaUpload, "MEDIA_UPLOAD", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Added a recording")},
    {A::MediaView, "MEDIA_VIEW", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Opened the recording")},
    {A::MediaDownload, "MEDIA_DOWNLOAD", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Requested a download")},
    {A::MediaDelete, "MEDIA_DELETE", T::Rest, S::Delete, 'D', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Deleted the recording")},
    {A::AuthorizationFailure, "AUTHORIZATION_FAILURE", T::SecurityAlert, S::UseOfRestrictedFunction, 'E', W::Record, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Was denied")},
});
// clang-format on

static_assert(isComplete(table, A::AuthorizationFailure, &LogActionRow::action), "a row for each action, in order");
static_assert(isFilled(table, &LogActionRow::name) && isFilled(table, &LogActionRow::words));

} // namespace

std::span<const LogActionRow> logActions()
{
    return table;
}

const LogActionRow &rowOf(LogAction action)
{
    return table.at(static_cast<std::size_t>(action));
}

QString textOf(LogAction action)
{
    return QString::fromLatin1(rowOf(action).name);
}

std::optional<LogAction> logActionFromText(QStringView name)
{
    static const QHash<QString, LogAction> known = [] {
        QHash<QString, LogAction> actions;
        for (const LogActionRow &row : table)
            actions.insert(QString::fromLatin1(row.name), row.action);
        return actions;
    }();
    const auto found = known.constFind(name.toString());
    return found == known.cend() ? std::nullopt : std::optional(*found);
}

QString textOf(Concerns concerns)
{
    switch (concerns) {
    case Concerns::Record:
        return QStringLiteral("record");
    case Concerns::Account:
        return QStringLiteral("account");
    case Concerns::Log:
        return QStringLiteral("log");
    case Concerns::Clinic:
        break;
    }
    return QStringLiteral("clinic");
}

QString textOf(KeepClass keep)
{
    switch (keep) {
    case KeepClass::Care:
        return QStringLiteral("care");
    case KeepClass::Security:
        return QStringLiteral("security");
    case KeepClass::Evidence:
        break;
    }
    return QStringLiteral("evidence");
}

QString textOf(LogOutcome outcome)
{
    switch (outcome) {
    case LogOutcome::Allowed:
        return QStringLiteral("allowed");
    case LogOutcome::Refused:
        return QStringLiteral("refused");
    case LogOutcome::Failed:
        return QStringLiteral("failed");
    case LogOutcome::Reported:
        break;
    }
    return QStringLiteral("reported");
}

std::optional<LogOutcome> logOutcomeFromText(QStringView name)
{
    for (const LogOutcome outcome :
         {LogOutcome::Allowed, LogOutcome::Refused, LogOutcome::Failed, LogOutcome::Reported}) {
        if (name == textOf(outcome))
            return outcome;
    }
    return std::nullopt;
}

} // namespace attune::domain
