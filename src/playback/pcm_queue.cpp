// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/pcm_queue.h"

#include <cstring>

namespace attune::playback {

namespace {

constexpr qint64 rememberedFrames = qint64{4} * PcmQueue::sampleRate; // more than any sink holds

}

void PcmQueue::push(const float *samples, qint64 frames, qint64 mediaUs, double usPerFrame)
{
    if (frames <= 0)
        return;
    const std::lock_guard lock(m_mutex);
    m_runs.push_back({std::vector<float>(samples, samples + frames * channels), 0, mediaUs, usPerFrame});
    m_queued += frames;
}

void PcmQueue::remember(qint64 frames, qint64 mediaUs, double usPerFrame)
{
    m_given.push_back({m_givenFrames, frames, mediaUs, usPerFrame});
    m_givenFrames += frames;
    while (m_given.size() > 1 && m_given.front().firstFrame + m_given.front().frames < m_givenFrames - rememberedFrames)
        m_given.pop_front();
}

void PcmQueue::pull(float *target, qint64 frames)
{
    const std::lock_guard lock(m_mutex);
    qint64 done = 0;
    while (done < frames && !m_runs.empty()) {
        Run &run = m_runs.front();
        const qint64 count = std::min(frames - done, run.frames());
        std::memcpy(target + done * channels, run.samples.data() + run.offset * channels,
                    static_cast<std::size_t>(count * channels) * sizeof(float));
        remember(count, run.mediaUs + static_cast<qint64>(static_cast<double>(run.offset) * run.usPerFrame),
                 run.usPerFrame);
        run.offset += count;
        done += count;
        if (run.frames() == 0)
            m_runs.pop_front();
    }
    m_queued -= done;
    for (qint64 i = 0; i < done; ++i) {
        float &left = target[i * channels];
        float &right = target[i * channels + 1];
        left *= m_gain;
        right *= m_gain;
        m_limiter.apply(left, right);
    }
    if (done == frames)
        return;
    std::memset(target + done * channels, 0, static_cast<std::size_t>((frames - done) * channels) * sizeof(float));
    if (!m_given.empty()) {
        const Given &last = m_given.back();
        remember(frames - done, last.mediaUs + static_cast<qint64>(static_cast<double>(last.frames) * last.usPerFrame),
                 0);
    } else {
        m_givenFrames += frames - done;
    }
}

qint64 PcmQueue::queuedFrames() const
{
    const std::lock_guard lock(m_mutex);
    return m_queued;
}

std::optional<PcmQueue::Heard> PcmQueue::heard(qint64 inSink) const
{
    const std::lock_guard lock(m_mutex);
    const qint64 frame = m_givenFrames - inSink;
    for (auto given = m_given.rbegin(); given != m_given.rend(); ++given) {
        if (frame < given->firstFrame)
            continue;
        const qint64 inside = std::min(frame - given->firstFrame, given->frames);
        return Heard{given->mediaUs + static_cast<qint64>(static_cast<double>(inside) * given->usPerFrame),
                     given->usPerFrame};
    }
    if (m_given.empty())
        return std::nullopt;
    return Heard{m_given.front().mediaUs, 0}; // given, but not played yet
}

void PcmQueue::flush()
{
    const std::lock_guard lock(m_mutex);
    m_runs.clear();
    m_given.clear();
    m_queued = 0;
}

void PcmQueue::setGain(float gain)
{
    const std::lock_guard lock(m_mutex);
    m_gain = std::clamp(gain, 0.0F, 2.0F);
}

} // namespace attune::playback
