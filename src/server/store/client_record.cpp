// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/client_record.h"

#include "domain/recording.h"
#include "server/store/aliases.h"
#include "server/store/legal_holds.h"
#include "server/store/scope.h"
#include "server/store/sessions.h"

namespace attune::server::store {

std::optional<ClientRecord> clientRecordOf(Connection &connection, const QString &client, base::Instant now)
{
    const QString person = accountBehind(connection, client);
    ClientRecord record;
    {
        enum class Column { Id, BirthDate, Jurisdiction };
        auto row =
            connection.run(QStringLiteral("SELECT id, birth_date, jurisdiction FROM users WHERE id = ? AND role = ?"),
                           {person, domain::textOf(domain::Role::Patient)});
        if (!row.next())
            return std::nullopt;
        record.birthDate = row.opened(Column::BirthDate, personal::userBirthDate, row.text(Column::Id));
        record.jurisdiction = row.text(Column::Jurisdiction);
    }
    const QStringList ids = idsOfPerson(connection, person);
    const SqlTerm theirs = amongTerm(QStringLiteral("r.client_id"), ids);
    enum class Column { Left, Held, KeptUntil };
    auto row = connection.run(
        QStringLiteral("SELECT CAST(COALESCE(SUM(CASE WHEN r.status <> ? THEN 1 ELSE 0 END), 0) AS BIGINT), "
                       "CAST(COALESCE(SUM(CASE WHEN %1 THEN 0 ELSE 1 END), 0) AS BIGINT), MAX(r.kept_until) FROM "
                       "recordings r WHERE %2")
            .arg(notHeld(), theirs.sql),
        QList<QVariant>{domain::textOf(domain::RecordingStatus::Deleted)} + theirs.values);
    if (row.next()) {
        record.hasRecordings = row.number(Column::Left) > 0;
        record.isHeld = row.number(Column::Held) > 0;
        record.keptUntil = row.instant(Column::KeptUntil);
    }
    record.lastSession = lastSessionOf(connection, ids, now);
    return record;
}

} // namespace attune::server::store
