// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/av_handles.h"

namespace attune::playback {

CodecHandle openDecoder(const AVStream *stream, int threads)
{
    const AVCodec *codec = stream ? avcodec_find_decoder(stream->codecpar->codec_id) : nullptr;
    if (!codec)
        return nullptr;
    CodecHandle context(avcodec_alloc_context3(codec));
    if (!context || avcodec_parameters_to_context(context.get(), stream->codecpar) < 0)
        return nullptr;
    context->pkt_timebase = stream->time_base;
    context->thread_count = threads;
    return avcodec_open2(context.get(), codec, nullptr) >= 0 ? std::move(context) : nullptr;
}

ResamplerHandle openResampler(const AVFrame &from, int channels, int sampleRate)
{
    AVChannelLayout output = {};
    av_channel_layout_default(&output, channels);
    AVChannelLayout input = {};
    if (from.ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&input, from.ch_layout.nb_channels);
    else
        av_channel_layout_copy(&input, &from.ch_layout);
    SwrContext *context = nullptr;
    const int made = swr_alloc_set_opts2(&context, &output, AV_SAMPLE_FMT_FLT, sampleRate, &input,
                                         static_cast<AVSampleFormat>(from.format), from.sample_rate, 0, nullptr);
    av_channel_layout_uninit(&input);
    av_channel_layout_uninit(&output);
    ResamplerHandle resampler(context);
    return made >= 0 && swr_init(context) >= 0 ? std::move(resampler) : nullptr;
}

std::vector<float> resampled(SwrContext *resampler, const AVFrame &frame, int channels)
{
    const int room = std::max(0, swr_get_out_samples(resampler, frame.nb_samples));
    std::vector<float> samples(static_cast<std::size_t>(room) * static_cast<std::size_t>(channels));
    auto *target = reinterpret_cast<std::uint8_t *>(samples.data());
    const int count =
        swr_convert(resampler, &target, room, const_cast<const std::uint8_t **>(frame.extended_data), frame.nb_samples);
    samples.resize(static_cast<std::size_t>(std::max(0, count)) * static_cast<std::size_t>(channels));
    return samples;
}

} // namespace attune::playback
