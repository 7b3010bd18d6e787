// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/alert_words.h"

#include "models/words/words.h"

namespace attune::models {

using namespace domain;

namespace {

QString kindWords(const QString &name)
{
    const auto kind = alertKindFromText(name);
    return QCoreApplication::translate("AlertKind", rowOf(kind.value_or(AlertKind::Custom)).words);
}

} // namespace

QString AlertWords::title(const Alert &alert)
{
    return alert.ruleName.isEmpty() ? kindWords(alert.kind.text()) : alert.ruleName;
}

QString AlertWords::title(const AlertRule &rule)
{
    return rule.isBuiltIn ? kindWords(rule.id) : rule.name;
}

QString AlertWords::severity(AlertSeverity severity)
{
    switch (severity) {
    case AlertSeverity::Low:
        return tr("Low");
    case AlertSeverity::Medium:
        return tr("Medium");
    case AlertSeverity::High:
        break;
    }
    return tr("High");
}

QString AlertWords::state(AlertState state)
{
    switch (state) {
    case AlertState::Open:
        return tr("Open");
    case AlertState::Acknowledged:
        return tr("Acknowledged");
    case AlertState::Closed:
        break;
    }
    return tr("Closed");
}

QString AlertWords::finding(AlertFinding finding)
{
    switch (finding) {
    case AlertFinding::None:
        return {};
    case AlertFinding::Justified:
        return tr("Justified");
    case AlertFinding::Misuse:
        return tr("Misuse");
    case AlertFinding::Mistake:
        return tr("Mistake");
    case AlertFinding::FalseAlarm:
        break;
    }
    return tr("False alarm");
}

QString AlertWords::measure(AlertMeasure measure)
{
    switch (measure) {
    case AlertMeasure::Entries:
        return tr("Entries");
    case AlertMeasure::Clients:
        return tr("Different clients");
    case AlertMeasure::Recordings:
        return tr("Different recordings");
    case AlertMeasure::Devices:
        return tr("Different devices");
    case AlertMeasure::Places:
        return tr("Different networks");
    case AlertMeasure::Days:
        break;
    }
    return tr("Different days");
}

QString AlertWords::grouping(AlertGrouping grouping)
{
    switch (grouping) {
    case AlertGrouping::Office:
        return tr("All together");
    case AlertGrouping::Person:
        return tr("Each person");
    case AlertGrouping::Client:
        return tr("Each client");
    case AlertGrouping::Recording:
        return tr("Each recording");
    case AlertGrouping::Device:
        return tr("Each device");
    case AlertGrouping::PersonAndClient:
        break;
    }
    return tr("Each person with each client");
}

QString AlertWords::counted(AlertMeasure measure, qint64 count)
{
    const int n = static_cast<int>(count);
    switch (measure) {
    case AlertMeasure::Entries:
        return tr("%n entries", nullptr, n);
    case AlertMeasure::Clients:
        return tr("%n clients", nullptr, n);
    case AlertMeasure::Recordings:
        return tr("%n recordings", nullptr, n);
    case AlertMeasure::Devices:
        return tr("%n devices", nullptr, n);
    case AlertMeasure::Places:
        return tr("%n networks", nullptr, n);
    case AlertMeasure::Days:
        break;
    }
    return tr("%n days", nullptr, n);
}

QString AlertWords::window(std::chrono::seconds window)
{
    using namespace std::chrono;
    if (window % 24h == 0s)
        return tr("%n days", "a time", static_cast<int>(window / 24h));
    if (window % 1h == 0s)
        return tr("%n hours", "a time", static_cast<int>(window / 1h));
    return tr("%n minutes", "a time", static_cast<int>(window / 1min));
}

QString AlertWords::subject(const Alert &alert)
{
    const QString person = alert.personId.isEmpty()     ? QString()
                           : alert.personName.isEmpty() ? tr("Name not shown to you")
                                                        : alert.personName;
    const QString client = alert.clientName;
    QString who = person;
    if (!client.isEmpty())
        who = person.isEmpty() ? tr("Client %1").arg(client) : tr("%1, client %2").arg(person, client);
    return who.isEmpty() || alert.office.isEmpty() ? who : tr("%1 (%2)", "person, office").arg(who, alert.office);
}

/// Whom the sentence is about, as its beginning.
QString AlertWords::about(const Alert &alert)
{
    const QString who = subject(alert);
    if (!who.isEmpty())
        return who;
    return alert.office.isEmpty() ? tr("The clinic") : tr("Office %1").arg(alert.office);
}

QString AlertWords::why(const Alert &alert)
{
    if (alert.threshold <= 1) // one entry is enough, or a part of the server says it
        return tr("%1: %2.").arg(about(alert), title(alert));
    if (alert.usual)
        return tr("%1: %2 within %3, where about %4 is usual.")
            .arg(about(alert), counted(alert.counts, alert.counted), window(alert.window),
                 QLocale().toString(*alert.usual, 'f', 1));
    return tr("%1: %2 within %3, where the rule alerts from %4 on.")
        .arg(about(alert), counted(alert.counts, alert.counted), window(alert.window),
             QLocale().toString(alert.threshold));
}

QString AlertWords::sentence(const Alert &alert)
{
    return alert.threshold <= 1 ? why(alert)
                                : tr("%1. %2", "what an alert is, and why it was raised").arg(title(alert), why(alert));
}

QString AlertWords::condition(const AlertRule &rule)
{
    const QString base =
        tr("%1: %2 within %3").arg(grouping(rule.per), counted(rule.counts, rule.threshold), window(rule.window));
    if (rule.factor <= 0)
        return base;
    return tr("%1, and %2 times what is usual").arg(base, QLocale().toString(rule.factor, 'g', 3));
}

QString AlertWords::fault(AlertRuleFault fault)
{
    switch (fault) {
    case AlertRuleFault::None:
        return {};
    case AlertRuleFault::Name:
        return tr("Give the rule a name of up to 80 characters.");
    case AlertRuleFault::Query:
        return tr("Enter a query without days, for example: action:download -role:patient");
    case AlertRuleFault::Window:
        return tr("The time window must be between one minute and 31 days.");
    case AlertRuleFault::Threshold:
        return tr("The threshold must be at least one.");
    case AlertRuleFault::Factor:
        break;
    }
    return tr("Times what is usual: 1 to 100, or 0 for none.");
}

QString AlertWords::act(const AlertAct &act)
{
    const QString when = Words::moment(act.at);
    const QString by = act.byName;
    QString said;
    switch (act.kind) {
    case AlertAct::Kind::Raised:
        said = tr("%1: Raised").arg(when);
        break;
    case AlertAct::Kind::Acknowledged:
        said = tr("%1: Acknowledged by %2").arg(when, by);
        break;
    case AlertAct::Kind::Assigned:
        said = tr("%1: Assigned to %3 by %2").arg(when, by, act.toName);
        break;
    case AlertAct::Kind::Closed:
        said = tr("%1: Closed by %2 (%3)").arg(when, by, finding(act.finding));
        break;
    case AlertAct::Kind::Reopened:
        said = tr("%1: Reopened by %2").arg(when, by);
        break;
    }
    return act.comment.isEmpty() ? said : tr("%1. “%2”", "what was done, and why").arg(said, act.comment);
}

QString AlertWords::trial(const AlertTrial &trial)
{
    if (trial.until)
        return tr("This took too long. Would have raised %1 before %2; later entries were not checked. Try fewer days.")
            .arg(tr("%n alerts", nullptr, trial.count), Words::dateTime(*trial.until));
    if (!trial.since)
        return tr("There are no entries in the last %n days.", nullptr, trial.days);
    return tr("Would have raised %1 in the last %2. The oldest entry looked at is from %3.")
        .arg(tr("%n alerts", nullptr, trial.count), tr("%n days", "a time", trial.days), Words::date(*trial.since));
}

} // namespace attune::models
