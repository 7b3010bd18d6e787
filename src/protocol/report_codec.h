// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"
#include "protocol/request_parts.h"

namespace attune::protocol {

void describe(Members &members, domain::ReportTemplate &report);
void describe(Members &members, domain::ReportGap &gap);
void describe(Members &members, domain::ReportCoverage &coverage);
void describe(Members &members, domain::ReportHead &head);
void describe(Members &members, domain::ReportRow &row);
/// GET a report, and a stored one.
void describe(Members &members, domain::ReportPage &page);

/// GET the templates.
struct ReportsAnswer
{
    QList<domain::ReportTemplate> reports;
};
void describe(Members &members, ReportsAnswer &answer);

/// POST that a report is saved.
struct SavedReportBody
{
    QString proof;
    domain::ReportFormat format = domain::ReportFormat::Html;
};
void describe(Members &members, SavedReportBody &body);

/// Also the body of a POST, of which only `request`, `every`, `day` and `minute` count.
void describe(Members &members, domain::ReportSchedule &schedule);

struct ReportSchedulesAnswer
{
    QList<domain::ReportSchedule> schedules;
};
void describe(Members &members, ReportSchedulesAnswer &answer);

struct ReportScheduleAnswer
{
    domain::ReportSchedule schedule;
};
void describe(Members &members, ReportScheduleAnswer &answer);

void describe(Members &members, domain::StoredReport &report);

struct StoredReportsAnswer
{
    QList<domain::StoredReport> reports;
    QString nextCursor;
};
void describe(Members &members, StoredReportsAnswer &answer);

/// A day of the calendar, "2026-11-28"; an invalid one is empty.
void describeDay(Members &members, const char *key, QDate &day, Rule rule = {});
void describeDay(Members &members, const char *key, std::optional<QDate> &day);

} // namespace attune::protocol
