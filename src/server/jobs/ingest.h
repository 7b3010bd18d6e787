// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"

#include <stop_token>

namespace attune::server::ingest {

/// Adds the job of a recording that has started (media/CAPTURE.md).
void begin(store::Connection &connection, const QString &recordingId, const QString &provider, const QString &room,
           const media::CaptureOptions &options, base::Instant now);
/// Notes the job of an upload that was accepted, in the caller's transaction (media/MEDIA.md, "In the background").
/// @param pieces how many there are of it
void accept(store::Connection &connection, const QString &recordingId, qsizetype pieces, const domain::UserId &uploader,
            base::Instant now);
/// The recording has ended: the job may start.
void ended(store::Connection &connection, const QString &recordingId, base::Instant now);
/// The provider has something to say about a room: its jobs look at once. @return how many jobs that concerns
int hint(store::Connection &connection, const QString &room, base::Instant now);
/// Starts a failed job again. Conflict when it did not fail.
base::Result<void> retry(store::Connection &connection, const QString &recordingId, base::Instant now);
QString roomOf(store::Connection &connection, const QString &recordingId);
/// Ids of the recordings whose jobs may still need the pieces that lie in the store: those under way, and failed uploads
/// as long as they are there to be tried again (of others the provider has the originals).
QStringList jobsWithPieces(store::Connection &connection);
/// The number of failed imports. @param office of the recording; empty: all
int failedJobs(store::Connection &connection, const QString &office = {});
/// How many recordings came in without a track that nobody could read: the provider keeps its originals until somebody
/// has seen to it.
int keptOriginals(store::Connection &connection);

/// A recording of which the provider may still have what it was made of.
struct Originals
{
    media::IngestJob job;
    domain::UserId clinician; ///< of the session
    domain::UserId client;
};
/// nullopt for what another provider made, and for what was uploaded.
std::optional<Originals> originalsOf(Clinic &clinic, store::Connection &connection, const QString &recordingId);

/// Gives a job to recordings that an older version noted, or that a crash left, without one.
void adoptOrphans(Clinic &clinic, store::Connection &connection);

/// Which jobs are taken.
enum class Work {
    Any,
    Light ///< but those whose step reads and makes whole films: one at a time in this process
};
/// Runs one step of each due job that is not leased to another worker. The lease is renewed while a step runs.
/// @param worker a name of the calling thread, for leases  @param stop no further job
/// @return whether there was one
bool runDue(Clinic &clinic, store::Connection &connection, const QString &worker, Work work,
            const std::stop_token &stop = {});

} // namespace attune::server::ingest
