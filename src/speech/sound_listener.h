// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "speech/line_spectrum.h"

#include <QtGlobal>

#include <array>
#include <cstdint>
#include <vector>

namespace attune::speech {

inline constexpr int sampleRate = 16'000; ///< of everything that is listened to, per second
inline constexpr int frameMs = 10;

/// What each 10 ms of one sound are like, all lists of the same length (VOICE_ACTIVITY.md, "What is measured"). An hour
/// takes 2 MB.
struct SoundFrames
{
    std::vector<float> level;         ///< of 90 to 4,000 Hz, dBFS; -100 for silence
    std::vector<std::uint8_t> voiced; ///< how well it repeats itself at the pitch of a voice, 0 to 100
    std::vector<std::uint8_t> steady; ///< how much of it stands still in pitch for a second around, 0 to 100

    std::size_t size() const { return level.size(); }
};

/// A section of second order of a recursive filter, Butterworth's.
class Biquad
{
public:
    static Biquad lowPass(double cornerHz, double rate);
    static Biquad highPass(double cornerHz, double rate);
    double next(double sample);

private:
    Biquad(double b0, double b1, double b2, double a1, double a2) : m_b0(b0), m_b1(b1), m_b2(b2), m_a1(a1), m_a2(a2) {}
    double m_b0, m_b1, m_b2, m_a1, m_a2;
    double m_z1 = 0;
    double m_z2 = 0;
};

/// Measures one sound as it comes, in pieces of any length; the same samples give the same frames however they are cut.
/// Holds back nothing of the sound but its last tenth of a second. One thread.
class SoundListener
{
public:
    SoundListener();
    /// @param samples mono, 16 kHz, -1 to 1; what is louder is cut off there, what is no number is silence
    void add(const float *samples, qint64 count);
    /// The frames of all that was added; the last one may be filled up with silence. Once.
    SoundFrames finish();

private:
    static constexpr int frameSamples = sampleRate * frameMs / 1000;
    static constexpr int pitchRate = 4000;
    static constexpr int pitchWindow = 128; ///< samples that are compared: 32 ms
    static constexpr int shortestLag = 10;  ///< 400 Hz
    static constexpr int longestLag = 57;   ///< 70 Hz

    void addOne(double sample);
    void closeFrame();
    int repetition() const;

    Biquad m_high;
    Biquad m_band;
    std::array<Biquad, 2> m_pitchBand;
    std::array<Biquad, 2> m_lineBand;
    std::array<float, pitchWindow + longestLag> m_pitch{}; ///< the newest last
    double m_lastPitchSample = 0;
    LineSpectrum m_lines;
    double m_power = 0;
    int m_inFrame = 0;
    SoundFrames m_frames;
};

} // namespace attune::speech
