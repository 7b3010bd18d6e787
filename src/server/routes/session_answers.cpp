// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/session_answers.h"

#include "server/store/sessions.h"

namespace attune::server::routes {

domain::TherapySession withRecordingTimes(const Call &call, domain::TherapySession session)
{
    if (!session.startsAt)
        return session;
    session.recordableFrom = *session.startsAt - call.clinic.rules.recordBefore;
    session.recordableUntil = session.endsAt.value_or(*session.startsAt) + call.clinic.rules.recordAfter;
    return session;
}

protocol::SessionAnswer sessionAnswer(const Call &call, const domain::TherapySession &session)
{
    const auto shown = store::shownTo(call.db, call.scope(), session, call.clinic.clock.now());
    return {withRecordingTimes(call, shown)};
}

} // namespace attune::server::routes
