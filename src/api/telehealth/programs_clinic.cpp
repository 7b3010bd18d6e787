// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/telehealth/programs_clinic.h"

#include "api/telehealth/ask.h"
#include "protocol/paths.h"
#include "protocol/programs_codec.h"

namespace attune::api {

using domain::ProgramsOffered;

domain::Answer<ProgramsOffered> ProgramsClinic::programs()
{
    return askFor<ProgramsOffered, ProgramsOffered>(m_session, get(protocol::paths::clientPrograms),
                                                    [](const ProgramsOffered &offered) { return offered; });
}

} // namespace attune::api
