// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/reports/report_context.h"

namespace attune::server::reports {

/// Rows of every source but the log, in pages. InvalidInput for a cursor that is none; Unavailable when the key
/// provider cannot be asked. @throws store::StoreError
base::Result<RowsPage> tableRows(const ReportContext &context, const ReportAsk &ask, const SectionPlan &section,
                                 const QString &cursor, int limit);

} // namespace attune::server::reports
