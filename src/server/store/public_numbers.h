// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace attune::server::store {

/// A number for a recording or a session as people and the appointments API call it: random, 1 to 2^53 - 1, so that
/// every JSON reader has it exactly. It says nothing of how many there are, and the next one cannot be guessed.
qint64 freshNumber();

/// Gives a number to every recording and session that has none. Inside a transaction. @throws StoreError
void numberRows(Connection &connection);

} // namespace attune::server::store
