// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune::base {

/// The first thing every program of ours does, before anything secret is read: no core dump of it is ever written (nor
/// of what it starts: the limit is inherited), other programs of the same person cannot look into its memory, and what
/// it makes is readable for its owner only, whatever the shell's umask was. There is no switch that leaves it out. A
/// build with a sanitizer keeps the second part off, because leak checking looks into its own process that way; such a
/// build is none that is shipped. Where a system has none of it, nothing happens.
///
/// What this does not do: root can still read the memory, and what a swap partition or a suspended machine keeps is the
/// disk encryption's affair; keys are in locked memory (crypto/secret_bytes.h), passwords and texts are not.
void startPrivately();

} // namespace attune::base
