// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/media/capture.h"
#include "server/routes/authorisation.h"

namespace attune::server::routes {

/// not_at_this_time, logged, unless a session takes place about now: a recording belongs to none of long ago, and to
/// none of next week.
base::Result<void> mayRecordNow(const Call &call, const FoundSession &session);
/// Starts recording a session that may be recorded: logs, tells the provider, notes row and job. @return the recording
base::Result<QString> startRecordingNow(const Call &call, const domain::TherapySession &session,
                                        const media::CaptureOptions &options);

} // namespace attune::server::routes
