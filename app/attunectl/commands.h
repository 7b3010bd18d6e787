// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/access_log.h"
#include "server/keys/recovery_shares.h"

#include <QStringList>

namespace attune::ctl {

/// A log entry about something the operator does.
server::audit::Entry operatorEntry(base::Instant now, const char *action);

/// Says on standard error what went wrong. @return 1, the exit status for it
int failed(const QString &what);
int failed(const base::Error &error);

/// What the shares in these files make together.
base::Result<server::keys::JoinedShares> joinedFiles(const QStringList &paths);

/// One subcommand. Returns the exit status: 0 done, 1 failed (words on standard error), 2 wrong usage.
int accountCommand(const QStringList &arguments);
int settingsCommand(const QStringList &arguments);
int keysCommand(const QStringList &arguments);
int storageCommand(const QStringList &arguments);
int retentionCommand(const QStringList &arguments);
int backupCommand(const QStringList &arguments); ///< with its own name first: "backup" or "move"
int practiceCommand(const QStringList &arguments);
int sessionCommand(const QStringList &arguments);
int doctorCommand(const QStringList &arguments);

int auditCommand(const QStringList &arguments);
int policyCommand(const QStringList &arguments);
int sampleClinicCommand(const QStringList &arguments);

} // namespace attune::ctl
