// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/player/transport_bar.h"

#include "models/words/words.h"
#include "ui/player/goto_dialog.h"
#include "ui/player/review_commands.h"
#include "ui/style/icons.h"
#include "ui/style/widgets.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSlider>

namespace attune::ui {

using models::Words;
using playback::Player;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr milliseconds replayed{3000};
constexpr int volumeStep = 5;
constexpr int volumeWidth = 110;
constexpr int manyFrames = 10;

} // namespace

TransportBar::TransportBar(Player &player, QWidget *parent) : FoldingRow(space::tight, parent), m_player(player)
{
    createMoves();
    createSound();
    createSpeeds();
    followPlayer();
    showState(player.state());
}

void TransportBar::connectCommands(const ReviewCommands &commands)
{
    connectMoves(commands);
    connectPlaces(commands);
    connectAudio(commands);
}

void TransportBar::createMoves()
{
    m_play = iconButton(QStringLiteral("play"), tr("Play"), this);
    m_play->setObjectName(QStringLiteral("play"));
    m_play->setIconSize({28, 28});
    m_play->setMinimumSize(48, 48);
    m_time = new QLabel(QStringLiteral("0:00:00 / 0:00:00"), this);
    m_time->setAccessibleDescription(tr("Time and length")); // its name is what it says
    m_time->setObjectName(QStringLiteral("time"));
    auto *back = iconButton(QStringLiteral("back-10"), tr("Back 10 seconds"), this);
    auto *forward = iconButton(QStringLiteral("forward-10"), tr("Forward 10 seconds"), this);
    for (QWidget *widget : {static_cast<QWidget *>(back), static_cast<QWidget *>(m_play),
                            static_cast<QWidget *>(forward), static_cast<QWidget *>(m_time)})
        first()->addWidget(widget);
    first()->addStretch();
    connect(m_play, &QToolButton::clicked, this, &TransportBar::playRequested);
    connect(back, &QToolButton::clicked, this, [this] { m_player.seekBy(seconds(-10)); });
    connect(forward, &QToolButton::clicked, this, [this] { m_player.seekBy(seconds(10)); });
}

void TransportBar::createSound()
{
    m_speed = iconButton(QStringLiteral("speed"), tr("Speed"), this);
    m_speed->setObjectName(QStringLiteral("speed"));
    m_mute = iconButton(QStringLiteral("volume"), tr("Mute"), this);
    m_mute->setObjectName(QStringLiteral("mute"));
    m_mute->setCheckable(true);
    m_volume = new QSlider(Qt::Horizontal, this);
    m_volume->setObjectName(QStringLiteral("volume"));
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setRange(0, playback::loudestPercent);
    m_volume->setValue(100);
    m_volume->setFixedWidth(volumeWidth);
    m_volume->setToolTip(tr("Volume; the middle is the recorded level"));
    m_captions = iconButton(QStringLiteral("captions"), tr("Captions"), this);
    m_captions->setObjectName(QStringLiteral("captions"));
    m_captions->setCheckable(true);
    m_captions->setChecked(true);
    m_full = iconButton(QStringLiteral("fullscreen"), tr("Full screen"), this);
    m_full->setObjectName(QStringLiteral("fullScreen"));
    second()->addStretch();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_speed), static_cast<QWidget *>(m_mute), static_cast<QWidget *>(m_volume),
          static_cast<QWidget *>(m_captions), static_cast<QWidget *>(m_full)})
        second()->addWidget(widget);
    connect(m_mute, &QToolButton::clicked, this, [this](bool muted) { m_player.setMuted(muted); });
    connect(m_volume, &QSlider::valueChanged, this, [this](int value) { m_player.setVolume(value); });
    connect(m_captions, &QToolButton::toggled, this, &TransportBar::captionsToggled);
    connect(m_full, &QToolButton::clicked, this, &TransportBar::fullScreenRequested);
}

void TransportBar::createSpeeds()
{
    m_speed->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_speed->setText(Words::speed(1.0));
    m_speed->setPopupMode(QToolButton::InstantPopup);
    auto *speeds = new QMenu(m_speed);
    for (const double rate : playback::offeredSpeeds())
        connect(speeds->addAction(Words::speed(rate)), &QAction::triggered, this,
                [this, rate] { Q_EMIT speedChosen(rate); });
    m_speed->setMenu(speeds);
}

