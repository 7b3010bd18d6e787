// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/media_clock.h"

#include <cstdlib>

namespace attune::playback {

namespace {

constexpr qint64 jumpBeyondUs = 80'000;
constexpr int correctionParts = 8; // of a small difference, one part is corrected at a time

} // namespace

void MediaClock::start(qint64 mediaUs, double rate, Micros now)
{
    m_base = mediaUs;
    m_rate = rate;
    m_since = now;
    m_running = true;
}

void MediaClock::stop(Micros now)
{
    m_base = position(now);
    m_running = false;
}

void MediaClock::setRate(double rate, Micros now)
{
    m_base = position(now);
    m_since = now;
    m_rate = rate;
}

void MediaClock::jump(qint64 mediaUs, Micros now)
{
    m_base = mediaUs;
    m_since = now;
}

void MediaClock::correct(qint64 heardUs, Micros now)
{
    const qint64 predicted = position(now);
    const qint64 difference = heardUs - predicted;
    m_base = std::llabs(difference) > jumpBeyondUs ? heardUs : predicted + difference / correctionParts;
    m_since = now;
}

qint64 MediaClock::position(Micros now) const
{
    return m_running ? m_base + static_cast<qint64>(static_cast<double>((now - m_since).count()) * m_rate) : m_base;
}

} // namespace attune::playback
