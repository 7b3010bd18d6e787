// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/program_version.h"
#include "protocol/codec.h"

namespace attune::protocol {

void describe(Members &members, domain::ProgramOffer &offer);
/// GET which programs the server works with, and which it hands out (src/domain/UPDATES.md).
void describe(Members &members, domain::ProgramsOffered &offered);

} // namespace attune::protocol
