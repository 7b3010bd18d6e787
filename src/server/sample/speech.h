// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/transcript.h"
#include "server/sample/script.h"

#include <QByteArray>

namespace attune::server::sample {

/// A spoken scene: two mono tracks of the same length and the exact time of each line.
struct SpokenScene
{
    static constexpr int sampleRate = 22050;
    QList<qint16> therapist;
    QList<qint16> patient;
    domain::Transcript transcript;

    qint64 lengthMs() const { return therapist.size() * 1000 / sampleRate; }
    /// Interleaved 16-bit stereo: therapist mostly left, patient mostly right.
    QByteArray stereo() const;
    /// How wide a mouth is open at a time, 0 to 2.
    int mouth(bool therapistTrack, qint64 atMs) const;
};

/// Speaks the lines with espeak-ng, two voices. Unavailable when that program is missing.
base::Result<SpokenScene> speak(const Scene &scene);

} // namespace attune::server::sample
