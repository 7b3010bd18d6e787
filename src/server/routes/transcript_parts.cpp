// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/transcript_parts.h"

#include "protocol/transcript_codec.h"
#include "server/routes/answers.h"
#include "server/routes/log_entries.h"
#include "server/routes/media_links.h"
#include "server/routes/reasons.h"
#include "server/store/transcript_edits.h"

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

base::Result<domain::Transcript> asReadBy(const Call &call, const store::RecordingRow &row,
                                          const transcripts::OpenedTranscript &opened)
{
    auto transcript = store::withEdits(call.db, opened.version.id, opened.stored.lines, opened.changesKey,
                                       call.userId(), row.recording.clientId);
    if (!transcript)
        return fail(ProblemCode::MediaCorrupt, transcript.error().detail);
    if (isOnlyParticipant(call, resourceOf(call, row))) { // what a clinician calls a speaker may be the client's name
        for (domain::TranscriptLine &line : *transcript)
            line.speakerName.clear();
    }
    return transcript;
}

Answer transcriptAnswer(const store::RecordingRow &row, const transcripts::OpenedTranscript &opened,
                        const domain::Transcript &transcript)
{
    const auto &stored = opened.stored;
    return goodAnswer(protocol::TranscriptAnswer{row.recording.id, opened.version.id, opened.version.language,
                                                 stored.engine, stored.model, stored.modelDigest, stored.notTranscribed,
                                                 transcript});
}

} // namespace attune::server::routes
