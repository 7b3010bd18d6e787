// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_log_port.h"

namespace attune::server::routes {

/// What a check found, as the code of its entry: "whole:1:4210:0:0" (first and last entry that are covered, how many
/// were withheld, the first wrong one).
QString codeOf(const domain::LogCheckResult &result);
/// Without who and when. nullopt for a code that is none.
std::optional<domain::LogCheckResult> checkFromCode(const QString &code);

} // namespace attune::server::routes
