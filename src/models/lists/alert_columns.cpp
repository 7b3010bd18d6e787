// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/alert_columns.h"

#include "models/words/alert_words.h"
#include "models/words/words.h"

namespace attune::models {

using domain::Alert;
using domain::AlertRule;
using domain::AlertSeverity;
using domain::AlertState;

namespace {

QString iconOf(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Low:
        return QStringLiteral("details");
    case AlertSeverity::Medium:
        return QStringLiteral("waiting");
    case AlertSeverity::High:
        break;
    }
    return QStringLiteral("problem");
}

} // namespace

AlertModel::Columns AlertColumns::ofAlerts()
{
    using Column = RowColumn<Alert>;
    const auto why = [](const Alert &alert) { return AlertWords::why(alert); };
    return {
        Column(tr("Severity"), [](const Alert &alert) { return AlertWords::severity(alert.severity); })
            .withIcon([](const Alert &alert) { return iconOf(alert.severity); }),
        Column(tr("State"), [](const Alert &alert) { return AlertWords::state(alert.state); })
            .boldWhere([](const Alert &alert) { return alert.state == AlertState::Open; }),
        Column(tr("Raised"), [](const Alert &alert) { return Words::moment(alert.raisedAt); }),
        Column(tr("What"), [](const Alert &alert) { return AlertWords::title(alert); }),
        Column(tr("Why"), why).withHint(why),
        Column(tr("Assigned to"), [](const Alert &alert) { return alert.assignedToName; }),
    };
}

AlertModel::Columns AlertColumns::ofTrial()
{
    using Column = RowColumn<Alert>;
    const auto why = [](const Alert &alert) { return AlertWords::why(alert); };
    return {
        Column(tr("When"), [](const Alert &alert) { return Words::moment(alert.raisedAt); }),
        Column(tr("Why"), why).withHint(why),
    };
}

AlertRuleModel::Columns AlertColumns::ofRules()
{
    using Column = RowColumn<AlertRule>;
    const auto title = [](const AlertRule &rule) { return AlertWords::title(rule); };
    return {
        Column(tr("State"), [](const AlertRule &rule) { return rule.isOn ? tr("On") : tr("Off"); })
            .boldWhere([](const AlertRule &rule) { return !rule.isOn; }),
        Column(tr("Rule"), title).withHint(title),
        Column(tr("Severity"), [](const AlertRule &rule) { return AlertWords::severity(rule.severity); }),
        Column(tr("Alerts at"), [](const AlertRule &rule) { return AlertWords::condition(rule); }),
    };
}

} // namespace attune::models
