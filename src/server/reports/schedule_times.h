// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/report.h"

#include <QTimeZone>

namespace attune::server::reports {

/// When a schedule is next, and which days its report is then about. Pure; any thread.

/// The moment at which the clocks of a zone show so many minutes after midnight. Of a time that they show twice the
/// first counts; one that they skip is taken by the clock before the change.
base::Instant momentOf(QDate day, int minute, const QTimeZone &zone);

/// The first moment of a schedule that is later than another one.
/// @param day of the week (1: Monday) or of the month (1 to 28)
base::Instant nextTime(domain::ReportEvery every, int day, int minute, const QTimeZone &zone, base::Instant after);
/// The latest moment of a schedule that is not later than `now`: what was missed is made once, for this one.
base::Instant latestTime(domain::ReportEvery every, int day, int minute, const QTimeZone &zone, base::Instant now);
/// The week (Monday to Sunday) or calendar month before the one in which a moment is.
std::pair<QDate, QDate> daysBefore(domain::ReportEvery every, const QTimeZone &zone, base::Instant moment);

} // namespace attune::server::reports
