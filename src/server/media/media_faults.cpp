// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/media/media_faults.h"

#include "base/id.h"
#include "base/visible_text.h"

namespace attune::server::media {

namespace {

constexpr qsizetype longestWords = 4000;

} // namespace

void noteFault(store::Connection &connection, const MediaFault &fault)
{
    const qint64 at = base::toUnixMs(fault.happenedAt);
    const QString id = base::newUuidV7(at);
    connection.run(
        QStringLiteral("INSERT INTO media_faults(id, recording_id, happened_at, kind, words) VALUES(?,?,?,?,?)"),
        {id, fault.recordingId, at, fault.kind,
         connection.seals().seal(store::personal::mediaFaultWords, id,
                                 base::shortened(fault.words.trimmed(), longestWords))});
}

QList<MediaFault> faultsSince(store::Connection &connection, base::Instant since, int most)
{
    enum class Column { Id, RecordingId, HappenedAt, Kind, Words };
    auto rows =
        connection.run(QStringLiteral("SELECT id, recording_id, happened_at, kind, words FROM media_faults WHERE "
                                      "happened_at >= ? ORDER BY happened_at DESC, id DESC LIMIT ?"),
                       {base::toUnixMs(since), most});
    QList<MediaFault> faults;
    while (rows.next()) {
        const QString id = rows.text(Column::Id);
        faults.append({rows.text(Column::RecordingId), rows.text(Column::Kind),
                       rows.opened(Column::Words, store::personal::mediaFaultWords, id),
                       base::fromUnixMs(rows.number(Column::HappenedAt))});
    }
    return faults;
}

qint64 countFaultsSince(store::Connection &connection, base::Instant since)
{
    return connection
        .run(QStringLiteral("SELECT COUNT(*) FROM media_faults WHERE happened_at >= ?"), {base::toUnixMs(since)})
        .firstOr<qint64>(0);
}

} // namespace attune::server::media
