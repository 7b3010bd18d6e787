// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_line.h"

namespace attune::server::audit {

/// What is made of each entry as it is written, in the transaction that writes it: marks (LOG_ROLLUPS.md), alerts. The
/// log calls it on the writer's thread, once for each entry, in their order, when the rows of the whole transaction are
/// in the table: whoever asks what was before an entry asks for smaller numbers. An entry whose transaction fails is
/// taken again with the next one, so a digest keeps in memory nothing that it did not read inside the same transaction.
///
/// It must be quick, for everybody who appends waits for it; and it must not append to the log, which would wait for
/// itself. What it throws fails the whole transaction, and nothing is released: StoreError for a database that does not
/// work, and nothing else.
class LogDigest
{
public:
    virtual ~LogDigest() = default;
    /// @param logged with its number, and with the words that were given in `entry.reason`
    virtual void take(store::Connection &connection, const LoggedEntry &logged) = 0;
    /// The periods of entries are over and they were taken out of the log (LOG_RETENTION.md): in the transaction that
    /// deletes them, behind it. What is kept of entries loses them; what was said to people because of them stays.
    /// @param gone with rising numbers
    virtual void drop(store::Connection &, const QList<LoggedEntry> & /*gone*/) {}
};

} // namespace attune::server::audit
