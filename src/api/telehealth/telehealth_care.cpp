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
namespace paths = protocol::paths;

/// What every act about a break-glass access answers.
Answer<BreakGlass> TelehealthCare::askAbout(ApiCall call)
{
    return askFor<BreakGlass, protocol::BreakGlassAnswer>(
        m_session, std::move(call), [](const auto &answer) { return answer.breakGlass.breakGlass; });
}

Answer<ClinicStatus> TelehealthCare::clinicStatus()
{
    return askFor<ClinicStatus, protocol::ClinicStatusAnswer>(
        m_session, {"GET", QString::fromLatin1(paths::clinicStatus), {}, {}, {}},
        &protocol::ClinicStatusAnswer::status);
}

Answer<QList<BreakGlass>> TelehealthCare::breakGlassAccesses()
{
    return askFor<QList<BreakGlass>, protocol::BreakGlassesAnswer>(
        m_session, {"GET", QString::fromLatin1(paths::breakGlassAccesses), {}, {}, {}}, [](const auto &page) {
            QList<BreakGlass> accesses;
            for (const auto &row : page.accesses)
                accesses.append(row.breakGlass);
            return accesses;
        });
}

Answer<BreakGlass> TelehealthCare::openBreakGlass(const QString &clientNumber, const QString &reason)
{
    const protocol::NewBreakGlassBody body{{clientNumber, {}}, {reason}};
    return askAbout({"POST", QString::fromLatin1(paths::breakGlassAccesses), {}, protocol::encode(body), {}});
}

Answer<BreakGlass> TelehealthCare::endBreakGlass(const QString &id)
{
    return askAbout({"POST", protocol::pathFor(paths::breakGlassEnd, id), {}, protocol::encode(protocol::Done()), {}});
}

Answer<void> TelehealthCare::reviewBreakGlass(const QString &id, BreakGlass::Verdict verdict, const QString &reason)
{
    const protocol::ReviewBody body{verdict, {reason}};
    return askToDo(m_session, {"POST", protocol::pathFor(paths::breakGlassReview, id), {}, protocol::encode(body), {}});
}

} // namespace attune::api
