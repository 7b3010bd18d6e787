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
using protocol::pathFor;
namespace paths = protocol::paths;

/// What every act about a matter answers.
Answer<LegalMatter> TelehealthLegalMatters::askAbout(ApiCall call)
{
    return askFor<LegalMatter, protocol::LegalMatterAnswer>(m_session, std::move(call),
                                                            [](const auto &answer) { return answer.matter.matter; });
}

Answer<QList<LegalMatter>> TelehealthLegalMatters::legalMatters()
{
    return askFor<QList<LegalMatter>, protocol::LegalMattersAnswer>(
        m_session, {"GET", QString::fromLatin1(paths::legalMatters), {}, {}, {}}, [](const auto &page) {
            QList<LegalMatter> matters;
            for (const auto &row : page.matters)
                matters.append(row.matter);
            return matters;
        });
}

Answer<LegalMatter> TelehealthLegalMatters::askLegalMatter(const domain::NewLegalMatter &matter)
{
    const protocol::NewLegalMatterBody body{
        {matter.clientNumber, {}},       matter.path,          matter.matterNumber, {matter.reason},
        matter.whyNotNotified.isEmpty(), matter.whyNotNotified};
    return askAbout({"POST", QString::fromLatin1(paths::legalMatters), {}, protocol::encode(body), {}});
}

Answer<LegalMatter> TelehealthLegalMatters::agreeLegalMatter(const QString &id, const QString &reason)
{
    const protocol::ReasonBody body{reason};
    return askAbout({"POST", pathFor(paths::agreeLegalMatter, id), {}, protocol::encode(body), {}});
}

Answer<LegalMatter> TelehealthLegalMatters::endLegalMatter(const QString &id)
{
    return askAbout({"POST", pathFor(paths::endLegalMatter, id), {}, protocol::encode(protocol::Done()), {}});
}

} // namespace attune::api
