// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/oversight.h"

#include <QFuture>

namespace attune::domain {

/// What those who oversee a clinic are told besides its log, and the quality reviews. GUI thread; answers arrive there
/// too. Errors as of every port: NotPermitted to whoever may not, Unavailable without a server.
class OversightPort
{
public:
    virtual ~OversightPort() = default;
    virtual QFuture<base::Result<Oversight>> oversight() = 0;
    /// @param state nullopt: all of them  @param cursor of the page before; empty: the first
    virtual QFuture<base::Result<QualityReviews>> qualityReviews(std::optional<QualityState> state,
                                                                 const QString &cursor) = 0;
    /// From the next month on. @param perClinician 0 to QualityQuota::largest
    virtual QFuture<base::Result<QualityQuota>> setQualityQuota(int perClinician) = 0;
    virtual QFuture<base::Result<void>> finishQualityReview(const QString &id) = 0;
    /// @param reason at least 10 characters, kept in the access log
    virtual QFuture<base::Result<void>> skipQualityReview(const QString &id, const QString &reason) = 0;
    /// A draw with everything it takes to repeat it: what `attune-verify draw` reads.
    virtual QFuture<base::Result<QByteArray>> qualityDraw(const QString &id) = 0;
};

} // namespace attune::domain
