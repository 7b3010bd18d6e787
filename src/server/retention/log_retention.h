// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "server/audit/log_removals.h"
#include "server/policy/retention_policy.h"

#include <QHash>

#include <stop_token>

namespace attune::server::retention {

/// For how many years entries of the access log are kept (audit/LOG_RETENTION.md).
struct LogPeriods
{
    static constexpr int fewest = 6;
    static constexpr int most = 100;

    int security = 0; ///< 0: for good
    int care = 0;     ///< 0: for good

    bool isOn() const { return security > 0 || care > 0; }
    friend bool operator==(const LogPeriods &, const LogPeriods &) = default;
};
/// "security 7 years, care 7 years"; what is kept for good is not named.
QString textOf(const LogPeriods &periods);
/// What the clinic has set; both 0 where nothing, or nothing sound, is.
LogPeriods logPeriods(store::Connection &connection);
/// Durable on return. The caller writes the entry about it first. @param periods each 0, or `fewest` to `most`
void keepLogPeriods(store::Connection &connection, const LogPeriods &periods);

/// Says of entries whether their period is over. For one walk: what it learnt of a client it remembers.
class EntryAges
{
public:
    EntryAges(store::Connection &connection, const policy::RetentionPolicies &policies, const LogPeriods &periods,
              base::Instant now);
    /// @throws store::StoreError
    bool isOver(const audit::AgedEntry &entry);
    /// No entry that was received at or after this is over.
    base::Instant latest() const { return m_latest; }

private:
    struct Of
    {
        bool isOver = false;
        bool isHeld = false;
    };
    Of clientOf(const QString &client);

    store::Connection &m_connection;
    const policy::RetentionPolicies &m_policies;
    LogPeriods m_periods;
    base::Instant m_now;
    base::Instant m_latest;
    QHash<QString, Of> m_clients;
};

/// Numbers looked at in one step.
constexpr qint64 stepSize = 20'000;
/// What one record names at most: it is carried out in one transaction of the log's own thread, and everybody who
/// appends waits meanwhile. About a block of the log by columns, which is made anew in it.
constexpr qsizetype namedAtOnce = 2'000;
constexpr qsizetype runsAtOnce = 500;
static_assert(namedAtOnce <= audit::mostNamed && runsAtOnce <= audit::mostRuns);
/// Between the end of one walk and the beginning of the next.
constexpr std::chrono::hours walkPause{24};

/// What retiring entries works with.
struct LogRetention
{
    store::Connection &connection;
    audit::AccessLog &log;
    const policy::RetentionPolicies &policies;
    const base::Clock &clock; ///< of each record and its entry; a walk may take hours
};
/// Finishes removals that were cut short, then takes out what is over, a record at a time, until everything old was
/// looked at once or `stop` is asked. Rests for `walkPause` behind that. @return how many entries went. Errors as of
/// AccessLog::append(): it goes on with the next call.
base::Result<qint64> retireEntries(const LogRetention &what, const std::stop_token &stop = {});

} // namespace attune::server::retention
