// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"
#include "server/store/database.h"

namespace attune::server::identity {

/// How often somebody may name clients whom they do not know, by record number or id, within an hour: enough for a
/// clinic's busiest morning, hopeless for finding numbers by trying them.
constexpr int lookupsAnHour = 10;

/// Counts one such naming, in the database: for all servers together, and parallel ones one after another. False when
/// the hour's are used up; that one is not counted. @throws store::StoreError
bool mayLookUpAnother(store::Connection &connection, const domain::UserId &person, base::Instant now);

/// Forgets those older than an hour; the housekeeping does so, too. @throws store::StoreError
void forgetOldLookups(store::Connection &connection, base::Instant now);

} // namespace attune::server::identity
