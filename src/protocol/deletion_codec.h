// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/deletion.h"
#include "protocol/json.h"

namespace attune::protocol {

/// Adds the fields about a deletion to a recording, those that say something.
void addPlan(Json &recording, const domain::DeletionPlan &plan);
/// What is not understood is left out.
domain::DeletionPlan deletionPlanFrom(const Json &recording);

Json toJson(const domain::DeletionRequest &request);
/// nullopt for a state this version does not know.
std::optional<domain::DeletionRequest> deletionRequestFrom(const Json &object);

/// Reads a certificate of deletion. @param text as it is sealed @param mac hex
std::optional<domain::DeletionCertificate> certificateFrom(const QString &text, const QString &mac);

} // namespace attune::protocol
