// SPDX-FileCopyrightText: 2026 Attune contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_speech.h"

#include <QProcess>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace attune::test {

namespace {

constexpr qsizetype wavHeader = 44;
constexpr int espeakRate = 22'050;
constexpr float audible = 0.004F;

std::size_t samplesIn(double seconds)
{
    return static_cast<std::size_t>(seconds * madeRate);
}

float tone(double hertz, double at)
{
    return static_cast<float>(std::sin(2 * std::numbers::pi * hertz * at));
}

/// Between -1 and 1, all alike often; the same on every system.
float noise(std::mt19937 &random)
{
    return static_cast<float>(random()) / 2147483648.0F - 1;
}

/// Between two of espeak's samples lies the line between them.
Samples resampled(const Samples &sound)
{
    Samples result;
    const double step = static_cast<double>(espeakRate) / madeRate;
    for (double at = 0; at + 1 < static_cast<double>(sound.size()); at += step) {
        const auto before = static_cast<std::size_t>(at);
        const auto share = static_cast<float>(at - static_cast<double>(before));
        result.push_back(sound[before] * (1 - share) + sound[before + 1] * share);
    }
    return result;
}

Samples trimmed(const Samples &sound)
{
    const auto isHeard = [](float sample) { return std::abs(sample) > audible; };
    const auto first = std::find_if(sound.begin(), sound.end(), isHeard);
    const auto last = std::find_if(sound.rbegin(), sound.rend(), isHeard);
    return first == sound.end() ? Samples() : Samples(first, last.base());
}

/// A note of an instrument: harmonics that fade, the higher ones softer.
struct Note
{
    double at = 0;
    double seconds = 1;
    int key = 60; ///< as MIDI counts
    float loud = 0.1F;
    double fades = 1; ///< a second
    double wavers = 0;
};

void play(Samples &into, const Note &note)
{
    static constexpr std::array strengths = {1.0, 0.35, 0.19, 0.12}; // of the harmonics
    const double hertz = 440 * std::pow(2, (note.key - 69) / 12.0);
    const std::size_t from = samplesIn(note.at);
    for (std::size_t i = 0; i < samplesIn(note.seconds) && from + i < into.size(); ++i) {
        const double at = static_cast<double>(i) / madeRate;
        const double envelope =
            std::exp(-note.fades * at) * std::min(1.0, at * 200) * std::min(1.0, (note.seconds - at) * 100);
        const double phase =
            2 * std::numbers::pi * hertz * at + note.wavers * std::sin(2 * std::numbers::pi * 5.5 * at);
        double sum = 0;
        for (std::size_t harmonic = 0; harmonic < strengths.size(); ++harmonic)
            sum += strengths[harmonic] * std::sin(static_cast<double>(harmonic + 1) * phase);
        into[from + i] += note.loud * static_cast<float>(envelope * sum);
    }
}

void beat(Samples &into, double at, float loud, std::mt19937 &random)
{
    const std::size_t from = samplesIn(at);
    for (std::size_t i = 0; i < samplesIn(0.08) && from + i < into.size(); ++i)
        into[from + i] += loud * noise(random) * std::exp(-40.0F * static_cast<float>(i) / madeRate);
}

} // namespace

Samples spoken(const QString &text, const QString &voice, float peak)
{
    QProcess espeak;
    espeak.start(QStringLiteral("espeak-ng"), {QStringLiteral("-v"), voice, QStringLiteral("--stdout"), text});
    if (!espeak.waitForFinished() || espeak.exitCode() != 0)
        return {};
    const QByteArray wav = espeak.readAllStandardOutput().mid(wavHeader);
    Samples sound(static_cast<std::size_t>(wav.size() / 2));
    for (std::size_t i = 0; i < sound.size(); ++i)
        sound[i] = static_cast<float>(qFromLittleEndian<qint16>(wav.constData() + 2 * i)) / 32768.0F;
    sound = trimmed(resampled(sound));
    float loudest = 0;
    for (const float sample : sound)
        loudest = std::max(loudest, std::abs(sample));
    for (float &sample : sound)
        sample *= peak / loudest;
    return sound;
}

void mix(Samples &into, const Samples &sound, double atSeconds, float gain)
{
    const std::size_t from = samplesIn(atSeconds);
    into.resize(std::max(into.size(), from + sound.size()), 0.0F);
    for (std::size_t i = 0; i < sound.size(); ++i)
        into[from + i] += gain * sound[i];
}

