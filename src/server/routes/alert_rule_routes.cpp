// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/visible_text.h"
#include "protocol/alert_codec.h"
#include "protocol/paths.h"
#include "server/alerts/alert_rules.h"
#include "server/alerts/trial.h"
#include "server/routes/alert_answers.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/log_entries.h"

#include <algorithm>

namespace attune::server::routes {

using domain::AlertRule;
using domain::AlertRuleFault;
using domain::LogAction;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;

namespace {

constexpr qsizetype mostOwnRules = 200; ///< of one office

base::Result<void> logged(const Call &call, LogAction action, const QString &code, const QString &words = {})
{
    audit::Entry entry = entryFor(call, action);
    entry.code = code;
    entry.reason = words;
    return call.clinic.log.append({entry});
}

base::Result<void> may(const Call &call, Action action)
{
    const auto permit = authorise(call, action, officeResource(call.caller.office), false);
    return permit ? base::Result<void>() : base::Result<void>(permit.error());
}

Answer list(const Call &call)
{
    if (auto allowed = may(call, Action::SeeAlerts); !allowed)
        return allowed.error();
    if (auto written = logged(call, LogAction::AlertRulesRead, {}); !written)
        return written.error();
    return goodAnswer(
        domain::AlertRules{alerts::rulesOf(call.db, call.caller.office),
                           decisionOf(call, Action::SetAlertRules, officeResource(call.caller.office), false).allowed});
}

base::Result<void> checked(const AlertRule &rule)
{
    switch (faultOf(rule)) {
    case AlertRuleFault::None:
        return {};
    case AlertRuleFault::Name:
        return fail(ProblemCode::InvalidField, QStringLiteral("name has 1 to 80 characters"));
    case AlertRuleFault::Query:
        return fail(ProblemCode::InvalidField, QStringLiteral("query is a typed query without days, with one term"));
    case AlertRuleFault::Window:
        return fail(ProblemCode::RuleWindow);
    case AlertRuleFault::Threshold:
        return fail(ProblemCode::RuleThreshold);
    case AlertRuleFault::Factor:
        break;
    }
    return fail(ProblemCode::InvalidField, QStringLiteral("factor is 0, or 1 to 100"));
}

/// The rule of a body as it would be kept. @param before the one it changes
AlertRule ruleFrom(const Call &call, AlertRule said, const std::optional<AlertRule> &before)
{
    said.office = call.caller.office;
    said.isBuiltIn = before && before->isBuiltIn;
    said.mayBeOff = !before || before->mayBeOff;
    said.name = said.isBuiltIn ? QString() : base::cleanLine(said.name);
    said.query = said.query.trimmed();
    return said;
}

/// Of what watches over the watching only how loud it is may be changed.
bool isUntouchable(const AlertRule &rule, const AlertRule &before)
{
    AlertRule same = before;
    same.severity = rule.severity;
    same.revision = rule.revision;
    return !before.mayBeOff && same != rule;
}

QString changeOf(const AlertRule &rule, const std::optional<AlertRule> &before)
{
    if (!before)
        return QStringLiteral("made");
    if (before->isOn && !rule.isOn)
        return QStringLiteral("off");
    if (alerts::isWeaker(rule, *before))
        return QStringLiteral("weaker");
    return !before->isOn && rule.isOn ? QStringLiteral("on") : QStringLiteral("changed");
}

/// The rule's query may hold names, so it is kept as a text.
Answer keep(const Call &call, const AlertRule &rule, const std::optional<AlertRule> &before)
{
    if (auto written =
            logged(call, LogAction::AlertRuleChanged, changeOf(rule, before) + QLatin1Char(':') + rule.id, rule.query);
        !written)
        return written.error();
    if (!alerts::keepRule(call.db, rule, call.userId(), call.clinic.clock.now()))
        return fail(ProblemCode::AlertChanged);
    return goodAnswer(protocol::AlertRuleAnswer{rule});
}

Answer save(const Call &call)
{
    if (auto allowed = may(call, Action::SetAlertRules); !allowed)
        return allowed.error();
    const auto said = bodyAs<AlertRule>(call);
    if (!said)
        return said.error();
    const auto turn = turnFor(call, "alert rules", call.caller.office);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    const auto rules = alerts::rulesOf(call.db, call.caller.office);
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&call](const AlertRule &rule) { return rule.id == call.id; });
    const auto before = found == rules.end() ? std::nullopt : std::optional(*found);
    if (!before && (!isUuid(call.id) || said->revision != 0))
        return refuseAsAbsent(call, Action::SetAlertRules, {});
    if (!before && std::count_if(rules.begin(), rules.end(), [](const AlertRule &rule) { return !rule.isBuiltIn; }) >=
                       mostOwnRules)
        return fail(ProblemCode::InvalidField, QStringLiteral("an office has at most 200 rules of its own"));
    if (before && said->revision != before->revision)
        return fail(ProblemCode::AlertChanged);
    AlertRule rule = ruleFrom(call, *said, before);
    rule.id = call.id;
    if (auto sound = checked(rule); !sound)
        return sound.error();
    if (before && isUntouchable(rule, *before))
        return refuse(call, Action::SetAlertRules, officeResource(call.caller.office), ProblemCode::NotPermitted);
    ++rule.revision;
    return keep(call, rule, before);
}

