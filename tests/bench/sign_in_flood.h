// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace attune::bench {

/// A real server with passwords as dear as in a clinic, 48 who sign in without a pause, once with wrong passwords and
/// once with right ones, and somebody who works meanwhile. Prints JSON. @return the exit code
int signInFlood();

} // namespace attune::bench