QByteArray wavOf(const Samples &left, const Samples &right)
{
    const int channels = right.empty() ? 1 : 2;
    const auto frames = static_cast<quint32>(right.empty() ? left.size() : std::max(left.size(), right.size()));
    const auto little = [](auto number) {
        QByteArray bytes(sizeof number, '\0');
        qToLittleEndian(number, bytes.data());
        return bytes;
    };
    const auto frameBytes = static_cast<quint16>(2 * channels);
    QByteArray data;
    data.reserve(static_cast<qsizetype>(frames) * frameBytes);
    const auto add = [&data, &little](const Samples &sound, std::size_t at) {
        const float sample = at < sound.size() ? std::clamp(sound[at], -1.0F, 1.0F) : 0;
        data += little(static_cast<qint16>(std::lround(sample * 32767)));
    };
    for (std::size_t i = 0; i < frames; ++i) {
        add(left, i);
        if (channels == 2)
            add(right, i);
    }
    return "RIFF" + little(static_cast<quint32>(36 + data.size())) + "WAVEfmt " + little(quint32{16}) +
           little(quint16{1}) + little(static_cast<quint16>(channels)) + little(quint32{madeRate}) +
           little(static_cast<quint32>(madeRate * frameBytes)) + little(frameBytes) + little(quint16{16}) + "data" +
           little(static_cast<quint32>(data.size())) + data;
}

Samples roomNoise(double seconds, unsigned seed)
{
    std::mt19937 random(seed);
    Samples sound(samplesIn(seconds));
    float rumble = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        rumble = 0.998F * rumble + noise(random);
        const double at = static_cast<double>(i) / madeRate;
        sound[i] = 0.0003F * rumble + 0.001F * noise(random) + 0.002F * tone(50, at) + 0.001F * tone(150, at);
    }
    return sound;
}

Samples breathing(double seconds, unsigned seed)
{
    std::mt19937 random(seed);
    Samples sound(samplesIn(seconds));
    const double every = 3 + seed % 3; // s
    float low = 0;
    float lowBefore = 0;
    float band = 0;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        low = 0.5F * low + noise(random);
        band = 0.9F * (band + low - lowBefore);
        lowBefore = low;
        const double at = static_cast<double>(i) / madeRate;
        const double envelope = std::max(0.0, std::sin(2 * std::numbers::pi * at / every));
        sound[i] = 0.04F * band * static_cast<float>(envelope * envelope);
    }
    return sound;
}

Samples holdMusic(double seconds, unsigned seed)
{
    static constexpr std::array<std::array<int, 3>, 4> chords = {
        {{60, 64, 67}, {57, 60, 64}, {53, 57, 60}, {55, 59, 62}}};
    static constexpr std::array melody = {72, 74, 76, 79, 81};
    std::mt19937 random(seed);
    Samples sound(samplesIn(seconds));
    const double bar = 1.6 + 0.2 * (seed % 4);
    const bool hasDrum = seed % 2 == 0;
    const double fades = seed % 3 == 0 ? 0 : 1.2;
    const double wavers = seed % 5 == 0 ? 0.4 : 0;
    for (int bars = 0; bars * bar < seconds; ++bars) {
        const auto &chord = chords[static_cast<std::size_t>(bars) % chords.size()];
        for (const int key : chord)
            play(sound, {bars * bar, bar, key, 0.05F, fades, wavers});
        for (int eighth = 0; eighth < 8; ++eighth) {
            const double at = bars * bar + eighth * bar / 8;
            play(sound, {at, bar / 8, melody[random() % melody.size()], 0.05F, 3, wavers});
            if (eighth % 2 == 0)
                play(sound, {at, bar / 4, chord[0] - 12, 0.06F, 2, 0});
            if (hasDrum)
                beat(sound, at, eighth % 2 == 0 ? 0.1F : 0.05F, random);
        }
    }
    return sound;
}

Samples typing(double seconds, unsigned seed)
{
    std::mt19937 random(seed);
    Samples sound(samplesIn(seconds));
    for (double at = 0; at < seconds; at += 0.08 + 0.2 * static_cast<double>(random() % 100) / 100)
        beat(sound, at, 0.2F, random);
    return sound;
}

} // namespace attune::test
