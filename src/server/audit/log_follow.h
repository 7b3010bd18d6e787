// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_line.h"

#include <functional>

namespace attune::server::audit {

/// Reading the log on, as it grows: for who looks at every entry (alerts/ALERTS.md), not for showing to anybody.
/// Words that were given are not read. Any thread, with its own connection. @throws store::StoreError

/// Entries with numbers above one, in their order.
QList<LoggedEntry> entriesAfter(store::Connection &connection, qint64 sequence, int limit);
/// Entries of somebody in the order in which they happened, from a moment on, until there were `most` or `take` says
/// false. It writes nothing.
void readEntriesOf(store::Connection &connection, const QString &actor, base::Instant from, int most,
                   const std::function<bool(const LoggedEntry &)> &take);
/// The number of an entry from which on there are all that happened since a moment, as far as they were received
/// within a day; one more than the newest where there are none.
qint64 firstEntrySince(store::Connection &connection, base::Instant moment);

} // namespace attune::server::audit
