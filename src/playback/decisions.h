// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <deque>
#include <optional>
#include <span>

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

/// The speeds offered, slowest first; steps go through the same list.
std::span<const double> offeredSpeeds();
double nextFaster(double rate);
double nextSlower(double rate);

/// The time to show while a seek is on its way: what was asked for, until the player is there or has had long enough.
class RequestedPosition
{
public:
    void ask(milliseconds target, milliseconds now);
    /// @return what to show for a reported position
    milliseconds shown(milliseconds reported, milliseconds now);

private:
    std::optional<milliseconds> m_target;
    milliseconds m_askedAt{0};
};

/// Where playback was before each of the last 20 jumps, so that a jump can be taken back. Jumps that follow each other
/// within a second are one: somebody was looking for a place.
class SeekHistory
{
public:
    void jumped(milliseconds from, milliseconds now);
    /// @param here where playback is now, for doing it again
    std::optional<milliseconds> takeBack(milliseconds here);
    std::optional<milliseconds> doAgain(milliseconds here);
    /// Where taking back would lead.
    std::optional<milliseconds> last() const;
    void clear();

private:
    std::deque<milliseconds> m_places;
    std::deque<milliseconds> m_takenBack;
    milliseconds m_lastJump{-10'000};
};

/// A part that is repeated: from A to B, or nothing.
class Repeat
{
public:
    /// Sets A; B goes when it is before it, or less than 200 ms behind it.
    void setStart(milliseconds at);
    /// Sets B; without an A that is the beginning. Nothing happens less than 200 ms behind A: nobody can hear that.
    void setEnd(milliseconds at);
    void clear();
    bool isComplete() const { return m_start && m_end; }
    std::optional<milliseconds> start() const { return m_start; }
    std::optional<milliseconds> end() const { return m_end; }
    /// Where to jump to, when `position` has passed the end.
    std::optional<milliseconds> jumpFrom(milliseconds position) const;

private:
    std::optional<milliseconds> m_start;
    std::optional<milliseconds> m_end;
};

} // namespace attune::playback
