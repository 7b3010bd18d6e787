// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "domain/alert_ports.h"

namespace attune::api {

/// Alerts and their rules over the API. GUI thread.
class AlertsClinic final : public domain::AlertsPort
{
public:
    /// @param session outlives this
    explicit AlertsClinic(ClinicSession &session) : m_session(session) {}

    domain::Answer<domain::AlertPage> alerts(const domain::AlertQuery &query) override;
    domain::Answer<domain::Alert> alert(const QString &id) override;
    domain::Answer<domain::Alert> acknowledgeAlert(const domain::Alert &alert, const QString &comment) override;
    domain::Answer<domain::Alert> assignAlert(const domain::Alert &alert, const domain::UserId &to) override;
    domain::Answer<domain::Alert> closeAlert(const domain::Alert &alert, domain::AlertFinding finding,
                                             const QString &comment) override;
    domain::Answer<domain::Alert> reopenAlert(const domain::Alert &alert, const QString &comment) override;
    domain::Answer<domain::AlertRules> alertRules() override;
    domain::Answer<domain::AlertRule> keepAlertRule(const domain::AlertRule &rule) override;
    domain::Answer<void> removeAlertRule(const domain::AlertRule &rule) override;
    domain::Answer<domain::AlertTrial> tryAlertRule(const domain::AlertRule &rule, int days) override;
    domain::Answer<domain::WorkingHours> workingHours() override;
    domain::Answer<domain::WorkingHours> keepWorkingHours(const domain::WorkingHours &hours) override;

private:
    domain::Answer<domain::Alert> oneAlert(ApiCall call);
    domain::Answer<domain::WorkingHours> hoursOf(ApiCall call);

    ClinicSession &m_session;
};

} // namespace attune::api
