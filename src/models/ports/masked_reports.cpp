// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_reports.h"

#include "models/ports/masked_answer.h"

namespace attune::models {

using namespace domain;

Answer<ReportPage> MaskedReports::hiding(const Answer<ReportPage> &answer)
{
    return changedAnswer(answer, this, [this](ReportPage page) {
        page.head.hidesNames = m_mask.isOn();
        return page;
    });
}

Answer<QList<ReportTemplate>> MaskedReports::reportTemplates(const QString &language)
{
    return m_reports.reportTemplates(language);
}

Answer<ReportPage> MaskedReports::reportPage(const ReportRequest &request, const QString &cursor)
{
    return hiding(m_reports.reportPage(request, cursor));
}

Answer<void> MaskedReports::reportSaved(const QString &templateId, const QString &proof, ReportFormat format)
{
    return m_reports.reportSaved(templateId, proof, format);
}

Answer<QList<ReportSchedule>> MaskedReports::reportSchedules(const QString &language)
{
    return m_reports.reportSchedules(language);
}

Answer<ReportSchedule> MaskedReports::scheduleReport(const ReportSchedule &schedule)
{
    return m_reports.scheduleReport(schedule);
}

Answer<void> MaskedReports::endSchedule(const QString &id)
{
    return m_reports.endSchedule(id);
}

Answer<Page<StoredReport>> MaskedReports::storedReports(const QString &language, const QString &cursor)
{
    return m_reports.storedReports(language, cursor);
}

Answer<ReportPage> MaskedReports::storedReportPage(const QString &id, const QString &cursor)
{
    return hiding(m_reports.storedReportPage(id, cursor));
}

Disclosure MaskedDisclosures::masked(Disclosure disclosure)
{
    if (m_mask.isOn() && !disclosure.clientName.isEmpty())
        disclosure.clientName = m_mask.pseudonym(UserId(disclosure.clientId));
    return disclosure;
}

Answer<Page<Disclosure>> MaskedDisclosures::disclosures(const NewDisclosure &client, const QString &cursor)
{
    return changedAnswer(m_disclosures.disclosures(client, cursor), this, [this](Page<Disclosure> page) {
        for (Disclosure &disclosure : page.items)
            disclosure = masked(std::move(disclosure));
        return page;
    });
}

Answer<Disclosure> MaskedDisclosures::recordDisclosure(const NewDisclosure &disclosure)
{
    return changedAnswer(m_disclosures.recordDisclosure(disclosure), this,
                         [this](Disclosure kept) { return masked(std::move(kept)); });
}

} // namespace attune::models
