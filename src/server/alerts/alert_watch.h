// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/alerts/alert_engine.h"
#include "server/audit/access_log.h"

#include <QSet>

#include <stop_token>

namespace attune::server::alerts {

/// Follows the log and raises alerts (ALERTS.md). Of several servers one at a time is to call round(), who holds the
/// lease; two who do so at once raise nothing twice. One thread at a time.
class AlertWatch
{
public:
    AlertWatch(store::Database &database, audit::AccessLog &log, const base::Clock &clock);

    /// Reads on, up to some thousand entries, as many for rules that learn the past, and tells of what was found.
    /// @return whether there is more to do at once  @throws StoreError: what was counted is thrown away, and read again
    /// with the next call
    bool round(const std::stop_token &stop = {});
    /// Another server follows from here: what was counted means nothing any more.
    void forget();
    /// Keeps what was counted, so that whoever goes on need not count it again. Before the end of the program.
    void keepState();

private:
    /// A rule that has not counted all of its past yet, and is behind in the log until it has.
    struct Learner
    {
        qint64 place = 0;       ///< the last entry that was given to it
        qint64 silentUntil = 0; ///< the newest entry when it began: nothing is found up to there
        qint64 sinceMs = 0;     ///< before that entries do not matter
    };
    bool load(store::Connection &connection, const std::stop_token &stop);
    void useRules(store::Connection &connection, qint64 newest);
    void beginLearning(store::Connection &connection, const QHash<QString, std::chrono::seconds> &fresh, qint64 newest);
    QList<Finding> learn(const SeenEntry &entry);
    bool learnOn(store::Connection &connection);
    bool readOn(store::Connection &connection);
    void loseToAnother();
    QList<Finding> count(store::Connection &connection, const QList<audit::LoggedEntry> &entries);
    bool moveOn(store::Connection &connection, qint64 to, const QList<Finding> &findings,
                const QList<audit::LoggedEntry> &entries);
    bool tell(store::Connection &connection, const std::stop_token &stop);

    store::Database &m_database;
    audit::AccessLog &m_log;
    const base::Clock &m_clock;
    AlertEngine m_engine;
    QHash<QString, Learner> m_learners; ///< by the engine's keys
    bool m_hasLearned = false;          ///< rules began to, since the counters were kept
    bool m_isLoaded = false;
    qint64 m_place = 0; ///< the last entry that was given to the rules
    qint64 m_keptPlace = 0;
    std::chrono::milliseconds m_keptAt{0}; ///< monotonic
    QString m_rulesVersion;
    qint64 m_peopleRevision = -1;
};

/// Entries as rules look at them, with their marks and offices. @throws StoreError
QList<SeenEntry> seenEntries(store::Connection &connection, const QList<audit::LoggedEntry> &entries);
/// The rules of all offices that are on. @throws StoreError
QList<ActiveRule> activeRules(store::Connection &connection);

} // namespace attune::server::alerts
