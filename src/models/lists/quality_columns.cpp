// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lists/quality_columns.h"

#include "models/words/oversight_words.h"
#include "models/words/words.h"

namespace attune::models {

using domain::QualityReview;
using domain::QualityState;

QualityReviewModel::Columns QualityColumns::ofReviews()
{
    using Column = RowColumn<QualityReview>;
    return {
        Column(tr("Drawn for"), [](const QualityReview &one) { return OversightWords::month(one.month); }),
        Column(tr("Clinician"),
               [](const QualityReview &one) {
                   return one.office.isEmpty() ? one.clinicianName
                                               : tr("%1 (%2)", "clinician, office").arg(one.clinicianName, one.office);
               }),
        Column(tr("Client"),
               [](const QualityReview &one) {
                   return one.clientName.isEmpty() ? tr("Not shown to you") : one.clientName;
               })
            .withHint([](const QualityReview &one) { return one.clientName; }),
        Column(tr("Session"), [](const QualityReview &one) { return Words::appointment(one.sessionAt); }),
        Column(tr("State"), [](const QualityReview &one) { return OversightWords::state(one.state); })
            .boldWhere([](const QualityReview &one) { return one.state == QualityState::Waiting; }),
    };
}

} // namespace attune::models
