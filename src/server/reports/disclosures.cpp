// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/disclosures.h"

#include "protocol/review_codec.h"
#include "server/store/columns.h"
#include "server/store/scope.h"

namespace attune::server::reports {

using domain::Disclosure;
namespace personal = store::personal;

namespace {

enum class DisclosureColumn {
    Id,
    ClientId,
    OfficeId,
    Day,
    Way,
    Recipient,
    Address,
    Description,
    Purpose,
    RecordedBy,
    RecordedAt,
    Corrects,
    CorrectedBy
};
constexpr auto disclosureTable = store::selected<DisclosureColumn>(
    {{DisclosureColumn::Id, "d.id"},
     {DisclosureColumn::ClientId, "d.client_id"},
     {DisclosureColumn::OfficeId, "d.office_id"},
     {DisclosureColumn::Day, "d.day"},
     {DisclosureColumn::Way, "d.way"},
     {DisclosureColumn::Recipient, "d.recipient"},
     {DisclosureColumn::Address, "d.address"},
     {DisclosureColumn::Description, "d.description"},
     {DisclosureColumn::Purpose, "d.purpose"},
     {DisclosureColumn::RecordedBy, "d.recorded_by"},
     {DisclosureColumn::RecordedAt, "d.recorded_at"},
     {DisclosureColumn::Corrects, "d.corrects"},
     {DisclosureColumn::CorrectedBy, "COALESCE((SELECT c.id FROM disclosures c WHERE c.corrects = d.id), '')"}});

const QString columns = QStringLiteral("SELECT ") + disclosureTable.list() + QStringLiteral(" FROM disclosures d ");

QList<DisclosureRow> rowsIn(store::Statement rows)
{
    using C = DisclosureColumn;
    QList<DisclosureRow> found;
    while (rows.next()) {
        DisclosureRow row;
        Disclosure &disclosure = row.disclosure;
        disclosure.id = rows.text(C::Id);
        disclosure.clientId = rows.text(C::ClientId);
        row.office = rows.text(C::OfficeId);
        disclosure.on = QDate::fromString(rows.text(C::Day), Qt::ISODate);
        disclosure.way = protocol::disclosureWayFromText(rows.text(C::Way)).value_or(Disclosure::Way::Other);
        disclosure.recipient = rows.opened(C::Recipient, personal::disclosureRecipient, disclosure.id);
        disclosure.address = rows.opened(C::Address, personal::disclosureAddress, disclosure.id);
        disclosure.description = rows.opened(C::Description, personal::disclosureWords, disclosure.id);
        disclosure.purpose = rows.opened(C::Purpose, personal::disclosurePurpose, disclosure.id);
        row.recordedBy = rows.text(C::RecordedBy);
        disclosure.recordedAt = base::fromUnixMs(rows.number(C::RecordedAt));
        disclosure.corrects = rows.text(C::Corrects);
        disclosure.correctedBy = rows.text(C::CorrectedBy);
        found << row;
    }
    return found;
}

store::SqlTerm conditionOf(const DisclosureQuery &query)
{
    QList<store::SqlTerm> terms;
    if (!query.clients.isEmpty())
        terms << store::amongTerm(QStringLiteral("d.client_id"), query.clients);
    if (!query.office.isEmpty())
        terms.append({QStringLiteral("d.office_id = ?"), {query.office}});
    if (query.first.isValid())
        terms.append({QStringLiteral("d.day >= ?"), {query.first.toString(Qt::ISODate)}});
    if (query.last.isValid())
        terms.append({QStringLiteral("d.day <= ?"), {query.last.toString(Qt::ISODate)}});
    if (query.onlyValid)
        terms.append({QStringLiteral("NOT EXISTS(SELECT 1 FROM disclosures c WHERE c.corrects = d.id)"), {}});
    if (!query.after.isEmpty())
        terms.append(
            {QStringLiteral("(d.day, d.id) < (SELECT p.day, p.id FROM disclosures p WHERE p.id = ?)"), {query.after}});
    return store::allOf(terms);
}

} // namespace

bool keepDisclosure(store::Connection &connection, const DisclosureRow &row, const QString &entry)
{
    const Disclosure &disclosure = row.disclosure;
    const auto sealed = [&connection, &disclosure](const store::SealedColumn &column, const QString &text) {
        return connection.seals().seal(column, disclosure.id, text);
    };
    return connection
               .run(QStringLiteral("INSERT INTO disclosures(id, client_id, office_id, day, way, recipient, address, "
                                   "description, purpose, recorded_by, recorded_at, corrects, entry) "
                                   "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT DO NOTHING"),
                    {disclosure.id, disclosure.clientId, row.office, disclosure.on.toString(Qt::ISODate),
                     protocol::textOf(disclosure.way), sealed(personal::disclosureRecipient, disclosure.recipient),
                     sealed(personal::disclosureAddress, disclosure.address),
                     sealed(personal::disclosureWords, disclosure.description),
                     sealed(personal::disclosurePurpose, disclosure.purpose), row.recordedBy,
                     base::toUnixMs(disclosure.recordedAt), disclosure.corrects, entry})
               .changedRows() == 1;
}

std::optional<DisclosureRow> disclosureById(store::Connection &connection, const QString &id)
{
    const auto found = rowsIn(connection.run(columns + QStringLiteral("WHERE d.id = ?"), {id}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<DisclosureRow> disclosuresOf(store::Connection &connection, const DisclosureQuery &query)
{
    const store::SqlTerm where = conditionOf(query);
    return rowsIn(connection.run(columns + QStringLiteral("WHERE ") + where.sql +
                                     QStringLiteral(" ORDER BY d.day DESC, d.id DESC LIMIT ?"),
                                 where.values + QList<QVariant>{query.limit}));
}

} // namespace attune::server::reports
