// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/identity/legal_matters.h"

#include "base/id.h"
#include "server/store/columns.h"

namespace attune::server::identity {

using base::toUnixMs;
using store::personal::matterNumber;

namespace {

enum class MatterColumn {
    Id,
    Path,
    MatterNumber,
    ClientId,
    OfficeId,
    AskedBy,
    AskedAt,
    Entry,
    TellsClient,
    AgreedBy,
    AgreedAt,
    ExpiresAt,
    EndedAt
};
constexpr auto matterTable = store::selected<MatterColumn>({{MatterColumn::Id, "id"},
                                                            {MatterColumn::Path, "path"},
                                                            {MatterColumn::MatterNumber, "matter_number"},
                                                            {MatterColumn::ClientId, "client_id"},
                                                            {MatterColumn::OfficeId, "office_id"},
                                                            {MatterColumn::AskedBy, "asked_by"},
                                                            {MatterColumn::AskedAt, "asked_at"},
                                                            {MatterColumn::Entry, "entry"},
                                                            {MatterColumn::TellsClient, "tells_client"},
                                                            {MatterColumn::AgreedBy, "agreed_by"},
                                                            {MatterColumn::AgreedAt, "agreed_at"},
                                                            {MatterColumn::ExpiresAt, "expires_at"},
                                                            {MatterColumn::EndedAt, "ended_at"}});
const QString columns = QStringLiteral("SELECT ") + matterTable.list() + QStringLiteral(" FROM legal_matters ");

QList<LegalMatter> mattersIn(store::Statement rows)
{
    QList<LegalMatter> found;
    while (rows.next()) {
        LegalMatter matter;
        matter.id = rows.text(MatterColumn::Id);
        matter.path = policy::legalPathFromText(rows.text(MatterColumn::Path)).value_or(policy::LegalPath::None);
        matter.matterNumber = rows.opened(MatterColumn::MatterNumber, matterNumber, matter.id);
        matter.client = domain::UserId(rows.text(MatterColumn::ClientId));
        matter.office = rows.text(MatterColumn::OfficeId);
        matter.askedBy = domain::UserId(rows.text(MatterColumn::AskedBy));
        matter.askedAt = base::fromUnixMs(rows.number(MatterColumn::AskedAt));
        matter.entry = rows.text(MatterColumn::Entry);
        matter.notifiesClient = rows.flag(MatterColumn::TellsClient);
        matter.agreedBy = domain::UserId(rows.text(MatterColumn::AgreedBy));
        matter.agreedAt = rows.instant(MatterColumn::AgreedAt);
        matter.expiresAt = rows.instant(MatterColumn::ExpiresAt);
        matter.endedAt = rows.instant(MatterColumn::EndedAt);
        found << matter;
    }
    return found;
}

} // namespace

LegalMatter askMatter(store::Connection &connection, LegalMatter matter, base::Instant now)
{
    matter.id = base::newUuidV7(toUnixMs(now));
    matter.askedAt = now;
    connection.run(QStringLiteral("INSERT INTO legal_matters(id, path, matter_number, client_id, office_id, asked_by, "
                                  "asked_at, entry, tells_client) VALUES(?,?,?,?,?,?,?,?,?)"),
                   {matter.id, policy::textOf(matter.path),
                    connection.seals().seal(matterNumber, matter.id, matter.matterNumber), matter.client.value(),
                    matter.office, matter.askedBy.value(), toUnixMs(now), matter.entry, matter.notifiesClient ? 1 : 0});
    return matter;
}

std::optional<LegalMatter> sameMatter(store::Connection &connection, const LegalMatter &matter, base::Instant now,
                                      std::chrono::hours lifetime)
{
    const auto all = mattersIn(connection.run(
        columns + QStringLiteral("WHERE asked_by = ? AND client_id = ? AND path = ? AND ended_at IS NULL AND "
                                 "(expires_at > ? OR (agreed_at IS NULL AND asked_at > ?)) ORDER BY asked_at DESC"),
        {matter.askedBy.value(), matter.client.value(), policy::textOf(matter.path), toUnixMs(now),
         toUnixMs(now - lifetime)}));
    for (const LegalMatter &one : all) {
        if (one.matterNumber == matter.matterNumber)
            return one;
    }
    return std::nullopt;
}

bool agreeMatter(store::Connection &connection, const QString &id, const domain::UserId &by, base::Instant now,
                 std::chrono::hours lifetime)
{
    return connection
               .run(QStringLiteral("UPDATE legal_matters SET agreed_by = ?, agreed_at = ?, expires_at = ? WHERE id = ? "
                                   "AND agreed_at IS NULL AND ended_at IS NULL AND asked_at > ?"),
                    {by.value(), toUnixMs(now), toUnixMs(now + lifetime), id, toUnixMs(now - lifetime)})
               .changedRows() == 1;
}

bool endMatter(store::Connection &connection, const QString &id, const domain::UserId &by, base::Instant now)
{
    return connection
               .run(QStringLiteral("UPDATE legal_matters SET ended_at = ?, ended_by = ? WHERE id = ? AND ended_at IS "
                                   "NULL AND (expires_at IS NULL OR expires_at > ?)"),
                    {toUnixMs(now), by.value(), id, toUnixMs(now)})
               .changedRows() == 1;
}

std::optional<LegalMatter> matterById(store::Connection &connection, const QString &id)
{
    const auto found = mattersIn(connection.run(columns + QStringLiteral("WHERE id = ?"), {id}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<LegalMatter> mattersOf(store::Connection &connection, const QString &office, const QString &after, int limit)
{
    QString where = QStringLiteral("WHERE office_id = ? ");
    QList<QVariant> values = {office};
    if (!after.isEmpty()) {
        where += QStringLiteral("AND (asked_at, id) < (SELECT p.asked_at, p.id FROM legal_matters p WHERE p.id = ?) ");
        values << after;
    }
    return mattersIn(connection.run(columns + where + QStringLiteral("ORDER BY asked_at DESC, id DESC LIMIT ?"),
                                    values + QList<QVariant>{limit}));
}

bool isKeptFromClient(store::Connection &connection, const domain::UserId &person, const domain::UserId &client,
                      base::Instant now)
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM legal_matters WHERE asked_by = ? AND client_id = ? AND tells_client = 0 AND "
                            "expires_at > ? AND ended_at IS NULL"),
             {person.value(), client.value(), toUnixMs(now)})
        .next();
}

QList<OpenMatter> openMattersOf(store::Connection &connection, const domain::UserId &person, base::Instant now)
{
    enum class Column { ClientId, Path };
    auto rows = connection.run(QStringLiteral("SELECT client_id, path FROM legal_matters WHERE asked_by = ? AND "
                                              "expires_at > ? AND ended_at IS NULL ORDER BY agreed_at"),
                               {person.value(), toUnixMs(now)});
    QList<OpenMatter> open;
    while (rows.next())
        open.append({domain::UserId(rows.text(Column::ClientId)),
                     policy::legalPathFromText(rows.text(Column::Path)).value_or(policy::LegalPath::None)});
    return open;
}

} // namespace attune::server::identity
