// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/access_log.h"

namespace attune::server::audit {

/// Somebody else who looks at the access log's checkpoints (ACCESS_LOG.md).
struct WitnessChoice
{
    QString address; ///< "https://witness.example": its add-checkpoint lies below
    QString key;     ///< its verifier key
    QString authorityFile;
};

/// Shows the newest checkpoint to a witness of somebody else (C2SP tlog-witness) and keeps its cosignature below our
/// own. The witness refuses a log that does not continue what it saw. Blocks for one or two requests.
/// Unavailable when it cannot be reached; Untrusted when its answer is not signed by its key; Conflict when it refuses:
/// then somebody has to look why.
base::Result<void> askWitness(store::Connection &connection, const WitnessChoice &witness,
                              const QByteArray &checkpoint);

} // namespace attune::server::audit
