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
/// What stands there after a check that found the log broken: when, what was found, and "BROKEN" at the end.
/// @param finding one word, the same for the same finding
QString brokenCheck(base::Instant at, const QString &finding);
/// The word for one that has an entry of the log, which a rule finds (alerts/ALERTS.md).
inline const QString notedInTheLog = QStringLiteral("noted");

/// The clinic's current status. Asks the key provider, so it may wait for a network.
/// @param shares whether the recovery shares would open it today @param office whose reviews and deletion requests are
/// counted
/// @param rotationDays as attuned.json says
domain::ClinicStatus clinicStatus(store::Connection &connection, const keys::KeyProvider &keys,
                                  const keys::ObjectKeys &wraps, domain::ClinicStatus::Shares shares,
                                  const QString &office, int rotationDays, base::Instant now);

} // namespace attune::server
