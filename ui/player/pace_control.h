// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/review/pause_shortener.h"
#include "playback/player.h"

#include <QObject>

namespace attune::ui {

class ReviewCommands;

/// How fast it plays: as chosen, and faster through pauses where somebody wants that. GUI thread.
class PaceControl final : public QObject
{
    Q_OBJECT

public:
    PaceControl(playback::Player &player, ReviewCommands &commands, QObject *parent);

    /// A recording begins. @param speed as the person likes it
    void begin(double speed);
    /// As somebody chose it just now.
    void choose(double rate);
    /// Once its audio has been read.
    void setAudioMap(const playback::AudioMap &map);
    /// What is not as usual, in words; empty when it plays as it was recorded.
    QStringList unusual() const;

Q_SIGNALS:
    /// What unusual() says, or the speed.
    void changed();
    /// What was done, in a sentence.
    void noticed(const QString &text);
    /// Pauses are found in the audio, which has to be read for it.
    void audioMapNeeded();

private:
    void shortenPauses(bool on);
    void hurryThroughPause(std::chrono::milliseconds position);

    playback::Player &m_player;
    models::PauseShortener m_pauses;
    bool m_hasAudioMap = false;
};

} // namespace attune::ui
