// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/access_rows_codec.h"
#include "protocol/alert_codec.h"
#include "protocol/appointment_codec.h"
#include "protocol/care_codec.h"
#include "protocol/consent_codec.h"
#include "protocol/deletion_codec.h"
#include "protocol/note_codec.h"
#include "protocol/oversight_codec.h"
#include "protocol/recording_codec.h"
#include "server/jobs/provider_ids.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/idempotency.h"
#include "server/routes/reasons.h"
#include "server/routes/recording_answers.h"
#include "server/routes/report_parts.h"
#include "server/routes/session_answers.h"
#include "server/routes/transcript_parts.h"
#include "server/store/consents.h"
#include "server/store/notes.h"
#include "server/store/sessions.h"

#include <algorithm>
#include <cstring>

namespace attune::server::routes {

using domain::ProblemCode;
using policy::Action;
using protocol::fail;

namespace {

/// What another operation reads: it authorises and logs as if it had been called.
Answer readBack(const Call &call, const char *operation)
{
    const auto all = allRoutes();
    const auto found = std::find_if(all.begin(), all.end(), [operation](const Route &route) {
        return std::strcmp(route.operation, operation) == 0;
    });
    return found == all.end() ? Answer(fail(ProblemCode::OutcomeUnknown)) : found->handler(call);
}

/// The same as a message. What it refuses is refused; an answer that is none of this message tells nothing.
template <typename T>
base::Result<T> readBackAs(const Call &call, const char *operation)
{
    const Answer answer = readBack(call, operation);
    if (!answer)
        return answer.error();
    const auto body = protocol::objectFrom(answer->body);
    const auto message = body ? protocol::decode<T>(*body, protocol::Reading::Answer) : base::Result<T>(body.error());
    return message ? message : base::Result<T>(fail(ProblemCode::OutcomeUnknown));
}

/// The row of a list that has an id, in a message of its own. @param idOf a row
template <typename One, typename T, typename IdOf>
Answer rowOf(const QList<T> &rows, const QString &id, IdOf idOf)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const T &row) { return idOf(row) == id; });
    return found == rows.end() ? Answer(fail(ProblemCode::NotFound)) : Answer(goodAnswer(One{*found}));
}

base::Result<FoundSession> sessionNow(const Call &call, const QString &id)
{
    return sessionFor(call, store::sessionById(call.db, id, call.clinic.clock.now()), Action::SeeSession, false);
}

Answer plannedSession(const Call &call, const Made &made)
{
    const auto session = sessionNow(call, made.id);
    if (!session)
        return session.error();
    return goodAnswer(sessionAnswer(call, *session));
}

Answer cancelledSession(const Call &call, const Made &)
{
    const auto session = sessionNow(call, call.id);
    return session ? Answer(doneAnswer()) : Answer(session.error());
}

Answer recordedSession(const Call &call, const Made &made)
{
    const auto session = sessionNow(call, call.id);
    if (!session)
        return session.error();
    const auto row = store::recordingById(call.db, made.id, call.userId());
    if (!row)
        return fail(ProblemCode::NotFound);
    const domain::Recording &recording = row->recording;
    protocol::RecordingChange change;
    change.id = domain::RecordingId(made.id);
    change.status = recording.status;
    change.recordingSid = providerIdsOf(call.db, {made.id}).value(made.id).recording;
    change.startedAt = recording.startedAt;
    change.saysEnd = true;
    change.duration = recording.duration.value_or(std::chrono::seconds(0));
    change.stoppedAt = recording.endedAt;
    return goodAnswer(protocol::RecordingChangeAnswer{change, sessionAnswer(call, *session).session});
}

Answer participantsNow(const Call &call, const Made &)
{
    return readBack(call, "listParticipants");
}

Answer confirmedSession(const Call &call, const Made &)
{
    const auto session = sessionNow(call, call.id);
    if (!session)
        return session.error();
    return goodAnswer(sessionAnswer(call, *session));
}

/// `made` is the session, whose number in the path may mean another one some day. A room is opened for it, so what
/// opening one wants has to hold.
Answer videoRoomNow(const Call &call, const Made &made)
{
    const auto body = bodyAs<protocol::VideoRoomBody>(call);
    if (!body)
        return body.error();
    const bool records = body->records;
    const auto session = sessionFor(call, store::sessionById(call.db, made.id, call.clinic.clock.now()),
                                    records ? Action::StartRecording : Action::OpenRoom, false);
    if (!session)
        return session.error();
    const auto room = call.clinic.capture.openRoom(made.id);
    if (!room)
        return room.error().code.isEmpty() ? fail(ProblemCode::Unavailable, room.error().detail) : room.error();
    protocol::VideoRoomAnswer answer{made.id, *room, records, {}};
    if (!made.recordingId.isEmpty())
        answer.recordingSid = providerIdsOf(call.db, {made.recordingId}).value(made.recordingId).recording;
    return bareAnswer(answer);
}

