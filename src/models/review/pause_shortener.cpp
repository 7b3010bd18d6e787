// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review/pause_shortener.h"

#include <algorithm>

namespace attune::models {

namespace {

// The end of a word is not hurried, and nobody's first word is: positions come a few times a second.
constexpr qint64 afterWords = 300;
constexpr qint64 beforeWords = 900;

} // namespace

void PauseShortener::clear()
{
    const bool on = m_on;
    *this = PauseShortener();
    m_on = on;
}

const playback::Stretch *PauseShortener::pauseAt(qint64 ms) const
{
    const auto after = std::upper_bound(m_pauses.begin(), m_pauses.end(), ms,
                                        [](qint64 at, const playback::Stretch &pause) { return at < pause.startMs; });
    if (after == m_pauses.begin())
        return nullptr;
    const playback::Stretch &pause = *std::prev(after);
    const bool inside = ms >= pause.startMs + afterWords && ms < pause.endMs - beforeWords;
    return inside && pause.lengthMs() >= shortestPauseMs ? &pause : nullptr;
}

void PauseShortener::count(qint64 untilMs)
{
    const qint64 played = std::clamp(untilMs, m_fromMs, m_within.endMs) - m_fromMs;
    m_savedMs += static_cast<qint64>(static_cast<double>(played) * (1.0 / *m_usual - 1.0 / fast));
}

std::optional<double> PauseShortener::at(std::chrono::milliseconds position, double rate)
{
    const playback::Stretch *pause = m_on ? pauseAt(position.count()) : nullptr;
    if (pause && !m_usual && rate < fast) {
        m_usual = rate;
        m_within = *pause;
        m_fromMs = position.count();
        return fast;
    }
    if (m_usual && (!pause || *pause != m_within)) {
        count(position.count());
        return std::exchange(m_usual, std::nullopt);
    }
    return std::nullopt;
}

} // namespace attune::models
