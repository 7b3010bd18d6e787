// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "base/text_folding.h"
#include "base/visible_text.h"
#include "domain/access_days.h"
#include "protocol/paths.h"
#include "protocol/review_codec.h"
#include "server/audit/log_search.h"
#include "server/reports/activity.h"
#include "server/reports/activity_reviews.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/paging.h"
#include "server/routes/reasons.h"
#include "server/routes/report_parts.h"

namespace attune::server::routes {

using domain::ActivityReview;
using domain::LogAction;
using domain::NewActivityReview;
using domain::ProblemCode;
using policy::Action;
using protocol::fail;
using reports::FollowUpRow;
using reports::ReviewRow;

namespace {

constexpr char list[] = "activityReviews";
constexpr qsizetype mostFollowUps = 50;

QDate today(const Call &call)
{
    return domain::dayOf(call.clinic.clock.now(), call.clinic.rules.zone);
}

domain::FollowUp shown(const Call &call, const FollowUpRow &row, audit::NameBook &names)
{
    domain::FollowUp followUp = row.followUp;
    followUp.doneByName = names.nameOf(call.db, row.doneBy);
    followUp.isOverdue = !followUp.doneAt && followUp.due < today(call);
    return followUp;
}

ActivityReview shown(const Call &call, const ReviewRow &row, audit::NameBook &names)
{
    ActivityReview review = row.review;
    review.reviewerName = names.nameOf(call.db, row.reviewer);
    for (const FollowUpRow &followUp : row.followUps)
        review.followUps << shown(call, followUp, names);
    return review;
}

base::Result<void> mayReview(const Call &call)
{
    const auto permit = authorise(call, Action::ReviewActivity, officeResource(call.caller.office), false);
    return permit ? base::Result<void>() : base::Result<void>(permit.error());
}

Answer listed(const Call &call)
{
    if (auto may = mayReview(call); !may)
        return may.error();
    const auto asked = cursorRequestOf(call, list, 20, 100);
    if (!asked)
        return asked.error();
    if (auto logged = call.clinic.log.append({entryFor(call, LogAction::ActivityReviewsRead)}); !logged)
        return logged.error();
    auto rows = reports::reviewsOf(call.db, call.caller.office, asked->cursor, asked->limit + 1);
    const bool more = asked->cut(rows);
    domain::ActivityReviews answer;
    audit::NameBook names;
    for (const ReviewRow &row : std::as_const(rows))
        answer.reviews << shown(call, row, names);
    if (more)
        answer.nextCursor = sealedCursor(call, list, rows.last().review.id);
    const ClinicRules &rules = call.clinic.rules;
    const auto next =
        reports::nextPeriod(call.db, call.caller.office, rules.zone, rules.activityReviewDays, call.clinic.clock.now());
    answer.nextFirst = next.first;
    answer.nextLast = next.last;
    answer.dueOn = next.due;
    answer.isOverdue = next.isOverdue;
    return goodAnswer(answer);
}

Answer overview(const Call &call)
{
    const auto library = libraryOf(call);
    const auto context = reportContextFor(call, Action::ReviewActivity, library);
    if (!context)
        return context.error();
    const auto day = [&call](const char *name) {
        return QDate::fromString(call.request.query.value(QString::fromLatin1(name)), Qt::ISODate);
    };
    const auto days = reports::activityDays(*context, day("firstDay"), day("lastDay"),
                                            call.request.query.value(QStringLiteral("zone")));
    if (!days)
        return days.error();
    audit::Entry entry = entryFor(call, LogAction::ActivityLookedThrough);
    entry.code = days->first.toString(Qt::ISODate) + QLatin1Char('/') + days->last.toString(Qt::ISODate);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    return goodAnswer(reports::activityOverview(*context, *days));
}

base::Result<void> checkFollowUps(const Call &call, const NewActivityReview &review)
{
    if (review.followUps.size() > mostFollowUps)
        return fail(ProblemCode::InvalidField, QStringLiteral("followUps: 50 at most"));
    for (const domain::FollowUp &followUp : review.followUps) {
        if (base::visibleCharacters(followUp.what) < 1)
            return fail(ProblemCode::InvalidField, QStringLiteral("followUps: each says what is to be done"));
        if (followUp.due < today(call) || followUp.due > today(call).addYears(2))
            return fail(ProblemCode::InvalidField, QStringLiteral("followUps: dueDay is today or later"));
    }
    const bool mustHaveOne = review.verdict == ActivityReview::Verdict::FollowUp;
    if (mustHaveOne && review.followUps.isEmpty())
        return fail(ProblemCode::InvalidField, QStringLiteral("followUps: a finding to follow up has one"));
    return {};
}

/// What is signed, cleaned.
base::Result<NewActivityReview> typed(const Call &call)
{
    auto body = bodyAs<NewActivityReview>(call);
    if (!body)
        return body.error();
    body->finding = base::cleanText(body->finding);
    body->signature = base::cleanLine(body->signature);
    if (!base::saysSomething(body->finding, 10))
        return fail(ProblemCode::ReasonTooShort);
    if (!base::isSameName(body->signature, call.caller.person.fullName))
        return fail(ProblemCode::InvalidField,
                    QStringLiteral("signature is the name of your account; case and accents do not matter"));
    for (const QString &kind : std::as_const(body->lookedAt)) {
        if (!reports::isLookedAt(kind))
            return fail(ProblemCode::InvalidField, QStringLiteral("lookedAt has a word that is none"));
    }
    if (body->lookedAt.isEmpty())
        return fail(ProblemCode::InvalidField, QStringLiteral("lookedAt says what was looked at"));
    body->lookedAt.removeDuplicates();
    if (auto checked = checkFollowUps(call, *body); !checked)
        return checked.error();
    return body;
}

/// Nothing is left between two reviews: what is signed begins no later than the next period, and is no longer than one.
base::Result<void> checkPeriod(const Call &call, const reports::ActivityDays &days)
{
    const int most = call.clinic.rules.activityReviewDays;
    if (days.first.daysTo(days.last) >= most)
        return fail(ProblemCode::InvalidField, QStringLiteral("a review is about %1 days at most").arg(most));
    const auto next = reports::nextPeriod(call.db, call.caller.office, days.zone, most, call.clinic.clock.now());
    if (days.first > next.first)
        return fail(
            ProblemCode::InvalidField,
            QStringLiteral("firstDay: the days from %1 on are not reviewed yet").arg(next.first.toString(Qt::ISODate)));
    return {};
}

ReviewRow rowOf(const Call &call, const NewActivityReview &wanted, const QString &zone)
{
    const auto now = call.clinic.clock.now();
    ReviewRow row;
    row.office = call.caller.office;
    row.reviewer = call.userId().value();
    ActivityReview &review = row.review;
    review.id = base::newUuidV7(base::toUnixMs(now));
    review.first = wanted.first;
    review.last = wanted.last;
    review.zone = zone;
    review.signature = wanted.signature;
    review.signedAt = now;
    review.lookedAt = wanted.lookedAt;
    review.finding = wanted.finding;
    review.verdict = wanted.verdict;
    for (const domain::FollowUp &followUp : wanted.followUps) {
        FollowUpRow one;
        one.followUp.id = base::newUuidV7(base::toUnixMs(now));
        one.followUp.what = base::cleanText(followUp.what);
        one.followUp.due = followUp.due;
        row.followUps << one;
    }
    return row;
}

Answer sign(const Call &call)
{
    const auto library = libraryOf(call);
    const auto context = reportContextFor(call, Action::ReviewActivity, library);
    if (!context)
        return context.error();
    const auto wanted = typed(call);
    if (!wanted)
        return wanted.error();
    const auto days = reports::activityDays(*context, wanted->first, wanted->last, wanted->zone);
    if (!days)
        return days.error();
    if (auto proven = requireProof(call); !proven)
        return proven.error();
    const auto turn = turnFor(call, "activity review", call.caller.office);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (auto checked = checkPeriod(call, *days); !checked)
        return checked.error();
    const ReviewRow row = rowOf(call, *wanted, QString::fromUtf8(days->zone.id()));
    audit::Entry entry = entryFor(call, LogAction::ActivityReviewed);
    entry.code = QStringLiteral("%1/%2 %3 %4")
                     .arg(row.review.first.toString(Qt::ISODate), row.review.last.toString(Qt::ISODate),
                          protocol::textOf(row.review.verdict), row.review.id);
    entry.reason = row.review.finding;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    reports::keepReview(call.db, row, entry.eventId);
    audit::NameBook names;
    return goodAnswer(protocol::ActivityReviewAnswer{shown(call, row, names)}, 201);
}

/// The follow-up of the path, if it is the office's.
base::Result<FollowUpRow> followUpFor(const Call &call)
{
    if (auto may = mayReview(call); !may)
        return may.error();
    const auto row = reports::followUpById(call.db, call.id);
    if (!row || row->office != call.caller.office)
        return refuseAsAbsent(call, Action::ReviewActivity, {});
    return *row;
}

Answer complete(const Call &call)
{
    if (auto row = followUpFor(call); !row)
        return row.error();
    const auto body = bodyAs<protocol::CompletedBody>(call);
    if (!body)
        return body.error();
    const QString result = base::cleanText(body->result);
    if (!isReason(result))
        return fail(ProblemCode::ReasonTooShort);
    const auto turn = turnFor(call, "follow-up", call.id);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (reports::followUpById(call.db, call.id)->followUp.doneAt)
        return fail(ProblemCode::NotAvailable, QStringLiteral("It was done already."));
    audit::Entry entry = entryFor(call, LogAction::FollowUpCompleted);
    entry.code = call.id;
    entry.reason = result;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    reports::completeFollowUp(call.db, call.id, call.userId(), result, call.clinic.clock.now());
    audit::NameBook names;
    return goodAnswer(protocol::FollowUpAnswer{shown(call, *reports::followUpById(call.db, call.id), names)});
}

} // namespace

Answer activityReviewNow(const Call &call, const Made &made)
{
    if (auto may = mayReview(call); !may)
        return may.error();
    const auto row = reports::reviewById(call.db, made.id);
    if (!row || row->office != call.caller.office)
        return refuseAsAbsent(call, Action::ReviewActivity, {});
    audit::NameBook names;
    return goodAnswer(protocol::ActivityReviewAnswer{shown(call, *row, names)}, 201);
}

Answer followUpNow(const Call &call, const Made &)
{
    const auto row = followUpFor(call);
    if (!row)
        return row.error();
    audit::NameBook names;
    return goodAnswer(protocol::FollowUpAnswer{shown(call, *row, names)});
}

std::vector<Route> reviewRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::activityReviews, "listActivityReviews", Access::SignedIn, listed},
        {"POST", p::activityReviews, "signActivityReview", Access::SignedIn, sign},
        {"GET", p::activityOverview, "getActivityOverview", Access::SignedIn, overview},
        {"POST", p::activityFollowUp, "completeFollowUp", Access::SignedIn, complete},
    };
}

} // namespace attune::server::routes
