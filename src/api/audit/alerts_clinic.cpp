// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/audit/alerts_clinic.h"

#include "api/telehealth/ask.h"
#include "protocol/alert_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"

namespace attune::api {

using namespace domain;
namespace paths = protocol::paths;

Answer<Alert> AlertsClinic::oneAlert(ApiCall call)
{
    return askFor<Alert, protocol::AlertAnswer>(m_session, std::move(call), &protocol::AlertAnswer::alert);
}

Answer<WorkingHours> AlertsClinic::hoursOf(ApiCall call)
{
    return askFor<WorkingHours, protocol::WorkingHoursAnswer>(m_session, std::move(call),
                                                              &protocol::WorkingHoursAnswer::hours);
}

Answer<AlertPage> AlertsClinic::alerts(const AlertQuery &query)
{
    using Which = AlertQuery::Which;
    Parameters parameters;
    add(parameters, "state",
        query.which == Which::All      ? QStringLiteral("all")
        : query.which == Which::Closed ? QStringLiteral("closed")
                                       : QStringLiteral("open"));
    add(parameters, "cursor", query.cursor);
    return askFor<AlertPage, AlertPage>(m_session, get(paths::alerts, parameters), std::identity());
}

Answer<Alert> AlertsClinic::alert(const QString &id)
{
    return oneAlert(get(protocol::pathFor(paths::alert, id)));
}

Answer<Alert> AlertsClinic::acknowledgeAlert(const Alert &alert, const QString &comment)
{
    return oneAlert({"POST",
                     protocol::pathFor(paths::acknowledgeAlert, alert.id),
                     {},
                     bodyOf(protocol::AlertActBody{alert.revision, {comment}}),
                     {}});
}

Answer<Alert> AlertsClinic::assignAlert(const Alert &alert, const UserId &to)
{
    return oneAlert({"POST",
                     protocol::pathFor(paths::assignAlert, alert.id),
                     {},
                     bodyOf(protocol::AssignAlertBody{alert.revision, to}),
                     {}});
}

Answer<Alert> AlertsClinic::closeAlert(const Alert &alert, AlertFinding finding, const QString &comment)
{
    return oneAlert({"POST",
                     protocol::pathFor(paths::closeAlert, alert.id),
                     {},
                     bodyOf(protocol::CloseAlertBody{{alert.revision, {comment}}, finding}),
                     {}});
}

Answer<Alert> AlertsClinic::reopenAlert(const Alert &alert, const QString &comment)
{
    return oneAlert({"POST",
                     protocol::pathFor(paths::reopenAlert, alert.id),
                     {},
                     bodyOf(protocol::AlertActBody{alert.revision, {comment}}),
                     {}});
}

Answer<AlertRules> AlertsClinic::alertRules()
{
    return askFor<AlertRules, AlertRules>(m_session, get(paths::alertRules), std::identity());
}

Answer<AlertRule> AlertsClinic::keepAlertRule(const AlertRule &rule)
{
    return askFor<AlertRule, protocol::AlertRuleAnswer>(
        m_session, {"PUT", protocol::pathFor(paths::alertRule, rule.id), {}, bodyOf(rule), {}},
        &protocol::AlertRuleAnswer::rule);
}

Answer<void> AlertsClinic::removeAlertRule(const AlertRule &rule)
{
    return askToDo(m_session, {"DELETE",
                               protocol::pathFor(paths::alertRule, rule.id),
                               {{QStringLiteral("revision"), QString::number(rule.revision)}},
                               {},
                               {}});
}

Answer<AlertTrial> AlertsClinic::tryAlertRule(const AlertRule &rule, int days)
{
    return askFor<AlertTrial, AlertTrial>(
        m_session,
        {"POST", QString::fromLatin1(paths::tryAlertRule), {}, bodyOf(protocol::TryRuleBody{rule, days}), {}},
        std::identity());
}

Answer<WorkingHours> AlertsClinic::workingHours()
{
    return hoursOf(get(paths::workingHours));
}

Answer<WorkingHours> AlertsClinic::keepWorkingHours(const WorkingHours &hours)
{
    return hoursOf({"PUT", QString::fromLatin1(paths::workingHours), {}, bodyOf(hours), {}});
}

} // namespace attune::api
