// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_summary.h"

#include <QCoreApplication>
#include <QStringList>

namespace attune::models {

/// Figures of the access log in words: the same on pictures, in tables and for assistive technology.
class FigureWords
{
    Q_DECLARE_TR_FUNCTIONS(FigureWords)

public:
    /// What a time zone is called, by its IANA name.
    static QString zone(const QString &name);
    /// What a picture is called: "Entries over time".
    static QString title(domain::SummaryBy by);
    /// What it shows, in one or two sentences that can stand for it.
    static QString summary(const domain::LogSummary &summary);
    /// Of a part of a count: "Allowed", "Denied", "Failed", "Reported by a program", "Other".
    static QString outcome(std::size_t part);
    static QString number(qint64 count);
    /// "12 entries".
    static QString entries(qint64 count);
    /// "3 May 2026", "3 – 9 May 2026", of hours "3 May 2026, 14:00". @param zone IANA name, for hours
    static QString stretch(const domain::TimeBucket &bucket, domain::BucketWidth width, const QString &zone);
    /// The same, as short as a scale has room for.
    static QString tick(const domain::TimeBucket &bucket, domain::BucketWidth width, const QString &zone);
    static QString day(QDate day);
    static QString moment(std::optional<base::Instant> at, const QString &zone);
    static QString weekday(int weekday);
    static QString shortWeekday(int weekday);
    static QString hour(int hour);
    /// What a row is called: a name, what an action means, or the id where there is neither.
    static QString name(const domain::NamedCount &count, domain::SummaryBy by);
    /// "Denied 3, failed 1": the parts of a count that are not zero.
    static QString parts(const domain::OutcomeCounts &counts);
    /// "7 reports".
    static QString missing(const domain::DeviceGap &gap);
    static QString who(const domain::DeviceGap &gap);
    /// A device by the beginning of its id: nobody reads the rest.
    static QString device(const QString &id);

private:
    static QString ofTime(const domain::LogSummary &summary);
    static QString ofNames(const domain::LogSummary &summary);
    static QString ofHours(const domain::LogSummary &summary);
    static QString ofPast(const domain::LogSummary &summary);
    static QString ofGaps(const domain::LogSummary &summary);
};

} // namespace attune::models
