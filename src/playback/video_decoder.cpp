// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/video_decoder.h"

#include "playback/demuxer.h"

extern "C" {
#include <libavutil/mathematics.h>
}

namespace attune::playback {

namespace {

constexpr int decoderThreads = 2;
constexpr AVRational microseconds{1, AV_TIME_BASE};

qint64 durationOf(const AVFrame &frame)
{
#if LIBAVUTIL_VERSION_INT >= AV_VERSION_INT(57, 30, 100)
    return frame.duration;
#else
    return frame.pkt_duration;
#endif
}

} // namespace

VideoDecoder::VideoDecoder(const Demuxer &demuxer) : m_demuxer(demuxer), m_frame(newFrame()) {}

std::unique_ptr<VideoDecoder> VideoDecoder::create(const Demuxer &demuxer)
{
    if (!demuxer.video())
        return nullptr;
    std::unique_ptr<VideoDecoder> decoder(new VideoDecoder(demuxer));
    return decoder->open() ? std::move(decoder) : nullptr;
}

bool VideoDecoder::open()
{
    const AVStream *stream = m_demuxer.video();
    m_codec = openDecoder(stream, decoderThreads);
    if (!m_codec)
        return false;
    const AVRational rate = stream->avg_frame_rate.num > 0 ? stream->avg_frame_rate : stream->r_frame_rate;
    if (rate.num > 0 && rate.den > 0)
        m_usualUs = std::clamp<qint64>(av_rescale(1'000'000, rate.den, rate.num), 4'000, 1'000'000);
    m_quarterTurns = m_demuxer.quarterTurns();
    return true;
}

void VideoDecoder::reset(qint64 fromUs)
{
    avcodec_flush_buffers(m_codec.get());
    m_fromUs = fromUs;
    m_lastEndUs = 0;
}

VideoFrame VideoDecoder::frameFrom(const AVFrame &frame)
{
    VideoFrame result;
    result.frame.reset(av_frame_clone(&frame));
    const bool stamped = frame.best_effort_timestamp != AV_NOPTS_VALUE;
    result.startUs = stamped ? m_demuxer.toMediaUs(frame.best_effort_timestamp, m_demuxer.video()) : m_lastEndUs;
    const qint64 duration = durationOf(frame);
    const qint64 lasts = duration > 0 ? av_rescale_q(duration, m_demuxer.video()->time_base, microseconds) : 0;
    result.endUs = result.startUs + (lasts > 0 ? lasts : m_usualUs);
    m_lastEndUs = result.endUs;
    result.quarterTurns = m_quarterTurns;
    return result;
}

std::vector<VideoFrame> VideoDecoder::decode(const AVPacket *packet)
{
    if (packet) {
        const bool before =
            packet->pts != AV_NOPTS_VALUE &&
            m_demuxer.toMediaUs(packet->pts + packet->duration, m_demuxer.video()) + m_usualUs < m_fromUs;
        m_codec->skip_frame = before ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
    }
    std::vector<VideoFrame> frames;
    avcodec_send_packet(m_codec.get(), packet); // a damaged packet is refused, and what follows is read on
    while (avcodec_receive_frame(m_codec.get(), m_frame.get()) >= 0) {
        frames.push_back(frameFrom(*m_frame));
        av_frame_unref(m_frame.get());
    }
    return frames;
}

} // namespace attune::playback
