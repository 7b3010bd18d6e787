// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/store/database.h"

#include <QString>

#include <optional>

namespace attune::server::store {

/// What is kept of a write that is to be done once (routes/IDEMPOTENCY.md): which operation, keyed hashes, ids and a
/// status. Never anything that was written or read.
struct DoneOnce
{
    QString name; ///< keyed hash of person and key
    QString userId;
    QString operation;
    QString request; ///< keyed hash of what was asked; empty while a body that is not read at once is on its way
    QString claim;   ///< random, of the attempt that does it
    qint64 leaseUntilMs = 0;
    int status = 0; ///< of the answer; 0: under way, or cut off
    QString made;   ///< id of what was made
    QString recordingId;
};

/// Claims it: the first of several attempts succeeds. @return whether this one did
bool claimOnce(Connection &connection, const DoneOnce &attempt, base::Instant now);
std::optional<DoneOnce> doneOnce(Connection &connection, const QString &name);
/// After an attempt whose lease has lapsed. @param before as it was read  @return false when somebody else was faster
bool takeOverOnce(Connection &connection, const DoneOnce &before, const DoneOnce &attempt);
/// The attempt is still at it. @return false when it was taken for cut off, and another one does it
bool renewOnce(Connection &connection, const DoneOnce &attempt);
/// What was done. May be called inside the transaction that does it: then both or neither are there after a crash.
/// @return false when another attempt does it
bool noteDoneOnce(Connection &connection, const DoneOnce &attempt);
/// The attempt did nothing.
void releaseOnce(Connection &connection, const DoneOnce &attempt);

/// When an account is closed, and when a recording is erased.
void forgetDoneBy(Connection &connection, const QString &userId);
void forgetDoneAbout(Connection &connection, const QString &recordingId);

/// Records a provider's callback by a hash of its signature. False when it was received before.
bool noteCallback(Connection &connection, const QString &hash, base::Instant now);

} // namespace attune::server::store
