// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/removal_record.h"

#include <QHash>
#include <QMultiMap>
#include <QSet>
#include <QStringList>

namespace attune::verify {

/// What the signed records of a file say about entries that are not in it (src/server/audit/LOG_RETENTION.md). Of a
/// record that was passed only its hash is kept; of those that were not, as many as 64 MiB have room for. Any input.
/// Not for two threads.
class KnownRemovals
{
public:
    explicit KnownRemovals(crypto::VerifierKey key) : m_key(std::move(key)) {}

    /// A record of the file. @param at the entry that follows  @return what is wrong with it
    std::optional<QString> add(const QByteArray &note, qint64 at);
    /// That these entries are not there. @param receivedBefore when the entry directly before them was received, Unix
    /// milliseconds; nullopt: it is gone, too, or was before the file  @return what is wrong with that
    std::optional<QString> leaveOut(qint64 first, qint64 last, std::optional<qint64> receivedBefore);
    /// An entry about a removal. @param code what it says
    void heard(const QString &code);
    /// At the end: records by which something was left out, and which the log does not have.
    /// @param lastReceived when the last entry of the file was received
    struct Unheard
    {
        QStringList missing; ///< the file goes on behind them, and there is no entry about them
        int later = 0;       ///< the file ends before the entry about them can stand
    };
    Unheard unheard(std::optional<qint64> lastReceived) const;
    /// Records by which something was left out.
    qint64 used() const { return m_used; }

private:
    struct Known
    {
        crypto::RemovalRecord record;
        qint64 madeMs = 0;
        qint64 beforeMs = 0;
        bool isUsed = false;
    };
    void forgetPassed(qint64 at);

    const crypto::VerifierKey m_key;
    QMultiMap<qint64, Known> m_known; ///< by the last entry that each names
    QSet<QString> m_ids;              ///< of those
    qsizetype m_bytes = 0;            ///< that those take, about
    struct Used
    {
        QString id;
        qint64 madeMs = 0;
    };
    QHash<QString, Used> m_waiting; ///< by hash: left something out, and were not heard of yet
    qint64 m_used = 0;
};

} // namespace attune::verify
