// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/access_log_port.h"
#include "models/ports/name_mask.h"

namespace attune::models {

/// The access log with the mask in front: while it is on, no client is named. GUI thread.
class MaskedAccessLog final : public QObject, public domain::AccessLogPort
{
    Q_OBJECT

public:
    MaskedAccessLog(NameMask &mask, domain::AccessLogPort &log);

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
    NameMask &m_mask;
    domain::AccessLogPort &m_log;
};

} // namespace attune::models
