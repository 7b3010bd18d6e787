// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/review_codec.h"

#include "domain/named_values.h"
#include "protocol/keys.h"

namespace attune::protocol {

using domain::ActivityReview;
using domain::Disclosure;

namespace {

constexpr Bounds<qint64> counts{0, largestInteger};
constexpr qsizetype longestWords = 500;
constexpr qsizetype longestFinding = 4000;

constexpr auto ways = std::to_array<domain::NamedValue<Disclosure::Way>>({{Disclosure::Way::Post, "post"},
                                                                          {Disclosure::Way::Fax, "fax"},
                                                                          {Disclosure::Way::Email, "email"},
                                                                          {Disclosure::Way::InPerson, "inPerson"},
                                                                          {Disclosure::Way::Court, "court"},
                                                                          {Disclosure::Way::Other, "other"}});
static_assert(domain::areNamed(ways, Disclosure::Way::Other));

constexpr auto verdicts =
    std::to_array<domain::NamedValue<ActivityReview::Verdict>>({{ActivityReview::Verdict::NothingFound, "nothingFound"},
                                                                {ActivityReview::Verdict::FollowUp, "followUp"},
                                                                {ActivityReview::Verdict::Incident, "incident"}});
static_assert(domain::areNamed(verdicts, ActivityReview::Verdict::Incident));

const Words<Disclosure::Way> &wayWords()
{
    using Way = Disclosure::Way;
    static const Words<Way> words = {{Way::Post, Way::Fax, Way::Email, Way::InPerson, Way::Court, Way::Other},
                                     [](Way way) { return textOf(way); }};
    return words;
}

const Words<ActivityReview::Verdict> &verdictWords()
{
    using Verdict = ActivityReview::Verdict;
    static const Words<Verdict> words = {{Verdict::NothingFound, Verdict::FollowUp, Verdict::Incident},
                                         [](Verdict verdict) { return textOf(verdict); }};
    return words;
}

} // namespace

QString textOf(Disclosure::Way way)
{
    return domain::nameIn(ways, way);
}

std::optional<Disclosure::Way> disclosureWayFromText(const QString &text)
{
    return domain::valueIn(ways, text);
}

QString textOf(ActivityReview::Verdict verdict)
{
    return domain::nameIn(verdicts, verdict);
}

std::optional<ActivityReview::Verdict> reviewVerdictFromText(const QString &text)
{
    return domain::valueIn(verdicts, text);
}

void describe(Members &members, Disclosure &disclosure)
{
    members.text(key::id, disclosure.id, rule::required);
    members.text(key::clientId, disclosure.clientId);
    members.text(key::clientName, disclosure.clientName);
    describeDay(members, key::day, disclosure.on, rule::required);
    members.word(key::way, disclosure.way, wayWords());
    members.text(key::recipient, disclosure.recipient);
    members.text(key::address, disclosure.address);
    members.text(key::description, disclosure.description);
    members.text(key::why, disclosure.purpose);
    members.text(key::recordedByName, disclosure.recordedByName);
    members.instant(key::recordedAt, disclosure.recordedAt, rule::required);
    members.text(key::corrects, disclosure.corrects);
    members.text(key::correctedBy, disclosure.correctedBy);
}

void describe(Members &members, DisclosuresAnswer &answer)
{
    members.rows(key::disclosures, answer.disclosures);
    members.text(key::nextCursor, answer.nextCursor, rule::orNull);
}

void describe(Members &members, DisclosureAnswer &answer)
{
    members.object(key::disclosure, answer.disclosure, rule::required);
}

/// Its purpose has a name of its own: what a request is for ("purpose") is one of a list, and decides what may be done.
void describe(Members &members, domain::NewDisclosure &disclosure)
{
    members.text(key::clientId, disclosure.clientId, rule::orOmitted, 100);
    members.text(key::clientNumber, disclosure.clientNumber, rule::orOmitted, 100);
    describeDay(members, key::day, disclosure.on, rule::required);
    members.word(key::way, disclosure.way, wayWords(), rule::required);
    members.text(key::recipient, disclosure.recipient, rule::required, 200);
    members.text(key::address, disclosure.address, {}, 300);
    members.text(key::description, disclosure.description, rule::required, longestWords);
    members.text(key::why, disclosure.purpose, rule::required, longestWords);
    members.text(key::reason, disclosure.reason, rule::orOmitted, longestWords);
}

void describe(Members &members, domain::FollowUp &followUp)
{
    members.text(key::id, followUp.id);
    members.text(key::what, followUp.what, rule::required, longestWords);
    describeDay(members, key::dueDay, followUp.due, rule::required);
    members.instant(key::doneAt, followUp.doneAt, rule::plain);
    members.text(key::doneByName, followUp.doneByName);
    members.text(key::result, followUp.result, {}, longestWords);
    members.flag(key::isOverdue, followUp.isOverdue);
}

void describe(Members &members, ActivityReview &review)
{
    members.text(key::id, review.id, rule::required);
    describeDay(members, key::firstDay, review.first, rule::required);
    describeDay(members, key::lastDay, review.last, rule::required);
    members.text(key::zone, review.zone);
    members.text(key::reviewerName, review.reviewerName);
    members.text(key::signature, review.signature);
    members.instant(key::signedAt, review.signedAt, rule::required);
    members.texts(key::lookedAt, review.lookedAt, {});
    members.text(key::finding, review.finding);
    members.word(key::verdict, review.verdict, verdictWords());
    members.list(key::followUps, review.followUps);
}

void describe(Members &members, domain::ActivityReviews &reviews)
{
    members.rows(key::reviews, reviews.reviews);
    members.text(key::nextCursor, reviews.nextCursor, rule::orNull);
    describeDay(members, key::nextFirstDay, reviews.nextFirst);
    describeDay(members, key::nextLastDay, reviews.nextLast);
    describeDay(members, key::dueDay, reviews.dueOn);
    members.flag(key::isOverdue, reviews.isOverdue);
}

static void describe(Members &members, domain::ActivitySign &sign)
{
    members.text(key::kind, sign.kind, rule::required);
    members.integer(key::count, sign.count, counts);
    members.integer(key::usual, sign.usual, counts);
    members.text(key::query, sign.query);
}

static void describe(Members &members, domain::ActivityPerson &person)
{
    members.text(key::id, person.id);
    members.text(key::name, person.name);
    members.text(key::role, person.role);
    members.integer(key::count, person.count, counts);
    members.integer(key::usual, person.usual, counts);
    members.integer(key::refusals, person.refused, counts);
}

void describe(Members &members, domain::ActivityOverview &overview)
{
    describeDay(members, key::firstDay, overview.first, rule::required);
    describeDay(members, key::lastDay, overview.last, rule::required);
    members.text(key::zone, overview.zone);
    members.integer(key::entries, overview.entries, counts);
    members.list(key::signs, overview.signs, rule::present);
    members.list(key::people, overview.people, rule::present);
    members.list(key::openFollowUps, overview.openFollowUps, rule::present);
    members.object(key::coverage, overview.coverage, rule::required);
}

void describe(Members &members, domain::NewActivityReview &review)
{
    describeDay(members, key::firstDay, review.first, rule::required);
    describeDay(members, key::lastDay, review.last, rule::required);
    members.text(key::zone, review.zone, {}, 100);
    members.texts(key::lookedAt, review.lookedAt, rule::present);
    members.text(key::finding, review.finding, rule::required, longestFinding);
    members.word(key::verdict, review.verdict, verdictWords(), rule::required);
    members.list(key::followUps, review.followUps);
    members.text(key::signature, review.signature, rule::required, 200);
}

void describe(Members &members, ActivityReviewAnswer &answer)
{
    members.object(key::review, answer.review, rule::required);
}

void describe(Members &members, CompletedBody &body)
{
    members.text(key::result, body.result, rule::required, longestWords);
}

void describe(Members &members, FollowUpAnswer &answer)
{
    members.object(key::followUp, answer.followUp, rule::required);
}

} // namespace attune::protocol
