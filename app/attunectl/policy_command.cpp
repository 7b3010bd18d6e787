// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/commands.h"
#include "server/policy/decision_table.h"

#include <cstdio>

namespace attune::ctl {

int policyCommand(const QStringList &arguments)
{
    if (arguments != QStringList{QStringLiteral("print")}) {
        std::fputs("Usage: attunectl policy print\n", stderr);
        return 2;
    }
    std::fputs(server::policy::printedTable().constData(), stdout);
    return 0;
}

} // namespace attune::ctl
