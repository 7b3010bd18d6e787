// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/av_handles.h"

#include <QtGlobal>

#include <memory>
#include <vector>

namespace attune::playback {

class Demuxer;

/// One decoded frame and the media time it covers: [startUs, endUs).
struct VideoFrame
{
    FrameHandle frame;
    qint64 startUs = 0;
    qint64 endUs = 0;
    int quarterTurns = 0; ///< clockwise, to stand upright
};

/// The video of a recording, from packets to frames in order. One thread.
class VideoDecoder
{
public:
    /// nullptr when there is no video or no decoder for it.
    static std::unique_ptr<VideoDecoder> create(const Demuxer &demuxer);

    /// After a seek: frames that end before `fromUs` are only decoded as far as others need them.
    void reset(qint64 fromUs);
    /// @param packet nullptr at the end: gives what is still inside
    std::vector<VideoFrame> decode(const AVPacket *packet);

private:
    explicit VideoDecoder(const Demuxer &demuxer);
    bool open();
    VideoFrame frameFrom(const AVFrame &frame);

    const Demuxer &m_demuxer;
    CodecHandle m_codec;
    FrameHandle m_frame;
    int m_quarterTurns = 0;
    qint64 m_fromUs = 0;
    qint64 m_lastEndUs = 0;
    qint64 m_usualUs = 40'000; ///< how long a frame lasts when it does not say
};

} // namespace attune::playback
