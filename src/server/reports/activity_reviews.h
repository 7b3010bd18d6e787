// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity_review.h"
#include "domain/ids.h"
#include "server/store/database.h"

#include <QTimeZone>

#include <optional>

namespace attune::server::reports {

/// Signed reviews of what people did, and what was to be done after them (REPORTS.md). Reviews are append-only; of a
/// follow-up only that it was done is added. Any thread, with its own connection. @throws store::StoreError

struct FollowUpRow
{
    domain::FollowUp followUp; ///< `isOverdue` and names are for whoever shows it
    QString doneBy;
    QString office;
};

/// A row as it is kept; names are looked up by whoever shows it.
struct ReviewRow
{
    domain::ActivityReview review; ///< without follow-ups
    QString reviewer;
    QString office;
    QList<FollowUpRow> followUps;
};

/// With its follow-ups, in one transaction; every id as it is.
void keepReview(store::Connection &connection, const ReviewRow &row, const QString &entry);
/// Of an office, newest period first. @param after id of the last one of the page before
QList<ReviewRow> reviewsOf(store::Connection &connection, const QString &office, const QString &after, int limit);
/// Those signed in [from, to), newest first. @param office empty: every office
QList<ReviewRow> reviewsSigned(store::Connection &connection, const QString &office, base::Instant from,
                               base::Instant to);
std::optional<ReviewRow> reviewById(store::Connection &connection, const QString &id);

/// What is not done yet, by the day it is due. @param office empty: every office
QList<FollowUpRow> openFollowUps(store::Connection &connection, const QString &office);
std::optional<FollowUpRow> followUpById(store::Connection &connection, const QString &id);
/// False when it was done already.
bool completeFollowUp(store::Connection &connection, const QString &id, const domain::UserId &by, const QString &result,
                      base::Instant now);

/// Which days are to be reviewed next.
struct ReviewPeriod
{
    QDate first;
    QDate last;
    QDate due; ///< seven days after the period, if it had its full length, is over
    bool isOverdue = false;
};
/// From the day after the newest review's period; without a review from the beginning of the log, but at most `days`
/// back. @param days of a period
ReviewPeriod nextPeriod(store::Connection &connection, const QString &office, const QTimeZone &zone, int days,
                        base::Instant now);

} // namespace attune::server::reports
