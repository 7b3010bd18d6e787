// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/json.h"
#include "server/audit/log_search.h"
#include "server/http/message.h"

#include <memory>

namespace attune::server::audit {

/// The log, or what a search finds in it, as one text that is made while it is sent: memory stays the same for any
/// number of entries. Sequential; may move between threads, each read uses the thread's own connection.
class LogExport : public http::ByteSource
{
public:
    qint64 size() const override { return -1; } // known when it is over
    bool waits() const override { return true; }
    /// `offset` is not looked at. Empty at the end.
    base::Result<QByteArray> read(qint64 offset, qint64 maxSize) override;

protected:
    explicit LogExport(store::Database &database) : m_database(database) {}
    /// The next piece, empty at the end. @throws store::StoreError
    virtual base::Result<QByteArray> next(store::Connection &connection) = 0;

private:
    store::Database &m_database;
    QByteArray m_rest;
    bool m_over = false;
};

/// Entries `first` to `last` with leaf hashes and checkpoints (ACCESS_LOG.md, "An export"): all that a stranger needs.
std::unique_ptr<LogExport> provableExport(store::Database &database, qint64 first, qint64 last);

/// What a search finds, each entry with the proof that it is in the log of the checkpoint at the top. Newest first.
std::unique_ptr<LogExport> foundExport(store::Database &database, LogQuery query, const QByteArray &checkpoint);

/// What a search finds for a table program (RFC 4180): nothing in it is taken for a formula. With names, looked up now.
std::unique_ptr<LogExport> csvExport(store::Database &database, LogQuery query);

/// FHIR R4 AuditEvent after IHE "Basic Audit Log Patterns", one resource a line. @param source the log's name
std::unique_ptr<LogExport> fhirExport(store::Database &database, LogQuery query, const QString &source);

/// Also for tests: one field, quoted when it must be, and harmless.
QByteArray csvField(const QString &value);

std::optional<LoggedEntry> entryAt(store::Connection &connection, qint64 sequence);
/// A receipt for one entry against a checkpoint that covers it. Corrupt for an entry that was changed.
base::Result<crypto::Receipt> receiptFor(store::Connection &connection, const LoggedEntry &logged,
                                         const QByteArray &checkpoint);

} // namespace attune::server::audit
