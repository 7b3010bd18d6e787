// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/loop.h"

#include "base/log.h"
#include "base/stop_scope.h"

#include <utility>

namespace attune::server {

Loop::Loop(std::string name, std::chrono::milliseconds pause, std::stop_token outside, Round round, First first)
    : m_name(std::move(name)),
      m_pause(pause),
      m_outside(std::move(outside)),
      m_round(std::move(round)),
      m_thread([this, first](const std::stop_token &stop) { run(stop, first); })
{}

Loop::~Loop() = default; // the thread asks to stop, and is waited for

void Loop::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_changed.notify_all();
}

void Loop::stop()
{
    m_thread.request_stop();
}

Loop::Next Loop::guardedRound(const std::stop_token &stop)
{
    Next next = Next::Later;
    guarded(m_name, [&] { next = m_round(stop); });
    return next;
}

void Loop::run(const std::stop_token &stop, First first)
{
    const base::StopScope scope(m_outside);
    Next next = first == First::AtOnce ? Next::AtOnce : Next::Later;
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(m_mutex);
            if (next == Next::Later)
                m_changed.wait_for(lock, stop, m_pause, [this] { return m_woken; });
            m_woken = false;
        }
        if (!stop.stop_requested())
            next = guardedRound(stop);
    }
}

void guarded(const std::string &what, const std::function<void()> &act)
{
    try {
        act();
    } catch (const std::exception &error) {
        base::logger("jobs")->error("{}: {}", what, error.what());
    }
}

} // namespace attune::server
