// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "domain/report_ports.h"

namespace attune::api {

/// Reports about the access log, disclosures and activity reviews. GUI thread.
class AuditReports final : public domain::Reports, public domain::Disclosures, public domain::ActivityReviewing
{
public:
    /// @param session outlives this
    explicit AuditReports(ClinicSession &session) : m_session(session) {}

    domain::Answer<QList<domain::ReportTemplate>> reportTemplates(const QString &language) override;
    domain::Answer<domain::ReportPage> reportPage(const domain::ReportRequest &request, const QString &cursor) override;
    domain::Answer<void> reportSaved(const QString &templateId, const QString &proof,
                                     domain::ReportFormat format) override;
    domain::Answer<QList<domain::ReportSchedule>> reportSchedules(const QString &language) override;
    domain::Answer<domain::ReportSchedule> scheduleReport(const domain::ReportSchedule &schedule) override;
    domain::Answer<void> endSchedule(const QString &id) override;
    domain::Answer<domain::Page<domain::StoredReport>> storedReports(const QString &language,
                                                                     const QString &cursor) override;
    domain::Answer<domain::ReportPage> storedReportPage(const QString &id, const QString &cursor) override;

    domain::Answer<domain::Page<domain::Disclosure>> disclosures(const domain::NewDisclosure &client,
                                                                 const QString &cursor) override;
    domain::Answer<domain::Disclosure> recordDisclosure(const domain::NewDisclosure &disclosure) override;

    domain::Answer<domain::ActivityReviews> activityReviews(const QString &cursor) override;
    domain::Answer<domain::ActivityOverview> activityOverview(QDate first, QDate last, const QString &zone) override;
    domain::Answer<domain::ActivityReview> signActivityReview(const domain::NewActivityReview &review) override;
    domain::Answer<domain::FollowUp> completeFollowUp(const QString &id, const QString &result) override;

private:
    ClinicSession &m_session;
};

} // namespace attune::api
