// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_check.h"
#include "server/clinic/clinic.h"

#include <stop_token>
#include <vector>

namespace attune::server::housekeeping {

// What nobody asks for and has to be done all the same, by any of several servers: each hour, unless it says otherwise.
// Every part can be cut off anywhere and repeated.

/// Thirty days before a consent ends, client and clinician hear of it.
void remindOfConsents(Clinic &clinic, store::Connection &connection);
/// Sealed pieces of uploads and of recordings being imported that a crash left: those older than a day that no job may
/// need any more (ingest::jobsWithPieces()). @return how many were erased
int sweepPieces(Clinic &clinic, store::Connection &connection);
/// Versions of transcripts whose adding or removing was cut off an hour ago. @return how many are gone
int sweepTranscripts(Clinic &clinic, store::Connection &connection);
/// Administrators hear of a wrapping key that nears its end; where the clinic wants it so (`keys.automaticRotation`),
/// it is replaced at its end, by one server.
void careForKeys(Clinic &clinic, store::Connection &connection);

/// Where strangers reached a limit of wrong passwords and codes (identity/throttle.h), the log gets an entry, at most
/// once an hour, and the managers and administrators of the offices concerned a message, once a day. Not an hourly
/// part: to be called every few seconds.
void watchForGuessing(Clinic &clinic, store::Connection &connection);

/// The next step of the walk through the log; to be called every few seconds. What was changed becomes an entry, and
/// people are told.
void patrolLog(Clinic &clinic, store::Connection &connection, audit::LogPatrol &patrol);

/// Of checkpoints older than a week one for each hour stays.
void thinCheckpoints(Clinic &clinic, store::Connection &connection);
/// Once a week managers and administrators get the newest checkpoint: kept anywhere, it proves what was there.
void mailCheckpoint(Clinic &clinic, store::Connection &connection);
/// Shows the newest checkpoint to every witness that attuned.json names. @param stop no further one
void askWitnesses(Clinic &clinic, store::Connection &connection, const std::stop_token &stop = {});

} // namespace attune::server::housekeeping
