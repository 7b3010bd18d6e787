// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/audit/oversight_clinic.h"

#include "api/telehealth/ask.h"
#include "protocol/oversight_codec.h"
#include "protocol/path_template.h"
#include "protocol/paths.h"

namespace attune::api {

using namespace domain;
namespace paths = protocol::paths;

QFuture<base::Result<Oversight>> OversightClinic::oversight()
{
    return askFor<Oversight, protocol::OversightAnswer>(m_session, get(paths::oversight),
                                                        &protocol::OversightAnswer::oversight);
}

QFuture<base::Result<QualityReviews>> OversightClinic::qualityReviews(std::optional<QualityState> state,
                                                                      const QString &cursor)
{
    Parameters query;
    if (state)
        add(query, "state", textOf(*state));
    add(query, "cursor", cursor);
    return askFor<QualityReviews, QualityReviews>(m_session, get(paths::qualityReviews, query), std::identity());
}

QFuture<base::Result<QualityQuota>> OversightClinic::setQualityQuota(int perClinician)
{
    return askFor<QualityQuota, protocol::QualityQuotaAnswer>(
        m_session,
        {"PUT", QString::fromLatin1(paths::qualityQuota), {}, bodyOf(protocol::QualityQuotaBody{perClinician}), {}},
        &protocol::QualityQuotaAnswer::quota);
}

QFuture<base::Result<void>> OversightClinic::finishQualityReview(const QString &id)
{
    return askToDo(m_session,
                   {"POST", protocol::pathFor(paths::finishQualityReview, id), {}, protocol::Json::object(), {}});
}

QFuture<base::Result<void>> OversightClinic::skipQualityReview(const QString &id, const QString &reason)
{
    return askToDo(
        m_session,
        {"POST", protocol::pathFor(paths::skipQualityReview, id), {}, bodyOf(protocol::ReasonBody{reason}), {}});
}

/// Written anew from what was read: a file that `attune-verify draw` reads, and nothing else that came.
QFuture<base::Result<QByteArray>> OversightClinic::qualityDraw(const QString &id)
{
    return askFor<QByteArray, QualityDrawDocument>(
        m_session, get(protocol::pathFor(paths::qualityDraw, id)),
        [](const QualityDrawDocument &document) { return protocol::toBytes(protocol::encode(document)) + '\n'; });
}

} // namespace attune::api
