// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/attunectl/command_table.h"

namespace attune::ctl {

/// Whether an invitation could be made with these options, as far as they say themselves. InvalidInput in words.
base::Result<void> checkInvitation(const Given &given);
/// The same with what the clinic says of itself. Makes its certificate authority, if there is none.
base::Result<void> checkInvitation(ClinicFiles &clinic, const Given &given);
/// Creates an invitation and prints it on standard output: the invitation by itself, in groups, and the text
/// that has the clinic's address and certificate with it (src/domain/JOINING.md); as a QR code and a file when wanted.
/// The options are those of inviteOptions(). @return the exit status
int invite(ClinicFiles &clinic, const Given &given, const QString &userId);
std::vector<Option> inviteOptions();

} // namespace attune::ctl
