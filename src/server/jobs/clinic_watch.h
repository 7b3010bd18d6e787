// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clinic_care.h"
#include "server/keys/object_keys.h"
#include "server/store/database.h"

namespace attune::server {

/// What the operator's program remembers in `clinic_settings`, each a time; the log check with its outcome behind it.
inline const QString lastBackupSetting = QStringLiteral("last-backup");
inline const QString lastBackupDrillSetting = QStringLiteral("last-backup-drill");
inline const QString lastRestoreDrillSetting = QStringLiteral("last-restore-drill");
inline const QString lastLogCheckSetting = QStringLiteral("last-log-check");

/// The clinic's current status. Asks the key provider, so it may wait for a network.
/// @param shares whether the recovery shares would open it today @param office whose reviews and deletion requests are
/// counted
/// @param rotationDays as attuned.json says
domain::ClinicStatus clinicStatus(store::Connection &connection, const keys::KeyProvider &keys,
                                  const keys::ObjectKeys &wraps, domain::ClinicStatus::Shares shares,
                                  const QString &office, int rotationDays, base::Instant now);

} // namespace attune::server
