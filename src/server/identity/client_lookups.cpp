// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/client_lookups.h"

#include "base/id.h"

namespace attune::server::identity {

namespace {

qint64 hourBefore(base::Instant now)
{
    return base::toUnixMs(now - std::chrono::hours(1));
}

} // namespace

void forgetOldLookups(store::Connection &connection, base::Instant now)
{
    connection.run(QStringLiteral("DELETE FROM client_lookups WHERE asked_at < ?"), {hourBefore(now)});
}

bool mayLookUpAnother(store::Connection &connection, const domain::UserId &person, base::Instant now)
{
    store::Transaction transaction(connection);
    forgetOldLookups(connection, now);
    qint64 asked = 0;
    {
        const auto counted =
            connection.run(QStringLiteral("SELECT COUNT(*) FROM client_lookups WHERE user_id = ?"), {person.value()})
                .only<qint64>();
        asked = counted;
    }
    const bool may = asked < lookupsAnHour;
    if (may)
        connection.run(QStringLiteral("INSERT INTO client_lookups(id, user_id, asked_at) VALUES(?,?,?)"),
                       {base::newUuidV7(base::toUnixMs(now)), person.value(), base::toUnixMs(now)});
    transaction.commit();
    return may;
}

} // namespace attune::server::identity
