// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/activity.h"

#include "domain/access_days.h"
#include "domain/date_values.h"
#include "protocol/problem.h"
#include "server/alerts/alert_book.h"
#include "server/audit/log_coverage.h"
#include "server/reports/activity_reviews.h"
#include "server/reports/log_question.h"
#include "server/reports/report_run.h"

#include <algorithm>

namespace attune::server::reports {

namespace {

constexpr int mostDays = 366;
constexpr int periodsBefore = 3;
constexpr int mostPeople = 10;

base::Error invalid(const char *words)
{
    return protocol::fail(domain::ProblemCode::InvalidField, QString::fromLatin1(words));
}

/// A period and what lies before it.
struct Spans
{
    base::Instant from;
    base::Instant to;
    base::Instant before; ///< where the periods before begin
};

Spans spansOf(const ActivityDays &days)
{
    const qint64 length = days.first.daysTo(days.last) + 1;
    return {domain::beginningOf(days.first, days.zone), domain::beginningOf(days.last.addDays(1), days.zone),
            domain::beginningOf(days.first.addDays(-length * periodsBefore), days.zone)};
}

qint64 countOf(const ReportContext &context, const QString &text, base::Instant from, base::Instant to)
{
    const auto query = logQuestion(context, text, from, to);
    return query ? audit::countFound(context.db, *query) : 0;
}

/// How often a sign was seen. Alerts belong to offices, their entries to none: they are counted where they are kept.
/// What the server wrote about the log is nobody's, and everybody's to count.
qint64 signsOf(const ReportContext &context, const SignKind &kind, base::Instant from, base::Instant to)
{
    const QLatin1String name(kind.kind);
    if (name == QLatin1String("alerts"))
        return alerts::alertsRaised(context.db, context.office, from, to);
    const qint64 listed = countOf(context, QString::fromLatin1(kind.query), from, to);
    if (name != QLatin1String("integrity"))
        return listed;
    using domain::LogAction;
    return listed +
           audit::countAboutNobody(context.db, context.reader,
                                   {LogAction::DeviceGap, LogAction::DeviceChainBroken, LogAction::DeviceHistoryForked,
                                    LogAction::LogDamaged, LogAction::TextExchanged, LogAction::EntryIdTaken},
                                   from, to);
}

/// The average of the periods before, rounded.
qint64 usualOf(qint64 countBefore)
{
    return (countBefore + periodsBefore / 2) / periodsBefore;
}

QList<domain::ActivityPerson> peopleOf(const ReportContext &context, const Spans &spans)
{
    const auto now = audit::busiestActors(context.db, context.reader, spans.from, spans.to, {}, mostPeople);
    QStringList ids;
    for (const audit::ActorFigure &figure : now)
        ids << figure.actor;
    QHash<QString, qint64> before;
    if (!ids.isEmpty()) {
        const auto figures =
            audit::busiestActors(context.db, context.reader, spans.before, spans.from, ids, mostPeople);
        for (const audit::ActorFigure &figure : figures)
            before.insert(figure.actor, figure.count);
    }
    audit::NameBook names;
    QList<domain::ActivityPerson> people;
    for (const audit::ActorFigure &figure : now)
        people.append({figure.actor, names.nameOf(context.db, figure.actor), figure.role, figure.count,
                       usualOf(before.value(figure.actor)), figure.refused});
    return people;
}

} // namespace

const QList<SignKind> &signKinds()
{
    static const QList<SignKind> kinds = {
        {"alerts", "action:alertRaised"},
        {"refused", "outcome:refused"},
        {"breakGlass", "action:breakGlassOpened"},
        {"outsideHours", "mark:outside-hours"},
        {"afterWithdrawal", "mark:after-withdrawal"},
        {"ownRecord", "mark:own-record"},
        {"sameFamilyName", "mark:same-family-name"},
        {"newDevice", "mark:new-device"},
        {"downloads", "action:download outcome:allowed,reported"},
        {"exports", "action:accessLogExported,reportSaved,transcriptExported,notesExported"},
        {"deletions", "action:deletion"},
        {"rights", "action:accountMade,accountOpened,accountCorrected,accountMerged,secondFactorReset,"
                   "secondFactorRemoved,guardianshipMade,supervisionMade"},
        {"integrity", "action:deviceGap,deviceChainBroken,deviceHistoryForked,logDamaged,textExchanged,entryIdTaken"}};
    return kinds;
}

bool isLookedAt(const QString &word)
{
    if (word == QStringLiteral("people") || word == QStringLiteral("gaps") || word == QStringLiteral("followUps"))
        return true;
    const QList<SignKind> &kinds = signKinds();
    return std::any_of(kinds.begin(), kinds.end(),
                       [&word](const SignKind &kind) { return word == QLatin1String(kind.kind); });
}

base::Result<ActivityDays> activityDays(const ReportContext &context, QDate first, QDate last, const QString &zone)
{
    const auto known = zone.isEmpty() ? base::Result<QTimeZone>(context.clinicZone) : domain::zoneFrom(zone);
    if (!known)
        return known.error();
    if (!first.isValid() || !last.isValid() || last < first)
        return invalid("firstDay and lastDay are days, in this order");
    if (first.daysTo(last) >= mostDays)
        return invalid("a period has 366 days at most");
    if (last > domain::dayOf(context.now, *known))
        return invalid("lastDay is to come");
    return ActivityDays{first, last, *known};
}

domain::ActivityOverview activityOverview(const ReportContext &context, const ActivityDays &days)
{
    const Spans spans = spansOf(days);
    domain::ActivityOverview overview;
    overview.first = days.first;
    overview.last = days.last;
    overview.zone = QString::fromUtf8(days.zone.id());
    overview.entries = countOf(context, {}, spans.from, spans.to);
    for (const SignKind &kind : signKinds()) {
        const QString query = QString::fromLatin1(kind.query);
        overview.signs.append({QString::fromLatin1(kind.kind), signsOf(context, kind, spans.from, spans.to),
                               usualOf(signsOf(context, kind, spans.before, spans.from)), query});
    }
    overview.people = peopleOf(context, spans);
    const QDate today = domain::dayOf(context.now, days.zone);
    const auto open = openFollowUps(context.db, context.office);
    for (const FollowUpRow &row : open) {
        overview.openFollowUps << row.followUp;
        overview.openFollowUps.last().isOverdue = row.followUp.due < today;
    }
    overview.coverage = coverageOf(context, spans.from, spans.to);
    return overview;
}

} // namespace attune::server::reports
