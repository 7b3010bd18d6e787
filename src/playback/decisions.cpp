// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/decisions.h"

#include <algorithm>
#include <array>

namespace attune::playback {

namespace {

constexpr milliseconds endTolerance{1000};
constexpr milliseconds arrivedWithin{400};
constexpr milliseconds patience{2500};
constexpr milliseconds notInTheLast{30'000};
constexpr milliseconds notInTheFirst{3000};
constexpr std::array speeds = {0.25, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0};
constexpr double same = 0.001;
constexpr std::size_t placesKept = 20;
constexpr milliseconds oneSearch{1000};
constexpr milliseconds longAgo{-10'000};
constexpr milliseconds shortestRepeat{200};

} // namespace

bool isRealEnd(milliseconds position, milliseconds duration)
{
    return duration.count() <= 0 || position >= duration - endTolerance;
}

milliseconds clampedTarget(milliseconds wanted, milliseconds duration)
{
    const milliseconds last = duration.count() > 0 ? duration : milliseconds::max();
    return std::clamp(wanted, milliseconds(0), last);
}

milliseconds startPosition(std::optional<milliseconds> stoppedAt, milliseconds duration)
{
    if (!stoppedAt || *stoppedAt < notInTheFirst)
        return milliseconds(0);
    if (duration.count() > 0 && *stoppedAt > duration - notInTheLast)
        return milliseconds(0);
    return *stoppedAt;
}

double nextFaster(double rate)
{
    const auto found = std::find_if(speeds.begin(), speeds.end(), [rate](double speed) { return speed > rate + same; });
    return found == speeds.end() ? speeds.back() : *found;
}

double nextSlower(double rate)
{
    const auto found =
        std::find_if(speeds.rbegin(), speeds.rend(), [rate](double speed) { return speed < rate - same; });
    return found == speeds.rend() ? speeds.front() : *found;
}

void RequestedPosition::ask(milliseconds target, milliseconds now)
{
    m_target = target;
    m_askedAt = now;
}

milliseconds RequestedPosition::shown(milliseconds reported, milliseconds now)
{
    if (!m_target)
        return reported;
    const auto distance = std::chrono::abs(reported - *m_target);
    if (distance <= arrivedWithin || now - m_askedAt > patience) {
        m_target.reset();
        return reported;
    }
    return *m_target;
}

std::span<const double> offeredSpeeds()
{
    return speeds;
}

void SeekHistory::jumped(milliseconds from, milliseconds now)
{
    if (now - m_lastJump > oneSearch) {
        m_takenBack.clear();
        m_places.push_back(from);
        if (m_places.size() > placesKept)
            m_places.pop_front();
    }
    m_lastJump = now;
}

std::optional<milliseconds> SeekHistory::takeBack(milliseconds here)
{
    if (m_places.empty())
        return std::nullopt;
    const milliseconds place = m_places.back();
    m_places.pop_back();
    m_takenBack.push_back(here);
    m_lastJump = longAgo; // whoever jumps next begins to look anew
    return place;
}

std::optional<milliseconds> SeekHistory::doAgain(milliseconds here)
{
    if (m_takenBack.empty())
        return std::nullopt;
    const milliseconds place = m_takenBack.back();
    m_takenBack.pop_back();
    m_places.push_back(here);
    m_lastJump = longAgo;
    return place;
}

std::optional<milliseconds> SeekHistory::last() const
{
    return m_places.empty() ? std::nullopt : std::optional(m_places.back());
}

void SeekHistory::clear()
{
    m_places.clear();
    m_takenBack.clear();
    m_lastJump = longAgo;
}

void Repeat::setStart(milliseconds at)
{
    m_start = at;
    if (m_end && *m_end < at + shortestRepeat)
        m_end.reset();
}

void Repeat::setEnd(milliseconds at)
{
    if (!m_start)
        m_start = milliseconds(0);
    if (at >= *m_start + shortestRepeat)
        m_end = at;
}

void Repeat::clear()
{
    m_start.reset();
    m_end.reset();
}

std::optional<milliseconds> Repeat::jumpFrom(milliseconds position) const
{
    const bool past = isComplete() && position >= *m_end;
    return past ? m_start : std::nullopt;
}

} // namespace attune::playback
