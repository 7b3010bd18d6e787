// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/reports/report_context.h"

namespace attune::server::reports {

/// How many rows a report has at most; what is longer is an export of the log.
constexpr qint64 mostReportRows = 100'000;

/// Where a page of a report ended, and what came before it.
struct ReportPlace
{
    QString request; ///< digest of what was asked
    int section = 0;
    qint64 rowCount = 0;
    QString sha256;
    base::Instant madeAt;
    qint64 upTo = 0; ///< the newest entry of the log when it was begun
    QString inside;  ///< of the section's source

    QString text() const;
    /// InvalidInput for a text that is none.
    static base::Result<ReportPlace> fromText(const QString &text);
};

/// What is sealed into the proof of a whole report: who saves it shows that it was made here, of these rows.
struct ReportProof
{
    QString templateId;
    QString clientId;
    QString personId;
    QString days; ///< "2026-01-01/2026-01-31"; empty: about today
    qint64 rowCount = 0;
    QString sha256;

    QString text() const;
    static base::Result<ReportProof> fromText(const QString &text);
};

/// Some rows of a report.
struct MadePage
{
    domain::ReportPage page;          ///< without cursor and proof
    std::optional<ReportPlace> next;  ///< nullopt: that was all
    std::optional<ReportProof> proof; ///< of the last page
};

/// A digest of what was asked: a place belongs to one request.
QString digestOf(const ReportAsk &ask);

/// The next rows, at most `limit`. @param place of the page before; nullopt: from the beginning  @param mostRows after
/// so many the report ends and says so. InvalidInput for a place of another request. @throws store::StoreError
base::Result<MadePage> reportPage(const ReportContext &context, const ReportAsk &ask,
                                  const std::optional<ReportPlace> &place, int limit, qint64 mostRows = mostReportRows);

/// How far the log reaches, and what cannot be told of a period. @param from, to the period; the same: none
domain::ReportCoverage coverageOf(const ReportContext &context, base::Instant from, base::Instant to);

} // namespace attune::server::reports
