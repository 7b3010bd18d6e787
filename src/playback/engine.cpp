// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/engine.h"

#include "base/hand_over.h"

namespace attune::playback {

void Engine::requestSeek(qint64 positionMs)
{
    const auto apply = [this] {
        const qint64 target = m_seekTarget.exchange(-1);
        if (target >= 0)
            seekTo(target);
    };
    if (m_seekTarget.exchange(positionMs) < 0)
        base::post(this, apply);
}

QImage Engine::takeFrame(qint64 &startUs)
{
    const std::lock_guard lock(m_frameMutex);
    m_frameAnnounced = false;
    startUs = m_frameStartUs;
    return m_frame;
}

void Engine::publish(const QImage &image, qint64 startUs)
{
    {
        const std::lock_guard lock(m_frameMutex);
        m_frame = image;
        m_frameStartUs = startUs;
        if (std::exchange(m_frameAnnounced, true))
            return;
    }
    Q_EMIT frameWaiting();
}

void Engine::forgetFrame()
{
    const std::lock_guard lock(m_frameMutex);
    m_frame = QImage();
}

} // namespace attune::playback
