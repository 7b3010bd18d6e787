// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/oversight.h"
#include "domain/quality_draw.h"
#include "protocol/request_parts.h"

namespace attune::protocol {

/// GET what an auditor has to know besides the log.
struct OversightAnswer
{
    domain::Oversight oversight;
};
void describe(Members &members, OversightAnswer &answer);

/// Read without an id, a month or a known state it is none.
void describe(Members &members, domain::QualityReview &review);
/// GET the quality reviews of an office.
void describe(Members &members, domain::QualityReviews &reviews);

/// PUT the quota.
struct QualityQuotaBody
{
    int perClinician = 0;
};
void describe(Members &members, QualityQuotaBody &body);
/// What it answers.
struct QualityQuotaAnswer
{
    domain::QualityQuota quota;
};
void describe(Members &members, QualityQuotaAnswer &answer);

/// POST that one was reviewed, or is not: what both answer.
struct QualityReviewAnswer
{
    domain::QualityReview review;
};
void describe(Members &members, QualityReviewAnswer &answer);

/// GET a draw, and the file that `attune-verify draw` reads. Everything in it is needed.
void describe(Members &members, domain::QualityDrawDocument &document);

} // namespace attune::protocol
