// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/access_summary.h"

#include <QFuture>

namespace attune::domain {

/// A question whose answer is a picture.
struct FiguresQuestion
{
    QString query; ///< as it is typed (ACCESS_QUERY.md)
    QString zone;  ///< IANA name: whose days, hours and weekdays are meant
    SummaryBy by = SummaryBy::Time;
    QString of; ///< Baseline: the id of a person, Readers: of a recording; else empty
    bool operator==(const FiguresQuestion &) const = default;
};

/// Figures of the access log. Each question is an entry of the log. GUI thread; answers arrive there too.
class AccessFiguresPort
{
public:
    virtual ~AccessFiguresPort() = default;
    /// InvalidInput for a query that does not parse, a zone or an id that is none; NotPermitted for who may not read
    /// the log.
    virtual QFuture<base::Result<LogSummary>> figures(const FiguresQuestion &question) = 0;
};

} // namespace attune::domain
