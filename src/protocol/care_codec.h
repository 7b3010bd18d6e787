// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clinic_care.h"
#include "protocol/json.h"

namespace attune::protocol {

Json toJson(const domain::BreakGlass &breakGlass);
/// nullopt without an id or its times.
std::optional<domain::BreakGlass> breakGlassFrom(const Json &object);

/// "justified" or "unjustified"; None for anything else.
domain::BreakGlass::Verdict verdictFromText(const QString &text);
QString textOf(domain::BreakGlass::Verdict verdict);

/// "complaint", "courtOrder", "legalDuty"
QString textOf(domain::LegalMatter::Path path);
/// nullopt without an id, a known path or a time.
std::optional<domain::LegalMatter> legalMatterFrom(const Json &object);
Json toJson(const domain::NewLegalMatter &matter);

Json toJson(const domain::ClinicStatus &status);
/// What is not there counts as not known, or none.
domain::ClinicStatus clinicStatusFrom(const Json &object);

} // namespace attune::protocol
