// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "protocol/paths.h"
#include "protocol/report_codec.h"
#include "server/audit/log_search.h"
#include "server/reports/report_run.h"
#include "server/reports/schedule_times.h"
#include "server/reports/scheduled_reports.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/paging.h"
#include "server/routes/report_parts.h"

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;
using reports::ScheduleRow;

namespace {

constexpr int mostSchedules = 50; ///< of one person
constexpr int rowsOfAPage = 2000;
constexpr char stored[] = "storedReports";
constexpr char storedPages[] = "storedReport";
constexpr char proofs[] = "savedReport";

QString languageOf(const Call &call)
{
    return call.request.query.value(QStringLiteral("language"));
}

QString titleOf(const reports::ReportLibrary &library, const QString &id, const QString &language)
{
    const auto plan = library.find(id);
    return plan ? plan->title.in(language) : id;
}

domain::ReportSchedule shown(const Call &call, const reports::ReportLibrary &library, const ScheduleRow &row,
                             audit::NameBook &names)
{
    domain::ReportSchedule schedule = row.schedule;
    schedule.title = titleOf(library, schedule.request.templateId,
                             languageOf(call).isEmpty() ? schedule.request.language : languageOf(call));
    schedule.ownerName = names.nameOf(call.db, row.owner);
    schedule.isOwn = row.owner == call.userId().value();
    // Whom it is about: an id that who asks may have; a name never was part of it.
    if (!store::seesClient(call.db, call.scope(), schedule.request.clientId))
        schedule.request.clientId.clear();
    return schedule;
}

Answer listSchedules(const Call &call)
{
    const auto library = libraryOf(call);
    const auto context = reportContextFor(call, Action::ReadReports, library);
    if (!context)
        return context.error();
    audit::Entry entry = entryFor(call, LogAction::ReportsRead);
    entry.code = QStringLiteral("schedules");
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    protocol::ReportSchedulesAnswer answer;
    audit::NameBook names;
    const auto rows = reports::schedulesOf(call.db, context->office);
    for (const ScheduleRow &row : rows)
        answer.schedules << shown(call, library, row, names);
    return goodAnswer(answer);
}

/// As it is to be kept, with ids in place of what was named.
base::Result<ScheduleRow> wantedSchedule(const Call &call, const reports::ReportContext &context)
{
    auto body = bodyAs<domain::ReportSchedule>(call);
    if (!body)
        return body.error();
    if (body->every == domain::ReportEvery::Week && body->day > 7)
        return fail(ProblemCode::InvalidField, QStringLiteral("day of a week is 1 (Monday) to 7"));
    const auto ask = reports::askOf(context, body->request);
    if (!ask && ask.error().code == ProblemCode::NotFound)
        return refuseAsAbsent(call, Action::ReadReports, {});
    if (!ask)
        return ask.error();
    ScheduleRow row;
    row.schedule = *body;
    row.schedule.id = base::newUuidV7(base::toUnixMs(context.now));
    row.schedule.request = ask->request;
    row.schedule.nextAt = reports::nextTime(body->every, body->day, body->minute, ask->zone, context.now);
    row.owner = call.userId().value();
    row.office = call.caller.office;
    return row;
}

audit::Entry scheduleEntry(const Call &call, LogAction action, const ScheduleRow &row)
{
    audit::Entry entry = entryFor(call, action);
    entry.clientId = row.schedule.request.clientId;
    entry.code = row.schedule.request.templateId;
    return entry;
}

Answer schedule(const Call &call)
{
    const auto library = libraryOf(call);
    const auto context = reportContextFor(call, Action::ReadReports, library);
    if (!context)
        return context.error();
    const auto row = wantedSchedule(call, *context);
    if (!row)
        return row.error();
    const auto turn = turnFor(call, "report schedules", call.userId().value());
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (reports::schedulesOfPerson(call.db, call.userId()) >= mostSchedules)
        return fail(ProblemCode::TooManyAttempts, QStringLiteral("a person has 50 schedules at most"));
    if (auto logged = call.clinic.log.append({scheduleEntry(call, LogAction::ReportScheduled, *row)}); !logged)
        return logged.error();
    reports::keepSchedule(call.db, *row, context->now);
    audit::NameBook names;
    return goodAnswer(protocol::ReportScheduleAnswer{shown(call, library, *row, names)}, 201);
}

/// By whoever answers for the clinic: a schedule must not outlive whoever knew what it was for. Auditors end their own:
/// those of others are not theirs to change.
Answer endIt(const Call &call)
{
    const auto library = libraryOf(call);
    if (auto context = reportContextFor(call, Action::ReadReports, library); !context)
        return context.error();
    const auto row = reports::scheduleById(call.db, call.id);
    if (!row || !isShown(call, row->office))
        return refuseAsAbsent(call, Action::ReadReports, {});
    if (row->owner != call.userId().value() && !domain::answersForClinic(call.caller.person.role))
        return refuse(call, Action::ReadReports, {}, ProblemCode::NotPermitted);
    const auto turn = turnFor(call, "report schedule", call.id); // of several who end it at once one does
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (!reports::scheduleById(call.db, call.id))
        return fail(ProblemCode::NotFound);
    if (auto logged = call.clinic.log.append({scheduleEntry(call, LogAction::ReportUnscheduled, *row)}); !logged)
        return logged.error();
    reports::endSchedule(call.db, call.id, call.clinic.clock.now());
    return doneAnswer();
}

Answer listStored(const Call &call)
{
    const auto library = libraryOf(call);
    const auto context = reportContextFor(call, Action::ReadReports, library);
    if (!context)
        return context.error();
    const auto asked = cursorRequestOf(call, stored, 50, 200);
    if (!asked)
        return asked.error();
    audit::Entry entry = entryFor(call, LogAction::ReportsRead);
    entry.code = QStringLiteral("stored");
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    auto rows = reports::storedOf(call.db, call.userId(), context->office, asked->cursor, asked->limit + 1);
    const bool more = asked->cut(rows);
    protocol::StoredReportsAnswer answer;
    for (const reports::StoredRow &row : std::as_const(rows)) {
        answer.reports << row.report;
        answer.reports.last().title = titleOf(library, row.report.templateId, languageOf(call));
    }
    if (more)
        answer.nextCursor = sealedCursor(call, stored, rows.last().report.id);
    return goodAnswer(answer);
}

/// Whether the caller reads as much as it covers by now.
bool covers(const reports::ReportContext &context, const reports::StoredRow &row)
{
    return context.office.isEmpty() || context.office == row.office;
}

reports::ReportProof proofOf(const reports::StoredRow &row, const QString &clientId)
{
    const auto day = [](const std::optional<QDate> &date) { return date ? date->toString(Qt::ISODate) : QString(); };
    return {
        row.report.templateId, clientId,         {}, day(row.report.first) + QLatin1Char('/') + day(row.report.last),
        row.report.rowCount,   row.report.sha256};
}

/// Part of a stored report, like a page of one that is made now. @param from how many rows came before
domain::ReportPage partOf(const domain::ReportPage &whole, qint64 from)
{
    domain::ReportPage page = whole;
    page.rows = whole.rows.mid(from, rowsOfAPage);
    page.rowCount = from + page.rows.size();
    return page;
}

Answer storedOne(const Call &call)
{
    const auto library = libraryOf(call);
    const auto context = reportContextFor(call, Action::ReadReports, library);
    if (!context)
        return context.error();
    const auto cursor = cursorOf(call, storedPages);
    if (!cursor)
        return cursor.error();
    const auto row = reports::storedById(call.db, call.id);
    if (!row || row->owner != call.userId().value() || !covers(*context, *row))
        return refuseAsAbsent(call, Action::ReadReports, {});
    const auto whole = reports::storedReport(call.db, call.id);
    if (!whole)
        return whole.error();
    const auto from = cursor->isEmpty() ? 0 : protocol::wholeNumber(*cursor, {0, whole->rows.size()});
    if (!from)
        return fail(ProblemCode::InvalidField, QStringLiteral("this cursor does not belong to this report"));
    const QString client = reports::clientOfSchedule(call.db, row->schedule);
    audit::Entry entry = entryFor(call, LogAction::ReportViewed);
    entry.clientId = client;
    entry.code = row->report.templateId + QStringLiteral(" stored");
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    domain::ReportPage page = partOf(*whole, *from);
    if (page.rowCount < whole->rows.size())
        page.nextCursor = sealedCursor(call, storedPages, QString::number(page.rowCount));
    else
        page.proof = sealedCursor(call, proofs, proofOf(*row, client).text());
    return goodAnswer(page);
}

} // namespace

