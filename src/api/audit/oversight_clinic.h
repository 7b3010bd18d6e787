// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "domain/oversight_ports.h"

namespace attune::api {

/// Policies, periods and quality reviews over the API. GUI thread.
class OversightClinic final : public domain::OversightPort
{
public:
    /// @param session outlives this
    explicit OversightClinic(ClinicSession &session) : m_session(session) {}

    QFuture<base::Result<domain::Oversight>> oversight() override;
    QFuture<base::Result<domain::QualityReviews>> qualityReviews(std::optional<domain::QualityState> state,
                                                                 const QString &cursor) override;
    QFuture<base::Result<domain::QualityQuota>> setQualityQuota(int perClinician) override;
    QFuture<base::Result<void>> finishQualityReview(const QString &id) override;
    QFuture<base::Result<void>> skipQualityReview(const QString &id, const QString &reason) override;
    QFuture<base::Result<QByteArray>> qualityDraw(const QString &id) override;

private:
    ClinicSession &m_session;
};

} // namespace attune::api
