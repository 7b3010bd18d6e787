// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "protocol/turns_codec.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"
#include "server/routes/reasons.h"
#include "server/store/turn_jobs.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using domain::SpeechTurns;
using policy::Action;

namespace {

/// Logged, then read.
base::Result<SpeechTurns> keptTurns(const Call &call, const FoundRecording &row)
{
    audit::Entry entry = entryFor(call, LogAction::TurnsRead, row);
    entry.reason = reasonOf(call);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    const QString object = media::turnsObject(row.recording.id.value());
    const auto kept = call.clinic.media.readAll(object);
    if (!kept)
        return mediaProblem(object, kept.error());
    const auto json = protocol::objectFrom(*kept);
    const auto turns = json ? protocol::decode<SpeechTurns>(*json, protocol::Reading::Answer)
                            : base::Result<SpeechTurns>(json.error());
    return turns ? turns : protocol::fail(ProblemCode::MediaCorrupt, turns.error().detail);
}

/// Who speaks when is of the content, and open to whoever may watch it. How far the server is with it says nothing of
/// the content, and is no entry.
Answer turns(const Call &call)
{
    const auto row = recordingFor(call, Action::Play, hasReason(call));
    if (!row)
        return row.error();
    const store::TurnState state = store::turnStateOf(call.db, row->recording.id.value());
    SpeechTurns answer;
    if (state.status == domain::TurnsStatus::Completed && !state.isSilent) {
        const auto kept = keptTurns(call, *row);
        if (!kept)
            return kept.error();
        answer = *kept;
    }
    answer.recording = row->recording.id;
    answer.status = state.status;
    return goodAnswer(answer);
}

} // namespace

std::vector<Route> turnsRoutes()
{
    return {{"GET", protocol::paths::recordingTurns, "getTurns", Access::SignedIn, turns}};
}

} // namespace attune::server::routes
