// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune::domain {

class AccessFiguresPort;
class AccessLogPort;
class ActivityReviewing;
class AlertsPort;
class Disclosures;
class LogFilesPort;
class OversightPort;
class Reports;

/// What the pages of an audit work with, beside the ports everybody has. Each is in a header of its own. Not owned;
/// alive as long as the ports they came with. nullptr where a clinic has nothing of the kind.
struct AuditPorts
{
    AccessLogPort *log = nullptr;         ///< domain/access_log_port.h
    AccessFiguresPort *figures = nullptr; ///< domain/access_figures_port.h
    LogFilesPort *files = nullptr;        ///< domain/log_file.h
    AlertsPort *alerts = nullptr;         ///< domain/alert_ports.h
    Reports *reports = nullptr;           ///< domain/report_ports.h
    Disclosures *disclosures = nullptr;
    ActivityReviewing *activityReviews = nullptr;
    OversightPort *oversight = nullptr; ///< domain/oversight_ports.h
};

} // namespace attune::domain