/// Of what is done to a recording: how it stands with it now.
Answer recordingDone(const Call &call, const Made &)
{
    const auto row = recordingFor(call, Action::SeeDetails, hasReason(call));
    if (!row)
        return row.error();
    return goodAnswer(protocol::DeletionAnswer{QStringLiteral("This was done before."), row->recording.eraseAt,
                                               !row->deletionAskedBy.isEmpty()});
}

/// By the object's name in the path; `made` is the recording.
Answer objectDeleted(const Call &call, const Made &made)
{
    return recordingDone(call.about(made.id), made);
}

Answer retriedNow(const Call &call, const Made &)
{
    const auto row = recordingFor(call, Action::RetryRecording, false);
    return row ? Answer(doneAnswer()) : Answer(row.error());
}

Answer classifiedNow(const Call &call, const Made &)
{
    const auto row = recordingFor(call, Action::Classify, hasReason(call));
    if (!row)
        return row.error();
    return goodAnswer(protocol::Classification{row->resource.sensitivity});
}

Answer deletionRequestNow(const Call &call, const Made &)
{
    return readBack(call, "getDeletionWish");
}

/// The newest one of a client.
Answer consentOf(const Call &call, const domain::UserId &client)
{
    const Call asked = call.saying(bodyWith(call, protocol::ClientBody{client}));
    const auto standing = readBackAs<protocol::ConsentStandingAnswer>(asked, "getOrCreateConsent");
    if (!standing)
        return standing.error();
    return standing->consent ? Answer(goodAnswer(protocol::ConsentAnswer{*standing->consent}))
                             : Answer(fail(ProblemCode::OutcomeUnknown));
}

/// Of whom the body names, as signing and withdrawing do.
Answer consentNow(const Call &call, const Made &)
{
    const auto body = bodyAs<protocol::WithdrawalBody>(call);
    if (!body)
        return body.error();
    return consentOf(call, domain::UserId(body->client.value_or(call.userId().value())));
}

/// Of one that waited for the client's word.
Answer answeredConsent(const Call &call, const Made &)
{
    const auto record = store::consentById(call.db, call.id);
    if (!record)
        return refuseAsAbsent(call, Action::ReadConsent, {});
    return consentOf(call, record->decision.clientId);
}

Answer checkReported(const Call &, const Made &)
{
    return doneAnswer();
}

Answer preferencesNow(const Call &call, const Made &)
{
    const auto consent = readBackAs<protocol::AppointmentsConsent>(call, "appointmentsConsent");
    if (!consent)
        return consent.error();
    protocol::PreferencesAnswer answer;
    answer.consent = *consent;
    return bareAnswer(answer);
}

Answer breakGlassNow(const Call &call, const Made &made)
{
    const auto all = readBackAs<protocol::BreakGlassesAnswer>(call, "listBreakGlass");
    if (!all)
        return all.error();
    return rowOf<protocol::BreakGlassAnswer>(all->accesses, made.id, [](const auto &row) { return row.breakGlass.id; });
}

Answer quotaNow(const Call &call, const Made &)
{
    const auto all = readBackAs<domain::QualityReviews>(call, "listQualityReviews");
    return all ? Answer(goodAnswer(protocol::QualityQuotaAnswer{all->quota})) : Answer(all.error());
}

Answer matterNow(const Call &call, const Made &made)
{
    const auto all = readBackAs<protocol::LegalMattersAnswer>(call, "listLegalMatters");
    if (!all)
        return all.error();
    return rowOf<protocol::LegalMatterAnswer>(all->matters, made.id, [](const auto &row) { return row.matter.id; });
}

Answer alertNow(const Call &call, const Made &)
{
    return readBack(call, "getAlert");
}

Answer alertRuleNow(const Call &call, const Made &made)
{
    const auto all = readBackAs<domain::AlertRules>(call, "listAlertRules");
    if (!all)
        return all.error();
    return rowOf<protocol::AlertRuleAnswer>(all->rules, made.id, [](const auto &rule) { return rule.id; });
}

/// That it is gone says nothing but that it was asked for.
Answer alertRuleGone(const Call &call, const Made &)
{
    const Answer all = readBack(call, "listAlertRules");
    return all ? Answer(doneAnswer()) : all;
}

