// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity_review.h"
#include "domain/disclosure.h"
#include "domain/ports.h"

namespace attune::domain {

/// Reports about the access log and what stands beside it, for managers, administrators and auditors. GUI thread;
/// answers arrive there too. Each call is an entry of the access log before its answer leaves the clinic.
class Reports
{
public:
    virtual ~Reports() = default;
    /// @param language of titles and texts
    virtual Answer<QList<ReportTemplate>> reportTemplates(const QString &language) = 0;
    /// The next rows. InvalidInput when the request lacks something, or a cursor is of another request.
    /// @param cursor of the page before; empty: from the beginning
    virtual Answer<ReportPage> reportPage(const ReportRequest &request, const QString &cursor) = 0;
    /// Says that a whole report leaves the program: to be durable before a file is written.
    /// @param proof of its last page
    virtual Answer<void> reportSaved(const QString &templateId, const QString &proof, ReportFormat format) = 0;

    virtual Answer<QList<ReportSchedule>> reportSchedules(const QString &language) = 0;
    /// @return as it was kept, with its first time
    virtual Answer<ReportSchedule> scheduleReport(const ReportSchedule &schedule) = 0;
    virtual Answer<void> endSchedule(const QString &id) = 0;
    /// Newest first, those of one's own schedules.
    virtual Answer<Page<StoredReport>> storedReports(const QString &language, const QString &cursor) = 0;
    virtual Answer<ReportPage> storedReportPage(const QString &id, const QString &cursor) = 0;
};

/// Disclosures that were not made by this program.
class Disclosures
{
public:
    virtual ~Disclosures() = default;
    /// Newest first, those that were corrected among them. @param client an id, or a number on a record
    virtual Answer<Page<Disclosure>> disclosures(const NewDisclosure &client, const QString &cursor) = 0;
    /// @return as it was kept; durable. Conflict (already_corrected) when another one stands in its place
    virtual Answer<Disclosure> recordDisclosure(const NewDisclosure &disclosure) = 0;
};

/// Reviews of what people did in a period.
class ActivityReviewing
{
public:
    virtual ~ActivityReviewing() = default;
    virtual Answer<ActivityReviews> activityReviews(const QString &cursor) = 0;
    /// @param zone IANA name; empty: the clinic's
    virtual Answer<ActivityOverview> activityOverview(QDate first, QDate last, const QString &zone) = 0;
    /// Signs a review. ProofNeeded without a fresh proof of who signs. Durable; it can not be changed.
    virtual Answer<ActivityReview> signActivityReview(const NewActivityReview &review) = 0;
    /// Conflict when it was done already. @param result what came of it, at least 10 characters
    virtual Answer<FollowUp> completeFollowUp(const QString &id, const QString &result) = 0;
};

} // namespace attune::domain
