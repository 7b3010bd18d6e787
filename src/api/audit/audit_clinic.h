// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/audit/alerts_clinic.h"
#include "api/audit/audit_log.h"
#include "api/audit/audit_reports.h"
#include "api/audit/log_figures.h"
#include "api/audit/oversight_clinic.h"
#include "domain/audit_ports.h"

namespace attune::api {

/// Everything the pages of an audit ask of a clinic: an object for each port, on one session. GUI thread.
class AuditClinic
{
public:
    /// @param session outlives this
    explicit AuditClinic(ClinicSession &session)
        : m_log(session), m_figures(session), m_alerts(session), m_reports(session), m_oversight(session)
    {}

    domain::AuditPorts ports()
    {
        return {.log = &m_log,
                .figures = &m_figures,
                .files = &m_figures,
                .alerts = &m_alerts,
                .reports = &m_reports,
                .disclosures = &m_reports,
                .activityReviews = &m_reports,
                .oversight = &m_oversight};
    }

private:
    AuditLog m_log;
    LogFigures m_figures;
    AlertsClinic m_alerts;
    AuditReports m_reports;
    OversightClinic m_oversight;
};

} // namespace attune::api
