// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <stop_token>

namespace attune::base {

/// While it lives, what this thread waits for outside this process (other machines, programs, people who send) is given
/// up as soon as `stop` says so. Whoever starts a thread of the server opens one; whatever waits asks stopOfThread().
/// So a party that never answers holds up nobody who ends the server, whichever it is, and a new one needs no more than
/// to ask. Scopes may lie in each other: the inner one counts.
class StopScope
{
public:
    explicit StopScope(std::stop_token stop);
    ~StopScope();
    StopScope(const StopScope &) = delete;
    StopScope &operator=(const StopScope &) = delete;

private:
    const std::stop_token m_before;
};

/// Of the innermost scope of the calling thread; one that never stops where there is none.
std::stop_token stopOfThread();

/// Waits in the calling thread. @return false when it was told to stop, before or meanwhile
bool pauseFor(std::chrono::milliseconds pause);

} // namespace attune::base
