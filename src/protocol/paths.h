// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Every path of the clinic APIs, spelled once (resources/api/attune.openapi.json). `{id}` stands for one path segment.
namespace attune::protocol::paths {

// Telehealth family
inline constexpr char login[] = "/api/v1/auth/login";
inline constexpr char password[] = "/api/v1/auth/password";
inline constexpr char refresh[] = "/api/v1/auth/refresh";
inline constexpr char logout[] = "/api/v1/auth/logout";
inline constexpr char me[] = "/api/v1/auth/me";
inline constexpr char mfa[] = "/api/v1/auth/mfa";
inline constexpr char secondFactor[] = "/api/v1/auth/second-factor";
inline constexpr char confirmSecondFactor[] = "/api/v1/auth/second-factor/confirm";
inline constexpr char recoveryCodes[] = "/api/v1/auth/second-factor/recovery-codes";
inline constexpr char stepUp[] = "/api/v1/auth/step-up";
inline constexpr char signIns[] = "/api/v1/auth/sessions";
inline constexpr char signIn[] = "/api/v1/auth/sessions/{id}";
inline constexpr char recordings[] = "/api/v1/telehealth/recordings";
inline constexpr char recording[] = "/api/v1/telehealth/recordings/{id}";
inline constexpr char restoreRecording[] = "/api/v1/telehealth/recordings/{id}/restore";
inline constexpr char recordingPosition[] = "/api/v1/telehealth/recordings/{id}/position";
inline constexpr char clientPrograms[] = "/api/v1/client-programs";
inline constexpr char clinicStatus[] = "/api/v1/clinic/status";
inline constexpr char deletionCertificate[] = "/api/v1/telehealth/recordings/{id}/deletion-certificate";
inline constexpr char deletionRequest[] = "/api/v1/telehealth/recordings/{id}/deletion-wish";
inline constexpr char answerDeletionRequest[] = "/api/v1/telehealth/recordings/{id}/deletion-wish/answer";
inline constexpr char spoken[] = "/api/v1/telehealth/transcripts/search";
inline constexpr char recordingAccess[] = "/api/v1/telehealth/recordings/{id}/access-log";
inline constexpr char recordingNotes[] = "/api/v1/telehealth/recordings/{id}/notes";
inline constexpr char note[] = "/api/v1/telehealth/notes/{id}";
inline constexpr char codeSet[] = "/api/v1/telehealth/code-set";
inline constexpr char recordingTranscript[] = "/api/v1/telehealth/recordings/{id}/transcription";
inline constexpr char recordingTurns[] = "/api/v1/telehealth/recordings/{id}/turns";
inline constexpr char recordingTranscripts[] = "/api/v1/telehealth/recordings/{id}/transcription/versions";
inline constexpr char transcriptPreview[] = "/api/v1/telehealth/recordings/{id}/transcription/preview";
inline constexpr char transcriptionStatus[] = "/api/v1/telehealth/recordings/{id}/transcription/status";
inline constexpr char startTranscription[] = "/api/v1/telehealth/recordings/{id}/transcription/start";
inline constexpr char cancelTranscription[] = "/api/v1/telehealth/recordings/{id}/transcription/cancel";
inline constexpr char recordingVocabulary[] = "/api/v1/telehealth/recordings/{id}/transcription/vocabulary";
inline constexpr char transcriptVersion[] = "/api/v1/telehealth/transcript-versions/{id}";
inline constexpr char chooseTranscript[] = "/api/v1/telehealth/transcript-versions/{id}/choose";
inline constexpr char sessions[] = "/api/v1/telehealth/sessions";
inline constexpr char cancelSession[] = "/api/v1/telehealth/sessions/{id}/cancel";
inline constexpr char sessionRecordings[] = "/api/v1/telehealth/sessions/{id}/recording";
inline constexpr char startRecording[] = "/api/v1/telehealth/sessions/{id}/recording/start";
inline constexpr char stopRecording[] = "/api/v1/telehealth/sessions/{id}/recording/stop";
inline constexpr char playbackUrl[] = "/api/v1/telehealth/sessions/{id}/recording/playback-url";
inline constexpr char downloadUrl[] = "/api/v1/telehealth/sessions/{id}/recording/download";
inline constexpr char sessionTranscript[] = "/api/v1/telehealth/sessions/{id}/transcription";
inline constexpr char sessionTranscriptStatus[] = "/api/v1/telehealth/sessions/{id}/transcription/status";
inline constexpr char sessionTranscriptExport[] = "/api/v1/telehealth/sessions/{id}/transcription/export";
inline constexpr char recordingServiceStatus[] = "/api/v1/telehealth/recording/status";
inline constexpr char accessReceipt[] = "/api/v1/telehealth/recordings/{id}/access-log/receipt";
inline constexpr char accessLog[] = "/api/v1/access-log";
inline constexpr char accessLogEntry[] = "/api/v1/access-log/{id}";
inline constexpr char accessLogNewer[] = "/api/v1/access-log/newer";
inline constexpr char accessLogSummary[] = "/api/v1/access-log/summary";
inline constexpr char accessLogViews[] = "/api/v1/access-log/views";
inline constexpr char accessLogView[] = "/api/v1/access-log/views/{id}";
inline constexpr char accessLogExport[] = "/api/v1/access-log/export";
inline constexpr char accessLogFiles[] = "/api/v1/access-log/files";
inline constexpr char accessLogFilePiece[] = "/api/v1/access-log/files/piece";
inline constexpr char accessLogCheckpoint[] = "/api/v1/access-log/checkpoint";
inline constexpr char reports[] = "/api/v1/reports";
inline constexpr char report[] = "/api/v1/reports/{id}";
inline constexpr char reportSaved[] = "/api/v1/reports/{id}/saved";
inline constexpr char reportSchedules[] = "/api/v1/report-schedules";
inline constexpr char reportSchedule[] = "/api/v1/report-schedules/{id}";
inline constexpr char storedReports[] = "/api/v1/stored-reports";
inline constexpr char storedReport[] = "/api/v1/stored-reports/{id}";
inline constexpr char disclosures[] = "/api/v1/disclosures";
inline constexpr char correctDisclosure[] = "/api/v1/disclosures/{id}/correct";
inline constexpr char activityReviews[] = "/api/v1/activity-reviews";
inline constexpr char activityOverview[] = "/api/v1/activity-reviews/overview";
inline constexpr char activityFollowUp[] = "/api/v1/activity-follow-ups/{id}/complete";
inline constexpr char alerts[] = "/api/v1/alerts";
inline constexpr char alert[] = "/api/v1/alerts/{id}";
inline constexpr char acknowledgeAlert[] = "/api/v1/alerts/{id}/acknowledge";
inline constexpr char assignAlert[] = "/api/v1/alerts/{id}/assign";
inline constexpr char closeAlert[] = "/api/v1/alerts/{id}/close";
inline constexpr char reopenAlert[] = "/api/v1/alerts/{id}/reopen";
inline constexpr char alertRules[] = "/api/v1/alert-rules";
inline constexpr char alertRule[] = "/api/v1/alert-rules/{id}";
inline constexpr char tryAlertRule[] = "/api/v1/alert-rules/try";
inline constexpr char workingHours[] = "/api/v1/clinic/working-hours";
inline constexpr char accessLogCheck[] = "/api/v1/access-log/check";
inline constexpr char accessLogCheckEntries[] = "/api/v1/access-log/check/entries";
inline constexpr char accessEvents[] = "/api/v1/telehealth/access-events";
inline constexpr char viewing[] = "/api/v1/telehealth/viewings/{id}";
inline constexpr char consentText[] = "/api/v1/telehealth-consent/text";
inline constexpr char consentGetOrCreate[] = "/api/v1/telehealth-consent/get-or-create";
inline constexpr char consentSign[] = "/api/v1/telehealth-consent/sign";
inline constexpr char consentWithdraw[] = "/api/v1/telehealth-consent/withdraw";
inline constexpr char consentValidate[] = "/api/v1/telehealth-consent/validate";
inline constexpr char consentOfClient[] = "/api/v1/telehealth-consent/client/{id}";

inline constexpr char consentConfirm[] = "/api/v1/telehealth-consent/{id}/confirm";
inline constexpr char consentRefuse[] = "/api/v1/telehealth-consent/{id}/refuse";
inline constexpr char consentCopy[] = "/api/v1/telehealth-consent/{id}/copy";
inline constexpr char invitation[] = "/api/v1/auth/invitation";
inline constexpr char csrfToken[] = "/api/v1/csrf-token";
inline constexpr char breakGlassAccesses[] = "/api/v1/telehealth/break-glass";
inline constexpr char breakGlassReview[] = "/api/v1/telehealth/break-glass/{id}/review";
inline constexpr char breakGlassEnd[] = "/api/v1/telehealth/break-glass/{id}/end";
inline constexpr char legalMatters[] = "/api/v1/telehealth/legal-matters";
inline constexpr char agreeLegalMatter[] = "/api/v1/telehealth/legal-matters/{id}/agree";
inline constexpr char endLegalMatter[] = "/api/v1/telehealth/legal-matters/{id}/end";
inline constexpr char classifyRecording[] = "/api/v1/telehealth/recordings/{id}/classification";
inline constexpr char approveDeletion[] = "/api/v1/telehealth/recordings/{id}/approve-deletion";
inline constexpr char fetchBackRecording[] = "/api/v1/telehealth/recordings/{id}/fetch-back";
inline constexpr char retryRecording[] = "/api/v1/telehealth/recordings/{id}/retry";
inline constexpr char recordingWebhook[] = "/api/v1/telehealth/webhook/recording-status";
inline constexpr char messages[] = "/api/v1/messages";
inline constexpr char readMessage[] = "/api/v1/messages/{id}/read";
inline constexpr char sessionParticipants[] = "/api/v1/telehealth/sessions/{id}/participants";
inline constexpr char removeParticipant[] = "/api/v1/telehealth/sessions/{id}/participants/remove";
inline constexpr char confirmSession[] = "/api/v1/telehealth/sessions/{id}/confirm";

// Oversight
inline constexpr char oversight[] = "/api/v1/clinic/oversight";
inline constexpr char qualityReviews[] = "/api/v1/quality-reviews";
inline constexpr char qualityQuota[] = "/api/v1/quality-reviews/quota";
inline constexpr char finishQualityReview[] = "/api/v1/quality-reviews/{id}/done";
inline constexpr char skipQualityReview[] = "/api/v1/quality-reviews/{id}/skip";
inline constexpr char qualityDraw[] = "/api/v1/quality-draws/{id}";

// Media family
inline constexpr char mediaUpload[] = "/api/v1/media/upload";
inline constexpr char mediaUrl[] = "/api/v1/media/url/{id}";
inline constexpr char mediaDownload[] = "/api/v1/media/download/{id}";
inline constexpr char mediaObject[] = "/api/v1/media/{id}";

// Appointments family: the trailing slash belongs to the path
inline constexpr char appointmentsLogin[] = "/api/auth/login/";
inline constexpr char appointmentsRefresh[] = "/api/auth/refresh/";
inline constexpr char appointmentsVerify[] = "/api/auth/verify/";
inline constexpr char appointmentsProfile[] = "/api/auth/profile/";
inline constexpr char appointmentsConsent[] = "/api/auth/telehealth-consent/";
inline constexpr char appointmentsPreferences[] = "/api/auth/preferences/";
inline constexpr char appointments[] = "/api/appointments/";
inline constexpr char appointmentsVideoRoom[] = "/api/appointments/video-room/{id}/";
inline constexpr char appointmentsWebhook[] = "/api/appointments/twilio-status-callback/";
inline constexpr char auditLogs[] = "/api/audit/logs/";
inline constexpr char auditLog[] = "/api/audit/logs/{id}/";
inline constexpr char auditLogStats[] = "/api/audit/logs/stats/";
inline constexpr char auditStats[] = "/api/audit/stats/";
inline constexpr char appointmentsRecordings[] = "/api/appointments/recordings/";
inline constexpr char appointmentsRecording[] = "/api/appointments/{id}/recording/";
inline constexpr char appointmentsDownload[] = "/api/appointments/recordings/{id}/download/";

// Ours
/// The page from which the program is to be had, and what it hands out (src/server/programs/README.md).
inline constexpr char programsPage[] = "/get";
inline constexpr char programsLook[] = "/get/page.css";
inline constexpr char program[] = "/get/{id}";
inline constexpr char media[] = "/media/{id}";
inline constexpr char health[] = "/healthz"; ///< whether the clinic can be worked with
inline constexpr char live[] = "/livez";     ///< whether the process lives

/// Carries the grant of a media link that was asked for with grant=header: then the address alone opens nothing.
inline constexpr char grantHeader[] = "X-Attune-Grant";
/// Of an answer: parameters of the query that the operation does not know, and did not heed.
inline constexpr char unknownParametersHeader[] = "X-Attune-Unknown-Parameters";
/// What a device shows when somebody signs in from it again. Opens nothing.
inline constexpr char deviceHeader[] = "X-Attune-Device";

} // namespace attune::protocol::paths
