// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_ports.h"
#include "models/ports/name_mask.h"

namespace attune::models {

/// Alerts with the mask in front: no client is named, whether it is about them or they did it. What people wrote about
/// an alert stays as they wrote it. GUI thread.
class MaskedAlerts final : public QObject, public domain::AlertsPort
{
    Q_OBJECT

public:
    MaskedAlerts(NameMask &mask, domain::AlertsPort &alerts) : m_mask(mask), m_alerts(alerts) {}

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
    domain::Alert masked(domain::Alert alert) const;
    domain::Answer<domain::Alert> through(const domain::Answer<domain::Alert> &answer);

    NameMask &m_mask;
    domain::AlertsPort &m_alerts;
};

} // namespace attune::models
