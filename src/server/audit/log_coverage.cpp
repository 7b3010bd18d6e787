// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_coverage.h"

#include <array>

namespace attune::server::audit {

using domain::LogAction;

namespace {

/// What the server wrote about nobody: that the log is damaged concerns every office.
store::SqlTerm aboutNobodyTerm()
{
    return {QStringLiteral("l.actor_id = ? AND l.client_id = '' AND l.recording_id = ''"),
            {domain::textOf(domain::SystemActor::Server)}};
}

} // namespace

std::optional<base::Instant> logBegan(store::Connection &connection)
{
    return connection.run(QStringLiteral("SELECT received_at FROM access_log ORDER BY sequence LIMIT 1"))
        .first<base::Instant>();
}

qint64 newestEntry(store::Connection &connection)
{
    return connection.run(QStringLiteral("SELECT COALESCE(MAX(sequence), 0) FROM access_log")).only<qint64>();
}

QList<NotedGap> notedGaps(store::Connection &connection, const LogReader &reader, base::Instant from, base::Instant to)
{
    static constexpr std::array told = {LogAction::DeviceGap, LogAction::DeviceChainBroken,
                                        LogAction::DeviceHistoryForked, LogAction::LogDamaged,
                                        LogAction::TextExchanged};
    enum class Column { Count, First, Last };
    const store::SqlTerm reach = reader.reach == LogReader::Reach::Office
                                     ? store::anyOf({reader.reachTerm(), aboutNobodyTerm()})
                                     : reader.reachTerm();
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

qint64 countAboutNobody(store::Connection &connection, const LogReader &reader, const QList<LogAction> &actions,
                        base::Instant from, base::Instant to)
{
    if (reader.reach != LogReader::Reach::Office)
        return 0;
    QStringList words;
    for (const LogAction action : actions)
        words << domain::textOf(action);
    const store::SqlTerm where = store::allOf(
        {store::amongTerm(QStringLiteral("l.action"), words),
         {QStringLiteral("l.occurred_at >= ? AND l.occurred_at < ?"), {base::toUnixMs(from), base::toUnixMs(to)}},
         aboutNobodyTerm()});
    return connection.run(QStringLiteral("SELECT COUNT(*) FROM access_log l WHERE ") + where.sql, where.values)
        .only<qint64>();
}

QList<ActorFigure> busiestActors(store::Connection &connection, const LogReader &reader, base::Instant from,
                                 base::Instant to, const QStringList &among, int most)
{
    enum class Column { Actor, Role, Count, Refused };
    QList<store::SqlTerm> terms = {
        {QStringLiteral("l.occurred_at >= ? AND l.occurred_at < ?"), {base::toUnixMs(from), base::toUnixMs(to)}},
        {QStringLiteral("l.actor_id <> '' AND l.actor_id <> ? AND l.actor_role <> ?"),
         {domain::textOf(domain::SystemActor::Server), domain::textOf(domain::Role::Patient)}},
        reader.reachTerm(),
        reader.actorTerm()};
    if (!among.isEmpty())
        terms << store::amongTerm(QStringLiteral("l.actor_id"), among);
    const store::SqlTerm where = store::allOf(terms);
    auto rows = connection.run(
        QStringLiteral("SELECT l.actor_id, MAX(l.actor_role), COUNT(*), SUM(CASE WHEN l.outcome = ? THEN 1 ELSE 0 END) "
                       "FROM access_log l WHERE %1 GROUP BY l.actor_id ORDER BY 3 DESC, 1 LIMIT ?")
            .arg(where.sql),
        QList<QVariant>{domain::textOf(domain::LogOutcome::Refused)} + where.values + QList<QVariant>{most});
    QList<ActorFigure> figures;
    while (rows.next())
        figures.append({rows.text(Column::Actor), rows.text(Column::Role), rows.number(Column::Count),
                        rows.number(Column::Refused)});
    return figures;
}

} // namespace attune::server::audit
