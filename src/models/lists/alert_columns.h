// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert_ports.h"
#include "models/table/row_model.h"

#include <QCoreApplication>

namespace attune::models {

using AlertModel = RowModel<domain::Alert>;
using AlertRuleModel = RowModel<domain::AlertRule>;

/// The lists of alerts, of rules, and of what a rule would have raised.
class AlertColumns
{
    Q_DECLARE_TR_FUNCTIONS(AlertColumns)

public:
    static AlertModel::Columns ofAlerts();
    static AlertModel::Columns ofTrial();
    static AlertRuleModel::Columns ofRules();
};

} // namespace attune::models
