// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/signed_note.h"
#include "domain/program_version.h"

#include <optional>

namespace attune::app {

/// What an installer has to fit.
struct Computer
{
    domain::InstallerKind kind = domain::InstallerKind::SelfExtracting;
    QString release;      ///< of Debian, as its packages say it: "deb12"; empty elsewhere
    QString architecture; ///< as Debian says it: "amd64"
};
/// This one, and how this program came onto it.
Computer thisComputer();

/// Whether an installer's name says that it is this program for this computer: "attune_1.1.0+deb12u1_amd64.deb",
/// "attune-1.1.0-x86_64.run". A name that says no release or no architecture is for all.
bool isFor(const Computer &computer, const QString &file);

/// The newest program that is offered, above `own`, and that its makers signed with `key` (src/domain/UPDATES.md,
/// "What the program does"). Nothing of what a server says besides is believed: not its version, size or digest.
std::optional<domain::ReleaseStatement> newerProgram(const domain::ProgramsOffered &offered,
                                                     const crypto::VerifierKey &key, const domain::ProgramVersion &own,
                                                     const Computer &computer);

} // namespace attune::app
