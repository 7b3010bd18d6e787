// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/transcript_parts.h"

#include "protocol/transcript_codec.h"
#include "server/routes/answers.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"
#include "server/routes/reasons.h"
#include "server/store/transcript_edits.h"
#include "server/store/vocabulary.h"
#include "server/transcripts/offers.h"

namespace attune::server::routes {

using domain::ProblemCode;
using protocol::fail;

base::Result<void> logTranscript(const Call &call, const FoundRecording &row, domain::LogAction action,
                                 const QString &code)
{
    audit::Entry entry = entryFor(call, action, row);
    entry.reason = reasonOf(call);
    entry.code = code;
    return call.clinic.log.append({entry});
}

base::Result<transcripts::OpenedTranscript> openedTranscript(const Call &call, const store::TranscriptVersion &version)
{
    auto opened = transcripts::openTranscript(call.clinic.media, version);
    if (!opened)
        return mediaProblem(media::transcriptObject(version.recording.value(), version.id), opened.error());
    return opened;
}

base::Result<transcripts::OpenedTranscript> currentTranscript(const Call &call, const domain::RecordingId &recording,
                                                              const QString &language)
{
    const auto version = store::currentTranscript(call.db, recording, language);
    if (!version)
        return fail(ProblemCode::NotAvailable, QStringLiteral("there is no transcript"));
    return openedTranscript(call, *version);
}

namespace {

base::Result<store::TranscriptEdits> editsOf(const Call &call, const transcripts::OpenedTranscript &opened)
{
    auto edits = store::transcriptEdits(call.db, opened.version.id, opened.stored.lines, opened.changesKey);
    if (!edits)
        return fail(ProblemCode::MediaCorrupt, edits.error().detail);
    return edits;
}

QStringList otherLanguages(const Call &call, const store::TranscriptVersion &shown)
{
    QStringList languages;
    for (const store::TranscriptVersion &version : store::transcriptVersions(call.db, shown.recording)) {
        if (version.isCurrent && version.language != shown.language)
            languages << version.language;
    }
    return languages;
}

domain::Transcript linesFor(const Call &call, const store::RecordingRow &row, const store::TranscriptEdits &edits)
{
    domain::Transcript lines = store::linesFor(edits, call.userId(), row.recording.clientId);
    if (isOnlyParticipant(call, resourceOf(call, row))) { // what a clinician calls a speaker may be the client's name
        for (domain::TranscriptLine &line : lines)
            line.speakerName.clear();
    }
    return lines;
}

} // namespace

base::Result<domain::Transcript> asReadBy(const Call &call, const store::RecordingRow &row,
                                          const transcripts::OpenedTranscript &opened)
{
    const auto edits = editsOf(call, opened);
    return edits ? base::Result<domain::Transcript>(linesFor(call, row, *edits)) : edits.error();
}

Answer transcriptAnswer(const Call &call, const store::RecordingRow &row, const transcripts::OpenedTranscript &opened)
{
    const auto edits = editsOf(call, opened);
    if (!edits)
        return edits.error();
    domain::ReadTranscript read;
    read.version = opened.version.id;
    read.language = opened.version.language;
    read.otherLanguages = otherLanguages(call, opened.version);
    read.origin = opened.version.origin;
    read.engine = opened.stored.engine;
    read.model = opened.stored.model;
    read.modelDigest = opened.stored.modelDigest;
    read.notTranscribed = opened.stored.notTranscribed;
    read.revision = edits->revision();
    read.lines = linesFor(call, row, *edits);
    if (decisionOf(call, policy::Action::CorrectTranscript, resourceOf(call, row), false).allowed) {
        read.canUndo = attune::transcripts::undoable(edits->steps, call.userId().value()).has_value();
        read.offers = transcripts::offersFor(read.lines, store::vocabularyFor(call.db, row.recording.clientId));
    }
    return goodAnswer(protocol::TranscriptAnswer{row.recording.id, read});
}

} // namespace attune::server::routes
