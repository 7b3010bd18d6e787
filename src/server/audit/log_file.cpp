// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/audit/log_file.h"

#include "protocol/problem.h"

namespace attune::server::audit {

namespace {

/// The log itself, which proves more than its entries one by one.
bool isTheLog(const LogFile &file)
{
    return file.whole && file.format == domain::LogFormat::JsonLines;
}

base::Result<std::unique_ptr<LogExport>> logFrom(store::Database &database, const LogFile &file, const QString &place)
{
    if (place.isEmpty())
        return provableExport(database, 1, file.query.upTo);
    const auto first = protocol::wholeNumber(place, {1, file.query.upTo});
    if (!first)
        return protocol::fail(domain::ProblemCode::InvalidField, QStringLiteral("this cursor is none of ours"));
    return provableExport(database, *first, file.query.upTo, Continues::Yes);
}

std::unique_ptr<LogExport> foundFrom(store::Database &database, const LogFile &file, const QString &place)
{
    LogQuery query = file.query;
    query.cursor = place;
    switch (file.format) {
    case domain::LogFormat::Csv:
        return csvExport(database, query, file.zone);
    case domain::LogFormat::JsonLines:
        return foundExport(database, query, file.checkpoint);
    case domain::LogFormat::Fhir:
        return fhirExport(database, query, crypto::checkpointFromText(file.checkpoint)->origin);
    case domain::LogFormat::Pdf:
        break;
    }
    return rowsExport(database, query);
}

} // namespace

qint64 rowsOf(store::Connection &connection, const LogFile &file)
{
    return countFound(connection, file.query);
}

base::Result<LogPiece> pieceOf(store::Database &database, const LogFile &file, const QString &place)
{
    if (!isTheLog(file))
        return foundFrom(database, file, place)->piece(logPieceBytes);
    const auto log = logFrom(database, file, place);
    return log ? (*log)->piece(logPieceBytes) : base::Result<LogPiece>(log.error());
}

} // namespace attune::server::audit
