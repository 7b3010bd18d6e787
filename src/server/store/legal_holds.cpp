// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/legal_holds.h"

#include "base/id.h"

namespace attune::server::store {

using base::toUnixMs;

QString notHeld()
{
    return QStringLiteral(
        "NOT EXISTS(SELECT 1 FROM legal_holds h WHERE h.recording_id = r.id AND h.lifted_at IS NULL)");
}

bool isHeld(Connection &connection, const QString &recordingId)
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM legal_holds WHERE recording_id = ? AND lifted_at IS NULL"), {recordingId})
        .next();
}

void placeHold(Connection &connection, const QString &recordingId, base::Instant now)
{
    if (!isHeld(connection, recordingId))
        connection.run(QStringLiteral("INSERT INTO legal_holds(id, recording_id, placed_at) VALUES(?,?,?)"),
                       {base::newUuidV7(toUnixMs(now)), recordingId, toUnixMs(now)});
}

bool liftHold(Connection &connection, const QString &recordingId, base::Instant now)
{
    return connection
               .run(QStringLiteral("UPDATE legal_holds SET lifted_at = ? WHERE recording_id = ? AND lifted_at IS NULL"),
                    {toUnixMs(now), recordingId})
               .changedRows() > 0;
}

} // namespace attune::server::store
