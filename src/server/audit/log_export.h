// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/table_field.h"
#include "protocol/json.h"
#include "server/audit/log_search.h"
#include "server/http/message.h"

#include <QTimeZone>

#include <memory>

namespace attune::server::audit {

/// A part of an export: whole lines, how many entries are in them, and where it goes on.
struct LogPiece
{
    QByteArray text;
    qint64 rows = 0;
    QString place; ///< for the export that continues it; empty: this was the last part
};

/// The log, or what a search finds in it, as one text that is made while it is sent: memory stays the same for any
/// number of entries. Sequential; may move between threads, each read uses the thread's own connection.
class LogExport : public http::ByteSource
{
public:
    qint64 size() const override { return -1; } // known when it is over
    bool waits() const override { return true; }
    /// `offset` is not looked at. Empty at the end.
    base::Result<QByteArray> read(qint64 offset, qint64 maxSize) override;
    /// The next part instead, of as many bytes or a little more, on the thread's own connection. Unavailable when the
    /// database does not answer.
    base::Result<LogPiece> piece(qsizetype bytes);

protected:
    explicit LogExport(store::Database &database) : m_database(database) {}
    /// The next lines, empty at the end. @throws store::StoreError
    virtual base::Result<QByteArray> next(store::Connection &connection) = 0;
    /// Whether next() has given everything.
    virtual bool isOver() const = 0;
    /// Where next() goes on, behind the first entries.
    virtual QString place() const = 0;
    void countRow() { ++m_rows; }

private:
    store::Database &m_database;
    QByteArray m_rest;
    qint64 m_rows = 0;
    bool m_over = false;
};

/// Whether an export begins a file, or goes on with one that has its head already.
enum class Continues { No, Yes };

/// Entries `first` to `last` with leaf hashes and checkpoints (ACCESS_LOG.md, "An export"): all that a stranger needs.
std::unique_ptr<LogExport> provableExport(store::Database &database, qint64 first, qint64 last,
                                          Continues continues = Continues::No);

/// What a search finds, each entry with the proof that it is in the log of the checkpoint at the top. With a cursor it
/// goes on with a file, as all that follow.
std::unique_ptr<LogExport> foundExport(store::Database &database, LogQuery query, const QByteArray &checkpoint);

/// What a search finds for a table program (RFC 4180): nothing in it is taken for a formula. With names, looked up now.
/// @param zone when it is valid, a column has the time there, too, and there is no byte order mark
std::unique_ptr<LogExport> csvExport(store::Database &database, LogQuery query, const QTimeZone &zone = QTimeZone());

/// FHIR R4 AuditEvent after IHE "Basic Audit Log Patterns", one resource a line. @param source the log's name
std::unique_ptr<LogExport> fhirExport(store::Database &database, LogQuery query, const QString &source);

/// What a search finds as a program shows it (protocol/access_rows_codec.h), a line of JSON each. With names, without
/// texts.
std::unique_ptr<LogExport> rowsExport(store::Database &database, LogQuery query);

/// One field of a table.
using domain::csvField;

std::optional<LoggedEntry> entryAt(store::Connection &connection, qint64 sequence);
/// A receipt for one entry against a checkpoint that covers it. Corrupt for an entry that was changed.
base::Result<crypto::Receipt> receiptFor(store::Connection &connection, const LoggedEntry &logged,
                                         const QByteArray &checkpoint);

} // namespace attune::server::audit
