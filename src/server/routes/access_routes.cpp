// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/access_log_codec.h"
#include "protocol/paths.h"
#include "server/audit/recording_story.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/authorisation.h"
#include "server/routes/log_entries.h"
#include "server/routes/paging.h"
#include "server/routes/reports.h"

namespace attune::server::routes {

using domain::LogAction;
using policy::Action;

namespace {

constexpr int storyLines = 200;

Answer ofRecording(const Call &call)
{
    const auto asked = cursorRequestOf(call, "whoHasSeen", storyLines, storyLines);
    if (!asked)
        return asked.error();
    const auto row = recordingFor(call, Action::SeeAccessLog, false);
    if (!row)
        return row.error();
    audit::Entry entry = entryFor(call, LogAction::AccessLogRead, *row);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    audit::StoryQuery query = storyQueryOf(call, *row);
    query.before = asked->cursor.toLongLong();
    query.limit = asked->limit;
    const auto page = audit::linesOf(call.clinic.log, call.db, query);
    const QString next = page.next > 0 ? QString::number(page.next) : QString();
    return goodAnswer(protocol::RecordingAccessAnswer{audit::peopleOf(call.db, query), page.entries,
                                                      sealedCursor(call, "whoHasSeen", next)});
}

} // namespace

std::vector<Route> accessRoutes()
{
    namespace p = protocol::paths;
    return {
        {"POST", p::accessEvents, "reportAccessEvents", Access::SignedIn, acceptReports},
        {"GET", p::recordingAccess, "getAccessLog", Access::SignedIn, ofRecording},
    };
}

} // namespace attune::server::routes
