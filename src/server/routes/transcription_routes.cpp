// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "protocol/request_parts.h"
#include "protocol/transcription_codec.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/reasons.h"
#include "server/routes/transcript_parts.h"
#include "server/store/transcription_jobs.h"
#include "transcripts/transcript_reader.h"

#include <algorithm>

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using domain::TranscriptionState;
using domain::TranscriptionStatus;
using policy::Action;
using protocol::fail;

namespace {

bool isOnItsWay(TranscriptionState state)
{
    return state == TranscriptionState::Queued || state == TranscriptionState::InProgress;
}

/// A transcript may have come in as a file, or been removed since a program made it.
TranscriptionState stateOf(const store::TranscriptionRow &job, bool hasTranscript)
{
    if (isOnItsWay(job.state) || job.state == TranscriptionState::Failed)
        return job.state;
    return hasTranscript ? TranscriptionState::Completed : TranscriptionState::NotStarted;
}

/// What is not done yet takes as long as what is took.
void showProgress(const store::TranscriptionRow &job, TranscriptionStatus &status)
{
    if (status.state == TranscriptionState::Completed)
        status.percent = 100;
    if (status.state != TranscriptionState::InProgress || job.totalMs <= 0)
        return;
    status.percent = static_cast<int>(std::clamp<qint64>(job.doneMs * 100 / job.totalMs, 0, 99));
    if (job.doneMs > 0 && job.workedMs > 0) {
        const double perMs = static_cast<double>(job.workedMs) / static_cast<double>(job.doneMs);
        const double left = perMs * static_cast<double>(std::max<qint64>(0, job.totalMs - job.doneMs)) / 1000;
        status.secondsLeft = static_cast<int>(std::min(left + 1, 10'000'000.0));
    }
}

/// What the program heard, and of whom it was not to hear anything, is told to whoever may read what was said.
TranscriptionStatus statusOf(const Call &call, const FoundRecording &row)
{
    const store::TranscriptionRow job = store::transcriptionOf(call.db, row.recording.id.value());
    TranscriptionStatus status;
    status.recording = row.recording.id;
    status.state = stateOf(job, row.recording.hasTranscript);
    showProgress(job, status);
    status.canStart = call.clinic.transcriber && !isOnItsWay(status.state) &&
                      decisionOf(call, Action::AddTranscript, row.resource, true).allowed;
    if (!decisionOf(call, Action::ReadTranscript, row.resource, true).allowed)
        return status;
    status.engine = job.engine;
    status.model = job.model;
    status.modelDigest = job.modelDigest;
    status.droppedWords = job.droppedWords;
    status.notTranscribed = job.notTranscribed;
    return status;
}

/// How far it is says nothing of what was said, so seeing the recording is enough.
Answer statusOfRecording(const Call &call)
{
    const auto row = recordingFor(call, Action::SeeDetails, false);
    return row ? Answer(goodAnswer(statusOf(call, *row))) : Answer(row.error());
}

Answer statusOfSession(const Call &call)
{
    const auto row = recordingOfSession(call, Action::SeeDetails, false);
    return row ? Answer(goodAnswer(statusOf(call, *row))) : Answer(row.error());
}

/// Whether there is anybody's sound that may be written down; whose exactly, the job finds out (TRANSCRIBING.md).
bool anybodyAgreed(const Call &call, const FoundRecording &row)
{
    const auto people = store::peopleInRecording(call.db, row.recording.id.value());
    const base::Instant made = row.resource.madeAt.value_or(base::Instant{});
    return std::any_of(people.begin(), people.end(), [&call, made](const domain::UserId &person) {
        return store::agreedToTranscription(call.db, person, made);
    });
}

base::Result<void> mayBeMade(const Call &call, const FoundRecording &row)
{
    if (!call.clinic.transcriber)
        return fail(ProblemCode::TranscriptionOff);
    if (isOnItsWay(store::transcriptionOf(call.db, row.recording.id.value()).state))
        return fail(ProblemCode::TranscriptionRunning);
    if (store::transcriptVersions(call.db, row.recording.id).size() >= transcripts::mostVersions)
        return fail(ProblemCode::TooManyTranscripts);
    if (!anybodyAgreed(call, row))
        return refuse(call, Action::AddTranscript, row.resource, ProblemCode::TranscriptionNotConsented);
    return {};
}

/// Logged, then asked for.
Answer start(const Call &call)
{
    const auto request = bodyAs<domain::TranscriptionRequest>(call);
    if (!request)
        return request.error();
    if (!request->language.isEmpty() && !attune::transcripts::isLanguage(request->language))
        return fail(ProblemCode::InvalidField, QStringLiteral("language is a language tag, as \"en\" or \"pt-BR\""));
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, Action::AddTranscript, hasReason(call), turn);
    if (!row)
        return row.error();
    if (auto may = mayBeMade(call, *row); !may)
        return may.error();
    if (auto logged = logTranscript(call, *row, LogAction::TranscriptionRequested); !logged)
        return logged.error();
    const QString language = request->language.isEmpty() ? call.clinic.rules.spokenLanguage : request->language;
    if (!store::wantTranscription(call.db, {row->recording.id.value(), language, call.userId().value(), 0},
                                  call.clinic.clock.now()))
        return fail(ProblemCode::TranscriptionRunning);
    return goodAnswer(statusOf(call, *row));
}

Answer cancel(const Call &call)
{
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, Action::AddTranscript, hasReason(call), turn);
    if (!row)
        return row.error();
    if (!isOnItsWay(store::transcriptionOf(call.db, row->recording.id.value()).state))
        return fail(ProblemCode::TranscriptionNotRunning);
    if (auto logged = logTranscript(call, *row, LogAction::TranscriptionCancelled); !logged)
        return logged.error();
    if (!store::cancelTranscription(call.db, row->recording.id.value(), call.clinic.clock.now()))
        return fail(ProblemCode::TranscriptionNotRunning);
    return goodAnswer(statusOf(call, *row));
}

} // namespace

std::vector<Route> transcriptionRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::transcriptionStatus, "getTranscriptionStatus", Access::SignedIn, statusOfRecording},
        {"GET", p::sessionTranscriptStatus, "getSessionTranscriptStatus", Access::SignedIn, statusOfSession},
        {"POST", p::startTranscription, "startTranscription", Access::SignedIn, start},
        {"POST", p::cancelTranscription, "cancelTranscription", Access::SignedIn, cancel},
    };
}

} // namespace attune::server::routes
