// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/audio_scan.h"

#include "base/hand_over.h"

#include "stream/seekable_stream.h"

#include <sys/resource.h>
#include <unistd.h>

namespace attune::playback {

namespace {

constexpr int politeness = 15;

}

AudioScan::AudioScan(QObject *parent) : QObject(parent) {}

AudioScan::~AudioScan()
{
    stop();
}

void AudioScan::start(std::unique_ptr<QIODevice> device, const QString &nameHint)
{
    stop();
    m_stop = false;
    m_device = std::move(device);
    m_thread = std::thread([this, nameHint, run = ++m_run] {
        setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), politeness); // of this thread alone, on Linux
        auto map = readAudioMap(*m_device, nameHint, m_stop);
        if (!map)
            return;
        base::post(this, [this, run, map = std::move(*map)] {
            if (run == m_run && !m_stop)
                Q_EMIT finished(map);
        });
    });
}

void AudioScan::stop()
{
    m_stop = true;
    if (auto *waiting = dynamic_cast<stream::Interruptible *>(m_device.get()))
        waiting->setInterrupted(true);
    if (m_thread.joinable())
        m_thread.join();
    m_device.reset();
}

} // namespace attune::playback
