// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/consents.h"

#include "base/id.h"
#include "protocol/consent_codec.h"
#include "server/store/pending_consents.h"

namespace attune::server::store {

using namespace domain;
using base::toUnixMs;

namespace {

const QString recordColumns =
    QStringLiteral("SELECT k.id, k.kind, k.body, k.recorded_by, u.full_name, k.recorded_at, k.withdraw_reason, "
                   "w.state, w.takes_effect_at FROM consents k JOIN users u ON u.id = k.recorded_by "
                   "LEFT JOIN consent_waits w ON w.consent_id = k.id ");

QList<Purpose> purposesFrom(const QString &text)
{
    QList<Purpose> purposes;
    const auto words = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (const auto purpose = purposeFromText(word))
            purposes << *purpose;
    }
    return purposes;
}

QString textOf(const QList<Purpose> &purposes)
{
    QStringList words;
    for (const Purpose purpose : purposes)
        words << domain::textOf(purpose);
    return words.join(QLatin1Char(','));
}

ConsentRecord recordFrom(const Statement &row)
{
    ConsentRecord record;
    record.id = ConsentId(row.text(0));
    record.kind = consentKindFromText(row.text(1)).value_or(ConsentRecord::Kind::Withdrawn);
    const auto body = protocol::objectFrom(row.openedBytes(2, personal::consentBody, row.text(0)));
    if (const auto decision = body ? protocol::consentDecisionFrom(*body) : base::Result<ConsentDecision>(body.error()))
        record.decision = *decision;
    if (body) {
        record.expiresAt = protocol::instant(*body, "expiresAt");
        record.device = protocol::text(*body, "device");
        record.address = protocol::text(*body, "address");
    }
    record.recordedBy = UserId(row.text(3));
    record.recordedByName = row.opened(4, personal::userName, row.text(3));
    record.recordedAt = base::fromUnixMs(row.number(5));
    record.withdrawReason = row.opened(6, personal::consentReason, row.text(0));
    if (!row.isNull(7))
        record.standing = consentStandingFromText(row.text(7)).value_or(ConsentRecord::Standing::Waiting);
    record.takesEffectAt = row.instant(8);
    return record;
}

} // namespace

ConsentState ConsentStanding::at(base::Instant now) const
{
    if (kind == QStringLiteral("withdrawn") || others == 0)
        return ConsentState::Withdrawn;
    if (kind == QStringLiteral("declined") || others == 2)
        return ConsentState::Declined;
    const bool over = (expiresAt && *expiresAt <= now) || (othersExpireAt && *othersExpireAt <= now);
    return kind == QStringLiteral("given") && others.value_or(3) == 3 && !over ? ConsentState::Valid
                                                                               : ConsentState::Missing;
}

QString consentColumns(const QString &client, const QString &session)
{
    const QString others = QStringLiteral("FROM session_participants sp LEFT JOIN client_consent pc ON pc.client_id = "
                                          "sp.user_id WHERE sp.session_id = ") +
                           session;
    const QString own = QStringLiteral(" FROM client_consent k WHERE k.client_id = ") + client;
    return QStringLiteral("(SELECT k.kind") + own + QStringLiteral("), (SELECT k.purposes") + own +
           QStringLiteral("), (SELECT k.expires_at") + own +
           QStringLiteral("), (SELECT MIN(CASE pc.kind WHEN 'given' THEN 3 WHEN 'declined' THEN 2 WHEN 'withdrawn' "
                          "THEN 0 ELSE 1 END) ") +
           others + QStringLiteral("), (SELECT MIN(pc.expires_at) ") + others + QLatin1Char(')');
}

ConsentStanding consentStandingFrom(const Statement &row, int firstColumn)
{
    ConsentStanding standing;
    standing.kind = row.text(firstColumn);
    standing.purposes = purposesFrom(row.text(firstColumn + 1));
    standing.expiresAt = row.instant(firstColumn + 2);
    if (!row.isNull(firstColumn + 3))
        standing.others = static_cast<int>(row.number(firstColumn + 3));
    standing.othersExpireAt = row.instant(firstColumn + 4);
    return standing;
}

ConsentStanding consentStandingOf(Connection &connection, const UserId &client)
{
    auto row = connection.run(
        QStringLiteral("SELECT kind, purposes, expires_at FROM client_consent WHERE client_id = ?"), {client.value()});
    if (!row.next())
        return {};
    return {row.text(0), purposesFrom(row.text(1)), row.instant(2), std::nullopt, std::nullopt};
}

QList<Purpose> sharedPurposes(Connection &connection, const ConsentStanding &standing, const QString &sessionId)
{
    if (!standing.others)
        return standing.purposes;
    QList<Purpose> shared = standing.purposes;
    auto rows = connection.run(QStringLiteral("SELECT COALESCE(pc.purposes, '') FROM session_participants sp LEFT JOIN "
                                              "client_consent pc ON pc.client_id = sp.user_id WHERE sp.session_id = ?"),
                               {sessionId});
    while (rows.next()) {
        const QList<Purpose> theirs = purposesFrom(rows.text(0));
        shared.removeIf([&theirs](Purpose purpose) { return !theirs.contains(purpose); });
    }
    return shared;
}

