// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attunectl/command_table.h"

#include "app/attunectl/commands.h"

namespace attune::ctl {

std::function<int(const Given &)> onClinic(std::function<int(ClinicFiles &, const Given &)> act,
                                           server::ClinicParts::Missing missing)
{
    return [act = std::move(act), missing](const Given &given) {
        const auto clinic = ClinicFiles::open(given.value("clinic"), missing);
        return clinic ? act(**clinic, given) : failed(clinic.error());
    };
}

} // namespace attune::ctl
