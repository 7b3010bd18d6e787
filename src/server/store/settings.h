// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

namespace attune::server::store {

/// What a clinic remembers beside its rows: short texts by name, in `clinic_settings`. Nothing else reads or writes
/// that table. Each call is durable on return, or with the transaction the caller has begun; of several servers that
/// call at once one comes first. Any thread, with its own connection. @throws StoreError

/// Empty when there is none.
QString setting(Connection &connection, const QString &name);
bool hasSetting(Connection &connection, const QString &name);
/// In place of what stood there.
void keepSetting(Connection &connection, const QString &name, const QString &value);
/// What stands there already stays. @return whether it is this value that was written
bool keepFirstSetting(Connection &connection, const QString &name, const QString &value);
/// @return whether something else stood there, or nothing
bool changeSetting(Connection &connection, const QString &name, const QString &value);
/// Takes what lapses, for example a turn of several servers: the value is written when there is none, or one that
/// stands before `limit`. Texts are compared: numbers must have the same length.
/// @return whether it was written
bool claimSetting(Connection &connection, const QString &name, const QString &value, const QString &limit);
/// Puts another value in place of one that ends so: of what one holds, and another server may have taken since.
/// @return whether it was still there
bool renewSetting(Connection &connection, const QString &name, const QString &value, const QString &valueEnd);
/// Removes one, unless its value ends differently because another server holds it by now.
void dropSetting(Connection &connection, const QString &name, const QString &valueEnd);
/// All are gone whose names begin so. @param prefix without '%' and '_'
void dropSettings(Connection &connection, const QString &prefix);

} // namespace attune::server::store
