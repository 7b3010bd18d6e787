// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/entry_ids.h"

#include "crypto/derived_ids.h"
#include "crypto/digest.h"

namespace attune::server::audit {

EntryIds::EntryIds(const crypto::SecretBytes &key) : m_key(crypto::hmacSha256(key, "attune log entry ids 1")) {}

QString EntryIds::once(const QString &what) const
{
    return crypto::uuidFrom(crypto::hmacSha256(m_key, what.toUtf8()));
}

QString reportEntryId(const QString &actorId, const QString &device, const QString &reportedId)
{
    return crypto::uuidFrom(
        crypto::sha256("attune reported event 1\n" + crypto::counted({actorId, device, reportedId})));
}

} // namespace attune::server::audit
