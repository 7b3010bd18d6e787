// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>
#include <optional>

namespace attune::ui {

/// How a person likes to watch and to write.
struct PlaybackHabits
{
    double speed = 1.0;                           ///< a recording begins with it
    std::optional<std::chrono::seconds> stepBack; ///< after a pause; nullopt: 2 s for staff, none for patients
    std::chrono::milliseconds reaction{1000};     ///< taken off a moment that is marked while it plays
    bool audioMap = true;
    bool thumbnails = true;
    QByteArray output; ///< where it is heard, as QAudioDevice::id(); empty: as the system says
    friend bool operator==(const PlaybackHabits &, const PlaybackHabits &) = default;
};

} // namespace attune::ui
