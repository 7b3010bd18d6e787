// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_budget.h"

namespace attune::server::audit {

namespace {

constexpr qint64 parts = 1000; // of one: what comes back between two calls may be less than one

} // namespace

/// One statement: of two at once each sees what the other took. What is used up comes back with time, never below zero.
bool spend(store::Connection &connection, const QString &name, qint64 amount, const Budget &budget, base::Instant now)
{
    const qint64 ms = base::toUnixMs(now);
    if (amount > budget.most)
        return false;
    const QString left =
        QStringLiteral("(CASE WHEN ? > log_budgets.at AND log_budgets.used > (? - log_budgets.at) * %1 / %2 THEN "
                       "log_budgets.used - (? - log_budgets.at) * %1 / %2 WHEN ? > log_budgets.at THEN 0 ELSE "
                       "log_budgets.used END)")
            .arg(budget.refill * parts)
            .arg(budget.per.count());
    const QList<QVariant> times = {ms, ms, ms, ms};
    return connection
               .run(QStringLiteral(
                        "INSERT INTO log_budgets(name, used, at) VALUES(?,?,?) ON CONFLICT(name) DO UPDATE SET "
                        "used = %1 + excluded.used, at = excluded.at WHERE %1 + excluded.used <= ?")
                        .arg(left),
                    QList<QVariant>{name, amount * parts, ms} + times + times + QList<QVariant>{budget.most * parts})
               .changedRows() == 1;
}

} // namespace attune::server::audit
