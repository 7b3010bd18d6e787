// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/routes/route.h"

namespace attune::server::routes {

/// Every operation of this server: the API description is held against this list by a test.
std::vector<Route> allRoutes();

std::vector<Route> authRoutes();
std::vector<Route> secondFactorRoutes();
std::vector<Route> recordingRoutes();
std::vector<Route> deletionRoutes();
std::vector<Route> sessionRoutes();
std::vector<Route> consentRoutes();
std::vector<Route> consentActs();
std::vector<Route> participantRoutes();
std::vector<Route> accessRoutes();
std::vector<Route> mediaRoutes();
std::vector<Route> spokenRoutes();
std::vector<Route> transcriptRoutes();
std::vector<Route> transcriptVersionRoutes();
std::vector<Route> transcriptionRoutes();
std::vector<Route> transcriptActs();
std::vector<Route> turnsRoutes();
std::vector<Route> noteRoutes();
std::vector<Route> appointmentRoutes();
std::vector<Route> appointmentRecordingRoutes();
std::vector<Route> auditRoutes();
std::vector<Route> mediaObjectRoutes();
std::vector<Route> breakGlassRoutes();
std::vector<Route> messageRoutes();
std::vector<Route> accessLogRoutes();
std::vector<Route> logRoutes();
std::vector<Route> logViewRoutes();
std::vector<Route> logFileRoutes();
std::vector<Route> logCheckRoutes();
std::vector<Route> legalMatterRoutes();
std::vector<Route> alertRoutes();
std::vector<Route> alertRuleRoutes();
std::vector<Route> reportRoutes();
std::vector<Route> reportScheduleRoutes();
std::vector<Route> disclosureRoutes();
std::vector<Route> reviewRoutes();
std::vector<Route> oversightRoutes();
std::vector<Route> qualityRoutes();
std::vector<Route> uploadRoutes();
std::vector<Route> webhookRoutes();
std::vector<Route> viewingRoutes();
std::vector<Route> programRoutes();

} // namespace attune::server::routes
