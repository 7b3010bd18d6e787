// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/oversight_codec.h"

#include "protocol/keys.h"
#include "protocol/report_codec.h"

namespace attune::protocol {

using domain::AuditorTerm;
using domain::KeepingRule;
using domain::LogCoverage;
using domain::LogPeriod;
using domain::QualityDraw;
using domain::QualityQuota;
using domain::QualityReview;
using domain::QualityState;

namespace {

constexpr Bounds<qint64> counts{0, 1'000'000'000};
constexpr Bounds<qint64> entries{0, largestInteger};
constexpr Bounds<qint64> years{0, 1000};
constexpr Bounds<qint64> quotas{0, QualityQuota::largest};

const Words<QualityState> &stateWords()
{
    static const Words<QualityState> words = {
        {QualityState::Waiting, QualityState::Done, QualityState::Skipped, QualityState::Dropped},
        [](QualityState state) { return domain::textOf(state); }};
    return words;
}

} // namespace

static void describe(Members &members, LogPeriod &period)
{
    members.text(key::keep, period.keep, rule::required);
    members.integer(key::years, period.years, years);
}

static void describe(Members &members, LogCoverage &coverage)
{
    members.integer(key::entries, coverage.entries, entries);
    members.integer(key::removed, coverage.removed, entries);
    members.instant(key::oldestKept, coverage.oldestKept, rule::plain);
    members.instant(key::lastRemoval, coverage.lastRemoval, rule::plain);
}

static void describe(Members &members, AuditorTerm &term)
{
    members.text(key::userName, term.userName);
    members.text(key::office, term.office);
    members.flag(key::allOffices, term.allOffices);
    members.instant(key::until, term.until, rule::plain);
    members.instant(key::endedAt, term.endedAt, rule::plain);
}

static void describe(Members &members, KeepingRule &keeping)
{
    members.text(key::jurisdiction, keeping.jurisdiction, rule::required);
    members.integer(key::yearsAfterLastService, keeping.yearsAfterLastService, years);
    members.integer(key::yearsAfterComingOfAge, keeping.yearsAfterComingOfAge, years);
    members.integer(key::ageOfMajority, keeping.ageOfMajority, years);
    members.integer(key::warnDays, keeping.warnDays, counts);
    members.integer(key::graceDays, keeping.graceDays, counts);
}

static void describe(Members &members, QualityQuota &quota)
{
    members.integer(key::perClinician, quota.perClinician, quotas);
    members.text(key::setByName, quota.setByName);
    members.instant(key::setAt, quota.setAt, rule::plain);
    members.text(key::office, quota.office);
}

static void describe(Members &members, QualityDraw &draw)
{
    members.text(key::id, draw.id, rule::required);
    describeDay(members, key::month, draw.month, rule::required);
    members.integer(key::perClinician, draw.perClinician, quotas);
    members.integer(key::candidates, draw.candidates, counts);
    members.integer(key::drawn, draw.drawn, counts);
    members.instant(key::frozenAt, draw.frozenAt, rule::required);
    members.integer(key::frozenEntry, draw.frozenEntry, entries);
    members.text(key::listHash, draw.listHash);
    members.instant(key::drawnAt, draw.drawnAt, rule::plain);
    members.integer(key::checkpointSize, draw.checkpointSize, entries);
    members.text(key::office, draw.office);
}

void describe(Members &members, OversightAnswer &answer)
{
    domain::Oversight &oversight = answer.oversight;
    members.text(key::policy, oversight.policy, rule::required);
    members.list(key::keeping, oversight.keeping);
    members.list(key::logPeriods, oversight.logPeriods);
    members.flag(key::removesExpired, oversight.removesExpired);
    members.object(key::coverage, oversight.coverage, rule::required);
    members.rows(key::auditors, oversight.auditors);
}

void describe(Members &members, QualityReview &review)
{
    members.text(key::id, review.id, rule::required);
    members.text(key::drawId, review.drawId);
    describeDay(members, key::month, review.month, rule::required);
    members.id(key::recordingId, review.recordingId, rule::required);
    members.id(key::clientId, review.clientId);
    members.text(key::clientName, review.clientName);
    members.text(key::clinicianName, review.clinicianName);
    members.instant(key::sessionAt, review.sessionAt, rule::required);
    members.word(key::state, review.state, stateWords(), rule::required);
    members.text(key::stateByName, review.stateByName);
    members.instant(key::stateAt, review.stateAt, rule::plain);
    members.text(key::reason, review.reason);
    members.text(key::office, review.office);
}

void describe(Members &members, domain::QualityReviews &reviews)
{
    members.object(key::quota, reviews.quota, rule::required);
    members.list(key::quotas, reviews.quotas);
    members.rows(key::draws, reviews.draws);
    members.rows(key::reviews, reviews.reviews);
    members.text(key::nextCursor, reviews.nextCursor, rule::orNull);
    members.flag(key::mayReview, reviews.mayReview);
    members.flag(key::maySetQuota, reviews.maySetQuota);
}

void describe(Members &members, QualityQuotaBody &body)
{
    members.integer(key::perClinician, body.perClinician, quotas, rule::required);
}

void describe(Members &members, QualityQuotaAnswer &answer)
{
    members.object(key::quota, answer.quota, rule::required);
}

void describe(Members &members, QualityReviewAnswer &answer)
{
    members.object(key::review, answer.review, rule::required);
}

void describe(Members &members, domain::QualityDrawDocument &document)
{
    members.text(key::format, document.format, rule::required);
    members.text(key::id, document.id, rule::required);
    members.text(key::office, document.office, rule::required);
    members.text(key::month, document.month, rule::required);
    members.integer(key::perClinician, document.perClinician, quotas, rule::required);
    members.text(key::text, document.text, rule::present);
    members.text(key::receipt, document.receipt, rule::required);
    members.text(key::checkpoint, document.checkpoint, rule::required);
    members.texts(key::recordings, document.recordings, rule::present);
}

} // namespace attune::protocol
