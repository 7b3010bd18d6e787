// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/report_codec.h"

#include "domain/report_text.h"
#include "protocol/keys.h"

namespace attune::protocol {

using domain::ReportCell;
using domain::ReportEvery;
using domain::ReportFormat;

namespace {

constexpr Bounds<qint64> counts{0, largestInteger};

const Words<ReportCell> &cellWords()
{
    static const Words<ReportCell> words = {
        {ReportCell::Text, ReportCell::Instant, ReportCell::Day, ReportCell::Number, ReportCell::Action,
         ReportCell::Outcome, ReportCell::Role, ReportCell::Word},
        [](ReportCell kind) { return domain::textOf(kind); },
        // Of another version: shown as it is.
        [](const QString &word) { return std::optional(domain::reportCellFromText(word).value_or(ReportCell::Text)); }};
    return words;
}

const Words<ReportFormat> &formatWords()
{
    static const Words<ReportFormat> words = {{ReportFormat::Html, ReportFormat::Pdf, ReportFormat::Csv},
                                              [](ReportFormat format) { return domain::textOf(format); }};
    return words;
}

const Words<ReportEvery> &everyWords()
{
    static const Words<ReportEvery> words = {{ReportEvery::Week, ReportEvery::Month},
                                             [](ReportEvery every) { return domain::textOf(every); }};
    return words;
}

} // namespace

void describeDay(Members &members, const char *key, QDate &day, Rule rule)
{
    QString text = day.isValid() ? day.toString(Qt::ISODate) : QString();
    members.text(key, text, rule);
    if (!members.reads())
        return;
    day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        members.refuse(key, QStringLiteral("must be a day, like 2026-11-28"));
}

void describeDay(Members &members, const char *key, std::optional<QDate> &day)
{
    QDate held = day.value_or(QDate());
    describeDay(members, key, held, rule::orNull);
    if (members.reads())
        day = held.isValid() ? std::optional(held) : std::nullopt;
}

static void describe(Members &members, domain::ReportColumn &column)
{
    members.text(key::id, column.id, rule::required);
    members.word(key::kind, column.kind, cellWords());
}

static void describe(Members &members, domain::ReportSection &section)
{
    members.text(key::title, section.title);
    members.text(key::about, section.about);
    members.list(key::columns, section.columns, rule::present);
    members.text(key::group, section.group);
    members.text(key::query, section.query);
}

void describe(Members &members, domain::ReportTemplate &report)
{
    members.text(key::id, report.id, rule::required);
    members.text(key::title, report.title);
    members.text(key::about, report.about);
    members.flag(key::asksForClient, report.asksForClient);
    members.flag(key::asksForPerson, report.asksForPerson);
    members.flag(key::hasPeriod, report.hasPeriod);
    members.text(key::usualPeriod, report.usualPeriod);
    members.texts(key::laws, report.laws, {});
}

void describe(Members &members, domain::ReportGap &gap)
{
    members.text(key::kind, gap.kind, rule::required);
    members.integer(key::count, gap.count, counts);
    members.instant(key::from, gap.from, rule::plain);
    members.instant(key::to, gap.to, rule::plain);
}

void describe(Members &members, domain::ReportCoverage &coverage)
{
    members.instant(key::logBegan, coverage.logBegan, rule::plain);
    members.integer(key::checkpointSize, coverage.checkpointSize, counts);
    members.instant(key::checkedAt, coverage.checkedAt, rule::plain);
    members.flag(key::wasWhole, coverage.wasWhole);
    members.list(key::gaps, coverage.gaps, rule::present);
}

void describe(Members &members, domain::ReportHead &head)
{
    members.text(key::templateId, head.templateId, rule::required);
    members.text(key::title, head.title);
    members.text(key::about, head.about);
    members.text(key::clinic, head.clinic);
    members.text(key::office, head.office);
    members.text(key::clientName, head.clientName);
    members.text(key::personName, head.personName);
    describeDay(members, key::firstDay, head.first);
    describeDay(members, key::lastDay, head.last);
    members.text(key::zone, head.zone);
    members.text(key::madeBy, head.madeBy);
    members.instant(key::madeAt, head.madeAt, rule::required);
    members.list(key::sections, head.sections, rule::present);
    members.texts(key::law, head.law, {});
    members.object(key::coverage, head.coverage, rule::required);
}

void describe(Members &members, domain::ReportRow &row)
{
    members.integer(key::section, row.section, {0, 1000}, rule::present);
    members.texts(key::cells, row.cells, rule::present);
}

void describe(Members &members, domain::ReportPage &page)
{
    members.object(key::head, page.head, rule::required);
    members.list(key::rows, page.rows, rule::present);
    members.text(key::nextCursor, page.nextCursor, rule::orNull);
    members.integer(key::rowCount, page.rowCount, counts, rule::present);
    members.text(key::sha256, page.sha256, rule::required);
    members.text(key::proof, page.proof, rule::orNull);
}

void describe(Members &members, ReportsAnswer &answer)
{
    members.rows(key::reports, answer.reports);
}

void describe(Members &members, SavedReportBody &body)
{
    members.text(key::proof, body.proof, rule::required);
    members.word(key::format, body.format, formatWords(), rule::required);
}

static void describe(Members &members, domain::ReportRequest &request)
{
    members.text(key::templateId, request.templateId, rule::required);
    members.text(key::clientId, request.clientId, {}, 100);
    members.text(key::clientNumber, request.clientNumber, {}, 100);
    members.text(key::personId, request.personId, {}, 100);
    members.text(key::person, request.person, {}, 200);
    members.text(key::zone, request.zone, {}, 100);
    members.text(key::language, request.language, {}, 20);
    members.text(key::law, request.law, {}, 20);
}

void describe(Members &members, domain::ReportSchedule &schedule)
{
    members.text(key::id, schedule.id);
    describe(members, schedule.request);
    members.text(key::title, schedule.title);
    members.word(key::every, schedule.every, everyWords(), rule::required);
    members.integer(key::day, schedule.day, {1, 28}, rule::present);
    members.integer(key::minute, schedule.minute, {0, 24 * 60 - 1}, rule::present);
    members.text(key::ownerName, schedule.ownerName);
    members.flag(key::isOwn, schedule.isOwn);
    members.instant(key::nextAt, schedule.nextAt, rule::plain);
    members.instant(key::lastAt, schedule.lastAt, rule::plain);
    members.instant(key::failingSince, schedule.failingSince, rule::plain);
    members.instant(key::retryAt, schedule.retryAt, rule::plain);
}

void describe(Members &members, ReportSchedulesAnswer &answer)
{
    members.rows(key::schedules, answer.schedules);
}

void describe(Members &members, ReportScheduleAnswer &answer)
{
    members.object(key::schedule, answer.schedule, rule::required);
}

void describe(Members &members, domain::StoredReport &report)
{
    members.text(key::id, report.id, rule::required);
    members.text(key::templateId, report.templateId);
    members.text(key::title, report.title);
    describeDay(members, key::firstDay, report.first);
    describeDay(members, key::lastDay, report.last);
    members.instant(key::madeAt, report.madeAt, rule::required);
    members.integer(key::rowCount, report.rowCount, counts);
    members.text(key::sha256, report.sha256);
    members.flag(key::isWhole, report.isWhole);
}

void describe(Members &members, StoredReportsAnswer &answer)
{
    members.rows(key::reports, answer.reports);
    members.text(key::nextCursor, answer.nextCursor, rule::orNull);
}

} // namespace attune::protocol
