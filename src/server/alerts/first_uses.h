// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_line.h"
#include "server/store/database.h"

#include <QHash>

namespace attune::server::alerts {

/// What somebody may use or open for the first time. The names are those of rows and never change.
enum class FirstOf { Client, Device, Network };

/// Before that nobody knows what somebody uses: everything is new in the first weeks.
inline constexpr std::chrono::hours knownAfter{24 * 60};

/// Since when somebody uses something.
struct FirstUse
{
    qint64 sequence = 0; ///< of the entry by which it was the first time
    qint64 sinceMs = 0;
    bool hadOthers = false; ///< whether they had used another one of the kind for two months before that
};

/// When people opened something of whom, and used what, for the first time: `access_firsts`. One thread at a time, with
/// its own connection.
class FirstUses
{
public:
    /// Of what an entry is about: how it was before, or that it is the first time, which is noted in the transaction
    /// the caller has begun. @throws StoreError
    FirstUse note(store::Connection &connection, const QString &actor, FirstOf kind, const QString &what,
                  qint64 sequence, qint64 nowMs);
    /// Entries were taken out of the log: what they were the first of begins with the next entry that is there of the
    /// same person and client, device or network, and is forgotten where there is none among the next 5,000 of the
    /// person. In the transaction that took them out. @param gone with rising numbers  @throws StoreError
    void forget(store::Connection &connection, const QList<audit::LoggedEntry> &gone);

private:
    QHash<QString, FirstUse> m_old; ///< of entries that certainly are in the log
};

} // namespace attune::server::alerts