Answer logViewNow(const Call &call, const Made &made)
{
    const auto all = readBackAs<protocol::SavedViews>(call, "listLogViews");
    if (!all)
        return all.error();
    return rowOf<protocol::SavedViewAnswer>(all->views, made.id, [](const auto &view) { return view.id; });
}

Answer logViewGone(const Call &call, const Made &)
{
    const Answer all = readBack(call, "listLogViews");
    return all ? Answer(doneAnswer()) : all;
}

/// A note of somebody else answers like none at all, as everywhere.
base::Result<store::NoteHead> myNote(const Call &call)
{
    const auto meant = store::noteMeantBy(call.db, call.clinic.keys.linkKey(), call.userId(), domain::NoteId(call.id));
    if (!meant.head)
        return refuseAsAbsent(call, Action::WriteNotes, meant.othersRecording);
    return *meant.head;
}

Answer savedNote(const Call &call, const Made &)
{
    const auto head = myNote(call);
    if (!head)
        return head.error();
    const Call ofRecording = call.about(head->note.recording.value());
    const auto all = readBackAs<protocol::NotesAnswer>(ofRecording, "getNotes");
    if (!all)
        return all.error();
    QList<domain::Note> notes = all->notes;
    notes.removeIf([&head](const domain::Note &note) { return note.id != head->note.id; });
    for (domain::Note &note : notes)
        note.id = domain::NoteId(call.id); // as the call that made it was answered
    return rowOf<protocol::NoteAnswer>(notes, call.id, [](const auto &row) { return row.id.value(); });
}

Answer deletedNote(const Call &call, const Made &)
{
    const auto head = myNote(call);
    if (!head)
        return head.error();
    const auto row = recordingFor(call, head->note.recording.value(), Action::WriteNotes, hasReason(call));
    return row ? Answer(goodAnswer(protocol::RemovedNote{head->note.revision})) : Answer(row.error());
}

Answer codesNow(const Call &call, const Made &)
{
    return readBack(call, "getCodeSet");
}

Answer transcriptNow(const Call &call, const Made &)
{
    return readBack(call, "getTranscript");
}

Answer transcriptionNow(const Call &call, const Made &)
{
    return readBack(call, "getTranscriptionStatus");
}

Answer vocabularyNow(const Call &call, const Made &)
{
    return readBack(call, "getVocabulary");
}

constexpr Repeat itself = Repeat::Itself;
constexpr Repeat rebuilt = Repeat::Rebuilt;

