// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/ids.h"
#include "server/store/database.h"

namespace attune::server::identity {

/// Devices that accounts signed in from before. A device has one random text (256 bits), which it shows when it signs
/// in; the database has its digest. It opens nothing: it only says that the tries from there are counted apart
/// (throttle.h). Each account keeps its ten last ones; those not used for a year go. Any thread.
namespace devices {

/// The digest of a device's token; empty when it cannot be one.
QByteArray digestOf(const QString &token);
/// Whether this account signed in from it.
bool isOf(store::Connection &connection, const domain::UserId &user, const QByteArray &digest);
/// Whether any account did.
bool isAnybodys(store::Connection &connection, const QByteArray &digest);
/// Notes that the account signed in from it. @param shown what the device showed; when it is nobody's, the device gets
/// a new one @return what the device has to show next time
QString remember(store::Connection &connection, const domain::UserId &user, const QString &shown, base::Instant now);
/// After a password was replaced: nothing counts as known but the device that did it.
void forget(store::Connection &connection, const domain::UserId &user, const QByteArray &but);

} // namespace devices

} // namespace attune::server::identity
