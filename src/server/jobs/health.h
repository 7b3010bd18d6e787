// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace attune::server {

/// Whether what the server needs to answer works at this moment (README.md, "How the server is"). Each part is looked
/// at on a thread of its own, when somebody asks and at most once a second; a look that hangs makes nobody wait longer
/// than its time. Any thread.
class Health
{
public:
    enum class State {
        Good,
        Failed, ///< it said so
        Silent  ///< it has not answered within the time
    };
    struct Part
    {
        QString name; ///< "database", "log" …: a word of the API, never a name of somebody's
        State state = State::Good;
    };
    struct Look
    {
        QString name;
        std::function<base::Result<void>()> look; ///< may block; may throw std::exception
    };
    struct Times
    {
        std::chrono::milliseconds limit{2000}; ///< of one look
        std::chrono::milliseconds kept{1000};  ///< how long an outcome counts
    };

    explicit Health(std::vector<Look> looks) : Health(std::move(looks), Times{}) {}
    Health(std::vector<Look> looks, Times times);
    /// Waits for looks that are under way.
    ~Health();
    Health(const Health &) = delete;
    Health &operator=(const Health &) = delete;

    /// How every part is, in the order of the looks; those who ask at once share one look. Blocks for the limit at
    /// most. What changed since the look before is in the server's own log, with the cause.
    std::vector<Part> parts();

private:
    struct Watched;
    struct Shared;
    const Times m_times;
    std::shared_ptr<Shared> m_shared;
};

bool isGood(const std::vector<Health::Part> &parts);

/// "good", "failed", "silent"
const char *textOf(Health::State state);

} // namespace attune::server
