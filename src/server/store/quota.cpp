// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/quota.h"

#include "base/log.h"
#include "protocol/problem.h"

#include <limits>

namespace attune::server::store {

using base::toUnixMs;
using domain::ProblemCode;

namespace {

// Renewed with every piece that arrives; a piece is 32 MiB, and the front ends a body that stands still long before.
constexpr std::chrono::hours heldAfterACrash{1};

} // namespace

Reservation::Reservation(Connection &connection, const base::Clock &clock, QString id, qint64 quota)
    : m_connection(connection), m_clock(clock), m_id(std::move(id)), m_quota(quota)
{}

Reservation::~Reservation()
{
    if (!m_holds)
        return;
    try {
        m_connection.run(QStringLiteral("DELETE FROM upload_reservations WHERE id = ?"), {m_id});
    } catch (const StoreError &error) {
        base::logger("media")->warn("Room for an upload is given back late: {}", error.what());
    }
}

qint64 Reservation::usedByOthers()
{
    return m_connection
        .run(QStringLiteral(
                 "SELECT CAST((SELECT COALESCE(SUM(size_bytes), 0) FROM recordings WHERE has_media = 1 OR status = "
                 "'PROCESSING') + (SELECT "
                 "COALESCE(SUM(bytes), 0) FROM upload_reservations WHERE id <> ? AND ends_at > ?) + (SELECT "
                 "COALESCE(SUM(size_bytes), 0) FROM transcript_versions WHERE is_stored = 1) AS BIGINT)"),
             {m_id, toUnixMs(m_clock.now())})
        .only<qint64>();
}

qint64 Reservation::left()
{
    return m_quota == 0 ? std::numeric_limits<qint64>::max() : std::max<qint64>(0, m_quota - usedByOthers());
}

base::Result<void> Reservation::hold(qint64 bytes)
{
    if (m_quota == 0)
        return {};
    const qint64 now = toUnixMs(m_clock.now());
    Transaction transaction(m_connection); // two who ask for the last bytes come one after the other
    m_connection.run(QStringLiteral("DELETE FROM upload_reservations WHERE ends_at <= ?"), {now});
    if (bytes > m_quota - usedByOthers())
        return protocol::fail(ProblemCode::QuotaReached);
    m_connection.run(QStringLiteral("INSERT INTO upload_reservations(id, bytes, ends_at) VALUES(?,?,?) ON CONFLICT(id) "
                                    "DO UPDATE SET bytes = excluded.bytes, ends_at = excluded.ends_at"),
                     {m_id, bytes, toUnixMs(m_clock.now() + heldAfterACrash)});
    transaction.commit();
    m_holds = true;
    return {};
}

void Reservation::handOver()
{
    m_connection.run(QStringLiteral("DELETE FROM upload_reservations WHERE id = ?"), {m_id});
}

} // namespace attune::server::store
