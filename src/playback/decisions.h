// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace attune::playback {

using std::chrono::milliseconds;

/// Decisions of playback that need no player. Pure functions and values.

/// A media library says "end" when a connection breaks, too. Only an end near the length is one.
/// @param duration 0 when unknown: then every end counts
bool isRealEnd(milliseconds position, milliseconds duration);

/// Where a seek goes: inside the recording, whatever was asked.
milliseconds clampedTarget(milliseconds wanted, milliseconds duration);

/// Where to begin: where the person stopped, but not in the last 30 seconds and not for the first 3.
milliseconds startPosition(std::optional<milliseconds> stoppedAt, milliseconds duration);

constexpr double slowestRate = 0.25;
constexpr double fastestRate = 4.0;
constexpr int loudestPercent = 200;

/// The speeds offered, slowest first.
double nextFaster(double rate);
double nextSlower(double rate);

/// The time to show while a seek is on its way: what was asked for, until the player is there or has had long enough.
class RequestedPosition
{
public:
    void ask(milliseconds target, milliseconds now);
    /// @return what to show for a reported position
    milliseconds shown(milliseconds reported, milliseconds now);
    bool isPending() const { return m_target.has_value(); }

private:
    std::optional<milliseconds> m_target;
    milliseconds m_askedAt{0};
};

} // namespace attune::playback
