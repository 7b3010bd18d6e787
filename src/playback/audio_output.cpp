// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/audio_output.h"

#include <QAudioDevice>

#include <vector>

namespace attune::playback {

namespace {

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

/// What the sink reads from: sound, or silence, without an end.
class AudioOutput::Source final : public QIODevice
{
public:
    Source(PcmQueue &sound, const QAudioFormat &format) : m_sound(sound), m_format(format)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return sinkFrames * m_format.bytesPerFrame(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 frames = maxSize / m_format.bytesPerFrame();
        m_buffer.resize(static_cast<std::size_t>(frames * PcmQueue::channels));
        m_sound.pull(m_buffer.data(), frames);
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
    PcmQueue &m_sound;
    QAudioFormat m_format;
    std::vector<float> m_buffer;
};

AudioOutput::AudioOutput(PcmQueue &sound, QObject *parent) : QObject(parent), m_sound(sound)
{
    m_device = QMediaDevices::defaultAudioOutput();
    m_available = !m_device.isNull();
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, &AudioOutput::devicesChanged);
}

AudioOutput::~AudioOutput() = default;

void AudioOutput::setAvailable(bool available)
{
    if (available == m_available)
        return;
    m_available = available;
    Q_EMIT availableChanged(available);
}

void AudioOutput::devicesChanged()
{
    const auto outputs = QMediaDevices::audioOutputs();
    const bool stillThere = !m_device.isNull() && outputs.contains(m_device);
    if (stillThere)
        return;
    const bool wasInUse = isStarted();
    stop();
    const bool hadOne = !m_device.isNull();
    m_device = QMediaDevices::defaultAudioOutput();
    setAvailable(!m_device.isNull());
    if (hadOne && wasInUse && !m_device.isNull())
        Q_EMIT lost();
}

void AudioOutput::start()
{
    if (m_sink || !m_available)
        return;
    m_format = formatFor(m_device);
    m_source = std::make_unique<Source>(m_sound, m_format);
    m_sink = std::make_unique<QAudioSink>(m_device, m_format);
    m_sink->setBufferSize(sinkFrames * m_format.bytesPerFrame());
    m_sink->start(m_source.get());
    if (m_sink->error() != QAudio::NoError) {
        stop();
        setAvailable(false);
    }
}

void AudioOutput::suspend()
{
    if (m_sink)
        m_sink->suspend();
}

void AudioOutput::resume()
{
    if (m_sink)
        m_sink->resume();
    else
        start();
}

void AudioOutput::stop()
{
    if (m_sink)
        m_sink->reset();
    m_sink.reset();
    m_source.reset();
}

qint64 AudioOutput::framesInSink() const
{
    if (!m_sink)
        return 0;
    const qint64 bytes = m_sink->bufferSize() - m_sink->bytesFree();
    return std::max<qint64>(0, bytes) / m_format.bytesPerFrame();
}

} // namespace attune::playback
