// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/throttle.h"

#include "base/id.h"
#include "server/identity/accounts.h"
#include "server/net/place.h"
#include "server/store/keyed_hashes.h"

#include <algorithm>

namespace attune::server::identity {

using base::toUnixMs;

namespace {

constexpr std::chrono::hours countedForStrangers{24};
constexpr int triesBeforeTwice = 10;

} // namespace

std::optional<QString> Throttle::take(store::Connection &connection, const Attempt &attempt) const
{
    const QString where = net::placeOf(attempt.address);
    // Under a key: an address or a name that was typed here could be found by trying all there are.
    const store::Seals &seals = connection.seals();
    const QByteArray place = seals.index(store::personal::triedPlace, QStringLiteral("place\n") + where).toLatin1();
    const QByteArray account =
        seals.index(store::personal::triedAccount, QStringLiteral("account\n") + normalisedEmail(attempt.account))
            .toLatin1();
    const QString from = attempt.device.isEmpty()
                             ? QStringLiteral("place\n") + where
                             : QStringLiteral("device\n") + QString::fromLatin1(attempt.device.toHex());
    const QByteArray who =
        seals.index(store::personal::triedBy, QString::fromLatin1(account) + QLatin1Char('\n') + from).toLatin1();
    const auto now = m_clock.now();
    store::Transaction transaction(connection);
    connection.run(QStringLiteral("DELETE FROM failed_tries WHERE tried_at < ? OR (was_right = 1 AND tried_at < ?)"),
                   {toUnixMs(now - countedForStrangers), toUnixMs(now - m_rules.window)});
    if (!isLeft(connection, attempt, account, who, place)) {
        transaction.commit();
        return std::nullopt;
    }
    const QString name = base::newUuidV7(toUnixMs(now));
    connection.run(QStringLiteral("INSERT INTO failed_tries(id, who, place, account, known, user_id, tried_at) "
                                  "VALUES(?,?,?,?,?,(SELECT id FROM users WHERE id = ?),?)"),
                   {name, who, place, account, attempt.device.isEmpty() ? 0 : 1, attempt.account, toUnixMs(now)});
    transaction.commit();
    return name;
}

bool Throttle::isLeft(store::Connection &connection, const Attempt &attempt, const QByteArray &account,
                      const QByteArray &who, const QByteArray &place) const
{
    const qint64 since = toUnixMs(m_clock.now() - m_rules.window);
    {
        enum class Column { Wrong, Right };
        auto own = connection.run(QStringLiteral("SELECT COALESCE(SUM(1 - was_right), 0), COALESCE(SUM(was_right), 0) "
                                                 "FROM failed_tries WHERE who = ? AND tried_at >= ?"),
                                  {who, since});
        own.next();
        if (own.number(Column::Wrong) >= m_rules.triesOfAccount || own.number(Column::Right) >= m_rules.rightOfAccount)
            return false;
    }
    if (!attempt.device.isEmpty())
        return true;
    {
        const auto there =
            connection
                .run(QStringLiteral("SELECT COUNT(*) FROM failed_tries WHERE place = ? AND known = 0 AND "
                                    "was_right = 0 AND tried_at >= ?"),
                     {place, since})
                .only<qint64>();
        if (there >= m_rules.triesOfAddress)
            return false;
    }
    return mayStrangersTry(connection, account);
}

/// Many addresses together guess one account: strangers wait their turn, one try at a time.
bool Throttle::mayStrangersTry(store::Connection &connection, const QByteArray &account) const
{
    enum class Column { Count, TriedAt };
    auto all = connection.run(QStringLiteral("SELECT COUNT(*), COALESCE(MAX(tried_at), 0) FROM failed_tries WHERE "
                                             "account = ? AND known = 0 AND was_right = 0"),
                              {account});
    all.next();
    const qint64 beyond = all.number(Column::Count) - m_rules.triesOfStrangers;
    if (beyond < 0)
        return true;
    const auto doublings = std::min<qint64>(beyond / triesBeforeTwice, 8);
    const std::chrono::minutes pause = std::min(m_rules.firstPause * (1 << doublings), m_rules.longestPause);
    return all.number(Column::TriedAt) <= toUnixMs(m_clock.now() - pause);
}

void Throttle::wasRight(store::Connection &connection, const QString &name) const
{
    connection.run(QStringLiteral("UPDATE failed_tries SET was_right = 1 WHERE id = ?"), {name});
}

Throttle::Pressure Throttle::pressure(store::Connection &connection) const
{
    Pressure pressure;
    {
        pressure.accounts
            << connection
                   .run(
                       QStringLiteral(
                           "SELECT user_id FROM failed_tries WHERE user_id IS NOT NULL AND known = 0 AND was_right = 0 "
                           "AND tried_at >= ? GROUP BY user_id HAVING COUNT(*) >= ? ORDER BY user_id"),
                       {toUnixMs(m_clock.now() - countedForStrangers), m_rules.triesOfStrangers})
                   .all<QString>();
    }
    enum class Column { Count };
    auto places = connection.run(QStringLiteral("SELECT COUNT(*) FROM (SELECT place FROM failed_tries WHERE known = 0 "
                                                "AND was_right = 0 AND tried_at >= ? GROUP BY place HAVING COUNT(*) >= "
                                                "?) crowded"),
                                 {toUnixMs(m_clock.now() - m_rules.window), m_rules.triesOfAddress});
    if (places.next())
        pressure.places = static_cast<int>(places.number(Column::Count));
    return pressure;
}

} // namespace attune::server::identity
