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

class Engine;

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

    /// @param knownLength what the clinic says; used when the file does not say, 0 when nobody knows
    void load(std::unique_ptr<QIODevice> device, const QString &nameHint, milliseconds start, milliseconds knownLength);
    /// The stream under the device is gone or about to go: forget everything.
    void close();
    void play();
    void pause();
    void togglePlay();
    /// Exact; shown at once; clamped to the recording.
    void seek(milliseconds target);
    void seekBy(milliseconds distance);
    /// Back to where playback was before the last jump. False when there was none.
    bool undoSeek();
    /// The jump that was taken back last, again.
    bool redoSeek();
    /// Where undoSeek() would go.
    std::optional<milliseconds> seekBackPlace() const { return m_history.last(); }
    /// The part between the two places repeats while it is complete; `clear` ends it.
    void setRepeatStart();
    void setRepeatEnd();
    void clearRepeat();
    const Repeat &repeat() const { return m_repeat; }
    /// While paused: one frame forward (+1) or back (-1).
    void step(int direction);
    /// slowestRate to fastestRate. Changes within 150 ms of each other are one.
    void setRate(double rate);
    /// 0 to 200; above 100 the peaks are limited.
    void setVolume(int percent);
    void setMuted(bool muted);
    /// Brings quiet and loud voices to the same level.
    void setLevelling(bool on);
    /// Where it is heard. @param deviceId as QAudioDevice::id(); empty for the machine's own choice
    void setOutput(const QByteArray &deviceId);

    State state() const { return m_state; }
    /// What to show: while a seek is on its way, where it goes.
    milliseconds position() const { return m_shown; }
    milliseconds duration() const { return m_duration; }
    double rate() const { return m_rate; }
    int volume() const { return m_volume; }
    bool isMuted() const { return m_muted; }
    bool isLevelling() const { return m_levelling; }
    /// Wants to play and waits for data.
    bool isBuffering() const { return m_buffering; }
    bool hasVideo() const { return m_hasVideo; }
    const QImage &frame() const { return m_frame; }
    /// Start time of the shown frame in microseconds of media time.
    qint64 frameStartUs() const { return m_frameStartUs; }

Q_SIGNALS:
    void stateChanged(attune::playback::Player::State state);
    /// Where the video really is; several times a second.
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
    void streamFailed(std::chrono::milliseconds position);
    void cannotDecode(const QString &detail);
    void audioMissing(bool missing);
    void repeatChanged();
    void bufferingChanged(bool waiting);
    /// A part of the recording could not be read and was skipped.
    void damaged(std::chrono::milliseconds position);
    /// The loudspeaker in use went away: paused.
    void outputLost();

private:
    enum class EngineKind { Media, Qt };
    void useEngine(EngineKind kind);
    void connectEngine();
    void onCannotDecode(const QString &detail);
    void setState(State state);
    void onMoved(qint64 positionMs);
    void onLoaded(qint64 durationMs, bool hasVideo);
    void jump(milliseconds target);
    template <typename Function>
    void post(Function function);

    const base::Clock &m_clock;
    QThread m_thread;
    Engine *m_engine = nullptr;
    QTimer m_rateTimer;
    State m_state = State::Empty;
    RequestedPosition m_requested;
    SeekHistory m_history;
    Repeat m_repeat;
    milliseconds m_shown{0};
    milliseconds m_duration{0};
    milliseconds m_knownLength{0};
    double m_rate = 1.0;
    int m_volume = 100;
    bool m_muted = false;
    QByteArray m_outputId;
    bool m_levelling = false;
    bool m_buffering = false;
    EngineKind m_kind = EngineKind::Media;
    bool m_mayFallBack = true;
    bool m_hasVideo = false;
    QImage m_frame;
    qint64 m_frameStartUs = 0;
};

} // namespace attune::playback
