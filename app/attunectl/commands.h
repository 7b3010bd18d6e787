// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attunectl/command_table.h"
#include "server/audit/access_log.h"
#include "server/keys/recovery_shares.h"

#include <QStringList>

namespace attune::ctl {

/// A log entry about something the operator does.
server::audit::Entry operatorEntry(base::Instant now, domain::LogAction action);

/// Says on standard error what went wrong. @return 1, the exit status for it
int failed(const QString &what);
int failed(const base::Error &error);

/// What the shares in these files make together.
base::Result<server::keys::JoinedShares> joinedFiles(const QStringList &paths);

/// The commands of each group (app/commandline/command_line.h).
Commands accountCommands();
Commands settingsCommands();
Commands keysCommands();
Commands storageCommands();
Commands retentionCommands();
Commands backupCommands();
Commands practiceCommands();
Commands sessionCommands();
Commands mediaCommands();
Commands transcriptCommands();
Commands doctorCommands();
Commands serviceCommands();
Commands auditCommands();
Commands policyCommands();
Commands sampleClinicCommands();

/// One client of the torture, in a process of its own: not for people, and in no help.
int tortureClientCommand(const QStringList &arguments);

} // namespace attune::ctl
