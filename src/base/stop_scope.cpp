// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/stop_scope.h"

#include <condition_variable>
#include <mutex>
#include <utility>

namespace attune::base {

namespace {

std::stop_token &ofThread()
{
    thread_local std::stop_token stop;
    return stop;
}

} // namespace

StopScope::StopScope(std::stop_token stop) : m_before(std::exchange(ofThread(), std::move(stop))) {}

StopScope::~StopScope()
{
    ofThread() = m_before;
}

std::stop_token stopOfThread()
{
    return ofThread();
}

bool pauseFor(std::chrono::milliseconds pause)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    const std::stop_token stop = stopOfThread();
    never.wait_for(lock, stop, pause, [] { return false; });
    return !stop.stop_requested();
}

} // namespace attune::base
