// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "base/log.h"
#include "crypto/digest.h"
#include "protocol/paths.h"
#include "protocol/transcript_file_codec.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"
#include "server/routes/reasons.h"
#include "server/routes/transcript_parts.h"
#include "server/store/legal_holds.h"
#include "server/store/quota.h"
#include "server/transcripts/transcript_intake.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;

namespace {

/// A file of 8 MiB as base64, and what is said about it. More is not read.
constexpr qsizetype largestBody = qsizetype{11} * 1024 * 1024;

/// The body of an upload; body_too_large, not_json.
base::Result<QByteArray> readBody(const Call &call)
{
    if (!call.request.stream)
        return fail(ProblemCode::BadRequest, QStringLiteral("There is no file."));
    if (!isJson(call.request.header("content-type")))
        return fail(ProblemCode::NotJson);
    QByteArray body;
    while (true) {
        const auto piece = call.request.stream->read();
        if (!piece)
            return fail(ProblemCode::BadRequest, QStringLiteral("The upload was cut off."));
        if (piece->isEmpty())
            return body;
        if (body.size() + piece->size() > largestBody)
            return fail(ProblemCode::BodyTooLarge,
                        QStringLiteral("A transcript has at most 8 MiB; this file is larger."));
        body += *piece;
    }
}

base::Result<transcripts::TranscriptIntake> intakeFrom(const QByteArray &body, const domain::Recording &recording)
{
    const auto json = protocol::objectFrom(body);
    if (!json)
        return fail(ProblemCode::BadRequest, json.error().detail);
    const auto file = protocol::decode<domain::TranscriptFile>(*json, protocol::Reading::Body);
    if (!file)
        return file.error();
    return transcripts::TranscriptIntake::of(*file, recording);
}

domain::TranscriptVersion shown(const store::TranscriptVersion &version)
{
    return {version.id,    version.language,  version.format,      version.origin,
            version.lines, version.isCurrent, version.addedByName, version.addedAt};
}

Answer answerWith(const store::TranscriptVersion &version, int status = 200)
{
    return goodAnswer(protocol::TranscriptVersionAnswer{shown(version)}, status);
}

/// Changes nothing, and says nothing that is not in the file but the recording's length.
Answer preview(const Call &call)
{
    const auto row = recordingFor(call, Action::AddTranscript, hasReason(call));
    if (!row)
        return row.error();
    const auto body = readBody(call);
    if (!body)
        return body.error();
    const auto intake = intakeFrom(*body, row->recording);
    return intake ? Answer(goodAnswer(intake->preview())) : Answer(intake.error());
}

/// Nothing of a version stays that came to nothing.
base::Error dropped(const Call &call, const store::TranscriptVersion &version, const base::Error &why)
{
    if (auto gone = transcripts::dropTranscript(call.db, call.clinic.media, version.recording, version.id); !gone)
        base::logger("media")->warn("A transcript that came to nothing is left: {}", version.id.toStdString());
    return why;
}

/// In one transaction with what says that it was done once.
base::Result<void> makeItCount(const Call &call, const store::TranscriptVersion &version)
{
    store::Transaction transaction(call.db);
    if (!store::transcriptStored(call.db, version))
        return fail(ProblemCode::NotAvailable);
    if (call.once && !call.once->noteMade(version.id, version.recording.value(), 201))
        return fail(ProblemCode::Unavailable, QStringLiteral("The same upload has come again, and is taken instead."));
    transaction.commit();
    return {};
}

/// Stored, then logged, then in the lists.
Answer added(const Call &call, const FoundRecording &row, const transcripts::TranscriptIntake &intake)
{
    const auto now = call.clinic.clock.now();
    const auto version = intake.version(base::newUuidV7(base::toUnixMs(now)), call.userId(), now);
    // Given back when it is in the lists: from then on the version itself is counted.
    store::Reservation room(call.db, call.clinic.clock, version.id, call.clinic.rules.quotaBytes);
    if (auto held = room.hold(attune::transcripts::toBytes(intake.transcript()).size()); !held)
        return held.error();
    if (auto kept = transcripts::keepTranscript(call.db, call.clinic.media, version, intake.transcript()); !kept)
        return dropped(call, version, mediaProblem(version.id, kept.error()));
    if (auto logged = logTranscript(call, row, LogAction::TranscriptAdded, intake.codeInLog()); !logged)
        return dropped(call, version, logged.error());
    if (auto counts = makeItCount(call, version); !counts)
        return dropped(call, version, counts.error());
    const auto stored = store::transcriptVersion(call.db, version.id);
    return answerWith(stored.value_or(version), 201);
}

Answer add(const Call &call)
{
    // Decided before a byte of the file is read, and once more when it is here.
    if (const auto row = recordingFor(call, Action::AddTranscript, hasReason(call)); !row)
        return row.error();
    const auto body = readBody(call);
    if (!body)
        return body.error();
    if (call.once)
        call.once->setContent(crypto::sha256(*body).toHex());
    std::optional<store::Turn> turn;
    const auto row = recordingToActOn(call, Action::AddTranscript, hasReason(call), turn);
    if (!row)
        return row.error();
    const auto intake = intakeFrom(*body, row->recording);
    if (!intake)
        return intake.error();
    if (auto taken = intake->isTaken(); !taken)
        return taken.error();
    if (store::transcriptVersions(call.db, row->recording.id).size() >= transcripts::mostVersions)
        return fail(ProblemCode::TooManyTranscripts);
    return added(call, *row, *intake);
}

Answer versions(const Call &call)
{
    const auto row = recordingFor(call, Action::ReadTranscript, hasReason(call));
    if (!row)
        return row.error();
    if (auto logged = logTranscript(call, *row, LogAction::TranscriptVersionsListed); !logged)
        return logged.error();
    protocol::TranscriptVersionsAnswer answer;
    for (const store::TranscriptVersion &version : store::transcriptVersions(call.db, row->recording.id))
        answer.versions.append(shown(version));
    return goodAnswer(answer);
}

struct FoundVersion
{
    FoundRecording row;
    store::TranscriptVersion version;
};

/// The version of the path, with its recording, decided about as that; one that is not there is refused like a
/// recording that is not.
base::Result<FoundVersion> versionFor(const Call &call, Action action, std::optional<store::Turn> *turn = nullptr)
{
    const auto version = store::transcriptVersion(call.db, call.id);
    if (!version)
        return refuseAsAbsent(call, action, call.id);
    const QString recording = version->recording.value();
    const auto row = turn ? recordingToActOn(call, recording, action, hasReason(call), *turn)
                          : recordingFor(call, recording, action, hasReason(call));
    if (!row)
        return row.error();
    const auto now = store::transcriptVersion(call.db, call.id); // the turn may have been another's
    if (!now)
        return fail(ProblemCode::NotFound);
    return FoundVersion{*row, *now};
}

Answer oneVersion(const Call &call)
{
    const auto found = versionFor(call, Action::ReadTranscript);
    if (!found)
        return found.error();
    if (auto logged = logTranscript(call, found->row, LogAction::TranscriptRead); !logged)
        return logged.error();
    const auto opened = openedTranscript(call, found->version);
    if (!opened)
        return opened.error();
    return transcriptAnswer(call, found->row, *opened);
}

Answer choose(const Call &call)
{
    std::optional<store::Turn> turn;
    auto found = versionFor(call, Action::AddTranscript, &turn);
    if (!found)
        return found.error();
    if (auto logged = logTranscript(call, found->row, LogAction::TranscriptChosen); !logged)
        return logged.error();
    store::chooseTranscript(call.db, found->version);
    found->version.isCurrent = true;
    return answerWith(found->version);
}

Answer remove(const Call &call)
{
    std::optional<store::Turn> turn;
    const auto found = versionFor(call, Action::AddTranscript, &turn);
    if (!found)
        return found.error();
    if (store::isHeld(call.db, found->version.recording.value())) // what is held is destroyed by nobody
        return fail(ProblemCode::LegalHold);
    if (auto logged = logTranscript(call, found->row, LogAction::TranscriptRemoved); !logged)
        return logged.error();
    store::retireTranscript(call.db, found->version);
    if (auto gone =
            transcripts::dropTranscript(call.db, call.clinic.media, found->version.recording, found->version.id);
        !gone)
        return mediaProblem(found->version.id, gone.error()); // it is in no list, and the jobs finish it
    if (call.once)                                            // the recording is found by the version, which is gone
        call.once->noteMade(found->version.id, found->version.recording.value(), 200);
    return doneAnswer();
}

} // namespace

