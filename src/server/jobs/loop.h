// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace attune::server {

/// Does one thing again and again, on a thread of its own (JOBS.md). What a round throws ends that round and is in the
/// server's log; the next one comes after the pause.
class Loop
{
public:
    enum class Next {
        AtOnce, ///< there is more to do
        Later   ///< after the pause, or when woken
    };
    enum class First { AtOnce, Later };
    /// @param stop says that the loop is to end: a round that does many things looks at it between two of them
    using Round = std::function<Next(const std::stop_token &stop)>;

    /// @param name for the log  @param outside ends what rounds wait for outside this process (base/stop_scope.h)
    Loop(std::string name, std::chrono::milliseconds pause, std::stop_token outside, Round round,
         First first = First::AtOnce);
    /// Asks it to end and waits for the round under way.
    ~Loop();
    Loop(const Loop &) = delete;
    Loop &operator=(const Loop &) = delete;

    /// Has the next round come now. Any thread.
    void wake();
    /// No round begins any more. Does not wait. Any thread.
    void stop();

private:
    void run(const std::stop_token &stop, First first);
    Next guardedRound(const std::stop_token &stop);

    const std::string m_name;
    const std::chrono::milliseconds m_pause;
    const std::stop_token m_outside;
    const Round m_round;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_woken = false;
    std::jthread m_thread; ///< last: it uses all of these
};

/// Runs one of several tasks in a round: exceptions are logged, and the other tasks still run.
void guarded(const std::string &what, const std::function<void()> &act);

} // namespace attune::server
