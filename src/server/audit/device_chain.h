// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/access_log.h"

namespace attune::server::audit {

/// An event of a device as a link of that device's chain (src/journal/ACCESS_EVENT.md).
struct ChainLink
{
    QString device;
    qint64 sequence = 0;
    QString previousHash; ///< hex
    QString hash;         ///< of this event's canonical bytes, hex
    QString eventId;
};

/// What does not fit in a device's chain.
struct ChainFinding
{
    enum class What {
        Missing, ///< events first..last were made and did not come
        Filled,  ///< they came after all
        Broken,  ///< `first` does not continue the event before it
        Forked   ///< there is another event with the number `first`: the device has two histories
    };
    What what = What::Missing;
    QString device;
    qint64 first = 0;
    qint64 last = 0;
};

/// Holds new events against what is known of their devices. Reading and remembering are two steps, so that what is
/// found is in the log before it is remembered: cut off in between, it is found again, under the same entry ids.
class DeviceChains
{
public:
    explicit DeviceChains(store::Connection &connection) : m_connection(connection) {}
    /// @param links of one delivery, in any order  @throws store::StoreError
    QList<ChainFinding> check(QList<ChainLink> links);
    void remember(const QString &actorId, base::Instant now);

private:
    struct Known
    {
        qint64 lastSequence = 0;
        QString lastHash;
        QList<std::pair<qint64, qint64>> gaps;
    };
    Known known(const QString &device, qint64 firstNew);
    void checkOne(Known &chain, const ChainLink &link, QList<ChainFinding> &findings);

    store::Connection &m_connection;
    QMap<QString, Known> m_chains;
};

/// The entry that says so. Its id follows from what was found.
Entry entryOf(const ChainFinding &finding, const QString &actorId, base::Instant now);

} // namespace attune::server::audit
