// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_figures.h"

#include "domain/access_days.h"
#include "protocol/problem.h"
#include "server/audit/log_coverage.h"
#include "server/audit/log_rollups.h"
#include "server/audit/log_tally.h"
#include "server/store/people.h"
#include "server/store/snapshot.h"

#include <QSet>

#include <algorithm>

namespace attune::server::audit {

using domain::BucketWidth;
using domain::LogSummary;
using domain::NamedCount;
using domain::OutcomeCounts;
using domain::ProblemCode;
using domain::SummaryBy;

namespace {

constexpr qint64 mostUncovered = 200'000;
constexpr qint64 mostHourDays = 3;
constexpr qint64 daysOfWeeks = 7LL * domain::mostBuckets;
constexpr int mostComparedDays = 366;
constexpr int usualComparedDays = 30;
constexpr qint64 hourMs = 3'600'000;

QDate dateOf(qint64 day)
{
    return QDate(1970, 1, 1).addDays(day);
}

BucketWidth widthFor(qint64 days)
{
    if (days <= mostHourDays)
        return BucketWidth::Hour;
    if (days <= domain::mostBuckets)
        return BucketWidth::Day;
    return days <= daysOfWeeks ? BucketWidth::Week : BucketWidth::Month;
}

/// The last day of the bucket that a day is in.
QDate lastOf(QDate day, BucketWidth width)
{
    if (width == BucketWidth::Week)
        return day.addDays(7 - day.dayOfWeek());
    return width == BucketWidth::Month ? QDate(day.year(), day.month(), day.daysInMonth()) : day;
}

/// One walk, and what comes of it.
class Figures
{
public:
    Figures(store::Connection &connection, const FiguresQuery &asked)
        : m_connection(connection), m_asked(asked), m_rows(connection), m_tally(asked.by, asked.query.zone)
    {}
    base::Result<LogSummary> summary();

private:
    base::Result<void> prepare();
    base::Result<void> walk(LogTally &tally);
    void fillTime(LogSummary &summary);
    void fillHours(LogSummary &summary);
    void fillDays(LogSummary &summary) const;
    void fillNames(LogSummary &summary) const;
    void fillCells(LogSummary &summary) const;
    void fillPast(LogSummary &summary) const;
    void fillGaps(LogSummary &summary) const;
    QList<std::uint32_t> biggest(QHash<std::uint32_t, QString> &names) const;
    QString nameOf(const QString &word, const LogTally::Name &counted) const;
    base::Instant beginOf(QDate day) const { return domain::beginningOf(day, m_asked.query.zone); }

