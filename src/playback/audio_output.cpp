// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/audio_output.h"

#include "playback/output_device.h"

#include <QAudioDevice>

#include <atomic>
#include <chrono>
#include <vector>

namespace attune::playback {

namespace {

constexpr int lookMs = 400; // Qt 6.4 tells nobody when a PulseAudio device comes or goes: the list has to be looked at
constexpr std::chrono::milliseconds deadAfter{600}; // a sink that takes nothing for so long has no device any more
// Newer Qt (seen with 6.8) keeps a PulseAudio device in its list that has gone, and starting a sink on it never
// returns: there, a sink that takes nothing is started again only while a change of the list is fresh.
constexpr int restartsAllowed = 5;
constexpr bool listIsStale = QT_VERSION >= QT_VERSION_CHECK(6, 5, 0);
constexpr std::chrono::milliseconds freshFor{3000};
constexpr qint64 sinkFrames = PcmQueue::sampleRate / 10; // the shorter, the sooner a change is heard

QAudioFormat formatFor(const QAudioDevice &device)
{
    QAudioFormat format;
    format.setSampleRate(PcmQueue::sampleRate);
    format.setChannelCount(PcmQueue::channels);
    format.setSampleFormat(QAudioFormat::Float);
    if (!device.isFormatSupported(format))
        format.setSampleFormat(QAudioFormat::Int16);
    return format;
}

} // namespace

/// What the sink reads from: audio, or silence, without an end.
class AudioOutput::Source final : public QIODevice
{
public:
    Source(PcmQueue &audio, const QAudioFormat &format) : m_audio(audio), m_format(format)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return sinkFrames * m_format.bytesPerFrame(); }
    std::chrono::steady_clock::time_point lastRead() const { return m_lastRead; }
    std::chrono::steady_clock::time_point madeAt() const { return m_madeAt; }
    /// From now on silence, whatever the queue holds. Any thread.
    void detach() { m_detached = true; }
    void touch() { m_lastRead = std::chrono::steady_clock::now(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        touch();
        const qint64 frames = maxSize / m_format.bytesPerFrame();
        m_buffer.resize(static_cast<std::size_t>(frames * PcmQueue::channels));
        if (m_detached)
            std::fill(m_buffer.begin(), m_buffer.end(), 0.0F);
        else
            m_audio.pull(m_buffer.data(), frames);
        if (m_format.sampleFormat() == QAudioFormat::Float) {
            std::copy(m_buffer.begin(), m_buffer.end(), reinterpret_cast<float *>(data));
        } else {
            auto *target = reinterpret_cast<qint16 *>(data);
            for (const float sample : m_buffer)
                *target++ = static_cast<qint16>(std::clamp(sample, -1.0F, 1.0F) * 32767.0F);
        }
        return frames * m_format.bytesPerFrame();
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    PcmQueue &m_audio;
    QAudioFormat m_format;
    std::vector<float> m_buffer;
    std::atomic<bool> m_detached = false;
    const std::chrono::steady_clock::time_point m_madeAt = std::chrono::steady_clock::now();
    std::atomic<std::chrono::steady_clock::time_point> m_lastRead = std::chrono::steady_clock::now();
};

struct AudioOutput::Stream
{
    Stream(PcmQueue &audio, const QAudioDevice &device, const QAudioFormat &format)
        : source(audio, format), sink(device, format)
    {
        sink.setBufferSize(sinkFrames * format.bytesPerFrame());
    }

    Source source; // outlives the sink, which reads from it
    QAudioSink sink;
};

AudioOutput::AudioOutput(PcmQueue &audio, QObject *parent) : QObject(parent), m_audio(audio)
{
    m_device = chosen();
    m_available = !m_device.isNull();
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, &AudioOutput::listChanged);
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &AudioOutput::devicesChanged);
    m_look.start();
}

AudioOutput::~AudioOutput()
{
    stop();
    buryRetired();
}

void AudioOutput::setAvailable(bool available)
{
    if (available == m_available)
        return;
    m_available = available;
    Q_EMIT availableChanged(available);
}

