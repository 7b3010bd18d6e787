// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/oversight_codec.h"
#include "protocol/paths.h"
#include "server/audit/log_texts.h"
#include "server/quality/quality_draws.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/idempotency.h"
#include "server/routes/log_entries.h"
#include "server/routes/paging.h"
#include "server/routes/reasons.h"
#include "server/store/people.h"

#include <algorithm>

namespace attune::server::routes {

using domain::LogAction;
using domain::ProblemCode;
using domain::QualityState;
using policy::Action;
using protocol::fail;

namespace {

constexpr int mostShown = 200;
constexpr int drawsShown = 24;

base::Result<void> mayIn(const Call &call, const QString &office, Action action, bool reasonGiven = false)
{
    const auto permit = authorise(call, action, officeResource(office), reasonGiven);
    return permit ? base::Result<void>() : base::Result<void>(permit.error());
}

base::Result<void> mayHere(const Call &call, Action action)
{
    return mayIn(call, call.caller.office, action);
}

quality::QualityWork workOf(const Call &call)
{
    return {call.db, call.clinic.log, call.clinic.rules.zone, call.clinic.clock.now()};
}

domain::QualityQuota shown(const Call &call, const std::optional<quality::Quota> &quota)
{
    if (!quota)
        return {};
    return {quota->perClinician, store::nameOf(call.db, quota->setBy), quota->setAt, {}};
}

QDate monthOf(const QString &text)
{
    return QDate::fromString(text + QStringLiteral("-01"), Qt::ISODate);
}

domain::QualityDraw shown(const quality::DrawRow &row, const QString &office)
{
    return {row.id,
            monthOf(row.month),
            row.perClinician,
            static_cast<int>(row.candidates),
            row.drawn,
            row.frozenAt,
            row.frozenSequence,
            row.listHash,
            row.drawnAt,
            row.checkpointSize,
            office};
}

/// Clients are named to whoever may see them in a list; auditors have the recording's id, as in the log.
domain::QualityReview shown(const Call &call, const quality::ReviewRow &row)
{
    domain::QualityReview review;
    review.id = row.id;
    review.drawId = row.drawId;
    review.month = monthOf(row.month);
    review.recordingId = domain::RecordingId(row.recordingId);
    if (const auto recording = store::recordingById(call.db, row.recordingId, call.userId())) {
        if (store::seesClient(call.db, call.scope(), recording->recording.clientId.value())) {
            review.clientId = recording->recording.clientId;
            review.clientName = recording->recording.clientName;
        }
        review.sessionAt = recording->recording.sessionAt.value_or(base::Instant{});
    }
    review.clinicianName = store::nameOf(call.db, row.clinicianId);
    review.state = row.state;
    review.stateByName = row.stateBy.isEmpty() ? QString() : store::nameOf(call.db, row.stateBy);
    review.stateAt = row.stateAt;
    if (row.state == QualityState::Skipped)
        review.reason = audit::reasonOf(call.clinic.log, call.db, row.entry);
    return review;
}

/// Draws; and where several offices are shown, the quota of each. @param names empty: of the caller's own alone
void addOffices(const Call &call, const QMap<QString, QString> &names, domain::QualityReviews &answer)
{
    const QStringList offices = names.isEmpty() ? QStringList{call.caller.office} : names.keys();
    for (const QString &office : offices) {
        const auto draws = quality::drawsOf(call.db, office, drawsShown);
        for (const quality::DrawRow &draw : draws)
            answer.draws.append(shown(draw, names.value(office)));
        if (names.isEmpty())
            continue;
        answer.quotas.append(shown(call, quality::quotaOf(call.db, office)));
        answer.quotas.last().office = names.value(office);
    }
    std::stable_sort(answer.draws.begin(), answer.draws.end(),
                     [](const domain::QualityDraw &a, const domain::QualityDraw &b) { return a.month > b.month; });
}

Answer list(const Call &call)
{
    if (auto may = mayHere(call, Action::SeeQualityReviews); !may)
        return may.error();
    const auto asked = cursorRequestOf(call, "qualityReviews", mostShown, mostShown);
    if (!asked)
        return asked.error();
    const QString word = call.request.query.value(QStringLiteral("state"));
    const auto state = domain::qualityStateFromText(word);
    if (!word.isEmpty() && !state)
        return fail(ProblemCode::InvalidField, QStringLiteral("state is waiting, done, skipped or dropped"));
    const QString office = shownOffice(call);
    if (auto dropped = quality::dropClosed(workOf(call), office); !dropped)
        return dropped.error();
    if (auto logged = call.clinic.log.append({entryFor(call, LogAction::QualityReviewsRead)}); !logged)
        return logged.error();
    auto rows = quality::reviewsOf(call.db, office, state, asked->cursor, asked->limit + 1);
    const bool more = asked->cut(rows);
    domain::QualityReviews answer;
    answer.quota = shown(call, quality::quotaOf(call.db, call.caller.office));
    const auto names = namesOfShown(call);
    addOffices(call, names, answer);
    for (const quality::ReviewRow &row : std::as_const(rows)) {
        answer.reviews.append(shown(call, row));
        answer.reviews.last().office = names.value(row.office);
    }
    answer.nextCursor = more ? sealedCursor(call, "qualityReviews", rows.last().id) : QString();
    const auto own = officeResource(call.caller.office);
    answer.mayReview = decisionOf(call, Action::ReviewQuality, own, false).allowed;
    answer.maySetQuota = decisionOf(call, Action::SetQualityQuota, own, false).allowed;
    return goodAnswer(answer);
}

Answer setQuota(const Call &call)
{
    const auto body = bodyAs<protocol::QualityQuotaBody>(call);
    if (!body)
        return body.error();
    if (auto may = mayHere(call, Action::SetQualityQuota); !may)
        return may.error();
    const auto turn = turnFor(call, "quality quota", call.caller.office);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    const auto before = quality::quotaOf(call.db, call.caller.office);
    audit::Entry entry = entryFor(call, LogAction::QualityQuotaSet);
    entry.code = QStringLiteral("%1:%2").arg(body->perClinician).arg(before ? before->perClinician : 0);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    const quality::Quota quota{body->perClinician, call.userId().value(), call.clinic.clock.now()};
    quality::keepQuota(call.db, call.caller.office, quota);
    return goodAnswer(protocol::QualityQuotaAnswer{shown(call, quota)});
}

base::Error doesNotWait()
{
    return fail(ProblemCode::NotAvailable, QStringLiteral("It does not wait for a review any more."));
}

/// One that the caller is shown and that waits, or why not.
base::Result<quality::ReviewRow> waitingReview(const Call &call, Action action, bool reasonGiven)
{
    const auto row = quality::reviewById(call.db, call.id);
    if (!row || !isShown(call, row->office))
        return refuseAsAbsent(call, action, {});
    if (auto may = mayIn(call, row->office, action, reasonGiven); !may)
        return may.error();
    if (row->state != QualityState::Waiting)
        return doesNotWait();
    return *row;
}

Answer settled(const Call &call, const quality::ReviewRow &row, LogAction action, QualityState state,
               const QString &reason)
{
    const auto turn = turnFor(call, "quality review", row.id);
    if (!turn)
        return fail(ProblemCode::Unavailable);
    if (quality::reviewById(call.db, row.id)->state != QualityState::Waiting)
        return doesNotWait();
    audit::Entry entry = entryFor(call, action);
    entry.recordingId = row.recordingId;
    entry.clientId = store::clientOfRecording(call.db, row.recordingId);
    entry.purpose = domain::textOf(domain::Purpose::Quality);
    entry.code = row.drawId;
    entry.reason = reason;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    if (!quality::settle(call.db, row.id, state, call.userId().value(), entry.eventId, call.clinic.clock.now()))
        return doesNotWait(); // a server dropped it at this moment: its consent ended
    return goodAnswer(protocol::QualityReviewAnswer{shown(call, *quality::reviewById(call.db, row.id))});
}

Answer finish(const Call &call)
{
    const auto row = waitingReview(call, Action::ReviewQuality, false);
    return row ? settled(call, *row, LogAction::QualityReviewDone, QualityState::Done, {}) : Answer(row.error());
}

Answer skip(const Call &call)
{
    if (!hasReason(call))
        return fail(ProblemCode::ReasonTooShort);
    const auto row = waitingReview(call, Action::SkipQualityReview, true);
    return row ? settled(call, *row, LogAction::QualityReviewSkipped, QualityState::Skipped, reasonOf(call))
               : Answer(row.error());
}

Answer draw(const Call &call)
{
    const auto row = quality::drawById(call.db, call.id);
    if (!row || !isShown(call, row->office))
        return refuseAsAbsent(call, Action::SeeQualityReviews, {});
    if (auto may = mayIn(call, row->office, Action::SeeQualityReviews); !may)
        return may.error();
    audit::Entry entry = entryFor(call, LogAction::QualityReviewsRead);
    entry.code = row->id;
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    const auto document = quality::documentOf(call.db, *row);
    if (!document)
        return fail(document.error().kind == base::ErrorKind::Conflict ? ProblemCode::NotAvailable
                                                                       : ProblemCode::Unavailable,
                    document.error().detail);
    return goodAnswer(*document);
}

} // namespace

Answer qualityReviewNow(const Call &call, const Made &made)
{
    if (auto may = mayHere(call, Action::SeeQualityReviews); !may)
        return may.error();
    const auto row = quality::reviewById(call.db, made.id);
    if (!row || !isShown(call, row->office))
        return refuseAsAbsent(call, Action::SeeQualityReviews, {});
    return goodAnswer(protocol::QualityReviewAnswer{shown(call, *row)});
}

std::vector<Route> qualityRoutes()
{
    namespace p = protocol::paths;
    return {
        {"GET", p::qualityReviews, "listQualityReviews", Access::SignedIn, list},
        {"PUT", p::qualityQuota, "setQualityQuota", Access::SignedIn, setQuota},
        {"POST", p::finishQualityReview, "finishQualityReview", Access::SignedIn, finish},
        {"POST", p::skipQualityReview, "skipQualityReview", Access::SignedIn, skip},
        {"GET", p::qualityDraw, "getQualityDraw", Access::SignedIn, draw},
    };
}

} // namespace attune::server::routes
