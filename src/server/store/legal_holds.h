// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

/// Recordings that must be kept, whatever retention and deletion requests say. Any thread, with its own connection.
namespace attune::server::store {

/// True for a row `r` of `recordings` without a legal hold; for WHERE clauses.
QString notHeld();
bool isHeld(Connection &connection, const QString &recordingId);
/// Changes nothing where it is held already.
void placeHold(Connection &connection, const QString &recordingId, base::Instant now);
/// False when there was none.
bool liftHold(Connection &connection, const QString &recordingId, base::Instant now);

} // namespace attune::server::store
