// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/alert.h"
#include "server/routes/authorisation.h"

namespace attune::server::routes {

/// An alert of an office as the caller may see it: with the names they may know, and a query that finds its entries.
domain::Alert shownAlert(const Call &call, domain::Alert alert, const QString &office);
/// Whether an alert is about somebody, under whatever account.
bool isAbout(const Call &call, const domain::Alert &alert, const domain::UserId &person);

} // namespace attune::server::routes
