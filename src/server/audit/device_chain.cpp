// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/device_chain.h"

#include "server/audit/log_budget.h"
#include "server/store/own_names.h"

#include <algorithm>

namespace attune::server::audit {

using domain::LogAction;
using domain::LogOutcome;
using What = ChainFinding::What;

namespace {

/// What stands side by side is one finding; of very many gaps the last ones are told together.
QList<ChainFinding> gathered(const QList<ChainFinding> &findings)
{
    QList<ChainFinding> result;
    QMap<std::pair<QString, What>, qsizetype> counts;
    for (const ChainFinding &finding : findings) {
        const auto like = std::find_if(result.rbegin(), result.rend(), [&finding](const ChainFinding &other) {
            return other.device == finding.device && other.what == finding.what;
        });
        if (like != result.rend() && finding.what != What::Missing && finding.first == like->last + 1) {
            like->last = finding.last;
            continue;
        }
        qsizetype &count = counts[{finding.device, finding.what}];
        if (++count <= DeviceChains::mostFindings) {
            result.append(finding);
            continue;
        }
        like->last = std::max(like->last, finding.last);
        ++like->gaps;
    }
    return result;
}

} // namespace

QString DeviceChains::ownerOf(const QString &device)
{
    return m_connection.run(QStringLiteral("SELECT actor_id FROM log_devices WHERE device = ?"), {device})
        .firstOr<QString>();
}

/// Who reported with it, and how far, in a time before chains were watched.
std::pair<QString, qint64> DeviceChains::writtenBefore(const QString &device)
{
    enum class Column { Owner, LastSequence };
    auto row = m_connection.run(
        QStringLiteral("SELECT actor_id, (SELECT MAX(device_sequence) FROM access_log WHERE device = ?) FROM "
                       "access_log WHERE device = ? AND device_sequence > 0 ORDER BY device_sequence LIMIT 1"),
        {device, device});
    return row.next() ? std::pair(row.text(Column::Owner), row.number(Column::LastSequence))
                      : std::pair(QString(), qint64(0));
}

/// Of an id that is nobody's: for this account, unless another one takes it in this moment. @return whose it is
QString DeviceChains::claimed(const QString &device, const QString &actorId, base::Instant now)
{
    const auto [before, last] = writtenBefore(device);
    m_connection.run(QStringLiteral("INSERT INTO log_devices(device, actor_id, last_sequence, last_hash, seen_at) "
                                    "VALUES(?,?,?,'',?) ON CONFLICT(device) DO NOTHING"),
                     {device, before.isEmpty() ? actorId : before, last, base::toUnixMs(now)});
    return ownerOf(device);
}

/// New ones are taken in one transaction, together with what they cost, and by all deliveries in the same order.
std::optional<QHash<QString, QString>> DeviceChains::namesOf(const QMap<QString, bool> &devices, const QString &actorId,
                                                             const crypto::SecretBytes &linkKey, base::Instant now)
{
    const auto ownNameOf = [&](const QString &device) {
        return store::ownName(linkKey, QStringLiteral("device"), actorId, device);
    };
    QHash<QString, QString> names;
    QStringList fresh;
    for (auto device = devices.cbegin(); device != devices.cend(); ++device) {
        const QString owner = ownerOf(device.key());
        if (owner == actorId)
            names[device.key()] = device.key();
        else if (!owner.isEmpty() && ownerOf(ownNameOf(device.key())) == actorId)
            names[device.key()] = ownNameOf(device.key());
        else if (owner.isEmpty() || device.value())
            fresh << device.key();
    }
    if (fresh.isEmpty())
        return names;
    store::Transaction transaction(m_connection);
    if (!spend(m_connection, QStringLiteral("devices ") + actorId, fresh.size(),
               {newDevices, newDevices, std::chrono::hours(24)}, now))
        return std::nullopt;
    for (const QString &device : std::as_const(fresh)) {
        const bool isOthers = claimed(device, actorId, now) != actorId;
        names[device] = isOthers ? ownNameOf(device) : device;
        if (isOthers)
            claimed(names[device], actorId, now);
    }
    transaction.commit();
    return names;
}

DeviceChains::Known DeviceChains::known(const QString &device)
{
    Known chain;
    {
        enum class Column { ActorId, LastSequence, LastHash };
        auto row = m_connection.run(
            QStringLiteral("SELECT actor_id, last_sequence, last_hash FROM log_devices WHERE device = ?"), {device});
        if (!row.next())
            return chain;
        chain.owner = row.text(Column::ActorId);
        chain.lastSequence = row.number(Column::LastSequence);
        chain.lastHash = row.text(Column::LastHash);
    }
    enum class Column { First, Last };
    auto gaps = m_connection.run(QStringLiteral("SELECT first, last FROM device_gaps WHERE device = ? ORDER BY first"),
                                 {device});
    while (gaps.next())
        chain.gaps.append({gaps.number(Column::First), gaps.number(Column::Last)});
    return chain;
}

/// A number from before the last one: a gap that is filled, a delivery that is repeated, or a second history.
void DeviceChains::checkOlder(Known &chain, const ChainLink &link, QList<ChainFinding> &findings)
{
    const auto gap = std::find_if(chain.gaps.begin(), chain.gaps.end(), [&link](const auto &range) {
        return range.first <= link.sequence && link.sequence <= range.second;
    });
    if (gap == chain.gaps.end()) {
        auto other = m_connection.run(QStringLiteral("SELECT 1 FROM access_log WHERE device = ? AND "
                                                     "device_sequence = ? AND event_id <> ? AND event_id <> ?"),
                                      {link.device, link.sequence, link.entryId, link.reportedId});
        if (other.next())
            findings.append({What::Forked, link.device, link.sequence, link.sequence, 1});
        return;
    }
    const auto [first, last] = *gap;
    auto place = chain.gaps.erase(gap);
    if (link.sequence < last)
        place = chain.gaps.insert(place, {link.sequence + 1, last});
    if (first < link.sequence)
        chain.gaps.insert(place, {first, link.sequence - 1});
    chain.gapsChanged = true;
    findings.append({What::Filled, link.device, link.sequence, link.sequence, 1});
    // What is put into a gap afterwards has to be what the event behind it was made to follow.
    enum class Column { PreviousHash };
    auto next = m_connection.run(QStringLiteral("SELECT previous_hash FROM access_log WHERE device = ? AND "
                                                "device_sequence = ? ORDER BY sequence LIMIT 1"),
                                 {link.device, link.sequence + 1});
    if (next.next() && next.text(Column::PreviousHash) != link.hash)
        findings.append({What::Broken, link.device, link.sequence, link.sequence, 1});
}

void DeviceChains::checkOne(Known &chain, const ChainLink &link, QList<ChainFinding> &findings)
{
    if (link.sequence <= chain.lastSequence)
        return checkOlder(chain, link, findings);
    if (link.isTaken && chain.lastSequence == 0) // under an id that another account has, too: it has two histories
        findings.append({What::Forked, link.device, link.sequence, link.sequence, 1});
    if (link.sequence > chain.lastSequence + 1) {
        chain.gaps.append({chain.lastSequence + 1, link.sequence - 1});
        chain.gapsChanged = true;
        findings.append({What::Missing, link.device, chain.lastSequence + 1, link.sequence - 1, 1});
    } else if (!chain.lastHash.isEmpty() && link.previousHash != chain.lastHash) {
        findings.append({What::Broken, link.device, link.sequence, link.sequence, 1});
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
            chain = m_chains.insert(link.device, known(link.device));
        checkOne(*chain, link, findings);
    }
    return gathered(findings);
}

void DeviceChains::remember(base::Instant now)
{
    store::Transaction transaction(m_connection);
    for (auto chain = m_chains.cbegin(); chain != m_chains.cend(); ++chain) {
        m_connection.run(QStringLiteral("UPDATE log_devices SET last_sequence = ?, last_hash = ?, seen_at = ? WHERE "
                                        "device = ? AND last_sequence <= ?"),
                         {chain->lastSequence, chain->lastHash, base::toUnixMs(now), chain.key(), chain->lastSequence});
        if (!chain->gapsChanged)
            continue;
        m_connection.run(QStringLiteral("DELETE FROM device_gaps WHERE device = ?"), {chain.key()});
        const auto newest = chain->gaps.last(std::min(chain->gaps.size(), mostGaps));
        for (const auto &[first, last] : newest)
            m_connection.run(
                QStringLiteral("INSERT INTO device_gaps(device, first, last, actor_id, found_at) VALUES(?,?,?,?,?)"),
                {chain.key(), first, last, chain->owner, base::toUnixMs(now)});
    }
    transaction.commit();
}

static LogAction actionOf(What what)
{
    switch (what) {
    case What::Missing:
        return LogAction::DeviceGap;
    case What::Filled:
        return LogAction::DeviceGapFilled;
    case What::Broken:
        return LogAction::DeviceChainBroken;
    case What::Forked:
        break;
    }
    return LogAction::DeviceHistoryForked;
}

Entry entryOf(const ChainFinding &finding, const QString &actorId, base::Instant now)
{
    Entry entry;
    entry.occurredAt = now;
    entry.actorId = actorId;
    entry.action = actionOf(finding.what);
    entry.outcome = finding.what == What::Filled ? LogOutcome::Allowed : LogOutcome::Failed;
    entry.code = finding.first == finding.last ? QString::number(finding.first)
                                               : QStringLiteral("%1-%2").arg(finding.first).arg(finding.last);
    if (finding.gaps > 1)
        entry.code += QStringLiteral(" (%1)").arg(finding.gaps);
    entry.device = finding.device;
    entry.once =
        QStringList{QStringLiteral("device"), finding.device, entry.action.text(), entry.code}.join(QLatin1Char('\n'));
    return entry;
}

} // namespace attune::server::audit
