// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/date_values.h"

#include "domain/value_error.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

namespace attune::domain {

namespace {

constexpr int oldestAge = 130;
constexpr int hour = 3600;
constexpr int westernmost = -12 * hour;
constexpr int easternmost = 14 * hour;

/// A moment as it is written, taken apart.
struct Written
{
    QDate day;
    QTime time;
    std::optional<int> offset; ///< seconds east of Greenwich
    QString zone;
};

std::optional<int> offsetFrom(const QString &text)
{
    if (text.compare(QLatin1String("Z"), Qt::CaseInsensitive) == 0)
        return 0;
    const int hours = text.mid(1, 2).toInt();
    const int minutes = text.size() > 3 ? text.right(2).toInt() : 0;
    const int seconds = (hours * 60 + minutes) * 60 * (text.startsWith(QLatin1Char('-')) ? -1 : 1);
    return minutes < 60 && seconds >= westernmost && seconds <= easternmost ? std::optional(seconds) : std::nullopt;
}

base::Result<Written> takeApart(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral(
        "^([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[Tt]|\\s+)([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?\\s*"
        "([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?\\s*(\\[[^\\[\\]]+\\]|[A-Za-z][A-Za-z0-9_+/ -]*)?\\z"));
    const auto match = form.match(typed.trimmed());
    if (!match.hasMatch())
        return dateFrom(typed) ? refused(QStringLiteral("\"%1\" is a day; the time of day is missing"), typed)
                               : refused(QStringLiteral("\"%1\" is not a time, like 2026-12-01T10:00:00+11:00"), typed);
    Written written;
    const auto day = dateFrom(match.captured(1));
    if (!day)
        return day.error();
    written.day = *day;
    const int milliseconds = match.captured(5).leftJustified(3, QLatin1Char('0')).left(3).toInt();
    written.time = QTime(match.captured(2).toInt(), match.captured(3).toInt(), match.captured(4).toInt(),
                         match.captured(5).isEmpty() ? 0 : milliseconds);
    if (!written.time.isValid())
        return refused(QStringLiteral("\"%1\" has a time of day that no clock shows"), typed);
    if (const QString offset = match.captured(6); !offset.isEmpty()) {
        written.offset = offsetFrom(offset);
        if (!written.offset)
            return refused(QStringLiteral("\"%1\" has an offset that no place has; from -12:00 to +14:00"), typed);
    }
    written.zone = match.captured(7).remove(QLatin1Char('[')).remove(QLatin1Char(']')).trimmed();
    return written;
}

base::Instant atOffset(QDate day, QTime time, int offset)
{
    return base::fromUnixMs(QDateTime(day, time, QTimeZone::utc()).toMSecsSinceEpoch() - 1000LL * offset);
}

} // namespace

base::Result<QDate> dateFrom(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{4})-([0-9]{2})-([0-9]{2})\\z"));
    const auto match = form.match(typed.trimmed());
    if (!match.hasMatch())
        return refused(QStringLiteral("\"%1\" is not a date; write year, month and day, like 2012-04-03"), typed);
    const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (!day.isValid() || day.year() < 1000)
        return refused(QStringLiteral("\"%1\" is not in the calendar; write year, month and day, like 2012-04-03"),
                       typed);
    return day;
}

base::Result<QDate> birthDateFrom(const QString &typed, QDate today)
{
    const auto day = dateFrom(typed);
    if (!day)
        return day;
    if (*day > today)
        return refused(QStringLiteral("the date of birth %1 has not come yet"), typed);
    if (*day < today.addYears(-oldestAge))
        return refused(QStringLiteral("the date of birth %1 is more than 130 years ago"), typed);
    return day;
}

QDate storedBirthDate(const QString &stored)
{
    const auto day = dateFrom(stored);
    return day ? *day : QDate::fromString(stored.trimmed(), Qt::ISODate);
}

QDate yearsOn(QDate day, int years)
{
    const bool leapDay = day.month() == 2 && day.day() == 29;
    const QDate later = day.addYears(years);
    return leapDay && later.isValid() && !QDate::isLeapYear(later.year()) ? QDate(later.year(), 3, 1) : later;
}

bool isYounger(QDate birth, int age, QDate day)
{
    return birth.isValid() && day < yearsOn(birth, age);
}

QDate utcDay(base::Instant moment)
{
    return QDateTime::fromMSecsSinceEpoch(base::toUnixMs(moment), QTimeZone::utc()).date();
}

base::Instant startOfUtcDay(QDate day)
{
    return base::fromUnixMs(QDateTime(day, QTime(0, 0), QTimeZone::utc()).toMSecsSinceEpoch());
}

