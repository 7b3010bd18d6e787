// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace attune::server::store {

// Steps of migrations.cpp, in their order: what the audit workplace keeps. A step that has shipped is never edited.

extern const std::vector<const char *> reportsAndReviews;
extern const std::vector<const char *> alerts;
extern const std::vector<const char *> logRollups;
extern const std::vector<const char *> auditEvidence;

} // namespace attune::server::store
