// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "server/store/database.h"

namespace attune::server::alerts {

/// When people of an office work: as it was set, else the usual hours in the clinic's zone. A setting that cannot be
/// read counts as none. Any thread, with its own connection. @throws StoreError
/// @param zone of the clinic (attuned.json)
domain::WorkingHours workingHoursOf(store::Connection &connection, const QString &office, const QString &zone);
/// Durable on return, or with the transaction the caller has begun. @param hours isSound() @throws StoreError
void keepWorkingHours(store::Connection &connection, const QString &office, const domain::WorkingHours &hours);

/// The same as long as no office's hours were changed. @throws StoreError
QString versionOfWorkingHours(store::Connection &connection);

/// The time zone that a clinic's hours are reckoned in where none was set. Once, before others ask.
void setClinicZone(store::Connection &connection, const QString &zone);
/// UTC where nothing was set. @throws StoreError
QString clinicZone(store::Connection &connection);

/// Whether some moment is no longer outside that was, or the days are reckoned in another zone. Any thread.
bool isLooser(const domain::WorkingHours &now, const domain::WorkingHours &before);
/// As the log has them, in no language: "Europe/Berlin 1 07:00-21:00 6 08:00-18:00"; 1 is Monday, and days on which
/// nobody works are left out. Any thread.
QString logTextOf(const domain::WorkingHours &hours);

/// Whether a moment lies outside, by the clocks of the office: an hour that comes twice counts both times, one that is
/// left out never comes. Any thread.
bool isOutside(const domain::WorkingHours &hours, base::Instant moment);

} // namespace attune::server::alerts
