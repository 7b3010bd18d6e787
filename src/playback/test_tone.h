// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAudioSink>
#include <QBuffer>
#include <QObject>

#include <memory>

namespace attune::playback {

/// A soft tone of a second, to find out where the sound comes out before a recording plays. GUI thread.
class TestTone : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~TestTone() override;

    /// Begins anew when it sounds already. False when there is no device, or it does not open.
    /// @param deviceId as for AudioOutput::prefer()
    bool play(const QByteArray &deviceId);

Q_SIGNALS:
    void finished();

private:
    void end();

    QBuffer m_samples;
    std::unique_ptr<QAudioSink> m_sink;
};

} // namespace attune::playback
