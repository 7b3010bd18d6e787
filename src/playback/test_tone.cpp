// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/test_tone.h"

#include "playback/output_device.h"

#include <cmath>
#include <numbers>

namespace attune::playback {

namespace {

constexpr int sampleRate = 48'000;
constexpr double tone = 440; ///< Hz
constexpr double loudness = 0.2;
constexpr int ramp = sampleRate / 20; ///< at both ends, so that nothing clicks

QByteArray samples()
{
    QByteArray bytes(sampleRate * static_cast<qsizetype>(sizeof(qint16)), Qt::Uninitialized);
    auto *out = reinterpret_cast<qint16 *>(bytes.data());
    for (int i = 0; i < sampleRate; ++i) {
        const double edge = std::min({1.0, static_cast<double>(i) / ramp, static_cast<double>(sampleRate - i) / ramp});
        out[i] = static_cast<qint16>(32767 * loudness * edge * std::sin(2 * std::numbers::pi * tone * i / sampleRate));
    }
    return bytes;
}

} // namespace

TestTone::~TestTone()
{
    if (m_sink)
        m_sink->disconnect(this);
}

bool TestTone::play(const QByteArray &deviceId)
{
    end();
    const QAudioDevice device = deviceOf(deviceId);
    QAudioFormat format;
    format.setSampleRate(sampleRate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    if (device.isNull() || !device.isFormatSupported(format))
        return false;
    m_samples.close();
    m_samples.setData(samples());
    m_samples.open(QIODevice::ReadOnly);
    m_sink = std::make_unique<QAudioSink>(device, format);
    connect(
        m_sink.get(), &QAudioSink::stateChanged, this,
        [this](QAudio::State state) {
            if (state != QAudio::IdleState && state != QAudio::StoppedState)
                return;
            end();
            Q_EMIT finished();
        },
        Qt::QueuedConnection); // closing a sink inside its own signal is not for Qt 6.4
    m_sink->start(&m_samples);
    return m_sink->error() == QAudio::NoError;
}

void TestTone::end()
{
    if (!m_sink)
        return;
    m_sink->disconnect(this);
    m_sink.reset();
}

} // namespace attune::playback