/// Nothing of the file is kept; it is read to see that it is the same one.
Answer repeatTranscript(const Call &call, const Made &made)
{
    if (const auto row = recordingFor(call, Action::AddTranscript, hasReason(call)); !row)
        return row.error();
    const auto body = readBody(call);
    if (!body)
        return body.error();
    if (requestHash(call, crypto::sha256(*body).toHex()) != made.request)
        return fail(ProblemCode::IdempotencyConflict);
    const auto version = store::transcriptVersion(call.db, made.id);
    return version ? answerWith(*version, 201) : Answer(fail(ProblemCode::NotFound));
}

Answer chosenTranscript(const Call &call, const Made &)
{
    const auto found = versionFor(call, Action::AddTranscript);
    return found ? answerWith(found->version) : Answer(found.error());
}

/// It is gone, so the recording cannot be found by it: whoever removed it hears that it was done.
Answer removedTranscript(const Call &call, const Made &made)
{
    if (store::transcriptVersion(call.db, made.id))
        return fail(ProblemCode::OutcomeUnknown);
    const auto row = recordingFor(call, made.recordingId, Action::AddTranscript, hasReason(call));
    return row ? Answer(doneAnswer()) : Answer(row.error());
}

std::vector<Route> transcriptVersionRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::transcriptPreview, "previewTranscript", Access::SignedIn, preview, Body::Stream},
        {"POST", p::recordingTranscripts, "addTranscript", Access::SignedIn, add, Body::Stream},
        {"GET", p::recordingTranscripts, "listTranscriptVersions", Access::SignedIn, versions},
        {"GET", p::transcriptVersion, "getTranscriptVersion", Access::SignedIn, oneVersion},
        {"POST", p::chooseTranscript, "chooseTranscript", Access::SignedIn, choose},
        {"DELETE", p::transcriptVersion, "removeTranscript", Access::SignedIn, remove},
    };
}

} // namespace attune::server::routes
