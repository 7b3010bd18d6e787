// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/audio_map.h"

#include <QObject>

#include <memory>
#include <thread>

namespace attune::playback {

/// Reads the audio of a recording in the background, on a thread of low priority. GUI thread.
class AudioScan : public QObject
{
    Q_OBJECT

public:
    explicit AudioScan(QObject *parent = nullptr);
    ~AudioScan() override;

    /// @param device one that may wait (MediaStream::makeIdleDevice) A scan under way is given up.
    void start(std::unique_ptr<QIODevice> device, const QString &nameHint);
    /// Gives up and forgets. Does not wait for the network.
    void stop();

Q_SIGNALS:
    void finished(const attune::playback::AudioMap &map);

private:
    std::unique_ptr<QIODevice> m_device;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
    quint64 m_run = 0;
};

} // namespace attune::playback
