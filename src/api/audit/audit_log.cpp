// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/audit/audit_log.h"

#include "api/telehealth/ask.h"
#include "protocol/access_rows_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"

namespace attune::api {

using namespace domain;
using protocol::pathFor;
namespace paths = protocol::paths;

namespace {

/// What is looked for, without the place in it.
Parameters wanted(const AccessRowsQuery &query)
{
    Parameters parameters;
    add(parameters, "q", query.text);
    add(parameters, "zone", QString::fromLatin1(query.zone));
    return parameters;
}

} // namespace

Answer<AccessRows> AuditLog::rows(const AccessRowsQuery &query)
{
    Parameters parameters = wanted(query);
    add(parameters, "order", protocol::accessOrderWords().textOf(query.order));
    add(parameters, "cursor", query.cursor);
    if (query.at && query.cursor.isEmpty())
        add(parameters, "at", base::toText(*query.at));
    add(parameters, "limit", QString::number(query.limit));
    return askFor<AccessRows, AccessRows>(m_session, get(paths::accessLog, parameters), std::identity());
}

Answer<int> AuditLog::newer(const AccessRowsQuery &query, const QString &since)
{
    Parameters parameters = wanted(query);
    add(parameters, "order", protocol::accessOrderWords().textOf(query.order));
    add(parameters, "since", since);
    return askFor<int, protocol::NewerEntries>(m_session, get(paths::accessLogNewer, parameters),
                                               &protocol::NewerEntries::waiting);
}

Answer<AccessDetail> AuditLog::entry(const QString &id)
{
    return askFor<AccessDetail, AccessDetail>(m_session, get(pathFor(paths::accessLogEntry, id)), std::identity());
}

Answer<QList<SavedView>> AuditLog::views()
{
    return askFor<QList<SavedView>, protocol::SavedViews>(m_session, get(paths::accessLogViews),
                                                          &protocol::SavedViews::views);
}

Answer<SavedView> AuditLog::keepView(const SavedView &view)
{
    const QString path =
        view.id.isEmpty() ? QString::fromLatin1(paths::accessLogViews) : pathFor(paths::accessLogView, view.id);
    return askFor<SavedView, protocol::SavedViewAnswer>(m_session, {"PUT", path, {}, protocol::encode(view), {}},
                                                        &protocol::SavedViewAnswer::view);
}

Answer<void> AuditLog::removeView(const QString &id)
{
    return askToDo(m_session, {"DELETE", pathFor(paths::accessLogView, id), {}, {}, {}});
}

Answer<LogCheckState> AuditLog::checkState()
{
    return askFor<LogCheckState, LogCheckState>(m_session, get(paths::accessLogCheck), std::identity());
}

Answer<LogPart> AuditLog::part(const QString &cursor)
{
    Parameters parameters;
    add(parameters, "cursor", cursor);
    return askFor<LogPart, LogPart>(m_session, get(paths::accessLogCheckEntries, parameters), std::identity());
}

Answer<void> AuditLog::reportCheck(const LogCheckResult &result)
{
    return askToDo(m_session, {"POST", QString::fromLatin1(paths::accessLogCheck), {}, protocol::encode(result), {}});
}

} // namespace attune::api
