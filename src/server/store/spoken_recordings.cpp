// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/spoken_recordings.h"

#include "server/store/columns.h"
#include "server/store/scope.h"

#include <QSet>

namespace attune::server::store {

namespace {

enum class RecordingColumn {
    Id,
    Number,
    Client,
    Clinician,
    Office,
    Session,
    Status,
    Classification,
    MadeAt,
    SessionAt
};
constexpr auto recordingTable =
    store::selected<RecordingColumn>({{RecordingColumn::Id, "r.id"},
                                      {RecordingColumn::Number, "r.number"},
                                      {RecordingColumn::Client, "r.client_id"},
                                      {RecordingColumn::Clinician, "r.clinician_id"},
                                      {RecordingColumn::Office, "r.office_id"},
                                      {RecordingColumn::Session, "r.session_id"},
                                      {RecordingColumn::Status, "r.status"},
                                      {RecordingColumn::Classification, "r.classification"},
                                      {RecordingColumn::MadeAt, "COALESCE(r.started_at, r.session_at)"},
                                      {RecordingColumn::SessionAt, "r.session_at"}});

/// One text for all that are alike: most of these are of few people.
class Alike
{
public:
    QString operator()(const QString &text) { return *m_texts.insert(text); }

private:
    QSet<QString> m_texts;
};

SpokenRecording recordingFrom(const Statement &row, Alike &alike)
{
    SpokenRecording recording;
    recording.id = domain::RecordingId(row.text(RecordingColumn::Id));
    recording.number = row.number(RecordingColumn::Number);
    recording.client = domain::UserId(alike(row.text(RecordingColumn::Client)));
    recording.clinician = domain::UserId(alike(row.text(RecordingColumn::Clinician)));
    recording.office = alike(row.text(RecordingColumn::Office));
    recording.session = alike(row.text(RecordingColumn::Session));
    recording.status = domain::recordingStatusFromText(row.text(RecordingColumn::Status));
    recording.classification = alike(row.text(RecordingColumn::Classification));
    recording.madeAt = base::fromUnixMs(row.number(RecordingColumn::MadeAt));
    recording.sessionAt = base::fromUnixMs(row.number(RecordingColumn::SessionAt));
    recording.consent = consentStandingFrom(row, recordingTable.count());
    return recording;
}

/// @param which of the recordings `r`, with its values
QList<SpokenRecording> rowsOf(Connection &connection, const SqlTerm &which)
{
    Alike alike;
    QList<SpokenRecording> recordings;
    auto row = connection.run(QStringLiteral("SELECT ") + recordingTable.list() + QStringLiteral(", ") +
                                  consentColumns(QStringLiteral("r.client_id"), QStringLiteral("r.session_id"),
                                                 QStringLiteral("COALESCE(r.started_at, r.session_at)")) +
                                  QStringLiteral(" FROM recordings r WHERE r.has_transcript = 1 AND r.status = "
                                                 "'AVAILABLE' AND ") +
                                  which.sql,
                              which.values);
    while (row.next())
        recordings.append(recordingFrom(row, alike));
    return recordings;
}

/// By recording.
QHash<QString, QList<SpokenRecording::Version>> versionsOf(Connection &connection, const SqlTerm &which)
{
    enum class Column { Recording, Id, Language, Changed };
    auto row = connection.run(
        QStringLiteral("SELECT v.recording_id, v.id, v.language, COALESCE(c.number, 0) FROM transcript_versions v "
                       "LEFT JOIN spoken_changes c ON c.kind = 'version' AND c.about = v.id WHERE v.is_stored = 1 AND "
                       "v.is_current = 1 AND ") +
            which.sql +
            QStringLiteral(" ORDER BY (SELECT MIN(o.added_at) FROM transcript_versions o WHERE o.recording_id = "
                           "v.recording_id AND o.language = v.language AND o.is_stored = 1), v.id"),
        which.values);
    Alike alike;
    QHash<QString, QList<SpokenRecording::Version>> versions;
    while (row.next())
        versions[row.text(Column::Recording)].append(
            {row.text(Column::Id), alike(row.text(Column::Language)), row.number(Column::Changed)});
    return versions;
}

QList<SpokenRecording> complete(Connection &connection, QList<SpokenRecording> recordings,
                                const QHash<QString, QList<SpokenRecording::Version>> &versions)
{
    for (SpokenRecording &recording : recordings) {
        recording.agreed = agreedUse(connection, recording.consent, recording.session, recording.madeAt);
        recording.versions = versions.value(recording.id.value());
    }
    return recordings;
}

} // namespace

QList<SpokenRecording> spokenRecordings(Connection &connection)
{
    const SqlTerm all{QStringLiteral("1 = 1"), {}};
    return complete(connection, rowsOf(connection, all), versionsOf(connection, all));
}

QList<SpokenRecording> spokenRecordings(Connection &connection, const QStringList &ids)
{
    return complete(connection, rowsOf(connection, amongTerm(QStringLiteral("r.id"), ids)),
                    versionsOf(connection, amongTerm(QStringLiteral("v.recording_id"), ids)));
}

QList<SpokenChange> spokenChangesSince(Connection &connection, qint64 number)
{
    enum class Column { Kind, About, Number };
    auto row = connection.run(
        QStringLiteral("SELECT kind, about, number FROM spoken_changes WHERE number > ? ORDER BY number"), {number});
    QList<SpokenChange> changes;
    while (row.next())
        changes.append({row.text(Column::Kind), row.text(Column::About), row.number(Column::Number)});
    return changes;
}

QStringList recordingsConcerned(Connection &connection, const SpokenChange &change)
{
    if (change.kind == QStringLiteral("recording"))
        return {change.about};
    if (change.kind == QStringLiteral("version"))
        return connection
            .run(QStringLiteral("SELECT recording_id FROM transcript_versions WHERE id = ?"), {change.about})
            .all<QString>();
    if (change.kind == QStringLiteral("session"))
        return connection.run(QStringLiteral("SELECT id FROM recordings WHERE session_id = ?"), {change.about})
            .all<QString>();
    return connection
        .run(QStringLiteral("SELECT r.id FROM recordings r WHERE r.client_id = ? OR r.session_id IN (SELECT "
                            "sp.session_id FROM session_participants sp WHERE sp.user_id = ?)"),
             {change.about, change.about})
        .all<QString>();
}

} // namespace attune::server::store
