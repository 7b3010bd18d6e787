// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/paths.h"
#include "server/routes/all_routes.h"
#include "server/routes/answers.h"
#include "server/routes/media_links.h"

namespace attune::server::routes {

using domain::ProblemCode;

namespace {

/// How soon a program asks again while a recording is open: with this, what ends a viewing is heard within five
/// seconds on any line that can carry a recording.
constexpr std::chrono::seconds askAgain{2};

/// Whether an opening of the caller's may go on. Cheap, because it is asked all the time; not an entry, unless it
/// must end.
Answer goesOn(const Call &call)
{
    const auto grant = media::grantOfViewing(call.db, call.userId().value(), call.id, {});
    if (!grant)
        return protocol::fail(
            ProblemCode::NotFound); // another person's or nobody's: it tells nothing about any recording
    return goodAnswer(protocol::ViewingAnswer{askAgain, stopsFor(call, {{grant->viewing, grant->recordingId}})});
}

} // namespace

std::vector<Route> viewingRoutes()
{
    Route route{"GET", protocol::paths::viewing, "getViewing", Access::SignedIn, goesOn};
    route.isUse = false; // it is asked while a recording is open, also of a locked program
    return {route};
}

} // namespace attune::server::routes
