// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_transcripts.h"

#include "api/telehealth/ask.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/request_parts.h"
#include "protocol/transcript_codec.h"
#include "protocol/transcript_file_codec.h"

namespace attune::api {

using domain::Answer;
using domain::Grounds;
using domain::RecordingId;
using domain::TranscriptVersion;
using protocol::pathFor;
namespace paths = protocol::paths;

namespace {

Parameters saying(const Grounds &grounds, bool withPurpose)
{
    Parameters query;
    add(query, "reason", grounds.reason);
    if (withPurpose && grounds.purpose)
        add(query, "purpose", domain::textOf(*grounds.purpose));
    return query;
}

} // namespace

/// A file may be long on its way: nothing is made by a preview, so it may arrive twice.
Answer<domain::TranscriptPreview> TelehealthTranscripts::previewTranscript(const RecordingId &id,
                                                                           const domain::TranscriptFile &file,
                                                                           const Grounds &grounds)
{
    ApiCall call{
        "POST", pathFor(paths::transcriptPreview, id.value()), saying(grounds, false), protocol::encode(file), {}};
    call.repeatable = true;
    return ask<domain::TranscriptPreview>(m_session, std::move(call), [this](const protocol::Json &answer) {
        return decoded<domain::TranscriptPreview>(m_session, answer);
    });
}

Answer<TranscriptVersion>
TelehealthTranscripts::addTranscript(const RecordingId &id, const domain::TranscriptFile &file, const Grounds &grounds)
{
    return askFor<TranscriptVersion, protocol::TranscriptVersionAnswer>(
        m_session,
        {"POST", pathFor(paths::recordingTranscripts, id.value()), saying(grounds, false), protocol::encode(file), {}},
        &protocol::TranscriptVersionAnswer::version);
}

Answer<QList<TranscriptVersion>> TelehealthTranscripts::transcriptVersions(const RecordingId &id,
                                                                           const Grounds &grounds)
{
    return askFor<QList<TranscriptVersion>, protocol::TranscriptVersionsAnswer>(
        m_session, get(pathFor(paths::recordingTranscripts, id.value()), saying(grounds, true)),
        &protocol::TranscriptVersionsAnswer::versions);
}

Answer<domain::ReadTranscript> TelehealthTranscripts::transcriptIn(const RecordingId &id, const QString &language,
                                                                   const Grounds &grounds)
{
    Parameters query = saying(grounds, true);
    add(query, "language", language);
    return askFor<domain::ReadTranscript, protocol::TranscriptAnswer>(
        m_session, get(pathFor(paths::recordingTranscript, id.value()), query), &protocol::TranscriptAnswer::read);
}

Answer<domain::ReadTranscript> TelehealthTranscripts::transcriptToSave(const RecordingId &id, const Grounds &grounds)
{
    Parameters query = saying(grounds, true);
    add(query, "use", QStringLiteral("export"));
    return askFor<domain::ReadTranscript, protocol::TranscriptAnswer>(
        m_session, get(pathFor(paths::recordingTranscript, id.value()), query), &protocol::TranscriptAnswer::read);
}

Answer<domain::ReadTranscript> TelehealthTranscripts::editTranscript(const RecordingId &id,
                                                                     const domain::TranscriptChange &change)
{
    return askFor<domain::ReadTranscript, protocol::TranscriptAnswer>(
        m_session, {"PUT", pathFor(paths::recordingTranscript, id.value()), {}, protocol::encode(change), {}},
        &protocol::TranscriptAnswer::read);
}

Answer<QList<domain::VocabularyWord>> TelehealthTranscripts::vocabulary(const RecordingId &id)
{
    return askFor<QList<domain::VocabularyWord>, protocol::VocabularyAnswer>(
        m_session, get(pathFor(paths::recordingVocabulary, id.value())), &protocol::VocabularyAnswer::words);
}

Answer<QList<domain::VocabularyWord>> TelehealthTranscripts::changeVocabulary(const RecordingId &id,
                                                                              const domain::VocabularyChange &change)
{
    return askFor<QList<domain::VocabularyWord>, protocol::VocabularyAnswer>(
        m_session, {"PUT", pathFor(paths::recordingVocabulary, id.value()), {}, protocol::encode(change), {}},
        &protocol::VocabularyAnswer::words);
}

Answer<void> TelehealthTranscripts::chooseTranscript(const QString &version, const Grounds &grounds)
{
    protocol::SaidReason why;
    if (!grounds.reason.isEmpty())
        why.reason = grounds.reason;
    return askToDo(m_session, {"POST", pathFor(paths::chooseTranscript, version), {}, protocol::encode(why), {}});
}

Answer<void> TelehealthTranscripts::removeTranscript(const QString &version, const Grounds &grounds)
{
    return askToDo(m_session, {"DELETE", pathFor(paths::transcriptVersion, version), saying(grounds, false), {}, {}});
}

} // namespace attune::api
