// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/sound_listener.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace attune::speech {

namespace {

constexpr double lowestHz = 90; // hum of the mains, steps and wind lie below
constexpr double highestHz = 4000;
constexpr double pitchBandHz = 1000;
constexpr double lineBandHz = 3300;
constexpr double emphasis = 0.9; // rumble repeats itself, too: what is left of it does not
constexpr float silentDb = -100;
constexpr double worthALook = 1e-8; // power below which nobody speaks: -80 dBFS
constexpr int pitchEvery = 4;       // samples: 16 kHz to 4 kHz
constexpr int lineEvery = 2;

/// The sum of the products of so many samples, a multiple of four. In four sums, which processors add at once.
float product(const float *a, const float *b, int count)
{
    std::array<float, 4> sums{};
    for (int i = 0; i < count; i += 4) {
        for (int k = 0; k < 4; ++k)
            sums[static_cast<std::size_t>(k)] += a[i + k] * b[i + k];
    }
    return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

} // namespace

Biquad Biquad::lowPass(double cornerHz, double rate)
{
    const double k = std::tan(std::numbers::pi * cornerHz / rate);
    const double n = 1 / (1 + std::numbers::sqrt2 * k + k * k);
    return {k * k * n, 2 * k * k * n, k * k * n, 2 * (k * k - 1) * n, (1 - std::numbers::sqrt2 * k + k * k) * n};
}

Biquad Biquad::highPass(double cornerHz, double rate)
{
    const double k = std::tan(std::numbers::pi * cornerHz / rate);
    const double n = 1 / (1 + std::numbers::sqrt2 * k + k * k);
    return {n, -2 * n, n, 2 * (k * k - 1) * n, (1 - std::numbers::sqrt2 * k + k * k) * n};
}

double Biquad::next(double sample)
{
    const double result = m_b0 * sample + m_z1;
    m_z1 = m_b1 * sample - m_a1 * result + m_z2;
    m_z2 = m_b2 * sample - m_a2 * result;
    return result;
}

SoundListener::SoundListener()
    : m_high(Biquad::highPass(lowestHz, sampleRate)),
      m_band(Biquad::lowPass(highestHz, sampleRate)),
      m_pitchBand{Biquad::lowPass(pitchBandHz, sampleRate), Biquad::lowPass(pitchBandHz, sampleRate)},
      m_lineBand{Biquad::lowPass(lineBandHz, sampleRate), Biquad::lowPass(lineBandHz, sampleRate)}
{}

void SoundListener::add(const float *samples, qint64 count)
{
    for (qint64 i = 0; i < count; ++i) {
        const float sample = samples[i];
        addOne(std::isfinite(sample) ? std::clamp(static_cast<double>(sample), -1.0, 1.0) : 0);
    }
}

void SoundListener::addOne(double sample)
{
    // Of what a filter remembers of silence nothing may become so small that the processor takes a detour over it.
    constexpr double nothing = 1e-15;
    const double high = m_high.next(sample + nothing) - nothing;
    const double band = m_band.next(high);
    m_power += band * band;
    const double pitch = m_pitchBand[1].next(m_pitchBand[0].next(high));
    const double line = m_lineBand[1].next(m_lineBand[0].next(high));
    if (m_inFrame % pitchEvery == 0) {
        std::shift_left(m_pitch.begin(), m_pitch.end(), 1);
        m_pitch.back() = static_cast<float>(pitch - emphasis * m_lastPitchSample);
        m_lastPitchSample = pitch;
    }
    if (m_inFrame % lineEvery == 0)
        m_lines.add(static_cast<float>(line));
    if (++m_inFrame == frameSamples)
        closeFrame();
}

void SoundListener::closeFrame()
{
    const double power = m_power / frameSamples;
    m_frames.level.push_back(power > 1e-10 ? static_cast<float>(10 * std::log10(power)) : silentDb);
    m_frames.voiced.push_back(static_cast<std::uint8_t>(power > worthALook ? repetition() : 0));
    m_power = 0;
    m_inFrame = 0;
}

/// The best normalized correlation of the newest samples with those a period before, for every pitch a voice may have.
int SoundListener::repetition() const
{
    const float *now = m_pitch.data() + longestLag;
    const float energy = product(now, now, pitchWindow);
    float energyBefore = product(now - shortestLag, now - shortestLag, pitchWindow);
    float best = 0;
    for (int lag = shortestLag; lag <= longestLag; ++lag) {
        const float *before = now - lag;
        const float common = product(now, before, pitchWindow);
        const float both = energy * energyBefore;
        if (common > 0 && both > 0)
            best = std::max(best, common / std::sqrt(both));
        if (lag < longestLag) // one sample earlier
            energyBefore = std::max(0.0F, energyBefore + before[-1] * before[-1] -
                                              before[pitchWindow - 1] * before[pitchWindow - 1]);
    }
    return static_cast<int>(std::clamp(best, 0.0F, 1.0F) * 100);
}

SoundFrames SoundListener::finish()
{
    while (m_inFrame != 0)
        addOne(0);
    m_frames.steady = m_lines.finish(m_frames.size());
    return std::move(m_frames);
}

} // namespace attune::speech
