// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/audio_map.h"

#include <chrono>
#include <optional>

namespace attune::models {

/// Plays long pauses faster, without leaving anything out: what was silent was silent. Off until somebody wants it,
/// because silence says something in a session. Decides only; whoever has the player sets the speed. Not thread-safe.
class PauseShortener
{
public:
    static constexpr double fast = 3.0;
    static constexpr qint64 shortestPauseMs = 2000;

    void setOn(bool on) { m_on = on; }
    bool isOn() const { return m_on; }
    void setPauses(const QList<playback::Stretch> &pauses) { m_pauses = pauses; }
    /// Another recording.
    void clear();

    /// Called as the recording goes on. @return the speed to change to; nullopt when it stays
    std::optional<double> at(std::chrono::milliseconds position, double rate);
    /// A speed was chosen: it applies in this pause, too.
    void chose() { m_usual.reset(); }
    /// The speed outside of pauses, while in one.
    std::optional<double> usual() const { return m_usual; }
    /// Time that was not waited, of this recording.
    std::chrono::milliseconds saved() const { return std::chrono::milliseconds(m_savedMs); }

private:
    const playback::Stretch *pauseAt(qint64 ms) const;
    void count(qint64 untilMs);

    QList<playback::Stretch> m_pauses;
    bool m_on = false;
    std::optional<double> m_usual; ///< set while a pause plays fast
    playback::Stretch m_within;
    qint64 m_fromMs = 0;
    qint64 m_savedMs = 0;
};

} // namespace attune::models
