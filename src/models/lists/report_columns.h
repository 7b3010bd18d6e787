// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/activity_review.h"
#include "domain/disclosure.h"
#include "models/table/row_model.h"

#include <QCoreApplication>

namespace attune::models {

using ScheduleModel = RowModel<domain::ReportSchedule>;
using StoredReportModel = RowModel<domain::StoredReport>;
using DisclosureModel = RowModel<domain::Disclosure>;
using SignModel = RowModel<domain::ActivitySign>;
using ActivityPersonModel = RowModel<domain::ActivityPerson>;
using ActivityReviewModel = RowModel<domain::ActivityReview>;
using FollowUpModel = RowModel<domain::FollowUp>;

/// The columns of the lists about reports, disclosures and activity reviews. GUI thread.
class ReportColumns
{
    Q_DECLARE_TR_FUNCTIONS(ReportColumns)

public:
    static ScheduleModel::Columns ofSchedules();
    static StoredReportModel::Columns ofStored();
    static DisclosureModel::Columns ofDisclosures();
    static SignModel::Columns ofSigns();
    static ActivityPersonModel::Columns ofPeople();
    static ActivityReviewModel::Columns ofReviews();
    static FollowUpModel::Columns ofFollowUps();
};

} // namespace attune::models
