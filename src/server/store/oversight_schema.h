// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace attune::server::store {

class Connection;

/// A step of migrations.cpp: auditors (identity/auditors.h), what log retention took out of the log
/// (audit/LOG_RETENTION.md), and quality reviews (quality/DRAW.md).
extern const std::vector<const char *> oversightSchema;

/// Inside the transaction of that step: accounts may have the role of an auditor, and what was a refusal to delete from
/// the log asks from now on whether a record in the log allows it.
void admitOversight(Connection &connection);

} // namespace attune::server::store
