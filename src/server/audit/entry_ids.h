// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_bytes.h"

#include <QString>

namespace attune::server::audit {

/// The ids of entries that must be in the log once (ACCESS_LOG.md, "Ids"): of what the server does in steps that may be
/// repeated. They follow from what the step is and from a secret that all servers of a clinic share, so that nobody can
/// take one before it is needed. Any thread.
class EntryIds
{
public:
    /// @param key the clinic's link key; the ids are made under a key derived from it, for this alone
    explicit EntryIds(const crypto::SecretBytes &key);
    /// @param what the step, in words that are the same each time it is repeated
    QString once(const QString &what) const;

private:
    crypto::SecretBytes m_key;
};

/// The id of the entry about an event that a client program reports under an id of its own choice. Whatever it chooses,
/// this one is like no other: not like that of another person's or another device's event, and not like one of the
/// server's own.
QString reportEntryId(const QString &actorId, const QString &device, const QString &reportedId);

} // namespace attune::server::audit
