// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/reports/report_context.h"

namespace attune::server::reports {

/// What a section asks of the log, with the ids of whom the report is about in place of {client} and {person}. Empty
/// for a section that asks something else.
QString logQueryText(const ReportAsk &ask, const SectionPlan &section);

/// Entries as who asks may see them, newest first. @param cursor of the page before; empty: from the newest on
/// @throws store::StoreError
base::Result<RowsPage> logRows(const ReportContext &context, const ReportAsk &ask, const SectionPlan &section,
                               const QString &cursor, int limit);

} // namespace attune::server::reports
