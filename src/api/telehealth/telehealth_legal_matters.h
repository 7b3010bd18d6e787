// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"

namespace attune::api {

/// Legal matters, an addition of this product to the telehealth dialect. GUI thread.
class TelehealthLegalMatters final : public domain::LegalMatters
{
public:
    /// @param session outlives this
    explicit TelehealthLegalMatters(ClinicSession &session) : m_session(session) {}

    domain::Answer<QList<domain::LegalMatter>> legalMatters() override;
    domain::Answer<domain::LegalMatter> askLegalMatter(const domain::NewLegalMatter &matter) override;
    domain::Answer<domain::LegalMatter> agreeLegalMatter(const QString &id, const QString &reason) override;
    domain::Answer<domain::LegalMatter> endLegalMatter(const QString &id) override;

private:
    domain::Answer<domain::LegalMatter> askAbout(ApiCall call);

    ClinicSession &m_session;
};

} // namespace attune::api
