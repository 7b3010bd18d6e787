// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/words/date_phrase.h"

#include "domain/date_values.h"

namespace attune::models {

namespace {

using Range = std::pair<QDate, QDate>;

QDate startOfWeek(QDate day, const QLocale &locale)
{
    return day.addDays(-((day.dayOfWeek() - static_cast<int>(locale.firstDayOfWeek()) + 7) % 7));
}

std::optional<Range> namedRange(const QString &phrase, QDate today, const QLocale &locale)
{
    const QDate week = startOfWeek(today, locale);
    const QDate month(today.year(), today.month(), 1);
    const QDate year(today.year(), 1, 1);
    const std::pair<QString, Range> named[] = {
        {DatePhrase::tr("today"), {today, today.addDays(1)}},
        {DatePhrase::tr("yesterday"), {today.addDays(-1), today}},
        {DatePhrase::tr("this week"), {week, week.addDays(7)}},
        {DatePhrase::tr("last week"), {week.addDays(-7), week}},
        {DatePhrase::tr("this month"), {month, month.addMonths(1)}},
        {DatePhrase::tr("last month"), {month.addMonths(-1), month}},
        {DatePhrase::tr("this year"), {year, year.addYears(1)}},
        {DatePhrase::tr("last year"), {year.addYears(-1), year}},
    };
    for (const auto &[name, range] : named) {
        if (phrase.compare(name, Qt::CaseInsensitive) == 0)
            return range;
    }
    return std::nullopt;
}

std::optional<Range> writtenDay(const QString &phrase, const QLocale &locale)
{
    if (const auto iso = domain::dateFrom(phrase))
        return Range(*iso, iso->addDays(1));
    for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
        // A short format may leave the century out: a year before this program's time means this century.
        QDate day = locale.toDate(phrase, format);
        if (day.isValid() && day.year() < 1970)
            day = day.addYears(100);
        if (day.isValid())
            return Range(day, day.addDays(1));
    }
    for (const QString &format : {QStringLiteral("d MMMM yyyy"), QStringLiteral("d MMM yyyy")}) {
        if (const QDate day = locale.toDate(phrase, format); day.isValid())
            return Range(day, day.addDays(1));
    }
    return std::nullopt;
}

/// "March" is the last one that has begun; "March 2025" is that one.
std::optional<Range> monthRange(const QString &phrase, QDate today, const QLocale &locale)
{
    const QStringList words = phrase.split(QLatin1Char(' '));
    if (words.size() > 2)
        return std::nullopt;
    for (int month = 1; month <= 12; ++month) {
        const bool named =
            words.first().compare(locale.standaloneMonthName(month), Qt::CaseInsensitive) == 0 ||
            words.first().compare(locale.standaloneMonthName(month, QLocale::ShortFormat), Qt::CaseInsensitive) == 0;
        if (!named)
            continue;
        int year = month <= today.month() ? today.year() : today.year() - 1;
        if (words.size() == 2) {
            bool isNumber = false;
            year = words.last().toInt(&isNumber);
            if (!isNumber || year < 1900 || year > 2200)
                return std::nullopt;
        }
        const QDate first(year, month, 1);
        return Range(first, first.addMonths(1));
    }
    return std::nullopt;
}

} // namespace

DatePhrase DatePhrase::parse(const QString &typed, QDate today, const QLocale &locale)
{
    const QStringList words = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    // The longest ending that is a time wins: "12 March 2026" before "March 2026".
    for (qsizetype from = 0; from < words.size(); ++from) {
        const QString phrase = words.mid(from).join(QLatin1Char(' '));
        auto range = namedRange(phrase, today, locale);
        if (!range)
            range = writtenDay(phrase, locale);
        // A month alone is a name, too ("April", "June"): it is a time only with a year or as the whole text.
        // Behind a number it is a part of a day that does not exist.
        const bool afterNumber = from > 0 && words.at(from - 1).front().isDigit();
        const bool mayBeName = !range && words.size() == 1;
        if (!range && !afterNumber && (from == 0 || words.size() - from == 2))
            range = monthRange(phrase, today, locale);
        if (range)
            return {words.mid(0, from).join(QLatin1Char(' ')), range->first, range->second, mayBeName};
    }
    return {words.join(QLatin1Char(' ')), std::nullopt, std::nullopt, false};
}

} // namespace attune::models
