// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/recording_codec.h"
#include "server/jobs/provider_ids.h"
#include "server/routes/all_routes.h"
#include "server/routes/authorisation.h"
#include "server/routes/idempotency.h"
#include "server/routes/reasons.h"
#include "server/routes/recording_answers.h"
#include "server/routes/session_answers.h"
#include "server/store/consents.h"
#include "server/store/notes.h"
#include "server/store/sessions.h"

#include <algorithm>
#include <cstring>

namespace attune::server::routes {

using domain::ProblemCode;
using policy::Action;
using protocol::fail;
using protocol::json;
using protocol::Json;

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

/// The same, of which only one part is wanted.
Answer partOf(const Answer &whole, const char *from, const char *as)
{
    if (!whole)
        return whole;
    const auto body = protocol::objectFrom(whole->body);
    if (!body || !body->contains(from))
        return fail(ProblemCode::OutcomeUnknown);
    return jsonAnswer({{"success", true}, {as, (*body)[from]}});
}

/// The row of a list with an id.
Answer rowOf(const Answer &list, const char *from, const QString &id, const char *as)
{
    if (!list)
        return list;
    const auto body = protocol::objectFrom(list->body);
    for (const Json &row : body ? protocol::list(*body, from) : Json::array()) {
        if (protocol::text(row, "id") == id)
            return jsonAnswer({{"success", true}, {as, row}});
    }
    return fail(ProblemCode::NotFound);
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
    return jsonAnswer({{"success", true}, {"session", sessionJson(call, *session)}});
}

Answer cancelledSession(const Call &call, const Made &)
{
    const auto session = sessionNow(call, call.id);
    return session ? jsonAnswer({{"success", true}}) : Answer(session.error());
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
    return jsonAnswer({{"success", true},
                       {"recording",
                        {{"recordingId", json(made.id)},
                         {"twilioRecordingSid", sidJson(providerIdsOf(call.db, {made.id}).value(made.id).recording)},
                         {"status", json(domain::textOf(recording.status))},
                         {"startedAt", json(recording.startedAt)},
                         {"duration", recording.duration ? Json(recording.duration->count()) : Json(0)},
                         {"stoppedAt", json(recording.endedAt)}}},
                       {"session", sessionJson(call, *session)}});
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
    return jsonAnswer({{"success", true}, {"session", sessionJson(call, *session)}});
}

/// `made` is the session, whose number in the path may mean another one some day. A room is opened for it, so what
/// opening one wants has to hold.
Answer videoRoomNow(const Call &call, const Made &made)
{
    const bool records = protocol::flag(call.body, "enable_recording");
    const auto session = sessionFor(call, store::sessionById(call.db, made.id, call.clinic.clock.now()),
                                    records ? Action::StartRecording : Action::OpenRoom, false);
    if (!session)
        return session.error();
    const auto room = call.clinic.capture.openRoom(made.id);
    if (!room)
        return room.error().code.isEmpty() ? fail(ProblemCode::Unavailable, room.error().detail) : room.error();
    Json answer = {{"room_name", json(made.id)}, {"room_sid", json(*room)}, {"recording_enabled", records}};
    if (!made.recordingId.isEmpty())
        answer["recording_sid"] = sidJson(providerIdsOf(call.db, {made.recordingId}).value(made.recordingId).recording);
    return jsonAnswer(answer);
}

/// Of what is done to a recording: how it stands with it now.
Answer recordingDone(const Call &call, const Made &)
{
    const auto row = recordingFor(call, Action::SeeDetails, hasReason(call));
    if (!row)
        return row.error();
    Json answer = {{"success", true}, {"message", "This was done before."}};
    if (row->recording.eraseAt)
        answer["scheduledDeletionAt"] = json(row->recording.eraseAt);
    if (!row->deletionAskedBy.isEmpty())
        answer["waitsForSecond"] = true;
    return jsonAnswer(answer);
}

/// By the object's name in the path; `made` is the recording.
Answer objectDeleted(const Call &call, const Made &made)
{
    return recordingDone(call.about(made.id), made);
}

Answer retriedNow(const Call &call, const Made &)
{
    const auto row = recordingFor(call, Action::RetryRecording, false);
    return row ? jsonAnswer({{"success", true}}) : Answer(row.error());
}

Answer classifiedNow(const Call &call, const Made &)
{
    const auto row = recordingFor(call, Action::Classify, hasReason(call));
    return row ? jsonAnswer({{"success", true}, {"classification", json(row->classification)}}) : Answer(row.error());
}

Answer deletionRequestNow(const Call &call, const Made &)
{
    return readBack(call, "getDeletionWish");
}

Answer consentNow(const Call &call, const Made &)
{
    Json body = call.body;
    if (!protocol::strictText(body, "clientId"))
        body["clientId"] = json(call.userId().value());
    return partOf(readBack(call.saying(std::move(body)), "getOrCreateConsent"), "consent", "consent");
}

/// Of one that waited for the client's word.
Answer answeredConsent(const Call &call, const Made &made)
{
    const auto record = store::consentById(call.db, call.id);
    if (!record)
        return refuseAsAbsent(call, Action::ReadConsent, {});
    Json body = call.body;
    body["clientId"] = json(record->decision.clientId.value());
    return consentNow(call.saying(std::move(body)), made);
}

Answer preferencesNow(const Call &call, const Made &)
{
    const Answer consent = readBack(call, "appointmentsConsent");
    if (!consent)
        return consent;
    const auto body = protocol::objectFrom(consent->body);
    return jsonAnswer({{"message", "Preferences updated"}, {"preferences", body ? *body : Json::object()}});
}

Answer breakGlassNow(const Call &call, const Made &made)
{
    return rowOf(readBack(call, "listBreakGlass"), "breakGlass", made.id, "breakGlass");
}

Answer matterNow(const Call &call, const Made &made)
{
    return rowOf(readBack(call, "listLegalMatters"), "matters", made.id, "matter");
}

/// A note of somebody else answers like none at all, as everywhere.
base::Result<store::NoteHead> myNote(const Call &call)
{
    const auto head = store::noteHead(call.db, domain::NoteId(call.id));
    if (!head || head->note.author != call.userId())
        return refuseAsAbsent(call, Action::WriteNotes, head ? head->note.recording.value() : QString());
    return *head;
}

Answer savedNote(const Call &call, const Made &)
{
    const auto head = myNote(call);
    if (!head)
        return head.error();
    const Call ofRecording = call.about(head->note.recording.value());
    return rowOf(readBack(ofRecording, "getNotes"), "notes", call.id, "note");
}

Answer deletedNote(const Call &call, const Made &)
{
    const auto head = myNote(call);
    if (!head)
        return head.error();
    const auto row = recordingFor(call, head->note.recording.value(), Action::WriteNotes, hasReason(call));
    return row ? jsonAnswer({{"success", true}, {"revision", head->note.revision}}) : Answer(row.error());
}

Answer codesNow(const Call &call, const Made &)
{
    return readBack(call, "getCodeSet");
}

Answer transcriptNow(const Call &call, const Made &)
{
    return readBack(call, "getTranscript");
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
    {"reportAccessEvents", itself},
    {"keepPosition", itself},
    {"readMessage", itself},
    {"fetchBackRecording", itself},
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
    {"saveNote", rebuilt, "{id}", "{note}", savedNote},
    {"deleteNote", rebuilt, "{id}", "{note}", deletedNote},
    {"saveCodeSet", rebuilt, nullptr, nullptr, codesNow},
    {"changeTranscript", rebuilt, nullptr, "{id}", transcriptNow},
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
