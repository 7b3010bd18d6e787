// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/log_action.h"

#include <QDate>
#include <QList>
#include <QString>

#include <array>
#include <optional>

/// Figures of the access log: how many entries match a question (access_query.h), counted at the server. What somebody
/// may not see of an entry is not counted for them under that name; every figure is exact.
/// On the wire: GET /access-log/summary?q=<typed query>&zone=<IANA name>&by=<name of a SummaryBy>&of=<id>.
namespace attune::domain {

/// What the entries are counted by.
enum class SummaryBy {
    Time,      ///< `buckets`
    Person,    ///< `names`: who did it
    Client,    ///< `names`: whom it concerns
    Action,    ///< `names`: ids are names of log_action.h
    Device,    ///< `names`: ids of devices, each named after who uses it
    Recording, ///< `names`: those that most different people are behind first, see NamedCount::people
    Readers,   ///< `names`: who is behind the entries of the recording `of`, with the first and the last time
    Hour,      ///< `cells`
    Baseline,  ///< `past`: the days of the person `of`, those asked about and those before
    Gaps       ///< `gaps`
};
/// "time", "person", "client", "action", "device", "recording", "readers", "hour", "baseline", "gaps"
QString textOf(SummaryBy by);
std::optional<SummaryBy> summaryByFromText(QStringView name);

/// The parts a count is stacked of: the outcomes, in the order of LogOutcome, and `unknownOutcome` for names of another
/// version.
inline constexpr std::size_t outcomeParts = 5;
inline constexpr std::size_t unknownOutcome = outcomeParts - 1;

/// How many entries ended in which way.
struct OutcomeCounts
{
    std::array<qint64, outcomeParts> parts{}; ///< each from zero

    qint64 of(LogOutcome outcome) const { return parts[static_cast<std::size_t>(outcome)]; }
    qint64 total() const;
    /// @param outcome as the log spells it
    void add(QStringView outcome, qint64 count);
    OutcomeCounts &operator+=(const OutcomeCounts &other);
    bool operator==(const OutcomeCounts &) const = default;
};

/// How long a bucket is, by the clocks of the zone that was asked for: a day of 23 hours is one day.
enum class BucketWidth { Hour, Day, Week, Month };
/// "hour", "day", "week", "month"
QString textOf(BucketWidth width);
std::optional<BucketWidth> bucketWidthFromText(QStringView name);

/// Entries of a stretch of time. Buckets follow each other without a gap; those without an entry are there, too.
struct TimeBucket
{
    base::Instant from; ///< including
    base::Instant to;   ///< excluding
    QDate firstDay;     ///< in the zone that was asked for
    QDate lastDay;      ///< including
    OutcomeCounts counts;
    bool operator==(const TimeBucket &) const = default;
};

/// Entries that have something in common.
struct NamedCount
{
    QString id;        ///< never empty
    QString name;      ///< as it is now; empty where there is none
    QString role;      ///< of a person, or of who uses a device, as the log spells it; else empty
    qint64 people = 0; ///< of a recording: how many different people are behind the entries
    OutcomeCounts counts;
    std::optional<base::Instant> first; ///< with Readers alone
    std::optional<base::Instant> last;
    bool operator==(const NamedCount &) const = default;
};

/// An hour of the week, in the zone that was asked for. Those without entries are left out.
struct HourCell
{
    int weekday = 1; ///< 1 Monday to 7 Sunday
    int hour = 0;    ///< 0 to 23
    qint64 count = 0;
    bool operator==(const HourCell &) const = default;
};

/// One day of somebody.
struct DayCount
{
    QDate day; ///< in the zone that was asked for
    qint64 count = 0;
    bool operator==(const DayCount &) const = default;
};

/// Reports that a device made and that are not there.
struct DeviceGap
{
    QString device;
    QString person;     ///< whose device it is
    QString personName; ///< empty where there is none
    qint64 firstMissing = 0;
    qint64 lastMissing = 0;
    std::optional<base::Instant> before; ///< when the report before the gap was made; none where it is not there
    std::optional<base::Instant> after;  ///< when the one behind it was made
    bool operator==(const DeviceGap &) const = default;
};

/// Days before those asked about that a person is compared with.
inline constexpr int baselineDays = 84;
/// The most that are named; the rest is in `others`.
inline constexpr int mostNamed = 20;
/// The most buckets and gaps of one answer: of a longer time the buckets are wider, of more gaps these are the newest.
inline constexpr int mostBuckets = 200;
inline constexpr int mostGaps = 200;

/// The answer to one question. Lists of other kinds than the one asked for are empty.
struct LogSummary
{
    SummaryBy by = SummaryBy::Time;
    OutcomeCounts total;            ///< of everything that matches
    std::optional<QDate> firstDay;  ///< the first day that was counted, in the zone; none when nothing matches
    std::optional<QDate> lastDay;   ///< including
    std::optional<QDate> logBegins; ///< the day of the oldest entry the reader is shown
    BucketWidth width = BucketWidth::Day;
    QList<TimeBucket> buckets; ///< oldest first
    QList<NamedCount> names;   ///< biggest first, then by name
    qint64 otherNames = 0;     ///< how many more there are
    OutcomeCounts others;      ///< of all those together, and of entries that name none
    QList<HourCell> cells;     ///< by weekday, then hour
    QList<DayCount> past;      ///< oldest first, without a gap: baselineDays days, then those asked about
    QList<DeviceGap> gaps;     ///< newest first
    bool moreGaps = false;
};

} // namespace attune::domain
