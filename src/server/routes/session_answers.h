// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/session_codec.h"
#include "server/routes/call.h"

namespace attune::server::routes {

/// With when it can be recorded, by the clinic's rules.
domain::TherapySession withRecordingTimes(const Call &call, domain::TherapySession session);
/// A session as the caller may see it; lists have it so from store::sessionsFor().
protocol::SessionAnswer sessionAnswer(const Call &call, const domain::TherapySession &session);

} // namespace attune::server::routes