QAudioDevice AudioOutput::chosen() const
{
    return deviceOf(m_preferred);
}

void AudioOutput::prefer(const QByteArray &deviceId)
{
    m_preferred = deviceId;
    if (const QAudioDevice wanted = chosen(); wanted != m_device) {
        const bool plays = isStarted() && !m_suspended;
        stop();
        m_device = wanted;
        m_restarts = 0;
        setAvailable(!m_device.isNull());
        if (plays)
            start();
    }
}

bool AudioOutput::isThere() const
{
    return !m_device.isNull() && QMediaDevices::audioOutputs().contains(m_device);
}

/// Whether audio is taken. Qt's sink aborts when it is suspended after its device has gone.
bool AudioOutput::takesAudio() const
{
    if (!m_stream || m_suspended)
        return true;
    const auto now = std::chrono::steady_clock::now();
    // Where it may not be started again, it gets more time to begin.
    const bool begins = listIsStale && now - m_stream->source.madeAt() < freshFor;
    return begins || now - m_stream->source.lastRead() < deadAfter;
}

bool AudioOutput::mayRestart() const
{
    return !listIsStale || std::chrono::steady_clock::now() - m_listChangedAt < freshFor;
}

void AudioOutput::listChanged()
{
    m_listChangedAt = std::chrono::steady_clock::now();
    if (!m_available) {
        m_device = chosen();
        m_restarts = 0;
        setAvailable(!m_device.isNull());
    }
    devicesChanged();
}

void AudioOutput::devicesChanged()
{
    if (isThere()) {
        if (takesAudio()) {
            m_restarts = 0;
        } else if (mayRestart() &&
                   m_restarts++ < restartsAllowed) { // a device that has only just come, or a stream that was killed
            stop();
            start();
        } else {
            stop();
            setAvailable(false);
        }
        return;
    }
    const bool wasInUse = isStarted();
    const bool hadOne = !m_device.isNull();
    stop();
    m_restarts = 0;
    m_device = chosen();
    setAvailable(!m_device.isNull());
    if (hadOne && wasInUse && !m_device.isNull())
        Q_EMIT lost();
}

/// The stream is put in place only when it runs, and taken out before it is stopped: whatever the sink does in between,
/// nobody meets half of one.
void AudioOutput::start()
{
    if (m_stream || !m_available)
        return;
    m_format = formatFor(m_device);
    auto stream = std::make_unique<Stream>(m_audio, m_device, m_format);
    stream->sink.start(&stream->source);
    const bool failed = stream->sink.error() != QAudio::NoError;
    m_suspended = false;
    if (!failed) {
        m_stream = std::move(stream);
        return;
    }
    stream->source.detach();
    m_retired.push_back(std::move(stream));
    QTimer::singleShot(0, this, &AudioOutput::buryRetired);
    setAvailable(false);
}

void AudioOutput::suspend()
{
    if (!m_stream || m_suspended)
        return;
    if (!isThere() || !takesAudio())
        return stop();
    m_stream->sink.suspend();
    m_suspended = true;
}

void AudioOutput::resume()
{
    if (!m_stream || !isThere()) {
        stop();
        return start();
    }
    m_stream->source.touch();
    m_stream->sink.resume();
    m_suspended = false;
}

/// Closing a sink of Qt 6.4 handles events, so whoever called this could be called again in the middle of it. The sink
/// is left without audio at once, and closed when nobody is on the stack.
void AudioOutput::stop()
{
    auto stream = std::exchange(m_stream, nullptr);
    m_suspended = false;
    if (!stream)
        return;
    stream->source.detach();
    m_retired.push_back(std::move(stream));
    if (m_retired.size() == 1)
        QTimer::singleShot(0, this, &AudioOutput::buryRetired);
}

void AudioOutput::buryRetired()
{
    const auto gone = std::exchange(m_retired, {});
}

qint64 AudioOutput::framesInSink() const
{
    if (!m_stream)
        return 0;
    const qint64 bytes = m_stream->sink.bufferSize() - m_stream->sink.bytesFree();
    return std::max<qint64>(0, bytes) / m_format.bytesPerFrame();
}

} // namespace attune::playback
