// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/telehealth_legal_matters.h"

#include "api/telehealth/ask.h"
#include "protocol/care_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"

namespace attune::api {

using domain::Answer;
using domain::LegalMatter;
using protocol::Json;
using protocol::pathFor;
namespace paths = protocol::paths;

namespace {

base::Result<LegalMatter> matterIn(const Json &answer)
{
    return orUnreadable(protocol::legalMatterFrom(protocol::child(answer, "matter")));
}

base::Result<QList<LegalMatter>> mattersIn(ClinicSession &session, const Json &answer)
{
    const auto page = decoded<protocol::LegalMattersAnswer>(session, answer);
    if (!page)
        return page.error();
    QList<LegalMatter> matters;
    for (const auto &row : page->matters)
        matters.append(row.matter);
    return matters;
}

} // namespace

Answer<QList<LegalMatter>> TelehealthLegalMatters::legalMatters()
{
    return ask<QList<LegalMatter>>(m_session, {"GET", QString::fromLatin1(paths::legalMatters), {}, {}, {}},
                                   [&session = m_session](const Json &answer) { return mattersIn(session, answer); });
}

Answer<LegalMatter> TelehealthLegalMatters::askLegalMatter(const domain::NewLegalMatter &matter)
{
    return ask<LegalMatter>(
        m_session, {"POST", QString::fromLatin1(paths::legalMatters), {}, protocol::toJson(matter), {}}, matterIn);
}

Answer<LegalMatter> TelehealthLegalMatters::agreeLegalMatter(const QString &id, const QString &reason)
{
    const Json body = {{"reason", protocol::json(reason)}};
    return ask<LegalMatter>(m_session, {"POST", pathFor(paths::agreeLegalMatter, id), {}, body, {}}, matterIn);
}

Answer<LegalMatter> TelehealthLegalMatters::endLegalMatter(const QString &id)
{
    return ask<LegalMatter>(m_session, {"POST", pathFor(paths::endLegalMatter, id), {}, Json::object(), {}}, matterIn);
}

} // namespace attune::api
