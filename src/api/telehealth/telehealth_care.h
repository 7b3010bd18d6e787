// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"

namespace attune::api {

/// The clinic's status and break-glass access in the telehealth dialect with this product's additions. GUI thread.
class TelehealthCare final : public domain::ClinicCare
{
public:
    /// @param session outlives this
    explicit TelehealthCare(ClinicSession &session) : m_session(session) {}

    domain::Answer<domain::ClinicStatus> clinicStatus() override;
    domain::Answer<QList<domain::BreakGlass>> breakGlassAccesses() override;
    domain::Answer<domain::BreakGlass> openBreakGlass(const QString &clientNumber, const QString &reason) override;
    domain::Answer<domain::BreakGlass> endBreakGlass(const QString &id) override;
    domain::Answer<void> reviewBreakGlass(const QString &id, domain::BreakGlass::Verdict verdict,
                                          const QString &reason) override;

private:
    domain::Answer<domain::BreakGlass> askAbout(ApiCall call);

    ClinicSession &m_session;
};

} // namespace attune::api
