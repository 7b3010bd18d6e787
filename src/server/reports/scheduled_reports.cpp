// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/scheduled_reports.h"

#include "base/id.h"
#include "base/log.h"
#include "protocol/report_codec.h"
#include "server/audit/log_search.h"
#include "server/messages/outbox.h"
#include "server/reports/report_run.h"
#include "server/reports/schedule_times.h"

#include <algorithm>

namespace attune::server::reports {

using domain::LogAction;

namespace {

constexpr int atOnce = 50;
constexpr int rowsOfAPage = 2000;
constexpr int triesBeforeSaid = 3; ///< a server that starts anew is no news

/// One schedule whose time has come.
struct Due
{
    const ScheduleRow &row;
    QTimeZone zone;
    base::Instant time; ///< the latest one: what was missed before is not made
    base::Instant next;
    std::pair<QDate, QDate> days;
};

Due dueOf(const ScheduleRow &row, base::Instant now)
{
    const domain::ReportSchedule &schedule = row.schedule;
    const QTimeZone zone(schedule.request.zone.toUtf8());
    const QTimeZone known = zone.isValid() ? zone : QTimeZone::utc();
    const base::Instant time = latestTime(schedule.every, schedule.day, schedule.minute, known, now);
    return {row, known, time, nextTime(schedule.every, schedule.day, schedule.minute, known, now),
            daysBefore(schedule.every, known, time)};
}

audit::Entry entryOf(LogAction action, const Due &due, const QString &code, base::Instant now)
{
    audit::Entry entry;
    entry.occurredAt = now;
    entry.actorId = domain::textOf(domain::SystemActor::Server);
    entry.actorRole = domain::textOf(domain::SystemActor::Server);
    entry.action = action;
    entry.outcome = domain::LogOutcome::Allowed;
    entry.clientId = due.row.schedule.request.clientId;
    entry.code = code;
    // Made again after a crash, or by two servers: one entry for a schedule and its time.
    entry.once = QStringLiteral("report %1 %2 %3")
                     .arg(due.row.schedule.id, domain::textOf(action))
                     .arg(base::toUnixMs(due.time));
    return entry;
}

/// All rows on one page.
base::Result<MadePage> wholeReport(const ReportContext &context, const ReportAsk &ask, const std::stop_token &stop)
{
    auto made = reportPage(context, ask, std::nullopt, rowsOfAPage, mostScheduledRows);
    while (made && made->next) {
        if (stop.stop_requested())
            return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the server stops"), {}};
        auto next = reportPage(context, ask, made->next, rowsOfAPage, mostScheduledRows);
        if (!next)
            return next.error();
        next->page.rows = made->page.rows + next->page.rows;
        made = std::move(next);
    }
    return made;
}

bool isCut(const domain::ReportPage &page)
{
    for (const domain::ReportGap &gap : page.head.coverage.gaps) {
        if (gap.kind == QStringLiteral("tooMany"))
            return true;
    }
    return false;
}

StoredRow storedRowOf(const ReportContext &context, const Due &due, const domain::ReportPage &page)
{
    const base::Instant now = context.now;
    StoredRow row;
    row.schedule = due.row.schedule.id;
    row.owner = due.row.owner;
    // Of a clinic of one office it stays that office's when there are more.
    row.office = audit::hasSeveralOffices(context.db) ? context.office : due.row.office;
    row.report.id = base::newUuidV7(base::toUnixMs(now));
    row.report.templateId = page.head.templateId;
    row.report.first = due.days.first; // of a report about today, too: it is made once for a time
    row.report.last = due.days.second;
    row.report.madeAt = now;
    row.report.rowCount = page.rowCount;
    row.report.sha256 = page.sha256;
    row.report.isWhole = !isCut(page);
    return row;
}

void tellOwner(store::Connection &db, const Due &due, domain::MessageKind kind, const QString &about, base::Instant now)
{
    outbox::notify(db, domain::UserId(due.row.owner), kind, about, now);
}

/// Said once for a time of a schedule.
void tellThatItIsLate(store::Connection &db, const Due &due, base::Instant now)
{
    tellOwner(db, due, domain::MessageKind::ReportLate,
              QStringLiteral("%1/%2").arg(due.row.schedule.id).arg(base::toUnixMs(due.time)), now);
}

/// A minute, two, four, … and a quarter of a day at the most: a failure that lasts costs nobody anything, and one that
/// is over is noticed soon.
std::chrono::milliseconds pauseAfter(int tries)
{
    constexpr std::chrono::hours longest(6);
    return std::min<std::chrono::milliseconds>(longest, std::chrono::minutes(1) * (1 << std::clamp(tries, 0, 10)));
}

void putOff(const ReportContext &make, const Due &due, const QString &why)
{
    base::logger("reports")->warn("The report of the schedule {} was not made: {}", due.row.schedule.id.toStdString(),
                                  why.toStdString());
    retryLater(make.db, due.row.schedule.id, due.row.schedule.nextAt.value_or(due.time),
               make.now + pauseAfter(due.row.tries), make.now);
    if (due.row.tries + 1 == triesBeforeSaid)
        tellThatItIsLate(make.db, due, make.now);
}

/// False when another server was faster, or nothing can be made of it; an error when it has to be tried again.
base::Result<bool> makeOne(const ReportContext &context, const Due &due, const std::stop_token &stop)
{
    store::Connection &db = context.db;
    const base::Instant wasNext = due.row.schedule.nextAt.value_or(due.time);
    domain::ReportRequest request = due.row.schedule.request;
    request.first = due.days.first;
    request.last = due.days.second;
    const auto ask = askOf(context, request);
    if (!ask) { // who or what it is about is not there any more, or not for its owner
        base::logger("reports")->warn("There is nothing to make a report of for the schedule {}: {}",
                                      due.row.schedule.id.toStdString(), ask.error().detail.toStdString());
        passOver(db, due.row.schedule.id, wasNext, due.next, context.now);
        tellThatItIsLate(db, due, context.now);
        return false;
    }
    const auto made = wholeReport(context, *ask, stop);
    if (!made)
        return made.error();
    const QString code =
        QStringLiteral("%1 %2/%3")
            .arg(ask->plan.id, request.first.toString(Qt::ISODate), request.last.toString(Qt::ISODate));
    if (auto logged = context.log.append({entryOf(LogAction::ReportMade, due, code, context.now)}); !logged)
        return logged.error();
    const StoredRow row = storedRowOf(context, due, made->page);
    const bool isNew = keepStored(db, row, protocol::toBytes(protocol::encode(made->page)), wasNext, due.next);
    if (isNew)
        tellOwner(db, due, domain::MessageKind::ReportReady, row.report.id, context.now);
    return isNew;
}

base::Result<bool> endFor(const ReportContext &make, const Due &due)
{
    const auto logged =
        make.log.append({entryOf(LogAction::ReportUnscheduled, due,
                                 QStringLiteral("%1 owner").arg(due.row.schedule.request.templateId), make.now)});
    if (!logged)
        return logged.error();
    endSchedule(make.db, due.row.schedule.id, make.now);
    return false;
}

/// What one schedule throws is its own failure: the others do not wait for it.
base::Result<bool> attempt(const ReportContext &make, const Due &due, const std::stop_token &stop)
{
    try {
        const auto context = contextFor(make, domain::UserId(due.row.owner));
        return context ? makeOne(*context, due, stop) : endFor(make, due);
    } catch (const store::StoreError &error) {
        if (error.isConnection())
            throw; // of all of them
        return base::Error{base::ErrorKind::Unavailable, QString::fromUtf8(error.what()), {}, {}};
    }
}

} // namespace

int makeDueReports(const ReportContext &make, const std::stop_token &stop)
{
    int count = 0;
    const auto due = schedulesDue(make.db, make.now, atOnce);
    for (const ScheduleRow &row : due) {
        if (stop.stop_requested())
            break;
        const Due one = dueOf(row, make.now);
        const auto made = attempt(make, one, stop);
        if (!made && stop.stop_requested())
            break; // which is no failure of its own
        if (!made)
            putOff(make, one, made.error().detail);
        count += made && *made ? 1 : 0;
    }
    return count;
}

base::Result<domain::ReportPage> storedReport(store::Connection &connection, const QString &id)
{
    const auto json = protocol::objectFrom(storedBody(connection, id));
    if (!json)
        return base::Error{base::ErrorKind::Corrupt, QStringLiteral("the stored report cannot be read"), {}};
    return protocol::decode<domain::ReportPage>(*json, protocol::Reading::Answer);
}

} // namespace attune::server::reports
