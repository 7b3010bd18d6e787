// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "domain/ids.h"
#include "server/store/database.h"

namespace attune::server::alerts {

/// The rules of offices (ALERTS.md, "Rules"): `alert_rules` over the built-in ones. Any thread, with its own
/// connection; durable on return, or with the transaction the caller has begun. @throws StoreError

/// Built-in ones first, in their order; then the office's own, by their names.
QList<domain::AlertRule> rulesOf(store::Connection &connection, const QString &office);
std::optional<domain::AlertRule> ruleOf(store::Connection &connection, const QString &office, const QString &id);
/// Puts a rule in place of the one with the revision before it, or makes it.
/// @param rule with its office, and the revision it is to have: one more than that of the rule it replaces
/// @return false, and nothing written, when another one stands there by now
bool keepRule(store::Connection &connection, const domain::AlertRule &rule, const domain::UserId &by,
              base::Instant now);
/// Of one the office made. False when another one stands there by now.
bool removeRule(store::Connection &connection, const domain::AlertRule &rule);
/// The same as long as no rule of any office was changed.
QString versionOfRules(store::Connection &connection);

/// Whether `now` may find less than `before` does.
bool isWeaker(const domain::AlertRule &now, const domain::AlertRule &before);

} // namespace attune::server::alerts
