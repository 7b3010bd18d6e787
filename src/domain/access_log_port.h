// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_query.h"
#include "domain/ports.h"

namespace attune::domain {

/// An entry of the access log, with everything of it that whoever asks may see.
struct AccessRow
{
    AccessLogEntry entry;
    QString id;       ///< stays the entry's; unlike the number, everybody is told it
    QString roleName; ///< the log's own word
    QString purpose;
    QString device;
    QString server;
    QString requestId;
    QString program; ///< what the program that called says of itself
    QList<AccessMark> marks;
    friend bool operator==(const AccessRow &, const AccessRow &) = default;
};

enum class AccessOrder { Newest, Oldest };

/// A question about a part of the log.
struct AccessRowsQuery
{
    QString text;    ///< typed form of what is looked for (domain/ACCESS_QUERY.md); empty for everything
    QByteArray zone; ///< IANA name of the time zone whose days are meant; empty: UTC
    AccessOrder order = AccessOrder::Newest;
    QString cursor;                  ///< of the page before; empty: from the beginning, or from `at`
    std::optional<base::Instant> at; ///< begin with what happened then, or next to it in this order; not with a cursor
    int limit = 100;                 ///< 1 to 500
    bool operator==(const AccessRowsQuery &) const = default;
};

/// Rows that follow each other in the order that was asked for.
struct AccessRows
{
    QList<AccessRow> rows;
    QString nextCursor;                    ///< of the page after it; empty on the last one
    QString newestCursor;                  ///< from which newer ones are counted; empty: the clinic does not say
    std::optional<base::Instant> oldestAt; ///< how far back the log reaches for whoever asks
    /// Entries of administrators that the question leaves out by a term of its own ("-role:admin"), counted up to
    /// 1,000; must be shown.
    qint64 leftOut = 0;
};

/// Whether an entry is proven, as the clinic says; a receipt proves it to anybody.
enum class ProofState {
    Proven,  ///< a signed checkpoint covers it, and it hashes to its leaf
    Waiting, ///< no checkpoint covers it yet
    Withheld ///< whoever asks sees a part of it only, which proves nothing
};

/// One entry whole.
struct AccessDetail
{
    AccessRow row;
    ProofState proof = ProofState::Withheld;
    qint64 checkpointSize = 0; ///< of the checkpoint that covers it; 0 for none
};

/// A question that is kept at the clinic.
struct SavedView
{
    QString id;
    QString name; ///< 1 to 80 characters
    QString text; ///< typed form
    QStringList columns;
    AccessOrder order = AccessOrder::Newest;
    bool isShared = false;    ///< with everybody of the office who reads the log
    bool isOwn = true;        ///< whoever asks may change it
    bool isStart = false;     ///< what the page begins with, for whoever asks
    bool isReadyMade = false; ///< of every clinic; named by its id
};

/// A check of the whole log that somebody made.
struct LogCheckResult
{
    enum class Outcome { Whole, Broken };
    Outcome outcome = Outcome::Whole;
    base::Instant at;
    UserId byId;
    QString byName;
    qint64 first = 0;    ///< number of the first entry that was read
    qint64 covered = 0;  ///< of the last one that a signed checkpoint speaks for
    qint64 withheld = 0; ///< entries that whoever checked may see a part of only
    qint64 wrong = 0;    ///< number of the first wrong entry; 0 for none, or where it is not about one
};

/// Somebody outside of the clinic to whom its checkpoints are shown.
struct LogOutsider
{
    QString name;
    QString key; ///< verifier key
};

/// What there is to say about the log being whole before it is checked.
struct LogCheckState
{
    std::optional<LogCheckResult> last; ///< the newest check that whoever asks may see
    QList<LogOutsider> outsiders;
    QString zone;                                 ///< of the clinic, by its IANA name
    qint64 entries = 0;                           ///< in the log now
    std::optional<base::Instant> serverCheckedAt; ///< when the server ended its last walk through everything
    bool serverFoundWhole = true;
};

/// A part of the log to be checked.
struct LogPart
{
    QByteArray lines;   ///< of an export (server/audit/ACCESS_LOG.md, "An export"), whole ones
    QString nextCursor; ///< empty: this was the last
    qint64 reached = 0; ///< of how many entries, for showing how far it is
    qint64 entries = 0;
};

/// The access log for those who answer for it. Each question and its words are an entry of it before the answer comes.
/// GUI thread; answers arrive there too.
class AccessLogPort
{
public:
    virtual ~AccessLogPort() = default;

    /// InvalidInput for a query that cannot be understood, and for a cursor of another question.
    virtual Answer<AccessRows> rows(const AccessRowsQuery &query) = 0;
    /// How many entries wait that match and are newer, up to 1,000; own reads of the log are no news. A page asks for as
    /// long as it is open: an entry of the log once an hour for each question. @param since AccessRows::newestCursor
    virtual Answer<int> newer(const AccessRowsQuery &query, const QString &since) = 0;
    /// NotFound for one that whoever asks is not shown.
    virtual Answer<AccessDetail> entry(const QString &id) = 0;

    virtual Answer<QList<SavedView>> views() = 0;
    /// Makes it where `id` is empty, else changes one's own. @return as it is kept, durable
    virtual Answer<SavedView> keepView(const SavedView &view) = 0;
    virtual Answer<void> removeView(const QString &id) = 0;

    virtual Answer<LogCheckState> checkState() = 0;
    /// The log as whoever asks may see it, part by part. @param cursor of the part before; empty: the first
    virtual Answer<LogPart> part(const QString &cursor) = 0;
    /// Says what was found. Broken is an alert for everybody who answers for the log. Durable when it is answered.
    virtual Answer<void> reportCheck(const LogCheckResult &result) = 0;
};

} // namespace attune::domain
