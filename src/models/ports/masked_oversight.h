// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/oversight_ports.h"
#include "models/ports/name_mask.h"

namespace attune::models {

/// Quality reviews with the mask in front: while it is on, no client is named. GUI thread.
class MaskedOversight final : public QObject, public domain::OversightPort
{
    Q_OBJECT

public:
    MaskedOversight(NameMask &mask, domain::OversightPort &oversight);

    domain::Answer<domain::Oversight> oversight() override;
    domain::Answer<domain::QualityReviews> qualityReviews(std::optional<domain::QualityState> state,
                                                          const QString &cursor) override;
    domain::Answer<domain::QualityQuota> setQualityQuota(int perClinician) override;
    domain::Answer<void> finishQualityReview(const QString &id) override;
    domain::Answer<void> skipQualityReview(const QString &id, const QString &reason) override;
    domain::Answer<QByteArray> qualityDraw(const QString &id) override;

private:
    domain::QualityReviews masked(domain::QualityReviews reviews);

    NameMask &m_mask;
    domain::OversightPort &m_oversight;
};

} // namespace attune::models
