// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <span>

namespace attune::domain {

/// Everything that is written into the access log, by anybody. The names on the wire are in the table (log_action.cpp)
/// and never change; how to add one stands in VOCABULARIES.md.
enum class LogAction {
    // What the program reports of watching
    Opened,
    LinkIssued,
    LinkRenewed,
    Started,
    Paused,
    Resumed,
    Sought,
    Watched,
    Finished,
    Interrupted,
    Closed,
    CaptionShown,
    ThumbnailShown,
    Curtain,
    Locked,
    ViewingStopped,
    KeyReleased,
    KeyUsed,
    // Copies
    DownloadLinkIssued,
    DownloadStarted,
    DownloadFinished,
    DownloadFailed,
    // Transcripts and notes
    TranscriptRead,
    TranscriptsSearched,
    TranscriptFound,
    TranscriptExported,
    TranscriptCorrected,
    SpeakerNamed,
    TranscriptLineHidden,
    TranscriptAdded,
    TranscriptVersionsListed,
    TranscriptChosen,
    TranscriptRemoved,
    TranscriptLineShown,
    TranscriptionRequested,
    TranscriptionStarted,
    TranscriptionCompleted,
    TranscriptionFailed,
    TranscriptionCancelled,
    TranscriptWithdrawn,
    VocabularyRead,
    VocabularyChanged,
    TurnsRead,
    NotesRead,
    NotesExported,
    NoteSaved,
    NoteDeleted,
    CodesChanged,
    // Recordings
    RecordingStartRequested,
    RecordingStarted,
    RecordingRefused,
    RecordingStopped,
    RecordingStored,
    RecordingRetried,
    RecordingLost,
    Classified,
    RetentionWarned,
    RetentionArchived,
    ArchiveRestored,
    LegalHoldPlaced,
    LegalHoldLifted,
    QualityReviewDrawn,
    QualityReviewDone,
    QualityReviewSkipped,
    QualityReviewDropped,
    // Deletion
    DeletionScheduled,
    DeletionApproved,
    DeletionUndone,
    DeletionRequested,
    DeletionRequestRead,
    DeletionRequestWithdrawn,
    DeletionRequestAnswered,
    DeletionFinal,
    DeletionDone,
    // Consent
    ConsentShown,
    ConsentRead,
    ConsentGiven,
    ConsentDeclined,
    ConsentWithdrawn,
    ConsentGivenOnBehalf,
    ConsentNarrowedOnBehalf,
    ConsentDeclinedOnBehalf,
    ConsentWithdrawnOnBehalf,
    ConsentConfirmed,
    ConsentRefused,
    ConsentTookEffect,
    ConsentCopied,
    // Sessions and who takes part
    SessionPlanned,
    SessionCancelled,
    SessionConfirmed,
    ParticipantAdded,
    ParticipantRemoved,
    ParticipantsRead,
    VideoRoomOpened,
    SessionsListed,
    // Break-glass access and legal matters
    BreakGlassOpened,
    BreakGlassEnded,
    BreakGlassReviewed,
    LegalMatterRequested,
    LegalMatterKeptFromClient,
    LegalMatterApproved,
    LegalMatterEnded,
    LegalMattersRead,
    // Refusals
    AccessDenied,
    ClientLookupRefused,
    EventRejected,
    WebhookRefused,
    RequestRepeated,
    // Signing in
    SignIn,
    PasswordAccepted,
    SignInRenewed,
    IdentityProven,
    SignOut,
    SignInEnded,
    SecondFactorSet,
    SecondFactorRemoved,
    SecondFactorReset,
    RecoveryCodesRenewed,
    PasswordChanged,
    GuessingNoticed,
    // Accounts
    InvitationMade,
    InvitationAccepted,
    AccountMade,
    AccountClosed,
    AccountOpened,
    AccountsListed,
    AccountShown,
    AccountCorrected,
    AccountMerged,
    AccountsSeparated,
    GuardianshipMade,
    GuardianshipEnded,
    SupervisionMade,
    SupervisionEnded,
    AuditorAppointed,
    AuditorTermEnded,
    OfficeMade,
    // The access log itself
    AccessLogRead,
    AccessLogSearched,
    AccessLogExported,
    AccessLogChecked,
    AuditLogRead,
    LogEntryRead,
    LogSummarized,
    LogFollowed,
    LogViewsRead,
    LogViewSaved,
    LogViewDeleted,
    LogRecounted,
    ReceiptGiven,
    DeviceGap,
    DeviceGapFilled,
    DeviceChainBroken,
    DeviceHistoryForked,
    EntryIdTaken,
    LogDamaged,
    LogDamageAccepted,
    TextExchanged,
    RestoredLogAccepted,
    LogEntriesRemoved,
    // Reports, disclosures and reviews
    ReportsRead,
    ReportViewed,
    ReportSaved,
    ReportScheduled,
    ReportUnscheduled,
    ReportMade,
    DisclosuresRead,
    DisclosureRecorded,
    DisclosureCorrected,
    ActivityReviewsRead,
    ActivityLookedThrough,
    ActivityReviewed,
    FollowUpCompleted,
    // Alerts
    AlertRaised,
    AlertsRead,
    AlertAcknowledged,
    AlertAssigned,
    AlertClosed,
    AlertReopened,
    AlertRulesRead,
    AlertRuleTried,
    AlertRuleChanged,
    AlertRuleDeleted,
    ClockJumped,
    // The clinic
    StatusRead,
    OversightRead,
    QualityQuotaSet,
    QualityListFrozen,
    QualityDrawn,
    QualityReviewsRead,
    ServerStarted,
    SettingChanged,
    DoctorRan,
    StorageProved,
    KeyRotated,
    KeysRewrapped,
    KeyDisabled,
    KeyEnabled,
    KeyDestructionScheduled,
    KeyDestructionCancelled,
    KeyDestroyed,
    RecoverySharesMade,
    RestoreDrill,
    BackupMade,
    BackupDrill,
    BackupRestored,
    ClinicMoved,
    // Words of the other two clinic APIs, as their programs know them
    ListRecordings,
    ViewRecording,
    DownloadRecording,
    MediaUpload,
    MediaView,
    MediaDownload,
    MediaDelete,
    AuthorizationFailure
};

/// AuditEvent.type of FHIR R4, as far as it is used (value set audit-event-type): what kind of event it was.
enum class AuditType {
    Rest,                ///< a read or change of a record
    ApplicationActivity, ///< DICOM 110100: what a program did by itself
    AuditLogUsed,        ///< DICOM 110101
    Export,              ///< DICOM 110106: something leaves the system
    SecurityAlert,       ///< DICOM 110113: rights, keys, refusals, alarms
    UserAuthentication,  ///< DICOM 110114
    Archive,             ///< ISO 21089, as all that follow
    Restore,
    Hold,
    Unhold,
    Merge,
    Unmerge,
    Verify,
    Destroy
};

/// AuditEvent.subtype of FHIR R4, as far as it is used (value set audit-event-sub-type).
enum class AuditSubtype {
    Read,
    Create,
    Update,
    Delete,
    Search,
    Operation,
    ApplicationStart,                ///< DICOM 110120
    Login,                           ///< DICOM 110122
    Logout,                          ///< DICOM 110123
    NodeAuthentication,              ///< DICOM 110126
    EmergencyOverrideStarted,        ///< DICOM 110127
    SecurityConfiguration,           ///< DICOM 110129
    SoftwareConfiguration,           ///< DICOM 110131
    UseOfRestrictedFunction,         ///< DICOM 110132
    ObjectSecurityAttributesChanged, ///< DICOM 110135
    SecurityRolesChanged,            ///< DICOM 110136
    UserSecurityAttributesChanged,   ///< DICOM 110137
    EmergencyOverrideStopped         ///< DICOM 110138
};

/// Whom or what an entry concerns. The member `client` of an entry is a patient's of Record and an account's of
/// Account.
enum class Concerns {
    Record,  ///< a client, and what is recorded, written and agreed about them
    Account, ///< a person with an account: their sign-ins, rights and relations
    Log,     ///< the access log itself
    Clinic   ///< keys, settings, backups, the server
};
/// "record", "account", "log", "clinic"
QString textOf(Concerns concerns);

/// How long a clinic has to be able to show an entry: what log retention goes by (src/server/audit/LOG_RETENTION.md).
enum class KeepClass {
    Care,     ///< as long as the client's record
    Security, ///< six years (45 CFR 164.316(b)(2)(i))
    Evidence  ///< for good: it shows later why something is there, or is not
};
/// "care", "security", "evidence"
QString textOf(KeepClass keep);

/// One row of the table.
struct LogActionRow
{
    LogAction action;
    const char *name; ///< on the wire, in the database and in every export
    AuditType type;
    AuditSubtype subtype;
    char verb; ///< AuditEvent.action: C, R, U, D or E
    Concerns concerns;
    KeepClass keep;
    const char *words; ///< what was done, in English; the key of its translations in the context "AccessStory"
};

/// The whole table, in the order of the enum.
std::span<const LogActionRow> logActions();
const LogActionRow &rowOf(LogAction action);

/// The name on the wire, for example "linkIssued".
QString textOf(LogAction action);
/// nullopt for a name this version does not know. Names are compared exactly.
std::optional<LogAction> logActionFromText(QStringView name);

/// What an entry says was done: a LogAction, or a name of another version.
using LogActionName = Named<LogAction>;

/// How what an entry tells of ended.
enum class LogOutcome {
    Allowed,
    Refused,
    Failed,
    Reported ///< by a client program
};
/// "allowed", "refused", "failed", "reported"
QString textOf(LogOutcome outcome);
std::optional<LogOutcome> logOutcomeFromText(QStringView name);
using LogOutcomeName = Named<LogOutcome>;

} // namespace attune::domain
