// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_bundles.h"

#include "base/id.h"
#include "crypto/digest.h"

#include <algorithm>
#include <array>

#include <arpa/inet.h>

namespace attune::server::audit {

using base::toUnixMs;
using domain::LogOutcome;

namespace {

const QString budgetRow = QStringLiteral("budget"); ///< ids of bundles are hexadecimal digits
constexpr qint64 minuteMs = 60'000;
constexpr int networkBits = 64; // of IPv6: what one customer has

/// Of IPv6 the network: whoever has one address there has them all.
QString placeOf(const QString &address)
{
    in6_addr bytes = {};
    if (::inet_pton(AF_INET6, address.toLatin1().constData(), &bytes) != 1 || IN6_IS_ADDR_V4MAPPED(&bytes))
        return address;
    std::fill(bytes.s6_addr + networkBits / 8, bytes.s6_addr + sizeof bytes.s6_addr, std::uint8_t(0));
    std::array<char, INET6_ADDRSTRLEN> text{};
    ::inet_ntop(AF_INET6, &bytes, text.data(), text.size());
    return QString::fromLatin1(text.data()) + QStringLiteral("/64");
}

QString idOf(const Entry &entry)
{
    const QString parts =
        QStringList{entry.action.text(), entry.outcome.text(), entry.code, entry.actorId, entry.address}.join(
            QLatin1Char('\n'));
    return QString::fromLatin1(crypto::sha256(parts.toUtf8()).toHex());
}

std::optional<qint64> writtenOf(store::Connection &connection, const QString &id)
{
    return connection.run(QStringLiteral("SELECT written FROM log_bundles WHERE id = ?"), {id}).first<qint64>();
}

/// Adds to the figures of a bundle, which is opened when there is none.
void count(store::Connection &connection, const QString &id, const Entry &entry, base::Instant now, int written)
{
    connection.run(QStringLiteral("INSERT INTO log_bundles(id, action, outcome, code, actor_id, actor_role, address, "
                                  "opened_at, last_at, written, counted) VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(id) "
                                  "DO UPDATE SET last_at = excluded.last_at, written = log_bundles.written + "
                                  "excluded.written, counted = log_bundles.counted + excluded.counted"),
                   {id, entry.action.text(), entry.outcome.text(), entry.code, entry.actorId, entry.actorRole,
                    entry.address, toUnixMs(now), toUnixMs(now), written, 1 - written});
}

} // namespace

bool LogBundles::isBundled(const Entry &entry)
{
    return entry.outcome == LogOutcome::Refused && entry.signInId.isEmpty() && !entry.address.isEmpty();
}

/// The minute's budget for entries in full.
bool LogBundles::hasRoom(store::Connection &connection, base::Instant now)
{
    const qint64 minute = toUnixMs(now) / minuteMs;
    enum class Column { OpenedAt, Written };
    auto row = connection.run(QStringLiteral("SELECT opened_at, written FROM log_bundles WHERE id = ?"), {budgetRow});
    const bool sameMinute = row.next() && row.number(Column::OpenedAt) == minute;
    if (sameMinute && row.number(Column::Written) >= fullOnesAMinute)
        return false;
    connection.run(
        QStringLiteral("INSERT INTO log_bundles(id, action, outcome, code, actor_id, actor_role, address, opened_at, "
                       "last_at, written, counted) VALUES(?,'','','','','','',?,0,1,0) ON CONFLICT(id) DO UPDATE SET "
                       "opened_at = excluded.opened_at, written = CASE WHEN log_bundles.opened_at = "
                       "excluded.opened_at THEN log_bundles.written + 1 ELSE 1 END"),
        {budgetRow, minute});
    return true;
}

bool LogBundles::takes(store::Connection &connection, const Entry &entry, base::Instant now)
{
    m_mayBeOpen = true;
    Entry like = entry;
    like.address = placeOf(entry.address);
    QString id = idOf(like);
    auto written = writtenOf(connection, id);
    if (!written) {
        const auto open = connection.run(QStringLiteral("SELECT COUNT(*) FROM log_bundles")).only<qint64>();
        if (open > mostOpen) { // many accounts, many networks: what was tried stays, who and where from goes
            like.actorId.clear();
            like.actorRole.clear();
            like.address.clear();
            count(connection, idOf(like), like, now, 0);
            return true;
        }
    }
    const bool inFull = written.value_or(0) < fullOnes && hasRoom(connection, now);
    count(connection, id, like, now, inFull ? 1 : 0);
    return !inFull;
}

QList<Entry> LogBundles::close(store::Connection &connection, base::Instant now, bool all)
{
    const qint64 ms = toUnixMs(now);
    const qint64 windowMs = std::chrono::duration_cast<std::chrono::milliseconds>(window).count();
    QList<Entry> entries;
    QStringList over;
    bool left = false;
    {
        enum class Column { Id, Action, Outcome, Code, ActorId, ActorRole, Address, OpenedAt, LastAt, Counted };
        auto rows = connection.run(QStringLiteral("SELECT id, action, outcome, code, actor_id, actor_role, address, "
                                                  "opened_at, last_at, counted FROM log_bundles WHERE id <> ? ORDER BY "
                                                  "opened_at, id"),
                                   {budgetRow});
        while (rows.next()) {
            const qint64 age = ms - rows.number(Column::OpenedAt);
            if (!all && age >= 0 && age < windowMs) { // a clock that was set back closes it, too
                left = true;
                continue;
            }
            over << rows.text(Column::Id);
            if (rows.number(Column::Counted) == 0)
                continue;
            Entry entry;
            entry.eventId = base::newUuidV7(ms);
            entry.occurredAt = base::fromUnixMs(rows.number(Column::LastAt));
            entry.action = domain::LogActionName::read(rows.text(Column::Action));
            entry.outcome = domain::LogOutcomeName::read(rows.text(Column::Outcome));
            entry.code =
                QStringLiteral("bundled:%1:%2:").arg(rows.number(Column::Counted)).arg(rows.number(Column::OpenedAt)) +
                rows.text(Column::Code);
            entry.actorId = rows.text(Column::ActorId);
            entry.actorRole = rows.text(Column::ActorRole);
            entry.address = rows.text(Column::Address);
            entries.append(entry);
        }
    }
    for (const QString &id : std::as_const(over))
        connection.run(QStringLiteral("DELETE FROM log_bundles WHERE id = ?"), {id});
    m_mayBeOpen = left;
    return entries;
}

} // namespace attune::server::audit
