// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>

namespace attune::playback {

/// Evens out voices: brings a quiet speaker and a loud one towards the same level over about half a second, and leaves
/// silence silent. One thread; one instance a stream.
class Leveller
{
public:
    explicit Leveller(int sampleRate)
        : m_average(coefficient(sampleRate, 0.1F)),
          m_up(coefficient(sampleRate, 0.6F)),
          m_down(coefficient(sampleRate, 0.05F))
    {}

    /// One stereo frame, in place.
    void apply(float &left, float &right)
    {
        const float power = 0.5F * (left * left + right * right);
        m_power = power + m_average * (m_power - power);
        const float level = std::sqrt(m_power);
        if (level > silence) {
            const float wanted = std::clamp(target / level, quietest, loudest);
            const float speed = wanted < m_gain ? m_down : m_up;
            m_gain = wanted + speed * (m_gain - wanted);
        }
        left *= m_gain;
        right *= m_gain;
    }

private:
    static constexpr float target = 0.126F;  // -18 dBFS
    static constexpr float silence = 0.004F; // -48 dBFS: breath and hum are not lifted
    static constexpr float quietest = 0.35F;
    static constexpr float loudest = 5.0F;

    static float coefficient(int sampleRate, float seconds)
    {
        return std::exp(-1.0F / (seconds * static_cast<float>(sampleRate)));
    }

    float m_average;
    float m_up;
    float m_down;
    float m_power = 0;
    float m_gain = 1.0F;
};

} // namespace attune::playback