Answer remove(const Call &call)
{
    if (auto allowed = may(call, Action::SetAlertRules); !allowed)
        return allowed.error();
    const auto turn = turnFor(call, "alert rules", call.caller.office);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    const auto rule = alerts::ruleOf(call.db, call.caller.office, call.id);
    if (!rule)
        return refuseAsAbsent(call, Action::SetAlertRules, {});
    if (rule->isBuiltIn)
        return refuse(call, Action::SetAlertRules, officeResource(call.caller.office), ProblemCode::NotPermitted);
    if (call.request.query.value(QStringLiteral("revision")) != QString::number(rule->revision))
        return fail(ProblemCode::AlertChanged);
    const QString change = rule->isOn ? QStringLiteral("off") : QStringLiteral("deleted");
    if (auto written = logged(call, LogAction::AlertRuleDeleted, change + QLatin1Char(':') + rule->id, rule->query);
        !written)
        return written.error();
    return alerts::removeRule(call.db, *rule) ? Answer(doneAnswer()) : Answer(fail(ProblemCode::AlertChanged));
}

/// One at a time for an office: each reads all of its time in the log.
Answer tryOut(const Call &call)
{
    if (auto allowed = may(call, Action::SetAlertRules); !allowed)
        return allowed.error();
    const auto body = bodyAs<protocol::TryRuleBody>(call);
    if (!body)
        return body.error();
    const auto before = alerts::ruleOf(call.db, call.caller.office, body->rule.id);
    AlertRule rule = ruleFrom(call, body->rule, before);
    if (!before && !isUuid(rule.id))
        rule.id.clear(); // no text of the caller's in the log
    if (rule.name.isEmpty())
        rule.name = QStringLiteral("-"); // one that has no name yet may be tried
    if (auto sound = checked(rule); !sound)
        return sound.error();
    const auto turn = turnFor(call, "alert trial", call.caller.office);
    if (!turn)
        return fail(ProblemCode::Busy);
    if (auto written = logged(call, LogAction::AlertRuleTried, rule.id, rule.query); !written)
        return written.error();
    auto trial = alerts::tryRule(call.db, rule, body->days, call.clinic.clock.now());
    if (!trial)
        return trial.error();
    for (domain::Alert &alert : trial->alerts)
        alert = shownAlert(call, alert, call.caller.office);
    return goodAnswer(*trial);
}

} // namespace

std::vector<Route> alertRuleRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::alertRules, "listAlertRules", Access::SignedIn, list},
        {"POST", p::tryAlertRule, "tryAlertRule", Access::SignedIn, tryOut},
        {"PUT", p::alertRule, "saveAlertRule", Access::SignedIn, save},
        {"DELETE", p::alertRule, "removeAlertRule", Access::SignedIn, remove},
    };
}

} // namespace attune::server::routes
