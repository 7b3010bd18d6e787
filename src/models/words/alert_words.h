// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_ports.h"

#include <QCoreApplication>

namespace attune::models {

/// What is said about alerts and their rules. GUI thread.
class AlertWords
{
    Q_DECLARE_TR_FUNCTIONS(AlertWords)

public:
    /// What stood out, as a heading: of a rule the clinic made its name.
    static QString title(const domain::Alert &alert);
    static QString title(const domain::AlertRule &rule);
    static QString severity(domain::AlertSeverity severity);
    static QString state(domain::AlertState state);
    static QString finding(domain::AlertFinding finding);
    static QString measure(domain::AlertMeasure measure);
    static QString grouping(domain::AlertGrouping grouping);
    /// "3 recordings", "1 day"
    static QString counted(domain::AlertMeasure measure, qint64 count);
    static QString window(std::chrono::seconds window);
    /// Who or what it is about, in a few words; empty for what concerns the clinic.
    static QString subject(const domain::Alert &alert);
    /// Why it was raised, in one sentence.
    static QString why(const domain::Alert &alert);
    /// The same with what it is: for where that does not stand beside it.
    static QString sentence(const domain::Alert &alert);
    /// What a rule looks for, in one sentence.
    static QString condition(const domain::AlertRule &rule);
    /// What is wrong with one; empty for none.
    static QString fault(domain::AlertRuleFault fault);
    /// "28 Nov 2026 10:28:05: Closed by Ruth Cohen (Justified). “…”"
    static QString act(const domain::AlertAct &act);
    /// "Would have raised 3 alerts in the last 90 days.", and of when the oldest entry is that was looked at.
    static QString trial(const domain::AlertTrial &trial);

private:
    static QString about(const domain::Alert &alert);
};

} // namespace attune::models
