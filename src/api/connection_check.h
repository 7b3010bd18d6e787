// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/http_transport.h"
#include "domain/connection_report.h"
#include "domain/ports.h"

namespace attune::api {

/// Asks the server who it is, without signing in. Never fails: what went wrong is the report. GUI thread.
/// @param transport alive until the answer arrives
domain::Answer<domain::ConnectionReport> checkConnection(HttpTransport &transport);

} // namespace attune::api
