// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/store/database.h"

#include <chrono>
#include <vector>

namespace attune::server {

/// Rows that are of no use any more after a while. What proofs and the log need is in none of these tables.
struct Thinned
{
    const char *table;
    const char *when;           ///< a column, or an expression of columns, that gives milliseconds since 1970
    std::chrono::hours keptFor; ///< after that
    const char *only;           ///< a further condition; "" for every row
};
const std::vector<Thinned> &thinnedTables();

/// Takes away what is older. Any of several servers, as often as one likes. A table that cannot be thinned is a line in
/// the server's log; the others are thinned all the same. @return how many rows
int thinTables(store::Connection &connection, base::Instant now);

} // namespace attune::server
