// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/attune/media_keys.h"

#include "app/attune/mpris_adaptors.h"

#include <QCoreApplication>
#include <QDBusMessage>

namespace attune::app {

using State = playback::Player::State;

MediaKeys::MediaKeys(QDBusConnection bus, playback::Player &player, QObject *parent)
    : QObject(parent), m_bus(std::move(bus)), m_player(player)
{
    new MprisRoot(*this);
    new MprisPlayer(*this);
    connect(&player, &playback::Player::stateChanged, this, &MediaKeys::follow);
}

MediaKeys::~MediaKeys()
{
    follow(State::Empty);
}

QString MediaKeys::serviceName()
{
    return QStringLiteral("org.mpris.MediaPlayer2.attune.instance%1").arg(QCoreApplication::applicationPid());
}

QString MediaKeys::playbackStatus() const
{
    switch (m_player.state()) {
    case State::Playing:
        return QStringLiteral("Playing");
    case State::Paused:
        return QStringLiteral("Paused");
    default:
        return QStringLiteral("Stopped");
    }
}

QVariantMap MediaKeys::metadata() const
{
    return {{QStringLiteral("mpris:trackid"),
             QVariant::fromValue(QDBusObjectPath(QStringLiteral("/org/attune/recording")))},
            {QStringLiteral("xesam:title"), tr("Recording")}};
}

void MediaKeys::follow(State state)
{
    const bool wanted = state != State::Empty && state != State::Failed;
    if (wanted && !m_offered)
        m_offered = m_bus.registerObject(QString::fromLatin1(path), this) && m_bus.registerService(serviceName());
    if (!m_offered)
        return;
    if (!wanted) {
        m_bus.unregisterService(serviceName());
        m_bus.unregisterObject(QString::fromLatin1(path));
        m_offered = false;
        return;
    }
    QDBusMessage changed =
        QDBusMessage::createSignal(QString::fromLatin1(path), QStringLiteral("org.freedesktop.DBus.Properties"),
                                   QStringLiteral("PropertiesChanged"));
    changed << QStringLiteral("org.mpris.MediaPlayer2.Player")
            << QVariantMap{{QStringLiteral("PlaybackStatus"), playbackStatus()}} << QStringList();
    m_bus.send(changed);
}

} // namespace attune::app
