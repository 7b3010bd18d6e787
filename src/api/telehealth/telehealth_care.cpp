// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_care.h"

#include "api/telehealth/ask.h"
#include "protocol/care_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"

namespace attune::api {

using domain::Answer;
using domain::ClinicStatus;
using domain::Emergency;
using protocol::Json;
namespace paths = protocol::paths;

namespace {

base::Result<Emergency> emergencyIn(const Json &answer)
{
    return orUnreadable(protocol::emergencyFrom(protocol::child(answer, "breakGlass")));
}

} // namespace

Answer<ClinicStatus> TelehealthCare::clinicStatus()
{
    return ask<ClinicStatus>(m_session, {"GET", QString::fromLatin1(paths::clinicStatus), {}, {}, {}},
                             [](const Json &answer) -> base::Result<ClinicStatus> {
                                 return protocol::clinicStatusFrom(protocol::child(answer, "status"));
                             });
}

Answer<QList<Emergency>> TelehealthCare::emergencies()
{
    return ask<QList<Emergency>>(m_session, {"GET", QString::fromLatin1(paths::breakGlasses), {}, {}, {}},
                                 [](const Json &answer) -> base::Result<QList<Emergency>> {
                                     QList<Emergency> emergencies;
                                     for (const Json &row : protocol::list(answer, "breakGlass")) {
                                         if (const auto emergency = protocol::emergencyFrom(row))
                                             emergencies.append(*emergency);
                                     }
                                     return emergencies;
                                 });
}

Answer<Emergency> TelehealthCare::openEmergency(const QString &clientNumber, const QString &reason)
{
    const Json body = {{"clientNumber", protocol::json(clientNumber)}, {"reason", protocol::json(reason)}};
    return ask<Emergency>(m_session, {"POST", QString::fromLatin1(paths::breakGlasses), {}, body, {}}, emergencyIn);
}

Answer<Emergency> TelehealthCare::endEmergency(const QString &id)
{
    return ask<Emergency>(m_session, {"POST", protocol::pathFor(paths::breakGlassEnd, id), {}, Json::object(), {}},
                          emergencyIn);
}

Answer<void> TelehealthCare::reviewEmergency(const QString &id, Emergency::Verdict verdict, const QString &reason)
{
    const Json body = {{"verdict", protocol::json(protocol::textOf(verdict))}, {"reason", protocol::json(reason)}};
    return ask<void>(m_session, {"POST", protocol::pathFor(paths::breakGlassReview, id), {}, body, {}},
                     [](const Json &) { return base::Result<void>(); });
}

} // namespace attune::api
