// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/command_table.h"
#include "app/attunectl/commands.h"
#include "server/policy/decision_table.h"

#include <cstdio>

namespace attune::ctl {

Commands policyCommands()
{
    return {{"policy print", "", 0, 0, "Prints who may do what, as a Markdown table.", {}, [](const Given &) {
                 std::fputs(server::policy::printedTable().constData(), stdout);
                 return 0;
             }}};
}

} // namespace attune::ctl
