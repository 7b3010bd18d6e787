// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/player.h"

#include <QDBusConnection>

namespace attune::app {

/// The keyboard's and the headset's media keys, by MPRIS 2.2 (org.mpris.MediaPlayer2), while a recording is open. What
/// is published is that something plays and that it is called "Recording": no name, no picture, no length, no place.
/// Where there is no bus nothing happens. GUI thread.
class MediaKeys : public QObject
{
    Q_OBJECT

public:
    static constexpr char path[] = "/org/mpris/MediaPlayer2";

    /// @param bus the session's; tests give one of their own
    MediaKeys(QDBusConnection bus, playback::Player &player, QObject *parent = nullptr);
    ~MediaKeys() override;

    /// "org.mpris.MediaPlayer2.attune.instance" and the process's number: several copies may run.
    static QString serviceName();
    bool isOffered() const { return m_offered; }
    QString playbackStatus() const;
    QVariantMap metadata() const;

Q_SIGNALS:
    void playPauseRequested();
    void playRequested();
    void pauseRequested();
    void raiseRequested();

private:
    void follow(playback::Player::State state);

    QDBusConnection m_bus;
    playback::Player &m_player;
    bool m_offered = false;
};

} // namespace attune::app
