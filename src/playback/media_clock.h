// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>

namespace attune::playback {

/// Where playback is, between the moments at which somebody knows: runs with the speed, and is corrected by what is
/// heard. A value; one thread.
class MediaClock
{
public:
    using Micros = std::chrono::microseconds;

    void start(qint64 mediaUs, double rate, Micros now);
    /// Stops and stays where it is.
    void stop(Micros now);
    void setRate(double rate, Micros now);
    void jump(qint64 mediaUs, Micros now);
    /// What is heard now; small differences are evened out, large ones taken over.
    void correct(qint64 heardUs, Micros now);
    qint64 position(Micros now) const;
    bool isRunning() const { return m_running; }
    double rate() const { return m_rate; }

private:
    qint64 m_base = 0;
    Micros m_since{0};
    double m_rate = 1.0;
    bool m_running = false;
};

} // namespace attune::playback
