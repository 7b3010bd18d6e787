// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/uploads.h"

namespace attune::server::store {

void noteUpload(Connection &connection, const QString &objectName, const QString &recordingId)
{
    connection.run(QStringLiteral("INSERT INTO uploads(object_name, recording_id) VALUES(?,?)"),
                   {objectName, recordingId});
}

QString recordingOfUpload(Connection &connection, const QString &objectName)
{
    return connection.run(QStringLiteral("SELECT recording_id FROM uploads WHERE object_name = ?"), {objectName})
        .firstOr<QString>();
}

QString uploadOf(Connection &connection, const QString &recordingId)
{
    return connection.run(QStringLiteral("SELECT object_name FROM uploads WHERE recording_id = ?"), {recordingId})
        .firstOr<QString>();
}

} // namespace attune::server::store
