// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/entry_place.h"

#include "domain/person.h"

namespace attune::server::audit {

std::optional<EntryPlace> placeOf(store::Connection &connection, domain::LogAction action, const QString &code,
                                  const QString &recordingId)
{
    enum class Column { EventId, Sequence };
    auto row = connection.run(QStringLiteral("SELECT event_id, sequence FROM access_log WHERE recording_id = ? AND "
                                             "action = ? AND code = ? AND actor_id = ? ORDER BY sequence LIMIT 1"),
                              {recordingId, textOf(action), code, textOf(domain::SystemActor::Server)});
    return row.next() ? std::optional(EntryPlace{row.text(Column::EventId), row.number(Column::Sequence)})
                      : std::nullopt;
}

std::optional<LaterEntry> nextWithSame(store::Connection &connection, const LoggedEntry &logged, SameOf what)
{
    const Entry &entry = logged.entry;
    QString column = QStringLiteral("address");
    QString value = entry.address;
    if (what == SameOf::Client) {
        column = QStringLiteral("client_id");
        value = entry.clientId;
    } else if (what == SameOf::Device) {
        column = QStringLiteral("device");
        value = entry.device;
    }
    enum class Column { Sequence, ReceivedAt };
    auto row = connection.run( // in the order of an index: the next one is near where there are many
        QStringLiteral("SELECT sequence, received_at FROM access_log WHERE actor_id = ? AND %1 = ? AND occurred_at >= "
                       "? AND sequence > ? AND outcome <> 'refused' ORDER BY occurred_at, sequence LIMIT 1")
            .arg(column),
        {entry.actorId, value, base::toUnixMs(entry.occurredAt), logged.sequence});
    return row.next() ? std::optional(LaterEntry{row.number(Column::Sequence), row.number(Column::ReceivedAt)})
                      : std::nullopt;
}

} // namespace attune::server::audit
