// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speech/line_spectrum.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>

namespace attune::speech {

namespace {

constexpr int around = 12;         // lines on each side that one is compared with
constexpr float standsOutDb = 7;   // above them
constexpr float inaudible = 1e-7F; // power of a line
constexpr int apart = 4;           // lines between two that count
constexpr int countedLines = 5;    // the best of them
constexpr int lookMs = 64;
constexpr float fullPower = 16.0F / (1024.0F * 1024.0F); // of a line, for a tone of full scale: 1
constexpr int frameMs = 10;

/// The transform of Fourier, in place, of a power of two of values.
void transform(std::vector<std::complex<float>> &values, const std::vector<std::complex<float>> &turned)
{
    const std::size_t count = values.size();
    for (std::size_t i = 1, j = 0; i < count; ++i) {
        std::size_t bit = count >> 1;
        for (; j & bit; bit >>= 1)
            j ^= bit;
        j ^= bit;
        if (i < j)
            std::swap(values[i], values[j]);
    }
    for (std::size_t length = 2; length <= count; length <<= 1) {
        const std::size_t step = count / length;
        for (std::size_t begin = 0; begin < count; begin += length) {
            for (std::size_t i = 0; i < length / 2; ++i) {
                const std::complex<float> &turn = turned[i * step];
                std::complex<float> &low = values[begin + i];
                std::complex<float> &high = values[begin + i + length / 2];
                const std::complex<float> product(high.real() * turn.real() - high.imag() * turn.imag(),
                                                  high.real() * turn.imag() + high.imag() * turn.real());
                high = low - product;
                low += product;
            }
        }
    }
}

} // namespace

LineSpectrum::LineSpectrum() : m_samples(window, 0.0F), m_turned(window / 2), m_taper(window), m_counts(lines, 0)
{
    for (std::size_t i = 0; i < m_turned.size(); ++i) {
        const double angle = -2 * std::numbers::pi * static_cast<double>(i) / window;
        m_turned[i] = {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
    }
    for (std::size_t i = 0; i < m_taper.size(); ++i)
        m_taper[i] = static_cast<float>(0.5 - 0.5 * std::cos(2 * std::numbers::pi * static_cast<double>(i) / window));
}

void LineSpectrum::add(float sample)
{
    if (m_sinceLook == 0)
        std::shift_left(m_samples.begin(), m_samples.end(), hop);
    m_samples[static_cast<std::size_t>(window - hop + m_sinceLook)] = sample;
    if (++m_sinceLook == hop) {
        m_sinceLook = 0;
        look();
    }
}

LineSpectrum::Look LineSpectrum::seenNow()
{
    std::vector<std::complex<float>> values(window);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = m_samples[i] * m_taper[i];
    transform(values, m_turned);
    Look seen{std::vector<float>(lines), std::vector<std::uint8_t>(lines)};
    std::vector<float> level(lines);
    std::vector<float> sums(lines + 1, 0.0F);
    for (std::size_t i = 0; i < lines; ++i) {
        seen.power[i] = std::norm(values[i + firstLine]) * fullPower;
        level[i] = 10 * std::log10(std::max(seen.power[i], inaudible / 1000));
        sums[i + 1] = sums[i] + level[i];
    }
    for (std::size_t i = 0; i < lines; ++i) {
        const std::size_t from = i < around ? 0 : i - around;
        const std::size_t to = std::min<std::size_t>(lines, i + around + 1);
        const float mean = (sums[to] - sums[from]) / static_cast<float>(to - from);
        seen.peaks[i] = level[i] > mean + standsOutDb && seen.power[i] > inaudible;
    }
    return seen;
}

void LineSpectrum::look()
{
    m_recent.push_back(seenNow());
    for (std::size_t i = 0; i < lines; ++i)
        m_counts[i] += m_recent.back().peaks[i];
    if (m_recent.size() > looksPerSecond) {
        for (std::size_t i = 0; i < lines; ++i)
            m_counts[i] -= m_recent.front().peaks[i];
        m_recent.pop_front();
    }
    m_scores.push_back(static_cast<std::uint8_t>(std::max(heldNotes(), heldPower())));
}

/// How long the five lines that stand out longest do so, more than those around them, as a share of the second.
int LineSpectrum::heldNotes() const
{
    std::vector<int> heights;
    for (int i = 0; i < lines; ++i) {
        const int count = m_counts[static_cast<std::size_t>(i)];
        int lowest = count;
        bool isPeak = count > 0;
        for (int other = std::max(0, i - apart); isPeak && other <= std::min(lines - 1, i + apart); ++other) {
            const int counted = m_counts[static_cast<std::size_t>(other)];
            lowest = std::min(lowest, counted);
            isPeak = counted < count || (counted == count && other >= i);
        }
        if (isPeak)
            heights.push_back(count - lowest);
    }
    const auto best = std::min<std::size_t>(countedLines, heights.size());
    std::partial_sort(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(best), heights.end(),
                      std::greater<>());
    return std::accumulate(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(best), 0) * 100 /
           (countedLines * looksPerSecond);
}

/// Which share of the power in the middle of the second is in lines that stand out for all of it: of a signal tone, a
/// fan or a dial tone nearly all, though its lines are few.
int LineSpectrum::heldPower() const
{
    if (m_recent.size() < looksPerSecond)
        return 0;
    const std::vector<float> &power = m_recent[looksPerSecond / 2].power;
    float all = 0;
    float held = 0;
    for (int i = 0; i < lines; ++i) {
        bool stands = false; // a line is as wide as the taper makes it
        for (int other = std::max(0, i - 2); other <= std::min(lines - 1, i + 2); ++other)
            stands = stands || m_counts[static_cast<std::size_t>(other)] >= looksPerSecond - 1;
        all += power[static_cast<std::size_t>(i)];
        held += stands ? power[static_cast<std::size_t>(i)] : 0;
    }
    return all > inaudible ? static_cast<int>(100 * held / all) : 0;
}

std::vector<std::uint8_t> LineSpectrum::finish(std::size_t frames)
{
    // A score is of the second before its look: it belongs to the middle of it.
    std::vector<std::uint8_t> result(frames, 0);
    for (std::size_t i = 0; i < frames && !m_scores.empty(); ++i) {
        const std::size_t look = i * frameMs / lookMs + looksPerSecond / 2;
        result[i] = m_scores[std::min(look, m_scores.size() - 1)];
    }
    return result;
}

} // namespace attune::speech
