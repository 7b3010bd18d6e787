// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/oversight_codec.h"
#include "protocol/paths.h"
#include "server/audit/log_coverage.h"
#include "server/audit/log_removals.h"
#include "server/audit/log_tree.h"
#include "server/identity/auditors.h"
#include "server/policy/decision_table.h"
#include "server/retention/log_retention.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"

namespace attune::server::routes {

using domain::KeepClass;
using domain::LogAction;
using policy::Action;

namespace {

QList<domain::KeepingRule> keepingOf(const policy::RetentionPolicies &policies)
{
    QList<domain::KeepingRule> rules;
    const QStringList places = policies.jurisdictions();
    for (const QString &place : places) {
        const policy::RetentionPolicy &policy = policies.of(place);
        rules.append({policy.jurisdiction, policy.yearsAfterLastService, policy.yearsAfterComingOfAge,
                      policy.ageOfMajority, policy.warnDays, policy.graceDays});
    }
    return rules;
}

/// A period for each class; 0 where entries of it are kept for good.
QList<domain::LogPeriod> periodsOf(const retention::LogPeriods &periods)
{
    return {{textOf(KeepClass::Care), periods.care},
            {textOf(KeepClass::Security), periods.security},
            {textOf(KeepClass::Evidence), 0}};
}

domain::LogCoverage coverageOf(store::Connection &connection)
{
    const auto counts = audit::removalCounts(connection);
    return {audit::treeSize(connection), counts.removed, audit::logBegan(connection), counts.last};
}

/// The policy and what else an auditor holds the log against. The state of the keys is in the clinic's status.
Answer oversight(const Call &call)
{
    if (auto allowed = authorise(call, Action::SeeStatus, officeResource(call.caller.office), false); !allowed)
        return allowed.error();
    if (auto logged = call.clinic.log.append({entryFor(call, LogAction::OversightRead)}); !logged)
        return logged.error();
    const auto periods = retention::logPeriods(call.db);
    domain::Oversight oversight;
    oversight.policy = QString::fromUtf8(policy::printedTable());
    oversight.keeping = keepingOf(call.clinic.retentionPolicies);
    oversight.logPeriods = periodsOf(periods);
    oversight.removesExpired = periods.isOn();
    oversight.coverage = coverageOf(call.db);
    oversight.auditors = identity::auditorsOf(call.db, shownOffice(call), call.clinic.clock.now());
    const auto names = namesOfShown(call);
    for (domain::AuditorTerm &term : oversight.auditors)
        term.office = names.value(term.office);
    return goodAnswer(protocol::OversightAnswer{oversight});
}

} // namespace

std::vector<Route> oversightRoutes()
{
    return {{"GET", protocol::paths::oversight, "getOversight", Access::SignedIn, oversight}};
}

} // namespace attune::server::routes
