// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/report_columns.h"

#include "models/audit/report_words.h"
#include "models/words/words.h"

#include <QLocale>

namespace attune::models {

using domain::ActivityPerson;
using domain::ActivityReview;
using domain::ActivitySign;
using domain::Disclosure;
using domain::FollowUp;
using domain::ReportSchedule;
using domain::StoredReport;

namespace {

QString number(qint64 count)
{
    return QLocale().toString(count);
}

QString momentOr(const std::optional<base::Instant> &at, const QString &otherwise)
{
    return at ? Words::moment(*at) : otherwise;
}

} // namespace

ScheduleModel::Columns ReportColumns::ofSchedules()
{
    using Column = RowColumn<ReportSchedule>;
    return {
        Column(tr("Report"), [](const ReportSchedule &one) { return one.title; }),
        Column(tr("When"), [](const ReportSchedule &one) { return ReportWords::schedule(one); }),
        Column(tr("Next"),
               [](const ReportSchedule &one) { return one.nextAt ? Words::appointment(*one.nextAt) : QString(); }),
        Column(tr("Last created"), [](const ReportSchedule &one) { return momentOr(one.lastAt, tr("Not yet")); }),
        Column(tr("State"), [](const ReportSchedule &one) { return ReportWords::state(one); })
            .withHint([](const ReportSchedule &one) { return ReportWords::state(one); }),
    };
}

StoredReportModel::Columns ReportColumns::ofStored()
{
    using Column = RowColumn<StoredReport>;
    return {
        Column(tr("Created"), [](const StoredReport &one) { return Words::moment(one.madeAt); }),
        Column(tr("Report"), [](const StoredReport &one) { return one.title; }),
        Column(tr("Period"), [](const StoredReport &one) { return ReportWords::days(one.first, one.last); }),
        Column(tr("Rows"),
               [](const StoredReport &one) {
                   return one.isWhole ? number(one.rowCount) : tr("%1 and more").arg(number(one.rowCount));
               }),
    };
}

DisclosureModel::Columns ReportColumns::ofDisclosures()
{
    using Column = RowColumn<Disclosure>;
    return {
        Column(tr("Date"), [](const Disclosure &one) { return ReportWords::day(one.on); }),
        Column(tr("Client"), [](const Disclosure &one) { return one.clientName; }),
        Column(tr("Recipient"), [](const Disclosure &one) { return one.recipient; }),
        Column(tr("How"), [](const Disclosure &one) { return ReportWords::way(one.way); }),
        Column(tr("What was disclosed"), [](const Disclosure &one) { return one.description; })
            .withHint([](const Disclosure &one) { return one.description; }),
        Column(tr("State"),
               [](const Disclosure &one) {
                   if (!one.correctedBy.isEmpty())
                       return tr("Corrected by a later entry");
                   return one.corrects.isEmpty() ? tr("Valid") : tr("Valid, a correction");
               })
            .boldWhere([](const Disclosure &one) { return !one.correctedBy.isEmpty(); }),
    };
}

SignModel::Columns ReportColumns::ofSigns()
{
    using Column = RowColumn<ActivitySign>;
    return {
        Column(tr("What stood out"), [](const ActivitySign &one) { return ReportWords::sign(one.kind); }),
        Column(tr("This period"), [](const ActivitySign &one) { return number(one.count); })
            .boldWhere([](const ActivitySign &one) { return one.count > one.usual; }),
        Column(tr("Usually"), [](const ActivitySign &one) { return number(one.usual); }),
        Column(tr("Compared"),
               [](const ActivitySign &one) {
                   if (one.count > one.usual)
                       return tr("More than usual");
                   return one.count < one.usual ? tr("Less than usual") : tr("As usual");
               }),
    };
}

ActivityPersonModel::Columns ReportColumns::ofPeople()
{
    using Column = RowColumn<ActivityPerson>;
    return {
        Column(tr("Person"),
               [](const ActivityPerson &one) { return one.name.isEmpty() ? ReportWords::role(one.role) : one.name; })
            .withHint([](const ActivityPerson &one) { return one.name; }),
        Column(tr("Entries"), [](const ActivityPerson &one) { return number(one.count); })
            .boldWhere([](const ActivityPerson &one) { return one.count > 2 * one.usual; }),
        Column(tr("Usually"), [](const ActivityPerson &one) { return number(one.usual); }),
        Column(tr("Denied"), [](const ActivityPerson &one) { return number(one.refused); }),
    };
}

ActivityReviewModel::Columns ReportColumns::ofReviews()
{
    using Column = RowColumn<ActivityReview>;
    return {
        Column(tr("Period"), [](const ActivityReview &one) { return ReportWords::days(one.first, one.last); }),
        Column(tr("Signed"), [](const ActivityReview &one) { return Words::moment(one.signedAt); }),
        Column(tr("Reviewer"), [](const ActivityReview &one) { return one.reviewerName; }),
        Column(tr("Result"), [](const ActivityReview &one) { return ReportWords::verdict(one.verdict); }),
        Column(tr("Finding"), [](const ActivityReview &one) { return one.finding; })
            .withHint([](const ActivityReview &one) { return one.finding; }),
    };
}

FollowUpModel::Columns ReportColumns::ofFollowUps()
{
    using Column = RowColumn<FollowUp>;
    return {
        Column(tr("Due"), [](const FollowUp &one) { return ReportWords::day(one.due); }),
        Column(tr("Follow-up"), [](const FollowUp &one) { return one.what; }).withHint([](const FollowUp &one) {
            return one.what;
        }),
        Column(tr("State"),
               [](const FollowUp &one) {
                   if (one.doneAt)
                       return tr("Done by %1").arg(one.doneByName);
                   return one.isOverdue ? tr("Overdue") : tr("Open");
               })
            .boldWhere([](const FollowUp &one) { return one.isOverdue; }),
    };
}

} // namespace attune::models
