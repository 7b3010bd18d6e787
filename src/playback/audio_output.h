// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/pcm_queue.h"

#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <vector>

namespace attune::playback {

/// The loudspeaker: plays what is in a PcmQueue, and watches the devices of the machine. Player thread.
class AudioOutput : public QObject
{
    Q_OBJECT

public:
    explicit AudioOutput(PcmQueue &audio, QObject *parent = nullptr);
    ~AudioOutput() override;

    /// False when the machine has no device, or none that opens.
    bool isAvailable() const { return m_available; }
    /// Plays on this device while it is there, else on the machine's own choice; what plays moves over.
    /// @param deviceId as QAudioDevice::id(); empty for the machine's own choice
    void prefer(const QByteArray &deviceId);
    void start();
    /// Keeps what the sink holds, to go on with resume().
    void suspend();
    void resume();
    /// Forgets what the sink holds.
    void stop();
    bool isStarted() const { return m_stream != nullptr; }
    /// Frames that were taken from the queue and have not been heard yet.
    qint64 framesInSink() const;

Q_SIGNALS:
    void availableChanged(bool available);
    /// The device in use went away and there is another one.
    void lost();

private:
    class Source;
    struct Stream;
    void listChanged();
    bool mayRestart() const;
    void devicesChanged();
    void buryRetired();
    bool isThere() const;
    QAudioDevice chosen() const;
    bool takesAudio() const;
    void setAvailable(bool available);

    PcmQueue &m_audio;
    QMediaDevices m_devices;
    QByteArray m_preferred;
    QAudioDevice m_device;
    QAudioFormat m_format;
    std::unique_ptr<Stream> m_stream; ///< sink and source come and go together
    std::vector<std::unique_ptr<Stream>> m_retired;
    QTimer m_look;
    int m_restarts = 0;
    std::chrono::steady_clock::time_point m_listChangedAt;
    bool m_suspended = false;
    bool m_available = false;
};

} // namespace attune::playback
