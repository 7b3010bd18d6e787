// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/store/database.h"

#include <optional>

/// What is written down of a recording about how long it is kept and what of it is still there. The rules are elsewhere
/// (retention/RETENTION.md), changes of state in recording_states.h. Any thread, with its own connection. Durable on
/// return, or with the transaction the caller has begun. @throws StoreError
namespace attune::server::store {

/// An available recording.
struct KeptRecording
{
    QString id;
    QString clientId;
    base::Instant keptUntil;
    base::Instant sessionAt;
    QString birthDate; ///< of the client, as it is stored (domain::storedBirthDate())
    QString jurisdiction;
    bool wasWarned = false; ///< that its time will be over
};
/// In the order in which they were made. @param client whose; empty: everybody's
QList<KeptRecording> keptRecordings(Connection &connection, const QString &client);
/// Those without a hold whose period ends before a moment, earliest first.
QList<KeptRecording> keptUntilBefore(Connection &connection, base::Instant moment);
/// nullopt when there is no such recording, or no period was reckoned yet.
std::optional<base::Instant> keptUntilOf(Connection &connection, const QString &recordingId);
/// Only to a later moment, and then it is warned of again.
void extendKeeping(Connection &connection, const QString &recordingId, base::Instant until);
/// Nothing for one that is held.
void noteWarned(Connection &connection, const QString &recordingId, base::Instant now);

struct PendingErasure
{
    QString recordingId;
    base::Instant eraseAt;
};
/// Archived recordings without a hold whose grace period has ended, earliest first.
QList<PendingErasure> erasuresDue(Connection &connection, base::Instant now);
bool isErasureDue(Connection &connection, const QString &recordingId, base::Instant now);
/// How many waits were over before a moment and are not held up by a hold. @param office empty: all
int erasuresOverdue(Connection &connection, base::Instant before, const QString &office = {});

/// Deleted, and something of it is still there.
QStringList unfinishedErasures(Connection &connection);
bool isErasureUnfinished(Connection &connection, const QString &recordingId);
/// Nothing of a deleted recording remains.
void noteErased(Connection &connection, const QString &recordingId);

/// What a certificate says about the erased media.
struct MediaFacts
{
    QString sha256;
    qint64 sizeBytes = 0;
    QString statusReason;
    base::Instant sessionAt;
};
std::optional<MediaFacts> mediaFacts(Connection &connection, const QString &recordingId);
/// The client and the clinician.
QStringList peopleOfRecording(Connection &connection, const QString &recordingId);
/// Ids of all that have media.
QStringList recordingsWithMedia(Connection &connection);

} // namespace attune::server::store
