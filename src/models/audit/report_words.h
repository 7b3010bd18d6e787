// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity_review.h"
#include "domain/disclosure.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace attune::models {

/// What reports, disclosures and reviews say, in words. Words that another version of the server has are shown as they
/// are. GUI thread.
class ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(ReportWords)

public:
    /// The heading of a column by its id.
    static QString column(const QString &id);
    /// In what role somebody acted, by the log's word for it.
    static QString role(const QString &name);
    /// A cell as it is shown; instants as `zone` has them.
    static QString cell(const domain::ReportColumn &column, const QString &cell, const QTimeZone &zone);
    static QString day(QDate day);
    /// "1 Oct 2026 to 31 Oct 2026"; empty for a report about today.
    static QString days(const std::optional<QDate> &first, const std::optional<QDate> &last);
    /// What a report cannot tell, in one sentence.
    static QString gap(const domain::ReportGap &gap, const QTimeZone &zone);
    /// How far the log reaches and when it was checked, in sentences.
    static QStringList coverage(const domain::ReportCoverage &coverage, const QTimeZone &zone);
    static QString law(const QString &id);
    static QString way(domain::Disclosure::Way way);
    static QString verdict(domain::ActivityReview::Verdict verdict);
    /// What stood out, by its kind.
    static QString sign(const QString &kind);
    /// "every Monday at 07:00", "on day 1 of each month at 07:00"
    static QString schedule(const domain::ReportSchedule &schedule);
    /// Whether its reports come, and since when they do not.
    static QString state(const domain::ReportSchedule &schedule);
    /// How a number compares with what is usual: "12 (usually 4)".
    static QString beside(qint64 count, qint64 usual);

private:
    static QString word(const QString &word);
};

} // namespace attune::models
