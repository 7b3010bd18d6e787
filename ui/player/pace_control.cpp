// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/pace_control.h"

#include "models/words/words.h"
#include "ui/player/review_commands.h"

namespace attune::ui {

using models::Words;
using playback::Player;

PaceControl::PaceControl(Player &player, ReviewCommands &commands, QObject *parent) : QObject(parent), m_player(player)
{
    commands.on("player.slower", [this] { choose(playback::nextSlower(m_player.rate())); });
    commands.on("player.faster", [this] { choose(playback::nextFaster(m_player.rate())); });
    commands.on("player.speedReset", [this] { choose(1.0); });
    commands.switches("player.shortenPauses", [this](bool on) { shortenPauses(on); });
    connect(&player, &Player::moved, this, &PaceControl::hurryThroughPause);
    connect(&player, &Player::rateChanged, this, &PaceControl::changed);
}

void PaceControl::begin(double speed)
{
    m_pauses.clear();
    m_hasAudioMap = false;
    m_player.setRate(speed);
}

void PaceControl::choose(double rate)
{
    m_pauses.chose();
    m_player.setRate(rate);
}

void PaceControl::setAudioMap(const playback::AudioMap &map)
{
    m_hasAudioMap = !map.isEmpty();
    m_pauses.setPauses(map.pausesOver(models::PauseShortener::shortestPauseMs));
}

QStringList PaceControl::unusual() const
{
    QStringList words;
    if (!qFuzzyCompare(m_player.rate(), 1.0))
        words << Words::speed(m_player.rate());
    if (m_pauses.usual())
        words << tr("Pause");
    return words;
}

void PaceControl::shortenPauses(bool on)
{
    using std::chrono::seconds;
    m_pauses.setOn(on);
    if (on)
        Q_EMIT audioMapNeeded();
    const auto saved = std::chrono::duration_cast<seconds>(m_pauses.saved());
    if (on && !m_hasAudioMap)
        Q_EMIT noticed(tr("Pauses will be shortened once the audio has been analysed."));
    else if (!on && saved > seconds(0))
        Q_EMIT noticed(tr("Shortened pauses saved %1.").arg(Words::length(saved)));
}

void PaceControl::hurryThroughPause(std::chrono::milliseconds position)
{
    if (const auto rate = m_pauses.at(position, m_player.rate()))
        m_player.setRate(*rate);
}

} // namespace attune::ui
