// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/oversight.h"

#include <QCoreApplication>

namespace attune::models {

/// Policies, periods and quality reviews in words.
class OversightWords
{
    Q_DECLARE_TR_FUNCTIONS(OversightWords)

public:
    static QString state(domain::QualityState state);
    /// "November 2026"
    static QString month(QDate month);
    /// What became of one, by whom, when and why.
    static QString sentence(const domain::QualityReview &review);
    /// From how many recordings it was drawn, and what seeded it.
    static QString sentence(const domain::QualityDraw &draw);
    /// Who said how many are drawn, and when.
    static QString sentence(const domain::QualityQuota &quota);
    /// The quota of the office; of several that of each, a line for one.
    static QString quotas(const domain::QualityReviews &reviews);
    /// For how long entries of one class are kept.
    static QString period(const domain::LogPeriod &period);
    /// What the access log still holds.
    static QString coverage(const domain::LogCoverage &coverage);
    /// Which offices somebody audits, and until when.
    static QString term(const domain::AuditorTerm &term);
    /// A place whose law counts, by the name that settings have for it: "us-ga".
    static QString place(const QString &jurisdiction);
    /// Until when the recordings of a place are kept.
    static QString keeping(const domain::KeepingRule &rule);
    /// Everything but the decision table, as Markdown.
    static QString page(const domain::Oversight &oversight);
};

} // namespace attune::models
