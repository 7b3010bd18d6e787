// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/audit/entry_ids.h"
#include "server/audit/log_bundles.h"
#include "server/audit/log_digest.h"
#include "server/audit/log_line.h"
#include "server/audit/log_rollups.h"
#include "server/audit/log_tree.h"

#include <QHash>

#include <deque>
#include <future>

namespace attune::server::audit {

/// What one caller appends.
struct Batch
{
    using Outcome = base::Result<QList<AccessLog::Fate>>;
    QList<Entry> entries;
    bool each = false; ///< every entry by itself, instead of all or none
    bool wantsCheckpoint = false;
    bool probes = false;                        ///< asks whether something could be written
    QString removal;                            ///< id of one that is to be carried out (log_removals.h); else empty
    UnindexedWords words;                       ///< read for it
    qint64 removed = 0;                         ///< how many entries that took out
    Outcome outcome = QList<AccessLog::Fate>(); ///< the writer's own until `done` is kept
    std::promise<Outcome> done;
};
using Batches = std::deque<std::shared_ptr<Batch>>;

/// Whether an entry may stand in a log: finite and bounded numbers, times of this age, texts without NUL and of sane
/// length. InvalidInput (invalid_field) names what is wrong.
base::Result<void> checkEntry(const Entry &entry);

/// Whether an entry that is in the log says what the given one says: who did what to what, by which event of which
/// device, and how it ended. Times, addresses, sign-ins and request ids do not count, for a step that is repeated has
/// others. Of reports the time of the event counts, and how the report was received does not: what was refused once may
/// be sent again.
bool isSame(store::Connection &connection, const LoggedEntry &logged, const Entry &given);

/// Before the time that a client program named, in the code of a report whose clock was far off
/// (src/journal/ACCESS_EVENT.md).
inline const QString clockMark = QStringLiteral("clock:");

/// What happens within one transaction of the log. The writer thread's own.
class LogWriter
{
public:
    LogTree tree;

    /// For everything that follows. @param ids may be null: then entries that are to be written once are refused
    void use(std::shared_ptr<const EntryIds> ids, QString serverName,
             std::function<void(store::Connection &, const Entry &)> onAlarm,
             QList<std::shared_ptr<LogDigest>> digests = {});
    /// Adds what the batches append, and says in each batch what became of it. @param closing whether all bundles end
    /// @return the new lines, each with its line feed  @throws store::StoreError
    QByteArray insert(store::Connection &connection, const Batches &batches, base::Instant now, bool closing);
    /// After a transaction that failed: what is kept in memory of it is thrown away.
    void forget();
    /// Whether there are entries that could be in blocks already (log_rollups.h): each insert() makes some.
    bool lacksBlocks() const { return m_lacksBlocks; }
    bool mayHaveBundles() const { return m_bundles.mayBeOpen(); }
    const QList<std::shared_ptr<LogDigest>> &digests() const { return m_digests; }

private:
    using Fate = AccessLog::Fate;
    struct Work;
    void name(Batch &batch) const;
    void add(Work &work, const Entry &entry);
    Fate fateOf(Work &work, const Entry &entry) const;
    void addWhole(Work &work, Batch &batch);
    void addEach(Work &work, Batch &batch);
    void alarm(Work &work, const Entry &entry);

    std::shared_ptr<const EntryIds> m_ids;
    QString m_serverName;
    std::function<void(store::Connection &, const Entry &)> m_onAlarm;
    QList<std::shared_ptr<LogDigest>> m_digests;
    LogBundles m_bundles;
    std::optional<base::Instant> m_lookedAtBundles;
    bool m_lacksBlocks = false;
};

} // namespace attune::server::audit
