// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_reader.h"

namespace attune::server::audit {

/// Entries of one action in a period, for what cannot be told of it.
struct NotedGap
{
    domain::LogAction action;
    qint64 count = 0;
    base::Instant first;
    base::Instant last;
};

/// When the oldest entry came that is there; nullopt in an empty log. @throws store::StoreError
std::optional<base::Instant> logBegan(store::Connection &connection);

/// The number of the newest entry; 0 in an empty log. @throws store::StoreError
qint64 newestEntry(store::Connection &connection);

/// What the log itself says is missing or wrong of [from, to): reports of devices that never came, damage. As far as a
/// reader is shown it, and what the server wrote about nobody. @throws store::StoreError
QList<NotedGap> notedGaps(store::Connection &connection, const LogReader &reader, base::Instant from, base::Instant to);

/// Entries of [from, to) that the server wrote about nobody, neither a client nor a recording, and that are therefore
/// listed to no reader of one office: to them how many. 0 for other readers, who find what is theirs by asking.
/// @throws store::StoreError
qint64 countAboutNobody(store::Connection &connection, const LogReader &reader, const QList<domain::LogAction> &actions,
                        base::Instant from, base::Instant to);

/// How much somebody did in a period.
struct ActorFigure
{
    QString actor;
    QString role; ///< the last by the alphabet, where they had several
    qint64 count = 0;
    qint64 refused = 0;
};

/// Staff and the operator by how many entries of [from, to) are theirs, most first, as far as a reader is shown them.
/// @param among these alone; empty: everybody  @throws store::StoreError
QList<ActorFigure> busiestActors(store::Connection &connection, const LogReader &reader, base::Instant from,
                                 base::Instant to, const QStringList &among, int most);

} // namespace attune::server::audit
