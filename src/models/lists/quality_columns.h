// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/oversight.h"
#include "models/table/row_model.h"

#include <QCoreApplication>

namespace attune::models {

using QualityReviewModel = RowModel<domain::QualityReview>;

/// The list of recordings drawn for quality review.
class QualityColumns
{
    Q_DECLARE_TR_FUNCTIONS(QualityColumns)

public:
    static QualityReviewModel::Columns ofReviews();
};

} // namespace attune::models
