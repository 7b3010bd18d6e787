// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recording.h"
#include "domain/transcript.h"
#include "protocol/json.h"

namespace attune::protocol {

/// Recordings and sessions as the telehealth API writes them, with our additions (API description: schema Recording).
Json toJson(const domain::Recording &recording);
/// Tolerant: only an object without any id is refused (nullopt).
std::optional<domain::Recording> recordingFrom(const Json &json);

Json toJson(const domain::TherapySession &session);
std::optional<domain::TherapySession> sessionFrom(const Json &json);

Json toJson(const domain::Transcript &transcript);
domain::Transcript transcriptFrom(const Json &segments);
Json toJson(const domain::TranscriptChange &change);
/// Strict, for the server: exactly one of the three forms; invalid_field names what is wrong.
base::Result<domain::TranscriptChange> transcriptChangeFrom(const Json &body);

} // namespace attune::protocol
