// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QImage>
#include <QObject>

#include <atomic>
#include <memory>
#include <mutex>

namespace attune::playback {

/// What plays a recording. Lives on the player thread: commands come in as queued calls, facts go out as signals; what
/// is marked "any thread" may be called directly.
class Engine : public QObject
{
    Q_OBJECT

public:
    struct Media
    {
        QIODevice *device = nullptr; ///< owned by the engine from here on
        QString nameHint;            ///< a neutral file name whose ending helps to recognise the format
        qint64 startMs = 0;
        qint64 knownLengthMs = 0; ///< for files that do not say their length; 0 when unknown
    };

    virtual void load(const Media &media) = 0;
    virtual void play() = 0;
    virtual void pause() = 0;
    virtual void setRate(double rate) = 0;
    /// @param volume 0 to 2; above 1 only where the engine can
    virtual void setVolume(float volume) = 0;
    virtual void setMuted(bool muted) = 0;
    virtual void setLevelling(bool on) = 0;
    /// @param deviceId as for AudioOutput::prefer()
    virtual void setOutput(const QByteArray &deviceId) = 0;
    /// While paused: one frame forward (+1) or back (-1).
    virtual void step(int direction) = 0;
    virtual void close() = 0;
    /// Only the newest of several seeks that wait is carried out. Any thread.
    void requestSeek(qint64 positionMs);
    /// The newest frame, for the thread that paints. Any thread.
    QImage takeFrame(qint64 &startUs);

Q_SIGNALS:
    void loaded(qint64 durationMs, bool hasVideo, bool hasAudio);
    void playingChanged(bool playing);
    /// Wants to play and waits for data.
    void buffering(bool waiting);
    void moved(qint64 positionMs);
    void frameWaiting();
    void finished(qint64 positionMs);
    /// The stream broke underneath: reload from here when it is well.
    void streamFailed(qint64 positionMs, const QString &detail);
    /// There is no decoder for it, or it is no media.
    void cannotDecode(const QString &detail);
    /// Something unreadable was skipped.
    void damaged(qint64 positionMs);
    void audioMissing(bool missing);
    /// The loudspeaker in use is gone and another is there: paused, so that nobody else hears it.
    void outputLost();

protected:
    virtual void seekTo(qint64 positionMs) = 0;
    /// Makes a frame the newest one. Any one thread at a time.
    void publish(const QImage &image, qint64 startUs);
    void forgetFrame();
    bool seekIsPending() const { return m_seekTarget >= 0; }

private:
    std::atomic<qint64> m_seekTarget = -1;
    std::mutex m_frameMutex;
    QImage m_frame;
    qint64 m_frameStartUs = 0;
    bool m_frameAnnounced = false;
};

} // namespace attune::playback
