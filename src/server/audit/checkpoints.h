// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

#include <optional>

namespace attune::server::audit {

/// Signed checkpoints of the log (ACCESS_LOG.md), as they are kept beside it. Written by AccessLog, cosigned by
/// askWitness(). Any thread, with its own connection. @throws StoreError
struct KeptCheckpoint
{
    qint64 size = 0;
    base::Instant madeAt;
};
std::optional<KeptCheckpoint> latestCheckpoint(store::Connection &connection);
/// The first checkpoint that covers a number of entries, as a signed note; the newest one. nullopt when there is none.
std::optional<QByteArray> checkpointCovering(store::Connection &connection, qint64 sequence);
std::optional<QByteArray> newestCheckpoint(store::Connection &connection);
/// The note of that of one size; empty when there is none.
QString checkpointNote(store::Connection &connection, qint64 size);
/// Of those made before a moment the last one of each hour stays.
void thinCheckpoints(store::Connection &connection, base::Instant before);

} // namespace attune::server::audit
