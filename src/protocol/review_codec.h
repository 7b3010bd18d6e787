// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity_review.h"
#include "domain/disclosure.h"
#include "protocol/report_codec.h"

namespace attune::protocol {

/// "post", "fax", "email", "inPerson", "court", "other"
QString textOf(domain::Disclosure::Way way);
std::optional<domain::Disclosure::Way> disclosureWayFromText(const QString &text);
/// "nothingFound", "followUp", "incident"
QString textOf(domain::ActivityReview::Verdict verdict);
std::optional<domain::ActivityReview::Verdict> reviewVerdictFromText(const QString &text);

void describe(Members &members, domain::Disclosure &disclosure);
struct DisclosuresAnswer
{
    QList<domain::Disclosure> disclosures;
    QString nextCursor;
};
void describe(Members &members, DisclosuresAnswer &answer);
struct DisclosureAnswer
{
    domain::Disclosure disclosure;
};
void describe(Members &members, DisclosureAnswer &answer);
/// POST a disclosure or a correction; of a correction the client is that of the one it corrects.
void describe(Members &members, domain::NewDisclosure &disclosure);

void describe(Members &members, domain::FollowUp &followUp);
void describe(Members &members, domain::ActivityReview &review);
/// GET where reviews stand.
void describe(Members &members, domain::ActivityReviews &reviews);
/// GET a period.
void describe(Members &members, domain::ActivityOverview &overview);
/// POST a review.
void describe(Members &members, domain::NewActivityReview &review);
struct ActivityReviewAnswer
{
    domain::ActivityReview review;
};
void describe(Members &members, ActivityReviewAnswer &answer);

/// POST that a follow-up was done.
struct CompletedBody
{
    QString result;
};
void describe(Members &members, CompletedBody &body);
struct FollowUpAnswer
{
    domain::FollowUp followUp;
};
void describe(Members &members, FollowUpAnswer &answer);

} // namespace attune::protocol
