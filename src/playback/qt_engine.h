// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/engine.h"
#include "playback/frame_converter.h"

#include <QMediaPlayer>
#include <QTimer>

class QAudioOutput;
class QVideoSink;

namespace attune::playback {

/// Plays with QMediaPlayer, and is the one place that knows it. README.md says when it is used and what it cannot do.
/// On the player thread, because opening, seeking and closing block it for as long as the server takes.
class QtEngine final : public Engine
{
    Q_OBJECT

public:
    void load(const Media &media) override;
    void play() override;
    void pause() override;
    void setRate(double rate) override;
    void setVolume(float volume) override;
    void setMuted(bool muted) override;
    void setOutput(const QByteArray &deviceId) override;
    void setLevelling(bool) override {} // QAudioOutput has nothing of the kind
    void step(int direction) override;
    void close() override;

protected:
    void seekTo(qint64 positionMs) override;

private:
    void createPlayer();
    void useAudioDevice();
    void onStatus(QMediaPlayer::MediaStatus status);
    void onFrame(const QVideoFrame &frame);
    void onTick();
    qint64 lengthMs() const;

    QMediaPlayer *m_player = nullptr;
    QAudioOutput *m_audio = nullptr;
    QByteArray m_outputId;
    QVideoSink *m_sink = nullptr;
    QTimer *m_tick = nullptr;
    std::unique_ptr<QIODevice> m_device;
    FrameConverter m_converter;
    bool m_loaded = false;
    bool m_wantsPlay = false;
    bool m_ended = false;
    qint64 m_startMs = 0;
    qint64 m_knownLengthMs = 0;
    qint64 m_lastMs = 0;
};

} // namespace attune::playback
