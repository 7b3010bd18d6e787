// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"

#include <QList>

#include <optional>

namespace attune::server::alerts {

/// The rules every office has, as this version has them (ALERTS.md, "What is built in"; a test compares). Without an
/// office; all are on.
const QList<domain::AlertRule> &builtInRules();
/// nullptr for a kind that is no rule.
const domain::AlertRule *builtInRule(const QString &id);

} // namespace attune::server::alerts
