// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/audio_output.h"
#include "playback/decode_loop.h"
#include "playback/engine.h"
#include "playback/frame_converter.h"
#include "playback/media_clock.h"

#include <QTimer>

namespace attune::playback {

/// Plays with libav, SoundTouch and QAudioSink. README.md of this folder is its design. Player thread.
class MediaEngine final : public Engine
{
    Q_OBJECT

public:
    MediaEngine();
    ~MediaEngine() override;

    void load(const Media &media) override;
    void play() override;
    void pause() override;
    void setRate(double rate) override;
    void setVolume(float volume) override;
    void setMuted(bool muted) override;
    void setLevelling(bool on) override;
    void setOutput(const QByteArray &deviceId) override;
    void step(int direction) override;
    void close() override;

protected:
    void seekTo(qint64 positionMs) override;

private:
    void prepareOutput();
    void onNotified();
    void takeNews();
    void onOpened(const DecodeLoop::Opened &opened);
    void update();
    void skipSleep(MediaClock::Micros now);
    void run();
    void halt();
    void setBuffering(bool buffering);
    void setPlaying(bool playing);
    void followAudio(MediaClock::Micros now);
    void showDueFrames(qint64 positionUs);
    void show(const VideoFrame &frame);
    bool isStarved(qint64 positionUs) const;
    bool isOver(qint64 positionUs) const;
    void finish();
    void scheduleNext(qint64 positionUs);
    void onOutputChanged(bool available);
    void reportPosition();
    void seekToUs(qint64 targetUs);
    qint64 positionUs() const;
    bool isFinite() const { return m_lengthUs > 0; }
    bool usesAudio() const;

    PcmQueue m_audio;
    std::unique_ptr<AudioOutput> m_output;
    QByteArray m_outputId;
    std::unique_ptr<DecodeLoop> m_loop;
    std::shared_ptr<std::atomic<bool>> m_notified = std::make_shared<std::atomic<bool>>(false);
    FrameConverter m_converter;
    MediaClock m_clock;
    QTimer *m_frameTimer = nullptr;   ///< when the next frame is due
    QTimer *m_tick = nullptr;         ///< tells the position
    bool m_loaded = false;
    bool m_hasVideo = false;
    bool m_hasAudio = false;
    bool m_wantsPlay = false;
    bool m_running = false;   ///< the clock runs
    bool m_isPlaying = false; ///< as told to others
    bool m_isBuffering = false;
    bool m_awaitsFrame = false; ///< after opening or a seek, until the exact frame is shown
    bool m_ended = false;
    qint64 m_endedAtUs = 0;
    MediaClock::Micros m_updatedAt{0};
    bool m_broken = false;
    bool m_stepped = false; ///< frames were taken one by one since the last seek
    double m_rate = 1.0;
    bool m_muted = false;
    bool m_levelling = false;
    float m_volume = 1.0F;
    qint64 m_lengthUs = 0;
    qint64 m_shownStartUs = 0;
    qint64 m_shownEndUs = 0;
};

} // namespace attune::playback
