// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/routes/route.h"

namespace attune::server::routes {

/// What client programs report (src/journal/ACCESS_EVENT.md): each event is taken or refused by itself, and nothing
/// that is wrong with one of them fails another, or another person's request.
Answer acceptReports(const Call &call);

} // namespace attune::server::routes
