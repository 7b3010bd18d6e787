// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/log_figures_codec.h"

#include "protocol/keys.h"
#include "protocol/report_codec.h"

namespace attune::protocol {

using namespace domain;

namespace {

constexpr Bounds<qint64> fromZero{0, largestInteger};
constexpr qsizetype longestQuery = 2000;
constexpr qsizetype longestZone = 64;

const Words<SummaryBy> &byWords()
{
    static const Words<SummaryBy> words{{SummaryBy::Time, SummaryBy::Person, SummaryBy::Client, SummaryBy::Action,
                                         SummaryBy::Device, SummaryBy::Recording, SummaryBy::Readers, SummaryBy::Hour,
                                         SummaryBy::Baseline, SummaryBy::Gaps},
                                        [](SummaryBy by) { return textOf(by); }};
    return words;
}

const Words<BucketWidth> &widthWords()
{
    static const Words<BucketWidth> words{{BucketWidth::Hour, BucketWidth::Day, BucketWidth::Week, BucketWidth::Month},
                                          [](BucketWidth width) { return textOf(width); }};
    return words;
}

const Words<LogFormat> &formatWords()
{
    static const Words<LogFormat> words{{LogFormat::Csv, LogFormat::JsonLines, LogFormat::Fhir, LogFormat::Pdf},
                                        [](LogFormat format) { return textOf(format); }};
    return words;
}

} // namespace

void describe(Members &members, OutcomeCounts &counts)
{
    for (const auto &[key, outcome] :
         {std::pair(key::allowed, LogOutcome::Allowed), std::pair(key::refused, LogOutcome::Refused),
          std::pair(key::failed, LogOutcome::Failed), std::pair(key::reported, LogOutcome::Reported)})
        members.integer(key, counts.parts[static_cast<std::size_t>(outcome)], fromZero);
    members.integer(key::unknown, counts.parts[unknownOutcome], fromZero);
}

void describe(Members &members, TimeBucket &bucket)
{
    members.instant(key::from, bucket.from, rule::required);
    members.instant(key::to, bucket.to, rule::required);
    describeDay(members, key::firstDay, bucket.firstDay, rule::required);
    describeDay(members, key::lastDay, bucket.lastDay, rule::required);
    members.object(key::counts, bucket.counts, rule::required);
}

void describe(Members &members, NamedCount &count)
{
    members.text(key::id, count.id, rule::required);
    members.text(key::name, count.name);
    members.text(key::role, count.role);
    members.integer(key::people, count.people, fromZero);
    members.object(key::counts, count.counts, rule::required);
    members.instant(key::firstAt, count.first, rule::orNull);
    members.instant(key::lastAt, count.last, rule::orNull);
}

void describe(Members &members, HourCell &cell)
{
    members.integer(key::weekday, cell.weekday, {1, 7}, rule::required);
    members.integer(key::hour, cell.hour, {0, 23}, rule::required);
    members.integer(key::count, cell.count, fromZero, rule::required);
}

void describe(Members &members, DayCount &day)
{
    describeDay(members, key::day, day.day, rule::required);
    members.integer(key::count, day.count, fromZero, rule::required);
}

void describe(Members &members, DeviceGap &gap)
{
    members.text(key::device, gap.device, rule::required);
    members.text(key::person, gap.person);
    members.text(key::personName, gap.personName);
    members.integer(key::firstMissing, gap.firstMissing, fromZero, rule::required);
    members.integer(key::lastMissing, gap.lastMissing, fromZero, rule::required);
    members.instant(key::before, gap.before, rule::orNull);
    members.instant(key::after, gap.after, rule::orNull);
}

void describe(Members &members, LogSummary &summary)
{
    members.word(key::by, summary.by, byWords(), rule::required);
    members.object(key::total, summary.total, rule::required);
    describeDay(members, key::firstDay, summary.firstDay);
    describeDay(members, key::lastDay, summary.lastDay);
    describeDay(members, key::logBegins, summary.logBegins);
    members.word(key::width, summary.width, widthWords());
    members.list(key::buckets, summary.buckets);
    members.list(key::names, summary.names);
    members.integer(key::otherNames, summary.otherNames, fromZero);
    members.object(key::others, summary.others);
    members.list(key::cells, summary.cells);
    members.list(key::past, summary.past);
    members.list(key::gaps, summary.gaps);
    members.flag(key::moreGaps, summary.moreGaps);
}

void describe(Members &members, LogFileQuestion &question)
{
    members.text(key::query, question.query, {}, longestQuery);
    members.text(key::zone, question.zone, rule::required, longestZone);
    members.flag(key::oldestFirst, question.oldestFirst);
    members.word(key::format, question.format, formatWords(), rule::required);
}

void describe(Members &members, LogFileStart &start)
{
    members.instant(key::at, start.at, rule::required);
    members.integer(key::rows, start.rows, fromZero, rule::required);
    members.integer(key::covers, start.covers, fromZero, rule::required);
    members.text(key::origin, start.origin);
    members.text(key::root, start.root);
    members.text(key::nextCursor, start.cursor, rule::orNull);
}

void describe(Members &members, LogFilePiece &piece)
{
    QString text = QString::fromUtf8(piece.text);
    members.text(key::text, text, rule::present);
    if (members.reads())
        piece.text = text.toUtf8();
    members.integer(key::rows, piece.rows, fromZero, rule::required);
    members.text(key::nextCursor, piece.cursor, rule::orNull);
}

} // namespace attune::protocol
