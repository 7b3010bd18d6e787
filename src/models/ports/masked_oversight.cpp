// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_oversight.h"

#include "models/ports/masked_answer.h"

namespace attune::models {

using domain::QualityReviews;

MaskedOversight::MaskedOversight(NameMask &mask, domain::OversightPort &oversight)
    : m_mask(mask), m_oversight(oversight)
{}

domain::Answer<domain::Oversight> MaskedOversight::oversight()
{
    return m_oversight.oversight(); // names staff alone
}

domain::Answer<QualityReviews> MaskedOversight::qualityReviews(std::optional<domain::QualityState> state,
                                                               const QString &cursor)
{
    return changedAnswer(m_oversight.qualityReviews(state, cursor), this,
                         [this](QualityReviews reviews) { return masked(std::move(reviews)); });
}

domain::Answer<domain::QualityQuota> MaskedOversight::setQualityQuota(int perClinician)
{
    return m_oversight.setQualityQuota(perClinician);
}

domain::Answer<void> MaskedOversight::finishQualityReview(const QString &id)
{
    return m_oversight.finishQualityReview(id);
}

domain::Answer<void> MaskedOversight::skipQualityReview(const QString &id, const QString &reason)
{
    return m_oversight.skipQualityReview(id, reason);
}

domain::Answer<QByteArray> MaskedOversight::qualityDraw(const QString &id)
{
    return m_oversight.qualityDraw(id);
}

QualityReviews MaskedOversight::masked(QualityReviews reviews)
{
    if (!m_mask.isOn())
        return reviews;
    for (domain::QualityReview &review : reviews.reviews) {
        if (!review.clientName.isEmpty())
            review.clientName = m_mask.pseudonym(review.clientId);
        review.reason.clear(); // in it somebody may be named
    }
    return reviews;
}

} // namespace attune::models