void TransportBar::followPlayer()
{
    connect(&m_player, &Player::stateChanged, this, &TransportBar::showState);
    connect(&m_player, &Player::durationChanged, this, &TransportBar::showTime);
    connect(&m_player, &Player::positionChanged, this, &TransportBar::showTime);
    connect(&m_player, &Player::rateChanged, this, [this](double rate) {
        m_speed->setText(Words::speed(rate));
        m_speed->setAccessibleName(tr("Speed %1").arg(Words::speed(rate)));
    });
    connect(&m_player, &Player::volumeChanged, this, [this] {
        m_volume->setValue(m_player.volume());
        m_mute->setChecked(m_player.isMuted());
        m_mute->setIcon(icon(m_player.isMuted() ? QStringLiteral("muted") : QStringLiteral("volume")));
    });
}

void TransportBar::showTime()
{
    m_time->setText(Words::clock(m_player.position()) + QStringLiteral(" / ") + Words::clock(m_player.duration()));
}

void TransportBar::showState(Player::State state)
{
    const bool playing = state == Player::State::Playing;
    const QString name = playing ? tr("Pause") : (state == Player::State::Finished ? tr("Play again") : tr("Play"));
    m_play->setIcon(icon(playing ? QStringLiteral("pause") : QStringLiteral("play")));
    m_play->setAccessibleName(name);
    m_play->setToolTip(name + QStringLiteral(" (") + QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText) +
                       QLatin1Char(')'));
}

bool TransportBar::captionsShown() const
{
    return m_captions->isChecked();
}

void TransportBar::setCaptionsShown(bool shown)
{
    m_captions->setChecked(shown);
}

void TransportBar::setFullScreen(bool on)
{
    const QString name = on ? tr("Leave full screen") : tr("Full screen");
    m_full->setIcon(icon(on ? QStringLiteral("leave-fullscreen") : QStringLiteral("fullscreen")));
    m_full->setAccessibleName(name);
    m_full->setToolTip(name);
}

void TransportBar::forgetSwitches()
{
    m_player.setMuted(false);
    m_captions->setChecked(true);
}

void TransportBar::connectMoves(const ReviewCommands &commands)
{
    commands.on("player.playPause", [this] { Q_EMIT playRequested(); });
    commands.on("player.playPauseTyping", [this] { Q_EMIT playRequested(); });
    for (const auto &[id, by] :
         {std::pair("player.seekBack10", -10), std::pair("player.seekFwd10", 10), std::pair("player.seekBack5", -5),
          std::pair("player.seekFwd5", 5), std::pair("player.seekBack1", -1), std::pair("player.seekFwd1", 1),
          std::pair("player.seekBack60", -60), std::pair("player.seekFwd60", 60)})
        commands.on(id, [this, far = seconds(by)] { m_player.seekBy(far); });
    for (const auto &[id, frames] :
         {std::pair("player.stepFwd", 1), std::pair("player.stepBack", -1), std::pair("player.frameFwd10", manyFrames),
          std::pair("player.frameBack10", -manyFrames)})
        commands.on(id, [this, count = frames] {
            for (int i = 0; i < std::abs(count); ++i)
                m_player.step(count < 0 ? -1 : 1);
        });
    commands.on("player.replayTyping", [this] {
        m_player.seekBy(-replayed);
        m_player.play();
    });
}

void TransportBar::connectPlaces(const ReviewCommands &commands)
{
    commands.on("player.start", [this] { m_player.seek(milliseconds(0)); });
    commands.on("player.end", [this] { m_player.seek(m_player.duration() - seconds(1)); });
    commands.on("player.gotoTime", [this] {
        auto *dialog = new GotoDialog(m_player.position(), m_player.duration(), this);
        connect(dialog, &GotoDialog::chosen, &m_player, &Player::seek);
        dialog->open();
    });
    commands.on("player.undoSeek", [this] { m_player.undoSeek(); });
    commands.on("player.redoSeek", [this] { m_player.redoSeek(); });
    commands.on("player.repeatStart", [this] { m_player.setRepeatStart(); });
    commands.on("player.repeatEnd", [this] { m_player.setRepeatEnd(); });
    commands.on("player.repeatOff", [this] { m_player.clearRepeat(); });
}

void TransportBar::connectAudio(const ReviewCommands &commands)
{
    commands.on("player.volumeUp", [this] { m_player.setVolume(m_player.volume() + volumeStep); });
    commands.on("player.volumeDown", [this] { m_player.setVolume(m_player.volume() - volumeStep); });
    commands.on("player.mute", [this] { m_player.setMuted(!m_player.isMuted()); });
    commands.on("player.captions", [this] { m_captions->toggle(); });
    commands.on("player.fullscreen", [this] { Q_EMIT fullScreenRequested(); });
}

} // namespace attune::ui
