// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/audio_pipeline.h"

#include "playback/demuxer.h"

#include <SoundTouch.h>

namespace attune::playback {

namespace {

constexpr double frameUs = 1e6 / PcmQueue::sampleRate;
constexpr qint64 toleratedUs = 40'000; // time stamps of real recordings wobble by this much
constexpr qint64 holePieceUs = 250'000;
constexpr qint64 longestHoleUs = 12LL * 3600 * 1'000'000;

qint64 framesOf(qint64 us)
{
    return us * PcmQueue::sampleRate / 1'000'000;
}

std::vector<float> silence(qint64 frames)
{
    return std::vector<float>(static_cast<std::size_t>(frames * PcmQueue::channels), 0.0F);
}

} // namespace

AudioPipeline::AudioPipeline(const Demuxer &demuxer)
    : m_demuxer(demuxer), m_frame(newFrame()), m_stretcher(std::make_unique<soundtouch::SoundTouch>())
{
    m_stretcher->setSampleRate(PcmQueue::sampleRate);
    m_stretcher->setChannels(PcmQueue::channels);
    // The library's values for speech.
    m_stretcher->setSetting(SETTING_SEQUENCE_MS, 40);
    m_stretcher->setSetting(SETTING_SEEKWINDOW_MS, 15);
    m_stretcher->setSetting(SETTING_OVERLAP_MS, 8);
}

AudioPipeline::~AudioPipeline() = default;

std::unique_ptr<AudioPipeline> AudioPipeline::create(const Demuxer &demuxer)
{
    if (!demuxer.audio())
        return nullptr;
    std::unique_ptr<AudioPipeline> pipeline(new AudioPipeline(demuxer));
    return pipeline->open() ? std::move(pipeline) : nullptr;
}

bool AudioPipeline::open()
{
    m_codec = openDecoder(m_demuxer.audio());
    return m_codec != nullptr;
}

void AudioPipeline::reset(qint64 fromUs)
{
    avcodec_flush_buffers(m_codec.get());
    m_resampler.reset();
    m_stretcher->clear();
    m_stretching = false;
    m_pendingFrames = 0;
    m_nextUs = fromUs;
    m_holeUs = 0;
    m_afterHole.clear();
}

void AudioPipeline::setRate(double rate)
{
    m_rate = rate;
}

bool AudioPipeline::prepareResampler(const AVFrame &frame)
{
    const bool same = m_resampler && m_inputRate == frame.sample_rate && m_inputFormat == frame.format &&
                      m_inputChannels == frame.ch_layout.nb_channels;
    if (same)
        return true;
    m_inputRate = frame.sample_rate;
    m_inputFormat = frame.format;
    m_inputChannels = frame.ch_layout.nb_channels;
    m_resampler = openResampler(frame, PcmQueue::channels, PcmQueue::sampleRate);
    return m_resampler != nullptr;
}

std::vector<AudioPipeline::Run> AudioPipeline::decode(const AVPacket *packet)
{
    std::vector<Run> out;
    avcodec_send_packet(m_codec.get(), packet); // damaged packets are refused, and what follows is read on
    while (avcodec_receive_frame(m_codec.get(), m_frame.get()) >= 0) {
        take(*m_frame, out);
        av_frame_unref(m_frame.get());
    }
    if (!packet && m_stretching && m_holeUs == 0)
        drainStretcher(out);
    return out;
}

void AudioPipeline::take(const AVFrame &frame, std::vector<Run> &out)
{
    if (!prepareResampler(frame))
        return;
    std::vector<float> samples = resampled(m_resampler.get(), frame, PcmQueue::channels);
    const auto count = static_cast<qint64>(samples.size()) / PcmQueue::channels;
    if (count == 0)
        return;
    const bool stamped = frame.best_effort_timestamp != AV_NOPTS_VALUE;
    qint64 mediaUs = stamped ? m_demuxer.toMediaUs(frame.best_effort_timestamp, m_demuxer.audio()) : m_nextUs;
    qint64 late = m_nextUs - mediaUs;
    if (std::llabs(late) <= toleratedUs) { // one piece after the other, without a crack for each rounding
        const bool atStart = m_pendingFrames == 0 && late > 0;
        if (!atStart)
            mediaUs = m_nextUs;
        late = m_nextUs - mediaUs;
    }
    if (late > 0) { // before the target of a seek, or told twice
        const qint64 cut = std::min<qint64>(framesOf(late), count);
        samples.erase(samples.begin(), samples.begin() + cut * PcmQueue::channels);
        mediaUs += cut * 1'000'000 / PcmQueue::sampleRate;
        if (samples.empty())
            return;
    }
    if (m_levelling) {
        for (std::size_t i = 0; i + 1 < samples.size(); i += 2)
            m_leveller.apply(samples[i], samples[i + 1]);
    }
    if (mediaUs > m_nextUs + toleratedUs && mediaUs - m_nextUs < longestHoleUs && m_holeUs == 0)
        m_holeUs = mediaUs - m_nextUs;
    if (m_holeUs > 0) {
        m_afterHole.push_back({std::move(samples), mediaUs, 0});
        return;
    }
    append(std::move(samples), mediaUs, out);
}

std::vector<AudioPipeline::Run> AudioPipeline::fillHole()
{
    std::vector<Run> out;
    if (m_holeUs > 0) {
        const qint64 piece = std::min(m_holeUs, holePieceUs);
        append(silence(framesOf(piece)), m_nextUs, out);
        m_holeUs -= piece;
    }
    if (m_holeUs == 0) {
        for (Run &run : std::exchange(m_afterHole, {}))
            append(std::move(run.samples), run.mediaUs, out);
    }
    return out;
}

void AudioPipeline::append(std::vector<float> samples, qint64 mediaUs, std::vector<Run> &out)
{
    const auto frames = static_cast<qint64>(samples.size()) / PcmQueue::channels;
    m_nextUs = mediaUs + frames * 1'000'000 / PcmQueue::sampleRate;
    const bool stretches = std::abs(m_rate - 1.0) > 0.001;
    if (!stretches) {
        if (m_stretching)
            drainStretcher(out);
        out.push_back({std::move(samples), mediaUs, frameUs});
        return;
    }
    stretch(std::move(samples), mediaUs, out);
}

void AudioPipeline::stretch(std::vector<float> samples, qint64 mediaUs, std::vector<Run> &out)
{
    if (!m_stretching) {
        m_stretcher->clear();
        m_stretchedUs = static_cast<double>(mediaUs);
        m_pendingFrames = 0;
        m_stretching = true;
    }
    m_stretcher->setTempo(m_rate);
    const auto frames = static_cast<qint64>(samples.size()) / PcmQueue::channels;
    m_stretcher->putSamples(samples.data(), static_cast<unsigned>(frames));
    m_pendingFrames += frames;
    receiveStretched(out);
}

void AudioPipeline::receiveStretched(std::vector<Run> &out)
{
    while (const unsigned ready = m_stretcher->numSamples()) {
        std::vector<float> samples(static_cast<std::size_t>(ready) * PcmQueue::channels);
        const unsigned count = m_stretcher->receiveSamples(samples.data(), ready);
        samples.resize(static_cast<std::size_t>(count) * PcmQueue::channels);
        const double worthUs = frameUs * m_rate;
        out.push_back({std::move(samples), static_cast<qint64>(m_stretchedUs), worthUs});
        m_stretchedUs += worthUs * count;
        m_pendingFrames -= static_cast<qint64>(static_cast<double>(count) * m_rate);
    }
}

/// Back to normal speed, or the end: what is still in the stretcher, and not the silence it is pushed out with.
void AudioPipeline::drainStretcher(std::vector<Run> &out)
{
    const double ratio = m_stretcher->getInputOutputSampleRatio(); // frames out for each frame in
    m_stretcher->flush();
    const auto possible = static_cast<qint64>(m_stretcher->numSamples());
    const qint64 wanted =
        std::min(possible, static_cast<qint64>(static_cast<double>(std::max<qint64>(0, m_pendingFrames)) * ratio));
    std::vector<float> samples(static_cast<std::size_t>(wanted) * PcmQueue::channels);
    const unsigned count = m_stretcher->receiveSamples(samples.data(), static_cast<unsigned>(wanted));
    samples.resize(static_cast<std::size_t>(count) * PcmQueue::channels);
    if (count > 0)
        out.push_back({std::move(samples), static_cast<qint64>(m_stretchedUs), frameUs / ratio});
    m_stretcher->clear();
    m_pendingFrames = 0;
    m_stretching = false;
}

} // namespace attune::playback
