// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/access_log.h"
#include "server/store/columns.h"

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

/// Columns of `access_log` as loggedEntryFrom() reads them.
enum class LogColumn {
    Sequence,
    EventId,
    ReceivedAt,
    OccurredAt,
    ActorId,
    ActorRole,
    SignInId,
    ClientId,
    RecordingId,
    Action,
    Purpose,
    Outcome,
    Code,
    Viewing,
    Device,
    DeviceSequence,
    PreviousHash,
    Ranges,
    Rate,
    Address,
    Server,
    RequestId,
    ReasonCommitment,
    AppVersion,
    Agent
};
inline constexpr auto logTable = store::selected<LogColumn>({{LogColumn::Sequence, "l.sequence"},
                                                             {LogColumn::EventId, "l.event_id"},
                                                             {LogColumn::ReceivedAt, "l.received_at"},
                                                             {LogColumn::OccurredAt, "l.occurred_at"},
                                                             {LogColumn::ActorId, "l.actor_id"},
                                                             {LogColumn::ActorRole, "l.actor_role"},
                                                             {LogColumn::SignInId, "l.sign_in_id"},
                                                             {LogColumn::ClientId, "l.client_id"},
                                                             {LogColumn::RecordingId, "l.recording_id"},
                                                             {LogColumn::Action, "l.action"},
                                                             {LogColumn::Purpose, "l.purpose"},
                                                             {LogColumn::Outcome, "l.outcome"},
                                                             {LogColumn::Code, "l.code"},
                                                             {LogColumn::Viewing, "l.viewing"},
                                                             {LogColumn::Device, "l.device"},
                                                             {LogColumn::DeviceSequence, "l.device_sequence"},
                                                             {LogColumn::PreviousHash, "l.previous_hash"},
                                                             {LogColumn::Ranges, "l.ranges"},
                                                             {LogColumn::Rate, "l.rate"},
                                                             {LogColumn::Address, "l.address"},
                                                             {LogColumn::Server, "l.server"},
                                                             {LogColumn::RequestId, "l.request_id"},
                                                             {LogColumn::ReasonCommitment, "l.reason_commitment"},
                                                             {LogColumn::AppVersion, "l.app_version"},
                                                             {LogColumn::Agent, "l.agent"}});
inline const QString logColumns = logTable.list();
LoggedEntry loggedEntryFrom(const store::Statement &row);
constexpr int logColumnCount = logTable.count();

} // namespace attune::server::audit
