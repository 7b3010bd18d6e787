// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "crypto/signed_note.h"
#include "domain/access_event.h"
#include "server/store/database.h"

#include <QList>
#include <QString>

#include <memory>

namespace attune::server::keys {
class KeyProvider;
}

namespace attune::server::audit {

/// What goes into the access log: identifiers only. The free text of `reason` is kept apart, behind a salted
/// commitment, so that it can be destroyed without touching the log.
struct Entry
{
    QString eventId;
    base::Instant occurredAt;
    QString actorId;
    QString actorRole;
    QString signInId;
    QString clientId;
    QString recordingId;
    QString action;
    QString purpose; ///< what content was asked for; empty for anything else
    QString outcome; ///< "allowed", "refused", "reported" (by a client program), "failed"
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
};

/// What the server itself did to a recording, because of its state and nobody's request. The id follows from recording,
/// action and `about`: a step repeated after a crash, or taken by two servers, is in the log once.
Entry serverEntry(base::Instant now, const QString &recordingId, const QString &action, const QString &about = {});

/// The append-only log. One writer thread gathers what several callers append and commits it in one transaction.
/// Any thread.
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
    AccessLog(store::Database &database, const base::Clock &clock, const SecondPlace &second = {});
    ~AccessLog();

    /// Who signs checkpoints, and where the newest one is kept besides the database (empty: nowhere). Before it is
    /// called entries are hashed and nothing is signed. Once, before other threads use the log.
    struct Signing
    {
        crypto::NoteSigner signer;
        QString anchorFile;
        QString serverName;
        /// With it the key is looked for again whenever another one lies in the database (after a restore).
        const keys::KeyProvider *keys = nullptr;
        QString sealed; ///< what `signer` was opened from
    };
    void sign(Signing signing);
    /// The key that checks the checkpoints; nullopt before sign().
    std::optional<crypto::VerifierKey> verifier() const;
    /// Makes a checkpoint of everything that is in the log now, unless there is one. Blocks. Unavailable when it cannot
    /// be written.
    base::Result<void> makeCheckpoint();

    /// Blocks until the entries are committed and synced, in order. An event id that is there already is skipped.
    /// Unavailable when the log cannot be written: then nothing may be released.
    base::Result<void> append(const QList<Entry> &entries);

    /// Newest first: entries about a recording, with reasons, for showing to people who may see them.
    static QList<domain::AccessLogEntry> ofRecording(store::Connection &connection, const QString &recordingId,
                                                     int limit);

private:
    base::Result<void> enqueue(const QList<Entry> &entries, bool wantsCheckpoint);
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace attune::server::audit
