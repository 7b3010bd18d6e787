// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"
#include "server/retention/retention_job.h"

#include <memory>

namespace attune::server {

/// What the retention job works with, of this clinic and thread.
retention::RetentionContext retentionContextOf(Clinic &clinic, store::Connection &connection);

/// Finishes deletions that were cut short, takes what is due for retention once an hour, and brings ended recordings
/// in, one after the other, on its own thread: PROCESSING becomes AVAILABLE, or FAILED with a reason. What a crash
/// interrupted is found again at the next start, because the state is in the database.
class CaptureJob
{
public:
    explicit CaptureJob(Clinic &clinic);
    ~CaptureJob();
    /// Looks for work now rather than at the next round (every 5 s). Any thread.
    void wake();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attune::server
