// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <complex>
#include <cstdint>
#include <deque>
#include <vector>

namespace attune::speech {

/// How much of a sound stands still in pitch: instruments and tones hold their notes, voices that speak glide
/// (VOICE_ACTIVITY.md, "Music"). One thread.
class LineSpectrum
{
public:
    LineSpectrum();
    /// @param sample of 8 kHz, -1 to 1
    void add(float sample);
    /// Of each 10 ms from the first sample on, 0 to 100. Once.
    std::vector<std::uint8_t> finish(std::size_t frames);

private:
    static constexpr int window = 1024;       ///< samples: 128 ms, lines of 7.8 Hz
    static constexpr int hop = 512;           ///< 64 ms
    static constexpr int firstLine = 26;      ///< 203 Hz
    static constexpr int lines = 384;         ///< to 3,200 Hz
    static constexpr int looksPerSecond = 15; ///< that a score is of: 0.96 s

    struct Look
    {
        std::vector<float> power;        ///< of each line
        std::vector<std::uint8_t> peaks; ///< whether it stands out from those around it
    };

    void look();
    Look seenNow();
    int heldNotes() const;
    int heldPower() const;

    std::vector<float> m_samples;
    std::vector<std::complex<float>> m_turned; ///< of the transform
    std::vector<float> m_taper;
    std::deque<Look> m_recent;
    std::vector<int> m_counts;          ///< of each line, in how many of the recent looks it stood out
    std::vector<std::uint8_t> m_scores; ///< of each look
    int m_sinceLook = 0;
};

} // namespace attune::speech
