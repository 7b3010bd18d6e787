// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_coverage.h"

#include <array>

namespace attune::server::audit {

using domain::LogAction;

std::optional<base::Instant> logBegan(store::Connection &connection)
{
    return connection.run(QStringLiteral("SELECT received_at FROM access_log ORDER BY sequence LIMIT 1"))
        .first<base::Instant>();
}

QList<NotedGap> notedGaps(store::Connection &connection, const LogReader &reader, base::Instant from, base::Instant to)
{
    static constexpr std::array told = {LogAction::DeviceGap, LogAction::DeviceChainBroken,
                                        LogAction::DeviceHistoryForked, LogAction::LogDamaged,
                                        LogAction::TextExchanged};
    enum class Column { Count, First, Last };
    const store::SqlTerm reach = reader.reachTerm();
    QList<NotedGap> gaps;
    for (const LogAction action : told) {
        auto row = connection.run(
            QStringLiteral("SELECT COUNT(*), MIN(l.occurred_at), MAX(l.occurred_at) FROM access_log l WHERE l.action = "
                           "? AND l.occurred_at >= ? AND l.occurred_at < ? AND ") +
                reach.sql,
            QList<QVariant>{domain::textOf(action), base::toUnixMs(from), base::toUnixMs(to)} + reach.values);
        if (row.next() && row.number(Column::Count) > 0)
            gaps.append({action, row.number(Column::Count), base::fromUnixMs(row.number(Column::First)),
                         base::fromUnixMs(row.number(Column::Last))});
    }
    return gaps;
}

} // namespace attune::server::audit
