// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report_ports.h"
#include "models/ports/name_mask.h"

namespace attune::models {

/// Reports with the mask in front. Their rows stay as they are, for their hash is that of the rows; the head says that
/// names are not to be shown. GUI thread.
class MaskedReports final : public QObject, public domain::Reports
{
    Q_OBJECT

public:
    MaskedReports(NameMask &mask, domain::Reports &reports) : m_mask(mask), m_reports(reports) {}

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

private:
    domain::Answer<domain::ReportPage> hiding(const domain::Answer<domain::ReportPage> &answer);

    NameMask &m_mask;
    domain::Reports &m_reports;
};

/// Disclosures with the mask in front: while it is on, no client is named. GUI thread.
class MaskedDisclosures final : public QObject, public domain::Disclosures
{
    Q_OBJECT

public:
    MaskedDisclosures(NameMask &mask, domain::Disclosures &disclosures) : m_mask(mask), m_disclosures(disclosures) {}

    domain::Answer<domain::Page<domain::Disclosure>> disclosures(const domain::NewDisclosure &client,
                                                                 const QString &cursor) override;
    domain::Answer<domain::Disclosure> recordDisclosure(const domain::NewDisclosure &disclosure) override;

private:
    domain::Disclosure masked(domain::Disclosure disclosure);

    NameMask &m_mask;
    domain::Disclosures &m_disclosures;
};

} // namespace attune::models
