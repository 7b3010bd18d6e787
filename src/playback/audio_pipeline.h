// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/av_handles.h"
#include "playback/leveller.h"
#include "playback/pcm_queue.h"

#include <memory>
#include <vector>

namespace soundtouch {
class SoundTouch;
}

namespace attune::playback {

class Demuxer;

/// The audio of a recording, from packets to what a loudspeaker takes: decoded, 48 kHz stereo, evened out when asked,
/// stretched to the speed with the pitch kept. Holes in the time stamps become silence. One thread.
class AudioPipeline
{
public:
    struct Run
    {
        std::vector<float> samples; ///< interleaved stereo
        qint64 mediaUs = 0;
        double usPerFrame = 0;
        qint64 frames() const { return static_cast<qint64>(samples.size()) / PcmQueue::channels; }
    };

    /// nullptr when there is no audio or no decoder for it.
    static std::unique_ptr<AudioPipeline> create(const Demuxer &demuxer);
    ~AudioPipeline();

    /// After a seek: what ends before `fromUs` is thrown away, and the first run begins there.
    void reset(qint64 fromUs);
    void setRate(double rate);
    void setLevelling(bool on) { m_levelling = on; }
    /// @param packet nullptr at the end of the recording: gives what is still inside
    /// @return what has become ready, in order; empty when the packet was damaged
    std::vector<Run> decode(const AVPacket *packet);
    /// More silence of a hole that is being filled, at most a quarter of a second; empty when there is none.
    std::vector<Run> fillHole();
    bool hasHole() const { return m_holeUs > 0; }

private:
    explicit AudioPipeline(const Demuxer &demuxer);
    bool open();
    bool prepareResampler(const AVFrame &frame);
    void take(const AVFrame &frame, std::vector<Run> &out);
    void append(std::vector<float> samples, qint64 mediaUs, std::vector<Run> &out);
    void stretch(std::vector<float> samples, qint64 mediaUs, std::vector<Run> &out);
    void receiveStretched(std::vector<Run> &out);
    void drainStretcher(std::vector<Run> &out);

    const Demuxer &m_demuxer;
    CodecHandle m_codec;
    FrameHandle m_frame;
    ResamplerHandle m_resampler;
    int m_inputRate = 0;
    int m_inputFormat = -1;
    int m_inputChannels = 0;
    std::unique_ptr<soundtouch::SoundTouch> m_stretcher;
    Leveller m_leveller{PcmQueue::sampleRate};
    bool m_levelling = false;
    double m_rate = 1.0;
    bool m_stretching = false;
    double m_stretchedUs = 0;   ///< media time of the next frame that comes out of the stretcher
    qint64 m_pendingFrames = 0; ///< put into the stretcher, in media frames, and not come out
    qint64 m_nextUs = 0;        ///< media time the next sample should have
    std::vector<Run> m_afterHole;
    qint64 m_holeUs = 0;
};

} // namespace attune::playback
