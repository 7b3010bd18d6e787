// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/qt_engine.h"

#include "playback/decisions.h"
#include "playback/demuxer.h"
#include "playback/output_device.h"

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

void QtEngine::createPlayer()
{
    m_player = new QMediaPlayer(this);
    m_audio = new QAudioOutput(this);
    m_sink = new QVideoSink(this);
    m_player->setVideoSink(m_sink);
    m_tick = new QTimer(this);
    m_tick->setInterval(tickMs);
    connect(m_tick, &QTimer::timeout, this, &QtEngine::onTick);
    connect(m_player, &QMediaPlayer::mediaStatusChanged, this, &QtEngine::onStatus);
    connect(m_player, &QMediaPlayer::playbackStateChanged, this, [this](QMediaPlayer::PlaybackState state) {
        const bool playing = state == QMediaPlayer::PlayingState;
        if (playing)
            m_tick->start();
        else
            m_tick->stop();
        Q_EMIT playingChanged(playing);
    });
    // Frames come on the decoder's thread; converting them there keeps both other threads free.
    connect(m_sink, &QVideoSink::videoFrameChanged, this, &QtEngine::onFrame, Qt::DirectConnection);
}

/// Qt 6.4's FFmpeg back end crashes in its audio thread when an output is set and the machine has no audio device.
void QtEngine::useAudioDevice()
{
    const bool missing = QMediaDevices::defaultAudioOutput().isNull();
    if (!missing)
        m_audio->setDevice(deviceOf(m_outputId));
    m_player->setAudioOutput(missing ? nullptr : m_audio);
    Q_EMIT audioMissing(missing);
}

void QtEngine::setOutput(const QByteArray &deviceId)
{
    m_outputId = deviceId;
    if (m_audio && !QMediaDevices::defaultAudioOutput().isNull())
        m_audio->setDevice(deviceOf(deviceId));
}

void QtEngine::load(const Media &media)
{
    close();
    m_knownLengthMs = media.knownLengthMs;
    m_device.reset(media.device);
    m_startMs = media.startMs;
    m_lastMs = media.startMs;
    m_ended = false;
    // QMediaPlayer guesses what it is given, and would open what a playlist names.
    if (!Demuxer::isTakenForWhatItIs(*m_device)) {
        Q_EMIT cannotDecode(QStringLiteral("this is no recording that can be read"));
        return;
    }
    if (!m_player)
        createPlayer();
    useAudioDevice();
    m_player->setSourceDevice(m_device.get(), QUrl(media.nameHint));
}

void QtEngine::onStatus(QMediaPlayer::MediaStatus status)
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
            m_player->pause(); // shows the first frame
        return;
    case QMediaPlayer::InvalidMedia:
        Q_EMIT cannotDecode(m_player->errorString());
        return;
    case QMediaPlayer::EndOfMedia:
        if (!m_device)
            return;
        m_wantsPlay = false;
        m_ended = true;
        if (isRealEnd(milliseconds(m_lastMs), milliseconds(lengthMs())))
            Q_EMIT finished(std::max(lengthMs(), m_lastMs));
        else
            Q_EMIT streamFailed(m_lastMs, QStringLiteral("end of media in the middle"));
        return;
    default:
        return;
    }
}

/// Qt 6.4's FFmpeg back end reports no length for Matroska and WebM, although the files have one.
qint64 QtEngine::lengthMs() const
{
    const qint64 told = m_player->duration();
    return told > 0 ? told : m_knownLengthMs;
}

void QtEngine::onTick()
{
    m_lastMs = m_player->position();
    Q_EMIT moved(m_lastMs);
}

void QtEngine::play()
{
    m_wantsPlay = true;
    if (!m_loaded)
        return;
    if (std::exchange(m_ended, false)) { // after the end only stop and play begins again
        const qint64 from = m_lastMs >= lengthMs() - 1000 ? 0 : m_lastMs;
        m_player->stop();
        m_player->setPosition(from);
    }
    m_player->play();
}

void QtEngine::pause()
{
    m_wantsPlay = false;
    if (!m_loaded)
        return;
    m_player->pause();
    onTick();
}

void QtEngine::seekTo(qint64 target)
{
    m_lastMs = target;
    if (!m_loaded) {
        m_startMs = target; // a seek while loading is kept
        return;
    }
    if (std::exchange(m_ended, false)) {
        m_player->stop();
        m_player->pause();
    }
    m_player->setPosition(target);
    Q_EMIT moved(target);
}

/// Without knowing the frames: a thirtieth of a second either way.
void QtEngine::step(int direction)
{
    if (m_loaded)
        seekTo(std::max<qint64>(0, m_player->position() + qint64{direction} * 34));
}

void QtEngine::setRate(double rate)
{
    if (m_player)
        m_player->setPlaybackRate(rate);
}

void QtEngine::setVolume(float volume)
{
    if (m_audio)
        m_audio->setVolume(std::min(volume, 1.0F));
}

void QtEngine::setMuted(bool muted)
{
    if (m_audio)
        m_audio->setMuted(muted);
}

void QtEngine::close()
{
    m_loaded = false;
    m_wantsPlay = false;
    if (m_player) {
        std::unique_ptr<QIODevice> device = std::move(m_device);
        m_player->stop();
        m_player->setSource(QUrl());
    }
    m_device.reset();
    forgetFrame();
}

void QtEngine::onFrame(const QVideoFrame &frame)
{
    if (!frame.isValid())
        return;
    const QImage image = m_converter.convert(frame);
    if (!image.isNull())
        publish(image, frame.startTime());
}

} // namespace attune::playback
