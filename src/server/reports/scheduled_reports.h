// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/reports/report_context.h"
#include "server/reports/schedules.h"

#include <stop_token>

namespace attune::server::reports {

/// How many rows a report that is made by itself keeps.
constexpr qint64 mostScheduledRows = 20'000;

/// Makes the reports whose time has come, one after the other, and tells their owners; each is an entry of the log.
/// What cannot be made because the log or the key provider does not answer stays due; what nobody can make any more
/// (the client is gone) waits for the next time. A schedule whose owner may not read reports any more ends.
/// @param make a context without a reader (contextFor)  @return how many were made  @throws store::StoreError
int makeDueReports(const ReportContext &make, const std::stop_token &stop);

/// The page with all rows of a stored report. Corrupt when it cannot be read.
base::Result<domain::ReportPage> storedReport(store::Connection &connection, const QString &id);

} // namespace attune::server::reports
