// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/log_search.h"
#include "server/reports/report_context.h"

namespace attune::server::reports {

/// A typed query of the log within [from, to), as who asks may see it. InvalidInput for one that cannot be understood.
base::Result<audit::LogQuery> logQuestion(const ReportContext &context, const QString &text, base::Instant from,
                                          base::Instant to);

} // namespace attune::server::reports
