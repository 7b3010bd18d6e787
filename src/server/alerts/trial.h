// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_ports.h"
#include "server/store/database.h"

namespace attune::server::alerts {

/// What a rule would have raised in the last days (ALERTS.md, "Trying"): the same engine over the entries of the log,
/// and before them what it needs to know what is usual. Reads every entry of that time; keeps nothing, raises nothing.
/// Any thread, with its own connection. @throws StoreError
/// @param rule of an office, without fault  @param days 1 to 366
domain::AlertTrial tryRule(store::Connection &connection, const domain::AlertRule &rule, int days, base::Instant now);

} // namespace attune::server::alerts
