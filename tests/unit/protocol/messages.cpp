// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messages.h"

#include "protocol/access_event_codec.h"
#include "protocol/access_log_codec.h"
#include "protocol/access_rows_codec.h"
#include "protocol/alert_codec.h"
#include "protocol/audit_codec.h"
#include "protocol/care_codec.h"
#include "protocol/consent_codec.h"
#include "protocol/deletion_codec.h"
#include "protocol/health_codec.h"
#include "protocol/link_codec.h"
#include "protocol/log_figures_codec.h"
#include "protocol/media_codec.h"
#include "protocol/message_codec.h"
#include "protocol/note_codec.h"
#include "protocol/oversight_codec.h"
#include "protocol/programs_codec.h"
#include "protocol/recording_codec.h"
#include "protocol/review_codec.h"
#include "protocol/session_codec.h"
#include "protocol/sign_in_codec.h"
#include "protocol/transcript_codec.h"
#include "protocol/transcript_file_codec.h"
#include "protocol/transcription_codec.h"
#include "protocol/turns_codec.h"

#include <QFile>

namespace attune::test {

using namespace protocol;

namespace {

template <typename T>
Message message(const char *name, const QByteArrayList &uses)
{
    return {name,
            uses,
            [](SampleMembers::Extent extent) {
                SampleMembers members(extent);
                T value;
                describe(members, value);
                return encode(value);
            },
            [](const Json &json, Reading reading) {
                const auto read = decode<T>(json, reading);
                return read ? base::Result<Json>(encode(*read)) : base::Result<Json>(read.error());
            },
            [](const Json &json, int &unreadable) {
                UnreadableRows rows;
                const auto read = decode<T>(json, Reading::Answer, &rows);
                unreadable = rows.count;
                return read ? base::Result<Json>(encode(*read)) : base::Result<Json>(read.error());
            },
            [] {
                SampleMembers members(SampleMembers::Extent::Full);
                T value;
                describe(members, value);
                return members.saidTwice();
            }};
}

QList<Message> recordingMessages()
{
    return {message<domain::Recording>("recording", {}),
            message<DocumentedRecordings>("documented recordings", {"listRecordings answer"}),
            message<RecordingsPage>("recordings", {}),
            message<DocumentedRecordingAnswer>("documented recording", {"getRecording answer"}),
            message<RecordingAnswer>("recording answer", {}),
            message<SessionRecordings>("recordings of a session", {"listSessionRecordings answer"}),
            message<PositionBody>("position", {"keepPosition body"}),
            message<Classification>("classification", {"classifyRecording body", "classifyRecording answer"}),
            message<PlaybackLinkAnswer>("playback link", {"getPlaybackUrl answer"}),
            message<DownloadLinkAnswer>("download link", {"getDownloadUrl answer"}),
            message<ViewingAnswer>("viewing", {"getViewing answer"}),
            message<domain::AccessEvent>("access event", {}),
            message<AccessEventsBody>("access events", {"reportAccessEvents body"}),
            message<AccessEventsAnswer>("access events answer", {"reportAccessEvents answer"}),
            message<FetchedBack>("fetched back", {"fetchBackRecording answer"})};
}

QList<Message> sessionMessages()
{
    return {message<domain::TherapySession>("session", {}),
            message<SessionsPage>("sessions", {"listSessions answer"}),
            message<SessionAnswer>("session answer", {"planSession answer", "confirmSession answer"}),
            message<NewSessionBody>("new session", {"planSession body"}),
            message<StartRecordingBody>("start of a recording", {"startRecording body"}),
            message<RecordingChangeAnswer>("recording change", {"startRecording answer", "stopRecording answer"}),
            message<RecordingService>("recording service", {"recordingServiceStatus answer"}),
            message<ParticipantsAnswer>(
                "participants", {"listParticipants answer", "addParticipant answer", "removeParticipant answer"}),
            message<ParticipantBody>("participant", {"addParticipant body", "removeParticipant body"})};
}

QList<Message> consentMessages()
{
    return {message<domain::ConsentText>("consent text", {}),
            message<domain::ConsentRecord>("consent record", {}),
            message<domain::ConsentDecision>("consent decision", {"signConsent body"}),
            message<ConsentTextAnswer>("consent text answer", {"getConsentText answer"}),
            message<ConsentStandingAnswer>("consent standing", {"getOrCreateConsent answer"}),
            message<ConsentCheck>("consent check", {"validateConsent answer"}),
            message<ConsentAnswer>("consent answer", {"signConsent answer", "withdrawConsent answer",
                                                      "confirmConsent answer", "refuseConsent answer"}),
            message<ConsentsAnswer>("consents", {"listConsents answer"}),
            message<WithdrawalBody>("withdrawal", {"withdrawConsent body"}),
            message<PageAnswer>("page", {})};
}

QList<Message> signInMessages()
{
    return {message<SignInBody>("sign-in", {"signIn body"}),
            message<SignInAnswer>("sign-in answer",
                                  {"signIn answer", "finishSignIn answer", "refreshSignIn answer", "whoAmI answer"}),
            message<RefreshBody>("refresh", {"refreshSignIn body"}),
            message<FinishSignInBody>("code for half a sign-in", {"finishSignIn body"}),
            message<CodeBody>("code", {"confirmSecondFactor body"}),
            message<ProofBody>("proof", {"stepUp body"}),
            message<NewPasswordBody>("new password", {"changePassword body"}),
            message<InvitationBody>("invitation", {"acceptInvitation body"}),
            message<domain::SecondFactorState>("second factor", {"getSecondFactor answer"}),
            message<domain::SecondFactorKey>("second factor key", {"beginSecondFactor answer"}),
            message<RecoveryCodes>("recovery codes", {"confirmSecondFactor answer", "renewRecoveryCodes answer"}),
            message<SignInsAnswer>("sign-ins", {"listSignIns answer"}),
            message<CsrfToken>("csrf token", {"getCsrfToken answer"})};
}

QList<Message> auditMessages()
{
    return {message<domain::AccessRows>("access rows", {"searchAccessLog answer"}),
            message<domain::AccessDetail>("access detail", {"getLogEntry answer"}),
            message<NewerEntries>("newer entries", {"countNewerEntries answer"}),
            message<domain::SavedView>("saved view", {"makeLogView body", "saveLogView body"}),
            message<SavedViews>("saved views", {"listLogViews answer"}),
            message<SavedViewAnswer>("kept view", {"makeLogView answer", "saveLogView answer"}),
            message<domain::LogCheckResult>("log check result", {"reportLogCheck body"}),
            message<domain::LogCheckState>("log check state", {"getLogCheck answer"}),
            message<domain::LogPart>("log part", {"readLogForCheck answer"})};
}

QList<Message> alertMessages()
{
    return {message<domain::Alert>("alert", {}),
            message<domain::AlertPage>("alerts", {"listAlerts answer"}),
            message<AlertAnswer>("alert answer", {"getAlert answer", "acknowledgeAlert answer", "assignAlert answer",
                                                  "closeAlert answer", "reopenAlert answer"}),
            message<AlertActBody>("act about an alert", {"acknowledgeAlert body", "reopenAlert body"}),
            message<CloseAlertBody>("end of an alert", {"closeAlert body"}),
            message<AssignAlertBody>("assignment of an alert", {"assignAlert body"}),
            message<domain::AlertRules>("alert rules", {"listAlertRules answer"}),
            message<AlertRuleAnswer>("alert rule answer", {"saveAlertRule answer"}),
            message<domain::AlertRule>("alert rule", {"saveAlertRule body"}),
            message<TryRuleBody>("alert rule to be tried", {"tryAlertRule body"}),
            message<domain::AlertTrial>("trial of an alert rule", {"tryAlertRule answer"}),
            message<WorkingHoursAnswer>("working hours answer", {"getWorkingHours answer", "setWorkingHours answer"}),
            message<domain::WorkingHours>("working hours", {"setWorkingHours body"})};
}

QList<Message> logMessages()
{
    return {message<domain::AccessLogEntry>("log line", {}),
            message<RecordingAccessAnswer>("access to a recording", {"getAccessLog answer"}),
            message<FoundEntries>("found entries", {}),
            message<domain::LogSummary>("figures of the log", {"summarizeAccessLog answer"}),
            message<domain::LogFileQuestion>("file of the log", {"beginLogFile body"}),
            message<domain::LogFileStart>("begun file of the log", {"beginLogFile answer"}),
            message<domain::LogFilePiece>("piece of a file of the log", {"getLogFilePiece answer"}),
            message<domain::LogPromise>("log promise", {"getLogCheckpoint answer"}),
            message<domain::AccessReceipt>("receipt", {"getAccessReceipt answer"}),
            message<domain::Message>("message", {}),
            message<MessagesPage>("messages", {"listMessages answer"}),
            message<UnreadCount>("unread count", {})};
}

QList<Message> textMessages()
{
    return {message<domain::Note>("note", {}),
            message<WrittenNote>("written note", {"saveNote body"}),
            message<NotesAnswer>("notes", {"getNotes answer"}),
            message<NoteAnswer>("note answer", {"saveNote answer"}),
            message<RemovedNote>("removed note", {"deleteNote answer"}),
            message<CodeSetAnswer>("code set", {"getCodeSet answer", "saveCodeSet answer"}),
            message<CodeSetBody>("new code set", {"saveCodeSet body"}),
            message<domain::TranscriptLine>("transcript line", {}),
            message<TranscriptAnswer>("transcript", {"getTranscript answer", "changeTranscript answer",
                                                     "getSessionTranscript answer", "getTranscriptVersion answer"}),
            message<TranscriptChangeBody>("transcript change", {"changeTranscript body"}),
            message<domain::TranscriptOffer>("offer for a line", {}),
            message<domain::VocabularyWord>("word of a vocabulary", {}),
            message<VocabularyAnswer>("vocabulary", {"getVocabulary answer", "changeVocabulary answer"}),
            message<domain::VocabularyChange>("change of a vocabulary", {"changeVocabulary body"}),
            message<domain::TranscriptFile>("transcript file", {"previewTranscript body", "addTranscript body"}),
            message<domain::TranscriptFault>("fault of a transcript file", {}),
            message<domain::TranscriptFinding>("finding about a transcript file", {}),
            message<domain::FoundSpeaker>("speaker of a transcript file", {}),
            message<domain::TranscriptPreview>("preview of a transcript file", {"previewTranscript answer"}),
            message<domain::TranscriptVersion>("version of a transcript", {}),
            message<TranscriptVersionsAnswer>("versions of a transcript", {"listTranscriptVersions answer"}),
            message<TranscriptVersionAnswer>("version answer", {"addTranscript answer", "chooseTranscript answer"}),
            message<domain::SpeechStretch>("stretch of a recording", {}),
            message<domain::SpeechTurn>("turn", {}),
            message<domain::TurnSpeaker>("speaker of turns", {}),
            message<domain::SpeechTurns>("turns", {"getTurns answer"}),
            message<domain::TranscriptionStatus>("how far a transcript is",
                                                 {"getTranscriptionStatus answer", "getSessionTranscriptStatus answer",
                                                  "startTranscription answer", "cancelTranscription answer"}),
            message<domain::TranscriptionRequest>("request for a transcript", {"startTranscription body"}),
            message<SpokenBody>("search in transcripts", {"searchTranscripts body"}),
            message<SpokenAnswer>("found in transcripts", {"searchTranscripts answer"})};
}

QList<Message> careMessages()
{
    return {message<domain::DeletionRequest>("deletion request", {}),
            message<DeletionRequestAnswer>("deletion request answer",
                                           {"getDeletionWish answer", "wishForDeletion answer",
                                            "withdrawDeletionWish answer", "answerDeletionWish answer"}),
            message<DeletionRequestReply>("reply to a deletion request", {"answerDeletionWish body"}),
            message<DeletionBody>("deletion", {"deleteRecording body", "deleteMedia body"}),
            message<DeletionAnswer>("deletion answer", {"deleteRecording answer", "restoreRecording answer",
                                                        "approveDeletion answer", "deleteMedia answer"}),
            message<CertificateAnswer>("certificate", {"getDeletionCertificate answer"}),
            message<CertificateText>("text of a certificate", {}),
            message<domain::BreakGlass>("break-glass access", {}),
            message<BreakGlassAnswer>("break-glass answer",
                                      {"openBreakGlass answer", "reviewBreakGlass answer", "endBreakGlass answer"}),
            message<BreakGlassesAnswer>("break-glass accesses", {"listBreakGlass answer"}),
            message<NewBreakGlassBody>("new break-glass access", {"openBreakGlass body"}),
            message<ReviewBody>("review", {"reviewBreakGlass body"}),
            message<domain::LegalMatter>("legal matter", {}),
            message<LegalMatterAnswer>("legal matter answer",
                                       {"askLegalMatter answer", "agreeLegalMatter answer", "endLegalMatter answer"}),
            message<LegalMattersAnswer>("legal matters", {"listLegalMatters answer"}),
            message<NewLegalMatterBody>("new legal matter", {"askLegalMatter body"}),
            message<ClinicStatusAnswer>("clinic status", {"getClinicStatus answer"}),
            message<ReasonBody>("reason", {"skipQualityReview body", "restoreRecording body", "approveDeletion body",
                                           "agreeLegalMatter body", "wishForDeletion body", "refuseConsent body"}),
            message<SaidReason>("said reason", {"classifyRecording body", "removeParticipant body",
                                                "chooseTranscript body", "cancelTranscription body"}),
            message<SaidPurpose>("said purpose", {}),
            message<NamedClientBody>("named client", {}),
            message<ClientBody>("client", {"getOrCreateConsent body"}),
            message<Done>("done", {"acceptInvitation answer"})};
}

QList<Message> appointmentMessages()
{
    return {
        message<AppointmentsSignInBody>("sign-in to appointments", {"appointmentsSignIn body"}),
        message<AppointmentsSignInAnswer>("sign-in answer of appointments", {"appointmentsSignIn answer"}),
        message<AppointmentsUser>("user of appointments", {"appointmentsProfile answer"}),
        message<AppointmentsTokens>("tokens of appointments", {"appointmentsRefresh answer"}),
        message<AppointmentsRefreshBody>("refresh of appointments", {"appointmentsRefresh body"}),
        message<AppointmentsTokenBody>("token of appointments", {"appointmentsVerify body"}),
        message<AppointmentsConsent>("consent of appointments", {"appointmentsConsent answer"}),
        message<PreferencesBody>("preferences", {"appointmentsPreferences body"}),
        message<PreferencesAnswer>("preferences answer", {"appointmentsPreferences answer"}),
        message<AppointmentsPage>("appointments", {"listAppointments answer"}),
        message<AppointmentRecordingsPage>("recordings of appointments", {"appointmentsListRecordings answer"}),
        message<AppointmentRecordingAnswer>("recording of an appointment", {"appointmentsGetRecording answer"}),
        message<AppointmentDownloadAnswer>("download of appointments", {"appointmentsDownload answer"}),
        message<VideoRoomBody>("way into a room", {"appointmentsVideoRoom body"}),
        message<VideoRoomAnswer>("room", {"appointmentsVideoRoom answer"}),
        message<AuditRow>("audit entry", {"appointmentsAuditLog answer"}),
        message<AuditPage>("audit entries", {"appointmentsAuditLogs answer"}),
        message<AuditCounts>("audit counts", {"appointmentsAuditLogStats answer", "appointmentsAuditStats answer"})};
}

QList<Message> furtherMessages()
{
    return {message<MediaAddress>("media address", {"getMediaUrl answer"}),
            message<MediaCopyAnswer>("media copy", {"getMediaDownload answer"}),
            message<UploadedAnswer>("uploaded", {"uploadMedia answer"}),
            message<ProductAnswer>("product", {"alive answer"}),
            message<HealthAnswer>("health", {"health answer"}),
            message<domain::ProgramsOffered>("programs", {"listClientPrograms answer"}),
            message<ProblemAnswer>("problem", {}),
            message<AppointmentsProblem>("problem of appointments", {})};
}

QList<Message> reportMessages()
{
    return {message<domain::ReportTemplate>("report template", {}),
            message<ReportsAnswer>("report templates", {"listReports answer"}),
            message<domain::ReportPage>("report", {"getReport answer", "getStoredReport answer"}),
            message<SavedReportBody>("saved report", {"noteReportSaved body"}),
            message<domain::ReportSchedule>("report schedule", {"scheduleReport body"}),
            message<ReportScheduleAnswer>("report schedule answer", {"scheduleReport answer"}),
            message<ReportSchedulesAnswer>("report schedules", {"listReportSchedules answer"}),
            message<StoredReportsAnswer>("stored reports", {"listStoredReports answer"}),
            message<domain::Disclosure>("disclosure", {}),
            message<domain::NewDisclosure>("new disclosure", {"recordDisclosure body", "correctDisclosure body"}),
            message<DisclosureAnswer>("disclosure answer", {"recordDisclosure answer", "correctDisclosure answer"}),
            message<DisclosuresAnswer>("disclosures", {"listDisclosures answer"}),
            message<domain::NewActivityReview>("new activity review", {"signActivityReview body"}),
            message<ActivityReviewAnswer>("activity review answer", {"signActivityReview answer"}),
            message<domain::ActivityReviews>("activity reviews", {"listActivityReviews answer"}),
            message<domain::ActivityOverview>("activity overview", {"getActivityOverview answer"}),
            message<CompletedBody>("completed follow-up", {"completeFollowUp body"}),
            message<FollowUpAnswer>("follow-up answer", {"completeFollowUp answer"})};
}

QList<Message> oversightMessages()
{
    return {message<OversightAnswer>("oversight", {"getOversight answer"}),
            message<domain::QualityReview>("quality review", {}),
            message<domain::QualityReviews>("quality reviews", {"listQualityReviews answer"}),
            message<QualityQuotaBody>("quality quota", {"setQualityQuota body"}),
            message<QualityQuotaAnswer>("quality quota answer", {"setQualityQuota answer"}),
            message<QualityReviewAnswer>("quality review answer",
                                         {"finishQualityReview answer", "skipQualityReview answer"}),
            message<domain::QualityDrawDocument>("quality draw", {"getQualityDraw answer"})};
}

} // namespace

const QList<Message> &allMessages()
{
    static const QList<Message> all = recordingMessages() + sessionMessages() + consentMessages() + signInMessages() +
                                      alertMessages() + logMessages() + auditMessages() + textMessages() +
                                      careMessages() + appointmentMessages() + furtherMessages() + reportMessages() +
                                      oversightMessages();
    return all;
}

} // namespace attune::test
