// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/signed_note.h"
#include "verify/file_head.h"
#include "verify/removals.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>
#include <QStringList>

#include <optional>

namespace attune::verify {

/// What was found wrong. `entry` is its number, 0 when it is not about one.
struct Finding
{
    qint64 entry = 0;
    QString words;
};

/// Somebody else who signed a checkpoint that is right.
struct Cosigned
{
    QString name;
    qint64 size = 0;        ///< of the newest one
    qint64 unixSeconds = 0; ///< when they saw it
};

/// What a file shows.
struct Report
{
    QList<Finding> findings; ///< by entry, at most `mostFindings`
    qint64 first = 1;        ///< number of the first entry
    qint64 entries = 0;      ///< that are there
    qint64 removed = 0;      ///< that are not, because signed records say that their period was over
    qint64 removals = 0;     ///< how many records say so
    qint64 covered = 0;     ///< number of the last entry that a right checkpoint speaks for; 0: none
    qint64 checkpoints = 0; ///< that are right
    qint64 withheld = 0;    ///< lines that the reader was shown in part only, and that prove nothing
    QStringList gaps;       ///< "events 41 to 44 of device … are missing": said, and no fault of the log's
    QList<Cosigned> cosigned; ///< of those who were asked for
    bool isWhole() const { return findings.isEmpty(); }
    /// Number of the last entry, there or not.
    qint64 last() const { return first + entries + removed - 1; }
};

/// Reads an exported log (src/server/audit/ACCESS_LOG.md, "An export") once, line by line; memory does not grow with
/// it. Any input; hostile files are findings, never more. One thread at a time.
class LogVerifier
{
public:
    /// @param known checkpoints somebody kept: they must be of this log
    LogVerifier(crypto::VerifierKey key, QList<crypto::Checkpoint> known);

    /// Whose signatures to look for below those of the log itself. Before anything is read.
    void lookFor(QList<crypto::VerifierKey> outsiders) { m_outsiders = std::move(outsiders); }

    /// InvalidInput when the file is no export at all; else a report, good or bad.
    base::Result<Report> verify(QIODevice &file);
    /// The same for what comes piece by piece, in order; where a piece ends does not matter.
    void take(QByteArrayView piece);
    /// After the last piece, once. Errors as of verify().
    base::Result<Report> finished();
    /// What was found so far.
    const Report &soFar() const { return m_report; }

    static constexpr int mostFindings = 20;
    static constexpr qsizetype longestLine = 1024LL * 1024;

private:
    void readLine(QByteArrayView line);
    void readEntry(QByteArrayView line);
    void readLeaves(QByteArrayView line);
    void readCheckpoint(QByteArrayView line);
    void noteCosigned(const QByteArray &note, qint64 size);
    void readFrontier(QByteArrayView line);
    void readProven(QByteArrayView line);
    void readRemoval(QByteArrayView line);
    void readRemoved(QByteArrayView line);
    void beginAt(qint64 sequence);
    void appendLeaf(const crypto::Hash &leaf, qint64 sequence);
    void followDevice(QByteArrayView line, qint64 sequence);
    void compareKnown();
    void sayVague();
    void finish();
    void find(qint64 entry, const QString &words);

    const crypto::VerifierKey m_key;
    const QList<crypto::Checkpoint> m_known;
    QList<crypto::VerifierKey> m_outsiders;
    crypto::TreeHasher m_hasher;
    crypto::TreeFrontier m_frontier;
    std::optional<FileHead> m_head;           ///< what the file says of itself, where it does
    bool m_isFirstLine = true;
    QByteArray m_rest;                        ///< of a line that has not come whole
    bool m_tooLong = false;                   ///< nothing is read any more
    bool m_anyLine = false;                   ///< that could be one of an export
    QList<crypto::Hash> m_leaves;             ///< of the entries since the last line of leaf hashes
    std::optional<crypto::Checkpoint> m_last; ///< the last right checkpoint
    bool m_anyEntry = false;
    bool m_proven = false; ///< entries come with proofs of their own
    bool m_rootBroken = false;
    qint64 m_shift = 0;             ///< between the numbers entries have and should have
    std::optional<Finding> m_vague; ///< that something is wrong, while it is not known yet what
    struct Device
    {
        qint64 number = 0;   ///< of its newest event
        qint64 sequence = 0; ///< of the entry that has it
    };
    QHash<QByteArray, Device> m_devices;
    KnownRemovals m_removals;
    qint64 m_lastRemoved = 0;             ///< number of the last entry that is not there
    std::optional<qint64> m_lastReceived; ///< when the last entry that is there was received, Unix milliseconds
    Report m_report;
};

} // namespace attune::verify
