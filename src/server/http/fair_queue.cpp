// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/fair_queue.h"

#include <algorithm>

namespace attune::server::http {

FairQueue::FairQueue(Limits limits) : m_limits(limits)
{
    for (int i = 0; i < std::max(1, m_limits.threads); ++i)
        m_threads.emplace_back([this] { serve(); });
}

FairQueue::~FairQueue()
{
    stop();
}

void FairQueue::stop()
{
    std::map<QString, Line> dropped; // what it holds goes after the lock
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        for (Lines *lines : {&m_known, &m_strangers}) {
            for (auto &[name, line] : *lines)
                dropped[name].waiting.swap(line.waiting);
        }
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads) {
        if (thread.joinable())
            thread.join();
    }
}

bool FairQueue::submit(const Asker &asker, Work work)
{
    {
        const std::lock_guard lock(m_mutex);
        const auto line = lines(asker.known).find(asker.name);
        const auto ofOne = line == lines(asker.known).end() ? 0 : static_cast<int>(line->second.waiting.size());
        if (m_stopping || ofOne >= m_limits.waitingOfOne || m_waiting >= m_limits.waitingInAll)
            return false;
        lines(asker.known)[asker.name].waiting.push_back(std::move(work));
        ++m_waiting;
    }
    m_changed.notify_one();
    return true;
}

/// The next line after the one whose turn was last that has work and may run more of it.
bool FairQueue::takeFrom(bool known, Work &work, QString &name)
{
    Lines &all = lines(known);
    QString &last = known ? m_lastKnown : m_lastStranger;
    const int most = known ? m_limits.runningOfOne : m_limits.runningOfStranger;
    auto it = all.upper_bound(last);
    for (std::size_t i = 0; i < all.size(); ++i, ++it) {
        if (it == all.end())
            it = all.begin();
        Line &line = it->second;
        if (line.waiting.empty() || line.running >= most)
            continue;
        work = std::move(line.waiting.front());
        line.waiting.pop_front();
        ++line.running;
        --m_waiting;
        name = last = it->first;
        return true;
    }
    return false;
}

bool FairQueue::take(Work &work, QString &name, bool &known)
{
    known = m_turn % 4 != 3;
    if (!takeFrom(known, work, name)) {
        known = !known;
        if (!takeFrom(known, work, name))
            return false;
    }
    ++m_turn;
    return true;
}

void FairQueue::finished(const QString &name, bool known)
{
    const auto line = lines(known).find(name);
    if (--line->second.running == 0 && line->second.waiting.empty())
        lines(known).erase(line);
}

void FairQueue::serve()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        Work work;
        QString name;
        bool known = false;
        m_changed.wait(lock, [&] { return m_stopping || take(work, name, known); });
        if (!work)
            return; // stopping, and nothing was taken
        lock.unlock();
        work();
        work = nullptr; // what it holds goes before the next one begins
        lock.lock();
        finished(name, known);
        m_changed.notify_one(); // this line may run another one now
    }
}

} // namespace attune::server::http
