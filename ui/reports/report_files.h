// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/report_pages.h"

namespace attune::ui {

/// A report as a file of one form. Empty when it could not be made. GUI thread.
QByteArray reportFile(const models::ReportDocument &report, domain::ReportFormat format);
/// Real text on A4, landscape, "Page 2 of 7" at the foot.
QByteArray reportPdf(const models::ReportDocument &report);
/// The name a file is offered under: title and period, without what file systems refuse.
QString reportFileName(const domain::ReportHead &head, domain::ReportFormat format);

} // namespace attune::ui
