// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "crypto/key_wrapper.h"
#include "server/store/database.h"

namespace attune::server::keys {

/// Opens the key of personal data (store/PERSONAL_DATA.md) and unlocks the database with it; seals what an earlier
/// version left open. A clinic that has no such key yet gets one; two servers that start at once agree on one. Again
/// after the rows were exchanged for another clinic's. Corrupt when the key is missing although things are sealed with
/// it, or does not open; else the key provider's errors. @throws store::StoreError
base::Result<void> unlockPersonalData(store::Database &database, const crypto::KeyWrapper &keys);

/// Whether the key of personal data that lies in a database would open; also when there is none.
base::Result<void> checkPersonalKey(store::Connection &connection, const crypto::KeyWrapper &keys);

} // namespace attune::server::keys
