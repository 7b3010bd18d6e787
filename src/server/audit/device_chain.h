// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/secret_bytes.h"
#include "server/audit/access_log.h"

#include <QHash>
#include <QMap>

namespace attune::server::audit {

/// An event of a device as a link of that device's chain (src/journal/ACCESS_EVENT.md).
struct ChainLink
{
    QString device; ///< as the log calls it
    qint64 sequence = 0;
    QString previousHash; ///< hex
    QString hash;         ///< of this event's canonical bytes, hex
    QString entryId;      ///< of the entry about it
    QString reportedId;   ///< of an event that was there already: what an older version took for that; else empty
    bool isTaken = false; ///< the id that the program chose for the device is another account's
};

/// What does not fit in a device's chain.
struct ChainFinding
{
    enum class What {
        Missing, ///< events first..last were made and did not come
        Filled,  ///< they came after all
        Broken,  ///< `first` does not continue the event before it, or is not continued by the one after it
        Forked   ///< there are other events with the numbers first..last: the device has two histories
    };
    What what = What::Missing;
    QString device;
    qint64 first = 0;
    qint64 last = 0;
    int gaps = 1; ///< Missing: how many gaps lie between first and last; others: 1
};

/// Holds new events against what is known of their devices. Reading and remembering are two steps, so that what is
/// found is in the log before it is remembered: cut off in between, it is found again, under the same entry ids.
class DeviceChains
{
public:
    /// Open gaps that are remembered of one device: an honest one has hardly ever more than one. Older ones stay in
    /// the log; that they were filled is not said any more.
    static constexpr qsizetype mostGaps = 64;
    /// Findings of one kind, device and delivery that are told one by one; of more the rest is told together.
    static constexpr qsizetype mostFindings = 16;

    explicit DeviceChains(store::Connection &connection) : m_connection(connection) {}
    /// New devices of one account: at once, and again within a day.
    static constexpr qint64 newDevices = 20;
    /// What the log calls the devices of an account, for good from now on (ACCESS_EVENT.md, "A device"): by the id that
    /// the program chose, or by a name of its own where another account has reported with that id before. Empty where a
    /// delivery goes on in the middle of a history that is another account's. nullopt when too many of them are new;
    /// then none is anybody's. @throws store::StoreError
    /// @param devices ids that programs chose, and whether a delivery has the beginning of it: an event with number 1
    std::optional<QHash<QString, QString>> namesOf(const QMap<QString, bool> &devices, const QString &actorId,
                                                   const crypto::SecretBytes &linkKey, base::Instant now);
    /// @param links of one delivery, in any order, all in the log  @throws store::StoreError
    QList<ChainFinding> check(QList<ChainLink> links);
    void remember(base::Instant now);

private:
    struct Known
    {
        QString owner;
        qint64 lastSequence = 0;
        QString lastHash;
        QList<std::pair<qint64, qint64>> gaps; ///< by number
        bool gapsChanged = false;
    };
    QString ownerOf(const QString &device);
    std::pair<QString, qint64> writtenBefore(const QString &device);
    QString claimed(const QString &device, const QString &actorId, base::Instant now);
    Known known(const QString &device);
    void checkOne(Known &chain, const ChainLink &link, QList<ChainFinding> &findings);
    void checkOlder(Known &chain, const ChainLink &link, QList<ChainFinding> &findings);

    store::Connection &m_connection;
    QMap<QString, Known> m_chains;
};

/// The entry that says so. It is in the log once.
Entry entryOf(const ChainFinding &finding, const QString &actorId, base::Instant now);

} // namespace attune::server::audit
