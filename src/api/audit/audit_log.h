// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "domain/access_log_port.h"

namespace attune::api {

/// The access log for those who answer for it. GUI thread.
class AuditLog final : public domain::AccessLogPort
{
public:
    /// @param session outlives this
    explicit AuditLog(ClinicSession &session) : m_session(session) {}

    domain::Answer<domain::AccessRows> rows(const domain::AccessRowsQuery &query) override;
    domain::Answer<int> newer(const domain::AccessRowsQuery &query, const QString &since) override;
    domain::Answer<domain::AccessDetail> entry(const QString &id) override;
    domain::Answer<QList<domain::SavedView>> views() override;
    domain::Answer<domain::SavedView> keepView(const domain::SavedView &view) override;
    domain::Answer<void> removeView(const QString &id) override;
    domain::Answer<domain::LogCheckState> checkState() override;
    domain::Answer<domain::LogPart> part(const QString &cursor) override;
    domain::Answer<void> reportCheck(const domain::LogCheckResult &result) override;

private:
    ClinicSession &m_session;
};

} // namespace attune::api
