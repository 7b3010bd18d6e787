// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/jobs/health.h"
#include "server/routes/route.h"

namespace attune::server::routes {

/// The operations of http::Cost::Alive: their rows in the list of routes have no handler, for a call has a database
/// connection, and these are answered when there is none.
std::vector<Route> aliveRoutes();

/// `livez` says that the process lives, and waits for nothing. `healthz` says whether the parts work: 200 or 503, and
/// which part it is only to who may see the clinic's status, as long as the database says who that is. Any thread;
/// blocks as long as Health::parts(). @param seesDetail proves who asks; may throw std::exception
using SeesDetail = std::function<bool(const http::Request &)>;
http::Response aliveAnswer(const Route &route, const http::Request &request, Health &health,
                           const SeesDetail &seesDetail);

} // namespace attune::server::routes