    store::Connection &m_connection;
    FiguresQuery m_asked;
    domain::AccessDays m_days; ///< those that were asked about
    RowBlocks m_rows;
    LogTally m_tally;
};

/// What some kinds of figures ask about besides.
base::Result<void> Figures::prepare()
{
    LogQuery &query = m_asked.query;
    if (!query.asked)
        query.asked = domain::AccessQuery();
    const QDate today = domain::dayOf(query.now, query.zone);
    m_days = domain::givenDays(query.asked->days, today);
    const bool needsId = m_asked.by == SummaryBy::Baseline || m_asked.by == SummaryBy::Readers;
    if (needsId && m_asked.of.isEmpty())
        return protocol::fail(ProblemCode::InvalidField, QStringLiteral("of is the id of whom, or what, is looked at"));
    if (m_asked.by == SummaryBy::Readers)
        query.recording = m_asked.of;
    if (m_asked.by != SummaryBy::Baseline)
        return {};
    query.actor = m_asked.of;
    const QDate last = m_days.last.value_or(today);
    QDate first = m_days.first.value_or(last.addDays(1 - usualComparedDays));
    first = std::max(first, last.addDays(1 - mostComparedDays));
    m_days = {domain::AccessDays::Period::Given, first, last};
    query.asked->days = {domain::AccessDays::Period::Given, first.addDays(-domain::baselineDays), last};
    return {};
}

base::Result<void> Figures::walk(LogTally &tally)
{
    LogQuestion question = questionOf(m_connection, m_asked.query);
    const qint64 newest = newestEntry(m_connection);
    question.upTo = question.upTo > 0 ? std::min(question.upTo, newest) : newest;
    const bool isNarrow = narrowIndex(question) != nullptr;
    const qint64 covered =
        isNarrow ? 0 : std::min(coveredByBlocks(m_connection), question.upTo / blockSize * blockSize);
    if (!isNarrow && question.upTo - covered > mostUncovered)
        return protocol::fail(ProblemCode::Unavailable,
                              QStringLiteral("the log is being counted: %1 of %2 entries").arg(covered).arg(newest));
    QList<std::uint32_t> outcomes;
    for (const auto outcome : {domain::LogOutcome::Allowed, domain::LogOutcome::Refused, domain::LogOutcome::Failed,
                               domain::LogOutcome::Reported})
        outcomes << m_rows.numberOf(textOf(outcome));
    tally.setOutcomes(outcomes);
    m_rows.run(question, covered, [&tally](const ScannedBlock &block) { tally.take(block); });
    if (covered == 0)
        return {};
    question.upTo = covered;
    LogScan(m_connection, question, tally.wanted()).run(LogScan::Order::Oldest, [&tally](const ScannedBlock &block) {
        tally.take(block);
        return true;
    });
    return {};
}

base::Result<LogSummary> Figures::summary()
{
    if (auto prepared = prepare(); !prepared)
        return prepared.error();
    if (auto walked = walk(m_tally); !walked)
        return walked.error();
    m_tally.countPeople();
    LogSummary summary;
    summary.by = m_asked.by;
    summary.total = m_tally.total();
    if (summary.total.total() > 0) {
        summary.firstDay = m_days.first.value_or(dateOf(m_tally.clock().dayOf(m_tally.first())));
        summary.lastDay = m_days.last.value_or(dateOf(m_tally.clock().dayOf(m_tally.last())));
    }
    if (const auto oldest = oldestShown(m_connection, m_asked.query.reader))
        summary.logBegins = domain::dayOf(*oldest, m_asked.query.zone);
    switch (m_asked.by) {
    case SummaryBy::Time:
        fillTime(summary);
        break;
    case SummaryBy::Hour:
        fillCells(summary);
        break;
    case SummaryBy::Baseline:
        fillPast(summary);
        break;
    case SummaryBy::Gaps:
        fillGaps(summary);
        break;
    default:
        fillNames(summary);
    }
    return summary;
}

void Figures::fillTime(LogSummary &summary)
{
    if (!summary.firstDay)
        return;
    summary.width = widthFor(summary.firstDay->daysTo(*summary.lastDay) + 1);
    if (summary.width == BucketWidth::Hour)
        fillHours(summary);
    else
        fillDays(summary);
}

/// Hours are counted in a walk of their own: of how few days they are is known only now.
void Figures::fillHours(LogSummary &summary)
{
    const qint64 until = base::toUnixMs(beginOf(summary.lastDay->addDays(1)));
    std::vector<qint64> begins;
    ZoneClock clock(m_asked.query.zone);
    for (qint64 at = base::toUnixMs(beginOf(*summary.firstDay)); at < until;) {
        begins.push_back(at);
        const qint64 local = clock.local(at);
        at = std::min(at + hourMs - (local % hourMs + hourMs) % hourMs, clock.nextChange(at));
    }
    m_asked.query.asked->days = {domain::AccessDays::Period::Given, summary.firstDay, summary.lastDay};
    m_asked.query.upTo = m_asked.query.upTo > 0 ? m_asked.query.upTo : newestEntry(m_connection);
    LogTally hours(SummaryBy::Time, m_asked.query.zone);
    hours.setHours(begins);
    if (!walk(hours)) // it went a moment ago
        return;
    summary.total = hours.total();
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const base::Instant from = base::fromUnixMs(begins[i]);
        const QDate day = domain::dayOf(from, m_asked.query.zone);
        summary.buckets.append(
            {from, base::fromUnixMs(i + 1 < begins.size() ? begins[i + 1] : until), day, day, hours.hours()[i]});
    }
}

void Figures::fillDays(LogSummary &summary) const
{
    const auto &days = m_tally.days();
    const qint64 epoch = QDate(1970, 1, 1).toJulianDay();
    auto day = days.begin();
    for (QDate first = *summary.firstDay; first <= *summary.lastDay;) {
        const QDate last = std::min(lastOf(first, summary.width), *summary.lastDay);
        domain::TimeBucket bucket{beginOf(first), beginOf(last.addDays(1)), first, last, {}};
        for (; day != days.end() && day->first + epoch <= last.toJulianDay(); ++day)
            bucket.counts += day->second;
        summary.buckets.append(bucket);
        first = last.addDays(1);
    }
    while (summary.buckets.size() > domain::mostBuckets) { // more than 16 years: the oldest together
        summary.buckets[1].from = summary.buckets[0].from;
        summary.buckets[1].firstDay = summary.buckets[0].firstDay;
        summary.buckets[1].counts += summary.buckets[0].counts;
        summary.buckets.removeFirst();
    }
}

/// The numbers of those that are named, biggest first, then by name. @param names those of all that could be
QList<std::uint32_t> Figures::biggest(QHash<std::uint32_t, QString> &names) const
{
    constexpr std::size_t mostAlike = 1000;
    using Sized = std::pair<qint64, std::uint32_t>;
    std::vector<Sized> sizes;
    for (const auto &[number, name] : m_tally.names()) {
        sizes.emplace_back(m_asked.by == SummaryBy::Recording ? (name.people << 40) + name.counts.total()
                                                              : name.counts.total(),
                           number);
    }
    std::sort(sizes.begin(), sizes.end(), std::greater<>());
    std::size_t kept = std::min<std::size_t>(sizes.size(), domain::mostNamed);
    while (kept > 0 && kept < std::min(sizes.size(), mostAlike) && sizes[kept].first == sizes[kept - 1].first)
        ++kept; // among those of one size the name decides
    sizes.resize(kept);
    QList<std::uint32_t> numbers;
    for (const auto &[size, number] : sizes)
        numbers << number;
    const auto words = m_rows.textsOf(numbers);
    for (const std::uint32_t number : std::as_const(numbers))
        names.insert(number, nameOf(words.value(number), m_tally.names().at(number)));
    std::sort(sizes.begin(), sizes.end(), [&](const Sized &a, const Sized &b) {
        return std::tuple(-a.first, names.value(a.second), words.value(a.second)) <
               std::tuple(-b.first, names.value(b.second), words.value(b.second));
    });
    numbers.clear();
    for (const auto &[size, number] : sizes)
        numbers << number;
    return numbers.first(std::min<qsizetype>(numbers.size(), domain::mostNamed));
}

QString Figures::nameOf(const QString &word, const LogTally::Name &counted) const
{
    switch (m_asked.by) {
    case SummaryBy::Person:
    case SummaryBy::Readers:
    case SummaryBy::Client:
        return store::nameOf(m_connection, word);
    case SummaryBy::Device:
        return store::nameOf(m_connection, m_rows.textsOf({counted.actor}).value(counted.actor));
    default:
        return {};
    }
}

void Figures::fillNames(LogSummary &summary) const
{
    QHash<std::uint32_t, QString> names;
    const auto numbers = biggest(names);
    const auto words = m_rows.textsOf(numbers);
    const bool ofPeople = m_asked.by == SummaryBy::Person || m_asked.by == SummaryBy::Readers;
    summary.others = summary.total;
    for (const std::uint32_t number : numbers) {
        const LogTally::Name &counted = m_tally.names().at(number);
        NamedCount named{words.value(number), names.value(number), {}, 0, counted.counts, {}, {}};
        if (ofPeople)
            named.role = m_rows.textsOf({counted.role}).value(counted.role);
        if (m_asked.by == SummaryBy::Recording)
            named.people = counted.people;
        if (m_asked.by == SummaryBy::Readers) {
            named.first = base::fromUnixMs(counted.first);
            named.last = base::fromUnixMs(counted.last);
        }
        for (std::size_t part = 0; part < domain::outcomeParts; ++part)
            summary.others.parts[part] -= counted.counts.parts[part];
        summary.names.append(named);
    }
    summary.otherNames = static_cast<qint64>(m_tally.names().size()) - summary.names.size();
}

void Figures::fillCells(LogSummary &summary) const
{
    for (int weekday = 1; weekday <= 7; ++weekday) {
        for (int hour = 0; hour < 24; ++hour) {
            const qint64 count = m_tally.cells()[static_cast<std::size_t>(weekday - 1)][static_cast<std::size_t>(hour)];
            if (count > 0)
                summary.cells.append({weekday, hour, count});
        }
    }
}

void Figures::fillPast(LogSummary &summary) const
{
    const qint64 epoch = QDate(1970, 1, 1).toJulianDay();
    const QDate begin = m_days.first->addDays(-domain::baselineDays);
    for (QDate day = begin; day <= *m_days.last; day = day.addDays(1)) {
        const auto counted = m_tally.days().find(day.toJulianDay() - epoch);
        summary.past.append({day, counted == m_tally.days().end() ? 0 : counted->second.total()});
    }
    summary.firstDay = m_days.first;
    summary.lastDay = m_days.last;
}

/// Of the devices that what was found came from.
void Figures::fillGaps(LogSummary &summary) const
{
    enum class Column { Device, First, Last, Actor, Before, After };
    QList<std::uint32_t> numbers;
    for (const auto &[number, name] : m_tally.names())
        numbers << number;
    const auto words = m_rows.textsOf(numbers);
    const QSet<QString> devices(words.begin(), words.end());
    auto rows = m_connection.run(QStringLiteral(
        "SELECT g.device, g.first, g.last, d.actor_id, (SELECT b.occurred_at FROM access_log b WHERE b.device = "
        "g.device AND b.device_sequence < g.first ORDER BY b.device_sequence DESC LIMIT 1), (SELECT a.occurred_at FROM "
        "access_log a WHERE a.device = g.device AND a.device_sequence > g.last ORDER BY a.device_sequence LIMIT 1) "
        "FROM device_gaps g LEFT JOIN log_devices d ON d.device = g.device ORDER BY g.found_at DESC, g.device, "
        "g.first DESC"));
    while (rows.next() && !summary.moreGaps) {
        if (!devices.contains(rows.text(Column::Device)))
            continue;
        summary.moreGaps = summary.gaps.size() == domain::mostGaps;
        if (summary.moreGaps)
            break;
        const QString person = rows.text(Column::Actor);
        summary.gaps.append({rows.text(Column::Device), person, store::nameOf(m_connection, person),
                             rows.number(Column::First), rows.number(Column::Last), rows.instant(Column::Before),
                             rows.instant(Column::After)});
    }
}

} // namespace

