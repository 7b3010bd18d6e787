// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/oversight.h"

#include "base/log.h"
#include "server/identity/auditors.h"

namespace attune::server::oversight {

using domain::LogAction;

void endAuditors(Clinic &clinic, store::Connection &connection)
{
    const auto now = clinic.clock.now();
    const auto over = identity::auditorsToEnd(connection, now);
    for (const auto &[user, until] : over) {
        // The day stands in the code, so that a second term has an entry of its own.
        const QString about = user.value() + QLatin1Char(':') + base::toText(until);
        if (auto logged = clinic.log.append({audit::serverEntry(now, {}, LogAction::AuditorTermEnded, about)});
            !logged) {
            base::logger("jobs")->error("That an auditor's time is over could not be logged: {}",
                                        logged.error().detail.toStdString());
            return; // with the next look; meanwhile they are refused
        }
        identity::endAuditor(connection, user, until, now);
    }
}

} // namespace attune::server::oversight
