// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/retention/keeping.h"

#include "domain/date_values.h"
#include "server/store/aliases.h"
#include "server/store/scope.h"
#include "server/store/sessions.h"

#include <QHash>

namespace attune::server::retention {

using base::toUnixMs;

namespace {

struct Noted
{
    QString recordingId;
    QString client;
    base::Instant until;
    QDate session;
    QDate birth;
    QString jurisdiction;
};

QList<Noted> notedOf(store::Connection &connection, const QString &client)
{
    enum class Column { Id, ClientId, KeptUntil, SessionAt, BirthDate, Jurisdiction };
    auto rows = connection.run(
        QStringLiteral("SELECT r.id, r.client_id, r.kept_until, r.session_at, u.birth_date, u.jurisdiction FROM "
                       "recordings r JOIN users u ON u.id = r.client_id WHERE r.status = 'AVAILABLE' AND (? = '' OR "
                       "r.client_id = ?) ORDER BY r.number"),
        {client, client});
    QList<Noted> noted;
    while (rows.next())
        noted.append({rows.text(Column::Id), rows.text(Column::ClientId),
                      base::fromUnixMs(rows.number(Column::KeptUntil)),
                      domain::utcDay(base::fromUnixMs(rows.number(Column::SessionAt))),
                      domain::storedBirthDate(
                          rows.opened(Column::BirthDate, store::personal::userBirthDate, rows.text(Column::ClientId))),
                      rows.text(Column::Jurisdiction)});
    return noted;
}

/// The day of the last session that counts, of a person under whatever id; invalid when there was none.
QDate lastServiceOf(store::Connection &connection, const QString &client, base::Instant now)
{
    const store::SqlTerm person =
        store::amongTerm(QStringLiteral("s.client_id"), store::idsOfPerson(connection, client));
    enum class Column { LastStartsAt };
    auto row = connection.run(
        QStringLiteral("SELECT MAX(s.starts_at) FROM therapy_sessions s WHERE %1 AND s.starts_at <= ? AND %2")
            .arg(person.sql, store::heldTerm("s")),
        person.values + QList<QVariant>{toUnixMs(now), toUnixMs(now)});
    return row.next() && !row.isNull(Column::LastStartsAt)
               ? domain::utcDay(base::fromUnixMs(row.number(Column::LastStartsAt)))
               : QDate();
}

/// Of each client the last day, theirs or that of a recording whose session does not count by itself.
QHash<QString, QDate> lastServices(store::Connection &connection, const QList<Noted> &noted, base::Instant now)
{
    QHash<QString, QDate> last;
    for (const Noted &one : noted) {
        if (!last.contains(one.client))
            last.insert(one.client, lastServiceOf(connection, one.client, now));
        QDate &day = last[one.client];
        day = day.isValid() ? std::max(day, one.session) : one.session;
    }
    return last;
}

} // namespace

base::Instant endOfKeeping(const policy::RetentionPolicy &policy, QDate lastService, QDate birth)
{
    return domain::startOfUtcDay(policy::keptUntil(policy, lastService, birth).addDays(1));
}

QList<Extension> extensionsDue(store::Connection &connection, const policy::RetentionPolicies &policies,
                               const QString &client, base::Instant now)
{
    const QList<Noted> noted = notedOf(connection, client);
    const QHash<QString, QDate> last = lastServices(connection, noted, now);
    QList<Extension> due;
    for (const Noted &one : noted) {
        const base::Instant until = endOfKeeping(policies.of(one.jurisdiction), last.value(one.client), one.birth);
        if (until > one.until)
            due.append({one.recordingId, until});
    }
    return due;
}

void extendKeeping(store::Connection &connection, const Extension &extension)
{
    connection.run(
        QStringLiteral("UPDATE recordings SET kept_until = ?, warned_at = NULL WHERE id = ? AND kept_until < ?"),
        {toUnixMs(extension.until), extension.recordingId, toUnixMs(extension.until)});
}

void noteKeeping(store::Connection &connection, const policy::RetentionPolicies &policies, const QString &client,
                 base::Instant now)
{
    QList<Extension> due;
    const QStringList ids = store::idsOfPerson(connection, client);
    for (const QString &id : ids)
        due += extensionsDue(connection, policies, id, now);
    for (const Extension &one : std::as_const(due))
        extendKeeping(connection, one);
}

} // namespace attune::server::retention
