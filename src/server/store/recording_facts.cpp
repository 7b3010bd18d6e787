// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/recording_facts.h"

#include "domain/log_action.h"
#include "server/store/vocabulary_terms.h"

namespace attune::server::store {

using domain::LogAction;
using domain::LogOutcome;

namespace {

using Facts = QHash<QString, RecordingFacts>;

/// A clinic of a version that did not say when media came has no such entry: then it was there when it ended.
void readLog(Connection &connection, const QStringList &ids, Facts &facts)
{
    const SqlTerm among = amongTerm(QStringLiteral("recording_id"), ids);
    enum class Column { RecordingId, StoredAt, OpenedAt };
    auto rows = connection.run(
        QStringLiteral("SELECT recording_id, MAX(CASE WHEN action IN %2 THEN received_at END), MAX(CASE WHEN action IN "
                       "%3 THEN received_at END) FROM access_log WHERE %1 AND (action IN %2 OR action IN %3) AND "
                       "outcome = %4 GROUP BY recording_id")
            .arg(among.sql, sqlWords({LogAction::RecordingStored, LogAction::MediaUpload}),
                 sqlWords({LogAction::LinkIssued, LogAction::DownloadLinkIssued}), sqlWord(LogOutcome::Allowed)),
        among.values);
    while (rows.next()) {
        RecordingFacts &of = facts[rows.text(Column::RecordingId)];
        if (const auto stored = rows.instant(Column::StoredAt))
            of.storedAt = stored;
        of.openedAt = rows.instant(Column::OpenedAt);
    }
}

void readCertificates(Connection &connection, const QStringList &ids, Facts &facts)
{
    const SqlTerm among = amongTerm(QStringLiteral("recording_id"), ids);
    enum class Column { RecordingId, MadeAt };
    auto rows = connection.run(QStringLiteral("SELECT recording_id, made_at FROM certificates WHERE ") + among.sql,
                               among.values);
    while (rows.next())
        facts[rows.text(Column::RecordingId)].deletedAt = rows.instant(Column::MadeAt);
}

/// The newest one that was in force by then; one that waits for the client, or that they refused, was not.
void readConsents(Connection &connection, const QStringList &ids, Facts &facts)
{
    const SqlTerm among = amongTerm(QStringLiteral("r.id"), ids);
    enum class Column { Id, Jurisdiction, ConsentAt };
    auto rows = connection.run(
        QStringLiteral("SELECT r.id, u.jurisdiction, (SELECT MAX(k.recorded_at) FROM consents k LEFT JOIN "
                       "consent_waits w ON w.consent_id = k.id WHERE k.client_id = r.client_id AND k.kind = 'given' "
                       "AND k.recorded_at <= r.started_at AND (w.consent_id IS NULL OR w.state = 'inForce')) FROM "
                       "recordings r JOIN users u ON u.id = r.client_id WHERE ") +
            among.sql,
        among.values);
    while (rows.next()) {
        RecordingFacts &of = facts[rows.text(Column::Id)];
        of.jurisdiction = rows.text(Column::Jurisdiction);
        of.consentAt = rows.instant(Column::ConsentAt);
    }
}

} // namespace

QHash<QString, RecordingFacts> factsOf(Connection &connection, const QList<RecordingRow> &rows)
{
    Facts facts;
    QStringList ids;
    for (const RecordingRow &row : rows) {
        ids << row.recording.id.value();
        if (row.hasMedia)
            facts[ids.last()].storedAt = row.recording.endedAt;
    }
    if (ids.isEmpty())
        return facts;
    readLog(connection, ids, facts);
    readCertificates(connection, ids, facts);
    readConsents(connection, ids, facts);
    return facts;
}

} // namespace attune::server::store
