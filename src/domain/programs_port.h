// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports.h"
#include "domain/program_version.h"

namespace attune::domain {

/// Which programs a clinic's server works with, and which it hands out (UPDATES.md). GUI thread; answers arrive there
/// too.
class ProgramsPort
{
public:
    virtual ~ProgramsPort() = default;
    /// Nobody has to have signed in. NotFound: the server is older than the question.
    virtual Answer<ProgramsOffered> programs() = 0;
};

} // namespace attune::domain
