// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/vocabulary.h"

#include <QFuture>

/// Taking what a question to the access log finds away as a file (src/server/audit/LOG_FILES.md).
namespace attune::domain {

/// What a file of entries is written as.
enum class LogFormat {
    Csv,       ///< RFC 4180
    JsonLines, ///< entries as they were hashed, with their proofs
    Fhir,      ///< FHIR R4 AuditEvent, one a line
    Pdf        ///< pages to be read and printed: laid out by whoever asks, from `FoundEntry` lines
};
/// "csv", "jsonl", "fhir", "pdf"
QString textOf(LogFormat format);
std::optional<LogFormat> logFormatFromText(QStringView name);

/// What is to be in the file.
struct LogFileQuestion
{
    QString query; ///< as it is typed (ACCESS_QUERY.md)
    QString zone;  ///< IANA name: whose days are meant
    bool oldestFirst = false;
    LogFormat format = LogFormat::Csv;
};

/// A file that was begun. It holds what the log held at that moment, however long it takes to be read.
struct LogFileStart
{
    base::Instant at;
    qint64 rows = 0;   ///< how many entries it will have
    qint64 covers = 0; ///< entries of the log that it was looked for in
    QString origin;    ///< the name of the log
    QString root;      ///< of the log's tree at that size, base64
    QString cursor;    ///< of the first piece
};

/// The next part of a file.
struct LogFilePiece
{
    QByteArray text; ///< whole lines, UTF-8
    qint64 rows = 0; ///< entries in it
    QString cursor;  ///< of the next piece; empty when this was the last
};

/// Files of entries, piece by piece: a piece that did not come is asked for again, with its cursor. GUI thread.
class LogFilesPort
{
public:
    virtual ~LogFilesPort() = default;
    /// Beginning one is an entry of the log. ProofNeeded; InvalidInput for a query that does not parse.
    virtual QFuture<base::Result<LogFileStart>> beginLogFile(const LogFileQuestion &question) = 0;
    /// The same cursor gives the same piece, for a day. InvalidInput for one that is too old or another person's.
    virtual QFuture<base::Result<LogFilePiece>> logFilePiece(const QString &cursor) = 0;
};

} // namespace attune::domain
