// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/oversight.h"

#include "base/log.h"
#include "server/identity/auditors.h"
#include "server/quality/quality_draws.h"
#include "server/retention/log_retention.h"

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

void retireEntries(Clinic &clinic, store::Connection &connection, const std::stop_token &stop)
{
    const auto gone = retention::retireEntries({connection, clinic.log, clinic.retentionPolicies, clinic.clock}, stop);
    if (!gone)
        base::logger("jobs")->error("Expired entries could not be taken out of the access log: {}",
                                    gone.error().detail.toStdString());
    else if (*gone > 0)
        base::logger("jobs")->info("{} expired entries were taken out of the access log.", *gone);
}

void drawForQuality(Clinic &clinic, store::Connection &connection, const std::stop_token &stop)
{
    const quality::QualityWork work{connection, clinic.log, clinic.rules.zone, clinic.clock.now()};
    auto done = quality::dropClosed(work);
    if (done)
        done = quality::takeSteps(work, stop);
    if (!done)
        base::logger("jobs")->error("The draw for quality reviews did not go on: {}",
                                    done.error().detail.toStdString());
}

} // namespace attune::server::oversight
