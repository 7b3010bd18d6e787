// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/reports/report_pages.h"

#include <QFuture>

#include <functional>

namespace attune::ui {

/// Told, now and then, how much of a file is written, in percent; false ends the writing.
using ReportProgress = std::function<bool(int)>;

/// A report as a file of one form. Empty when it could not be made, or was ended. Any thread, with fonts.
QByteArray reportFile(const models::ReportDocument &report, domain::ReportFormat format,
                      const ReportProgress &progress = {});
/// Real text on A4, landscape, "Page 2 of 7" at the foot.
QByteArray reportPdf(const models::ReportDocument &report, const ReportProgress &progress = {});
/// The same on another thread: pages of many rows take a while. Its progress is from 0 to 100; cancelling ends it.
QFuture<QByteArray> reportFileLater(const models::ReportDocument &report, domain::ReportFormat format);
/// The name a file is offered under: title and period, without what file systems refuse.
QString reportFileName(const domain::ReportHead &head, domain::ReportFormat format);

} // namespace attune::ui
