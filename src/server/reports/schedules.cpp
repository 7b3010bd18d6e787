// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/schedules.h"

#include "domain/report_text.h"
#include "protocol/codec.h"
#include "protocol/report_codec.h"
#include "server/store/columns.h"

namespace attune::server::reports {

using base::toUnixMs;
using domain::ReportSchedule;
namespace personal = store::personal;

namespace {

enum class ScheduleColumn {
    Id,
    OwnerId,
    OfficeId,
    Template,
    Request,
    Every,
    Day,
    Minute,
    Zone,
    NextAt,
    LastAt,
    FailingSince,
    RetryAt,
    Tries
};
constexpr auto scheduleTable = store::selected<ScheduleColumn>({{ScheduleColumn::Id, "s.id"},
                                                                {ScheduleColumn::OwnerId, "s.owner_id"},
                                                                {ScheduleColumn::OfficeId, "s.office_id"},
                                                                {ScheduleColumn::Template, "s.template"},
                                                                {ScheduleColumn::Request, "s.request"},
                                                                {ScheduleColumn::Every, "s.every"},
                                                                {ScheduleColumn::Day, "s.day"},
                                                                {ScheduleColumn::Minute, "s.minute"},
                                                                {ScheduleColumn::Zone, "s.zone"},
                                                                {ScheduleColumn::NextAt, "s.next_at"},
                                                                {ScheduleColumn::LastAt, "s.last_at"},
                                                                {ScheduleColumn::FailingSince, "s.failing_since"},
                                                                {ScheduleColumn::RetryAt, "s.retry_at"},
                                                                {ScheduleColumn::Tries, "s.tries"}});
enum class StoredColumn {
    Id,
    ScheduleId,
    OwnerId,
    Template,
    FirstDay,
    LastDay,
    MadeAt,
    RowCount,
    Sha256,
    IsWhole,
    OfficeId
};
constexpr auto storedTable = store::selected<StoredColumn>({{StoredColumn::Id, "p.id"},
                                                            {StoredColumn::ScheduleId, "p.schedule_id"},
                                                            {StoredColumn::OwnerId, "p.owner_id"},
                                                            {StoredColumn::Template, "p.template"},
                                                            {StoredColumn::FirstDay, "p.first_day"},
                                                            {StoredColumn::LastDay, "p.last_day"},
                                                            {StoredColumn::MadeAt, "p.made_at"},
                                                            {StoredColumn::RowCount, "p.row_count"},
                                                            {StoredColumn::Sha256, "p.sha256"},
                                                            {StoredColumn::IsWhole, "p.is_whole"},
                                                            {StoredColumn::OfficeId, "p.office_id"}});

const QString scheduleColumns =
    QStringLiteral("SELECT ") + scheduleTable.list() + QStringLiteral(" FROM report_schedules s ");
const QString storedColumns =
    QStringLiteral("SELECT ") + storedTable.list() + QStringLiteral(" FROM stored_reports p ");

/// Whom it is about and in which language: what is personal of a request.
QString requestText(const domain::ReportRequest &request)
{
    return QString::fromUtf8(protocol::toBytes({{"clientId", protocol::json(request.clientId)},
                                                {"personId", protocol::json(request.personId)},
                                                {"language", protocol::json(request.language)},
                                                {"law", protocol::json(request.law)}}));
}

void readRequest(const QString &text, domain::ReportRequest &request)
{
    const auto json = protocol::objectFrom(text.toUtf8());
    if (!json)
        return;
    request.clientId = protocol::text(*json, "clientId");
    request.personId = protocol::text(*json, "personId");
    request.language = protocol::text(*json, "language");
    request.law = protocol::text(*json, "law");
}

QList<ScheduleRow> schedulesIn(store::Statement rows)
{
    using C = ScheduleColumn;
    QList<ScheduleRow> found;
    while (rows.next()) {
        ScheduleRow row;
        ReportSchedule &schedule = row.schedule;
        schedule.id = rows.text(C::Id);
        row.owner = rows.text(C::OwnerId);
        row.office = rows.text(C::OfficeId);
        readRequest(rows.opened(C::Request, personal::reportRequest, schedule.id), schedule.request);
        schedule.request.templateId = rows.text(C::Template);
        schedule.request.zone = rows.text(C::Zone);
        schedule.every = domain::reportEveryFromText(rows.text(C::Every)).value_or(domain::ReportEvery::Month);
        schedule.day = static_cast<int>(rows.number(C::Day));
        schedule.minute = static_cast<int>(rows.number(C::Minute));
        schedule.nextAt = rows.instant(C::NextAt);
        schedule.lastAt = rows.instant(C::LastAt);
        schedule.failingSince = rows.instant(C::FailingSince);
        schedule.retryAt = rows.instant(C::RetryAt);
        row.tries = static_cast<int>(rows.number(C::Tries));
        found << row;
    }
    return found;
}

QList<StoredRow> storedIn(store::Statement rows)
{
    using C = StoredColumn;
    QList<StoredRow> found;
    const auto day = [](const QString &text) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? std::optional(date) : std::nullopt;
    };
    while (rows.next()) {
        StoredRow row;
        row.report.id = rows.text(C::Id);
        row.schedule = rows.text(C::ScheduleId);
        row.owner = rows.text(C::OwnerId);
        row.report.templateId = rows.text(C::Template);
        row.report.first = day(rows.text(C::FirstDay));
        row.report.last = day(rows.text(C::LastDay));
        row.report.madeAt = base::fromUnixMs(rows.number(C::MadeAt));
        row.report.rowCount = rows.number(C::RowCount);
        row.report.sha256 = rows.text(C::Sha256);
        row.report.isWhole = rows.flag(C::IsWhole);
        row.office = rows.text(C::OfficeId);
        found << row;
    }
    return found;
}

/// Something was made. True when the schedule stood where it was thought to be.
bool moveOn(store::Connection &connection, const QString &schedule, base::Instant wasNextAt, base::Instant nextAt,
            base::Instant madeAt)
{
    return connection
               .run(QStringLiteral("UPDATE report_schedules SET next_at = ?, last_at = ?, failing_since = NULL, "
                                   "retry_at = NULL, tries = 0 WHERE id = ? AND next_at = ? AND ended_at IS NULL"),
                    {toUnixMs(nextAt), toUnixMs(madeAt), schedule, toUnixMs(wasNextAt)})
               .changedRows() == 1;
}

} // namespace

