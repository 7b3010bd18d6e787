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
using protocol::Json;
namespace paths = protocol::paths;

namespace {

/// Nothing of these answers may be left out.
template <typename Message>
base::Result<Message> whole(const Json &answer)
{
    return protocol::decode<Message>(answer, protocol::Reading::Answer);
}

} // namespace

Answer<LogSummary> LogFigures::figures(const domain::FiguresQuestion &question)
{
    QList<std::pair<QString, QString>> query = {{QStringLiteral("zone"), question.zone},
                                                {QStringLiteral("by"), domain::textOf(question.by)}};
    if (!question.query.isEmpty())
        query.append({QStringLiteral("q"), question.query});
    if (!question.of.isEmpty())
        query.append({QStringLiteral("of"), question.of});
    return ask<LogSummary>(m_session, {"GET", QString::fromLatin1(paths::accessLogSummary), query, {}, {}},
                           whole<LogSummary>);
}

Answer<LogFileStart> LogFigures::beginLogFile(const domain::LogFileQuestion &question)
{
    return ask<LogFileStart>(m_session,
                             {"POST", QString::fromLatin1(paths::accessLogFiles), {}, protocol::encode(question), {}},
                             whole<LogFileStart>);
}

Answer<LogFilePiece> LogFigures::logFilePiece(const QString &cursor)
{
    return ask<LogFilePiece>(
        m_session,
        {"GET", QString::fromLatin1(paths::accessLogFilePiece), {{QStringLiteral("cursor"), cursor}}, {}, {}},
        whole<LogFilePiece>);
}

} // namespace attune::api
