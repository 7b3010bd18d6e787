// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/alerts/alert_rules.h"

#include "server/alerts/built_in_rules.h"
#include "server/store/columns.h"

#include <algorithm>

namespace attune::server::alerts {

using domain::AlertGrouping;
using domain::AlertMeasure;
using domain::AlertRule;
using domain::AlertSeverity;
namespace personal = store::personal;

namespace {

enum class Column { Id, Name, Query, Counts, Per, Window, Threshold, Factor, Severity, IsOn, Revision };
constexpr auto table = store::selected<Column>({{Column::Id, "id"},
                                                {Column::Name, "name"},
                                                {Column::Query, "query"},
                                                {Column::Counts, "counts"},
                                                {Column::Per, "per"},
                                                {Column::Window, "window_s"},
                                                {Column::Threshold, "threshold"},
                                                {Column::Factor, "factor"},
                                                {Column::Severity, "severity"},
                                                {Column::IsOn, "is_on"},
                                                {Column::Revision, "revision"}});

AlertRule ruleFrom(const store::Statement &row, const QString &office)
{
    AlertRule rule;
    rule.id = row.text(Column::Id);
    rule.office = office;
    rule.name = row.opened(Column::Name, personal::alertRuleName, rule.id);
    rule.query = row.opened(Column::Query, personal::alertRuleQuery, rule.id);
    rule.counts = domain::alertMeasureFromText(row.text(Column::Counts)).value_or(AlertMeasure::Entries);
    rule.per = domain::alertGroupingFromText(row.text(Column::Per)).value_or(AlertGrouping::Person);
    rule.window = std::chrono::seconds(row.number(Column::Window));
    rule.threshold = row.number(Column::Threshold);
    rule.factor = row.value(Column::Factor).toDouble();
    rule.severity = domain::alertSeverityFromText(row.text(Column::Severity)).value_or(AlertSeverity::Medium);
    rule.isOn = row.flag(Column::IsOn);
    rule.revision = static_cast<int>(row.number(Column::Revision));
    if (const AlertRule *builtIn = builtInRule(rule.id)) {
        rule.isBuiltIn = true;
        rule.mayBeOff = builtIn->mayBeOff;
    }
    return rule;
}

QList<AlertRule> rowsOf(store::Connection &connection, const QString &office)
{
    auto rows =
        connection.run(QStringLiteral("SELECT %1 FROM alert_rules WHERE office_id = ?").arg(table.list()), {office});
    QList<AlertRule> rules;
    while (rows.next())
        rules << ruleFrom(rows, office);
    return rules;
}

} // namespace

QList<AlertRule> rulesOf(store::Connection &connection, const QString &office)
{
    QList<AlertRule> own = rowsOf(connection, office);
    QList<AlertRule> rules;
    for (const AlertRule &builtIn : builtInRules()) {
        const auto changed =
            std::find_if(own.begin(), own.end(), [&builtIn](const AlertRule &rule) { return rule.id == builtIn.id; });
        rules << (changed == own.end() ? builtIn : *changed);
        rules.last().office = office;
        if (changed != own.end())
            own.erase(changed);
    }
    std::sort(own.begin(), own.end(), [](const AlertRule &a, const AlertRule &b) {
        return std::pair(a.name.toCaseFolded(), a.id) < std::pair(b.name.toCaseFolded(), b.id);
    });
    return rules + own;
}

std::optional<AlertRule> ruleOf(store::Connection &connection, const QString &office, const QString &id)
{
    const auto rules = rulesOf(connection, office);
    const auto found = std::find_if(rules.begin(), rules.end(), [&id](const AlertRule &rule) { return rule.id == id; });
    return found == rules.end() ? std::nullopt : std::optional(*found);
}

bool keepRule(store::Connection &connection, const AlertRule &rule, const domain::UserId &by, base::Instant now)
{
    const store::Seals &seals = connection.seals();
    const QList<QVariant> values = {seals.seal(personal::alertRuleName, rule.id, rule.name),
                                    seals.seal(personal::alertRuleQuery, rule.id, rule.query),
                                    textOf(rule.counts),
                                    textOf(rule.per),
                                    static_cast<qint64>(rule.window.count()),
                                    rule.threshold,
                                    rule.factor,
                                    textOf(rule.severity),
                                    rule.isOn ? 1 : 0,
                                    rule.revision,
                                    base::toUnixMs(now),
                                    by.value(),
                                    rule.office,
                                    rule.id};
    if (rule.revision == 1)
        return connection
                   .run(QStringLiteral("INSERT INTO alert_rules(name, query, counts, per, window_s, threshold, factor, "
                                       "severity, is_on, revision, changed_at, changed_by, office_id, id) "
                                       "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(office_id, id) DO NOTHING"),
                        values)
                   .changedRows() == 1;
    return connection
               .run(QStringLiteral("UPDATE alert_rules SET name = ?, query = ?, counts = ?, per = ?, window_s = ?, "
                                   "threshold = ?, factor = ?, severity = ?, is_on = ?, revision = ?, changed_at = ?, "
                                   "changed_by = ? WHERE office_id = ? AND id = ? AND revision = ?"),
                    values + QList<QVariant>{rule.revision - 1})
               .changedRows() == 1;
}

bool removeRule(store::Connection &connection, const AlertRule &rule)
{
    return connection
               .run(QStringLiteral("DELETE FROM alert_rules WHERE office_id = ? AND id = ? AND revision = ?"),
                    {rule.office, rule.id, rule.revision})
               .changedRows() == 1;
}

QString versionOfRules(store::Connection &connection)
{
    enum class Sum { Count, Revisions, Newest };
    auto row = connection.run(
        QStringLiteral("SELECT COUNT(*), COALESCE(SUM(revision), 0), COALESCE(MAX(changed_at), 0) FROM alert_rules"));
    row.next();
    return QStringLiteral("%1 %2 %3").arg(row.text(Sum::Count), row.text(Sum::Revisions), row.text(Sum::Newest));
}

bool isWeaker(const AlertRule &now, const AlertRule &before)
{
    if (!before.isOn)
        return false;
    return !now.isOn || now.query != before.query || now.counts != before.counts || now.per != before.per ||
           now.threshold > before.threshold || now.window < before.window || now.factor > before.factor;
}

} // namespace attune::server::alerts
