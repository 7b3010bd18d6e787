// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity_review.h"
#include "server/reports/report_context.h"

namespace attune::server::reports {

/// What is looked for in each period, and how it is asked of the log.
struct SignKind
{
    const char *kind;
    const char *query;
};
/// In the order in which they are shown.
const QList<SignKind> &signKinds();
/// What somebody may say they looked at: the kinds above, "people", "gaps", "followUps".
bool isLookedAt(const QString &word);

/// Days that are looked through. Both inclusive.
struct ActivityDays
{
    QDate first;
    QDate last;
    QTimeZone zone;
};
/// From days and the name of a zone as they came; empty: the clinic's. InvalidInput in words for days that are not in
/// order, are to come, or are more than a year.
base::Result<ActivityDays> activityDays(const ReportContext &context, QDate first, QDate last, const QString &zone);

/// A period on one page, beside the average of the three periods of its length before it. @throws store::StoreError
domain::ActivityOverview activityOverview(const ReportContext &context, const ActivityDays &days);

} // namespace attune::server::reports
