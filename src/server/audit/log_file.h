// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log_file.h"
#include "server/audit/log_export.h"

namespace attune::server::audit {

/// A file of entries on its way (LOG_FILES.md). The same file gives the same parts.
struct LogFile
{
    domain::LogFormat format = domain::LogFormat::Csv;
    LogQuery query;     ///< with `upTo`; cursor and limit do not count
    bool whole = false; ///< the query asks for everything, by somebody who sees everything
    QTimeZone zone;
    QByteArray checkpoint; ///< covers `query.upTo` entries
};

/// Bytes of a part, or a little more.
inline constexpr qsizetype logPieceBytes = 1024LL * 1024;

/// How many entries the file has. @throws store::StoreError
qint64 rowsOf(store::Connection &connection, const LogFile &file);
/// The part that begins at a place. Unavailable when the database does not answer, InvalidInput for a place that is
/// none. @param place of the part before; empty: the first
base::Result<LogPiece> pieceOf(store::Database &database, const LogFile &file, const QString &place);

} // namespace attune::server::audit
