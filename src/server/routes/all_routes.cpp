// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/routes/all_routes.h"

#include "server/routes/alive.h"
#include "server/routes/route.h"

namespace attune::server::routes {

std::vector<Route> allRoutes()
{
    std::vector<Route> all;
    for (auto part : {authRoutes(),          secondFactorRoutes(),   recordingRoutes(),
                      deletionRoutes(),      sessionRoutes(),        consentRoutes(),
                      consentActs(),         participantRoutes(),    accessRoutes(),
                      mediaRoutes(),         transcriptRoutes(),     transcriptVersionRoutes(),
                      noteRoutes(),          appointmentRoutes(),    appointmentRecordingRoutes(),
                      breakGlassRoutes(),    messageRoutes(),        accessLogRoutes(),
                      logRoutes(),           logViewRoutes(),        logFileRoutes(),
                      auditRoutes(),         logCheckRoutes(),       legalMatterRoutes(),
                      reportRoutes(),        reportScheduleRoutes(), disclosureRoutes(),
                      reviewRoutes(),        uploadRoutes(),         mediaObjectRoutes(),
                      webhookRoutes(),       viewingRoutes(),        alertRoutes(),
                      alertRuleRoutes(),     oversightRoutes(),      qualityRoutes(),
                      transcriptionRoutes(), turnsRoutes(),          programRoutes(),
                      transcriptActs(),      spokenRoutes(),         aliveRoutes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace attune::server::routes
