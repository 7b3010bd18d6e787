// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/clinic/clinic.h"
#include "server/jobs/loop.h"
#include "server/store/turn_jobs.h"

namespace attune::server {

/// Finds out who speaks when in recordings, one after another (media/TURNS.md): those that came in at once, those of
/// before later and seldom. One thread, of the lowest priority.
class TurnListening
{
public:
    /// @param server a name of this process, for the lease
    TurnListening(Clinic &clinic, QString server);
    /// Listens to one recording at most.
    Loop::Next round(const std::stop_token &stop);

private:
    std::optional<store::TurnJob> nextJob(bool alsoEarlier);
    bool mayTakeEarlier() const;
    void listen(const store::TurnJob &job);
    void tidy();
    void fail(const store::TurnJob &job, const base::Error &error);

    Clinic &m_clinic;
    const QString m_server;
    std::chrono::milliseconds m_earlierFrom; ///< of the monotonic clock
};

} // namespace attune::server