base::Result<QTimeZone> zoneFrom(const QString &typed)
{
    QString name = typed.trimmed();
    const auto unknown =
        refused(QStringLiteral("\"%1\" is not a time zone; use a name like Australia/Sydney, or UTC"), typed);
    if (name.size() > 80)
        return unknown;
    const bool isUtc = name == QStringLiteral("UTC") || name == QStringLiteral("GMT") || name == QStringLiteral("Z");
    if (isUtc)
        return QTimeZone::utc();
    if (const QByteArray windows = QTimeZone::windowsIdToDefaultIanaId(name.toUtf8()); !windows.isEmpty())
        name = QString::fromUtf8(windows);
    // Only names of places: "EST" and its like mean several zones, and "UTC+10" is an offset.
    static const QRegularExpression place(QStringLiteral("^[A-Za-z0-9_+-]+(?:/[A-Za-z0-9_+-]+){1,2}\\z"));
    // "Etc/GMT+10" is an offset with its sign the other way round; what is kept below "right" counts leap seconds.
    static const QRegularExpression noPlace(QStringLiteral("^(?:Etc/.*[0-9]|posix/|right/)"));
    if (!place.match(name).hasMatch() || noPlace.match(name).hasMatch())
        return unknown;
    // Qt lists each zone under one name; a computer may be set to another one of the same ("Etc/UTC", "Asia/Calcutta").
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? base::Result<QTimeZone>(zone) : base::Result<QTimeZone>(unknown);
}

base::Result<base::Instant> momentIn(const QTimeZone &zone, QDate day, QTime time)
{
    const QString shown = day.toString(Qt::ISODate) + QLatin1Char(' ') + time.toString(QStringLiteral("HH:mm"));
    // Asked the other way round, as clocks do: which moments are shown so? The offsets of the days around are all there
    // are to try.
    const base::Instant about = atOffset(day, time, 0);
    QList<base::Instant> moments;
    for (const int hours : {-36, 0, 36}) {
        const auto near =
            QDateTime::fromMSecsSinceEpoch(base::toUnixMs(about + std::chrono::hours(hours)), QTimeZone::utc());
        const base::Instant moment = atOffset(day, time, zone.offsetFromUtc(near));
        const auto there = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(moment), QTimeZone::utc());
        if (!moments.contains(moment) && atOffset(day, time, zone.offsetFromUtc(there)) == moment)
            moments.append(moment);
    }
    const QString name = QString::fromUtf8(zone.id());
    if (moments.isEmpty())
        return refused(QStringLiteral("there is no %1 in ") + name + QStringLiteral(": the clocks go forward then"),
                       shown);
    if (moments.size() > 1)
        return refused(QStringLiteral("%1 comes twice in ") + name +
                           QStringLiteral(", when the clocks go back; write the offset"),
                       shown);
    return moments.first();
}

base::Result<base::Instant> momentFrom(const QString &typed, const QTimeZone &zone)
{
    const auto written = takeApart(typed);
    if (!written)
        return written.error();
    if (written->day.year() < 1900 || written->day.year() > 2200)
        return refused(QStringLiteral("\"%1\" is not in the years 1900 to 2200"), typed);
    QTimeZone named = zone;
    if (!written->zone.isEmpty()) {
        const auto found = zoneFrom(written->zone);
        if (!found)
            return found.error();
        named = *found;
    }
    if (!written->offset) {
        if (!named.isValid())
            return refused(QStringLiteral("\"%1\" does not say where its clock stands: add the offset, like "
                                          "2026-12-01T10:00:00+11:00, or a zone, like Australia/Sydney"),
                           typed);
        return momentIn(named, written->day, written->time);
    }
    const base::Instant moment = atOffset(written->day, written->time, *written->offset);
    const auto there = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(moment), QTimeZone::utc());
    if (!written->zone.isEmpty() && named.offsetFromUtc(there) != *written->offset)
        return refused(QStringLiteral("\"%1\" has an offset that its zone does not have then"), typed);
    return moment;
}

base::Result<base::Instant> rangeStartFrom(const QString &typed)
{
    const auto day = dateFrom(typed);
    return day ? base::Result<base::Instant>(startOfUtcDay(*day)) : momentFrom(typed);
}

base::Result<base::Instant> rangeEndFrom(const QString &typed)
{
    const auto day = dateFrom(typed);
    return day ? base::Result<base::Instant>(startOfUtcDay(day->addDays(1))) : momentFrom(typed);
}

QString wordsFor(base::Instant moment, const QTimeZone &zone)
{
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(base::toUnixMs(moment), zone);
    const int offset = zone.offsetFromUtc(there) / 60;
    return QStringLiteral("%1 (%2%3:%4, %5)")
        .arg(QLocale::c().toString(there, QStringLiteral("ddd d MMM yyyy HH:mm")))
        .arg(offset < 0 ? QChar(u'-') : QChar(u'+'))
        .arg(std::abs(offset) / 60, 2, 10, QLatin1Char('0'))
        .arg(std::abs(offset) % 60, 2, 10, QLatin1Char('0'))
        .arg(QString::fromUtf8(zone.id()));
}

} // namespace attune::domain
