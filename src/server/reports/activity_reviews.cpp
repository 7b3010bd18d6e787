// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/activity_reviews.h"

#include "domain/access_days.h"
#include "protocol/review_codec.h"
#include "server/audit/log_coverage.h"
#include "server/store/columns.h"

#include <algorithm>

namespace attune::server::reports {

using domain::ActivityReview;
namespace personal = store::personal;

namespace {

constexpr int graceDays = 7;

enum class ReviewColumn {
    Id,
    OfficeId,
    FirstDay,
    LastDay,
    Zone,
    ReviewerId,
    SignedAt,
    LookedAt,
    Verdict,
    Finding,
    Signature
};
constexpr auto reviewTable = store::selected<ReviewColumn>({{ReviewColumn::Id, "r.id"},
                                                            {ReviewColumn::OfficeId, "r.office_id"},
                                                            {ReviewColumn::FirstDay, "r.first_day"},
                                                            {ReviewColumn::LastDay, "r.last_day"},
                                                            {ReviewColumn::Zone, "r.zone"},
                                                            {ReviewColumn::ReviewerId, "r.reviewer_id"},
                                                            {ReviewColumn::SignedAt, "r.signed_at"},
                                                            {ReviewColumn::LookedAt, "r.looked_at"},
                                                            {ReviewColumn::Verdict, "r.verdict"},
                                                            {ReviewColumn::Finding, "r.finding"},
                                                            {ReviewColumn::Signature, "r.signature"}});

enum class FollowUpColumn { Id, What, DueDay, DoneAt, DoneBy, Result, OfficeId };
constexpr auto followUpTable = store::selected<FollowUpColumn>({{FollowUpColumn::Id, "f.id"},
                                                                {FollowUpColumn::What, "f.what"},
                                                                {FollowUpColumn::DueDay, "f.due_day"},
                                                                {FollowUpColumn::DoneAt, "f.done_at"},
                                                                {FollowUpColumn::DoneBy, "f.done_by"},
                                                                {FollowUpColumn::Result, "f.result"},
                                                                {FollowUpColumn::OfficeId, "r.office_id"}});

const QString reviewColumns =
    QStringLiteral("SELECT ") + reviewTable.list() + QStringLiteral(" FROM activity_reviews r ");
const QString followUpColumns =
    QStringLiteral("SELECT ") + followUpTable.list() +
    QStringLiteral(" FROM review_follow_ups f JOIN activity_reviews r ON r.id = f.review_id ");

QDate dayOf(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

QList<FollowUpRow> followUpsIn(store::Statement rows)
{
    using C = FollowUpColumn;
    QList<FollowUpRow> found;
    while (rows.next()) {
        FollowUpRow row;
        row.followUp.id = rows.text(C::Id);
        row.followUp.what = rows.opened(C::What, personal::followUpWords, row.followUp.id);
        row.followUp.due = dayOf(rows.text(C::DueDay));
        row.followUp.doneAt = rows.instant(C::DoneAt);
        row.followUp.result = rows.opened(C::Result, personal::followUpResult, row.followUp.id);
        row.doneBy = rows.text(C::DoneBy);
        row.office = rows.text(C::OfficeId);
        found << row;
    }
    return found;
}

QList<ReviewRow> reviewsIn(store::Connection &connection, store::Statement rows)
{
    using C = ReviewColumn;
    QList<ReviewRow> found;
    while (rows.next()) {
        ReviewRow row;
        ActivityReview &review = row.review;
        review.id = rows.text(C::Id);
        row.office = rows.text(C::OfficeId);
        review.first = dayOf(rows.text(C::FirstDay));
        review.last = dayOf(rows.text(C::LastDay));
        review.zone = rows.text(C::Zone);
        row.reviewer = rows.text(C::ReviewerId);
        review.signedAt = base::fromUnixMs(rows.number(C::SignedAt));
        review.lookedAt = rows.text(C::LookedAt).split(QLatin1Char(','), Qt::SkipEmptyParts);
        review.verdict = protocol::reviewVerdictFromText(rows.text(C::Verdict)).value_or(ActivityReview::Verdict());
        review.finding = rows.opened(C::Finding, personal::reviewFinding, review.id);
        review.signature = rows.opened(C::Signature, personal::reviewSignature, review.id);
        found << row;
    }
    for (ReviewRow &row : found)
        row.followUps = followUpsIn(connection.run(
            followUpColumns + QStringLiteral("WHERE f.review_id = ? ORDER BY f.due_day, f.id"), {row.review.id}));
    return found;
}

} // namespace

void keepReview(store::Connection &connection, const ReviewRow &row, const QString &entry)
{
    const ActivityReview &review = row.review;
    const auto sealed = [&connection](const store::SealedColumn &column, const QString &id, const QString &text) {
        return connection.seals().seal(column, id, text);
    };
    store::Transaction transaction(connection);
    connection.run(QStringLiteral("INSERT INTO activity_reviews(id, office_id, first_day, last_day, zone, reviewer_id, "
                                  "signed_at, looked_at, verdict, finding, signature, entry) "
                                  "VALUES(?,?,?,?,?,?,?,?,?,?,?,?)"),
                   {review.id, row.office, review.first.toString(Qt::ISODate), review.last.toString(Qt::ISODate),
                    review.zone, row.reviewer, base::toUnixMs(review.signedAt), review.lookedAt.join(QLatin1Char(',')),
                    protocol::textOf(review.verdict), sealed(personal::reviewFinding, review.id, review.finding),
                    sealed(personal::reviewSignature, review.id, review.signature), entry});
    for (const FollowUpRow &one : row.followUps)
        connection.run(QStringLiteral("INSERT INTO review_follow_ups(id, review_id, what, due_day) VALUES(?,?,?,?)"),
                       {one.followUp.id, review.id, sealed(personal::followUpWords, one.followUp.id, one.followUp.what),
                        one.followUp.due.toString(Qt::ISODate)});
    transaction.commit();
}

QList<ReviewRow> reviewsOf(store::Connection &connection, const QString &office, const QString &after, int limit)
{
    QString where = QStringLiteral("WHERE r.office_id = ? ");
    QList<QVariant> values = {office};
    if (!after.isEmpty()) {
        where += QStringLiteral(
            "AND (r.last_day, r.id) < (SELECT p.last_day, p.id FROM activity_reviews p WHERE p.id = ?) ");
        values << after;
    }
    return reviewsIn(connection, connection.run(reviewColumns + where +
                                                    QStringLiteral("ORDER BY r.last_day DESC, r.id DESC LIMIT ?"),
                                                values + QList<QVariant>{limit}));
}

QList<ReviewRow> reviewsSigned(store::Connection &connection, const QString &office, base::Instant from,
                               base::Instant to)
{
    return reviewsIn(
        connection, connection.run(reviewColumns + QStringLiteral("WHERE (? = '' OR r.office_id = ?) AND r.signed_at "
                                                                  ">= ? AND r.signed_at < ? ORDER BY r.signed_at DESC, "
                                                                  "r.id DESC"),
                                   {office, office, base::toUnixMs(from), base::toUnixMs(to)}));
}

std::optional<ReviewRow> reviewById(store::Connection &connection, const QString &id)
{
    const auto found = reviewsIn(connection, connection.run(reviewColumns + QStringLiteral("WHERE r.id = ?"), {id}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<FollowUpRow> openFollowUps(store::Connection &connection, const QString &office)
{
    return followUpsIn(
        connection.run(followUpColumns + QStringLiteral("WHERE f.done_at IS NULL AND (? = '' OR r.office_id = ?) ORDER "
                                                        "BY f.due_day, f.id"),
                       {office, office}));
}

std::optional<FollowUpRow> followUpById(store::Connection &connection, const QString &id)
{
    const auto found = followUpsIn(connection.run(followUpColumns + QStringLiteral("WHERE f.id = ?"), {id}));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

bool completeFollowUp(store::Connection &connection, const QString &id, const domain::UserId &by, const QString &result,
                      base::Instant now)
{
    return connection
               .run(
                   QStringLiteral("UPDATE review_follow_ups SET done_at = ?, done_by = ?, result = ? WHERE id = ? AND "
                                  "done_at IS NULL"),
                   {base::toUnixMs(now), by.value(), connection.seals().seal(personal::followUpResult, id, result), id})
               .changedRows() == 1;
}

ReviewPeriod nextPeriod(store::Connection &connection, const QString &office, const QTimeZone &zone, int days,
                        base::Instant now)
{
    const QDate today = domain::dayOf(now, zone);
    const auto newest = reviewsOf(connection, office, {}, 1);
    ReviewPeriod period;
    QDate begins = today; // what the due day is reckoned from: it does not move when nobody ever reviews
    if (!newest.isEmpty()) {
        begins = period.first = newest.first().review.last.addDays(1);
    } else {
        if (const auto began = audit::logBegan(connection))
            begins = std::min(today, domain::dayOf(*began, zone));
        period.first = std::max(begins, today.addDays(1 - days));
    }
    period.last = std::max(period.first, std::min(period.first.addDays(days - 1), today));
    period.due = begins.addDays(days - 1 + graceDays);
    period.isOverdue = today > period.due;
    return period;
}

} // namespace attune::server::reports
