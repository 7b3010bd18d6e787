// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "server/media/probe.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace attune::server::media {

/// A stretch of time, in seconds.
struct Stretch
{
    double from = 0;
    double to = 0;

    double length() const { return to - from; }
};

/// Where a stream's time stamps jump back: recordings that were joined.
struct Joint
{
    qint64 packet = 0; ///< the first one behind it, counted in the stream from 0
    double lasted = 0; ///< the latest end before it, s
    double begins = 0; ///< the earliest time behind it, s
};

/// What one stream covers of time, by its packets.
struct StreamCoverage
{
    qint64 packets = 0;
    qint64 keyPackets = 0;
    double longestWithoutKey = 0; ///< s
    QList<Stretch> stretches;     ///< in order, apart by more than half a second
    QList<Joint> joints;

    bool isEmpty() const { return packets == 0; }
    double from() const { return stretches.isEmpty() ? 0 : stretches.first().from; }
    double to() const { return stretches.isEmpty() ? 0 : stretches.last().to; }
    /// Of what it covers, without the holes.
    double covered() const;
};

/// Of a whole file, by the stream's index. A stream without a packet is not in it.
using Coverage = QHash<int, StreamCoverage>;

/// The earliest and the latest of all streams; nothing when there is no packet.
Stretch extentOf(const Coverage &coverage);

/// Reads what ffprobe says of packets, line by line ("stream,pts,dts,duration,flags"). Lines that say nothing are
/// passed over.
Coverage coverageFrom(const QByteArray &lines);

/// Reads a file's packets to its end, confined; opens none of them. The errors are those of probe().
base::Result<Coverage> coverageOf(MediaInput &media);

/// How loud each second of an audio track is, in dBFS (-100 for silence), from the time 0 of the file on; decoded,
/// confined. An audio track that cannot be decoded has no second. The errors are those of runConfined().
/// @param stream its index
base::Result<QList<float>> loudnessOf(MediaInput &media, int stream);

/// Sixteen by sixteen grey points of a frame each second, from the time 0 of the file on; a second without a video
/// repeats the last one. The errors are those of runConfined().
/// @param crop "crop=…," for a part of it, or empty
base::Result<QList<QByteArray>> glimpsesOf(MediaInput &media, int stream, const QString &crop = {});

/// How many of a video's first 500 key frames can be decoded.
base::Result<qint64> keyFramesIn(MediaInput &media, int stream);

/// Which seconds are heard, a sign for each: '#' louder than -50 dBFS, '.' quieter than -70, '~' in between, where
/// nobody can say.
QString heardIn(const QList<float> &loudness);

/// Whether what was to be heard is heard, and nothing else, second by second: no three seconds on end may differ, nor
/// one in twenty. Neighbours of a second count, for coders and resamplers blur the edges.
bool audioAlike(const QString &expected, const QString &heard);

} // namespace attune::server::media
