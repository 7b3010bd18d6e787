// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QList>
#include <QString>

#include <atomic>
#include <cstdint>
#include <vector>

namespace attune::playback {

/// A stretch of media time in milliseconds: [startMs, endMs).
struct Stretch
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    qint64 lengthMs() const { return endMs - startMs; }
    friend bool operator==(const Stretch &, const Stretch &) = default;
};

/// What a recording sounds like from beginning to end, small enough to be drawn: an hour is 360,000 peaks. It lives in
/// memory only, because it is the recording of a session like any other part of it.
struct AudioMap
{
    static constexpr int peakMs = 10;

    std::vector<std::uint8_t> peaks; ///< loudest sample of each 10 ms, 0 to 255
    QList<Stretch> speech;           ///< where somebody speaks
    QList<Stretch> pauses;           ///< where nobody does, for half a second or longer

    bool isEmpty() const { return peaks.empty(); }
    /// Pauses at least so long.
    QList<Stretch> pausesOver(qint64 ms) const;
    /// The loudest peak within a stretch of time, for a column of a drawing.
    std::uint8_t loudest(qint64 startMs, qint64 endMs) const;
};

/// Peaks, speech and pauses of audio as it comes, at any rate. One thread.
class AudioMapper
{
public:
    explicit AudioMapper(int sampleRate);
    /// @param samples mono, -1 to 1
    void add(const float *samples, qint64 count);
    /// Silence that the file leaves out.
    void addSilence(qint64 milliseconds);
    AudioMap finish();

private:
    void close();

    int m_samplesPerPeak;
    int m_inPeak = 0;
    float m_peak = 0;
    double m_power = 0;
    std::vector<std::uint8_t> m_peaks;
    std::vector<float> m_levels; ///< dBFS of each 10 ms
};

/// Reads all audio of a recording. Meant for a thread of its own with a device that never disturbs playback.
/// @param stop set from elsewhere to give up: Cancelled
/// Unsupported when there is no audio or no decoder; Unavailable when the device failed.
base::Result<AudioMap> readAudioMap(QIODevice &device, const QString &nameHint, const std::atomic<bool> &stop);

} // namespace attune::playback
