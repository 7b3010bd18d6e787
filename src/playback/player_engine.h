// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "playback/frame_converter.h"

#include <QIODevice>
#include <QImage>
#include <QMediaPlayer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <mutex>

class QAudioOutput;
class QVideoSink;

namespace attune::playback {

/// The one place that knows QMediaPlayer. Lives on the player thread, because opening, seeking and closing block it for
/// as long as the server takes; commands come in as queued calls, facts go out as signals.
class PlayerEngine : public QObject
{
    Q_OBJECT

public:
    PlayerEngine();
    ~PlayerEngine() override;

    /// @param device owned from here on
    /// @param nameHint a neutral file name whose ending helps to recognise the format
    void load(QIODevice *device, const QString &nameHint, qint64 startMs);
    void play();
    void pause();
    /// Only the newest of several seeks that wait is carried out.
    void requestSeek(qint64 positionMs); // any thread
    void setRate(double rate);
    void setVolume(float volume);
    void setMuted(bool muted);
    void close();
    /// The newest picture, for the thread that paints. Any thread.
    QImage takeFrame(qint64 &startUs);

Q_SIGNALS:
    void loaded(qint64 durationMs, bool hasVideo, bool hasAudio);
    void playingChanged(bool playing);
    void moved(qint64 positionMs);
    void frameWaiting();
    void finished(qint64 positionMs);
    /// The media library says "end" or "error" where there is none: the stream broke under it.
    void broke(qint64 positionMs, const QString &detail);
    void cannotDecode(const QString &detail);
    void audioMissing(bool missing);

private:
    void createPlayer();
    void useAudioDevice();
    void applySeek();
    void onStatus(QMediaPlayer::MediaStatus status);
    void onFrame(const QVideoFrame &frame);
    void onTick();

    QMediaPlayer *m_player = nullptr;
    QAudioOutput *m_audio = nullptr;
    QVideoSink *m_sink = nullptr;
    QTimer *m_tick = nullptr;
    std::unique_ptr<QIODevice> m_device;
    bool m_loaded = false;
    bool m_wantsPlay = false;
    bool m_ended = false;
    qint64 m_startMs = 0;
    qint64 m_lastMs = 0;
    std::atomic<qint64> m_seekTarget = -1;
    std::mutex m_frameMutex;
    FrameConverter m_converter;
    QImage m_frame;
    qint64 m_frameStartUs = 0;
    bool m_frameAnnounced = false;
};

} // namespace attune::playback
