// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/transcript_versions.h"

#include "server/store/transcript_edits.h"
#include "server/store/transcription_jobs.h"

namespace attune::server::store {

namespace {

enum class Column { Id, Recording, Language, Format, Origin, Lines, IsCurrent, AddedBy, AddedByName, AddedAt };

QString rows(const char *rest, int isStored = 1)
{
    return QStringLiteral(
               "SELECT v.id, v.recording_id, v.language, v.format, v.origin, v.line_count, v.is_current, "
               "v.added_by, COALESCE(u.full_name, ''), v.added_at FROM transcript_versions v LEFT JOIN users "
               "u ON u.id = v.added_by WHERE v.is_stored = ") +
           QString::number(isStored) + QStringLiteral(" AND ") + QString::fromLatin1(rest);
}

TranscriptVersion versionOf(const Statement &row)
{
    TranscriptVersion version;
    version.id = row.text(Column::Id);
    version.recording = domain::RecordingId(row.text(Column::Recording));
    version.language = row.text(Column::Language);
    version.format = row.text(Column::Format);
    version.origin = domain::lineOriginFromText(row.text(Column::Origin)).value_or(domain::LineOrigin::Imported);
    version.lines = static_cast<int>(row.number(Column::Lines));
    version.isCurrent = row.flag(Column::IsCurrent);
    version.addedBy = domain::UserId(row.text(Column::AddedBy));
    if (!version.addedBy.isEmpty())
        version.addedByName = row.opened(Column::AddedByName, personal::userName, version.addedBy.value());
    version.addedAt = base::fromUnixMs(row.number(Column::AddedAt));
    return version;
}

QList<TranscriptVersion> versionsOf(Statement row)
{
    QList<TranscriptVersion> versions;
    while (row.next())
        versions.append(versionOf(row));
    return versions;
}

} // namespace

void noteTranscript(Connection &connection, const TranscriptVersion &version)
{
    connection.run(QStringLiteral("INSERT INTO transcript_versions(id, recording_id, language, format, origin, "
                                  "line_count, is_stored, is_current, added_by, added_at, size_bytes) "
                                  "VALUES(?,?,?,?,?,?,0,0,?,?,?)"),
                   {version.id, version.recording.value(), version.language, version.format, textOf(version.origin),
                    version.lines, version.addedBy.value(), base::toUnixMs(version.addedAt), version.bytes});
}

void addInventedTranscript(Connection &connection, const TranscriptVersion &version)
{
    noteTranscript(connection, version);
    connection.run(QStringLiteral("UPDATE transcript_versions SET is_stored = 1, is_current = 1 WHERE id = ?"),
                   {version.id});
}

bool transcriptStored(Connection &connection, const TranscriptVersion &version)
{
    const int taken =
        connection
            .run(QStringLiteral("UPDATE recordings SET has_transcript = 1 WHERE id = ? AND status = 'AVAILABLE'"),
                 {version.recording.value()})
            .changedRows();
    if (taken != 1)
        return false;
    const bool isThere =
        connection.run(QStringLiteral("UPDATE transcript_versions SET is_stored = 1 WHERE id = ?"), {version.id})
            .changedRows() == 1;
    if (isThere) // else it was dropped meanwhile: the caller takes back what it has begun
        makeCurrent(connection, version);
    return isThere;
}

QList<TranscriptVersion> transcriptVersions(Connection &connection, const domain::RecordingId &recording)
{
    return versionsOf(
        connection.run(rows("v.recording_id = ? ORDER BY v.added_at DESC, v.id DESC"), {recording.value()}));
}

std::optional<TranscriptVersion> transcriptVersion(Connection &connection, const QString &id)
{
    const auto found = versionsOf(connection.run(rows("v.id = ?"), {id}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<TranscriptVersion> retiredTranscript(Connection &connection, const QString &id)
{
    const auto found = versionsOf(connection.run(rows("v.id = ?", 0), {id}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

std::optional<TranscriptVersion> currentTranscript(Connection &connection, const domain::RecordingId &recording,
                                                   const QString &language)
{
    const auto versions = transcriptVersions(connection, recording);
    if (versions.isEmpty())
        return std::nullopt;
    const QString wanted = language.isEmpty() ? versions.last().language : language; // the last is the oldest
    for (const TranscriptVersion &version : versions) {
        if (version.isCurrent && version.language == wanted)
            return version;
    }
    return std::nullopt;
}

void makeCurrent(Connection &connection, const TranscriptVersion &version)
{
    connection.run(
        QStringLiteral("UPDATE transcript_versions SET is_current = 0 WHERE recording_id = ? AND language = ?"),
        {version.recording.value(), version.language});
    connection.run(QStringLiteral("UPDATE transcript_versions SET is_current = 1 WHERE id = ? AND is_stored = 1"),
                   {version.id});
}

void chooseTranscript(Connection &connection, const TranscriptVersion &version)
{
    Transaction transaction(connection);
    makeCurrent(connection, version);
    transaction.commit();
}

void retireTranscript(Connection &connection, const TranscriptVersion &version, Retired why)
{
    Transaction transaction(connection);
    connection.run(QStringLiteral("UPDATE transcript_versions SET is_stored = 0, is_current = 0 WHERE id = ?"),
                   {version.id});
    if (why == Retired::Removed)
        forgetVoices(connection, version.id); // nobody's words are to be kept of it
    const auto others = transcriptVersions(connection, version.recording);
    bool hasCurrent = false;
    const TranscriptVersion *newest = nullptr;
    for (const TranscriptVersion &other : others) {
        if (other.language != version.language)
            continue;
        hasCurrent = hasCurrent || other.isCurrent;
        newest = newest ? newest : &other;
    }
    if (!hasCurrent && newest)
        makeCurrent(connection, *newest);
    if (why == Retired::TakenBack && version.isCurrent)
        connection.run(QStringLiteral("UPDATE transcript_versions SET is_current = 1 WHERE id = ?"), {version.id});
    if (others.isEmpty())
        connection.run(QStringLiteral("UPDATE recordings SET has_transcript = 0 WHERE id = ?"),
                       {version.recording.value()});
    transaction.commit();
}

void forgetTranscript(Connection &connection, const QString &id)
{
    Transaction transaction(connection);
    eraseTranscriptEdits(connection, id);
    forgetVoices(connection, id);
    connection.run(QStringLiteral("DELETE FROM transcript_versions WHERE id = ?"), {id});
    transaction.commit();
}

QStringList transcriptsToErase(Connection &connection, const QString &recordingId)
{
    return connection
        .run(QStringLiteral("SELECT id FROM transcript_versions WHERE recording_id = ? ORDER BY id"), {recordingId})
        .all<QString>();
}

QList<std::tuple<QString, QString>> abandonedTranscripts(Connection &connection, base::Instant before)
{
    return connection
        .run(QStringLiteral(
                 "SELECT id, recording_id FROM transcript_versions WHERE is_stored = 0 AND added_at < ? AND NOT "
                 "EXISTS(SELECT 1 FROM transcript_voices v JOIN client_consent k ON k.client_id = v.person_id WHERE "
                 "v.version_id = transcript_versions.id AND (k.kind = 'withdrawn' OR ',' || k.purposes || ',' NOT LIKE "
                 "'%,transcription,%')) ORDER BY id"),
             {base::toUnixMs(before)})
        .all<QString, QString>();
}

} // namespace attune::server::store
