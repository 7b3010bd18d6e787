// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/access_event_codec.h"
#include "protocol/access_log_codec.h"
#include "protocol/care_codec.h"
#include "protocol/consent_codec.h"
#include "protocol/deletion_codec.h"
#include "protocol/note_codec.h"
#include "protocol/recording_codec.h"
#include "protocol/session_codec.h"
#include "protocol/transcript_codec.h"

/// Names of encode() and decode() for callers that are still to be changed.
namespace attune::protocol {

template <typename T>
std::optional<T> answered(const Json &json)
{
    const auto read = decode<T>(json, Reading::Answer);
    return read ? std::optional(*read) : std::nullopt;
}

inline Json toJson(const domain::Recording &value)
{
    return encode(value);
}
inline std::optional<domain::Recording> recordingFrom(const Json &json)
{
    return answered<domain::Recording>(json);
}
inline Json toJson(const domain::TherapySession &value)
{
    return encode(value);
}
inline std::optional<domain::TherapySession> sessionFrom(const Json &json)
{
    return answered<domain::TherapySession>(json);
}
inline Json toJson(const domain::Transcript &lines)
{
    return encode(TranscriptAnswer{{}, lines})["segments"];
}
inline domain::Transcript transcriptFrom(const Json &segments)
{
    const auto read = answered<TranscriptAnswer>(Json{{"segments", segments}});
    return read ? read->lines : domain::Transcript();
}
inline Json toJson(const domain::TranscriptChange &value)
{
    return encode(value);
}
inline Json toJson(const domain::ConsentText &value)
{
    return encode(value);
}
inline std::optional<domain::ConsentText> consentTextFrom(const Json &json)
{
    return answered<domain::ConsentText>(json);
}
inline Json toJson(const domain::ConsentRecord &value)
{
    return encode(value);
}
inline std::optional<domain::ConsentRecord> consentRecordFrom(const Json &json)
{
    return answered<domain::ConsentRecord>(json);
}
inline Json toJson(const domain::ConsentDecision &value)
{
    return encode(value);
}
inline base::Result<domain::ConsentDecision> consentDecisionFrom(const Json &json)
{
    return decode<domain::ConsentDecision>(json, Reading::Body);
}
inline Json toJson(const domain::AccessEvent &value)
{
    return encode(value);
}
inline base::Result<domain::AccessEvent> accessEventFrom(const Json &json)
{
    return decode<domain::AccessEvent>(json, Reading::Body);
}
inline Json toJson(const domain::AccessLogEntry &value)
{
    return encode(value);
}
inline std::optional<domain::AccessLogEntry> accessLogEntryFrom(const Json &json)
{
    const auto found = answered<FoundEntry>(json);
    auto entry = answered<domain::AccessLogEntry>(json);
    if (!found || !entry)
        return std::nullopt;
    entry->clientId = found->entry.clientId;
    entry->clientName = found->entry.clientName;
    entry->recordingId = found->entry.recordingId;
    entry->address = found->entry.address;
    return entry;
}
inline Json toJson(const domain::AccessSummary &value)
{
    return encode(value);
}
inline std::optional<domain::AccessSummary> accessSummaryFrom(const Json &json)
{
    return answered<domain::AccessSummary>(json);
}
inline Json toJson(const domain::Note &value)
{
    return encode(value);
}
inline std::optional<domain::Note> noteFrom(const Json &json)
{
    return answered<domain::Note>(json);
}
inline Json toJson(const domain::CodeSet &codes)
{
    return encode(CodeSetAnswer{codes})["codes"];
}
inline domain::CodeSet codeSetFrom(const Json &names)
{
    return answered<CodeSetAnswer>(Json{{"codes", names}}).value_or(CodeSetAnswer()).codes;
}
inline Json toJson(const domain::BreakGlass &value)
{
    return encode(value);
}
inline std::optional<domain::BreakGlass> breakGlassFrom(const Json &json)
{
    return answered<domain::BreakGlass>(json);
}
inline std::optional<domain::LegalMatter> legalMatterFrom(const Json &json)
{
    return answered<domain::LegalMatter>(json);
}
inline Json toJson(const domain::NewLegalMatter &matter)
{
    return encode(NewLegalMatterBody{{matter.clientNumber, {}},
                                     matter.path,
                                     matter.matterNumber,
                                     {matter.reason},
                                     matter.whyNotNotified.isEmpty(),
                                     matter.whyNotNotified});
}
inline Json toJson(const domain::ClinicStatus &value)
{
    return encode(value);
}
inline domain::ClinicStatus clinicStatusFrom(const Json &json)
{
    return answered<domain::ClinicStatus>(json).value_or(domain::ClinicStatus());
}
inline Json toJson(const domain::DeletionRequest &value)
{
    return encode(value);
}
inline std::optional<domain::DeletionRequest> deletionRequestFrom(const Json &json)
{
    return answered<domain::DeletionRequest>(json);
}
inline std::optional<domain::DeletionCertificate> certificateFrom(const QString &text, const QString &mac)
{
    const auto read = certificateFrom(CertificateAnswer{text, mac});
    return read ? std::optional(*read) : std::nullopt;
}

} // namespace attune::protocol
