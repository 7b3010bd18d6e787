// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "domain/ports.h"

namespace attune::domain {

/// Which alerts are asked for. Newest first.
struct AlertQuery
{
    enum class Which { Unfinished, Closed, All };
    Which which = Which::Unfinished; ///< Unfinished: open and acknowledged
    QString cursor;                  ///< of the page before; empty for the first
};

/// Somebody who may handle an alert.
struct AlertHandler
{
    UserId id;
    QString name;
};

struct AlertPage
{
    QList<Alert> alerts; ///< without their acts
    QString nextCursor;  ///< empty on the last page
    int open = 0;        ///< how many are neither acknowledged nor closed, whatever was asked for
    QList<AlertHandler> handlers;
    bool mayHandle = false;
    bool maySetRules = false;
};

/// What a rule would have raised, had it been on.
struct AlertTrial
{
    int days = 0;                       ///< that were looked at
    std::optional<base::Instant> since; ///< the oldest entry that was looked at; none where there was none
    std::optional<base::Instant> until; ///< entries from then on were not looked at: there was no time for them
    int count = 0;                      ///< of alerts
    QList<Alert> alerts;                ///< the newest of them, at most 50; they have no id
};

struct AlertRules
{
    QList<AlertRule> rules; ///< built-in ones first
    bool maySet = false;
};

/// What stood out in the access log, and by which rules: for managers, administrators and auditors of an office. Acts
/// and changes of rules are for managers and administrators. Each question and each act is an entry of the log before
/// the answer arrives. GUI thread; answers arrive there too.
///
/// Acts name the revision they were decided on: Conflict (alert_changed) when somebody else was faster. NotPermitted
/// (alert_about_you) for an alert about who asks. Comments have 10 to 500 characters.
class AlertsPort
{
public:
    virtual ~AlertsPort() = default;
    virtual Answer<AlertPage> alerts(const AlertQuery &query) = 0;
    /// With its acts. NotFound for one of another office.
    virtual Answer<Alert> alert(const QString &id) = 0;
    virtual Answer<Alert> acknowledgeAlert(const Alert &alert, const QString &comment) = 0;
    /// @param to one of AlertPage::handlers
    virtual Answer<Alert> assignAlert(const Alert &alert, const UserId &to) = 0;
    virtual Answer<Alert> closeAlert(const Alert &alert, AlertFinding finding, const QString &comment) = 0;
    virtual Answer<Alert> reopenAlert(const Alert &alert, const QString &comment) = 0;

    virtual Answer<AlertRules> alertRules() = 0;
    /// Makes it, or changes it from `rule.revision`. InvalidInput (rule_window, rule_threshold, invalid_field) for what
    /// faultOf() finds. @return the rule as it stands, durable; it counts within 5 s
    virtual Answer<AlertRule> keepAlertRule(const AlertRule &rule) = 0;
    /// Of one the clinic made. NotPermitted for a built-in one.
    virtual Answer<void> removeAlertRule(const AlertRule &rule) = 0;
    /// Nothing is raised and nothing kept. @param days 1 to 366
    virtual Answer<AlertTrial> tryAlertRule(const AlertRule &rule, int days) = 0;

    virtual Answer<WorkingHours> workingHours() = 0;
    /// @param hours isSound()
    virtual Answer<WorkingHours> keepWorkingHours(const WorkingHours &hours) = 0;
};

} // namespace attune::domain
