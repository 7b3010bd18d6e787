// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "server/policy/decision_table.h"
#include "server/store/database.h"

namespace attune::server::identity {

/// A complaint, an order of a court or a legal duty for which one person may open the recordings of one client, once
/// somebody else agreed (policy/ACCESS_AND_CONSENT.md).
struct LegalMatter
{
    QString id;
    policy::LegalPath path = policy::LegalPath::None;
    QString matterNumber;
    domain::UserId client;
    QString office;
    domain::UserId askedBy;
    base::Instant askedAt;
    QString entry; ///< of the access log, which has the reason
    bool notifiesClient = true;
    domain::UserId agreedBy; ///< empty while nobody has
    std::optional<base::Instant> agreedAt;
    std::optional<base::Instant> expiresAt;
    std::optional<base::Instant> endedAt;

    bool isOpen(base::Instant now) const { return expiresAt && *expiresAt > now && !endedAt; }
    bool waits() const { return !agreedAt && !endedAt; }
};

/// What an open matter is about.
struct OpenMatter
{
    domain::UserId client;
    policy::LegalPath path = policy::LegalPath::None;
};

/// Keeps one that waits for a second person; `id` and `askedAt` are filled in. Durable when it returns.
LegalMatter askMatter(store::Connection &connection, LegalMatter matter, base::Instant now);
/// A matter of this person with this client that waits or is open, for the same thing.
/// @param lifetime how long one waits for a second person, and how long it is open then
std::optional<LegalMatter> sameMatter(store::Connection &connection, const LegalMatter &matter, base::Instant now,
                                      std::chrono::hours lifetime);
/// False when it does not wait any more.
bool agreeMatter(store::Connection &connection, const QString &id, const domain::UserId &by, base::Instant now,
                 std::chrono::hours lifetime);
/// False when it is over already.
bool endMatter(store::Connection &connection, const QString &id, const domain::UserId &by, base::Instant now);
std::optional<LegalMatter> matterById(store::Connection &connection, const QString &id);
/// Of an office, newest first, from behind one of them. @param after id; empty for the first page
QList<LegalMatter> mattersOf(store::Connection &connection, const QString &office, const QString &after, int limit);
/// What is open to somebody today.
QList<OpenMatter> openMattersOf(store::Connection &connection, const domain::UserId &person, base::Instant now);
/// Whether one of somebody's open matters with a client is such that the client is not to be told.
bool isKeptFromClient(store::Connection &connection, const domain::UserId &person, const domain::UserId &client,
                      base::Instant now);

} // namespace attune::server::identity
