// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"
#include "protocol/json.h"

namespace attune::protocol {

Json toJson(const domain::ConsentText &text);
std::optional<domain::ConsentText> consentTextFrom(const Json &json);

Json toJson(const domain::ConsentRecord &record);
std::optional<domain::ConsentRecord> consentRecordFrom(const Json &json);

/// The body of "sign". Reading is strict: a server takes a consent only when every field has its right type.
Json toJson(const domain::ConsentDecision &decision);
base::Result<domain::ConsentDecision> consentDecisionFrom(const Json &json);

} // namespace attune::protocol
