// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/audio_map.h"

#include "playback/demuxer.h"

#include <algorithm>
#include <cmath>

namespace attune::playback {

namespace {

constexpr qint64 shortestPauseMs = 500;
constexpr qint64 bridgedMs = 250;        // between two words one still speaks
constexpr qint64 shortestSpeechMs = 120; // a click of the tongue, a chair
constexpr float quietest = -90.0F;
constexpr float aboveNoise = 9.0F; // dB
constexpr float leastLevel = -52.0F;
constexpr float mostLevel = -30.0F;
constexpr int rate = 16'000; // enough for peaks and speech

/// What counts as speech: clearly above what the recording is like when nobody speaks.
float threshold(std::vector<float> levels)
{
    if (levels.empty())
        return leastLevel;
    const auto tenth = levels.begin() + static_cast<std::ptrdiff_t>(levels.size() / 10);
    std::nth_element(levels.begin(), tenth, levels.end());
    return std::clamp(*tenth + aboveNoise, leastLevel, mostLevel);
}

QList<Stretch> stretchesAbove(const std::vector<float> &levels, float level)
{
    QList<Stretch> found;
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (levels[i] < level)
            continue;
        const qint64 at = static_cast<qint64>(i) * AudioMap::peakMs;
        if (!found.isEmpty() && at - found.last().endMs <= bridgedMs)
            found.last().endMs = at + AudioMap::peakMs;
        else
            found.append({at, at + AudioMap::peakMs});
    }
    found.removeIf([](const Stretch &stretch) { return stretch.lengthMs() < shortestSpeechMs; });
    return found;
}

QList<Stretch> between(const QList<Stretch> &speech, qint64 lengthMs)
{
    QList<Stretch> pauses;
    qint64 from = 0;
    for (const Stretch &stretch : speech) {
        if (stretch.startMs - from >= shortestPauseMs)
            pauses.append({from, stretch.startMs});
        from = stretch.endMs;
    }
    if (lengthMs - from >= shortestPauseMs)
        pauses.append({from, lengthMs});
    return pauses;
}

/// Decodes the audio of a recording to mono and hands it to a mapper.
class Reader
{
public:
    Reader(const Demuxer &demuxer, AudioMapper &mapper) : m_demuxer(demuxer), m_mapper(mapper), m_frame(newFrame()) {}

    bool open()
    {
        m_codec = openDecoder(m_demuxer.audio());
        return m_codec != nullptr;
    }

    void decode(const AVPacket *packet)
    {
        avcodec_send_packet(m_codec.get(), packet);
        while (avcodec_receive_frame(m_codec.get(), m_frame.get()) >= 0) {
            take();
            av_frame_unref(m_frame.get());
        }
    }

private:
    void take()
    {
        if (!m_resampler)
            m_resampler = openResampler(*m_frame, 1, rate);
        if (!m_resampler)
            return;
        if (m_frame->best_effort_timestamp != AV_NOPTS_VALUE) {
            const qint64 at = m_demuxer.toMediaUs(m_frame->best_effort_timestamp, m_demuxer.audio());
            const qint64 missingMs = (at - m_doneUs) / 1000;
            if (missingMs > 40 && missingMs < 12LL * 3600 * 1000) {
                m_mapper.addSilence(missingMs);
                m_doneUs += missingMs * 1000;
            }
        }
        const std::vector<float> samples = resampled(m_resampler.get(), *m_frame, 1);
        m_mapper.add(samples.data(), static_cast<qint64>(samples.size()));
        m_doneUs += static_cast<qint64>(samples.size()) * 1'000'000LL / rate;
    }

    const Demuxer &m_demuxer;
    AudioMapper &m_mapper;
    CodecHandle m_codec;
    FrameHandle m_frame;
    ResamplerHandle m_resampler;
    qint64 m_doneUs = 0;
};

} // namespace

QList<Stretch> AudioMap::pausesOver(qint64 ms) const
{
    QList<Stretch> found;
    std::copy_if(pauses.begin(), pauses.end(), std::back_inserter(found),
                 [ms](const Stretch &pause) { return pause.lengthMs() >= ms; });
    return found;
}

std::uint8_t AudioMap::loudest(qint64 startMs, qint64 endMs) const
{
    const auto size = static_cast<qint64>(peaks.size());
    const qint64 first = std::clamp<qint64>(startMs / peakMs, 0, size);
    const qint64 last = std::clamp<qint64>(std::max(endMs / peakMs, startMs / peakMs + 1), first, size);
    std::uint8_t result = 0;
    for (qint64 i = first; i < last; ++i)
        result = std::max(result, peaks[static_cast<std::size_t>(i)]);
    return result;
}

AudioMapper::AudioMapper(int sampleRate) : m_samplesPerPeak(sampleRate * AudioMap::peakMs / 1000) {}

void AudioMapper::close()
{
    const double power = m_inPeak > 0 ? m_power / m_inPeak : 0;
    m_levels.push_back(power > 1e-9 ? static_cast<float>(10 * std::log10(power)) : quietest);
    m_peaks.push_back(static_cast<std::uint8_t>(std::lround(std::min(1.0F, m_peak) * 255)));
    m_inPeak = 0;
    m_peak = 0;
    m_power = 0;
}

void AudioMapper::add(const float *samples, qint64 count)
{
    for (qint64 i = 0; i < count; ++i) {
        m_peak = std::max(m_peak, std::abs(samples[i]));
        m_power += static_cast<double>(samples[i]) * static_cast<double>(samples[i]);
        if (++m_inPeak == m_samplesPerPeak)
            close();
    }
}

void AudioMapper::addSilence(qint64 milliseconds)
{
    if (m_inPeak > 0)
        close();
    m_levels.insert(m_levels.end(), static_cast<std::size_t>(milliseconds / AudioMap::peakMs), quietest);
    m_peaks.insert(m_peaks.end(), static_cast<std::size_t>(milliseconds / AudioMap::peakMs), std::uint8_t(0));
}

AudioMap AudioMapper::finish()
{
    if (m_inPeak > 0)
        close();
    AudioMap map;
    map.speech = stretchesAbove(m_levels, threshold(m_levels));
    map.pauses = between(map.speech, static_cast<qint64>(m_levels.size()) * AudioMap::peakMs);
    map.peaks = std::move(m_peaks);
    return map;
}

base::Result<AudioMap> readAudioMap(QIODevice &device, const QString &nameHint, const std::atomic<bool> &stop)
{
    auto demuxer = Demuxer::open(device, nameHint);
    if (!demuxer)
        return demuxer.error();
    (*demuxer)->ignoreVideo();
    AudioMapper mapper(rate);
    Reader reader(**demuxer, mapper);
    if (!reader.open())
        return base::Error{base::ErrorKind::Unsupported, QStringLiteral("there is no sound that can be read"), {}, {}};
    const PacketHandle packet = newPacket();
    while (!stop) {
        switch ((*demuxer)->read(*packet)) {
        case Demuxer::Outcome::Packet:
            reader.decode(packet.get());
            av_packet_unref(packet.get());
            break;
        case Demuxer::Outcome::End:
            reader.decode(nullptr);
            return mapper.finish();
        case Demuxer::Outcome::Broken:
            return base::Error{base::ErrorKind::Unavailable, QStringLiteral("the recording could not be read"), {}, {}};
        }
    }
    return base::Error{base::ErrorKind::Cancelled, QStringLiteral("nobody wants it any more"), {}, {}};
}

} // namespace attune::playback
