// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attunectl/clinic_files.h"
#include "app/commandline/command_line.h"

namespace attune::ctl {

using cli::Command;
using cli::Commands;
using cli::Given;
using cli::Option;

/// What most commands take.
inline constexpr Option clinicOption{"clinic", "DIR", "The clinic's folder.", Option::Need::Must};
/// A command on a clinic that is there (or is made): opens it, and says why when it cannot.
std::function<int(const Given &)> onClinic(std::function<int(ClinicFiles &, const Given &)> act,
                                           server::ClinicParts::Missing missing = server::ClinicParts::Missing::Refuse);

} // namespace attune::ctl
