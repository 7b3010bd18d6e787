// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"
#include "server/store/database.h"

namespace attune::server::store {

/// Appends a decision; durable when it returns.
domain::ConsentRecord addConsent(Connection &connection, domain::ConsentRecord::Kind kind,
                                 const domain::ConsentDecision &decision, const domain::UserId &recordedBy,
                                 const QString &withdrawReason, base::Instant now);
/// Newest first.
QList<domain::ConsentRecord> consentsOf(Connection &connection, const domain::UserId &client);

} // namespace attune::server::store
