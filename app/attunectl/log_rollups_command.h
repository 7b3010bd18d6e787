// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attunectl/command_table.h"

namespace attune::ctl {

/// "audit rollups rebuild", of the commands about the access log.
Command logRollupsCommand();

} // namespace attune::ctl
