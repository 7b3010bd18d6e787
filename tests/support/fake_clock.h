// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <atomic>

namespace attune::test {

/// A clock that stands still until a test moves it. Any thread.
class FakeClock final : public base::Clock
{
public:
    base::Instant now() const override { return base::fromUnixMs(m_now + m_jumped); }
    std::chrono::milliseconds monotonic() const override { return std::chrono::milliseconds(m_now); }
    /// Somebody set the clock; what only counts up does not move.
    void jump(std::chrono::milliseconds by) { m_jumped += by.count(); }
    void advance(std::chrono::milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_jumped = 0;
    std::atomic<qint64> m_now = 1'790'000'000'000;
};

} // namespace attune::test
