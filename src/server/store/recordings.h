// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/consent.h"
#include "domain/person.h"
#include "domain/recording.h"
#include "server/store/consents.h"
#include "server/store/database.h"
#include "server/store/scope.h"

namespace attune::server::store {

/// A recording row as the server needs it; what a person may see of it is decided elsewhere.
struct RecordingRow
{
    domain::Recording recording;
    qint64 number = 0;       ///< of the row: never leaves the server
    qint64 publicNumber = 0; ///< random; what people and the appointments API call it
    bool hasMedia = false;
    QString office;
    QString classification;
    domain::UserId deletionAskedBy; ///< of a deletion that waits for a second person
    ConsentStanding consent;
};

/// One page over the whole set in the asked order, by keyset: the cost does not grow with depth, and with `skip` by
/// some 30 ns for each row passed over. Counted exactly up to 10,000 rows, and with `countAll` beyond.
/// InvalidInput for a cursor that is not one of this query's.
base::Result<domain::Page<RecordingRow>> listRecordings(Connection &connection, const Scope &scope,
                                                        const domain::RecordingQuery &query);

std::optional<RecordingRow> recordingById(Connection &connection, const QString &id, const domain::UserId &asking);
/// By its public number.
std::optional<RecordingRow> recordingByNumber(Connection &connection, qint64 publicNumber,
                                              const domain::UserId &asking);
/// Newest first.
QList<RecordingRow> recordingsOfSession(Connection &connection, const QString &sessionId, const domain::UserId &asking);

/// The number a client or clinician has.
qint64 recordingsOf(Connection &connection, const domain::UserId &person);
/// Ended ones whose media has not come and has not failed: id and session.
QList<std::pair<QString, QString>> recordingsToFetch(Connection &connection);
/// Whose it is; empty when there is none.
QString clientOfRecording(Connection &connection, const QString &recordingId);
bool isRecording(Connection &connection, const QString &recordingId);
/// Any existing one, whatever its state; empty when there is none.
QString anyRecording(Connection &connection);
void classify(Connection &connection, const QString &recordingId, const QString &classification);
enum class Opening { View, Download };
void countOpening(Connection &connection, const QString &recordingId, Opening opening);

/// What a person has watched and where they stopped. Ranges are joined with those already there.
void rememberPosition(Connection &connection, const domain::UserId &user, const QString &recordingId,
                      qint64 positionMs);
void rememberOpened(Connection &connection, const domain::UserId &user, const QString &recordingId);
void rememberWatched(Connection &connection, const domain::UserId &user, const QString &recordingId,
                     const QString &rangesJson);

} // namespace attune::server::store
