// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/report.h"
#include "server/store/database.h"

#include <optional>

namespace attune::server::reports {

/// Reports that are made by themselves, and what they made (REPORTS.md). Any thread, with its own connection.
/// @throws store::StoreError

/// A schedule as it is kept.
struct ScheduleRow
{
    domain::ReportSchedule schedule; ///< names and title are for whoever shows it
    QString owner;
    QString office;
    int tries = 0; ///< how often the report of the time that has come could not be made
};

/// Keeps one, with its id and `nextAt`. Durable on return.
void keepSchedule(store::Connection &connection, const ScheduleRow &row, base::Instant now);
/// Those that go on, of an office. @param office empty: every office
QList<ScheduleRow> schedulesOf(store::Connection &connection, const QString &office);
std::optional<ScheduleRow> scheduleById(store::Connection &connection, const QString &id);
/// Whom a schedule is about, ended or not; empty where it is about nobody.
QString clientOfSchedule(store::Connection &connection, const QString &id);
/// False when it had ended.
bool endSchedule(store::Connection &connection, const QString &id, base::Instant now);
/// Those whose time has come, or comes again after a failure; earliest first.
QList<ScheduleRow> schedulesDue(store::Connection &connection, base::Instant now, int limit);
/// How many go on of one person.
qint64 schedulesOfPerson(store::Connection &connection, const domain::UserId &person);

/// A report that a schedule made, without its rows.
struct StoredRow
{
    domain::StoredReport report; ///< the title is for whoever shows it
    QString schedule;
    QString owner;
    QString office = {}; ///< whose log it covers; empty: every office's
};

/// Keeps a report and when its schedule is next, in one transaction. False when that period is kept already, or the
/// schedule is not at `wasNextAt` any more: another server was faster, and nothing is kept.
/// @param body of the report: the page with all its rows as JSON
bool keepStored(store::Connection &connection, const StoredRow &row, const QByteArray &body, base::Instant wasNextAt,
                base::Instant nextAt);
/// Nothing can be made for this time, whom it is about is not there: it is next then, and fails until something is
/// made.
void passOver(store::Connection &connection, const QString &schedule, base::Instant wasNextAt, base::Instant nextAt,
              base::Instant now);
/// It could not be made now, and is tried again then.
void retryLater(store::Connection &connection, const QString &schedule, base::Instant wasNextAt, base::Instant retryAt,
                base::Instant now);
/// Newest first. @param office that its owner reads about by now: what covers more is not among them. Empty: every one
/// @param after id of the last one of the page before
QList<StoredRow> storedOf(store::Connection &connection, const domain::UserId &owner, const QString &office,
                          const QString &after, int limit);
std::optional<StoredRow> storedById(store::Connection &connection, const QString &id);
/// The report itself; empty when there is none.
QByteArray storedBody(store::Connection &connection, const QString &id);

} // namespace attune::server::reports
