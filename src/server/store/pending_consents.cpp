// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/pending_consents.h"

namespace attune::server::store {

using namespace domain;
using base::toUnixMs;

namespace {

/// Moves a waiting one on; false when it does not wait (any more), or its time has not come.
bool settle(Connection &connection, const ConsentId &id, ConsentRecord::Standing to, const UserId &by,
            base::Instant now)
{
    return connection
               .run(
                   QStringLiteral("UPDATE consent_waits SET state = ?, settled_by = ?, settled_at = ? WHERE consent_id "
                                  "= ? AND state = 'waiting'"),
                   {textOf(to), by.value(), toUnixMs(now), id.value()})
               .changedRows() == 1;
}

} // namespace

bool lastSaidNo(Connection &connection, const UserId &client)
{
    QString kind;
    qint64 saidAt = 0;
    {
        enum class Column { Kind, RecordedAt };
        auto own =
            connection.run(QStringLiteral("SELECT k.kind, k.recorded_at FROM consents k JOIN users u ON u.id = "
                                          "k.recorded_by WHERE k.client_id = ? AND u.role = ? ORDER BY k.sequence "
                                          "DESC LIMIT 1"),
                           {client.value(), textOf(domain::Role::Patient)});
        if (own.next()) {
            kind = own.text(Column::Kind);
            saidAt = own.number(Column::RecordedAt);
        }
    }
    if (!kind.isEmpty() && kind != textOf(ConsentRecord::Kind::Given))
        return true;
    return connection
        .run(QStringLiteral("SELECT 1 FROM consent_waits WHERE client_id = ? AND state = 'refused' "
                            "AND settled_at >= ?"),
             {client.value(), saidAt})
        .next();
}

void replaceWaiting(Connection &connection, const UserId &client, base::Instant now)
{
    connection.run(QStringLiteral("UPDATE consent_waits SET state = 'replaced', settled_at = ? WHERE client_id = ? AND "
                                  "state = 'waiting'"),
                   {toUnixMs(now), client.value()});
}

ConsentRecord addWaitingConsent(Connection &connection, const ConsentDecision &decision, const UserId &recordedBy,
                                base::Instant now, std::optional<base::Instant> expiresAt, const Evidence &evidence)
{
    Transaction transaction(connection); // a client's no of this moment is either seen here, or replaces this
    ConsentRecord record =
        appendConsent(connection, ConsentRecord::Kind::Given, decision, recordedBy, {}, now, expiresAt, evidence);
    record.standing = ConsentRecord::Standing::Waiting;
    if (!lastSaidNo(connection, decision.clientId))
        record.takesEffectAt = now + objectionTime;
    replaceWaiting(connection, decision.clientId, now);
    connection.run(QStringLiteral("INSERT INTO consent_waits(consent_id, client_id, takes_effect_at, state) "
                                  "VALUES(?,?,?,'waiting')"),
                   {record.id.value(), decision.clientId.value(), sqlTime(record.takesEffectAt)});
    transaction.commit();
    return record;
}

std::optional<ConsentRecord> waitingConsentOf(Connection &connection, const UserId &client)
{
    QString id;
    {
        enum class Column { ConsentId };
        auto row = connection.run(
            QStringLiteral("SELECT consent_id FROM consent_waits WHERE client_id = ? AND state = 'waiting'"),
            {client.value()});
        if (!row.next())
            return std::nullopt;
        id = row.text(Column::ConsentId);
    }
    return consentById(connection, id);
}

std::optional<ConsentRecord> confirmConsent(Connection &connection, const ConsentRecord &waiting, const UserId &by,
                                            base::Instant now, const Evidence &evidence)
{
    Transaction transaction(connection);
    if (!settle(connection, waiting.id, ConsentRecord::Standing::Confirmed, by, now))
        return std::nullopt;
    ConsentDecision own = waiting.decision;
    own.onBehalfReason.clear();
    const ConsentRecord record =
        appendConsent(connection, ConsentRecord::Kind::Given, own, by, {}, now, waiting.expiresAt, evidence);
    putInForce(connection, record, now);
    transaction.commit();
    return record;
}

std::optional<ConsentRecord> refuseConsent(Connection &connection, const ConsentRecord &waiting, const UserId &by,
                                           base::Instant now, const Evidence &evidence)
{
    Transaction transaction(connection);
    if (!settle(connection, waiting.id, ConsentRecord::Standing::Refused, by, now))
        return std::nullopt;
    ConsentRecord record = waiting;
    record.standing = ConsentRecord::Standing::Refused;
    const auto state = consentStandingOf(connection, waiting.decision.clientId).at(now);
    if (state == ConsentState::Missing || state == ConsentState::Expired) {
        ConsentDecision no = waiting.decision;
        no.given = false;
        no.purposes.clear();
        no.onBehalfReason.clear();
        record = appendConsent(connection, ConsentRecord::Kind::Declined, no, by, {}, now, std::nullopt, evidence);
        putInForce(connection, record, now);
    }
    transaction.commit();
    return record;
}

QStringList dueConsents(Connection &connection, base::Instant now)
{
    return connection
        .run(QStringLiteral("SELECT consent_id FROM consent_waits WHERE state = 'waiting' AND "
                            "takes_effect_at <= ? ORDER BY takes_effect_at LIMIT 100"),
             {toUnixMs(now)})
        .all<QString>();
}

bool letTakeEffect(Connection &connection, const ConsentRecord &waiting, base::Instant now)
{
    Transaction transaction(connection);
    const auto due = connection
                         .run(QStringLiteral("UPDATE consent_waits SET state = 'inForce', settled_at = ? WHERE "
                                             "consent_id = ? AND state = 'waiting' AND takes_effect_at <= ?"),
                              {toUnixMs(now), waiting.id.value(), toUnixMs(now)})
                         .changedRows();
    if (due != 1)
        return false;
    putInForce(connection, waiting, now);
    transaction.commit();
    return true;
}

} // namespace attune::server::store
