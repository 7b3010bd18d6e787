// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_follow.h"

#include "server/audit/log_coverage.h"

namespace attune::server::audit {

QList<LoggedEntry> entriesAfter(store::Connection &connection, qint64 sequence, int limit)
{
    auto rows =
        connection.run(QStringLiteral("SELECT ") + logColumns +
                           QStringLiteral(" FROM access_log l WHERE l.sequence > ? ORDER BY l.sequence LIMIT ?"),
                       {sequence, limit});
    QList<LoggedEntry> entries;
    while (rows.next())
        entries << loggedEntryFrom(rows);
    return entries;
}

void readEntriesOf(store::Connection &connection, const QString &actor, base::Instant from, int most,
                   const std::function<bool(const LoggedEntry &)> &take)
{
    auto rows =
        connection.run(QStringLiteral("SELECT ") + logColumns +
                           QStringLiteral(" FROM access_log l WHERE l.actor_id = ? AND l.occurred_at >= ? ORDER BY "
                                          "l.occurred_at, l.sequence LIMIT ?"),
                       {actor, base::toUnixMs(from), most});
    bool more = true;
    while (more && rows.next())
        more = take(loggedEntryFrom(rows));
}

qint64 firstEntrySince(store::Connection &connection, base::Instant moment)
{
    // Some may be reports that came late, with a higher number than others that happened after them.
    const auto first =
        connection
            .run(QStringLiteral("SELECT MIN(early.sequence) FROM (SELECT sequence FROM access_log WHERE occurred_at >= "
                                "? ORDER BY occurred_at, sequence LIMIT 1000) AS early"),
                 {base::toUnixMs(moment)})
            .only<std::optional<qint64>>();
    return first ? *first : newestEntry(connection) + 1;
}

} // namespace attune::server::audit
