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
    {A::LinkRenewed, "linkRenewed", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Went on watching")},
    {A::Started, "started", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Began to watch")},
    {A::Paused, "paused", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Paused")},
    {A::Resumed, "resumed", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Went on")},
    {A::Sought, "sought", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Jumped")},
    {A::Watched, "watched", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Watched")},
    {A::Finished, "finished", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Watched to the end")},
    {A::Interrupted, "interrupted", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Was cut off")},
    {A::Closed, "closed", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Closed the recording")},
    {A::CaptionShown, "captionShown", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Saw captions")},
    {A::ThumbnailShown, "thumbnailShown", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Saw small pictures")},
    {A::Curtain, "curtain", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Drew the curtain")},
    {A::Locked, "locked", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Locked the program")},
    {A::ViewingStopped, "viewingStopped", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Had to stop watching")},
    {A::KeyReleased, "keyReleased", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Was given the key of the recording")},
    {A::KeyUsed, "keyUsed", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Was sent the recording")},
    // Copies
    {A::DownloadLinkIssued, "downloadLinkIssued", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Asked for a copy")},
    {A::DownloadStarted, "downloadStarted", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Began to save a copy")},
    {A::DownloadFinished, "downloadFinished", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Saved a copy")},
    {A::DownloadFailed, "downloadFailed", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Could not save a copy")},
    // Transcripts and notes
    {A::TranscriptRead, "transcriptRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Read the transcript")},
    {A::TranscriptsSearched, "transcriptsSearched", T::Rest, S::Search, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Searched what was said")},
    {A::TranscriptFound, "transcriptFound", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Found words in the transcript")},
    {A::TranscriptExported, "transcriptExported", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Saved the transcript")},
    {A::TranscriptCorrected, "transcriptCorrected", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Corrected the transcript")},
    {A::SpeakerNamed, "speakerNamed", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Named a speaker")},
    {A::TranscriptLineHidden, "transcriptLineHidden", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Hid a line of the transcript")},
    {A::TranscriptLineShown, "transcriptLineShown", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Showed a line of the transcript again")},
    {A::NotesRead, "notesRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Read notes")},
    {A::NotesExported, "notesExported", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Exported notes")},
    {A::NoteSaved, "noteSaved", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Wrote a note")},
    {A::NoteDeleted, "noteDeleted", T::Rest, S::Delete, 'D', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Deleted a note")},
    {A::CodesChanged, "codesChanged", T::Rest, S::Update, 'U', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Changed the codes")},
    // Recordings
    {A::RecordingStartRequested, "recordingStartAsked", T::Rest, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Asked to start a recording")},
    {A::RecordingStarted, "recordingStarted", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Started the recording")},
    {A::RecordingRefused, "recordingRefused", T::Rest, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Did not record the session")},
    {A::RecordingStopped, "recordingStopped", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Stopped the recording")},
    {A::RecordingStored, "recordingStored", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Stored the recording")},
    {A::RecordingRetried, "recordingRetried", T::Rest, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Tried again to bring the recording in")},
    {A::RecordingLost, "recordingLost", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Could not store the recording")},
    {A::Classified, "classified", T::SecurityAlert, S::ObjectSecurityAttributesChanged, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Changed how sensitive a recording is")},
    {A::RetentionWarned, "retentionWarned", T::ApplicationActivity, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Warned that the keeping time ends")},
    {A::RetentionArchived, "retentionArchived", T::Archive, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Archived the recording")},
    {A::ArchiveRestored, "fetchedBack", T::Restore, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Fetched a recording back")},
    {A::LegalHoldPlaced, "legalHoldPlaced", T::Hold, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Placed a legal hold")},
    {A::LegalHoldLifted, "legalHoldLifted", T::Unhold, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Lifted a legal hold")},
    // Deletion
    {A::DeletionScheduled, "deletionAsked", T::Rest, S::Delete, 'D', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Asked for deletion")},
    {A::DeletionApproved, "deletionApproved", T::Rest, S::Delete, 'D', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Agreed to a deletion")},
    {A::DeletionUndone, "deletionUndone", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Took a deletion back")},
    {A::DeletionRequested, "deletionWished", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Wished for deletion")},
    {A::DeletionRequestRead, "deletionWishRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Read the wish for deletion")},
    {A::DeletionRequestWithdrawn, "deletionWishWithdrawn", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Took the wish for deletion back")},
    {A::DeletionRequestAnswered, "deletionWishAnswered", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Answered the wish for deletion")},
    {A::DeletionFinal, "deletionFinal", T::Rest, S::Delete, 'D', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Let the deletion become final")},
    {A::DeletionDone, "deletionDone", T::Rest, S::Delete, 'D', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Deleted the recording")},
    // Consent
    {A::ConsentShown, "consentShown", T::Rest, S::Read, 'R', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Was shown the consent text")},
    {A::ConsentRead, "consentRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Read a consent")},
    {A::ConsentGiven, "consentGiven", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Gave consent")},
    {A::ConsentDeclined, "consentDeclined", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Declined consent")},
    {A::ConsentWithdrawn, "consentWithdrawn", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Withdrew consent")},
    {A::ConsentGivenOnBehalf, "consentGivenOnBehalf", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a consent for the client")},
    {A::ConsentNarrowedOnBehalf, "consentNarrowedOnBehalf", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a narrower consent for the client")},
    {A::ConsentDeclinedOnBehalf, "consentDeclinedOnBehalf", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a no for the client")},
    {A::ConsentWithdrawnOnBehalf, "consentWithdrawnOnBehalf", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a withdrawal for the client")},
    {A::ConsentConfirmed, "consentConfirmed", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Confirmed a recorded consent")},
    {A::ConsentRefused, "consentRefused", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Refused a recorded consent")},
    {A::ConsentTookEffect, "consentTookEffect", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Let a recorded consent take effect")},
    {A::ConsentCopied, "consentCopied", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Took a copy of a consent")},
    // Sessions and who takes part
    {A::SessionPlanned, "sessionPlanned", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Planned a session")},
    {A::SessionCancelled, "sessionCancelled", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Took a session out of the calendar")},
    {A::SessionConfirmed, "sessionConfirmed", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Confirmed a session")},
    {A::ParticipantAdded, "participantAdded", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Added a participant")},
    {A::ParticipantRemoved, "participantRemoved", T::Rest, S::Update, 'U', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Removed a participant")},
    {A::ParticipantsRead, "participantsRead", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Looked at who took part")},
    {A::VideoRoomOpened, "videoRoomOpened", T::Rest, S::Operation, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Opened the video room")},
    // Break-glass access and legal matters
    {A::BreakGlassOpened, "breakGlassOpened", T::SecurityAlert, S::EmergencyOverrideStarted, 'E', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Opened emergency access")},
    {A::BreakGlassEnded, "breakGlassEnded", T::SecurityAlert, S::EmergencyOverrideStopped, 'E', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Ended emergency access")},
    {A::BreakGlassReviewed, "breakGlassReviewed", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Reviewed an emergency access")},
    {A::LegalMatterRequested, "legalMatterAsked", T::Rest, S::Create, 'C', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Asked for access for a legal matter")},
    {A::LegalMatterKeptFromClient, "legalMatterNotTold", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Said why the client is not told")},
    {A::LegalMatterApproved, "legalMatterAgreed", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Approved access for a legal matter")},
    {A::LegalMatterEnded, "legalMatterEnded", T::Rest, S::Update, 'U', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Ended access for a legal matter")},
    {A::LegalMattersRead, "legalMattersRead", T::Rest, S::Read, 'R', W::Record, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Viewed legal matters")},
    // Refusals
    {A::AccessDenied, "accessDenied", T::SecurityAlert, S::UseOfRestrictedFunction, 'E', W::Record, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Was refused")},
    {A::ClientLookupRefused, "clientLookupRefused", T::SecurityAlert, S::UseOfRestrictedFunction, 'E', W::Record, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Named too many clients they do not know")},
    {A::EventRejected, "eventRejected", T::SecurityAlert, S::UseOfRestrictedFunction, 'E', W::Record, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Reported what is not theirs")},
    {A::WebhookRefused, "webhookRefused", T::SecurityAlert, S::NodeAuthentication, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Refused a forged message")},
    {A::RequestRepeated, "requestRepeated", T::Rest, S::Operation, 'E', W::Record, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Asked again for what was done before")},
    // Signing in
    {A::SignIn, "signIn", T::UserAuthentication, S::Login, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Signed in")},
    {A::PasswordAccepted, "passwordAccepted", T::UserAuthentication, S::Login, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Gave the right password")},
    {A::SignInRenewed, "refresh", T::UserAuthentication, S::Login, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Renewed the sign-in")},
    {A::IdentityProven, "stepUp", T::UserAuthentication, S::Login, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Proved who they are")},
    {A::SignOut, "signOut", T::UserAuthentication, S::Logout, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Signed out")},
    {A::SignInEnded, "signInEnded", T::UserAuthentication, S::Logout, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Ended a sign-in elsewhere")},
    {A::SecondFactorSet, "secondFactorSet", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Set up a second sign-in step")},
    {A::SecondFactorRemoved, "secondFactorRemoved", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Removed the second sign-in step")},
    {A::SecondFactorReset, "secondFactorReset", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Reset a second sign-in step")},
    {A::RecoveryCodesRenewed, "recoveryCodesRenewed", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Made new recovery codes")},
    {A::PasswordChanged, "passwordChanged", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Changed the password")},
    {A::GuessingNoticed, "guessingNoticed", T::SecurityAlert, S::Login, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Noticed that passwords are guessed")},
    // Accounts
    {A::InvitationMade, "invitationMade", T::SecurityAlert, S::UserSecurityAttributesChanged, 'C', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Invited somebody")},
    {A::InvitationAccepted, "invitationAccepted", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Accepted an invitation")},
    {A::AccountMade, "accountMade", T::SecurityAlert, S::UserSecurityAttributesChanged, 'C', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Made an account")},
    {A::AccountClosed, "accountClosed", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Closed an account")},
    {A::AccountOpened, "accountOpened", T::SecurityAlert, S::UserSecurityAttributesChanged, 'U', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Opened an account again")},
    {A::AccountsListed, "accountsListed", T::Rest, S::Search, 'E', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Listed the accounts")},
    {A::AccountShown, "accountShown", T::Rest, S::Read, 'R', W::Account, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Looked at an account")},
    {A::AccountCorrected, "accountCorrected", T::Rest, S::Update, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Corrected an account")},
    {A::AccountMerged, "accountMerged", T::Merge, S::Update, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Put two accounts of one person together")},
    {A::AccountsSeparated, "accountsSeparated", T::Unmerge, S::Update, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Took two accounts apart again")},
    {A::GuardianshipMade, "guardianshipMade", T::SecurityAlert, S::SecurityRolesChanged, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a guardian")},
    {A::GuardianshipEnded, "guardianshipEnded", T::SecurityAlert, S::SecurityRolesChanged, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Ended a guardianship")},
    {A::SupervisionMade, "supervisionMade", T::SecurityAlert, S::SecurityRolesChanged, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Recorded a supervisor")},
    {A::SupervisionEnded, "supervisionEnded", T::SecurityAlert, S::SecurityRolesChanged, 'U', W::Account, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Ended a supervision")},
    {A::OfficeMade, "officeMade", T::Rest, S::Create, 'C', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Made an office")},
    // The access log itself
    {A::AccessLogRead, "accessLogRead", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Read this list")},
    {A::AccessLogSearched, "accessLogSearched", T::AuditLogUsed, S::Search, 'E', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Searched the access log")},
    {A::AccessLogExported, "accessLogExported", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Exported the access log")},
    {A::AuditLogRead, "auditLogRead", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Read the access log")},
    {A::ReceiptGiven, "receiptGiven", T::AuditLogUsed, S::Read, 'R', W::Log, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Took a receipt")},
    {A::DeviceGap, "deviceGap", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Did not send all reports")},
    {A::DeviceGapFilled, "deviceGapFilled", T::ApplicationActivity, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Sent missing reports")},
    {A::DeviceChainBroken, "deviceChainBroken", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Sent reports that do not fit together")},
    {A::DeviceHistoryForked, "deviceHistoryForked", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Sent two histories from one computer")},
    {A::EntryIdTaken, "entryIdTaken", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Found the place of an entry taken")},
    {A::LogDamaged, "logDamaged", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Found a change in the access log")},
    {A::LogDamageAccepted, "logDamageAccepted", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Answered for a change in the access log")},
    {A::TextExchanged, "textExchanged", T::SecurityAlert, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Found a text that was exchanged")},
    {A::RestoredLogAccepted, "restoredLogAccepted", T::Restore, S::Operation, 'E', W::Log, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Accepted a log that was restored")},
    // The clinic
    {A::StatusRead, "statusRead", T::Rest, S::Read, 'R', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Looked at how the clinic stands")},
    {A::ServerStarted, "serverStarted", T::ApplicationActivity, S::ApplicationStart, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Started")},
    {A::SettingChanged, "settingChanged", T::SecurityAlert, S::SoftwareConfiguration, 'U', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Changed a setting")},
    {A::DoctorRan, "doctorRan", T::Verify, S::Operation, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Examined the clinic")},
    {A::StorageProved, "storageProved", T::Verify, S::Operation, 'E', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Checked that stored files are encrypted")},
    {A::KeyRotated, "keyRotated", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Replaced the wrapping key")},
    {A::KeysRewrapped, "keysRewrapped", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Sealed all keys anew")},
    {A::KeyDisabled, "keyDisabled", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Switched a key off")},
    {A::KeyEnabled, "keyEnabled", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Switched a key on again")},
    {A::KeyDestructionScheduled, "keyDestroyScheduled", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Scheduled the end of a key")},
    {A::KeyDestructionCancelled, "keyDestroyCancelled", T::SecurityAlert, S::SecurityConfiguration, 'U', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Kept a key after all")},
    {A::KeyDestroyed, "keyDestroyed", T::Destroy, S::SecurityConfiguration, 'D', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Destroyed a key")},
    {A::RecoverySharesMade, "recoverySharesMade", T::SecurityAlert, S::SecurityConfiguration, 'C', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Made recovery shares")},
    {A::RestoreDrill, "restoreDrill", T::Verify, S::Operation, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Tried the recovery shares")},
    {A::BackupMade, "backupMade", T::Export, S::Operation, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Made a backup")},
    {A::BackupDrill, "backupDrill", T::Verify, S::Operation, 'E', W::Clinic, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Tried a backup")},
    {A::BackupRestored, "backupRestored", T::Restore, S::Operation, 'E', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Restored a backup")},
    {A::ClinicMoved, "clinicMoved", T::Export, S::Operation, 'E', W::Clinic, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Moved the clinic to another server")},
    // Words of the other two clinic APIs, as their programs know them
    {A::ListRecordings, "list_recordings", T::Rest, S::Search, 'E', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Listed recordings")},
    {A::ViewRecording, "view_recording", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Looked at the details")},
    {A::DownloadRecording, "download_recording", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Asked for a copy")},
    {A::MediaUpload, "MEDIA_UPLOAD", T::Rest, S::Create, 'C', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Added a recording")},
    {A::MediaView, "MEDIA_VIEW", T::Rest, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Opened the recording")},
    {A::MediaDownload, "MEDIA_DOWNLOAD", T::Export, S::Read, 'R', W::Record, K::Care, QT_TRANSLATE_NOOP("AccessStory", "Asked for a copy")},
    {A::MediaDelete, "MEDIA_DELETE", T::Rest, S::Delete, 'D', W::Record, K::Evidence, QT_TRANSLATE_NOOP("AccessStory", "Deleted the recording")},
    {A::AuthorizationFailure, "AUTHORIZATION_FAILURE", T::SecurityAlert, S::UseOfRestrictedFunction, 'E', W::Record, K::Security, QT_TRANSLATE_NOOP("AccessStory", "Was refused")},
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
