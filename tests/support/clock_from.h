// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <utility>

namespace attune::test {

/// Stands at a moment, but for a step with each look.
class ClockFrom final : public base::Clock
{
public:
    explicit ClockFrom(base::Instant moment, std::chrono::milliseconds step = std::chrono::milliseconds(0))
        : m_moment(moment), m_step(step)
    {}
    base::Instant now() const override { return std::exchange(m_moment, m_moment + m_step); }
    std::chrono::milliseconds monotonic() const override { return m_moment.time_since_epoch(); }

private:
    mutable base::Instant m_moment;
    std::chrono::milliseconds m_step;
};

} // namespace attune::test