Answer scheduledReportNow(const Call &call, const Made &made)
{
    const auto library = libraryOf(call);
    if (auto context = reportContextFor(call, Action::ReadReports, library); !context)
        return context.error();
    const auto row = reports::scheduleById(call.db, made.id);
    if (!row || row->owner != call.userId().value())
        return refuseAsAbsent(call, Action::ReadReports, {});
    audit::NameBook names;
    return goodAnswer(protocol::ReportScheduleAnswer{shown(call, library, *row, names)}, 201);
}

Answer endedScheduleNow(const Call &call, const Made &)
{
    const auto library = libraryOf(call);
    const auto context = reportContextFor(call, Action::ReadReports, library);
    return context ? Answer(doneAnswer()) : Answer(context.error());
}

std::vector<Route> reportScheduleRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::reportSchedules, "listReportSchedules", Access::SignedIn, listSchedules},
        {"POST", p::reportSchedules, "scheduleReport", Access::SignedIn, schedule},
        {"DELETE", p::reportSchedule, "endReportSchedule", Access::SignedIn, endIt},
        {"GET", p::storedReports, "listStoredReports", Access::SignedIn, listStored},
        {"GET", p::storedReport, "getStoredReport", Access::SignedIn, storedOne},
    };
}

} // namespace attune::server::routes
