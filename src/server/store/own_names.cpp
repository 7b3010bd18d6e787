// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/own_names.h"

#include "crypto/derived_ids.h"
#include "crypto/digest.h"

namespace attune::server::store {

QString ownName(const crypto::SecretBytes &linkKey, const QString &kind, const QString &person, const QString &chosen)
{
    return crypto::uuidFrom(
        crypto::hmacSha256(linkKey, "attune own names 1\n" + crypto::counted({kind, person, chosen})));
}

} // namespace attune::server::store
