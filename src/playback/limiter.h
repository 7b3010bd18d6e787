// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace attune::playback {

/// Keeps loud audio below full scale: turns down at once, and up again by two thirds of what is missing in each fifth of
/// a second. One thread.
class Limiter
{
public:
    explicit Limiter(int sampleRate) : m_release(std::exp(-1.0F / (0.2F * static_cast<float>(sampleRate)))) {}

    /// One stereo frame, in place.
    void apply(float &left, float &right)
    {
        const float peak = std::max(std::abs(left), std::abs(right));
        const float allowed = peak > ceiling ? ceiling / peak : 1.0F;
        m_gain = allowed < m_gain ? allowed : 1.0F - (1.0F - m_gain) * m_release;
        m_gain = std::min(m_gain, allowed);
        left *= m_gain;
        right *= m_gain;
    }

private:
    static constexpr float ceiling = 0.97F;
    float m_release;
    float m_gain = 1.0F;
};

} // namespace attune::playback
