// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figures/figure_words.h"

#include "models/audit/access_story.h"
#include "models/audit/audit_words.h"
#include "models/figures/usual_days.h"
#include "models/words/zoned_time.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace attune::models {

using domain::BucketWidth;
using domain::LogSummary;
using domain::NamedCount;
using domain::SummaryBy;

namespace {

/// For texts that differ by how many there are.
int plural(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QTimeZone zoneNamed(const QString &name)
{
    const QTimeZone found(name.toLatin1());
    return found.isValid() ? found : QTimeZone::utc();
}

QDateTime localTime(base::Instant at, const QString &zone)
{
    return QDateTime::fromMSecsSinceEpoch(base::toUnixMs(at), zoneNamed(zone));
}

} // namespace

QString FigureWords::zone(const QString &name)
{
    return ZonedTime::name(zoneNamed(name));
}

QString FigureWords::title(SummaryBy by)
{
    switch (by) {
    case SummaryBy::Time:
        return tr("Entries over time");
    case SummaryBy::Person:
        return tr("Most active people");
    case SummaryBy::Client:
        return tr("Clients most often concerned");
    case SummaryBy::Action:
        return tr("Most frequent actions");
    case SummaryBy::Device:
        return tr("Devices most often used");
    case SummaryBy::Recording:
        return tr("Recordings reached by most people");
    case SummaryBy::Readers:
        return tr("People of one recording");
    case SummaryBy::Hour:
        return tr("Hours of the week");
    case SummaryBy::Baseline:
        return tr("One person and their past");
    case SummaryBy::Gaps:
        break;
    }
    return tr("Missing reports of devices");
}

QString FigureWords::outcome(std::size_t part)
{
    return part == domain::unknownOutcome ? tr("Other", "how an entry ended")
                                          : AuditWords::outcome(static_cast<domain::LogOutcome>(part));
}

QString FigureWords::number(qint64 count)
{
    return QLocale().toString(count);
}

QString FigureWords::entries(qint64 count)
{
    return tr("%Ln entries", nullptr, plural(count));
}

QString FigureWords::day(QDate day)
{
    return QLocale().toString(day, QStringLiteral("d MMM yyyy"));
}

QString FigureWords::stretch(const domain::TimeBucket &bucket, BucketWidth width, const QString &zone)
{
    if (width == BucketWidth::Hour)
        return QLocale().toString(localTime(bucket.from, zone), QStringLiteral("d MMM yyyy, HH:mm"));
    if (width == BucketWidth::Month && bucket.firstDay.day() == 1 && bucket.lastDay.addDays(1).day() == 1)
        return QLocale().toString(bucket.firstDay, QStringLiteral("MMMM yyyy"));
    if (bucket.firstDay == bucket.lastDay)
        return day(bucket.firstDay);
    return tr("%1 to %2", "days").arg(day(bucket.firstDay), day(bucket.lastDay));
}

QString FigureWords::tick(const domain::TimeBucket &bucket, BucketWidth width, const QString &zone)
{
    switch (width) {
    case BucketWidth::Hour:
        return QLocale().toString(localTime(bucket.from, zone), QStringLiteral("HH:mm"));
    case BucketWidth::Month:
        return QLocale().toString(bucket.firstDay, QStringLiteral("MMM yyyy"));
    case BucketWidth::Day:
    case BucketWidth::Week:
        break;
    }
    return QLocale().toString(bucket.firstDay, QStringLiteral("d MMM"));
}

QString FigureWords::moment(std::optional<base::Instant> at, const QString &zone)
{
    return at ? ZonedTime::moment(*at, zoneNamed(zone)) : QString();
}

QString FigureWords::weekday(int weekday)
{
    return QLocale().standaloneDayName(weekday);
}

QString FigureWords::shortWeekday(int weekday)
{
    return QLocale().standaloneDayName(weekday, QLocale::ShortFormat);
}

QString FigureWords::hour(int hour)
{
    return QLocale().toString(QTime(hour, 0), QStringLiteral("HH:mm"));
}

QString FigureWords::device(const QString &id)
{
    constexpr qsizetype shown = 8;
    return id.size() > shown ? id.left(shown) + QChar(0x2026) : id;
}

QString FigureWords::name(const NamedCount &count, SummaryBy by)
{
    if (by == SummaryBy::Action)
        return AccessStory::action(domain::LogActionName::read(count.id));
    if (by == SummaryBy::Device) {
        const QString part = device(count.id);
        return count.name.isEmpty() ? part : tr("%1 (%2)", "person, device").arg(count.name, part);
    }
    if (!count.name.isEmpty())
        return count.name;
    if (by == SummaryBy::Recording)
        return tr("Recording %1").arg(device(count.id));
    domain::AccessLogEntry entry; // who is meant where there is no name, as everywhere
    entry.actorId = domain::UserId(count.id);
    return AccessStory::who(entry);
}

QString FigureWords::parts(const domain::OutcomeCounts &counts)
{
    QStringList said;
    for (std::size_t part = 0; part < domain::outcomeParts; ++part) {
        if (counts.parts[part] > 0)
            said << tr("%1: %2", "outcome, count").arg(outcome(part), number(counts.parts[part]));
    }
    return said.join(QStringLiteral(", "));
}

QString FigureWords::missing(const domain::DeviceGap &gap)
{
    const qint64 count = gap.lastMissing - gap.firstMissing + 1;
    return tr("%Ln reports", nullptr, plural(count));
}

QString FigureWords::who(const domain::DeviceGap &gap)
{
    domain::AccessLogEntry entry;
    entry.actorId = domain::UserId(gap.person);
    entry.actorName = gap.personName;
    return AccessStory::who(entry);
}

QString FigureWords::summary(const LogSummary &summary)
{
    if (summary.by == SummaryBy::Gaps)
        return ofGaps(summary);
    if (summary.by == SummaryBy::Baseline)
        return ofPast(summary);
    if (summary.total.total() == 0)
        return tr("No entry matches.");
    switch (summary.by) {
    case SummaryBy::Time:
        return ofTime(summary);
    case SummaryBy::Hour:
        return ofHours(summary);
    default:
        return ofNames(summary);
    }
}

QString FigureWords::ofTime(const LogSummary &summary)
{
    const auto most =
        std::max_element(summary.buckets.cbegin(), summary.buckets.cend(),
                         [](const auto &a, const auto &b) { return a.counts.total() < b.counts.total(); });
    if (most == summary.buckets.cend() || !summary.firstDay || !summary.lastDay)
        return entries(summary.total.total());
    return tr("%1 from %2 to %3 (%4). Most: %5, with %6.", "count, day, day, outcomes, stretch of time, count")
        .arg(entries(summary.total.total()), day(*summary.firstDay), day(*summary.lastDay), parts(summary.total),
             day(most->firstDay), number(most->counts.total()));
}

QString FigureWords::ofNames(const LogSummary &summary)
{
    if (summary.names.isEmpty())
        return tr("%1, none of which names one.", "count").arg(entries(summary.total.total()));
    const NamedCount &first = summary.names.first();
    if (summary.by == SummaryBy::Recording)
        return tr("%1. Reached by most people: %2, by %Ln.", "count, name, people", plural(first.people))
            .arg(entries(summary.total.total()), name(first, summary.by));
    QString said = tr("%1. Most: %2, with %3.", "count, name, count")
                       .arg(entries(summary.total.total()), name(first, summary.by), number(first.counts.total()));
    if (summary.otherNames > 0)
        said += QLatin1Char(' ') + tr("%Ln more are counted together.", nullptr, plural(summary.otherNames));
    return said;
}

QString FigureWords::ofHours(const LogSummary &summary)
{
    const auto most = std::max_element(summary.cells.cbegin(), summary.cells.cend(),
                                       [](const auto &a, const auto &b) { return a.count < b.count; });
    if (most == summary.cells.cend())
        return entries(summary.total.total());
    return tr("%1. Most: %2 at %3, with %4.", "count, weekday, hour, count")
        .arg(entries(summary.total.total()), weekday(most->weekday), hour(most->hour), number(most->count));
}

QString FigureWords::ofPast(const LogSummary &summary)
{
    const auto days = comparedDays(summary);
    const auto above = std::count_if(days.cbegin(), days.cend(), [](const ComparedDay &day) { return day.isAbove(); });
    const bool known = std::any_of(days.cbegin(), days.cend(), [](const ComparedDay &day) { return bool(day.usual); });
    if (days.isEmpty())
        return tr("No entry matches.");
    if (!known)
        return tr("There are too few earlier days to compare with.");
    if (above == 0)
        return tr("No day has more entries than usual for this person.");
    return tr("%Ln day(s) have more entries than usual for this person.", nullptr, plural(above));
}

QString FigureWords::ofGaps(const LogSummary &summary)
{
    if (summary.gaps.isEmpty())
        return tr("No reports are missing: the sequence of each device is unbroken.");
    qint64 missing = 0;
    QStringList devices;
    for (const domain::DeviceGap &gap : summary.gaps) {
        missing += gap.lastMissing - gap.firstMissing + 1;
        if (!devices.contains(gap.device))
            devices << gap.device;
    }
    const QString of = tr("%Ln device(s)", nullptr, plural(devices.size()));
    const QString said = tr("%Ln report(s) are missing, of %1.", "of n devices", plural(missing)).arg(of);
    return summary.moreGaps ? said + QLatin1Char(' ') + tr("Only the newest gaps are shown.") : said;
}

} // namespace attune::models
