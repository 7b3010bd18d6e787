// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <random>
#include <vector>

/// Sounds whose every moment is known, at 16,000 samples a second.
namespace attune::test {

constexpr int madeRate = 16'000;
using Samples = std::vector<float>;

/// A sentence by espeak-ng, without silence around it, its loudest sample at `peak`. Empty when that program is
/// missing.
/// @param voice as espeak-ng calls it
Samples spoken(const QString &text, const QString &voice, float peak = 0.5F);
/// Adds a sound to another one, from a moment on; as long as it has to be.
void mix(Samples &into, const Samples &sound, double atSeconds, float gain = 1);
/// The same, 16 bits, as a WAV file. @param right may be empty: mono
QByteArray wavOf(const Samples &left, const Samples &right = {});

/// What is no speech, each so many seconds long, alike for the same number.
Samples roomNoise(double seconds, unsigned seed);
Samples breathing(double seconds, unsigned seed);
/// Chords with a melody, bass and drum; instrument and speed by the number.
Samples holdMusic(double seconds, unsigned seed);
Samples typing(double seconds, unsigned seed);

} // namespace attune::test
