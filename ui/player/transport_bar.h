// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player.h"
#include "ui/style/folding_row.h"

class QLabel;
class QSlider;
class QToolButton;

namespace attune::ui {

class ReviewCommands;

/// The controls below the video, in the page and in the video's own window, and the commands that move within a
/// recording and change how loud it is. GUI thread.
class TransportBar final : public FoldingRow
{
    Q_OBJECT

public:
    TransportBar(playback::Player &player, QWidget *parent);

    /// Of one bar only: each command moves once.
    void connectCommands(const ReviewCommands &commands);

    bool captionsShown() const;
    void setCaptionsShown(bool shown);
    void setFullScreen(bool on);
    /// The defaults.
    void forgetSwitches();

Q_SIGNALS:
    /// Plays or pauses; whether that is possible is decided elsewhere.
    void playRequested();
    void speedChosen(double rate);
    void captionsToggled(bool shown);
    void fullScreenRequested();

private:
    void createMoves();
    void createSound();
    void createSpeeds();
    void followPlayer();
    void showState(playback::Player::State state);
    void showTime();
    void connectMoves(const ReviewCommands &commands);
    void connectPlaces(const ReviewCommands &commands);
    void connectAudio(const ReviewCommands &commands);

    playback::Player &m_player;
    QToolButton *m_play = nullptr;
    QLabel *m_time = nullptr;
    QToolButton *m_speed = nullptr;
    QToolButton *m_mute = nullptr;
    QSlider *m_volume = nullptr;
    QToolButton *m_captions = nullptr;
    QToolButton *m_full = nullptr;
};

} // namespace attune::ui
