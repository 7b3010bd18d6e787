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
    /// Of what somebody did for the first time nothing is kept longer than the entry that says so.
    void drop(store::Connection &connection, const QList<audit::LoggedEntry> &gone) override;

private:
    ClinicFacts m_facts;
};

} // namespace attune::server::alerts
