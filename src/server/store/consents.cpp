// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/consents.h"

#include "base/id.h"
#include "domain/person.h"
#include "protocol/consent_codec.h"
#include "server/store/columns.h"
#include "server/store/pending_consents.h"
#include "server/store/scope.h"
#include "server/store/sessions.h"

namespace attune::server::store {

using namespace domain;
using base::toUnixMs;

namespace {

enum class RecordColumn {
    Id,
    Kind,
    Body,
    RecordedBy,
    RecordedByName,
    RecordedAt,
    WithdrawReason,
    State,
    TakesEffectAt
};
constexpr auto recordTable = store::selected<RecordColumn>({{RecordColumn::Id, "k.id"},
                                                            {RecordColumn::Kind, "k.kind"},
                                                            {RecordColumn::Body, "k.body"},
                                                            {RecordColumn::RecordedBy, "k.recorded_by"},
                                                            {RecordColumn::RecordedByName, "u.full_name"},
                                                            {RecordColumn::RecordedAt, "k.recorded_at"},
                                                            {RecordColumn::WithdrawReason, "k.withdraw_reason"},
                                                            {RecordColumn::State, "w.state"},
                                                            {RecordColumn::TakesEffectAt, "w.takes_effect_at"}});
const QString recordColumns = QStringLiteral("SELECT ") + recordTable.list() +
                              QStringLiteral(" FROM consents k JOIN users u ON u.id = k.recorded_by "
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
    record.id = ConsentId(row.text(RecordColumn::Id));
    record.kind = consentKindFromText(row.text(RecordColumn::Kind)).value_or(ConsentRecord::Kind::Withdrawn);
    const auto body =
        protocol::objectFrom(row.openedBytes(RecordColumn::Body, personal::consentBody, row.text(RecordColumn::Id)));
    if (const auto decision = body ? protocol::decode<ConsentDecision>(*body, protocol::Reading::Body)
                                   : base::Result<ConsentDecision>(body.error()))
        record.decision = *decision;
    if (body) {
        record.expiresAt = protocol::instant(*body, "expiresAt");
        record.device = protocol::text(*body, "device");
        record.address = protocol::text(*body, "address");
    }
    record.recordedBy = UserId(row.text(RecordColumn::RecordedBy));
    record.recordedByName =
        row.opened(RecordColumn::RecordedByName, personal::userName, row.text(RecordColumn::RecordedBy));
    record.recordedAt = base::fromUnixMs(row.number(RecordColumn::RecordedAt));
    record.withdrawReason =
        row.opened(RecordColumn::WithdrawReason, personal::consentReason, row.text(RecordColumn::Id));
    if (!row.isNull(RecordColumn::State))
        record.standing =
            consentStandingFromText(row.text(RecordColumn::State)).value_or(ConsentRecord::Standing::Waiting);
    record.takesEffectAt = row.instant(RecordColumn::TakesEffectAt);
    return record;
}

/// The purposes of the decision that somebody had in force at a moment; where they had none, or a no, those of the
/// first consent they gave afterwards.
QString madeForSql(const QString &person, const QString &moment)
{
    return QStringLiteral(
               "COALESCE((SELECT CASE WHEN h.kind = 'given' THEN h.purposes END FROM consent_history h WHERE "
               "h.client_id = %1 AND h.since <= %2 ORDER BY h.since DESC, h.number DESC LIMIT 1), (SELECT "
               "h.purposes FROM consent_history h WHERE h.client_id = %1 AND h.since > %2 AND h.kind = "
               "'given' ORDER BY h.since, h.number LIMIT 1))")
        .arg(person, moment);
}

/// One person's part in it. @param now their newest decision, which keeps what a no left of an earlier one
AgreedUse partOf(const QString &kind, const QList<Purpose> &now, const std::optional<QList<Purpose>> &made)
{
    if (kind == QStringLiteral("withdrawn"))
        return {ConsentState::Withdrawn, {}};
    AgreedUse part;
    for (const Purpose purpose : made.value_or(QList<Purpose>())) {
        if (now.contains(purpose))
            part.purposes << purpose;
    }
    const bool agreed = made && !now.isEmpty();
    const auto none = kind == QStringLiteral("declined") ? ConsentState::Declined : ConsentState::Missing;
    part.state = agreed ? ConsentState::Valid : none;
    return part;
}

/// Of two people in a recording.
AgreedUse both(AgreedUse a, const AgreedUse &b)
{
    const bool second =
        b.state == ConsentState::Withdrawn || (a.state == ConsentState::Valid && b.state != ConsentState::Valid);
    if (second)
        a.state = b.state;
    a.purposes.removeIf([&b](Purpose purpose) { return !b.purposes.contains(purpose); });
    return a;
}

} // namespace

ConsentState ConsentStanding::at(base::Instant now) const
{
    if (kind == QStringLiteral("withdrawn") || others == 0)
        return ConsentState::Withdrawn;
    if (kind == QStringLiteral("declined") || others == 2)
        return ConsentState::Declined;
    if (kind != QStringLiteral("given") || others.value_or(3) != 3)
        return ConsentState::Missing;
    const bool over = (expiresAt && *expiresAt <= now) || (othersExpireAt && *othersExpireAt <= now);
    return over ? ConsentState::Expired : ConsentState::Valid;
}

QString consentColumns(const QString &client, const QString &session, const QString &made)
{
    const QString others = QStringLiteral("FROM session_participants sp LEFT JOIN client_consent pc ON pc.client_id = "
                                          "sp.user_id WHERE sp.session_id = ") +
                           session;
    const QString own = QStringLiteral(" FROM client_consent k WHERE k.client_id = ") + client;
    return QStringLiteral("(SELECT k.kind") + own + QStringLiteral("), (SELECT k.purposes") + own +
           QStringLiteral("), (SELECT k.expires_at") + own +
           QStringLiteral("), (SELECT MIN(CASE pc.kind WHEN 'given' THEN 3 WHEN 'declined' THEN 2 WHEN 'withdrawn' "
                          "THEN 0 ELSE 1 END) ") +
           others + QStringLiteral("), (SELECT MIN(pc.expires_at) ") + others + QStringLiteral("), ") +
           (made.isEmpty() ? QStringLiteral("NULL") : madeForSql(client, made));
}

ConsentStanding consentStandingFrom(const Statement &row, int firstColumn)
{
    enum { Kind, Purposes, ExpiresAt, Others, OthersExpireAt, MadeFor };
    ConsentStanding standing;
    standing.kind = row.text(firstColumn + Kind);
    standing.purposes = purposesFrom(row.text(firstColumn + Purposes));
    standing.expiresAt = row.instant(firstColumn + ExpiresAt);
    if (!row.isNull(firstColumn + Others))
        standing.others = static_cast<int>(row.number(firstColumn + Others));
    standing.othersExpireAt = row.instant(firstColumn + OthersExpireAt);
    if (!row.isNull(firstColumn + MadeFor))
        standing.madeFor = purposesFrom(row.text(firstColumn + MadeFor));
    return standing;
}

qint64 newestConsentChange(Connection &connection)
{
    return connection.run(QStringLiteral("SELECT COALESCE(MAX(number), 0) FROM consent_history")).only<qint64>();
}

ConsentStanding consentStandingOf(Connection &connection, const UserId &client)
{
    enum class Column { Kind, Purposes, ExpiresAt };
    auto row = connection.run(
        QStringLiteral("SELECT kind, purposes, expires_at FROM client_consent WHERE client_id = ?"), {client.value()});
    if (!row.next())
        return {};
    return {row.text(Column::Kind), purposesFrom(row.text(Column::Purposes)), row.instant(Column::ExpiresAt),
            std::nullopt, std::nullopt};
}

AgreedUse agreedUse(Connection &connection, const ConsentStanding &standing, const QString &sessionId,
                    base::Instant madeAt)
{
    AgreedUse use = partOf(standing.kind, standing.purposes, standing.madeFor);
    if (!standing.others)
        return use;
    enum class Column { Kind, Purposes, WhenMade };
    auto rows = connection.run(QStringLiteral("SELECT COALESCE(pc.kind, ''), COALESCE(pc.purposes, ''), %1 FROM "
                                              "session_participants sp LEFT JOIN client_consent pc ON pc.client_id = "
                                              "sp.user_id WHERE sp.session_id = ?")
                                   .arg(madeForSql(QStringLiteral("sp.user_id"), QStringLiteral("CAST(? AS BIGINT)"))),
                               {toUnixMs(madeAt), toUnixMs(madeAt), sessionId});
    while (rows.next()) {
        const auto made =
            rows.isNull(Column::WhenMade) ? std::nullopt : std::optional(purposesFrom(rows.text(Column::WhenMade)));
        use = both(use, partOf(rows.text(Column::Kind), purposesFrom(rows.text(Column::Purposes)), made));
    }
    return use;
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
    protocol::Json body = protocol::encode(decision);
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

void putInForce(Connection &connection, const ConsentRecord &record, base::Instant since)
{
    // A no to being recorded takes nothing back: what was agreed to before stays beside it.
    QString purposes = textOf(record.decision.purposes);
    if (record.kind == ConsentRecord::Kind::Declined) {
        enum class Column { Purposes };
        auto before = connection.run(
            QStringLiteral("SELECT purposes FROM client_consent WHERE client_id = ? AND kind <> 'withdrawn'"),
            {record.decision.clientId.value()});
        purposes = before.next() ? before.text(Column::Purposes) : QString();
    }
    connection.run(
        QStringLiteral("INSERT INTO client_consent(client_id, kind, purposes, expires_at) VALUES(?,?,?,?) "
                       "ON CONFLICT(client_id) DO UPDATE SET kind = excluded.kind, purposes = "
                       "excluded.purposes, expires_at = excluded.expires_at"),
        {record.decision.clientId.value(), domain::textOf(record.kind), purposes, sqlTime(record.expiresAt)});
    connection.run(QStringLiteral("INSERT INTO consent_history(client_id, since, kind, purposes) VALUES(?,?,?,?)"),
                   {record.decision.clientId.value(), toUnixMs(since), domain::textOf(record.kind), purposes});
}

ConsentRecord addConsent(Connection &connection, ConsentRecord::Kind kind, const ConsentDecision &decision,
                         const UserId &recordedBy, const QString &withdrawReason, base::Instant now,
                         std::optional<base::Instant> expiresAt, const Evidence &evidence)
{
    Transaction transaction(connection); // the record and what follows from it change together
    const ConsentRecord record =
        appendConsent(connection, kind, decision, recordedBy, withdrawReason, now, expiresAt, evidence);
    replaceWaiting(connection, decision.clientId, now);
    putInForce(connection, record, now);
    transaction.commit();
    return record;
}

ConsentId newestConsentOf(Connection &connection, const UserId &client)
{
    return ConsentId(
        connection
            .run(QStringLiteral("SELECT id FROM consents WHERE client_id = ? ORDER BY sequence DESC LIMIT 1"),
                 {client.value()})
            .firstOr<QString>());
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
    putInForce(connection, record, now);
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

std::optional<ConsentRecord> agreementOf(const QList<ConsentRecord> &records)
{
    for (const ConsentRecord &record : records) {
        if (record.standing != ConsentRecord::Standing::InForce || record.kind == ConsentRecord::Kind::Declined)
            continue;
        return record.kind == ConsentRecord::Kind::Given ? std::optional(record) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<ConsentRecord> consentById(Connection &connection, const QString &id)
{
    auto row = connection.run(recordColumns + QStringLiteral("WHERE k.id = ?"), {id});
    return row.next() ? std::optional(recordFrom(row)) : std::nullopt;
}

qint64 takenDownSince(Connection &connection, const domain::UserId &client, base::Instant since)
{
    return connection
        .run(
            QStringLiteral("SELECT COUNT(*) FROM consents k JOIN users u ON u.id = k.recorded_by WHERE k.client_id = ? "
                           "AND k.recorded_at > ? AND u.role <> ?"),
            {client.value(), base::toUnixMs(since), domain::textOf(domain::Role::Patient)})
        .firstOr<qint64>(0);
}

QList<EndingConsent> consentsEnding(Connection &connection, base::Instant from, base::Instant to)
{
    enum class Column { ClientId, ClinicianId, ExpiresAt };
    auto rows = connection.run(
        QStringLiteral(
            "SELECT DISTINCT k.client_id, s.clinician_id, k.expires_at FROM client_consent k JOIN "
            "therapy_sessions s ON s.client_id = k.client_id WHERE k.kind = 'given' AND k.expires_at > ? AND "
            "k.expires_at < ? AND %1")
            .arg(heldTerm("s")),
        {base::toUnixMs(from), base::toUnixMs(to), base::toUnixMs(from)});
    QList<EndingConsent> ending;
    while (rows.next())
        ending.append({rows.text(Column::ClientId), rows.text(Column::ClinicianId), rows.number(Column::ExpiresAt)});
    return ending;
}

QHash<QString, ConsentOnFile> consentsOnFile(Connection &connection, const QStringList &recordingIds)
{
    const SqlTerm among = amongTerm(QStringLiteral("r.id"), recordingIds);
    enum class Column { Id, Jurisdiction, ConsentAt };
    auto rows = connection.run(
        QStringLiteral("SELECT r.id, u.jurisdiction, (SELECT MAX(k.recorded_at) FROM consents k LEFT JOIN "
                       "consent_waits w ON w.consent_id = k.id WHERE k.client_id = r.client_id AND k.kind = 'given' "
                       "AND k.recorded_at <= r.started_at AND (w.consent_id IS NULL OR w.state = 'inForce')) FROM "
                       "recordings r JOIN users u ON u.id = r.client_id WHERE ") +
            among.sql,
        among.values);
    QHash<QString, ConsentOnFile> found;
    while (rows.next())
        found.insert(rows.text(Column::Id), {rows.text(Column::Jurisdiction), rows.instant(Column::ConsentAt)});
    return found;
}

} // namespace attune::server::store
