// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/signed_note.h"
#include "domain/access_event.h"
#include "domain/log_action.h"
#include "server/store/database.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

namespace attune::server::keys {
class KeyProvider;
}

namespace attune::server::audit {

class LogDigest;
struct Batch;

/// What goes into the access log: identifiers only. The free text of `reason` is kept apart, behind a salted
/// commitment, so that it can be destroyed without touching the log.
struct Entry
{
    QString eventId; ///< a fresh UUID, or empty where `once` says what the entry is of
    base::Instant occurredAt;
    QString actorId;
    QString actorRole;
    QString signInId;
    QString clientId;
    QString recordingId;
    domain::LogActionName action;
    QString purpose; ///< what content was asked for (policy/ACCESS_AND_CONSENT.md); empty for anything else
    domain::LogOutcomeName outcome;
    QString code;    ///< problem code of a refusal
    QString viewing;
    QString device;
    qint64 deviceSequence = 0; ///< 0 when the entry is the server's own
    QString previousHash;
    QList<domain::MediaRange> ranges;
    double rate = 1.0;
    QString address;
    QString requestId;
    QString reason;
    QString appVersion;
    QString userAgent; ///< what the program that called said of itself; kept apart, the line has an id for it

    // How it gets in; no part of its line.
    QString once; ///< names a step that may be repeated and is in the log once; the log makes the id (entry_ids.h)
    QString reportedAs;  ///< of a report: the id that the client program chose
    bool alarms = false; ///< whoever answers for the log is told when it is written
};

/// What the server itself did to a recording, because of its state and nobody's request. It is in the log once for
/// recording, action and `about`: a step repeated after a crash, or taken by two servers, adds nothing.
Entry serverEntry(base::Instant now, const QString &recordingId, domain::LogAction action, const QString &about = {});

/// Something that is wrong with the log itself: an entry of the server's, and a message to managers and administrators.
struct Alarm
{
    domain::LogAction action;
    QString about; ///< goes into the code; the same thing is said once
};

/// The append-only log. One writer thread gathers what several callers append and commits it in one transaction.
/// Any thread, until the destructor begins.
class AccessLog
{
public:
    /// A second place for every entry, as the line that is hashed. When one is set and cannot be written, nothing is
    /// appended at all. What is there and not in the log is of a transaction that failed afterwards.
    struct SecondPlace
    {
        QString file;
        QString syslogServer; ///< "host:6514"
        QString syslogAuthorityFile;
    };
    /// @param stop ends waiting for a second place, or for who keeps the keys, that does not answer
    AccessLog(store::Database &database, const base::Clock &clock, const SecondPlace &second = {},
              std::stop_token stop = {});
    /// Writes what was appended before, the bundles that are open, and the last checkpoint; then returns. Nobody may be
    /// inside append() any more who is not prepared to hear that the log is closing.
    ~AccessLog();

    /// Who signs checkpoints, and where the newest one is kept besides the database (empty: nowhere). Before it is
    /// called entries are hashed and nothing is signed. Once, before other threads use the log.
    struct Signing
    {
        crypto::NoteSigner signer;
        QString anchorFile;
        QString serverName;
        /// With it the key is looked for again whenever another one lies in the database (after a restore), and the ids
        /// of entries that are written once are made under its link key. Without it such entries are refused.
        const keys::KeyProvider *keys = nullptr;
        QString sealed; ///< what `signer` was opened from
        /// Tells people of an entry that alarms, within the transaction that writes it. May be empty.
        std::function<void(store::Connection &, const Entry &)> onAlarm;
        /// What else is made of each entry, in the order in which they are called (log_digest.h).
        QList<std::shared_ptr<LogDigest>> digests = {};
    };
    void sign(Signing signing);
    /// From now on nothing is appended and nothing signed, and everybody hears why: the log is not what was signed
    /// last. nullopt takes it back, when somebody has answered for it.
    void refuse(std::optional<base::Error> fault);
    /// The key that checks the checkpoints; nullopt before sign().
    std::optional<crypto::VerifierKey> verifier() const;
    /// A text that ends with a line feed, signed with the key of the log: a note (crypto/signed_note.h). Only for texts
    /// whose first line no checkpoint can have. Unavailable before sign().
    base::Result<QByteArray> signedText(const QByteArray &text) const;
    /// Deletes the entries that a removal names whose record is in the log already (LOG_RETENTION.md): in a transaction
    /// of the log's own thread, after everything that was appended before. @return how many went; 0 where another
    /// server was faster. Blocks. Errors as of append(); Conflict when the record does not say what is to be deleted.
    base::Result<qint64> takeOut(const QString &removal);
    /// Makes a checkpoint of everything that is in the log now, unless there is one. Blocks. Errors as of append().
    base::Result<void> makeCheckpoint();

    /// Whether an entry could be written now: the writer's thread writes a time into the settings, in a transaction
    /// like any other, and makes sure of the second place. Blocks. Errors as of append(), of which Conflict cannot be.
    base::Result<void> isWritable();

    /// Blocks until all these entries are committed and synced, in their order and without others of the same caller
    /// between them; entries of other callers may stand between. Either all of them are in the log afterwards, or none.
    ///
    /// An entry that is there already, with the same content, counts as written: a step may be repeated. What counts as
    /// content is said at isSame() (log_writer.h). When an id is taken by another entry, nothing of the call is
    /// written; instead the log gets an entry `entryIdTaken`, and managers and administrators are told.
    ///
    /// Refusals that nobody signed in to cause (an address, no sign-in) are bundled beyond a measure (log_bundles.h);
    /// they are counted durably when this returns.
    ///
    /// **Concurrent callers.** Any number of threads may be inside at once. All that wait while one transaction is being
    /// written are in the next one together, in the order in which they called, so a call takes as long as two
    /// transactions at most. A call that returned before another one began stands before it. What one caller appends
    /// cannot make another one's call fail, but by filling the disk: what the database refuses of all together is tried
    /// of each alone.
    ///
    /// **Callers at shutdown.** Whoever calls before the destructor begins is written, and returns before it ends; the
    /// destructor waits for them. Whoever calls after it began hears Unavailable. Nobody may call once it has returned,
    /// so threads that append are ended first. Where the second place does not answer by then, what still waits hears
    /// Unavailable (`stop`).
    ///
    /// Any error means that nothing of this call is in the log: release nothing. `detail` has the cause.
    /// InvalidInput (invalid_field): an entry holds what no log may hold; 4xx, for it came from outside.
    /// Unavailable (log_unavailable): it cannot be written now.
    /// Conflict (log_unavailable): an id is taken by another entry.
    /// Corrupt (log_unavailable): the log is not what was signed last (refuse()), or a rule of the database was broken.
    base::Result<void> append(const QList<Entry> &entries);

    /// What became of one entry of appendEach().
    enum class Fate {
        Written,
        Known, ///< it was there already, with the same content
        Taken  ///< its id belongs to another entry: it is not in the log
    };
    /// The same for entries that do not depend on each other, such as reports of a client program: each is written or
    /// not by itself. @return one fate for each entry. Errors as of append(), without Conflict: then none is written.
    base::Result<QList<Fate>> appendEach(const QList<Entry> &entries);

    /// Blocks. Says it once, however often it is raised.
    base::Result<void> raise(const Alarm &alarm);

private:
    struct How
    {
        bool each = false;
        bool checkpoint = false;
        bool probe = false;
    };
    base::Result<QList<Fate>> enqueue(const QList<Entry> &entries, How how);
    base::Result<QList<Fate>> hand(const std::shared_ptr<Batch> &batch);
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attune::server::audit
