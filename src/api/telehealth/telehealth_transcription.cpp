// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_transcription.h"

#include "api/telehealth/ask.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"
#include "protocol/request_parts.h"
#include "protocol/transcription_codec.h"

namespace attune::api {

using domain::Answer;
using domain::RecordingId;
using domain::TranscriptionStatus;
using protocol::pathFor;
namespace paths = protocol::paths;

namespace {

Answer<TranscriptionStatus> statusFrom(ClinicSession &session, ApiCall call)
{
    return askFor<TranscriptionStatus, TranscriptionStatus>(session, std::move(call),
                                                            [](const TranscriptionStatus &status) { return status; });
}

} // namespace

Answer<TranscriptionStatus> TelehealthTranscription::transcriptionStatus(const RecordingId &id)
{
    return statusFrom(m_session, get(pathFor(paths::transcriptionStatus, id.value()), {}));
}

Answer<TranscriptionStatus> TelehealthTranscription::startTranscription(const RecordingId &id,
                                                                        const domain::TranscriptionRequest &request)
{
    return statusFrom(m_session,
                      {"POST", pathFor(paths::startTranscription, id.value()), {}, protocol::encode(request), {}});
}

Answer<TranscriptionStatus> TelehealthTranscription::cancelTranscription(const RecordingId &id, const QString &reason)
{
    protocol::SaidReason why;
    if (!reason.isEmpty())
        why.reason = reason;
    return statusFrom(m_session,
                      {"POST", pathFor(paths::cancelTranscription, id.value()), {}, protocol::encode(why), {}});
}

} // namespace attune::api
