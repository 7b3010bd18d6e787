// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "protocol/recording_codec.h"
#include "server/capture_job.h"
#include "server/routes/route.h"
#include "server/store/sessions.h"

namespace attune::server::routes {

using policy::Action;
using protocol::fail;
using protocol::Json;
using protocol::json;

namespace {

base::Result<domain::TherapySession> sessionFor(Call &call, Action action)
{
    auto session = store::sessionById(call.db, call.id);
    if (!session)
        return refuseAsAbsent(call, action, {});
    if (auto allowed = authorise(call, action, subjectOf(*session), false); !allowed)
        return allowed.error();
    return *session;
}

audit::Entry sessionEntry(const Call &call, const char *action, const domain::TherapySession &session,
                          const QString &recordingId)
{
    audit::Entry entry = entryFor(call, action);
    entry.clientId = session.clientId.value();
    entry.recordingId = recordingId;
    return entry;
}

Answer list(Call &call)
{
    Json rows = Json::array();
    const auto sessions = store::sessionsFor(call.db, call.scope(), call.clinic.clock.now());
    for (const auto &session : sessions)
        rows.push_back(protocol::toJson(session));
    return jsonAnswer({{"success", true}, {"sessions", rows}, {"capture", json(call.clinic.capture.name())}});
}

Answer recordings(Call &call)
{
    const auto session = sessionFor(call, Action::SeeSession);
    if (!session)
        return session.error();
    Json rows = Json::array();
    const auto found = store::recordingsOfSession(call.db, call.id, call.userId());
    for (const auto &row : found)
        rows.push_back(protocol::toJson(shownTo(call, row)));
    return jsonAnswer({{"success", true}, {"recordings", rows}, {"count", rows.size()}});
}

Answer start(Call &call)
{
    const Json &options = protocol::child(call.body, "options");
    const bool audioOnly = protocol::flag(options, "audioOnly");
    // "consentGiven" of the body is what the caller says; what counts is the record on file.
    auto session = sessionFor(call, Action::StartRecording);
    if (!session)
        return session.error();
    if (session->runningRecording)
        return fail("already_recording");
    const auto now = call.clinic.clock.now();
    if (auto logged = call.clinic.log.append({sessionEntry(call, "recordingStartAsked", *session, {})}); !logged)
        return logged.error();
    if (auto begun = call.clinic.capture.begin(call.id, audioOnly); !begun)
        return begun.error();
    const auto id = store::beginRecording(call.db, *session, audioOnly, now);
    if (!id)
        return fail("already_recording");
    if (auto logged = call.clinic.log.append({sessionEntry(call, "recordingStarted", *session, *id)}); !logged)
        return logged.error();
    session = store::sessionById(call.db, call.id).value();
    return jsonAnswer({{"success", true},
                       {"recording",
                        {{"recordingId", json(*id)},
                         {"twilioRecordingSid", nullptr},
                         {"status", "RECORDING"},
                         {"startedAt", json(std::optional(now))}}},
                       {"session", protocol::toJson(*session)}});
}

Answer stop(Call &call)
{
    auto session = store::sessionById(call.db, call.id);
    if (session && !session->runningRecording &&
        relationOf(call.caller.person, subjectOf(*session)) != policy::Relation::None)
        return fail("not_recording");
    auto allowed = sessionFor(call, Action::StopRecording);
    if (!allowed)
        return allowed.error();
    const auto now = call.clinic.clock.now();
    const auto id = store::endRecording(call.db, call.id, now);
    if (!id)
        return fail("not_recording");
    if (auto logged = call.clinic.log.append({sessionEntry(call, "recordingStopped", *session, *id)}); !logged)
        return logged.error();
    if (call.captureJob)
        call.captureJob->wake();
    const auto row = store::recordingById(call.db, *id, call.userId());
    session = store::sessionById(call.db, call.id);
    return jsonAnswer(
        {{"success", true},
         {"recording",
          {{"recordingId", json(*id)},
           {"status", "PROCESSING"},
           {"duration", row && row->recording.duration ? Json(row->recording.duration->count()) : Json(0)},
           {"stoppedAt", json(std::optional(now))}}},
         {"session", protocol::toJson(*session)}});
}

Answer status(Call &call)
{
    return jsonAnswer({{"success", true},
                       {"captureProvider", json(call.clinic.capture.name())},
                       {"recordingEnabled", call.clinic.capture.name() != QStringLiteral("none")},
                       {"encryptedAtRest", true}});
}

} // namespace

std::vector<Route> sessionRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::sessions, "listSessions", Access::SignedIn, list},
        {"GET", p::sessionRecordings, "listSessionRecordings", Access::SignedIn, recordings},
        {"POST", p::startRecording, "startRecording", Access::SignedIn, start},
        {"POST", p::stopRecording, "stopRecording", Access::SignedIn, stop},
        {"GET", p::recordingServiceStatus, "recordingServiceStatus", Access::SignedIn, status},
    };
}

} // namespace attune::server::routes
