// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/alert_ports.h"
#include "server/store/database.h"

namespace attune::server::alerts {

/// What a rule would have raised in the last days (ALERTS.md, "Trying"): the same engine over the entries of the log,
/// and before them what it needs to know what is usual. Reads every entry of that time, a few thousand at once; keeps
/// nothing, raises nothing. Unavailable when the calling thread is told to stop (base/stop_scope.h).
/// Any thread, with its own connection. @throws StoreError
/// @param rule of an office, without fault  @param days 1 to 366  @param patience when it is over, the answer says from
/// when on entries were not looked at
base::Result<domain::AlertTrial> tryRule(store::Connection &connection, const domain::AlertRule &rule, int days,
                                         base::Instant now,
                                         std::chrono::milliseconds patience = std::chrono::seconds(30));

} // namespace attune::server::alerts
