// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/alerts/alert_book.h"
#include "server/alerts/alert_watch.h"
#include "server/clinic/clinic.h"
#include "server/jobs/job_lease.h"

#include <QSet>

namespace attune::server {

/// Follows the log for alerts, where no other server does (alerts/ALERTS.md), and looks at what no entry tells: a clock
/// that jumped, deletions that are late, an operator's check of the log that failed. One thread.
class AlertDuty
{
public:
    /// @param name of this process, for the lease
    AlertDuty(Clinic &clinic, QString name);
    /// Keeps what was counted.
    ~AlertDuty();
    AlertDuty(const AlertDuty &) = delete;
    AlertDuty &operator=(const AlertDuty &) = delete;

    /// @throws store::StoreError
    Loop::Next round(const std::stop_token &stop);
    /// Part of a round: an alert where the last check of the log found it broken, once for what it found.
    void lookAtLogCheck(store::Connection &connection);

private:
    void lookAtClock();
    void lookAtClinic();
    void lookAtDeletions(store::Connection &connection);
    void say(store::Connection &connection, const alerts::OwnFinding &finding);

    Clinic &m_clinic;
    const QString m_name;
    alerts::AlertWatch m_watch;
    std::unique_ptr<JobLease> m_lease;
    std::optional<std::chrono::milliseconds> m_clockAhead; ///< of the clock that never jumps, as the log knows it
    std::optional<std::chrono::milliseconds> m_clinicSeenAt;
    QSet<QString> m_said; ///< findings of this process: what is there already is not written again each minute
};

} // namespace attune::server
