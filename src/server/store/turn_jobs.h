// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/speech_turns.h"
#include "server/store/database.h"

#include <optional>

/// Which recordings the server has listened to, and which it is to (media/TURNS.md): a row for each. Any thread, with
/// its own connection. Durable on return, or with the transaction the caller has begun.
namespace attune::server::store {

/// How soon a recording is listened to.
enum class TurnUrgency {
    New = 0,    ///< it has just come in
    Earlier = 1 ///< it was there before the server did this
};

/// Notes that a recording is to be listened to; one that is noted already stays as it is.
void wantTurns(Connection &connection, const QString &recordingId, TurnUrgency urgency, base::Instant now);

struct TurnJob
{
    QString recordingId;
    int tries = 0; ///< that failed
};
/// The next one that is due, or was cut off; the caller holds the lease for all of them.
/// @param urgency at most as late as this
std::optional<TurnJob> dueTurnJob(Connection &connection, TurnUrgency urgency, base::Instant now);
/// The newest recording that can be watched and is not noted; empty when there is none.
QString recordingWithoutTurns(Connection &connection);
/// Recordings that were erased and have a row still.
QStringList erasedWithTurns(Connection &connection, int most);

/// How listening ended.
enum class Listened {
    Heard, ///< its turns are stored
    Silent ///< it has no sound
};
/// It is being listened to. @return false when it is not there to be watched any more
bool beginTurns(Connection &connection, const QString &recordingId, base::Instant now);
/// @param method by which version of the way it is done  @return false when the recording was deleted meanwhile
bool finishTurns(Connection &connection, const QString &recordingId, Listened how, int method, base::Instant now);
/// It failed and is tried again then. @param words why, for the operator
void retryTurns(Connection &connection, const TurnJob &job, base::Instant at, const QString &words, base::Instant now);
/// It failed for good.
void failTurns(Connection &connection, const TurnJob &job, const QString &words, base::Instant now);
void forgetTurns(Connection &connection, const QString &recordingId);

/// How far it is. `isSilent`: it was listened to, and has no sound: there are no turns to read.
struct TurnState
{
    domain::TurnsStatus status = domain::TurnsStatus::NotStarted;
    bool isSilent = false;
};
TurnState turnStateOf(Connection &connection, const QString &recordingId);

} // namespace attune::server::store