ConsentRecord appendConsent(Connection &connection, ConsentRecord::Kind kind, const ConsentDecision &decision,
                            const UserId &recordedBy, const QString &withdrawReason, base::Instant now,
                            std::optional<base::Instant> expiresAt, const Evidence &evidence)
{
    ConsentRecord record;
    record.id = ConsentId(base::newUuidV7(toUnixMs(now)));
    record.kind = kind;
    record.decision = decision;
    record.recordedBy = recordedBy;
    record.recordedAt = now;
    record.withdrawReason = withdrawReason;
    record.expiresAt = kind == ConsentRecord::Kind::Given ? expiresAt : std::nullopt;
    record.device = evidence.device;
    record.address = evidence.address;
    protocol::Json body = protocol::toJson(decision);
    body["expiresAt"] = protocol::json(record.expiresAt);
    body["device"] = protocol::json(evidence.device);
    body["address"] = protocol::json(evidence.address);
    connection.run(
        QStringLiteral("INSERT INTO consents(id, client_id, kind, body, recorded_by, recorded_at, withdraw_reason) "
                       "VALUES(?,?,?,?,?,?,?)"),
        {record.id.value(), decision.clientId.value(), domain::textOf(kind),
         connection.seals().seal(personal::consentBody, record.id.value(), QString::fromUtf8(protocol::toBytes(body))),
         recordedBy.value(), toUnixMs(now),
         connection.seals().seal(personal::consentReason, record.id.value(), withdrawReason)});
    return record;
}

void putInForce(Connection &connection, const ConsentRecord &record)
{
    connection.run(QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes, expires_at) VALUES(?,?,?,?) "
                                  "ON CONFLICT(client_id) DO UPDATE SET kind = excluded.kind, purposes = "
                                  "excluded.purposes, expires_at = excluded.expires_at"),
                   {record.decision.clientId.value(), domain::textOf(record.kind), textOf(record.decision.purposes),
                    sqlTime(record.expiresAt)});
}

ConsentRecord addConsent(Connection &connection, ConsentRecord::Kind kind, const ConsentDecision &decision,
                         const UserId &recordedBy, const QString &withdrawReason, base::Instant now,
                         std::optional<base::Instant> expiresAt, const Evidence &evidence)
{
    Transaction transaction(connection); // the record and what follows from it change together
    const ConsentRecord record =
        appendConsent(connection, kind, decision, recordedBy, withdrawReason, now, expiresAt, evidence);
    replaceWaiting(connection, decision.clientId, now);
    putInForce(connection, record);
    transaction.commit();
    return record;
}

ConsentId newestConsentOf(Connection &connection, const UserId &client)
{
    auto row = connection.run(
        QStringLiteral("SELECT id FROM consents WHERE client_id = ? ORDER BY sequence DESC LIMIT 1"), {client.value()});
    return row.next() ? ConsentId(row.text(0)) : ConsentId();
}

std::optional<ConsentRecord> addConsentAfter(Connection &connection, const ConsentId &newest,
                                             const ConsentDecision &decision, const UserId &recordedBy,
                                             base::Instant now, std::optional<base::Instant> expiresAt,
                                             const Evidence &evidence)
{
    Transaction transaction(connection);
    if (newestConsentOf(connection, decision.clientId) != newest)
        return std::nullopt;
    const ConsentRecord record =
        appendConsent(connection, ConsentRecord::Kind::Given, decision, recordedBy, {}, now, expiresAt, evidence);
    replaceWaiting(connection, decision.clientId, now);
    putInForce(connection, record);
    transaction.commit();
    return record;
}

QList<ConsentRecord> consentsOf(Connection &connection, const UserId &client)
{
    auto rows = connection.run(recordColumns + QStringLiteral("WHERE k.client_id = ? ORDER BY k.sequence DESC"),
                               {client.value()});
    QList<ConsentRecord> records;
    while (rows.next())
        records.append(recordFrom(rows));
    return records;
}

std::optional<ConsentRecord> consentInForce(const QList<ConsentRecord> &records)
{
    const auto found = std::find_if(records.begin(), records.end(), [](const ConsentRecord &record) {
        return record.standing == ConsentRecord::Standing::InForce;
    });
    return found == records.end() ? std::nullopt : std::optional(*found);
}

std::optional<ConsentRecord> consentById(Connection &connection, const QString &id)
{
    auto row = connection.run(recordColumns + QStringLiteral("WHERE k.id = ?"), {id});
    return row.next() ? std::optional(recordFrom(row)) : std::nullopt;
}

} // namespace attune::server::store
