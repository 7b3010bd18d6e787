// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/alert.h"

#include "domain/access_query.h"
#include "domain/named_values.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace attune::domain {

namespace {

using K = AlertKind;
using S = AlertSeverity;

/// One line a row, whatever its length: it is read like a table.
// clang-format off
constexpr auto table = std::to_array<AlertKindRow>({
    {K::BulkViewing, "bulkViewing", S::High, QT_TRANSLATE_NOOP("AlertKind", "Many recordings opened in a short time")},
    {K::ManyClients, "manyClients", S::High, QT_TRANSLATE_NOOP("AlertKind", "Content of many clients opened in a short time")},
    {K::UnusualClients, "unusualClients", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "More clients than usual for this person")},
    {K::FirstAccess, "firstAccess", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "Several clients opened for the first time")},
    {K::SameClientAgain, "sameClientAgain", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "The same client opened on several days without treating them")},
    {K::OutsideHours, "outsideHours", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "Opened outside working hours")},
    {K::SameFamilyName, "sameFamilyName", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "Client with the same family name opened")},
    {K::OwnRecord, "ownRecord", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "Own record opened")},
    {K::RepeatedRefusals, "repeatedRefusals", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "Repeated refusals")},
    {K::ManyDownloads, "manyDownloads", S::High, QT_TRANSLATE_NOOP("AlertKind", "Many downloads")},
    {K::AfterWithdrawal, "afterWithdrawal", S::High, QT_TRANSLATE_NOOP("AlertKind", "Opened after the consent was withdrawn")},
    {K::EarlyDeletion, "earlyDeletion", S::High, QT_TRANSLATE_NOOP("AlertKind", "Deletion before the end of the retention period")},
    {K::NewDevice, "newDevice", S::Low, QT_TRANSLATE_NOOP("AlertKind", "Several new devices")},
    {K::NewPlace, "newPlace", S::Low, QT_TRANSLATE_NOOP("AlertKind", "Signed in from a new network")},
    {K::SeveralDevices, "severalDevices", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "One account on several devices at once")},
    {K::SeveralPlaces, "severalPlaces", S::High, QT_TRANSLATE_NOOP("AlertKind", "One account in several networks at once")},
    {K::BreakGlass, "breakGlass", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "Emergency access opened")},
    {K::BreakGlassRepeated, "breakGlassRepeated", S::High, QT_TRANSLATE_NOOP("AlertKind", "Emergency access opened repeatedly")},
    {K::PasswordGuessing, "passwordGuessing", S::High, QT_TRANSLATE_NOOP("AlertKind", "Password guessing")},
    {K::DeviceReports, "deviceReports", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "Reports from a device are missing or inconsistent")},
    {K::LogDamaged, "damagedLog", S::High, QT_TRANSLATE_NOOP("AlertKind", "The access log was changed")},
    {K::ClockJump, "clockJump", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "A clock jumped")},
    {K::OversightWeakened, "oversightWeakened", S::High, QT_TRANSLATE_NOOP("AlertKind", "Oversight was weakened")},
    {K::LargeExport, "largeExport", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "Large export of the access log")},
    {K::LogCheckFailed, "logCheckFailed", S::High, QT_TRANSLATE_NOOP("AlertKind", "A check of the access log failed")},
    {K::PurgeOverdue, "purgeOverdue", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "Deletion is overdue")},
    {K::RecordingWithoutConsent, "recordingWithoutConsent", S::High, QT_TRANSLATE_NOOP("AlertKind", "Recorded without a consent")},
    {K::ReviewOverdue, "reviewOverdue", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "Activity review is overdue")},
    {K::Custom, "custom", S::Medium, QT_TRANSLATE_NOOP("AlertKind", "A rule of the clinic")},
});
// clang-format on

static_assert(isComplete(table, K::Custom, &AlertKindRow::kind), "a row for each kind, in order");
static_assert(isFilled(table, &AlertKindRow::name) && isFilled(table, &AlertKindRow::words));

constexpr auto severities = std::to_array<NamedValue<AlertSeverity>>(
    {{AlertSeverity::Low, "low"}, {AlertSeverity::Medium, "medium"}, {AlertSeverity::High, "high"}});
static_assert(areNamed(severities, AlertSeverity::High));

constexpr auto measures = std::to_array<NamedValue<AlertMeasure>>({{AlertMeasure::Entries, "entries"},
                                                                   {AlertMeasure::Clients, "clients"},
                                                                   {AlertMeasure::Recordings, "recordings"},
                                                                   {AlertMeasure::Devices, "devices"},
                                                                   {AlertMeasure::Places, "places"},
                                                                   {AlertMeasure::Days, "days"}});
static_assert(areNamed(measures, AlertMeasure::Days));

