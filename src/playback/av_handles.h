// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
}

namespace attune::playback {

/// Owners of what libav hands out.
struct AvDeleter
{
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(SwrContext *context) const { swr_free(&context); }
};

using CodecHandle = std::unique_ptr<AVCodecContext, AvDeleter>;
using FrameHandle = std::unique_ptr<AVFrame, AvDeleter>;
using PacketHandle = std::unique_ptr<AVPacket, AvDeleter>;
using ResamplerHandle = std::unique_ptr<SwrContext, AvDeleter>;

inline FrameHandle newFrame()
{
    return FrameHandle(av_frame_alloc());
}

inline PacketHandle newPacket()
{
    return PacketHandle(av_packet_alloc());
}

/// A decoder for a stream; nullptr when this system has none.
CodecHandle openDecoder(const AVStream *stream, int threads = 1);
/// From a frame's sample format to interleaved float; nullptr when that cannot be done.
ResamplerHandle openResampler(const AVFrame &from, int channels, int sampleRate);
/// A frame through a resampler; empty when nothing has come out yet.
std::vector<float> resampled(SwrContext *resampler, const AVFrame &frame, int channels);

} // namespace attune::playback
