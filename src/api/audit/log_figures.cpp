// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/audit/log_figures.h"

#include "api/telehealth/ask.h"
#include "protocol/log_figures_codec.h"
#include "protocol/paths.h"

namespace attune::api {

using domain::Answer;
using domain::LogFilePiece;
using domain::LogFileStart;
using domain::LogSummary;
namespace paths = protocol::paths;

Answer<LogSummary> LogFigures::figures(const domain::FiguresQuestion &question)
{
    Parameters query;
    add(query, "zone", question.zone);
    add(query, "by", domain::textOf(question.by));
    add(query, "q", question.query);
    add(query, "of", question.of);
    return askFor<LogSummary, LogSummary>(m_session, get(paths::accessLogSummary, query), std::identity());
}

Answer<LogFileStart> LogFigures::beginLogFile(const domain::LogFileQuestion &question)
{
    return askFor<LogFileStart, LogFileStart>(
        m_session, {"POST", QString::fromLatin1(paths::accessLogFiles), {}, protocol::encode(question), {}},
        std::identity());
}

Answer<LogFilePiece> LogFigures::logFilePiece(const QString &cursor)
{
    Parameters query;
    add(query, "cursor", cursor);
    return askFor<LogFilePiece, LogFilePiece>(m_session, get(paths::accessLogFilePiece, query), std::identity());
}

} // namespace attune::api
