// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/device_chain.h"

#include <QUuid>

#include <algorithm>

namespace attune::server::audit {

DeviceChains::Known DeviceChains::known(const QString &device, qint64 firstNew)
{
    Known chain;
    bool seen = false;
    {
        auto row = m_connection.run(QStringLiteral("SELECT last_sequence, last_hash FROM log_devices WHERE device = ?"),
                                    {device});
        seen = row.next();
        if (seen) {
            chain.lastSequence = row.number(0);
            chain.lastHash = row.text(1);
        }
    }
    if (!seen) { // events of a time before chains were watched
        auto row = m_connection.run(QStringLiteral("SELECT COALESCE(MAX(device_sequence), 0) FROM access_log WHERE "
                                                   "device = ? AND device_sequence < ?"),
                                    {device, firstNew});
        row.next();
        chain.lastSequence = row.number(0);
    }
    auto gaps = m_connection.run(QStringLiteral("SELECT first, last FROM device_gaps WHERE device = ? ORDER BY first"),
                                 {device});
    while (gaps.next())
        chain.gaps.append({gaps.number(0), gaps.number(1)});
    return chain;
}

void DeviceChains::checkOne(Known &chain, const ChainLink &link, QList<ChainFinding> &findings)
{
    if (link.sequence == chain.lastSequence + 1) {
        if (!chain.lastHash.isEmpty() && link.previousHash != chain.lastHash)
            findings.append({ChainFinding::What::Broken, link.device, link.sequence, link.sequence});
    } else if (link.sequence > chain.lastSequence) {
        chain.gaps.append({chain.lastSequence + 1, link.sequence - 1});
        findings.append({ChainFinding::What::Missing, link.device, chain.lastSequence + 1, link.sequence - 1});
    } else {
        const auto gap = std::find_if(chain.gaps.begin(), chain.gaps.end(), [&link](const auto &range) {
            return range.first <= link.sequence && link.sequence <= range.second;
        });
        if (gap == chain.gaps.end()) {
            auto other = m_connection.run(QStringLiteral("SELECT 1 FROM access_log WHERE device = ? AND "
                                                         "device_sequence = ? AND event_id <> ?"),
                                          {link.device, link.sequence, link.eventId});
            if (other.next())
                findings.append({ChainFinding::What::Forked, link.device, link.sequence, link.sequence});
            return;
        }
        const auto [first, last] = *gap;
        chain.gaps.erase(gap);
        if (first < link.sequence)
            chain.gaps.append({first, link.sequence - 1});
        if (link.sequence < last)
            chain.gaps.append({link.sequence + 1, last});
        findings.append({ChainFinding::What::Filled, link.device, link.sequence, link.sequence});
        return;
    }
    chain.lastSequence = link.sequence;
    chain.lastHash = link.hash;
}

QList<ChainFinding> DeviceChains::check(QList<ChainLink> links)
{
    std::sort(links.begin(), links.end(), [](const ChainLink &a, const ChainLink &b) {
        return std::pair(a.device, a.sequence) < std::pair(b.device, b.sequence);
    });
    QList<ChainFinding> findings;
    for (const ChainLink &link : std::as_const(links)) {
        if (link.device.isEmpty() || link.sequence < 1)
            continue;
        auto chain = m_chains.find(link.device);
        if (chain == m_chains.end())
            chain = m_chains.insert(link.device, known(link.device, link.sequence));
        checkOne(*chain, link, findings);
    }
    return findings;
}

void DeviceChains::remember(const QString &actorId, base::Instant now)
{
    store::Transaction transaction(m_connection);
    for (auto chain = m_chains.cbegin(); chain != m_chains.cend(); ++chain) {
        m_connection.run(
            QStringLiteral("INSERT INTO log_devices(device, actor_id, last_sequence, last_hash, seen_at) "
                           "VALUES(?,?,?,?,?) ON CONFLICT(device) DO UPDATE SET actor_id = excluded.actor_id, "
                           "last_sequence = excluded.last_sequence, last_hash = excluded.last_hash, seen_at = "
                           "excluded.seen_at WHERE log_devices.last_sequence <= excluded.last_sequence"),
            {chain.key(), actorId, chain->lastSequence, chain->lastHash, base::toUnixMs(now)});
        m_connection.run(QStringLiteral("DELETE FROM device_gaps WHERE device = ?"), {chain.key()});
        for (const auto &[first, last] : chain->gaps)
            m_connection.run(
                QStringLiteral("INSERT INTO device_gaps(device, first, last, actor_id, found_at) VALUES(?,?,?,?,?)"),
                {chain.key(), first, last, actorId, base::toUnixMs(now)});
    }
    transaction.commit();
}

Entry entryOf(const ChainFinding &finding, const QString &actorId, base::Instant now)
{
    static const QStringList actions = {QStringLiteral("deviceGap"), QStringLiteral("deviceGapFilled"),
                                        QStringLiteral("deviceChainBroken"), QStringLiteral("deviceHistoryForked")};
    Entry entry;
    entry.occurredAt = now;
    entry.actorId = actorId;
    entry.action = actions.at(static_cast<int>(finding.what));
    entry.outcome = finding.what == ChainFinding::What::Filled ? QStringLiteral("allowed") : QStringLiteral("failed");
    entry.code = finding.first == finding.last ? QString::number(finding.first)
                                               : QStringLiteral("%1-%2").arg(finding.first).arg(finding.last);
    entry.device = finding.device;
    const QUuid space = QUuid::createUuidV5(QUuid(), finding.device.toUtf8());
    entry.eventId = QUuid::createUuidV5(space, (entry.action + QLatin1Char(':') + entry.code).toUtf8())
                        .toString(QUuid::WithoutBraces);
    return entry;
}

} // namespace attune::server::audit
