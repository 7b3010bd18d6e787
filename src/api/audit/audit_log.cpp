// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/audit/audit_log.h"

#include "api/telehealth/ask.h"
#include "protocol/access_rows_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"

namespace attune::api {

using namespace domain;
using protocol::Json;
namespace paths = protocol::paths;

namespace {

using Parameters = QList<std::pair<QString, QString>>;

void add(Parameters &query, const char *name, const QString &value)
{
    if (!value.isEmpty())
        query.append({QString::fromLatin1(name), value});
}

/// What is looked for, without the place in it.
Parameters wanted(const AccessRowsQuery &query)
{
    Parameters parameters;
    add(parameters, "q", query.text);
    add(parameters, "zone", QString::fromLatin1(query.zone));
    return parameters;
}

ApiCall get(const char *path, const Parameters &query = {})
{
    return {"GET", QString::fromLatin1(path), query, {}, {}};
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
    return ask<AccessRows>(m_session, get(paths::accessLog, parameters),
                           [&session = m_session](const Json &answer) { return decoded<AccessRows>(session, answer); });
}

Answer<int> AuditLog::newer(const AccessRowsQuery &query, const QString &since)
{
    Parameters parameters = wanted(query);
    add(parameters, "order", protocol::accessOrderWords().textOf(query.order));
    add(parameters, "since", since);
    return ask<int>(m_session, get(paths::accessLogNewer, parameters), [](const Json &answer) -> base::Result<int> {
        const auto newer = protocol::decode<protocol::NewerEntries>(answer, protocol::Reading::Answer);
        return newer ? base::Result<int>(newer->waiting) : base::Result<int>(newer.error());
    });
}

Answer<AccessDetail> AuditLog::entry(const QString &id)
{
    return ask<AccessDetail>(
        m_session, {"GET", protocol::pathFor(paths::accessLogEntry, id), {}, {}, {}},
        [](const Json &answer) { return protocol::decode<AccessDetail>(answer, protocol::Reading::Answer); });
}

Answer<QList<SavedView>> AuditLog::views()
{
    return ask<QList<SavedView>>(m_session, get(paths::accessLogViews),
                                 [&session = m_session](const Json &answer) -> base::Result<QList<SavedView>> {
                                     const auto views = decoded<protocol::SavedViews>(session, answer);
                                     return views ? base::Result<QList<SavedView>>(views->views)
                                                  : base::Result<QList<SavedView>>(views.error());
                                 });
}

Answer<SavedView> AuditLog::keepView(const SavedView &view)
{
    const QString path = view.id.isEmpty() ? QString::fromLatin1(paths::accessLogViews)
                                           : protocol::pathFor(paths::accessLogView, view.id);
    return ask<SavedView>(
        m_session, {"PUT", path, {}, protocol::encode(view), {}}, [](const Json &answer) -> base::Result<SavedView> {
            const auto kept = protocol::decode<protocol::SavedViewAnswer>(answer, protocol::Reading::Answer);
            return kept ? base::Result<SavedView>(kept->view) : base::Result<SavedView>(kept.error());
        });
}

Answer<void> AuditLog::removeView(const QString &id)
{
    return ask<void>(m_session, {"DELETE", protocol::pathFor(paths::accessLogView, id), {}, {}, {}},
                     [](const Json &) { return base::Result<void>(); });
}

Answer<LogCheckState> AuditLog::checkState()
{
    return ask<LogCheckState>(m_session, get(paths::accessLogCheck), [&session = m_session](const Json &answer) {
        return decoded<LogCheckState>(session, answer);
    });
}

Answer<LogPart> AuditLog::part(const QString &cursor)
{
    Parameters parameters;
    add(parameters, "cursor", cursor);
    return ask<LogPart>(m_session, get(paths::accessLogCheckEntries, parameters), [](const Json &answer) {
        return protocol::decode<LogPart>(answer, protocol::Reading::Answer);
    });
}

Answer<void> AuditLog::reportCheck(const LogCheckResult &result)
{
    return ask<void>(m_session, {"POST", QString::fromLatin1(paths::accessLogCheck), {}, protocol::encode(result), {}},
                     [](const Json &) { return base::Result<void>(); });
}

} // namespace attune::api
