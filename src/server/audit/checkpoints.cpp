// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/checkpoints.h"

namespace attune::server::audit {

std::optional<KeptCheckpoint> latestCheckpoint(store::Connection &connection)
{
    enum class Column { Size, MadeAt, Note };
    auto row =
        connection.run(QStringLiteral("SELECT size, made_at, note FROM log_checkpoints ORDER BY size DESC LIMIT 1"));
    return row.next()
               ? std::optional(KeptCheckpoint{row.number(Column::Size), base::fromUnixMs(row.number(Column::MadeAt)),
                                              row.text(Column::Note)})
               : std::nullopt;
}

QString checkpointNote(store::Connection &connection, qint64 size)
{
    return connection.run(QStringLiteral("SELECT note FROM log_checkpoints WHERE size = ?"), {size}).firstOr<QString>();
}

void thinCheckpoints(store::Connection &connection, base::Instant before)
{
    connection.run(
        QStringLiteral("DELETE FROM log_checkpoints WHERE made_at < ? AND size NOT IN (SELECT MAX(size) FROM "
                       "log_checkpoints GROUP BY made_at / 3600000)"),
        {base::toUnixMs(before)});
}

} // namespace attune::server::audit
