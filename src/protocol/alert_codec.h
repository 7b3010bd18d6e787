// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_ports.h"
#include "protocol/request_parts.h"

/// Messages about alerts, their rules, and working hours (src/server/alerts/ALERTS.md).
namespace attune::protocol {

/// Without its acts where there are none. Read without a time it is none; one of a trial has no id.
void describe(Members &members, domain::Alert &alert);
void describe(Members &members, domain::AlertPage &page);

struct AlertAnswer
{
    domain::Alert alert;
};
void describe(Members &members, AlertAnswer &answer);

/// POST an act about an alert: what is acknowledged, closed, reopened needs a reason; who closes says what was found,
/// who assigns says to whom.
struct AlertActBody
{
    int revision = 0; ///< the act was decided on
    ReasonBody why;
};
void describe(Members &members, AlertActBody &body);
struct CloseAlertBody
{
    AlertActBody act;
    domain::AlertFinding finding = domain::AlertFinding::None;
};
void describe(Members &members, CloseAlertBody &body);
struct AssignAlertBody
{
    int revision = 0;
    domain::UserId to;
};
void describe(Members &members, AssignAlertBody &body);

/// The id stands in the path where there is one, the office is that of who asks.
void describe(Members &members, domain::AlertRule &rule);
void describe(Members &members, domain::AlertRules &rules);
struct AlertRuleAnswer
{
    domain::AlertRule rule;
};
void describe(Members &members, AlertRuleAnswer &answer);

/// POST a rule to be tried.
struct TryRuleBody
{
    domain::AlertRule rule;
    int days = 90;
};
void describe(Members &members, TryRuleBody &body);
void describe(Members &members, domain::AlertTrial &trial);

/// On a day that a body does not have nobody works. What is not sound isSound() says.
void describe(Members &members, domain::WorkingHours &hours);
struct WorkingHoursAnswer
{
    domain::WorkingHours hours;
};
void describe(Members &members, WorkingHoursAnswer &answer);

} // namespace attune::protocol
