// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_alerts.h"

#include "models/ports/masked_answer.h"

namespace attune::models {

using namespace domain;

Alert MaskedAlerts::masked(Alert alert) const
{
    if (!m_mask.isOn())
        return alert;
    if (!alert.clientName.isEmpty())
        alert.clientName = m_mask.pseudonym(alert.clientId);
    if (alert.personRole == Role::Patient && !alert.personName.isEmpty())
        alert.personName = m_mask.pseudonym(alert.personId);
    return alert;
}

Answer<Alert> MaskedAlerts::through(const Answer<Alert> &answer)
{
    return changedAnswer(answer, this, [this](Alert alert) { return masked(std::move(alert)); });
}

Answer<AlertPage> MaskedAlerts::alerts(const AlertQuery &query)
{
    return changedAnswer(m_alerts.alerts(query), this, [this](AlertPage page) {
        for (Alert &alert : page.alerts)
            alert = masked(std::move(alert));
        return page;
    });
}

Answer<Alert> MaskedAlerts::alert(const QString &id)
{
    return through(m_alerts.alert(id));
}

Answer<Alert> MaskedAlerts::acknowledgeAlert(const Alert &alert, const QString &comment)
{
    return through(m_alerts.acknowledgeAlert(alert, comment));
}

Answer<Alert> MaskedAlerts::assignAlert(const Alert &alert, const UserId &to)
{
    return through(m_alerts.assignAlert(alert, to));
}

Answer<Alert> MaskedAlerts::closeAlert(const Alert &alert, AlertFinding finding, const QString &comment)
{
    return through(m_alerts.closeAlert(alert, finding, comment));
}

Answer<Alert> MaskedAlerts::reopenAlert(const Alert &alert, const QString &comment)
{
    return through(m_alerts.reopenAlert(alert, comment));
}

Answer<AlertRules> MaskedAlerts::alertRules()
{
    return m_alerts.alertRules();
}

Answer<AlertRule> MaskedAlerts::keepAlertRule(const AlertRule &rule)
{
    return m_alerts.keepAlertRule(rule);
}

Answer<void> MaskedAlerts::removeAlertRule(const AlertRule &rule)
{
    return m_alerts.removeAlertRule(rule);
}

Answer<AlertTrial> MaskedAlerts::tryAlertRule(const AlertRule &rule, int days)
{
    return changedAnswer(m_alerts.tryAlertRule(rule, days), this, [this](AlertTrial trial) {
        for (Alert &alert : trial.alerts)
            alert = masked(std::move(alert));
        return trial;
    });
}

Answer<WorkingHours> MaskedAlerts::workingHours()
{
    return m_alerts.workingHours();
}

Answer<WorkingHours> MaskedAlerts::keepWorkingHours(const WorkingHours &hours)
{
    return m_alerts.keepWorkingHours(hours);
}

} // namespace attune::models
