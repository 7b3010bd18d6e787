// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/recording_keeping.h"

#include "server/store/legal_holds.h"

namespace attune::server::store {

using base::toUnixMs;

namespace {

QList<KeptRecording> kept(Connection &connection, const QString &condition, const QList<QVariant> &values)
{
    enum class Column { Id, ClientId, KeptUntil, SessionAt, BirthDate, Jurisdiction, WarnedAt };
    auto rows = connection.run(
        QStringLiteral(
            "SELECT r.id, r.client_id, r.kept_until, r.session_at, u.birth_date, u.jurisdiction, r.warned_at "
            "FROM recordings r JOIN users u ON u.id = r.client_id WHERE r.status = 'AVAILABLE' AND ") +
            condition,
        values);
    QList<KeptRecording> found;
    while (rows.next())
        found.append({rows.text(Column::Id), rows.text(Column::ClientId),
                      base::fromUnixMs(rows.number(Column::KeptUntil)),
                      base::fromUnixMs(rows.number(Column::SessionAt)),
                      rows.opened(Column::BirthDate, personal::userBirthDate, rows.text(Column::ClientId)),
                      rows.text(Column::Jurisdiction), !rows.isNull(Column::WarnedAt)});
    return found;
}

} // namespace

QList<KeptRecording> keptRecordings(Connection &connection, const QString &client)
{
    return kept(connection, QStringLiteral("(? = '' OR r.client_id = ?) ORDER BY r.number"), {client, client});
}

QList<KeptRecording> keptUntilBefore(Connection &connection, base::Instant moment)
{
    return kept(
        connection,
        QStringLiteral("r.kept_until > 0 AND r.kept_until < ? AND %1 ORDER BY r.kept_until, r.number").arg(notHeld()),
        {toUnixMs(moment)});
}

std::optional<base::Instant> keptUntilOf(Connection &connection, const QString &recordingId)
{
    const auto until = connection.run(QStringLiteral("SELECT kept_until FROM recordings WHERE id = ?"), {recordingId})
                           .first<base::Instant>();
    return until && base::toUnixMs(*until) > 0 ? until : std::nullopt;
}

void extendKeeping(Connection &connection, const QString &recordingId, base::Instant until)
{
    connection.run(
        QStringLiteral("UPDATE recordings SET kept_until = ?, warned_at = NULL WHERE id = ? AND kept_until < ?"),
        {toUnixMs(until), recordingId, toUnixMs(until)});
}

void noteWarned(Connection &connection, const QString &recordingId, base::Instant now)
{
    connection.run(
        QStringLiteral("UPDATE recordings AS r SET warned_at = ? WHERE r.id = ? AND r.warned_at IS NULL AND %1")
            .arg(notHeld()),
        {toUnixMs(now), recordingId});
}

QList<PendingErasure> erasuresDue(Connection &connection, base::Instant now)
{
    enum class Column { Id, EraseAt };
    auto rows =
        connection.run(QStringLiteral("SELECT r.id, r.erase_at FROM recordings r WHERE r.status = 'ARCHIVED' AND "
                                      "r.erase_at <= ? AND %1 ORDER BY r.erase_at, r.number")
                           .arg(notHeld()),
                       {toUnixMs(now)});
    QList<PendingErasure> due;
    while (rows.next())
        due.append({rows.text(Column::Id), base::fromUnixMs(rows.number(Column::EraseAt))});
    return due;
}

bool isErasureDue(Connection &connection, const QString &recordingId, base::Instant now)
{
    return connection
        .run(QStringLiteral(
                 "SELECT 1 FROM recordings r WHERE r.id = ? AND r.status = 'ARCHIVED' AND r.erase_at <= ? AND "
                 "%1")
                 .arg(notHeld()),
             {recordingId, toUnixMs(now)})
        .next();
}

int erasuresOverdue(Connection &connection, base::Instant before, const QString &office)
{
    return connection
        .run(QStringLiteral("SELECT COUNT(*) FROM recordings r WHERE r.status = 'ARCHIVED' AND r.erase_at < ? AND (? = "
                            "'' OR r.office_id = ?) AND %1")
                 .arg(notHeld()),
             {toUnixMs(before), office, office})
        .firstOr<int>(0);
}

QStringList unfinishedErasures(Connection &connection)
{
    return connection
        .run(QStringLiteral(
            "SELECT id FROM recordings WHERE status = 'DELETED' AND (has_media = 1 OR has_transcript = 1)"))
        .all<QString>();
}

bool isErasureUnfinished(Connection &connection, const QString &recordingId)
{
    return connection
        .run(QStringLiteral("SELECT 1 FROM recordings WHERE id = ? AND status = 'DELETED' AND (has_media = 1 OR "
                            "has_transcript = 1)"),
             {recordingId})
        .next();
}

void noteErased(Connection &connection, const QString &recordingId)
{
    connection.run(
        QStringLiteral("UPDATE recordings SET has_media = 0, has_transcript = 0, size_bytes = 0, erase_at = NULL WHERE "
                       "id = ? AND status = 'DELETED'"),
        {recordingId});
}

std::optional<MediaFacts> mediaFacts(Connection &connection, const QString &recordingId)
{
    enum class Column { Sha256, SizeBytes, StatusReason, SessionAt };
    auto row = connection.run(
        QStringLiteral("SELECT sha256, size_bytes, status_reason, session_at FROM recordings WHERE id = ?"),
        {recordingId});
    return row.next() ? std::optional(MediaFacts{row.text(Column::Sha256), row.number(Column::SizeBytes),
                                                 row.text(Column::StatusReason),
                                                 base::fromUnixMs(row.number(Column::SessionAt))})
                      : std::nullopt;
}

QStringList peopleOfRecording(Connection &connection, const QString &recordingId)
{
    enum class Column { ClientId, ClinicianId };
    auto row =
        connection.run(QStringLiteral("SELECT client_id, clinician_id FROM recordings WHERE id = ?"), {recordingId});
    return row.next() ? QStringList{row.text(Column::ClientId), row.text(Column::ClinicianId)} : QStringList();
}

QStringList recordingsWithMedia(Connection &connection)
{
    return connection.run(QStringLiteral("SELECT id FROM recordings WHERE has_media = 1")).all<QString>();
}

} // namespace attune::server::store
