// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/recordings_of_month.h"

namespace attune::server::store {

QList<RecordingRow> availableBetween(Connection &connection, const QString &office, base::Instant from,
                                     base::Instant to)
{
    const QStringList ids =
        connection
            .run(QStringLiteral("SELECT id FROM recordings WHERE office_id = ? AND status = ? AND "
                                "session_at >= ? AND session_at < ? ORDER BY id"),
                 {office, domain::textOf(domain::RecordingStatus::Available), base::toUnixMs(from), base::toUnixMs(to)})
            .all<QString>();
    QList<RecordingRow> rows;
    for (const QString &id : ids) {
        if (const auto row = recordingById(connection, id, domain::UserId()))
            rows.append(*row);
    }
    return rows;
}

} // namespace attune::server::store
