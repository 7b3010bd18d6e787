// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/store/database.h"

namespace attune::server::audit {

/// How much of something one account may do: `most` at once, and again as time passes, `refill` in each `per`.
struct Budget
{
    qint64 most = 0;
    qint64 refill = 0;
    std::chrono::milliseconds per{1};
};

/// Takes `amount` from the budget called `name`, or takes nothing and answers false. Counted in the database: for all
/// servers together, and over restarts. @throws store::StoreError
bool spend(store::Connection &connection, const QString &name, qint64 amount, const Budget &budget, base::Instant now);

} // namespace attune::server::audit
