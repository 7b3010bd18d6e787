// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/signed_note.h"

namespace attune::crypto {

/// Which entries of a log were taken out because their period was over (src/server/audit/LOG_RETENTION.md). What is
/// said by whoever has the key of the log, and by nobody else.
struct RemovalRecord
{
    struct Run
    {
        qint64 first = 0;
        qint64 last = 0;
        friend bool operator==(const Run &, const Run &) = default;
    };
    QString origin; ///< of the log
    QString id;
    QString madeAt;  ///< RFC 3339, UTC
    QString before;  ///< every entry was received before this; RFC 3339, UTC
    QString policy;  ///< the periods, in words
    QList<Run> runs; ///< rising, without touching each other

    qint64 named() const;
};
/// The text that is signed; ends with a line feed.
QByteArray toText(const RemovalRecord &record);
/// InvalidInput for anything that toText() does not write.
base::Result<RemovalRecord> removalRecordFrom(const QByteArray &text);
/// A record whose signature by the log's key is right and whose origin is the key's name. Untrusted otherwise.
base::Result<RemovalRecord> checkedRemoval(const QByteArray &note, const VerifierKey &key);
/// By which the entry in the log names the record: SHA-256 of its text, 64 hex digits.
QString hashOf(const RemovalRecord &record);

} // namespace attune::crypto
