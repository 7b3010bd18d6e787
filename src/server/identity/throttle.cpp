// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/throttle.h"

#include "base/id.h"
#include "crypto/digest.h"

namespace attune::server::identity {

using base::toUnixMs;

std::optional<QString> Throttle::take(store::Connection &connection, const QString &account,
                                      const QString &address) const
{
    const QByteArray who = crypto::sha256((account.trimmed().toLower() + QLatin1Char('\n') + address).toUtf8());
    const QByteArray where = crypto::sha256(address.toUtf8());
    const qint64 now = toUnixMs(m_clock.now());
    store::Transaction transaction(connection);
    connection.run(QStringLiteral("DELETE FROM failed_tries WHERE tried_at < ?"),
                   {toUnixMs(m_clock.now() - m_rules.window)});
    auto counted = connection.run(
        QStringLiteral("SELECT COUNT(*), COALESCE(SUM(CASE WHEN who = ? THEN 1 ELSE 0 END), 0) FROM failed_tries "
                       "WHERE place = ?"),
        {who, where});
    counted.next();
    const bool isOver = counted.number(0) >= m_rules.triesOfAddress || counted.number(1) >= m_rules.triesOfAccount;
    const QString name = base::newUuidV7(now);
    if (!isOver)
        connection.run(QStringLiteral("INSERT INTO failed_tries(id, who, place, tried_at) VALUES(?,?,?,?)"),
                       {name, who, where, now});
    transaction.commit();
    return isOver ? std::nullopt : std::optional(name);
}

void Throttle::giveBack(store::Connection &connection, const QString &name) const
{
    connection.run(QStringLiteral("DELETE FROM failed_tries WHERE id = ?"), {name});
}

} // namespace attune::server::identity
