// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/provider_ids.h"

#include "base/log.h"
#include "server/store/scope.h"

namespace attune::server {

using protocol::Json;

namespace {

constexpr char begun[] = "begun"; ///< member of a job's notes

QString sidOf(const Json &object, const char *name, const char *kind)
{
    const QString sid = protocol::text(object, name);
    return sid.size() == 34 && sid.startsWith(QLatin1String(kind)) ? sid : QString();
}

/// Of the imported tracks the first video, else the first audio track.
QString firstTrack(const Json &detail)
{
    QString first;
    for (const Json &track : protocol::list(detail, "tracks")) {
        const QString sid = sidOf(track, "sid", "RT");
        if (first.isEmpty() || protocol::flag(track, "video"))
            first = sid;
        if (protocol::flag(track, "video"))
            break;
    }
    return first;
}

Json detailOf(const store::Statement &row, int column, const QString &id)
{
    const auto detail = protocol::objectFrom(row.openedBytes(column, store::personal::ingestDetail, id));
    return detail ? *detail : Json::object();
}

/// A job of a recording that runs, and which the provider has not named yet.
struct Unnamed
{
    QString room;
    base::Instant since;
};

std::optional<Unnamed> unnamed(store::Connection &connection, const QString &id)
{
    enum class Column { Room, Detail, StartedAt };
    auto row = connection.run(
        QStringLiteral("SELECT j.room, j.detail, r.started_at FROM ingest_jobs j JOIN recordings r ON r.id = "
                       "j.recording_id WHERE j.recording_id = ? AND j.state = 'recording'"),
        {id});
    if (!row.next() || detailOf(row, 1, id).contains(begun))
        return std::nullopt;
    return Unnamed{row.opened(Column::Room, store::personal::ingestRoom, id),
                   row.instant(Column::StartedAt).value_or(base::Instant{})};
}

/// While it runs no step is taken of a job: nobody else writes its notes.
void keep(store::Connection &connection, const QString &id, const media::TrackName &track)
{
    store::Transaction transaction(connection);
    Json detail;
    {
        auto row = connection.run(
            QStringLiteral("SELECT detail FROM ingest_jobs WHERE recording_id = ? AND state = 'recording'"), {id});
        if (!row.next())
            return;
        detail = detailOf(row, 0, id);
    }
    if (detail.contains(begun))
        return;
    detail[begun] = {{"sid", protocol::json(track.sid)}, {"participant", protocol::json(track.participant)}};
    connection.run(
        QStringLiteral("UPDATE ingest_jobs SET detail = ? WHERE recording_id = ? AND state = 'recording'"),
        {connection.seals().seal(store::personal::ingestDetail, id, QString::fromUtf8(protocol::toBytes(detail))), id});
    transaction.commit();
}

} // namespace

QHash<QString, ProviderIds> providerIdsOf(store::Connection &connection, const QStringList &recordingIds)
{
    const store::SqlTerm among = store::amongTerm(QStringLiteral("recording_id"), recordingIds);
    enum class Column { RecordingId, Room, Detail, State };
    auto rows = connection.run(QStringLiteral("SELECT recording_id, room, detail, state FROM ingest_jobs WHERE "
                                              "provider = 'twilio' AND ") +
                                   among.sql,
                               among.values);
    QHash<QString, ProviderIds> found;
    while (rows.next()) {
        const QString id = rows.text(Column::RecordingId);
        const Json detail = detailOf(rows, 2, id);
        const Json &first = protocol::child(detail, begun);
        ProviderIds ids;
        ids.room = rows.opened(Column::Room, store::personal::ingestRoom, id);
        ids.recording = sidOf(first, "sid", "RT");
        if (ids.recording.isEmpty())
            ids.recording = firstTrack(detail);
        ids.composition = sidOf(detail, "composition", "CJ");
        ids.participant = protocol::text(first, "participant");
        ids.isThere = !ids.recording.isEmpty() && rows.text(Column::State) != QStringLiteral("done");
        found.insert(id, ids);
    }
    return found;
}

void learnNames(Clinic &clinic, store::Connection &connection, const QString &recordingId)
{
    const auto job = unnamed(connection, recordingId);
    if (!job)
        return;
    const auto track = clinic.capture.firstTrack(job->room, job->since);
    if (!track)
        base::logger("server")->info("The provider does not name the tracks of recording {} now: {}",
                                     recordingId.toStdString(), track.error().detail.toStdString());
    else if (*track)
        keep(connection, recordingId, **track);
}

void learnNamesInRoom(Clinic &clinic, store::Connection &connection, const QString &room)
{
    const QStringList running =
        connection
            .run(QStringLiteral("SELECT recording_id FROM ingest_jobs WHERE room_index = ? AND state = 'recording'"),
                 {connection.seals().index(store::personal::ingestRoom, room)})
            .all<QString>();
    for (const QString &id : std::as_const(running))
        learnNames(clinic, connection, id);
}

} // namespace attune::server
