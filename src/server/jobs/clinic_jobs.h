// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"
#include "server/retention/retention_job.h"

#include <memory>

namespace attune::server {

/// What the retention job works with, of this clinic and thread.
retention::RetentionContext retentionContextOf(Clinic &clinic, store::Connection &connection);

/// Everything that happens without being asked, each on a loop of its own (JOBS.md), from construction to destruction.
/// What a crash interrupted is found again at the next start, because the state is in the database.
class ClinicJobs
{
public:
    explicit ClinicJobs(Clinic &clinic);
    /// Waits for the rounds under way, and writes down what is only in memory.
    ~ClinicJobs();
    ClinicJobs(const ClinicJobs &) = delete;
    ClinicJobs &operator=(const ClinicJobs &) = delete;

    /// There may be something to bring in, to stop or to send: looks now rather than at the next round. Any thread.
    void wake();
    /// No round begins any more. Does not wait. Any thread.
    void stop();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attune::server
