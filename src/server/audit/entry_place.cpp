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

} // namespace attune::server::audit
