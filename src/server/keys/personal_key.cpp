// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/keys/personal_key.h"

#include "server/keys/object_keys.h"
#include "server/store/seal_old_rows.h"
#include "server/store/settings.h"

namespace attune::server::keys {

base::Result<void> unlockPersonalData(store::Database &database, const crypto::KeyWrapper &keys)
{
    store::Connection &connection = database.connection();
    if (!store::hasSetting(connection, personalKeySetting) &&
        store::hasSetting(connection, store::oldRowsSealedSetting))
        return base::Error{base::ErrorKind::Corrupt,
                           QStringLiteral("the key of personal data is missing in the database; restore a backup"),
                           {},
                           {}};
    auto key = clinicSecret(connection, keys, personalKeySetting);
    if (!key)
        return key.error();
    database.unlock(*key);
    store::sealOldRows(connection);
    return {};
}

base::Result<void> checkPersonalKey(store::Connection &connection, const crypto::KeyWrapper &keys)
{
    if (!store::hasSetting(connection, personalKeySetting))
        return {};
    const auto key = clinicSecret(connection, keys, personalKeySetting);
    return key ? base::Result<void>() : base::Result<void>(key.error());
}

} // namespace attune::server::keys
