// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/checkpoints.h"

namespace attune::server::audit {

namespace {

std::optional<QByteArray> noteOf(store::Statement row)
{
    const auto text = row.first<QString>();
    return text ? std::optional(text->toUtf8()) : std::nullopt;
}

} // namespace

std::optional<KeptCheckpoint> latestCheckpoint(store::Connection &connection)
{
    enum class Column { Size, MadeAt };
    auto row = connection.run(QStringLiteral("SELECT size, made_at FROM log_checkpoints ORDER BY size DESC LIMIT 1"));
    return row.next()
               ? std::optional(KeptCheckpoint{row.number(Column::Size), base::fromUnixMs(row.number(Column::MadeAt))})
               : std::nullopt;
}

std::optional<QByteArray> checkpointCovering(store::Connection &connection, qint64 sequence)
{
    return noteOf(connection.run(
        QStringLiteral("SELECT note FROM log_checkpoints WHERE size >= ? ORDER BY size LIMIT 1"), {sequence}));
}

std::optional<QByteArray> newestCheckpoint(store::Connection &connection)
{
    return noteOf(connection.run(QStringLiteral("SELECT note FROM log_checkpoints ORDER BY size DESC LIMIT 1")));
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
