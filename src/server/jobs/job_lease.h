// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/jobs/loop.h"
#include "server/store/database.h"

#include <chrono>
#include <memory>
#include <optional>

namespace attune::server {

/// How long a lease is held without a sign of life, and how often that sign is given.
struct LeaseTerms
{
    std::chrono::milliseconds heldFor = std::chrono::minutes(10);
    std::chrono::milliseconds renewedEvery = std::chrono::minutes(2);
};

/// Of several servers on one database, one at a time does what this names: a row of `clinic_settings` with who, and
/// until when. Renewed from a thread of its own for as long as it lives, however long the work takes; given back when
/// it goes; of a server that died it ends by itself.
class JobLease
{
public:
    /// @param name of the work  @param server of this process  nullptr: another server is at it. `database` and `clock`
    /// outlive it.
    static std::unique_ptr<JobLease> take(store::Database &database, const base::Clock &clock, const QString &name,
                                          const QString &server, const LeaseTerms &terms = {});
    ~JobLease();
    JobLease(const JobLease &) = delete;
    JobLease &operator=(const JobLease &) = delete;

    /// False when another server has it by now, because this process stood still for longer than a lease lasts.
    /// @throws store::StoreError
    bool isHeld() const;

private:
    JobLease(store::Database &database, const base::Clock &clock, QString setting, QString server,
             const LeaseTerms &terms);
    void renew() const;

    store::Database &m_database;
    const base::Clock &m_clock;
    const QString m_setting;
    const QString m_server;
    const LeaseTerms m_terms;
    std::optional<Loop> m_renewal; ///< last: it uses all of these
};

/// At the start of the only server that may run on a database (SQLite): what a killed one held is free at once.
void freeLeases(store::Connection &connection);

} // namespace attune::server
