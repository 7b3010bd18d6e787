// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/clinic_session.h"
#include "domain/programs_port.h"

namespace attune::api {

/// Which programs a clinic's server works with, and which it hands out. GUI thread.
class ProgramsClinic final : public domain::ProgramsPort
{
public:
    /// @param session outlives this
    explicit ProgramsClinic(ClinicSession &session) : m_session(session) {}

    domain::Answer<domain::ProgramsOffered> programs() override;

private:
    ClinicSession &m_session;
};

} // namespace attune::api
