// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"

#include <stop_token>

namespace attune::server::report_jobs {

/// What nobody asks for about reports and reviews (reports/REPORTS.md), by any of several servers. Every part can be
/// cut off anywhere and repeated.

/// Whether there is one to be made. Reads only: a lease is written, and nobody writes every few seconds for nothing.
bool isReportDue(store::Connection &connection, base::Instant now);
/// Makes the reports whose time has come. To be called every few seconds; the caller holds the lease "reports".
void makeReports(Clinic &clinic, store::Connection &connection, const std::stop_token &stop);
/// Managers hear of a period that is to be reviewed, and of a follow-up that is overdue; each once. What is overdue is
/// an alert. Hourly.
void lookAtReviews(Clinic &clinic, store::Connection &connection);

} // namespace attune::server::report_jobs
