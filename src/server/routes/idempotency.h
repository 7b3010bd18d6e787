// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/routes/route.h"

namespace attune::server::routes {

/// A write that carries an "Idempotency-Key" (1 to 100 printable characters) is done once for its person and key: when
/// the answer was lost and the client asks again within a day, it gets the answer of the first time. The same key with
/// another request is refused (idempotency_conflict), and so is one whose first request is still under way
/// (unavailable). Answers of the identity routes are never kept: they hold secrets.
bool isKeptOnce(const Route &route, const http::Request &request);
Answer answerOnce(Call &call, const Route &route);

} // namespace attune::server::routes
