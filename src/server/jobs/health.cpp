// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/jobs/health.h"

#include "base/log.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace attune::server {

using Clock = std::chrono::steady_clock;

/// A part with its thread. Everything but the look is under the mutex.
struct Health::Watched
{
    Look look;
    bool wanted = false;
    bool running = false;
    bool wasSeen = false; ///< there is an outcome
    Clock::time_point begunAt;
    Clock::time_point doneAt;
    State outcome = State::Good;
    State told = State::Good; ///< what the server's log knows
    std::thread thread;
};

struct Health::Shared
{
    std::mutex mutex;
    std::condition_variable changed;
    bool stopping = false;
    std::vector<Watched> parts;

    void serve(Watched &part);
    void report(Watched &part, State state, const QString &why);
};

namespace {

base::Result<void> outcomeOf(const std::function<base::Result<void>()> &look)
{
    try {
        return look();
    } catch (const std::exception &error) {
        return base::Error{base::ErrorKind::Unavailable, QString::fromUtf8(error.what()), {}, {}};
    }
}

} // namespace

/// Once for each change, so that the server's log has the detail that is not shown to outsiders.
void Health::Shared::report(Watched &part, State state, const QString &why)
{
    if (std::exchange(part.told, state) == state)
        return;
    const std::string name = part.look.name.toStdString();
    if (state == State::Good)
        base::logger("server")->info("{} works again.", name);
    else
        base::logger("server")->error("{} does not work: {}", name, why.toStdString());
}

void Health::Shared::serve(Watched &part)
{
    std::unique_lock lock(mutex);
    while (true) {
        changed.wait(lock, [&] { return stopping || part.wanted; });
        if (stopping)
            return;
        part.wanted = false;
        part.running = true;
        part.begunAt = Clock::now();
        lock.unlock();
        const auto outcome = outcomeOf(part.look.look);
        lock.lock();
        part.running = false;
        part.wasSeen = true;
        part.doneAt = Clock::now();
        part.outcome = outcome ? State::Good : State::Failed;
        report(part, part.outcome, outcome ? QString() : outcome.error().detail);
        changed.notify_all();
    }
}

Health::Health(std::vector<Look> looks, Times times) : m_times(times), m_shared(std::make_shared<Shared>())
{
    m_shared->parts.resize(looks.size());
    for (std::size_t i = 0; i < looks.size(); ++i) {
        Watched &part = m_shared->parts[i];
        part.look = std::move(looks[i]);
        part.thread = std::thread([shared = m_shared.get(), &part] { shared->serve(part); });
    }
}

Health::~Health()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->stopping = true;
    }
    m_shared->changed.notify_all();
    for (Watched &part : m_shared->parts)
        part.thread.join();
}

std::vector<Health::Part> Health::parts()
{
    std::unique_lock lock(m_shared->mutex);
    const auto now = Clock::now();
    for (Watched &part : m_shared->parts) {
        if (part.running || part.wanted || (part.wasSeen && now - part.doneAt < m_times.kept))
            continue;
        part.wanted = true;
        part.begunAt = now;
    }
    m_shared->changed.notify_all();
    // A check that already hung past its limit has failed: the next caller does not wait again.
    const auto isOpen = [](const Watched &part) { return part.wanted || part.running; };
    const auto isSilent = [&](const Watched &part) {
        return isOpen(part) && Clock::now() - part.begunAt >= m_times.limit;
    };
    const auto isSettled = [&](const Watched &part) { return !isOpen(part) || isSilent(part); };
    m_shared->changed.wait_until(lock, now + m_times.limit, [&] {
        return m_shared->stopping || std::all_of(m_shared->parts.begin(), m_shared->parts.end(), isSettled);
    });
    std::vector<Part> parts;
    for (Watched &part : m_shared->parts) {
        const State state = isOpen(part) ? State::Silent : part.outcome;
        if (state == State::Silent)
            m_shared->report(part, state, QStringLiteral("it does not answer"));
        parts.push_back({part.look.name, state});
    }
    return parts;
}

bool isGood(const std::vector<Health::Part> &parts)
{
    return std::all_of(parts.begin(), parts.end(),
                       [](const Health::Part &part) { return part.state == Health::State::Good; });
}

const char *textOf(Health::State state)
{
    switch (state) {
    case Health::State::Good:
        return "good";
    case Health::State::Failed:
        return "failed";
    case Health::State::Silent:
        break;
    }
    return "silent";
}

} // namespace attune::server
