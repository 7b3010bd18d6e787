// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace attune::server::http {

/// For whom something is done. Who is not known is served as the place they call from.
struct Asker
{
    QString name;
    bool known = false; ///< an account, or a device it signed in from before
};

/// Threads that work for many without one of them having it all: everybody's work waits in a line of its own, the lines
/// take turns, and known askers' lines come before strangers' three times out of four. Any thread.
class FairQueue
{
public:
    using Work = std::function<void()>;

    struct Limits
    {
        int threads = 8;
        int runningOfOne = 6;      ///< at a time, of one asker
        int runningOfStranger = 4; ///< the same for somebody who is not known
        int waitingOfOne = 64;
        int waitingInAll = 1024;
    };

    explicit FairQueue(Limits limits);
    ~FairQueue();
    FairQueue(const FairQueue &) = delete;
    FairQueue &operator=(const FairQueue &) = delete;

    /// False, and nothing will be done, when this asker, or everybody together, has too much waiting.
    bool submit(const Asker &asker, Work work);
    /// Finishes what is under way; what waits is dropped. Safe to call twice.
    void stop();

private:
    struct Line
    {
        std::deque<Work> waiting;
        int running = 0;
    };
    using Lines = std::map<QString, Line>;
    void serve();
    bool take(Work &work, QString &name, bool &known);
    bool takeFrom(bool known, Work &work, QString &name);
    void finished(const QString &name, bool known);
    Lines &lines(bool known) { return known ? m_known : m_strangers; }

    const Limits m_limits;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    Lines m_known;
    Lines m_strangers;
    QString m_lastKnown; ///< whose turn was last
    QString m_lastStranger;
    int m_waiting = 0;
    unsigned m_turn = 0;
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace attune::server::http
