// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ports/masked_access_log.h"

#include "models/ports/masked_answer.h"

namespace attune::models {

using namespace domain;

MaskedAccessLog::MaskedAccessLog(NameMask &mask, AccessLogPort &log) : m_mask(mask), m_log(log) {}

Answer<AccessRows> MaskedAccessLog::rows(const AccessRowsQuery &query)
{
    return changedAnswer(m_log.rows(query), this, [this](AccessRows rows) {
        for (AccessRow &row : rows.rows)
            row.entry = m_mask.masked(std::move(row.entry));
        return rows;
    });
}

Answer<AccessDetail> MaskedAccessLog::entry(const QString &id)
{
    return changedAnswer(m_log.entry(id), this, [this](AccessDetail detail) {
        detail.row.entry = m_mask.masked(std::move(detail.row.entry));
        return detail;
    });
}

Answer<int> MaskedAccessLog::newer(const AccessRowsQuery &query, const QString &since)
{
    return m_log.newer(query, since);
}

Answer<QList<SavedView>> MaskedAccessLog::views()
{
    return m_log.views();
}

Answer<SavedView> MaskedAccessLog::keepView(const SavedView &view)
{
    return m_log.keepView(view);
}

Answer<void> MaskedAccessLog::removeView(const QString &id)
{
    return m_log.removeView(id);
}

Answer<LogCheckState> MaskedAccessLog::checkState()
{
    return m_log.checkState();
}

Answer<LogPart> MaskedAccessLog::part(const QString &cursor)
{
    return m_log.part(cursor);
}

Answer<void> MaskedAccessLog::reportCheck(const LogCheckResult &result)
{
    return m_log.reportCheck(result);
}

} // namespace attune::models