/// Every write that somebody who is signed in can ask for, and those of machines.
constexpr RepeatRule rules[] = {
    // Secrets are in the answer, or there is nothing to be done twice.
    {"signIn", itself},
    {"finishSignIn", itself},
    {"refreshSignIn", itself},
    {"signOut", itself},
    {"endOtherSignIns", itself},
    {"endSignIn", itself},
    {"beginSecondFactor", itself},
    {"removeSecondFactor", itself},
    {"confirmSecondFactor", itself},
    {"renewRecoveryCodes", itself},
    {"changePassword", itself},
    {"stepUp", itself},
    {"acceptInvitation", itself},
    {"appointmentsSignIn", itself},
    {"appointmentsRefresh", itself},
    {"appointmentsVerify", itself},
    // They read, or have ids of their own.
    {"getOrCreateConsent", itself},
    {"searchTranscripts", itself},
    {"previewTranscript", itself},
    {"beginLogFile", itself},
    {"reportAccessEvents", itself},
    {"keepPosition", itself},
    {"readMessage", itself},
    {"tryAlertRule", itself},
    {"setWorkingHours", itself},
    {"fetchBackRecording", itself},
    {"noteReportSaved", itself},
    {"recordingWebhook", itself},
    {"appointmentsWebhook", itself},
    {"planSession", rebuilt, "/session/id", nullptr, plannedSession},
    {"cancelSession", rebuilt, "{id}", nullptr, cancelledSession},
    {"startRecording", rebuilt, "/recording/recordingId", "/recording/recordingId", recordedSession},
    {"stopRecording", rebuilt, "/recording/recordingId", "/recording/recordingId", recordedSession},
    {"addParticipant", rebuilt, nullptr, nullptr, participantsNow},
    {"removeParticipant", rebuilt, nullptr, nullptr, participantsNow},
    {"confirmSession", rebuilt, "{id}", nullptr, confirmedSession},
    {"appointmentsVideoRoom", rebuilt, "/room_name", nullptr, videoRoomNow},
    {"retryRecording", rebuilt, nullptr, "{id}", retriedNow},
    {"deleteRecording", rebuilt, nullptr, "{id}", recordingDone},
    {"deleteMedia", rebuilt, nullptr, nullptr, objectDeleted},
    {"approveDeletion", rebuilt, nullptr, "{id}", recordingDone},
    {"restoreRecording", rebuilt, nullptr, "{id}", recordingDone},
    {"wishForDeletion", rebuilt, nullptr, "{id}", deletionRequestNow},
    {"withdrawDeletionWish", rebuilt, nullptr, "{id}", deletionRequestNow},
    {"answerDeletionWish", rebuilt, nullptr, "{id}", deletionRequestNow},
    {"classifyRecording", rebuilt, nullptr, "{id}", classifiedNow},
    {"signConsent", rebuilt, "/consent/id", nullptr, consentNow},
    {"withdrawConsent", rebuilt, "/consent/id", nullptr, consentNow},
    {"confirmConsent", rebuilt, "{id}", nullptr, answeredConsent},
    {"refuseConsent", rebuilt, "{id}", nullptr, answeredConsent},
    {"appointmentsPreferences", rebuilt, nullptr, nullptr, preferencesNow},
    {"openBreakGlass", rebuilt, "/breakGlass/id", nullptr, breakGlassNow},
    {"reviewBreakGlass", rebuilt, "{id}", nullptr, breakGlassNow},
    {"endBreakGlass", rebuilt, "{id}", nullptr, breakGlassNow},
    {"askLegalMatter", rebuilt, "/matter/id", nullptr, matterNow},
    {"agreeLegalMatter", rebuilt, "{id}", nullptr, matterNow},
    {"endLegalMatter", rebuilt, "{id}", nullptr, matterNow},
    {"reportLogCheck", rebuilt, nullptr, nullptr, checkReported},
    {"acknowledgeAlert", rebuilt, "{id}", nullptr, alertNow},
    {"assignAlert", rebuilt, "{id}", nullptr, alertNow},
    {"closeAlert", rebuilt, "{id}", nullptr, alertNow},
    {"reopenAlert", rebuilt, "{id}", nullptr, alertNow},
    {"saveAlertRule", rebuilt, "{id}", nullptr, alertRuleNow},
    {"removeAlertRule", rebuilt, "{id}", nullptr, alertRuleGone},
    {"makeLogView", rebuilt, "/view/id", nullptr, logViewNow},
    {"saveLogView", rebuilt, "{id}", nullptr, logViewNow},
    {"deleteLogView", rebuilt, "{id}", nullptr, logViewGone},
    {"scheduleReport", rebuilt, "/schedule/id", nullptr, scheduledReportNow},
    {"endReportSchedule", rebuilt, "{id}", nullptr, endedScheduleNow},
    {"recordDisclosure", rebuilt, "/disclosure/id", nullptr, disclosureNow},
    {"correctDisclosure", rebuilt, "/disclosure/id", nullptr, disclosureNow},
    {"signActivityReview", rebuilt, "/review/id", nullptr, activityReviewNow},
    {"completeFollowUp", rebuilt, "{id}", nullptr, followUpNow},
    {"setQualityQuota", rebuilt, nullptr, nullptr, quotaNow},
    {"finishQualityReview", rebuilt, "{id}", nullptr, qualityReviewNow},
    {"skipQualityReview", rebuilt, "{id}", nullptr, qualityReviewNow},
    {"saveNote", rebuilt, "{id}", "{note}", savedNote},
    {"deleteNote", rebuilt, "{id}", "{note}", deletedNote},
    {"saveCodeSet", rebuilt, nullptr, nullptr, codesNow},
    {"changeTranscript", rebuilt, nullptr, "{id}", transcriptNow},
    {"changeVocabulary", rebuilt, nullptr, "{id}", vocabularyNow},
    {"addTranscript", rebuilt, "/transcript/id", "{id}", repeatTranscript},
    {"chooseTranscript", rebuilt, "{id}", nullptr, chosenTranscript},
    {"removeTranscript", rebuilt, "{id}", nullptr, removedTranscript},
    {"startTranscription", rebuilt, nullptr, "{id}", transcriptionNow},
    {"cancelTranscription", rebuilt, nullptr, "{id}", transcriptionNow},
    {"uploadMedia", rebuilt, "/recordingId", "/recordingId", repeatUpload},
};

} // namespace

const RepeatRule *repeatRuleOf(const char *operation)
{
    const auto found = std::find_if(std::begin(rules), std::end(rules), [operation](const RepeatRule &rule) {
        return std::strcmp(rule.operation, operation) == 0;
    });
    return found == std::end(rules) ? nullptr : found;
}

} // namespace attune::server::routes
