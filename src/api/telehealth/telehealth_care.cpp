// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_care.h"

#include "api/telehealth/ask.h"
#include "protocol/care_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"

namespace attune::api {

using domain::Answer;
using domain::BreakGlass;
using domain::ClinicStatus;
using protocol::Json;
namespace paths = protocol::paths;

namespace {

base::Result<BreakGlass> breakGlassIn(const Json &answer)
{
    return orUnreadable(protocol::breakGlassFrom(protocol::child(answer, "breakGlass")));
}

} // namespace

Answer<ClinicStatus> TelehealthCare::clinicStatus()
{
    return ask<ClinicStatus>(m_session, {"GET", QString::fromLatin1(paths::clinicStatus), {}, {}, {}},
                             [](const Json &answer) -> base::Result<ClinicStatus> {
                                 return protocol::clinicStatusFrom(protocol::child(answer, "status"));
                             });
}

Answer<QList<BreakGlass>> TelehealthCare::breakGlassAccesses()
{
    return ask<QList<BreakGlass>>(m_session, {"GET", QString::fromLatin1(paths::breakGlassAccesses), {}, {}, {}},
                                  [&session = m_session](const Json &answer) -> base::Result<QList<BreakGlass>> {
                                      const auto page = decoded<protocol::BreakGlassesAnswer>(session, answer);
                                      if (!page)
                                          return page.error();
                                      QList<BreakGlass> accesses;
                                      for (const auto &row : page->accesses)
                                          accesses.append(row.breakGlass);
                                      return accesses;
                                  });
}

Answer<BreakGlass> TelehealthCare::openBreakGlass(const QString &clientNumber, const QString &reason)
{
    const Json body = {{"clientNumber", protocol::json(clientNumber)}, {"reason", protocol::json(reason)}};
    return ask<BreakGlass>(m_session, {"POST", QString::fromLatin1(paths::breakGlassAccesses), {}, body, {}},
                           breakGlassIn);
}

Answer<BreakGlass> TelehealthCare::endBreakGlass(const QString &id)
{
    return ask<BreakGlass>(m_session, {"POST", protocol::pathFor(paths::breakGlassEnd, id), {}, Json::object(), {}},
                           breakGlassIn);
}

Answer<void> TelehealthCare::reviewBreakGlass(const QString &id, BreakGlass::Verdict verdict, const QString &reason)
{
    const Json body = {{"verdict", protocol::json(protocol::textOf(verdict))}, {"reason", protocol::json(reason)}};
    return ask<void>(m_session, {"POST", protocol::pathFor(paths::breakGlassReview, id), {}, body, {}},
                     [](const Json &) { return base::Result<void>(); });
}

} // namespace attune::api
