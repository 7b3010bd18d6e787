// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/built_in_rules.h"

#include "domain/access_query.h"
#include "domain/consent.h"
#include "domain/log_action.h"
#include "server/alerts/content_actions.h"
#include "server/policy/decision_table.h"

#include <algorithm>

namespace attune::server::alerts {

using namespace domain;
using K = AlertKind;
using M = AlertMeasure;
using P = AlertGrouping;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::hours day{24};

AccessTerm among(AccessField field, const QStringList &values)
{
    return {field, values, false};
}

AccessTerm except(AccessField field, const QStringList &values)
{
    return {field, values, true};
}

AccessTerm actions(std::initializer_list<LogAction> these)
{
    QStringList names;
    for (const LogAction action : these)
        names << textOf(action);
    return among(AccessField::Action, names);
}

AccessTerm marked(AccessMark mark)
{
    return among(AccessField::Mark, {nameOf(mark)});
}

AccessTerm notPatients()
{
    return except(AccessField::Role, {textOf(Role::Patient)});
}

AccessTerm notRefused()
{
    return except(AccessField::Outcome, {textOf(LogOutcome::Refused)});
}

/// Whoever does not treat the client and does not supervise who does: quality, training, an emergency.
AccessTerm notForCare(bool supervisionToo)
{
    QStringList purposes = {textOf(Purpose::Care)};
    if (supervisionToo)
        purposes << textOf(Purpose::Supervision);
    return except(AccessField::Purpose, purposes);
}

/// Where the law opens recordings, somebody else has agreed (policy/ACCESS_AND_CONSENT.md).
AccessTerm notByLaw()
{
    QStringList paths;
    for (const policy::LegalPath path :
         {policy::LegalPath::Complaint, policy::LegalPath::CourtOrder, policy::LegalPath::LegalDuty})
        paths << policy::textOf(path);
    return except(AccessField::Purpose, paths);
}

AccessTerm content()
{
    return among(AccessField::Action, contentActions());
}

AlertRule rule(K kind, const QList<AccessTerm> &terms, M counts, P per, std::chrono::seconds window, qint64 threshold,
               double factor = 0)
{
    AlertRule made;
    made.id = textOf(kind);
    made.query = textOf(AccessQuery{terms, {}});
    made.counts = counts;
    made.per = per;
    made.window = window;
    made.threshold = threshold;
    made.factor = factor;
    made.severity = rowOf(kind).severity;
    made.isOn = true;
    made.isBuiltIn = true;
    return made;
}

AlertRule always(AlertRule rule)
{
    rule.mayBeOff = false;
    return rule;
}

QList<AlertRule> aboutContent()
{
    const auto opened = [](const QList<AccessTerm> &more) {
        return QList<AccessTerm>{content(), notPatients(), notRefused()} + more;
    };
    return {
        rule(K::BulkViewing, opened({}), M::Recordings, P::Person, 1h, 25),
        rule(K::ManyClients, opened({}), M::Clients, P::Person, 1h, 12),
        rule(K::UnusualClients, opened({}), M::Clients, P::Person, 7 * day, 30, 2.5),
        rule(K::FirstAccess, opened({marked(AccessMark::FirstAccess), notForCare(false)}), M::Clients, P::Person,
             14 * day, 8, 2.5),
        rule(K::SameClientAgain, opened({notForCare(true), notByLaw()}), M::Days, P::PersonAndClient, 14 * day, 4),
        rule(K::OutsideHours, opened({marked(AccessMark::OutsideHours)}), M::Days, P::Person, 14 * day, 4, 3),
        rule(K::SameFamilyName, opened({marked(AccessMark::SameFamilyName), notForCare(false), notByLaw()}), M::Entries,
             P::PersonAndClient, day, 1),
        rule(K::OwnRecord, opened({marked(AccessMark::OwnRecord)}), M::Entries, P::PersonAndClient, day, 1),
        rule(K::ManyDownloads, {among(AccessField::Action, copyActions()), notPatients(), notRefused()}, M::Recordings,
             P::Person, 1h, 10),
        rule(K::AfterWithdrawal, opened({marked(AccessMark::AfterWithdrawal), notByLaw()}), M::Entries,
             P::PersonAndClient, day, 1),
    };
}

QList<AlertRule> aboutAccounts()
{
    return {
        rule(K::RepeatedRefusals,
             {actions({LogAction::AccessDenied, LogAction::AuthorizationFailure, LogAction::ClientLookupRefused}),
              notPatients()},
             M::Entries, P::Person, 1h, 15),
        rule(K::NewDevice, {marked(AccessMark::NewDevice)}, M::Devices, P::Person, 14 * day, 2),
        rule(K::NewPlace, {actions({LogAction::SignIn}), marked(AccessMark::NewPlace)}, M::Places, P::Person, 7 * day,
             3),
        rule(K::SeveralDevices, {notPatients(), notRefused()}, M::Devices, P::Person, 1h, 3),
        rule(K::SeveralPlaces, {content(), notPatients(), notRefused()}, M::Places, P::Person, 10min, 2),
        rule(K::BreakGlass, {actions({LogAction::BreakGlassOpened}), notRefused()}, M::Entries, P::PersonAndClient, day,
             1),
        rule(K::BreakGlassRepeated, {actions({LogAction::BreakGlassOpened}), notRefused()}, M::Clients, P::Person,
             30 * day, 3),
        rule(K::PasswordGuessing, {actions({LogAction::GuessingNoticed})}, M::Entries, P::Office, day, 1),
    };
}

QList<AlertRule> aboutTheClinic()
{
    return {
        rule(K::EarlyDeletion, {marked(AccessMark::EarlyDeletion)}, M::Entries, P::Person, day, 1),
        rule(K::DeviceReports,
             {actions({LogAction::DeviceGap, LogAction::DeviceChainBroken, LogAction::DeviceHistoryForked})},
             M::Entries, P::Device, day, 1),
        always(rule(K::LogDamaged,
                    {actions({LogAction::LogDamaged, LogAction::TextExchanged, LogAction::EntryIdTaken,
                              LogAction::LogDamageAccepted})},
                    M::Entries, P::Office, 1h, 1)),
        rule(K::ClockJump, {actions({LogAction::ClockJumped})}, M::Entries, P::Office, 1h, 1),
        always(rule(K::OversightWeakened,
                    {among(AccessField::Code, {QStringLiteral("weaker"), QStringLiteral("off")}),
                     actions({LogAction::AlertRuleChanged, LogAction::AlertRuleDeleted})},
                    M::Entries, P::Person, day, 1)),
        // Not a check: the program reads the log for one each time, and who is told of every check heeds no alert.
        rule(K::LargeExport,
             {marked(AccessMark::LargeExport), except(AccessField::Action, {textOf(LogAction::AccessLogChecked)})},
             M::Entries, P::Person, day, 1),
    };
}

} // namespace

const QList<AlertRule> &builtInRules()
{
    static const QList<AlertRule> rules = aboutContent() + aboutAccounts() + aboutTheClinic();
    return rules;
}

const AlertRule *builtInRule(const QString &id)
{
    const auto &rules = builtInRules();
    const auto found = std::find_if(rules.begin(), rules.end(), [&id](const AlertRule &rule) { return rule.id == id; });
    return found == rules.end() ? nullptr : &*found;
}

} // namespace attune::server::alerts
