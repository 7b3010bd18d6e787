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
    QString note; ///< with its signatures
};
std::optional<KeptCheckpoint> latestCheckpoint(store::Connection &connection);
/// Empty when there is none of this size.
QString checkpointNote(store::Connection &connection, qint64 size);
/// Of those made before a moment the last one of each hour stays.
void thinCheckpoints(store::Connection &connection, base::Instant before);

} // namespace attune::server::audit
