// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/alert_codec.h"

#include "protocol/domain_words.h"
#include "protocol/keys.h"

namespace attune::protocol {

using namespace domain;

namespace {

constexpr Bounds<qint64> counts{0, largestInteger};
constexpr Bounds<qint64> revisions{0, 1'000'000'000};
constexpr Bounds<qint64> minutes{0, 24 * 60};
constexpr Bounds<qint64> trialDays{1, 366};
constexpr Bounds<double> factors{0, 100};
constexpr Bounds<double> averages{0, 1e12};
constexpr std::chrono::seconds longest{longestWindow};
constexpr qsizetype longestQuery = 2000;

/// The words of an enum of which every value is written.
template <typename E>
Words<E> wordsTo(E last)
{
    Words<E> words{{}, [](E value) { return textOf(value); }};
    for (int i = 0; i <= static_cast<int>(last); ++i)
        words.all.push_back(static_cast<E>(i));
    return words;
}

const Words<AlertSeverity> severities = wordsTo(AlertSeverity::High);
const Words<AlertMeasure> measures = wordsTo(AlertMeasure::Days);
const Words<AlertGrouping> groupings = wordsTo(AlertGrouping::PersonAndClient);
const Words<AlertState> states = wordsTo(AlertState::Closed);
const Words<AlertFinding> findings = wordsTo(AlertFinding::FalseAlarm);
const Words<AlertAct::Kind> actKinds = wordsTo(AlertAct::Kind::Reopened);

/// What an alert is about; empty where it is about none of it.
void describeSubject(Members &members, Alert &alert)
{
    members.id(key::personId, alert.personId);
    members.text(key::personName, alert.personName);
    if (members.reads() || alert.personRole != Role::Unknown)
        members.word(key::personRole, alert.personRole, roleWords(), rule::orOmitted);
    members.id(key::clientId, alert.clientId);
    members.text(key::clientName, alert.clientName);
    members.id(key::recordingId, alert.recordingId);
    members.text(key::device, alert.device);
    members.text(key::place, alert.place);
    members.text(key::query, alert.query, {}, longestQuery);
}

} // namespace

static void describe(Members &members, AlertAct &act)
{
    members.word(key::kind, act.kind, actKinds, rule::required);
    members.instant(key::at, act.at, rule::required);
    members.text(key::userId, act.byId);
    members.text(key::userName, act.byName);
    members.text(key::toName, act.toName, rule::orOmitted);
    if (members.reads() || act.finding != AlertFinding::None)
        members.word(key::finding, act.finding, findings, rule::orOmitted);
    members.text(key::comment, act.comment, rule::orOmitted);
}

void describe(Members &members, Alert &alert)
{
    members.text(key::id, alert.id);
    members.named(key::kind, alert.kind, rule::required);
    members.text(key::rule, alert.rule);
    members.text(key::ruleName, alert.ruleName);
    members.word(key::severity, alert.severity, severities, rule::required);
    members.word(key::state, alert.state, states, rule::required);
    members.instant(key::raisedAt, alert.raisedAt, rule::required);
    members.instant(key::firstAt, alert.firstAt, rule::required);
    members.instant(key::lastAt, alert.lastAt, rule::required);
    members.integer(key::counted, alert.counted, counts);
    members.word(key::counts, alert.counts, measures);
    members.word(key::per, alert.per, groupings);
    members.length(key::windowSeconds, alert.window, longest);
    members.integer(key::threshold, alert.threshold, counts);
    members.real(key::usual, alert.usual, averages, rule::plain);
    describeSubject(members, alert);
    members.text(key::office, alert.office);
    members.flag(key::isAboutYou, alert.isAboutYou);
    members.id(key::assignedTo, alert.assignedTo);
    members.text(key::assignedToName, alert.assignedToName);
    members.integer(key::revision, alert.revision, revisions);
    members.list(key::acts, alert.acts);
}

static void describe(Members &members, AlertHandler &handler)
{
    members.id(key::id, handler.id, rule::required);
    members.text(key::name, handler.name, rule::required);
}

void describe(Members &members, AlertPage &page)
{
    members.rows(key::alerts, page.alerts);
    members.text(key::nextCursor, page.nextCursor, rule::orNull);
    members.integer(key::openAlerts, page.open, {0, 1'000'000'000});
    members.list(key::handlers, page.handlers);
    members.flag(key::mayHandle, page.mayHandle);
    members.flag(key::maySet, page.maySetRules);
}

void describe(Members &members, AlertAnswer &answer)
{
    members.object(key::alert, answer.alert, rule::required);
}

void describe(Members &members, AlertActBody &body)
{
    members.integer(key::revision, body.revision, revisions, rule::present);
    describe(members, body.why);
}

void describe(Members &members, CloseAlertBody &body)
{
    describe(members, body.act);
    members.word(key::finding, body.finding, findings, rule::required);
}

void describe(Members &members, AssignAlertBody &body)
{
    members.integer(key::revision, body.revision, revisions, rule::present);
    members.id(key::assignedTo, body.to, rule::required);
}

void describe(Members &members, AlertRule &rule)
{
    members.text(key::id, rule.id);
    members.text(key::name, rule.name);
    members.text(key::query, rule.query, rule::required);
    members.word(key::counts, rule.counts, measures, rule::required);
    members.word(key::per, rule.per, groupings, rule::required);
    // Bounds are what faultOf() says, with a code of its own for each: here is only what fits.
    qint64 seconds = rule.window.count();
    members.integer(key::windowSeconds, seconds, {-largestInteger, largestInteger}, rule::present);
    members.integer(key::threshold, rule.threshold, {-largestInteger, largestInteger}, rule::present);
    std::optional<double> factor(rule.factor);
    members.real(key::factor, factor, factors, rule::plain);
    members.word(key::severity, rule.severity, severities, rule::required);
    members.flag(key::isOn, rule.isOn);
    members.flag(key::isBuiltIn, rule.isBuiltIn);
    members.flag(key::mayBeOff, rule.mayBeOff);
    members.integer(key::revision, rule.revision, revisions);
    if (members.reads()) {
        rule.window = std::chrono::seconds(seconds);
        rule.factor = factor.value_or(0);
    }
}

void describe(Members &members, AlertRules &rules)
{
    members.rows(key::rules, rules.rules);
    members.flag(key::maySet, rules.maySet);
}

void describe(Members &members, AlertRuleAnswer &answer)
{
    members.object(key::rule, answer.rule, rule::required);
}

void describe(Members &members, TryRuleBody &body)
{
    members.object(key::rule, body.rule, rule::required);
    members.integer(key::days, body.days, trialDays, rule::present);
}

void describe(Members &members, AlertTrial &trial)
{
    members.integer(key::days, trial.days, trialDays, rule::present);
    members.instant(key::since, trial.since, rule::plain);
    members.instant(key::until, trial.until, rule::plain);
    members.integer(key::count, trial.count, {0, 1'000'000'000});
    members.rows(key::alerts, trial.alerts);
}

static void describe(Members &members, WorkingHours::Day &day)
{
    members.integer(key::fromMinute, day.from, minutes, rule::present);
    members.integer(key::untilMinute, day.until, minutes, rule::present);
}

void describe(Members &members, WorkingHours &hours)
{
    members.text(key::zone, hours.zone, rule::required);
    QList<WorkingHours::Day> days(hours.days.begin(), hours.days.end());
    members.list(key::days, days, rule::present);
    if (!members.reads())
        return;
    days.resize(static_cast<qsizetype>(hours.days.size())); // on a day that is not there nobody works
    std::copy(days.begin(), days.end(), hours.days.begin());
}

void describe(Members &members, WorkingHoursAnswer &answer)
{
    members.object(key::workingHours, answer.hours, rule::required);
}

} // namespace attune::protocol