void keepSchedule(store::Connection &connection, const ScheduleRow &row, base::Instant now)
{
    const ReportSchedule &schedule = row.schedule;
    connection.run(
        QStringLiteral("INSERT INTO report_schedules(id, owner_id, office_id, template, request, every, day, "
                       "minute, zone, created_at, next_at) VALUES(?,?,?,?,?,?,?,?,?,?,?)"),
        {schedule.id, row.owner, row.office, schedule.request.templateId,
         connection.seals().seal(personal::reportRequest, schedule.id, requestText(schedule.request)),
         domain::textOf(schedule.every), schedule.day, schedule.minute, schedule.request.zone, toUnixMs(now),
         store::sqlTime(schedule.nextAt)});
}

QList<ScheduleRow> schedulesOf(store::Connection &connection, const QString &office)
{
    return schedulesIn(
        connection.run(scheduleColumns + QStringLiteral("WHERE s.ended_at IS NULL AND (? = '' OR s.office_id = ?) "
                                                        "ORDER BY s.created_at, s.id"),
                       {office, office}));
}

std::optional<ScheduleRow> scheduleById(store::Connection &connection, const QString &id)
{
    const auto found =
        schedulesIn(connection.run(scheduleColumns + QStringLiteral("WHERE s.id = ? AND s.ended_at IS NULL"), {id}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QString clientOfSchedule(store::Connection &connection, const QString &id)
{
    const auto found = schedulesIn(connection.run(scheduleColumns + QStringLiteral("WHERE s.id = ?"), {id}));
    return found.isEmpty() ? QString() : found.first().schedule.request.clientId;
}

bool endSchedule(store::Connection &connection, const QString &id, base::Instant now)
{
    return connection
               .run(QStringLiteral("UPDATE report_schedules SET ended_at = ? WHERE id = ? AND ended_at IS NULL"),
                    {toUnixMs(now), id})
               .changedRows() == 1;
}

QList<ScheduleRow> schedulesDue(store::Connection &connection, base::Instant now, int limit)
{
    return schedulesIn(connection.run(scheduleColumns + QStringLiteral("WHERE s.next_at <= ? AND (s.retry_at "
                                                                       "IS NULL OR s.retry_at <= ?) AND s.ended_at IS "
                                                                       "NULL ORDER BY s.next_at, s.id LIMIT ?"),
                                      {toUnixMs(now), toUnixMs(now), limit}));
}

qint64 schedulesOfPerson(store::Connection &connection, const domain::UserId &person)
{
    return connection
        .run(QStringLiteral("SELECT COUNT(*) FROM report_schedules WHERE owner_id = ? AND ended_at IS NULL"),
             {person.value()})
        .only<qint64>();
}

bool keepStored(store::Connection &connection, const StoredRow &row, const QByteArray &body, base::Instant wasNextAt,
                base::Instant nextAt)
{
    const auto day = [](const std::optional<QDate> &date) {
        return date ? date->toString(Qt::ISODate) : QStringLiteral("");
    };
    const domain::StoredReport &report = row.report;
    const QByteArray sealed = connection.seals().seal(personal::storedReport, report.id, qCompress(body)); // takes time
    store::Transaction transaction(connection);
    if (!moveOn(connection, row.schedule, wasNextAt, nextAt, report.madeAt))
        return false;
    const bool isNew =
        connection
            .run(
                QStringLiteral("INSERT INTO stored_reports(id, schedule_id, owner_id, template, first_day, last_day, "
                               "made_at, row_count, sha256, is_whole, body, office_id) VALUES(?,?,?,?,?,?,?,?,?,?,?,?) "
                               "ON CONFLICT DO NOTHING"),
                {report.id, row.schedule, row.owner, report.templateId, day(report.first), day(report.last),
                 toUnixMs(report.madeAt), report.rowCount, report.sha256, report.isWhole ? 1 : 0, sealed, row.office})
            .changedRows() == 1;
    transaction.commit(); // the schedule goes on, whether or not the period was there already
    return isNew;
}

void passOver(store::Connection &connection, const QString &schedule, base::Instant wasNextAt, base::Instant nextAt,
              base::Instant now)
{
    connection.run(QStringLiteral("UPDATE report_schedules SET next_at = ?, failing_since = COALESCE(failing_since, "
                                  "CAST(? AS BIGINT)), retry_at = NULL, tries = 0 WHERE id = ? AND next_at = ? AND "
                                  "ended_at IS NULL"),
                   {toUnixMs(nextAt), toUnixMs(now), schedule, toUnixMs(wasNextAt)});
}

void retryLater(store::Connection &connection, const QString &schedule, base::Instant wasNextAt, base::Instant retryAt,
                base::Instant now)
{
    connection.run(QStringLiteral("UPDATE report_schedules SET retry_at = ?, tries = tries + 1, failing_since = "
                                  "COALESCE(failing_since, CAST(? AS BIGINT)) WHERE id = ? AND next_at = ? AND "
                                  "ended_at IS NULL"),
                   {toUnixMs(retryAt), toUnixMs(now), schedule, toUnixMs(wasNextAt)});
}

QList<StoredRow> storedOf(store::Connection &connection, const domain::UserId &owner, const QString &office,
                          const QString &after, int limit)
{
    QString where = QStringLiteral("WHERE p.owner_id = ? AND (? = '' OR p.office_id = ?) ");
    QList<QVariant> values = {owner.value(), office, office};
    if (!after.isEmpty()) {
        where +=
            QStringLiteral("AND (p.made_at, p.id) < (SELECT b.made_at, b.id FROM stored_reports b WHERE b.id = ?) ");
        values << after;
    }
    return storedIn(connection.run(storedColumns + where + QStringLiteral("ORDER BY p.made_at DESC, p.id DESC LIMIT ?"),
                                   values + QList<QVariant>{limit}));
}

std::optional<StoredRow> storedById(store::Connection &connection, const QString &id)
{
    const auto found = storedIn(connection.run(storedColumns + QStringLiteral("WHERE p.id = ?"), {id}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QByteArray storedBody(store::Connection &connection, const QString &id)
{
    enum class Column { Body };
    auto row = connection.run(QStringLiteral("SELECT body FROM stored_reports WHERE id = ?"), {id});
    return row.next() ? qUncompress(row.openedBytes(Column::Body, personal::storedReport, id)) : QByteArray();
}

} // namespace attune::server::reports
