// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/player_engine.h"

#include "playback/decisions.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaMetaData>
#include <QUrl>
#include <QVideoSink>

namespace attune::playback {

namespace {

constexpr int tickMs = 100;

}

PlayerEngine::PlayerEngine() = default;
PlayerEngine::~PlayerEngine() = default;

void PlayerEngine::createPlayer()
{
    m_player = new QMediaPlayer(this);
    m_audio = new QAudioOutput(this);
    m_sink = new QVideoSink(this);
    m_player->setVideoSink(m_sink);
    m_tick = new QTimer(this);
    m_tick->setInterval(tickMs);
    connect(m_tick, &QTimer::timeout, this, &PlayerEngine::onTick);
    connect(m_player, &QMediaPlayer::mediaStatusChanged, this, &PlayerEngine::onStatus);
    connect(m_player, &QMediaPlayer::playbackStateChanged, this, [this](QMediaPlayer::PlaybackState state) {
        const bool playing = state == QMediaPlayer::PlayingState;
        if (playing)
            m_tick->start();
        else
            m_tick->stop();
        Q_EMIT playingChanged(playing);
    });
    // Frames come on the decoder's thread; converting them there keeps both other threads free.
    connect(m_sink, &QVideoSink::videoFrameChanged, this, &PlayerEngine::onFrame, Qt::DirectConnection);
}

/// Qt 6.4's FFmpeg back end crashes in its audio thread when an output is set and the machine has no audio device.
void PlayerEngine::useAudioDevice()
{
    const bool missing = QMediaDevices::defaultAudioOutput().isNull();
    m_player->setAudioOutput(missing ? nullptr : m_audio);
    Q_EMIT audioMissing(missing);
}

void PlayerEngine::load(QIODevice *device, const QString &nameHint, qint64 startMs)
{
    close();
    m_device.reset(device);
    m_startMs = startMs;
    m_lastMs = startMs;
    m_ended = false;
    if (!m_player)
        createPlayer();
    useAudioDevice();
    m_player->setSourceDevice(m_device.get(), QUrl(nameHint));
}

void PlayerEngine::onStatus(QMediaPlayer::MediaStatus status)
{
    switch (status) {
    case QMediaPlayer::LoadedMedia:
    case QMediaPlayer::BufferedMedia:
        if (m_loaded || !m_device)
            return;
        if (!m_player->hasVideo() && !m_player->hasAudio()) {
            Q_EMIT cannotDecode(m_player->errorString());
            return;
        }
        m_loaded = true;
        if (m_startMs > 0)
            m_player->setPosition(m_startMs);
        Q_EMIT loaded(m_player->duration(), m_player->hasVideo(), m_player->hasAudio());
        if (m_wantsPlay)
            m_player->play();
        else
            m_player->pause(); // shows the first picture
        return;
    case QMediaPlayer::InvalidMedia:
        Q_EMIT cannotDecode(m_player->errorString());
        return;
    case QMediaPlayer::EndOfMedia:
        if (!m_device)
            return;
        m_wantsPlay = false;
        m_ended = true;
        if (isRealEnd(milliseconds(m_lastMs), milliseconds(m_player->duration())))
            Q_EMIT finished(m_player->duration());
        else
            Q_EMIT broke(m_lastMs, QStringLiteral("end of media in the middle"));
        return;
    default:
        return;
    }
}

void PlayerEngine::onTick()
{
    m_lastMs = m_player->position();
    Q_EMIT moved(m_lastMs);
}

void PlayerEngine::play()
{
    m_wantsPlay = true;
    if (!m_loaded)
        return;
    if (std::exchange(m_ended, false)) { // after the end only stop and play begins again
        const qint64 from = m_lastMs >= m_player->duration() - 1000 ? 0 : m_lastMs;
        m_player->stop();
        m_player->setPosition(from);
    }
    m_player->play();
}

void PlayerEngine::pause()
{
    m_wantsPlay = false;
    if (!m_loaded)
        return;
    m_player->pause();
    onTick();
}

void PlayerEngine::requestSeek(qint64 positionMs)
{
    if (m_seekTarget.exchange(positionMs) < 0)
        QMetaObject::invokeMethod(this, &PlayerEngine::applySeek, Qt::QueuedConnection);
}

void PlayerEngine::applySeek()
{
    const qint64 target = m_seekTarget.exchange(-1);
    if (target < 0)
        return;
    m_lastMs = target;
    if (!m_loaded) {
        m_startMs = target; // a wish while loading is kept
        return;
    }
    if (std::exchange(m_ended, false)) {
        m_player->stop();
        m_player->pause();
    }
    m_player->setPosition(target);
    Q_EMIT moved(target);
}

void PlayerEngine::setRate(double rate)
{
    if (m_player)
        m_player->setPlaybackRate(rate);
}

void PlayerEngine::setVolume(float volume)
{
    if (m_audio)
        m_audio->setVolume(volume);
}

void PlayerEngine::setMuted(bool muted)
{
    if (m_audio)
        m_audio->setMuted(muted);
}

void PlayerEngine::close()
{
    m_loaded = false;
    m_wantsPlay = false;
    if (m_player) {
        std::unique_ptr<QIODevice> device = std::move(m_device);
        m_player->stop();
        m_player->setSource(QUrl());
    }
    m_device.reset();
    const std::lock_guard lock(m_frameMutex);
    m_frame = QImage();
}

void PlayerEngine::onFrame(const QVideoFrame &frame)
{
    if (!frame.isValid())
        return;
    const std::lock_guard lock(m_frameMutex);
    const QImage image = m_converter.convert(frame);
    if (image.isNull())
        return;
    m_frame = image;
    m_frameStartUs = frame.startTime();
    if (!std::exchange(m_frameAnnounced, true))
        Q_EMIT frameWaiting();
}

QImage PlayerEngine::takeFrame(qint64 &startUs)
{
    const std::lock_guard lock(m_frameMutex);
    m_frameAnnounced = false;
    startUs = m_frameStartUs;
    return m_frame;
}

} // namespace attune::playback
