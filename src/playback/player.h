// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "domain/recording.h"
#include "playback/decisions.h"

#include <QIODevice>
#include <QImage>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <memory>

namespace attune::playback {

class PlayerEngine;

/// Playing one recording, as the screens see it: commands return at once, facts come as signals. GUI thread.
class Player : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Loading, Paused, Playing, Finished, Failed };
    Q_ENUM(State)

    explicit Player(const base::Clock &clock, QObject *parent = nullptr);
    /// Does not wait for the network: close the stream under the device first.
    ~Player() override;

    void load(std::unique_ptr<QIODevice> device, const QString &nameHint, milliseconds start);
    /// The stream under the device is gone or about to go: forget everything.
    void close();
    void play();
    void pause();
    void togglePlay();
    /// Exact; shown at once; clamped to the recording.
    void seek(milliseconds target);
    void seekBy(milliseconds distance);
    /// 0.5 to 2. Changes within 150 ms of each other are one.
    void setRate(double rate);
    void setVolume(int percent);
    void setMuted(bool muted);

    State state() const { return m_state; }
    /// What to show: while a seek is on its way, where it goes.
    milliseconds position() const { return m_shown; }
    milliseconds duration() const { return m_duration; }
    double rate() const { return m_rate; }
    int volume() const { return m_volume; }
    bool isMuted() const { return m_muted; }
    bool hasVideo() const { return m_hasVideo; }
    const QImage &frame() const { return m_frame; }
    /// Start time of the shown frame in microseconds of media time.
    qint64 frameStartUs() const { return m_frameStartUs; }

Q_SIGNALS:
    void stateChanged(attune::playback::Player::State state);
    /// Where the picture really is; several times a second.
    void moved(std::chrono::milliseconds position);
    /// What to show changed.
    void positionChanged(std::chrono::milliseconds shown);
    void sought(std::chrono::milliseconds target);
    void durationChanged(std::chrono::milliseconds duration);
    void rateChanged(double rate);
    void volumeChanged();
    void frameChanged();
    void finished();
    /// The stream broke under the player; reload from this position when it is back.
    void broke(std::chrono::milliseconds position);
    void cannotDecode(const QString &detail);
    void audioMissing(bool missing);

private:
    void connectEngine();
    void setState(State state);
    void onMoved(qint64 positionMs);
    void onLoaded(qint64 durationMs, bool hasVideo);
    template <typename Function>
    void post(Function function);

    const base::Clock &m_clock;
    QThread m_thread;
    PlayerEngine *m_engine;
    QTimer m_rateTimer;
    State m_state = State::Empty;
    RequestedPosition m_requested;
    milliseconds m_shown{0};
    milliseconds m_duration{0};
    double m_rate = 1.0;
    int m_volume = 100;
    bool m_muted = false;
    bool m_hasVideo = false;
    QImage m_frame;
    qint64 m_frameStartUs = 0;
};

} // namespace attune::playback