base::Result<LogSummary> figuresOf(store::Connection &connection, const FiguresQuery &query)
{
    const store::Snapshot whole(connection);
    return Figures(connection, query).summary();
}

qint64 leftOutOf(store::Connection &connection, const LogQuery &query, qint64 most)
{
    const store::Snapshot whole(connection);
    auto left = leftOutBy(questionOf(connection, query));
    if (!left)
        return 0;
    const char *const index = narrowIndex(*left);
    const qint64 covered = index ? 0 : coveredByBlocks(connection);
    const store::SqlTerm where =
        store::allOf({sqlOf(*left, Filters(query.reader)), {QStringLiteral("l.sequence > ?"), {covered}}});
    qint64 count =
        connection
            .run(QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM access_log l%1 WHERE %2 LIMIT ?) left_out")
                     .arg(covered == 0 && !index ? QString() : hintFor(connection, index), where.sql),
                 where.values + QList<QVariant>{most})
            .only<qint64>();
    if (covered == 0)
        return count;
    left->upTo = left->upTo > 0 ? std::min(left->upTo, covered) : covered;
    LogScan(connection, *left, {}).run(LogScan::Order::Newest, [&](const ScannedBlock &block) {
        count += std::count(block.found.begin(), block.found.end(), std::uint8_t(1));
        return count < most;
    });
    return std::min(count, most);
}

std::optional<base::Instant> oldestShown(store::Connection &connection, const std::optional<LogReader> &reader)
{
    LogQuery query;
    query.reader = reader;
    query.oldestFirst = true;
    query.limit = 1;
    const auto page = searchLog(connection, query);
    return page && !page->entries.isEmpty() ? std::optional(page->entries.first().entry.occurredAt) : std::nullopt;
}

} // namespace attune::server::audit
