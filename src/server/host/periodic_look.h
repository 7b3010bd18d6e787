// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace attune::server {

/// Does one thing again and again, on a thread of its own, until it is destroyed.
class PeriodicLook
{
public:
    /// @param look must not throw; first called after one interval
    PeriodicLook(std::chrono::milliseconds interval, std::function<void()> look)
        : m_thread([this, interval, look = std::move(look)] {
              std::unique_lock lock(m_mutex);
              while (!m_changed.wait_for(lock, interval, [this] { return m_stopping; })) {
                  lock.unlock();
                  look();
                  lock.lock();
              }
          })
    {}
    ~PeriodicLook()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    PeriodicLook(const PeriodicLook &) = delete;
    PeriodicLook &operator=(const PeriodicLook &) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace attune::server
