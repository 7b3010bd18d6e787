// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/report_jobs.h"

#include "domain/access_days.h"
#include "server/alerts/alert_book.h"
#include "server/jobs/clinic_watch.h"
#include "server/messages/outbox.h"
#include "server/reports/activity_reviews.h"
#include "server/reports/scheduled_reports.h"
#include "server/reports/schedules.h"
#include "server/store/settings.h"

namespace attune::server::report_jobs {

using domain::MessageKind;
using domain::Role;

namespace {

constexpr int daysAhead = 7; ///< before a review is due its managers are reminded

void tellManagers(Clinic &clinic, store::Connection &connection, const QString &office, MessageKind kind,
                  const QString &about)
{
    outbox::notifyStaff(connection, {Role::PracticeManager, Role::Admin}, office, kind, about, {}, clinic.clock.now());
}

/// An alert exists once for what it is about.
void alarm(Clinic &clinic, store::Connection &connection, const QString &office, const QString &about)
{
    alerts::OwnFinding finding;
    finding.kind = domain::AlertKind::ReviewOverdue;
    finding.office = office;
    finding.about = about;
    finding.query = QStringLiteral("action:activity-review");
    alerts::raise(connection, finding, clinic.clock.now());
}

/// A message exists once for a person, kind and thing: the thing is the period.
void lookAtPeriod(Clinic &clinic, store::Connection &connection, const QString &office, QDate today)
{
    const auto period =
        reports::nextPeriod(connection, office, clinic.rules.zone, clinic.rules.activityReviewDays, clinic.clock.now());
    if (today < period.due.addDays(-daysAhead))
        return;
    const QString about = QStringLiteral("review:%1").arg(period.due.toString(Qt::ISODate));
    tellManagers(clinic, connection, office, MessageKind::ActivityReviewDue, about);
    if (period.isOverdue)
        alarm(clinic, connection, office, about);
}

void lookAtFollowUps(Clinic &clinic, store::Connection &connection, const QString &office, QDate today)
{
    const auto open = reports::openFollowUps(connection, office);
    for (const reports::FollowUpRow &row : open) {
        if (row.followUp.due >= today)
            continue;
        tellManagers(clinic, connection, office, MessageKind::FollowUpDue, row.followUp.id);
        alarm(clinic, connection, office, QStringLiteral("followUp:") + row.followUp.id);
    }
}

} // namespace

bool isReportDue(store::Connection &connection, base::Instant now)
{
    return !reports::schedulesDue(connection, now, 1).isEmpty();
}

void makeReports(Clinic &clinic, store::Connection &connection, const std::stop_token &stop)
{
    const reports::ReportLibrary library(clinic.rules.reportFolder);
    const reports::ReportContext make{connection,
                                      clinic.log,
                                      clinic.keys,
                                      clinic.media.wraps(),
                                      library,
                                      {},
                                      {},
                                      {},
                                      clinic.name,
                                      store::setting(connection, lastLogCheckSetting),
                                      clinic.rules.keyRotationDays,
                                      clinic.rules.zone,
                                      clinic.clock.now()};
    reports::makeDueReports(make, stop);
}

void lookAtReviews(Clinic &clinic, store::Connection &connection)
{
    const QDate today = domain::dayOf(clinic.clock.now(), clinic.rules.zone);
    const QStringList offices = store::offices(connection);
    for (const QString &office : offices) {
        lookAtPeriod(clinic, connection, office, today);
        lookAtFollowUps(clinic, connection, office, today);
    }
}

} // namespace attune::server::report_jobs
