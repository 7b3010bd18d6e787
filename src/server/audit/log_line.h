// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/access_log.h"

namespace attune::server::audit {

/// An entry with what the log adds: as it stands in the log.
struct LoggedEntry
{
    qint64 sequence = 0;
    base::Instant receivedAt;
    QString reasonCommitment; ///< hex; instead of `entry.reason`
    QString server;
    Entry entry;
    QString agent = {}; ///< id in `log_agents`; instead of `entry.userAgent`
};

/// The line that is hashed (ACCESS_LOG.md, "An entry"), without line feed. The same entry gives the same bytes, always.
QByteArray lineOf(const LoggedEntry &logged);

/// Columns of `access_log` in the order that loggedEntryFrom() reads.
inline const QString logColumns =
    QStringLiteral("l.sequence, l.event_id, l.received_at, l.occurred_at, l.actor_id, l.actor_role, l.sign_in_id, "
                   "l.client_id, l.recording_id, l.action, l.purpose, l.outcome, l.code, l.viewing, l.device, "
                   "l.device_sequence, l.previous_hash, l.ranges, l.rate, l.address, l.server, l.request_id, "
                   "l.reason_commitment, l.app_version, l.agent");
LoggedEntry loggedEntryFrom(const store::Statement &row);
constexpr int logColumnCount = 25;

} // namespace attune::server::audit
