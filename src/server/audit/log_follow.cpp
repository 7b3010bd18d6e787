// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_follow.h"

#include "server/audit/log_coverage.h"

namespace attune::server::audit {

namespace {

enum class Column {
    Sequence,
    EventId,
    ReceivedAt,
    OccurredAt,
    Actor,
    Role,
    Client,
    Recording,
    Action,
    Purpose,
    Outcome,
    Code,
    Viewing,
    Device,
    Address,
    Request
};
constexpr auto table = store::selected<Column>({{Column::Sequence, "sequence"},
                                                {Column::EventId, "event_id"},
                                                {Column::ReceivedAt, "received_at"},
                                                {Column::OccurredAt, "occurred_at"},
                                                {Column::Actor, "actor_id"},
                                                {Column::Role, "actor_role"},
                                                {Column::Client, "client_id"},
                                                {Column::Recording, "recording_id"},
                                                {Column::Action, "action"},
                                                {Column::Purpose, "purpose"},
                                                {Column::Outcome, "outcome"},
                                                {Column::Code, "code"},
                                                {Column::Viewing, "viewing"},
                                                {Column::Device, "device"},
                                                {Column::Address, "address"},
                                                {Column::Request, "request_id"}});

LoggedEntry entryFrom(const store::Statement &row)
{
    LoggedEntry logged;
    Entry &entry = logged.entry;
    logged.sequence = row.number(Column::Sequence);
    logged.receivedAt = base::fromUnixMs(row.number(Column::ReceivedAt));
    entry.eventId = row.text(Column::EventId);
    entry.occurredAt = base::fromUnixMs(row.number(Column::OccurredAt));
    entry.actorId = row.text(Column::Actor);
    entry.actorRole = row.text(Column::Role);
    entry.clientId = row.text(Column::Client);
    entry.recordingId = row.text(Column::Recording);
    entry.action = domain::LogActionName::read(row.text(Column::Action));
    entry.purpose = row.text(Column::Purpose);
    entry.outcome = domain::LogOutcomeName::read(row.text(Column::Outcome));
    entry.code = row.text(Column::Code);
    entry.viewing = row.text(Column::Viewing);
    entry.device = row.text(Column::Device);
    entry.address = row.text(Column::Address);
    entry.requestId = row.text(Column::Request);
    return logged;
}

} // namespace

QList<LoggedEntry> entriesAfter(store::Connection &connection, qint64 sequence, int limit)
{
    auto rows = connection.run(
        QStringLiteral("SELECT %1 FROM access_log WHERE sequence > ? ORDER BY sequence LIMIT ?").arg(table.list()),
        {sequence, limit});
    QList<LoggedEntry> entries;
    while (rows.next())
        entries << entryFrom(rows);
    return entries;
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
