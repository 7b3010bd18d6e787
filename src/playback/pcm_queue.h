// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/limiter.h"

#include <QtGlobal>

#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace attune::playback {

/// Audio on its way to the loudspeaker, 48 kHz stereo float, and the memory of which media time each frame was. Filled
/// by the decoder, emptied by the audio sink. Any thread.
class PcmQueue
{
public:
    static constexpr int sampleRate = 48'000;
    static constexpr int channels = 2;

    /// A run of audio: its media time, and how much media time one frame of it is worth (its speed, in effect).
    void push(const float *samples, qint64 frames, qint64 mediaUs, double usPerFrame);
    /// Always gives as many frames as asked for: silence when there is no audio, during which media time stands still.
    void pull(float *target, qint64 frames);
    qint64 queuedFrames() const;

    struct Heard
    {
        qint64 mediaUs = 0;
        double usPerFrame = 0; ///< 0 in silence
    };
    /// What a listener hears now. @param inSink frames that were pulled and have not been played yet
    /// nullopt before the first audio after a flush.
    std::optional<Heard> heard(qint64 inSink) const;
    /// After a seek: forgets queued audio and the times of what was given.
    void flush();
    /// 0 to 2. Above 1 a limiter keeps the peaks.
    void setGain(float gain);

private:
    struct Run
    {
        std::vector<float> samples;
        qint64 offset = 0; ///< frames taken already
        qint64 mediaUs = 0;
        double usPerFrame = 0;
        qint64 frames() const { return static_cast<qint64>(samples.size()) / channels - offset; }
    };
    struct Given
    {
        qint64 firstFrame = 0;
        qint64 frames = 0;
        qint64 mediaUs = 0;
        double usPerFrame = 0;
    };
    void remember(qint64 frames, qint64 mediaUs, double usPerFrame);

    mutable std::mutex m_mutex;
    std::deque<Run> m_runs;
    qint64 m_queued = 0;
    std::deque<Given> m_given;
    qint64 m_givenFrames = 0;
    float m_gain = 1.0F;
    Limiter m_limiter{sampleRate};
};

} // namespace attune::playback
