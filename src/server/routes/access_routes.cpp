// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/access_event_codec.h"
#include "protocol/paths.h"
#include "server/routes/reports.h"

namespace attune::server::routes {

using policy::Action;
using protocol::Json;

namespace {

constexpr int logPageSize = 500;

Answer ofRecording(Call &call)
{
    const auto row = recordingFor(call, Action::SeeAccessLog, false);
    if (!row)
        return row.error();
    audit::Entry entry = entryFor(call, "accessLogRead", *row);
    if (auto logged = call.clinic.log.append({entry}); !logged)
        return logged.error();
    Json rows = Json::array();
    const auto entries = call.clinic.log.ofRecording(call.db, entry.recordingId, logPageSize);
    for (const auto &line : entries)
        rows.push_back(protocol::toJson(line));
    return jsonAnswer({{"success", true}, {"entries", rows}});
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
