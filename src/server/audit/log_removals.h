// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/signed_note.h"
#include "server/audit/log_line.h"
#include "server/audit/log_rollups.h"

#include <memory>
#include <optional>

namespace attune::server::audit {

class LogDigest;

// Taking expired entries out of the log behind a signed record (LOG_RETENTION.md). Which entries those are is said
// elsewhere (retention/log_retention.h). Any thread, with its own connection. @throws store::StoreError

/// An old entry, as far as it matters for how long it is kept.
struct AgedEntry
{
    qint64 sequence = 0;
    base::Instant receivedAt;
    domain::LogActionName action;
    QString clientId;
    QString recordingId;
};
/// Those from `first` to `last` that were received before a moment, by number; without those that stand directly behind
/// one that was not (two servers, a clock that was put back): what stands before a run that is gone shows its age.
QList<AgedEntry> agedEntries(store::Connection &connection, qint64 first, qint64 last, base::Instant before);
/// The number of the last entry before the first one that was received at or after a moment, as far as the clock ran
/// forward; 0 when there is none. Looks at some thirty entries, whatever the size of the log.
qint64 lastBefore(store::Connection &connection, base::Instant moment);

/// How many entries one record names at most, and in how many runs: a record stays far below what a note may be.
constexpr qsizetype mostNamed = 10'000;
constexpr qsizetype mostRuns = 2'000;

/// What is written down before anything is deleted.
struct NewRemoval
{
    QList<qint64> sequences; ///< rising, at most mostNamed in at most mostRuns runs
    base::Instant before;    ///< every one was received before this
    QString policy;          ///< the periods, in words without a line feed
};
/// Signs the record of a removal and keeps it, with the runs it names; deletes nothing. @return its id. InvalidInput
/// for numbers that are none of those; Unavailable when the log has no key.
base::Result<QString> planRemoval(store::Connection &connection, const AccessLog &log, const NewRemoval &removal,
                                  base::Instant now);
/// Removals that are not over, the oldest first.
QStringList unfinishedRemovals(store::Connection &connection);
/// Whatever is left of one: its entry in the log, then the deletion. May be repeated, and done on two servers.
/// @return how many entries this call took out. Errors as of AccessLog::append().
base::Result<qint64> carryOut(store::Connection &connection, AccessLog &log, const QString &removal, base::Instant now);

/// Whether the record of a removal is signed by this key, is the one its entry in the log commits to, and names exactly
/// the runs that are to be deleted. Conflict otherwise.
base::Result<void> isRightRemoval(store::Connection &connection, const QString &removal,
                                  const crypto::VerifierKey &key);
/// Which blocks of the log by columns hold entries that a removal names.
QSet<qint64> blocksOf(store::Connection &connection, const QString &removal);
/// For the log's own thread, in its transaction: deletes what a removal in state "logged" names, but for what a legal
/// hold was placed on meanwhile, with texts, and says so in its row. 0 when it is over. StoreError where the record is
/// not in the log.
/// @param words that were read before the transaction
qint64 deleteNamed(store::Connection &connection, const QString &removal, const UnindexedWords &words,
                   const QList<std::shared_ptr<LogDigest>> &digests);

/// Which of the entries `first` to `last` are gone because a removal that is over names them; first and last of each
/// run, rising.
QList<std::pair<qint64, qint64>> removedAmong(store::Connection &connection, qint64 first, qint64 last);
/// Signed records that name entries from `first` to `last`, whether or not they are over, by their first number.
QStringList removalNotes(store::Connection &connection, qint64 first, qint64 last);

/// What was taken out of the log altogether.
struct RemovalCounts
{
    qint64 removed = 0;
    std::optional<base::Instant> last;
};
RemovalCounts removalCounts(store::Connection &connection);

} // namespace attune::server::audit
