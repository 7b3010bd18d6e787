// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/oversight.h"
#include "server/store/recordings.h"

#include <optional>

/// The rows of quality reviews (DRAW.md). Any thread, with its own connection. @throws store::StoreError
namespace attune::server::quality {

/// A quota and who set it; nullopt where nobody has.
struct Quota
{
    int perClinician = 0;
    QString setBy;
    base::Instant setAt;
};
std::optional<Quota> quotaOf(store::Connection &connection, const QString &office);
/// The caller writes the entry first.
void keepQuota(store::Connection &connection, const QString &office, const Quota &quota);

/// A draw as it is kept.
struct DrawRow
{
    QString id;
    QString office;
    QString month; ///< "2026-11"
    int perClinician = 0;
    qsizetype candidates = 0;
    QByteArray list;
    QString listHash;
    base::Instant frozenAt;
    QString freezeEntry;       ///< id of the entry that commits to the list; empty before
    qint64 frozenSequence = 0; ///< its number
    QString checkpoint;        ///< the note that seeds it; empty before
    qint64 checkpointSize = 0;
    int drawn = 0;
    std::optional<base::Instant> drawnAt;
};
std::optional<DrawRow> drawById(store::Connection &connection, const QString &id);
std::optional<DrawRow> drawOfMonth(store::Connection &connection, const QString &office, const QString &month);
/// Newest month first.
QList<DrawRow> drawsOf(store::Connection &connection, const QString &office, int most);
/// Begun and not over, the oldest first.
QList<DrawRow> unfinishedDraws(store::Connection &connection);

/// Freezes a list; false where the office has one of this month already.
bool freeze(store::Connection &connection, const DrawRow &draw);
/// Where the entry that commits to it stands.
void noteFreezeEntry(store::Connection &connection, const QString &draw, const QString &entry, qint64 sequence);
/// Which checkpoint seeds it, for good.
void noteSeed(store::Connection &connection, const QString &draw, const QString &checkpoint, qint64 size);

/// A recording that was drawn.
struct ReviewRow
{
    QString id;
    QString drawId;
    QString office;
    QString month;
    QString recordingId;
    QString clinicianId;
    domain::QualityState state = domain::QualityState::Waiting;
    QString stateBy;
    std::optional<base::Instant> stateAt;
    QString entry; ///< about its state; empty while it waits
};
/// Puts what was drawn into the queue, in one transaction with the end of the draw. False where another server did.
/// @param recordings with their clinicians, in the order in which they were drawn
bool noteDrawn(store::Connection &connection, const QString &draw, const QList<std::pair<QString, QString>> &recordings,
               base::Instant now);
std::optional<ReviewRow> reviewById(store::Connection &connection, const QString &id);
/// Newest month first, then as they were drawn. @param office empty: of all  @param cursor id of the last one of the
/// page before; empty: the first
QList<ReviewRow> reviewsOf(store::Connection &connection, const QString &office,
                           std::optional<domain::QualityState> state, const QString &cursor, int limit);
QList<ReviewRow> waitingReviews(store::Connection &connection, const QString &office = {});
QStringList recordingsOfDraw(store::Connection &connection, const QString &draw);
/// Says what became of one that waits. False when it does not wait any more.
bool settle(store::Connection &connection, const QString &review, domain::QualityState state, const QString &by,
            const QString &entry, base::Instant now);

} // namespace attune::server::quality
