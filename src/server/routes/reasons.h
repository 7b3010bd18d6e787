// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/routes/call.h"

namespace attune::server::routes {

/// The reason text, cleaned (base/visible_text.h): from the body's "reason", else the query's.
QString reasonOf(const Call &call);
/// Whether a text says why: ten characters that are seen, and letters among them.
bool isReason(const QString &text);
bool hasReason(const Call &call);
/// The purpose that the caller names, in the body or the query; empty when they name none. It may be no purpose at all.
QString saidPurpose(const Call &call);

} // namespace attune::server::routes
