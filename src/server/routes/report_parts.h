// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/reports/report_context.h"
#include "server/routes/idempotency.h"

namespace attune::server::routes {

// What the routes of reports, disclosures and activity reviews share, and how their writes are repeated.

/// Reports and texts of the law, as the clinic has them.
reports::ReportLibrary libraryOf(const Call &call);
/// What a report is made with, for the caller: the action has to be allowed in their office, else the refusal, logged.
/// @param library outlives it
base::Result<reports::ReportContext> reportContextFor(const Call &call, policy::Action action,
                                                      const reports::ReportLibrary &library);

// How a repeat is answered (repeats.cpp): authorised anew, from what is there now.
Answer scheduledReportNow(const Call &call, const Made &made);
Answer endedScheduleNow(const Call &call, const Made &made);
Answer disclosureNow(const Call &call, const Made &made);
Answer activityReviewNow(const Call &call, const Made &made);
Answer followUpNow(const Call &call, const Made &made);

} // namespace attune::server::routes
