// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/consents.h"

#include "base/id.h"
#include "protocol/consent_codec.h"

namespace attune::server::store {

using namespace domain;

ConsentRecord addConsent(Connection &connection, ConsentRecord::Kind kind, const ConsentDecision &decision,
                         const UserId &recordedBy, const QString &withdrawReason, base::Instant now)
{
    ConsentRecord record;
    record.id = ConsentId(base::newUuidV7(base::toUnixMs(now)));
    record.kind = kind;
    record.decision = decision;
    record.recordedBy = recordedBy;
    record.recordedAt = now;
    record.withdrawReason = withdrawReason;
    connection.run(
        QStringLiteral("INSERT INTO consents(id, client_id, kind, body, recorded_by, recorded_at, withdraw_reason) "
                       "VALUES(?,?,?,?,?,?,?)"),
        {record.id.value(), decision.clientId.value(), textOf(kind),
         QString::fromUtf8(protocol::toBytes(protocol::toJson(decision))), recordedBy.value(), base::toUnixMs(now),
         withdrawReason});
    return record;
}

QList<ConsentRecord> consentsOf(Connection &connection, const UserId &client)
{
    auto rows = connection.run(
        QStringLiteral("SELECT k.id, k.kind, k.body, k.recorded_by, u.full_name, k.recorded_at, k.withdraw_reason "
                       "FROM consents k JOIN users u ON u.id = k.recorded_by WHERE k.client_id = ? "
                       "ORDER BY k.sequence DESC"),
        {client.value()});
    QList<ConsentRecord> records;
    while (rows.next()) {
        ConsentRecord record;
        record.id = ConsentId(rows.text(0));
        record.kind = consentKindFromText(rows.text(1)).value_or(ConsentRecord::Kind::Withdrawn);
        const auto body = protocol::objectFrom(rows.text(2).toUtf8());
        if (const auto decision =
                body ? protocol::consentDecisionFrom(*body) : base::Result<ConsentDecision>(body.error()))
            record.decision = *decision;
        record.recordedBy = UserId(rows.text(3));
        record.recordedByName = rows.text(4);
        record.recordedAt = base::fromUnixMs(rows.number(5));
        record.withdrawReason = rows.text(6);
        records.append(record);
    }
    return records;
}

} // namespace attune::server::store
