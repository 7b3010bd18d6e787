// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/alerts/clinic_facts.h"
#include "server/audit/log_digest.h"

namespace attune::server::alerts {

/// Marks entries as they are written (ALERTS.md). The log's writer calls it.
class MarkDigest final : public audit::LogDigest
{
public:
    void take(store::Connection &connection, const audit::LoggedEntry &logged) override;

private:
    ClinicFacts m_facts;
};

} // namespace attune::server::alerts