constexpr auto groupings =
    std::to_array<NamedValue<AlertGrouping>>({{AlertGrouping::Office, "office"},
                                              {AlertGrouping::Person, "person"},
                                              {AlertGrouping::Client, "client"},
                                              {AlertGrouping::Recording, "recording"},
                                              {AlertGrouping::Device, "device"},
                                              {AlertGrouping::PersonAndClient, "personAndClient"}});
static_assert(areNamed(groupings, AlertGrouping::PersonAndClient));

constexpr auto states = std::to_array<NamedValue<AlertState>>(
    {{AlertState::Open, "open"}, {AlertState::Acknowledged, "acknowledged"}, {AlertState::Closed, "closed"}});
static_assert(areNamed(states, AlertState::Closed));

constexpr auto findings = std::to_array<NamedValue<AlertFinding>>({{AlertFinding::None, "none"},
                                                                   {AlertFinding::Justified, "justified"},
                                                                   {AlertFinding::Misuse, "misuse"},
                                                                   {AlertFinding::Mistake, "mistake"},
                                                                   {AlertFinding::FalseAlarm, "falseAlarm"}});
static_assert(areNamed(findings, AlertFinding::FalseAlarm));

constexpr auto acts = std::to_array<NamedValue<AlertAct::Kind>>({{AlertAct::Kind::Raised, "raised"},
                                                                 {AlertAct::Kind::Acknowledged, "acknowledged"},
                                                                 {AlertAct::Kind::Assigned, "assigned"},
                                                                 {AlertAct::Kind::Closed, "closed"},
                                                                 {AlertAct::Kind::Reopened, "reopened"}});
static_assert(areNamed(acts, AlertAct::Kind::Reopened));

} // namespace

std::span<const AlertKindRow> alertKinds()
{
    return table;
}

const AlertKindRow &rowOf(AlertKind kind)
{
    return table.at(static_cast<std::size_t>(kind));
}

QString textOf(AlertKind kind)
{
    return QString::fromLatin1(rowOf(kind).name);
}

std::optional<AlertKind> alertKindFromText(QStringView name)
{
    return wordNamed(table, &AlertKindRow::kind, name);
}

QString textOf(AlertSeverity severity)
{
    return nameIn(severities, severity);
}

std::optional<AlertSeverity> alertSeverityFromText(QStringView name)
{
    return valueIn(severities, name);
}

QString textOf(AlertMeasure measure)
{
    return nameIn(measures, measure);
}

std::optional<AlertMeasure> alertMeasureFromText(QStringView name)
{
    return valueIn(measures, name);
}

QString textOf(AlertGrouping grouping)
{
    return nameIn(groupings, grouping);
}

std::optional<AlertGrouping> alertGroupingFromText(QStringView name)
{
    return valueIn(groupings, name);
}

QString textOf(AlertState state)
{
    return nameIn(states, state);
}

std::optional<AlertState> alertStateFromText(QStringView name)
{
    return valueIn(states, name);
}

QString textOf(AlertFinding finding)
{
    return nameIn(findings, finding);
}

std::optional<AlertFinding> alertFindingFromText(QStringView name)
{
    return valueIn(findings, name);
}

QString textOf(AlertAct::Kind kind)
{
    return nameIn(acts, kind);
}

std::optional<AlertAct::Kind> alertActFromText(QStringView name)
{
    return valueIn(acts, name);
}

AlertRuleFault faultOf(const AlertRule &rule)
{
    if (!rule.isBuiltIn && (rule.name.trimmed().isEmpty() || rule.name.size() > longestRuleName))
        return AlertRuleFault::Name;
    if (const ParsedAccessQuery parsed = parseAccessQuery(rule.query);
        parsed.fault || parsed.query.terms.isEmpty() || parsed.query.days != AccessDays())
        return AlertRuleFault::Query;
    if (rule.window < shortestWindow || rule.window > longestWindow)
        return AlertRuleFault::Window;
    if (rule.threshold < 1 || rule.threshold > highestThreshold)
        return AlertRuleFault::Threshold;
    const bool hasFactor = rule.factor >= 1 && rule.factor <= 100; // false for what is no number
    return hasFactor || rule.factor == 0 ? AlertRuleFault::None : AlertRuleFault::Factor;
}

WorkingHours usualWorkingHours(const QString &zone)
{
    WorkingHours hours{zone, {}};
    std::fill_n(hours.days.begin(), 5, WorkingHours::Day{7 * 60, 21 * 60});
    hours.days[5] = {8 * 60, 18 * 60};
    return hours;
}

bool isSound(const WorkingHours &hours)
{
    // Without a name Qt takes the time zone of the computer.
    return !hours.zone.isEmpty() && QTimeZone(hours.zone.toUtf8()).isValid() &&
           std::ranges::all_of(hours.days, [](const WorkingHours::Day &day) {
               return day.from >= 0 && day.from <= day.until && day.until <= 24 * 60;
           });
}

} // namespace attune::domain
